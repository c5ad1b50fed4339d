"""Corrections of one extraction of a book, carried to another: hung where the same words are."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import uuid4

from yearbook_reader.annotations.places.normalised import whole_figures
from yearbook_reader.corrections.correction import Correction, CorrectionKind, Target
from yearbook_reader.corrections.manuscript import nodes_of
from yearbook_reader.corrections.node_texts import texts_of
from yearbook_reader.corrections.places import first_offset, heads
from yearbook_reader.corrections.quoting import is_quoted, quote_of_finding
from yearbook_reader.reconstruct.characters.compatibility import fold_characters
from yearbook_reader.reconstruct.characters.unprintable import UNPRINTABLE
from yearbook_reader.reconstruct.telling.forced import whole_lines
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span, merged
from yearbook_reader.volume.reconstruction import Reconstruction

NEIGHBOURS = 16  # characters on each side by which the same words are told from each other

_SEEN = re.compile(rf"[^\s{UNPRINTABLE}]+")
_Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """The characters of a source that a reader sees, folded, each with its source offset."""

    text: str
    offsets: array[int]

    @classmethod
    def of(cls, source_text: str) -> _Words:
        folded = fold_characters(source_text)
        runs = [match.span() for match in _SEEN.finditer(folded)]
        offsets = array("L", (at for run in runs for at in range(*run)))
        return cls("".join(folded[start:end] for start, end in runs), offsets)

    def range_of(self, span: Span) -> tuple[int, int]:
        """Give the range of `text` that stands at a source span."""
        return bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end)

    def span_of(self, start: int, end: int) -> Span:
        """Give the source span of a range of `text` that is not empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def beside(self, start: int, end: int) -> tuple[str, str, str]:
        """Give what stands before a range, in it, and behind it."""
        before = self.text[max(start - NEIGHBOURS, 0) : start]
        return before, self.text[start:end], self.text[end : end + NEIGHBOURS]

    def only(self, words: str) -> int | None:
        """Give where words stand that stand there only."""
        at = self.text.find(words)
        return at if at >= 0 and at == self.text.rfind(words) else None


class Carrier:
    """Carries corrections from one extraction of a book to another; nothing is changed.

    A place is the same where its words and their neighbours, on one side at least, stand once
    in each of the two sources, with all figures whole. A correction whose place is not found
    comes with none: it fits nowhere, and is told as such.
    """

    def __init__(self, old_text: str, source: Source, made: Reconstruction) -> None:
        """Take the text of the old source, the new source, and what the engine makes of it."""
        self._old = _Words.of(old_text)
        self._new = _Words.of(source.text)
        self._source = source
        self._findings = made.findings
        self._nodes = nodes_of(made.volume)
        self._texts = [text for node in self._nodes for text in texts_of(node) if text.spans]

    def carried(self, correction: Correction) -> Correction:
        """Give a correction of the old source as one of the new source, with an id of its own."""
        value = correction.value
        target = Target.read(value) if correction.kind is CorrectionKind.MOVE else None
        if target is not None:
            value = target._replace(spans=self._heading(target.spans, target.quote)).written()
        return replace(
            correction,
            id=str(uuid4()),
            source_sha256=self._source.sha256,
            spans=self._spans(correction),
            value=value,
        )

    def _spans(self, correction: Correction) -> _Spans:
        match correction.kind:
            case CorrectionKind.REJECT:
                return self._finding(correction)
            case CorrectionKind.ROLE:
                lines = whole_lines(self._source.text, self._placed(correction.spans))
                return self._quoted(lines, correction.quote)
            case _:
                return self._heading(correction.spans, correction.quote)

    def _heading(self, spans: _Spans, quote: str) -> _Spans:
        """Give the place of a heading, or of other words of the volume."""
        if len(spans) == 1 and not len(spans[0]):
            return self._unprinted(quote)
        placed = self._placed(spans)
        own = (
            span
            for text in self._texts
            for start, end in text.ranges_of(placed)
            for span in text.spans_of(start, end)
        )
        return self._quoted(merged(tuple(own)), quote)

    def _unprinted(self, title: str) -> _Spans:
        """Give the place of the one heading of this title that is printed nowhere."""
        found = [
            number
            for number, head in heads(self._nodes)
            if head.heading.title == title and not head.heading.printed
        ]
        if len(found) != 1:
            return ()
        start = first_offset(self._nodes, found[0])
        return (Span(start, start),)

    def _finding(self, correction: Correction) -> _Spans:
        """Give the place of the one finding of this kind and these words that stands there."""
        placed = self._placed(correction.spans)
        found = [
            each.spans
            for each in self._findings
            if each.kind.value == correction.value
            and any(own.overlaps(span) for own in each.spans for span in placed)
            and quote_of_finding(self._source.text, each) == correction.quote
        ]
        return found[0] if len(found) == 1 else ()

    def _quoted(self, spans: _Spans, quote: str) -> _Spans:
        return spans if is_quoted(self._source.text, spans, quote) else ()

    def _placed(self, spans: Iterable[Span]) -> _Spans:
        """Give where in the new source the words of these old spans are; none if one is not."""
        places = [
            self._place(start, end) for start, end in map(self._old.range_of, spans) if start < end
        ]
        return tuple(place for place in places if place) if all(places) else ()

    def _place(self, start: int, end: int) -> Span | None:
        beside = self._old.beside(start, end)
        for head, words, tail in _keys(*beside):
            whole = head + words + tail
            at = self._new.only(whole)
            if at is None or self._old.only(whole) is None:
                continue
            at += len(head)
            there = self._new.beside(at, at + len(words))
            if whole_figures(*there) == whole_figures(*beside):
                return self._new.span_of(at, at + len(words))
        return None


def _keys(before: str, words: str, after: str) -> Iterator[tuple[str, str, str]]:
    """Give the words between both neighbours, then with one; but none that are too few to tell."""
    for head, tail in ((before, after), (before, ""), ("", after)):
        if len(head) + len(tail) >= NEIGHBOURS:
            yield head, words, tail
