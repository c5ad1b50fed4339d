"""The foot of the reading pane: the way to the sections before and after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from yearbook_reader.ui.parts.theme import Theme


class PageFoot(QWidget):
    """Two quiet buttons with the neighbours' titles; `turned` tells -1 or 1."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no neighbours."""
        super().__init__(parent)
        self._previous = self._button(self.tr("上一分目"), -1)
        self._next = self._button(self.tr("下一分目"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 6)
        row.addWidget(self._previous)
        row.addStretch(1)
        row.addWidget(self._next)

    def _button(self, name: str, by: int) -> QPushButton:
        button = QPushButton(self)
        button.setFlat(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.turned.emit(by))
        return button

    def show_neighbours(self, previous: str | None, following: str | None) -> None:
        """Name the neighbours; None where there is none."""
        for button, title, form in (
            (self._previous, previous, "‹  {}"),
            (self._next, following, "{}  ›"),
        ):
            button.setVisible(title is not None)
            button.setText(form.format((title or self.tr("卷首")).replace("&", "&&")))

    def set_theme(self, theme: Theme) -> None:
        """Stand back behind the text in another theme."""
        for button in (self._previous, self._next):
            mute(button, theme)


def mute(widget: QLabel | QPushButton, theme: Theme) -> None:
    """Give a widget the theme's muted ink."""
    palette = widget.palette()
    role = QPalette.ColorRole
    for written in (role.WindowText, role.ButtonText, role.Text):
        palette.setColor(written, QColor(theme.muted))
    widget.setPalette(palette)
