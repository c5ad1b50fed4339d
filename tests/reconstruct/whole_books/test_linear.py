"""No text takes the engine longer than its length, and no line is too long for it.

That none of its patterns runs away is shown in `tests/test_patterns.py`.
"""

from __future__ import annotations

import time

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.tolerances import LONGEST_LINE
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import all_entries, content, units


def volume_of(text: str) -> Volume:
    return reconstruct(Source(text, "", "made-up.txt", "utf-8")).volume


def line_of(length: int) -> str:
    return "【概况】" + "全县新建水闸" * (length // 6 + 1) + "。"


def growth(text: str, head: str = "") -> float:
    """Give how many times longer the engine takes for the text eight times over, below a head."""

    def taken(many: int) -> float:
        source = Source(head + text * many, "", "made-up.txt", "utf-8")
        times = []
        for _ in range(2):
            begin = time.process_time()
            reconstruct(source)
            times.append(time.process_time() - begin)
        return min(times)

    return taken(8) / taken(1)


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 12_000,
        "（" * 12_000 + "\n",
        "【甲】" * 40_000 + "\n",
        "水利\n" * 2_500,
        "12\n" * 2_500,
        "续表\n1 2 3\n" * 1_200,
        "全县新建水闸" * 2_000,
        "概况…………1\n" * 1_200,
        "\x00\u200b\n" * 2_500,
        "（李\n）\n" * 1_500,
        "【甲】全县。\n镇 1 2\n镇 1\n" * 500,
        "1月3日　开工。\n△　竣工。\n" * 600,
        "".join(f"{number}\n" for number in range(2_500)),
        "“《（【〔" * 1_200 + "〕】）》”" * 1_200 + "\n",
        "全县\n2019\n年新建水闸\n12\n座，" * 500,
        "（县水利局 供稿）\n全县新建水闸，\n" * 800,
    ],
)
def test_the_engine_takes_no_more_than_in_proportion_to_the_length(text: str) -> None:
    assert growth(text) < 24


def test_a_list_of_many_short_lines_takes_no_more_than_in_proportion_to_its_length() -> None:
    assert growth("水闸建设全县会议\n" * 1_000, head="附录\n重要文件\n县委文件\n") < 24


@pytest.mark.parametrize(
    "rows",
    [
        "镇甲 林业 水利\n" * 150,
        "林业局 李明 王五\n农业（万元）\n一、工作情况\n镇甲 12 15 84\n" * 80,
    ],
)
def test_a_table_that_cuts_a_sentence_is_not_read_anew_from_each_of_its_rows(rows: str) -> None:
    assert growth(rows, head="【造林】全县新建水闸，其中\n") < 24


def test_titles_in_parentheses_are_weighed_in_proportion_to_the_length() -> None:
    block = "（水体治理）\n【防汛】全县新建水闸。\n（林业）\n【造林】全县林业造林。\n（王立）\n"
    assert growth("农业\n综述\n" + block * 400) < 24


def test_a_line_up_to_the_longest_is_looked_at_by_the_rules() -> None:
    volume = volume_of("【甲】全县。\n" + line_of(LONGEST_LINE // 2))
    assert [entry.heading.title for entry in all_entries(volume)] == ["甲", "概况"]


def test_a_line_longer_than_the_longest_is_plain_text_for_every_rule() -> None:
    line = line_of(LONGEST_LINE)
    volume = volume_of("【甲】全县。\n" + line)
    assert [entry.heading.title for entry in all_entries(volume)] == ["甲"]
    texts = [text.text for unit in units(volume) for item in content(unit) for text in item.texts]
    assert any(text.endswith(line) for text in texts)


@pytest.mark.parametrize("piece", ["（", " ", "\u3000", "（李 ", "1", "·", "A ", "一、", "…", "【"])
def test_a_long_line_of_one_piece_repeated_comes_back_whole(piece: str) -> None:
    line = "（" + piece * (LONGEST_LINE // len(piece) - 2) + "）"
    units_made = units(volume_of(line))
    texts = [text.text for unit in units_made for item in content(unit) for text in item.texts]
    assert "".join("".join(texts).split()) == "".join(line.split())
