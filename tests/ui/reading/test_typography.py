"""The type of the page: as the reader chose it, and never so that it cannot be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase, QTextDocument
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.color import Color
from yearbook_reader.settings import Settings
from yearbook_reader.ui.look.theme import LIGHT
from yearbook_reader.ui.reading.typesetting.typography import TypeChoice, Typography
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.preferences import Preferences


def column_width(window: MainWindow) -> float:
    view = window.pane.view
    frame = view.document().rootFrame().frameFormat()
    return view.viewport().width() - frame.leftMargin() - frame.rightMargin()


def test_a_line_has_as_many_characters_as_were_chosen(window: MainWindow) -> None:
    appearance = window.appearance
    appearance.adopt(replace(appearance.settings, measure=22))
    assert column_width(window) == pytest.approx(22 * appearance.typography.em, abs=2)


def test_lines_stand_apart_as_was_chosen(window: MainWindow) -> None:
    appearance = window.appearance
    appearance.adopt(replace(appearance.settings, leading=200))
    body = window.pane.view.document().find("科技部门").blockFormat()
    assert body.lineHeight() == pytest.approx(2 * appearance.typography.em)


def test_a_chosen_face_stands_before_ours(qtbot: QtBot) -> None:
    ours = Typography.of(LIGHT).body.families()
    chosen = Typography.of(LIGHT, TypeChoice(family="楷体")).body.families()
    assert chosen == ["楷体", *ours]


def test_settings_beyond_reason_are_read_within_it() -> None:
    assert TypeChoice.of(Settings(zoom=5, measure=-3, leading=9999)) == TypeChoice(
        zoom=60, measure=20, leading=240
    )


def test_the_preferences_give_back_what_they_were_given(qtbot: QtBot) -> None:
    family = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)[0]
    settings = Settings(zoom=110, family=family, measure=30, leading=160)
    dialog = Preferences(settings)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == settings


def test_the_tab_key_goes_down_the_preferences(qtbot: QtBot) -> None:
    dialog = Preferences(Settings())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._language.setFocus()
    qtbot.waitUntil(dialog._language.hasFocus)
    met = [dialog._language]
    while not isinstance(met[-1], QPushButton):
        qtbot.keyClick(met[-1], Qt.Key.Key_Tab)
        met.append(dialog.focusWidget())
    fields = [each.mapTo(dialog, QPoint()).y() for each in met[:-1]]
    assert len(fields) == 7 + len(Color)
    assert fields == sorted(fields)


def test_a_face_that_is_gone_from_the_machine_stays_chosen(qtbot: QtBot) -> None:
    dialog = Preferences(Settings(family="已卸载的字体"))
    qtbot.addWidget(dialog)
    assert dialog.chosen().family == "已卸载的字体"


def test_the_preferences_keep_their_buttons_on_a_low_screen(qtbot: QtBot) -> None:
    dialog = Preferences(Settings())
    qtbot.addWidget(dialog)
    dialog.resize(600, 300)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.height() == 300
    buttons = dialog.findChildren(QPushButton)
    assert len(buttons) == 2
    for button in buttons:
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))


def test_a_word_longer_than_the_line_is_broken_where_the_line_ends(window: MainWindow) -> None:
    view = window.pane.view
    document = QTextDocument("http://www.example.com/" + "a" * 300)
    view.show_document(document, window.appearance.typography)
    lines = document.begin().layout()
    widths = [lines.lineAt(number).naturalTextWidth() for number in range(lines.lineCount())]
    assert len(widths) > 1
    assert max(widths) <= view.viewport().width()
