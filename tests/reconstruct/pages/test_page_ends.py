"""Page numbers and running heads are paragraphs of their own where a converter left them."""

from __future__ import annotations

import pytest
from made_book import is_whole, made_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Span, Volume
from yearbook_reader.volume.walk import all_entries

TEXT = "全县新建水闸12座，改造灌渠十公里，完成投资一千万元，"
SHORT, LONG = f"{TEXT}比上年增加。", f"{TEXT * 3}比上年增加。"
CUT = len(TEXT) * 2 - 4


def book(*, step: int = 1, pages: int = 6) -> Volume:
    """Give a book of two chapters, each page of which ends amid a paragraph."""
    text = ""
    for page in range(pages):
        chapter = "水利" if page < pages // 2 else "农业"
        if page in (0, pages // 2):
            text += f"{chapter}\n综述\n"
        head = "青崖年鉴2019" if page % 2 else chapter
        torn = f"{LONG[:CUT]}\n{10 + page * step}\n{head}\n{LONG[CUT:]}\n"
        text += f"【概况】{SHORT}\n{SHORT}\n{torn}{SHORT}\n"
    return made_of(text).volume


def test_they_are_set_aside_and_the_sentences_that_they_part_go_on() -> None:
    volume = book()
    assert [each.heading.title for each in volume.chapters] == ["水利", "农业"]
    for entry in all_entries(volume):
        blocks = [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]
        assert blocks == [SHORT, SHORT, LONG, SHORT]
    numbers = [each.text.text for each in volume.forme_work if each.text.text.isdigit()]
    assert numbers == ["10", "11", "12", "13", "14", "15"]


@pytest.mark.parametrize(("step", "pages"), [(7, 6), (1, 4)])
def test_numbers_that_do_not_count_up_or_are_few_are_no_pages(step: int, pages: int) -> None:
    volume = book(step=step, pages=pages)
    assert not [each for each in volume.forme_work if each.text.text.isdigit()]


def test_lines_that_a_person_made_one_heading_are_no_page_ends() -> None:
    text = f"水利\n工程\n建设\n{LONG}\n" * 8
    source = Source(text, "0" * 64, "d", "docx", whole_paragraphs=True)
    spans = (Span(3, 5), Span(6, 8))
    made = reconstruct(source, forced={spans: ForcedRole.SECTION})
    assert is_whole(text, made)
