"""The wheel with Ctrl zooms the text by steps; without it, it scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from yearbook_reader.ui.window.main_window import MainWindow


def turn(window: MainWindow, *angles: int, ctrl: bool = True) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    viewport = window.pane.view.viewport()
    for angle in angles:
        event = QWheelEvent(
            QPointF(50, 50),
            viewport.mapToGlobal(QPointF(50, 50)),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize(
    ("angles", "zoom"), [((120,), 110), ((-120,), 90), ((40, 40, 40), 110), ((40, 40), 100)]
)
def test_the_wheel_with_ctrl_sets_the_size_of_the_text(
    window: MainWindow, angles: tuple[int, ...], zoom: int
) -> None:
    turn(window, *angles)
    assert window.appearance.settings.zoom == zoom


def test_the_wheel_alone_scrolls(window: MainWindow) -> None:
    turn(window, -120, ctrl=False)
    assert window.appearance.settings.zoom == 100
    assert window.pane.view.verticalScrollBar().value() > 0
