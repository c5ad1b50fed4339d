"""Mended characters: others in their places, fewer, or more than the source has."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.corrections.manuscript import Head, Manuscript, Node
from yearbook_reader.corrections.node_texts import with_text
from yearbook_reader.corrections.places import Passage, passage_at
from yearbook_reader.corrections.quoting import is_quoted
from yearbook_reader.volume.model import Paragraph, Signature, Span, Text, merged
from yearbook_reader.volume.reconstruction import Finding, FindingKind

Character = tuple[str, int | None]
"""A character of a text with its source offset; None for one that was added."""


@dataclass(frozen=True, slots=True)
class _Mended:
    """A run of characters mended: what it is now, and the source's characters it has no more."""

    characters: tuple[Character, ...]
    removed: tuple[int, ...]


def mend(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Put the characters that the correction tells in the place of those that it quotes."""
    nodes = manuscript.nodes
    if not is_quoted(source_text, correction.spans, correction.quote):
        return None
    passage = passage_at(nodes, correction.spans)
    if passage is None:
        return None
    text = passage.text
    if _is_mended(passage, correction.value):
        return manuscript
    before = text.text[passage.start : passage.end]
    mended = _mended(_characters(text.cut(passage.start, passage.end)), correction.value)
    middle = _text_of(mended.characters)
    whole = text.cut(0, passage.start) + middle + text.cut(passage.end, len(text.text))
    changed = _with_text(nodes, passage, whole)
    found = _findings(source_text, middle.spans, mended.removed, (before, correction.value))
    return replace(manuscript, nodes=changed, findings=(*manuscript.findings, *found))


def _is_mended(passage: Passage, value: str) -> bool:
    """Tell whether the passage, with what was added around it or some of it, reads so already."""
    text, start, end = passage.text, passage.start, passage.end
    while start - 1 in text.added:
        start -= 1
    while end in text.added:
        end += 1
    return any(
        text.text.startswith(value, at) and passage.end <= at + len(value) <= end
        for at in range(start, passage.start + 1)
    )


def _characters(text: Text) -> tuple[Character, ...]:
    offsets = iter([at for span in text.spans for at in range(span.start, span.end)])
    added = set(text.added)
    return tuple(
        (char, None if at in added else next(offsets)) for at, char in enumerate(text.text)
    )


def _text_of(characters: Sequence[Character]) -> Text:
    """Give the text of these characters."""
    offsets = (at for _, at in characters if at is not None)
    return Text(
        "".join(char for char, _ in characters),
        merged(tuple(Span(at, at + 1) for at in offsets)),
        tuple(number for number, (_, at) in enumerate(characters) if at is None),
    )


def _mended(before: Sequence[Character], value: str) -> _Mended:
    """Give each new character a place of the source as long as there is one.

    What both have at their ends stays where it is. White space has no part in the account of
    characters; so none takes the place of another character, and none is removed for it.
    """
    head = _same(before, value)
    tail = _same(before[head:][::-1], value[head:][::-1])
    old = before[head : len(before) - tail]
    places = deque(at for char, at in old if at is not None and not char.isspace())
    middle = tuple(
        (char, places.popleft() if places and not char.isspace() else None)
        for char in value[head : len(value) - tail]
    )
    characters = (*before[:head], *middle, *before[len(before) - tail :])
    return _Mended(characters, tuple(places))


def _same(characters: Sequence[Character], value: str) -> int:
    """Give how many characters at the begin are the same."""
    number = 0
    for (char, _), other in zip(characters, value, strict=False):
        if char != other:
            break
        number += 1
    return number


def _with_text(nodes: Sequence[Node], passage: Passage, text: Text) -> tuple[Node, ...]:
    """Give the nodes with another text in the passage's place; an empty paragraph goes."""
    before = nodes[passage.node]
    after = with_text(before, passage.index, text)
    kept = () if isinstance(after, Paragraph) and not text else (after,)
    above = nodes[: passage.node]
    if isinstance(before, Signature) and isinstance(after, Signature):
        above = _signed_by(above, before.names, after.names)
    return (*above, *kept, *nodes[passage.node + 1 :])


def _signed_by(
    above: Sequence[Node], before: tuple[str, ...], after: tuple[str, ...]
) -> tuple[Node, ...]:
    """Give the nodes above a signature whose names changed: its entries have the new names.

    Also one that was moved from there into a section further up.
    """
    nodes = list(above)
    for number in reversed(range(len(nodes))):
        node = nodes[number]
        if isinstance(node, Signature):
            break
        if isinstance(node, Head) and node.contributors == before:
            nodes[number] = replace(node, contributors=after)
    return tuple(nodes)


def _findings(
    source_text: str, kept: tuple[Span, ...], removed: Iterable[int], values: tuple[str, str]
) -> tuple[Finding, ...]:
    """Tell what stood in the places of a mended passage, and what stands in none now."""
    gone = merged(tuple(Span(at, at + 1) for at in removed))
    message = f"“{values[0]}”已按校订改为“{values[1]}”。"
    return tuple(
        Finding(
            FindingKind.MENDED_CHARACTER,
            1.0,
            spans,
            message,
            values,
            removed=is_removed,
            original="".join(source_text[span.start : span.end] for span in spans),
        )
        for spans, is_removed in ((kept, False), (gone, True))
        if spans
    )
