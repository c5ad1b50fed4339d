"""Titles that are pictures or drawn outlines (转曲), not text: bookmarks tell their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, islice, pairwise
from math import inf
from operator import attrgetter
from statistics import median
from typing import NamedTuple

import pypdfium2

from yearbook_reader.sources.pdf.pdfium.bookmarks import Bookmark
from yearbook_reader.sources.pdf.pdfium.drawings import THIN, boxes_of
from yearbook_reader.sources.pdf.printed.ink import (
    DESCENT,
    DRAWN,
    Box,
    PageInk,
    Run,
    is_wide,
    sizes_of,
    turned,
)

HIGHEST = 6.0  # of the body's size; a higher drawing is a picture
ABOVE, BELOW = 1.0, 4.0  # of the body's size about a bookmark's place in which its title stands
GAP = 3.0  # of the body's size, at the most, between two characters of a title
NARROW, WIDE = 0.35, 4.0  # of its height that a title is wide for each Chinese character
SURE = (0.55, 1.8)  # the same, of one whose place is not told
LONG, FEWEST_LINES = 8.0, 4  # of the body's size, and lines of such length, on a page of text
WIDEST = 0.95  # of the page; what is wider is a strip of a scan, or a ground
MOST_ON_PAGE = 50  # bookmarks that lead to one page
NEAR = 2.0  # of a title's height, above and below it, in which the same words are its text
SMALL = 0.7  # of its height: words in smaller type are a running head

_MARKS = re.compile(r"[\W_]+")  # in titles and about them


class _Title(NamedTuple):
    """A bookmark and the box of its title in the frame of the page's text."""

    mark: Bookmark
    box: Box


def with_drawn_titles(
    document: pypdfium2.PdfDocument, pages: Sequence[PageInk], bookmarks: Iterable[Bookmark]
) -> Sequence[PageInk]:
    """Give the pages with a run for each title that a bookmark names and that only is drawn.

    Nothing of its words may stand near it, and no text within it. All titles of one level are of
    one size.
    """
    marks = sorted(bookmarks, key=attrgetter("page"))
    if not marks:
        return pages
    sizes = sizes_of(pages)
    size = max(sizes, key=sizes.__getitem__, default=0.0)
    # Most are text: to look for drawings takes half the time of reading the page.
    marks = [mark for mark in marks if not _is_text_there(mark, pages[mark.page], size)]
    found: dict[int, list[_Title]] = {}
    for number, group in groupby(marks, key=attrgetter("page")):
        drawn = [
            turned(box, pages[number].sheet, pages[number].turn)
            for box in boxes_of(document, number)
        ]
        mine = list(islice(group, MOST_ON_PAGE))
        if titles := _titles(pages[number], mine, drawn, size):
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
    page: PageInk, marks: Sequence[Bookmark], drawn: Sequence[Box], size: float
) -> list[_Title]:
    """Give the titles of a page that are drawn, each drawing once."""
    highest, widest = HIGHEST * size, WIDEST * page.width
    drawn = [
        box
        for box in drawn
        if THIN < box.height <= highest
        and THIN < box.width < widest
        and 0 < box.middle < page.width  # or it is a printer's mark, outside of the trim
        and 0 < box.bottom < page.height
    ]
    titles: list[_Title] = []
    rest: list[Bookmark] = []
    for mark in marks:
        boxes = _words(_at(mark, page, drawn, size), GAP * size)
        fitting = (box for box in boxes if NARROW <= _breadth(mark.title, box) <= WIDE)
        box = next((box for box in fitting if not _is_printed(mark.title, box, page)), None)
        if box is None:
            rest.append(mark)
            continue
        titles.append(_Title(mark, box))
        drawn = [each for each in drawn if not _meet(each, box)]
    return titles + (_in_order(page, rest, drawn, size) if rest else [])


def _at(mark: Bookmark, page: PageInk, drawn: Sequence[Box], size: float) -> list[Box]:
    """Give the drawings about the place to which a bookmark leads."""
    place = _place_of(mark, page)
    if place is None:
        return []
    return [
        box
        for box in drawn
        if place.top - ABOVE * size < (box.top + box.bottom) / 2 < place.top + BELOW * size
        and box.right > place.left
    ]


def _in_order(
    page: PageInk, marks: Sequence[Bookmark], drawn: Sequence[Box], size: float
) -> list[_Title]:
    """Give the titles whose places are not told, if as many are drawn, each as wide as its words.

    Below the first, which may stand over all columns, each half of the page must have one column.
    A page with hardly any text is a cover or another picture.
    """
    if sum(run.width > LONG * size for run in page.runs) < FEWEST_LINES:
        return []
    boxes = [
        box
        for band in _bands(drawn)
        for box in _words(band, GAP * size)
        if box.height >= size and not _holds_text(box, page.runs)
    ]
    first, below = boxes[:1], boxes[1:]
    halves = [
        [box for box in below if (box.middle > page.width / 2) is right] for right in (False, True)
    ]
    if len(boxes) != len(marks) or not all(map(_is_column, halves)):
        return []
    titles = [_Title(*each) for each in zip(marks, [*first, *halves[0], *halves[1]], strict=True)]
    least, most = SURE
    sure = all(least <= _breadth(mark.title, box) <= most for mark, box in titles)
    return titles if sure else []


def _is_column(boxes: Sequence[Box]) -> bool:
    """Tell whether boxes, from top to bottom, stand above each other."""
    return all(one.left < two.right and two.left < one.right for one, two in pairwise(boxes))


def _bands(drawn: Sequence[Box]) -> Iterator[list[Box]]:
    """Give drawings in bands from top to bottom, between which there is none."""
    band: list[Box] = []
    bottom = 0.0
    for box in sorted(drawn, key=attrgetter("top")):
        if band and box.top > bottom:
            yield band
            band = []
        bottom = max(box.bottom, bottom if band else 0.0)
        band.append(box)
    if band:
        yield band


def _place_of(mark: Bookmark, page: PageInk) -> Box | None:
    """Give the place to which a bookmark leads, None where that is the whole page."""
    if mark.y is None:
        return None
    return turned(Box(mark.x, mark.y, mark.x, mark.y), page.sheet, page.turn)


def _is_text_there(mark: Bookmark, page: PageInk, size: float) -> bool:
    """Tell whether the words of a bookmark stand where it leads, in the size of the text or more.

    A page that cannot be loaded has no place.
    """
    if not page.sheet.width:
        return True
    place = _place_of(mark, page)
    top, bottom = (place.top - ABOVE * size, place.top + BELOW * size) if place else (-inf, inf)
    near = [run for run in page.runs if run.size >= size and top < run.base < bottom]
    return _begins_in(near, mark.title)


def _begins_in(runs: Sequence[Run], title: str) -> bool:
    """Tell whether a title begins with one of these runs, and ends with a word of theirs."""
    texts, bare = [run.text for run in runs], _MARKS.sub("", title)
    return any(
        bare in accumulate(_MARKS.split(" ".join(texts[at : at + len(title)])))
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


def _breadth(title: str, box: Box) -> float:
    """Give how wide a box is for each Chinese character of a title, of its height."""
    return box.width / (box.height * sum(1.0 if is_wide(char) else 0.5 for char in title))


def _is_printed(title: str, box: Box, page: PageInk) -> bool:
    """Tell whether text stands in a box, or its title near it."""
    room = NEAR * box.height
    near = [run for run in page.runs if box.top - room < run.base < box.bottom + room]
    if _holds_text(box, near):
        return True
    return _begins_in([run for run in near if run.size > SMALL * box.height], title)


def _holds_text(box: Box, runs: Sequence[Run]) -> bool:
    return any(_meet(Box(run.left, run.top, run.right, run.bottom), box) for run in runs)


def _meet(one: Box, two: Box) -> bool:
    """Tell whether the middle of the smaller of two boxes lies within the other."""
    small, large = sorted((one, two), key=lambda box: box.width * box.height)
    return (
        large.left < small.middle < large.right
        and large.top < (small.top + small.bottom) / 2 < large.bottom
    )
