from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]


def test_while_the_first_volume_is_opened_the_page_says_so(
    library: Library, qtbot: QtBot, settle: Settle, seed_path: Path
) -> None:
    frame = Frame(library.settings)
    qtbot.addWidget(frame)
    frame.show()
    window = MainWindow(frame, library)
    go_on = Event()
    window.opening._tasks.run(lambda _: go_on.wait(10), lambda _: None)
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
