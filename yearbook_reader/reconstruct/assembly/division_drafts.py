"""Chapters, sections, subsections and entries while they are being filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from yearbook_reader.volume.model import Block, Caption, Entry, Heading, Text


@dataclass(slots=True)
class EntryDraft:
    """An entry being filled."""

    heading: Heading
    start: int
    blocks: list[Block] = field(default_factory=list)
    contributors: tuple[str, ...] = ()

    def finished(self) -> Entry:
        """Give the entry as a value."""
        return Entry(f"entry-{self.start}", self.heading, tuple(self.blocks), self.contributors)


@dataclass(slots=True)
class DivisionDraft:
    """A chapter, section or subsection being filled; `by_place` told, not by words or a mark.

    `mark` is that of subsections, which a section has in a chapter without others.
    """

    heading: Heading
    start: int
    heading_en: Heading = field(default_factory=Heading)
    lead: list[Block] = field(default_factory=list)
    entries: list[EntryDraft] = field(default_factory=list)
    divisions: list[DivisionDraft] = field(default_factory=list)
    by_place: bool = False
    mark: str = ""
    captions: list[Caption] = field(default_factory=list)
    subtitle: Text = field(default_factory=Text)
    author: Text = field(default_factory=Text)

    def blocks(self) -> list[Block]:
        """Give where the next block goes: the last entry, else the lead."""
        return self.entries[-1].blocks if self.entries else self.lead
