"""The empty page: what to do when no volume is open and none is on the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from yearbook_reader.ui.look.icons import program_icon
from yearbook_reader.ui.reading.typesetting.typography import Typography

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

COLUMN_WIDTH = 520
LEAST_WIDTH = 240
MARGIN = 16
BUTTON = QSize(150, 38)


class Welcome(QWidget):
    """Invites to open a file; what it says is made when it comes in sight, which it seldom does."""

    open_requested = Signal()
    folder_requested = Signal()

    def __init__(self, typography: Typography, parent: QWidget | None = None) -> None:
        """Invite to open a file."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._type = typography
        self._told: QLabel | None = None
        self._buttons: list[QPushButton] = []

    def showEvent(self, event: QShowEvent) -> None:
        """Say what there is to say."""
        if self._told is None:
            self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        icon = QLabel(self)
        icon.setPixmap(program_icon().pixmap(QSize(96, 96)))
        title = _centred(self.tr("年鉴阅读器"), self)
        font = self._type.body
        font.setPointSizeF(font.pointSizeF() * 1.9)
        title.setFont(font)
        told = _centred(
            self.tr("打开年鉴的 PDF、电子书、Word 文档或文本，还原成一本可读、可查、可批注的书。"),
            self,
        )
        told.setWordWrap(True)
        self._told = told
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MARGIN)
        for words, asked in (
            (self.tr("打开文件…"), self.open_requested),
            (self.tr("添加文件夹…"), self.folder_requested),
        ):
            button = QPushButton(words, buttons)
            button.setMinimumHeight(BUTTON.height())
            button.clicked.connect(asked)
            row.addWidget(button)
            self._buttons.append(button)
        hint = _centred(self.tr("也可以把文件和文件夹拖到这里"), self)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (icon, title, told, buttons, hint):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addStretch(3)
        self._set_measure()

    def _set_measure(self) -> None:
        """Set the words as wide as suits them, or as the page is."""
        if self._told is not None:
            width = min(COLUMN_WIDTH, max(self.width(), LEAST_WIDTH) - 2 * MARGIN)
            self._told.setFixedWidth(width)
            # A centred label is given the height of its words on wider lines than these.
            self._told.setMinimumHeight(self._told.heightForWidth(width))
            for button in self._buttons:
                button.setMinimumWidth(min(BUTTON.width(), (width - MARGIN) // 2))

    def minimumSizeHint(self) -> QSize:
        """Leave the window free to be narrow."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words another width."""
        super().resizeEvent(event)
        self._set_measure()


def _centred(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
