"""What can be done with the volumes of the shelf: open, describe, put away, take in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from yearbook_reader.ui.actions import Actions, file_kinds
from yearbook_reader.ui.importing import Importing
from yearbook_reader.ui.messages import MessageBar
from yearbook_reader.ui.sentences import said
from yearbook_reader.ui.shelf_view import ShelfView
from yearbook_reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.import_report import ImportReport
    from yearbook_reader.shelf.records import ShelfRow, VolumeFacts


class ShelfActions(QObject):
    """Connects the shelf with the library; every change is read back from it."""

    volume_requested = Signal(str)
    selection_changed = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        view: ShelfView,
        library: Library,
        tasks: Tasks,
        importing: Importing,
        messages: MessageBar,
    ) -> None:
        """Connect a view; the shelf is read when `refresh` is called."""
        super().__init__(view)
        self._view = view
        self._library = library
        self._tasks = tasks
        self._importing = importing
        self._messages = messages
        self.rows: tuple[ShelfRow, ...] = ()
        self._unbin = QAction(self.tr("撤销"), self)
        self._last_binned: tuple[str, ...] = ()
        self._unbin.triggered.connect(self._take_back)
        view.volume_requested.connect(self.volume_requested)
        view.bin_requested.connect(self.put_into_bin)
        view.menu_wanted.connect(self._fill_menu)
        view.selection_changed.connect(self._tell_selection)
        view.import_requested.connect(self._choose)
        importing.finished.connect(self._tell_report)
        importing.line_done.connect(lambda _: self.refresh())

    def connect_actions(self, actions: Actions) -> None:
        """Let the window's actions work on the shelf."""
        actions["open_folder"].triggered.connect(lambda: self._choose(folder=True))
        actions["continue_reading"].triggered.connect(self.continue_reading)

    def refresh(self) -> None:
        """Read the shelf anew."""
        self._tasks.run(lambda _: self._library.shelf_view(), self._show, self.failed.emit)

    def continue_reading(self) -> None:
        """Open the volume that was read last."""

        def last(_: object) -> str:
            read = [row for row in self._library.shelf_view() if row.facts.last_read]
            return max(read, key=lambda row: row.facts.last_read).record.sha256 if read else ""

        self._tasks.run(last, self._open_if_any, self.failed.emit)

    def put_into_bin(self, rows: Sequence[ShelfRow]) -> None:
        """Take volumes off the shelf, to be had back."""
        sources = tuple(row.record.sha256 for row in rows)
        told = self.tr("已移入回收站：%Ln 卷。批注都还在。", "", len(sources))
        self._last_binned = sources
        self._change(
            lambda: self._library.facts.bin(*sources),
            lambda: self._messages.show_news(told, self._unbin),
        )

    def describe(self, rows: Sequence[ShelfRow]) -> None:
        """Let the reader say what these volumes are."""
        from yearbook_reader.ui.volume_form import VolumeForm

        form = VolumeForm(rows, self._view.window())
        if form.exec():
            self._set_facts(dict(form.chosen()))

    def _set_facts(self, facts: dict[str, VolumeFacts]) -> None:
        self._change(lambda: self._library.facts.set_all(facts), lambda: None)

    def _take_back(self) -> None:
        sources = self._last_binned
        self._change(lambda: self._library.facts.unbin(*sources), lambda: None)

    def _change(self, work: Callable[[], object], then: Callable[[], None]) -> None:
        def done(rows: tuple[ShelfRow, ...]) -> None:
            self._show(rows)
            self.changed.emit()
            then()

        def change(_: object) -> tuple[ShelfRow, ...]:
            work()
            return self._library.shelf_view()

        self._tasks.run(change, done, self.failed.emit)

    def _show(self, rows: tuple[ShelfRow, ...]) -> None:
        self.rows = rows
        self._view.set_rows([row for row in rows if not row.facts.binned])

    def _open_if_any(self, sha256: str) -> None:
        if sha256:
            self.volume_requested.emit(sha256)
        else:
            self._messages.show_news(self.tr("还没有读过哪一卷。"))

    def _fill_menu(self, menu: QMenu) -> None:
        rows = self._view.selected()
        if len(rows) == 1:
            opens = menu.addAction(self.tr("打开"))
            opens.triggered.connect(partial(self.volume_requested.emit, rows[0].record.sha256))
        menu.addAction(self.tr("年鉴信息…")).triggered.connect(partial(self.describe, rows))
        menu.addSeparator()
        bins = menu.addAction(self.tr("移入回收站"))
        bins.triggered.connect(partial(self.put_into_bin, rows))

    def _tell_selection(self, rows: tuple[ShelfRow, ...]) -> None:
        self.selection_changed.emit(frozenset(row.record.sha256 for row in rows))

    def _choose(self, folder: bool) -> None:
        window = self._view.window()
        if folder:
            name = QFileDialog.getExistingDirectory(window, self.tr("添加文件夹"))
            names = [name] if name else []
        else:
            names, _ = QFileDialog.getOpenFileNames(window, self.tr("添加文件"), "", file_kinds())
        if names:
            self._importing.take_in([Path(name) for name in names])

    def _tell_report(self, report: ImportReport) -> None:
        self.refresh()
        self.changed.emit()
        parts = [self.tr("收入 %Ln 卷", "", len(report.added))]
        if report.known:
            parts.append(self.tr("%Ln 卷书库里已有", "", len(report.known)))
        if report.skipped:
            parts.append(self.tr("%Ln 个文件不是年鉴的格式", "", report.skipped))
        if report.left:
            parts.append(self.tr("%Ln 个没有处理", "", report.left))
        told = "，".join(parts) + "。"
        if report.faults:
            faults = "\n".join(said(line.told) for line in report.faults)
            self._messages.show_fault(f"{told}\n{faults}")
        else:
            self._messages.show_news(told)
