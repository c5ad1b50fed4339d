"""What is drawn on a PDF page beside its text: pictures, rules, and the lines of grids."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import chain, pairwise
from math import sqrt
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from yearbook_reader.sources.pdf.pdfium.calls import address_of
from yearbook_reader.sources.pdf.printed.ink import Box

DEEPEST_FORM = 4
MOST_DRAWINGS = 20_000  # drawings on a page, or in a form, that are looked at
MOST_SEGMENTS = 400  # of a path; one with more is an illustration
THIN = 2.5  # points up to which a drawing is a line
RULE_WIDTH = 20.0  # points
SHORTEST_POST = 6.0  # points of a line that goes down
PICTURE_SIDE = 40.0  # points; what is smaller is an ornament
SMALL_SIDE = 0.08  # of the root of the area of a page below A5, or of one in units of its own
PICTURE_SHARE = 0.7  # of the page; what is larger lies behind the text

_NO_SHIFT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


class Drawn(NamedTuple):
    """The drawings of a page in the frame of its text.

    `rules` are thin horizontal lines; `across` and `down` all straight lines, the edges of
    frames too; `twice` is where text stands that PDFium left out.
    """

    pictures: tuple[Box, ...]
    rules: tuple[Box, ...]
    across: tuple[Box, ...]
    down: tuple[Box, ...]
    twice: tuple[Box, ...]


def read_drawings(
    items: Iterable[int],
    upright: Callable[[Box], Box],
    area: float,
    known: Container[int | None],
) -> Drawn:
    """Read page objects, given by their addresses.

    `upright` gives a box of the file's own coordinates in the frame of the text, and `area`
    is that of the page. Inside of forms, text objects that are `known` are no drawings.
    """
    found: dict[int, list[Box]] = {kind: [] for kind in _KINDS}
    strokes: list[Box] = []
    for item in items:
        pointer = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
        for kind, box, lines in _drawing(pointer, _NO_SHIFT, DEEPEST_FORM, known):
            found[kind].append(upright(box))
            strokes += map(upright, lines)
    paths = found[raw.FPDF_PAGEOBJ_PATH]
    return Drawn(
        tuple(box for box in (*paths, *found[raw.FPDF_PAGEOBJ_IMAGE]) if _is_picture(box, area)),
        tuple(box for box in paths if box.height <= THIN and box.width >= RULE_WIDTH),
        tuple(box for box in strokes if box.height <= THIN < box.width),
        tuple(box for box in strokes if box.width <= THIN and box.height >= SHORTEST_POST),
        tuple(found[raw.FPDF_PAGEOBJ_TEXT]),
    )


def boxes_of(document: pypdfium2.PdfDocument, number: int) -> list[Box]:
    """Give the bounds of a page's paths and images in the file's own coordinates."""
    page = document[number]
    count = min(raw.FPDFPage_CountObjects(page), MOST_DRAWINGS)
    items = (raw.FPDFPage_GetObject(page, index) for index in range(count))
    drawings = chain.from_iterable(
        _drawing(item, _NO_SHIFT, DEEPEST_FORM, ())
        for item in items
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_TEXT
    )
    found = [box for kind, box, _ in drawings if kind != raw.FPDF_PAGEOBJ_TEXT]
    page.close()
    return found


_KINDS = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_TEXT)


def _drawing(
    item: Any,  # noqa: ANN401
    shift: Matrix,
    depth: int,
    known: Container[int | None],
) -> Iterator[tuple[int, Box, tuple[Box, ...]]]:
    """Give the kind, bounds and straight lines of a drawing, or of those inside of a form."""
    kind = raw.FPDFPageObj_GetType(item)
    if kind == raw.FPDF_PAGEOBJ_FORM and depth:
        inner = _product(_matrix(item), shift)
        for index in range(min(raw.FPDFFormObj_CountObjects(item), MOST_DRAWINGS)):
            part = raw.FPDFFormObj_GetObject(item, index)
            if address_of(part) not in known:
                yield from _drawing(part, inner, depth - 1, known)
    elif kind in _KINDS:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            corners = ((left.value, bottom.value), (right.value, top.value))
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                corners = _shown(item, *corners)
            box = _around(*(_moved(x, y, shift) for x, y in corners))
            is_path = kind == raw.FPDF_PAGEOBJ_PATH
            yield kind, box, tuple(_lines(item, box, shift)) if is_path else ()


def _shown(item: Any, low: Point, high: Point) -> tuple[Point, Point]:  # noqa: ANN401
    """Give the corners of what is seen of an image, which may be larger than its frame."""
    clip = raw.FPDFPageObj_GetClipPath(item)
    for path in range(max(0, raw.FPDFClipPath_CountPaths(clip))):
        count = min(raw.FPDFClipPath_CountPathSegments(clip, path), MOST_SEGMENTS)
        segments = [raw.FPDFClipPath_GetPathSegment(clip, path, index) for index in range(count)]
        if segments:
            xs, ys = zip(*map(_point, segments), strict=True)
            left, bottom = max(low[0], min(xs)), max(low[1], min(ys))
            right, top = min(high[0], max(xs)), min(high[1], max(ys))
            if left < right and bottom < top:
                low, high = (left, bottom), (right, top)
    return low, high


def _point(segment: Any) -> Point:  # noqa: ANN401
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def _lines(item: Any, box: Box, shift: Matrix) -> Iterator[Box]:  # noqa: ANN401
    """Give the straight lines of a path that go across or down; a thin path is one itself."""
    if min(box.width, abs(box.height)) <= THIN:
        yield box
        return
    count = raw.FPDFPath_CountSegments(item)
    if not 2 <= count <= MOST_SEGMENTS:
        return
    matrix = _product(_matrix(item), shift)
    points: list[Point] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            yield from _sides(points)
            points = []
        points.append(_moved(*_point(segment), matrix))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    yield from _sides(points)


def _sides(points: list[Point]) -> Iterator[Box]:
    for one, two in pairwise(points):
        if min(abs(one[0] - two[0]), abs(one[1] - two[1])) <= THIN / 2:
            yield _around(one, two)


def _around(one: Point, two: Point) -> Box:
    """Give the box of two corners in the file's own coordinates, y upwards."""
    xs, ys = sorted((one[0], two[0])), sorted((one[1], two[1]))
    return Box(xs[0], ys[1], xs[1], ys[0])


def _matrix(item: Any) -> Matrix:  # noqa: ANN401
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _product(first: Matrix, then: Matrix) -> Matrix:
    """Give the matrix that does what the first does and then the other."""
    a, b, c, d, e, f = first
    x, y = _moved(e, f, then)
    p, q, r, s = then[:4]
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x, y)


def _moved(x: float, y: float, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _is_picture(box: Box, area: float) -> bool:
    least = min(PICTURE_SIDE, SMALL_SIDE * sqrt(area))
    return min(box.width, box.height) >= least and box.width * box.height < PICTURE_SHARE * area
