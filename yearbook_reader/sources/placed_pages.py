"""HTML or XML that a program made of a PDF, each piece in its place -> pages as printed.

So write pdftohtml (with -c, -s or -xml), MuPDF and PyMuPDF. What order the pieces have in the
file is often not that in which they are read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from lxml import etree

from yearbook_reader.progress import Progress, silent
from yearbook_reader.sources.documents.html_looks import USUAL, Sheet
from yearbook_reader.sources.documents.looks import Look
from yearbook_reader.sources.pdf.printed.ink import Font
from yearbook_reader.sources.placed_pieces import Piece, PlacedPage

FEWEST = 20  # pieces in their places, of such a file
MOSTLY = 0.9  # of its characters stand in one
REGULAR, BOLD = 400, 700  # of weights
LEAST_SIZE = 1.0  # points; what is smaller nobody reads
LINE_PITCH = 1.2  # times the size, where the file does not say

_PIXEL = 0.75  # points
_PIECE = 1_000_000  # characters given to the parser at once
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_PLACED = re.compile(r"<(?:p|div|span|text)\s[^<>]{0,200}?\b(?:top|left)\s{0,3}[:=]", re.IGNORECASE)
_LENGTH = r"\s{0,3}:\s{0,3}(-?\d{1,6}(?:\.\d{1,6})?)\s?(pt|px)"
_LENGTHS = re.compile(rf"(?<![\w-])(top|left|width|height|line-height){_LENGTH}", re.IGNORECASE)
_FAMILY = re.compile(r"font-family\s{0,3}:\s{0,3}[\"']?([^;,\"'}]{1,80})", re.IGNORECASE)
_SUBSET = re.compile(r"\A[A-Z]{6}\+")  # before the name of a font of which a part is in the file
_RULE = re.compile(r"\.([\w-]{1,80})\s{0,5}\{([^{}]{0,400})\}")
_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,6})?")
_MEASURES = ("top", "left", "width", "height")  # as attributes of XML
_PICTURES = frozenset(("image", "img"))
# The outline has the bookmarks, behind the pages.
_UNSEEN = frozenset(("head", "item", "outline", "script", "style", "title"))


class _Open(NamedTuple):
    """An open element: how its words are set, in what family, and whether they are seen."""

    look: Look
    family: str
    unseen: bool


def seems_placed(text: str) -> bool:
    """Tell whether markup puts many pieces in their places."""
    places = _PLACED.finditer(text)
    return all(next(places, None) for _ in range(FEWEST))


def placed_pages(text: str, progress: Progress = silent) -> list[PlacedPage] | None:
    """Give the pages of markup; None where not nearly all its words stand in their places.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    pages = _Pages()
    parser = etree.HTMLParser(
        target=cast("etree.ParserTarget", pages), encoding="utf-8", no_network=True
    )
    markup = _DECLARATION.sub("", text, count=1)
    for start in range(0, len(markup), _PIECE):
        progress(start / len(markup))
        parser.feed(markup[start : start + _PIECE].encode())
    parser.close()
    placed = sum(len(piece.words) for page in pages.found for piece in page.pieces)
    return pages.found if placed and placed >= MOSTLY * (placed + pages.loose) else None


class _Pages:
    """What the parser tells of the elements, in their order."""

    def __init__(self) -> None:
        self.found: list[PlacedPage] = []
        self.loose = 0  # characters outside of all places
        self._pieces: list[Piece] = []
        self._sheet, self._rules = Sheet(), dict[str, str]()
        self._open: list[tuple[str, _Open]] = [("", _Open(USUAL, "", unseen=False))]
        self._fonts: dict[str, tuple[float, str]] = {}
        # Where the next words of the open piece stand, its width, and how far down a line goes.
        self._place: tuple[float, float] | None = None
        self._line: list[tuple[str, float, Font]] = []
        self._begun, self._left, self._width, self._step = 0, 0.0, 0.0, 0.0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an element's beginning."""
        around = self._open[-1][1]
        look, hidden = self._sheet.look(tag, attributes, around.look)
        rules = self._rules.get(attributes.get("class", ""), "")
        told = f"{rules};{attributes.get('style', '')}"
        family = _FAMILY.search(told)
        name = _SUBSET.sub("", family[1].strip()) if family else around.family
        if tag == "fontspec":
            size = _number(attributes, "size")
            family_name = _SUBSET.sub("", attributes.get("family", ""))
            self._fonts[attributes.get("id", "")] = size, family_name
        elif tag == "text" and attributes.get("font") in self._fonts:
            size, name = self._fonts[attributes["font"]]
            look = look._replace(size=size)
        unseen = around.unseen or hidden or tag in _UNSEEN
        self._open.append((tag, _Open(look, name, unseen)))
        if tag == "br":
            self._break(look.size)
        else:
            self._take_place(tag, _lengths(tag, told, attributes))

    def _take_place(self, tag: str, lengths: Mapping[str, float]) -> None:
        """Begin a page or a piece where an element has the measures of one."""
        if tag == "page" or (tag == "div" and {"width", "height"} <= lengths.keys()):
            self._pieces = []
            self.found.append(PlacedPage(lengths["width"], lengths["height"], self._pieces))
        elif {"top", "left"} <= lengths.keys() and tag not in _PICTURES and self.found:
            self._end_line()
            self._left, self._step = lengths["left"], lengths.get("line-height", 0.0)
            self._place = self._left, lengths["top"]
            self._begun = len(self._open)
            self._width = lengths["width"] if tag == "text" else 0.0

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if len(self._open) > 1:
            self._open.pop()
        if self._place and len(self._open) < self._begun:
            self._end_line()
            self._place = None

    def data(self, words: str) -> None:
        """Take characters."""
        tag, (look, family, unseen) = self._open[-1]
        if tag == "style":
            self._sheet.add(words)
            self._rules.update(_RULE.findall(words))
            return
        words = words.replace("\xa0", " ").translate(_BREAKS)
        if unseen or not words:
            return
        if self._place is None:
            self.loose += len(words.strip())
            return
        font = Font(family, BOLD if look.bold else REGULAR)
        if self._line and self._line[-1][1:] == (look.size, font):
            words = self._line.pop()[0] + words
        self._line.append((words, look.size, font))

    def _end_line(self) -> None:
        """Take the pieces of the open line; those behind the first stand where it ends."""
        if self._place is None:
            return
        left, top = self._place
        width = self._width if len(self._line) == 1 else 0.0
        for number, (words, size, font) in enumerate(self._line):
            place = None if number else left
            self._pieces.append(Piece(words, place, top, max(size, LEAST_SIZE), font, width))
        self._line.clear()

    def _break(self, size: float) -> None:
        """Go on with the open piece in its next line."""
        self._end_line()
        if self._place:
            self._place = self._left, self._place[1] + (self._step or LINE_PITCH * size)

    def close(self) -> None:
        """End with the file."""
        self._end_line()


_BREAKS = str.maketrans("", "", "\r\n")


def _lengths(tag: str, told: str, attributes: Mapping[str, str]) -> dict[str, float]:
    """Give the measures of an element in points."""
    if tag in ("page", "text"):
        return {name: _number(attributes, name) for name in _MEASURES}
    found = _LENGTHS.findall(told)
    return {name.lower(): _points(number, unit) for name, number, unit in found}


def _points(number: str, unit: str) -> float:
    return float(number) * (1 if unit.lower() == "pt" else _PIXEL)


def _number(attributes: Mapping[str, str], name: str) -> float:
    found = _NUMBER.match(attributes.get(name, ""))
    return float(found[0]) * _PIXEL if found else 0.0
