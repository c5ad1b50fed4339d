"""Changes of where entries begin and stand: split, merged with the one before, moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from yearbook_reader.corrections.correction import Correction, Target, Where
from yearbook_reader.corrections.manuscript import Head, Level, Manuscript, Node
from yearbook_reader.corrections.places import end_of, head_at, heads, passage_at, signers
from yearbook_reader.corrections.quoting import is_quoted
from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS, ENTRY_BULLETS, ends_text
from yearbook_reader.volume.model import Heading, Paragraph, Text


def split(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Begin an entry inside a paragraph.

    With a title given, at the first of the correction's words; else those words are its title.
    """
    nodes = manuscript.nodes
    if not is_quoted(source_text, correction.spans, correction.quote):
        return None
    passage = passage_at(nodes, correction.spans)
    paragraph = nodes[passage.node] if passage else None
    if passage is None or not isinstance(paragraph, Paragraph):
        return None
    above = [number for number, _ in heads(nodes[: passage.node])]
    given = correction.value.strip()
    printed = Text() if given else passage.text.cut(passage.start, passage.end)
    heading = Heading(given or _bare_title(printed.text), printed)
    identifier = f"entry-{correction.spans[0].start}"
    taken = any(head.id == identifier for _, head in heads(nodes))
    if taken or not above or not heading.title:
        return None
    rest = passage.start if given else passage.end
    parts = (
        _paragraph(passage.text.cut(0, passage.start)),
        (Head(Level.ENTRY, identifier, heading),),
        _paragraph(passage.text.cut(rest, len(passage.text.text))),
    )
    cut = [*nodes[: passage.node], *(node for part in parts for node in part)]
    begun = next(number for number, head in reversed(list(heads(cut))) if head.id == identifier)
    cut += nodes[passage.node + 1 :]
    for number in (above[-1], begun):
        cut[number] = _signed(cut, number)
    return manuscript.with_nodes(*cut)


def _paragraph(text: Text) -> tuple[Paragraph, ...]:
    return (Paragraph(text),) if text else ()


def _bare_title(printed: str) -> str:
    """Give a title without the brackets around it, or the bullet in front."""
    title = printed.strip()
    if ENTRY_BRACKETS.get(title[:1], " ") == title[-1:]:
        title = title[1:-1]
    return title.lstrip(ENTRY_BULLETS).strip()


def _signed(nodes: Sequence[Node], number: int) -> Node:
    """Give an entry's head with the names of the signature that covers it now."""
    head, names = nodes[number], signers(nodes, number)
    if not names or not isinstance(head, Head) or head.level is not Level.ENTRY:
        return head
    return replace(head, contributors=names)


def merge(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Join an entry with the one before it: its title, as printed, opens its text again."""
    nodes = manuscript.nodes
    number = head_at(source_text, nodes, correction.spans, correction.quote)
    above = [at for at, _ in heads(nodes[:number])] if number else []
    if number is None or not above:
        return None
    before, head = nodes[above[-1]], nodes[number]
    assert isinstance(before, Head)
    assert isinstance(head, Head)
    if not before.level is head.level is Level.ENTRY:
        return None
    names = tuple(dict.fromkeys((*before.contributors, *head.contributors)))
    blocks = _joined(nodes[above[-1] + 1 : number], head.heading.printed, nodes[number + 1 :])
    merged = replace(before, contributors=names)
    return manuscript.with_nodes(*nodes[: above[-1]], merged, *blocks)


def _joined(before: Sequence[Node], title: Text, after: Sequence[Node]) -> tuple[Node, ...]:
    """Give the blocks with a title between them as text: of one paragraph where none ended."""
    following = after[0] if after else None
    text = title
    if isinstance(following, Paragraph):
        text, after = title + following.text, after[1:]
    last = before[-1] if before else None
    if text and isinstance(last, Paragraph) and not ends_text(last.text.text):
        text, before = last.text + text, before[:-1]
    return (*before, *_paragraph(text), *after)


def move(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Put an entry, with all its text, before or after another one or into another section."""
    nodes = manuscript.nodes
    number = head_at(source_text, nodes, correction.spans, correction.quote)
    target = Target.read(correction.value)
    if number is None or target is None or not _is_entry(nodes[number]):
        return None
    end = end_of(nodes, number)
    moved, left = nodes[number:end], (*nodes[:number], *nodes[end:])
    at = _destination(source_text, left, target)
    return None if at is None else manuscript.with_nodes(*left[:at], *moved, *left[at:])


def _destination(source_text: str, nodes: Sequence[Node], target: Target) -> int | None:
    """Give the place before which a moved entry is put; None where the target is gone."""
    number = head_at(source_text, nodes, target.spans, target.quote)
    if number is None or _is_entry(nodes[number]) is (target.where is Where.INTO):
        return None
    if target.where is Where.BEFORE:
        return number
    if target.where is Where.AFTER:
        return end_of(nodes, number)
    behind = (at for at, head in heads(nodes) if at > number and head.level is not Level.ENTRY)
    return next(behind, len(nodes))


def _is_entry(node: Node) -> bool:
    return isinstance(node, Head) and node.level is Level.ENTRY
