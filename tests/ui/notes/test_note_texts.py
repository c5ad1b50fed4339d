"""Notes are searched by their words."""

from __future__ import annotations

from dataclasses import replace

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.notes.annotations.note_texts import NoteTexts
from yearbook_reader.volume.model import Span


def test_a_note_that_was_changed_is_read_anew() -> None:
    texts = NoteTexts()
    note = Annotation("1", "0", (Span(1, 2),), "水闸", "", "", Color.BLUE, "与上年核对")
    assert texts.have(note, ["上年"])
    assert not texts.have(replace(note, note="不必了"), ["上年"])


def test_a_tag_is_found_as_it_is_shown() -> None:
    texts = NoteTexts()
    note = Annotation("1", "0", (Span(1, 2),), "水闸", "", "", Color.BLUE, "重点", ("数字",))
    assert texts.have(note, ["#数字"])
    assert not texts.have(note, ["#重点"])
