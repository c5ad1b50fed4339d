"""Which documents of the shelf may answer a query, and how often: what the index alone tells."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from itertools import islice
from operator import and_, or_
from typing import Any

from yearbook_reader.progress import Progress
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import EVERYWHERE, Cover, Scope
from yearbook_reader.search.index.intervals import EVERYTHING, HIGHEST, Intervals
from yearbook_reader.search.index.plan import plan_of
from yearbook_reader.search.index.shelf_schema import (
    ORDINAL_BITS,
    ids_of_volume,
    parted,
    phrase,
    tokens,
)
from yearbook_reader.search.matching import is_of_years, place_of, stands_in
from yearbook_reader.search.query import (
    Clause,
    Condition,
    Field,
    InField,
    Pattern,
    Query,
    Term,
    Years,
)
from yearbook_reader.storage.disposable import DisposableDatabase

# Ids read at once: no more than a first page mostly takes, as each may be far from the one
# before where both characters are common and the pair is rare; then more and more.
_FIRST, _MOST = 24, 4096
_LONG = 4  # characters of a word of which a part may stand for the whole
_ALL = 1 << 16  # ids read at once where all are wanted

_DOCUMENT_IDS = "SELECT id, 1 FROM document WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
_MATCHING_IDS = """
    SELECT rowid, {count} FROM text_index
    WHERE rowid BETWEEN ? AND ? AND text_index MATCH ? ORDER BY rowid LIMIT ?
"""
# The limit keeps the inner query from being merged into the outer, where no row can be counted.
_TOTAL = """
    SELECT sum(hits) FROM (
        SELECT occurrences(text_index) AS hits FROM text_index
        WHERE rowid BETWEEN ? AND ? AND text_index MATCH ? LIMIT -1 OFFSET 0
    )
"""
_CHARACTERS = "SELECT coalesce(sum(cnt), 0) FROM character WHERE term = ?"
_VOLUMES = "SELECT id, sha256, title, edition_year, covers_year, place FROM volume"
_UNITS = f"""
    SELECT unit.first, unit.last FROM unit
    JOIN volume ON volume.id = unit.first >> {ORDINAL_BITS}
    WHERE volume.sha256 || ' ' || unit.unit_id IN (SELECT value FROM json_each(?))
"""
_SIGNED = "SELECT id, contributors FROM document WHERE"


class Candidates:
    """The documents in which a query may hold, by their ids, which run in book order."""

    def __init__(self, database: DisposableDatabase, query: Query, scope: Scope) -> None:
        """Plan the search; nothing is read yet."""
        self.plan = plan_of(query)
        self._database = database
        self._folding = query.folding
        self._scope = scope

    def ids(self, progress: Progress) -> Iterator[int]:
        """Give the ids of all documents in which the query may hold, read as they are asked for."""
        part = self._uncommon_part(progress)
        few = self._first(part, progress) if part else ()
        if part and len(few) < _FIRST:
            yield from few
            return
        for number, _ in self._rows("1", self.plan.expression, _FIRST, progress):
            yield number

    def _uncommon_part(self, progress: Progress) -> str:
        """Give a part of a long word without the common characters at its ends, else nothing.

        The index takes the longer, the more documents have the characters it is asked for.
        """
        part = self.plan.word
        if len(part) < _LONG or self._scope != EVERYWHERE:
            return ""
        while len(part) > max(_LONG - 1, len(self.plan.word) // 2):
            begin, end = (self._reach(character, progress) for character in (part[0], part[-1]))
            part = part[1:] if begin < end else part[:-1]
        return part

    def _reach(self, character: str, progress: Progress) -> int:
        """Give the id up to which some documents have a character: low for a common one."""
        ids = self._first(character, progress)
        return ids[-1] if len(ids) == _FIRST else HIGHEST

    def _first(self, word: str, progress: Progress) -> Sequence[int]:
        """Give the first documents with a folded word."""
        rows = self._rows("1", phrase(word), _FIRST, progress)
        return [number for number, _ in islice(rows, _FIRST)]

    def counted(self, progress: Progress) -> Iterator[tuple[int, int]]:
        """Give the ids with the number of matches in each; true only where the plan is exact."""
        expression, lengths = self.plan.expression, self.plan.lengths
        if expression is None or not lengths:
            count = "1" if expression is None else "occurrences(text_index)"
            yield from self._rows(count, expression, _ALL, progress)
            return
        for number, locations in self._rows("locations(text_index)", expression, _ALL, progress):
            yield number, _apart(json.loads(locations), lengths)

    def total(self, progress: Progress) -> int:
        """Give the number of all matches; true only where the plan is exact."""
        expression, within = self.plan.expression, self._within(progress)
        if len(self.plan.word) == 1 and within == EVERYTHING:
            [(total,)] = self._database.read(_CHARACTERS, (tokens(self.plan.word),), progress)
            return int(total)
        if expression is None or self.plan.lengths or len(within.runs) != 1:
            return sum(hits for _, hits in self.counted(progress))
        [(total,)] = self._database.read(_TOTAL, (*within.runs[0], expression), progress)
        return total or 0

    def titled(self, progress: Progress) -> frozenset[int]:
        """Give the ids of all documents that have a word of the query in a title."""
        wanted = self.plan.title_expression
        found = self._rows("1", wanted, _ALL, progress) if wanted else ()
        return frozenset(number for number, _ in found)

    def _rows(
        self, count: str, expression: str | None, size: int, progress: Progress
    ) -> Iterator[tuple[int, Any]]:
        within = self._within(progress)
        start = within.next_from(0)
        while start is not None:
            limits = (start, within.runs[-1][1])
            if expression is None:
                rows = self._database.read(_DOCUMENT_IDS, (*limits, size), progress)
            else:
                sql = _MATCHING_IDS.format(count=count)
                rows = self._database.read(sql, (*limits, expression, size), progress)
            everything = len(within.runs) == 1
            yield from (row for row in rows if everything or row[0] in within)
            if len(rows) < size:
                return
            start = within.next_from(rows[-1][0] + 1)
            size = max(size, min(size * 4, _MOST))

    def _within(self, progress: Progress) -> Intervals:
        """Give the documents that scope and filters leave."""
        if self.plan.hopeless:
            return Intervals()
        kept = [self._of_clause(clause, progress) for clause in self.plan.filters]
        return reduce(and_, kept, self._of_scope())

    def _of_clause(self, clause: Clause, progress: Progress) -> Intervals:
        found = (self._of_filter(condition, progress) for condition in clause.alternatives)
        either = reduce(or_, found)
        return ~either if clause.excluded else either

    def _of_filter(self, condition: Condition, progress: Progress) -> Intervals:
        match condition:
            case Years():
                return self._of_volumes(lambda cover: is_of_years(cover, condition))
            case InField(Field.PLACE, term):
                return self._of_volumes(
                    lambda cover: stands_in(term, place_of(cover), self._folding)
                )
            case InField(Field.SIGNATURE, term):
                return self._signed(term, progress)
            case InField(field, term):
                column = "chapter" if field is Field.CHAPTER else "section"
                return self._of_units(column, lambda title: stands_in(term, title, self._folding))
        raise AssertionError(condition)

    def _of_scope(self) -> Intervals:
        scope, kept = self._scope, EVERYTHING
        volumes, years, chapters = scope.volumes, scope.years, scope.chapters
        if volumes is not None:
            kept &= self._of_volumes(lambda cover: cover.sha256 in volumes)
        if years is not None:
            kept &= self._of_volumes(lambda cover: cover.covers_year in years)
        if chapters is not None:
            kept &= self._of_units("chapter", lambda title: title in chapters)
        if scope.units is not None:
            pairs = [f"{sha256} {unit_id}" for sha256, unit_id in scope.units]
            kept &= Intervals.of(self._database.read(_UNITS, (json.dumps(pairs),)))
        return kept

    def _of_volumes(self, wanted: Callable[[Cover], bool]) -> Intervals:
        rows = self._database.read(_VOLUMES)
        return Intervals.of(ids_of_volume(row[0]) for row in rows if wanted(Cover(*row[1:])))

    def _of_units(self, column: str, wanted: Callable[[str], bool]) -> Intervals:
        titles = self._database.read(f"SELECT DISTINCT {column} FROM unit")
        named = json.dumps([title for (title,) in titles if wanted(title)])
        chosen = f"{column} IN (SELECT value FROM json_each(?))"
        return Intervals.of(
            self._database.read(f"SELECT first, last FROM unit WHERE {chosen}", (named,))
        )

    def _signed(self, term: Term, progress: Progress) -> Intervals:
        """Give the entries that somebody has signed in whose name the term stands."""
        if isinstance(term, Pattern):
            rows = self._database.read(f"{_SIGNED} contributors <> ''", (), progress)
        else:
            named = f"{_SIGNED} id IN (SELECT rowid FROM signature_index WHERE names MATCH ?)"
            rows = self._database.read(named, (phrase(fold(term.text)),), progress)
        names = {written: parted(written) for _, written in rows}
        signed = {
            written
            for written, each in names.items()
            if any(stands_in(term, name, self._folding) for name in each)
        }
        return Intervals.of((number, number) for number, written in rows if written in signed)


def _apart(locations: Sequence[Sequence[Sequence[int]]], lengths: Sequence[int]) -> int:
    """Count matches from left to right, the longer first, without those that overlap.

    `locations` hold the offsets of each phrase in each column, `lengths` those of the phrases.
    """
    count = 0
    for offsets in zip(*locations, strict=True):
        pairs = zip(offsets, lengths, strict=False)
        places = sorted((start, -length) for starts, length in pairs for start in starts)
        end = 0
        for start, length in places:
            if start >= end:
                count += 1
                end = start - length
    return count
