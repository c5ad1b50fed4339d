"""Starts the window: application, language, faces, and what happens when we have made a mistake."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from yearbook_reader.errors import YearbookError
from yearbook_reader.paths import APPLICATION, Paths
from yearbook_reader.settings import load_settings
from yearbook_reader.ui.look.theme import palette_of, theme_for
from yearbook_reader.ui.look.typefaces import interface_font
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.single_instance import Request, SingleInstance
from yearbook_reader.ui.words.translation import Translation

# What stands in the window is imported after its first paint.
if TYPE_CHECKING:
    from types import TracebackType

    from yearbook_reader.library import Library
    from yearbook_reader.ui.window.main_window import MainWindow

DESKTOP_FILE = "org.yearbookreader.YearbookReader"
TURN = 0.0005  # seconds after which a worker's thread lets the one that draws have its turn
PATIENCE = 200  # milliseconds after which no page is waited for with what works behind it
SETTLED = 1000  # milliseconds after which an opened volume is in its place
STARTED = 10_000  # milliseconds after which the window is, whether or not a volume came


def keep_drawing() -> None:
    """Let no worker hold the thread that draws for longer than is felt.

    Python lets a thread wait 5 ms for each turn; and looking for garbage through all that is
    kept of an open volume, which has none, would hold every thread for a tenth of a second.
    """
    sys.setswitchinterval(TURN)
    gc.freeze()
    gc.enable()


class Reader(QObject):
    """The running program: a library and the one window on it."""

    def __init__(
        self,
        paths: Paths,
        files: Sequence[Path] = (),
        entry: str = "",
        find: str = "",
        instance: SingleInstance | None = None,
    ) -> None:
        """Show a frame in the language of the settings; it is furnished once it is painted.

        Then `files` are opened, the last one shown, else the volume of the last session;
        `entry` is the id of an entry to show, `find` a query to search for. What later starts
        are asked for is heard through `instance`.
        """
        super().__init__()
        self._paths = paths
        self._wanted = (files, entry, find)
        self._library: Library | None = None
        self._instance = instance
        self._translation = Translation()
        self.window: MainWindow | None = None
        self.frame = self._new_frame()

    def _new_frame(self) -> Frame:
        settings = load_settings(self._paths.settings)
        self._translation.speak(settings.language)
        QApplication.setPalette(palette_of(theme_for(settings.theme)))
        frame = Frame(settings)
        frame.painted.connect(self._furnish)
        frame.show()
        return frame

    def _furnish(self) -> None:
        from yearbook_reader.library import Library

        self._library = self._library or Library(self._paths)
        files, *_ = self._wanted
        if len(files) == 1:
            self._library.ahead.begin(files[0])
        elif not files and (last := self._library.settings.last_volume):
            self._library.ahead.begin(last)
        from yearbook_reader.ui.parts.keys.first_use import FirstUse
        from yearbook_reader.ui.window.main_window import MainWindow

        self.window = MainWindow(self.frame, self._library)
        self.window.rebuild_wanted.connect(self._rebuild)
        FirstUse(self.frame).came.connect(self._complete)
        shown = QTimer(self.window, interval=PATIENCE, singleShot=True)
        shown.timeout.connect(self._go_on)
        once = Qt.ConnectionType.SingleShotConnection
        self.window.pane.view.painted.connect(lambda: shown.start(0), once)
        shown.start()
        settled = QTimer(self.window, interval=STARTED, singleShot=True)
        settled.timeout.connect(self._settle)
        self.window.opening.arrived.connect(lambda _: settled.start(SETTLED))
        settled.start()
        self.window.open_first(*self._wanted)
        if self._instance is not None:
            self._instance.asked.connect(self.take, Qt.ConnectionType.UniqueConnection)
            # A later start waits for longer than the first page takes to be there.
            QTimer.singleShot(SETTLED, self._instance, self._instance.listen)

    def _go_on(self) -> None:
        """Make what works behind the page, and the icon, now that the page is painted."""
        from yearbook_reader.ui.look.icons import program_icon

        QApplication.setWindowIcon(program_icon())
        if self.window is not None:
            _ = self.window.work

    def _complete(self) -> None:
        """Make what the first page does not show, but a key or a menu may want."""
        if self.window is not None:
            _ = self.window.notes

    def _settle(self) -> None:
        """Keep drawing; make the page of searches, and all titles, before they are asked for."""
        keep_drawing()
        self._complete()
        if self.window is not None:
            self.window.desk.make_search()
            if self.window.arrival is not None:
                self.window.opening.read_on(self.window.arrival.opened)

    def take(self, request: Request) -> None:
        """Come to the front and do what a later start was asked for."""
        state = self.frame.windowState() & ~Qt.WindowState.WindowMinimized
        self.frame.setWindowState(state | Qt.WindowState.WindowActive)
        self.frame.raise_()
        self.frame.activateWindow()
        if self.window is not None and (request.files or request.entry or request.find):
            self.window.open_first(request.files, request.entry, request.find)

    def _rebuild(self) -> None:
        """Put a window of the language that was chosen in the place of this one."""
        old = self.frame
        QApplication.setQuitOnLastWindowClosed(False)
        old.close()
        self._wanted = ((), "", "")
        self.window = None
        self.frame = self._new_frame()
        old.deleteLater()
        QApplication.setQuitOnLastWindowClosed(True)

    def close(self) -> None:
        """Copy what is precious, and close the library, where it was opened.

        Raises:
            StorageError: the disk failed.
        """
        if self._library is not None:
            self._library.close()

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take a mistake of ours: say so calmly, with a report, and go on."""
        if issubclass(kind, KeyboardInterrupt):
            self.frame.close()
            return
        from yearbook_reader.ui.parts.dialogs.dialogs import CrashDialog, crash_report

        report = crash_report(kind, error, trace)
        sys.stderr.write(report)
        CrashDialog(report, self.frame).exec()


def run_window(paths: Paths, files: Sequence[Path], entry: str = "", find: str = "") -> int:
    """Show the window until it is closed; give the exit code.

    `files` are opened, the last one shown; `entry` is the id of an entry to show, `find` a
    query to search for. Without files the volume of the last session is opened. Where a window
    on the same notebook is open already, it is raised and does what was asked for.
    """
    instance = SingleInstance(paths.data)
    # Set here, not by setStyle, the style is no Python object that takes its time.
    application = QApplication([APPLICATION, "-style", "fusion"])
    application.setApplicationName(APPLICATION)
    application.setDesktopFileName(DESKTOP_FILE)
    application.setFont(interface_font(application.font()))
    if not instance.claim() and instance.hand_over(Request(tuple(files), entry, find)):
        return 0
    reader = Reader(paths, files, entry, find, instance)
    sys.excepthook = reader.report
    code = application.exec()
    sys.excepthook = sys.__excepthook__
    try:
        reader.close()
    except YearbookError as error:
        sys.stderr.write(f"{error}\n")
    instance.release()
    return code
