"""Folding: what two characters must have in common to be found as the same."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from yearbook_reader.reconstruct.characters import fold_characters
from yearbook_reader.reconstruct.cleaning import clean
from yearbook_reader.volume.model import Span


def fold(text: str) -> str:
    """Give the text with width and case folded, exactly one character for each character.

    Full-width letters, digits and marks become their ordinary forms, half-width kana and marks
    likewise, any white space becomes a space. A character whose case folding is longer than
    one character stays as it is.
    """
    ordinary = text.translate(_widths())
    folded = ordinary.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(one if len(one := c.casefold()) == 1 else c for c in ordinary)


@lru_cache(maxsize=64)
def fold_query(query: str) -> tuple[str, ...]:
    """Give the folded strings to look for, best first; none for a blank query.

    First the query as typed, each run of white space as one space; then, for where that occurs
    nowhere, cleaned as the text of a volume is: without the spaces it never has (`2017 年`),
    without unprintable and compatibility characters.
    """
    typed = " ".join(query.split())
    cleaned = clean(fold_characters(typed), (Span(0, len(typed)),)).text
    return tuple(dict.fromkeys(fold(form) for form in (typed, cleaned) if form))


@cache
def _widths() -> dict[int, str]:
    """Give the ordinary form of each full-width and half-width character and white space."""
    forms = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFFEF)}
    widths = {code: form for code, form in forms.items() if len(form) == 1}
    spaces = {code: " " for code in range(0x3001) if chr(code).isspace()}
    return widths | spaces
