"""How the words of a DOCX are set, by their own properties and those of their styles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from yearbook_reader.sources.documents.docx_lists import MOST_STYLES
from yearbook_reader.sources.documents.looks import PLAIN, Look

_OFF = frozenset(("0", "false", "off", "none"))
_HALF = 2  # a type's size is told in half points
_LARGEST = 4  # digits of such a size
_USUAL = 10.0  # points where nothing tells


@dataclass(slots=True)
class _Style:
    based_on: str
    size: float | None
    bold: bool | None


class Types:
    """Knows the type of each style of paragraphs and of characters."""

    def __init__(self, styles: etree._Element | None) -> None:
        """Take the part that tells of styles, which a document may lack."""
        self._styles: dict[str, _Style] = {}
        self._looks: dict[str, Look] = {}
        self._usual = ""
        self._size = _USUAL
        for each in styles.iter("{*}rPrDefault") if styles is not None else ():
            self._size = _size(each) or _USUAL
        for each in styles.iterchildren("{*}style") if styles is not None else ():
            found = {_local(key): str(value) for key, value in each.items()}
            name = found.get("styleId", "")
            if found.get("default") in ("1", "true") and found.get("type") == "paragraph":
                self._usual = name
            based = next((_val(child) for child in each.iterchildren("{*}basedOn")), "")
            own = next(each.iterchildren("{*}rPr"), None)
            self._styles[name] = _Style(based, _size(own), _bold(own))

    def of_paragraphs(self, style: str) -> Look:
        """Give how the words of paragraphs of a style are set; empty for the usual one."""
        name = style if style in self._styles else self._usual
        if name not in self._looks:
            size, bold = self._told(name)
            self._looks[name] = Look(size or self._size, bold or False)
        return self._looks[name]

    def of_words(self, style: str, around: Look) -> Look:
        """Give how words of a character style are set in a paragraph that looks so."""
        size, bold = self._told(style)
        return Look(size or around.size, around.bold if bold is None else bold)

    def _told(self, style: str) -> tuple[float | None, bool | None]:
        size: float | None = None
        bold: bool | None = None
        for each in self._chain(style):
            size = each.size if size is None else size
            bold = each.bold if bold is None else bold
        return size, bold

    def _chain(self, style: str) -> Iterator[_Style]:
        """Give a style, then those that it is based on."""
        for _ in range(MOST_STYLES):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = found.based_on


def with_property(look: Look, name: str, value: str) -> Look:
    """Give a look with what a property of words says: `b`, in bold or not, or `sz`, the size."""
    if name == "b":
        return look._replace(bold=value.lower() not in _OFF)
    return look._replace(size=_points(value) or look.size)


def _points(value: str) -> float | None:
    sound = value.isdecimal() and len(value) <= _LARGEST
    return int(value) / _HALF if sound else None


def _size(element: etree._Element | None) -> float | None:
    found = element.iter("{*}sz") if element is not None else iter(())
    return next((_points(_val(each)) for each in found), None)


def _bold(element: etree._Element | None) -> bool | None:
    found = element.iterchildren("{*}b") if element is not None else iter(())
    return next((with_property(PLAIN, "b", _val(each)).bold for each in found), None)


def _val(element: etree._Element) -> str:
    return next((str(value) for key, value in element.items() if _local(key) == "val"), "")


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]
