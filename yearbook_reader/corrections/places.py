"""Places: where in a manuscript the characters of a correction stand now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yearbook_reader.corrections.manuscript import Head, Level, Node
from yearbook_reader.corrections.node_texts import texts_of
from yearbook_reader.corrections.quoting import is_quoted
from yearbook_reader.volume.model import Signature, Span, Text


@dataclass(frozen=True, slots=True)
class Passage:
    """A run `text.text[start:end]`: the text's node and its place among the node's texts."""

    node: int
    index: int
    text: Text
    start: int
    end: int


def passage_at(nodes: Sequence[Node], spans: Sequence[Span]) -> Passage | None:
    """Give the one run of one text that holds all these characters, and no other; else None."""
    wanted = tuple(spans)
    for number, node in enumerate(nodes):
        for index, text in enumerate(texts_of(node)):
            ranges = text.ranges_of(wanted)
            if ranges:
                (start, end), *others = ranges
                whole = len(text.cut(start, end).from_source) == sum(map(len, wanted))
                return Passage(number, index, text, start, end) if whole and not others else None
    return None


def head_at(
    source_text: str, nodes: Sequence[Node], spans: tuple[Span, ...], quote: str
) -> int | None:
    """Give the node that is the head a correction speaks of; None where it is no longer there.

    A printed head is the same where most of its characters are the quoted ones, and nothing
    but it: an engine may cut it a little longer or shorter.
    """
    if len(spans) == 1 and not len(spans[0]):
        return _unprinted_head(nodes, spans[0].start, quote)
    if not is_quoted(source_text, spans, quote):
        return None
    wanted = offsets_of(spans)
    for number, head in heads(nodes):
        own = head.heading.printed.spans
        if any(one.overlaps(two) for one in own for two in spans):
            there = offsets_of(own)
            shared = len(wanted & there)
            same = shared == min(len(wanted), len(there)) and 2 * shared >= len(wanted | there)
            return number if same else None
    return None


def heads(nodes: Sequence[Node]) -> Iterator[tuple[int, Head]]:
    """Give the heads with their places among the nodes."""
    return ((number, node) for number, node in enumerate(nodes) if isinstance(node, Head))


def offsets_of(spans: Sequence[Span]) -> set[int]:
    """Give every code point of the source that the spans hold."""
    return {at for span in spans for at in range(span.start, span.end)}


def _unprinted_head(nodes: Sequence[Node], start: int, title: str) -> int | None:
    for number, head in heads(nodes):
        if (
            head.heading.title == title
            and not head.heading.printed
            and first_offset(nodes, number) == start
        ):
            return number
    return None


def first_offset(nodes: Sequence[Node], number: int) -> int:
    """Give the source offset at which the text from this node on begins; -1 for none."""
    texts = (text for node in nodes[number:] for text in texts_of(node))
    return next((text.spans[0].start for text in texts if text.spans), -1)


def end_of(nodes: Sequence[Node], number: int) -> int:
    """Give the place behind a head's own blocks: that of the next head, else the end."""
    return next((at for at, _ in heads(nodes[number + 1 :])), len(nodes) - number - 1) + number + 1


def signers(nodes: Sequence[Node], number: int) -> tuple[str, ...]:
    """Give the names of the signature that covers an entry: the first behind it in its section."""
    for node in nodes[number + 1 :]:
        if isinstance(node, Signature):
            return node.names
        if isinstance(node, Head) and node.level < Level.SUBSECTION:
            break
    return ()
