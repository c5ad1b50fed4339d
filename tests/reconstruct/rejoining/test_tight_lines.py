"""The last line of a text in pieces, which print has set tight, is one line."""

from __future__ import annotations

from itertools import accumulate

import pytest

from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.rejoining.justified import filled

FULL = 21.25


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("查 9 次，发现问题 82 个，下达整改通知 8 件（份）。", 1),
        ("查 9 次，发现问题 82 个，下达整改、停工通知书 8 件。", 2),
        ("查 9 次，发现问题 82 个，下达整改通知 8 件，全部整改。", 2),
    ],
)
def test_what_has_room_for_the_next_character_ends_no_line(words: str, lines: int) -> None:
    texts = words.split(" ")
    places = [0.0, *accumulate(map(width, texts))]
    assert len(filled(texts, places, FULL, ends=True)) == lines
