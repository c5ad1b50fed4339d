"""A PDF file's pages by PDFium -> what is printed on them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, count, filterfalse, repeat
from math import atan2, hypot, pi
from operator import ne, sub
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from yearbook_reader.sources.pdf.pdfium.calls import Calls, address_of, handle
from yearbook_reader.sources.pdf.pdfium.drawings import MOST_DRAWINGS, read_drawings
from yearbook_reader.sources.pdf.pdfium.layers import Layers
from yearbook_reader.sources.pdf.pdfium.runs import (
    MADE_UP,
    NO_FONT,
    Hand,
    RunBuilder,
    Sides,
    Stretch,
)
from yearbook_reader.sources.pdf.printed.ink import ASLANT, Box, Font, PageInk, Run, turned
from yearbook_reader.sources.pdf.sheets.trim import within_trim
from yearbook_reader.sources.pdf.type.doubling import doubled
from yearbook_reader.sources.pdf.type.vertical import DOWNWARDS, vertical_runs

MOST_CHARACTERS = 500_000  # characters on a page; more is no page of a book
SAME_LINE = 0.05  # points by which the characters of one font on one line may differ
SLANT = 0.15  # of a line's length by which it rises, more than a sheet that was scanned askew

# Filled and stroked, for clipping or not.
STROKED = (raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP)

_LINE_END = "\r\n"  # PDFium makes it up
_UNKNOWN = "\ufffd"
_HYPHENS = dict.fromkeys((0x02, 0xAD, 0x2010, 0x2011, 0xFFFE), "-")
_BLANKS = dict.fromkeys(
    [
        *range(0x01, 0x21),
        *range(0x7F, 0xA1),
        *range(0x2000, 0x2010),
        *(0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF),
    ],
    " ",
)
_UNREADABLE = dict.fromkeys((*range(0xD800, 0xE000), 0xFFFF), _UNKNOWN)
_FOLDED = {chr(code): char for code, char in (_BLANKS | _UNREADABLE | _HYPHENS).items()}
_ODD = re.compile(f"[{re.escape(''.join(_FOLDED.keys() - {' '}))}]")


class Edges(NamedTuple):
    """The edges of all characters of a page in the file's own coordinates."""

    lefts: Sequence[float]
    tops: Sequence[float]
    rights: Sequence[float]
    bottoms: Sequence[float]

    def sides(self, sheet: Box, turn: int) -> Sides:
        """Give the left and right edges of the characters in the frame of a turn."""
        lefts, rights = self._across(sheet, turn)
        return Sides(lefts, rights, list(map(sub, lefts[1:], rights)))

    def _across(self, sheet: Box, turn: int) -> tuple[Sequence[float], Sequence[float]]:
        if turn in (0, ASLANT) and sheet.left == 0:
            return self.lefts, self.rights
        if turn in (0, ASLANT):
            return [x - sheet.left for x in self.lefts], [x - sheet.left for x in self.rights]
        if turn == 1:
            return [y - sheet.bottom for y in self.bottoms], [y - sheet.bottom for y in self.tops]
        if turn == 2:
            return [sheet.right - x for x in self.rights], [sheet.right - x for x in self.lefts]
        return [sheet.top - y for y in self.tops], [sheet.top - y for y in self.bottoms]


class PageReader:
    """Reads the pages of an open document."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        """Begin with a document of which no page has been read."""
        self._document = document
        self._fonts: dict[Font, Font] = {}  # each once, so that they are told apart at a glance
        self._known: tuple[dict[int, Font], dict[int, Font]] = ({}, {})  # by handles of a page
        self._call = Calls()
        self._shown: set[str] = set()  # the layers of which text was seen

    def read(self, index: int) -> PageInk:
        """Read a page, counted from 0; one that PDFium cannot load is empty."""
        try:
            page = self._document[index]
        except pypdfium2.PdfiumError:
            return PageInk(Box(0, 0, 0, 0), 0, 0, 0, 0, ())
        try:
            return self._read(page)
        finally:
            page.close()

    def _read(self, page: pypdfium2.PdfPage) -> PageInk:
        left, bottom, right, top = page.get_bbox()
        sheet = Box(left, top, right, bottom)
        drawn: set[int | None] = set()
        runs = self._runs(page, sheet, drawn)
        stamps = runs.pop(ASLANT, ())
        trim = page.get_trimbox(fallback_ok=False)
        if trim and 0 in runs:
            runs[0], outside = within_trim(runs[0], sheet, trim)
            stamps += outside
        vertical, across = vertical_runs(runs.get(0, ()), sheet)
        if vertical:
            runs = {**runs, 0: across, DOWNWARDS: runs.get(DOWNWARDS, ()) + vertical}
        rotation = page.get_rotation() // 90
        turn = max(
            runs, key=lambda each: sum(len(run.text) for run in runs[each]), default=rotation
        )
        frame = turned(sheet, sheet, turn)
        found = read_drawings(
            self._drawn(page, drawn),
            lambda box: turned(box, sheet, turn),
            frame.width * frame.height,
            drawn,
        )
        return PageInk(
            sheet,
            rotation,
            turn,
            frame.width,
            frame.height,
            doubled(runs.get(turn, ()), found.twice),
            tuple((each, runs[each]) for each in sorted(runs) if each != turn),
            found.pictures,
            found.rules,
            found.across,
            found.down,
            stamps,
        )

    def _runs(
        self, page: pypdfium2.PdfPage, sheet: Box, drawn: set[int | None]
    ) -> dict[int, tuple[Run, ...]]:
        """Give the runs by turn, and add the text objects they are made of to `drawn`."""
        textpage = page.get_textpage()
        try:
            count = min(textpage.count_chars(), MOST_CHARACTERS)
            builder = RunBuilder()
            if count > 0:
                drawn.update(self._add_characters(builder, page, textpage, count, sheet))
            runs = builder.finish()
        finally:
            textpage.close()
        width, height = sheet.width, -sheet.height
        sides = {turn: (width, height) if turn % 2 == 0 else (height, width) for turn in runs}
        return {
            turn: tuple(
                run
                for run in each
                if run.right > 0 and run.left < sides[turn][0] and 0 < run.base < sides[turn][1]
            )
            for turn, each in runs.items()
        }

    def _add_characters(
        self,
        builder: RunBuilder,
        its_page: pypdfium2.PdfPage,
        textpage: pypdfium2.PdfTextPage,
        count: int,
        sheet: Box,
    ) -> list[int | None]:
        page = handle(address_of(textpage.raw))
        edges = self._call.edges(page, count)
        boxes = Edges(edges[0::4], edges[1::4], edges[2::4], edges[3::4])
        owners = self._call.owners(page, count)
        unmapped = self._call.unmapped(page, count)
        text = _without_made_up(_characters(textpage, count), owners, unmapped)
        sides: dict[int, Sides] = {}
        layers = Layers(its_page, owners, self._shown)
        for stretch in self._stretches(page, owners, boxes.bottoms, sheet, layers):
            turn = stretch.hand.turn
            if turn not in sides:
                sides[turn] = boxes.sides(sheet, turn)
            builder.add(stretch, text, sides[turn])
        return owners

    def _stretches(
        self,
        page: Any,  # noqa: ANN401
        owners: list[int | None],
        bottoms: Sequence[float],
        sheet: Box,
        layers: Layers,
    ) -> Iterator[Stretch]:
        """Give the stretches of characters of one size on one line.

        What PDFium made up itself has no text object, and is passed by. Whether outlines are
        drawn is asked where lines and fonts begin; behind the first that are, of each object.
        """
        known = self._known = ({}, {})
        hands: dict[Font, tuple[float, Hand | None]] = {}  # with a bottom on its line
        font_of, mode_of, looks = self._call.font, self._call.mode, False
        mine: Hand | None = None  # that of the stretch
        start, faces, last = 0, [(0, NO_FONT)], None
        face, line = None, 0.0  # of an upright hand
        for index in chain((0,), compress(count(1), map(ne, owners[1:], owners))):
            owner = owners[index]
            if owner == last or owner is None:
                continue
            last, its_font, bottom = owner, font_of(handle(owner)), bottoms[index]
            stroked = looks and mode_of(handle(owner)) in STROKED
            font = known[stroked].get(its_font) or self._font(page, index, its_font, stroked)
            if font is face and -SAME_LINE < bottom - line < SAME_LINE:
                continue
            line, hand = hands.get(font, (-1.0, None))
            if hand is None or hand.turn or abs(bottom - line) >= SAME_LINE:
                if not looks and mode_of(handle(owner)) in STROKED:
                    looks, font = True, self._font(page, index, its_font, True)
                hand = self._hand(page, index, sheet, owner, layers)
                hands[font] = line, hand = bottom, hand
            face = font if hand and not hand.turn else None
            if hand and mine and (hand == mine or mine.goes_on_in(hand)):
                if faces[-1][1] is not font:
                    faces.append((index, font))
                continue
            if mine:
                yield Stretch(mine, start, index, faces)
            mine, start, faces = hand, index, [(index, font)]
        if mine:
            yield Stretch(mine, start, len(owners), faces)

    def _drawn(self, page: pypdfium2.PdfPage, known: set[int | None]) -> Iterator[int]:
        """Give the addresses of the page's drawings: what is no text object that is `known`.

        Text is among them that PDFium left out because the same stands in that place.
        """
        count = min(raw.FPDFPage_CountObjects(page.raw), MOST_DRAWINGS)
        drawings = map(self._call.drawing, repeat(handle(address_of(page.raw))), range(count))
        return filter(None, filterfalse(known.__contains__, drawings))

    def _hand(
        self,
        page: Any,  # noqa: ANN401
        index: int,
        sheet: Box,
        owner: int,
        layers: Layers,
    ) -> Hand | None:
        """Tell how a character is set; None where it has no size.

        What is hidden stands in the way of text as little as what stands aslant.
        """
        size, a, b, c, d, x, y = self._call.setting(page, index)
        size *= hypot(c, d)
        if size < 0:  # of a turned matrix: the type stands upright
            size, a, b = -size, -a, -b
        if not 0.5 < size < 1000:
            return None
        hidden = self._call.is_layered(handle(owner)) and layers.hides(owner)
        if b == 0 < a:  # nearly all text: this is asked for each piece of a page
            return Hand(ASLANT if hidden else 0, sheet.top - y, size)
        if hidden or min(abs(a), abs(b)) > SLANT * max(abs(a), abs(b)):
            turn = ASLANT
        else:
            turn = 0 if a > abs(b) else round(atan2(b, a) / (pi / 2)) % 4
        upright = turn in (0, ASLANT)
        base = sheet.top - y if upright else turned(Box(x, y, x, y), sheet, turn).top
        return Hand(turn, base, size)

    def _font(self, page: Any, index: int, its_font: int, stroked: bool) -> Font:  # noqa: ANN401
        name, weight = self._call.name_and_weight(page, index)
        font = Font(name, weight, self._call.family(handle(its_font)), stroked)
        found = self._known[stroked][its_font] = self._fonts.setdefault(font, font)
        return found


def _without_made_up(text: str, owners: Sequence[int | None], unmapped: Iterable[int]) -> str:
    """Give the characters with `MADE_UP` for each space that PDFium has added itself.

    For an `unmapped` one PDFium gives its code in the font, which may be any other character's.
    """
    chars, at = list(text), text.find(" ")
    for index in unmapped:
        chars[index] = _UNKNOWN
    while at >= 0:
        if owners[at] is None:
            chars[at] = MADE_UP
        at = text.find(" ", at + 1)
    return "".join(chars)


def _characters(textpage: pypdfium2.PdfTextPage, count: int) -> str:
    """Give the page's characters, one for each index of PDFium."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    length = max(1, raw.FPDFText_GetText(textpage, 0, count, buffer))
    text = bytes(buffer)[: 2 * (length - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) != count:
        codes = (raw.FPDFText_GetUnicode(textpage, index) for index in range(count))
        text = "".join(chr(code) if code < 0x110000 else _UNKNOWN for code in codes)
    text = text.replace(MADE_UP, _UNKNOWN).replace(_LINE_END, MADE_UP * 2)
    for char in set(_ODD.findall(text)):
        text = text.replace(char, _FOLDED[char])
    return text
