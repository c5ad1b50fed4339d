"""The source: decoded text of a file, its identity and its pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text as received, immutable; all offsets of the program count in `text`.

    `sha256` is of the file's bytes, in hex; `text` is decoded without a byte order mark and
    with line ends as they stand; `page_starts` are the offsets where the file itself tells
    that a page begins (form feeds, PDF pages), always beginning with 0.
    """

    text: str
    sha256: str
    name: str
    encoding: str
    page_starts: tuple[int, ...] = (0,)
