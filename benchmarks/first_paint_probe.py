"""Runs one window and says on stdout when it has been painted; started by the benchmark.

    first_paint_probe.py bare
    first_paint_probe.py window|text [yearbook-reader's arguments]

`window` waits for the main window's first paint, `text` for the first paint of a page of text.
The program knows nothing of it: the probe watches its events from outside.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


class Probe(QObject):
    """Ends the process, with a word, once the awaited widget has been painted."""

    def __init__(self, waits_for_text: bool) -> None:
        """Wait for a page of text, or for the main window."""
        super().__init__()
        self._waits_for_text = waits_for_text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let every event pass; ask to be called right after the awaited paint."""
        if event.type() == QEvent.Type.Paint and self._is_awaited(watched):
            done = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, done, Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """End at the event that follows the paint."""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        print("painted", flush=True)
        os._exit(0)

    def _is_awaited(self, watched: QObject) -> bool:
        if not self._waits_for_text:
            return isinstance(watched, QMainWindow)
        pane = watched.parent()
        return isinstance(pane, QTextEdit) and not pane.document().isEmpty()


def run_watched(probe: Probe) -> None:
    """Let `QApplication.exec` begin by installing the probe."""
    run = QApplication.exec

    def watched_run(*_application: QApplication) -> int:
        QApplication.instance().installEventFilter(probe)
        return run()

    QApplication.exec = watched_run


def main() -> None:
    """Run the bare window or the program, as the arguments say."""
    kind, *arguments = sys.argv[1:]
    probe = Probe(kind == "text")
    run_watched(probe)
    if kind == "bare":
        application = QApplication([])
        window = QMainWindow()
        window.show()
        application.exec()
    else:
        from yearbook_reader.__main__ import main as yearbook_reader

        sys.argv = ["yearbook-reader", *arguments]
        yearbook_reader()


if __name__ == "__main__":
    main()
