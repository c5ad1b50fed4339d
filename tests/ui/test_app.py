"""The running program: a window of another language takes the place of the old one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.ui.app import Reader
from yearbook_reader.ui.parts.dialogs.dialogs import crash_report
from yearbook_reader.ui.reading.view.page_view import PageView
from yearbook_reader.ui.search.shelf.shelf_search_page import ShelfSearchPage
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.words.translation import language_of

LONG = 3_600_000  # milliseconds


@pytest.fixture
def _unsettled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the window at its first page, however slow the machine is."""
    for name in ("SETTLED", "STARTED"):
        monkeypatch.setattr(f"yearbook_reader.ui.app.{name}", LONG)


@pytest.fixture
def reader(qtbot: QtBot, paths: Paths, seed_path: Path) -> Iterator[Reader]:
    made = Reader(paths, [seed_path])
    qtbot.waitUntil(lambda: window_of(made).pane.isVisible())
    yield made
    made.frame.close()
    made.close()


def window_of(reader: Reader) -> MainWindow:
    assert reader.window is not None
    return reader.window


def test_another_language_keeps_the_volume_and_the_line(reader: Reader, qtbot: QtBot) -> None:
    old = window_of(reader)
    old.pane.turn_unit(1)
    old.pane.view.verticalScrollBar().setValue(120)
    top = old.pane.top_offset()
    assert old.work.menus  # what hears of the choice is made when it is asked for
    old.appearance.adopt(replace(old.appearance.settings, language="zh_CN"))
    qtbot.waitUntil(lambda: window_of(reader).pane.isVisible())
    assert window_of(reader) is not old
    assert window_of(reader).pane.top_offset() == top


@pytest.mark.usefixtures("_unsettled")
def test_the_first_page_waits_for_no_page_of_searches(reader: Reader) -> None:
    assert window_of(reader).frame.findChild(ShelfSearchPage) is None


@pytest.fixture
def made_at_paints(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Tell for each time a page was painted whether what works behind it was there."""
    told: list[bool] = []
    paint = PageView.paintEvent

    def watched(view: PageView, event: QPaintEvent) -> None:
        paint(view, event)
        window = view.window().findChild(MainWindow)
        if window is not None and not view.document().isEmpty():
            told.append("work" in vars(window))

    monkeypatch.setattr(PageView, "paintEvent", watched)
    monkeypatch.setattr("yearbook_reader.ui.app.PATIENCE", LONG)
    return told


@pytest.fixture
def _kept(library: Library, seed_path: Path) -> None:
    """Let the volume be in the library."""
    library.add(seed_path)


@pytest.mark.usefixtures("_kept", "_unsettled")
def test_a_page_is_painted_before_what_works_behind_it_is_made(
    made_at_paints: list[bool], reader: Reader, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "work" in vars(window_of(reader)))
    assert made_at_paints[:1] == [False]


def test_what_the_first_page_did_not_need_is_made_before_it_is_asked_for(
    reader: Reader, qtbot: QtBot
) -> None:
    frame = window_of(reader).frame
    qtbot.waitUntil(lambda: frame.findChild(ShelfSearchPage) is not None)
    assert "notes" in vars(window_of(reader))
    assert frame.pages.currentWidget() is window_of(reader).pane


@pytest.mark.usefixtures("_unsettled")
def test_a_key_finds_what_the_first_page_did_not_need(reader: Reader, qtbot: QtBot) -> None:
    window = window_of(reader)
    qtbot.waitUntil(window.frame.isActiveWindow)
    assert "notes" not in vars(window)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.frame.windowHandle(), Qt.Key.Key_N, modifiers)
    assert window.notes.notebook.is_in_front


def test_a_chosen_language_is_spoken_whatever_the_system_speaks() -> None:
    assert language_of("zh_TW") == "zh_TW"


def test_a_crash_report_tells_the_versions_and_the_trace() -> None:
    try:
        raise ZeroDivisionError("除以零")
    except ZeroDivisionError as error:
        report = crash_report(type(error), error, error.__traceback__)
    assert "PySide6" in report
    assert "ZeroDivisionError: 除以零" in report
    assert "test_app.py" in report
