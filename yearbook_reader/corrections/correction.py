"""A correction: what a person changed in a book, hung on the source to be done again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from yearbook_reader.volume.model import Span


class CorrectionKind(StrEnum):
    """What a person did; in brackets what the correction's value then is."""

    RENAME = "rename"  # gave a heading another title (the title)
    SPLIT = "split"  # began an entry inside a paragraph (its title; empty: the words of the spans)
    MERGE = "merge"  # joined an entry with the one before it
    MOVE = "move"  # put an entry elsewhere (a `Target`)
    LEVEL = "level"  # changed the level of a heading (the name of a `Level`)
    ROLE = "role"  # said what lines are (a `ForcedRole`)
    MEND = "mend"  # put other characters in the place of these (the characters)
    REJECT = "reject"  # took a finding back (its `FindingKind`)


@dataclass(frozen=True, slots=True)
class Correction:
    """One change: what was changed (`spans` of the source, and the words there), and how.

    `quote` is the source's words at `spans`, without white space: where they differ, or are no
    longer the place that they were, the correction fits no more. A heading that is printed
    nowhere has one span of no length, where its text begins, and its title as the quote; a
    finding without a place has no spans and the words of its message. `created` is ISO 8601 in
    UTC; corrections are applied in its order.
    """

    id: str
    source_sha256: str
    kind: CorrectionKind
    spans: tuple[Span, ...]
    quote: str
    value: str
    created: str


class Where(StrEnum):
    """Where a moved entry goes."""

    BEFORE = "before"  # another entry
    AFTER = "after"  # another entry
    INTO = "into"  # a chapter, section or subsection: behind its own entries


class Target(NamedTuple):
    """The heading that a moved entry goes to, told as a correction tells it."""

    where: Where
    spans: tuple[Span, ...]
    quote: str

    def written(self) -> str:
        """Give the target as the value of a correction."""
        spans = [[span.start, span.end] for span in self.spans]
        told = {"where": self.where.value, "spans": spans, "quote": self.quote}
        return json.dumps(told, ensure_ascii=False)

    @classmethod
    def read(cls, value: str) -> Target | None:
        """Give the target that a correction's value tells; None where it tells none."""
        try:
            told = json.loads(value)
            spans = tuple(Span(int(start), int(end)) for start, end in told["spans"])
            return cls(Where(told["where"]), spans, str(told["quote"]))
        except (ValueError, TypeError, KeyError):
            return None
