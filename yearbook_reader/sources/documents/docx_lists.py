"""What a word processor knows of paragraphs: their numbers (自动编号) and levels (大纲级别)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

MOST_LEVELS = 9
MOST_DIGITS = 5  # of a number that is read
MOST_STYLES = 20  # that are based on each other

_PLACE = re.compile(r"%([1-9])")
_DIGITS = "〇一二三四五六七八九"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(slots=True)
class _Level:
    """How the paragraphs of a list's level are numbered: 第%1编, %1、 or （%2）."""

    template: str
    format: str
    start: int
    room: str


class ListsAndLevels:
    """Counts the paragraphs of a document's lists, and knows its headings.

    A bullet is no number and is left out.
    """

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        """Take the parts that tell of lists and of styles, which a document may lack."""
        self._lists: dict[str, str] = {}
        # At which numbers a list begins anew that goes on in the way of another.
        self._restarts: dict[str, dict[int, int]] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._of_styles: dict[str, tuple[str, int]] = {}
        self._outlines: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        level_of: dict[str, int] = {}
        for kind in _children(numbering, "abstractNum"):
            levels = {integer(_value(each, "", "ilvl")): each for each in _children(kind, "lvl")}
            self._levels[_value(kind, "", "abstractNumId")] = {
                number: _level(each) for number, each in levels.items()
            }
            level_of.update({_value(each, "pStyle"): number for number, each in levels.items()})
        for one in _children(numbering, "num"):
            name = _value(one, "", "numId")
            self._lists[name] = _value(one, "abstractNumId")
            self._restarts[name] = {
                integer(_value(each, "", "ilvl")): integer(_value(each, "startOverride"))
                for each in _children(one, "lvlOverride")
                if _value(each, "startOverride")
            }
        self._read_styles(styles, level_of)

    def _read_styles(self, styles: etree._Element | None, level_of: Mapping[str, int]) -> None:
        every = {_value(each, "", "styleId"): each for each in _children(styles, "style")}
        for name in every:
            for properties in _properties(every, name):
                number = next(_children(properties, "numPr"), None)
                if number is not None and name not in self._of_styles:
                    level = integer(_value(number, "ilvl")) or level_of.get(name, 0)
                    self._of_styles[name] = _value(number, "numId"), level
                outline = _value(properties, "outlineLvl")
                if outline:
                    self._outlines.setdefault(name, outline)

    def heading(self, outline: str, style: str) -> int:
        """Give the level of a paragraph with this outline level, or style, 0 for running text.

        Empty strings stand for what the paragraph itself does not tell.
        """
        level = outline or self._outlines.get(style, "")
        return integer(level) + 1 if level and integer(level) < MOST_LEVELS else 0

    def before(self, number: str, level: str, style: str) -> str:
        """Count a paragraph of this list and level, or of its style's; give what stands before it.

        Empty strings stand for what the paragraph itself does not tell.
        """
        own, place = self._of_styles.get(style, ("", 0))
        if number:
            own = number
        if level:
            place = integer(level)
        kind = self._lists.get(own, "")
        levels = self._levels.get(kind, {})
        if place not in levels:
            return ""
        counts = self._counts.setdefault(kind, {})
        counts.update((at, start - 1) for at, start in self._restarts.pop(own, {}).items())
        counts[place] = counts.get(place, levels[place].start - 1) + 1
        for deeper in [each for each in counts if each > place]:
            del counts[deeper]
        return self._written(levels, counts, place)

    def _written(self, levels: Mapping[int, _Level], counts: Mapping[int, int], place: int) -> str:
        own = levels[place]
        if own.format in ("bullet", "none") or not own.template:
            return ""

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            if at not in levels:
                return ""
            return _FORMATS.get(levels[at].format, str)(counts.get(at, levels[at].start))

        return _PLACE.sub(number, own.template) + own.room


def _properties(every: Mapping[str, etree._Element], name: str) -> Iterator[etree._Element]:
    """Give what a style says of paragraphs, then what those say that it is based on."""
    for _ in range(MOST_STYLES):
        style = every.get(name)
        if style is None:
            return
        yield from _children(style, "pPr")
        name = _value(style, "basedOn")


def _level(element: etree._Element) -> _Level:
    return _Level(
        _value(element, "lvlText"),
        _value(element, "numFmt"),
        integer(_value(element, "start") or "1"),
        "" if _value(element, "suff") == "nothing" else " ",
    )


def _children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Give the children of this name, whatever their namespace."""
    return element.iterchildren(f"{{*}}{name}") if element is not None else iter(())


def _value(element: etree._Element, child: str, name: str = "val") -> str:
    """Give an attribute of an element, or of its first child of that name; else nothing."""
    holder = next(_children(element, child), None) if child else element
    if holder is None:
        return ""
    named = (value for key, value in holder.items() if str(key).rpartition("}")[2] == name)
    return str(next(named, ""))


def integer(written: str) -> int:
    """Give the number that is written in digits, zero where none of a sound length is."""
    return int(written) if written.isdecimal() and len(written) < MOST_DIGITS else 0


def _chinese(number: int) -> str:
    """Write a number as a list counts: 十, 十二, 二十一; larger ones digit by digit."""
    if not 0 < number < 100:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    head = (_DIGITS[tens] if tens > 1 else "") + "十" if tens else ""
    return head + (_DIGITS[ones] if ones else "")


def _of(signs: str) -> Callable[[int], str]:
    def written(number: int) -> str:
        return signs[number - 1] if 0 < number <= len(signs) else str(number)

    return written


circled = _of(_CIRCLES)
"""Write a number in a circle, up to twenty."""


def _roman(number: int) -> str:
    if not 0 < number < 40:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


_FORMATS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            *("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital"),
            *("taiwaneseCounting", "taiwaneseCountingThousand", "taiwaneseDigital"),
        ),
        _chinese,
    ),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), circled),
    "ideographTraditional": _of(_STEMS),
    "upperLetter": _of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetter": _of("abcdefghijklmnopqrstuvwxyz"),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
}
