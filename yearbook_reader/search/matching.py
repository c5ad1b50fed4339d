"""Whether a query holds for a document, and where in its passages: the truth of every search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from yearbook_reader.errors import QueryError
from yearbook_reader.search.documents import Document, Passage
from yearbook_reader.search.fold import EXACT, Folded, Folding, fold, folded
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.query import (
    Clause,
    Condition,
    Exact,
    Field,
    InField,
    Near,
    Pattern,
    Query,
    Term,
    Word,
    Years,
    compiled,
)

PATTERN_SECONDS = 1.0
"""How long a regular expression may look at one passage before it is stopped."""


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """A match: the passage's number and the range in its text, folded as the query asks."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """A match: the passage and the range in its text, in code points, as printed.

    `stands_for_all` tells that nothing was found there: it is the first passage of a document
    for which the query holds without a word to show.
    """

    passage: Passage
    start: int
    end: int
    stands_for_all: bool = False


class FoldedDocument:
    """A document with its passages folded; made for one folding and searched many times."""

    def __init__(self, document: Document, folding: Folding) -> None:
        """Fold the passages."""
        self.document = document
        self.passages = tuple(folded(passage.text, folding) for passage in document.passages)


def matches(query: Query, prepared: FoldedDocument, cover: Cover) -> tuple[Match, ...] | None:
    """Give the matches of a query in a document of the volume with this cover; None for no.

    A match that overlaps one before it, or a longer one from the same place, is left out. Where
    the query holds and has nothing to show (a year, a chapter), it is the document's first
    passage.

    Raises:
        QueryError: a regular expression takes too long.
    """
    places: list[_Place] = []
    checking = _Checking(query, prepared, cover)
    for clause in query.clauses:
        found = checking.clause(clause)
        if (found is None) != clause.excluded:
            return None
        places += found or ()
    if not query.clauses:
        return None
    if not places:
        first = prepared.document.passages[0]
        return (Match(first, 0, len(first.text), stands_for_all=True),)
    return tuple(_match(prepared, place) for place in _apart(places))


class _Checking:
    """The conditions of one query, for one document: places where one holds, None if it fails."""

    def __init__(self, query: Query, prepared: FoldedDocument, cover: Cover) -> None:
        self._folding = query.folding
        self._prepared = prepared
        self._document = prepared.document
        self._cover = cover

    def clause(self, clause: Clause) -> list[_Place] | None:
        """Give the places of all alternatives that hold."""
        found = [self._condition(each) for each in clause.alternatives]
        holding = [places for places in found if places is not None]
        return [place for places in holding for place in places] if holding else None

    def _condition(self, condition: Condition) -> Sequence[_Place] | None:
        match condition:
            case Years():
                return () if is_of_years(self._cover, condition) else None
            case InField(Field.TITLE, term) if not self._document.is_note:
                return [place for place in self._places(term) if self._of(place).is_title] or None
            case InField(Field.NOTE, term):
                return [place for place in self._places(term) if self._of(place).written] or None
            case InField(field, term):
                texts = self._field(field)
                return () if any(stands_in(term, text, self._folding) for text in texts) else None
            case Near(first, second, distance):
                return list(self._near(first, second, distance)) or None
            case _:
                return list(self._places(condition)) or None

    def _of(self, place: _Place) -> Passage:
        return self._document.passages[place.passage]

    def _field(self, field: Field) -> tuple[str, ...]:
        """Give the texts of a field that are not searched themselves."""
        match field:
            case Field.TITLE:
                return self._document.titles[-1:]
            case Field.CHAPTER:
                return (self._document.chapter,)
            case Field.SECTION:
                return (self._document.section,)
            case Field.SIGNATURE:
                return self._document.contributors
            case Field.PLACE:
                return (place_of(self._cover),)
        return ()

    def _places(self, term: Term) -> Iterator[_Place]:
        both = zip(self._prepared.passages, self._document.passages, strict=True)
        for number, (form, passage) in enumerate(both):
            for start, end in _ranges_in(term, form, passage.text, self._folding):
                yield _Place(number, start, end)

    def _near(self, first: Term, second: Term, distance: int) -> Iterator[_Place]:
        """Give the stretch from each first word to the nearest second one on either side."""
        others = tuple(self._places(second))
        for one in self._places(first):
            for two in _nearest(one, others):
                low, high = sorted((one, two))
                if high.start - low.end <= distance:
                    yield _Place(one.passage, low.start, high.end)


def is_of_years(cover: Cover, years: Years) -> bool:
    """Tell whether the volume's year is known and in the range."""
    year = cover.covers_year if years.field is Field.YEAR else cover.edition_year
    return year is not None and years.first <= year <= years.last


def stands_in(term: Term, text: str, folding: Folding) -> bool:
    """Tell whether a term stands anywhere in a text.

    Raises:
        QueryError: a regular expression takes too long.
    """
    return any(True for _ in _ranges_in(term, folded(text, folding), text, folding))


def place_of(cover: Cover) -> str:
    """Give what `地:` is looked for in: the volume's place, and where that is unknown its title."""
    return cover.place or cover.title


def _nearest(one: _Place, others: tuple[_Place, ...]) -> Iterator[_Place]:
    """Give the last of the others, all equally long, that ends before, and the first behind."""
    if not others:
        return
    length = others[0].end - others[0].start
    latest = one.start - length
    before = bisect_right(others, _Place(one.passage, latest, one.start)) - 1
    behind = bisect_left(others, _Place(one.passage, one.end, one.end))
    near = others[max(before, 0) : before + 1] + others[behind : behind + 1]
    yield from (other for other in near if other.passage == one.passage)


def _ranges_in(term: Term, form: Folded, text: str, folding: Folding) -> Iterator[tuple[int, int]]:
    """Give the ranges of the folded text `form` in which a term stands, left to right.

    Those of a word may overlap, as 哈哈 does in 哈哈哈.

    Raises:
        QueryError: a regular expression takes too long.
    """
    match term:
        case Word(word):
            yield from _runs(_folded_word(word, folding), form.text)
        case Exact(word):
            exact = folded(text, EXACT)
            for start, end in _runs(_folded_word(word, EXACT), exact.text):
                yield form.folded(*exact.original(start, end))
        case Pattern(expression):
            try:
                pattern = compiled(expression, folding.case)
                for found in pattern.finditer(text, timeout=PATTERN_SECONDS, concurrent=True):
                    if found.end() > found.start():
                        yield form.folded(*found.span())
            except TimeoutError as error:
                raise QueryError(
                    "正则表达式 /{expression}/ 太费时，已停止；请写得简单些。",
                    0,
                    expression=expression,
                ) from error


def _runs(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1)


@lru_cache(maxsize=64)
def _folded_word(word: str, folding: Folding) -> str:
    return fold(word, folding)


def _apart(places: list[_Place]) -> Iterator[_Place]:
    """Give the places from left to right, the longer first, without those that overlap."""
    last: _Place | None = None
    for place in sorted(places, key=lambda each: (each.passage, each.start, -each.end)):
        if last is None or place.passage != last.passage or place.start >= last.end:
            yield place
            last = place


def _match(prepared: FoldedDocument, place: _Place) -> Match:
    start, end = prepared.passages[place.passage].original(place.start, place.end)
    return Match(prepared.document.passages[place.passage], start, end)
