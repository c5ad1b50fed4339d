"""Continuity: whether blocks of text read one after another go on in each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import Run
from yearbook_reader.sources.pdf.printed.lines import Row

NOTE_SIZE = 0.9  # times the text's size, below which is a note or a cell
LARGE = 1.15  # times the text's size, from which is a heading
INDENT = 0.8, 2.6  # em by which a paragraph's first line stands in
FULL = 1.2  # em that a line which goes on may end before its column does
ENDED = 2.5  # em that a paragraph's last line leaves at the least
NEXT_LINE = 2.4  # em down to it at the most
AT_EDGE = 0.25  # of as many lines as begin where most do, that begin at the column's edge
FEWEST_AT_EDGE = 2  # paragraphs of a page that tell that none stands in
MOST_CUTS = 24  # of a page; more is no page of text

_STOPS = "。！？：；…．.!?:;）)”」』】〕］"
_PAUSE = re.compile("[，；。]")
_BRACKETS = "（(〈《"
_LEADER = re.compile(r"[.．·‥…⋯]{2}\s?[（(]?\d{1,4}[)）]?\Z")  # a title's in the contents
_BELOW_TITLES = "（(—"  # when a document was given
_NUMBER_OF_DOCUMENT = re.compile(r"[〔［\[]\d")  # 县政办发〔2019〕61号
_OPENERS = "【〔［[■●◆▲□▼★☆○◎△"

Blocks = Sequence[tuple[int | None, list[Run]]]  # with their columns; None stands across them


class Column(NamedTuple):
    """Where the lines of a column begin and end."""

    left: float
    right: float


class Continuity:
    """Tells of the columns of a page where a text that goes on finds no next line."""

    def __init__(
        self, beside: Sequence[tuple[int, Row]], size: float, seams: Iterable[float]
    ) -> None:
        """Begin with the pieces of all columns, the size of their text, and where it may part."""
        self._size, self._seams = size, sorted({*seams})
        self._beside = beside

    @cached_property
    def _lines(self) -> dict[int, list[Row]]:
        """Give the lines of the text of each column."""
        lines: dict[int, list[Row]] = {}
        for column, piece in self._beside:
            if self._is_text(piece):
                lines.setdefault(column, []).append(piece)
        return lines

    @cached_property
    def _columns(self) -> dict[int, Column]:
        return {column: _column_of(each) for column, each in self._lines.items()}

    @cached_property
    def _indents(self) -> bool:
        """Tell whether what follows on a paragraph's end stands in, as where nothing tells.

        Titles may stand at the edge of a column whose text stands in.
        """
        begun = [
            (piece[0], self._columns[column])
            for column, lines in self._lines.items()
            for last, piece, below in zip(lines, lines[1:], [*lines[2:], None], strict=False)
            if 0 < piece[0].base - last[0].base < NEXT_LINE * self._size
            and self._ends_paragraph(last, self._columns[column])
            and not self._is_title(piece, below, self._columns[column])
        ]
        standing_in = sum(self._is_indented(*each) for each in begun)
        at_edge = sum(self._is_at_edge(*each) for each in begun)
        return at_edge < FEWEST_AT_EDGE or standing_in >= 2 * at_edge

    def _is_title(self, piece: Row, below: Row | None, column: Column) -> bool:
        """Tell a title alone on its line, which is no date beside what happened on it."""
        beside = below is not None and abs(below[0].base - piece[0].base) < self._size / 2
        return not beside and self._opens(piece, column)

    def breaks(self, blocks: Blocks) -> int:
        """Count the parts of blocks, in reading order, that cannot follow on those before them.

        Of what stands across the columns, only headings part a text.
        A line that is full and ends without a stop goes on, but not in a line that stands in;
        behind one that ends early with a stop a paragraph begins.
        """
        ends = [
            (column, rows)
            for column, block in blocks
            if column is not None or self._is_heading(block)
            for part in self._parted(block)
            if (rows := self._ends(part))
        ]
        return sum(
            self._breaks(one[0], one[1][1], two[0], two[1][0]) for one, two in pairwise(ends)
        )

    def _parted(self, block: list[Run]) -> list[list[Run]]:
        """Give a block, which goes on downwards, in parts where all columns might begin anew."""
        if bisect_right(self._seams, block[0].top) == bisect_right(self._seams, block[-1].base):
            return [block]
        parts: list[list[Run]] = [[] for _ in range(len(self._seams) + 1)]
        for run in block:
            parts[bisect_right(self._seams, run.base - run.size / 3)].append(run)
        return parts

    def _is_heading(self, block: Sequence[Run]) -> bool:
        return all(run.size >= LARGE * self._size for run in block)

    def _ends(self, block: Sequence[Run]) -> tuple[Row, Row] | None:
        """Give the first and the last line of a block; None where all are notes or cells."""
        bases = [run.base for run in block if run.size >= NOTE_SIZE * self._size]
        if not bases:
            return None
        return self._row_at(min(bases), block), self._row_at(max(bases), block)

    def _row_at(self, base: float, block: Sequence[Run]) -> Row:
        return tuple(run for run in block if abs(run.base - base) < self._size / 2)

    def _breaks(self, column: int | None, last: Row, next_column: int | None, first: Row) -> bool:
        mine, other = self._columns.get(column or 0), self._columns.get(next_column or 0)
        if mine is None or other is None or _LEADER.search(last[-1].text):
            return False
        given = not self._is_text(last) and first[0].text[0] in _BELOW_TITLES
        begins = not self._is_text(first) or given or self._opens(first, other)
        if self._goes_on(last, mine):
            return begins or (self._indents and first[0].left - other.left > INDENT[0] * self._size)
        ended = not self._is_text(last) or self._ends_paragraph(last, mine)
        return ended and self._indents and not begins and self._is_at_edge(first[0], other)

    def _opens(self, row: Row, column: Column) -> bool:
        """Tell a line that begins an entry, or is a title: short, and no paragraph's last one.

        Beside a picture one of a text is short, too; a title has no pauses.
        """
        first, last = row[0].text[0], row[-1].text[-1]
        if _NUMBER_OF_DOCUMENT.match("".join(run.text for run in row[:2])):
            return False
        short = column.right - row[-1].right > ENDED * self._size
        if short and last not in _STOPS and any(_PAUSE.search(run.text) for run in row):
            return first in _OPENERS
        return first in _OPENERS or (short and (last not in _STOPS or first in _BRACKETS))

    def _goes_on(self, row: Row, column: Column) -> bool:
        full = column.right - row[-1].right < FULL * self._size
        return self._is_text(row) and full and row[-1].text[-1] not in _STOPS

    def _ends_paragraph(self, row: Row, column: Column) -> bool:
        room = column.right - row[-1].right
        far_in = row[0].left - column.left > INDENT[1] * self._size  # as a signature is
        return row[-1].text[-1] in _STOPS and (room > ENDED * self._size or far_in)

    def _is_at_edge(self, run: Run, column: Column) -> bool:
        return abs(run.left - column.left) < INDENT[0] * self._size

    def _is_indented(self, run: Run, column: Column) -> bool:
        low, high = INDENT
        return low * self._size < run.left - column.left < high * self._size

    def _is_text(self, row: Row) -> bool:
        size = row[0].size if len(row) == 1 else max(run.size for run in row)
        return NOTE_SIZE * self._size <= size < LARGE * self._size


def _column_of(lines: Sequence[Row]) -> Column:
    """Give where the lines of a column begin, and the furthest that any ends.

    Where paragraphs are short most lines stand in from those that begin at its edge.
    """
    lefts = Counter(round(line[0].left) for line in lines)
    usual, count = lefts.most_common(1)[0]
    low, high = (each * lines[0][0].size for each in INDENT)
    fewest = max(FEWEST_AT_EDGE, AT_EDGE * count)
    edges = [left for left, many in lefts.items() if many >= fewest and low < usual - left < high]
    return Column(float(min(edges, default=usual)), max(line[-1].right for line in lines))


def least_broken(
    likely: Sequence[float],
    possible: Sequence[float],
    ordered: Callable[[Sequence[float]], Blocks],
    breaks: Callable[[Blocks], int],
) -> Blocks:
    """Give the blocks in the order that those of the cuts make with which text breaks the least.

    A `likely` cut is left out, and a `possible` one is made, only where that mends a break.
    """
    cuts = sorted({*likely})
    best = ordered(cuts)
    least = breaks(best) if likely or possible else 0
    for cut in sorted({*likely, *possible})[:MOST_CUTS]:
        if not least:
            break
        changed = sorted({*cuts} ^ {cut})
        blocks = ordered(changed)
        if (found := breaks(blocks)) < least:
            cuts, best, least = changed, blocks, found
    return best
