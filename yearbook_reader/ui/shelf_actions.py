"""What can be done with the volumes of the shelf: open, describe, put away, take in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from yearbook_reader.ui.actions import Actions, file_kinds
from yearbook_reader.ui.importing import Importing
from yearbook_reader.ui.messages import MessageBar
from yearbook_reader.ui.sentences import said
from yearbook_reader.ui.shelf_view import ShelfView
from yearbook_reader.ui.tasks import Tasks
from yearbook_reader.ui.versions import Versions

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.import_report import ImportLine, ImportReport
    from yearbook_reader.shelf.records import ShelfRow, VolumeFacts

REST_MS = 400  # between two readings of the shelf while files are taken in


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
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.refresh)
        self.versions = Versions(view.window(), library, tasks, messages)
        self.versions.changed.connect(self._after_versions)
        self.versions.failed.connect(self.failed)
        view.volume_requested.connect(self.volume_requested)
        view.bin_requested.connect(self.put_into_bin)
        view.empty_requested.connect(self._ask_to_empty)
        view.menu_wanted.connect(self._fill_menu)
        view.selection_changed.connect(self._tell_selection)
        view.import_requested.connect(self._choose)
        importing.finished.connect(self._tell_report)
        importing.line_done.connect(self._refresh_soon)

    def connect_actions(self, actions: Actions) -> None:
        """Let the window's actions work on the shelf."""
        actions["open_folder"].triggered.connect(lambda: self._choose(folder=True))
        actions["continue_reading"].triggered.connect(self.continue_reading)

    def refresh(self) -> None:
        """Read the shelf anew."""
        self._tasks.run(lambda _: self._library.shelf_view(), self._show, self.failed.emit)

    def _refresh_soon(self) -> None:
        # Not anew with each line: a whole shelf is read, and hundreds may come.
        if not self._rest.isActive():
            self._rest.start()

    def _after_versions(self) -> None:
        self.refresh()
        self.changed.emit()

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

    def put_back(self, rows: Sequence[ShelfRow]) -> None:
        """Take volumes out of the bin."""
        sources = tuple(row.record.sha256 for row in rows)
        told = self.tr("已放回书库：%Ln 卷。", "", len(sources))
        self._change(
            lambda: self._library.facts.unbin(*sources), lambda: self._messages.show_news(told)
        )

    def _ask_to_empty(self, rows: Sequence[ShelfRow]) -> None:
        box = QMessageBox(self._view.window())
        box.setWindowTitle(self.tr("清空回收站"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("把回收站里的 %Ln 卷从电脑上删去？", "", len(rows)))
        box.setInformativeText(
            self.tr("不能撤销。您自己的文件和笔记本里的批注都不动；以后再收入同一文件，批注还在。")
        )
        empty = box.addButton(self.tr("清空"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("取消"), QMessageBox.ButtonRole.RejectRole))
        empty.clicked.connect(self.empty_bin)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def empty_bin(self) -> None:
        """Remove the volumes in the bin for good."""
        removed: list[str] = []

        def told() -> None:
            self._messages.show_news(self.tr("已删去 %Ln 卷。", "", len(removed)))

        self._change(lambda: removed.extend(self._library.empty_bin()), told)

    def describe_any(self, sha256: str) -> None:
        """Let the reader say what the selected volumes are, else the one that is open."""

        def show(rows: tuple[ShelfRow, ...]) -> None:
            own = tuple(row for row in rows if row.record.sha256 == sha256)
            if own:
                self.describe(own)

        if self._view.isVisible() and self._view.selected():
            self.describe(self._view.selected())
        else:
            self._tasks.run(lambda _: self._library.shelf_view(), show, self.failed.emit)

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
        self._view.set_rows(rows)

    def _open_if_any(self, sha256: str) -> None:
        if sha256:
            self.volume_requested.emit(sha256)
        else:
            self._messages.show_news(self.tr("还没有读过哪一卷。"))

    def _fill_menu(self, menu: QMenu) -> None:
        rows = self._view.selected()
        sources = [row.record.sha256 for row in rows]
        if len(rows) == 1:
            opens = menu.addAction(self.tr("打开"))
            opens.triggered.connect(partial(self.volume_requested.emit, *sources))
        menu.addAction(self.tr("年鉴信息…")).triggered.connect(partial(self.describe, rows))
        menu.addSeparator()
        if self._view.shows_bin:
            back = menu.addAction(self.tr("放回书库"))
            back.triggered.connect(partial(self.put_back, rows))
            return
        if len(rows) == 1:
            versions = menu.addAction(self.tr("找同一本书的另一版本…"))
            versions.triggered.connect(partial(self.versions.look_for, *sources, asked=True))
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
            told += "\n" + "\n".join(said(line.told) for line in report.faults)
        pairs = [(_source(line), line.version_of) for line in report.versions]
        if pairs:
            self.versions.offer(pairs, f"{told}\n", faulty=bool(report.faults))
        elif report.faults:
            self._messages.show_fault(told)
        else:
            self._messages.show_news(told)


def _source(line: ImportLine) -> str:
    return line.record.sha256 if line.record else ""
