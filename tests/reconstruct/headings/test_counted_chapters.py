"""Chapters whose numbers stand before their titles in other ways than 第一章: 卷一, 一、."""

from __future__ import annotations

import pytest
from made_book import book, source_of

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

FULL = "年内，全县投入资金二亿元，新建水闸十二座，"
ENDED = f"{FULL}\n改造渠道三十千米，受益群众二万人。"
TITLES = ("水利", "交通", "教育", "卫生")
NUMBERS = "一二三四"


@pytest.mark.parametrize(
    ("line", "unit", "title"),
    [("卷一　水利", "卷", "水利"), ("編 二 交通", "编", "交通"), ("卷三", "卷", "")],
)
def test_the_unit_may_stand_before_the_number(line: str, unit: str, title: str) -> None:
    division = division_of(line)
    assert division is not None
    assert (division.unit, division.title) == (unit, title)


def test_a_text_that_begins_with_such_a_word_is_no_division() -> None:
    assert [division_of(line) for line in ("编一套教材", "卷一特载", "篇目多")] == [None] * 3


@pytest.mark.parametrize("title", ["一、特载", "七、附录", "二、大事记", "一特载"])
def test_a_number_before_it_leaves_a_chapter_its_matter(title: str) -> None:
    assert matter_of(title) is not None
    assert matter_of("三、附件") is None
    assert matter_of("特载") is Matter.DOCUMENTS


def chapters_of(form: str, left: str, right: str) -> list[str]:
    """Give the chapters of a book whose heads name them without their numbers."""
    numbered = [form.format(n=n, t=t) for n, t in zip(NUMBERS, TITLES, strict=True)]
    pages = ["目录\n" + "\n".join(f"{title}……………………1" for title in (*numbered, "概览", "要闻"))]
    for whole, title in zip(numbered, TITLES, strict=True):
        for text, head in ((f"{whole}\n概览", left), ("要闻", right)):
            head = head.format(t=title)
            pages.append(f"{text}\n【甲】{ENDED}\n【乙】{ENDED}\n{head}\n· {len(pages)} ·")
    return [chapter.heading.title for chapter in book("\n\f".join(pages)).chapters]


@pytest.mark.parametrize(
    ("form", "left", "right"),
    [
        ("卷{n}　{t}", "青崖年鉴", "{t}"),
        ("卷{n}\n{t}", "青崖年鉴", "{t}"),
        ("{n}、{t}", "青崖年鉴　{t}", "{t}　要闻"),
    ],
)
def test_heads_name_them_without_their_numbers(form: str, left: str, right: str) -> None:
    numbered = (form.format(n=n, t=t) for n, t in zip(NUMBERS, TITLES, strict=True))
    assert chapters_of(form, left, right) == ["".join(title.split()) for title in numbered]


def test_a_numeral_that_extraction_cut_from_its_title_is_in_its_line() -> None:
    pages = [
        f"{n}\n{t}\n概览\n【甲】{ENDED}\f要闻\n【乙】{ENDED}"
        for n, t in zip(NUMBERS, TITLES, strict=True)
    ]
    chapters = book("\f".join(pages)).chapters
    assert [each.heading.title for each in chapters] == ["一水利", "二交通", "三教育", "四卫生"]


def test_numerals_on_every_page_count_pages() -> None:
    pages = [
        f"{n}\n{t}\n【甲】{ENDED}\n【乙】{ENDED}" for n, t in zip(NUMBERS, TITLES, strict=True)
    ]
    texts = first_draft(source_of("\f".join(pages))).lines.texts
    assert [text for text in texts if text in NUMBERS] == list(NUMBERS)


def chapters_in_contents(numbers: str) -> list[str]:
    """Give the chapters of a book without heads, whose contents number all that they name."""
    titles = [f"{n}、{t}" for n, t in zip(numbers, (*TITLES, "文化", "体育"), strict=True)]
    contents = "\n".join(f"{title}……………………1" for title in titles)
    entries = f"〔甲〕{ENDED}\n〔乙〕{ENDED}"
    body = "\n".join(f"{title}\n【概览】\n{entries}\n·要闻·\n{entries}" for title in titles)
    return [each.heading.title for each in book(f"目录\n{contents}\n\f{body}").chapters]


def test_all_that_the_contents_count_one_by_one_are_chapters() -> None:
    chapters = chapters_in_contents("一二三四五六")
    assert chapters == ["一、水利", "二、交通", "三、教育", "四、卫生", "五、文化", "六、体育"]


def test_titles_whose_numbers_begin_anew_in_the_contents_are_none() -> None:
    assert chapters_in_contents("一二三一二三") == [""]
