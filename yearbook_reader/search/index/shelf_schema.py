"""The tables of the shelf's index, and how a document is a row of them.

A document's id is its volume's id and its number there in reading order, so that the ids of a
volume, of a unit and of the whole shelf run in book order; a title's id is made alike.
"""

from __future__ import annotations

import string
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from yearbook_reader.search.documents import Document, Passage
from yearbook_reader.search.fold import fold
from yearbook_reader.volume.model import Span, Text
from yearbook_reader.volume.walk import ItemKind

APPLICATION_ID = 0x59425348  # "YBSH"

VERSION = 9
"""To be raised with every change of the tables, of the folding, or of what a document is."""

ORDINAL_BITS = 24  # of a document's id; those above them are its volume's id

# Tokens of their own for a space and for the seam between two passages, the end of a column, and
# what begins a word of a title; clean text has none of them.
_SPACE, _SEAM, _END = "\x01", "\x02", "\x0f"
TITLE_MARKS = "\x03\x04\x05\x06\x07\x08\x0e"
_MARKS = string.punctuation.replace("'", "''") + _SPACE + _SEAM + TITLE_MARKS
_UTF_32 = f"utf-32-{sys.byteorder[0]}e"  # an array's item for each character
_SPACE_BETWEEN = array("I", [ord(" ")])
_TOKENIZER = f"ascii tokenchars '{_MARKS}'"


def _full_text(name: str, columns: str, options: str = "") -> str:
    tokenizer = _TOKENIZER.replace('"', '""')
    return (
        f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, content='', contentless_delete=1, "
        f'{options}tokenize="{tokenizer}")'
    )


SCHEMA = (
    # The id of each volume that was ever added, by its sha256, also of one that is not there by
    # now; and ids that are kept for volumes to come, by other names.
    "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    """CREATE TABLE volume (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        version TEXT NOT NULL,
        title TEXT NOT NULL,
        edition_year INTEGER,
        covers_year INTEGER,
        place TEXT NOT NULL,
        file_name TEXT NOT NULL
    )""",
    """CREATE TABLE unit (
        first INTEGER PRIMARY KEY,
        last INTEGER NOT NULL,
        unit_id TEXT NOT NULL,
        chapter TEXT NOT NULL,
        section TEXT NOT NULL
    )""",
    """CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        unit INTEGER NOT NULL,
        entry_id TEXT NOT NULL,
        titles TEXT NOT NULL,
        contributors TEXT NOT NULL,
        layout BLOB NOT NULL,
        text TEXT NOT NULL
    )""",
    # The titles of chapters, sections, subsections and entries, in book order, each with the
    # document that shows what it heads.
    """CREATE TABLE title (
        id INTEGER PRIMARY KEY,
        document INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        title TEXT NOT NULL
    )""",
    # All ways to spell a character of a title, and perhaps of a title that has gone.
    "CREATE TABLE way (letters TEXT PRIMARY KEY) WITHOUT ROWID",
    # The body first: a place in any column but the first takes two bytes more.
    _full_text("text_index", "body, title"),
    _full_text("signature_index", "names"),
    # Only which titles have a word; where they have it, nobody asks.
    _full_text("title_index", "words", "detail=none, "),
    # A view of the text's index: how often each character stands in all volumes.
    "CREATE VIRTUAL TABLE character USING fts5vocab(text_index, row)",
)

FULL_TEXT_TABLES = ("text_index", "signature_index", "title_index")

DOCUMENT_COLUMNS = (
    "unit.unit_id, unit.chapter, unit.section, document.titles, document.entry_id, "
    "document.contributors, document.layout, document.text"
)

COVERS = """
    SELECT sha256, title, edition_year, covers_year, place, file_name FROM volume ORDER BY id
"""
"""What is known of each volume, in book order."""

KINDS = tuple(ItemKind)
KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


def volume_of(document: int) -> int:
    """Give the id of the volume a document belongs to."""
    return document >> ORDINAL_BITS


def ids_of_volume(volume_id: int) -> tuple[int, int]:
    """Give the first and the last id in a volume's range; the first is no document's."""
    first = volume_id << ORDINAL_BITS
    return first, first + (1 << ORDINAL_BITS) - 1


def tokens(folded_text: str) -> str:
    """Give a folded text with each of its characters as a token."""
    # To join the characters of a long text with spaces makes an object of each of them.
    characters = _code_points(folded_text.replace(" ", _SPACE))
    spaced = _SPACE_BETWEEN * max(2 * len(characters) - 1, 0)
    spaced[::2] = characters
    return spaced.tobytes().decode(_UTF_32, "surrogatepass")


def _code_points(text: str) -> array[int]:
    return array("I", text.encode(_UTF_32, "surrogatepass"))


def word(folded_text: str) -> str:
    """Give a folded text as one token."""
    return folded_text.replace(" ", _SPACE)


def phrase(folded_text: str) -> str:
    """Give the full-text query for a folded text."""
    return '"' + tokens(folded_text).replace('"', '""') + '"'


def indexed(columns: Iterable[Iterable[str]]) -> list[str]:
    """Give the texts of each column as tokens such that no phrase goes from one into the next."""
    # All in one go: most columns are short.
    whole = tokens(fold("".join([_SEAM.join(texts) + _END for texts in columns])))
    return [column.strip(" ") for column in whole.split(_END)[:-1]]


def document_row(document: Document) -> tuple[str, str, str, bytes, str]:
    """Give what is stored of a document: entry id, titles, contributors, layout and text."""
    layout: list[int] = []
    texts: list[str] = []
    for passage in document.passages:
        source, text = passage.source, passage.text
        printed, spans, added = source.text, source.spans, source.added
        differs = len(printed) != len(text)
        layout += (KIND_NUMBERS[passage.kind], len(text), len(printed) if differs else 0)
        layout += (differs | passage.beside << 1, len(spans), len(added))
        layout += [offset for span in spans for offset in (span.start, span.end)]
        layout += added
        texts += (text, printed) if differs else (text,)
    titles, contributors = _SEAM.join(document.titles), _SEAM.join(document.contributors)
    return document.entry_id, titles, contributors, array("I", layout).tobytes(), "".join(texts)


def document_of(row: Sequence[Any]) -> Document:
    """Give the document of a row of `DOCUMENT_COLUMNS`."""
    unit_id, chapter, section, titles, entry_id, contributors, layout, text = row
    return Document(
        unit_id,
        chapter,
        section,
        parted(titles),
        entry_id,
        parted(contributors),
        tuple(_passages(layout, text)),
    )


def parted(stored: str) -> tuple[str, ...]:
    """Give the titles, or the contributors, of a document as they are stored."""
    return tuple(stored.split(_SEAM)) if stored else ()


def _passages(layout: bytes, text: str) -> Iterator[Passage]:
    numbers = array("I")
    numbers.frombytes(layout)
    at, index = 0, 0
    while index < len(numbers):
        kind, length, printed, flags, spans, added = numbers[index : index + 6]
        own = text[at : at + length]
        source = text[at + length : at + length + printed] if flags & 1 else own
        at += length + printed
        offsets = numbers[index + 6 : index + 6 + 2 * spans]
        index += 6 + 2 * spans + added
        source_text = Text(
            source,
            tuple(Span(*pair) for pair in zip(offsets[::2], offsets[1::2], strict=True)),
            tuple(numbers[index - added : index]),
        )
        yield Passage(KINDS[kind], own, source_text, beside=bool(flags >> 1))
