"""The row in which it is told what was found, beside the options or below them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

_TOLD_WIDTH = 260  # pixels that a sentence needs beside the options


class ToldRow(QBoxLayout):
    """Has the sentence on a line of its own where the options leave it too little room."""

    def __init__(self, told: QLabel, options: Iterable[QWidget]) -> None:
        """Put the sentence before the options."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._options = QHBoxLayout()
        for option in options:
            self._options.addWidget(option)
        self._options.addStretch(1)
        self.addWidget(told, 1)
        self.addLayout(self._options)

    def setGeometry(self, place: QRect) -> None:
        """Take a place, and the direction that suits its width."""
        has_room = place.width() >= self._options.sizeHint().width() + _TOLD_WIDTH
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if has_room else directions.BottomToTop
        if self.direction() != direction:
            self.setDirection(direction)
        super().setGeometry(place)
