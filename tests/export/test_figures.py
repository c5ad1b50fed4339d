"""The figures of a volume as a table."""

from __future__ import annotations

import csv
from io import StringIO

from yearbook_reader.export.figures import HEAD, to_figures
from yearbook_reader.volume.reconstruction import Reconstruction


def rows(reconstruction: Reconstruction) -> list[list[str]]:
    return list(csv.reader(StringIO(to_figures(reconstruction).decode("utf-8-sig"), newline="")))


def test_every_figure_stands_with_its_entry_and_its_sentence(made_up: Reconstruction) -> None:
    head, *figures = rows(made_up)
    assert tuple(head) == HEAD
    [told] = [dict(zip(head, row, strict=True)) for row in figures if "雨量站" in row[5]]
    assert told["类目与分目"].endswith("水文")
    assert [told[name] for name in ("条目", "名目", "数值", "单位", "原句")] == [
        "雨量站建设", "新建雨量站", "3", "个", "新建雨量站3个。",
    ]  # fmt: skip


def test_figures_come_in_reading_order(made_up: Reconstruction) -> None:
    _, *figures = rows(made_up)
    sections = list(dict.fromkeys(row[3] for row in figures))
    assert [section.rpartition(" > ")[2] for section in sections][:2] == ["综述", "水文"]
