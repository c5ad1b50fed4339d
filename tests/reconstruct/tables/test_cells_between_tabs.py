"""Tables whose cells are parted by tabs, some of which go over several columns or rows."""

from __future__ import annotations

import pytest
from made_book import made_of
from made_tables import BEHIND, rows, tables

BEFORE = "工业\n综述\n【概况】全区有规模以上工业企业486家，从业人员7.9万人。\n"


@pytest.mark.parametrize("unit", ["单位：万元\n", ""])
@pytest.mark.parametrize(
    "lines",
    [
        ["类别\t项目\t金额", "农业\t水闸\t437", "\t渠道\t441", "\t合计\t878"],
        ["项目\t投资\t内容", "水闸\t437\t新建水闸2座，改造渠道3千米。", "渠道\t441\t清淤"],
        ["\t产值\t\t人口", "镇\t农业\t工业\t城镇", "青崖镇\t437\t768\t12", "白石镇\t441\t802\t37"],
    ],
)
def test_lines_of_cells_below_a_tables_title_are_its_rows(unit: str, lines: list[str]) -> None:
    text = f"{BEFORE}2017年全县各镇主要指标\n{unit}" + "\n".join(lines) + "\n" + BEHIND
    (table,) = tables(made_of(text))
    assert rows(table) == [line.replace("\t\t", "\t").strip("\t").split("\t") for line in lines]
