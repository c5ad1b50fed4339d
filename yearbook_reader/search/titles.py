"""Matching titles as one types: by their characters or by their pinyin."""

from __future__ import annotations

from functools import lru_cache

from yearbook_reader.search.fold import clean_query, fold


def title_matches(title: str, query: str) -> bool:
    """Tell whether the query stands in the title or spells some of its characters in a row.

    Characters are folded, and spaces that are typed but not printed do not matter. A blank query
    matches every title.
    """
    typed = " ".join(clean_query(query).split())
    forms = {fold(typed), fold(typed.replace(" ", ""))}
    whole = fold(title)
    if any(form in whole for form in forms):
        return True
    letters = letters_of(query)
    return bool(letters) and spells(letters, title)


def letters_of(query: str) -> str:
    """Give the letters of a query that may be pinyin, small and without tones; else nothing."""
    letters = fold(clean_query(query)).replace(" ", "").replace("'", "").replace("ü", "v")
    return letters if letters.isascii() and letters.isalnum() else ""


def spells(letters: str, title: str) -> bool:
    """Tell whether the letters spell a run of the title's characters, begun at any of them.

    Pinyin is without tones, in full (`kejichuangxin`), as initials (`kjcx`) or mixed, the last
    syllable begun or whole; marks in the title are passed over, ü is typed v. Every reading of
    a character counts.
    """
    spelled: frozenset[int] = frozenset()
    for character in title:
        spelled = _lengths_spelled(character, letters).union(
            before + more
            for before in spelled
            for more in _lengths_spelled(character, letters[before:])
        )
        if len(letters) in spelled:
            return True
    return False


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
    # The import takes 0.1 s or more, and a reader who types no pinyin never needs it.
    from pypinyin import Style, pinyin

    if not character.isalnum():
        return frozenset({""})
    [syllables] = pinyin([character], style=Style.NORMAL, heteronym=True)
    return frozenset(way for each in syllables for way in (fold(each), fold(each)[:1]))
