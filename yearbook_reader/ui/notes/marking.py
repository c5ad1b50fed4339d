"""What the reader leaves in the open volume: annotations and bookmarks, with undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.by_place import ByPlace
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.errors import YearbookError
from yearbook_reader.ui.notes.list_or_words import Unlisted
from yearbook_reader.ui.parts.deed import Deed, Deeds, Past
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.volume.model import Entry, Span

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.notes.looking_back import LookingBack

T = TypeVar("T")
Mark = Annotation | Bookmark
Marks = tuple[tuple[Annotation, ...], ByPlace, tuple[Bookmark, ...]]

_NO_MARKS: Marks = ((), ByPlace(), ())


class Marking(QObject):
    """The marks of one volume, or of none; each change is in the notebook before it is told.

    `annotations_changed` gives the annotations in reading order, `places_changed` the same by
    their places; `awaited` tells why those of another volume are not known, `unlisted`
    why they are not now. A failure is told by `failed` and changes nothing here.
    """

    awaited = Signal(object)
    annotations_changed = Signal(object)
    places_changed = Signal(object)
    bookmarks_changed = Signal(object)
    annotation_added = Signal(object)
    reversed = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Hold the marks of no volume; `tasks` is the one writer of the notebook."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._opened: OpenVolume | None = None
        self._names = {
            ("annotation", "add"): self.tr("标亮"),
            ("annotation", "update"): self.tr("修改标注"),
            ("annotation", "delete"): self.tr("删除标注"),
            ("bookmark", "add"): self.tr("加书签"),
            ("bookmark", "update"): self.tr("修改书签"),
            ("bookmark", "delete"): self.tr("删除书签"),
            ("annotation", "restore"): self.tr("修改标注"),
            ("bookmark", "restore"): self.tr("修改标注"),
        }
        self._deed_of: dict[str, Callable[[Past], Deed]] = {
            kind: lambda past: Deed(
                self._names[past.kind, past.operation], [past.number], self._reverse
            )
            for kind in ("annotation", "bookmark")
        }
        self.deeds = Deeds(self)
        self.annotations: tuple[Annotation, ...] = ()
        self._by_place = ByPlace()
        self.bookmarks: tuple[Bookmark, ...] = ()
        self.unlisted: Unlisted | None = None

    def set_volume(self, opened: OpenVolume | None, *, is_unmarked: bool = False) -> None:
        """Read the marks of a volume; what earlier sessions did in it can be undone, too.

        Of one that is known to be unmarked it is told at once that it has none.
        """

        def failed(error: YearbookError) -> None:
            if self._opened is opened:
                self._tell(_NO_MARKS, Unlisted.UNREAD)
            self.failed.emit(error)

        self._opened = opened
        if "_past" in vars(self):
            self._past.end()
        self.deeds.clear()
        self._tell(_NO_MARKS, None if is_unmarked else Unlisted.BEING_READ)
        if opened is not None:
            self._write(lambda: None, lambda *_: self._past.begin(self.source), failed)

    def remember_too(self, kind: str, deed_of: Callable[[Past], Deed]) -> None:
        """Let what earlier sessions did to rows of this kind be undone, too, as these deeds."""
        self._deed_of[kind] = deed_of

    def read_again(self) -> None:
        """Read the marks anew: they were changed elsewhere."""
        self._write(lambda: None, lambda *_: None, self.failed.emit)

    def set_corrected(self, opened: OpenVolume) -> None:
        """Go on in the volume as a person changed it."""
        self._opened = opened
        self._tell((self.annotations, self._by_place, self.bookmarks))

    @cached_property
    def _past(self) -> LookingBack:
        from yearbook_reader.ui.notes.looking_back import LookingBack

        past = LookingBack(self._library, self._tasks, self.deeds, self._deed_of, self)
        past.failed.connect(self.failed)
        return past

    def mark(
        self,
        spans: tuple[Span, ...],
        color: Color,
        style: Style | None = None,
        state: State | None = None,
    ) -> None:
        """Mark a passage; one that bears just this mark already gets the looks that are given."""
        same = next((each for each in self.annotations if each.spans == spans), None)
        if same is not None:
            looks = replace(
                same,
                color=color,
                style=same.style if style is None else style,
                state=same.state if state is None else state,
            )
            self.edit(looks.modified_now())
        elif self._opened is not None and spans:
            self._add(self._opened, spans, color, style or Style.HIGHLIGHT, state or State.NONE)

    def _add(
        self,
        opened: OpenVolume,
        spans: tuple[Span, ...],
        color: Color,
        style: Style,
        state: State,
    ) -> None:
        added: list[Annotation] = []

        def add() -> int:
            # On the worker's thread: a large volume is looked through for the words.
            from yearbook_reader.annotations.places.anchoring import annotate, section_text

            made = replace(annotate(opened.volume, spans, color), style=style, state=state)
            added.append(made)
            section = section_text(opened.volume, spans)
            return self._library.notebook.add(made, section=section)

        self.change(
            self._names["annotation", "add"],
            add,
            then=lambda: self.annotation_added.emit(added[0]),
        )

    def edit(self, changed: Annotation, sitting: str = "") -> None:
        """Put a changed annotation in the place of the one with its id.

        Changes of the same `sitting` that follow each other are undone as one.
        """
        before = next((each for each in self.annotations if each.id == changed.id), changed)
        if before != changed:
            self.change(
                self._names["annotation", "update"],
                lambda: self._library.notebook.update(changed),
                sitting=sitting,
            )

    def delete(self, annotation_id: str) -> None:
        """Take an annotation out of the book."""
        self.change(
            self._names["annotation", "delete"],
            lambda: self._library.notebook.delete(annotation_id),
        )

    def toggle_bookmark(self, entry: Entry) -> None:
        """Put a bookmark on an entry, or take it off."""
        there = next((each for each in self.bookmarks if each.entry_id == entry.id), None)
        if there is not None:
            self.delete_bookmark(there.id)
        elif self._opened is not None:
            self._add_bookmark(self._opened, entry)

    def _add_bookmark(self, opened: OpenVolume, entry: Entry) -> None:
        from yearbook_reader.annotations.places.anchoring import bookmark

        try:
            added = bookmark(opened.volume, entry)
        except YearbookError as error:
            self.failed.emit(error)
            return
        self.change(
            self._names["bookmark", "add"],
            lambda: self._library.notebook.add_bookmark(added),
        )

    def edit_bookmark(self, changed: Bookmark) -> None:
        """Put a changed bookmark in the place of the one with its id."""
        if changed not in self.bookmarks:
            self.change(
                self._names["bookmark", "update"],
                lambda: self._library.notebook.put_bookmark(changed),
            )

    def delete_bookmark(self, bookmark_id: str) -> None:
        """Take a bookmark out of the book."""
        self.change(
            self._names["bookmark", "delete"],
            lambda: self._library.notebook.delete_bookmark(bookmark_id),
        )

    def change(
        self,
        text: str,
        work: Callable[[], int],
        then: Callable[[], None] = lambda: None,
        sitting: str = "",
    ) -> None:
        """Make a change of the notebook, of this volume or of others, called `text`.

        `work` gives the number by which the history undoes it. When it is in the notebook it
        can be undone, and `then` is called.
        """

        def kept(number: int, _: Iterable[Mark]) -> None:
            self.deeds.add(Deed(text, [number], self._reverse, sitting=sitting))
            then()

        self._write(work, kept, self.failed.emit)

    def _reverse(self, deed: Deed) -> None:
        """Undo or redo, and tell where; where that fails, the deed is what it was."""

        def work() -> None:
            # On the worker's thread: the next to be reversed may wait behind this one.
            deed.numbers = [self._library.notebook.history.undo(*deed.numbers)]

        def kept(_: None, former: Iterable[Mark]) -> None:
            now: tuple[Mark, ...] = (*self.annotations, *self.bookmarks)
            changed = set(now) ^ set(former)
            if spans := min(map(_place_of, changed), default=()):
                self.reversed.emit(spans)

        def failed(error: YearbookError) -> None:
            self.deeds.put_back(deed)
            self.failed.emit(error)

        self._write(work, kept, failed)

    def _write(
        self,
        work: Callable[[], T],
        kept: Callable[[T, Iterable[Mark]], None],
        failed: Callable[[YearbookError], None],
    ) -> None:
        """Do work on the notebook; `kept` takes what it gives, and the marks as they were."""
        sha256 = self.source

        def write(_: object) -> tuple[T, Marks]:
            result = work()
            notebook = self._library.notebook
            annotations = notebook.annotations(sha256)
            # Thousands take a while to be ordered; here nobody waits for it.
            return result, (annotations, ByPlace(annotations), notebook.bookmarks(sha256))

        def done(written: tuple[T, Marks]) -> None:
            if self.source == sha256:
                result, marks = written
                former: tuple[Mark, ...] = (*self.annotations, *self.bookmarks)
                self._tell(marks)
                kept(result, former)

        self._tasks.run(write, done, failed)

    @property
    def source(self) -> str:
        """Give the sha256 of the open volume; empty where none is open."""
        return self._opened.record.sha256 if self._opened else ""

    def _tell(self, marks: Marks, unlisted: Unlisted | None = None) -> None:
        self.annotations, self._by_place, self.bookmarks = marks
        # Nothing is said to be without marks where nothing is open.
        self.unlisted = unlisted if self._opened is not None else Unlisted.NO_VOLUME
        self.annotations_changed.emit(self.annotations)
        self.places_changed.emit(self._by_place)
        self.bookmarks_changed.emit(self.bookmarks)
        if self.unlisted is not None:
            self.awaited.emit(self.unlisted)


def _place_of(mark: Mark) -> tuple[Span, ...]:
    return mark.spans if isinstance(mark, Annotation) else (Span(mark.offset, mark.offset + 1),)
