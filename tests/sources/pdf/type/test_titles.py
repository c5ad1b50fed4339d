"""Titles are told by how they are set: what is larger, and brackets that close a line below."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from printer import FULL, LEFT, PITCH, RIGHT, Page, column, text

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import all_entries

Read = Callable[..., Source]
BODY = [f"　　{FULL[:20]}", f"{FULL[:17]}增长三成。"]
SPEECH = "政府工作报告"
DECISION = "关于加快推进全县公共文化服务高质量发展的实施意见"  # 24 characters


def document(title: str, x: float, y: float, parts: int) -> Page:
    page = [text(title, x, y, 15)]
    for part, number in enumerate("一二三"[:parts]):
        top = y + 30 + 3 * PITCH * part
        page.append(text(f"{number}、工作回顾", LEFT + 20, top))
        page += column([line.strip() for line in BODY], LEFT, top + PITCH)
    return page


def volume_of(read: Read, *pages: Page) -> Volume:
    return reconstruct(read(*pages)).volume


def test_a_documents_title_atop_a_page_is_no_chapter(read: Read) -> None:
    first = [text("特载", 150, 80, 22), *document(SPEECH, 120, 120, 3)]
    volume = volume_of(read, first, document("关于文化工作的意见", 120, 90, 2))
    assert [chapter.heading.title for chapter in volume.chapters] == ["特载"]
    titles = [section.heading.title for section in volume.chapters[0].sections]
    assert titles == [SPEECH, "关于文化工作的意见"]


def test_a_larger_title_may_be_wider_than_a_column(read: Read) -> None:
    first = [text("特载", 150, 80, 22), *document(SPEECH, 120, 120, 3)]
    volume = volume_of(read, [*first, *document(DECISION, LEFT, 330, 2)])
    assert [s.heading.title for s in volume.chapters[0].sections] == [SPEECH, DECISION]


def test_a_bold_title_goes_on_to_the_bracket_that_closes_it(read: Read) -> None:
    def entry(title: str, y: float) -> Page:
        head, rest = title[:20], title[20:]
        lines = [text(head, LEFT, y, font="K"), text(f"{rest}{FULL[:16]}", LEFT, y + PITCH)]
        return lines if rest else [text(f"{head}{FULL[:12]}", LEFT, y), lines[1]]

    long = "【柳林街道智慧城市帮扶经验在全省推广并入选案例】"
    page = [text("综述", 150, 80, 15)]
    page += [*entry("【概况】", 110), text(f"{FULL[:10]}。", LEFT, 140)]
    page += [*entry(long, 160), text(f"{FULL[:10]}。", LEFT, 190)]
    titles = [each.heading.title for each in all_entries(volume_of(read, page))]
    assert titles == ["概况", long[1:-1]]


@pytest.mark.parametrize(
    ("title", "gap", "between"),
    [
        ("▲水闸（北区）", 5.5, "\u3000"),
        ("▲水闸（北区）", 4.5, ""),
        ("▲水闸普查工作", 5.5, " "),
        ("区）", 5.5, ""),
    ],
)
def test_half_an_em_behind_a_closing_mark_ends_a_title_where_all_else_is_set_close(
    read: Read, title: str, gap: float, between: str
) -> None:
    page = [text(title, LEFT, 100), text(FULL[:12], LEFT + 10 * len(title) + gap, 100)]
    assert read(page).text.split("\n")[0] == f"{title}{between}{FULL[:12]}"


def test_a_title_alone_on_its_page_about_the_gutter_is_one_line(read: Read) -> None:
    usual = [*column([FULL] * 20, LEFT, 100), *column([FULL] * 20, RIGHT, 100)]
    title = [text("商贸·", 200, 300, 30), text("旅游", 314, 300, 30)]
    found = read(usual, usual, title).text.split("\f")[2].split("\n")
    assert found[0] == "商贸·\u3000旅游"


def test_english_behind_a_chapters_title_is_its_english_title(read: Read) -> None:
    pages = [
        [
            text(title, LEFT, 80, 22),
            text(english, LEFT + 23 * len(title), 80, 11, "H"),
            text("综述", LEFT, 110, 15),
            *column([f"【概况】{FULL[:18]}", f"{FULL[:17]}增长三成。"], LEFT, 140),
        ]
        for title, english in (
            ("工业", "Manufacturing and Mining"),
            ("农业", "Agriculture and Forestry"),
        )
    ]
    chapters = volume_of(read, *pages).chapters
    titles = [(chapter.heading.title, chapter.heading_en.title) for chapter in chapters]
    assert titles == [("工业", "Manufacturing and Mining"), ("农业", "Agriculture and Forestry")]
