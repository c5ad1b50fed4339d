"""Chapters whose numbers stand before their titles in other ways than 第一章: 卷一, 一、."""

from __future__ import annotations

import pytest
from made_book import book

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of

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


@pytest.mark.parametrize("title", ["一、特载", "七、附录", "二、大事记"])
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
