"""The Tab key goes through the whole window, and through nothing that is not seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.window.main_window import MainWindow

Mark = Callable[..., None]
Settle = Callable[[MainWindow], None]
MOST = 40


def stops(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """Give what the Tab key comes to from the page on, once round."""
    window.frame.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(window.pane.view.hasFocus)
    met: list[QWidget] = []
    while window.pane.view not in met and len(met) < MOST:
        QTest.keyClick(window.frame.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    return met


def test_it_comes_to_nothing_behind_another_dock(window: MainWindow, qtbot: QtBot) -> None:
    window.panels.toggle("findings")
    met = stops(window, qtbot)
    assert window.panels.findings._tree in met
    behind = [each for each in window.frame.docks.values() if each.visibleRegion().isEmpty()]
    assert behind
    assert [each for each in met for dock in behind if dock.isAncestorOf(each)] == []


def test_it_passes_by_nothing_that_stands_above_a_list(
    window: MainWindow, mark: Mark, settle: Settle, qtbot: QtBot
) -> None:
    mark(window, "众创空间")
    settle(window)
    window.panels.reveal("annotations")
    panel = window.panels.annotations
    met = stops(window, qtbot)
    order = [panel._filter.text, panel._filter.tag, panel._list]
    assert [each for each in met if each in order] == order
