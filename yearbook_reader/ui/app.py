"""Starts the window: application, language, faces, and what happens when we have made a mistake."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from yearbook_reader.library import Library
from yearbook_reader.paths import APPLICATION, Paths, resource
from yearbook_reader.settings import load_settings
from yearbook_reader.ui.main_window import MainWindow
from yearbook_reader.ui.theme import interface_font
from yearbook_reader.ui.translation import Translation

DESKTOP_FILE = "org.yearbookreader.YearbookReader"


class Reader(QObject):
    """The running program: a library and the one window on it."""

    def __init__(self, library: Library, paths: Paths) -> None:
        """Show the window in the language of the settings."""
        super().__init__()
        self._library = library
        self._paths = paths
        self._translation = Translation()
        self.window = self._new_window()

    def _new_window(self) -> MainWindow:
        self._translation.speak(load_settings(self._paths.settings).language)
        window = MainWindow(self._library)
        window.rebuild_wanted.connect(self._rebuild)
        window.show()
        return window

    def _rebuild(self) -> None:
        """Put a window of the language that was chosen in the place of this one."""
        old = self.window
        QApplication.setQuitOnLastWindowClosed(False)
        old.close()
        self.window = self._new_window()
        self.window.open_first(())
        old.deleteLater()
        QApplication.setQuitOnLastWindowClosed(True)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take a mistake of ours: say so calmly, with a report, and go on."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        from yearbook_reader.ui.dialogs import CrashDialog, crash_report

        report = crash_report(kind, error, trace)
        sys.stderr.write(report)
        CrashDialog(report, self.window).exec()


def run_window(paths: Paths, files: Sequence[Path], entry: str | None, find: str | None) -> int:
    """Show the window until it is closed; give the exit code.

    `files` are opened, the last one shown; `entry` is the id of an entry to show, `find` a
    query to search for. Without files the volume of the last session is opened.
    """
    application = QApplication([APPLICATION])
    application.setApplicationName(APPLICATION)
    application.setDesktopFileName(DESKTOP_FILE)
    application.setWindowIcon(QIcon(str(resource("icons/app.svg"))))
    application.setStyle("Fusion")
    application.setFont(interface_font(application.font()))
    library = Library(paths)
    reader = Reader(library, paths)
    sys.excepthook = reader.report
    reader.window.open_first(files, entry or "", find or "")
    code = application.exec()
    sys.excepthook = sys.__excepthook__
    library.close()
    return code
