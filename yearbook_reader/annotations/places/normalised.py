"""Text in the form in which words are compared between two extractions of one book."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

# Figures with their decimals: 1.1 is another figure than 11. White space is gone already.
_FIGURE = re.compile(r"\d+(?:[.,·]\d++)*")
_UNSEEN = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}


def normalised(text: str) -> str:
    """Give the text without white space and unseen characters, width and case folded."""
    return "".join(normal_forms(text))


def normal_forms(text: str) -> list[str]:
    """Give what each character of the text becomes: mostly one character, or none, or several."""
    return [_normal_form(char) for char in text]


@cache
def _normal_form(char: str) -> str:
    """Give one character in compatibility form and folded; nothing for one that no reader sees."""
    folded = unicodedata.normalize("NFKC", char).casefold()
    return "".join(each for each in folded if unicodedata.category(each) not in _UNSEEN)


def figures(text: str) -> tuple[str, ...]:
    """Give the figures of a normalised text in their order, each with its decimals."""
    return tuple(_FIGURE.findall(text))


def whole_figures(before: str, words: str, after: str) -> tuple[str, ...]:
    """Give the figures that the words hold or cut, whole, from three normalised texts.

    `before` and `after` stand beside the words: of a figure that the words cut, the rest is
    there, so that 4 cut out of 4.5 is not taken for 4.
    """
    low, high = len(before), len(before) + len(words)
    return tuple(
        match[0]
        for match in _FIGURE.finditer(before + words + after)
        if match.start() < high and match.end() > low
    )


def same_titles(first: Iterable[str], second: Iterable[str]) -> bool:
    """Tell whether two paths of titles are one, normalised."""
    return [normalised(each) for each in first] == [normalised(each) for each in second]
