"""Other extractions of books on the shelf: offered as new versions, with the notes coming along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Task, Tasks
from yearbook_reader.ui.shelf.version_dialog import Choice, VersionDialog
from yearbook_reader.ui.words.sentences import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from yearbook_reader.errors import YearbookError
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.shelf.records import ShelfRow, VolumeRecord
    from yearbook_reader.shelf.versions import Prospect

Pair = tuple[str, str]  # the sources of a new volume and of the one that is of its book
Rows = tuple["ShelfRow", "ShelfRow"]


class Versions(QObject):
    """Asks of one pair after the other, and does what is chosen.

    `changed` tells that the shelf is another; `replaced` gives the sources of an old volume and
    of the one that took its place, with notes; `dropped` those of a new one that went into the
    bin and of the one that stays.
    """

    changed = Signal()
    replaced = Signal(str, str)
    dropped = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self, window: QWidget, library: Library, tasks: Tasks, messages: MessageBar
    ) -> None:
        """Offer nothing yet; `tasks` is the worker of the shelf."""
        super().__init__(window)
        self._window = window
        self._library = library
        self._tasks = tasks
        self._messages = messages
        self._pairs: list[Pair] = []
        self._told = ""
        self._is_fault = False
        self._faults: QAction | None = None
        self._rows: dict[str, ShelfRow] = {}
        self._dialog: VersionDialog | None = None
        self._look: Task | None = None
        self._show = QAction(self.tr("核对新版本…"), self)
        self._show.triggered.connect(self.ask)

    def offer(
        self, pairs: Sequence[Pair], told: str = "", *, faults: QAction | None = None
    ) -> None:
        """Say, after the sentences `told`, that there are other extractions, and offer to ask.

        Where these also say that something failed, `faults` is the action that tells more.
        """
        self._pairs = list(pairs)
        self._told, self._faults, self._is_fault = told, faults, faults is not None
        self._tell()

    def _tell(self) -> None:
        offered = self.tr(
            "%Ln 卷与书库里的书是同一本，可以作为新版本取代原有的。", "", len(self._pairs)
        )
        if self._is_fault:
            self._messages.show_fault(self._told + offered, self._show, self._faults)
        else:
            self._messages.show_offer(self._told + offered, self._show)

    def look_for(self, *sources: str, asked: bool = False) -> None:
        """Offer those of these volumes that are other extractions of books on the shelf.

        Where the reader `asked` for it they are shown at once, or that there are none.
        """

        def look(_: Progress) -> tuple[Pair, ...]:
            rows = self._library.shelf_view()
            return _pairs_of(sources, [row.dated for row in rows if not row.facts.binned])

        def found(pairs: tuple[Pair, ...]) -> None:
            if asked and pairs:
                self._pairs = list(pairs)
                self._told, self._faults, self._is_fault = "", None, False
                self.ask()
            elif pairs:
                self.offer(pairs)
            elif asked:
                self._messages.show_hint(self.tr("书库里没有这本书的另一版本。"))

        self._tasks.run(look, found, self.failed.emit)

    def ask(self) -> None:
        """Ask what is to become of the pairs."""
        self._tasks.run(lambda _: self._library.shelf_view(), self._begin, self.failed.emit)

    def _begin(self, rows: Sequence[ShelfRow]) -> None:
        self._rows = {row.record.sha256: row for row in rows if not row.facts.binned}
        if self._dialog is None:
            self._dialog = VersionDialog(self._window)
            self._dialog.chosen.connect(self._do)
            self._dialog.finished.connect(self._leave)
        self._next()

    def _next(self) -> None:
        """Show the next pair of which both are still on the shelf."""
        self._pairs = [pair for pair in self._pairs if all(each in self._rows for each in pair)]
        if self._dialog is None:
            return
        if not self._pairs:
            self._dialog.accept()
            return
        new, old = self._pairs[0]
        self._dialog.show_pair(self._rows[new], self._rows[old], len(self._pairs) - 1)
        self._dialog.open()

        def look(progress: Progress) -> Prospect:
            from yearbook_reader.shelf.versions import Former, prospect

            library = self._library
            former = Former(old, lambda: library.open(old, progress).volume)
            opened = library.open(new, progress)
            return prospect(opened, former, library.notebook, library.corrector, progress)

        self._look = self._tasks.run(look, self._dialog.show_prospect, self._show_fault)

    def _show_fault(self, error: YearbookError) -> None:
        if self._dialog is not None:
            self._dialog.show_fault(said(error.sentence))

    def _leave(self) -> None:
        if self._look is not None:
            self._look.cancel()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        if self._pairs:
            self._tell()
        elif self._faults is not None:
            self._messages.show_fault(self._told, more=self._faults)

    def _do(self, choice: Choice, rest: bool) -> None:
        """Carry out a choice for the pair that is shown, and for the rest where that is wanted."""
        if self._dialog is None or not self._pairs:
            return
        pairs = tuple(self._pairs if rest else self._pairs[:1])
        self._pairs = self._pairs[len(pairs) :]
        self._dialog.set_busy(True)
        if self._look is not None:
            self._look.cancel()

        def work(progress: Progress) -> tuple[ShelfRow, ...]:
            for number, (new, old) in enumerate(pairs):
                progress(number / len(pairs))
                if choice is Choice.REPLACE:
                    self._library.accept_version(new, old, progress)
                elif choice is Choice.DROP_NEW:
                    self._library.facts.bin(new)
            return self._library.shelf_view()

        def done(rows: tuple[ShelfRow, ...]) -> None:
            self._rows = {row.record.sha256: row for row in rows if not row.facts.binned}
            self._announce(choice, pairs)
            self.changed.emit()
            self._next()

        self._tasks.run(work, done, partial(self._fail, pairs))

    def _announce(self, choice: Choice, pairs: Sequence[Pair]) -> None:
        for new, old in pairs:
            if choice is Choice.REPLACE:
                self.replaced.emit(old, new)
            elif choice is Choice.DROP_NEW:
                self.dropped.emit(new, old)

    def _fail(self, pairs: Sequence[Pair], error: YearbookError) -> None:
        """Tell what could not be done, and offer it again."""
        # Some may have been done: of those that were, not both are on the shelf any more.
        self._pairs = [*pairs, *self._pairs]
        self._told, self._faults, self._is_fault = said(error.sentence), None, True
        self.changed.emit()
        if self._dialog is not None:
            self._dialog.reject()
        else:
            self._tell()


def _pairs_of(sources: Sequence[str], records: Sequence[VolumeRecord]) -> tuple[Pair, ...]:
    """Give for each of these volumes the other one of its book, that which came later first."""
    from yearbook_reader.shelf.versions import SameBooks

    by_source = {record.sha256: record for record in records}
    books = SameBooks(records)
    pairs = []
    for own in (by_source[source] for source in sources if source in by_source):
        other = books.of(own)
        if other:
            old, new = sorted((own, by_source[other]), key=lambda record: record.added)
            pairs.append((new.sha256, old.sha256))
    return tuple(dict.fromkeys(pairs))
