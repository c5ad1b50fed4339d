"""The small window in which words are written anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.corrections.words_dialog import WIDE, WordsDialog, on_one_line

Show = Callable[[str], WordsDialog]
PARAGRAPH = "全县新建水闸12座，完成投资3.4亿元，农田水利建设成效明显。" * 12


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    def show(proposed: str) -> WordsDialog:
        dialog = WordsDialog("改正文字", "改为：", proposed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return show


def test_a_whole_paragraph_is_seen_at_once(shown: Show) -> None:
    dialog = shown(PARAGRAPH)
    lines = dialog.field.document().size().height()
    assert lines > 3
    assert dialog.field.viewport().height() >= lines * dialog.field.fontMetrics().lineSpacing()


def test_a_title_is_chosen_whole_in_a_narrow_window(shown: Show) -> None:
    dialog = shown("概况")
    assert dialog.field.textCursor().selectedText() == "概况"
    assert dialog.width() < WIDE
    assert dialog.field.hasFocus() or dialog.focusWidget() is dialog.field


def test_enter_ends_the_words(shown: Show, qtbot: QtBot) -> None:
    dialog = shown("概况")
    qtbot.keyClicks(dialog.field, "A")
    with qtbot.waitSignal(dialog.given) as given:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert given.args == ["A"]
    assert not dialog.isVisible()


def test_escape_gives_nothing(shown: Show, qtbot: QtBot) -> None:
    dialog = shown("概况")
    with qtbot.assertNotEmitted(dialog.given):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_words_come_back_character_for_character(shown: Show) -> None:
    words = "\u00a0甲 乙\u3000丙\u2003𠮷"
    assert shown(words).words() == words


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("全县\n水闸", "全县水闸"),
        ("Science\nand\r\nArt", "Science and Art"),
        ("2019\n年", "2019年"),
    ],
)
def test_line_breaks_that_are_pasted_go(pasted: str, words: str) -> None:
    assert on_one_line(pasted) == words


def test_a_title_has_a_field_of_one_line(shown: Show) -> None:
    dialog = shown("概况")
    field = dialog.field
    assert field.height() < 2 * field.height_of(1)


def test_it_is_gone_when_its_words_are_told(shown: Show, qtbot: QtBot) -> None:
    dialog = shown("水闸")
    seen: list[bool] = []
    dialog.given.connect(lambda _: seen.append(dialog.isVisible()))
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert seen == [False]
