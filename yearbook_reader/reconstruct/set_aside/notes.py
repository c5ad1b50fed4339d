"""Notes (脚注, 表注) at the foot of a column or below a table: set aside, since they cut the text.

What such a note is told by is its first line, which begins with a mark. In a text it ends with
the first of its lines that ends a sentence; where the source tells type sizes it is in smaller
type, and as long as that goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from yearbook_reader.reconstruct.lexicon.marks import (
    CIRCLED,
    CLOSERS,
    HAN,
    PAUSES,
    SENTENCE_END,
    ends_sentence,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import places_of
from yearbook_reader.volume.reconstruction import Finding, FindingKind

SMALL = 0.93  # of the text's type size: what is set no larger is smaller type
SAME_SIZE = 0.2  # points by which the lines of a note may differ
MOST_LINES = 12  # of a note
WORDS = 16  # characters of a note that its finding names

_SOURCE = "(?:[资資]料|[數数][据據])[来來]源"
_TABLE_NOTE = rf"(?:注[释釋]?|[註備备附][注註]?|[说說]明|{_SOURCE})\s?\d{{0,2}}[：:]"
_NAMED_SOURCE = re.compile(rf"{_SOURCE}[：:][^{SENTENCE_END}{PAUSES}]{{2,20}}\Z")
_BEGINS = re.compile(
    rf"[{CIRCLED}](?![{SENTENCE_END}{PAUSES}{CLOSERS}]|$)|[*＊※]{{1,3}}(?=[{HAN}《“「])|{_TABLE_NOTE}"
)
# In smaller type at the foot of a column a number is a mark too.
_NUMBER = re.compile(rf"\[\d{{1,2}}\]|〔\d{{1,2}}〕|\d{{1,2}}\s?(?=[{HAN}《“「])")
_MARKED = re.compile(
    rf"(?<=[^{SENTENCE_END}{PAUSES}\s{CIRCLED}])[{CIRCLED}]|(?<=[{SENTENCE_END}])[{CIRCLED}]\Z"
)
_FIRSTS = re.compile(rf"[{CIRCLED}*＊※注註备備附说說资資数數]")


def begins_note(text: str) -> bool:
    """Tell a line that begins with the mark of a note."""
    return _BEGINS.match(text) is not None or _NUMBER.match(text) is not None


def set_aside_notes(draft: Draft) -> Draft:
    """Set aside the notes at the feet of columns and below tables."""
    found = list(_small_notes(draft) if draft.sizes else _marked_notes(draft))
    roles = {index: Role.NOTE for lines in found for index in lines}
    return draft.with_roles(roles, tuple(_finding(draft, lines) for lines in found))


def _small_notes(draft: Draft) -> Iterator[range]:
    """Give the notes in smaller type, by their lines."""
    largest = SMALL * draft.text_size()
    behind = 0
    for index in draft.body_of(i for i, size in enumerate(draft.sizes) if size <= largest):
        if index < behind:
            continue
        text = draft.lines.texts[index]
        told = _BEGINS.match(text) is not None
        if "\t" in text or not (told or _NUMBER.match(text)):
            continue
        behind = _small_end(draft, index)
        if told or _ends_column(draft, behind):
            yield range(index, behind)


def _small_end(draft: Draft, first: int) -> int:
    """Give the line behind the notes that begin with this one, below each other."""
    size = draft.sizes[first]
    behind, stop = first + 1, draft.pages[draft.page_of[first]].stop
    while (
        behind < min(stop, first + MOST_LINES)
        and behind not in draft.aside
        and abs(draft.sizes[behind] - size) < SAME_SIZE
        and "\t" not in draft.lines.texts[behind]
        and not draft.stands_apart(behind)
        and not _BEGINS.match(draft.lines.texts[behind])
    ):
        behind += 1
    return behind


def _ends_column(draft: Draft, behind: int) -> bool:
    """Tell whether the line above this one is the last of its column, and ends a sentence."""
    if not ends_sentence(draft.lines.texts[behind - 1]):
        return False
    body = draft.body_of(range(behind, draft.pages[draft.page_of[behind - 1]].stop))
    return not body or draft.styles[body[0]].top < draft.styles[behind - 1].top


def _marked_notes(draft: Draft) -> Iterator[range]:
    """Give the notes of a text, by their lines: below the text that has their mark, or a table."""
    behind = 0
    for index in draft.body_of(places_of(_FIRSTS, draft.lines.firsts)):
        if index < behind or not (match := _BEGINS.match(draft.lines.texts[index])):
            continue
        if len(match.group()) == 1 and not _is_marked_above(draft, index):
            continue
        named = _NAMED_SOURCE.match(draft.lines.texts[index])
        lines = range(index, index + 1) if named else _sentence(draft, index)
        if lines:
            behind = lines.stop
            yield lines


def _is_marked_above(draft: Draft, index: int) -> bool:
    """Tell whether the text above on the page has the mark that a line begins with.

    There it stands behind a word, or behind the stop at a line's end: elsewhere behind a mark it
    begins an item of a list.
    """
    mark = draft.lines.texts[index][0]
    for above in range(index - 1, draft.pages[draft.page_of[index]].start - 1, -1):
        if mark in draft.lines.texts[above] and above not in draft.aside:
            return any(each.group() == mark for each in _MARKED.finditer(draft.lines.texts[above]))
    return False


def _sentence(draft: Draft, first: int) -> range | None:
    """Give the lines from this one to the next that ends a sentence; None where none is near.

    Where each line is a paragraph it ends there, whatever it ends with.
    """
    if draft.whole_paragraphs:
        return range(first, first + 1)
    stop = min(draft.pages[draft.page_of[first]].stop, first + MOST_LINES)
    for index in range(first, stop):
        if index in draft.aside:
            return None
        if ends_sentence(draft.lines.texts[index]):
            return range(first, index + 1)
    return None


def _finding(draft: Draft, lines: range) -> Finding:
    words = "".join(draft.lines.texts[index] for index in lines)
    words = words if len(words) <= WORDS else words[:WORDS] + "…"
    return Finding(
        FindingKind.MOVED_NOTE,
        0.8,
        tuple(draft.lines.span(index) for index in lines),
        f"注“{words}”已放在所注的段落或表格之后。",
        (words,),
    )
