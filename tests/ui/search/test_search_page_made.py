"""The search page is made when it is first asked for, beside the window as far as can be."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from importlib.abc import MetaPathFinder

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]

MODULE = "yearbook_reader.ui.search.shelf.search_desk"


class Watcher(MetaPathFinder):
    """Notes on which thread a module is looked for, and finds none."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []

    def find_spec(self, name: str, *_: object) -> None:
        if name == MODULE:
            self.threads.append(threading.current_thread())


def test_the_page_comes_with_the_cursor_in_its_field(
    window: MainWindow, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    trigger(window, "find_on_shelf")
    settle(window)
    page = window.desk.search.page
    qtbot.waitUntil(page.isVisible)
    assert window.frame.focusWidget() is page.question.field


def test_its_modules_are_not_loaded_by_the_thread_that_draws(
    window: MainWindow, trigger: Trigger, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher = Watcher()
    monkeypatch.setattr(sys, "meta_path", [watcher, *sys.meta_path])
    monkeypatch.delitem(sys.modules, MODULE, raising=False)
    trigger(window, "find_on_shelf")
    settle(window)
    assert watcher.threads
    assert threading.main_thread() not in watcher.threads
