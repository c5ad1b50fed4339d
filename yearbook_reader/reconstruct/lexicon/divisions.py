"""Numbered divisions: 第一编, 第二章, 第三节, 卷一 say themselves what they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Set
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import STOP, is_balanced

LARGEST = "卷编篇"  # that nothing but the volume itself stands above
UNITS = LARGEST + "部辑类章节"  # from the largest down
FEWEST = 2  # divisions of a unit, before a book is parted by it
LEVELS = 3  # chapters, sections and subsections
SECTION = "节"
NO_UNIT = " "  # in place of that of chapters whose titles are not numbered
LONGEST = 40  # characters of such a heading

_SIMPLIFIED = str.maketrans("編節輯類", "编节辑类")
_NUMBERED = re.compile(
    r"第\s?[一二三四五六七八九十百零〇\d]{1,4}\s?(?P<unit>[卷编編篇辑輯类類章节節]|部分)(?P<title>.{0,36})"
)
# The unit before the number has a gap behind it: 卷一　水利, but 编一套教材.
_UNIT_FIRST = re.compile(
    r"(?P<unit>[卷编編篇])\s?[一二三四五六七八九十百零〇\d]{1,4}(?:[\s·：:]{1,4}(?P<title>.{1,36}))?"
)
_BEGINS = "第卷编編篇"
DIVISION_BEGINS = re.compile(f"[{_BEGINS}]")

NUMBER_OF_DIVISION = re.compile(
    r"第\s?[一二三四五六七八九十百零〇\d]{1,4}\s?[卷编編篇章部]"
    r"|[卷编編篇]\s?[一二三四五六七八九十百零〇\d]{1,4}"
)
"""That of a chapter, alone on its line: 第一编, 卷一."""

_UNIT_NAMES = UNITS + "編節輯類"
_FIRST = frozenset(
    words for number in "一1" for unit in _UNIT_NAMES for words in (number + unit, unit + number)
)


class Division(NamedTuple):
    """What the words of a numbered heading say: its unit, and its title behind that.

    `whole` is all of it, without spaces.
    """

    unit: str
    title: str
    whole: str


def division_of(text: str) -> Division | None:
    """Read a line as the heading of a numbered division; None where it is none."""
    if len(text) > LONGEST or not DIVISION_BEGINS.match(text):
        return None
    match = (_NUMBERED if text[0] == "第" else _UNIT_FIRST).fullmatch(text)
    if match is None or STOP.search(text) or not is_balanced(text):
        return None
    whole = "".join(text.split())
    return Division(match["unit"][0].translate(_SIMPLIFIED), (match["title"] or "").strip(), whole)


def units_of(texts: Iterable[str], named: Collection[str], atop: Set[str] = frozenset()) -> str:
    """Give the units by which a book is divided (编章节), from the largest down.

    Where titles are `named` in its contents and running heads, one of each unit is among them,
    or all stand `atop` their pages, or else its numbers begin anew, as the sections' do: the
    chapters of a law are none. Above units that begin anew, where they are the largest, stands a
    gap for chapters that are not numbered.
    """
    numbered = [text for text in texts if text[0] in _BEGINS]
    found: dict[str, list[str]] = {}
    known: set[str] = set()
    for text, each in ((text, division_of(text)) for text in numbered):
        if each is not None:
            found.setdefault(each.unit, []).append(text)
            if "".join(text.split()) in named or each.title in named:
                known.add(each.unit)
    known.update(unit for unit, lines in found.items() if len(lines) > 2 and atop >= set(lines))
    # Those of an attached law, or of a chapter whose title is printed twice, do not begin anew.
    anew = {
        unit
        for unit, lines in found.items()
        if sum(map(_is_first, lines if unit == SECTION else _named(lines, named))) > 1
    }
    units = "".join(
        unit
        for unit in UNITS
        if len(found.get(unit, ())) >= FEWEST
        and (not named or unit in known or (unit == SECTION and unit in anew))
    )[:LEVELS]
    lower = units and units[0] not in LARGEST and units[0] in anew
    return NO_UNIT + units[: LEVELS - 1] if lower else units


def _named(lines: Iterable[str], named: Collection[str]) -> set[str]:
    """Give the headings, without spaces, that the contents name with their numbers."""
    return {"".join(line.split()) for line in lines} & set(named)


def _is_first(text: str) -> bool:
    words = text[1:] if text[0] == "第" else text
    return "".join(words.split())[:2] in _FIRST
