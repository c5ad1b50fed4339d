"""The account of every character: each one that is no space is in exactly one place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import le

from yearbook_reader.volume.model import Span, Text
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import ItemKind, content, units

_CHARACTERS = re.compile(r"\S+")

TEXT, TITLES, CAPTIONS, TABLES, SIGNATURES, FORME_WORK, FINDINGS = (
    "text",
    "titles",
    "captions",
    "tables",
    "signatures",
    "forme_work",
    "findings",
)

_PLACES = {
    ItemKind.PARAGRAPH: TEXT,
    ItemKind.CAPTION: CAPTIONS,
    ItemKind.SIGNATURE: SIGNATURES,
    ItemKind.TABLE: TABLES,
}


@dataclass(frozen=True, slots=True)
class Account:
    """How many characters (no white space) the source has, and where they were placed.

    `missing` are runs that are in no place, `doubled` runs that are in more than one.
    """

    characters: int
    placed: dict[str, int]
    missing: tuple[Span, ...] = ()
    doubled: tuple[Span, ...] = ()

    @property
    def closes(self) -> bool:
        """Tell whether every character is in exactly one place."""
        return not self.missing and not self.doubled


def account(source_text: str, reconstruction: Reconstruction) -> Account:
    """Count where each character of the source is."""
    places = (TEXT, TITLES, CAPTIONS, TABLES, SIGNATURES, FORME_WORK, FINDINGS)
    placed = dict.fromkeys(places, 0)
    spans: list[Span] = []
    for place, text in _placed(reconstruction):
        placed[place] += _count(text.from_source)
        spans += text.spans
    characters = _count(source_text)
    doubled = () if _are_apart(spans) else tuple(_doubled(source_text, spans))
    if sum(placed.values()) == characters and not doubled:
        return Account(characters, placed)
    return Account(characters, placed, tuple(_unseen(source_text, spans)), doubled)


def _count(text: str) -> int:
    """Count the characters that are no white space."""
    return sum(map(len, text.split()))


def _are_apart(spans: Sequence[Span]) -> bool:
    """Tell whether no two of the spans share a character: each ends before the next begins."""
    starts = sorted([span.start for span in spans])
    ends = sorted([span.end for span in spans])
    return all(map(le, ends, starts[1:]))


def _doubled(source_text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Give the characters that stand in a second place."""
    seen: set[int] = set()
    for span in spans:
        for at in range(span.start, span.end):
            if at in seen and not source_text[at].isspace():
                yield Span(at, at + 1)
            seen.add(at)


def _placed(reconstruction: Reconstruction) -> Iterator[tuple[str, Text]]:
    volume = reconstruction.volume
    for chapter in volume.chapters:
        yield TITLES, chapter.heading.printed
        yield TITLES, chapter.heading_en.printed
    for unit in units(volume):
        for item in content(unit):
            if item.kind is not ItemKind.CHAPTER_TITLE:
                place = _PLACES.get(item.kind, TITLES)
                yield from ((place, text) for text in item.texts)
    yield from ((FORME_WORK, each.text) for each in volume.forme_work)
    for finding in reconstruction.findings:
        if finding.removed:
            yield FINDINGS, Text(finding.original, finding.spans)


def _unseen(source_text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Give the runs that are in none of the spans."""
    seen = bytearray(len(source_text))
    for span in spans:
        seen[span.start : span.end] = b"\x01" * len(span)
    at = seen.find(0)
    while at >= 0:
        end = seen.find(1, at)
        end = end if end >= 0 else len(seen)
        if not source_text[at:end].isspace():
            yield from (Span(*run.span()) for run in _CHARACTERS.finditer(source_text, at, end))
        at = seen.find(0, end)
