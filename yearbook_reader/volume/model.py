"""The volume (卷) as an immutable value: chapters, sections, entries and their blocks.

Offsets are code points of the decoded source text, zero-based, end-exclusive. Every text
knows the source spans it was made of, one source character for each of its own but for those
that a person added, so a place in the clean text and a place in the source can always be had
from each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise, repeat

from yearbook_reader.volume.deferred import Deferred


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A run of the source text: code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Set the places straight in their slots: a book has hundreds of thousands of spans."""
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        """Give the number of code points."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


# A frozen dataclass sets them by a way that takes half as long again.
_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__


def spans_between(starts: Sequence[int], ends: Iterable[int]) -> tuple[Span, ...]:
    """Give the spans from each start to its end: to make them in one go saves a quarter."""
    made = tuple(map(object.__new__, repeat(Span, len(starts))))
    deque(map(_set_start, made, starts), maxlen=0)
    deque(map(_set_end, made, ends), maxlen=0)
    return made


@dataclass(frozen=True, slots=True, init=False)
class Text:
    """Clean text and where each of its characters stands in the source.

    The spans, put end to end, hold exactly as many code points as `text`, in the same order:
    the character `text[i]` was made from the i-th code point of the spans. It may differ from
    it where a line break became the space between two Latin words, a compatibility form became
    the ordinary character, or a person mended it. `added` are the places in `text`, in order,
    of characters that a person added: those have no source character and are not counted.
    """

    text: str = ""
    spans: tuple[Span, ...] = ()
    added: tuple[int, ...] = ()

    def __init__(
        self, text: str = "", spans: tuple[Span, ...] = (), added: tuple[int, ...] = ()
    ) -> None:
        """Refuse a text whose characters and spans do not go one to one."""
        length = len(added)
        for span in spans:
            length += span.end - span.start
        if length != len(text):
            raise ValueError(f"spans do not cover the text one to one: {text[:40]!r}")
        if added and any(one >= two for one, two in pairwise((-1, *added, len(text)))):
            raise ValueError(f"added characters are not in the text: {text[:40]!r}")
        _set_text(self, text)
        _set_spans(self, spans)
        _set_added(self, added)

    def __bool__(self) -> bool:
        """Tell whether there is any character."""
        return bool(self.text)

    @property
    def start(self) -> int:
        """Give the lowest source offset; -1 for a text without characters of the source."""
        if len(self.spans) == 1:
            return self.spans[0].start
        return min([span.start for span in self.spans], default=-1)

    @property
    def end(self) -> int:
        """Give the highest source offset, exclusive; -1 without characters of the source."""
        return max([span.end for span in self.spans], default=-1)

    @property
    def from_source(self) -> str:
        """Give the text without the characters that were added: one for each of the spans."""
        if not self.added:
            return self.text
        ends = (-1, *self.added, len(self.text))
        return "".join(self.text[one + 1 : two] for one, two in pairwise(ends))

    def runs(self) -> Iterator[tuple[int, Span]]:
        """Give the source spans, parted where something was added, with their places in `text`."""
        number = 0
        for span in self.spans:
            start = span.start
            while start < span.end:
                at = self._place(number)
                behind = self.added[bisect_left(self.added, at) :][:1]
                length = min((span.end - start, *(added - at for added in behind)))
                yield at, Span(start, start + length)
                start += length
                number += length

    def spans_of(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the source spans of `text[start:end]`.

        Where all of it was added, that of the character before it, else of the one behind.
        """
        low, high = self._count(start), self._count(end)
        if low == high and start < end:
            return self._run(low - 1, low) or self._run(low, low + 1)
        return self._run(low, high)

    def ranges_of(self, spans: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
        """Give the ranges (start, end) of `text` made from these source spans, in text order.

        Ranges that touch are one range, with what was added between them. Empty where nothing
        of the spans is in this text.
        """
        ranges: list[tuple[int, int]] = []
        at = 0
        for own in self.spans:
            for span in spans:
                low, high = max(own.start, span.start), min(own.end, span.end)
                if low < high:
                    ranges.append((at + low - own.start, at + high - own.start))
            at += len(own)
        found = _joined(sorted(ranges))
        if not self.added:
            return found
        return tuple((self._place(start), self._place(end - 1) + 1) for start, end in found)

    def cut(self, start: int, end: int) -> Text:
        """Give `text[start:end]` with its spans."""
        if not self.added:
            return Text(self.text[start:end], self._run(start, end))
        added = tuple(at - start for at in self.added if start <= at < end)
        return Text(self.text[start:end], self._run(self._count(start), self._count(end)), added)

    def parted(self, at: int) -> tuple[Text, Text]:
        """Give `text[:at]` and `text[at:]`: a place near the end is found without all the spans."""
        if self.added:
            return self.cut(0, at), self.cut(at, len(self.text))
        before, behind = _spans_parted(self.spans, len(self.text) - at)
        return Text(self.text[:at], before), Text(self.text[at:], behind)

    def __add__(self, other: Text) -> Text:
        """Give this text followed by the other; spans that touch become one."""
        added = self.added + tuple(at + len(self.text) for at in other.added)
        return Text(self.text + other.text, merged(self.spans + other.spans), added)

    def _count(self, at: int) -> int:
        """Give how many characters of the source stand before `text[at]`."""
        return at - bisect_left(self.added, at)

    def _place(self, number: int) -> int:
        """Give where in `text` the character of the source with this number stands."""
        for added in self.added:
            if added > number:
                break
            number += 1
        return number

    def _run(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the source spans from one number of their characters to another."""
        return spans_within(self.spans, start, end)


_set_text = vars(Text)["text"].__set__
_set_spans = vars(Text)["spans"].__set__
_set_added = vars(Text)["added"].__set__


def spans_within(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """Give where the characters `start` to `end` stand, counted through the spans from 0."""
    if start >= end:
        return ()
    found: list[Span] = []
    at = 0
    for span in spans:
        if at >= end:
            break
        behind = at + span.end - span.start
        if start <= at < behind <= end:
            found.append(span)
        elif at < behind > start:
            found.append(Span(span.start + max(start - at, 0), span.end - max(behind - end, 0)))
        at = behind
    return tuple(found)


def _spans_parted(
    spans: tuple[Span, ...], length: int
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Give the spans parted before the last characters, of which there are so many (`length`)."""
    at = len(spans)
    while length > 0:
        at -= 1
        length -= len(spans[at])
    if not length:
        return spans[:at], spans[at:]
    start, end = spans[at].start, spans[at].end
    return (*spans[:at], Span(start, start - length)), (Span(start - length, end), *spans[at + 1 :])


def merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join each span with the next one where they touch in this order."""
    kept: list[Span] = []
    behind = -1
    for span in spans:
        if span.start == span.end:
            continue
        if span.start == behind:
            kept[-1] = Span(kept[-1].start, span.end)
        else:
            kept.append(span)
        behind = span.end
    return tuple(kept)


def _joined(ranges: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join sorted ranges that touch or overlap."""
    kept: list[tuple[int, int]] = []
    for start, end in ranges:
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], end))
        else:
            kept.append((start, end))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Heading:
    """A title: `title` is clean, `printed` is how it stands in the source, with its marks.

    `printed` is empty where the title was taken from elsewhere (a chapter known only by its
    running head): its characters are accounted for there.
    """

    title: str = ""
    printed: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text (段落)."""

    text: Text


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption (图片说明): `text` without the credit; `credit_line` the credit as printed.

    `credit` is the clean name (县水利局), `credit_line` the printed bracket （县水利局 供稿）.
    """

    text: Text
    credit: str | None = None
    credit_line: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature (署名) of the entries above it: the printed text and the clean names."""

    text: Text
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table (表格): rows of cells; `caption` its title, `unit` its 单位 line."""

    rows: tuple[tuple[Text, ...], ...]
    caption: Text = field(default_factory=Text)
    unit: Text = field(default_factory=Text)


Block = Paragraph | Caption | Signature | Table


@dataclass(frozen=True, slots=True)
class Entry(Deferred):
    """An entry (条目): its heading and blocks; `contributors` those whose signature covers it."""

    id: str
    heading: Heading
    blocks: tuple[Block, ...] = ()
    contributors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subsection(Deferred):
    """A subsection (子目) of a section; `lead` is what stands before its first entry."""

    id: str
    heading: Heading
    lead: tuple[Block, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Section(Deferred):
    """A section (分目): `lead`, then entries, then subsections.

    `subtitle` and `author` belong to the documents of the 特载.
    """

    id: str
    heading: Heading
    lead: tuple[Block, ...] = ()
    entries: tuple[Entry, ...] = ()
    subsections: tuple[Subsection, ...] = ()
    subtitle: Text = field(default_factory=Text)
    author: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Chapter(Deferred):
    """A chapter (类目). `captions` are of photos that belong to a page, not to one section."""

    id: str
    heading: Heading
    heading_en: Heading = field(default_factory=Heading)
    lead: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    entries: tuple[Entry, ...] = ()
    captions: tuple[Caption, ...] = ()


class FormeWorkKind(StrEnum):
    """What stands on a page for the printer's and binder's sake."""

    RUNNING_HEAD = "running_head"  # 书眉
    PAGE_NUMBER = "page_number"  # 页码
    SIDE_TAB = "side_tab"  # 侧标
    COVER = "cover"  # 封面
    CONTENTS = "contents"  # 目录


@dataclass(frozen=True, slots=True)
class FormeWork:
    """Matter of the page that is not part of the text (书眉, 页码), never lost."""

    kind: FormeWorkKind
    text: Text


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the source: `sheet` counts from 1; `number` as printed, None where unknown."""

    sheet: int
    start: int
    end: int
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Volume(Deferred):
    """A yearbook (年鉴): `edition_year` 卷年 and `covers_year` 记述年, never guessed."""

    title: str
    source_sha256: str
    edition_year: int | None = None
    covers_year: int | None = None
    lead: tuple[Block, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    forme_work: tuple[FormeWork, ...] = ()
    pages: tuple[Page, ...] = ()
