"""The page of a window in which nothing is open yet, while something is being opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.reading.opening import Opening

# What opens sooner than this needs no page of its own: it would only flash up.
PATIENCE_MS = 300
STEPS = 1000
WIDTH = 360


class OpeningPage(QWidget):
    """Says what is being opened and how far it is, in place of a page that holds no volume."""

    def __init__(self, frame: Frame, opening: Opening, welcome: QWidget) -> None:
        """Stand among a frame's pages, ready to take the place of its first and of `welcome`."""
        super().__init__(frame)
        self._frame = frame
        self._bare = (frame.pages.widget(0), welcome)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._told = plain_label(parent=self)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._cancel = QPushButton(self.tr("取消"), self)
        self._cancel.clicked.connect(lambda: self._call_off(opening))
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        self._told.setFixedWidth(WIDTH)
        self._bar.setFixedWidth(WIDTH)
        for widget in (self._told, self._bar, self._cancel):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._come)
        frame.pages.addWidget(self)
        opening.started.connect(self._begin)
        opening.progressed.connect(self._advance)
        opening.ended.connect(self._patience.stop)

    @property
    def sentence(self) -> str:
        """Give the words that say what is being opened."""
        return self._told.text()

    @property
    def share(self) -> float | None:
        """Give the share that is shown as done, 0.0 to 1.0; None while it is not known."""
        return self._bar.value() / STEPS if self._bar.maximum() else None

    def tells_for(self, page: QWidget | None) -> bool:
        """Tell whether this is a page in front, or one whose place it takes before long."""
        return page is self or page in self._bare

    def _begin(self, told: str) -> None:
        self._told.setText(told)
        self._cancel.setEnabled(True)
        self._advance(0.0)
        self._patience.start()

    def _call_off(self, opening: Opening) -> None:
        """Call the opening off; it ends where it next looks up, which may take it seconds."""
        self._cancel.setEnabled(False)
        opening.cancel()

    def _come(self) -> None:
        if self._frame.pages.currentWidget() in self._bare:
            self._frame.show_page(self)

    def _advance(self, done: float) -> None:
        """Show the share that is done; while nothing is known of it, that something goes on."""
        self._bar.setRange(0, STEPS if done else 0)
        self._bar.setValue(round(done * STEPS))
