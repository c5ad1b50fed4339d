"""The editor of one annotation: colour, note, tags; what is typed is handed on by itself."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.color_chips import CHIP_SIZE, chip_icon, color_name
from yearbook_reader.ui.delegates.lines import theme_of
from yearbook_reader.ui.tag_line import last_tag, tags_of, tags_text

# A pause in typing after which the note is handed on to be stored.
PAUSE_MS = 800

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """The field of the note; it tells when the reader is done with it for now."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter as the end of the note."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _ENTER:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take leaving the field as the end of the note."""
        super().focusOutEvent(event)
        self.finished.emit()


class TagCompleter(QCompleter):
    """Completes the last of several tags."""

    def splitPath(self, path: str) -> list[str]:
        """Give what is to be completed: the text behind the last separator."""
        return [last_tag(path).strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Give the whole line with its last tag completed."""
        field = self.widget()
        typed = field.text() if isinstance(field, QLineEdit) else ""
        last = last_tag(typed)
        return typed[: len(typed) - len(last)] + str(index.data())


class AnnotationEditor(QWidget):
    """Shows one annotation and asks, with `edit_requested`, for the edited one to be stored.

    It asks when a field is left, when typing pauses, on Ctrl+Enter, on a choice of colour and
    before it shows another annotation, so that nothing typed is lost.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the editor, without an annotation."""
        super().__init__(parent)
        self._annotation: Annotation | None = None
        self._is_asking = False
        self._shown_note = ""
        self._shown_tags = ""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.flush)
        self._note = NoteField()
        self._note.setPlaceholderText(self.tr("写下批注"))
        self._note.setAccessibleName(self.tr("批注内容"))
        self._note.setTabChangesFocus(True)
        self._note.textChanged.connect(self._pause.start)
        self._note.finished.connect(self.flush)
        self._tags = QLineEdit()
        self._tags.setPlaceholderText(self.tr("标签，用顿号或逗号隔开"))
        self._tags.setAccessibleName(self.tr("标签"))
        self._tags.textChanged.connect(self._pause.start)
        self._tags.editingFinished.connect(self.flush)
        self._delete = QToolButton()
        self._delete.setText(self.tr("删除"))
        self._delete.setAccessibleName(self.tr("删除这条批注"))
        self._delete.clicked.connect(self._ask_to_delete)
        top = QHBoxLayout()
        top.setSpacing(2)
        self._colors = QButtonGroup(self)
        for number, color in enumerate(Color):
            top.addWidget(self._color_button(number, color))
        top.addStretch(1)
        top.addWidget(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self._note, 1)
        layout.addWidget(self._tags)
        self._draw_chips()
        self.set_annotation(None)

    def _color_button(self, number: int, color: Color) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(CHIP_SIZE)
        button.setAccessibleName(color_name(color))
        button.setToolTip(color_name(color))
        button.clicked.connect(self.flush)
        self._colors.addButton(button, number)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Draw the chips anew when light and dark change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_chips()

    def _draw_chips(self) -> None:
        for number, color in enumerate(Color):
            self._colors.button(number).setIcon(chip_icon(color, theme_of(self.palette())))

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
            self._show_note(annotation.note if annotation else "")
            self._show_tags(annotation.tags if annotation else ())
        else:
            if self._note_text() == annotation.note or not self._is_note_changed():
                self._show_note(annotation.note)
            if tags_of(self._tags.text()) == annotation.tags or not self._is_tags_changed():
                self._show_tags(annotation.tags)
        self._annotation = annotation
        self._show_color(annotation.color if annotation else None)
        self.setEnabled(annotation is not None)
        if not (self._is_note_changed() or self._is_tags_changed()):
            self._pause.stop()

    def _show_note(self, note: str) -> None:
        if self._note_text() != note:
            self._note.setPlainText(note)
        # Not `note`: the field gives some characters back changed, a line end for instance.
        self._shown_note = self._note_text()

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        if tags_of(self._tags.text()) != tags:
            self._tags.setText(tags_text(tags))
        self._shown_tags = self._tags.text()

    def _show_color(self, shown: Color | None) -> None:
        self._colors.setExclusive(shown is not None)
        for number, color in enumerate(Color):
            self._colors.button(number).setChecked(color is shown)

    def _note_text(self) -> str:
        return self._note.toPlainText()

    def _is_note_changed(self) -> bool:
        return self._note_text() != self._shown_note

    def _is_tags_changed(self) -> bool:
        return self._tags.text() != self._shown_tags

    def set_known_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags while typing."""
        completer = TagCompleter(list(tags), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._tags.setCompleter(completer)

    def focus_note(self) -> None:
        """Put the cursor behind the note."""
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._note.moveCursor(self._note.textCursor().MoveOperation.End)

    def flush(self) -> None:
        """Ask for what was typed or chosen to be stored, if it differs from what is."""
        self._pause.stop()
        shown = self._annotation
        if shown is None or self._is_asking:
            return
        checked = self._colors.checkedId()
        color = tuple(Color)[checked] if checked >= 0 else shown.color
        note = self._note_text() if self._is_note_changed() else shown.note
        tags = tags_of(self._tags.text()) if self._is_tags_changed() else shown.tags
        if (color, note, tags) != (shown.color, shown.note, shown.tags):
            # The answer shows what is stored now, here too, and must not ask again.
            self._is_asking = True
            try:
                self.edit_requested.emit(shown.edited(color, note, tags))
            finally:
                self._is_asking = False

    def _ask_to_delete(self) -> None:
        self.flush()
        if self._annotation is not None:
            self.delete_requested.emit(self._annotation.id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for what was typed to be stored when the panel goes out of sight."""
        self.flush()
        super().hideEvent(event)
