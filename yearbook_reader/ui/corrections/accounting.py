"""Brings out, once somebody looks, a volume's findings and where every character has gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction

from yearbook_reader.ui.parts.tasks import Tasks

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume


class Accounting(QObject):
    """`found` gives the volume whose findings are to be listed, None while nobody looks.

    `counted` gives the characters in each place and, as `characters`, the whole source's.
    """

    found = Signal(object)
    counted = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        """Count nothing yet."""
        super().__init__(parent)
        self._tasks = tasks
        self._opened: OpenVolume | None = None
        self._is_seen = False
        self._is_told = True

    def count(self, opened: OpenVolume) -> None:
        """Tell of a volume as soon as it is looked at; an earlier one is no longer told."""
        known = self._opened.record.sha256 if self._opened else ""
        self._opened = opened
        self._is_told = False
        if not self._is_seen and known != opened.record.sha256:
            self.found.emit(None)
        self._tell()

    def follow(self, panel: QAction) -> None:
        """Take what is counted as seen while the panel of this action is up."""
        self._set_seen(panel.isChecked())
        panel.toggled.connect(self._set_seen)

    def _set_seen(self, seen: bool) -> None:
        self._is_seen = seen
        self._tell()

    def _tell(self) -> None:
        opened = self._opened
        if opened is None or self._is_told or not self._is_seen:
            return
        self._is_told = True
        from yearbook_reader.ui.reading.original.source_view import lines_of

        def read(_: object) -> OpenVolume:
            opened.once(lines_of)
            # They are kept apart, to be read when they are asked for.
            _ = opened.reconstruction.findings
            return opened

        def count(_: object) -> Mapping[str, int]:
            account = opened.account
            return {**account.placed, "characters": account.characters}

        def told(signal: SignalInstance) -> Callable[[object], None]:
            return lambda result: signal.emit(result) if self._opened is opened else None

        self._tasks.run(read, told(self.found))
        self._tasks.run(count, told(self.counted))
