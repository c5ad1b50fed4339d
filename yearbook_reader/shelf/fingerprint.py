"""A fingerprint by which two extractions of the same book know each other.

It is a bottom-k sketch (Broder, "On the resemblance and containment of documents", 1997) of the
book's figures with the characters beside them. Whatever an extraction does to lines, marks and
columns, most figures stay among their neighbours; and next year's volume, which may repeat
whole sentences, has other figures in them.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from heapq import nsmallest
from itertools import chain
from struct import iter_unpack, pack
from zlib import crc32

from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.walk import entries_of, units

SKETCH = 256
"""How many figures a fingerprint keeps: a likeness is then right to about 0.03."""
FEWEST = 48
"""With fewer figures than these a text tells too little to be known by."""
SAME_BOOK = 0.4
"""From this likeness on two texts are of one book: extractions of one, even one read across its
columns, are at 0.65 and above; two years of one yearbook hardly above 0."""

_FIGURE = re.compile(r"\d{2,}")
_MARKS = re.compile(r"[\W\d]+")
_BEFORE, _BEHIND = 3, 2  # characters beside a figure that tell it from the same one elsewhere
_REACH = 8  # characters in which they are looked for, past marks and spaces


def fingerprint(volume: Volume) -> str:
    """Give the fingerprint of a volume's clean text; empty where it has too few figures."""
    text = "\n".join(block.text.text for block in _paragraphs(volume))
    hashes = {crc32(_in_its_words(text, found).encode()) for found in _FIGURE.finditer(text)}
    if len(hashes) < FEWEST:
        return ""
    sketch = nsmallest(SKETCH, hashes)
    return b64encode(pack(f"<{len(sketch)}I", *sketch)).decode()


def _paragraphs(volume: Volume) -> Iterator[Paragraph]:
    for unit in units(volume):
        leads = (unit.lead, unit.section.lead if unit.section else ())
        bodies = (entry.blocks for entry in entries_of(unit))
        blocks = chain.from_iterable((*leads, *bodies))
        yield from (block for block in blocks if isinstance(block, Paragraph))


def _in_its_words(text: str, figure: re.Match[str]) -> str:
    """Give a figure with the letters before and behind it."""
    start, end = figure.span()
    before = text[start - _BEFORE : start] if start >= _BEFORE else ""
    behind = text[end : end + _BEHIND]
    # Most stand among letters: to ask here saves half the time.
    if not before.isalpha():
        before = _MARKS.sub("", text[max(start - _REACH, 0) : start])[-_BEFORE:]
    if not behind.isalpha():
        behind = _MARKS.sub("", text[end : end + _REACH])[:_BEHIND]
    return f"{before}{figure[0]}{behind}"


def likeness(one: str, other: str) -> float:
    """Give the share of figures that two fingerprints have in common, 0.0 to 1.0."""
    first, second = _hashes(one), _hashes(other)
    if not first or not second:
        return 0.0
    together = nsmallest(SKETCH, first | second)
    return sum(each in first and each in second for each in together) / len(together)


def _hashes(written: str) -> set[int]:
    return {number for (number,) in iter_unpack("<I", b64decode(written))}
