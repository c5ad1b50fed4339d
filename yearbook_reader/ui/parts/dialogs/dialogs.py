"""The small windows: crash report, shortcuts, about."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader import __version__
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import CloseButton, resize_on_screen
from yearbook_reader.ui.parts.dialogs.manual import Keys, keys_of
from yearbook_reader.ui.parts.plain_label import plain_label

ABOUT_WIDTH = 400


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Give what a maintainer needs to know of a fault of ours."""
    import platform

    system = (
        f"Yearbook Reader {__version__} · Python {platform.python_version()} · PySide6 {qt_version}"
    )
    lines = traceback.format_exception(kind, error, trace)
    return f"{system} · {platform.platform()}\n\n{''.join(lines)}"


class CrashDialog(QDialog):
    """Says that the program made a mistake, and holds a report that can be copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """Show a report."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出错"))
        resize_on_screen(self, QSize(640, 420))
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("错误报告"))
        copy = QPushButton(self.tr("复制报告"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons = QDialogButtonBox(self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        proceed = buttons.addButton(
            self.tr("继续使用"), QDialogButtonBox.ButtonRole.AcceptRole
        )  # fmt: skip
        proceed.setDefault(True)
        buttons.accepted.connect(self.accept)
        told = self.tr(
            "程序在这里出了错，您的标注和书签已经保存，不受影响。\n"
            "可以继续使用；如果愿意，请把下面的报告交给维护者。"
        )
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(plain_label(told, self))
        column.addWidget(self._report, 1)
        column.addWidget(buttons)


class ShortcutsDialog(QDialog):
    """Lists every action that has a key, and the keys that a page or a list takes itself."""

    def __init__(
        self,
        menus: Iterable[tuple[str, Iterable[QAction]]],
        others: Iterable[tuple[str, QKeySequence]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show the keys of the actions below the menus' titles, and `others` with what they do."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键"))
        resize_on_screen(self, QSize(460, 640))
        groups = [(title, keys_of(actions, ())) for title, actions in menus]
        groups.append((self.tr("正文和列表"), keys_of((), others)))
        table = QTableWidget(0, 2, self)
        table.setHorizontalHeaderLabels([self.tr("操作"), self.tr("按键")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAccessibleName(self.tr("快捷键一览"))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for title, keyed in groups:
            _list_keys(table, title, keyed)
        column = QVBoxLayout(self)
        column.addWidget(table, 1)
        column.addWidget(CloseButton(self))
        slim_bars(self, theme_of(self.palette()))


def _list_keys(table: QTableWidget, title: str, keyed: Keys) -> None:
    """Put the keys of a group below its title, which is none of the rows that can be chosen."""
    if not keyed:
        return
    row = table.rowCount()
    table.setRowCount(row + 1 + len(keyed))
    head = QTableWidgetItem(title)
    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
    font = table.font()
    font.setBold(True)
    head.setFont(font)
    table.setItem(row, 0, head)
    table.setSpan(row, 0, 1, 2)
    for below, (deed, keys) in enumerate(keyed, row + 1):
        table.setItem(below, 0, QTableWidgetItem(f"  {deed}"))
        table.setItem(below, 1, QTableWidgetItem(f"{keys}   "))


class AboutDialog(QDialog):
    """Says what the program is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the name, the version and what it is for."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于年鉴阅读器"))
        name = plain_label(self.tr("年鉴阅读器"), self)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        name.setFont(font)
        told = self.tr(
            "版本 {version}\n\n"
            "把年鉴的文字还原成一本书：类目、分目、条目各归其位，"
            "可读，可查，可批注；每一处修补都有据可查，一字不失。\n\n"
            "以 MIT 许可发布的自由软件。界面使用 Qt for Python。"
        ).format(version=__version__)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 16)
        column.setSpacing(12)
        icon = QLabel(self)
        icon.setPixmap(QGuiApplication.windowIcon().pixmap(72, 72))
        column.addWidget(icon)
        column.addWidget(name)
        sentences = plain_label(told, self)
        sentences.setFixedWidth(ABOUT_WIDTH)
        column.addWidget(sentences)
        column.addWidget(CloseButton(self))
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
