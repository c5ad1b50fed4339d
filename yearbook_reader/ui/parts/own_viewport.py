"""A viewport of our own, which PySide knows from the start."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


def own_viewport() -> QWidget:
    """Give a viewport like the one that Qt makes for a view.

    When PySide meets a widget that it did not make, it looks through every class there is and
    loads it, which takes a hundredth of a second in the first layout.
    """
    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    return made
