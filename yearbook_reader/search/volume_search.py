"""Searching one open volume: a plain scan, which needs no index."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice

from yearbook_reader.search.documents import Document, documents
from yearbook_reader.search.fold import Folding, fold
from yearbook_reader.search.hits import Cover, SearchResult
from yearbook_reader.search.matching import FoldedDocument, Match, matches
from yearbook_reader.search.query import Query, Word, parse
from yearbook_reader.search.sentences import hit_of
from yearbook_reader.volume.model import Volume

_SEAM = "\n"
"""What stands between two documents; folded texts and queries never hold it."""


class SearchableVolume:
    """A volume made ready to be searched many times; immutable to those who hold it."""

    def __init__(self, volume: Volume) -> None:
        """Take the volume apart."""
        self._cover = Cover(
            volume.source_sha256, volume.title, volume.edition_year, volume.covers_year
        )
        self._documents = tuple(documents(volume))
        self._folded = lru_cache(maxsize=2)(self._folded_for)

    def search(
        self, query: str | Query, limit: int | None = None, cover: Cover | None = None
    ) -> SearchResult:
        """Find a query in titles and texts, in reading order.

        The total is exact; `limit` cuts only the hits. A blank query finds nothing. `cover` is
        what is known of the volume elsewhere, its place above all; without it the volume's own
        title and years count.

        Raises:
            QueryError: the query does not make sense, or an expression in it takes too long.
        """
        asked = parse(query) if isinstance(query, str) else query
        found = self._found(asked, cover or self._cover)
        hits = tuple(hit_of(document, match) for document, match in islice(found, limit))
        return SearchResult(asked.text, len(hits) + sum(1 for _ in found), hits)

    def _found(self, query: Query, cover: Cover) -> Iterator[tuple[Document, Match]]:
        folded = self._folded(query.folding)
        for number in folded.candidates(query):
            prepared = folded.prepared[number]
            for match in matches(query, prepared, cover) or ():
                yield prepared.document, match

    def _folded_for(self, folding: Folding) -> _FoldedVolume:
        return _FoldedVolume(self._documents, folding)


class _FoldedVolume:
    """All documents of a volume in one folding."""

    def __init__(self, found: Sequence[Document], folding: Folding) -> None:
        self.prepared = tuple(FoldedDocument(document, folding) for document in found)
        texts = [_SEAM.join(form.text for form in each.passages) for each in self.prepared]
        self._text = _SEAM.join(texts)
        lengths = (len(text) + len(_SEAM) for text in texts)
        self._starts = tuple(accumulate(lengths, initial=0))

    def candidates(self, query: Query) -> Iterator[int]:
        """Give the numbers of all documents for which the query may hold."""
        if not query.clauses:
            return
        for clause in query.clauses:
            words = [each.text for each in clause.alternatives if isinstance(each, Word)]
            if len(words) == len(clause.alternatives) and not clause.excluded:
                holding = {n for word in words for n in self._with(fold(word, query.folding))}
                yield from sorted(holding)
                return
        yield from range(len(self.prepared))

    def _with(self, wanted: str) -> Iterator[int]:
        at = self._text.find(wanted)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self._text.find(wanted, self._starts[number + 1])
