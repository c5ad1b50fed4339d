"""The manuscript: a volume as one flat run of heads and blocks, which corrections cut and join.

A head opens what follows it, up to the next head of its level or above; so a change of a
head's level, or a new head in between, needs no other change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Entry,
    Heading,
    Section,
    Subsection,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, Reconstruction


class Level(IntEnum):
    """The level of a head, the highest first."""

    CHAPTER = 1
    SECTION = 2
    SUBSECTION = 3
    ENTRY = 4


@dataclass(frozen=True, slots=True)
class Head:
    """A heading in the run, with what belongs to it alone; see the model for each."""

    level: Level
    id: str
    heading: Heading
    contributors: tuple[str, ...] = ()
    heading_en: Heading = field(default_factory=Heading)
    captions: tuple[Caption, ...] = ()
    subtitle: Text = field(default_factory=Text)
    author: Text = field(default_factory=Text)


Node = Head | Block


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The nodes of a volume in reading order, its findings, and what else it holds.

    `volume` gives only what stands in no node.
    """

    nodes: tuple[Node, ...]
    findings: tuple[Finding, ...]
    volume: Volume

    def with_nodes(self, *nodes: Node) -> Manuscript:
        """Give the manuscript with these nodes in the place of its own."""
        return replace(self, nodes=nodes)


def manuscript_of(made: Reconstruction) -> Manuscript:
    """Give the manuscript of a reconstruction."""
    bare = replace(made.volume, lead=(), chapters=())
    return Manuscript(nodes_of(made.volume), made.findings, bare)


def nodes_of(volume: Volume) -> tuple[Node, ...]:
    """Give the heads and blocks of a volume in reading order."""
    heads = (node for chapter in volume.chapters for node in _chapter_nodes(chapter))
    return (*volume.lead, *heads)


def reconstruction_of(manuscript: Manuscript, made: Reconstruction) -> Reconstruction:
    """Give the reconstruction that a manuscript of `made` has become."""
    lead, chapters = _divided(manuscript.nodes, Level.CHAPTER)
    volume = replace(
        manuscript.volume,
        lead=tuple(node for node in lead if not isinstance(node, Head)),
        chapters=tuple(_chapter(head, body) for head, body in chapters),
    )
    return replace(made, volume=volume, findings=manuscript.findings)


def _chapter_nodes(chapter: Chapter) -> Iterator[Node]:
    yield Head(
        Level.CHAPTER,
        chapter.id,
        chapter.heading,
        heading_en=chapter.heading_en,
        captions=chapter.captions,
    )
    yield from chapter.lead
    yield from _entry_nodes(chapter.entries)
    for section in chapter.sections:
        yield Head(
            Level.SECTION,
            section.id,
            section.heading,
            subtitle=section.subtitle,
            author=section.author,
        )
        yield from section.lead
        yield from _entry_nodes(section.entries)
        for subsection in section.subsections:
            yield Head(Level.SUBSECTION, subsection.id, subsection.heading)
            yield from subsection.lead
            yield from _entry_nodes(subsection.entries)


def _entry_nodes(entries: Iterable[Entry]) -> Iterator[Node]:
    for entry in entries:
        yield Head(Level.ENTRY, entry.id, entry.heading, entry.contributors)
        yield from entry.blocks


Run = tuple[Head, list[Node]]


def _divided(nodes: Iterable[Node], level: Level) -> tuple[list[Node], list[Run]]:
    """Give the nodes before the first head of this level, and those that each one opens.

    A subsection that no section stands above is a section.
    """
    before: list[Node] = []
    runs: list[Run] = []
    orphans = level is Level.SECTION
    for node in nodes:
        if isinstance(node, Head):
            orphans = orphans and node.level is not Level.SECTION
            if node.level is level or (orphans and node.level is Level.SUBSECTION):
                runs.append((node, []))
                continue
        (runs[-1][1] if runs else before).append(node)
    return before, runs


def _chapter(head: Head, body: Sequence[Node]) -> Chapter:
    before, sections = _divided(body, Level.SECTION)
    lead, entries = _lead_and_entries(before)
    return Chapter(
        head.id,
        head.heading,
        head.heading_en,
        lead,
        tuple(_section(each, own) for each, own in sections),
        entries,
        head.captions,
    )


def _section(head: Head, body: Sequence[Node]) -> Section:
    before, subsections = _divided(body, Level.SUBSECTION)
    lead, entries = _lead_and_entries(before)
    parts = tuple(Subsection(each.id, each.heading, *_lead_and_entries(own))
                  for each, own in subsections)  # fmt: skip
    return Section(head.id, head.heading, lead, entries, parts, head.subtitle, head.author)


def _lead_and_entries(nodes: Iterable[Node]) -> tuple[tuple[Block, ...], tuple[Entry, ...]]:
    lead, entries = _divided(nodes, Level.ENTRY)
    return _blocks(lead), tuple(
        Entry(head.id, head.heading, _blocks(body), head.contributors) for head, body in entries
    )


def _blocks(nodes: Iterable[Node]) -> tuple[Block, ...]:
    return tuple(node for node in nodes if not isinstance(node, Head))
