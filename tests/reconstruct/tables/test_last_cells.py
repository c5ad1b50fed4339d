"""What ends a table above an entry: its last cell, or a caption."""

from __future__ import annotations

import pytest
from made_book import captions_of, made_of
from made_tables import rows, tables

TITLES = (
    "防汛",
    "灌溉",
    "排涝",
    "供水",
    "节水",
    "水文",
    "移民",
    "河湖",
    "水库",
    "水质",
    "水价",
    "渔业",
)
ENTRY = "全县新建水闸十二座，改造渠道三十千米，受益群众二万人。\n"
TABLE = "2016年重点工程情况\n单位：万元\n项目\n投资额\n产值\n青山镇\n88\n66\n白河镇\n77\n"
CONTENTS = "".join(f"{title}……………{page}\n" for page, title in enumerate(TITLES, 1))


def page(title: str, table: str) -> str:
    return f"{title}\n【概况】{ENTRY}【建设】{ENTRY}{table}【管理】{ENTRY}"


@pytest.mark.parametrize(("last", "captions"), [("", []), ("55\n", ["水闸改造提升工程"])])
def test_a_line_that_is_no_section_is_a_cell_where_the_row_above_lacks_one(
    last: str, captions: list[str]
) -> None:
    table = f"{TABLE}{last}水闸改造提升工程\n"
    pages = [page(title, table if title == "灌溉" else "") for title in TITLES]
    made = made_of(f"目录\n{CONTENTS}\f水利\n" + "".join(pages))
    assert captions_of(made) == captions
    cells = [cell for each in tables(made) for row in rows(each) for cell in row]
    assert ("水闸改造提升工程" in cells) == (not captions)


def test_a_label_between_rows_heads_nothing_above_the_last_row_of_a_table() -> None:
    table = "2016年重点工程情况\n乡镇 投资额 产值\n青山镇 88 66\n白河镇 77 55\n山区\n柳林镇 44 —\n"
    pages = [page(title, table if title == "灌溉" else "") for title in TITLES]
    made = made_of(f"目录\n{CONTENTS}\f水利\n" + "".join(pages))
    assert captions_of(made) == []
    assert rows(tables(made)[0])[-1] == ["柳林镇", "44", "—"]


def test_a_title_that_begins_as_what_is_counted_does_is_no_part_of_the_last_row() -> None:
    places = ("青山镇", "白河镇", "柳林镇", "石桥乡")
    cells = "".join(f"{place}\n7166{at}\n9367{at}\n" for at, place in enumerate(places))
    table = f"2016年台风影响情况\n单位：人\n镇\n从业人员\n受益群众\n{cells}年降水\n"
    prose = "【防汛】年内，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n。\n" * 20
    text = f"水利\n综述\n{prose}{table}【概况】{ENTRY}{prose}".replace("\n", "\n\n")
    assert rows(tables(made_of(text))[0])[-1] == ["石桥乡", "71663", "93673"]


def test_a_table_of_years_goes_on_atop_a_page_and_ends_above_a_title() -> None:
    def years(*numbers: int) -> str:
        return "".join(f"{at}\n12.{at % 10}\n305\n7{at}\n" for at in numbers)

    prose = "【防汛】年内，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n。\n" * 20
    table = f"历年产量统计表\n年份\n面积\n产量\n产值\n{years(*range(2008, 2014))}"
    text = f"水利\n综述\n{prose}{table}\f{years(2014, 2015)}银行\n{prose}".replace("\n", "\n\n")
    assert rows(tables(made_of(text))[0])[-1] == ["2015", "12.5", "305", "72015"]
