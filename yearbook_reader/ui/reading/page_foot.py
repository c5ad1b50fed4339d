"""The foot of the reading pane: the printed page, and the way to what stands beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from yearbook_reader.ui.look.theme import Theme
from yearbook_reader.volume.model import Page
from yearbook_reader.volume.walk import printed_page


class PageFoot(QWidget):
    """The number of the printed page between two quiet buttons; `turned` tells -1 or 1."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no neighbours."""
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._number = QLabel(self)
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAccessibleName(self.tr("书页"))
        self._previous = self._button(self.tr("往前翻"), -1)
        self._next = self._button(self.tr("往后翻"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 6)
        row.addWidget(self._previous)
        row.addStretch(1)
        row.addWidget(self._number)
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

    def set_pages(self, pages: tuple[Page, ...]) -> None:
        """Take the printed pages of another volume, in order."""
        self._pages = pages
        self.show_page_of(-1)

    def show_page_of(self, offset: int) -> None:
        """Show the printed number of the page of a source offset, where it has one."""
        number = printed_page(self._pages, offset)
        self._number.setText(self.tr("第 {number} 页").format(number=number) if number else "")

    def set_theme(self, theme: Theme) -> None:
        """Stand back behind the text in another theme."""
        for widget in (self._previous, self._number, self._next):
            mute(widget, theme)


def mute(widget: QLabel | QPushButton, theme: Theme) -> None:
    """Give a widget the theme's muted ink."""
    palette = widget.palette()
    role = QPalette.ColorRole
    for written in (role.WindowText, role.ButtonText, role.Text):
        palette.setColor(written, QColor(theme.muted))
    widget.setPalette(palette)
