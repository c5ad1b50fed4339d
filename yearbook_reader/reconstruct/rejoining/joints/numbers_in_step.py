"""Page numbers on lines of their own, told by how they go up with the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.marks import (
    ENGLISH_TITLE,
    HAN,
    NUMERAL,
    PAGE_NUMBER,
    PAGE_NUMBER_BEGINS,
    PAGE_ORNAMENT,
    PAGE_ORNAMENTS,
    VOLUME_TITLE,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.lines import Lines, head_text
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import (
    MOSTLY_IN_STEP,
    PAGE_BRACKETS,
    in_step,
)

FAR = 40  # pieces from a page's end, where captions were drawn below them
FEWEST_HEADS = 3  # pages at whose edge a line recurs before it is a running head
LONGEST_ARABIC = 4  # digits
LONGEST_ORNAMENT = 3  # characters before or behind a page number, on lines of their own
LONGEST_DECORATED = 18  # characters, with ornaments before and behind it

_COUNTED = "页頁"
# What may stand before a number that is between ornaments begins so.
_OPENS = re.compile(rf"[第{PAGE_ORNAMENTS}{re.escape(''.join(PAGE_BRACKETS))}](?=\d)")
# Beside the edition's year, an English title, or the yearbook's name.
HEAD = re.compile(
    rf"[{HAN}·]{{2,20}}(?:[ \u3000·]?(?:19|20)\d\d|[ \u3000]{{1,4}}[A-Z][A-Za-z &,'’-]{{2,60}}"
    rf"|[ \u3000]{{1,4}}[{HAN}]{{2,20}}年[鉴鑑])?"
)
_DRESS = rf"[ \u3000{PAGE_ORNAMENTS}]"
HEAD_WITH_NUMBER = re.compile(
    rf"{_DRESS}{{0,4}}(?P<before>{NUMERAL}){_DRESS}{{1,6}}(?P<behind>[{HAN}·]{{2,20}})"
    rf"|(?P<above>[{HAN}·]{{2,20}}){_DRESS}{{1,6}}(?P<after>{NUMERAL}){_DRESS}{{0,4}}"
)


def numbers_in_step(lines: Lines, pages: Sequence[range]) -> dict[int, int]:
    """Give the pieces with page numbers, alone below words or beside a running head, with pages.

    Near the pages' ends, above captions too; none where they do not go up with most pages. A
    number in the text may be that of its page by chance: the last one is more likely.
    """
    likely = list(_likely_numbers(lines, pages))
    steps = Counter(value - page for page, value in {each[:2] for each in likely})
    # Most are none: to ask first for those that are as far ahead as many saves half the time.
    fewest = MOSTLY_IN_STEP * len(pages)
    found = [
        (page, value, index)
        for page, value, index in likely
        if steps[value - page] >= fewest and _stands_as_number(lines, pages[page], index)
    ]
    stepping = in_step(found, len(pages), MOSTLY_IN_STEP)
    numbers = {index: number for number, _, index in found if index in stepping}
    return numbers if len(set(numbers.values())) >= FEWEST_HEADS else {}


def numbers_amid(lines: Lines, pages: Sequence[range]) -> dict[int, int]:
    """Give the pieces with page numbers, each between two ornaments or brackets, with pages.

    Wherever they stand on most pages: an extraction may draw the forme work between two columns.
    """
    likely = [
        (number, int(lines.texts[index]), index)
        for number, page in enumerate(pages)
        for index in _behind_openers(lines, page[1:-1])
        if lines.narrow[index]
        and len(lines.texts[index]) <= LONGEST_ARABIC
        and is_between_ornaments(lines, index)
    ]
    stepping = in_step(likely, len(pages), MOSTLY_IN_STEP)
    numbers = {index: number for number, _, index in likely if index in stepping}
    return numbers if len(set(numbers.values())) >= FEWEST_HEADS else {}


def _behind_openers(lines: Lines, pieces: range) -> list[int]:
    """Give the pieces that begin with a digit, behind what an ornament or bracket begins."""
    before = _OPENS.finditer(lines.firsts, pieces.start - 1, pieces.stop)
    return [match.end() for match in before]


def _likely_numbers(lines: Lines, pages: Sequence[range]) -> Iterator[tuple[int, int, int]]:
    """Give (page, number, piece) of what could be a page's number, near its end."""
    for number, page in enumerate(pages):
        ends = (max(page.stop - FAR, page.start) + 1, page.stop)
        first = {match.start() for match in PAGE_NUMBER_BEGINS.finditer(lines.firsts, *ends)}
        last = {match.start() for match in PAGE_NUMBER_BEGINS.finditer(lines.lasts, *ends)}
        for index in sorted(first | last):
            text = lines.texts[index]
            value = _bare_value(text)
            if value is None and (match := HEAD_WITH_NUMBER.fullmatch(text)):
                value = number_value(match["before"] or match["after"])
            if value is not None:
                yield number, value, index


def _stands_as_number(lines: Lines, page: range, index: int) -> bool:
    """Tell a number beside a running head, or alone below one or above the volume's title.

    The edition's year may stand between that title and the number, on a line of its own.
    """
    if _bare_value(lines.texts[index]) is None:
        return True
    below = lines.texts[index + 1] if index + 1 < page.stop else ""
    at = above_number(lines, index)
    above = lines.texts[at]
    if (
        at > page.start
        and above.isdecimal()
        and VOLUME_TITLE.fullmatch(lines.texts[at - 1] + above)
    ):
        return True
    return HEAD.fullmatch(above) is not None or (
        "年" in below and VOLUME_TITLE.fullmatch(below) is not None
    )


def _bare_value(text: str) -> int | None:
    """Give the value of a page number without a head beside it, with ornaments or none."""
    if text[0] == "P" and text[1:].isdecimal():
        text = text[1:]  # as some number them: P57
    if text.isdecimal():
        return int(text) if len(text) <= LONGEST_ARABIC else None
    match = PAGE_NUMBER.fullmatch(head_text(text)) if len(text) <= LONGEST_DECORATED else None
    return number_value(match["number"] or match["counted"]) if match else None


def above_number(lines: Lines, index: int) -> int:
    """Give the piece above a page number, or above an English title over it."""
    index -= is_between_ornaments(lines, index) or is_behind_ornament(lines, index)
    english = index > 1 and ENGLISH_TITLE.fullmatch(lines.texts[index - 1])
    return index - 2 if english else index - 1


def is_between_ornaments(lines: Lines, index: int) -> bool:
    """Tell a number between two ornaments, or brackets, on lines of their own (· / 57 / ·)."""
    before = lines.texts[index - 1]
    if len(before) > LONGEST_ORNAMENT or not lines.texts[index].isdecimal():
        return False
    closing = _COUNTED if before == "第" else PAGE_BRACKETS.get(before)
    if closing:
        return index + 1 < len(lines) and lines.texts[index + 1] in closing
    return is_between(lines, index, PAGE_ORNAMENT)


def is_behind_ornament(lines: Lines, index: int) -> bool:
    """Tell a number behind an ornament on a line of its own (｜ / 57)."""
    return PAGE_ORNAMENT.fullmatch(lines.texts[index - 1]) is not None


def is_between(lines: Lines, index: int, pattern: re.Pattern[str]) -> bool:
    """Tell whether the pieces before and behind are what a pattern matches."""
    beside = (lines.texts[index - 1], lines.texts[index + 1] if index + 1 < len(lines) else "")
    return all(map(pattern.fullmatch, beside))
