"""Signatures (署名) that are nothing but names: alone on a line between a text and a title."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_NAMES,
    ENDINGS,
    STOP,
    ends_sentence,
    names_in,
)
from yearbook_reader.reconstruct.lexicon.signers import SHORTEST_NAME, may_be_name
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import head_text, lines_named
from yearbook_reader.reconstruct.set_aside.heads.named_titles import LONGEST_SECTION

FEWEST = 5  # names behind texts, right above entries, before they are how a book is signed
MOSTLY = 0.6  # of the short lines that stand so
LONGEST = 16  # characters of such a line


def is_bare_name(text: str) -> bool:
    """Tell a line of names only, each of which could be a person's by its length."""
    if text[-1] in ENDINGS or len(text) > LONGEST or not BARE_NAMES.fullmatch(text):
        return False
    return all(len(name) >= SHORTEST_NAME for name in names_in(text))


def _may_be_title(text: str) -> bool:
    return len(text) <= LONGEST_SECTION and not STOP.search(text)


def signs_with_bare_names(
    draft: Draft, body: Sequence[int], entries: Collection[int], named: Collection[str]
) -> bool:
    """Tell whether names alone on lines, behind a text and above one of the `entries`, sign it.

    Between these there may be a title. Where no mark opens entries, these are what the contents
    name. What the contents name is no name.
    """
    texts = draft.lines.texts

    def are_names(places: Iterable[int]) -> bool:
        lines = ((texts[body[place]], texts[body[place - 1]]) for place in places if place > 0)
        found = [
            text
            for text, above in lines
            if is_bare_name(text) and head_text(text) not in named and ends_sentence(above)
        ]
        names = sum(map(may_be_name, found))
        return names >= FEWEST and names >= MOSTLY * len(found)

    titled = set(entries) or lines_named(draft.lines, body, named)
    opening = ((bisect_left(body, index), index) for index in titled)
    above = [at - 1 for at, index in opening if 0 < at < len(body) and body[at] == index]
    titles = (place - 1 for place in above if _may_be_title(texts[body[place]]))
    return are_names(above) or are_names(titles)
