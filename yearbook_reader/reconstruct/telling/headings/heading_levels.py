"""The levels of headings, as their words and what is around them tell; a size may tell more."""

from __future__ import annotations

from itertools import takewhile

from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE
from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import Level, PartKind
from yearbook_reader.reconstruct.telling.headings.list_items import heads_items
from yearbook_reader.reconstruct.telling.headings.looks import looks_like_heading
from yearbook_reader.reconstruct.telling.headings.sizes import last_of_its_size
from yearbook_reader.reconstruct.telling.headings.without_pages import begins_chapter, ends_text
from yearbook_reader.reconstruct.telling.tables.tables import table_at
from yearbook_reader.reconstruct.telling.told import Told

# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_ENTRIES, _DOCUMENTS, _CHRONICLE, _LISTS = Matter
_TEXT_BELOW = (_DOCUMENTS, _CHRONICLE)  # where nothing but text stands right below a heading
_UNKNOWN, _CHAPTER, _SECTION, _SUBSECTION, _ENTRY = Level
_ENTRY_KIND, _HEADING, _ENGLISH = PartKind.ENTRY, PartKind.HEADING, PartKind.ENGLISH_HEADING


def level_of_heading(told: Told, lines: int, *, atop: bool) -> Level:
    """Give the level that the words of a heading of so many lines, and what is around it, tell."""
    following = told.lines[told.at + 1 : told.at + 2]
    english = bool(following) and ENGLISH_TITLE.fullmatch(following[0].text) is not None
    title = head_text("".join(line.text for line in told.lines[told.at : told.at + lines]))
    kind = matter_of(title if atop else head_text(told.line.text))
    counted = title in told.style.counted_chapters
    if counted or (kind and (atop or told.matter is not _ENTRIES or ends_text(told))):
        told.matter = kind or _ENTRIES
        return _CHAPTER
    if told.matter is _LISTS and _is_named_below_title(told, lines):
        return _ENTRY
    if told.matter is _LISTS and (
        _is_named_above_heading(told, lines) or is_named_as_section_above(told, lines)
    ):
        return _SECTION
    if told.matter is _LISTS and told.style.marked and not atop:
        return _level_in_list(told)
    if told.matter is _LISTS and _is_smaller_than_section(told):
        return _ENTRY
    if told.matter in _TEXT_BELOW and (not (atop or english) or last_of_its_size(told) is _SECTION):
        return _section_or_chapter(told)
    if told.matter is not _ENTRIES and (atop or english) and not _is_headed_as_before(told):
        heads_heading = bool(following) and looks_like_heading(told, following[0])
        if english or (heads_heading and not _heads_table(told)):
            told.matter = _ENTRIES
            return _CHAPTER
    return _CHAPTER if english else _UNKNOWN


def _is_smaller_than_section(told: Told) -> bool:
    """Tell a title in smaller type than that of the section above it."""
    sections = (part for part in reversed(told.parts) if part.level in (_CHAPTER, _SECTION))
    above = next(sections, None)
    return above is not None and above.level is _SECTION and 0 < told.line.size < above.size


def _level_in_list(told: Told) -> Level:
    """Give the level of a heading within a list (附录), in a book whose entries have a mark."""
    if _heads_table(told):
        return _UNKNOWN
    above = next((p for p in reversed(told.parts) if p.kind is not _ENGLISH), None)
    if above is not None and above.level is _CHAPTER:
        return _ENTRY if heads_items(told) else _UNKNOWN
    if last_of_its_size(told) is _ENTRY:
        return _ENTRY
    below = any(looks_like_heading(told, each) for each in told.lines[told.at + 1 : told.at + 2])
    opens = above is not None and above.kind is _HEADING
    return _UNKNOWN if below and not opens else _ENTRY


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


def _is_named_below_title(told: Told, lines: int) -> bool:
    """Tell a title that the contents name right below one that they name, too: of its first list.

    名单 / 工业企业 / ….
    """
    named, above = told.style.named, told.parts[-1] if told.parts else None
    title = "".join(line.text for line in told.lines[told.at : told.at + lines])
    return (
        above is not None
        and above.kind is _HEADING
        and above.level is not _CHAPTER
        and head_text(above.text) in named
        and head_text(title) in named
    )


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


def is_named_as_section_above(told: Told, lines: int) -> bool:
    """Tell a title that the contents name as they do the section's above, and none between."""
    named = told.style.named
    title = "".join(line.text for line in told.lines[told.at : told.at + lines])
    if head_text(title) not in named:
        return False
    headings = (p for p in reversed(told.parts) if p.kind in (_HEADING, _ENTRY_KIND))
    between = list(takewhile(lambda part: head_text(part.text) not in named, headings))
    above = next((p for p in reversed(told.parts) if head_text(p.text) in named), None)
    return bool(between) and above is not None and above.level is _SECTION
