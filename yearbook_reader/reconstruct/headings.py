"""Plain headings: short lines without stops, behind an end, before what they head."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lines import has_han
from yearbook_reader.reconstruct.marks import ENGLISH_TITLE, PAUSES, SENTENCE_END, is_balanced
from yearbook_reader.reconstruct.matter import DOCUMENT_NUMBER, Matter, matter_of
from yearbook_reader.reconstruct.parts import Level, Part, PartKind
from yearbook_reader.reconstruct.printed_lines import PrintedLine
from yearbook_reader.reconstruct.told import Told

NOT_IN_A_HEADING = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}]")
_OPENERS_OF_TEXT = "（(—"
_NUMBERED_MATTER = (Matter.DOCUMENTS, Matter.LISTS)


def tell_heading(told: Told) -> bool:
    """Take a short line without stops, behind an end and before what it heads."""
    lines = _heading_lines(told) if told.has_ended() else 0
    if not lines or not _heads_something(told, told.at + lines):
        return False
    above = told.above
    atop = above is None or above.page < told.line.page
    taken = told.lines[told.at : told.at + lines]
    part = Part(
        PartKind.HEADING,
        tuple(span for line in taken for span in line.spans),
        "".join(line.text for line in taken),
        max(line.width for line in taken),
        told.line.page,
        level=_level(told, atop=atop),
        atop=atop,
        size=taken[0].size,
    )
    return told.take(part, lines=lines)


def _heading_lines(told: Told) -> int:
    """Give over how many lines a heading goes that begins here; 0 for none."""
    if _is_wrapped_heading(told):
        return 2
    return 1 if _looks_like_heading(told, told.line) else 0


def _is_wrapped_heading(told: Told) -> bool:
    """Tell a heading whose last characters stand on the line below.

    An open bracket that the short line closes shows it; in lists, a rest of a character or two.
    """
    if told.at + 1 == len(told.lines):
        return False
    line, below = told.lines[told.at], told.lines[told.at + 1]
    text = line.text + below.text
    return (
        line.page == below.page
        and line.width <= told.tolerances.heading_width
        and below.width <= 0.4 * told.style.full_width
        and line.text[0] not in _OPENERS_OF_TEXT + told.style.entry_mark
        and not NOT_IN_A_HEADING.search(text)
        and is_balanced(text)
        and not _is_numbered_document(told, line)
        and (not is_balanced(line.text) or _leaves_a_rest(told, line, below))
    )


def _is_numbered_document(told: Told, line: PrintedLine) -> bool:
    numbered = told.matter in _NUMBERED_MATTER
    return numbered and DOCUMENT_NUMBER.match(line.text) is not None


def _leaves_a_rest(told: Told, line: PrintedLine, below: PrintedLine) -> bool:
    """Tell whether the line below, of a character or two, is no heading of its own."""
    wide = line.width > 0.6 * told.style.full_width
    return told.matter is Matter.LISTS and wide and below.width <= 2


def _level(told: Told, *, atop: bool) -> Level:
    """Give the level that a heading's words and the matter around it tell."""
    following = told.lines[told.at + 1 : told.at + 2]
    english = any(ENGLISH_TITLE.fullmatch(line.text) for line in following)
    kind = matter_of("".join(told.line.text.split()))
    if kind is not None and (atop or told.matter is not Matter.ENTRIES):
        told.matter = kind
        return Level.CHAPTER
    if told.matter in (Matter.DOCUMENTS, Matter.CHRONICLE) and not (atop or english):
        return Level.SECTION
    if told.matter is not Matter.ENTRIES and (atop or english):
        heads_heading = any(_looks_like_heading(told, line) for line in following)
        if english or heads_heading:
            told.matter = Matter.ENTRIES
            return Level.CHAPTER
    return Level.CHAPTER if english else Level.UNKNOWN


def _heads_something(told: Told, behind: int) -> bool:
    """Tell whether what stands behind a heading is what a heading can head."""
    following = _behind_headings(told, behind)
    if following is None:
        return False
    if not told.style.entry_mark:
        return True
    line = told.lines[following]
    if line.text[0] in (told.style.entry_mark, told.style.subsection_mark):
        return True
    behind_end = not told.parts or told.parts[-1].kind is not PartKind.LINE
    return behind_end and line.width > 0.75 * told.style.full_width


def _behind_headings(told: Told, first: int) -> int | None:
    """Give the first line behind this and a few more headings; None where there is none."""
    for index in range(first, min(first + told.tolerances.title_lines, len(told.lines))):
        line = told.lines[index]
        if not (_looks_like_heading(told, line) or ENGLISH_TITLE.fullmatch(line.text)):
            return index
    return None


def _looks_like_heading(told: Told, line: PrintedLine) -> bool:
    return (
        line.width <= told.style.heading_width
        and has_han(line.text)
        and not NOT_IN_A_HEADING.search(line.text)
        and line.text[0] not in told.style.entry_mark + told.style.subsection_mark
        and line.text[0] not in _OPENERS_OF_TEXT
        and is_balanced(line.text)
        and not _is_numbered_document(told, line)
    )
