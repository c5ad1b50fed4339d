"""Parts: what the printed lines turn out to be, as a flat run in the source's order."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.volume.model import Span, spans_within

Spans = tuple[Span, ...]


class PartKind(Enum):
    """What a part is; the level of a plain heading is settled by the outline."""

    HEADING = "heading"
    ENGLISH_HEADING = "english_heading"
    SUBSECTION = "subsection"
    ENTRY = "entry"
    SUBTITLE = "subtitle"
    AUTHOR = "author"
    SIGNATURE = "signature"
    TABLE = "table"
    CAPTION = "caption"
    REPEATED = "repeated"  # the header of a continued table
    LINE = "line"


class Level(Enum):
    """The level of a plain heading, where its own words tell it."""

    UNKNOWN = 0
    CHAPTER = 1
    SECTION = 2
    SUBSECTION = 3
    ENTRY = 4


class TableSpans(NamedTuple):
    """Where a table's title, unit line and cells stand.

    `loose` are the cells' texts, row by row; `continued` tells that it goes on with the table
    before it.
    """

    caption: Spans
    unit: Spans
    rows: tuple[tuple[Spans, ...], ...]
    loose: tuple[tuple[str, ...], ...] = ()
    continued: bool = False


class Part(NamedTuple):
    """A printed line of running text, or what lines turned out to be: a heading, a table …

    `spans` are its places in the source, `text` is without white space at both ends; `width` is
    that of the whole printed line, in em; `page` is zero-based; `size` is the type's in points,
    0 where it is unknown. `begins` tells that a line begins a paragraph whatever stands above it,
    as by its indent; `gaps` are the places in its text where white space followed a piece in the
    source; `forced` is the role that a person gave it; `bold` tells that it is known to be in
    bold type, `lead` how many of its first characters are where the rest is not.

    Of a heading with a mark, `title` holds the spans without the mark; `named` is its title where
    the words stand elsewhere; `atop` tells that nothing stands above it on its page, `cuts` that
    a table or caption stands in mid-sentence.
    """

    kind: PartKind
    spans: Spans
    text: str
    width: float = 0.0
    page: int = 0
    size: float = 0.0
    begins: bool = False
    gaps: tuple[int, ...] = ()
    forced: ForcedRole | None = None
    bold: bool = False
    lead: int = 0
    title: Spans = ()
    named: str = ""
    level: Level = Level.UNKNOWN
    atop: bool = False
    table: TableSpans | None = None
    cuts: bool = False

    @property
    def start(self) -> int:
        """Give the offset at which the part begins."""
        return self.spans[0].start


def spans_between(line: Part, start: int, end: int) -> Spans:
    """Give the source spans of `line.text[start:end]`."""
    if len(line.spans) == 1 and start < end:
        offset = line.spans[0].start
        return (Span(offset + start, offset + end),)
    return spans_within(line.spans, start, end)
