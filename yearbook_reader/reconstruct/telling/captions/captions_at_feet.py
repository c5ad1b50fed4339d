"""Captions without a credit at the feet of pages, where extraction gives what is drawn last.

They stand below the end of a text, or between the two halves of a sentence that goes on overleaf.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import Enum
from itertools import chain, pairwise

from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_NAMES,
    BEFORE_DATES,
    DATE_START,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    SIGNATURE,
    STOP,
    ends_text,
    is_balanced,
    is_bare_caption,
    is_bare_signature,
    is_table_rest,
    names_in,
)
from yearbook_reader.reconstruct.lexicon.signers import LONGEST_NAME
from yearbook_reader.reconstruct.lexicon.tables import names_table
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import first_word, has_han, head_text, width
from yearbook_reader.reconstruct.set_aside.findings import moved_caption
from yearbook_reader.reconstruct.telling.captions.captions import is_row

FULL = 1.5  # em by which a full line is short at most, but for a word that was not broken
INDENT = 2.0  # em by which a paragraph's first line is short
WIDER = 1.2  # em by which a line in smaller type is wider at least
ALIKE = 1.0  # em by which lines differ that were broken at one width
MOST_LINES = 8  # of the captions at one foot
LONGEST = 40  # characters of one of their lines
MOSTLY = 0.8  # of the pages with captions, on which nothing else stands below these

_CAPTION_ROLES = (Role.CAPTION, Role.CREDIT)
_TITLES = tuple("".join(ENTRY_BRACKETS) + ENTRY_BULLETS)
_BEGINS = re.compile(r"\d{1,4}[年月A-Z]|(?![年月日])[^\W\d_]|[“「《]")
_WORDS = re.compile(r"[\w“”「」《》（）()、，·：—.-]+")
_NEVER_LAST = re.compile(r"[\w、，：·—.-](?<![^\W\da-zA-Z_])\Z")


class _Follows(Enum):
    """What begins the page behind a foot."""

    TITLE = "title"  # or what else goes on with no text, such as a signature
    TEXT = "text"  # that goes on: no paragraph begins with a full line
    UNKNOWN = "unknown"


def set_aside_captions_at_feet(draft: Draft) -> Draft:
    """Set aside the lines at pages' feet that are neither text nor a heading.

    No heading stands there, nor does print break off a line of text there, so that such a line is
    a caption without a credit, drawn last. Titles that begin the next page are known from the
    contents and the running heads.
    """
    if draft.isolated or draft.sizes:
        return draft
    known = {line.title for line in draft.contents}
    known |= {head_text(draft.lines.texts[at]) for at in draft.in_role(Role.CHAPTER_HEAD)}
    below = dict(_below_captions(draft))
    found = []
    for number, (page, following) in enumerate(pairwise(draft.pages)):
        begins = draft.body_of(following, 1)
        lines = draft.body_of(page[::-1], MOST_LINES + 1)
        if lines and begins:
            count = below.get(number, 0)
            count = count or _captions(draft, lines, begins[0], known)
            found.append(lines[:count][::-1])
    return draft.with_roles(
        dict.fromkeys(chain.from_iterable(found), Role.CAPTION),
        tuple(moved_caption(draft, lines, 0.6) for lines in found if lines),
    )


def _below_captions(draft: Draft) -> Iterator[tuple[int, int]]:
    """Give how many lines, all captions, stand below others, by page.

    Only where the book's captions end their pages.
    """
    last = {draft.page_of[at]: at for at, role in draft.aside.items() if role in _CAPTION_ROLES}
    below = {
        page: draft.body_of(range(at + 1, draft.pages[page].stop)) for page, at in last.items()
    }
    texts = draft.lines.texts
    alike = {
        page: len(lines)
        for page, lines in below.items()
        if len(lines) <= MOST_LINES and all(_may_be_of_caption(texts[at]) for at in lines)
    }
    if len(alike) < MOSTLY * len(below):
        return
    for page, count in alike.items():
        words = draft.texts_of(draft.body_of(range(last[page] + 1, draft.pages[page].stop)))
        if words and _may_begin_caption(words) and not _NEVER_LAST.search(words[-1]):
            yield page, count


def _follows(draft: Draft, begins: int, known: Set[str]) -> _Follows:
    text = draft.lines.texts[begins]
    if head_text(text) in known or text.startswith(_TITLES) or SIGNATURE.fullmatch(text):
        return _Follows.TITLE
    full = abs(draft.full_width - draft.lines.widths[begins]) <= FULL
    return _Follows.TEXT if full else _Follows.UNKNOWN


def _captions(draft: Draft, lines: Sequence[int], begins: int, known: Set[str]) -> int:
    """Give how many of a page's last lines, the last one first, are captions.

    The next page begins with the line `begins`.
    """
    texts, follows = draft.lines.texts, _follows(draft, begins, known)
    if _NEVER_LAST.search(texts[lines[0]]):
        return 0
    for count, (at, above) in enumerate(pairwise(lines), 1):
        if not _may_be_of_caption(texts[at]):
            return 0
        if not _may_begin_caption(texts[each] for each in reversed(lines[:count])):
            continue
        if _has_ended(draft, above, follows):
            headed = any(head_text(texts[each]) in known for each in lines[:count])
            told = not headed and _is_no_text(draft, lines[:count], follows, begins)
            return count if told else 0
        if follows is not _Follows.TITLE and _is_broken_off(draft, lines, count, begins):
            return count
    words = texts[lines[0]]
    if len(lines) > 1 or follows is not _Follows.TITLE or head_text(words) in known:
        return 0  # a chapter's title may have a page of its own
    alone = _is_short(draft, lines[0], begins)
    return int(alone and _may_be_of_caption(words) and _may_begin_caption([words]))


def _has_ended(draft: Draft, above: int, follows: _Follows) -> bool:
    text = draft.lines.texts[above]
    if ends_text(text) or SIGNATURE.fullmatch(text) or is_bare_signature(text):
        return True
    return follows is _Follows.TITLE and (is_row(text) or is_table_rest(text))


def _is_no_text(draft: Draft, lines: Sequence[int], follows: _Follows, begins: int) -> bool:
    """Tell lines behind the end of a text, the last one first, that begin no other."""
    if follows is _Follows.TITLE or _is_wide(draft, lines[-1]):
        return True
    return _is_short(draft, lines[0], begins, INDENT * (len(lines) == 1))


def _is_broken_off(draft: Draft, lines: Sequence[int], count: int, begins: int) -> bool:
    """Tell whether a text goes on overleaf below a full line, above so many last lines."""
    texts = draft.lines.texts
    if not _is_full(draft, lines[count:]):
        return False
    first, above = lines[count - 1], lines[count]
    if _is_short(draft, lines[0], begins) or _is_wide(draft, first):
        return True
    dated = DATE_START.match(texts[first]) and texts[above][-1] not in BEFORE_DATES
    return dated is True and is_bare_caption(texts[first])


def _is_full(draft: Draft, lines: Sequence[int]) -> bool:
    """Tell a line of a text that goes on, with those above it behind it.

    It is as wide as those, in a column beside a picture too, or begins a paragraph.
    """
    texts, widths = draft.lines.texts, draft.lines.widths
    short = draft.full_width - widths[lines[0]]
    if abs(short) <= FULL or len(lines) == 1:
        return abs(short) <= FULL
    if ends_text(texts[lines[1]]):
        return -FULL <= short - INDENT <= FULL
    alike = abs(widths[lines[1]] - widths[lines[0]]) <= ALIKE
    return alike and STOP.search(texts[lines[1]] + texts[lines[0]]) is not None


def _is_short(draft: Draft, line: int, begins: int, indent: float = 0.0) -> bool:
    """Tell a line that had room for the word that begins the next page."""
    word = first_word(draft.lines.texts[begins])
    return draft.lines.widths[line] + width(word) + indent < draft.full_width - FULL


def _is_wide(draft: Draft, line: int) -> bool:
    return draft.lines.widths[line] > draft.full_width + WIDER


def _may_begin_caption(lines: Iterable[str]) -> bool:
    words = "".join("".join(lines).split())
    return len(words) > LONGEST_NAME and _BEGINS.match(words) is not None and is_balanced(words)


def _may_be_of_caption(text: str) -> bool:
    """Tell a line of words that neither ends a text nor is of a list, a table or a signature."""
    return (
        len(text) <= LONGEST
        and has_han(text)
        and _WORDS.fullmatch("".join(text.split())) is not None
        and not (is_row(text) or is_table_rest(text) or names_table(text))
        and not (BARE_NAMES.fullmatch(text) and len(names_in(text)) > 1)
        and not (SIGNATURE.fullmatch(text) or is_bare_signature(text))
    )
