"""What dialogs have in common: the buttons at their foot, and a size that fits the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

SCREEN_SHARE = 0.85  # of a small screen, that a dialog may take


class AnswerButtons(QDialogButtonBox):
    """Accepts a dialog with one button, `accepting`, and rejects it with the other."""

    def __init__(self, dialog: QDialog, words: str = "") -> None:
        """Stand in a dialog; the button that accepts it has these words, or says OK (确定)."""
        super().__init__(dialog)
        role = QDialogButtonBox.ButtonRole
        self.accepting = self.addButton(words or self.tr("确定"), role.AcceptRole)
        self.accepting.setDefault(True)
        self.addButton(self.tr("取消"), role.RejectRole)
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)


class CloseButton(QDialogButtonBox):
    """Closes a dialog in which there is nothing to choose."""

    def __init__(self, dialog: QDialog) -> None:
        """Stand in a dialog."""
        super().__init__(dialog)
        close = self.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.rejected.connect(dialog.reject)


def resize_on_screen(dialog: QWidget, size: QSize) -> None:
    """Give a dialog this size, or what a small screen has room for."""
    dialog.resize(size.boundedTo(dialog.screen().availableSize() * SCREEN_SHARE))
