"""Bold type is told by names and weights, by drawn outlines, and by where a font stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from printer import FULL, LEFT, PITCH, Page, pdf_bytes, text

from yearbook_reader.sources.pdf.extraction import read_pdf_source
from yearbook_reader.sources.pdf.printed.ink import Box, Font, PageInk, Run
from yearbook_reader.sources.pdf.type.measures import measure_book
from yearbook_reader.sources.source import Source

TITLES = 9
TITLE, WORDS = "水闸普查", FULL[:12]


def entries(*, font: str, before: str = "", after: str = "", place: int = 0) -> Page:
    """Print entries whose titles another font sets, as the characters of a line from `place` on."""
    page = []
    for number in range(TITLES):
        y = 100 + 2 * PITCH * number
        page.append(text(WORDS[:place], LEFT, y) if place else "")
        page.append(before + text(TITLE, LEFT + 10 * place, y, font=font) + after)
        page.append(text(WORDS[place:], LEFT + 10 * (place + len(TITLE)), y))
        page.append(text(FULL[:14], LEFT, y + PITCH))
    return page


def leads(source: Source) -> list[int]:
    """Give how many first characters of each entry's line are bold."""
    return [style.lead for style in source.styles][::2]


def test_characters_whose_outlines_are_drawn_are_bold(read: Callable[..., Source]) -> None:
    page = entries(font="S", before="2 Tr ", after=" 0 Tr")
    assert leads(read(page)) == [len(TITLE)] * TITLES


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, len(TITLE)), (4, 0)],
)
def test_an_unknown_font_in_which_lines_begin_is_bold(
    tmp_path: Path, place: int, expected: int
) -> None:
    file = tmp_path / "book.pdf"
    printed = pdf_bytes([entries(font="K", place=place)])
    file.write_bytes(printed.replace(b"SimHei", b"FZABCW"))
    assert leads(read_pdf_source(file)) == [expected] * TITLES


def test_a_display_face_of_founder_is_bold(tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    page = [*entries(font="S"), text("水利建设", LEFT, 100 + 2 * PITCH * TITLES, font="K")]
    file.write_bytes(pdf_bytes([page]).replace(b"SimHei", b"FZXBSK"))
    assert read_pdf_source(file).styles[-1].bold


def test_a_face_that_is_written_as_several_fonts_is_not_bold_for_what_they_say_they_weigh() -> None:
    main, part = Font("SongTi", 772), Font("SongTi", 776)
    named, heavy = Font("SongTi-Bold", 728), Font("XiYuan", 960)
    runs = tuple(
        Run(FULL[:count], LEFT, LEFT + 10 * count, 100, 10, ((font, count),))
        for font, count in ((main, 12), (part, 8), (named, 4), (heavy, 4))
    )
    page = PageInk(Box(0, 800, 600, 0), 0, 0, 600, 800, runs)
    assert measure_book([page]).bold == {named, heavy}


def test_all_fonts_of_a_bold_face_in_which_a_book_is_set_are_those_of_its_text() -> None:
    main, part, other = Font("Song-Bold", 700), Font("Song-Bold", 720), Font("Kai-Bold", 700)
    runs = tuple(
        Run(FULL[:count], LEFT, LEFT + 10 * count, 100, 10, ((font, count),))
        for font, count in ((main, 12), (part, 8), (other, 4))
    )
    page = PageInk(Box(0, 800, 600, 0), 0, 0, 600, 800, runs)
    assert measure_book([page]).bold == {other}
