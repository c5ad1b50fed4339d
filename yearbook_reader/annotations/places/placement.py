"""What becomes of annotations on another volume, as values: outcomes, candidates, a plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.volume.model import Span


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How like words and neighbours must be; all from 0.0 to 1.0 but the lengths."""

    part: float = 0.8  # of the characters at the spans, to stay there
    exact_length: int = 32  # characters of words and neighbours that suffice where all is equal
    words: float = 0.8
    context: float = 0.6
    together: float = 1.5  # words and context in sum
    short: int = 8  # characters; words no longer than this want more context
    short_context: float = 0.7
    figures: float = 0.5  # of the figures of one side at least, where it has any
    one_side: float = 0.85  # of one side alone, where its figures are all the same
    same_words: float = 0.95  # of the words then
    long: int = 20  # characters of words that tell by themselves; shorter ones want a figure
    ahead: float = 0.02  # of the score, before the runner-up
    section: float = 0.02  # of the score, for being in the section of the same titles
    doubtful_words: float = 0.5
    doubtful_context: float = 0.3


class Outcome(StrEnum):
    """What became of an annotation."""

    KEPT = "kept"  # the same characters under the same titles
    MOVED = "moved"  # the same characters under other titles, or found word for word
    PARTLY = "partly"  # most of the characters; the rest is no longer in the text
    FUZZY = "fuzzy"  # found by likeness, beyond doubt
    REVIEW = "review"  # there are places, but a person must say which, or none
    ORPHANED = "orphaned"  # there is no place


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant: its source spans, its words and what stands beside them."""

    spans: tuple[Span, ...]
    quote: str
    before: str
    after: str
    titles: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Placement:
    """What becomes of one annotation.

    `new` is the annotation on the new volume, None where it has no place; its quote and
    neighbours are as they were made. `candidates`, best first, are for a person to choose
    from. `score` tells how like the place is, 0.0 to 1.0.
    """

    old: Annotation
    outcome: Outcome
    new: Annotation | None = None
    score: float = 0.0
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of every annotation, in the order they were given."""

    placements: tuple[Placement, ...]

    def of(self, *outcomes: Outcome) -> tuple[Placement, ...]:
        """Give the placements with one of these outcomes."""
        return tuple(each for each in self.placements if each.outcome in outcomes)

    def counts(self) -> dict[Outcome, int]:
        """Give how many annotations have each outcome, none left out."""
        return {outcome: len(self.of(outcome)) for outcome in Outcome}

    def placed(self) -> tuple[Annotation, ...]:
        """Give the annotations that have a place, as new values."""
        return tuple(each.new for each in self.placements if each.new is not None)
