"""Quick-open: the titles of all entries on the shelf, by characters or by pinyin."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from threading import Lock
from typing import Any

from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.fold import clean_query, fold
from yearbook_reader.search.hits import TitleHit
from yearbook_reader.search.shelf_schema import DOCUMENT_COLUMNS, document_of
from yearbook_reader.search.titles import letters_of, spells, ways_to_spell
from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.disposable import DisposableDatabase

_LINE_END = "\n"

_DOCUMENTS = f"""
    SELECT document.id, volume.sha256, volume.title, volume.covers_year, {DOCUMENT_COLUMNS}
    FROM document
    JOIN unit ON unit.first = document.unit
    JOIN volume ON volume.id = document.id >> 24
    WHERE document.id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class _Lines:
    """The titles of a volume, each between two line ends, and the ids of their documents."""

    printed: str
    folded: str
    ids: array[int]

    def number_at(self, offset: int) -> int:
        """Give the number of the title at an offset behind its first line end."""
        return self.folded.count(_LINE_END, 0, offset) - 1


class ShelfTitles:
    """The titles of the shelf, kept in memory from the first question to the next change."""

    def __init__(self, database: DisposableDatabase) -> None:
        """Read nothing yet."""
        self._database = database
        self._lock = Lock()
        self._change: tuple[int, int] | None = None
        self._lines: tuple[_Lines, ...] = ()
        self._alphabet: frozenset[str] | None = None

    @staticmethod
    def add(transaction: Transaction, volume: int, titles: Iterable[tuple[int, str]]) -> None:
        """Store the titles of a volume, each with the id of its document."""
        found = [(number, title.replace(_LINE_END, " ")) for number, title in titles]
        lines = _LINE_END.join(("", *(title for _, title in found), ""))
        ids = array("q", (number for number, _ in found)).tobytes()
        transaction.execute("INSERT INTO entry_title VALUES (?, ?, ?)", (volume, lines, ids))

    def find(self, text: str, limit: int, progress: Progress = silent) -> tuple[TitleHit, ...]:
        """Give the entries whose title is the text, begins with it, has it or is spelt by it.

        Those found in one of these ways come before those of the next, in book order.
        """
        typed = fold("".join(clean_query(text).split()))
        letters = letters_of(text)
        if not typed:
            return ()
        lines = self._read()
        ways = [
            _with(lines, wanted, progress)
            for wanted in (_LINE_END + typed + _LINE_END, _LINE_END + typed, typed)
        ]
        if letters:
            ways.append(self._spelt(letters, progress))
        ids = dict.fromkeys(islice(_once(chain(*ways)), limit))
        return self._hits(tuple(ids))

    def _read(self) -> tuple[_Lines, ...]:
        with self._lock:
            [(number,)] = self._database.read("SELECT number FROM change")
            change = (self._database.generation, number)
            if change != self._change:
                rows = self._database.read("SELECT lines, ids FROM entry_title ORDER BY volume")
                self._lines = tuple(_lines(printed, ids) for printed, ids in rows)
                self._alphabet = None
                self._change = change
            return self._lines

    def _spelt(self, letters: str, progress: Progress) -> Iterator[int]:
        """Give the entries whose title the letters spell, those that begin so first."""
        lines = self._lines
        if self._alphabet is None:
            self._alphabet = frozenset().union(*(each.printed for each in lines))
        patterns = _patterns(letters, self._alphabet - {_LINE_END})
        inside = []
        for each in lines:
            progress(0.0)
            for number, begun in _spelt_in(each, letters, patterns):
                if begun:
                    yield number
                else:
                    inside.append(number)
        yield from inside

    def _hits(self, ids: tuple[int, ...]) -> tuple[TitleHit, ...]:
        rows = {row[0]: row[1:] for row in self._database.read(_DOCUMENTS, (str(list(ids)),))}
        return tuple(_title_hit(rows[number]) for number in ids if number in rows)


def _lines(printed: str, ids: bytes) -> _Lines:
    numbers = array("q")
    numbers.frombytes(ids)
    small = _LINE_END.join(fold(line) for line in printed.split(_LINE_END))
    return _Lines(printed, printed if small == printed else small, numbers)


def _once(ids: Iterable[int]) -> Iterator[int]:
    seen = set()
    for number in ids:
        if number not in seen:
            seen.add(number)
            yield number


def _with(lines: Iterable[_Lines], wanted: str, progress: Progress) -> Iterator[int]:
    """Give the entries in whose line the folded text stands."""
    for each in lines:
        progress(0.0)
        at = each.folded.find(wanted)
        while at >= 0:
            inside = at + 1 if wanted.startswith(_LINE_END) else at
            yield each.ids[each.number_at(inside)]
            at = each.folded.find(wanted, each.folded.index(_LINE_END, inside))


def _spelt_in(
    lines: _Lines, letters: str, patterns: Iterable[re.Pattern[str]]
) -> Iterator[tuple[int, bool]]:
    """Give the entries whose title the letters spell, and whether they begin it."""
    text = lines.printed
    begins: dict[int, int] = {}
    for pattern in patterns:
        found = pattern.search(text)
        while found:
            start = text.rindex(_LINE_END, 0, found.start() + 1) + 1
            begins[start] = min(begins.get(start, found.start()), found.start())
            found = pattern.search(text, text.index(_LINE_END, start))
    for start, first in sorted(begins.items()):
        if spells(letters, text[start : text.index(_LINE_END, start)]):
            begun = not any(mark.isalnum() for mark in text[start:first])
            yield lines.ids[text.count(_LINE_END, 0, start) - 1], begun


def _patterns(letters: str, alphabet: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Give patterns for the first two characters that the letters may spell.

    One of them finds every title that the letters spell, and a few others. Each begins with a
    class of characters, which is searched several times faster than one pattern of branches.
    """
    spelt: dict[str, list[str]] = {}
    for character in alphabet:
        for way in ways_to_spell(character):
            spelt.setdefault(way, []).append(character)
    whole = _characters({way: spelt[way] for way in spelt if way.startswith(letters)}, letters)
    choices = [whole] if whole else []
    for length in range(1, len(letters)):
        first, second = spelt.get(letters[:length]), _characters(spelt, letters[length:])
        if first and second:
            choices.append(rf"{_class(first)}[^\w\n]*{second}")
    return tuple(re.compile(choice) for choice in choices)


def _characters(spelt: Mapping[str, list[str]], letters: str) -> str:
    """Give a class of the characters that begin to spell the letters, or that they begin."""
    found = [
        character
        for way, characters in spelt.items()
        if way and (letters.startswith(way) or way.startswith(letters))
        for character in characters
    ]
    return _class(found) if found else ""


def _class(characters: Iterable[str]) -> str:
    return f"[{''.join(re.escape(character) for character in sorted(set(characters)))}]"


def _title_hit(row: Sequence[Any]) -> TitleHit:
    sha256, volume_title, covers_year, *columns = row
    document = document_of(columns)
    spans = document.passages[0].source.spans
    offset = min((span.start for span in spans), default=-1)
    return TitleHit(sha256, volume_title, covers_year, document.titles, document.entry_id, offset)
