"""What the tests of the window share: a library with the seed and a window on it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.paths import Paths, user_paths
from yearbook_reader.shelf.records import OpenVolume, VolumeRecord
from yearbook_reader.sources.source import Source
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.words.translation import SOURCE_LANGUAGE
from yearbook_reader.volume.reconstruction import Reconstruction

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Restart = Callable[[MainWindow], MainWindow]

OTHER = """南浦年鉴

工业

综述

　　【概况】2019年，南浦县规模以上工业企业120家，专利授权35件。

　　【新材料】南浦县发展新材料产业，申请专利8件。
"""


PATIENCE = 300_000  # milliseconds, after which what is waited for will not come on any machine
PAINTED = 10  # milliseconds, in which Qt paints what is to be painted


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Give pytest-qt's bot, which waits for what will come however slow the machine is."""
    del qapp  # an application is there
    bot = QtBot(request)
    for wait in ("waitUntil", "waitSignal"):
        setattr(bot, wait, partial(getattr(bot, wait), timeout=PATIENCE))
    return bot


@pytest.fixture(autouse=True, scope="module")
def thawed() -> Iterator[None]:
    """Let the windows of a file go, which the program keeps from the collector of cycles.

    It does so with all that is there whenever a volume is opened, and counts that with each book:
    with hundreds of windows this took a third of the time.
    """
    yield
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def chinese_locale() -> Iterator[None]:
    """Sort and write numbers and days as in Chinese, whatever was set before."""
    before = QLocale()
    QLocale.setDefault(QLocale(SOURCE_LANGUAGE))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def lasting_news(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let news stay until a test has looked at them, however late that is."""
    monkeypatch.setattr("yearbook_reader.ui.parts.messages.NEWS_MILLISECONDS", PATIENCE)


@pytest.fixture
def paths() -> Paths:
    """Give the reader's folders, below the test's own folder."""
    return user_paths()


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    """Give an empty library."""
    made = Library(paths)
    yield made
    made.close()


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Give a way to wait until nothing is under way beside a window."""

    def wait(window: MainWindow) -> None:
        workers = [*window.workers, *window.desk.workers, *window.notes.workers]

        def is_quiet() -> bool:
            timers = window.frame.findChildren(QTimer)
            in_a_turn = any(timer.isActive() and timer.interval() == 0 for timer in timers)
            return not in_a_turn and not any(worker.busy for worker in workers)

        qtbot.waitUntil(is_quiet)
        qtbot.wait(PAINTED)
        while not is_quiet():  # what came had more to be done
            qtbot.waitUntil(is_quiet)
            qtbot.wait(PAINTED)

    return wait


@pytest.fixture
def new_window(library: Library, settle: Settle) -> Iterator[NewWindow]:
    """Give a maker of windows on the library, each opened with the files it is given."""
    made: list[MainWindow] = []

    def open_window(*files: Path, entry: str = "", find: str = "") -> MainWindow:
        frame = Frame(library.settings)
        frame.resize(1200, 700)
        frame.show()
        # Qt takes Ctrl or Shift of the last key in the test before as still held.
        QTest.keyRelease(frame, Qt.Key.Key_Shift)
        window = MainWindow(frame, library)
        made.append(window)
        window.open_first(files, entry, find)
        settle(window)
        return window

    yield open_window
    for window in made:
        window.frame.close()
        window.frame.deleteLater()


@pytest.fixture
def window(new_window: NewWindow, seed_path: Path) -> MainWindow:
    """Give a window in which the seed is open."""
    return new_window(seed_path)


@pytest.fixture
def other_path(tmp_path: Path) -> Path:
    """Give the file of a small volume, another than the seed."""
    other = tmp_path / "南浦年鉴.txt"
    other.write_text(OTHER, encoding="utf-8")
    return other


@pytest.fixture
def shelf(new_window: NewWindow, seed_path: Path, other_path: Path, settle: Settle) -> MainWindow:
    """Give a window with two volumes on its shelf, the second one open."""
    window = new_window(seed_path, other_path)
    settle(window)
    return window


@pytest.fixture
def opened_made_up(made_up: Reconstruction, made_up_source: Source) -> OpenVolume:
    """Give the made-up volume as one that is open."""
    volume = made_up.volume
    record = VolumeRecord(
        made_up_source.sha256,
        volume.title,
        volume.edition_year,
        volume.covers_year,
        made_up_source.name,
        entries=3,
        characters=len("".join(made_up_source.text.split())),
        findings=len(made_up.findings),
        added="2020-01-01T00:00:00+00:00",
    )
    return OpenVolume(record, made_up_source, made_up)


@pytest.fixture
def trigger() -> Callable[[MainWindow, str], None]:
    """Give a way to trigger an action by its name."""

    def trigger(window: MainWindow, name: str) -> None:
        action = window.actions_by_name[name]
        assert action.isEnabled(), name
        action.trigger()

    return trigger


@pytest.fixture
def select() -> Callable[[MainWindow, str], None]:
    """Give a way to select words of the page."""

    def select(window: MainWindow, words: str) -> None:
        view = window.pane.view
        cursor = view.document().find(words)
        assert not cursor.isNull(), words
        view.setTextCursor(cursor)

    return select


@pytest.fixture
def mark(
    settle: Callable[[MainWindow], None],
    select: Callable[[MainWindow, str], None],
    trigger: Callable[[MainWindow, str], None],
) -> Callable[..., None]:
    """Give a way to mark words of the page, waiting until they are in the notebook."""

    def mark(window: MainWindow, words: str, action: str = "highlight") -> None:
        select(window, words)
        trigger(window, action)
        settle(window)

    return mark


@pytest.fixture
def restart(new_window: NewWindow, seed_path: Path, library: Library) -> Restart:
    """Give a way to end a session and begin the next one on the same volume."""

    def restart(window: MainWindow) -> MainWindow:
        window.frame.close()
        library.keeper.close()
        library._notebook = None
        return new_window(seed_path)

    return restart
