"""Corrections of the open volume, beside the window and with undo and redo."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Signal

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.errors import YearbookError
from yearbook_reader.progress import Cancelled, Progress
from yearbook_reader.ui.corrections.correction_words import correction_name, correction_text
from yearbook_reader.ui.parts.deed import Deed, Deeds, Past
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.opening import Arrival, prepare
from yearbook_reader.volume.collecting import without_cycle_collection

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.corrector import Corrector
    from yearbook_reader.shelf.records import OpenVolume

# Gives the volume as it is then, and the number of what was done in the history, 0 for nothing.
Change = Callable[["Corrector", "OpenVolume", Progress], tuple["OpenVolume", int]]
# Takes the volume as it is then, that number, and the volume as it was.
Kept = Callable[["OpenVolume", int, "OpenVolume"], None]


class Correcting(QObject):
    """Changes the open volume; each change is in the log before it is told by `corrected`.

    `made` gives each new correction, and how many earlier ones fit no more; `withdrawn` one that
    was taken back, once undo can reverse it; `reversed` the source spans of one that came or went
    by undo or redo.
    One change at a time, on the worker that opens volumes; others wait, in the order in which
    they were asked for. A failure changes nothing.
    """

    corrected = Signal(object)
    made = Signal(object, int)
    withdrawn = Signal(object)
    reversed = Signal(object)
    failed = Signal(object)
    started = Signal(str)
    progressed = Signal(float)
    _ended = Signal()

    def __init__(
        self, library: Library, tasks: Tasks, deeds: Deeds, parent: QObject | None = None
    ) -> None:
        """Correct no volume yet; what is done is one of these deeds."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._deeds = deeds
        self._opened: OpenVolume | None = None
        self._cancelled = threading.Event()
        self._waiting: deque[Callable[[], None]] = deque()
        self.busy = False
        tasks.idle.connect(self._rest)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Correct another volume, or this one as it is now."""
        self._opened = opened

    def past_deed(self, past: Past) -> Deed:
        """Give what an earlier session did as a deed that can be undone."""
        kind = CorrectionKind(str(past.row["kind"]))
        quote, value = str(past.row["quote"]), str(past.row["value"])
        made = Correction("", "", kind, (), quote, value, "")
        if past.operation == "delete":
            text, told = self.tr("撤销校订"), self._withdrawn_text(made)
        else:
            text, told = correction_name(kind), correction_text(made)
        return Deed(text, [past.number], self.reverse, told)

    def _withdrawn_text(self, correction: Correction) -> str:
        return self.tr("撤销校订：{correction}").format(correction=correction_text(correction))

    def correct(self, make: Callable[[OpenVolume], Correction], text: str) -> None:
        """Make a correction, on the worker's thread; `text` names it in the menu of undo."""

        def change(corrector: Corrector, opened: OpenVolume, progress: Progress) -> OpenVolume:
            return corrector.correct(opened, make(opened), progress)

        def kept(opened: OpenVolume, number: int, before: OpenVolume) -> None:
            made = [each for each in opened.corrections if each not in before.corrections]
            # What sets right what another one did takes it back, and is none itself.
            left = opened.corrections if number and not made else before.corrections
            gone = [each for each in before.corrections if each not in left]
            if number:
                told = (*map(correction_text, made), *map(self._withdrawn_text, gone))
                self._deeds.add(Deed(text, [number], self.reverse, "".join(told)))
            for each in made:
                self.made.emit(each, len({*opened.misfits} - {*before.misfits}))
            for each in gone:
                self.withdrawn.emit(each)

        self._ask(_numbered(change), kept)

    def withdraw(self, correction: Correction, text: str) -> None:
        """Take a correction back, whenever it was made; `text` names it in the menu of undo."""

        def change(corrector: Corrector, opened: OpenVolume, progress: Progress) -> OpenVolume:
            return corrector.withdraw(opened, correction.id, progress)

        def kept(_: OpenVolume, number: int, __: OpenVolume) -> None:
            told = self._withdrawn_text(correction)
            self._deeds.add(Deed(text, [number], self.reverse, told))
            self.withdrawn.emit(correction)

        self._ask(_numbered(change), kept)

    def _ask(self, change: Change, kept: Kept) -> None:
        """Change the volume that is open now, as it will be then, when its turn has come."""
        asked = self._opened
        if asked is None:
            return

        def start() -> None:
            now = self._opened
            self._run(now if now and now.record == asked.record else asked, change, kept)

        self._waiting.append(start)
        self._go_on()

    def cancel(self) -> None:
        """Call off what is under way and what waits behind it; nothing of it is kept."""
        self._waiting.clear()
        self._cancelled.set()

    def finish(self) -> None:
        """Wait until all that was asked for is done; the window stays painted meanwhile."""
        if self.busy:
            loop = QEventLoop()
            self._ended.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def later(self, step: Callable[[], None]) -> None:
        """Take a step once all that was asked for before is done, if this volume is open then."""
        asked = self._opened

        def start() -> None:
            now = self._opened
            if (now and now.record) == (asked and asked.record):
                step()

        self._waiting.append(start)
        self._go_on()

    def _rest(self) -> None:
        """Go on after a change that ended in a mistake of ours, which is reported elsewhere."""
        self.busy = False
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self.busy:
            self._waiting.popleft()()
        if not self.busy:
            self._ended.emit()

    def reverse(self, deed: Deed) -> None:
        """Undo or redo; where that fails, the deed is what it was."""

        def change(
            corrector: Corrector, opened: OpenVolume, progress: Progress
        ) -> tuple[OpenVolume, int]:
            [number] = deed.numbers
            return corrector.undo(opened, number, progress)

        def kept(opened: OpenVolume, number: int, former: OpenVolume) -> None:
            deed.numbers = [number]
            # Of one that took the place of another, both are at the same words.
            changed = set(opened.corrections) ^ set(former.corrections)
            if place := next((each.spans for each in changed if each.spans), ()):
                self.reversed.emit(place)

        if self._opened is not None:
            self._run(self._opened, change, kept, lambda: self._deeds.put_back(deed))

    def _run(
        self,
        opened: OpenVolume,
        change: Change,
        kept: Kept,
        failed: Callable[[], None] = lambda: None,
    ) -> None:
        cancelled = self._cancelled = threading.Event()

        def work(report: Progress) -> tuple[Arrival, int] | None:
            def progress(done: float) -> None:
                if cancelled.is_set():
                    raise Cancelled
                report(done)

            # A look for garbage in a volume would hold the thread that draws, too.
            with without_cycle_collection():
                try:
                    changed, number = change(self._library.corrector, opened, progress)
                except Cancelled:
                    return None
                prepare(changed)
                return Arrival(changed, None), number

        def done(result: tuple[Arrival, int] | None) -> None:
            self.busy = False
            if result is None:
                failed()
            elif self._opened is not None and self._opened.record == opened.record:
                arrival, number = result
                self.corrected.emit(arrival)
                kept(arrival.opened, number, opened)
            self._go_on()

        def fail(error: YearbookError) -> None:
            self.busy = False
            failed()
            self.failed.emit(error)
            self._go_on()

        self.busy = True
        self.started.emit(self.tr("正在校订…"))
        self._tasks.run(work, done, fail).progressed.connect(self.progressed)


def _numbered(change: Callable[[Corrector, OpenVolume, Progress], OpenVolume]) -> Change:
    """Let a change tell by which number the history has it."""

    def numbered(
        corrector: Corrector, opened: OpenVolume, progress: Progress
    ) -> tuple[OpenVolume, int]:
        source = opened.record.sha256
        before = corrector.log.last_action(source)
        changed = change(corrector, opened, progress)
        after = corrector.log.last_action(source)
        return changed, after if after != before else 0

    return numbered
