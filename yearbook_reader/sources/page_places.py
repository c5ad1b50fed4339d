"""Where the characters of a source stand on its printed pages, and which stand at a point."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple
from unicodedata import east_asian_width

from yearbook_reader.sources.source import LineStyle, Source

REACH = 3.0  # line heights from a line within which a point still means it
_UPRIGHT = 1.5  # times as high as wide: the line runs downwards
_NARROW = 0.5  # em of a Latin letter


class PlacedBox(NamedTuple):
    """A rectangle on a page: `sheet` counts from 1, the rest is in points from the top left."""

    sheet: int
    left: float
    top: float
    right: float
    bottom: float


class PagePlaces:
    """The way from offsets of a source to boxes on its pages, and back.

    It is worked out from the lines' boxes, which are part of the source, so that it agrees with
    the offsets whatever rules the PDF is read by today. Inside of a line it goes by the widths
    that characters usually have.
    """

    def __init__(self, source: Source) -> None:
        """Take the pages and the styles of a source; most have none."""
        self._text = source.text
        self._styles = source.styles
        self._starts = [style.start for style in source.styles]
        self._page_starts = source.page_starts
        self._sheets = source.sheets or range(1, len(source.page_starts) + 1)

    @property
    def sheets(self) -> int:
        """Give how many sheets the file has."""
        return self._sheets[-1]

    def sheet_of(self, offset: int) -> int:
        """Give the sheet of the file, counted from 1, on which an offset of the source stands."""
        return self._sheets[max(bisect_right(self._page_starts, offset), 1) - 1]

    def start_of(self, sheet: int) -> int:
        """Give the offset where a sheet's first page begins."""
        return self._page_starts[bisect_left(self._sheets, sheet)]

    def boxes(self, spans: Iterable[tuple[int, int]]) -> tuple[PlacedBox, ...]:
        """Give a box for each line of which any of the spans (start, end) holds a part."""
        return tuple(box for start, end in spans for box in self._boxes(start, end))

    def _boxes(self, start: int, end: int) -> Iterator[PlacedBox]:
        first = max(bisect_right(self._starts, start) - 1, 0)
        for style in self._styles[first : bisect_left(self._starts, end)]:
            low, high = max(start, style.start), min(end, style.end)
            if low < high:
                yield self._part_of(style, low, high)

    def _part_of(self, style: LineStyle, low: int, high: int) -> PlacedBox:
        edges = self._edges(style)
        length = edges[-1]
        near, far = edges[low - style.start] / length, edges[high - style.start] / length
        sheet = self.sheet_of(style.start)
        if _runs_downwards(style):
            height = style.bottom - style.top
            return PlacedBox(
                sheet, style.left, style.top + near * height, style.right, style.top + far * height
            )
        width = style.right - style.left
        return PlacedBox(
            sheet, style.left + near * width, style.top, style.left + far * width, style.bottom
        )

    def _edges(self, style: LineStyle) -> Sequence[float]:
        """Give where each character of a line begins, and the last ends, in em."""
        line = self._text[style.start : style.end]
        return tuple(accumulate(map(_width, line), initial=0.0))

    def offset_at(self, sheet: int, x: float, y: float) -> int | None:
        """Give the offset of the character at a point of a page, or of that nearest to it.

        None where nothing is printed there or near.
        """
        lines = self._lines_on(sheet)
        style = min(lines, key=lambda each: _distance(each, x, y), default=None)
        if style is None or _distance(style, x, y) > REACH * style.size:
            return None
        edges = self._edges(style)
        if _runs_downwards(style):
            share = (y - style.top) / max(style.bottom - style.top, 1e-6)
        else:
            share = (x - style.left) / max(style.right - style.left, 1e-6)
        index = bisect_right(edges, share * edges[-1]) - 1
        return style.start + min(max(index, 0), style.end - style.start - 1)

    def _lines_on(self, sheet: int) -> Sequence[LineStyle]:
        if not 1 <= sheet <= self.sheets:
            return ()
        first = bisect_left(self._starts, self.start_of(sheet))
        if sheet == self.sheets:
            return self._styles[first:]
        return self._styles[first : bisect_left(self._starts, self.start_of(sheet + 1))]


def _runs_downwards(style: LineStyle) -> bool:
    upright = style.bottom - style.top > _UPRIGHT * (style.right - style.left)
    return upright and style.end - style.start > 1


def _width(char: str) -> float:
    """Give the usual width of a character in em; a TAB between two cells takes some room."""
    return 1.0 if east_asian_width(char) in "WFA" or char == "\t" else _NARROW


def _distance(style: LineStyle, x: float, y: float) -> float:
    """Give how far a point is from a line's box, in points; 0 inside of it."""
    beside = max(style.left - x, x - style.right, 0.0)
    above = max(style.top - y, y - style.bottom, 0.0)
    return beside + above
