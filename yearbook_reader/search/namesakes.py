"""The query for an entry's namesakes (同名条目): what the yearbooks of other years tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from yearbook_reader.errors import QueryError
from yearbook_reader.search.query import Exact, Field, InField, Word, parse
from yearbook_reader.volume.model import Entry, Volume
from yearbook_reader.volume.walk import Unit, all_entries

CHINESE: Mapping[Field, str] = MappingProxyType(
    {Field.TITLE: "标题", Field.SECTION: "分目", Field.CHAPTER: "类目"}
)


def namesakes(
    volume: Volume, unit: Unit, entry: Entry, names: Mapping[Field, str] = CHINESE
) -> str:
    """Give the query that finds all entries with the title of this one, which is in a unit.

    A title that stands more than once in the volume, as 概况 does, is looked for only in
    sections, or chapters, that are called as the entry's is. Empty where it has no title.
    `names` are those by which the query calls the fields.
    """
    title = entry.heading.title
    told = list(_fields(names[Field.TITLE], title))
    titles = Counter(each.heading.title for each in all_entries(volume))
    if told and titles[title] > 1:
        told += _fields(names[Field.SECTION if unit.section else Field.CHAPTER], unit.title)
    return " ".join(told)


def _fields(name: str, title: str) -> Iterator[str]:
    """Give for each run of characters of a title that it has to stand in a field.

    What would mean something else in the query language is quoted.
    """
    for word in title.replace('"', " ").split():
        plain = f"{name}:{word}"
        yield plain if _finds(plain, word) else f'{name}:"{word}"'


def _finds(written: str, word: str) -> bool:
    """Tell whether a query is understood as one field with this word."""
    try:
        clauses = parse(written).clauses
    except QueryError:
        return False
    conditions = [condition for clause in clauses for condition in clause.alternatives]
    terms = [each.term for each in conditions if isinstance(each, InField)]
    return len(conditions) == 1 and terms in ([Word(word)], [Exact(word)])
