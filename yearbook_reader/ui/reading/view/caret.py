"""The caret of the page: where the keys are, for who selects and corrects without a mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QTextCursor
from PySide6.QtWidgets import QTextEdit

_WIDTH = 2  # pixels
_CALLING = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_MOVES = {
    Qt.Key.Key_Left: QTextCursor.MoveOperation.PreviousCharacter,
    Qt.Key.Key_Right: QTextCursor.MoveOperation.NextCharacter,
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
    Qt.Key.Key_Home: QTextCursor.MoveOperation.StartOfLine,
    Qt.Key.Key_End: QTextCursor.MoveOperation.EndOfLine,
}
_LEAVING = (
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
)


class Caret(QObject):
    """Comes with Left or Right, then goes by lines too; goes with Esc, a page down, or a click.

    Without it the keys scroll. `moved` gives the document position where it stands.
    """

    moved = Signal(int)

    def __init__(self, view: QTextEdit, begins_at: Callable[[], int]) -> None:
        """Belong to a view; the caret comes at the document position that `begins_at` gives."""
        super().__init__(view)
        self._view = view
        self.begins_at = begins_at
        self._shown = False
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.selectionChanged.connect(view.viewport().update)
        view.cursorPositionChanged.connect(self._tell)

    @property
    def is_shown(self) -> bool:
        """Tell whether the keys move it."""
        return self._shown

    def come(self) -> None:
        """Stand where it begins."""
        cursor = self._view.textCursor()
        cursor.setPosition(self.begins_at())
        self._stand_at(cursor)

    def _stand_at(self, cursor: QTextCursor) -> None:
        self._shown = True
        self._view.setTextCursor(cursor)
        self._view.viewport().update()

    def hide(self) -> None:
        """Let the keys scroll again."""
        self._shown = False
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw it where it stands, while the view has the keys."""
        if self._shown and self._view.hasFocus():
            line = self._view.cursorRect()
            ink = self._view.palette().color(QPalette.ColorRole.Text)
            painter.fillRect(QRect(line.left(), line.top(), _WIDTH, line.height()), ink)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move it, and go where the page is turned or clicked."""
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._view.viewport().update()
        elif kind == QEvent.Type.MouseButtonPress:
            self.hide()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _LEAVING and self._shown:
            self.hide()
        keypad = Qt.KeyboardModifier.KeypadModifier
        plain = event.modifiers() & ~keypad == Qt.KeyboardModifier.NoModifier
        if not plain or key not in (_MOVES if self._shown else _CALLING):
            return False
        if self._shown:
            cursor = self._view.textCursor()
            cursor.movePosition(_MOVES[key])
            self._stand_at(cursor)
        else:
            self.come()
        self._view.ensureCursorVisible()
        return True

    def _tell(self) -> None:
        """Tell where it stands, also where Qt's own keys moved it: Ctrl+End does."""
        cursor = self._view.textCursor()
        if self._shown and not cursor.hasSelection():
            self.moved.emit(cursor.position())
