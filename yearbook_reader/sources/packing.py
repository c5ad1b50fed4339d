"""Numbers and line styles as bytes: small to keep, quick to send."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from yearbook_reader.sources.source import LineStyle

LONGEST_LEAD = 254  # characters

_NUMBER = struct.Struct("<I")
_STYLE = struct.Struct("<II5fB")


class _Hundredths(dict[float, float]):
    """Gives a number rounded to hundredths; a book has few places, and rounding takes long."""

    def __missing__(self, number: float) -> float:
        self[number] = rounded = round(number, 2)
        return rounded


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Write numbers as bytes."""
    return b"".join(map(_NUMBER.pack, numbers))


def unpack_numbers(payload: bytes | memoryview) -> tuple[int, ...]:
    """Read numbers from bytes.

    Raises:
        ValueError: the bytes do not end with a number.
    """
    if len(payload) % _NUMBER.size:
        raise ValueError("numbers are cut")
    return tuple(number for (number,) in _NUMBER.iter_unpack(payload))


def pack_styles(styles: Iterable[LineStyle]) -> bytes:
    """Write styles as bytes."""
    return b"".join(_STYLE.pack(*style[:-2], _weight(style)) for style in styles)


def _weight(style: LineStyle) -> int:
    """Give 0 for a line that is not in bold, 1 for one that is, else one more than its lead."""
    return 1 if style.bold else min(style.lead, LONGEST_LEAD) + (style.lead > 0)


def unpack_styles(payload: bytes | memoryview) -> tuple[LineStyle, ...]:
    """Read styles from bytes, their points rounded to hundredths.

    Raises:
        ValueError: the bytes do not end with a style.
    """
    if len(payload) % _STYLE.size:
        raise ValueError("styles are cut")
    hundredths = _Hundredths()
    return tuple(
        LineStyle(
            start,
            end,
            hundredths[left],
            hundredths[top],
            hundredths[right],
            hundredths[bottom],
            hundredths[size],
            weight == 1,
            max(weight - 1, 0),
        )
        for start, end, left, top, right, bottom, size, weight in _STYLE.iter_unpack(payload)
    )
