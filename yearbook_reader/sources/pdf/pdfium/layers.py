"""Layers (图层) of a page, of which a file may hide some: those are not printed in the book.

PDFium does not say which are shown. So the text of a layer is painted alone, and looked for.
"""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from yearbook_reader.sources.pdf.pdfium.calls import address_of

MARK, NAME = "OC", b"Name"  # of optional content, and what its layer is called
LONGEST = 256  # bytes of a name
SIDE = 400  # pixels of the picture in which the text of a layer is looked for
DEEPEST_FORM = 4
MOST_MARKS = 8  # of one object that are looked at


class Layers:
    """Tells of the text objects of a page whether their layer is hidden.

    `shown` are the names of layers that were seen on any page, and is added to.
    """

    def __init__(
        self, page: pypdfium2.PdfPage, texts: Collection[int | None], shown: set[str]
    ) -> None:
        """Begin with a page and the addresses of all its text objects."""
        self._page = page
        self._texts = texts
        self._shown = shown
        self._hidden: set[str] = set()

    def hides(self, text: int) -> bool:
        """Tell whether a text object, given by its address, is in a layer that is hidden."""
        name = _layer_of(text)
        if not name or name in self._shown:
            return False
        if name not in self._hidden:
            mine = {each for each in set(self._texts) if each and _layer_of(each) == name}
            (self._shown if self._is_painted(mine) else self._hidden).add(name)
        return name in self._hidden

    def _is_painted(self, texts: Collection[int]) -> bool:
        """Tell whether anything is painted where no object but these texts is active.

        Text of scanned sheets is never painted, and says nothing about its layer.
        """
        if any(_mode(text) == raw.FPDF_TEXTRENDERMODE_INVISIBLE for text in texts):
            return True
        others = [each for each in self._objects() if address_of(each) not in texts]
        for other in others:
            raw.FPDFPageObj_SetIsActive(other, False)
        bitmap = pypdfium2.PdfBitmap.new_native(SIDE, SIDE, raw.FPDFBitmap_BGRA)
        raw.FPDF_RenderPageBitmap(bitmap, self._page, 0, 0, SIDE, SIDE, 0, 0)
        for other in others:
            raw.FPDFPageObj_SetIsActive(other, True)
        return any(bytes(bitmap.buffer))

    def _objects(self) -> Iterator[Any]:
        """Give the objects of the page, those in its forms for the forms themselves."""
        for index in range(raw.FPDFPage_CountObjects(self._page)):
            yield from _parts(raw.FPDFPage_GetObject(self._page, index), DEEPEST_FORM)


def _parts(item: Any, depth: int) -> Iterator[Any]:  # noqa: ANN401
    if depth and raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM:
        for index in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _parts(raw.FPDFFormObj_GetObject(item, index), depth - 1)
    else:
        yield item


def _object(address: int) -> Any:  # noqa: ANN401
    return ctypes.cast(address, raw.FPDF_PAGEOBJECT)


def _mode(text: int) -> int:
    return int(raw.FPDFTextObj_GetTextRenderMode(_object(text)))


def _layer_of(text: int) -> str:
    """Give the name of the layer in which a text object is, nothing where it is in none."""
    item = _object(text)
    for index in range(min(raw.FPDFPageObj_CountMarks(item), MOST_MARKS)):
        mark = raw.FPDFPageObj_GetMark(item, index)
        if _read(raw.FPDFPageObjMark_GetName, mark) == MARK:
            return _read(raw.FPDFPageObjMark_GetParamStringValue, mark, NAME)
    return ""


def _read(ask: Any, *about: Any) -> str:  # noqa: ANN401
    buffer, length = (raw.FPDF_WCHAR * (LONGEST // 2))(), ctypes.c_ulong()
    ask(*about, buffer, LONGEST, length)
    return bytes(buffer)[: length.value].decode("utf-16-le", "replace").rstrip("\0")
