"""What the child that reads a PDF tells its parent: small messages, each with its length."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import IO

LARGEST_MESSAGE = 512 * 1024 * 1024  # bytes

_HEAD = struct.Struct("<BI")


class Kind(Enum):
    """What a message holds."""

    PAGES = 1  # how many pages the file has
    READ = 2  # how many of them have been read
    REFUSED = 3  # a Refusal
    PAGE_STARTS = 4
    STYLES = 5
    TEXT = 6  # the last message
    SHEETS = 7  # that of each page, where they are not one for each
    STAMPS = 8
    DRAWN = 9  # where titles begin that are drawn
    BOOKMARKS = 10  # a line for each, of its page and its title


class Refusal(StrEnum):
    """Why the child cannot read a PDF."""

    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    TOO_MANY_PAGES = "too many pages"
    NO_TEXT = "no text"
    ONLY_ATTACHED = "only attached"  # no text, but other files
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
