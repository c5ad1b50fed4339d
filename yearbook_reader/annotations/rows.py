"""Annotations and bookmarks as rows of a table, and back; the rows' canonical form."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.volume.model import Span

Row = dict[str, Any]
"""A row by column: texts, numbers and None, as SQLite keeps them."""


def annotation_row(annotation: Annotation) -> Row:
    """Give the row of an annotation."""
    return asdict(annotation) | {
        "spans": _json([[span.start, span.end] for span in annotation.spans]),
        "tags": _json(annotation.tags),
        "titles": _json(annotation.titles),
        "color": annotation.color.value,
    }


def annotation_of(row: Row) -> Annotation:
    """Give the annotation of a row."""
    return Annotation(
        **row
        | {
            "spans": tuple(Span(start, end) for start, end in json.loads(row["spans"])),
            "tags": tuple(json.loads(row["tags"])),
            "titles": tuple(json.loads(row["titles"])),
            "color": Color(row["color"]),
        }
    )


def bookmark_row(bookmark: Bookmark) -> Row:
    """Give the row of a bookmark."""
    return asdict(bookmark) | {"titles": _json(bookmark.titles)}


def bookmark_of(row: Row) -> Bookmark:
    """Give the bookmark of a row."""
    return Bookmark(**row | {"titles": tuple(json.loads(row["titles"]))})


def canonical(row: Row) -> str:
    """Give the one JSON text of a row: sorted by column, without spaces."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def row_hash(row: Row) -> str:
    """Give the sha256, in hex, of the canonical row; it tells a row that the disk changed."""
    return hashlib.sha256(canonical(row).encode("utf-8", "surrogatepass")).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
