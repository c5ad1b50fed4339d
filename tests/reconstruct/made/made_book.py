"""Books of a made-up text, in which form feeds part the pages."""

from __future__ import annotations

import hashlib

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Caption, Volume
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import content, units

Outline = list[tuple[str, list[tuple[str, list[str], list[str]]]]]


def source_of(text: str) -> Source:
    """Give a text as a source."""
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return Source(text, hashlib.sha256(text.encode()).hexdigest(), "t.txt", "utf-8", starts)


def is_whole(text: str, made: Reconstruction) -> bool:
    """Tell whether each character of a text has its place, and no step of the engine lost any.

    What is lost the engine puts back by itself, so that the account closes all the same.
    """
    lost = any(each.kind is FindingKind.LOST_TEXT for each in made.findings)
    return account(text, made).closes and not lost


def made_of(text: str) -> Reconstruction:
    """Give the book of a text; each of its characters is in it."""
    made = reconstruct(source_of(text))
    assert is_whole(text, made)
    return made


def book(text: str) -> Volume:
    """Give the volume of a text."""
    return made_of(text).volume


def captions_of(made: Reconstruction) -> list[str]:
    """Give the captions of a book, in its order."""
    return [text for text, _ in credited_captions_of(made.volume)]


def credited_captions_of(volume: Volume) -> list[tuple[str, str | None]]:
    """Give the captions of a book, each with its credit."""
    blocks = [item.block for unit in units(volume) for item in content(unit)]
    return [(each.text.text, each.credit) for each in blocks if isinstance(each, Caption)]


def outline(volume: Volume) -> Outline:
    """Give chapters, their sections with the titles of entries, and of subsections."""
    return [
        (
            chapter.heading.title,
            [
                (
                    section.heading.title,
                    [entry.heading.title for entry in section.entries],
                    [each.heading.title for each in section.subsections],
                )
                for section in chapter.sections
            ],
        )
        for chapter in volume.chapters
    ]
