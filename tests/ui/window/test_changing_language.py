"""Another language, while the window has something to finish."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from pytestqt.qtbot import QtBot

from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]


def test_another_language_waits_while_files_are_taken_in(
    window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    held = Event()
    window.desk.workers[3].run(lambda _: held.wait(60), lambda _: None)
    asked: list[bool] = []
    window.rebuild_wanted.connect(lambda: asked.append(True))
    window.work.menus.language_chosen.emit("en")
    assert window.messages.sentence == "还在收入年鉴；收入完了再换语言。"
    held.set()
    settle(window)
    assert not asked
    with qtbot.waitSignal(window.rebuild_wanted):
        window.messages._offer.click()
