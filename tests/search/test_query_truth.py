"""The truth of the whole query language: any query on any shelf, against a plain reading of both.

What a query means is told here a second time, as plainly as can be and by other means: all
places are looked at, nothing is prepared, and no index is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yearbook_reader.search.documents import Document, documents
from yearbook_reader.search.fold import EXACT, LOOSE, Folding, fold
from yearbook_reader.search.hits import Cover, Order
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.query import parse
from yearbook_reader.search.volume_search import SearchableVolume
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Paragraph,
    Section,
    Span,
    Text,
    Volume,
)

Place = tuple[int, int, int]  # passage, start and end in its folded text
Places = list[Place] | None  # None where the condition does not hold


@dataclass(frozen=True)
class Asked:
    """A condition: how it is typed, and where it holds in a document."""

    typed: str
    places: Callable[[Document, Cover, Folding], Places]


def offsets_of(text: str, folding: Folding) -> list[int]:
    """Give where each character begins in the folded text, a mark with its letter, and its end."""
    offsets = []
    for at in range(len(text) + 1):
        before = fold(text[:at], folding)
        is_parting = before + fold(text[at:], folding) != fold(text, folding)
        offsets.append(offsets[-1] if is_parting else len(before))
    return offsets


def end_of(at: int, offsets: list[int]) -> int:
    """Give where the character with this number ends in the folded text, with its marks."""
    return min(offset for offset in offsets if offset > offsets[at])


def starts(wanted: str, text: str) -> Iterator[int]:
    return (at for at in range(len(text)) if text.startswith(wanted, at))


def word_ranges(word: str, text: str, folding: Folding) -> list[tuple[int, int]]:
    wanted = fold(word, folding)
    return [(at, at + len(wanted)) for at in starts(wanted, fold(text, folding))]


def exact_ranges(word: str, text: str, folding: Folding) -> list[tuple[int, int]]:
    offsets, exact, wanted = offsets_of(text, folding), offsets_of(text, EXACT), fold(word, EXACT)
    return [
        (offsets[exact.index(at)], offsets[exact.index(at + len(wanted))])
        for at in starts(wanted, fold(text, EXACT))
    ]


def pattern_ranges(pattern: str, text: str, folding: Folding) -> list[tuple[int, int]]:
    offsets = offsets_of(text, folding)
    found = re.finditer(pattern, text, re.IGNORECASE if folding.case else 0)
    return [
        (offsets[each.start()], end_of(each.end() - 1, offsets)) for each in found if each.group()
    ]


@dataclass(frozen=True)
class AskedTerm:
    """A term: how it is typed, and the ranges of a folded text in which it stands."""

    typed: str
    find: Callable[[str, str, Folding], list[tuple[int, int]]]
    wanted: str

    def ranges(self, text: str, folding: Folding) -> list[tuple[int, int]]:
        return self.find(self.wanted, text, folding)

    def places(self, document: Document, folding: Folding) -> list[Place]:
        return [
            (number, *each)
            for number, passage in enumerate(document.passages)
            for each in self.ranges(passage.text, folding)
        ]


def anywhere(term: AskedTerm) -> Asked:
    return Asked(term.typed, lambda document, _, folding: term.places(document, folding) or None)


def near(one: AskedTerm, two: AskedTerm, distance: int, name: str) -> Asked:
    def places(document: Document, _: Cover, folding: Folding) -> Places:
        found = []
        for passage, start, end in one.places(document, folding):
            others = [each for each in two.places(document, folding) if each[0] == passage]
            before = [each for each in others if each[2] <= start]
            behind = [each for each in others if each[1] >= end]
            for other in (*before[-1:], *behind[:1]):
                low, high = min(start, other[1]), max(end, other[2])
                if high - low - (end - start) - (other[2] - other[1]) <= distance:
                    found.append((passage, low, high))
        return found or None

    return Asked(f"{one.typed} {name}/{distance} {two.typed}", places)


def in_title(term: AskedTerm, name: str) -> Asked:
    def places(document: Document, _: Cover, folding: Folding) -> Places:
        found = term.places(document, folding)
        return [each for each in found if document.passages[each[0]].is_title] or None

    return Asked(f"{name}:{term.typed}", places)


def in_field(
    term: AskedTerm, name: str, texts: Callable[[Document, Cover], tuple[str, ...]]
) -> Asked:
    def places(document: Document, cover: Cover, folding: Folding) -> Places:
        return [] if any(term.ranges(text, folding) for text in texts(document, cover)) else None

    return Asked(f"{name}:{term.typed}", places)


def of_years(typed: str, first: int, last: int) -> Asked:
    def places(document: Document, cover: Cover, folding: Folding) -> Places:
        year = cover.covers_year
        return [] if year is not None and first <= year <= last else None

    return Asked(f"年:{typed}", places)


LETTERS = (*"水闸閘發发Aａm2１㎡𠮷𬭎，éｶ", "e\u0301", "ガ", "ｶﾞ")
MARKS = tuple(" |-/:近")
letters = st.sampled_from(LETTERS)
letters_and_marks = st.sampled_from(LETTERS + MARKS)
words = (
    st.lists(letters, min_size=1, max_size=3)
    .map("".join)
    .map(lambda text: AskedTerm(text, word_ranges, text))
)
exacts = (
    st.lists(letters_and_marks, min_size=1, max_size=3)
    .map("".join)
    .map(lambda text: AskedTerm(f'"{text}"', exact_ranges, text))
)
patterns = st.sampled_from(["水.", "[闸发]+", r"\d", "^水", "发$", "a|m", "水*", "e"]).map(
    lambda text: AskedTerm(f"/{text}/", pattern_ranges, text)
)
plain_terms = st.one_of(words, exacts.filter(lambda term: term.wanted.strip() != ""))
terms = st.one_of(plain_terms, patterns)
conditions = st.one_of(
    terms.map(anywhere),
    st.builds(
        near, plain_terms, plain_terms, st.integers(0, 4), st.sampled_from(["近", "NEAR", "near"])
    ),
    st.builds(in_title, terms, st.sampled_from(["标题", "標題", "Title"])),
    st.builds(in_field, terms, st.just("类目"), st.just(lambda document, _: (document.chapter,))),
    st.builds(in_field, terms, st.just("分目"), st.just(lambda document, _: (document.section,))),
    st.builds(in_field, terms, st.just("署名"), st.just(lambda document, _: document.contributors)),
    st.builds(
        in_field, terms, st.just("地"), st.just(lambda _, cover: (cover.place or cover.title,))
    ),
    st.builds(in_field, terms, st.just("注"), st.just(lambda document, cover: ())),
    st.sampled_from(
        [of_years("2017", 2017, 2017), of_years("-2018", 0, 2018), of_years("2018-", 2018, 9999)]
    ),
)
clauses = st.tuples(st.lists(conditions, min_size=1, max_size=3), st.booleans())
queries = st.lists(clauses, min_size=1, max_size=3).filter(
    lambda found: not all(excluded for _, excluded in found)
)


def typed_query(query: list[tuple[list[Asked], bool]]) -> str:
    return " ".join(
        ("-" if excluded else "") + " | ".join(each.typed for each in alternatives)
        for alternatives, excluded in query
    )


def expected_in(
    query: list[tuple[list[Asked], bool]], document: Document, cover: Cover, folding: Folding
) -> list[str]:
    """Give the matches as printed."""
    found: list[Place] = []
    for alternatives, excluded in query:
        held = [each.places(document, cover, folding) for each in alternatives]
        if any(places is not None for places in held) == excluded:
            return []
        found += [place for places in held for place in places or ()]
    if not found:
        return [document.passages[0].text]
    matches, last = [], (-1, 0, 0)
    for place in sorted(found, key=lambda each: (each[0], each[1], -each[2])):
        if place[0] != last[0] or place[1] >= last[2]:
            matches.append(as_printed(document.passages[place[0]].text, place, folding))
            last = place
    return matches


def as_printed(text: str, place: Place, folding: Folding) -> str:
    """Give all characters that have a part in the place."""
    offsets = offsets_of(text, folding)
    spans = ((char, offsets[at], end_of(at, offsets)) for at, char in enumerate(text))
    return "".join(char for char, start, end in spans if start < place[2] and end > place[1])


texts = (
    st.lists(letters_and_marks, min_size=1, max_size=8)
    .map("".join)
    .filter(lambda text: text.strip() != "")
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    paragraphs = draw(st.lists(texts, max_size=3))
    return Entry(
        f"e{draw(st.uuids())}",
        heading(draw(texts)),
        tuple(Paragraph(text_of(text)) for text in paragraphs),
        contributors=tuple(draw(st.lists(texts, max_size=2))),
    )


def text_of(text: str) -> Text:
    return Text(text, (Span(0, len(text)),))


def heading(title: str) -> Heading:
    return Heading(title, text_of(title))


sections = st.builds(
    lambda title, inside: Section(f"s{title}", heading(title), entries=tuple(inside)),
    texts,
    st.lists(entries(), max_size=3),
)
volumes = st.builds(
    lambda title, inside: Volume(
        "甲", "", chapters=(Chapter("c", heading(title), sections=tuple(inside)),)
    ),
    texts,
    st.lists(sections, min_size=1, max_size=2, unique_by=lambda section: section.id),
)
COVERS = (
    Cover("a" * 64, "甲年鉴", 2018, 2017, "水发"),
    Cover("b" * 64, "水闸年鉴", 2020, 2019),
    Cover("c" * 64, "丙年鉴"),
)
FOLDINGS = (LOOSE, LOOSE, Folding(width=False), Folding(case=False), Folding(variants=False))


@settings(max_examples=25, deadline=None)
@given(st.lists(volumes, min_size=3, max_size=3), st.lists(queries, min_size=6, max_size=6))
def test_every_answer_is_what_a_plain_reading_gives(
    tmp_path_factory: pytest.TempPathFactory,
    shelf: list[Volume],
    asked: list[list[tuple[list[Asked], bool]]],
) -> None:
    index = ShelfIndex(tmp_path_factory.mktemp("truth") / "shelf.sqlite")
    both = list(zip(COVERS, shelf, strict=True))
    for cover, volume in both:
        index.add(cover, volume)
    for number, query in enumerate(asked):
        folding = FOLDINGS[number % len(FOLDINGS)]
        parsed = parse(typed_query(query), folding)
        expected = [
            [
                each
                for document in documents(volume)
                for each in expected_in(query, document, cover, folding)
            ]
            for cover, volume in both
        ]
        everything = [match for each in expected for match in each]
        answer = index.search(parsed)
        assert answer.total() == len(everything), parsed
        found = list(answer.hits())
        assert [hit.sentence[hit.start : hit.end] for hit in found] == everything, parsed
        assert answer.counts().total == len(everything), parsed
        by_title = index.search(parsed, order=Order.TITLE)
        assert sorted(map(repr, by_title.hits())) == sorted(map(repr, found)), parsed
        first = SearchableVolume(shelf[1]).search(parsed)
        if not {"年:", "地:"} & {each.typed[:2] for clause, _ in query for each in clause}:
            assert [hit.sentence[hit.start : hit.end] for hit in first.hits] == expected[1], parsed
    index.close()
