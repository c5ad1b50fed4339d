"""A deed: what undo and redo reverse; and the deeds of a volume in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Past(NamedTuple):
    """What an earlier session did: an `operation` of the history on a row of the table `kind`.

    By `number` it can be undone; `row` is what the row became, the first of as many as `changes`.
    `at` is ISO 8601 in UTC.
    """

    number: int
    kind: str
    operation: str
    row: Mapping[str, object]
    at: str
    changes: int


@dataclass(eq=False, slots=True)
class Deed:
    """A change that is in the notebook, known to its history by numbers, and called `text`.

    `reverse` undoes the changes that have its numbers now. That is a change too, with a number of
    its own, and undoing that one does it again. `sentence` tells what was done, empty where the
    text says enough. Deeds that follow each other as parts of the same `sitting` are one.
    """

    text: str
    numbers: list[int]
    reverse: Callable[[Deed], None] = field(repr=False)
    sentence: str = ""
    sitting: str = ""


class Deeds(QObject):
    """The deeds of one volume: those that are done, and those that were undone.

    `changed` tells that another one is the next to be undone or done again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a deed."""
        super().__init__(parent)
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    @property
    def count(self) -> int:
        """Give how many can be undone."""
        return len(self._done)

    @property
    def last(self) -> Deed | None:
        """Give the deed that is undone next; None where there is none."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Deed | None:
        """Give the deed that is done again next; None where there is none."""
        return self._undone[-1] if self._undone else None

    def add(self, deed: Deed) -> None:
        """Take in what was just done; what was undone before is not done again then."""
        self._undone.clear()
        _join(self._done, (deed,))
        self.changed.emit()

    def add_earlier(self, deeds: Sequence[Deed]) -> None:
        """Take in what was done before all of these, the earliest first."""
        earlier: list[Deed] = []
        _join(earlier, deeds)
        self._done[:0] = earlier
        self.changed.emit()

    def clear(self) -> None:
        """Forget all deeds."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def undo(self) -> None:
        """Undo the last deed, if there is one."""
        self._step(self._done, self._undone)

    def redo(self) -> None:
        """Do again what was undone last, if there is such a deed."""
        self._step(self._undone, self._done)

    def _step(self, source: list[Deed], goal: list[Deed]) -> None:
        if source:
            deed = source.pop()
            goal.append(deed)
            self.changed.emit()
            deed.reverse(deed)

    def put_back(self, deed: Deed) -> None:
        """Put a deed back to where it was before the last step: it could not be reversed."""
        for source, goal in ((self._done, self._undone), (self._undone, self._done)):
            if deed in source:
                source.remove(deed)
                goal.append(deed)
                break
        self.changed.emit()


def _join(done: list[Deed], deeds: Sequence[Deed]) -> None:
    """Put deeds behind others; one of the same sitting as the one before it is part of that."""
    for deed in deeds:
        last = done[-1] if done else None
        if last is not None and deed.sitting and deed.sitting == last.sitting:
            last.numbers += deed.numbers
        else:
            done.append(deed)
