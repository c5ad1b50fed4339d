"""The order of the Tab key where a part of the window is made late."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def come_behind(before: QWidget, made: QWidget) -> None:
    """Let the Tab key come behind `before` to what stands in `made`, in the order it was made."""
    stops = [widget for widget in _chain(made.window()) if made.isAncestorOf(widget)]
    for one, following in pairwise([_last_stop(before), *stops]):
        QWidget.setTabOrder(one, following)


def _last_stop(widget: QWidget) -> QWidget:
    stops = [each for each in _chain(widget.window()) if widget.isAncestorOf(each)]
    return stops[-1] if stops else widget


def _chain(window: QWidget) -> Iterator[QWidget]:
    """Give what the Tab key stops at in a window."""
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        widget = widget.nextInFocusChain()
