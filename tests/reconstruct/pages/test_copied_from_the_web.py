"""Texts whose lines are whole paragraphs: copied from a web page, or made by a converter."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.volume.walk import all_entries

TEXT = "全县新建水闸12座，改造灌渠十公里，完成投资一千万元，"
SHORT, LONG = f"{TEXT}比上年增加。\n" * 2, f"{TEXT * 3}比上年增加。\n"
TITLES = ("水闸", "灌渠", "泵站")
Outline = list[tuple[str, list[tuple[str, list[str]]]]]


def outline_of(text: str) -> Outline:
    return [
        (
            chapter.heading.title,
            [
                (each.heading.title, [e.heading.title for e in each.entries])
                for each in chapter.sections
            ],
        )
        for chapter in made_of(text).volume.chapters
    ]


def counted(numbers: str = "一二三") -> str:
    """Give sections and entries whose titles have nothing but numbers, with one chapter above."""
    entries = "".join(f"（{n}）{t}\n{LONG}{SHORT}" for n, t in zip("一二三", TITLES, strict=True))
    return "第一编 水利\n" + "".join(f"{n}、水利{n}处\n{entries}" for n in numbers)


def test_titles_that_are_numbered_in_two_ways_are_those_of_sections_and_entries() -> None:
    titles = [f"（{n}）{t}" for n, t in zip("一二三", TITLES, strict=True)]
    text = counted() + counted().replace("一编", "二编")
    sections = [(f"{n}、水利{n}处", titles) for n in "一二三"]
    assert [each for _, each in outline_of(text)] == [sections, sections]


def test_numbers_below_entries_with_marks_are_of_their_text() -> None:
    text = "水利\n" + "".join(f"工程{n}\n【概况】{LONG}{counted()[7:]}" for n in "甲乙丙")
    assert {entry.heading.title for entry in all_entries(made_of(text).volume)} == {"概况"}


def test_a_title_of_ten_characters_alone_on_its_line_is_one_among_long_paragraphs() -> None:
    title = "食品安全示范城市创建"
    text = "水利\n综述\n" + "".join(f"{each}\n{LONG}{SHORT}" for each in (*TITLES, title) * 3)
    assert outline_of(text)[0][1][0][1].count(title) == 3


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 走进青崖 > 年鉴 > 2018年",
        "您现在的位置：首页>>年鉴",
        "【字体：大 中 小】",
        "发布日期：2019-06-12 16:20　　来源：县地方志办公室　　浏览次数：1283",
        "来源：县志办 发布时间：2019年6月12日",
        "【打印本页】【关闭窗口】",
        "上一篇：农业",
        "扫一扫在手机打开当前页",
    ],
)
def test_what_a_web_page_says_of_itself_is_none_of_the_book(line: str) -> None:
    book = "水利\n综述\n" + "".join(f"【{each}】{LONG}{SHORT}" for each in TITLES * 3)
    made = made_of(f"{line}\n{book}{line}\n")
    assert [each.text.text for each in made.volume.forme_work] == ["".join(line.split())] * 2
    assert outline_of(f"{line}\n{book}") == outline_of(book)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("11/28/26, 4:59 AM　青崖年鉴", "file:///home/book/volume.html {}/4"),
        ("2026/11/28 04:59　青崖年鉴", "https://book.example/2016/ {}/4"),
    ],
)
def test_what_a_browser_prints_at_each_pages_edges_is_none_of_the_book(
    head: str, foot: str
) -> None:
    body = "".join(f"【{each}】{LONG}{SHORT}" for each in TITLES)
    pages = [f"{head}\n{title}\n综述\n{body}{foot}\n" for title in ("水利", "农业", "交通")]
    made = made_of("\f".join(page.format(number) for number, page in enumerate(pages, 1)))
    said = [each.text.text for each in made.volume.forme_work]
    assert said == [
        "".join(each.split()) for number in (1, 2, 3) for each in (head, foot.format(number))
    ]


def test_a_sentence_that_speaks_of_such_things_stays_in_the_text() -> None:
    said = f"发布时间：2019年6月12日，{TEXT}比上年增加。"
    book = "水利\n综述\n" + f"【概况】{LONG}{SHORT}{said}\n" * 4
    assert not made_of(book).volume.forme_work


def test_chapters_stand_behind_documents_and_a_chronicle_without_pages() -> None:
    report = f"特载\n政府工作报告\n一、工作回顾\n{LONG}二、工作安排\n{SHORT}"
    days = "".join(f"{day}日　{TEXT}比上年增加。\n" for day in (2, 9, 20))
    entries = "".join(f"【{each}】{LONG}{SHORT}" for each in TITLES)
    text = f"{report}大事记\n1月\n{days}2月\n{days}水利\n工程\n{entries}农业\n种植\n{entries}"
    assert [title for title, _ in outline_of(text)] == ["特载", "大事记", "水利", "农业"]
    assert [each for each, _ in outline_of(text)[1][1]] == ["1月", "2月"]


def test_titles_without_marks_open_a_chapter_behind_a_chronicle_without_pages() -> None:
    days = "".join(f"{day}日　{TEXT}比上年增加。\n" for day in (2, 9, 20))
    entries = "".join(f"{each}\n{LONG}{SHORT}" for each in TITLES)
    text = f"大事记\n1月\n{days}2月\n{days}水利\n工程\n{entries}"
    assert outline_of(text)[1] == ("水利", [("工程", list(TITLES))])


def test_a_report_was_given_by_someone_at_a_meeting() -> None:
    given = "（2019年1月8日在县第十六届人民代表大会第三次会议上）"
    text = (
        f"特载\n政府工作报告\n{given}\n县长　王建国\n各位代表：\n{LONG}一、工作回顾\n{LONG}{SHORT}"
    )
    (section,) = made_of(text).volume.chapters[0].sections
    assert (section.subtitle.text, section.author.text) == (given, "县长王建国")


def test_a_documents_numbers_are_no_sections_beside_those_of_the_book() -> None:
    entries = "".join(f"{n}. {title}\n{LONG}{SHORT}" for n, title in enumerate(TITLES, 1))
    report = f"特载\n政府工作报告\n一、工作回顾\n{LONG}二、工作安排\n{SHORT}"
    days = "大事记\n1月\n" + "".join(f"{day}日　{TEXT}比上年增加。\n" for day in (2, 9, 20))
    book = "水利\n" + "".join(f"{n}、水利{n}处\n{entries}" for n in "一二三")
    chapters = outline_of(report + days + book)
    assert [title for title, _ in chapters] == ["特载", "大事记", "水利"]
    assert chapters[0][1] == [("政府工作报告", ["一、工作回顾", "二、工作安排"])]
