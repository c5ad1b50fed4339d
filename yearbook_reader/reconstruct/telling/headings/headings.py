"""Plain headings: short lines without stops, behind an end, before what they head."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, ENGLISH_TITLE, HAN, STOP
from yearbook_reader.reconstruct.lexicon.matter import (
    DOCUMENT_NUMBER,
    MONTH,
    NUMBERED,
    Matter,
    matter_of,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lexicon.tables import names_table
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import Level, PartKind
from yearbook_reader.reconstruct.set_aside.contents.contents import alike_titles
from yearbook_reader.reconstruct.set_aside.heads.named_titles import Unnamed
from yearbook_reader.reconstruct.style.parentheses import title_within
from yearbook_reader.reconstruct.telling.captions.long_captions import (
    holds_overview,
    is_in_named_chapter,
    is_no_section,
    is_too_long,
    is_unnamed_above_named,
    stands_above_unnamed,
)
from yearbook_reader.reconstruct.telling.first_lines import (
    begins_text_behind_title,
    begins_text_below_title,
    goes_on_below,
    is_indented_text,
)
from yearbook_reader.reconstruct.telling.headings.heading_levels import (
    is_named_as_section_above,
    level_of_heading,
)
from yearbook_reader.reconstruct.telling.headings.list_items import is_item, is_parallel_list
from yearbook_reader.reconstruct.telling.headings.looks import looks_like_heading
from yearbook_reader.reconstruct.telling.headings.lost_stops import is_behind_lost_stop
from yearbook_reader.reconstruct.telling.headings.numbered import is_counted
from yearbook_reader.reconstruct.telling.headings.sizes import is_set_as_section
from yearbook_reader.reconstruct.telling.headings.wide_headings import (
    is_bold_heading,
    is_wide_heading,
    lines_of_wrapped_heading,
)
from yearbook_reader.reconstruct.telling.special_matter import goes_on_counting
from yearbook_reader.reconstruct.telling.tables.tables import is_unit, table_at
from yearbook_reader.reconstruct.telling.told import TABLE_BEGINS, Told, begins_subsection

WIDE = 0.7  # of a full line's width
SHORT = 0.85  # of a full line's width: a text's first line is wider
MOST_HEADINGS = 6  # one under the other: four levels, one in English, one over two lines
_GOES_ON = "（(，。、；：）》”"  # that no text begins with
_GOES_ON_WITH = re.compile(
    rf"(?![男女])[{HAN}][，。；]|\d[\d.]*(?:[万萬亿億元%％吨噸亩畝件户戶]|千克|公[顷頃里斤]|平方)"
)
# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_ENTRIES, _DOCUMENTS, _CHRONICLE, _LISTS = Matter
_TEXT_BELOW = (_DOCUMENTS, _CHRONICLE)  # where nothing but text stands right below a heading
_UNKNOWN, _CHAPTER, _SECTION, _SUBSECTION, _ENTRY = Level
_ENTRY_KIND, _LINE = PartKind.ENTRY, PartKind.LINE


def tell_heading(told: Told) -> bool:
    """Take a short line without stops, behind an end and before what it heads."""
    if told.matter in _TEXT_BELOW and told.parts and told.parts[-1].kind is _ENTRY_KIND:
        return False
    listed = told.matter is _LISTS
    if listed and _is_numbered_item(told):
        return False
    parallel = listed and is_parallel_list(told)
    if listed and not parallel and is_item(told):
        return False
    lines = _lines_that_head(told, parallel=parallel)
    if not lines or (told.matter is _DOCUMENTS and _is_no_document(told)):
        return False
    if lines == 1 and _is_no_title(told):
        return False
    above = told.above
    atop = above is None or above.page < told.line.page
    no_section = lines == 1 and is_no_section(told)
    caption = no_section and told.style.unnamed is Unnamed.CAPTION and not holds_overview(told)
    if caption and stands_above_unnamed(told):
        return False
    inside = not atop or (caption and is_in_named_chapter(told))
    if inside and (caption or (lines == 1 and (is_too_long(told) or is_unnamed_above_named(told)))):
        # With a gap it is names, or an office and who holds it.
        return "\u3000" not in told.line.text and told.take(told.part(PartKind.CAPTION))
    if parallel and not is_named_as_section_above(told, lines):
        level = _ENTRY
    elif (no_section and _is_unnamed_subsection(told)) or _is_named_subsection(told):
        level = _SUBSECTION
    else:
        level = level_of_heading(told, lines, atop=atop)
    return told.take(told.heading(lines, level, atop=atop), lines=lines)


def _lines_that_head(told: Told, *, parallel: bool) -> int:
    """Give over how many lines a heading goes, behind an end and before what it heads; 0 for none.

    In a `parallel` list (its titles beside others) each line is an end.
    """
    ended = parallel or told.has_ended()
    lines = _heading_lines(told) if ended or told.strayed else 0
    if not lines or not (ended or _is_behind_lost_stop(told, told.at + lines)):
        return 0
    return lines if heads_something(told, told.at + lines) else 0


def _is_unnamed_subsection(told: Told) -> bool:
    """Tell a title that no section's can be, where those that the contents leave out are below."""
    unnamed = told.style.unnamed is Unnamed.SUBSECTION
    return unnamed and _is_above(told) and not is_set_as_section(told)


def _is_named_subsection(told: Told) -> bool:
    """Tell a title that the contents name as a subsection's, where it stands above an entry's."""
    named = head_text(told.line.text) in told.style.named_subsections
    return named and told.matter is _ENTRIES and _is_above(told)


def _is_numbered_item(told: Told) -> bool:
    """Tell a document's title that extraction cut from its number above it."""
    above = told.above
    if above is None or above.kind is not _LINE:
        return False
    return DOCUMENT_NUMBER.fullmatch(above.text) is not None


def _is_behind_lost_stop(told: Told, behind: int) -> bool:
    """Tell whether the text above a heading has ended although its full stop strayed."""
    following = _behind_headings(told, behind)
    return following is not None and is_behind_lost_stop(told, behind, following)


def _is_above(told: Told) -> bool:
    """Tell whether a heading stands above an entry's title, and is not one itself."""
    if told.style.marked:
        return True
    below = told.at + 1
    full = told.style.full_width
    is_heading = any(
        looks_like_heading(told, line) or (line.width < SHORT * full and not STOP.search(line.text))
        for line in told.lines[below : below + 1]
    )
    return is_heading and not is_indented_text(told, below)


def _is_no_title(told: Told) -> bool:
    """Tell a line above a text that is not known, where nearly every entry's title is.

    Beside a photo the first line of a text looks like a title.
    """
    style, title = told.style, head_text(told.line.text)
    below = told.lines[told.at + 1 : told.at + 3]
    return (
        style.titles_known
        and told.matter is _ENTRIES
        and not style.knows(title)
        and bool(below)
        and not looks_like_heading(told, below[0])
        and STOP.search("".join(line.text for line in below)) is not None
        and not alike_titles(title, style.named | style.recurring)
    )


def _heading_lines(told: Told) -> int:
    """Give over how many lines a heading goes that begins here; 0 for none."""
    if begins_text_behind_title(told):
        return 0
    if wrapped := lines_of_wrapped_heading(told):
        return wrapped
    if _is_wide_unnamed(told) or begins_text_below_title(told) or goes_on_below(told):
        return 0
    if _is_cut_date(told):
        return 0
    wide = is_wide_heading(told) or _is_named_heading(told) or is_bold_heading(told)
    return 1 if wide or is_counted(told, told.at) or looks_like_heading(told, told.line) else 0


def _is_no_document(told: Told) -> bool:
    """Tell a line that titles no document: with a number, or unnamed where the last one is named.

    Beside a picture the first line of a text is as short as a title. Behind it the headings of the
    document above go on.
    """
    named, title = told.style.named, head_text(told.line.text)
    last = next((p for p in reversed(told.parts) if p.level is _SECTION), None)
    known = last is not None and head_text(last.text) in named
    begins = any(each.startswith(title) for each in named) or bool(alike_titles(title, named))
    unnamed = known and not begins
    above = told.above
    return (
        NUMBERED.match(told.line.text) is not None
        or (unnamed and above is not None and above.page == told.line.page)
        or goes_on_counting(told)
    )


def _is_cut_date(told: Told) -> bool:
    """Tell a line that ends inside a date, as beside a picture (3月12 / 日)."""
    below = told.lines[told.at + 1 : told.at + 2]
    cut = told.line.text[-1].isdigit() and any(line.text[0] in "年月日" for line in below)
    return cut and told.matter is _DOCUMENTS


def _is_wide_unnamed(told: Told) -> bool:
    """Tell a wide line that the contents do not name, where they name the titles of entries."""
    style, line = told.style, told.line
    wide = style.names_titles and line.width > WIDE * style.full_width
    return wide and told.matter is _ENTRIES and head_text(line.text) not in style.named


def _is_named_heading(told: Told) -> bool:
    """Tell a title that the contents or the index name, however wide, where titles have no mark."""
    return not told.style.entry_mark and told.style.knows(head_text(told.line.text))


def heads_something(told: Told, behind: int) -> bool:
    """Tell whether what stands behind a heading is what a heading can head."""
    if _is_special(told):
        return behind < len(told.lines)
    if told.at == told.opens_chapter and head_text(told.line.text) == told.chapter:
        return True
    if _is_named_above_tables_title(told, behind):
        return True
    following = _behind_headings(told, behind)
    in_english = behind < len(told.lines) and ENGLISH_TITLE.fullmatch(told.lines[behind].text)
    if following is None or _stands_above_table(told, behind + bool(in_english)):
        return following is not None
    title = head_text("".join(line.text for line in told.lines[told.at : behind]))
    named = title in told.style.named and title != told.chapter and not MONTH.fullmatch(title)
    line = told.lines[following]
    if not told.style.marked:
        titled = title_within(line.text) in told.style.titles_in_parentheses
        return named or titled or not _goes_on_with(line.text, right_below=following == behind)
    if told.opens_entry(line) or begins_subsection(told.style, line):
        return True
    above = told.above  # a section may begin with a text of its own, before its entries
    ended = not above or above.kind is not _LINE or (named and above.text[-1] in ENDINGS)
    return ended and line.width > 0.75 * told.style.full_width


def _is_named_above_tables_title(told: Told, behind: int) -> bool:
    """Tell a title that the contents name, below the end of a text and above a table's title."""
    above = told.above
    ended = above is None or above.kind is not _LINE or above.text[-1] in ENDINGS
    table = ended and any(names_table(line.text) for line in told.lines[behind : behind + 1])
    return table and head_text(told.line.text) in told.style.named


def _goes_on_with(text: str, *, right_below: bool) -> bool:
    """Tell what no text begins with: a mark, the rest of a word before a stop, or a quantity.

    But it may begin with the first of its numbered parts: （一）… What is not `right_below` a title
    may go on with what seems another below it.
    """
    number = NUMBERED.match(text)
    if number is not None and number_value(number.group().strip("（()）")) == 1:
        return False
    return text[0] in _GOES_ON or (right_below and _GOES_ON_WITH.match(text) is not None)


def _stands_above_table(told: Told, behind: int) -> bool:
    """Tell whether a table with its title or its unit stands below a heading."""
    below = told.lines[behind : behind + 3]
    table = told.tabular[behind] == TABLE_BEGINS and table_at(told.lines, behind) is not None
    return table or any(map(is_unit, below[1:]))


def _is_special(told: Told) -> bool:
    """Tell whether a heading stands in matter without entry marks, or opens such matter."""
    opens = matter_of(head_text(told.line.text)) not in (None, _ENTRIES)
    return opens or told.matter is not _ENTRIES


def _behind_headings(told: Told, first: int) -> int | None:
    """Give the first line behind this and a few more headings; None where there is none."""
    for index in range(first, min(first + MOST_HEADINGS, len(told.lines))):
        line = told.lines[index]
        heading = looks_like_heading(told, line) or is_counted(told, index)
        if not (heading or ENGLISH_TITLE.fullmatch(line.text)):
            return index
    return None
