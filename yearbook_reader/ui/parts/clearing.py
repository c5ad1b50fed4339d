"""The button that clears a field, which is there once there is something to clear."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def clear_by_button(field: QLineEdit) -> None:
    """Give an empty field a button that clears it; the button is made when text comes.

    A window has many fields, and with its icon the button takes longer than the field.
    """

    def make() -> None:
        if field.isClearButtonEnabled():
            return
        field.setClearButtonEnabled(True)
        for button in field.findChildren(QToolButton):
            words = QCoreApplication.translate("clearing", "清除")
            button.setToolTip(words)
            button.setAccessibleName(words)

    field.textChanged.connect(make)
