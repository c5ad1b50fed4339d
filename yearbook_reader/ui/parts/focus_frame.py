"""The frame around what the Tab key came to, where nothing else shows that it has the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFocusFrame, QPushButton, QWidget

from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.look.theme import theme_of

WIDTH = 2  # pixels


class FocusFrame(QFocusFrame):
    """Stands around a list or a flat button that has the keys, until they go elsewhere.

    Of that around a page, which fills the width, the upper and the lower side are seen.
    """

    def __init__(self, parent: QWidget) -> None:
        """Stand nowhere yet."""
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._leave)

    def frame_focused(self) -> None:
        """Stand around what has the keys, where it looks alike with and without them."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractScrollArea) or (
            isinstance(focused, QPushButton) and focused.isFlat()
        ):
            self.setWidget(focused)

    def _leave(self) -> None:
        self.setWidget(None)  # type: ignore[arg-type]  # the stub does not know of none

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame in the colour that what has the keys is framed in elsewhere."""
        del event
        painter = QPainter(self)
        pen = QPen(QColor(theme_of(self.palette()).lines[Color.BLUE]), WIDTH)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = WIDTH // 2
        painter.drawRect(self.rect().adjusted(half, half, -half, -half))
