"""Titles that are drawn and no text have their words from the bookmarks, if there are any."""

from __future__ import annotations

from collections.abc import Callable

from printer import LEFT, RIGHT, column, frame, full_lines, picture, text

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import FindingKind

TITLE = "水利建设"
ABOVE, BELOW = full_lines("甲", 4), full_lines("乙", 4)
PAGE = [*column(ABOVE, LEFT, 100), *column(BELOW, LEFT, 210)]


def drawn(x: float, y: float, count: int = len(TITLE), size: float = 16) -> list[str]:
    """Draw so many characters."""
    return [picture(x + at * (size + 1), y, size, size) for at in range(count)]


def test_a_title_that_is_drawn_stands_where_it_is_drawn(read: Callable[..., Source]) -> None:
    source = read([*PAGE, *drawn(120, 170)], marks=[(TITLE, 0, 120, 168)])
    assert source.text.splitlines() == [*ABOVE, TITLE, *BELOW]
    style = source.styles[4]
    assert (style.bold, style.size, round(style.left), round(style.top)) == (True, 16, 120, 170)


def test_it_is_told_where_its_words_are_from(read: Callable[..., Source]) -> None:
    made = reconstruct(read([*PAGE, *drawn(120, 170)], marks=[(TITLE, 0, 120, 168)]))
    told = [each for each in made.findings if each.kind is FindingKind.TITLE_FROM_BOOKMARK]
    assert [each.values for each in told] == [(TITLE,)]


def test_a_title_in_text_is_no_other(read: Callable[..., Source]) -> None:
    title = text(TITLE, 150, 183, 16)
    ornament = drawn(120, 170, 2)
    source = read([*PAGE, *ornament, title], marks=[(TITLE, 0, 120, 168)])
    assert source.text.splitlines() == [*ABOVE, TITLE, *BELOW]
    assert not source.drawn
    assert source.bookmarks == ((1, TITLE),)


def test_a_title_is_drawn_though_text_nearby_has_its_words(read: Callable[..., Source]) -> None:
    below = [f"{TITLE}投资平稳增长比上年有所增加"]
    source = read(
        [*PAGE[:4], *drawn(120, 170), *column(below, LEFT, 200)], marks=[(TITLE, 0, 120, 168)]
    )
    assert source.text.splitlines() == [*ABOVE, TITLE, *below]


def test_a_title_is_drawn_though_a_running_head_has_its_words(read: Callable[..., Source]) -> None:
    page = [text(TITLE, LEFT, 60, 8), *drawn(120, 75), *column(full_lines("甲"), LEFT, 120)]
    source = read(page, marks=[(TITLE, 0, 120, 73)])
    assert len(source.drawn) == 1


def test_a_bookmark_of_a_page_or_a_picture_is_no_title(read: Callable[..., Source]) -> None:
    page = [*PAGE, picture(54, 290, 220, 80)]
    assert not read(page, marks=[("书影", 0, 0, 0), (TITLE, 0, 54, 320)]).drawn


def test_the_strokes_of_a_drawn_title_are_no_table(read: Callable[..., Source]) -> None:
    strokes = [frame(120 + 16 * at, 170 + 8 * row, 16, 8) for at in range(4) for row in range(2)]
    source = read([*PAGE, *strokes], marks=[(TITLE, 0, 120, 168)])
    assert source.text.splitlines() == [*ABOVE, TITLE, *BELOW]


def test_as_many_drawn_titles_as_bookmarks_of_a_page_are_told_by_their_order(
    read: Callable[..., Source],
) -> None:
    second = [*column(full_lines("丙", 4), RIGHT, 100), *column(full_lines("丁", 4), RIGHT, 230)]
    outside = drawn(-40, 170, 1)
    page = [*PAGE, *drawn(120, 170), *second, *drawn(370, 190, 2), *outside]
    source = read(page, marks=[(TITLE, 0, 0, None), ("交通", 0, 0, None)])
    assert [source.text[at : source.text.index("\n", at)] for at in source.drawn] == [TITLE, "交通"]


def test_titles_are_not_told_by_their_order_where_more_is_drawn(
    read: Callable[..., Source],
) -> None:
    page = [*PAGE, *drawn(120, 170), *drawn(400, 300)]
    assert not read(page, marks=[(TITLE, 0, 0, None)]).drawn


def test_a_page_with_hardly_any_text_has_no_titles_in_order(read: Callable[..., Source]) -> None:
    cover = [text("青崖年鉴编纂委员会编", LEFT, 300), *drawn(120, 170, 2)]
    assert not read([*PAGE], cover, marks=[("封底", 1, 0, None)]).drawn
