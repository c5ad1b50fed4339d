"""Annotations and bookmarks as W3C Web Annotations in JSON-LD, out and in again, whole.

After the Web Annotation Data Model, W3C Recommendation of 23 February 2017. Words are selected
by a TextQuoteSelector, a TextPositionSelector on the source's code points and the entry's id;
what the model has no word for stands under terms of our own that the second context declares.
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from yearbook_reader.annotations.addresses import address, iri_of
from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.color import Color, State

ANNO = "http://www.w3.org/ns/anno.jsonld"
TERMS = {
    "spans": {"@id": "urn:yearbook-reader:spans", "@type": "@json"},
    "titles": {"@id": "urn:yearbook-reader:titles", "@container": "@list"},
    "page": "urn:yearbook-reader:page",
    "folder": "urn:yearbook-reader:folder",
}

_SHADES = {
    Color.YELLOW: "#f9e79f",
    Color.GREEN: "#abebc6",
    Color.BLUE: "#aed6f1",
    Color.PINK: "#f5b7b1",
    Color.PURPLE: "#d2b4de",
}
_STYLESHEET = "\n".join(
    f".{color} {{ background: {shade} }}\n"
    f".underline.{color} {{ background: none; border-bottom: 2px solid {shade} }}"
    for color, shade in _SHADES.items()
)
_SURROGATE = re.compile("[\ud800-\udfff]")

Json = dict[str, Any]


def to_json_ld(notes: Notes) -> bytes:
    """Give the notes as one AnnotationCollection in UTF-8, the same bytes for the same notes."""
    items = [_annotation(each) for each in notes.annotations]
    items += [_bookmark(each) for each in notes.bookmarks]
    name = uuid5(NAMESPACE_URL, json.dumps(items, sort_keys=True)).urn
    collection = {
        "@context": [ANNO, TERMS],
        "id": name,
        "type": "AnnotationCollection",
        "label": "年鉴批注",
        "total": len(items),
        "first": {
            "id": f"{name}#first",
            "type": "AnnotationPage",
            "partOf": name,
            "startIndex": 0,
            "items": items,
        },
    }
    text = json.dumps(collection, ensure_ascii=False, indent=1)
    # UTF-8 has no form for a lone surrogate; JSON has.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode() + b"\n"


def _annotation(annotation: Annotation) -> Json:
    bodies = _bodies(annotation)
    target = _target(annotation)
    return _without_empty(
        {
            "id": iri_of(annotation.id),
            "type": "Annotation",
            "motivation": _motivation(annotation),
            "created": annotation.created,
            "modified": annotation.modified,
            "creator": _person(annotation.author),
            "stylesheet": {"type": "CssStylesheet", "value": _STYLESHEET},
            "body": bodies,
            "target": [target, iri_of(annotation.reply_to)] if annotation.reply_to else target,
        }
    )


def _motivation(annotation: Annotation) -> str:
    if annotation.reply_to:
        return "replying"
    return "commenting" if annotation.note else "highlighting"


def _bodies(annotation: Annotation) -> list[Json]:
    texts = [("commenting", annotation.note)] if annotation.note else []
    texts += [("tagging", tag) for tag in annotation.tags]
    if annotation.state is not State.NONE:
        texts.append(("assessing", annotation.state.value))
    bodies: list[Json] = [
        {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}
        for purpose, value in texts
    ]
    bodies += [
        {"type": "SpecificResource", "source": link, "purpose": "linking"}
        for link in annotation.links
    ]
    return bodies


def _target(annotation: Annotation) -> Json:
    position = {
        "type": "TextPositionSelector",
        "start": min(span.start for span in annotation.spans),
        "end": max(span.end for span in annotation.spans),
        "spans": [[span.start, span.end] for span in annotation.spans],
    }
    quoted = {
        "type": "TextQuoteSelector",
        "exact": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
    }
    return _without_empty(
        {
            "type": "SpecificResource",
            "source": address(annotation.source_sha256),
            "styleClass": [annotation.style.value, annotation.color.value],
            "selector": [quoted, position, *_entry(annotation.entry_id)],
            "state": _state(annotation),
            "titles": list(annotation.titles),
            "page": annotation.page,
        }
    )


def _state(annotation: Annotation) -> Json | None:
    """Give when the source was read and a name for the section's text as it was then."""
    if not annotation.snapshot:
        return None
    cached = f"urn:yearbook-reader:snapshot:{quote(annotation.snapshot, safe='')}"
    return _without_empty({"type": "TimeState", "sourceDate": annotation.created, "cached": cached})


def _entry(entry_id: str) -> list[Json]:
    return [{"type": "FragmentSelector", "value": entry_id}] if entry_id else []


def _person(name: str) -> Json | None:
    return {"type": "Person", "name": name} if name else None


def _bookmark(bookmark: Bookmark) -> Json:
    name = {"type": "TextualBody", "value": bookmark.name, "purpose": "describing"}
    position = {
        "type": "TextPositionSelector",
        "start": bookmark.offset,
        "end": bookmark.offset + 1,
    }
    return _without_empty(
        {
            "id": iri_of(bookmark.id),
            "type": "Annotation",
            "motivation": "bookmarking",
            "created": bookmark.created,
            "body": [name] if bookmark.name else [],
            "target": _without_empty(
                {
                    "type": "SpecificResource",
                    "source": address(bookmark.source_sha256),
                    "selector": [position, *_entry(bookmark.entry_id)],
                    "titles": list(bookmark.titles),
                    "folder": bookmark.folder,
                }
            ),
        }
    )


def _without_empty(value: Json) -> Json:
    return {key: part for key, part in value.items() if part not in ("", None, [])}
