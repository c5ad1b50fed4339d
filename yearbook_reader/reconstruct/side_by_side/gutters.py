"""Gutters (栏间空白) of a page of text that is laid out as print is, and the order of its columns.

Such a text (`pdftotext -layout`) has its columns parted by spaces at the same place of nearly all
lines of a page. Where they are not parted so, the page is left as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import STOP
from yearbook_reader.reconstruct.lexicon.matter import MONTH
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lexicon.tables import TABLE_TITLE
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.side_by_side.insets import Part, text_and_captions
from yearbook_reader.reconstruct.side_by_side.page_edges import (
    edge_lines,
    parted_heads,
)
from yearbook_reader.reconstruct.side_by_side.pieces import (
    Piece,
    cut_before,
    is_behind_cut,
    part,
    part_full_lines,
    pieces_of,
    take_side_tab,
)
from yearbook_reader.reconstruct.side_by_side.strips import (
    FEW,
    FEWEST_LINES,
    Strip,
    crosses,
    fewest_crossed,
    is_text,
    most_strips,
)

FULL_LINE = (
    0.85  # of the page's width: a line so long across a gutter is of two columns run together
)
MOST_ABOVE = 3  # lines of a table above its first row of cells
LONGEST_SPACED = 5  # characters of a title that print sets apart
OFF_MIDDLE = 4  # characters by which a column's own title may miss its middle
LONGEST_TITLE = 18  # characters of such a line without its spaces

_RUNS_ON = re.compile("[，。；！？]")
_IS_NONE = re.compile(rf"{STOP.pattern}|\A{MONTH.pattern}\Z")  # no title over all columns
_HAS_NUMBER = re.compile(rf"{CHINESE_NUMERAL}|\d")


Choose = Callable[[Sequence[Sequence[Piece]]], tuple[Strip, ...]]
"""Gives the strips between the columns of some lines."""


class PageOrder(NamedTuple):
    """The parts of a page in reading order.

    `clean` tells that no two columns run together in any of the lines.
    """

    parts: tuple[Part, ...]
    clean: bool


def order_of(
    lines: Sequence[str], heads: frozenset[str], expected: int | None = None
) -> PageOrder | None:
    """Give the order of a page's columns; None where none stand side by side.

    `heads` are the lines, without digits and white space, that recur at the pages' ends; the
    number `expected` is that of the page, as those of others tell.
    """
    pieces = [pieces_of(line) if line else [] for line in lines]
    tab = take_side_tab(lines, pieces)
    part_full_lines(lines, pieces)
    parted = parted_heads(lines, expected)
    page = _Page(lines, pieces, tab, parted, edge_lines(lines, heads) | parted.keys())
    order = None
    for choose in (most_strips, fewest_crossed):
        strips_of = page.strips_of_lines(choose)
        if strips_of and strips_of[0] and (order is None or not order.clean):
            order = page.order(strips_of)
    return order


class _Page:
    """A page's lines and pieces; `edge` are its heads and numbers, `parted` those in parts."""

    def __init__(
        self,
        lines: Sequence[str],
        pieces: Sequence[list[Piece]],
        tab: Sequence[Part],
        parted: Mapping[int, list[Part]],
        edge: Container[int],
    ) -> None:
        self.lines = lines
        self.pieces = pieces
        self.tab = tab
        self.parted = parted
        self.edge = edge

    def order(self, strips_of: Sequence[Sequence[Strip]]) -> PageOrder:
        """Give the order of the columns, `strips_of` each line being between them."""
        lines, pieces = self.lines, self.pieces
        tabbed = {number: end for number, _, end in self.tab}
        width = max(row[-1].end for row in pieces if row)
        parts: list[Part] = []
        captions: list[Part] = []
        columns: list[list[Part]] = [[] for _ in range(len(strips_of[0]) + 1)]
        clean = True
        across = _rows_across(lines, pieces, strips_of)
        across |= _title_across(lines, pieces, strips_of[0], self.edge)
        for number, row in enumerate(pieces):
            if not row:
                continue
            strips = strips_of[number]
            crossing = self.crossing(number, strips)
            if number in self.edge or crossing or number in across:
                together = any(piece.end - piece.start > FULL_LINE * width for piece in crossing)
                texts = len(row) == len(strips) + 1 and all(map(is_text, row))
                clean = clean and not (together or (crossing and texts))
                _add_columns(parts, captions, lines, columns)
                parts += self.parted.get(number, [(number, row[0].start, row[-1].end)])
                columns = [[] for _ in columns]
                continue
            margin = tabbed.get(number, 0)
            for at, start, end in _by_column(row, strips, margin if margin <= row[0].start else 0):
                columns[at].append((number, start, end))
        _add_columns(parts, captions, lines, columns)
        return PageOrder((*parts, *self.tab, *captions), clean)

    def crossing(self, number: int, strips: Sequence[Strip]) -> list[Piece]:
        """Give the pieces of a line that run across a strip and were not cut from another."""
        row = self.pieces[number]
        return [
            piece
            for at, piece in enumerate(row)
            if any(crosses(piece, strip) for strip in strips) and not is_behind_cut(row, at)
        ]

    def crossed(self, rows: range, strips: Sequence[Strip]) -> int:
        """Give how many lines of text run across a strip, or hold more than one a column."""
        return sum(
            number not in self.edge
            and (
                bool(self.crossing(number, strips))
                or sum(map(is_text, self.pieces[number])) > len(strips) + 1
            )
            for number in rows
        )

    def strips_of_lines(self, choose: Choose) -> list[Sequence[Strip]]:
        """Give the strips beside each line; they may not be the same all the way down.

        Text further up or down the page may move columns by a few places.
        """
        rows = range(len(self.lines))
        strips = choose(self.pieces)
        found: list[Sequence[Strip]] = [strips] * len(rows)
        least = self.crossed(rows, strips)
        for at in rows[FEWEST_LINES:-FEWEST_LINES] if least > FEW else ():
            parts = (rows[:at], rows[at:])
            own = [choose(self.pieces[part.start : part.stop]) for part in parts]
            if len(own[0]) == len(own[1]):
                count = sum(map(self.crossed, parts, own))
                if count < least:
                    least = count
                    found = [each for part, each in zip(parts, own, strict=True) for _ in part]
        self.part_at(found)
        return found

    def part_at(self, strips_of: Sequence[Sequence[Strip]]) -> None:
        """Part the pieces that run across a strip at a space near it where two columns meet."""
        for number, (line, row) in enumerate(zip(self.lines, self.pieces, strict=True)):
            for strip in strips_of[number] if number not in self.edge else ():
                for at in range(len(row) - 1, -1, -1):
                    if crosses(row[at], strip) and not is_behind_cut(row, at):
                        cut = cut_before(line, row[at], strip.end)
                        if cut:
                            part(row, at, cut)


def order_in_one_column(lines: Sequence[str], expected: int | None) -> PageOrder | None:
    """Give a page's lines as they stand, with its heads parted; captions and side tabs behind them.

    None where it has none of these. `expected` is the page's number.
    """
    parted = parted_heads(lines, expected)
    pieces = [pieces_of(line) if line else [] for line in lines]
    tab = take_side_tab(lines, pieces)
    tabbed = {number: end for number, _, end in tab}
    filled = []
    for at, row in enumerate(pieces):
        if row and at not in parted:
            margin = tabbed.get(at, 0)
            filled.append((at, margin if margin <= row[0].start else 0, row[-1].end))
    text, captions = text_and_captions(lines, filled)
    if not (parted or tab or captions):
        return None
    own = {part[0]: [part] for part in text} | parted
    parts = (
        part
        for at, line in enumerate(lines)
        for part in own.get(at, [(at, 0, 0)] if not line.strip() else [])
    )
    return PageOrder((*parts, *tab, *captions), clean=True)


def _add_columns(
    parts: list[Part],
    captions: list[Part],
    lines: Sequence[str],
    columns: Iterable[Sequence[Part]],
) -> None:
    """Add columns to the parts of a page, and what captions stand beside their text."""
    for column in columns:
        text, beside = text_and_captions(lines, column)
        parts += text
        captions += beside


def _title_across(
    lines: Sequence[str],
    pieces: Sequence[Sequence[Piece]],
    strips: Sequence[Strip],
    edge: Container[int],
) -> frozenset[int]:
    """Give the first line of a page's text where it is a title over all columns."""
    number = next((at for at, row in enumerate(pieces) if row and at not in edge), -1)
    if number < 0:
        return frozenset()
    line, row = lines[number], pieces[number]
    if len(row) == 1 and len(strips) > 1:
        found = _is_in_middle_column(line, row[0], strips)
    elif len(row) == 2 and _are_words(line, row):
        left = min(each[0].start for each in pieces if each)
        right = max(each[-1].end for each in pieces if each)
        found = _is_about_middle(line, row, (left + strips[0].start, strips[-1].end + right))
    else:
        found = _is_spaced_out(line, row, strips)
    return frozenset([number] if found else ())


def _is_in_middle_column(line: str, piece: Piece, strips: Sequence[Strip]) -> bool:
    """Tell a short line without stops that is alone in a column between two others."""
    within = strips[0].start <= piece.start and piece.end <= strips[-1].end
    return within and len("".join(line.split())) <= LONGEST_TITLE and STOP.search(line) is None


def _are_words(line: str, row: Sequence[Piece]) -> bool:
    words = [line[each.start : each.end] for each in row]
    return all(map(has_han, words)) and not any(map(_IS_NONE.search, words))


def _is_about_middle(line: str, row: Sequence[Piece], middles: tuple[int, int]) -> bool:
    """Tell a title's number and words, or two of its words, nearer to the middle than titles are.

    Those of columns stand about the `middles` of the first and the last, here twice as far.
    """
    number, words = row
    miss = 0 if _HAS_NUMBER.search(line[number.start : number.end]) else OFF_MIDDLE
    within = 2 * (number.start - miss) > middles[0] and 2 * (words.end + miss) < middles[1]
    return within and not any(map(is_text, row))


def _is_spaced_out(line: str, row: Sequence[Piece], strips: Sequence[Strip]) -> bool:
    """Tell a few single characters, not as many on both sides of a strip as two titles have."""
    before = sum(piece.end <= strips[0].end for piece in row)
    uneven = 2 <= len(row) <= LONGEST_SPACED and 0 < before < len(row) and 2 * before != len(row)
    return uneven and all(piece.end - piece.start == 1 for piece in row) and has_han(line)


def _rows_across(
    lines: Sequence[str],
    pieces: Sequence[Sequence[Piece]],
    strips_of: Sequence[Sequence[Strip]],
) -> frozenset[int]:
    """Give the rows of tables that go over all columns: short cells, more than there are columns.

    A row of a table in one column may have a short line beside it, but hardly two in succession.
    A few lines above them, below a blank one, are its title, the unit and broken cells.
    """
    filled = [number for number, row in enumerate(pieces) if row]
    rows = [
        STOP.search(lines[number]) is None and _is_row_across(pieces[number], strips_of[number])
        for number in filled
    ]
    found: set[int] = set()
    for number, own, *beside in zip(filled, rows, [False, *rows], [*rows[1:], False], strict=False):
        if own and any(beside):
            found.update(_with_title_above(lines, pieces, number) if not beside[0] else [number])
    return frozenset(found)


def _with_title_above(
    lines: Sequence[str], pieces: Sequence[Sequence[Piece]], first: int
) -> Iterator[int]:
    """Give the first row of a table and the lines above it that are of the table."""
    above = first
    while above and pieces[above - 1] and first - above <= MOST_ABOVE:
        above -= 1
        if len(pieces[above]) == 1 and TABLE_TITLE.fullmatch(head_text(lines[above])):
            yield from range(above, first + 1)
            return
    title = range(above, first)
    if len(title) <= MOST_ABOVE and not any(_RUNS_ON.search(lines[at]) for at in title):
        yield from title
    yield first


def _is_row_across(row: Sequence[Piece], strips: Sequence[Strip]) -> bool:
    short = not any(map(is_text, row))
    over = row[0].end <= strips[0].end and row[-1].start >= strips[-1].start
    return short and over and len(row) > len(strips) + 1


def _by_column(
    row: Sequence[Piece], strips: Sequence[Strip], margin: int
) -> Iterator[tuple[int, int, int]]:
    """Give for each column with a part of a line its number, and where the part begins and ends.

    Spaces by which the part stands in, behind the `margin` of a side tab, are its own.
    """
    held: dict[int, list[Piece]] = {}
    for piece in row:
        held.setdefault(sum(piece.end > strip.end for strip in strips), []).append(piece)
    for column, pieces in held.items():
        left = strips[column - 1].end if column else margin
        yield column, min(left, pieces[0].start), pieces[-1].end
