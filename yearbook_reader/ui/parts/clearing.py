"""The button that clears a field, which is there once there is something to clear."""

from PySide6.QtWidgets import QLineEdit


def clear_by_button(field: QLineEdit) -> None:
    """Give an empty field a button that clears it; the button is made when text comes.

    A window has many fields, and with its icon the button takes longer than the field.
    """
    field.textChanged.connect(lambda: field.setClearButtonEnabled(True))
