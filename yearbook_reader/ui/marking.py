"""What the reader leaves in the open volume: annotations and bookmarks, with undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.errors import YearbookError
from yearbook_reader.ui.tasks import Tasks
from yearbook_reader.volume.model import Entry, Span

if TYPE_CHECKING:
    from yearbook_reader.library import Library, OpenVolume

Work = Callable[[], object]


class _Change(QUndoCommand):
    """A change that has been made and can be unmade and made again."""

    def __init__(self, text: str, again: Work, back: Work, submit: Callable[[Work], None]) -> None:
        super().__init__(text)
        self._again = again
        self._back = back
        self._submit = submit
        self._made = True

    def redo(self) -> None:
        # Pushing onto the stack calls this once; the change is in the notebook by then.
        if self._made:
            self._made = False
            return
        self._submit(self._again)

    def undo(self) -> None:
        self._made = False
        self._submit(self._back)


class Marking(QObject):
    """The marks of one volume; each change is in the notebook before it is told.

    A failure is told by `failed` and changes nothing here.
    """

    annotations_changed = Signal(object)
    bookmarks_changed = Signal(object)
    annotation_added = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Hold the marks of no volume; `tasks` is the one writer of the notebook."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._opened: OpenVolume | None = None
        self._rolling_back = False
        self.stack = QUndoStack(self)
        self.annotations: tuple[Annotation, ...] = ()
        self.bookmarks: tuple[Bookmark, ...] = ()

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Read the marks of a volume; what was done in another one can no longer be undone."""
        self._opened = opened
        self.stack.clear()
        self._tell(((), ()))
        if opened is not None:
            self._write(lambda: None, lambda: None, self.failed.emit)

    def highlight(self, spans: tuple[Span, ...], color: Color) -> None:
        """Mark a passage; one that bears just this mark already gets the colour."""
        same = next((each for each in self.annotations if each.spans == spans), None)
        if same is not None:
            self.edit(same.edited(color, same.note, same.tags))
        elif self._opened is not None and spans:
            self._add(self._opened, spans, color)

    def _add(self, opened: OpenVolume, spans: tuple[Span, ...], color: Color) -> None:
        from yearbook_reader.annotations.anchoring import annotate

        try:
            added = annotate(opened.volume, spans, color)
        except YearbookError as error:
            self.failed.emit(error)
            return
        library = self._library
        self._do(
            self.tr("标亮"),
            lambda: library.notebook.add(added),
            lambda: library.notebook.delete(added.id),
            again=lambda: library.notebook.restore(added.id),
            then=lambda: self.annotation_added.emit(added),
        )

    def edit(self, changed: Annotation) -> None:
        """Put a changed annotation in the place of the one with its id."""
        before = self.annotation(changed.id)
        if before is not None and before != changed:
            self._do(
                self.tr("修改标注"),
                lambda: self._library.notebook.update(changed),
                lambda: self._library.notebook.update(before),
            )

    def delete(self, annotation_id: str) -> None:
        """Take an annotation out of the book."""
        self._do(
            self.tr("删除标注"),
            lambda: self._library.notebook.delete(annotation_id),
            lambda: self._library.notebook.restore(annotation_id),
        )

    def toggle_bookmark(self, entry: Entry) -> None:
        """Put a bookmark on an entry, or take it off."""
        there = next((each for each in self.bookmarks if each.entry_id == entry.id), None)
        if there is not None:
            self.delete_bookmark(there.id)
        elif self._opened is not None:
            self._add_bookmark(self._opened, entry)

    def _add_bookmark(self, opened: OpenVolume, entry: Entry) -> None:
        from yearbook_reader.annotations.anchoring import bookmark

        try:
            added = bookmark(opened.volume, entry)
        except YearbookError as error:
            self.failed.emit(error)
            return
        self._do(
            self.tr("加书签"),
            lambda: self._library.notebook.add_bookmark(added),
            lambda: self._library.notebook.delete_bookmark(added.id),
            again=lambda: self._library.notebook.restore_bookmark(added.id),
        )

    def delete_bookmark(self, bookmark_id: str) -> None:
        """Take a bookmark out of the book."""
        self._do(
            self.tr("删除书签"),
            lambda: self._library.notebook.delete_bookmark(bookmark_id),
            lambda: self._library.notebook.restore_bookmark(bookmark_id),
        )

    def annotation(self, annotation_id: str) -> Annotation | None:
        """Give the annotation with this id, or None."""
        return next((each for each in self.annotations if each.id == annotation_id), None)

    def _do(
        self,
        text: str,
        work: Work,
        back: Work,
        again: Work | None = None,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Make a change; when it is in the notebook it goes onto the stack of undo."""

        def kept() -> None:
            self.stack.push(_Change(text, again or work, back, self._submit))
            then()

        self._write(work, kept, self.failed.emit)

    def _submit(self, work: Work) -> None:
        """Undo or redo; where that fails, the stack goes back to what the notebook holds."""
        if self._rolling_back:
            return
        before = self.stack.index()

        def failed(error: YearbookError) -> None:
            self._rolling_back = True
            self.stack.setIndex(before)
            self._rolling_back = False
            self.failed.emit(error)

        self._write(work, lambda: None, failed)

    def _write(
        self, work: Work, kept: Callable[[], None], failed: Callable[[YearbookError], None]
    ) -> None:
        opened = self._opened
        if opened is None:
            return
        sha256 = opened.record.sha256

        def write(_: object) -> tuple[tuple[Annotation, ...], tuple[Bookmark, ...]]:
            work()
            notebook = self._library.notebook
            return notebook.annotations(sha256), notebook.bookmarks(sha256)

        def done(marks: tuple[tuple[Annotation, ...], tuple[Bookmark, ...]]) -> None:
            if self._opened is opened:
                self._tell(marks)
                kept()

        self._tasks.run(write, done, failed)

    def _tell(self, marks: tuple[tuple[Annotation, ...], tuple[Bookmark, ...]]) -> None:
        self.annotations, self.bookmarks = marks
        self.annotations_changed.emit(self.annotations)
        self.bookmarks_changed.emit(self.bookmarks)
