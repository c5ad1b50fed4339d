"""How the words of a page are set: by their elements, their attributes and its style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from yearbook_reader.sources.documents.looks import Look

USUAL = Look(12.0)  # points; a browser's own size
MOST_RULES = 20_000  # of all style sheets of a book

_PIXEL = 0.75  # points
_ELEMENTS = {
    **{f"h{level}": (times, True) for level, times in enumerate((2, 1.5, 1.17, 1, 0.83, 0.67), 1)},
    **dict.fromkeys(("b", "strong", "th"), (1.0, True)),
    **dict.fromkeys(("big",), (1.17, None)),
    **dict.fromkeys(("small",), (0.83, None)),
}
_FONT_SIZES = {
    str(number): points for number, points in enumerate((7.5, 10, 12, 13.5, 18, 24, 36), 1)
}

_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(\.[\w-]+)?", re.IGNORECASE)
_SIZE = re.compile(r"(?:^|[;\s])font-size\s*:\s*(\d{1,4}(?:\.\d{1,6})?)\s*(pt|px|em|rem|%)?", re.I)
_WEIGHT = re.compile(r"(?:^|[;\s])font-weight\s*:\s*(bold|normal|[1-9]00)", re.I)
_HIDDEN = re.compile(r"(?:^|[;\s])display\s*:\s*none", re.I)


class Told(NamedTuple):
    """What declarations tell of words: a size with its unit, their weight, that nobody sees them.

    An empty unit, and None, stand for what they do not tell.
    """

    size: float = 0.0
    unit: str = ""
    bold: bool | None = None
    hidden: bool = False

    def over(self, other: Told) -> Told:
        """Give what is told in all where these declarations have precedence over others."""
        size = self if self.unit else other
        bold = other.bold if self.bold is None else self.bold
        return Told(size.size, size.unit, bold, self.hidden or other.hidden)


NOTHING = Told()


class Sheet:
    """The style sheets of a page or a book, as far as they tell of type."""

    def __init__(self) -> None:
        """Begin with none."""
        self._rules: dict[str, Told] = {}
        # What was told of elements with this name, class and style: a page has few kinds.
        self._known: dict[tuple[str, str, str], Told] = {}

    def add(self, rules: str) -> None:
        """Take the rules of a style sheet; those for more than an element or class are left out."""
        self._known.clear()
        for rule in _without_comments(rules).split("}", MOST_RULES)[:MOST_RULES]:
            selectors, _, declarations = rule.rpartition("{")
            told = told_by(declarations)
            if told == NOTHING or len(self._rules) >= MOST_RULES:
                continue
            for selector in selectors.rpartition("{")[2].split(","):
                name = selector.strip().lower()
                if name and _SELECTOR.fullmatch(name):
                    self._rules[name] = told.over(self._rules.get(name, NOTHING))

    def look(self, tag: str, attributes: Mapping[str, str], around: Look) -> tuple[Look, bool]:
        """Give how the words of an element are set, and whether nobody sees them."""
        times, bold = _ELEMENTS.get(tag, (1.0, None))
        look = Look(around.size * times, around.bold if bold is None else bold)
        if not (attributes or self._rules):
            return look, False
        told = self._told(tag, attributes.get("class", ""), attributes.get("style", ""))
        if tag == "font" and attributes.get("size") in _FONT_SIZES:
            look = look._replace(size=_FONT_SIZES[attributes["size"]])
        if told == NOTHING:
            return look, False
        size = _points(told, around) if told.unit else look.size
        return Look(round(size, 1), look.bold if told.bold is None else told.bold), told.hidden

    def _told(self, tag: str, classes: str, style: str) -> Told:
        """Give what rules and its own style tell of an element, by its name, class and style."""
        kind = tag, classes, style
        told = self._known.get(kind)
        if told is None:
            told = NOTHING
            for name in _names(tag, classes):
                told = self._rules.get(name, NOTHING).over(told)
            told = told_by(style).over(told)
            if len(self._known) < MOST_RULES:
                self._known[kind] = told
        return told


def _without_comments(rules: str) -> str:
    """Give rules without comments, and without the marks that hide them from old browsers."""
    first, *others = rules.split("/*")
    rest = (each.partition("*/")[2] for each in others)
    return " ".join((first, *rest)).replace("<!--", " ").replace("-->", " ")


def _names(tag: str, classes: str) -> Iterable[str]:
    """Give the selectors of an element, the weakest first."""
    yield tag
    named = classes.lower().split()
    yield from (f".{each}" for each in named)
    yield from (f"{tag}.{each}" for each in named)


def told_by(declarations: str) -> Told:
    """Tell what declarations say of type."""
    size, weight = _SIZE.search(declarations), _WEIGHT.search(declarations)
    heavy = None if weight is None else weight[1].lower() == "bold" or weight[1][0] in "6789"
    hidden = _HIDDEN.search(declarations) is not None
    if size is None:
        return Told(bold=heavy, hidden=hidden)
    return Told(float(size[1]), (size[2] or "px").lower(), heavy, hidden)


def _points(told: Told, around: Look) -> float:
    match told.unit:
        case "pt":
            return told.size
        case "px":
            return told.size * _PIXEL
        case "rem":
            return told.size * USUAL.size
        case "em":
            return told.size * around.size
        case _:
            return told.size * around.size / 100
