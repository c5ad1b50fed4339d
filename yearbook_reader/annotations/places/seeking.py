"""Words looked for in a text by their neighbours: seeds, windows, alignment.

After the measurements of exact, approximate and seeded matching that the project made on
Chinese yearbook text: runs of five characters as seeds, then an alignment of the best
windows, is both the surest and the quickest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein, Opcode

SEED = 5  # characters of a seed
STRIDE = 4  # only every so many places of the text are indexed; runs of 8 characters are found
COMMON = 200  # a seed that stands in more places than this tells nothing
BUCKET = 16  # windows that begin within so many characters of each other are one
WINDOWS = 8  # so many windows are aligned
FAINT = 0.25  # windows with fewer seeds than this share of the best one's are not aligned
SLACK = 16  # characters that a window reaches beyond the words it is to hold


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words with their neighbours on both sides, all three normalised; `words` not empty."""

    before: str
    words: str
    after: str

    @property
    def whole(self) -> str:
        """Give the words between their neighbours."""
        return self.before + self.words + self.after


@dataclass(frozen=True, slots=True)
class Match:
    """Where words may stand: a range of a normalised text, and how like they are.

    `likeness` is that of the words, `context` that of their neighbours on both sides, and
    `before` and `after` that of each side alone, from 0.0 to 1.0.
    """

    start: int
    end: int
    likeness: float
    context: float
    before: float = 1.0
    after: float = 1.0

    @property
    def score(self) -> float:
        """Give one number to order matches by: the words count somewhat more."""
        return (50 * self.likeness + 40 * self.context) / 90

    def overlaps(self, other: Match) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Seeker:
    """A normalised text in which words can be looked for; built once, asked often."""

    def __init__(self, text: str) -> None:
        """Index the text; a million characters take about half a second."""
        self._text = text
        index: defaultdict[str, list[int]] = defaultdict(list)
        for at in range(0, len(text) - SEED + 1, STRIDE):
            index[text[at : at + SEED]].append(at)
        self._index = dict(index)

    def exact(self, wanted: Wanted) -> list[Match]:
        """Give every place where the words stand between these very neighbours."""
        found = []
        at = self._text.find(wanted.whole)
        while at >= 0:
            start = at + len(wanted.before)
            found.append(Match(start, start + len(wanted.words), 1.0, 1.0))
            at = self._text.find(wanted.whole, at + 1)
        return found

    def alike(self, wanted: Wanted) -> list[Match]:
        """Give the places where words and neighbours are most alike, the best first."""
        found: list[Match] = []
        aligned = (self._aligned(wanted, window) for window in self._windows(wanted.whole))
        for match in sorted(aligned, key=lambda each: -each.score):
            if match.start < match.end and not any(match.overlaps(each) for each in found):
                found.append(match)
        return found

    def _windows(self, whole: str) -> list[int]:
        """Give where the best windows begin, those with most seeds first."""
        votes: Counter[int] = Counter()
        for at in range(len(whole) - SEED + 1):
            places = self._index.get(whole[at : at + SEED], ())
            if len(places) <= COMMON:
                votes.update({(place - at) // BUCKET for place in places})
        best = votes.most_common(2 * WINDOWS)
        windows: list[int] = []
        for bucket, count in best:
            beside = any(abs(bucket - each) <= 1 for each in windows)
            if not beside and count >= FAINT * best[0][1]:
                windows.append(bucket)
        return [bucket * BUCKET for bucket in windows[:WINDOWS]]

    def _aligned(self, wanted: Wanted, window: int) -> Match:
        """Lay the wanted text over a window; give where the words' two ends come to lie."""
        low = max(window - SLACK, 0)
        piece = self._text[low : window + len(wanted.whole) + BUCKET + SLACK]
        codes = Levenshtein.opcodes(wanted.whole, piece)
        start = low + _laid_start(codes, len(wanted.before))
        end = low + _laid_end(codes, len(wanted.before) + len(wanted.words))
        return self._match(wanted, start, end)

    def _match(self, wanted: Wanted, start: int, end: int) -> Match:
        """Compare what stands in a range with the words, and as much on each side."""
        before = self._text[max(start - len(wanted.before), 0) : start]
        after = self._text[end : end + len(wanted.after)]
        beside = len(wanted.before) + len(wanted.after)
        wrong = Levenshtein.distance(wanted.before, before)
        wrong += Levenshtein.distance(wanted.after, after)
        return Match(
            start,
            end,
            Levenshtein.normalized_similarity(wanted.words, self._text[start:end]),
            max(1 - wrong / beside, 0.0) if beside else 0.0,
            Levenshtein.normalized_similarity(wanted.before, before),
            Levenshtein.normalized_similarity(wanted.after, after),
        )


def _laid_start(codes: Iterable[Opcode], at: int) -> int:
    """Give where the character at this place of the wanted text comes to lie."""
    for code in codes:
        if code.src_start <= at < code.src_end:
            return code.dest_start + (0 if code.tag == "delete" else at - code.src_start)
    return 0


def _laid_end(codes: Iterable[Opcode], at: int) -> int:
    """Give where the character before this place comes to lie, and one more."""
    for code in codes:
        if code.src_start < at <= code.src_end:
            return code.dest_start + (0 if code.tag == "delete" else at - code.src_start)
    return 0
