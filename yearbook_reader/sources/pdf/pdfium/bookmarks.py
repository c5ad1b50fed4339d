"""Bookmarks (书签): titles that a file lists, and the places of its pages to which they lead."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

MOST_LEVELS = 4  # chapters, sections, subsections and entries
MOST_BOOKMARKS = 50_000
LONGEST = 60  # characters of a title


class Bookmark(NamedTuple):
    """A title, its level from 0 down, its page from 0, and the place in the file's own units.

    What is shown of the page begins in `y`, which is None where all of it is; `x` is 0 where it
    does not matter.
    """

    title: str
    level: int
    page: int
    x: float
    y: float | None


def read_bookmarks(document: pypdfium2.PdfDocument) -> Iterator[Bookmark]:
    """Give the bookmarks that lead to a page, in their order."""
    for mark in islice(document.get_toc(max_depth=MOST_LEVELS), MOST_BOOKMARKS):
        place = mark.get_dest()
        title = "".join(mark.get_title().split())
        if place is None or not 0 < len(title) <= LONGEST:
            continue
        has_x, has_y, has_zoom = (ctypes.c_int() for _ in range(3))
        x, y, zoom = (ctypes.c_float() for _ in range(3))
        raw.FPDFDest_GetLocationInPage(place, has_x, has_y, has_zoom, x, y, zoom)
        page = place.get_index()
        if page is not None and 0 <= page < len(document):
            left, top = (x.value if has_x else 0.0), (y.value if has_y else None)
            yield Bookmark(title, mark.level, page, left, top)
