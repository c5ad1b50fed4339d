"""The dialog of the notebook's copies: what each holds, beside what is there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import resize_on_screen
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.words.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from yearbook_reader.annotations.notebook.backups import Backup, Contents
    from yearbook_reader.annotations.notebook.comparing import Difference

LONGEST = 40  # characters of a quote
_SIZE = (680, 460)
_MOMENT, _ANNOTATIONS, _BOOKMARKS, _COMPARED = range(4)


class BackupDialog(QDialog):
    """Lists copies and asks with its signals; what each holds is told to it when it is known."""

    backup_wanted = Signal()
    file_wanted = Signal()
    save_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        """Show an empty list; `folder` is where the copies are."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("笔记本的备份"))
        resize_on_screen(self, QSize(*_SIZE))
        self._backups: tuple[Backup, ...] = ()
        self._latest: dict[int, str] = {}
        self._table = self._new_table()
        self._told = plain_label(parent=self)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        place = plain_label(self.tr("备份放在：{folder}").format(folder=folder), self)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        introduction = plain_label(
            self.tr(
                "退出时和每改动半小时，笔记本自动备份一次。恢复之前，会先备份现在的笔记本，"
                "所以随时可以回来。另存的备份可以在别的电脑上打开。"
            ),
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(introduction)
        column.addWidget(self._table, 1)
        column.addWidget(self._told)
        column.addWidget(place)
        column.addWidget(self._new_buttons())
        slim_bars(self, theme_of(self.palette()))
        self._offer()

    def _new_table(self) -> QTableWidget:
        table = QTableWidget(0, 4, self)
        heads = (self.tr("备份的时间"), self.tr("批注"), self.tr("书签"), self.tr("与现在相比"))
        table.setHorizontalHeaderLabels(heads)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("备份一览"))
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        for section in (_MOMENT, _ANNOTATIONS, _BOOKMARKS):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_COMPARED, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._offer)
        return table

    def _new_buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(self)
        self._now = buttons.addButton(self.tr("立即备份"), role.ActionRole)
        self._now.clicked.connect(self.backup_wanted)
        self._save = buttons.addButton(self.tr("另存为…"), role.ActionRole)
        self._save.clicked.connect(lambda: self._wish(self.save_wanted))
        self._open = buttons.addButton(self.tr("打开备份文件…"), role.ActionRole)
        self._open.clicked.connect(self.file_wanted)
        self._restore = buttons.addButton(self.tr("恢复到这一份"), role.ActionRole)
        self._restore.clicked.connect(lambda: self._wish(self.restore_wanted))
        close = buttons.addButton(self.tr("关闭"), role.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def set_backups(self, backups: Sequence[Backup]) -> None:
        """List these copies, the latest first."""
        self._backups = tuple(backups)
        self._latest.clear()
        self._table.setRowCount(len(backups))
        for row, backup in enumerate(backups):
            outside = "" if backup.number else f" · {backup.path.name}"
            self._put(row, _MOMENT, moment_of(backup) + outside)
            for column in (_ANNOTATIONS, _BOOKMARKS, _COMPARED):
                self._put(row, column, "…")
        if backups:
            self._table.selectRow(0)
        self._offer()

    def show_contents(self, backup: Backup, held: Contents, compared: Difference) -> None:
        """Tell what a copy holds, and how it differs from what is there now."""
        row = self._row_of(backup)
        if row is None:
            return
        locale = QLocale()
        for column, count in ((_ANNOTATIONS, held.annotations), (_BOOKMARKS, held.bookmarks)):
            self._put(row, column, locale.toString(count))
        self._put(row, _COMPARED, self._compared_words(compared))
        if held.newest is not None:
            quote = one_line(held.newest.quote)
            cut = quote if len(quote) <= LONGEST else f"{quote[:LONGEST]}…"
            self._latest[row] = self.tr("其中最后改的批注在“{quote}”。").format(quote=cut)
        self._offer()

    def show_damage(self, backup: Backup, told: str) -> None:
        """Tell that a copy cannot be used."""
        row = self._row_of(backup)
        if row is not None:
            self._put(row, _ANNOTATIONS, "—")
            self._put(row, _BOOKMARKS, "—")
            self._put(row, _COMPARED, self.tr("不能用"))
            self._latest[row] = told
            self._offer()

    def set_busy(self, busy: bool) -> None:
        """Take no wish while one is being fulfilled."""
        for part in (self._now, self._open, self._table):
            part.setEnabled(not busy)
        for button in (self._save, self._restore):
            button.setEnabled(not busy and self._current() is not None)

    def tell(self, told: str) -> None:
        """Say something below the list."""
        self._told.setText(told)

    def _compared_words(self, compared: Difference) -> str:
        if not compared:
            return self.tr("与现在相同")
        parts = []
        if compared.only_then:
            parts.append(self.tr("现在没有的 %Ln 条", "", compared.only_then))
        if compared.only_now:
            parts.append(self.tr("缺现在的 %Ln 条", "", compared.only_now))
        if compared.changed:
            parts.append(self.tr("不同的 %Ln 条", "", compared.changed))
        return self.tr("，").join(parts)

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text if column == _COMPARED else f"{text}  ")
        if column in (_ANNOTATIONS, _BOOKMARKS):
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._table.setItem(row, column, item)

    def _row_of(self, backup: Backup) -> int | None:
        return self._backups.index(backup) if backup in self._backups else None

    def _current(self) -> Backup | None:
        row = self._table.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _offer(self) -> None:
        for button in (self._save, self._restore):
            button.setEnabled(self._current() is not None)
        if self._backups:
            self._told.setText(self._latest.get(self._table.currentRow(), ""))
        else:
            self._told.setText(self.tr("还没有备份。"))

    def _wish(self, signal: SignalInstance) -> None:
        """Ask for something to be done with the copy that is chosen."""
        backup = self._current()
        if backup is not None:
            signal.emit(backup)


def moment_of(backup: Backup) -> str:
    """Give when a copy was made, in the reader's own time and way of writing it."""
    made = backup.made.astimezone()
    return f"{made:%Y-%m-%d %H:%M:%S}"
