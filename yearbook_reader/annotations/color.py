"""The looks of annotations and their states."""

from __future__ import annotations

from enum import StrEnum


class Color(StrEnum):
    """The colour of a highlight."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class Style(StrEnum):
    """How a passage is marked."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"


class State(StrEnum):
    """How far a person who checks the book has come with a passage."""

    NONE = ""
    TO_CHECK = "to_check"
    CHECKED = "checked"
