"""Printed lines of the body, as the rules of telling read them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, repeat
from typing import Any, NamedTuple

from yearbook_reader.reconstruct.lines.draft import Draft, ForcedRole
from yearbook_reader.reconstruct.lines.lines import Lines, width
from yearbook_reader.volume.model import Span


class PrintedLine(NamedTuple):
    """A line as printed: its pieces' places in the source, its text without ends, its width in em.

    `page` is zero-based; `opens` tells that it begins with a paragraph's indent; `gaps` are the
    places in `text` where white space followed a piece in the source; `size` is the type's in
    points, 0 where it is unknown; `forced` the role that a person gave it; `bold` tells that it
    is known to be in bold type, `lead` how many of its first characters are where the rest is not.
    """

    spans: tuple[Span, ...]
    text: str
    width: float
    page: int
    opens: bool
    gaps: tuple[int, ...] = ()
    size: float = 0.0
    forced: ForcedRole | None = None
    bold: bool = False
    lead: int = 0


def printed_lines(draft: Draft) -> tuple[PrintedLine, ...]:
    """Give the printed lines of the body; a heading that a person marked is one over its lines."""
    if not draft.forced:
        return tuple(map(PrintedLine, *_columns(draft)))
    chains: list[list[int]] = []
    for index in draft.body():
        if chains and _goes_on(draft, chains[-1][-1], index):
            chains[-1].append(index)
        else:
            chains.append([index])
    return tuple([_line(chain, draft) for chain in chains])


def _columns(draft: Draft) -> tuple[Iterable[Any], ...]:
    """Give the columns of the printed lines where each line of the body is one."""
    lines, body = draft.lines, draft.body()
    pieces, texts, trailing = lines.pieces, lines.texts, lines.trailing
    return (
        [pieces.get(index) or (lines.spans[index],) for index in body],
        map(texts.__getitem__, body),
        map(lines.widths.__getitem__, body),
        map(draft.page_of.__getitem__, body),
        map(lines.opening.__contains__, body),
        [(len(texts[index]),) if index in trailing else () for index in body],
        map(draft.sizes.__getitem__, body) if draft.sizes else repeat(0.0),
        repeat(None),
        map(draft.bold.__contains__, body),
        [draft.leads.get(index, 0) for index in body] if draft.leads else repeat(0),
    )


def _goes_on(draft: Draft, one: int, two: int) -> bool:
    """Tell whether two lines are one heading, as a person says."""
    forced = draft.forced.get(one)
    heading = forced is not None and forced.role is not ForcedRole.BODY
    return heading and forced == draft.forced.get(two)


def _line(chain: list[int], draft: Draft) -> PrintedLine:
    lines, first = draft.lines, chain[0]
    gaps = () if lines.trailing.isdisjoint(chain) else _gaps(chain, lines)
    if len(chain) == 1:
        spans = lines.pieces.get(first) or (lines.spans[first],)
        text, wide = lines.texts[first], lines.widths[first]
    else:
        own = [lines.pieces.get(index) or (lines.spans[index],) for index in chain]
        spans = tuple(span for each in own for span in each)
        text = "".join(map(lines.texts.__getitem__, chain))
        wide = sum(map(lines.widths.__getitem__, chain))
    size = draft.sizes[first] if draft.sizes else 0.0
    opens = first in lines.opening
    forced = draft.forced[first].role if first in draft.forced else None
    bold = first in draft.bold
    lead = draft.leads.get(first, 0)
    page = draft.page_of[first]
    return PrintedLine(spans, text, wide, page, opens, gaps, size, forced, bold, lead)


def _gaps(chain: list[int], lines: Lines) -> tuple[int, ...]:
    """Give the places in a printed line's text where white space followed a piece."""
    ends = accumulate(len(lines.texts[index]) for index in chain)
    return tuple(end for index, end in zip(chain, ends, strict=True) if index in lines.trailing)


def split(line: PrintedLine, at: int) -> tuple[PrintedLine, PrintedLine] | None:
    """Part a line before the character `at`; None where no two pieces meet there."""
    length = 0
    for number, span in enumerate(line.spans[:-1], 1):
        length += len(span)
        if length == at:
            head, rest = line.text[:at], line.text[at:]
            return (
                line._replace(spans=line.spans[:number], text=head, width=width(head), gaps=()),
                line._replace(
                    spans=line.spans[number:], text=rest, width=width(rest), gaps=(), lead=0
                ),
            )
    return None
