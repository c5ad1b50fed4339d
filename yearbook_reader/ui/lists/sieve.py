"""Many rows looked through in short runs, between which the window answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

Row = TypeVar("Row")

AT_ONCE = 500  # rows that are looked through before anything else happens
RUN = 0.008  # seconds
_BETWEEN = 50  # rows between two looks at the clock


class Sieve(QObject):
    """Tells with `sifted` which rows fit; a later wish takes the place of an earlier one.

    A few hundred are told at once, more of them in several runs of the event loop, the last of
    which does nothing but tell them.
    """

    sifted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._rows: Sequence[Any] = ()
        self._fits: Callable[[Any], bool] = lambda _: True
        self._at = 0
        self._kept: list[Any] = []
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._run)

    @property
    def busy(self) -> bool:
        """Tell whether rows are still looked through."""
        return self._next.isActive()

    def sift(self, rows: Sequence[Row], fits: Callable[[Row], bool]) -> None:
        """Begin to look through rows."""
        self._rows, self._fits = rows, fits
        self._at, self._kept = 0, []
        self._look(AT_ONCE)
        if self._is_through:
            self._tell()
        else:
            self._next.start()

    def stop(self) -> None:
        """Leave off."""
        self._next.stop()

    @property
    def _is_through(self) -> bool:
        return self._at >= len(self._rows)

    def _run(self) -> None:
        if self._is_through:
            self._tell()
            return
        self._next.start()
        end = perf_counter() + RUN
        while not self._is_through and perf_counter() < end:
            self._look(_BETWEEN)

    def _tell(self) -> None:
        self._next.stop()
        self.sifted.emit(tuple(self._kept))

    def _look(self, count: int) -> None:
        looked = self._rows[self._at : self._at + count]
        self._kept += [each for each in looked if self._fits(each)]
        self._at += count
