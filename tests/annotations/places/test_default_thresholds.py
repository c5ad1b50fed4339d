"""What a note in another extraction of its book must have in common with its place, in figures.

A passage is copied with so many of its characters made unreadable: those of the words, and on
each side those farthest from the words.
"""

from __future__ import annotations

import hashlib

import pytest

from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.annotations.places.placement import Outcome
from yearbook_reader.annotations.places.reanchoring import plan
from yearbook_reader.volume.model import Chapter, Entry, Heading, Paragraph, Span, Text, Volume

SIDE = 64  # characters of a neighbour
_READABLE = [chr(0x5000 + number) for number in range(400)]
_UNREADABLE = [chr(0x6000 + number) for number in range(400)]


def characters(kind: list[str], first: int, count: int) -> str:
    return "".join(kind[first : first + count])


def volume(name: str, text: str) -> Volume:
    sha256 = hashlib.sha256(f"{name}{text}".encode()).hexdigest()
    entry = Entry("entry", Heading("概况"), (Paragraph(Text(text, (Span(0, len(text)),))),))
    return Volume(
        "云台年鉴", sha256, chapters=(Chapter("chapter", Heading("水利"), entries=(entry,)),)
    )


def outcome(
    length: int,
    *,
    words: int = 0,
    before: int = 0,
    after: int = 0,
    side: int = SIDE,
    figures: tuple[str, str] = ("", ""),
    others: tuple[str, str] = ("", ""),
) -> Outcome:
    """Give what becomes of a note on words of this length in a copy of its passage.

    So many characters of words, before and after are unreadable in it. The neighbours begin
    beside the words with `figures`, in the copy with `others`.
    """
    left = characters(_READABLE, 0, side - len(figures[0]))
    right = characters(_READABLE, 200, side - len(figures[1]))
    marked = characters(_READABLE, 100, length)
    passage = left + figures[0] + marked + figures[1] + right
    copied_left = characters(_UNREADABLE, 0, before) + left[before:]
    copied_words = characters(_UNREADABLE, 100, words) + marked[words:]
    copied_right = right[: len(right) - after] + characters(_UNREADABLE, 200, after)
    copy = copied_left + others[0] + copied_words + others[1] + copied_right
    note = annotate(volume("甲", passage), (Span(side, side + length),), Color.YELLOW)
    assert (len(note.prefix), len(note.suffix)) == (side, side)
    [placement] = plan([note], volume("乙", copy)).placements
    return placement.outcome


@pytest.mark.parametrize(("unreadable", "becomes"), [(2, Outcome.FUZZY), (3, Outcome.REVIEW)])
def test_four_fifths_of_the_words_must_be_the_same(unreadable: int, becomes: Outcome) -> None:
    assert outcome(10, words=unreadable) is becomes


@pytest.mark.parametrize(("unreadable", "becomes"), [(25, Outcome.FUZZY), (26, Outcome.REVIEW)])
def test_three_fifths_of_the_neighbours_must_be_the_same(unreadable: int, becomes: Outcome) -> None:
    assert outcome(10, before=unreadable, after=unreadable) is becomes


@pytest.mark.parametrize(("unreadable", "becomes"), [(19, Outcome.FUZZY), (20, Outcome.REVIEW)])
def test_of_the_neighbours_of_eight_characters_and_fewer_seven_tenths(
    unreadable: int, becomes: Outcome
) -> None:
    assert outcome(8, before=unreadable, after=unreadable) is becomes
    assert outcome(9, before=unreadable, after=unreadable) is Outcome.FUZZY


@pytest.mark.parametrize(("unreadable", "becomes"), [(19, Outcome.FUZZY), (20, Outcome.REVIEW)])
def test_words_that_are_less_like_want_more_of_their_neighbours(
    unreadable: int, becomes: Outcome
) -> None:
    assert outcome(10, words=2, before=unreadable, after=unreadable) is becomes


BEFORE, AFTER = "18座19座20座21座22座", "23座24座25座26座27座"


@pytest.mark.parametrize(
    ("others", "becomes"),
    [
        (("18座19座20座31座32座", "33座34座25座26座27座"), Outcome.FUZZY),
        (("18座19座30座31座32座", "33座34座35座26座27座"), Outcome.REVIEW),
    ],
)
def test_half_of_the_figures_of_one_side_must_be_the_same(
    others: tuple[str, str], becomes: Outcome
) -> None:
    assert outcome(10, figures=(BEFORE, AFTER), others=others) is becomes


@pytest.mark.parametrize(
    ("length", "words", "before", "becomes"),
    [
        (20, 0, 9, Outcome.FUZZY),
        (20, 0, 10, Outcome.REVIEW),
        (19, 0, 9, Outcome.REVIEW),
        (20, 1, 9, Outcome.FUZZY),
        (20, 2, 9, Outcome.REVIEW),
    ],
)
def test_one_side_alone_suffices_for_twenty_words_where_all_is_nearly_the_same(
    length: int, words: int, before: int, becomes: Outcome
) -> None:
    figures = (BEFORE, "")
    found = outcome(length, words=words, before=before, after=SIDE, figures=figures, others=figures)
    assert found is becomes


@pytest.mark.parametrize(
    ("length", "side", "becomes"), [(10, 11, Outcome.MOVED), (11, 10, Outcome.FUZZY)]
)
def test_thirty_two_characters_that_are_all_the_same_suffice(
    length: int, side: int, becomes: Outcome
) -> None:
    assert outcome(length, side=side) is becomes


@pytest.mark.parametrize(("unreadable", "becomes"), [(5, Outcome.REVIEW), (6, Outcome.ORPHANED)])
def test_a_place_with_half_of_the_words_is_offered(unreadable: int, becomes: Outcome) -> None:
    assert outcome(10, words=unreadable) is becomes


@pytest.mark.parametrize(("unreadable", "becomes"), [(44, Outcome.REVIEW), (45, Outcome.ORPHANED)])
def test_a_place_with_three_tenths_of_the_neighbours_is_offered(
    unreadable: int, becomes: Outcome
) -> None:
    assert outcome(10, before=unreadable, after=unreadable) is becomes
