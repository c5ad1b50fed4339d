"""The one place where Python's code points and Qt's UTF-16 units are turned into each other."""

from __future__ import annotations

from bisect import bisect_left

LAST_NARROW = "\uffff"


class Utf16Offsets:
    """Offsets of one text: code points, as Python counts, and UTF-16 units, as Qt counts."""

    __slots__ = ("_wide", "_wide_units", "length")

    def __init__(self, text: str) -> None:
        """Note where the text has characters of two units; `length` is in units."""
        is_narrow = not text or max(text) <= LAST_NARROW  # nearly every text is
        wide = () if is_narrow else (at for at, each in enumerate(text) if each > LAST_NARROW)
        self._wide = tuple(wide)
        self._wide_units = tuple(index + before for before, index in enumerate(self._wide))
        self.length = len(text) + len(self._wide)

    def to_units(self, code_points: int) -> int:
        """Give the offset in UTF-16 units of an offset in code points."""
        return code_points + bisect_left(self._wide, code_points)

    def to_code_points(self, units: int) -> int:
        """Give the offset in code points; inside a surrogate pair, that of its character."""
        return units - bisect_left(self._wide_units, units)
