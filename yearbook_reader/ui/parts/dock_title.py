"""The title of a dock that can be closed, in the window's ink.

Qt draws the buttons of its own title bars so that they hardly show in the dark.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QWidget

from yearbook_reader.ui.parts.plain_label import plain_label

translate = QCoreApplication.translate


def title_bar(dock: QDockWidget) -> QWidget:
    """Give a dock's title with a button that closes the dock."""
    bar = QWidget(dock)
    title = plain_label(dock.windowTitle(), bar)
    close = QToolButton(bar)
    close.setText("×")
    close.setAutoRaise(True)
    close.setToolTip(translate("DockTitle", "关闭"))
    close.setAccessibleName(translate("DockTitle", "关闭“{title}”").format(title=title.text()))
    close.clicked.connect(dock.close)
    row = QHBoxLayout(bar)
    row.setContentsMargins(8, 2, 6, 0)
    row.addWidget(title, 1)
    row.addWidget(close)
    return bar
