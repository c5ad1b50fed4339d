"""Many notes looked through while the window goes on answering."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.lists.sieve import AT_ONCE, Sieve
from yearbook_reader.volume.model import Span


def made(number: int, note: str = "") -> Annotation:
    return Annotation(
        str(number), "0", (Span(number, number + 1),), "水闸", "", "", Color.BLUE, note
    )


def test_a_few_notes_are_told_at_once(qtbot: QtBot) -> None:
    sieve, told = Sieve(), []
    sieve.sifted.connect(told.append)
    notes = [made(number) for number in range(AT_ONCE)]
    sieve.sift(notes, lambda note: int(note.id) % 2 == 0)
    assert told == [tuple(notes[::2])]


def test_many_notes_are_told_in_their_order_and_none_twice(qtbot: QtBot) -> None:
    sieve, notes = Sieve(), [made(number) for number in range(AT_ONCE * 20)]
    with qtbot.waitSignal(sieve.sifted) as told:
        sieve.sift(notes, lambda note: int(note.id) % 3 == 0)
    assert told.args == [tuple(notes[::3])]


def test_a_later_wish_takes_the_place_of_an_earlier_one(qtbot: QtBot) -> None:
    sieve, told = Sieve(), []
    notes = [made(number) for number in range(AT_ONCE * 20)]
    sieve.sifted.connect(told.append)
    sieve.sift(notes, bool)
    assert sieve.busy
    sieve.sift(notes[:2], bool)
    qtbot.wait(50)
    assert told == [tuple(notes[:2])]
