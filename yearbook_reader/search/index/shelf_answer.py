"""The answer of the shelf to a query: its hits, read as they are asked for, and how many."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain, islice
from typing import Any

from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.concordance import Collate, ContextOrder, sorted_lines
from yearbook_reader.search.documents import Document
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import (
    ConcordanceLine,
    Counts,
    Cover,
    Order,
    Scope,
    ShelfHit,
    UnitCount,
    file_names_of_alike,
)
from yearbook_reader.search.index.candidates import Candidates
from yearbook_reader.search.index.shelf_schema import (
    COVERS,
    DOCUMENT_COLUMNS,
    ORDINAL_BITS,
    document_of,
    volume_of,
)
from yearbook_reader.search.matching import FoldedDocument, Match, matches
from yearbook_reader.search.query import Query
from yearbook_reader.search.sentences import hit_of
from yearbook_reader.storage.disposable import DisposableDatabase

_FEW, _BATCH = 8, 64  # documents read at once: few for a first page, then more

_DOCUMENTS = f"""
    SELECT document.id, volume.sha256, volume.title, volume.edition_year, volume.covers_year,
        volume.place, {DOCUMENT_COLUMNS}
    FROM document
    JOIN unit ON unit.first = document.unit
    JOIN volume ON volume.id = document.id >> {ORDINAL_BITS}
    WHERE document.id IN (SELECT value FROM json_each(?))
"""

_UNITS = f"""
    SELECT unit.first, volume.sha256, volume.title, volume.covers_year, unit.chapter,
        unit.section, unit.unit_id, volume.edition_year
    FROM unit JOIN volume ON volume.id = unit.first >> {ORDINAL_BITS}
    WHERE unit.first IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class _Survey:
    """All documents with hits, in book order: their ids and how many hits each has.

    `titled` are those with a hit in a title.
    """

    ids: array[int] = field(default_factory=lambda: array("q"))
    hits: array[int] = field(default_factory=lambda: array("q"))
    titled: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Found:
    """A match on the shelf."""

    cover: Cover
    document: Document
    match: Match


class ShelfAnswer:
    """The answer to one query; any thread may ask, and `progress` may stop the work.

    The first hits in book order come at once, however many there are; other orders and the
    numbers need all of them to be looked through, once. Every method raises StorageError
    where the index cannot be read, QueryError where a regular expression takes too long, and
    Cancelled where `progress` does.
    """

    def __init__(
        self, database: DisposableDatabase, query: Query, scope: Scope, order: Order
    ) -> None:
        """Answer from this database; nothing is looked for yet."""
        self.query = query
        self.scope = scope
        self.order = order
        self._database = database
        self._candidates = Candidates(database, query, scope)
        self._survey: _Survey | None = None
        self._counts: Counts | None = None
        self._file_names: Mapping[str, str] | None = None
        self._sorted: tuple[tuple[int, ContextOrder], tuple[ConcordanceLine, ...]] | None = None

    def hits(self, progress: Progress = silent, first: int = 0) -> Iterator[ShelfHit]:
        """Give the hits in order from number `first` on, each read when it is asked for."""
        for found in self._found(progress, first):
            yield self._shelf_hit(found)

    def counts(self, progress: Progress = silent) -> Counts:
        """Give the exact numbers, of the whole and of each unit."""
        if self._counts is None:
            self._counts = self._count(self._surveyed(progress))
        return self._counts

    def total(self, progress: Progress = silent) -> int:
        """Give the exact number of hits."""
        if self._survey is None and self._candidates.plan.exact:
            return self._candidates.total(progress)
        return sum(self._surveyed(progress).hits)

    def concordance(
        self,
        width: int = 20,
        progress: Progress = silent,
        first: int = 0,
        by: ContextOrder = ContextOrder.HITS,
        collate: Collate = fold,
    ) -> Iterator[ConcordanceLine]:
        """Give lines from number `first` on, with up to `width` characters beside the match.

        Sorted `by` their words as `collate` has them, they are all read at once and kept until
        another order is wanted, without the passages around them.
        """
        if by is ContextOrder.HITS:
            return self._lines(width, progress, first)
        if self._sorted is None or self._sorted[0] != (width, by):
            lines = (_alone(line) for line in self._lines(width, progress, 0))
            self._sorted = (width, by), sorted_lines(lines, by, collate, progress)
        return islice(self._sorted[1], first, None)

    def _lines(self, width: int, progress: Progress, first: int) -> Iterator[ConcordanceLine]:
        for found in self._found(progress, first):
            text, match = found.match.passage.text, found.match
            yield ConcordanceLine(
                text[max(match.start - width, 0) : match.start],
                text[match.start : match.end],
                text[match.end : match.end + width],
                self._shelf_hit(found),
            )

    def _shelf_hit(self, found: _Found) -> ShelfHit:
        cover, match, passages = found.cover, found.match, found.document.passages
        hit = hit_of(found.document, match)
        return ShelfHit(
            hit.spans,
            hit.kind,
            hit.unit_id,
            hit.titles,
            hit.entry_id,
            hit.start,
            hit.end,
            hit.sentence,
            hit.cut,
            sha256=cover.sha256,
            volume_title=cover.title,
            covers_year=cover.covers_year,
            edition_year=cover.edition_year,
            file_name=self._file_name(cover.sha256),
            passages=passages,
            passage=next(at for at, each in enumerate(passages) if each is match.passage),
            passage_start=match.start,
        )

    def _file_name(self, sha256: str) -> str:
        """Give the file of a volume that others are called like, else nothing."""
        if self._file_names is None:
            covers = (Cover(*row) for row in self._database.read(COVERS))
            self._file_names = file_names_of_alike(covers)
        return self._file_names.get(sha256, "")

    def _found(self, progress: Progress, first: int) -> Iterator[_Found]:
        """Give the matches in order; where their numbers are known, none before is looked at."""
        if self.order is Order.BOOK and (not first or self._survey is None):
            ids = self._candidates.ids(progress)
        else:
            ids, first = self._from(first, self._surveyed(progress))
        found = chain.from_iterable(self._batches(ids, progress))
        return islice(found, first, None)

    def _batches(self, ids: Iterator[int], progress: Progress) -> Iterator[Iterator[_Found]]:
        size = _FEW
        while batch := tuple(islice(ids, size)):
            yield self._matches_in(batch, progress)
            size = min(2 * size, _BATCH)

    def _from(self, first: int, survey: _Survey) -> tuple[Iterator[int], int]:
        """Give the documents in order from the one with this hit on, and its number in that."""
        numbers: Sequence[int] = range(len(survey.ids))
        if self.order is Order.TITLE:
            numbers = sorted(numbers, key=lambda at: survey.ids[at] not in survey.titled)
        elif self.order is Order.YEAR:
            years = dict(self._database.read("SELECT id, covers_year FROM volume"))
            numbers = sorted(numbers, key=lambda at: _year_key(years, survey.ids[at]))
        behind = list(accumulate(survey.hits[at] for at in numbers))
        begin = bisect_right(behind, first)
        before = behind[begin - 1] if begin else 0
        return (survey.ids[at] for at in numbers[begin:]), first - before

    def _matches_in(self, ids: Sequence[int], progress: Progress) -> Iterator[_Found]:
        """Give the matches of these documents; every one is found on the text itself."""
        rows = self._database.read(_DOCUMENTS, (str(list(ids)),), progress)
        by_id = {row[0]: row[1:] for row in rows}
        for number in ids:
            # A document may have gone since its id was read.
            if number in by_id:
                progress(0.0)
                yield from self._matches_of(by_id[number])

    def _matches_of(self, row: Sequence[Any]) -> Iterator[_Found]:
        sha256, title, edition_year, covers_year, place, *columns = row
        cover = Cover(sha256, title, edition_year, covers_year, place)
        try:
            document = document_of(columns)
        except (IndexError, ValueError) as error:
            raise self._database.condemn() from error
        prepared = FoldedDocument(document, self.query.folding)
        for match in matches(self.query, prepared, cover) or ():
            yield _Found(cover, document, match)

    def _surveyed(self, progress: Progress) -> _Survey:
        if self._survey is None:
            plan = self._candidates.plan
            exact = plan.exact or plan.hopeless
            self._survey = self._counted(progress) if exact else self._looked_through(progress)
        return self._survey

    def _counted(self, progress: Progress) -> _Survey:
        """Survey by what the index counts."""
        titled = self._candidates.titled(progress) if self.order is Order.TITLE else frozenset()
        survey = _Survey(titled=titled)
        for number, hits in self._candidates.counted(progress):
            survey.ids.append(number)
            survey.hits.append(hits)
        return survey

    def _looked_through(self, progress: Progress) -> _Survey:
        """Survey by looking at the text of every document that may have hits."""
        ids, hits, titled = array("q"), array("q"), set()
        candidates = self._candidates.ids(progress)
        while batch := tuple(islice(candidates, _BATCH)):
            rows = self._database.read(_DOCUMENTS, (str(list(batch)),), progress)
            for row in sorted(rows):
                progress(0.0)
                found = list(self._matches_of(row[1:]))
                if found:
                    ids.append(row[0])
                    hits.append(len(found))
                    if any(_is_in_title(each.match) for each in found):
                        titled.add(row[0])
        return _Survey(ids, hits, frozenset(titled))

    def _count(self, survey: _Survey) -> Counts:
        firsts = [
            first for (first,) in self._database.read("SELECT first FROM unit ORDER BY first")
        ]
        sums: Counter[int] = Counter()
        at = 0
        for number, hits in zip(survey.ids, survey.hits, strict=True):
            while at + 1 < len(firsts) and firsts[at + 1] <= number:
                at += 1
            sums[firsts[at]] += hits
        rows = self._database.read(_UNITS, (str(list(sums)),))
        return Counts(tuple(self._unit_count(row, sums[row[0]]) for row in sorted(rows)))

    def _unit_count(self, row: Sequence[Any], hits: int) -> UnitCount:
        _, sha256, title, covers_year, chapter, section, unit_id, edition_year = row
        file_name = self._file_name(sha256)
        return UnitCount(
            sha256, title, covers_year, chapter, section, unit_id, hits, edition_year, file_name
        )


def _is_in_title(match: Match) -> bool:
    return match.passage.is_title and not match.stands_for_all


def _alone(line: ConcordanceLine) -> ConcordanceLine:
    return replace(line, hit=replace(line.hit, passages=()))


def _year_key(years: Mapping[int, int | None], document: int) -> tuple[bool, int]:
    year = years.get(volume_of(document))
    return year is None, year or 0
