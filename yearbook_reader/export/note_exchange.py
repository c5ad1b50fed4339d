"""Notes for other programs, in formats that are public.

CSL JSON (citation-style-language/schema, csl-data.json) is what Zotero and other reference
managers import; a calibre annotation collection is what calibre writes when annotations are
exported (version 1 of that file).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from yearbook_reader.annotations.color import Style
from yearbook_reader.annotations.note_words import PLAIN_WORDS, NoteWords
from yearbook_reader.export.notes import Note, particulars

_WAVY = {"kind": "decoration", "type": "builtin", "which": "wavy"}


def to_csl_json(notes: Sequence[Note], words: NoteWords = PLAIN_WORDS) -> bytes:
    """Give an item for each note: the entry as a part of its yearbook, the words as its note."""
    return _json([_csl_item(note, words) for note in notes])


def _csl_item(note: Note, words: NoteWords) -> dict[str, Any]:
    annotation, volume = note.annotation, note.volume
    title = annotation.titles[-1] if annotation.titles else volume.title
    texts = (f"“{annotation.quote}”", annotation.note, particulars(note, words))
    item: dict[str, Any] = {
        "id": annotation.id,
        "type": "entry-encyclopedia",
        "title": title,
        "container-title": volume.title,
        "page": annotation.page,
        "keyword": ", ".join(annotation.tags),
        "note": "\n".join(text for text in texts if text),
        "URL": note.link,
        "language": "zh",
    }
    if volume.edition_year is not None:
        item["issued"] = {"date-parts": [[volume.edition_year]]}
    return {key: value for key, value in item.items() if value}


def to_calibre(notes: Sequence[Note], words: NoteWords = PLAIN_WORDS) -> bytes:
    """Give the notes as calibre's collection; there is no place in an EPUB to point to."""
    collection = {
        "version": 1,
        "type": "calibre_annotation_collection",
        "annotations": [_calibre_highlight(note, words) for note in notes],
    }
    return _json(collection)


def _calibre_highlight(note: Note, words: NoteWords) -> dict[str, Any]:
    annotation = note.annotation
    color = {"kind": "color", "type": "builtin", "which": annotation.color.value}
    return {
        "type": "highlight",
        "uuid": annotation.id,
        "highlighted_text": annotation.quote,
        "notes": "\n".join(
            filter(None, (annotation.note, particulars(note, words), note.citation, note.link))
        ),
        "timestamp": annotation.modified,
        "style": _WAVY if annotation.style is Style.UNDERLINE else color,
        "toc_family_titles": list(annotation.titles),
        "title": note.volume.title,
        "format": "EPUB",
        "user_type": "local",
        "user": "viewer",
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
