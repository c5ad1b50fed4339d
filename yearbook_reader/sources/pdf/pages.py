"""A PDF file's pages by PDFium -> what is printed on them."""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain, compress, count, repeat
from math import atan2, hypot, pi
from operator import ne, sub
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from yearbook_reader.sources.pdf.drawings import MOST_DRAWINGS, read_drawings
from yearbook_reader.sources.pdf.ink import Box, PageInk, Run, turned
from yearbook_reader.sources.pdf.runs import MADE_UP, Hand, RunBuilder, Sides, doubled
from yearbook_reader.sources.pdf.vertical import DOWNWARDS, vertical_runs

MOST_CHARACTERS = 500_000  # characters on a page; more is no page of a book
SAME_LINE = 0.05  # points by which the characters of one font on one line may differ

_HYPHENS = dict.fromkeys((0x02, 0xAD, 0xFFFE), "-")
_BLANKS = dict.fromkeys(
    [
        *range(0x01, 0x21),
        *range(0x7F, 0xA1),
        *range(0x2000, 0x2010),
        *(0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF),
    ],
    " ",
)
_UNREADABLE = dict.fromkeys((0x00, *range(0xD800, 0xE000), 0xFFFF), "\ufffd")
_CHARACTERS = _BLANKS | _UNREADABLE | _HYPHENS


class Font(NamedTuple):
    """A font as the file calls it, with the weight PDFium gives it (400 is regular)."""

    name: str
    weight: int


def _by_address(function: Any, result: Any, *arguments: Any) -> Any:  # noqa: ANN401
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


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
        if turn == 0 and sheet.left == 0:
            return self.lefts, self.rights
        if turn == 0:
            return [x - sheet.left for x in self.lefts], [x - sheet.left for x in self.rights]
        if turn == 1:
            return [y - sheet.bottom for y in self.bottoms], [y - sheet.bottom for y in self.tops]
        if turn == 2:
            return [sheet.right - x for x in self.rights], [sheet.right - x for x in self.lefts]
        return [sheet.top - y for y in self.tops], [sheet.top - y for y in self.bottoms]


class _Calls:
    """Functions of PDFium bound once more, for plain addresses.

    Converting typed pointers costs half of the time of a call.
    """

    def __init__(self) -> None:
        pointer, number = ctypes.c_void_p, ctypes.c_int
        of_character = (number, pointer, number, pointer)
        self.box = _by_address(raw.FPDFText_GetLooseCharBox, *of_character)
        self.matrix = _by_address(raw.FPDFText_GetMatrix, *of_character)
        self.origin = _by_address(raw.FPDFText_GetCharOrigin, *of_character, pointer)
        self.size = _by_address(raw.FPDFText_GetFontSize, ctypes.c_double, pointer, number)
        self.owner = _by_address(raw.FPDFText_GetTextObject, pointer, pointer, number)
        self.font = _by_address(raw.FPDFTextObj_GetFont, pointer, pointer)
        self.drawing = _by_address(raw.FPDFPage_GetObject, pointer, pointer, number)


class PageReader:
    """Reads the pages of an open document and collects its fonts."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        """Begin with a document of which no page has been read."""
        self.fonts: list[Font] = []
        self._document = document
        self._numbers: dict[Font, int] = {}
        self._call = _Calls()
        self._matrix = (ctypes.c_float * 6)()
        self._matrix_place = ctypes.addressof(self._matrix)
        self._origin = (ctypes.c_double * 2)()
        self._place = ctypes.addressof(self._origin)

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
                drawn.update(self._add_characters(builder, textpage, count, sheet))
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
        self, builder: RunBuilder, textpage: pypdfium2.PdfTextPage, count: int, sheet: Box
    ) -> list[int | None]:
        text = _characters(textpage, count)
        address = ctypes.cast(textpage.raw, ctypes.c_void_p).value or 0
        floats = (ctypes.c_float * (4 * count))()
        place = ctypes.addressof(floats)
        places = range(place, place + 16 * count, 16)
        # A third of the time goes into these calls: no loop of Python's is around them.
        deque(map(self._call.box, repeat(address), range(count), places), maxlen=0)
        edges = array("f", bytes(floats))
        boxes = Edges(edges[0::4], edges[1::4], edges[2::4], edges[3::4])
        owners = list(map(self._call.owner, repeat(address), range(count)))
        text = _without_made_up(text, owners)
        sides: dict[int, Sides] = {}
        for hand, start, end in self._stretches(address, owners, boxes.bottoms, sheet):
            if hand.turn not in sides:
                sides[hand.turn] = boxes.sides(sheet, hand.turn)
            builder.add(hand, text, start, end, sides[hand.turn])
        return owners

    def _stretches(
        self, address: int, owners: list[int | None], bottoms: Sequence[float], sheet: Box
    ) -> Iterator[tuple[Hand, int, int]]:
        """Give the stretches of characters of one font on one line.

        What PDFium made up itself has no text object, and is passed by.
        """
        known: dict[int, int] = {}  # the fonts' numbers by their handles, good for this page
        hands: dict[int, tuple[float, Hand | None]] = {}  # by font, with a bottom on its line
        font_of = self._call.font
        hand, start, last = None, 0, None
        begins = compress(count(1), map(ne, owners[1:], owners))
        for index in chain((0,), begins):
            owner = owners[index]
            if owner == last or owner is None:
                continue
            last, handle = owner, font_of(owner)
            font = known.get(handle)
            if font is None:
                font = known[handle] = self._font(address, index)
            bottom, its_hand = hands.get(font, (-1.0, None))
            if its_hand is None or its_hand.turn or abs(bottoms[index] - bottom) >= SAME_LINE:
                its_hand = self._hand(address, index, font, sheet)
                hands[font] = (bottoms[index], its_hand)
            if its_hand is hand:
                continue
            if hand is not None:
                yield hand, start, index
            hand, start = its_hand, index
        if hand is not None:
            yield hand, start, len(owners)

    def _drawn(self, page: pypdfium2.PdfPage, known: set[int | None]) -> Iterator[int]:
        """Give the addresses of the page's drawings: what is no text object that is `known`.

        Text is among them that PDFium left out because the same stands in that place.
        """
        address = ctypes.cast(page.raw, ctypes.c_void_p).value
        for index in range(min(raw.FPDFPage_CountObjects(page.raw), MOST_DRAWINGS)):
            item = self._call.drawing(address, index)
            if item and item not in known:
                yield item

    def _hand(self, textpage: int, index: int, font: int, sheet: Box) -> Hand | None:
        """Tell how a character is set; None where it has no size."""
        call, place = self._call, self._place
        call.matrix(textpage, index, self._matrix_place)
        call.origin(textpage, index, place, place + 8)
        a, b, c, d = self._matrix[:4]
        size = call.size(textpage, index) * hypot(c, d)
        if not 0.5 < size < 1000:
            return None
        turn = 0 if a > abs(b) else round(atan2(b, a) / (pi / 2)) % 4
        x, y = self._origin
        base = sheet.top - y if turn == 0 else turned(Box(x, y, x, y), sheet, turn).top
        return Hand(turn, base, size, font)

    def _font(self, textpage: int, index: int) -> int:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        pointer = ctypes.cast(textpage, raw.FPDF_TEXTPAGE)
        raw.FPDFText_GetFontInfo(pointer, index, name, 128, flags)
        weight = raw.FPDFText_GetFontWeight(pointer, index)
        font = Font(name.value.decode("utf-8", "replace"), weight)
        number = self._numbers.setdefault(font, len(self.fonts))
        if number == len(self.fonts):
            self.fonts.append(font)
        return number


def _without_made_up(text: str, owners: Sequence[int | None]) -> str:
    """Give the characters with `MADE_UP` for each space that PDFium has added itself."""
    chars, at = list(text), text.find(" ")
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
        text = "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)
    return text.translate(_CHARACTERS)
