"""Paragraphs: where running lines go on and where a new paragraph begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lines import width
from yearbook_reader.reconstruct.marks import CLOSERS, PAUSES, ends_sentence
from yearbook_reader.reconstruct.parts import Part
from yearbook_reader.reconstruct.tolerances import Tolerances

CLEARLY_SHORT = 1.3  # em by which a measured line is short for certain
SHORT = 2.2  # em by which one is short whatever stands below it
INDENT = (1.0, 1.4, 4.6)  # em of an indent: at least below a short line, below a full one; at most
FIRST_INDENT = 2.0  # em

ROOM = 0.8  # em that a line must have beyond the next word

_WORD = re.compile(r"(?:[!-~]{1,20}|[“‘（《【〔]?[^!-~])[，。、；：！？”’）》】〕%]{0,2}")
_OPEN_END = tuple(PAUSES + "“‘（【《—-+·~～")


def split_paragraphs(
    lines: Sequence[Part],
    tolerances: Tolerances,
    *,
    full_width: float = 0.0,
    about: float = 0.0,
    stop_missing: bool = False,
) -> tuple[tuple[Part, ...], ...]:
    """Give the lines grouped into paragraphs.

    A paragraph ends with a line that is clearly narrower than the lines beside it and ends a
    sentence. Where a full stop is known to have strayed (`stop_missing`), a line that is much
    narrower and ends without any mark may have lost it; the next line must show an indent.
    Where the lines' widths were measured, `full_width` is a full line's in em, else 0; `about`
    is what it is about where they were not.
    """
    groups: list[list[Part]] = []
    for index, line in enumerate(lines):
        ended = (
            index == 0
            or line.begins
            or ends_paragraph(lines, index - 1, tolerances)
            or (
                full_width > 0
                and shows_indent(lines, index - 1, full_width, first=len(groups[-1]) == 1)
            )
            or (about > 0 and left_room(lines, index - 1, about))
            or (stop_missing and lost_its_stop(lines, index - 1, tolerances))
        )
        if not ended:
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(tuple(group) for group in groups)


def ends_paragraph(lines: Sequence[Part], index: int, tolerances: Tolerances) -> bool:
    """Tell whether a paragraph ends with this line and the next line begins another."""
    line, following = lines[index], lines[index + 1]
    if not ends_sentence(line.text):
        return False
    beside = min(following.width, lines[index - 1].width) if index else following.width
    return beside - line.width >= tolerances.short_line


def left_room(lines: Sequence[Part], index: int, about: float) -> bool:
    """Tell whether a line that ends a sentence has room for the next word, or the line below has.

    Print fills its lines: one with room ends a paragraph, and one with room that ends none is
    a paragraph's first, by its indent.
    """
    line, below = lines[index], lines[index + 1]
    if not ends_sentence(line.text) or is_narrow_run(lines, index, about):
        return False
    if line.width + _first_word(below.text) <= about - ROOM:
        return True
    if index + 2 >= len(lines) or ends_sentence(below.text):
        return False
    filled = below.width + _first_word(lines[index + 2].text)
    return filled <= about - ROOM and below.width + FIRST_INDENT <= about + CLEARLY_SHORT


def _first_word(text: str) -> float:
    """Give the width of what print does not part from a line's first character, in em."""
    match = _WORD.match(text)
    return width(match.group()) if match else 1.0


def shows_indent(
    lines: Sequence[Part], index: int, full_width: float, *, first: bool = False
) -> bool:
    """Tell whether the line below is by an indent narrower than a full one, behind a sentence.

    It must not end a paragraph itself; one that ends a sentence could, unless the line above
    it is short too. The line above may be the `first` of its paragraph, which stands in.
    """
    line, following = lines[index], lines[index + 1]
    if not ends_sentence(line.text):
        return False
    short = full_width - _filled(line, full_width, first=first)
    indent = full_width - following.width
    if short >= SHORT and not is_narrow_run(lines, index, full_width):
        return True
    if ends_sentence(following.text):
        return short >= CLEARLY_SHORT and indent >= CLEARLY_SHORT
    lowest = INDENT[0] if short >= CLEARLY_SHORT else INDENT[1]
    return lowest <= indent <= INDENT[2]


def _filled(line: Part, full_width: float, *, first: bool) -> float:
    """Give a line's width with the indent of a paragraph's first line."""
    indented = (first or line.begins) and line.width + FIRST_INDENT <= full_width + CLEARLY_SHORT
    return line.width + FIRST_INDENT if indented else line.width


def is_narrow_run(lines: Sequence[Part], index: int, full_width: float) -> bool:
    """Tell whether the lines around this one are as narrow as it is, as beside a photo."""
    around = [lines[at] for at in (index - 1, index + 1, index + 2) if 0 <= at < len(lines)]
    narrow = [line for line in around if full_width - line.width >= CLEARLY_SHORT]
    return len(narrow) == len(around) > 1


def lost_its_stop(lines: Sequence[Part], index: int, tolerances: Tolerances) -> bool:
    """Tell whether this line looks like a paragraph's last one without its full stop."""
    if not 0 < index < len(lines) - 1 or lines[index].page != lines[index + 1].page:
        return False
    line, following = lines[index], lines[index + 1]
    torn = line.width < tolerances.torn_line * min(lines[index - 1].width, following.width)
    open_end = line.text.endswith(_OPEN_END)
    goes_on = following.text.startswith(tuple(CLOSERS + PAUSES))
    return torn and not open_end and not goes_on and is_indented(lines, index + 1)


def is_indented(lines: Sequence[Part], index: int) -> bool:
    """Tell whether a line is narrower than the one below it, as a lost indent makes it."""
    if index + 1 >= len(lines):
        return True
    return lines[index].width <= lines[index + 1].width - 0.5
