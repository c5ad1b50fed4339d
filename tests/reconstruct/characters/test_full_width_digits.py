"""A book whose digits are of full width is the same book."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.text import source_of
from yearbook_reader.volume.reconstruction import Reconstruction

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
BODY = "2019年，全县新建水闸12座，总投资1.1亿元，完成年度计划。"
BOOK = f"""青崖年鉴2020
目录
水利…………11
综述…………11
防汛…………12
灌溉…………13
\f水利
综述
【概况】{BODY}
· 11 ·
\f青崖年鉴2020
防汛
【堤防】{BODY}
· 12 ·
\f水利
灌溉
【渠道】{BODY}
· 13 ·
"""


def made_of(text: str) -> Reconstruction:
    return reconstruct(source_of(text.encode(), "book.txt"))


def test_its_name_and_years_are_known() -> None:
    volume = made_of(BOOK.translate(FULL_WIDTH)).volume
    assert (volume.title, volume.edition_year, volume.covers_year) == ("青崖年鉴", 2020, 2019)


def test_its_chapters_are_told_by_running_heads_and_contents() -> None:
    volume = made_of(BOOK.translate(FULL_WIDTH)).volume
    found = [
        (chapter.heading.title, [section.heading.title for section in chapter.sections])
        for chapter in volume.chapters
    ]
    assert found == [("水利", ["综述", "防汛", "灌溉"])]


def test_its_pages_keep_their_numbers_as_they_are_printed() -> None:
    volume = made_of(BOOK.translate(FULL_WIDTH)).volume
    assert [page.number for page in volume.pages] == [None, "１１", "１２", "１３"]


def test_it_has_the_findings_of_the_same_book_in_half_width() -> None:
    one, two = made_of(BOOK), made_of(BOOK.translate(FULL_WIDTH))
    assert [each.kind for each in one.findings] == [each.kind for each in two.findings]
