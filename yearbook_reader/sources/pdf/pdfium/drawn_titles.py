"""Titles that are pictures or drawn outlines (转曲), not text: bookmarks tell their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from statistics import median
from typing import NamedTuple

import pypdfium2

from yearbook_reader.sources.pdf.pdfium.bookmarks import Bookmark, read_bookmarks
from yearbook_reader.sources.pdf.pdfium.drawings import THIN, boxes_of
from yearbook_reader.sources.pdf.printed.ink import (
    DESCENT,
    DRAWN,
    Box,
    PageInk,
    Run,
    sizes_of,
    turned,
)

HIGHEST = 6.0  # of the body's size; a higher drawing is a picture
ABOVE, BELOW = 1.0, 4.0  # of the body's size about a bookmark's place in which its title stands
GAP = 3.0  # of the body's size, at the most, between two characters of a title
NARROW, WIDE = 0.35, 4.0  # of its height that a title is wide for each character
NEAR = 2.0  # of a title's height, above and below it, in which the same words are its text
SMALL = 0.7  # of its height: words in smaller type are a running head

_MARKS = re.compile(r"[\W_]+")  # in titles and about them


class _Title(NamedTuple):
    """A bookmark and the box of its title in the frame of the page's text."""

    mark: Bookmark
    box: Box


def with_drawn_titles(
    document: pypdfium2.PdfDocument, pages: Sequence[PageInk]
) -> Sequence[PageInk]:
    """Give the pages with a run for each title that a bookmark names and that only is drawn.

    Nothing of its words may stand near it, and no text within it. All titles of one level are of
    one size.
    """
    marks = sorted(read_bookmarks(document), key=attrgetter("page"))
    if not marks:
        return pages
    sizes = sizes_of(pages)
    size = max(sizes, key=sizes.__getitem__, default=0.0)
    # Most are text: to look for drawings takes half the time of reading the page.
    marks = [mark for mark in marks if not _is_text_there(mark, pages[mark.page], size)]
    found: dict[int, list[_Title]] = {}
    for number, group in groupby(marks, key=attrgetter("page")):
        if titles := list(_titles(document, number, pages[number], list(group), size)):
            found[number] = titles
    heights: dict[int, list[float]] = defaultdict(list)
    for titles in found.values():
        for mark, box in titles:
            heights[mark.level].append(box.height)
    usual = {level: median(each) for level, each in heights.items()}
    return [
        _with(page, found[number], usual) if number in found else page
        for number, page in enumerate(pages)
    ]


def _with(page: PageInk, titles: Sequence[_Title], usual: dict[int, float]) -> PageInk:
    """Give a page with runs in place of its titles' drawings."""

    def without(drawn: Sequence[Box]) -> tuple[Box, ...]:
        return tuple(box for box in drawn if not any(_meet(box, title.box) for title in titles))

    return page._replace(
        runs=(*page.runs, *(_run(title, usual[title.mark.level]) for title in titles)),
        pictures=without(page.pictures),
        rules=without(page.rules),
        across=without(page.across),
        down=without(page.down),
    )


def _run(title: _Title, height: float) -> Run:
    words, box = title.mark.title, title.box
    base = box.bottom - DESCENT * height
    return Run(words, box.left, box.right, base, height, ((DRAWN, len(words)),))


def _titles(
    document: pypdfium2.PdfDocument,
    number: int,
    page: PageInk,
    marks: Sequence[Bookmark],
    size: float,
) -> Iterator[_Title]:
    """Give the titles of a page that are drawn, each drawing once."""
    drawn = [turned(box, page.sheet, page.turn) for box in boxes_of(document, number)]
    drawn = [box for box in drawn if THIN < box.height <= HIGHEST * size]
    for mark in marks:
        place = _place_of(mark, page)
        there = [
            box
            for box in drawn
            if place.top - ABOVE * size < (box.top + box.bottom) / 2 < place.top + BELOW * size
            and box.right > place.left
        ]
        for box in _words(there, GAP * size):
            if _could_be(mark.title, box) and not _is_printed(mark.title, box, page):
                yield _Title(mark, box)
                drawn = [each for each in drawn if not _meet(each, box)]
                break


def _place_of(mark: Bookmark, page: PageInk) -> Box:
    return turned(Box(mark.x, mark.y, mark.x, mark.y), page.sheet, page.turn)


def _is_text_there(mark: Bookmark, page: PageInk, size: float) -> bool:
    """Tell whether the words of a bookmark stand where it leads, in the size of the text or more.

    A page that cannot be loaded has no place.
    """
    if not page.sheet.width:
        return True
    top = _place_of(mark, page).top
    there = (top - ABOVE * size, top + BELOW * size)
    near = [run for run in page.runs if run.size >= size and there[0] < run.base < there[1]]
    return _begins_in(near, mark.title)


def _begins_in(runs: Sequence[Run], title: str) -> bool:
    """Tell whether a title begins with one of these runs, behind its mark; text may hold it."""
    texts, bare = [run.text for run in runs], _MARKS.sub("", title)
    return any(
        _MARKS.sub("", "".join(texts[at : at + len(title)])).startswith(bare)
        for at in range(len(texts))
    )


def _words(drawn: Sequence[Box], gap: float) -> Iterator[Box]:
    """Give the boxes around drawings that stand side by side."""
    around: Box | None = None
    for box in sorted(drawn):
        if around and box.left - around.right < gap:
            around = Box(
                around.left,
                min(around.top, box.top),
                max(around.right, box.right),
                max(around.bottom, box.bottom),
            )
            continue
        if around:
            yield around
        around = box
    if around:
        yield around


def _could_be(title: str, box: Box) -> bool:
    return NARROW <= box.width / (len(title) * box.height) <= WIDE


def _is_printed(title: str, box: Box, page: PageInk) -> bool:
    """Tell whether text stands in a box, or its title near it."""
    room = NEAR * box.height
    near = [run for run in page.runs if box.top - room < run.base < box.bottom + room]
    if any(_meet(Box(run.left, run.top, run.right, run.bottom), box) for run in near):
        return True
    return _begins_in([run for run in near if run.size > SMALL * box.height], title)


def _meet(one: Box, two: Box) -> bool:
    """Tell whether the middle of the smaller of two boxes lies within the other."""
    small, large = sorted((one, two), key=lambda box: box.width * box.height)
    return (
        large.left < small.middle < large.right
        and large.top < (small.top + small.bottom) / 2 < large.bottom
    )
