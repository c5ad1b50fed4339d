"""Subsections whose titles stand in parentheses, as signatures do: （水体治理）."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from yearbook_reader.reconstruct.lexicon.marks import (
    CREDIT,
    HAN,
    PAUSES,
    SENTENCE_END,
    ends_text,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import head_text, places_of

PARENTHESIS = "（"
FEWEST = 3  # titles in parentheses, before that is how subsections are set
SHARE = 0.1  # of all lines in parentheses: the others are signatures
HEADING = 0.6  # of a full line's width, which a heading above one does not reach

_OPENS = re.compile(PARENTHESIS)
_WITHIN = re.compile(rf"（([{HAN}·、“”]{{2,20}})）")
_STOP = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}）】〕]")


def title_within(text: str) -> str:
    """Give the words of a line that stands in parentheses; empty for any other."""
    if text[0] != PARENTHESIS:
        return ""
    match = _WITHIN.fullmatch(head_text(text))
    return match[1] if match and not (NUMBERED.fullmatch(text) or CREDIT.fullmatch(text)) else ""


def opens_subsection(text: str, mark: str) -> bool:
    """Tell whether a line begins with the `mark` of the book's subsections.

    Where they stand in parentheses, what no title can be is none, such as （%） in a table.
    """
    return text[0] in mark and (text[0] != PARENTHESIS or bool(title_within(text)))


def has_titles_in_parentheses(
    draft: Draft, body: Sequence[int], mark: str, named: Collection[str]
) -> bool:
    """Tell whether enough lines in parentheses are titles.

    Those are that the contents name, or that stand between a heading and what opens an entry:
    the `mark`, or a title that stands out of its line.
    """
    texts, widths = draft.lines.texts, draft.lines.widths
    titled = draft.leads.keys() | draft.bold
    opening = draft.body_of(places_of(_OPENS, draft.lines.firsts))
    places = [bisect_left(body, index) for index in opening]
    found = titles = 0
    for one, two, below in (body[at - 1 : at + 2] for at in places if 0 < at < len(body) - 1):
        title = title_within(texts[two])
        if not title:
            continue
        found += 1
        above = texts[one]
        headed = (
            widths[one] < HEADING * draft.full_width
            and not (_STOP.search(above) or ends_text(above) or is_table_rest(above))
            and (texts[below].startswith(mark) if mark else below in titled)
        )
        titles += title in named or headed
    return titles >= max(FEWEST, SHARE * found)
