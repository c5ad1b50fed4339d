"""Paragraphs: where running lines go on and where a new paragraph begins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    PAUSES,
    SENTENCE_END,
    ends_sentence,
    ends_text,
)
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL, number_value
from yearbook_reader.reconstruct.lines.lines import first_word, width
from yearbook_reader.reconstruct.lines.parts import Part, PartKind
from yearbook_reader.reconstruct.tolerances import SHORT_LINE, TORN_LINE

CLEARLY_SHORT = 1.3  # em by which a measured line is short for certain
SHORT = 2.2  # em by which one is short whatever stands below it
INDENT = (1.0, 1.4, 4.6)  # em of an indent: at least below a short line, below a full one; at most
FIRST_INDENT = 2.0  # em
NO_INDENT = 0.5  # em by which a line that fills its column is narrower at most …
OVERFULL = 1.6  # … or wider: print squeezes marks
FEW = 4.0  # em of a line's last characters that may have been cut off from it

CERTAINLY_SHORT = 6.0  # em
FEWEST_BELOW = 5  # lines below such ones that can tell whether first lines stand in
MOST_LOOKED_AT = 4_000  # lines from which the setting is learnt
SPACED = 0.1  # of the lines with a pause that must have a gap behind it, where gaps show
ALIKE = 0.6  # em by which the lines beside a photo are of other widths at most
ROOM = 0.8  # em that a line must have beyond the next word

_LINE = PartKind.LINE
_PAUSE_INSIDE = re.compile("[，；：](?!$)")
_SPACED_OUT = re.compile("[，。、；：”）》] ")
_MAY_END = frozenset(SENTENCE_END + CLOSERS + "：:；;")
YEAR = re.compile(r"(?:19|20)\d\d ?年")
_ITEM = re.compile(rf"[（(](?P<bracketed>{CHINESE_NUMERAL})[）)]|(?P<plain>\d{{1,2}})[.．、](?!\d)")
_FIRST_IN_WORDS = re.compile(r"一[是要]|[第其]一[，,、是]|首先")
_ENDS_ITEM = ("：", ":", "；", ";")
_GOES_ON = tuple(CLOSERS + PAUSES)
_Item = tuple[bool, int]  # whether the number of an item stands in brackets, and it
_OPEN_END = tuple(PAUSES + "“‘（【《—-+·~～")


class Setting(NamedTuple):
    """How a book's lines are set: how wide a full one is, in em, and what its first lines do.

    `indented` tells that a paragraph's first line stands in, `spaced` that the text shows by
    its gaps where print spaced a line out, `printed` that the source tells how wide a line is in
    print, where marks are squeezed.
    """

    full: float
    indented: bool
    spaced: bool
    printed: bool = False


def learnt_setting(lines: Sequence[Part], full_width: float) -> Setting:
    """Learn how the lines are set from those below a line that is short for certain."""
    below = [
        full_width - following.width
        for line, following in pairwise(lines[:MOST_LOOKED_AT])
        if line.kind is following.kind is _LINE
        and full_width - line.width > CERTAINLY_SHORT
        and following.width > full_width - CERTAINLY_SHORT
        and ends_sentence(line.text)
    ]
    pauses = [line.text for line in lines[:MOST_LOOKED_AT] if "，" in line.text]
    spaced = sum("， " in text for text in pauses)
    return Setting(
        full_width,
        len(below) < FEWEST_BELOW or median(below) > FIRST_INDENT / 2,
        spaced > SPACED * len(pauses),
    )


def split_paragraphs(
    lines: Sequence[Part],
    *,
    setting: Setting | None = None,
    about: float = 0.0,
    stop_missing: bool = False,
) -> tuple[Sequence[Part], ...]:
    """Give the lines grouped into paragraphs.

    A paragraph ends with a line that is clearly narrower than the lines beside it and ends a
    sentence. Where a full stop is known to have strayed (`stop_missing`), a line that is much
    narrower and ends without any mark may have lost it; the next line must show an indent.
    The `setting` is known where the lines' widths were measured; `about` is a full line's width
    in em where they were not.
    """
    likely = range(1, len(lines)) if stop_missing else _below_an_end(lines)
    if not likely:
        return (lines,)
    starts = [0]
    items = {at: _item_of(lines[at].text) for at in (0, *likely)}
    item = items[0]
    firsts = _first_items(lines, likely, items)
    for at in likely:
        line, above = lines[at], lines[at - 1].text
        begins = (
            line.begins
            or (stop_missing and _lost_its_stop(lines, at - 1))
            or _begins_with_dash(above, line.text)
            or (
                (at in firsts or _begins_item(above, items[at], item))
                and not (setting and _counts_within(line, setting))
            )
        )
        if begins or _ends_above(lines, at, setting, about, first=at - starts[-1] == 1):
            starts.append(at)
            item = items[at] or item
    return tuple([lines[start:end] for start, end in pairwise([*starts, len(lines)])])


def _ends_above(
    lines: Sequence[Part], at: int, setting: Setting | None, about: float, *, first: bool
) -> bool:
    """Tell whether the widths of lines show that a paragraph ends above one.

    `first` tells that the line above is the first of its paragraph; for the others see
    `split_paragraphs`.
    """
    if not (ends_sentence(lines[at - 1].text) or _counts_below(lines, at)):
        return False
    if _is_of_line_above(lines, at, setting):
        return False
    return (
        _ends_paragraph(lines, at - 1)
        or (setting is not None and _shows_indent(lines, at - 1, setting, first=first))
        or (about > 0 and _left_room(lines, at - 1, about))
    )


def _begins_with_dash(above: str, text: str) -> bool:
    """Tell an item behind a dash (——稳增长), as reports have them: no sentence begins so."""
    return text.startswith("——") and (above[-1] in "：:" or ends_sentence(above))


def _counts_within(line: Part, setting: Setting) -> bool:
    """Tell a number in brackets, as text has them too, on a line as wide as its column.

    Where first lines stand in, that begins no paragraph.
    """
    fills = setting.full - line.width < NO_INDENT
    return fills and setting.indented and setting.printed and line.text[0] in "（("


def _counts_below(lines: Sequence[Part], at: int) -> bool:
    """Tell whether a colon stands above the first of several that words count (一是, 第一，)."""
    return lines[at - 1].text[-1] in "：:" and _FIRST_IN_WORDS.match(lines[at].text) is not None


def _below_an_end(lines: Sequence[Part]) -> list[int]:
    """Give the lines that begin a paragraph, or stand below a line that may end one."""
    return [
        at
        for at, (above, line) in enumerate(pairwise(lines), 1)
        if above.text[-1] in _MAY_END or line.begins
    ]


def _first_items(
    lines: Sequence[Part], likely: Sequence[int], items: Mapping[int, _Item | None]
) -> Set[int]:
    """Give the lines that begin the first item of several, behind the end of a sentence."""
    found: set[int] = set()
    first: dict[bool, int] = {}
    for at in likely if len(likely) > 1 else ():
        item = items[at]
        if item is None or not ends_sentence(lines[at - 1].text):
            continue
        bracketed, number = item
        if number == 1:
            first[bracketed] = at
        elif number == 2 and bracketed in first:
            found.add(first.pop(bracketed))
    return found


def _item_of(text: str) -> _Item | None:
    """Give whether the number of an item that a text begins with stands in brackets, and it."""
    match = _ITEM.match(text)
    number = match and number_value(match[match.lastgroup or 0])
    return (match["bracketed"] is not None, number) if match and number else None


def _begins_item(above: str, item: _Item | None, last: _Item | None) -> bool:
    """Tell whether an item is the first one below a colon, or the one next to the `last`."""
    if item is None or not (above[-1] in _ENDS_ITEM or ends_sentence(above)):
        return False
    return item == (item[0], 1) if above[-1] in "：:" else last == (item[0], item[1] - 1)


def _ends_paragraph(lines: Sequence[Part], index: int) -> bool:
    """Tell whether a paragraph ends with this line, which ends a sentence."""
    line, following = lines[index], lines[index + 1]
    beside = min(following.width, lines[index - 1].width) if index else following.width
    return beside - line.width >= SHORT_LINE


def _left_room(lines: Sequence[Part], index: int, about: float) -> bool:
    """Tell whether a line that ends a sentence has room for the next word, or the line below has.

    Print fills its lines: one with room ends a paragraph, and one with room that ends none is
    a paragraph's first, by its indent.
    """
    line, below = lines[index], lines[index + 1]
    if _is_narrow_run(lines, index, about):
        return False
    if line.width + width(first_word(below.text)) <= about - ROOM:
        return True
    if index + 2 >= len(lines) or ends_sentence(below.text):
        return False
    filled = below.width + width(first_word(lines[index + 2].text))
    return filled <= about - ROOM and below.width + FIRST_INDENT <= about + CLEARLY_SHORT


def _is_of_line_above(lines: Sequence[Part], below: int, setting: Setting | None) -> bool:
    """Tell a few characters that fit into the line above them, above a line that does not stand in.

    Print squeezes marks, so that a line may hold a little more than its width.
    """
    if setting is None or not setting.indented or below < 2:
        return False
    first, rest, line = lines[below - 2 : below + 1]
    fits = rest.width <= FEW and first.width + rest.width <= setting.full + OVERFULL
    return fits and -OVERFULL < setting.full - line.width < NO_INDENT


def _shows_indent(lines: Sequence[Part], index: int, setting: Setting, *, first: bool) -> bool:
    """Tell whether a line that ends a sentence is short, or the one below it stands in.

    It may be the `first` of its paragraph, which stands in. Print also leaves a line short
    where the next word is too long for it; then its gaps must show that it was not spaced out.
    """
    line, following = lines[index], lines[index + 1]
    full = setting.full
    short = full - _filled(line, setting, first=first)
    room = short - _beyond(lines, index + 1, setting)
    if room >= SHORT and not _is_narrow_run(lines, index, full):
        return True
    indent = full - following.width
    if not setting.indented or indent > INDENT[2]:
        return False
    if ends_sentence(following.text) and not _begins_none(lines, index + 2, setting):
        return room >= CLEARLY_SHORT and indent >= CLEARLY_SHORT
    lowest = INDENT[0] if room >= CLEARLY_SHORT else INDENT[1]
    if lowest <= indent - _beyond(lines, index + 2, setting):
        return True
    return YEAR.match(following.text) is not None and lowest <= indent <= FIRST_INDENT + ROOM


def _begins_none(lines: Sequence[Part], index: int, setting: Setting) -> bool:
    """Tell a line that is too wide to be a paragraph's first one."""
    wide = lines[index].width if index < len(lines) else 0.0
    return wide + FIRST_INDENT > setting.full + CLEARLY_SHORT


def _beyond(lines: Sequence[Part], index: int, setting: Setting) -> float:
    """Give by how much a line's first word is wider than one character, in em.

    By so much the line above may be short without an end or an indent, if it is spaced out.
    """
    if index >= len(lines):
        return 0.0
    above = lines[index - 1].text
    if setting.spaced and _PAUSE_INSIDE.search(above) and not _SPACED_OUT.search(above):
        return 0.0
    return width(first_word(lines[index].text)) - 1


def _filled(line: Part, setting: Setting, *, first: bool) -> float:
    """Give a line's width with the indent of a paragraph's first line."""
    indented = (first and setting.indented) or line.begins
    fits = line.width + FIRST_INDENT <= setting.full + CLEARLY_SHORT
    return line.width + FIRST_INDENT if indented and fits else line.width


def _is_narrow_run(lines: Sequence[Part], index: int, full_width: float) -> bool:
    """Tell whether the lines around this one are as narrow as it is, as beside a photo.

    The one below the next may stand below the photo, where those above are of one width.
    """
    near = [lines[at].width for at in range(index - 1, index + 2) if 0 <= at < len(lines)]
    if len(near) == 3 and max(near) - min(near) < ALIKE and full_width - max(near) >= SHORT:
        return True
    around = [lines[at] for at in (index - 1, index + 1, index + 2) if 0 <= at < len(lines)]
    narrow = [line for line in around if full_width - line.width >= CLEARLY_SHORT]
    return len(narrow) == len(around) > 1


def _lost_its_stop(lines: Sequence[Part], index: int) -> bool:
    """Tell whether this line looks like a paragraph's last one without its full stop."""
    if not 0 < index < len(lines) - 1 or lines[index].page != lines[index + 1].page:
        return False
    line, following = lines[index], lines[index + 1]
    return (
        line.width < TORN_LINE * min(lines[index - 1].width, following.width)
        and not line.text.endswith(_OPEN_END)
        and not following.text.startswith(_GOES_ON)
        and _is_indented(lines, index + 1)
    )


def lacks_stop(text: str) -> bool:
    """Tell whether a paragraph ends without a stop, and with no mark that stands for one."""
    return not ends_text(text) and not text.endswith(_OPEN_END)


def _is_indented(lines: Sequence[Part], index: int) -> bool:
    """Tell whether a line is narrower than the one below it, as a lost indent makes it."""
    if index + 1 >= len(lines):
        return True
    return lines[index].width <= lines[index + 1].width - 0.5
