from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]


def test_several_files_are_counted_while_they_are_opened(
    window: MainWindow, seed_path: Path, other_path: Path, settle: Settle
) -> None:
    told: list[str] = []
    window.opening.started.connect(told.append)
    window.opening.add([seed_path, other_path])
    settle(window)
    assert told == ["正在打开 2 个文件…"]


def test_of_many_files_that_cannot_be_opened_some_are_named(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    window.opening.add([tmp_path / f"没有{number}.txt" for number in range(40)])
    settle(window)
    *named, last = window.messages.sentence.splitlines()
    assert ["没有0" in named[0], "没有1" in named[1], "没有2" in named[2]] == [True] * 3
    assert last == "还有 37 个文件没有打开。"


def test_while_the_first_volume_is_opened_the_page_says_so(
    library: Library, qtbot: QtBot, settle: Settle, seed_path: Path
) -> None:
    frame = Frame(library.settings)
    qtbot.addWidget(frame)
    frame.show()
    window = MainWindow(frame, library)
    go_on = Event()
    window.opening._tasks.run(lambda _: go_on.wait(60), lambda _: None)
    window.open_first([seed_path])
    assert frame.pages.currentWidget() is not window.waiting
    qtbot.waitUntil(lambda: frame.pages.currentWidget() is window.waiting)
    assert window.waiting.sentence == f"正在打开“{seed_path.name}”…"
    assert window.waiting.share is None
    window.opening.progressed.emit(0.5)
    assert window.waiting.share == 0.5
    go_on.set()
    settle(window)
    assert frame.pages.currentWidget() is window.pane


def test_what_the_page_tells_is_not_told_again_below_and_can_be_called_off(
    library: Library, qtbot: QtBot, settle: Settle, seed_path: Path
) -> None:
    frame = Frame(library.settings)
    qtbot.addWidget(frame)
    frame.show()
    window = MainWindow(frame, library)
    go_on = Event()
    window.opening._tasks.run(lambda _: go_on.wait(60), lambda _: None)
    window.open_first([seed_path])
    assert window.busy._bar.isHidden()
    qtbot.waitUntil(lambda: frame.pages.currentWidget() is window.waiting)
    assert window.busy._bar.isHidden()
    window.waiting._cancel.click()
    assert not window.waiting._cancel.isEnabled()
    go_on.set()
    settle(window)
    assert frame.pages.currentWidget() is window.welcome
    assert window.arrival is None


@pytest.mark.parametrize("elsewhere", ["shelf", "notebook", "find_on_shelf"])
def test_who_goes_elsewhere_while_a_volume_is_opened_is_not_taken_away(
    window: MainWindow, other_path: Path, elsewhere: str, settle: Settle, qtbot: QtBot
) -> None:
    go_on = Event()
    window.opening._tasks.run(lambda _: go_on.wait(), lambda _: None)
    window.opening.add([other_path])
    window.actions_by_name[elsewhere].trigger()
    pages = window.frame.pages
    qtbot.waitUntil(lambda: pages.currentWidget() is not window.pane)
    there = pages.currentWidget()
    go_on.set()
    settle(window)
    assert pages.currentWidget() is there
    assert there.isAncestorOf(QApplication.focusWidget())
    window.actions_by_name["go_to_text"].trigger()
    assert pages.currentWidget() is window.pane
    assert "南浦" in window.pane.view.toPlainText()


def test_in_place_of_a_text_whose_columns_were_crossed_a_pdf_can_be_opened(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    halves = [f"【条目{number}】全县新建水闸{number}座，投资" for number in range(12)]
    file = tmp_path / "crossed.txt"
    file.write_text("水利\n综述\n" + "\n".join(halves), encoding="utf-8")
    window.opening.add([file])
    settle(window)
    assert "请改为直接打开 PDF" in window.messages.sentence
    assert window.messages._offer.defaultAction() is window.actions_by_name["open"]
