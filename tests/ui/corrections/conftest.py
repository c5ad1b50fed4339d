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
