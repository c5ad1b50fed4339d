"""Quick-open: the titles of all entries on the shelf, by characters or by pinyin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import TitleHit
from yearbook_reader.search.shelf_schema import DOCUMENT_COLUMNS, document_of
from yearbook_reader.search.title_words import (
    typed_begun,
    typed_inside,
    typed_spelling,
    typed_whole,
)
from yearbook_reader.search.titles import forms_of, letters_of, spells
from yearbook_reader.storage.disposable import DisposableDatabase

_FIRST, _MOST = 64, 4096  # titles read at once: few at first, then more and more
_FEW = 256  # titles that are all looked at

_TITLES = """
    SELECT title_index.rowid, entry_title.title
    FROM title_index JOIN entry_title ON entry_title.id = title_index.rowid
    WHERE title_index MATCH ? AND title_index.rowid > ? ORDER BY title_index.rowid LIMIT ?
"""

_DOCUMENTS = f"""
    SELECT document.id, volume.sha256, volume.title, volume.covers_year, {DOCUMENT_COLUMNS}
    FROM document
    JOIN unit ON unit.first = document.unit
    JOIN volume ON volume.id = document.id >> 24
    WHERE document.id IN (SELECT value FROM json_each(?))
"""


class ShelfTitles:
    """The titles of the shelf, in its file: nothing is kept in memory."""

    def __init__(self, database: DisposableDatabase) -> None:
        """Read nothing yet."""
        self._database = database

    def find(self, text: str, limit: int, progress: Progress = silent) -> tuple[TitleHit, ...]:
        """Give the entries whose title is the text, begins with it, has it or is spelt by it.

        Those found in one of these ways come before those of the next, in book order; of those
        that are spelt, the ones that begin so are first.
        """
        forms = forms_of(text)
        if not forms[0]:
            return ()
        found = chain(
            self._of(map(typed_whole, forms), lambda title: fold(title) in forms, progress),
            self._of(
                map(typed_begun, forms), lambda title: fold(title).startswith(forms), progress
            ),
            self._of(
                map(typed_inside, forms),
                lambda title: any(form in fold(title) for form in forms),
                progress,
            ),
            self._spelt(letters_of(text), progress),
        )
        return self._hits(tuple(islice(_once(found), limit)))

    def _spelt(self, letters: str, progress: Progress) -> Iterator[int]:
        """Give the entries whose title the letters spell, those that begin so first."""
        if not letters:
            return
        ways = frozenset(way for (way,) in self._database.read("SELECT letters FROM way"))
        begun, inside = (typed_spelling(letters, begun, ways) for begun in (True, False))
        few = self._page(inside, 0, _FEW, progress) if inside else []
        if len(few) < _FEW:
            # To sort them out is quicker than to ask twice.
            spelt = [row for row in few if spells(letters, row[1])]
            yield from (
                number for number, title in spelt if spells(letters, title, from_first=True)
            )
            yield from (number for number, _ in spelt)
            return
        yield from self._of(
            (begun,), lambda title: spells(letters, title, from_first=True), progress
        )
        yield from self._of((inside,), lambda title: spells(letters, title), progress)

    def _of(
        self, typed: Iterable[str], is_wanted: Callable[[str], bool], progress: Progress
    ) -> Iterator[int]:
        """Give the entries with the words of one of the queries and a title that is wanted."""
        expression = " OR ".join(f"({each})" for each in typed if each)
        size, last = _FIRST, 0
        while expression:
            rows = self._page(expression, last, size, progress)
            yield from (number for number, title in rows if is_wanted(title))
            if len(rows) < size:
                return
            last = rows[-1][0]
            size = min(size * 4, _MOST)

    def _page(
        self, expression: str, last: int, size: int, progress: Progress
    ) -> list[tuple[int, str]]:
        """Give the next entries with the words of a query, and their titles."""
        return self._database.read(_TITLES, (expression, last, size), progress)

    def _hits(self, ids: tuple[int, ...]) -> tuple[TitleHit, ...]:
        rows = {row[0]: row[1:] for row in self._database.read(_DOCUMENTS, (str(list(ids)),))}
        return tuple(_title_hit(rows[number]) for number in ids if number in rows)


def _once(ids: Iterable[int]) -> Iterator[int]:
    seen = set()
    for number in ids:
        if number not in seen:
            seen.add(number)
            yield number


def _title_hit(row: Sequence[Any]) -> TitleHit:
    sha256, volume_title, covers_year, *columns = row
    document = document_of(columns)
    spans = document.passages[0].source.spans
    offset = min((span.start for span in spans), default=-1)
    return TitleHit(sha256, volume_title, covers_year, document.titles, document.entry_id, offset)
