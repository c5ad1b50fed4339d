"""Annotations of one source by where they stand in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.volume.model import Span


class ByPlace:
    """Finds the annotations on a stretch of the source without a look at those far away."""

    def __init__(self, annotations: Sequence[Annotation] = ()) -> None:
        """Hold these annotations, which all have spans."""
        starts = [_start(each) for each in annotations]
        order = sorted(range(len(starts)), key=starts.__getitem__)
        self._annotations = [annotations[at] for at in order]
        self._starts = [starts[at] for at in order]
        # How far into the source an annotation and all before it reach.
        self._reaches: list[int] = []
        reach = 0
        for annotation in self._annotations:
            for span in annotation.spans:
                reach = max(reach, span.end)
            self._reaches.append(reach)

    def __iter__(self) -> Iterator[Annotation]:
        """Give all of them, by where they begin."""
        return iter(self._annotations)

    def on(self, stretch: Span) -> Iterator[Annotation]:
        """Give those with a character on a stretch of the source, by where they begin."""
        first = bisect_right(self._reaches, stretch.start)
        last = bisect_left(self._starts, stretch.end)
        for annotation in self._annotations[first:last]:
            if any(span.overlaps(stretch) for span in annotation.spans):
                yield annotation


def _start(annotation: Annotation) -> int:
    spans = annotation.spans
    return spans[0].start if len(spans) == 1 else min(span.start for span in spans)
