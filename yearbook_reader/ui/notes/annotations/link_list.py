"""The links of an annotation: each opens its entry, and can be taken off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.addresses import place_of_address, title_of_address
from yearbook_reader.ui.words.one_line import one_line
from yearbook_reader.ui.words.plain_tip import plain_tip


class LinkButton(QPushButton):
    """A button with the title of an entry, cut to its width."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Show a title."""
        super().__init__(parent)
        self._title = one_line(title)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setAccessibleName(self._title)
        self.setToolTip(plain_tip(self._title))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("text-align: left; padding: 3px 4px")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title anew."""
        super().resizeEvent(event)
        room = event.size().width() - 12
        text = self.fontMetrics().elidedText(f"→ {self._title}", Qt.TextElideMode.ElideMiddle, room)
        self.setText(text.replace("&", "&&"))


class LinkList(QWidget):
    """A row for each link of an annotation, and a button that asks for one more."""

    link_requested = Signal(str)
    remove_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no links."""
        super().__init__(parent)
        self._links: tuple[str, ...] = ()
        self._rows: list[QWidget] = []
        self._add = QToolButton()
        self._add.setText(self.tr("链接到条目…"))
        self._add.setAutoRaise(True)
        self._add.setAccessibleName(self.tr("把这条批注链接到一个条目"))
        self._add.clicked.connect(self.add_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._add)

    def set_links(self, links: tuple[str, ...]) -> None:
        """Show these addresses by the titles they bear."""
        if links == self._links:
            return
        self._links = links
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(link) for link in links]
        for number, row in enumerate(self._rows):
            self._column.insertWidget(number, row)

    def _row(self, link: str) -> QWidget:
        place = place_of_address(link)
        title = title_of_address(link) or (place.entry_id if place else link)
        opens = LinkButton(title)
        opens.clicked.connect(partial(self.link_requested.emit, link))
        removes = QToolButton()
        removes.setText("×")
        removes.setAutoRaise(True)
        removes.setToolTip(self.tr("去掉这个链接"))
        removes.setAccessibleName(self.tr("去掉这个链接"))
        removes.clicked.connect(partial(self.remove_requested.emit, link))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(opens, 1)
        line.addWidget(removes)
        return row
