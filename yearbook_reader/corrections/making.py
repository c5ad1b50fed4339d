"""From what a person points at in a book to the correction that says it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from yearbook_reader.corrections.correction import Correction, CorrectionKind, Target, Where
from yearbook_reader.corrections.manuscript import Head, Level, nodes_of
from yearbook_reader.corrections.places import first_offset, heads, offsets_of
from yearbook_reader.corrections.quoting import quote_of, quote_of_finding
from yearbook_reader.errors import NotFoundError
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span, Volume, merged
from yearbook_reader.volume.reconstruction import Finding

Spans = tuple[Span, ...]


def renaming(source: Source, volume: Volume, identifier: str, title: str) -> Correction:
    """Give another title to the chapter, section, subsection or entry with this id.

    Raises NotFoundError where the volume has none.
    """
    spans, quote = _anchor(source, volume, identifier)
    return _made(source, CorrectionKind.RENAME, spans, quote, title)


def splitting(source: Source, spans: Spans, title: str = "") -> Correction:
    """Begin an entry of this title at the first of these characters; else they are its title."""
    return _made(source, CorrectionKind.SPLIT, spans, quote_of(source.text, spans), title)


def merging(source: Source, volume: Volume, identifier: str) -> Correction:
    """Join the entry with this id with the one before it; NotFoundError where there is none."""
    return _made(source, CorrectionKind.MERGE, *_anchor(source, volume, identifier), "")


def moving(source: Source, volume: Volume, identifier: str, where: Where, goal: str) -> Correction:
    """Put an entry before or after the entry, or into the division, with the id `goal`.

    Raises NotFoundError where the volume has none.
    """
    target = Target(where, *_anchor(source, volume, goal))
    spans, quote = _anchor(source, volume, identifier)
    return _made(source, CorrectionKind.MOVE, spans, quote, target.written())


def releveling(source: Source, volume: Volume, identifier: str, level: Level) -> Correction:
    """Give the heading with this id another level; NotFoundError where there is none."""
    spans, quote = _anchor(source, volume, identifier)
    return _made(source, CorrectionKind.LEVEL, spans, quote, level.name.lower())


def marking(source: Source, spans: Spans, role: ForcedRole) -> Correction:
    """Say what the lines of the source are on which these characters stand."""
    # The engine is loaded when a line is marked, not when the window opens.
    from yearbook_reader.reconstruct.telling.forced import whole_lines

    lines = whole_lines(source.text, spans)
    return _made(source, CorrectionKind.ROLE, lines, quote_of(source.text, lines), role.value)


def mending(
    source: Source, spans: Spans, characters: str, log: Sequence[Correction] = ()
) -> Correction:
    """Put these characters in the place of those at the spans.

    Where mends of the log changed some of them, it is in the place of all that those changed:
    what they removed is seen no more, and cannot be pointed at.
    """
    places = _with_what_was_mended(spans, log)
    return _made(source, CorrectionKind.MEND, places, quote_of(source.text, places), characters)


def _with_what_was_mended(spans: Spans, log: Sequence[Correction]) -> Spans:
    wanted = offsets_of(spans)
    for each in log:
        there = offsets_of(each.spans) if each.kind is CorrectionKind.MEND else set()
        if not wanted.isdisjoint(there):
            wanted |= there
    if len(wanted) == sum(map(len, spans)):
        return spans
    return merged(tuple(Span(at, at + 1) for at in sorted(wanted)))


def rejecting(source: Source, finding: Finding) -> Correction:
    """Take back a finding, and what it mended."""
    quote = quote_of_finding(source.text, finding)
    return _made(source, CorrectionKind.REJECT, finding.spans, quote, finding.kind.value)


def _made(source: Source, kind: CorrectionKind, spans: Spans, quote: str, value: str) -> Correction:
    return Correction(str(uuid4()), source.sha256, kind, spans, quote, value, "")


def _anchor(source: Source, volume: Volume, identifier: str) -> tuple[Spans, str]:
    """Give where a heading is printed and its words; one printed nowhere by its first text."""
    nodes = nodes_of(volume)
    for number, head in heads(nodes):
        if head.id == identifier:
            return _place(source, head, first_offset(nodes, number))
    raise NotFoundError("卷中没有这个标题。")


def _place(source: Source, head: Head, start: int) -> tuple[Spans, str]:
    printed = head.heading.printed
    if printed.spans:
        return printed.spans, quote_of(source.text, printed.spans)
    return (Span(start, start),), head.heading.title
