"""The formats notes can be written in, by the names the command line knows them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from yearbook_reader.annotations.note_words import NoteWords
from yearbook_reader.export.note_exchange import to_calibre, to_csl_json
from yearbook_reader.export.note_files import to_csv, to_docx, to_html, to_markdown
from yearbook_reader.export.notes import Note

NOTE_FORMATS: Mapping[str, Callable[[Sequence[Note], NoteWords], bytes]] = MappingProxyType(
    {
        "markdown": to_markdown,
        "html": to_html,
        "csv": to_csv,
        "docx": to_docx,
        "zotero": to_csl_json,
        "calibre": to_calibre,
    }
)
"""Beside them stands `jsonld`, which alone comes in again whole, and `template`."""
