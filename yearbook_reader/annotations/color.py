"""The colours of highlights."""

from __future__ import annotations

from enum import StrEnum


class Color(StrEnum):
    """The colour of a highlight."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"
