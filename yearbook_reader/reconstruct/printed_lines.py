"""Printed lines: the pieces into which extraction cut one line of the page, together again."""

from __future__ import annotations

from dataclasses import dataclass

from yearbook_reader.reconstruct.draft import Draft, Role
from yearbook_reader.reconstruct.forme_work import page_of
from yearbook_reader.reconstruct.lines import Line, is_narrow, width
from yearbook_reader.volume.model import Span


@dataclass(frozen=True, slots=True)
class PrintedLine:
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
    chain: list[PrintedLine] = []
    last_index, narrow_before = -2, False
    for index in draft.body():
        line = draft.lines[index]
        narrow = draft.isolated and is_narrow(line.text)
        piece = PrintedLine((line,), line.text, width(line.text), page_of(draft, index))
        adjacent = chain and _adjacent(draft, last_index, index) and chain[-1].page == piece.page
        if not (adjacent and (narrow or narrow_before)):
            joined.extend(_broken(chain, draft))
            chain = []
        chain.append(piece)
        last_index, narrow_before = index, narrow
    return (*joined, *_broken(chain, draft))


def _adjacent(draft: Draft, one: int, two: int) -> bool:
    """Tell whether nothing but strays stands between two lines."""
    strays = (Role.TORN_SIGNATURE, Role.STRAY_MARK)
    return all(draft.roles[index] in strays for index in range(one + 1, two))


def _broken(chain: list[PrintedLine], draft: Draft) -> list[PrintedLine]:
    """Break a chain of pieces into as few lines as its width needs, each as full as it can be."""
    total = sum(piece.width for piece in chain)
    slack = draft.tolerances.width_slack
    widest = max(draft.full_width, 1.0) + slack
    if total <= widest + slack:
        return [_line(chain)] if chain else []
    lines: list[list[PrintedLine]] = [[]]
    filled = 0.0
    for piece in chain:
        if lines[-1] and filled + piece.width > widest:
            lines.append([])
            filled = 0.0
        lines[-1].append(piece)
        filled += piece.width
    return [_line(pieces) for pieces in lines]


def _line(pieces: list[PrintedLine]) -> PrintedLine:
    return PrintedLine(
        tuple(line for piece in pieces for line in piece.pieces),
        "".join(piece.text for piece in pieces),
        sum(piece.width for piece in pieces),
        pieces[0].page,
    )
