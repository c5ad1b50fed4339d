"""Plain headings: short lines without stops, behind an end, before what they head."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from yearbook_reader.reconstruct.lexicon.marks import (
    ENDINGS,
    ENGLISH_TITLE,
    HAN,
    STOP,
    is_balanced,
)
from yearbook_reader.reconstruct.lexicon.matter import (
    ARTICLE,
    DOCUMENT_NUMBER,
    MONTH,
    NUMBERED,
    Matter,
    matter_of,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.lines.parts import Level, PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
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
from yearbook_reader.reconstruct.telling.headings.list_items import (
    heads_items,
    is_item,
    is_parallel_list,
)
from yearbook_reader.reconstruct.telling.headings.lost_stops import is_behind_lost_stop
from yearbook_reader.reconstruct.telling.headings.numbered import is_counted
from yearbook_reader.reconstruct.telling.headings.sizes import is_set_as_section, last_of_its_size
from yearbook_reader.reconstruct.telling.headings.wide_headings import (
    OPENERS_OF_TEXT,
    is_bold_heading,
    is_numbered_document,
    is_wide_heading,
    lines_of_wrapped_heading,
)
from yearbook_reader.reconstruct.telling.headings.without_pages import begins_chapter, ends_text
from yearbook_reader.reconstruct.telling.special_matter import goes_on_counting
from yearbook_reader.reconstruct.telling.tables.tables import is_unit, table_at
from yearbook_reader.reconstruct.telling.told import LARGER, TABLE_BEGINS, Told, begins_subsection
from yearbook_reader.reconstruct.tolerances import HEADING_WIDTH

WIDE = 0.7  # of a full line's width
SHORT = 0.85  # of a full line's width: a text's first line is wider
MOST_HEADINGS = 6  # one under the other: four levels, one in English, one over two lines
RECENT = 256  # lines that are asked about again
_BEGINS_NO_HEADING = OPENERS_OF_TEXT + "的"
_ENDS_NO_HEADING = re.compile(r"(?:、|\d\.\d{1,4})\Z")
_GOES_ON = "（(，。、；：）》”"  # that no text begins with
_GOES_ON_WITH = re.compile(
    rf"(?![男女])[{HAN}][，。；]|\d[\d.]*(?:[万萬亿億元%％吨噸亩畝件户戶]|千克|公[顷頃里斤]|平方)"
)
# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_ENTRIES, _DOCUMENTS, _CHRONICLE, _LISTS = Matter
_TEXT_BELOW = (_DOCUMENTS, _CHRONICLE)  # where nothing but text stands right below a heading
_UNKNOWN, _CHAPTER, _SECTION, _SUBSECTION, _ENTRY = Level
_ENTRY_KIND, _HEADING, _LINE = PartKind.ENTRY, PartKind.HEADING, PartKind.LINE
_ENGLISH = PartKind.ENGLISH_HEADING


def tell_heading(told: Told) -> bool:
    """Take a short line without stops, behind an end and before what it heads."""
    if told.matter in _TEXT_BELOW and told.parts and told.parts[-1].kind is _ENTRY_KIND:
        return False
    if told.matter is _LISTS and _is_numbered_item(told):
        return False
    parallel = told.matter is _LISTS and is_parallel_list(told)
    if told.matter is _LISTS and not parallel and is_item(told):
        return False
    ended = parallel or told.has_ended()
    lines = _heading_lines(told) if ended or told.strayed else 0
    if not lines or not (ended or _is_behind_lost_stop(told, told.at + lines)):
        return False
    if not heads_something(told, told.at + lines):
        return False
    if told.matter is _DOCUMENTS and _is_no_document(told):
        return False
    above = told.above
    atop = above is None or above.page < told.line.page
    if lines == 1 and _is_no_title(told):
        return False
    no_section = lines == 1 and is_no_section(told)
    caption = no_section and told.style.unnamed is Unnamed.CAPTION and not holds_overview(told)
    if caption and stands_above_unnamed(told):
        return False
    inside = not atop or (caption and is_in_named_chapter(told))
    if inside and (caption or (lines == 1 and (is_too_long(told) or is_unnamed_above_named(told)))):
        # With a gap it is names, or an office and who holds it.
        return "\u3000" not in told.line.text and told.take(told.part(PartKind.CAPTION))
    below = no_section and told.style.unnamed is Unnamed.SUBSECTION and _is_above(told)
    below = below and not is_set_as_section(told)
    entry = parallel and not _is_named_as_section_above(told, lines)
    level = _ENTRY if entry else _SUBSECTION if below else _level(told, lines, atop=atop)
    return told.take(told.heading(lines, level, atop=atop), lines=lines)


def _is_numbered_item(told: Told) -> bool:
    """Tell a document's title that extraction cut from its number above it, or an article."""
    above = told.above
    numbered = above is not None and above.kind is _LINE and DOCUMENT_NUMBER.fullmatch(above.text)
    return bool(numbered or ARTICLE.match(told.line.text))


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


def _level(told: Told, lines: int, *, atop: bool) -> Level:
    """Give the level that the words of a heading of so many lines, and what is around it, tell."""
    following = told.lines[told.at + 1 : told.at + 2]
    english = bool(following) and ENGLISH_TITLE.fullmatch(following[0].text) is not None
    kind = matter_of(head_text(told.line.text))
    title = "".join(line.text for line in told.lines[told.at : told.at + lines])
    counted = head_text(title) in told.style.counted_chapters
    if counted or (kind and (atop or told.matter is not _ENTRIES or ends_text(told))):
        told.matter = kind or _ENTRIES
        return _CHAPTER
    if told.matter is _LISTS and (
        _is_named_above_heading(told, lines) or _is_named_as_section_above(told, lines)
    ):
        return _SECTION
    if told.matter is _LISTS and told.style.marked and not atop:
        below = following and looks_like_heading(told, following[0])
        above = next((p for p in reversed(told.parts) if p.kind is not _ENGLISH), None)
        opens = above is not None and above.kind is _HEADING
        if _heads_table(told):
            return _UNKNOWN
        if above is not None and above.level is _CHAPTER:
            return _ENTRY if heads_items(told) else _UNKNOWN
        if last_of_its_size(told) is _ENTRY:
            return _ENTRY
        return _UNKNOWN if below and not opens else _ENTRY
    if told.matter in _TEXT_BELOW and (not (atop or english) or last_of_its_size(told) is _SECTION):
        return _section_or_chapter(told)
    if told.matter is not _ENTRIES and (atop or english) and not _is_headed_as_before(told):
        heads_table = table_at(told.lines, told.at + 1) is not None if following else False
        heads_heading = not heads_table and any(
            looks_like_heading(told, line) for line in following
        )
        if english or heads_heading:
            told.matter = _ENTRIES
            return _CHAPTER
    return _CHAPTER if english else _UNKNOWN


def _section_or_chapter(told: Told) -> Level:
    """Give the level of a heading among documents or in a chronicle."""
    heads = any(looks_like_heading(told, line) for line in told.lines[told.at + 1 : told.at + 2])
    return _CHAPTER if heads and begins_chapter(told) else _SECTION


def _heads_table(told: Told) -> bool:
    """Tell whether a table with a title of its own stands below a heading."""
    return table_at(told.lines, told.at + 1) is not None


def _is_headed_as_before(told: Told) -> bool:
    """Tell whether the page's running head names a chapter of the matter around, and not this."""
    if last_of_its_size(told) is _CHAPTER:  # it may name what the page before held
        return False
    named = told.chapter_on_page[told.line.page : told.line.page + 1]
    title = head_text(told.line.text)
    return any(matter_of(each) is told.matter and each != title for each in named)


def _is_named_above_heading(told: Told, lines: int) -> bool:
    """Tell a title that the contents name, above one that they do not: a list's, or a table's."""
    behind = told.at + lines
    title, below = told.lines[told.at : behind], told.lines[behind : behind + 1]
    named = told.style.named
    return (
        bool(below)
        and head_text("".join(line.text for line in title)) in named
        and head_text(below[0].text) not in named
        and looks_like_heading(told, below[0])
    )


def _is_named_as_section_above(told: Told, lines: int) -> bool:
    """Tell a title that the contents name as they do the section's above, and none between."""
    named = told.style.named
    title = "".join(line.text for line in told.lines[told.at : told.at + lines])
    if head_text(title) not in named:
        return False
    headings = (p for p in reversed(told.parts) if p.kind in (_HEADING, _ENTRY_KIND))
    between = list(takewhile(lambda part: head_text(part.text) not in named, headings))
    above = next((p for p in reversed(told.parts) if head_text(p.text) in named), None)
    return bool(between) and above is not None and above.level is _SECTION


def heads_something(told: Told, behind: int) -> bool:
    """Tell whether what stands behind a heading is what a heading can head."""
    if _is_special(told):
        return behind < len(told.lines)
    if told.at == told.opens_chapter and head_text(told.line.text) == told.chapter:
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

    Text in a box is in smaller type.
    """
    style = told.style
    return (
        0 < line.size <= style.body_size
        and not line.bold
        and not style.marked
        and told.matter is _ENTRIES
    )
