"""From places in a volume to annotations and bookmarks: the words, their neighbours, titles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import uuid4

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.volume_text import BREAK
from yearbook_reader.errors import NotFoundError
from yearbook_reader.storage.moment import now
from yearbook_reader.volume.citation import printed_pages
from yearbook_reader.volume.model import Entry, Span, Text, Volume, merged
from yearbook_reader.volume.walk import Item, Unit, content, titles_of, units

CONTEXT = 64  # code points of clean text kept on each side of a quote


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run `text.text[start:end]` of one text of a unit."""

    unit: Unit
    item: Item
    text: Text
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text.text[self.start : self.end]


def annotate(volume: Volume, spans: tuple[Span, ...], color: Color) -> Annotation:
    """Make an annotation of the clean text that stands at these source spans, without a note.

    Its spans are those of the text alone, in reading order: running heads, line breaks and
    removed marks between them are left out.

    Raises:
        NotFoundError: no text of the volume stands there.
    """
    pieces = tuple(_pieces(volume, spans))
    if not pieces:
        raise NotFoundError("选中的地方没有可以标注的正文。")
    first, last = pieces[0], pieces[-1]
    moment = now()
    section = _section_text(first.unit).encode("utf-8", "surrogatepass")
    own_spans = merged(
        tuple(span for piece in pieces for span in piece.text.spans_of(piece.start, piece.end))
    )
    return Annotation(
        id=str(uuid4()),
        source_sha256=volume.source_sha256,
        spans=own_spans,
        quote=_joined(pieces),
        prefix=_before(first)[-CONTEXT:],
        suffix=_after(last)[:CONTEXT],
        color=color,
        note="",
        tags=(),
        entry_id=first.item.entry.id if first.item.entry else "",
        titles=titles_of(first.unit, first.item),
        created=moment,
        modified=moment,
        page=printed_pages(volume, own_spans),
        snapshot=hashlib.sha256(section).hexdigest(),
    )


def reattached(annotation: Annotation, volume: Volume, spans: tuple[Span, ...]) -> Annotation:
    """Put an annotation on the words at these source spans, which a person chose.

    Quote, neighbours and titles are those of the new place from now on.

    Raises:
        NotFoundError: no text of the volume stands there.
    """
    there = annotate(volume, spans, annotation.color)
    return replace(
        annotation,
        source_sha256=there.source_sha256,
        spans=there.spans,
        quote=there.quote,
        prefix=there.prefix,
        suffix=there.suffix,
        entry_id=there.entry_id,
        titles=there.titles,
        page=there.page,
        snapshot=there.snapshot,
        modified=there.modified,
    )


def section_text(volume: Volume, spans: tuple[Span, ...]) -> str:
    """Give the text of the section where the words at these spans begin, a line for each text.

    An annotation's `snapshot` is the sha256 of its UTF-8 form (lone surrogates passed); empty
    where no text of the volume stands there.
    """
    first = next(_pieces(volume, spans), None)
    return _section_text(first.unit) if first else ""


def _section_text(unit: Unit) -> str:
    return BREAK.join(text.text for item in content(unit) for text in item.texts if text)


def bookmark(volume: Volume, entry: Entry) -> Bookmark:
    """Make a bookmark on an entry of the volume.

    Raises:
        NotFoundError: the volume has no such entry, or it has no character.
    """
    for unit in units(volume):
        items = [item for item in content(unit) if item.entry and item.entry.id == entry.id]
        starts = [item.start for item in items if item.start >= 0]
        if starts:
            titles = titles_of(unit, items[0])
            return Bookmark(
                str(uuid4()), volume.source_sha256, min(starts), entry.id, titles, now()
            )
    raise NotFoundError("卷中没有条目“{title}”。", title=entry.heading.title)


def _pieces(volume: Volume, spans: tuple[Span, ...]) -> Iterator[_Piece]:
    low = min((span.start for span in spans), default=0)
    high = max((span.end for span in spans), default=0)
    for unit in units(volume):
        for item in content(unit):
            for text in item.texts:
                # Most texts are far from the spans: they are known by their bounds, quickly.
                if any(own.start < high and own.end > low for own in text.spans):
                    for start, end in text.ranges_of(spans):
                        yield _Piece(unit, item, text, start, end)


def _joined(pieces: tuple[_Piece, ...]) -> str:
    return BREAK.join(piece.words for piece in pieces)


def _before(piece: _Piece) -> str:
    texts, at = _texts_around(piece)
    return BREAK.join([*texts[:at], piece.text.text[: piece.start]])


def _after(piece: _Piece) -> str:
    texts, at = _texts_around(piece)
    return BREAK.join([piece.text.text[piece.end :], *texts[at + 1 :]])


def _texts_around(piece: _Piece) -> tuple[list[str], int]:
    """Give the texts of the piece's unit in reading order and the index of its own one."""
    texts = [text for item in content(piece.unit) for text in item.texts if text]
    at = next(i for i, text in enumerate(texts) if text is piece.text)
    return [text.text for text in texts], at
