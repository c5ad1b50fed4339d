"""How the index answers a query: which documents to look at, and what it knows by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from yearbook_reader.search.fold import LOOSE, Folding, fold
from yearbook_reader.search.index.shelf_schema import phrase
from yearbook_reader.search.query import (
    Clause,
    Condition,
    Exact,
    Field,
    InField,
    Near,
    Query,
    Word,
    Years,
)

_IN_TEXT = (Field.TITLE, Field.NOTE)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the index is asked for a query.

    `expression` is the full-text query for every document that may match, None where the index
    knows no word of it; `title_expression` for those with a word in a title. `filters` are the
    clauses on fields outside the text. `exact` tells that what the index finds is the answer;
    else every document has to be looked at. `lengths` are those of the phrases to be counted,
    in the order of the expression, where matches may overlap; none where they cannot.
    `word` is the folded word where that is all the query asks for, else empty.
    """

    expression: str | None
    title_expression: str | None
    filters: tuple[Clause, ...]
    exact: bool
    lengths: tuple[int, ...]
    hopeless: bool = False
    word: str = ""


def plan_of(query: Query) -> Plan:
    """Give the plan for a query."""
    clauses = [_without_notes(clause) for clause in query.clauses]
    found = [each for each in clauses if not each.excluded]
    hopeless = not query.clauses or not all(each.alternatives for each in found)
    kept = [clause for clause in clauses if clause.alternatives]
    filters = tuple(clause for clause in kept if _is_filter(clause))
    texts = [clause for clause in kept if not _is_filter(clause)]
    wanted = [each for each in texts if not each.excluded and _is_indexed(each)]
    unwanted = [each for each in texts if each.excluded and _is_plain(each, query.folding)]
    words = [each for clause in wanted for each in clause.alternatives]
    plain = all(_is_plain(clause, query.folding) for clause in texts)
    return Plan(
        expression=_expression(wanted, unwanted) if wanted else None,
        title_expression=_title_expression(words),
        filters=filters,
        exact=plain and (bool(wanted) or not texts),
        lengths=_lengths(words) if plain else (),
        hopeless=hopeless,
        word=_only_word(query) if plain else "",
    )


def _only_word(query: Query) -> str:
    """Give the word that is all the query asks for, if it is one, folded."""
    match query.clauses:
        case (Clause((Word(text),), excluded=False),):
            return fold(text)
    return ""


def _without_notes(clause: Clause) -> Clause:
    """Leave out what is looked for in notes: no document has any."""
    kept = (each for each in clause.alternatives if _field_of(each) is not Field.NOTE)
    return Clause(tuple(kept), clause.excluded)


def _field_of(condition: Condition) -> Field | None:
    return condition.field if isinstance(condition, InField | Years) else None


def _is_filter(clause: Clause) -> bool:
    fields = [_field_of(condition) for condition in clause.alternatives]
    return all(field is not None and field not in _IN_TEXT for field in fields)


def _is_indexed(clause: Clause) -> bool:
    """Tell whether the index knows all words of which one has to stand in the document."""
    return all(list(_phrases(condition)) for condition in clause.alternatives)


def _is_plain(clause: Clause, folding: Folding) -> bool:
    """Tell whether the index alone decides: it is folded in every way."""
    terms = (each.term if isinstance(each, InField) else each for each in clause.alternatives)
    in_text = all(_field_of(each) in (None, Field.TITLE) for each in clause.alternatives)
    return in_text and folding == LOOSE and all(isinstance(term, Word) for term in terms)


def _expression(wanted: Iterable[Clause], unwanted: Iterable[Clause]) -> str:
    """Give the full-text query."""
    *others, last = (_any_of(clause.alternatives) for clause in wanted)
    refused = " OR ".join(_any_of(clause.alternatives) for clause in unwanted)
    # Where NOT stands behind several clauses, SQLite 3.54 does not count all of their words.
    return " AND ".join((*others, f"({last} NOT ({refused}))" if refused else last))


def _any_of(conditions: Iterable[Condition]) -> str:
    return "(" + " OR ".join(_full_text(condition) for condition in conditions) + ")"


def _full_text(condition: Condition) -> str:
    [*phrases] = _phrases(condition)
    match condition:
        case Near(_, _, distance):
            return f"NEAR({' '.join(phrases)}, {distance})"
        case InField():
            return f"title : {phrases[0]}"
        case _:
            return phrases[0]


def _title_expression(conditions: Iterable[Condition]) -> str | None:
    phrases = dict.fromkeys(each for condition in conditions for each in _phrases(condition))
    return f"title : ({' OR '.join(phrases)})" if phrases else None


def _phrases(condition: Condition) -> Iterator[str]:
    """Give the phrases that have to be in the index where a condition holds in the text."""
    for word in _words(condition):
        yield phrase(fold(word))


def _words(condition: Condition) -> tuple[str, ...]:
    match condition:
        case Word(text) | Exact(text):
            return (text,)
        case Near(first, second, _):
            return (first.text, second.text)
        case InField(Field.TITLE, Word(text) | Exact(text)):
            return (text,)
        case _:
            return ()


def _lengths(conditions: Sequence[Condition]) -> tuple[int, ...]:
    """Give the lengths of the words where two of their matches may overlap, else nothing."""
    words = [fold(word) for condition in conditions for word in _words(condition)]
    overlapping = any(
        _may_overlap(one, two, same=i == j)
        for i, one in enumerate(words)
        for j, two in enumerate(words)
    )
    return tuple(len(word) for word in words) if overlapping else ()


def _may_overlap(one: str, two: str, same: bool) -> bool:
    """Tell whether the second can begin within the first, at its start only if not the same."""
    starts = range(1 if same else 0, len(one))
    return any(two.startswith(one[at:]) or one.startswith(two, at) for at in starts)
