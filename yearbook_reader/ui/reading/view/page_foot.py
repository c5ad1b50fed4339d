"""The foot of the reading pane: the printed page, and the way to what stands beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from yearbook_reader.ui.look.theme import Theme
from yearbook_reader.volume.model import Page
from yearbook_reader.volume.walk import printed_page

MARGIN = 12  # pixels
LEAST_WIDTH = 48  # pixels


class PageFoot(QWidget):
    """The number of the printed page between two quiet buttons; `turned` tells -1 or 1.

    Titles that are longer than the room beside the number are cut: they make no window wider.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no neighbours."""
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._titles: tuple[str | None, str | None] = (None, None)
        self._number = QLabel(self)
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAccessibleName(self.tr("书页"))
        self._previous = self._button(self.tr("往前翻"), -1)
        self._next = self._button(self.tr("往后翻"), 1)
        # A row would have the number in its middle only where the titles are of one length.
        row = QGridLayout(self)
        row.setContentsMargins(MARGIN, 3, MARGIN, 6)
        row.addWidget(self._previous, 0, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._number, 0, 1)
        row.addWidget(self._next, 0, 2, Qt.AlignmentFlag.AlignRight)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(2, 1)

    def _button(self, name: str, by: int) -> QPushButton:
        button = QPushButton(self)
        button.setFlat(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setMinimumWidth(LEAST_WIDTH)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.turned.emit(by))
        return button

    def show_neighbours(self, previous: str | None, following: str | None) -> None:
        """Name the neighbours; None where there is none."""
        self._titles = (previous, following)
        self._previous.setVisible(previous is not None)
        self._next.setVisible(following is not None)
        self._write()

    def _write(self) -> None:
        """Write of the neighbours' titles what has room beside the number, in its middle."""
        metrics = self.fontMetrics()
        room = (self.width() - self._number.sizeHint().width()) // 2 - 3 * MARGIN
        for button, title, form in zip(
            (self._previous, self._next), self._titles, ("‹  {}", "{}  ›"), strict=True
        ):
            words = metrics.elidedText(
                title or self.tr("卷首"),
                Qt.TextElideMode.ElideRight,
                max(room - metrics.horizontalAdvance(form.format("")), 0),
            )
            button.setText(form.format(words.replace("&", "&&")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the titles as another width has room for."""
        super().resizeEvent(event)
        self._write()

    def set_pages(self, pages: tuple[Page, ...]) -> None:
        """Take the printed pages of another volume, in order."""
        self._pages = pages
        self.show_page_of(-1)

    def show_page_of(self, offset: int) -> None:
        """Show the printed number of the page of a source offset, where it has one."""
        number = printed_page(self._pages, offset)
        told = self.tr("第 {number} 页").format(number=number) if number else ""
        if told != self._number.text():
            self._number.setText(told)
            self._write()

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
