"""What the child that reads a PDF tells its parent: small messages, each with its length."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from enum import Enum, StrEnum
from typing import IO

from yearbook_reader.sources.source import LineStyle

LARGEST_MESSAGE = 512 * 1024 * 1024  # bytes

_HEAD = struct.Struct("<BI")
_NUMBER = struct.Struct("<I")
_STYLE = struct.Struct("<II5f?")


class Kind(Enum):
    """What a message holds."""

    PAGES = 1  # how many pages the file has
    READ = 2  # how many of them have been read
    REFUSED = 3  # a Refusal
    PAGE_STARTS = 4
    STYLES = 5
    TEXT = 6  # the last message


class Refusal(StrEnum):
    """Why the child cannot read a PDF."""

    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    TOO_MANY_PAGES = "too many pages"
    NO_TEXT = "no text"
    UNREADABLE_TEXT = "unreadable text"
    TOO_LARGE = "too large"


def send(pipe: IO[bytes], kind: Kind, payload: bytes) -> None:
    """Write a message."""
    pipe.write(_HEAD.pack(kind.value, len(payload)) + payload)
    pipe.flush()


def messages(pipe: IO[bytes]) -> Iterator[tuple[Kind, bytes]]:
    """Give the messages until the pipe ends, also in the middle of one.

    Raises:
        ValueError: what comes is no message.
    """
    while len(head := pipe.read(_HEAD.size)) == _HEAD.size:
        kind, length = _HEAD.unpack(head)
        if length > LARGEST_MESSAGE:
            raise ValueError("message too long")
        payload = pipe.read(length)
        if len(payload) < length:
            return
        yield Kind(kind), payload


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Write numbers as bytes."""
    return b"".join(map(_NUMBER.pack, numbers))


def unpack_numbers(payload: bytes) -> tuple[int, ...]:
    """Read numbers from bytes.

    Raises:
        ValueError: the bytes do not end with a number.
    """
    if len(payload) % _NUMBER.size:
        raise ValueError("numbers are cut")
    return tuple(number for (number,) in _NUMBER.iter_unpack(payload))


def pack_styles(styles: Iterable[LineStyle]) -> bytes:
    """Write styles as bytes."""
    return b"".join(
        _STYLE.pack(
            each.start,
            each.end,
            each.left,
            each.top,
            each.right,
            each.bottom,
            each.size,
            each.bold,
        )
        for each in styles
    )


def unpack_styles(payload: bytes) -> tuple[LineStyle, ...]:
    """Read styles from bytes, their points rounded to hundredths.

    Raises:
        ValueError: the bytes do not end with a style.
    """
    if len(payload) % _STYLE.size:
        raise ValueError("styles are cut")
    return tuple(
        LineStyle(
            start,
            end,
            round(left, 2),
            round(top, 2),
            round(right, 2),
            round(bottom, 2),
            round(size, 2),
            bold,
        )
        for start, end, left, top, right, bottom, size, bold in _STYLE.iter_unpack(payload)
    )
