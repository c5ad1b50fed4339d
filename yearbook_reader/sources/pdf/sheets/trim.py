"""What stands outside of a page's trim: marks and the file's name, for the printer."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.sources.pdf.printed.ink import Box, Run

LEAST_AREA = 0.5  # of the sheet, of a trim that is to be believed
MOST_OUTSIDE = 200  # characters; more than that is no line for the printer


def within_trim(
    runs: Sequence[Run], sheet: Box, trim: tuple[float, float, float, float]
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Give the runs on the page as it is cut (裁切框), and those on what is cut off.

    `trim` is in the file's own coordinates, as left, bottom, right and top, the runs in the frame
    of the sheet.
    """
    if trim == (sheet.left, sheet.bottom, sheet.right, sheet.top):
        return tuple(runs), ()
    left, bottom, right, top = trim
    if (right - left) * (top - bottom) < LEAST_AREA * sheet.width * abs(sheet.height):
        return tuple(runs), ()
    page = Box(left - sheet.left, sheet.top - top, right - sheet.left, sheet.top - bottom)
    inside = [_is_on(run, page) for run in runs]
    outside = tuple(run for run, is_on in zip(runs, inside, strict=True) if not is_on)
    if not outside or sum(len(run.text) for run in outside) > MOST_OUTSIDE:
        return tuple(runs), ()
    return tuple(run for run, is_on in zip(runs, inside, strict=True) if is_on), outside


def _is_on(run: Run, page: Box) -> bool:
    return page.left < run.middle < page.right and page.top < run.base < page.bottom
