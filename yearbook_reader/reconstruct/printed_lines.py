"""Printed lines: the pieces into which extraction cut one line of the page, together again."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from yearbook_reader.reconstruct.draft import Draft, ForcedLine, ForcedRole, Role
from yearbook_reader.reconstruct.house_style import HouseStyle
from yearbook_reader.reconstruct.justified import breaks, could_be_title
from yearbook_reader.reconstruct.lines import Lines, width
from yearbook_reader.reconstruct.marks import ends_text
from yearbook_reader.volume.model import Span


class PrintedLine(NamedTuple):
    """A line as printed: its pieces' places in the source, its text without ends, its width in em.

    `page` is zero-based; `opens` tells that it begins with a paragraph's indent; `gaps` are the
    places in `text` where white space followed a piece in the source; `size` is the type's in
    points, 0 where it is unknown; `forced` the role that a person gave it; `bold` tells that it
    is known to be in bold type.
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


def printed_lines(draft: Draft, style: HouseStyle) -> tuple[PrintedLine, ...]:
    """Give the printed lines of the body.

    Where digits and Latin stand isolated, pieces that meet at a narrow one may belong to one
    line; between two pieces of Chinese a line has always ended.
    """
    if not draft.isolated and not draft.forced:
        return tuple([_line([index], draft) for index in draft.body()])
    narrow = draft.lines.narrow if draft.isolated else (False,) * len(draft.lines)
    joined: list[PrintedLine] = []
    chain: list[int] = []

    ended = True

    def close() -> None:
        nonlocal ended
        if chain and _is_forced_heading(draft.forced.get(chain[0])):
            joined.append(_line(chain, draft))
        elif style.entry_mark or len(chain) < 2:
            joined.extend(_broken(chain, draft))
        else:
            joined.extend(_justified(chain, draft, style, ended=ended))
        if not style.entry_mark:
            ended = bool(joined) and _ends(joined[-1], style, ended=ended)

    for index in draft.body():
        if chain:
            last = chain[-1]
            meets = (narrow[index] or narrow[last]) and _adjacent(draft, last, index)
            if not (_joins_forced(draft, last, index, meets) if draft.forced else meets):
                close()
                chain = []
        chain.append(index)
    close()
    return tuple(joined)


def _is_forced_heading(forced: ForcedLine | None) -> bool:
    return forced is not None and forced.role is not ForcedRole.BODY


def _joins_forced(draft: Draft, one: int, two: int, meets: bool) -> bool:
    """Tell whether two lines are one where a person may have said what they are."""
    forced = draft.forced.get(one)
    same = forced == draft.forced.get(two)
    return same and (meets or _is_forced_heading(forced))


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
    for index, wide in zip(chain, widths, strict=True):
        if lines[-1] and filled + wide > widest:
            lines.append([])
            filled = 0.0
        lines[-1].append(index)
        filled += wide
    return [_line(pieces, draft) for pieces in lines]


def _ends(line: PrintedLine, style: HouseStyle, *, ended: bool) -> bool:
    """Tell whether a paragraph, or a title behind one, ends with a line."""
    title = ended and line.width <= style.heading_width and could_be_title(line.text)
    return title or ends_text(line.text)


def _justified(
    chain: list[int], draft: Draft, style: HouseStyle, *, ended: bool
) -> list[PrintedLine]:
    """Break a chain of pieces where titles have no mark and only a line's end shows them."""
    texts = [draft.lines.texts[index] for index in chain]
    widths = [draft.lines.widths[index] for index in chain]
    lines = breaks(texts, widths, style, ended=ended)
    return [_line(chain[start:end], draft) for start, end in lines]


def _line(chain: list[int], draft: Draft) -> PrintedLine:
    lines, first = draft.lines, chain[0]
    gaps = () if lines.trailing.isdisjoint(chain) else _gaps(chain, lines)
    if len(chain) == 1:
        spans: tuple[Span, ...] = (lines.spans[first],)
        text, wide = lines.texts[first], lines.widths[first]
    else:
        spans = tuple(map(lines.spans.__getitem__, chain))
        text = "".join(map(lines.texts.__getitem__, chain))
        wide = sum(map(lines.widths.__getitem__, chain))
    size = draft.sizes[first] if draft.sizes else 0.0
    opens = first in lines.opening
    forced = draft.forced[first].role if first in draft.forced else None
    bold = first in draft.bold
    return PrintedLine(spans, text, wide, draft.page_of[first], opens, gaps, size, forced, bold)


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
                line._replace(spans=line.spans[number:], text=rest, width=width(rest), gaps=()),
            )
    return None
