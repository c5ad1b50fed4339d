"""The frame: painted before all that is slow to load, and left in its shape by what comes later."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTabBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.settings import Settings
from yearbook_reader.ui.app import Reader
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]

NARROW = 900  # pixels; the panels and the widest page do not stand in it side by side

LOADED_AT_THE_FIRST_PAINT = """
import os, sys
from yearbook_reader.__main__ import main
from yearbook_reader.ui.app import Reader

def tell(reader):
    print(*sys.modules, flush=True)
    os._exit(0)

Reader._furnish = tell
main({words!r})
"""
NEEDED = {
    "yearbook_reader",
    "yearbook_reader.__main__",
    "yearbook_reader.annotations",
    "yearbook_reader.annotations.color",
    "yearbook_reader.quick_start",
    "yearbook_reader.quick_start.compiled_modules",
    "yearbook_reader.errors",
    "yearbook_reader.quick_start.loaded_later",
    "yearbook_reader.paths",
    "yearbook_reader.settings",
    "yearbook_reader.quick_start.value_functions",
    "yearbook_reader.ui",
    "yearbook_reader.ui.app",
    "yearbook_reader.ui.qt_core",
    "yearbook_reader.quick_start.enumerations",
    "yearbook_reader.ui.look",
    "yearbook_reader.ui.parts",
    "yearbook_reader.ui.words",
    "yearbook_reader.ui.parts.frame",
    "yearbook_reader.ui.single_instance",
    "yearbook_reader.ui.look.theme",
    "yearbook_reader.ui.look.typefaces",
    "yearbook_reader.ui.words.translation",
}
SLOW = {"apsw", "concurrent", "hashlib", "lxml", "pypdfium2", "pypinyin", "sqlite3", "uuid"}


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame(Settings())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("words", [[], ["open", "年鉴.txt"]])
def test_the_first_paint_waits_for_nothing_slow(words: list[str]) -> None:
    program = LOADED_AT_THE_FIRST_PAINT.format(words=words)
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(run.stdout.split())
    assert {name for name in loaded if name.startswith("yearbook_reader")} <= NEEDED
    assert {name.partition(".")[0] for name in loaded} & SLOW == set()


def test_the_first_paint_is_told_once(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.painted):
        frame.show()
    with qtbot.assertNotEmitted(frame.painted, wait=30):
        frame.repaint()


def test_a_frame_that_is_gone_before_its_first_paint_is_told_tells_nothing(qtbot: QtBot) -> None:
    frame = Frame(Settings())
    frame.grab()
    with qtbot.captureExceptions() as faults:
        delete(frame)
        qtbot.wait(10)
    assert faults == []


def places(frame: Frame) -> list[QRect]:
    shown: list[QWidget] = [frame.menuBar(), frame.tool_bar, frame.statusBar(), frame.pages]
    shown += [frame.docks["navigator"], frame.docks["annotations"]]
    return [widget.geometry() for widget in shown]


def test_nothing_moves_when_the_frame_is_furnished(
    frame: Frame, library: Library, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(frame.painted):
        frame.show()
    before = places(frame)
    MainWindow(frame, library).open_first(())
    qtbot.wait(30)
    assert places(frame) == before


def test_no_page_makes_the_window_wider(
    frame: Frame, library: Library, seed_path: Path, settle: Settle
) -> None:
    frame.resize(NARROW, 640)
    frame.show()
    window = MainWindow(frame, library)
    window.open_first([seed_path])
    settle(window)
    widths = [frame.width()]
    for name in ("find_on_shelf", "shelf", "notebook", "go_to_text"):
        window.actions_by_name[name].trigger()
        settle(window)
        widths.append(frame.width())
    assert widths == [NARROW] * 5


def test_a_window_may_be_closed_before_it_is_furnished(paths: Paths) -> None:
    reader = Reader(paths)
    assert reader.frame.close()
    reader.close()
    assert reader.window is None


def test_each_side_has_one_bar_of_tabs(qtbot: QtBot) -> None:
    frame = Frame(Settings())
    qtbot.addWidget(frame)
    tabs = [
        [bar.tabText(index) for index in range(bar.count())] for bar in frame.findChildren(QTabBar)
    ]
    assert tabs == [["目录", "查找"], ["批注", "书签", "整理记录"]]
