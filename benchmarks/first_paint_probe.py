"""Runs one window and says on stdout when it has been painted; started by the benchmark.

    first_paint_probe.py bare
    first_paint_probe.py window|text [yearbook-reader's arguments]

`window` waits for the main window's first paint, `text` for the first paint of a page of text.
The program knows nothing of it: it is watched from outside, from when it has loaded Qt, in its own
way and order.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType


class Threshold:
    """Finds nothing; begins to watch when the program, with Qt loaded, comes to its window."""

    def __init__(self, waits_for_text: bool) -> None:
        """Wait for a page of text, or for the main window."""
        self._waits_for_text = waits_for_text

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> None:
        """Begin to watch, and leave the module to others."""
        if name == "yearbook_reader.ui.app":
            sys.meta_path.remove(self)
            watch(self._waits_for_text)


def put_in_front(threshold: Threshold) -> None:
    """Let the threshold be asked before the program's own finder of modules, once that is there."""
    from yearbook_reader.quick_start import compiled_modules

    find_directly = compiled_modules.find_them_directly

    def find_behind(package: str) -> None:
        find_directly(package)
        sys.meta_path.insert(0, threshold)

    compiled_modules.find_them_directly = find_behind


def watch(waits_for_text: bool) -> None:
    """Let the first window end the process once it is painted."""
    from first_paint_watch import Probe, let_watch

    let_watch(Probe(waits_for_text))


def show_bare_window() -> None:
    """Show a window of Qt's with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    watch(waits_for_text=False)
    application = QApplication([])
    window = QMainWindow()
    window.show()
    application.exec()


def main() -> None:
    """Run the bare window or the program, as the arguments say."""
    kind, *arguments = sys.argv[1:]
    if kind == "bare":
        show_bare_window()
        return
    put_in_front(Threshold(kind == "text"))
    from yearbook_reader.__main__ import main as yearbook_reader

    sys.argv = ["yearbook-reader", *arguments]
    yearbook_reader()


if __name__ == "__main__":
    main()
