"""The source: decoded text of a file, its identity and its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from yearbook_reader.sources.encoding import Decoding
from yearbook_reader.volume.deferred import Deferred


class LineStyle(NamedTuple):
    """How a line of a source's text is printed: its box on the page, its size and weight.

    `start` and `end` are offsets in `Source.text`, end-exclusive; the box is in points from the
    top left of the page, and `size` is that of most of the line's characters, also in points.
    `lead` is how many of its first characters are in bold where the rest is not, else 0.
    """

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Source(Deferred):
    """A file's text as received, immutable; all offsets of the program count in `text`.

    `sha256` is of the file's bytes, in hex; `text` is decoded without a byte order mark and
    with line ends as they stand; `page_starts` are the offsets where the file itself tells
    that a page begins (form feeds, PDF pages), always beginning with 0. `styles` tell, in the
    order of the text, how each line is printed; they are empty where the file does not say.
    `decoding` tells how the bytes of a text or page were read, None where the format itself
    says. `whole_paragraphs` tells that each line is a paragraph, as its author ended it.
    `sheets` are the file's pages, counted from 1, on which the pages stand, empty where each has
    one to itself; `stamps` are the offsets where lines begin that are printed over the text, as
    a watermark is. `headings` are the offsets where lines begin that the file says are headings,
    each with its level, 1 for the highest; `drawn` are those of titles that are pictures or drawn
    outlines, and no text: the file's bookmarks have their words. `captions` are those where lines
    begin that stand at pictures, and `leads` those of other lines that begin in bold, each with
    how many characters. `bookmarks` are titles that the file lists, each with the one of its pages,
    counted from 1, to which it leads.
    """

    text: str
    sha256: str
    name: str
    encoding: str
    page_starts: tuple[int, ...] = (0,)
    styles: tuple[LineStyle, ...] = ()
    decoding: Decoding | None = None
    whole_paragraphs: bool = False
    sheets: tuple[int, ...] = ()
    stamps: tuple[int, ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    drawn: tuple[int, ...] = ()
    captions: tuple[int, ...] = ()
    leads: tuple[tuple[int, int], ...] = ()
    bookmarks: tuple[tuple[int, str], ...] = ()
