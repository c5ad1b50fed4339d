"""The status bar: what is being done, how far it is, a way to call it off, and what is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

STEPS = 1000
BAR_WIDTH = 180


class BusyBar(QStatusBar):
    """Shows work under way at its left and the open volume's measure at its right."""

    cancel_requested = Signal()
    pause_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that nothing is under way."""
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._told = _label(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, STEPS)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._cancel = QPushButton(self.tr("取消"), self)
        self._cancel.setFlat(True)
        self._cancel.clicked.connect(self.cancel_requested)
        self._pause = QPushButton(self.tr("暂停"), self)
        self._pause.setFlat(True)
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self.pause_toggled)
        for widget in (self._told, self._bar, self._pause, self._cancel):
            self.addWidget(widget)
        self._measure = _label(self)
        self._measure.setAccessibleName(self.tr("本卷概况"))
        self.addPermanentWidget(self._measure)
        self.end()

    def begin(self, told: str) -> None:
        """Show that work has begun."""
        self._told.setText(told)
        self._bar.setValue(0)
        for widget in (self._told, self._bar, self._cancel):
            widget.show()

    def begin_import(self, told: str) -> None:
        """Show that work has begun that may be paused."""
        self._pause.setChecked(False)
        self.begin(told)
        self._pause.show()

    def advance(self, done: float) -> None:
        """Show the share that is done, 0.0 to 1.0."""
        self._bar.setValue(round(done * STEPS))

    def end(self) -> None:
        """Show that nothing is under way any more."""
        for widget in (self._told, self._bar, self._pause, self._cancel):
            widget.hide()

    def show_measure(self, text: str) -> None:
        """Show the measure of the open volume."""
        self._measure.setText(text)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(8, 2, 8, 2)
    return label
