"""Functions of PDFium that are asked about each character or text object.

ctypes looks up how to convert each argument whose type was declared, which takes twice the time
of the call. Here none is declared: numbers go as C's `int`, and addresses must be given as
`handle` or `ctypes.byref` make them. The interpreter's lock is kept, too: a call is too short
for another thread to be worth it.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from itertools import repeat
from typing import Any

from pypdfium2 import raw

AT_ONCE = 4096  # characters whose boxes are asked for in one go

LAYERED = "OC\0".encode("utf-16-le")  # what the mark of a layer is called: optional content
LONGEST_NAME = 128  # bytes of a font's name

handle = ctypes.c_void_p.from_param


def address_of(pointer: Any) -> int:  # noqa: ANN401
    """Give the address that a typed pointer of ctypes holds, 0 for none."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _bound(function: Any, result: Any = None) -> Any:  # noqa: ANN401
    return ctypes.PYFUNCTYPE(result)(address_of(function))


class Calls:
    """The functions, and the places into which they write."""

    def __init__(self) -> None:
        """Bind them."""
        pointer = ctypes.c_void_p
        self.owner = _bound(raw.FPDFText_GetTextObject, pointer)
        self.font = _bound(raw.FPDFTextObj_GetFont, pointer)
        self.mode = _bound(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
        self._marks = _bound(raw.FPDFPageObj_CountMarks, ctypes.c_int)
        self._mark = _bound(raw.FPDFPageObj_GetMark, pointer)
        self._mark_name = _bound(raw.FPDFPageObjMark_GetName, ctypes.c_int)
        name, size = (ctypes.c_char * len(LAYERED))(), ctypes.c_ulong()
        self._name_room = ctypes.c_ulong(len(LAYERED))
        self._name, self._name_size = memoryview(name).cast("B"), size
        self._into_name, self._into_size = ctypes.byref(name), ctypes.byref(size)
        self._embedded = _bound(raw.FPDFFont_GetIsEmbedded, ctypes.c_int)
        self._family = _bound(raw.FPDFFont_GetFamilyName, ctypes.c_ulong)
        self.drawing = _bound(raw.FPDFPage_GetObject, pointer)
        self._unmapped = _bound(raw.FPDFText_HasUnicodeMapError, ctypes.c_int)
        self._font_info = _bound(raw.FPDFText_GetFontInfo)
        self._weight = _bound(raw.FPDFText_GetFontWeight, ctypes.c_int)
        self._size = _bound(raw.FPDFText_GetFontSize, ctypes.c_double)
        self._matrix_of = _bound(raw.FPDFText_GetMatrix)
        self._origin_of = _bound(raw.FPDFText_GetCharOrigin)
        self._box = _bound(raw.FPDFText_GetLooseCharBox)
        self._boxes = (ctypes.c_float * (4 * AT_ONCE))()
        self._places = [ctypes.byref(self._boxes, 16 * at) for at in range(AT_ONCE)]
        matrix, origin = (ctypes.c_float * 6)(), (ctypes.c_double * 2)()
        self._matrix, self._origin = (
            memoryview(matrix).cast("B").cast("f"),
            memoryview(origin).cast("B").cast("d"),
        )
        self._into_matrix = ctypes.byref(matrix)
        self._into_x = ctypes.byref(origin)
        self._into_y = ctypes.byref(origin, 8)

    def is_layered(self, item: Any) -> bool:  # noqa: ANN401
        """Tell whether a text object is marked as one of a layer; that may be shown or not."""
        for index in range(self._marks(item)):
            mark = handle(self._mark(item, index))
            self._mark_name(mark, self._into_name, self._name_room, self._into_size)
            if self._name_size.value == len(LAYERED) and self._name == LAYERED:
                return True
        return False

    def edges(self, textpage: Any, count: int) -> array[float]:  # noqa: ANN401
        """Give left, top, right and bottom of each of the first characters, one after the other.

        The boxes are as high as the font says, not as the glyph is.
        """
        found = array("f")
        for start in range(0, count, AT_ONCE):
            end = min(start + AT_ONCE, count)
            # A fifth of the time goes into these calls: no loop of Python's is around them.
            deque(map(self._box, repeat(textpage), range(start, end), self._places), maxlen=0)
            found.frombytes(memoryview(self._boxes).cast("B")[: 16 * (end - start)])
        return found

    def owners(self, textpage: Any, count: int) -> list[int | None]:  # noqa: ANN401
        """Give the address of the text object of each of the first characters."""
        return list(map(self.owner, repeat(textpage), range(count)))

    def unmapped(self, textpage: Any, count: int) -> list[int]:  # noqa: ANN401
        """Give which of the first characters have a font that does not tell what they are."""
        told = bytes(map(self._unmapped, repeat(textpage), range(count)))
        return [at for at in range(count) if told[at]] if 1 in told else []

    def name_and_weight(self, textpage: Any, index: int) -> tuple[str, int]:  # noqa: ANN401
        """Give the name of a character's font, and its weight (400 is regular)."""
        name = ctypes.create_string_buffer(LONGEST_NAME)
        self._font_info(textpage, index, name, ctypes.c_ulong(LONGEST_NAME), None)
        return name.value.decode("utf-8", "replace"), self._weight(textpage, index)

    def family(self, font: Any) -> str:  # noqa: ANN401
        """Give what a font calls itself that is in the file; nothing for another."""
        if self._embedded(font) != 1:
            return ""
        name = ctypes.create_string_buffer(LONGEST_NAME)
        self._family(font, name, ctypes.c_ulong(LONGEST_NAME - 1))
        return name.value.decode("utf-8", "replace")

    def setting(
        self,
        textpage: Any,  # noqa: ANN401
        index: int,
    ) -> tuple[float, float, float, float, float, float, float]:
        """Give a character's size, its matrix without the shift, and its origin."""
        size = self._size(textpage, index)
        self._matrix_of(textpage, index, self._into_matrix)
        self._origin_of(textpage, index, self._into_x, self._into_y)
        a, b, c, d, _, _ = self._matrix.tolist()
        x, y = self._origin.tolist()
        return size, a, b, c, d, x, y
