"""Matching titles as one types: by their characters or by their pinyin."""

from __future__ import annotations

import os
from functools import lru_cache

from yearbook_reader.search.fold import clean_query, fold


def title_matches(title: str, query: str) -> bool:
    """Tell whether the query stands in the title or spells some of its characters in a row.

    Characters are folded, and spaces that are typed but not printed do not matter. A blank query
    matches every title.
    """
    whole = fold(title)
    if any(form in whole for form in forms_of(query)):
        return True
    letters = letters_of(query)
    return bool(letters) and spells(letters, title)


def forms_of(query: str) -> tuple[str, ...]:
    """Give the folded texts of which one has to stand in a title: with spaces and without."""
    typed = " ".join(clean_query(query).split())
    return tuple(dict.fromkeys((fold(typed), fold(typed.replace(" ", "")))))


def letters_of(query: str) -> str:
    """Give the letters of a query that may be pinyin, small and without tones; else nothing."""
    letters = fold(clean_query(query)).replace(" ", "").replace("'", "").replace("ü", "v")
    return letters if letters.isascii() and letters.isalnum() else ""


def spells(letters: str, title: str, from_first: bool = False) -> bool:
    """Tell whether the letters spell a run of the title's characters, begun at any of them.

    With `from_first` it has to begin at the first that is not a mark.

    Pinyin is without tones, in full (`kejichuangxin`), as initials (`kjcx`) or mixed, the last
    syllable begun or whole; marks in the title are passed over, ü is typed v. Every reading of
    a character counts.
    """
    spelled: frozenset[int] = frozenset()
    may_begin = True
    for character in title:
        begun = _lengths_spelled(character, letters) if may_begin else frozenset()
        # Most characters spell nothing: no set is made for those.
        spelled = _continued(spelled, character, letters) | begun if spelled else begun
        if len(letters) in spelled:
            return True
        may_begin = may_begin and not (from_first and character.isalnum())
    return False


def _continued(spelled: frozenset[int], character: str, letters: str) -> frozenset[int]:
    return frozenset(
        before + more
        for before in spelled
        for more in _lengths_spelled(character, letters[before:])
    )


@lru_cache(maxsize=65536)
def _lengths_spelled(character: str, letters: str) -> frozenset[int]:
    """Give how many of the letters may spell this character; all where they begin a syllable."""
    return frozenset(
        min(len(way), len(letters))
        for way in ways_to_spell(character)
        if letters.startswith(way) or way.startswith(letters)
    )


@lru_cache(maxsize=65536)
def ways_to_spell(character: str) -> frozenset[str]:
    """Give the syllables and initials of a character, nothing to type for a mark."""
    # The import takes 0.1 s, and a reader who types no pinyin never needs it; with the readings
    # of whole phrases, which single characters have no use for, it takes three times as long.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    if not character.isalnum():
        return frozenset({""})
    [syllables] = pinyin([character], style=Style.NORMAL, heteronym=True)
    return frozenset(way for each in syllables for way in (fold(each), fold(each)[:1]))
