"""The same book in many house styles is the same book."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
import typesetter as setter
from made_book import is_whole

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume import model

BOOK = "青崖年鉴"
CHAPTERS = (
    setter.Chapter(
        "水利",
        (
            setter.Section(
                "综述",
                (
                    setter.Entry(
                        "概况",
                        (
                            "2019年，青崖县有水库12座、水闸31座，总库容4.8亿立方米，年内完成水利投资1.1亿元，比上年增长4.5%，治理水土流失面积21平方千米，完成率100%。",
                            "县水利局推进河湖长制，清理河道违章建筑，修订《青崖县河道管理办法》，开展“世界水日”宣传，发放材料2万份。",
                        ),
                        "李闻道",
                    ),
                    setter.Entry(
                        "“4·12”暴雨洪灾抢险救援",
                        (
                            "4月12日，县境普降暴雨，最大点雨量287.5毫米，转移群众1.4万人，无人员伤亡。",
                        ),
                        "李闻道",
                    ),
                ),
            ),
            setter.Section(
                "水文",
                (
                    setter.Entry(
                        "雨量站建设",
                        ("新建自动雨量站3个，改造水位站5个，全部接入省级平台，数据到报率99.2%。",),
                        "王之远",
                    ),
                    setter.Entry(
                        "《青崖水文志》出版",
                        (
                            "12月，《青崖水文志》由方志出版社出版，全书62万字，收录1949年以来水文资料。",
                        ),
                        "王之远",
                    ),
                ),
                subsection="测站管理",
            ),
        ),
    ),
    setter.Chapter(
        "教育",
        (
            setter.Section(
                "小学教育",
                (
                    setter.Entry(
                        "概况",
                        (
                            "2019年，全县有小学21所，在校学生1.8万人，教职工1206人，适龄儿童入学率100%，全年教育经费投入5.2亿元。",
                        ),
                        "赵行",
                    ),
                    setter.Entry(
                        "城东小学扩建",
                        (
                            "9月，城东小学扩建工程竣工，新增班级12个，总投资3600万元，建筑面积9800平方米。",
                            "工程采用装配式结构，比计划提前2个月完成，获县“优质工程”称号。",
                        ),
                        "赵行",
                    ),
                ),
            ),
        ),
    ),
)

STYLES = {
    "lenticular brackets": setter.Style(),
    "tortoise-shell brackets": setter.Style(opening="〔", closing="〕"),
    "full-width brackets": setter.Style(opening="［", closing="］"),
    "square brackets": setter.Style(opening="[", closing="]"),
    "squares": setter.Style(opening="■", closing=""),
    "diamonds": setter.Style(opening="◆", closing=""),
    "discs, signed at the paragraph's end": setter.Style(
        opening="●", closing="", signature="inline"
    ),
    "triangles, unsigned": setter.Style(opening="▲", closing="", signature="none"),
    "heads on top": setter.Style(heads="top", page_number="—  {}  —"),
    "no heads at all": setter.Style(heads="none"),
    "no page numbers": setter.Style(page_number=""),
    "every line parted": setter.Style(blank_lines=True),
    "indents kept": setter.Style(indent="　　"),
    "no page breaks told": setter.Style(page_break="", heads="none", page_number=""),
}


def source_of(text: str) -> Source:
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return Source(text, hashlib.sha256(text.encode()).hexdigest(), "set.txt", "utf-8", starts)


def paragraphs(entry: model.Entry) -> tuple[str, ...]:
    return tuple(each.text.text for each in entry.blocks if isinstance(each, model.Paragraph))


def outline(volume: model.Volume) -> list[object]:
    return [
        (
            chapter.heading.title,
            section.heading.title,
            part.heading.title,
            [
                (entry.heading.title, paragraphs(entry), entry.contributors)
                for entry in part.entries
            ],
        )
        for chapter in volume.chapters
        for section in chapter.sections
        for part in (section, *section.subsections)
        if part.entries
    ]


def expected(signature: str) -> list[object]:
    return [
        (
            chapter.title,
            section.title,
            section.subsection or section.title,
            [
                (
                    entry.title,
                    entry.paragraphs,
                    () if signature == "none" else (entry.signed,),
                )
                for entry in section.entries
            ],
        )
        for chapter in CHAPTERS
        for section in chapter.sections
    ]


@pytest.mark.parametrize("name", STYLES)
def test_a_book_is_read_back_from_its_house_style(name: str) -> None:
    style = STYLES[name]
    source = source_of(setter.set_book(BOOK, CHAPTERS, style))
    made = reconstruct(source)
    assert outline(made.volume) == expected(style.signature)
    assert is_whole(source.text, made)


@pytest.mark.parametrize("name", STYLES)
def test_the_entry_mark_is_learnt(name: str) -> None:
    style = STYLES[name]
    made = reconstruct(source_of(setter.set_book(BOOK, CHAPTERS, style)))
    assert dict(made.house_style)["entry_mark"] == style.opening + style.closing


def test_printed_page_numbers_are_kept() -> None:
    made = reconstruct(source_of(setter.set_book(BOOK, CHAPTERS, setter.Style())))
    assert [page.number for page in made.volume.pages] == ["11", "12"]


def test_a_document_number_in_brackets_is_no_title() -> None:
    chapter = CHAPTERS[0]
    section = chapter.sections[0]
    entry = replace(
        section.entries[0], paragraphs=("县政府印发青政发〔2019〕14号文件，〔2019〕15号同时废止。",)
    )
    chapters = (replace(chapter, sections=(replace(section, entries=(entry,)),)),)
    made = reconstruct(source_of(setter.set_book(BOOK, chapters, setter.Style())))
    assert [title for title, *_ in outline(made.volume)[0][3]] == ["概况"]  # type: ignore[index]
