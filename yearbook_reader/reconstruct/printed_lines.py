"""Printed lines: the pieces into which extraction cut one line of the page, together again."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from yearbook_reader.reconstruct.draft import Draft, Role
from yearbook_reader.reconstruct.lines import Lines
from yearbook_reader.volume.model import Span


class PrintedLine(NamedTuple):
    """A line as printed: its pieces' places in the source, its text without ends, its width in em.

    `page` is zero-based; `opens` tells that it begins with a paragraph's indent; `gaps` are the
    places in `text` where white space followed a piece in the source.
    """

    spans: tuple[Span, ...]
    text: str
    width: float
    page: int
    opens: bool
    gaps: tuple[int, ...] = ()


def printed_lines(draft: Draft) -> tuple[PrintedLine, ...]:
    """Give the printed lines of the body.

    Where digits and Latin stand isolated, pieces that meet at a narrow one may belong to one
    line; between two pieces of Chinese a line has always ended.
    """
    narrow = draft.lines.narrow if draft.isolated else (False,) * len(draft.lines)
    joined: list[PrintedLine] = []
    chain: list[int] = []
    for index in draft.body():
        if chain:
            last = chain[-1]
            if not ((narrow[index] or narrow[last]) and _adjacent(draft, last, index)):
                joined += _broken(chain, draft)
                chain = []
        chain.append(index)
    return (*joined, *_broken(chain, draft))


def _adjacent(draft: Draft, one: int, two: int) -> bool:
    """Tell whether two lines of a page have nothing but strays between them."""
    strays = (Role.TORN_SIGNATURE, Role.STRAY_MARK)
    same_page = draft.page_of[one] == draft.page_of[two]
    return same_page and all(draft.aside[index] in strays for index in range(one + 1, two))


def _broken(chain: list[int], draft: Draft) -> list[PrintedLine]:
    """Break a chain of pieces into as few lines as its width needs, each as full as it can be."""
    if len(chain) < 2:
        return [_line(chain, draft)] if chain else []
    widths = [draft.lines.widths[index] for index in chain]
    slack = draft.tolerances.width_slack
    widest = max(draft.full_width, 1.0) + slack
    if sum(widths) <= widest + slack:
        return [_line(chain, draft)]
    lines: list[list[int]] = [[]]
    filled = 0.0
    for index, width in zip(chain, widths, strict=True):
        if lines[-1] and filled + width > widest:
            lines.append([])
            filled = 0.0
        lines[-1].append(index)
        filled += width
    return [_line(pieces, draft) for pieces in lines]


def _line(chain: list[int], draft: Draft) -> PrintedLine:
    lines, first = draft.lines, chain[0]
    gaps = _gaps(chain, lines) if lines.trailing else ()
    if len(chain) == 1:
        spans: tuple[Span, ...] = (lines.span(first),)
        text, width = lines.texts[first], lines.widths[first]
    else:
        spans = tuple(map(lines.span, chain))
        text = "".join(map(lines.texts.__getitem__, chain))
        width = sum(map(lines.widths.__getitem__, chain))
    return PrintedLine(spans, text, width, draft.page_of[first], first in lines.opening, gaps)


def _gaps(chain: list[int], lines: Lines) -> tuple[int, ...]:
    """Give the places in a printed line's text where white space followed a piece."""
    ends = accumulate(len(lines.texts[index]) for index in chain)
    return tuple(end for index, end in zip(chain, ends, strict=True) if index in lines.trailing)
