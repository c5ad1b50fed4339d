"""The filter above the findings: words of a kind or a sentence, and only what is in doubt."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.ui.corrections.finding_model import Row, row_text
from yearbook_reader.ui.corrections.finding_words import LIKELY, kind_names
from yearbook_reader.ui.parts.clearing import clear_by_button


class FindingFilter(QWidget):
    """Tells with `changed` that other rows fit now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Let every row through."""
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setAcceptDrops(False)  # files that are dropped here are for the window
        self.text.setPlaceholderText(self.tr("筛选记录"))
        self.text.setAccessibleName(self.tr("按类别或文字筛选整理记录"))
        clear_by_button(self.text)
        self.doubtful = QCheckBox(self.tr("只看存疑"))
        self._words: list[str] = []
        self.text.textChanged.connect(self._read)
        self.text.textChanged.connect(self.changed)
        self.doubtful.toggled.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.doubtful)
        self._names = kind_names()

    @property
    def is_on(self) -> bool:
        """Tell whether not every row fits."""
        return bool(self._words) or self.doubtful.isChecked()

    def fits(self, row: Row) -> bool:
        """Tell whether a row has all the words, and is in doubt where only such are wanted."""
        if self.doubtful.isChecked() and (isinstance(row, Correction) or row.confidence >= LIKELY):
            return False
        if not self._words:
            return True
        from yearbook_reader.search.fold import fold

        kind = "" if isinstance(row, Correction) else self._names[row.kind]
        told = fold(f"{kind}\n{row_text(row)}")
        return all(word in told for word in self._words)

    def clear(self) -> None:
        """Let every row through, and tell nobody."""
        with QSignalBlocker(self):
            self.text.clear()
            self.doubtful.setChecked(False)

    def _read(self, typed: str) -> None:
        from yearbook_reader.search.fold import fold

        self._words = fold(typed).split()
