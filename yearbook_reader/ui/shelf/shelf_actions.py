"""What can be done with the volumes of the shelf: open, describe, put away, take in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from yearbook_reader.search.titles import ways_to_spell
from yearbook_reader.ui.parts.actions import file_kinds
from yearbook_reader.ui.parts.dialogs.file_dialogs import files_to_read, folder_to_read
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tag_line import ask_tag_name
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.shelf.importing import Importing
from yearbook_reader.ui.shelf.shelf_changes import ShelfChanges
from yearbook_reader.ui.shelf.shelf_view import ShelfView
from yearbook_reader.ui.shelf.versions import Versions

if TYPE_CHECKING:
    from pathlib import Path

    from yearbook_reader.library import Library
    from yearbook_reader.shelf.importing.import_report import ImportLine, ImportReport
    from yearbook_reader.shelf.records import ShelfRow

REST_MS = 400  # between two readings of the shelf while files are taken in


class ShelfActions(QObject):
    """Connects the shelf with the library; every change is read back from it."""

    volume_requested = Signal(str)
    chosen = Signal(object)
    selection_changed = Signal(object)
    search_requested = Signal()
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
        self.view = view
        self._library = library
        self._tasks = tasks
        self._messages = messages
        self._faults: tuple[ImportLine, ...] = ()
        self._skipped: tuple[Path, ...] = ()
        self._tell_faults = QAction(self.tr("没有收入的文件…"), self)
        self._tell_faults.triggered.connect(self._show_faults)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.refresh)
        self.changes = ShelfChanges(view, library, tasks, messages)
        self.changes.changed.connect(self._after_change)
        self.changes.failed.connect(self.failed)
        self.versions = Versions(view.window(), library, tasks, messages)
        self.versions.changed.connect(self._after_versions)
        self.versions.failed.connect(self.failed)
        view.volume_requested.connect(self.volume_requested)
        view.menu_wanted.connect(self._fill_menu)
        view.back_requested.connect(self.changes.put_back)
        view.selection_changed.connect(self._tell_selection)
        view.import_requested.connect(self.choose)
        importing.finished.connect(self._tell_report)
        importing.line_done.connect(self._refresh_soon)
        importing.ended.connect(self._after_import)

    def refresh(self) -> None:
        """Read the shelf anew."""
        self._tasks.run(lambda _: self._library.shelf_view(), self._show, self.failed.emit)
        # The readings of characters, which the first pinyin in the filter would wait for.
        self._tasks.run(lambda _: ways_to_spell("年"), lambda _: None)

    def follow_notes(self) -> None:
        """Read the shelf anew where it is shown: its volumes have other notes now."""
        if self.view.isVisible():
            self.refresh()

    def _refresh_soon(self) -> None:
        # Not anew with each line: a whole shelf is read, and hundreds may come.
        if not self._rest.isActive():
            self._rest.start()

    def _after_import(self) -> None:
        self.view.set_filling(False)
        self.refresh()

    def _after_change(self, rows: tuple[ShelfRow, ...]) -> None:
        self._show(rows)
        self.changed.emit()

    def _after_versions(self) -> None:
        self.refresh()
        self.changed.emit()

    def continue_reading(self) -> None:
        """Open the volume that was read last."""

        def last(_: object) -> str:
            read = [row for row in self._library.shelf_view() if row.facts.last_read]
            return max(read, key=lambda row: row.facts.last_read).record.sha256 if read else ""

        self._tasks.run(last, self._open_if_any, self.failed.emit)

    def _show(self, rows: tuple[ShelfRow, ...]) -> None:
        self.view.set_rows(rows)

    def _open_if_any(self, sha256: str) -> None:
        if sha256:
            self.volume_requested.emit(sha256)
        else:
            self._messages.show_hint(self.tr("还没有读过哪一卷。"))

    def _fill_menu(self, menu: QMenu) -> None:
        rows = self.view.selected()
        sources = [row.record.sha256 for row in rows]
        if len(rows) == 1:
            opens = menu.addAction(self.tr("打开") + "\tEnter")
            opens.triggered.connect(partial(self.volume_requested.emit, *sources))
        menu.addAction(self.tr("年鉴信息…") + "\tAlt+Enter").triggered.connect(
            partial(self.changes.describe, rows)
        )
        if tags := sorted({tag for row in rows for tag in row.facts.tags}):
            renaming = menu.addMenu(self.tr("标签改名"))
            for tag in tags:
                action = renaming.addAction(tag.replace("&", "&&") + "…")
                action.triggered.connect(
                    partial(ask_tag_name, self.view.window(), tag, self.changes.rename_tag)
                )
        menu.addSeparator()
        if self.view.shows_bin:
            back = menu.addAction(self.tr("放回书库"))
            back.triggered.connect(partial(self.changes.put_back, rows))
            return
        search = menu.addAction(self.tr("在所选的年鉴中查找…"))
        search.triggered.connect(self.search_requested)
        if len(rows) == 1:
            versions = menu.addAction(self.tr("找同一本书的另一版本…"))
            versions.triggered.connect(partial(self.versions.look_for, *sources, asked=True))
        bins = menu.addAction(self.tr("移入回收站") + "\tDel")
        bins.triggered.connect(partial(self.changes.put_into_bin, rows))

    def _tell_selection(self, rows: tuple[ShelfRow, ...]) -> None:
        self.selection_changed.emit(frozenset(row.record.sha256 for row in rows))

    def choose(self, folder: bool) -> None:
        """Let the reader choose files, or a folder; `chosen` gives what is to be taken in."""
        window = self.view.window()
        if folder:
            chosen = folder_to_read(window, self.tr("添加文件夹"))
            files = [chosen] if chosen else []
        else:
            files = files_to_read(window, self.tr("添加文件"), file_kinds())
        if files:
            self.chosen.emit(files)

    def _tell_report(self, report: ImportReport) -> None:
        self.changed.emit()
        parts = [self.tr("收入 %Ln 卷", "", len(report.added))]
        if report.known:
            parts.append(self.tr("%Ln 卷书库里已有", "", len(report.known)))
        if report.skipped:
            parts.append(self.tr("%Ln 个文件不是年鉴的格式", "", len(report.skipped)))
        if report.left:
            parts.append(self.tr("%Ln 个没有处理", "", report.left))
        if report.faults:
            parts.append(self.tr("%Ln 个文件没有收入", "", len(report.faults)))
        told = self.tr("，").join(parts) + self.tr("。")
        self._faults, self._skipped = report.faults, report.skipped
        pairs = [(_source(line), line.version_of) for line in report.versions]
        if pairs:
            self.versions.offer(pairs, told, faults=self._tell_faults if self._faults else None)
        elif self._faults:
            self._messages.show_fault(told, more=self._tell_faults)
        else:
            self._messages.show_news(told, self._tell_faults if self._skipped else None)

    def _show_faults(self) -> None:
        from yearbook_reader.ui.shelf.fault_list import FaultList

        FaultList(self._faults, self._skipped, self.view.window()).open()


def _source(line: ImportLine) -> str:
    return line.record.sha256 if line.record else ""
