"""What looks like a heading by itself: a short line of Chinese without stops."""

from __future__ import annotations

import re
from functools import lru_cache

from yearbook_reader.reconstruct.lexicon.marks import STOP, is_balanced
from yearbook_reader.reconstruct.lexicon.matter import Matter
from yearbook_reader.reconstruct.lines.lines import has_han
from yearbook_reader.reconstruct.lines.parts import Level, PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.headings.wide_headings import (
    OPENERS_OF_TEXT,
    is_numbered_document,
)
from yearbook_reader.reconstruct.telling.told import LARGER, Told
from yearbook_reader.reconstruct.tolerances import HEADING_WIDTH

RECENT = 256  # lines that are asked about again
_BEGINS_NO_HEADING = OPENERS_OF_TEXT + "的"
_ENDS_NO_HEADING = re.compile(r"(?:、|\d\.\d{1,4})\Z")
_ENTRIES, _CHRONICLE = Matter.ENTRIES, Matter.CHRONICLE
_UNKNOWN = Level.UNKNOWN


def looks_like_heading(told: Told, line: PrintedLine) -> bool:
    """Tell a short line of Chinese without stops and without a mark of its own."""
    return (
        line.width <= (HEADING_WIDTH if _is_larger(told, line) else told.style.heading_width)
        and _reads_like_heading(line.text)
        and not told.opens_entry(line)
        and line.text[0] not in told.style.subsection_mark
        and line.level is _UNKNOWN
        and not is_numbered_document(told, line)
        and not _is_set_as_text(told, line)
    )


def _is_larger(told: Told, line: PrintedLine) -> bool:
    """Tell a line in larger type than the text above: across the columns it may be wider too."""
    above = told.text_above
    return above is not None and line.size > LARGER * above.size > 0


@lru_cache(RECENT)
def _reads_like_heading(text: str) -> bool:
    """Tell Chinese without stops; it is asked as a line and as what stands below other ones."""
    return (
        has_han(text)
        and len(text) > 1
        and (text[0] not in _BEGINS_NO_HEADING or text[0] == text[-1] == "—")
        and not STOP.search(text)
        and not _ENDS_NO_HEADING.search(text)
        and is_balanced(text)
    )


def _is_set_as_text(told: Told, line: PrintedLine) -> bool:
    """Tell a line in the type of the text, or smaller, where titles without a mark are in another.

    Text in a box is in smaller type. In a chronicle the title of a month is in larger type.
    """
    if line.bold or not line.size:
        return False
    if told.matter is _CHRONICLE:
        headings = (part for part in reversed(told.parts) if part.kind is PartKind.HEADING)
        return next((part.size > line.size for part in headings), False)
    style = told.style
    return told.matter is _ENTRIES and not style.marked and line.size <= style.body_size
