"""The editor of one annotation: looks, note, tags, links; what is done is handed on by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QVBoxLayout, QWidget

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.ui.lists.items import Index
from yearbook_reader.ui.notes.annotations.link_list import LinkList
from yearbook_reader.ui.notes.annotations.mark_looks import MarkLooks
from yearbook_reader.ui.notes.annotations.note_box import NoteBox
from yearbook_reader.ui.parts.tag_line import last_tag, tags_of, tags_text

# A pause in typing after which the note is handed on to be stored.
PAUSE_MS = 400
# It is handed on at least so often while typing goes on: a program that is killed loses no more.
LONGEST_MS = 2000


class TagCompleter(QCompleter):
    """Completes the last of several tags."""

    def splitPath(self, path: str) -> list[str]:
        """Give what is to be completed: the text behind the last separator."""
        return [last_tag(path).strip()]

    def pathFromIndex(self, index: Index) -> str:
        """Give the whole line with its last tag completed."""
        field = self.widget()
        typed = field.text() if isinstance(field, QLineEdit) else ""
        last = last_tag(typed)
        return typed[: len(typed) - len(last)] + str(index.data())


class AnnotationEditor(QWidget):
    """Shows one annotation and asks, with `edit_requested`, for the edited one to be stored.

    It asks when a field is left, when typing pauses, on Ctrl+Enter, on a choice of looks and
    before it shows another annotation, so that nothing typed is lost. `link_wanted` gives the
    annotation that is to be linked to an entry, `link_requested` an address to be opened.

    What is asked for comes with the name of a sitting, empty where looks or links were changed:
    what is typed until the note is left belongs together, however often it was stored.
    """

    edit_requested = Signal(object, str)
    delete_requested = Signal(str)
    link_wanted = Signal(object)
    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the editor, without an annotation."""
        super().__init__(parent)
        self._annotation: Annotation | None = None
        self._is_asking = False
        self._sittings = 0
        self._shown_tags = ""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.flush)
        self._longest = QTimer(self, interval=LONGEST_MS, singleShot=True)
        self._longest.timeout.connect(self.flush)
        self._looks = MarkLooks()
        self._looks.chosen.connect(self.flush)
        self._delete = QToolButton()
        self._delete.setText(self.tr("删除"))
        self._delete.setAccessibleName(self.tr("删除这条批注"))
        self._delete.clicked.connect(self._ask_to_delete)
        self._looks.top.addWidget(self._delete)
        self._box = NoteBox()
        self._box.link_requested.connect(self.link_requested)
        self._note = self._box.field
        self._note.textChanged.connect(self._flush_soon)
        self._note.finished.connect(self.flush)
        self._note.left.connect(self._end_sitting)
        self._tags = QLineEdit()
        self._tags.setPlaceholderText(self.tr("标签，用顿号或逗号隔开"))
        self._tags.setAccessibleName(self.tr("标签"))
        self._tags.setAcceptDrops(False)  # files that are dropped here are for the window
        self._tags.textChanged.connect(self._flush_soon)
        self._tags.editingFinished.connect(self.flush)
        self._links = LinkList()
        self._links.link_requested.connect(self.link_requested)
        self._links.remove_requested.connect(self._remove_link)
        self._links.add_requested.connect(self._ask_for_link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._looks)
        layout.addWidget(self._box, 1)
        layout.addWidget(self._tags)
        layout.addWidget(self._links)
        self.set_annotation(None)

    @property
    def annotation(self) -> Annotation | None:
        """Give the annotation that is shown, as it is stored."""
        return self._annotation

    def set_annotation(self, annotation: Annotation | None) -> None:
        """Show another annotation, or none; first ask for what was typed to be stored.

        Where it is the one that is shown, as it is stored now, what was typed since stays.
        """
        before = self._annotation
        if before is None or annotation is None or before.id != annotation.id:
            self.flush()
            self._box.show_note(annotation.note if annotation else "")
            self._show_tags(annotation.tags if annotation else ())
        else:
            if self._box.text == annotation.note or not self._box.is_changed:
                self._box.show_note(annotation.note)
            if tags_of(self._tags.text()) == annotation.tags or not self._is_tags_changed():
                self._show_tags(annotation.tags)
        self._annotation = annotation
        self._looks.show_annotation(annotation)
        self._links.set_links(annotation.links if annotation else ())
        self.setEnabled(annotation is not None)
        if not (self._box.is_changed or self._is_tags_changed()):
            self._stop_waiting()

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        if tags_of(self._tags.text()) != tags:
            self._tags.setText(tags_text(tags))
        self._shown_tags = self._tags.text()

    def _is_tags_changed(self) -> bool:
        return self._tags.text() != self._shown_tags

    def set_known_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags while typing."""
        completer = TagCompleter(list(tags), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        former = self._tags.completer()
        self._tags.setCompleter(completer)
        if former is not None:
            former.deleteLater()

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        self._looks.set_color_names(meanings)

    def _flush_soon(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _stop_waiting(self) -> None:
        self._pause.stop()
        self._longest.stop()

    def focus_note(self) -> None:
        """Put the cursor behind the note."""
        self._box.begin()

    def flush(self) -> None:
        """Ask for what was typed or chosen to be stored, if it differs from what is."""
        self._stop_waiting()
        shown = self._annotation
        if shown is None or self._is_asking:
            return
        note = self._box.text if self._box.is_changed else shown.note
        tags = tags_of(self._tags.text()) if self._is_tags_changed() else shown.tags
        looking = self._looks.put_on(shown)
        sitting = f"{shown.id} {self._sittings}" if looking == shown else ""
        self._ask(replace(looking, note=note, tags=tags), sitting)

    def _end_sitting(self) -> None:
        self._sittings += 1

    def _ask(self, wanted: Annotation, sitting: str = "") -> None:
        """Ask for an annotation to be stored, where it is not what is."""
        if wanted == self._annotation:
            return
        # The answer shows what is stored now, here too, and must not ask again.
        self._is_asking = True
        try:
            self.edit_requested.emit(wanted.modified_now(), sitting)
        finally:
            self._is_asking = False

    def _remove_link(self, link: str) -> None:
        self.flush()
        shown = self._annotation
        if shown is not None:
            self._ask(replace(shown, links=tuple(each for each in shown.links if each != link)))

    def _ask_for_link(self) -> None:
        self.flush()
        if self._annotation is not None:
            self.link_wanted.emit(self._annotation)

    def _ask_to_delete(self) -> None:
        self.flush()
        if self._annotation is not None:
            self.delete_requested.emit(self._annotation.id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for what was typed to be stored when the panel goes out of sight."""
        self.flush()
        super().hideEvent(event)
