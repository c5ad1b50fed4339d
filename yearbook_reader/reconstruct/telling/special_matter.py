"""Documents (特载), chronicles (大事记) and lists (附录): matter whose order is not of entries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yearbook_reader.reconstruct.lexicon.marks import STOP
from yearbook_reader.reconstruct.lexicon.matter import (
    DATE,
    DATE_INSIDE,
    DOCUMENT_AUTHOR,
    DOCUMENT_BEGINNING,
    DOCUMENT_HEADING,
    DOCUMENT_NUMBER,
    MONTH,
    MONTH_BEFORE_DATE,
    MONTH_OR_DATE,
    NUMBERED,
    ONE_NAME,
    SAME_DATE,
    SAME_DATE_INSIDE,
    Matter,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lexicon.signers import may_be_name
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind, spans_between
from yearbook_reader.reconstruct.telling.told import Told


def tell_chronicle(told: Told) -> bool:
    """Take a month as a section, a date as an entry; △ stands for the date above it."""
    if told.matter is not Matter.CHRONICLE:
        return False
    inside = DATE_INSIDE.search(told.line.text)
    if inside:
        told.split_line(inside.end())
    same = SAME_DATE_INSIDE.search(told.line.text)
    if same:
        told.cut_line(same.end())
    text = told.line.text
    if not MONTH_OR_DATE.match(text):
        return False
    if not told.has_ended() and not (_begins_date(told, text) and told.breaks_off()):
        return False
    month = MONTH_BEFORE_DATE.match(text)
    another = month is not None and _number_of(month.group()) != _number_of(_last_month(told))
    if month and another and told.split_line(month.end()):
        return tell_chronicle(told)
    if MONTH.fullmatch(text):
        return told.take(told.part(PartKind.HEADING)._replace(level=Level.SECTION))
    match = DATE.match(text) or SAME_DATE.match(text)
    if match is None:
        return False
    return told.take(*_parts_of_day(told, match))


def _parts_of_day(told: Told, date: re.Match[str]) -> Iterator[Part]:
    """Give a date as an entry, and what stands behind it in its line as text."""
    line, printed = told.line, date.group()
    title = spans_between(line, 0, date.end())
    named = (_last_date(told) if SAME_DATE.match(printed) else "") or head_text(printed)
    measures = (line.width, line.page, line.size)
    yield Part(PartKind.ENTRY, title, printed, *measures, title=title, named=named)
    words = line.text[date.end() :].lstrip()
    if words:
        body = spans_between(line, len(line.text) - len(words), len(line.text))
        yield Part(PartKind.LINE, body, words, *measures)


def _begins_date(told: Told, text: str) -> bool:
    """Tell what is a date though the text above lost its stop: a day, △, or a month above one."""
    if SAME_DATE.match(text) or _begins_day(text):
        return True
    below = told.lines[told.at + 1 : told.at + 2]
    return bool(below) and MONTH.fullmatch(text) is not None and _begins_day(below[0].text)


def _begins_day(text: str) -> bool:
    """Tell a date with room behind it, as it stands before what happened on that day."""
    match = DATE.match(text)
    return match is not None and text[match.end() : match.end() + 1].isspace()


def _number_of(month: str) -> int | None:
    """Give a month's number, also where it is written in Chinese."""
    return number_value(head_text(month).rstrip("月份"))


def _last_month(told: Told) -> str:
    """Give the month of the section that is open."""
    months = (head_text(part.text) for part in reversed(told.parts) if part.level is Level.SECTION)
    return next(months, "")


def _last_date(told: Told) -> str:
    """Give the date of the entry above."""
    dates = (part.named for part in reversed(told.parts) if part.kind is PartKind.ENTRY)
    return next(dates, "")


def tell_document(told: Told) -> bool:
    """Take a document's 一、 heading as an entry, and what stands under its title."""
    if told.matter is not Matter.DOCUMENTS:
        return False
    text = told.line.text
    if DOCUMENT_HEADING.fullmatch(text) and _is_short(told) and told.has_ended():
        return told.take(told.part(PartKind.ENTRY))
    above = told.above
    if above is None or above.kind not in (PartKind.HEADING, PartKind.SUBTITLE):
        return False
    goes_on = above.kind is PartKind.SUBTITLE and above.width > 0.85 * told.style.full_width
    if text.startswith("——") or DOCUMENT_BEGINNING.fullmatch(text) or goes_on:
        return told.take(told.part(PartKind.SUBTITLE))
    if DOCUMENT_AUTHOR.fullmatch(text) and above.kind is PartKind.SUBTITLE:
        return told.take(_author(told), lines=2 if _is_cut_from_name(told) else 1)
    return False


def _author(told: Told) -> Part:
    """Give the author of a document, whose name may stand on the line below the office."""
    part = told.part(PartKind.AUTHOR)
    if not _is_cut_from_name(told):
        return part
    below = told.lines[told.at + 1]
    return part._replace(spans=part.spans + below.spans, text=f"{part.text} {below.text}")


def _is_cut_from_name(told: Told) -> bool:
    """Tell an office without a name above a line that is one: extraction cut them at the gap."""
    below = [line.text for line in told.lines[told.at + 1 : told.at + 3]]
    if may_be_name(told.line.text) or not below or not ONE_NAME.fullmatch(below[0]):
        return False
    return may_be_name(below[0]) or below[-1][-1] in "：:"


def begins_paragraph(told: Told) -> bool:
    """Tell whether a line begins a paragraph whatever the widths say."""
    above = told.text_above
    if above is None or above.kind is not PartKind.LINE or told.line.begins:
        return True
    if told.matter is Matter.LISTS:
        return _begins_item(told, above)
    if told.matter is Matter.DOCUMENTS:
        short = above.width < 0.8 * told.style.full_width
        numbered = NUMBERED.match(head_text(told.line.text)) is not None
        return above.text.endswith("：") or (numbered and (short or told.has_ended()))
    return False


def _begins_item(told: Told, above: Part) -> bool:
    """Tell whether a line of a list begins an item: with a number, or where the one above ends."""
    text = told.line.text
    numbered = DOCUMENT_NUMBER.match(text) or NUMBERED.match(text)
    return numbered is not None or told.ends_item(above)


def _is_short(told: Told) -> bool:
    line = told.line
    return line.width <= told.style.heading_width and not STOP.search(line.text)
