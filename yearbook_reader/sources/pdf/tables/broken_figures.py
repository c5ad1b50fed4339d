"""Figures that the narrow cells of a grid break: 268. / 15, 112.7 / 5."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from yearbook_reader.sources.pdf.printed.ink import Run
from yearbook_reader.sources.pdf.printed.lines import rows_of
from yearbook_reader.sources.pdf.tables.table import Table

PADDING = 6.0  # points beside a cell's text: 0.19 cm in Word and LibreOffice, and half a line

_BEGUN = re.compile(r"[-－−]?\d[\d.,]*")
_REST = re.compile(r"[\d.,]*\d%?")


def with_whole_figures(runs: Sequence[Run], table: Table) -> Sequence[Run]:
    """Give what stands between two lines across, with figures as one that their cells break.

    What stands beside a label of its own begins a row, unless a point without a decimal stands
    above it, or the label goes on as well.
    """
    rows = rows_of(runs)
    if len(rows) < 2:
        return runs
    sides = (table.box.left, *table.cells, table.box.right)
    widths = [right - left for left, right in pairwise(sides)]
    whole: list[Run] = []
    begun: dict[int, tuple[int, Run]] = {}  # by column: its last figure's place, and last piece
    for row in rows:
        label = row[0]
        first = begun.get(0, (0, label))[1]
        labelled = table.column(label) == 0 and not _fills(first, label.size, widths[0])
        for run in row:
            column = table.column(run)
            place, upper = begun.get(column, (-1, run))
            if place >= 0 and _goes_on(upper, run, widths[column], labelled=labelled):
                whole[place] = _joined(whole[place], run)
            else:
                place = len(whole)
                whole.append(run)
            begun[column] = place, run
    return whole if len(whole) < len(runs) else runs


def _goes_on(upper: Run, lower: Run, width: float, *, labelled: bool) -> bool:
    """Tell whether the lower run is what a figure lacks that fills a cell of this width."""
    if not (_BEGUN.fullmatch(upper.text) and _REST.fullmatch(lower.text)):
        return False
    if upper.text[-1] in ".,":
        return True
    if labelled or lower.width >= upper.width:
        return False
    return _fills(upper, lower.width / len(lower.text), width)


def _fills(run: Run, character: float, width: float) -> bool:
    """Tell whether a cell of a width has no room for one more character behind a run."""
    return run.width + character > width - 2 * PADDING


def _joined(upper: Run, lower: Run) -> Run:
    return upper._replace(text=upper.text + lower.text, faces=(*upper.faces, *lower.faces))
