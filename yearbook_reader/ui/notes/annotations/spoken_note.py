"""A note as a screen reader says it: what is drawn beside its words is said, too."""

from __future__ import annotations

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import State
from yearbook_reader.ui.look.color_chips import color_name, state_name
from yearbook_reader.ui.words.note_words import words_of


def spoken(annotation: Annotation, place: str = "") -> str:
    """Give where a note stands, where that is told, its words, state, tags and colour."""
    state = "" if annotation.state is State.NONE else state_name(annotation.state)
    tags = (f"#{tag}" for tag in annotation.tags)
    color = color_name(annotation.color)
    parts = (place, annotation.quote, words_of(annotation.note), state, *tags, color)
    return " · ".join(filter(None, parts))
