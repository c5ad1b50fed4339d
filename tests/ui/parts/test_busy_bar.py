from __future__ import annotations

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.busy_bar import BusyBar


@pytest.fixture
def bar(qtbot: QtBot) -> BusyBar:
    made = BusyBar()
    qtbot.addWidget(made)
    return made


def told(bar: BusyBar) -> str:
    return "" if bar._told.isHidden() else bar._told.text()


def test_an_import_is_shown_again_when_other_work_has_ended(bar: BusyBar) -> None:
    bar.begin_import("正在收入")
    bar.begin("正在打开")
    bar.advance_import(0.5)
    assert told(bar) == "正在打开"
    assert bar._pause.isHidden()
    bar.end()
    assert told(bar) == "正在收入"
    assert not bar._pause.isHidden()
    assert bar._bar.value() == bar._bar.maximum() // 2
    bar.end_import()
    assert told(bar) == ""


def test_what_is_paused_is_offered_to_go_on(bar: BusyBar, qtbot: QtBot) -> None:
    bar.begin_import("正在收入")
    with qtbot.waitSignal(bar.pause_toggled) as paused:
        bar._pause.click()
    assert (paused.args, bar._pause.text()) == ([True], "继续")
    with qtbot.waitSignal(bar.pause_toggled) as paused:
        bar._pause.click()
    assert (paused.args, bar._pause.text()) == ([False], "暂停")


def test_what_is_paused_is_told_to_be_paused(bar: BusyBar) -> None:
    bar.begin_import("正在收入")
    bar._pause.click()
    assert told(bar) == "正在收入（已暂停）"
    bar.begin("正在打开")
    assert told(bar) == "正在打开"
    bar.end()
    bar._pause.click()
    assert told(bar) == "正在收入"


def test_what_is_called_off_is_told_to_be_ending_until_it_has(bar: BusyBar) -> None:
    bar.begin("正在打开")
    bar._cancel.click()
    bar.advance(0.5)
    assert (bar._cancel.text(), bar._cancel.isEnabled()) == ("正在取消…", False)
    bar.end()
    bar.begin("正在打开")
    assert (bar._cancel.text(), bar._cancel.isEnabled()) == ("取消", True)


def test_to_call_off_means_what_is_shown(bar: BusyBar, qtbot: QtBot) -> None:
    bar.begin_import("正在收入")
    bar.begin("正在打开")
    with (
        qtbot.waitSignal(bar.cancel_requested),
        qtbot.assertNotEmitted(bar.import_cancel_requested),
    ):
        bar._cancel.click()
    bar.end()
    with (
        qtbot.waitSignal(bar.import_cancel_requested),
        qtbot.assertNotEmitted(bar.cancel_requested),
    ):
        bar._cancel.click()


class Painted(QWidget):
    """A widget that counts how often it was painted."""

    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.times += 1


def test_progress_leaves_the_rest_of_the_window_to_be_painted_in_its_turn(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar, beside = BusyBar(window), Painted(window)
    window.setStatusBar(bar)
    window.setCentralWidget(beside)
    bar.begin("正在打开")
    bar.advance(0.5)
    window.show()
    qtbot.waitUntil(lambda: beside.times > 0)
    times = beside.times
    beside.update()
    bar.advance(0.8)
    bar.end()
    assert beside.times == times
