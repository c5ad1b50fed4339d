"""What two states of the notebook have that the other has not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes


@dataclass(frozen=True, slots=True)
class Difference:
    """Counts of annotations and bookmarks, by their ids.

    `only_then` are in the former state alone, `only_now` in the present one, `changed` in
    both, though not the same.
    """

    only_then: int = 0
    only_now: int = 0
    changed: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self.only_then or self.only_now or self.changed)


def difference(then: Notes, now: Notes) -> Difference:
    """Compare a former state of the notebook with the present one."""
    former = _by_kind_and_id((*then.annotations, *then.bookmarks))
    present = _by_kind_and_id((*now.annotations, *now.bookmarks))
    both = former.keys() & present.keys()
    return Difference(
        only_then=len(former) - len(both),
        only_now=len(present) - len(both),
        changed=sum(former[each] != present[each] for each in both),
    )


def _by_kind_and_id(
    notes: Iterable[Annotation | Bookmark],
) -> dict[tuple[type, str], Annotation | Bookmark]:
    return {(type(each), each.id): each for each in notes}
