"""Values in the cells of tables, where each stands on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lines.lines import Lines

DASHES = frozenset("—–-～")
NONE = ("—", "–", "-", "——")
UNITS = ("%", "‰")
LAST = frozenset("0123456789%‰")
VALUE = re.compile(r"[-—–+]{0,2}[\d .,%‰—–…-]*")

_RANGED = re.compile(r"(?:19|20)\d\d|\d{1,2}")
_THOUSAND = re.compile(r"\d{3}(?:\.\d+)?%?")
_LEADING = re.compile(r"[-—+]?\d{1,3}")


def is_value(lines: Lines, index: int) -> bool:
    """Tell a piece that is a figure, or a dash in place of one."""
    text = lines.texts[index]
    if lines.narrow[index]:
        # Most are bare digits: to ask for those first saves most of the time.
        # A point ends the number of an item that stands below the table (2.).
        return text.isdecimal() or (
            text not in UNITS and text[-1] != "." and VALUE.fullmatch(text) is not None
        )
    return text[0].isdigit() and text.replace(" ", "").isdigit()


def is_range(pieces: Sequence[str]) -> bool:
    """Tell the first number of a range of years, months or days, and the dash behind it."""
    return not DASHES.isdisjoint(pieces[1]) and _RANGED.fullmatch(pieces[0]) is not None


def thousands(lines: Lines, first: int, end: int) -> int:
    """Give how many of the values can go on with the one before (2 / 210)."""
    return sum(is_thousand(lines, index) for index in range(first + 1, end))


def is_thousand(lines: Lines, index: int) -> bool:
    """Tell whether three digits may go on with the digits before them (2 / 210)."""
    return (
        _THOUSAND.fullmatch(lines.texts[index]) is not None
        and _LEADING.fullmatch(lines.texts[index - 1]) is not None
    )
