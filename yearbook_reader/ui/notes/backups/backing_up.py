"""The notebook's copies at the reader's hand: looked at, made, brought back, and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from yearbook_reader.errors import StorageError, YearbookError
from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.dialogs.file_dialogs import file_to_read, file_to_write
from yearbook_reader.ui.parts.file_writing import write_file
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Task, Tasks
from yearbook_reader.ui.words.sentences import said

if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.backups import Backup, Contents
    from yearbook_reader.annotations.notebook.comparing import Difference
    from yearbook_reader.errors import Sentence
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.ui.notes.backups.backup_dialog import BackupDialog


class BackingUp(QObject):
    """Fulfils what is wished in the dialog of the copies.

    `closing_in` asks for all that is typed to be stored before the notebook becomes another;
    `restored` tells that it is another now.
    """

    closing_in = Signal()
    restored = Signal()
    failed = Signal(object)
    _looked = Signal(object, object)

    def __init__(
        self, frame: Frame, library: Library, tasks: Tasks, actions: Actions, messages: MessageBar
    ) -> None:
        """Show the dialog on the action `backups`; `tasks` is the one writer of the notebook."""
        super().__init__(frame)
        self._frame = frame
        self._library = library
        self._tasks = tasks
        self._reader = Tasks("copies", self)
        self._messages = messages
        self._dialog: BackupDialog | None = None
        self._look: Task | None = None
        self._others: list[Backup] = []  # in files that the reader opened
        self._former: Backup | None = None
        self._offered: Backup | None = None
        self._news: tuple[str, QAction | None] | None = None
        self._undo = QAction(self.tr("撤销"), self)
        self._undo.triggered.connect(self._take_back)
        self._accept = QAction(self.tr("恢复"), self)
        self._accept.triggered.connect(self._accept_offer)
        self._looked.connect(self._show_contents)
        actions["backups"].triggered.connect(self.show)

    @property
    def workers(self) -> tuple[Tasks, ...]:
        """Give what works beside the window."""
        return (self._reader,)

    def show(self) -> None:
        """Show the copies."""
        from yearbook_reader.ui.notes.backups.backup_dialog import BackupDialog

        self.closing_in.emit()
        dialog = BackupDialog(str(self._library.keeper.backups.folder), self._frame)
        dialog.backup_wanted.connect(self._back_up)
        dialog.restore_wanted.connect(self.restore)
        dialog.save_wanted.connect(self._save)
        dialog.file_wanted.connect(self._open)
        dialog.finished.connect(self._leave)
        self._dialog = dialog
        self._list()
        dialog.open()

    def tell(self, sentence: Sentence, offered: Backup | None) -> None:
        """Say what is wrong with the notebook, and offer the copy that may take its place."""
        self._offered = offered
        self._messages.show_fault(said(sentence), self._accept if offered else None)

    def _accept_offer(self) -> None:
        if self._offered is not None:
            self.restore(self._offered)

    def _leave(self) -> None:
        if self._look is not None:
            self._look.cancel()
        self._others.clear()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _list(self) -> None:
        """List the copies, and look into one after the other."""
        if self._dialog is None:
            return
        if self._look is not None:
            self._look.cancel()
        backups = (*self._others, *self._library.keeper.backups.list())
        self._dialog.set_backups(backups)
        self._look = self._reader.run(
            lambda progress: self._look_into(backups, progress), lambda _: None, self._fail
        )

    def _look_into(self, backups: tuple[Backup, ...], progress: Progress) -> None:
        from yearbook_reader.annotations.notebook.backups import contents_of
        from yearbook_reader.annotations.notebook.comparing import difference

        keeper = self._library.keeper
        now = keeper.notes()
        for number, backup in enumerate(backups):
            progress(number / len(backups))
            try:
                then = keeper.backups.notes(backup)
            except StorageError as error:
                self._looked.emit(backup, error)
            else:
                self._looked.emit(backup, (contents_of(then), difference(then, now)))

    def _show_contents(
        self, backup: Backup, found: tuple[Contents, Difference] | StorageError
    ) -> None:
        if self._dialog is None:
            return
        if isinstance(found, StorageError):
            self._dialog.show_damage(backup, said(found.sentence))
        else:
            self._dialog.show_contents(backup, *found)

    def _back_up(self) -> None:
        def done(backup: Backup | None) -> None:
            if self._dialog is None:
                return
            self._dialog.set_busy(False)
            self._list()
            if backup is None:
                self._dialog.tell(self.tr("上次备份以来没有改动，不必再备份。"))
            else:
                self._dialog.tell(self.tr("已备份。"))

        self.closing_in.emit()
        self._begin()
        self._tasks.run(lambda _: self._library.keeper.back_up(), done, self._fail)

    def _save(self, backup: Backup) -> None:
        """Write a copy to where the reader wants it: to a stick, for another computer."""
        kinds = self.tr("笔记本的备份 (*.sqlite)")
        file = file_to_write(self._frame, self.tr("另存备份"), backup.path.name, kinds)
        if file is None:
            return

        def save(_: Progress) -> None:
            from yearbook_reader.annotations.notebook.backups import content_of

            write_file(file, content_of(backup))

        def done(_: None) -> None:
            if self._dialog is not None:
                self._dialog.tell(self.tr("已存到 {file}").format(file=file))

        self._reader.run(save, done, self._fail)

    def _open(self) -> None:
        """List a copy that the reader has in a file, before those that are here."""
        from yearbook_reader.annotations.notebook.backups import copy_at

        kinds = self.tr("笔记本的备份 (*.sqlite);;所有文件 (*)")
        file = file_to_read(self._frame, self.tr("打开备份文件"), kinds)
        if file is None:
            return
        try:
            self._others = [copy_at(file), *(each for each in self._others if each.path != file)]
        except StorageError as error:
            self._fail(error)
        else:
            self._list()

    def restore(self, backup: Backup) -> None:
        """Make the notebook what it was in a copy, and offer to take that back."""
        from yearbook_reader.ui.notes.backups.backup_dialog import moment_of

        def done(former: Backup) -> None:
            self._former = former
            if self._dialog is not None:
                self._dialog.accept()
            told = self.tr("笔记本已恢复为 {moment} 的备份。").format(moment=moment_of(backup))
            self._tell_restored(told, self._undo)

        self.closing_in.emit()
        self._begin()
        self._tasks.run(lambda _: self._library.keeper.restore(backup), done, self._fail)

    def _take_back(self) -> None:
        former = self._former
        if former is None:
            return

        def done(_: Backup) -> None:
            self._tell_restored(self.tr("笔记本已回到恢复之前。"), None)

        self.closing_in.emit()
        self._tasks.run(lambda _: self._library.keeper.restore(former), done, self.failed.emit)

    def _tell_restored(self, told: str, undo: QAction | None) -> None:
        self._news = (told, undo)
        self.restored.emit()
        self._messages.show_news(told, undo)

    def repeat_news(self) -> None:
        """Say again what was restored: the volume was opened anew for it."""
        if self._news is not None:
            self._messages.show_news(*self._news)
            self._news = None

    def _begin(self) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(True)

    def _fail(self, error: YearbookError) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(False)
            self._dialog.tell(said(error.sentence))
        else:
            self.failed.emit(error)
