"""Entries whose titles have a mark: between brackets, or behind a bullet."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.house_style import HouseStyle
from yearbook_reader.reconstruct.lines import has_han
from yearbook_reader.reconstruct.marks import CLOSERS, DATE_START, ENTRY_BRACKETS, is_balanced
from yearbook_reader.reconstruct.parts import Part, PartKind, Spans, spans_between
from yearbook_reader.reconstruct.printed_lines import PrintedLine
from yearbook_reader.reconstruct.told import Told
from yearbook_reader.volume.model import Span


def tell_entry(told: Told) -> bool:
    """Take an entry's title, over as many lines as it goes, and the first words behind it."""
    mark = told.style.entry_mark
    if not mark or not told.line.text.startswith(mark):
        return False
    closing = ENTRY_BRACKETS.get(mark)
    spans: list[Spans] = []
    length = 0
    text = ""
    for index in range(told.at, min(told.at + told.tolerances.title_lines, len(told.lines))):
        line = told.lines[index]
        end = _title_end(told.style, text, line, closing)
        if end is None and not closing and _begins_with_date(told, index + 1):
            end = len(line.text)
        length += len(line.text) if end is None else end
        if length > told.tolerances.title_length + 2:
            return False
        if end is not None:
            title = (*(span for each in spans for span in each), *spans_between(line, 0, end))
            return _take_entry(told, title, line, end, index, closing)
        spans.append(line.spans)
        text += line.text
    return False


def _begins_with_date(told: Told, index: int) -> bool:
    """Tell whether a line begins with a date, as an entry's text likes to do."""
    return index < len(told.lines) and DATE_START.match(told.lines[index].text) is not None


def _title_end(style: HouseStyle, above: str, line: PrintedLine, closing: str | None) -> int | None:
    """Give where in the line the title ends; None where it goes on below.

    Between brackets it ends with the closing one. Behind a bullet it ends with the first
    space that follows a Chinese character or a closed quotation, else with a line that is
    not full.
    """
    if closing:
        end = line.text.find(closing)
        return end + 1 if end >= 0 else None
    ends = [gap.start() for gap in re.finditer(r"\s+", line.text)]
    ends += [at for at in line.gaps if at not in ends]
    if line.width < 0.85 * style.full_width:
        ends.append(len(line.text))
    for end in sorted(ends):
        head = (above + line.text[:end])[1:].strip()
        if head and (has_han(head[-1]) or head[-1] in CLOSERS) and is_balanced(head):
            return end
    return None


def _take_entry(
    told: Told, title: Spans, line: PrintedLine, end: int, index: int, closing: str | None
) -> bool:
    inner = (Span(title[0].start + 1, title[0].end), *title[1:])
    if closing:
        inner = (*inner[:-1], Span(inner[-1].start, inner[-1].end - 1))
    text = line.text[:end]
    heading = Part(PartKind.ENTRY, title, text, line.width, line.page, inner)
    body = spans_between(line, end, len(line.text))
    rest = Part(PartKind.LINE, body, line.text[end:], line.width, line.page)
    return told.take(*((heading, rest) if body else (heading,)), lines=index + 1 - told.at)
