"""Characters of the source put back as they stood: those removed, moved, or folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain, groupby, pairwise
from operator import add

from yearbook_reader.corrections.manuscript import Head, Manuscript, Node
from yearbook_reader.corrections.node_texts import texts_of, with_texts
from yearbook_reader.corrections.places import signers
from yearbook_reader.reconstruct.characters.compatibility import fold_characters
from yearbook_reader.volume.model import (
    Block,
    FormeWorkKind,
    Paragraph,
    Signature,
    Span,
    Text,
    Volume,
)


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


def moved_back(manuscript: Manuscript, spans: tuple[Span, ...]) -> Manuscript:
    """Put characters that were moved or set aside back to where the source has them.

    They are a paragraph of their own where they do not stand inside of one; nothing else changes
    but who signed, and the number of a page that they told.
    """
    texts = (text for node in manuscript.nodes for text in texts_of(node))
    aside = (each.text for each in manuscript.volume.forme_work)
    moved = [
        text.cut(start, end) for text in chain(texts, aside) for start, end in text.ranges_of(spans)
    ]
    nodes = tuple(kept for node in manuscript.nodes for kept in _without(node, spans))
    for text in _as_they_stood(moved, nodes):
        nodes = _put_between(nodes, text)
    gone = {
        node.names
        for node in manuscript.nodes
        if isinstance(node, Signature) and node.text.ranges_of(spans)
    }
    nodes = _signed_anew(nodes, gone) if gone else nodes
    return replace(manuscript, nodes=nodes, volume=_without_forme_work(manuscript.volume, spans))


def _without_forme_work(volume: Volume, spans: tuple[Span, ...]) -> Volume:
    told = [
        each.text.start
        for each in volume.forme_work
        if each.kind is FormeWorkKind.PAGE_NUMBER and each.text.ranges_of(spans)
    ]
    left = (replace(each, text=_cut_out(each.text, spans)) for each in volume.forme_work)
    pages = tuple(
        replace(page, number=None) if any(page.start <= at < page.end for at in told) else page
        for page in volume.pages
    )
    forme_work = tuple(each for each in left if each.text.text)
    return replace(volume, forme_work=forme_work, pages=pages)


def _as_they_stood(moved: Sequence[Text], nodes: Sequence[Node]) -> Iterator[Text]:
    """Give texts in the order of the source, cut and joined as others stand between them there."""
    starts = sorted(span.start for node in nodes for text in texts_of(node) for span in text.spans)
    pieces = (piece for text in moved for piece in _pieces(text, starts))
    ordered = sorted(pieces, key=lambda piece: piece.start)
    for _, run in groupby(ordered, lambda piece: bisect_left(starts, piece.start)):
        yield reduce(add, run)


def _pieces(text: Text, starts: Sequence[int]) -> Iterator[Text]:
    begun = 0
    for one, two in pairwise(text.spans):
        if bisect_left(starts, one.start) != bisect_left(starts, two.start):
            at = text.ranges_of((two,))[0][0]
            yield text.cut(begun, at)
            begun = at
    yield text.cut(begun, len(text.text))


def _put_between(nodes: tuple[Node, ...], moved: Text) -> tuple[Node, ...]:
    before = (
        (span.start, number)
        for number, node in enumerate(nodes)
        for text in texts_of(node)
        for span in text.spans
        if span.start < moved.start
    )
    _, number = max(before, default=(0, -1))
    above = nodes[number] if number >= 0 else None
    if isinstance(above, Paragraph) and above.text.end > moved.start:
        return (*nodes[:number], Paragraph(_inserted(above.text, moved)), *nodes[number + 1 :])
    return (*nodes[: number + 1], Paragraph(moved), *nodes[number + 1 :])


def _without(node: Node, spans: tuple[Span, ...]) -> Iterator[Node]:
    """Give a node without these characters; none where it is a block without any other."""
    left = with_texts(node, tuple(_cut_out(text, spans) for text in texts_of(node)))
    if left is node:
        yield node
    elif isinstance(left, Head):
        yield replace(left, captions=tuple(filter(_says_something, left.captions)))
    elif _says_something(left):
        yield left


def _says_something(block: Block) -> bool:
    return any(text.text for text in texts_of(block))


def _signed_anew(nodes: tuple[Node, ...], gone: set[tuple[str, ...]]) -> tuple[Node, ...]:
    """Give the nodes with other names at the entries whose signature is none any more."""
    return tuple(
        replace(node, contributors=signers(nodes, number))
        if isinstance(node, Head) and node.contributors in gone
        else node
        for number, node in enumerate(nodes)
    )


def _cut_out(text: Text, spans: tuple[Span, ...]) -> Text:
    for start, end in reversed(text.ranges_of(spans)):
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
