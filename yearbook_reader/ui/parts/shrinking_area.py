"""Words that take no more height than a narrow window has: there they scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

_LEAST_LINES = 2


class ShrinkingArea(QScrollArea):
    """As high as its label where there is room, and a few of its lines where there is little."""

    def __init__(self, label: QLabel, parent: QWidget | None = None) -> None:
        """Show a label that breaks its lines."""
        super().__init__(parent)
        self._label = label
        self.setWidget(label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Give the height of the label in the width that there is."""
        return QSize(0, self._label.heightForWidth(self.viewport().width()))

    def minimumSizeHint(self) -> QSize:
        """Give the height of a few lines."""
        least = self._label.fontMetrics().lineSpacing() * _LEAST_LINES
        return QSize(0, min(least, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
