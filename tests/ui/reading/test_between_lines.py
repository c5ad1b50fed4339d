"""The pointer between two lines means the nearer one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from yearbook_reader.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def test_words_are_selected_with_the_pointer_between_lines(window: MainWindow) -> None:
    view = window.pane.view
    viewport = view.viewport()
    xs = [viewport.width() * part // 10 for part in (4, 5, 6)]

    def found(y: int) -> list[int]:
        return [view.cursorForPosition(QPoint(x, y)).position() for x in xs]

    first = next(y for y in range(150, 400) if len(set(found(y))) == 3)
    between = next(y for y in range(first, 400) if len(set(found(y))) == 1)
    QTest.mousePress(viewport, LEFT, pos=QPoint(xs[0], between))
    QTest.mouseMove(viewport, QPoint(xs[1], between))
    QTest.mouseMove(viewport, QPoint(xs[2], between))
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(xs[2], between))
    above = found(between - 1)
    cursor = view.textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (above[0], above[2])
