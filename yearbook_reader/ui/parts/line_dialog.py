"""The window that asks for one line, such as a name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from yearbook_reader.ui.parts.dialog_parts import AnswerButtons
from yearbook_reader.ui.parts.plain_label import plain_label

_WIDTH = 360  # pixels


class LineDialog(QDialog):
    """Asks with a sentence above the line; what stands there already is selected."""

    def __init__(self, heading: str, told: str, line: str, parent: QWidget | None = None) -> None:
        """Propose a line."""
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(_WIDTH)
        self.line = QLineEdit(line, self)
        self.line.setAccessibleName(told)
        self.line.selectAll()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(plain_label(told, self))
        column.addWidget(self.line)
        column.addWidget(AnswerButtons(self))

    @classmethod
    def ask(cls, window: QWidget, heading: str, told: str, line: str = "") -> str | None:
        """Give what was typed, bare of spaces; None where the reader thought better of it."""
        dialog = cls(heading, told, line, window)
        chosen = dialog.exec()
        dialog.deleteLater()
        return dialog.line.text().strip() if chosen else None
