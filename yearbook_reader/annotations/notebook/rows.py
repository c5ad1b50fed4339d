"""Annotations and bookmarks as rows of a table, and back."""

from __future__ import annotations

import json
from dataclasses import fields

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.storage.rows import Row
from yearbook_reader.volume.model import Span

ANNOTATION_COLUMNS = tuple(field.name for field in fields(Annotation))
BOOKMARK_COLUMNS = tuple(field.name for field in fields(Bookmark))


def annotation_row(annotation: Annotation) -> Row:
    """Give the row of an annotation."""
    return {name: getattr(annotation, name) for name in ANNOTATION_COLUMNS} | {
        "spans": _json([[span.start, span.end] for span in annotation.spans]),
        "tags": _json(annotation.tags),
        "titles": _json(annotation.titles),
        "links": _json(annotation.links),
        "color": annotation.color.value,
        "style": annotation.style.value,
        "state": annotation.state.value,
    }


def annotation_of(row: Row) -> Annotation:
    """Give the annotation of a row."""
    return Annotation(
        **row
        | {
            "spans": tuple(Span(start, end) for start, end in json.loads(row["spans"])),
            "tags": _texts(row["tags"]),
            "titles": _texts(row["titles"]),
            "links": _texts(row["links"]),
            "color": Color(row["color"]),
            "style": Style(row["style"]),
            "state": State(row["state"]),
        }
    )


def bookmark_row(bookmark: Bookmark) -> Row:
    """Give the row of a bookmark."""
    row: Row = {name: getattr(bookmark, name) for name in BOOKMARK_COLUMNS}
    return row | {"titles": _json(bookmark.titles)}


def bookmark_of(row: Row) -> Bookmark:
    """Give the bookmark of a row."""
    return Bookmark(**row | {"titles": _texts(row["titles"])})


def _texts(value: str) -> tuple[str, ...]:
    return () if value == "[]" else tuple(json.loads(value))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
