"""The window that asks for one line, such as a name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from yearbook_reader.ui.parts.dialogs.dialog_parts import AnswerButtons
from yearbook_reader.ui.parts.plain_label import plain_label

_WIDTH = 360  # pixels


class LineDialog(QDialog):
    """Asks with a sentence above the line; what stands there already is selected.

    It takes no empty line, but where that `may_be_empty`.
    """

    def __init__(
        self,
        heading: str,
        told: str,
        line: str,
        parent: QWidget | None = None,
        *,
        may_be_empty: bool = False,
    ) -> None:
        """Propose a line."""
        super().__init__(parent)
        self._may_be_empty = may_be_empty
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
        self._buttons = AnswerButtons(self)
        column.addWidget(self._buttons)
        self.line.textChanged.connect(self._offer)
        self._offer()

    def _offer(self) -> None:
        given = self._may_be_empty or bool(self.line.text().strip())
        self._buttons.accepting.setEnabled(given)

    @classmethod
    def ask(
        cls,
        window: QWidget,
        heading: str,
        told: str,
        line: str = "",
        *,
        may_be_empty: bool = False,
    ) -> str | None:
        """Give what was typed, bare of spaces; None where the reader thought better of it."""
        dialog = cls(heading, told, line, window, may_be_empty=may_be_empty)
        chosen = dialog.exec()
        dialog.deleteLater()
        return dialog.line.text().strip() if chosen else None
