"""Two small arrows that go to the previous and the next of several places."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


class StepButtons(QWidget):
    """The arrows; `stepped` tells -1 or 1."""

    stepped = Signal(int)

    def __init__(self, previous: str, following: str, keys: tuple[str, str] = ("", "")) -> None:
        """Name the arrows; `keys` are said beside their names, they work elsewhere."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.previous = self._arrow(Qt.ArrowType.UpArrow, previous, keys[0], -1)
        self.next = self._arrow(Qt.ArrowType.DownArrow, following, keys[1], 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)

    def _arrow(self, arrow: Qt.ArrowType, name: str, key: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(self.tr("{name}（{key}）").format(name=name, key=key) if key else name)
        button.clicked.connect(lambda: self.stepped.emit(step))
        return button

    def offer(self, back: bool, forward: bool) -> None:
        """Tell whether there is a place before and one after."""
        self.previous.setEnabled(back)
        self.next.setEnabled(forward)
