"""Text that was recognized on a sheet scanned askew, character by character."""

from __future__ import annotations

from collections.abc import Callable

from printer import FULL, Page, text

from yearbook_reader.sources.source import Source

RISE = 0.015
SIZES = (8.2, 9.5, 10.6, 9, 10)


def askew(blank: str = "") -> Page:
    """Write ten lines that sink to the right, each a character at a time."""
    return [
        text(char + blank, 54 - RISE * 15 * row + 10 * at, 100 + 15 * row + RISE * 10 * at, size)
        for row in range(10)
        for at, char in enumerate(FULL)
        for size in (SIZES[(row + at) % 5],)
    ]


def test_lines_of_a_sheet_askew_begin_at_one_edge(read: Callable[..., Source]) -> None:
    lefts = [style.left for style in read(askew()).styles]
    assert max(lefts) - min(lefts) < 0.2


def test_a_blank_behind_each_character_tells_nothing(read: Callable[..., Source]) -> None:
    assert read(askew(" ")).text.split("\n")[:-1] == [FULL] * 10
