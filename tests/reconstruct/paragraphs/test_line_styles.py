"""Lines that a PDF shows to stand in, and so to begin paragraphs."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.lines.line_styles import indented_lines
from yearbook_reader.sources.source import LineStyle

END, GOES_ON = "全县投资增长。", "全县召开防汛会议"


def indented(*lines: tuple[float, str]) -> frozenset[int]:
    """Give the lines that stand in, of some with their left edges, in points, and their texts."""
    styles = [
        LineStyle(at, at + 1, left, 16.0 * at, 200.0, 16.0 * at + 10, 10.0, bold=False)
        for at, (left, _) in enumerate(lines)
    ]
    return indented_lines(styles, [text for _, text in lines])


@pytest.mark.parametrize("below", [54.0, 74.0], ids=["a text", "another of one line"])
def test_a_paragraph_of_one_line_stands_in_below_the_end_of_another(below: float) -> None:
    found = indented((74, GOES_ON), (54, END), (74, END), (below, END))
    assert {0, 2} <= found


def test_a_line_that_goes_on_further_in_begins_none() -> None:
    assert indented((54, GOES_ON), (74, GOES_ON), (74, END)) == frozenset()
