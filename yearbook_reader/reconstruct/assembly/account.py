"""The account of every character: each one that is no space is in exactly one place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import le

from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
)
from yearbook_reader.volume.reconstruction import Reconstruction

_CHARACTERS = re.compile(r"\S+")
_LAST_SPACE = 0x3000  # the ideographic one: Unicode has no white space behind it
_SPACES = "".join(filter(str.isspace, map(chr, range(_LAST_SPACE + 1))))
# Latin-1 is encoded several times as fast as any other set of characters.
_LATIN_SPACES = _SPACES.encode("latin-1", "ignore")
_OTHER_SPACES = _SPACES[len(_LATIN_SPACES) :]

TEXT, TITLES, CAPTIONS, TABLES, SIGNATURES, FORME_WORK, FINDINGS = (
    "text",
    "titles",
    "captions",
    "tables",
    "signatures",
    "forme_work",
    "findings",
)

_Placed = dict[str, list[Text]]


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
    texts = _placed(reconstruction)
    # A text holds none that the source has not, and few sources have more than one of these.
    spaces = [each for each in _OTHER_SPACES if each in source_text]
    placed = {
        place: _count("".join([each.from_source for each in texts[place]]), spaces)
        for place in texts
    }
    spans = list(chain.from_iterable([text.spans for place in texts for text in texts[place]]))
    characters = _count(source_text, spaces)
    doubled = () if _are_apart(spans) else tuple(_doubled(source_text, spans))
    if sum(placed.values()) == characters and not doubled:
        return Account(characters, placed)
    return Account(characters, placed, tuple(_unseen(source_text, spans)), doubled)


def _count(text: str, others: Sequence[str]) -> int:
    """Count the characters that are no white space; `others` are those spaces beyond Latin-1."""
    latin = text.encode("latin-1", "ignore")
    spaces = len(latin) - len(latin.translate(None, _LATIN_SPACES))
    return len(text) - spaces - sum(map(text.count, others))


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


def _placed(reconstruction: Reconstruction) -> _Placed:
    """Give every text of the volume, and what was removed, by the place that it is in."""
    volume = reconstruction.volume
    placed: _Placed = {
        place: [] for place in (TEXT, TITLES, CAPTIONS, TABLES, SIGNATURES, FORME_WORK, FINDINGS)
    }
    _place_blocks(volume.lead, placed)
    for chapter in volume.chapters:
        placed[TITLES] += (chapter.heading.printed, chapter.heading_en.printed)
        _place_blocks(chapter.captions, placed)
        _place_contents(chapter, placed)
        for section in chapter.sections:
            placed[TITLES] += (section.heading.printed, section.subtitle, section.author)
            _place_contents(section, placed)
            for subsection in section.subsections:
                placed[TITLES].append(subsection.heading.printed)
                _place_contents(subsection, placed)
    placed[FORME_WORK] += [each.text for each in volume.forme_work]
    removed = [each for each in reconstruction.findings if each.removed]
    placed[FINDINGS] += [Text(each.original, each.spans) for each in removed]
    return placed


def _place_contents(division: Chapter | Section | Subsection, placed: _Placed) -> None:
    _place_blocks(division.lead, placed)
    for entry in division.entries:
        placed[TITLES].append(entry.heading.printed)
        _place_blocks(entry.blocks, placed)


def _place_blocks(blocks: Iterable[Block], placed: _Placed) -> None:
    for block in blocks:
        match block:
            case Paragraph(text):
                placed[TEXT].append(text)
            case Signature(text):
                placed[SIGNATURES].append(text)
            case Caption(text, _, credit_line):
                placed[CAPTIONS] += (text, credit_line)
            case Table(rows, caption, unit):
                placed[TABLES] += (caption, unit, *chain.from_iterable(rows))


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
