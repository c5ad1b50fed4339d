"""The words by which a title is found in the index, and those of what is typed.

A title that answers has all words of one of the typed alternatives. The reverse does not hold: a
word tells that two characters stand beside each other, not where, so that every title found is
looked at itself.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise, repeat
from operator import add

from yearbook_reader.search.fold import fold
from yearbook_reader.search.index.shelf_schema import word
from yearbook_reader.search.titles import ways_to_spell

# What the first character of a word says of the rest.
_WHOLE = "\x03"  # all of the title
_BEGUN = "\x04"  # its first character, or the first two
_RUN = "\x05"  # a character, or two beside each other
_SPELT = "\x06"  # a way to spell a character: its syllable or its initial
_SPELT_BEGUN = "\x07"  # the same of the first character
_SPELT_PAIR = "\x08"  # a way to spell a character, behind it the initial of the next
_SPELT_PAIR_BEGUN = "\x0e"  # the same of the first two

_MOST_CHAINS = 8  # ways to cut the letters that are told apart
_MOST_SYLLABLES = 4  # of which one has to be in the title


def words_of_title(title: str) -> str:
    """Give the words of a title, with spaces between."""
    form = word(fold(title))
    spelt = list(filter(str.isalnum, title))
    initials = list(map(_initials, spelt[1:]))
    return " ".join(
        (
            f"{_WHOLE}{form} {_BEGUN}{form[:1]} {_BEGUN}{form[:2]}",
            *map(_RUN.__add__, form),
            *map(_RUN.__add__, map(add, form, form[1:])),
            *map(_spelt, repeat(_SPELT_BEGUN), spelt[:1]),
            *map(_spelt, repeat(_SPELT), spelt),
            *map(_spelt_pair, repeat(_SPELT_PAIR_BEGUN), spelt, initials[:1]),
            *map(_spelt_pair, repeat(_SPELT_PAIR), spelt, initials),
        )
    )


def typed_whole(form: str) -> str:
    """Give the full-text query for the titles that are this folded text."""
    return _quoted(_WHOLE + form)


def typed_begun(form: str) -> str:
    """Give the full-text query for the titles that begin with this folded text."""
    return " AND ".join((_quoted(_BEGUN + form[:2]), *_runs(form)))


def typed_inside(form: str) -> str:
    """Give the full-text query for the titles in which this folded text stands."""
    return " AND ".join(_runs(form))


def typed_spelling(letters: str, begun: bool, ways: Collection[str]) -> str:
    """Give the full-text query for the titles that the letters may spell; empty for none.

    `begun` asks for those that they begin to spell; `ways` are all ways to spell a character of
    any title.
    """
    single = _SPELT_BEGUN if begun else _SPELT
    # The initial is a way of its own; of a longer beginning any syllable will do.
    whole = [letters] if len(letters) == 1 else [way for way in ways if way.startswith(letters)]
    found = [_quoted(single + way) for way in sorted(whole)]
    found += (" AND ".join(chain) for chain in _chains(letters, begun, ways))
    return " OR ".join(f"({each})" for each in found)


def ways_of_title(title: str) -> frozenset[str]:
    """Give all ways to spell a character of the title."""
    return frozenset().union(*map(ways_to_spell, title)) - {""}


@lru_cache(maxsize=1 << 14)
def _spelt(kind: str, character: str) -> str:
    return " ".join(kind + way for way in sorted(ways_to_spell(character)))


@lru_cache(maxsize=1 << 14)
def _initials(character: str) -> str:
    return "".join(sorted({way[:1] for way in ways_to_spell(character)}))


@lru_cache(maxsize=1 << 16)
def _spelt_pair(kind: str, character: str, initials: str) -> str:
    ways = sorted(ways_to_spell(character))
    return " ".join([kind + way + initial for way in ways for initial in initials])


def _runs(form: str) -> tuple[str, ...]:
    pairs = (_quoted(_RUN + one + two) for one, two in pairwise(form))
    return tuple(dict.fromkeys(pairs)) or (_quoted(_RUN + form),)


def _chains(letters: str, begun: bool, ways: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Give how the letters may be cut into two characters or more, as the words these have.

    The cuts are followed from left to right for as long as they are few: what is left open then
    is seen when the titles are looked at.
    """
    cuts = _cuts(letters, ways)
    whole: list[tuple[str, ...]] = []
    growing: list[tuple[tuple[str, ...], int]] = [((), 0)]
    while growing and len(whole) + len(growing) <= _MOST_CHAINS:
        longer: list[tuple[tuple[str, ...], int]] = []
        for chain, at in growing:
            if chain and len(letters) in cuts[at]:
                whole.append((*chain, *_last(letters[at:], ways)))
            kind = _SPELT_PAIR if chain or not begun else _SPELT_PAIR_BEGUN
            for end in cuts[at] - {len(letters)}:
                longer.append(((*chain, _quoted(kind + letters[at : end + 1])), end))
        growing = longer
    found = {frozenset(chain) for chain in (*whole, *(chain for chain, _ in growing))}
    return tuple(sorted(tuple(sorted(each)) for each in found if not any(o < each for o in found)))


def _last(letters: str, ways: Collection[str]) -> tuple[str, ...]:
    """Give what has to be in the title for the character typed last, where that narrows the choice.

    It does not where one letter was typed, which the pair before holds already, or where so many
    syllables are possible that half of all titles have one.
    """
    syllables = sorted(way for way in ways if way.startswith(letters))
    if len(letters) == 1 or len(syllables) > _MOST_SYLLABLES:
        return ()
    return ("(" + " OR ".join(_quoted(_SPELT + way) for way in syllables) + ")",)


def _cuts(letters: str, ways: Collection[str]) -> list[frozenset[int]]:
    """Give for each offset where a character begun there may end, so that all can be spelt."""
    last = len(letters)
    cuts: list[frozenset[int]] = [frozenset()] * last
    for at in reversed(range(last)):
        ends = {at + len(way) for way in ways if letters.startswith(way, at)}
        found = {end for end in ends if end < last and cuts[end]}
        begun = any(way.startswith(letters[at:]) for way in ways)
        cuts[at] = frozenset(found | {last} if begun else found)
    return cuts


def _quoted(text: str) -> str:
    return '"' + word(text).replace('"', '""') + '"'
