"""The analytical index (索引): kept whole as a chapter, and a witness of the entries."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries

TITLES = tuple(
    f"{word}{number}期工程"
    for number in "一二三四"
    for word in ("河道整治", "水库加固", "堤防修复")
)
BOOK = "水利\n综述\n" + "\n".join(f"【{title}】全县完成投资1.1亿元，按期竣工。" for title in TITLES)

TABLE = "2018年全县水利投资情况表\n单位：万元\n项目\t投资\n河道\t11\n水库\t12\n堤防\t13\n"
CAPTION = "5月11日，县水利局在城关镇检查堤防修复工程"


def with_index(index: str) -> Reconstruction:
    text = BOOK + "\n\f" + index
    return made_of(text)


def index_of(*titles: str, word: str = "索　引", gap: str = " ………… ") -> str:
    lines = [
        f"{title}{gap}{page}{column}" for page, title in enumerate(titles, 1) for column in "b"
    ]
    return "\n".join((word, "H", *lines[:5], "S", *lines[5:])) + "\n"


@pytest.mark.parametrize("word", ["索　引", "索引", "主题索引", "條目索引", "索\n引"])
def test_the_index_is_a_chapter_with_a_paragraph_a_term(word: str) -> None:
    made = with_index(index_of(*TITLES, word=word))
    *_, index = made.volume.chapters
    assert index.heading.title == "".join(word.split())
    assert len(index.lead) == len(TITLES) + 2


def test_no_term_of_the_index_becomes_an_entry() -> None:
    entries = all_entries(with_index(index_of(*TITLES)).volume)
    assert [entry.heading.title for entry in entries] == list(TITLES)


def test_a_term_broken_over_two_lines_is_one_paragraph() -> None:
    made = with_index(index_of(*TITLES).replace("水库加固二期工程", "水库加固\n二期工程"))
    texts = [
        each.text.text for each in made.volume.chapters[-1].lead if isinstance(each, Paragraph)
    ]
    assert any(text.startswith("水库加固二期工程") for text in texts)


def test_an_entry_that_only_the_index_names_is_told() -> None:
    made = with_index(index_of(*TITLES, "海塘加高工程"))
    told = [each.values for each in made.findings if each.kind is FindingKind.MISSING_INDEXED]
    assert told == [("海塘加高工程",)]


def test_a_table_or_a_picture_that_the_index_names_is_not_told() -> None:
    shown = (
        f"水利\n综述\n【概况】全县完成投资1.1亿元，按期竣工。\n{TABLE}{CAPTION}（县水利局 供稿）\n"
    )
    terms = f"{index_of(*TITLES)}表格索引\n{TABLE.splitlines()[0]} ………… 1\n{CAPTION} ………… 2\n"
    made = made_of(f"{shown}{BOOK.removeprefix('水利')}\n\f{terms}")
    assert FindingKind.MISSING_INDEXED not in {each.kind for each in made.findings}


def test_an_index_of_subjects_accuses_no_entry() -> None:
    subjects = tuple(f"{subject}类" for subject in "甲乙丙丁戊己庚辛壬癸子丑")
    kinds = {each.kind for each in with_index(index_of(*subjects)).findings}
    assert FindingKind.MISSING_INDEXED not in kinds


def test_an_index_may_have_its_title_at_the_foot_of_its_page() -> None:
    terms = "\n".join(
        f"第{name}项工程 …………………… {name_at}a"
        for name_at, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑", 3)
    )
    text = "【概况】全县新建水闸12座，总投资1.1亿元，完成年度计划。"
    made = reconstruct(
        Source(f"水利\n综述\n{text}\n·3·\n\f{terms}\n索　引\n·4·", "0" * 64, "t", "t", (0, 48))
    )
    assert made.volume.chapters[-1].heading.title in ("索引", "索　引")
    assert len(made.volume.chapters[-1].lead) == 12


def test_an_index_may_have_leaders_of_full_stops_up_to_its_pages() -> None:
    made = with_index(index_of(*TITLES, gap="........"))
    assert made.volume.chapters[-1].heading.title == "索引"
    assert [entry.heading.title for entry in all_entries(made.volume)] == list(TITLES)


def test_a_note_on_the_index_ends_before_the_first_letter() -> None:
    note = "说明：一、本索引采用主题分析法。\n二、数字表示页码，a、b表示左\n右栏。\n"
    index = index_of(*TITLES).replace("引\n", f"引\n{note}", 1)
    chapter = with_index(index).volume.chapters[-1]
    texts = [block.text.text for block in chapter.lead if isinstance(block, Paragraph)]
    assert texts[:3] == [
        "说明：一、本索引采用主题分析法。",
        "二、数字表示页码，a、b表示左右栏。",
        "H",
    ]
