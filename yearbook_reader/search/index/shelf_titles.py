"""Quick-open: the titles of all volumes on the shelf, by characters or by pinyin."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any

from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.documents import Document
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import Cover, TitleHit, file_names_of_alike
from yearbook_reader.search.index.shelf_schema import (
    COVERS,
    DOCUMENT_COLUMNS,
    KIND_NUMBERS,
    KINDS,
    ORDINAL_BITS,
    document_of,
    ids_of_volume,
    parted,
)
from yearbook_reader.search.index.title_words import (
    typed_begun,
    typed_inside,
    typed_spelling,
    typed_whole,
)
from yearbook_reader.search.titles import forms_of, letters_of, spells
from yearbook_reader.storage.disposable import DisposableDatabase
from yearbook_reader.volume.walk import ItemKind

_FIRST, _MOST = 64, 4096  # titles read at once: few at first, then more and more
_FEW = 256  # titles that are all looked at

_TITLES = f"""
    SELECT title_index.rowid, title.title
    FROM title_index JOIN title ON title.id = title_index.rowid
    WHERE title_index MATCH ?1 AND title_index.rowid > ?2
    AND (title.kind = {KIND_NUMBERS[ItemKind.ENTRY_TITLE]} OR NOT ?4)
    ORDER BY title_index.rowid LIMIT ?3
"""

_DOCUMENTS = f"""
    SELECT title.id, title.kind, title.title, volume.sha256, volume.title, volume.covers_year,
        volume.edition_year, {DOCUMENT_COLUMNS}
    FROM title
    JOIN document ON document.id = title.document
    JOIN unit ON unit.first = document.unit
    JOIN volume ON volume.id = document.id >> {ORDINAL_BITS}
    WHERE title.id IN (SELECT value FROM json_each(?))
"""


_VOLUME = "SELECT id FROM volume WHERE sha256 = ?"
_PATHS = """
    SELECT entry_id, titles FROM document
    WHERE id BETWEEN ? AND ? AND entry_id != '' AND entry_id IN (SELECT value FROM json_each(?))
"""

_OUTSIDE = f"""
    SELECT {DOCUMENT_COLUMNS} FROM document JOIN unit ON unit.first = document.unit
    WHERE document.id BETWEEN ? AND ? AND document.entry_id = ''
"""

Place = tuple[str, str | int]
"""A volume's sha256, and the id of an entry or an offset of the source outside entries."""


class ShelfTitles:
    """The titles of the shelf, in its file: nothing is kept in memory."""

    def __init__(self, database: DisposableDatabase) -> None:
        """Read nothing yet."""
        self._database = database

    def find(
        self, text: str, limit: int, progress: Progress = silent, entries_only: bool = False
    ) -> tuple[TitleHit, ...]:
        """Give the titles that are the text, begin with it, have it or are spelt by it.

        Those found in one of these ways come before those of the next, in book order; of those
        that are spelt, the ones that begin so are first.
        """
        found = _Finding(self._database, progress, entries_only).ids(text)
        return self._hits(tuple(islice(_once(found), limit)))

    def paths(self, places: Iterable[Place]) -> dict[Place, tuple[str, ...]]:
        """Give the titles over each of these places, those that there are."""
        wanted: defaultdict[str, set[str | int]] = defaultdict(set)
        for sha256, where in places:
            wanted[sha256].add(where)
        found: dict[Place, tuple[str, ...]] = {}
        for sha256, all_there in wanted.items():
            for (volume_id,) in self._database.read(_VOLUME, (sha256,)):
                volume = ids_of_volume(volume_id)
                names = json.dumps(sorted(each for each in all_there if isinstance(each, str)))
                for entry_id, titles in self._database.read(_PATHS, (*volume, names)):
                    found[sha256, entry_id] = parted(titles)
                offsets = [each for each in all_there if isinstance(each, int)]
                for columns in self._database.read(_OUTSIDE, volume) if offsets else ():
                    document = document_of(columns)
                    shown = filter(partial(_shows, document), offsets)
                    found |= {(sha256, offset): document.titles for offset in shown}
        return found

    def _hits(self, ids: tuple[int, ...]) -> tuple[TitleHit, ...]:
        rows = {row[0]: row[1:] for row in self._database.read(_DOCUMENTS, (str(list(ids)),))}
        files = file_names_of_alike(Cover(*row) for row in self._database.read(COVERS))
        try:
            return tuple(_title_hit(rows[number], files) for number in ids if number in rows)
        except (IndexError, ValueError) as error:
            raise self._database.condemn() from error


class _Finding:
    """One look for titles, which `progress` may end."""

    def __init__(
        self, database: DisposableDatabase, progress: Progress, entries_only: bool
    ) -> None:
        self._database = database
        self._progress = progress
        self._entries_only = entries_only

    def ids(self, text: str) -> Iterator[int]:
        """Give the ids of the titles, best first, some of them more than once."""
        forms = forms_of(text)
        if not forms[0]:
            return
        yield from self._of(map(typed_whole, forms), lambda title: fold(title) in forms)
        yield from self._of(map(typed_begun, forms), lambda title: fold(title).startswith(forms))
        yield from self._of(
            map(typed_inside, forms), lambda title: any(form in fold(title) for form in forms)
        )
        yield from self._spelt(letters_of(text))

    def _spelt(self, letters: str) -> Iterator[int]:
        """Give the titles that the letters spell, those that begin so first."""
        if not letters:
            return
        ways = frozenset(way for (way,) in self._database.read("SELECT letters FROM way"))
        begun, inside = (typed_spelling(letters, begun, ways) for begun in (True, False))
        few = self._page(inside, 0, _FEW) if inside else []
        if len(few) < _FEW:
            # To sort them out is quicker than to ask twice.
            spelt = [row for row in few if spells(letters, row[1])]
            yield from (
                number for number, title in spelt if spells(letters, title, from_first=True)
            )
            yield from (number for number, _ in spelt)
            return
        yield from self._of((begun,), lambda title: spells(letters, title, from_first=True))
        yield from self._of((inside,), lambda title: spells(letters, title))

    def _of(self, typed: Iterable[str], is_wanted: Callable[[str], bool]) -> Iterator[int]:
        """Give the titles with the words of one of the queries that are wanted."""
        expression = " OR ".join(f"({each})" for each in typed if each)
        size, last = _FIRST, 0
        while expression:
            rows = self._page(expression, last, size)
            yield from (number for number, title in rows if is_wanted(title))
            if len(rows) < size:
                return
            last = rows[-1][0]
            size = min(size * 4, _MOST)

    def _page(self, expression: str, last: int, size: int) -> list[tuple[int, str]]:
        """Give the next titles with the words of a query."""
        return self._database.read(
            _TITLES, (expression, last, size, self._entries_only), self._progress
        )


def _once(ids: Iterable[int]) -> Iterator[int]:
    seen = set()
    for number in ids:
        if number not in seen:
            seen.add(number)
            yield number


def _shows(document: Document, offset: int) -> bool:
    spans = (span for passage in document.passages for span in passage.source.spans)
    return any(span.start <= offset < span.end for span in spans)


def _title_hit(row: Sequence[Any], files: Mapping[str, str]) -> TitleHit:
    number, title, sha256, volume_title, covers_year, edition_year, *columns = row
    kind, document = KINDS[number], document_of(columns)
    titles = (title,) if kind is ItemKind.CHAPTER_TITLE else document.titles
    entry_id = document.entry_id if kind is ItemKind.ENTRY_TITLE else ""
    spans = next((each.source.spans for each in document.passages if each.source.spans), ())
    return TitleHit(
        kind,
        sha256,
        volume_title,
        covers_year,
        titles,
        entry_id,
        spans,
        edition_year,
        files.get(sha256, ""),
    )
