"""Subsections whose titles stand in parentheses, as signatures do: （水体治理）."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    CREDIT,
    HAN,
    STOPS,
    ends_text,
    is_table_rest,
    names_in,
)
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED
from yearbook_reader.reconstruct.lexicon.signers import LONGEST_NAME, may_be_name
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import head_text, places_of

PARENTHESIS = "（"
FEWEST = 3  # titles in parentheses, before that is how subsections are set
SHARE = 0.1  # of all lines in parentheses: the others are signatures
HEADING = 0.6  # of a full line's width, which a heading above one does not reach

_OPENS = re.compile(PARENTHESIS)
_WITHIN = re.compile(rf"（([{HAN}·、“”]{{2,20}})）")
_STOP_OR_CLOSED = re.compile(f"[{STOPS}）】〕]")


def title_within(text: str) -> str:
    """Give the words of a line that stands in parentheses; empty for any other."""
    if text[0] != PARENTHESIS:
        return ""
    match = _WITHIN.fullmatch(head_text(text))
    return match[1] if match and not (NUMBERED.fullmatch(text) or CREDIT.fullmatch(text)) else ""


def opens_subsection(text: str, mark: str) -> bool:
    """Tell whether a line begins with the `mark` of the book's subsections.

    Where they stand in parentheses, what can be no title, such as （%） in a table, opens none.
    """
    return text[0] in mark and (text[0] != PARENTHESIS or bool(title_within(text)))


class _Bracketed(NamedTuple):
    """A line in parentheses, by its words, which spaces part.

    It stands right `above_entry`, or it `closes` what is above it: below is another title, or
    another such line. None that is `headed`, by a title above it or the contents, is a signature.
    One that is `bold`, or larger than the text, is none either where others are neither.
    """

    words: str
    bold: bool
    above_entry: bool
    closes: bool
    headed: bool

    @property
    def title(self) -> str:
        """Give the words without spaces."""
        return head_text(self.words)


def titles_in_parentheses(
    draft: Draft, body: Sequence[int], mark: str, named: Collection[str]
) -> frozenset[str]:
    """Give the titles of subsections that stand in parentheses; none where too few lines do so.

    Those are that the contents name, or that stand between a heading and what opens an entry:
    the `mark`, or a title that stands out of its line. Most others stand behind a text, as
    signatures do, which close sections, too, and hold names, also of bodies. Where some stand
    out by their type above what opens an entry, the others are none.
    """
    found = list(_bracketed(draft, body, mark, named))
    bold = [each for each in found if each.bold and each.above_entry]
    if len(bold) >= FEWEST and not all(each.bold for each in found):
        return frozenset(each.title for each in bold)
    fewest = max(FEWEST, SHARE * len(found))
    headed = {each.title for each in found if each.headed}
    signing = {each.title for each in found if each.closes}
    others = [each for each in found if each.above_entry and each.title not in signing]
    initials = {words[0] for words in signing if len(words) < LONGEST_NAME}
    unnamed = [each.title for each in others if not _may_sign(each.words, initials)]
    sure = sum(len(title) >= LONGEST_NAME for title in unnamed)
    organs = [
        each.title
        for each in found
        if len(each.title) >= LONGEST_NAME and each.closes and not _may_sign(each.words, initials)
    ]
    if len(organs) > SHARE * sure:
        unnamed = _unlike(organs, unnamed)
        sure = len(unnamed)
    if sure < fewest:
        enough = sum(each.headed for each in found) >= fewest
        longer = {title for title in unnamed if len(title) > LONGEST_NAME}
        return frozenset(headed | longer) if enough else frozenset()
    known = headed.union(unnamed)
    return frozenset(known if signing else known.union(each.title for each in others))


def _unlike(organs: Collection[str], titles: Iterable[str]) -> list[str]:
    """Give the longer titles without those that end as the names of bodies do which sign: …局."""
    ends = {organ[-1] for organ in organs}
    return [each for each in titles if len(each) >= LONGEST_NAME and each[-1] not in ends]


def _may_sign(words: str, initials: Container[str]) -> bool:
    """Tell what could be a name, or a body and a name behind a gap.

    A rare name begins as others do that close sections.
    """
    short = len(words) < LONGEST_NAME
    parted = len(names_in(words.replace("、", ""))) > 1
    return may_be_name(words) or parted or (short and words[0] in initials)


def _bracketed(
    draft: Draft, body: Sequence[int], mark: str, named: Collection[str]
) -> Iterator[_Bracketed]:
    """Give the lines in parentheses that could be titles or signatures."""
    texts = draft.lines.texts
    titled = draft.leads.keys() | draft.bold
    opening = draft.body_of(places_of(_OPENS, draft.lines.firsts))
    places = [bisect_left(body, index) for index in opening]
    for one, two, below in (body[at - 1 : at + 2] for at in places if 0 < at < len(body) - 1):
        title = title_within(texts[two])
        if not title:
            continue
        opens = texts[below].startswith(mark) if mark else below in titled
        yield _Bracketed(
            texts[two][1:-1].strip(),
            bold=two in draft.bold,
            above_entry=opens,
            closes=not opens and (_is_heading(draft, below) or texts[below][0] == PARENTHESIS),
            # Who signs may have an entry, too, as a person whom the contents name.
            headed=(title in named and (opens or not may_be_name(title)))
            or (opens and _is_heading(draft, one)),
        )


def _is_heading(draft: Draft, index: int) -> bool:
    """Tell a short line without stops that is no end of a text."""
    text = draft.lines.texts[index]
    narrow = draft.lines.widths[index] < HEADING * draft.full_width
    return narrow and not (_STOP_OR_CLOSED.search(text) or ends_text(text) or is_table_rest(text))
