"""Units of tables in brackets behind their titles: …情况表（单位：万元）."""

from __future__ import annotations

import pytest
from made_book import made_of
from made_tables import BEHIND, rows, tables

BEFORE = "工业\n综述\n【概况】全区有规模以上工业企业486家，从业人员7.9万人。\n"
ROWS = "镇\t企业数\t总产值\n青崖镇\t437\t768.5\n白石镇\t441\t802.9\n"
WHOLE = [["镇", "企业数", "总产值"], ["青崖镇", "437", "768.5"], ["白石镇", "441", "802.9"]]


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("（单位：万元）", "（单位：万元）"),
        ("　单位：万元", "单位：万元"),
        ("（单位：公顷、\n吨）", "（单位：公顷、吨）"),
    ],
)
def test_a_unit_behind_a_tables_title_is_its_unit(printed: str, unit: str) -> None:
    title = "2019年青崖县各镇工业基本情况表"
    (table,) = tables(made_of(f"{BEFORE}{title}{printed}\n{ROWS}{BEHIND}"))
    assert (table.caption.text, table.unit.text, rows(table)) == (title, unit, WHOLE)


def test_a_unit_is_one_behind_any_title_that_begins_with_a_year() -> None:
    title = "2019年青崖县各镇工业构成"
    (table,) = tables(made_of(f"{BEFORE}{title}（单位：万元）\n{ROWS}{BEHIND}"))
    assert (table.caption.text, rows(table)) == (title, WHOLE)
