"""Counts, once somebody looks, where every character of a volume's source has gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from yearbook_reader.ui.parts.tasks import Tasks

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume


class Accounting(QObject):
    """`counted` gives the characters in each place and, as `characters`, the whole source's."""

    counted = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        """Count nothing yet."""
        super().__init__(parent)
        self._tasks = tasks
        self._opened: OpenVolume | None = None
        self._is_seen = False
        self._is_told = True

    def count(self, opened: OpenVolume) -> None:
        """Count a volume as soon as it is seen; an earlier one is no longer told."""
        self._opened = opened
        self._is_told = False
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

        def work(_: object) -> Mapping[str, int]:
            account = opened.account
            return {**account.placed, "characters": account.characters}

        def done(account: Mapping[str, int]) -> None:
            if self._opened is opened:
                self.counted.emit(account)

        self._tasks.run(work, done)
