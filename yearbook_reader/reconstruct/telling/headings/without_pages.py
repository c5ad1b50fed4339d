"""Where a chapter ends and another begins in a text without pages."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.matter import MONTH_OR_DATE, Matter
from yearbook_reader.reconstruct.telling.headings.list_items import MOST_ITEMS
from yearbook_reader.reconstruct.telling.told import Told


def begins_chapter(told: Told) -> bool:
    """Take a heading above another one as the title of a chapter of entries, if it is.

    It stands behind documents or a chronicle; an entry begins below the other heading. Of a
    chronicle's own titles, which are months, none has another one below.
    """
    below = told.lines[told.at + 1 : told.at + 3]
    if told.lines[-1].page > 0 or len(below) < 2:
        return False
    if told.style.marked:
        begins = told.opens_entry(below[1])
    else:
        titles = (told.line.text, below[0].text)
        begins = told.matter is Matter.CHRONICLE and not any(map(MONTH_OR_DATE.match, titles))
    if begins:
        told.matter = Matter.ENTRIES
    return begins


def ends_text(told: Told) -> bool:
    """Tell a title below which nothing opens an entry, up to the end of the text."""
    below = told.lines[told.at + 1 : told.at + 1 + MOST_ITEMS]
    if told.lines[-1].page > 0 or len(below) == MOST_ITEMS or not told.style.marked:
        return False
    return not any(map(told.opens_entry, below))
