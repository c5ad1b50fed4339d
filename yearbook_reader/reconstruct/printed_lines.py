"""Printed lines: the pieces into which extraction cut one line of the page, together again."""

from __future__ import annotations

from typing import NamedTuple

from yearbook_reader.reconstruct.draft import Draft, Role
from yearbook_reader.reconstruct.lines import Line
from yearbook_reader.volume.model import Span


class PrintedLine(NamedTuple):
    """A line as printed: its pieces in the source, its text without ends, its width in em."""

    pieces: tuple[Line, ...]
    text: str
    width: float
    page: int

    @property
    def spans(self) -> tuple[Span, ...]:
        """Give the pieces' places in the source."""
        return tuple(piece.span for piece in self.pieces)


def printed_lines(draft: Draft) -> tuple[PrintedLine, ...]:
    """Give the printed lines of the body.

    Where digits and Latin stand isolated, pieces that meet at a narrow one may belong to one
    line; between two pieces of Chinese a line has always ended.
    """
    joined: list[PrintedLine] = []
    chain: list[int] = []
    narrow_before = False
    for index in draft.body():
        narrow = draft.isolated and draft.lines[index].narrow
        if chain and not ((narrow or narrow_before) and _adjacent(draft, chain[-1], index)):
            joined.extend(_broken(chain, draft))
            chain = []
        chain.append(index)
        narrow_before = narrow
    return (*joined, *_broken(chain, draft))


def _adjacent(draft: Draft, one: int, two: int) -> bool:
    """Tell whether two lines of a page have nothing but strays between them."""
    strays = (Role.TORN_SIGNATURE, Role.STRAY_MARK)
    same_page = draft.page_of[one] == draft.page_of[two]
    return same_page and all(draft.roles[index] in strays for index in range(one + 1, two))


def _broken(chain: list[int], draft: Draft) -> list[PrintedLine]:
    """Break a chain of pieces into as few lines as its width needs, each as full as it can be."""
    if len(chain) < 2:
        return [_line(chain, draft)] if chain else []
    widths = [draft.lines[index].width for index in chain]
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
    pieces = tuple(draft.lines[index] for index in chain)
    if len(pieces) == 1:
        return PrintedLine(pieces, pieces[0].text, pieces[0].width, draft.page_of[chain[0]])
    return PrintedLine(
        pieces,
        "".join(piece.text for piece in pieces),
        sum(piece.width for piece in pieces),
        draft.page_of[chain[0]],
    )
