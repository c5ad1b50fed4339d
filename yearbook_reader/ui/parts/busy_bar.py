"""The status bar: what is being done, how far it is, a way to call it off, and what is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

STEPS = 1000
BAR_WIDTH = 180


class BusyBar(QStatusBar):
    """Shows work under way at its left, and at its right the hit of the shelf and the measure.

    An import goes on behind other work, and is shown again when that has ended, or while that is
    told elsewhere. The button to call off means what is shown: `cancel_requested`, or
    `import_cancel_requested`.
    """

    cancel_requested = Signal()
    import_cancel_requested = Signal()
    pause_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that nothing is under way."""
        super().__init__(parent)
        self._work = ""
        self._import = ""
        self._is_told_elsewhere = False
        self._work_done = 0.0
        self._import_done = 0.0
        self._work_ends = False
        self._import_ends = False
        self.setSizeGripEnabled(False)
        self._told = _label(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, STEPS)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._cancel = QPushButton(self.tr("取消"), self)
        self._cancel.setFlat(True)
        self._cancel.clicked.connect(self._call_off)
        self._pause = QPushButton(self.tr("暂停"), self)
        self._pause.setFlat(True)
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self._toggle_pause)
        # The words last: as they grow, the buttons stay where the pointer is.
        for widget in (self._bar, self._pause, self._cancel, self._told):
            self.addWidget(widget)
        self._hit = _label(self)
        self._hit.setAccessibleName(self.tr("书库中的第几处"))
        self.addPermanentWidget(self._hit)
        self._measure = _label(self)
        self._measure.setAccessibleName(self.tr("本卷概况"))
        self.addPermanentWidget(self._measure)
        self.show_hit("")
        self._show()

    def begin(self, told: str) -> None:
        """Show that work has begun."""
        self._work, self._work_done, self._work_ends = told, 0.0, False
        self._show()

    def advance(self, done: float) -> None:
        """Show the share of the work that is done, 0.0 to 1.0."""
        self._work_done = done
        self._show()

    def set_told_elsewhere(self, elsewhere: bool) -> None:
        """Leave it to the page in front to show the work, or show it again."""
        self._is_told_elsewhere = elsewhere
        self._show()

    def end(self) -> None:
        """Show that the work is done."""
        self._work = ""
        self._show()

    def begin_import(self, told: str) -> None:
        """Show that an import has begun, which may be paused."""
        self._pause.setChecked(False)
        self._import, self._import_done, self._import_ends = told, 0.0, False
        self._show()

    def advance_import(self, done: float) -> None:
        """Show the share of the import that is done, 0.0 to 1.0."""
        self._import_done = done
        self._show()

    def tell_import(self, told: str) -> None:
        """Show other words for the import."""
        self._import = told
        self._show()

    def end_import(self) -> None:
        """Show that the import is done."""
        self._import = ""
        self._show()

    @property
    def _shown_work(self) -> str:
        return "" if self._is_told_elsewhere else self._work

    def _show(self) -> None:
        told = self._shown_work or self._import
        if self._pause.isChecked() and not self._shown_work and self._import:
            told = self.tr("{work}（已暂停）").format(work=told)
        self._told.setText(told)
        for widget in (self._told, self._bar, self._cancel):
            widget.setVisible(bool(told))
        # By itself it has the whole window painted at once, before what came is laid out.
        self._bar.setUpdatesEnabled(False)
        self._bar.setValue(
            round((self._work_done if self._shown_work else self._import_done) * STEPS)
        )
        self._bar.setUpdatesEnabled(True)
        self._pause.setVisible(bool(self._import) and not self._shown_work)
        # Work ends where it next looks up, which may take it seconds.
        ends = self._work_ends if self._shown_work else self._import_ends
        self._cancel.setEnabled(not ends)
        self._cancel.setText(self.tr("正在取消…") if ends else self.tr("取消"))

    def _toggle_pause(self, paused: bool) -> None:
        self._pause.setText(self.tr("继续") if paused else self.tr("暂停"))
        self._show()
        self.pause_toggled.emit(paused)

    def _call_off(self) -> None:
        if self._shown_work:
            self._work_ends = True
            wanted = self.cancel_requested
        else:
            self._import_ends = True
            wanted = self.import_cancel_requested
        self._show()
        wanted.emit()

    def show_hit(self, told: str) -> None:
        """Show in words which of the hits on the shelf the reader has come to; nothing for none."""
        self._hit.setText(told)
        self._hit.setVisible(bool(told))

    def show_measure(self, text: str) -> None:
        """Show the measure of the open volume."""
        self._measure.setText(text)

    def set_measure_shown(self, shown: bool) -> None:
        """Show the measure, or hide it while something else than the volume is in front."""
        self._measure.setVisible(shown)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(8, 2, 8, 2)
    return label
