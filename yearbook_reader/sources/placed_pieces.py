"""Pieces of text with their places on a page -> runs, as a PDF's page has them.

Programs that make HTML or XML of a PDF give each piece the place of its upper left corner and a
size in whole pixels; how wide it is most leave out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import inf
from statistics import median
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import (
    ASCENT,
    JOINT_GAP,
    RUN_GAP,
    Box,
    Font,
    PageInk,
    Run,
    is_wide,
)

LEAST_EM = 6.0  # of a piece that tells how wide its type is
LEAST_LINE = 14.0  # em of a line with text behind a title
FEWEST = 5  # pieces that tell the width of their type, or where a column begins
FEWEST_SPACES = 3  # of a line set wide
SAME_LINE = 0.4  # em between the baselines of two pieces of one line
CLOSE = 0.6  # em between two pieces, as reckoned, that may have none between them
ROUNDED = 0.1  # of the size by which whole pixels may be wrong
NARROWEST = 72.0  # points; no column of a book is narrower
MOST_OVER = 3.0  # em by which a line may seem to reach into the next column

_NARROW = 0.5  # em of a Latin letter or figure
_THIN = 0.27  # em of a space and of a point
_THIN_SIGNS = frozenset(" .,:;'!|ijlI()[]")
_QUOTES = "\u2018\u2019\u201c\u201d"  # narrow in a Latin font, wide in a Chinese one
_WORD = re.compile(r"[^ \u3000]+")
# A line set wide has spaces between its characters, and now and then in a number.
_BETWEEN_WIDE = re.compile(r"(?<=[\u2100-\uffef]) (?=[\u2100-\uffef])")
_IN_NUMBER = re.compile(r"(?<!\d)(\d) (?=\.?\d(?!\d))")
_TITLE_AND_TEXT = re.compile(r"[^ \u3000]{1,30}(?:\u3000 ?|  )(?=[^ \u3000]{6})")


class _Widths(dict[str, float]):
    """How wide characters are in em."""

    def __missing__(self, char: str) -> float:
        narrow = _THIN if char in _THIN_SIGNS else _NARROW
        wide = is_wide(char) and char not in _QUOTES
        self[char] = width = 1.0 if wide else narrow
        return width


_WIDTHS = _Widths()


class Piece(NamedTuple):
    """Words that stand on one line in one type; its measures are in points.

    `left` is None where they begin at the end of the piece before, and `width` 0 where the file
    does not tell it.
    """

    words: str
    left: float | None
    top: float
    size: float
    font: Font
    width: float = 0.0


class _Fonts(NamedTuple):
    """The font of most pieces, and others in which numbers and Latin words are set."""

    usual: Font
    latin: set[Font]


class PlacedPage(NamedTuple):
    """A page's width and height in points, and what stands on it in the order of the file."""

    width: float
    height: float
    pieces: Sequence[Piece]


def inked(pages: Sequence[PlacedPage]) -> list[PageInk]:
    """Give pages as those of a PDF, without pictures and rules."""
    fonts = _fonts(page.pieces for page in pages)
    pages = [
        page._replace(
            pieces=[part for piece in page.pieces for part in _by_font(_close(piece), fonts)]
        )
        for page in pages
    ]
    sizes = _true_sizes(pages)
    return [
        PageInk(
            Box(0, page.height, page.width, 0),
            0,
            0,
            page.width,
            page.height,
            tuple(_runs(page.pieces, sizes)),
        )
        for page in pages
    ]


def _true_sizes(pages: Iterable[PlacedPage]) -> Mapping[float, float]:
    """Give for sizes in whole pixels what they are, by how far pieces reach in the usual case."""
    found: defaultdict[float, list[float]] = defaultdict(list)
    for page in pages:
        for piece, after in pairwise(page.pieces):
            em = _em(piece.words)
            if em < LEAST_EM or not all(map(is_wide, piece.words)):
                continue
            width = piece.width or _step(piece, after)
            if abs(width / em - piece.size) < ROUNDED * piece.size:
                found[piece.size].append(width / em)
    return {size: median(each) for size, each in found.items() if len(each) >= FEWEST}


def _runs(pieces: Sequence[Piece], sizes: Mapping[float, float]) -> Iterator[Run]:
    """Give the words of a page as runs; those of one line stand on one baseline."""
    last = None
    for run in _words(pieces, sizes):
        if last and _goes_on(last, run):
            last = _joined(last, run)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _close(piece: Piece) -> Piece:
    """Give a piece without the spaces of a line set wide."""
    words = piece.words
    if " " not in words:
        return piece
    if len(_BETWEEN_WIDE.findall(words)) >= FEWEST_SPACES:
        words = _BETWEEN_WIDE.sub("", words)
    return piece._replace(words=_IN_NUMBER.sub(r"\1", words))


def _fonts(pages: Iterable[Iterable[Piece]]) -> _Fonts:
    """Tell what the fonts of all pieces are for."""
    counts: Counter[Font] = Counter()
    latin: Counter[Font] = Counter()
    for piece in chain.from_iterable(pages):
        counts[piece.font] += 1
        latin[piece.font] += piece.words.isascii()
    usual = max(counts, key=counts.__getitem__, default=Font("", 0))
    return _Fonts(usual, {font for font, count in latin.items() if count >= FEWEST} - {usual})


def _by_font(piece: Piece, fonts: _Fonts) -> Iterable[Piece]:
    """Give a line with its own font, where a program gives all of it that of its beginning.

    Behind a title text begins in the usual font; a line of text may begin with a number.
    """
    usual = fonts.usual
    if piece.font == usual or _em(piece.words) < LEAST_LINE:
        return (piece,)
    if piece.font in fonts.latin and piece.words[0].isdigit() and not piece.words.isascii():
        return (piece._replace(font=usual),)
    title = _TITLE_AND_TEXT.match(piece.words)
    if title is None:
        return (piece,)
    begin = title.end()
    behind = piece._replace(words=piece.words[begin:], left=None, font=usual)
    return (piece._replace(words=piece.words[:begin]), behind)


def _words(pieces: Sequence[Piece], sizes: Mapping[float, float]) -> Iterator[Run]:
    """Give each word in one type as a run."""
    base, begin, spaced = 0.0, 0.0, False
    widths = _widths(pieces, sizes, _columns(pieces))
    for piece, width in zip(pieces, widths, strict=True):
        size, words = sizes.get(piece.size, piece.size), piece.words
        own = piece.top + ASCENT * size
        base = base if abs(own - base) < SAME_LINE * size else own
        begin = begin if piece.left is None else piece.left
        scale = width / (_em(words) or 1)
        for word in _WORD.finditer(words):
            left = begin + _em(words[: word.start()]) * scale
            right = left + _em(word.group()) * scale
            faces = ((piece.font, len(word.group())),)
            typed = spaced or word.start() > 0
            yield Run(word.group(), left, right, base, size, faces, spaced=typed)
            spaced = False
        spaced = words[-1:].isspace()
        begin += width


def _goes_on(run: Run, after: Run) -> bool:
    """Tell whether a run goes on in the next one, which may be set in another font."""
    alike = after.base == run.base and abs(after.size - run.size) <= ROUNDED * run.size
    near = -RUN_GAP < (after.left - run.right) / run.size < RUN_GAP
    before, behind = run.text[-1], after.text[0]
    one_word = not after.spaced or is_wide(before) != is_wide(behind)
    return alike and near and one_word


def _joined(run: Run, after: Run) -> Run:
    """Give two runs as one, with the joint between them where they stand a little apart."""
    at = len(run.text)
    apart = after.left - run.right > JOINT_GAP * run.size
    return run._replace(
        text=run.text + after.text,
        right=after.right,
        size=max(run, after, key=_wide).size,
        faces=run.faces + after.faces,
        joints=(*run.joints, (at, after.left)) if apart else run.joints,
    )


def _wide(run: Run) -> int:
    return sum(map(is_wide, run.text))


def _columns(pieces: Sequence[Piece]) -> list[float]:
    """Give the places where the lines of columns begin on a page, from left to right."""
    long = (each for each in pieces if len(each.words) >= LEAST_EM)
    counts = Counter(round(each.left) for each in long if each.left is not None)
    found: list[float] = []
    for left, count in counts.most_common():
        if count >= FEWEST and all(abs(left - other) > NARROWEST for other in found):
            found.append(left)
    return sorted(found)


def _widths(
    pieces: Sequence[Piece], sizes: Mapping[float, float], columns: Sequence[float]
) -> Iterator[float]:
    """Give how wide each piece is: as told, up to the next one of its line, or as is usual.

    A line set close is less wide than is usual: it ends before the next column begins.
    """
    starts = [number for number, piece in enumerate(pieces) if piece.left is not None]
    for start, end in pairwise([*starts, len(pieces)]):
        line = pieces[start:end]
        widths = [each.width or _em(each.words) * sizes.get(each.size, each.size) for each in line]
        size, begin = line[0].size, line[0].left or 0.0
        step = _step(line[0], pieces[end]) if end < len(pieces) else 0.0
        at = bisect_right(columns, begin + size)
        room = columns[at] - size - begin if at < len(columns) else inf
        whole = sum(widths)
        if step and abs(step - whole) < CLOSE * size:
            room = step
        elif line[0].width or not room < whole < room + MOST_OVER * size:
            room = whole
        yield from (width * room / (whole or 1) for width in widths)


def _step(piece: Piece, after: Piece) -> float:
    """Give how far behind a piece the next one of its line begins; 0 where that is not told."""
    if piece.left is None or after.left is None:
        return 0.0
    level = abs(after.top - piece.top) < SAME_LINE * piece.size
    return max(after.left - piece.left, 0.0) if level else 0.0


def _em(words: str) -> float:
    """Give how wide words usually are, in em."""
    return sum(map(_WIDTHS.__getitem__, words))
