"""A chapter that holds nothing but tables."""

from __future__ import annotations

from made_book import book

TEXT = "【防洪】年内，全县投入资金1.2亿元，新建水闸12座，改造渠\n道30千米，受益群众2万人。"
TABLE = (
    "2019年青崖县人口情况\n单位：人\n镇\t户籍人口\t常住人口\n竹塘镇\t2644\t2100\n荷湾镇\t6402\t5981"
)


def test_a_title_in_english_may_stand_above_the_section_of_a_chapters_first_table() -> None:
    pages = (
        f"水利\nWater\n综述\n{TEXT}\n· 11 ·",
        f"{TEXT}\n水利\n· 12 ·",
        f"统　计　资　料\nStatistics\n人口\n{TABLE}\n· 13 ·",
    )
    assert [each.heading.title for each in book("\n\f".join(pages)).chapters] == [
        "水利",
        "统计资料",
    ]
