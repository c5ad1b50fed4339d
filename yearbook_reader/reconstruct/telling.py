"""Telling: each printed line is recognised as a part, by a short list of rules in order."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.reconstruct.entry_titles import tell_entry
from yearbook_reader.reconstruct.headings import tell_heading
from yearbook_reader.reconstruct.house_style import HouseStyle
from yearbook_reader.reconstruct.marks import ENGLISH_TITLE, SIGNATURE
from yearbook_reader.reconstruct.matter import Matter
from yearbook_reader.reconstruct.parts import Part, PartKind, spans_between
from yearbook_reader.reconstruct.printed_lines import PrintedLine
from yearbook_reader.reconstruct.special_matter import (
    begins_paragraph,
    tell_chronicle,
    tell_document,
)
from yearbook_reader.reconstruct.tables import table_at
from yearbook_reader.reconstruct.told import Told
from yearbook_reader.reconstruct.tolerances import Tolerances


def tell(
    lines: Sequence[PrintedLine],
    style: HouseStyle,
    tolerances: Tolerances,
    chapter_on_page: Sequence[str] = (),
) -> tuple[Part, ...]:
    """Give the parts that the printed lines turn out to be.

    `chapter_on_page` is, for each page, the chapter that its running head names.
    """
    told = Told(lines, style, tolerances, chapter_on_page)
    marks = "（(" + style.entry_mark + style.subsection_mark
    rules = (
        tell_entry,
        _tell_signature,
        _tell_subsection,
        _tell_english_heading,
        tell_chronicle,
        tell_document,
        _tell_table,
        tell_heading,
    )
    while told.at < len(told.lines):
        line = told.line
        if line.page != told.page:
            told.turn_page()
        if _is_plain(told, line.text, marks):
            plain = Part(
                PartKind.LINE, line.spans, line.text, line.width, line.page, begins=line.opens
            )
            told.take(plain)
            continue
        for rule in rules:
            if rule(told):
                break
        else:
            told.take(told.part(PartKind.LINE, begins=begins_paragraph(told)))
    return tuple(told.parts)


def _is_plain(told: Told, text: str, marks: str) -> bool:
    """Tell most lines of running text at a glance: stops inside, no mark in front."""
    return (
        told.matter is Matter.ENTRIES and ("，" in text or "。" in text) and text[0] not in marks
    ) or len(text) > told.tolerances.longest_line


def _tell_signature(told: Told) -> bool:
    text = told.line.text
    return (
        text[0] in "（("
        and SIGNATURE.fullmatch(text) is not None
        and told.take(told.part(PartKind.SIGNATURE))
    )


def _tell_subsection(told: Told) -> bool:
    mark = told.style.subsection_mark
    if not mark or not told.line.text.startswith(mark):
        return False
    title = spans_between(told.line, 1, len(told.line.text))
    return told.take(told.part(PartKind.SUBSECTION)._replace(title=title))


def _tell_english_heading(told: Told) -> bool:
    return (
        bool(told.parts)
        and told.parts[-1].kind is PartKind.HEADING
        and ENGLISH_TITLE.fullmatch(told.line.text) is not None
        and told.take(told.part(PartKind.ENGLISH_HEADING))
    )


def _tell_table(told: Told) -> bool:
    if not told.has_ended():
        return False
    found = table_at(told.lines, told.at)
    return found is not None and told.take(found[1], lines=found[0] - told.at)
