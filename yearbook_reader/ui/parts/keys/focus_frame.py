"""The frame around what the Tab key came to, where nothing else shows that it has the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QWidget

from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.look.theme import theme_of

WIDTH = 2  # pixels


def frame_focused() -> None:
    """Frame what has the keys, where it looks alike with and without: pages, lists, flat buttons.

    Qt's own focus frame stands outside of a widget, where what is around it may cut it off.
    """
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractScrollArea) or (
        isinstance(focused, QPushButton) and focused.isFlat()
    ):
        FocusFrame(focused).show()


class FocusFrame(QWidget):
    """Stands on the edge of a widget that has the keys, until they go elsewhere."""

    def __init__(self, framed: QWidget) -> None:
        """Stand on the edge of this widget."""
        super().__init__(framed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fit(framed)
        framed.installEventFilter(self)

    def _fit(self, framed: QWidget) -> None:
        whole = framed.rect()
        self.setGeometry(whole)
        inside = whole.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        self.setMask(QRegion(whole).subtracted(QRegion(inside)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what is framed, and go with the keys."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit(watched)
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
            watched.removeEventFilter(self)
            self.deleteLater()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame in the colour that what has the keys is framed in elsewhere."""
        QPainter(self).fillRect(event.rect(), theme_of(self.palette()).lines[Color.BLUE])
