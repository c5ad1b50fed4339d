"""Annotations brought over to a volume made anew or made of another extraction.

Nothing is written here: a plan is a dry run that accounts for every annotation, and gives
those that found their place as new values. Doubt is never settled in silence: digits must be
equal, a runner-up must be clearly behind, and the rest is for a person to decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.places.looking_up import LookUp, look_up
from yearbook_reader.annotations.places.normalised import figures, normalised, whole_figures
from yearbook_reader.annotations.places.placement import (
    Candidate,
    Outcome,
    Placement,
    Plan,
    Thresholds,
)
from yearbook_reader.annotations.places.seeking import Match, Seeker, Wanted
from yearbook_reader.annotations.places.volume_text import VolumeText
from yearbook_reader.progress import Progress, silent
from yearbook_reader.volume.citation import printed_pages
from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.walk import titles_of

CANDIDATES = 3  # so many places are offered where there is doubt
SHOWN = 32  # characters shown before and after a candidate


def plan(
    annotations: Sequence[Annotation],
    volume: Volume,
    progress: Progress = silent,
    thresholds: Thresholds | None = None,
) -> Plan:
    """Find out where annotations stand in a volume; nothing is changed.

    Those of the volume's own source are looked up through their spans, those of another
    source are looked for.

    Raises:
        Cancelled: the reader asked to stop.
    """
    planner = _Planner(volume, annotations, thresholds or Thresholds())
    placements = []
    for number, annotation in enumerate(annotations):
        progress(number / len(annotations))
        placements.append(planner.placement(annotation))
    progress(1.0)
    return Plan(tuple(placements))


class _Planner:
    """Places annotations in one volume, whose text is read once."""

    def __init__(
        self, volume: Volume, annotations: Iterable[Annotation], thresholds: Thresholds
    ) -> None:
        self._volume = volume
        self._text = VolumeText(volume)
        self._limits = thresholds
        self._seeker: Seeker | None = None
        self._found = {
            each.id: look_up(each, self._text)
            for each in annotations
            if each.source_sha256 == volume.source_sha256
        }
        changed = [each.changed for each in self._found.values()]
        self._offsets_are_moot = sum(changed) * 2 > len(changed)

    def placement(self, annotation: Annotation) -> Placement:
        """Give what becomes of an annotation."""
        found = self._found.get(annotation.id)
        if found is None or found.changed or self._offsets_are_moot:
            return self._sought(annotation)
        return self._looked_up(annotation, found)

    def _looked_up(self, annotation: Annotation, found: LookUp) -> Placement:
        if found.share == 1.0:
            new = self._moved(annotation, annotation.spans, found.ranges[0][0])
            same = (new.titles, new.entry_id) == (annotation.titles, annotation.entry_id)
            return Placement(annotation, Outcome.KEPT if same else Outcome.MOVED, new, 1.0)
        if found.share >= self._limits.part and found.same_figures:
            new = self._moved(annotation, annotation.spans, found.ranges[0][0])
            return Placement(annotation, Outcome.PARTLY, new, found.share)
        # The source is the same and the words left its text: whatever is like them elsewhere
        # is something else, unless a person says so.
        rest = [self._candidate(low, high, found.share) for low, high in found.ranges]
        return _in_doubt(annotation, [*rest, *self._sought(annotation).candidates])

    def _sought(self, annotation: Annotation) -> Placement:
        wanted = Wanted(*map(normalised, (annotation.prefix, annotation.quote, annotation.suffix)))
        if not wanted.words:
            return Placement(annotation, Outcome.ORPHANED)
        if self._seeker is None:
            self._seeker = Seeker(self._text.normal)
        exact = self._only_exact(annotation, wanted, self._seeker)
        if exact:
            return self._at(annotation, exact, Outcome.MOVED)
        matches = self._ranked(annotation, self._seeker.alike(wanted))
        if matches and self._is_beyond_doubt(wanted, matches):
            return self._at(annotation, matches[0][1], Outcome.FUZZY)
        likely = [each for each in matches if self._is_likely(each[1])]
        return _in_doubt(annotation, [self._candidate_of(match) for _, match in likely])

    def _only_exact(self, annotation: Annotation, wanted: Wanted, seeker: Seeker) -> Match | None:
        """Give the one place of the words between their very neighbours.

        It is the only one in the annotation's section, else in the volume.
        """
        if len(wanted.whole) < self._limits.exact_length:
            return None
        found = seeker.exact(wanted)
        near = [match for match in found if self._is_near(annotation, match)]
        for matches in (near, found):
            if len(matches) == 1:
                return matches[0]
        return None

    def _is_near(self, annotation: Annotation, match: Match) -> bool:
        place, _ = self._text.place(match.start, match.end)
        return self._text.is_in_section(place, annotation.titles)

    def _ranked(self, annotation: Annotation, matches: list[Match]) -> list[tuple[float, Match]]:
        """Order matches by their scores, those in the annotation's own section put ahead."""
        ahead = self._limits.section
        scored = [(each.score + ahead * self._is_near(annotation, each), each) for each in matches]
        return sorted(scored, key=lambda each: -each[0])

    def _is_beyond_doubt(self, wanted: Wanted, ranked: list[tuple[float, Match]]) -> bool:
        score, best = ranked[0]
        return (
            best.likeness >= self._limits.words
            and (len(ranked) == 1 or score - ranked[1][0] >= self._limits.ahead)
            and self._has_same_figures(wanted, best)
            and (self._has_like_context(wanted, best) or self._has_one_like_side(wanted, best))
        )

    def _has_same_figures(self, wanted: Wanted, match: Match) -> bool:
        normal = self._text.normal
        there = (
            normal[max(match.start - SHOWN, 0) : match.start],
            normal[match.start : match.end],
            normal[match.end : match.end + SHOWN],
        )
        return whole_figures(wanted.before, wanted.words, wanted.after) == whole_figures(*there)

    def _has_like_context(self, wanted: Wanted, match: Match) -> bool:
        """Tell whether the neighbours are alike, and the figures of one side at least too."""
        is_short = len(wanted.words) <= self._limits.short
        alike = self._limits.short_context if is_short else self._limits.context
        shares = [share for _, share in self._sides(wanted, match) if share is not None]
        return (
            match.context >= alike
            and match.likeness + match.context >= self._limits.together
            and (not shares or max(shares) >= self._limits.figures)
        )

    def _has_one_like_side(self, wanted: Wanted, match: Match) -> bool:
        """Tell whether one side is alike to its figures: what was on the other was taken away.

        The words themselves must then be long or hold a figure, and be the very same: in set
        phrases it is only figures that tell one place from another.
        """
        telling = len(wanted.words) >= self._limits.long or figures(wanted.words)
        return (
            bool(telling)
            and match.likeness >= self._limits.same_words
            and any(
                likeness >= self._limits.one_side and share == 1.0
                for likeness, share in self._sides(wanted, match)
            )
        )

    def _sides(self, wanted: Wanted, match: Match) -> Iterator[tuple[float, float | None]]:
        """Give of each side how like it is, and what share of its figures; None without any.

        The outermost figure does not count: it may be cut.
        """
        before = self._text.normal[max(match.start - len(wanted.before), 0) : match.start]
        after = self._text.normal[match.end : match.end + len(wanted.after)]
        for likeness, then, now in (
            (match.before, figures(wanted.before)[1:], figures(before)[1:]),
            (match.after, figures(wanted.after)[:-1], figures(after)[:-1]),
        ):
            yield likeness, Levenshtein.normalized_similarity(then, now) if then else None

    def _is_likely(self, match: Match) -> bool:
        return (
            match.likeness >= self._limits.doubtful_words
            and match.context >= self._limits.doubtful_context
        )

    def _at(self, annotation: Annotation, match: Match, outcome: Outcome) -> Placement:
        start, end = self._text.place(match.start, match.end)
        new = self._moved(annotation, self._text.spans(start, end), start)
        return Placement(annotation, outcome, new, match.score)

    def _moved(self, annotation: Annotation, spans: tuple[Span, ...], place: int) -> Annotation:
        run = self._text.run_at(place)
        return replace(
            annotation,
            source_sha256=self._volume.source_sha256,
            spans=spans,
            entry_id=run.item.entry.id if run.item.entry else "",
            titles=titles_of(run.unit, run.item),
            page=printed_pages(self._volume, spans),
        )

    def _candidate_of(self, match: Match) -> Candidate:
        return self._candidate(*self._text.place(match.start, match.end), match.score)

    def _candidate(self, start: int, end: int, score: float) -> Candidate:
        run = self._text.run_at(start)
        return Candidate(
            self._text.spans(start, end),
            self._text.words(start, end),
            self._text.clean(start - SHOWN, start),
            self._text.clean(end, end + SHOWN),
            titles_of(run.unit, run.item),
            score,
        )


def _in_doubt(annotation: Annotation, candidates: Sequence[Candidate]) -> Placement:
    """Leave it to a person: a list of candidates, or an orphan where there are none."""
    if not candidates:
        return Placement(annotation, Outcome.ORPHANED)
    best = tuple(candidates[:CANDIDATES])
    return Placement(annotation, Outcome.REVIEW, score=best[0].score, candidates=best)
