"""Characters of the source put back as they stood: those removed, moved, or folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from yearbook_reader.corrections.manuscript import Manuscript, Node
from yearbook_reader.corrections.node_texts import texts_of, with_texts
from yearbook_reader.reconstruct.characters.compatibility import fold_characters
from yearbook_reader.volume.model import Paragraph, Span, Text


def put_back(nodes: Sequence[Node], source_text: str, spans: Sequence[Span]) -> tuple[Node, ...]:
    """Put removed characters behind the nearest character of the source that is in a text.

    In front of the text where none stands before them.
    """
    changed = list(nodes)
    starts = sorted(
        (span.start, number, index)
        for number, node in enumerate(nodes)
        for index, text in enumerate(texts_of(node))
        for span in text.spans
    )
    if not starts:
        return (*(Paragraph(_read(source_text, span)) for span in spans), *nodes)
    for span in spans:
        at = max(bisect_left(starts, (span.start, -1, -1)) - 1, 0)
        _, number, index = starts[at]
        texts = texts_of(changed[number])
        text = _inserted(texts[index], _read(source_text, span))
        changed[number] = with_texts(changed[number], (*texts[:index], text, *texts[index + 1 :]))
    return tuple(changed)


def moved_back(nodes: Sequence[Node], source_text: str, span: Span) -> tuple[Node, ...]:
    """Put characters that were moved back behind what the source has before them.

    They are a paragraph of their own where that is no running text: a title stays as it is.
    """
    left = tuple(
        with_texts(node, tuple(_without(text, span) for text in texts_of(node))) for node in nodes
    )
    before = (
        (each.start, number)
        for number, node in enumerate(left)
        for text in texts_of(node)
        for each in text.spans
        if each.start < span.start
    )
    _, number = max(before, default=(0, -1))
    if number >= 0 and isinstance(left[number], Paragraph):
        return put_back(left, source_text, (span,))
    return (*left[: number + 1], Paragraph(_read(source_text, span)), *left[number + 1 :])


def _without(text: Text, span: Span) -> Text:
    for start, end in reversed(text.ranges_of((span,))):
        text = text.cut(0, start) + text.cut(end, len(text.text))
    return text


def _read(source_text: str, span: Span) -> Text:
    return Text(source_text[span.start : span.end], (span,))


def _inserted(text: Text, characters: Text) -> Text:
    """Give the text with characters behind the last one that the source has before them."""
    ranges = text.ranges_of((Span(0, characters.start),))
    at = max((end for _, end in ranges), default=0)
    return text.cut(0, at) + characters + text.cut(at, len(text.text))


def unfold(manuscript: Manuscript, originals: Mapping[int, str]) -> Manuscript:
    """Give the manuscript with these characters, by their source offsets, as they stood there.

    Those that a person mended stay mended.
    """
    offsets = sorted(originals)
    nodes = tuple(
        with_texts(node, tuple(_unfolded(text, offsets, originals) for text in texts_of(node)))
        for node in manuscript.nodes
    )
    forme_work = tuple(
        replace(each, text=_unfolded(each.text, offsets, originals))
        for each in manuscript.volume.forme_work
    )
    volume = replace(manuscript.volume, forme_work=forme_work)
    return replace(manuscript, nodes=nodes, volume=volume)


def _unfolded(text: Text, offsets: Sequence[int], originals: Mapping[int, str]) -> Text:
    touched = any(
        bisect_left(offsets, span.start) < bisect_right(offsets, span.end - 1)
        for span in text.spans
    )
    if not touched:
        return text
    whole = Text()
    for at, char in enumerate(text.text):
        one = text.cut(at, at + 1)
        original = originals.get(one.start, char)
        is_folded = fold_characters(original) == char
        whole += Text(original if is_folded else char, one.spans, one.added)
    return whole
