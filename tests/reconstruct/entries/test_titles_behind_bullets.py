"""Titles behind a bullet that stand alone on their lines, above a text or a list of leaders."""

from __future__ import annotations

import pytest
from made_book import book, source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.volume.walk import all_entries

TEXT = "年内，全县投入资金二亿元，新建水闸十二座，\n改造渠道三十千米，受益群众二万。\n"
ENTRIES = "".join(f"●第{name}项工程　{TEXT}" for name in "甲乙丙丁戊己")


def last_entry(text: str) -> tuple[str, list[str]]:
    entry = all_entries(book(f"水利\n综述\n{ENTRIES}{text}防洪\n{ENTRIES}"))[6]
    return entry.heading.title, [block.text.text for block in entry.blocks]


def test_one_stands_above_names_that_a_gap_parts_from_offices() -> None:
    title, names = last_entry("●领导名录\n主任　李建国\n副主任　王志强　张丽华\n（张建成）\n")
    assert title == "领导名录"
    assert names[0].startswith("主任")


def test_one_has_room_for_the_words_below_it() -> None:
    assert last_entry("●县文化馆成立\n有医疗卫生机构 1963 个，床位二千张。\n")[0] == "县文化馆成立"


def test_its_last_words_may_stand_below_before_a_gap_and_text() -> None:
    assert last_entry(f"●县文化馆\n成立　{TEXT}")[0] == "县文化馆成立"


WORDS = (
    "年内，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众\n3200\n户，其中白河乡\n48\n户、柳林镇\n7\n户。\n"
)


ALONE = "".join(f"●第{name}项工程\n{WORDS}" for name in "甲乙丙丁戊己")
HAIL = "11\n月\n24\n日，白河乡遭受冰雹袭击，受灾人口\n4.55\n万人，农作物受\n灾。\n"


def test_a_date_below_one_begins_the_text() -> None:
    title = "●县工业和信息化局机构改革"
    text = f"{ALONE}{title}\n{HAIL}{ALONE}".replace("\n", "\n\n")
    lines = list(first_draft(source_of(text)).lines.texts)
    assert lines[lines.index(title) + 1].startswith("11月24日，")


def test_a_quoted_date_below_one_begins_the_text() -> None:
    title = "●消费者权益保护"
    day = "“\n3\n·\n15\n”期间，全县受理投诉\n126\n件，挽回损失\n4.5\n万元。\n"
    text = f"{ALONE}{title}\n{day}{ALONE}".replace("\n", "\n\n")
    lines = list(first_draft(source_of(text)).lines.texts)
    assert lines[lines.index(title) + 1].startswith("“3·15”期间，")


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("粮食产量", "2017\n年，"),
        ("“\n6\n·\n18\n”暴雨洪灾", "6\n月\n17\n日，"),
    ],
)
def test_a_title_ends_before_a_date_in_pieces_where_its_gap_is_lost(title: str, date: str) -> None:
    gaps = "".join(f"■第{name}项工程　{WORDS}" for name in "甲乙丙丁戊己")
    text = f"水利\n综述\n{gaps}■{title}\n{date}全县新建\n水闸八座，受益群众\n2\n万人。\n{gaps}"
    entries = all_entries(book(text.replace("\n", "\n\n")))
    assert title.replace("\n", "") in [entry.heading.title for entry in entries]
