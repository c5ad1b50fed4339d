"""Changes of a heading: another title, another level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.corrections.manuscript import Head, Level, Manuscript, Node
from yearbook_reader.corrections.places import head_at, heads, signers
from yearbook_reader.volume.model import Heading, Paragraph


def rename(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Give a heading the title that the correction tells; what is printed stays."""
    nodes = manuscript.nodes
    number = head_at(source_text, nodes, correction.spans, correction.quote)
    if number is None or not correction.value.strip():
        return None
    head = nodes[number]
    assert isinstance(head, Head)
    renamed = replace(head, heading=Heading(correction.value.strip(), head.heading.printed))
    return manuscript.with_nodes(*nodes[:number], renamed, *nodes[number + 1 :])


def relevel(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Give a heading the level that the correction tells, where something above can hold it."""
    nodes = manuscript.nodes
    number = head_at(source_text, nodes, correction.spans, correction.quote)
    levels = {level.name.lower(): level for level in Level}
    level = levels.get(correction.value)
    if number is None or level is None or not _can_hold(nodes[:number], level):
        return None
    head = nodes[number]
    assert isinstance(head, Head)
    if level is head.level:
        return manuscript
    above = _with_captions(nodes[:number], head)
    names = signers(nodes, number) if level is Level.ENTRY else ()
    changed = _releveled(head, level, names)
    return manuscript.with_nodes(*above, *changed, *nodes[number + 1 :])


def _can_hold(above: Sequence[Node], level: Level) -> bool:
    """Tell whether a head of this level can stand below these nodes."""
    if level is Level.CHAPTER:
        return True
    opened = [head.level for _, head in heads(above) if head.level <= Level.SUBSECTION]
    if level is not Level.SUBSECTION:
        return bool(opened)
    return bool(opened) and opened[-1] is not Level.CHAPTER


def _with_captions(above: Sequence[Node], head: Head) -> tuple[Node, ...]:
    """Give the nodes above a head, the last chapter with the captions that the head holds."""
    if not head.captions:
        return tuple(above)
    chapters = [at for at, each in heads(above) if each.level is Level.CHAPTER]
    at = chapters[-1]
    chapter = above[at]
    assert isinstance(chapter, Head)
    holding = replace(chapter, captions=(*chapter.captions, *head.captions))
    return (*above[:at], holding, *above[at + 1 :])


def _releveled(head: Head, level: Level, contributors: tuple[str, ...]) -> Iterator[Node]:
    """Give the head at another level; what that level does not have becomes text below it."""
    yield Head(level, head.id, head.heading, contributors)
    for text in (head.heading_en.printed, head.subtitle, head.author):
        if text:
            yield Paragraph(text)
