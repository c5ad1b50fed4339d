"""A deed: what undo and redo reverse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QUndoCommand

_JOINED = 1


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


class Deed(QUndoCommand):
    """A change that is in the notebook, known to its history by a number.

    Undoing it is a change too, with a number of its own, and undoing that one does it again.
    `sentence` tells what was done, empty where the name in the menu says enough. Deeds that follow
    each other as parts of the same `sitting` are one, with several `numbers`.
    """

    def __init__(
        self,
        text: str,
        number: int,
        reverse: Callable[[Deed], None],
        sentence: str = "",
        sitting: str = "",
    ) -> None:
        """Call it `text` in the menu; `reverse` undoes the changes that have its numbers now."""
        super().__init__(text)
        self.numbers = [number]
        self.sentence = sentence
        self.sitting = sitting
        self._reverse = reverse
        self._made = True

    def redo(self) -> None:
        """Do it again; not when it comes onto the stack: it is in the notebook by then."""
        if self._made:
            self._made = False
            return
        self._reverse(self)

    def id(self) -> int:
        """Tell Qt whether this may be joined with others."""
        return _JOINED if self.sitting else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take what follows into this one, where it is of the same sitting."""
        if not isinstance(other, Deed) or other.sitting != self.sitting:
            return False
        self.numbers += other.numbers
        return True

    def undo(self) -> None:
        """Undo it."""
        self._made = False
        self._reverse(self)
