"""What earlier sessions did in a volume is undone, too, what was done in one sitting as one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.parts.deed import Deed, Deeds, Past
from yearbook_reader.ui.parts.tasks import Tasks

if TYPE_CHECKING:
    from yearbook_reader.library import Library

AT_ONCE = 50  # changes that are read from the history
FEW = 10  # deeds that can be undone; where fewer are left, those before them are read
PAUSE = timedelta(minutes=2)  # after a longer one the note was taken up again
_WRITTEN = frozenset(("note", "tags", "modified"))


class LookingBack(QObject):
    """Lets what earlier sessions did in a volume be undone, too.

    The last changes are read at once, those before them when few are left that can be undone.
    """

    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        deeds: Deeds,
        deed_of: Mapping[str, Callable[[Past], Deed]],
        parent: QObject | None = None,
    ) -> None:
        """Add to these deeds; `deed_of` makes them of changes, by the tables of their rows."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._deeds = deeds
        self._deed_of = deed_of
        self._source = ""
        self._earliest = self._asked = 0
        deeds.changed.connect(self._look)

    def begin(self, source: str) -> None:
        """Look back in the volume with this sha256, of whose past nothing is known yet."""
        self._source = source
        self._earliest, self._asked = sys.maxsize, 0
        self._look()

    def end(self) -> None:
        """Look back no more."""
        self._source = ""

    def _look(self) -> None:
        """Read what was done before all that can be undone, where that is little."""
        source, before = self._source, self._earliest
        if not source or before == self._asked or self._deeds.count >= FEW:
            return
        self._asked = before

        def read(_: object) -> list[Past]:
            history = self._library.notebook.history
            return [
                Past(each.number, each.kind, each.operation.value, each.row, each.at, each.changes)
                for each in history.standing(tuple(self._deed_of), source, AT_ONCE, before)
            ]

        def done(past: list[Past]) -> None:
            if (source, before) == (self._source, self._earliest):
                self._remember(past)

        self._tasks.run(read, done, self.failed.emit)

    def _remember(self, past: Sequence[Past]) -> None:
        if len(past) == AT_ONCE:
            self._earliest = past[-1].number
        else:
            self._earliest = self._asked = 0
        earliest_first = past[::-1]
        deeds = [self._deed_of[each.kind](each) for each in earliest_first]
        for deed, sitting in zip(deeds, sittings_of(earliest_first), strict=True):
            deed.sitting = sitting
        self._deeds.add_earlier(deeds)


def sittings_of(past: Sequence[Past]) -> Iterator[str]:
    """Give for each change, the earliest first, the name of its sitting; empty for none.

    That a note was left is not in the history: words that were stored soon after each other are
    taken as written in one sitting.
    """
    known: dict[object, Mapping[str, object]] = {}
    name = ""
    last: Past | None = None
    for each in past:
        identifier = each.row.get("id")
        former = known.get(identifier)
        known[identifier] = each.row
        if former is None or not _is_written(former, each):
            last = None
            yield ""
            continue
        goes_on = last is not None and last.row["id"] == identifier
        if last is None or not goes_on or _moment(each) - _moment(last) > PAUSE:
            name = f"past {each.number}"
        last = each
        yield name


def _is_written(former: Mapping[str, object], past: Past) -> bool:
    """Tell whether nothing but the words of the one note was changed."""
    kept = (name for name in past.row if name not in _WRITTEN)
    is_alone = past.operation == "update" and past.changes == 1
    return is_alone and all(past.row[name] == former.get(name) for name in kept)


def _moment(past: Past) -> datetime:
    return datetime.fromisoformat(past.at)
