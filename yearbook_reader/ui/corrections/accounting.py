"""Counts, once a volume is shown, where every character of its source has gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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

    def count(self, opened: OpenVolume) -> None:
        """Count a volume; an earlier one is no longer told."""
        self._opened = opened

        def work(_: object) -> Mapping[str, int]:
            account = opened.account
            return {**account.placed, "characters": account.characters}

        def done(account: Mapping[str, int]) -> None:
            if self._opened is opened:
                self.counted.emit(account)

        self._tasks.run(work, done)
