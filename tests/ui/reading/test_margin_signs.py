"""Signs in the margin for notes and for what is to be checked; names for colours; states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.ui.look.color_chips import chip_icon, color_name
from yearbook_reader.ui.look.theme import DARK, LIGHT, Theme
from yearbook_reader.ui.reading.view import highlighter
from yearbook_reader.ui.reading.view.mark_formats import UNDERLINES, mark_format
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.preferences import Preferences

Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Trigger = Callable[[MainWindow, str], None]
Select = Callable[[MainWindow, str], None]


@pytest.fixture
def noted(window: MainWindow, mark: Mark, settle: Settle, qtbot: QtBot) -> MainWindow:
    """Give a window with a note on one line, and one to be checked on another."""
    mark(window, "科技部门")
    only = window.marking.annotations[0]
    window.marking.edit(replace(only, note="与**<b>上年</b>**核对", tags=()).modified_now())
    settle(window)
    mark(window, "众创空间2个", "check_state")
    qtbot.wait(50)
    window.pane.view.viewport().repaint()
    return window


def drawn(window: MainWindow) -> list[tuple[QPoint, tuple[State, ...]]]:
    return [
        (area.center().toPoint(), tuple(sign.state for sign in signs))
        for area, signs in window.pane.view.margin._drawn
    ]


def test_a_sign_stands_beside_each_line_with_a_note_or_a_state(noted: MainWindow) -> None:
    assert [states for _, states in drawn(noted)] == [(State.NONE,), (State.TO_CHECK,)]
    left = noted.pane.view._text_left()
    assert all(point.x() < left for point, _ in drawn(noted))


def test_a_mark_without_note_or_state_has_no_sign(
    window: MainWindow, mark: Mark, qtbot: QtBot
) -> None:
    mark(window, "科技部门")
    qtbot.wait(50)
    window.pane.view.viewport().repaint()
    assert drawn(window) == []


def test_hovering_a_sign_shows_the_note_as_it_was_typed(noted: MainWindow) -> None:
    (of_note, _), (of_state, _) = drawn(noted)
    assert noted.pane.highlighter.told_at(of_note) == "与<b>上年</b>核对"
    assert noted.pane.highlighter.told_at(of_state) == "待核"


def test_the_tool_tip_of_a_sign_is_the_note_and_reads_no_html(
    noted: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    class Tip:
        """Takes what would be shown, which the offscreen platform cannot."""

        @staticmethod
        def showText(place: QPoint, text: str, widget: QWidget) -> None:  # noqa: N802
            told.append(text)

    monkeypatch.setattr(highlighter, "QToolTip", Tip)
    (point, _), _ = drawn(noted)
    viewport = noted.pane.view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    assert len(told) == 1
    assert "&lt;b&gt;上年&lt;/b&gt;" in told[0]


def test_pressing_a_sign_shows_its_note_in_the_panel(noted: MainWindow, qtbot: QtBot) -> None:
    noted.panels.reveal("findings")
    point, _ = drawn(noted)[1]
    qtbot.mouseClick(noted.pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    shown = noted.panels.annotations.current()
    assert shown is not None
    assert shown.quote == "众创空间2个"


def test_a_line_of_several_notes_has_one_sign_that_tells_all(
    window: MainWindow, mark: Mark, settle: Settle, qtbot: QtBot
) -> None:
    for words, state in (("下城区", State.CHECKED), ("科技部门", State.TO_CHECK)):
        mark(window, words)
        made = next(each for each in window.marking.annotations if each.quote == words)
        window.marking.edit(replace(made, state=state, note=words))
        settle(window)
    qtbot.wait(50)
    window.pane.view.viewport().repaint()
    [(point, states)] = drawn(window)
    assert set(states) == {State.CHECKED, State.TO_CHECK}
    assert "下城区" in window.pane.highlighter.told_at(point)
    assert "科技部门" in window.pane.highlighter.told_at(point)


def test_the_state_goes_from_to_check_to_checked_to_none(
    window: MainWindow, mark: Mark, trigger: Trigger, settle: Settle, select: Select
) -> None:
    mark(window, "科技部门", "check_state")
    states = [window.marking.annotations[0].state]
    for _ in range(2):
        select(window, "科技部门")
        trigger(window, "check_state")
        settle(window)
        states.append(window.marking.annotations[0].state)
    assert states == [State.TO_CHECK, State.CHECKED, State.NONE]


def test_an_underline_has_a_line_and_no_ground(
    window: MainWindow, mark: Mark, settle: Settle
) -> None:
    mark(window, "科技部门", "underline")
    [made] = window.marking.annotations
    assert made.style is Style.UNDERLINE
    look = mark_format(LIGHT, made.color, made.style)
    assert not look.hasProperty(QTextCharFormat.Property.BackgroundBrush)
    assert look.underlineStyle() != QTextCharFormat.UnderlineStyle.NoUnderline


def test_every_colour_is_told_by_its_line_too() -> None:
    assert len({UNDERLINES[color] for color in Color}) == len(Color)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_no_two_chips_look_the_same_without_colour(theme: Theme, qtbot: QtBot) -> None:
    grey = {
        bytes(chip_icon(color, theme).pixmap(28, 18).toImage().convertToFormat(
            chip_icon(color, theme).pixmap(28, 18).toImage().Format.Format_Mono).constBits())
        for color in Color
    }  # fmt: skip
    assert len(grey) == len(Color)


def test_a_colour_bears_the_meaning_that_the_reader_gave_it(window: MainWindow) -> None:
    named = {"yellow": "数据存疑 & <b>"}
    window.appearance.adopt(replace(window.appearance.settings, color_names=named))
    action = window.actions_by_name["highlight_yellow"]
    assert action.text().replace("&&", "&") == "黄色 = 数据存疑 & <b>"
    chips = window.panels.annotations._filter._colors
    assert chips[Color.YELLOW].accessibleName() == "只看黄色 = 数据存疑 & <b>"
    assert "&lt;b&gt;" in chips[Color.YELLOW].toolTip()
    window.appearance.adopt(replace(window.appearance.settings, color_names={}))
    assert action.text() == "黄色"


def test_meanings_are_written_in_the_preferences(window: MainWindow, qtbot: QtBot) -> None:
    dialog = Preferences(window.appearance.settings, window.frame)
    dialog._meanings[Color.PINK].setText("  可引用 ")
    assert dialog.chosen().color_names == {"pink": "可引用"}
    assert color_name(Color.PINK, dialog.chosen().color_names) == "粉色 = 可引用"
