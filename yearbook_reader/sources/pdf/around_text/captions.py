"""Captions: what stands below or beside the pictures of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from yearbook_reader.sources.pdf.printed.ink import Box, PageInk, Run
from yearbook_reader.sources.pdf.printed.lines import Row, rows_of
from yearbook_reader.sources.pdf.type.measures import BookMeasure

CAPTION_SIZE = 0.96  # times the body's size at the most
CAPTION_DISTANCE = 3.0  # em below the picture
SAME_SIZE = 0.5  # points
WIDER = 1.8  # times the picture's width that a caption may be wide
CAPTION_PITCH = 2.0  # em
SIDE_ROWS = 12  # of a caption beside its picture at the most
CREDIT_ENDS = "摄攝影图圖稿供）)〕"  # of a caption that has its credit
CREDIT_ROWS = 3  # under a picture, in which a credit tells a caption of the body's size

_CREDIT = re.compile(r"[（(][^（）()]*(?:[摄攝]|供[图圖稿]|提供)[）)]$")
_CREDIT_ALONE = re.compile(
    r"[（(〔]?[^\W\d]{2,16}[\s/／]{0,2}(?:[摄攝]影?|供[图圖稿]|提供)[）)〕]?"
)


def text_of(row: Row) -> str:
    """Give the text of a row."""
    return "".join(run.text for run in row)


def without(runs: Sequence[Run], taken: set[Run]) -> Sequence[Run]:
    """Give the runs but for those that are taken; most stand on none of their lines."""
    if not taken:
        return runs
    bases = {run.base for run in taken}
    return [run for run in runs if run.base not in bases or run not in taken]


def captions_of(
    runs: Sequence[Run], page: PageInk, measure: BookMeasure, grids: Sequence[Box]
) -> list[Row]:
    """Give the rows that stand as captions under the pictures or beside them, one by one.

    What is below a ruled line or in a grid is a table.
    """
    captions: list[Row] = []
    taken: set[Run] = set()
    tables = (*page.rules, *grids)
    for picture in sorted(page.pictures, key=lambda box: (box.left // 60, box.top)):
        if any(_is_inside(run, picture) for run in runs):
            continue
        under = [
            run
            for run in runs
            if run not in taken
            and (is_under(run, picture) or _is_small_below(run, picture, measure))
        ]
        below = min(
            (table.top for table in tables if _is_below_picture(table, picture)), default=inf
        )
        rows = _closely_set(rows_of(run for run in under if run.base < below), picture.bottom)
        found = _caption_rows(rows, measure)
        found = _with_credit(found, runs, picture, page.pictures) if found else found
        found = found or _beside(without(runs, taken), picture, measure)
        captions += found
        taken.update(run for row in found for run in row)
    return captions


def _with_credit(
    rows: list[Row], runs: Sequence[Run], picture: Box, pictures: Sequence[Box]
) -> list[Row]:
    """Give a caption with the credit in or below its last line, also right of the picture."""
    end = min((each.left for each in pictures if each.left >= picture.right), default=inf)
    *above, last = rows = [_whole(row, runs, end) for row in rows]
    _, _, right, base, size, *_ = last[-1]
    aside = rows_of(
        run
        for run in runs
        if right < run.right < end
        and base - 1 < run.base < base + CAPTION_PITCH * size
        and abs(run.size - size) < SAME_SIZE
    )
    if len(aside) != 1:
        return rows
    in_line = aside[0][0].base < base + 1
    if text_of(last)[-1] in CREDIT_ENDS or not _CREDIT_ALONE.fullmatch(text_of(aside[0])):
        return rows
    return [*above, (*last, *aside[0])] if in_line else [*rows, *aside]


def _whole(row: Row, runs: Sequence[Run], end: float) -> Row:
    """Give a caption's line with what goes on in it close behind, up to an end of all captions."""
    _, left, right, base, size, *_ = row[-1]
    for run in runs:
        if (
            abs(run.base - base) < 1
            and left < run.left < right + size
            and right < run.right < end
            and abs(run.size - size) < SAME_SIZE
        ):
            return _whole((*row, run), runs, end)
    return row


def _is_inside(run: Run, picture: Box) -> bool:
    return (
        picture.left < run.middle < picture.right
        and picture.top + run.size < run.base < picture.bottom - run.size
    )


def is_under(run: Run, picture: Box) -> bool:
    """Tell what stands below a picture, within its width."""
    slack = run.size
    return (
        picture.bottom - slack / 2 < run.base
        and picture.left - slack < run.left
        and run.right < picture.right + slack
    )


def _is_small_below(run: Run, picture: Box, measure: BookMeasure) -> bool:
    """Tell a line in smaller type about a picture's middle: a caption may be wider than that."""
    small = run.size <= CAPTION_SIZE * measure.size and run.width < WIDER * picture.width
    aside = abs(run.middle - picture.middle)
    return small and picture.bottom - run.size / 2 < run.base and aside < picture.width / 4


def _beside(runs: Sequence[Run], picture: Box, measure: BookMeasure) -> list[Row]:
    """Give the rows in smaller type on one side of a picture, nothing else there with them."""
    level = [run for run in runs if _is_level(run, picture)]
    right = [run for run in level if _is_near(run.left - picture.right, run.size)]
    left = [run for run in level if _is_near(picture.left - run.right, run.size)]
    for seeds in (right, left):
        if seeds and max(run.size for run in seeds) <= CAPTION_SIZE * measure.size:
            rows = rows_of(_column_of(seeds, level))
            width = max(row[-1].right - row[0].left for row in rows)
            if width < picture.width and len(rows) <= SIDE_ROWS:
                return rows
    return []


def _column_of(seeds: Sequence[Run], level: Sequence[Run]) -> list[Run]:
    """Give the runs that stand in the column of others, also those that end a centred line.

    Justified lines may be wider than the runs that begin or end them.
    """
    size = max(run.size for run in seeds) + SAME_SIZE
    small = [run for run in level if run.size < size]
    pieces = (piece for row in rows_of(small) for piece in _pieces(row))
    rows = [piece for piece in pieces if any(run in seeds for run in piece)]
    left, right = min(row[0].left for row in rows) - 1, max(row[-1].right for row in rows) + 1
    return [run for run in small if left < run.left and run.right < right]


def _pieces(row: Row) -> list[Row]:
    """Give the pieces of a row that wide gaps part."""
    cuts = [at for at, (one, two) in enumerate(pairwise(row), 1) if two.left - one.right > one.size]
    return [row[start:end] for start, end in pairwise([0, *cuts, len(row)])]


def _is_level(run: Run, picture: Box) -> bool:
    return picture.top - run.size < run.top and run.base < picture.bottom + run.size


def _is_near(gap: float, size: float) -> bool:
    return -size / 2 < gap < CAPTION_DISTANCE * size


def _is_below_picture(table: Box, picture: Box) -> bool:
    beside = table.left >= picture.right or table.right <= picture.left
    return table.top > picture.bottom + 1 and not beside


def _closely_set(rows: Sequence[Row], bottom: float) -> list[Row]:
    """Give the rows that follow on the picture without a larger gap, none in larger type."""
    found: list[Row] = []
    for row in rows:
        base, size = row[0].base, row[0].size
        limit = CAPTION_PITCH if found else CAPTION_DISTANCE
        if base - bottom > limit * size or (found and size > found[0][0].size + SAME_SIZE):
            break
        found.append(row)
        bottom = base
    return found


def ends_with_credit(text: str) -> bool:
    """Tell whether words end with who took or gave a picture, in brackets."""
    return _CREDIT.search(text) is not None


def _caption_rows(rows: Sequence[Row], measure: BookMeasure) -> list[Row]:
    small: list[Row] = []
    for row in rows:
        if max(run.size for run in row) > CAPTION_SIZE * measure.size:
            break
        small.append(row)
    if small:
        return small
    for number, row in enumerate(rows[:CREDIT_ROWS], 1):
        if ends_with_credit(text_of(row)):
            return list(rows[:number])
    return []
