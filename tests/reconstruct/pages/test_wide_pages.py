"""On pages of one wide column among others, lines are measured by those of their own page."""

from __future__ import annotations

from yearbook_reader.reconstruct.lines.wide_pages import as_in_usual_columns

USUAL = [18.0, 20.0, 20.0, 9.0]
WIDE = [40.0, 42.0, 42.0, 42.0, 40.0, 42.0, 30.0, 8.0]


def measured(*pages: list[float]) -> list[float]:
    widths = [wide for page in pages for wide in page]
    ranges, start = [], 0
    for page in pages:
        ranges.append(range(start, start + len(page)))
        start += len(page)
    found = as_in_usual_columns(widths, ranges, 20.0)
    return [found.get(index, wide) for index, wide in enumerate(widths)]


def test_a_line_is_as_far_from_a_full_one_as_on_its_own_page() -> None:
    assert measured(USUAL, WIDE)[4:] == [18.0, 20.0, 20.0, 20.0, 18.0, 20.0, 10.0, 8.0]


def test_the_last_page_of_a_stretch_is_measured_by_the_one_before() -> None:
    assert measured(WIDE, [40.0, 42.0, 8.0])[8:] == [18.0, 20.0, 8.0]


def test_pages_as_wide_as_the_book_are_left_alone() -> None:
    assert measured(WIDE, USUAL)[8:] == USUAL


def test_a_few_wide_lines_make_no_wide_page() -> None:
    assert measured([*USUAL, 42.0, 42.0]) == [*USUAL, 42.0, 42.0]


def test_a_head_from_edge_to_edge_makes_no_wide_page_behind_one() -> None:
    narrow = [42.0, *USUAL, *USUAL]
    assert measured(WIDE, narrow)[8:] == narrow
