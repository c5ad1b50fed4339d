"""The window that tells of each file why it was not taken in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

_SIZE = (620, 320)


class FaultList(QDialog):
    """Shows a sentence a line, which can be copied; it goes when it is closed."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        """Show the sentences."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("没有收入的文件"))
        self.resize(*_SIZE)
        self.text = QPlainTextEdit("\n".join(sentences), self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
