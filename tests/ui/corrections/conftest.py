"""What tests of corrections have in common."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.corrections.words_dialog import WordsDialog
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]


@pytest.fixture
def answer(qtbot: QtBot, settle: Settle) -> Callable[[MainWindow, str], str]:
    """Give a way to type an answer into the small window; it gives what was proposed there."""

    def answer(window: MainWindow, words: str) -> str:
        [dialog] = [each for each in window.frame.findChildren(WordsDialog) if each.isVisible()]
        proposed = dialog.words()
        dialog.field.setPlainText(words)
        dialog.accept()
        settle(window)
        return proposed

    return answer


@pytest.fixture
def rename(
    answer: Callable[[MainWindow, str], str], trigger: Callable[[MainWindow, str], None]
) -> Callable[[MainWindow, str], str]:
    """Give a way to call the title at hand otherwise; it gives what was proposed."""

    def rename(window: MainWindow, title: str) -> str:
        trigger(window, "rename_heading")
        return answer(window, title)

    return rename
