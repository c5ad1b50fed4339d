"""What a person changes on the shelf: what volumes are called, and which lie in the bin."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tag_line import renamed
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.shelf.shelf_view import ShelfView

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.records import ShelfRow, VolumeFacts


_Step = tuple[str, ...] | int  # the sources that were binned, or the number of another change


class ShelfChanges(QObject):
    """Writes what is changed, beside the window; `changed` gives the shelf as it is then.

    `undo` is the action that takes back the last of it.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, view: ShelfView, library: Library, tasks: Tasks, messages: MessageBar
    ) -> None:
        """Change nothing yet; `tasks` is the worker of the shelf."""
        super().__init__(view)
        self._view = view
        self._library = library
        self._tasks = tasks
        self._messages = messages
        self.undo = QAction(self.tr("撤销"), self)
        self.undo.triggered.connect(self._take_back)
        self._steps: list[_Step] = []  # what Ctrl+Z takes back, the last one first
        self._set_steps(())
        view.bin_requested.connect(self.put_into_bin)
        view.undo_requested.connect(self._take_back)
        view.empty_requested.connect(self._ask_to_empty)

    def _set_steps(self, steps: Iterable[_Step]) -> None:
        self._steps = list(steps)
        self.undo.setEnabled(bool(self._steps))

    def put_into_bin(self, rows: Sequence[ShelfRow]) -> None:
        """Take volumes off the shelf, to be had back."""
        sources = tuple(row.record.sha256 for row in rows)
        told = self.tr("已移入回收站：%Ln 卷。批注都还在。", "", len(sources))
        self._set_steps((*self._steps, sources))
        self._change(
            lambda: self._library.facts.bin(*sources),
            lambda: self._messages.show_news(told, self.undo),
        )

    def put_back(self, rows: Sequence[ShelfRow]) -> None:
        """Take volumes out of the bin."""
        self._unbin_all(tuple(row.record.sha256 for row in rows))

    def _unbin_all(self, sources: tuple[str, ...]) -> None:
        told = self.tr("已放回书库：%Ln 卷。", "", len(sources))
        self._forget(sources)
        self._change(
            lambda: self._library.facts.unbin(*sources), lambda: self._messages.show_news(told)
        )

    def _forget(self, sources: Collection[str]) -> None:
        """Have nothing to take back of these volumes."""
        left = (
            step if isinstance(step, int) else tuple(each for each in step if each not in sources)
            for step in self._steps
        )
        self._set_steps(step for step in left if step)

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
            self._forget(removed)
            self._messages.show_news(self.tr("已删去 %Ln 卷。", "", len(removed)))

        self._change(lambda: removed.extend(self._library.empty_bin()), told)

    def describe_any(self, sha256: str) -> None:
        """Let the reader say what the selected volumes are, else the one that is open."""

        def show(rows: tuple[ShelfRow, ...]) -> None:
            own = tuple(row for row in rows if row.record.sha256 == sha256)
            if own:
                self.describe(own)
            else:
                self._messages.show_hint(self.tr("先打开一卷，或在书库里选中一卷。"))

        if self._view.isVisible() and self._view.selected():
            self.describe(self._view.selected())
        else:
            self._tasks.run(lambda _: self._library.shelf_view(), show, self.failed.emit)

    def describe(self, rows: Sequence[ShelfRow]) -> None:
        """Let the reader say what these volumes are."""
        from yearbook_reader.ui.shelf.volume_form import VolumeForm

        form = VolumeForm(rows, self._view.window())
        if form.exec():
            self._set_facts(dict(form.chosen()))

    def _set_facts(self, facts: dict[str, VolumeFacts]) -> None:
        told = self.tr("已修改年鉴信息：%Ln 卷。", "", len(facts))
        self._change_facts(lambda: facts, told)

    def rename_tag(self, tag: str, name: str) -> None:
        """Call a tag otherwise, on every volume that has it."""

        def facts() -> dict[str, VolumeFacts]:
            return {
                sha256: replace(each, tags=renamed(each.tags, tag, name))
                for sha256, each in self._library.facts.all().items()
                if tag in each.tags
            }

        told = self.tr("标签“{tag}”改成了“{name}”。").format(tag=tag, name=name)
        self._change_facts(facts, told)

    def _change_facts(self, facts: Callable[[], dict[str, VolumeFacts]], told: str) -> None:
        """Write facts, made beside the window, and offer to take that back."""
        numbers: list[int] = []

        def tell() -> None:
            if any(numbers):  # 0 where nothing is another than before
                self._set_steps((*self._steps, *numbers))
                self._messages.show_news(told, self.undo)

        self._change(lambda: numbers.append(self._library.facts.set(facts())), tell)

    def _take_back(self) -> None:
        step = self._steps[-1] if self._steps else ()
        if isinstance(step, tuple):
            if step:
                self._unbin_all(step)
            return
        self._set_steps(self._steps[:-1])
        self._change(
            lambda: self._library.notebook.history.undo(step),
            lambda: self._messages.show_news(self.tr("已撤销对年鉴信息的修改。")),
        )

    def _change(self, work: Callable[[], object], then: Callable[[], None]) -> None:
        def done(rows: tuple[ShelfRow, ...]) -> None:
            self.changed.emit(rows)
            then()

        def change(_: object) -> tuple[ShelfRow, ...]:
            work()
            return self._library.shelf_view()

        self._tasks.run(change, done, self.failed.emit)
