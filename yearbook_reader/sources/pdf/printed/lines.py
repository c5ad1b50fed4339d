"""Runs that stand side by side -> rows -> lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from operator import attrgetter
from typing import NamedTuple

from yearbook_reader.sources.documents.flow import EMPTY_CELL
from yearbook_reader.sources.pdf.printed.ink import (
    ASCENT,
    DESCENT,
    DRAWN,
    WORD_GAP,
    Box,
    Font,
    Run,
    is_han,
    is_wide,
)

SAME_BASE = 0.5  # points
ROW_OVERLAP = 0.5  # of the lower run's height
LOWERED = 0.6  # em by which a smaller figure may stand below the line on which it follows
SMALL = 0.85  # times the line's size, of such a figure
TOUCH = 0.1  # em between the two
TITLE = 1.25  # times the body's size at least, of a title with English behind it
IN_ENGLISH = 0.75  # times the title's size at most, of that
WIDE_GAP = 0.75  # em that are a space in Chinese text
CELL_SLACK = 3.0  # em by which a cell may reach over the edge of its column
TRIMMED_GAP = 0.48  # em that are one behind a closing mark, whose own room a program may take away
SHORTEST_CLOSE = 3  # characters set close, behind which a gap stands out
CELL = "\t"
CLOSING = "）》】〕"
MOSTLY = 0.9  # of a bold line's characters are bold

# Latin letters set apart one by one to fill a line are no words.
_TRACKED = re.compile(r"(?<![!-~] )(?<![!-~])[!-~](?: [!-~]){2,}(?! ?[!-~])")

Row = tuple[Run, ...]


class InkLine(NamedTuple):
    """A printed line: its text, its box in the frame of its turn, its size, and its weight.

    `lead` is how many of its first characters are in bold where the rest is not, else 0;
    `stamp` tells that it is printed over the text, as a watermark is, and `drawn` that it is no
    text but a title's drawing.
    """

    text: str
    box: Box
    size: float
    bold: bool
    turn: int = 0
    lead: int = 0
    stamp: bool = False
    drawn: bool = False


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """Give runs as rows from top to bottom, each from left to right."""
    rows: list[list[Run]] = []
    last_base, last_size = -inf, 0.0
    for run in sorted(runs, key=attrgetter("base", "left")):
        base, size = run.base, run.size
        step = base - last_base
        if step < SAME_BASE or (
            step < max(size, last_size)
            and (_beside(base, size, last_base, last_size) or _is_lowered(run, rows[-1]))
        ):
            rows[-1].append(run)
        else:
            rows.append([run])
        last_base, last_size = base, size
    return [
        tuple(row) if len(row) == 1 else tuple(sorted(row, key=attrgetter("left"))) for row in rows
    ]


def _beside(base: float, size: float, other_base: float, other_size: float) -> bool:
    """Tell whether runs of two baselines and sizes overlap by half of the lower one."""
    bottom = min(base + DESCENT * size, other_base + DESCENT * other_size)
    top = max(base - ASCENT * size, other_base - ASCENT * other_size)
    return bottom - top >= ROW_OVERLAP * min(size, other_size)


def _is_lowered(run: Run, row: Sequence[Run]) -> bool:
    """Tell a figure in smaller type that stands below a line, right behind what it belongs to."""
    return any(
        run.size < SMALL * other.size
        and run.base - other.base < LOWERED * other.size
        and abs(run.left - other.right) < TOUCH * other.size
        for other in row
    )


def english_apart(row: Row, least: float) -> Sequence[Row]:
    """Part the English in smaller type behind a title, which has the `least` size or more."""
    large = row[0].size
    if len(row) == 1 or row[-1].size > IN_ENGLISH * large or large < least:
        return (row,)
    at = next(index for index, run in enumerate(row) if run.size <= IN_ENGLISH * large)
    words = "".join(run.text for run in row[at:])
    is_title = words.isascii() and words[0].isupper() and not row[0].text.isascii()
    return (row[:at], row[at:]) if is_title else (row,)


def _gap_text(left: Run, right: Run) -> str:
    """Give the space that stands for the gap between two runs of a line."""
    gap = (right.left - left.right) / max(left.size, right.size)
    wide = is_wide(left.text[-1]) or is_wide(right.text[0])
    if gap >= WIDE_GAP or (gap >= TRIMMED_GAP and _closes(left)):
        return "\u3000" if wide else " "
    if gap < WORD_GAP:
        return ""
    typed = right.spaced or _stands_out(left, right)
    between_han = is_han(left.text[-1]) and is_han(right.text[0])
    return " " if (typed and between_han) or not wide else ""


def _closes(run: Run) -> bool:
    """Tell characters set close that end with a closing mark."""
    return len(run.text) >= SHORTEST_CLOSE and run.text[-1] in CLOSING


def _stands_out(left: Run, right: Run) -> bool:
    """Tell whether the gap between two runs is the only one: all else is set close."""
    return not (left.joints or right.joints) and len(left.text) >= SHORTEST_CLOSE


def is_spaced_pair(before: str, after: str) -> bool:
    """Tell whether two characters that meet at a line's end are of two words."""
    return bool(before and after) and not (is_wide(before) or is_wide(after))


def extent(row: Sequence[Run]) -> Box:
    """Give the box around the runs of a row."""
    if len(row) == 1:
        _, left, right, base, size, *_ = row[0]
        return Box(left, base - ASCENT * size, right, base + DESCENT * size)
    _, lefts, rights, bases, sizes, *_ = zip(*row, strict=True)
    if min(sizes) == max(sizes):
        size = sizes[0]
        return Box(min(lefts), min(bases) - ASCENT * size, max(rights), max(bases) + DESCENT * size)
    tops, bottoms = (run.top for run in row), (run.bottom for run in row)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def centre(row: Row) -> float:
    """Give the y about which the characters of a row stand."""
    return row[0].base - row[0].size / 3


def line_of(
    row: Sequence[Run], bold: frozenset[Font], cells: Sequence[float] = (), turn: int = 0
) -> InkLine:
    """Write a row as a line of text; `cells` are the x where a table's next column begins."""
    if cells:
        row = [part for run in row for part in cut_at(run, cells)]
    pieces = [row[0].text] if len(row) == 1 and not cells else _pieces(row, cells)
    weights: dict[float, int] = {}
    heavy = total = 0
    for run in row:
        length = len(run.text)
        total += length
        weights[run.size] = weights.get(run.size, 0) + length
        if run.doubled:
            heavy += length
        else:
            for font, count in run.faces:
                if font in bold:
                    heavy += count
    text = _untracked("".join(pieces))
    size = _usual_size(row, weights) if len(weights) > 1 else row[0].size
    whole = heavy == total
    lead = _lead(row, pieces, bold) if heavy and not whole else 0
    if heavy >= MOSTLY * total and not (0 < heavy <= lead and any(map(is_han, text[lead:]))):
        whole, lead = True, 0
    drawn = row[0].faces[0][0] is DRAWN
    return InkLine(text, extent(row), size, whole, turn, lead, drawn=drawn)


def _usual_size(row: Sequence[Run], weights: Mapping[float, int]) -> float:
    """Give the size of most characters of a row by `weights`, of Chinese ones where it has any.

    English behind a title may be longer than it.
    """
    sizes = {run.size for run in row if any(map(is_han, run.text))}
    return max(sizes or weights, key=weights.__getitem__)


def stamp_line(runs: Sequence[Run], turn: int) -> InkLine:
    """Write all that is stamped on a page as one line, in the order of the file."""
    return InkLine(
        " ".join(run.text for run in runs), extent(runs), runs[0].size, False, turn, stamp=True
    )


def _pieces(row: Sequence[Run], cells: Sequence[float]) -> list[str]:
    """Give the texts of a row's runs, and what stands for the gaps between them.

    In a row of several cells, those without anything in them are `EMPTY_CELL`.
    """
    pieces: list[str] = []
    before, last = 0, None
    columns = [_column(run, cells) for run in row] if cells else [0] * len(row)
    several = min(columns) < max(columns)
    for column, run in zip(columns, row, strict=True):
        if column > before:
            gap = CELL.join(("", *[EMPTY_CELL] * (column - before - 1), ""))
            pieces.append(gap if last or not several else EMPTY_CELL + gap)
        elif last:
            pieces.append(_gap_text(last, run))
        pieces.append(run.text)
        before, last = column, run
    if several and before < len(cells):
        pieces.append((CELL + EMPTY_CELL) * (len(cells) - before))
    return pieces


def _untracked(text: str) -> str:
    if " " not in text:
        return text
    return _TRACKED.sub(lambda match: match.group().replace(" ", ""), text)


def _lead(row: Sequence[Run], pieces: Sequence[str], bold: frozenset[Font]) -> int:
    """Give how many of a line's first characters are in bold; `pieces` are its runs and gaps."""
    length = 0
    runs = iter(row)
    run = next(runs)
    for piece in pieces:
        if piece is not run.text:
            length += len(piece)
            continue
        for font, count in run.faces:
            if not (run.doubled or font in bold):
                return len(_untracked("".join(pieces)[:length]).rstrip())
            length += count
        run = next(runs, run)
    return 0


def _column(run: Run, cells: Sequence[float]) -> int:
    return sum(run.middle > edge for edge in cells)


def cut_at(run: Run, cells: Sequence[float]) -> Iterator[Run]:
    """Cut a run that reaches over the edges of cells at the joint nearest to each edge."""
    cuts = set()
    for edge in cells:
        if run.left < edge < run.right:
            near = min(run.joints, key=lambda joint: abs(joint[1] - edge), default=(0, run.left))
            if abs(near[1] - edge) < CELL_SLACK * run.size:
                cuts.add(near)
    start, left = 0, run.left
    for at, x in sorted(cuts):
        if at > start:
            yield run._replace(text=run.text[start:at].rstrip(), left=left, right=x)
            start, left = at, x
    yield run._replace(text=run.text[start:], left=left)
