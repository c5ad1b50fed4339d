"""Signatures (署名) that are nothing but names: alone on a line between a text and a title."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import BARE_NAMES, STOP, ends_sentence, names_in
from yearbook_reader.reconstruct.lexicon.signers import SHORTEST_NAME, may_be_name
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.set_aside.named_titles import LONGEST_SECTION

FEWEST = 5  # names behind texts, right above entries, before they are how a book is signed
MOSTLY = 0.6  # of the short lines that stand so
LONGEST = 16  # characters of such a line


def is_bare_name(text: str) -> bool:
    """Tell a line of names only, each of which could be a person's by its length."""
    if len(text) > LONGEST or not BARE_NAMES.fullmatch(text):
        return False
    return all(len(name) >= SHORTEST_NAME for name in names_in(text))


def _may_be_title(text: str) -> bool:
    return len(text) <= LONGEST_SECTION and not STOP.search(text)


def signs_with_bare_names(
    draft: Draft, body: Sequence[int], entries: Collection[int], named: Collection[str]
) -> bool:
    """Tell whether names alone on lines, behind a text and above one of the `entries`, sign it.

    Between these there may be a title. What the contents name is no name.
    """
    texts, opening = draft.lines.texts, set(entries)
    before = dict(zip(body[1:], body, strict=False))

    def are_names(above: Iterable[int]) -> bool:
        found = [
            texts[one]
            for one in above
            if is_bare_name(texts[one])
            and head_text(texts[one]) not in named
            and one in before
            and ends_sentence(texts[before[one]])
        ]
        names = sum(map(may_be_name, found))
        return names >= FEWEST and names >= MOSTLY * len(found)

    above = [one for one, two in pairwise(body) if two in opening]
    titles = (before[one] for one in above if one in before and _may_be_title(texts[one]))
    return are_names(above) or are_names(titles)
