"""The query for a text as it stands: what a plain scan for it finds is the truth."""

from yearbook_reader.search.query import Clause, Query, Word


def literal(text: str) -> Query:
    """Give the query for the text itself, whatever marks it has; blank text has no clauses."""
    return Query(text, (Clause((Word(text),)),) if text.strip() else ())
