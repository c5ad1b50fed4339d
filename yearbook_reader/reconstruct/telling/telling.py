"""Telling: each printed line is recognised as a part, by a short list of rules in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    DATE_START,
    ENGLISH_TITLE,
    SIGNATURE,
    STOP,
    ends_text,
    is_bare_signature,
)
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED, Matter
from yearbook_reader.reconstruct.lexicon.signers import LONGEST_NAME, may_be_name, parted_names
from yearbook_reader.reconstruct.lexicon.tables import TITLE_ENDS
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.style.bare_names import is_bare_name
from yearbook_reader.reconstruct.style.house_style import HouseStyle
from yearbook_reader.reconstruct.telling.bare_captions import tell_bare_caption
from yearbook_reader.reconstruct.telling.captions.cutting_captions import (
    may_cut,
    tell_cutting_caption,
)
from yearbook_reader.reconstruct.telling.entry_titles import tell_entry
from yearbook_reader.reconstruct.telling.forced import tell_forced
from yearbook_reader.reconstruct.telling.glance import (
    glance,
    is_title_above_cells,
    may_begin_table,
    opening_marks,
    stands_alone,
    take_running_text,
)
from yearbook_reader.reconstruct.telling.headings.headings import tell_heading
from yearbook_reader.reconstruct.telling.headings.marked_sections import tell_marked_section
from yearbook_reader.reconstruct.telling.headings.numbered import tell_numbered, tell_subsection
from yearbook_reader.reconstruct.telling.loose_tables import (
    may_be_of_table,
    tell_continued_rows,
    tell_continued_table,
    tell_loose_table,
    tell_table_rest,
)
from yearbook_reader.reconstruct.telling.posts import is_post
from yearbook_reader.reconstruct.telling.special_matter import (
    begins_paragraph,
    tell_chronicle,
    tell_document,
)
from yearbook_reader.reconstruct.telling.tables.finished_tables import finished_tables
from yearbook_reader.reconstruct.telling.tables.tables import (
    is_unit,
    may_hold_cells,
    table_at,
)
from yearbook_reader.reconstruct.telling.told import Told, begins_subsection
from yearbook_reader.reconstruct.tolerances import LONGEST_LINE

NARROW = 0.8  # of a full line's width, which a title in front of the contents does not reach
FEWEST_ROWS = 4  # of one without a title
FEWEST_COLUMNS = 3  # of a table that cuts a sentence
_HEADING = PartKind.HEADING
_ENTRIES, _CHRONICLE = Matter.ENTRIES, Matter.CHRONICLE
_SUBSECTION = Level.SUBSECTION
_HAVE_ENGLISH = (Level.UNKNOWN, Level.CHAPTER)  # of a heading whose title may stand in English

Rule = Callable[[Told], bool]
"""Takes the lines that are what it knows and tells whether there were any."""


def tell(
    lines: Sequence[PrintedLine],
    style: HouseStyle,
    chapter_on_page: Sequence[str] = (),
    strayed: Collection[int] = (),
    front: int = 0,
) -> tuple[Part, ...]:
    """Give the parts that the printed lines turn out to be.

    `chapter_on_page` is, for each page, the chapter that its running head names; on the
    `strayed` pages a full stop strayed from its place. So many pages in `front` hold but text.
    """
    told = Told(lines, style, chapter_on_page, strayed)
    told.seen, told.tabular = glance(told)
    rules = _Rules.of_book(style)
    mark = style.entry_mark
    while told.at < len(told.lines):
        line = told.line
        if line.page != told.page:
            told.turn_page()
        if line.page < front and line.forced is None:
            _take_line_in_front(told)
            continue
        if told.matter is _ENTRIES and take_running_text(told):
            continue
        if line.forced is not None and tell_forced(told):
            continue
        if mark and mark in line.text and len(line.text) <= LONGEST_LINE:
            _cut_at_mark(told)
            line = told.line
        likely = rules.of(told, line)
        if likely is None:
            told.take(line)
            continue
        at, parts = told.at, len(told.parts)
        for rule in likely:
            if rule(told) and not told.gives_back(at, parts):
                break
        else:
            _take_line(told)
    return finished_tables(told.parts)


def _take_line(told: Told) -> None:
    """Take the line as one of running text."""
    line, begins = told.line, begins_paragraph(told)
    told.take(line if line.begins is begins else line._replace(begins=begins))


def _take_line_in_front(told: Told) -> None:
    """Take a line as text, by itself where it is short and without a stop: a title, or names."""
    above, narrow = told.above, NARROW * told.style.full_width
    near = [part for part in (told.line, above) if part is not None]
    if any(part.width < narrow and not STOP.search(part.text) for part in near):
        told.take(told.line._replace(begins=True))
    else:
        _take_line(told)


def _cut_at_mark(told: Told) -> None:
    """Part a line where, behind the end of a text and a gap, an entry's mark stands in it."""
    text, mark = told.line.text, told.style.entry_mark
    at = text.find(mark, 1)
    while at > 0:
        if text[at - 1].isspace():
            before = text[:at].rstrip()
            if ends_text(before) or before.endswith(("）", ")")):
                told.cut_line(at)
                return
        at = text.find(mark, at + 1)


def _goes_on(told: Told, text: str) -> bool:
    """Tell whether a line without stops stands in mid-sentence, and is nothing by itself."""
    return not (
        told.may_lack_stop(told.line)
        or told.has_ended()
        or _could_be_cells(told)
        or stands_alone(text)
        or (told.above is not None and may_cut(told.style, told.line, told.above))
    )


def _could_be_cells(told: Told) -> bool:
    """Tell whether a table may begin with the line, or go on: here or below are cells or a unit."""
    above = told.above
    if above is not None and above.table is not None:
        return True
    rows = may_begin_table(told) and may_hold_cells(told.lines[told.at : told.at + 2])
    return rows or is_title_above_cells(told)


def _tell_signature(told: Told) -> bool:
    text = told.line.text
    if text[0] in "（(":
        names = SIGNATURE.fullmatch(text) is not None or _is_run_together(told, text)
        signed = names and not NUMBERED.fullmatch(text)
    else:
        signed = is_bare_signature(text) or _is_bare_name(told, text)
    return signed and told.take(told.part(PartKind.SIGNATURE))


def _is_bare_name(told: Told, text: str) -> bool:
    """Tell a name alone behind the end of a text, where the book is signed so.

    One with a rare surname is known to be in the text's own type, or stands above an entry, a
    title with a mark or that the contents name, or a table's where there are contents.
    """
    style = told.style
    if not style.dress.bare_names or not is_bare_name(text) or not told.has_ended():
        return False
    above = told.above
    if above is None or above.kind is _HEADING or head_text(text) in style.named:
        return False
    plain = 0 < told.line.size <= style.body_size and not told.line.bold
    if may_be_name(text) or (plain and len(text) < LONGEST_NAME):
        return True
    below = told.lines[told.at + 1 : told.at + 2]
    marks = style.subsection_mark + style.dress.section_mark
    titles = any(
        told.opens_entry(line)
        or line.text[0] in marks
        or begins_subsection(style, line)
        or head_text(line.text.lstrip(marks)) in style.named
        or (bool(style.named) and line.text[-1] in TITLE_ENDS)
        for line in below
    )
    return titles and len(text) < LONGEST_NAME


def _is_run_together(told: Told, text: str) -> bool:
    """Tell two names without a space, alone on a line behind the end of a text."""
    return bool(parted_names(text, told.style.signers)) and told.has_ended()


def _tell_english_heading(told: Told) -> bool:
    return (
        bool(told.parts)
        and told.parts[-1].kind is _HEADING
        and told.parts[-1].level in _HAVE_ENGLISH
        and ENGLISH_TITLE.fullmatch(told.line.text) is not None
        and told.take(told.part(PartKind.ENGLISH_HEADING))
    )


def _tell_table(told: Told) -> bool:
    if not may_begin_table(told):
        return False
    if told.at == told.opens_chapter and head_text(told.line.text) == told.chapter:
        return False  # 七　附录
    cuts = not told.has_ended()
    # Many rows would be read again from each of them, for nothing.
    if cuts and told.at < told.refused:
        return False
    found = table_at(told.lines, told.at)
    if found is None:
        return False
    behind, part = found
    if cuts and not _stands_for_itself(part):
        told.refused = behind
        return False
    return told.take(part._replace(cuts=cuts), lines=behind - told.at)


def _stands_for_itself(part: Part) -> bool:
    """Tell a table that can be nothing else, also in mid-sentence: with a title and figures."""
    table = part.table
    if table is None or len(table.rows[0]) < FEWEST_COLUMNS:
        return False
    if not table.caption and len(table.rows) < FEWEST_ROWS:
        return False
    cells = [cell for row in table.loose[1:] for cell in row]
    return sum(cell[-1].isdigit() or cell[-1] == "%" for cell in cells) * 2 > len(cells)


_RULES: tuple[Rule, ...] = (
    tell_entry,
    tell_subsection,
    tell_marked_section,
    _tell_signature,
    tell_numbered,
    _tell_english_heading,
    tell_chronicle,
    tell_document,
    tell_continued_table,
    tell_continued_rows,
    _tell_table,
    tell_loose_table,
    tell_table_rest,
    tell_bare_caption,
    tell_cutting_caption,
    tell_heading,
)
_ONLY_IN: dict[Rule, Collection[Matter]] = {
    tell_chronicle: (_CHRONICLE,),
    tell_document: (Matter.DOCUMENTS, Matter.LISTS),
    tell_bare_caption: (_ENTRIES,),
    tell_cutting_caption: (_ENTRIES,),
}
_OF_TABLES = (
    tell_continued_table,
    tell_continued_rows,
    _tell_table,
    tell_loose_table,
    tell_table_rest,
)
_OF_MARKS = (tell_entry, tell_subsection, tell_marked_section)
_OF_STOPS = (
    _tell_signature,
    tell_chronicle,
    tell_document,
    tell_bare_caption,
    tell_cutting_caption,
)


class _Rules(NamedTuple):
    """The rules that may hold in a book, by its matter: with a mark, a stop inside or neither.

    Of lines with neither some may be of a `table`.
    """

    marks: str
    with_mark: Mapping[Matter, Sequence[Rule]]
    with_stops: Mapping[Matter, Sequence[Rule]]
    of_table: Mapping[Matter, Sequence[Rule]]
    plain: Mapping[Matter, Sequence[Rule]]

    @classmethod
    def of_book(cls, style: HouseStyle) -> _Rules:
        """Give the rules for what a book of this style has."""
        has: dict[Rule, bool] = {
            tell_entry: style.marked,
            tell_subsection: style.marks_subsections,
            tell_marked_section: bool(style.dress.section_mark),
            tell_numbered: bool(style.divisions),
        }
        every = {
            matter: [r for r in _RULES if has.get(r, True) and matter in _ONLY_IN.get(r, Matter)]
            for matter in Matter
        }
        # There a date may have the mark of entries, and no months would be told.
        every[_CHRONICLE].sort(key=lambda rule: rule is not tell_chronicle)
        with_stops = {m: [r for r in rules if r in _OF_STOPS] for m, rules in every.items()}
        of_table = {m: [r for r in rules if r not in _OF_MARKS] for m, rules in every.items()}
        of_table = every if style.run_in else of_table
        plain = {m: [r for r in rules if r not in _OF_TABLES] for m, rules in of_table.items()}
        return cls(opening_marks(style), every, with_stops, of_table, plain)

    def of(self, told: Told, line: PrintedLine) -> Sequence[Rule] | None:
        """Give the rules that may hold for a line; None for running text, told at a glance.

        That has stops, or stands in mid-sentence, and no mark.
        """
        text, matter = line.text, told.matter
        if len(text) > LONGEST_LINE:
            return None
        leads = line.lead > 0 and told.style.run_in
        if leads or text[0] in self.marks or line.level is _SUBSECTION:
            return self.with_mark[matter]
        if "，" in text or "。" in text:
            if matter is _ENTRIES and not (text[0].isdecimal() and DATE_START.match(text)):
                return None
            return self.of_table[matter] if is_unit(line) else self.with_stops[matter]
        if matter is _ENTRIES and _goes_on(told, text) and not is_post(text):
            return None
        return (self.of_table if may_be_of_table(told) else self.plain)[matter]
