"""How the paragraphs of a document look, and what that tells: headings, captions, titles.

Many documents declare no headings; their authors set them in larger type, or in bold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

LARGER = 1.1  # times the text's type size, from which a line is set as a heading
LONGEST_HEADING = 60  # characters
LONGEST_CAPTION = 120
LONG = 20  # characters of a line that is no title
MOSTLY = 0.5  # of the long paragraphs that end as a text does
FEWEST = 2  # headings of one size, but for the first of all
FEWEST_LEVELS = 2  # that a document must declare to be believed

_WORDS = re.compile(r"\w")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_UNIT = re.compile("[单單]位")
_NO_HEADING = "。；;：，,"
_ENDS = tuple("。！？；：”’」』）)…")
_NO_CAPTION = re.compile(r"[【〔［\[■●◆□]|[（(].*[）)]\Z")


class Look(NamedTuple):
    """How words are set: their type's size in points, 0 where nothing says, and its weight."""

    size: float = 0.0
    bold: bool = False


PLAIN = Look()


class Paragraph(NamedTuple):
    """A paragraph: its words, its level where it is a declared heading, else 0, and its look.

    Of its words the first `lead` are in bold; `pictured` tells that it stands below a picture.
    """

    words: str
    level: int = 0
    size: float = 0.0
    lead: int = 0
    pictured: bool = False


class Shown(NamedTuple):
    """What lines are by their looks, given by their places among the lines.

    `headings` have their levels, 1 for the highest; `leads` how many characters are in bold.
    """

    headings: tuple[tuple[int, int], ...] = ()
    captions: tuple[int, ...] = ()
    leads: tuple[tuple[int, int], ...] = ()


def paragraph_of(
    pieces: Sequence[tuple[str, Look]], level: int = 0, *, pictured: bool = False
) -> Paragraph:
    """Put pieces of words together, without the white space around them."""
    words = "".join([words for words, _ in pieces])
    looks = {look for _, look in pieces}
    if len(looks) == 1:
        (look,) = looks
        bare = words.strip()
        return Paragraph(bare, level, look.size, len(bare) * look.bold, pictured)
    sizes: Counter[float] = Counter()
    lead = at = 0
    for piece, look in pieces:
        sizes[look.size] += len(piece.strip())
        at += len(piece)
        # Marks before a title may be set otherwise.
        if look.bold and not _WORDS.search(words, lead, at - len(piece)):
            lead = at
    begun = len(words) - len(words.lstrip())
    lead = len(words[begun:lead].rstrip())
    return Paragraph(words.strip(), level, max(sizes, key=sizes.__getitem__), lead, pictured)


def may_be_caption(words: str) -> bool:
    """Tell words that may stand below a picture from an entry, a signature and running text."""
    return len(words) <= LONGEST_CAPTION and _NO_CAPTION.match(words) is None


def shown_by(paragraphs: Mapping[int, Paragraph], rows: frozenset[int]) -> Shown:
    """Tell what lines are by their looks; `rows` are the lines that are rows of tables."""
    size = _size_of_text(paragraphs)

    def titles(at: int) -> bool:
        """Tell a line above a table, between which its unit may stand."""
        unit = paragraphs.get(at + 1)
        above_unit = unit is not None and _UNIT.search(unit.words) is not None
        return at + 1 in rows or (above_unit and at + 2 in rows)

    captions = [at for at, each in paragraphs.items() if each.pictured and _is_caption(each, size)]
    headings = _headings(paragraphs, titles, size)
    known = {*captions, *(at for at, _ in headings)}
    leads = tuple(
        (at, each.lead)
        for at, each in paragraphs.items()
        if each.lead and at not in known and not (each.lead == len(each.words) and titles(at))
    )
    return Shown(headings, tuple(captions), leads)


def _is_caption(paragraph: Paragraph, size: float) -> bool:
    """Tell a caption by its looks: a sentence below a picture is one in smaller type alone."""
    if paragraph.level or paragraph.size > LARGER * size or not may_be_caption(paragraph.words):
        return False
    return paragraph.size < size or not paragraph.words.endswith("。")


def _size_of_text(paragraphs: Mapping[int, Paragraph]) -> float:
    characters: Counter[float] = Counter()
    for each in paragraphs.values():
        characters[each.size] += len(each.words) * (not each.level)
    return max(characters, key=characters.__getitem__, default=0.0)


def _headings(
    paragraphs: Mapping[int, Paragraph], titles: Callable[[int], bool], size: float
) -> tuple[tuple[int, int], ...]:
    """Give the declared headings; where these are of one level or none, all by their type."""
    declared = tuple((at, each.level) for at, each in paragraphs.items() if each.level)
    enough = len({level for _, level in declared}) >= FEWEST_LEVELS
    if enough or not size or _are_printed_lines(paragraphs):
        return declared
    larger = {
        at: each
        for at, each in paragraphs.items()
        if each.size >= LARGER * size and _could_head(each.words) and not titles(at)
    }
    counts = Counter(each.size for each in larger.values())
    first = next(iter(larger), -1)
    sizes = {each.size for at, each in larger.items() if counts[each.size] >= FEWEST or at == first}
    if len(sizes) < FEWEST_LEVELS:
        return declared
    levels = {each: level for level, each in enumerate(sorted(sizes, reverse=True), 1)}
    return tuple((at, levels[each.size]) for at, each in larger.items() if each.size in sizes)


def _are_printed_lines(paragraphs: Mapping[int, Paragraph]) -> bool:
    """Tell paragraphs that a converter made of printed lines: most long ones end in mid-sentence.

    What such lines are, all of the page tells better than their type alone.
    """
    long = [each.words for each in paragraphs.values() if len(each.words) >= LONG]
    return sum(words.endswith(_ENDS) for words in long) < MOSTLY * len(long)


def _could_head(words: str) -> bool:
    return (
        len(words) <= LONGEST_HEADING
        and not words.endswith(tuple(_NO_HEADING))
        and _HAN.search(words) is not None
    )
