"""The order of the Tab key where a part of the window is made late."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class HandsKeysOn(QWidget):
    """A part that hands the keys it is given to `keys_go_to`.

    Qt's own way, a focus proxy, lets the Tab key pass by all that stands before that in the part.
    """

    keys_go_to: QWidget

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Hand the keys on."""
        self.keys_go_to.setFocus(reason)


def come_behind(before: QWidget, made: QWidget) -> None:
    """Put what stands in `made`, as it was made, behind `before` in the order of the Tab key."""
    with _taken_as_one(before), _taken_as_one(made):
        QWidget.setTabOrder(before, made)


def come_before(behind: QWidget, made: QWidget) -> None:
    """Put what stands in `made` before `behind` in the order of the Tab key."""
    come_behind(behind, made)
    come_behind(made, behind)


@contextmanager
def _taken_as_one(widget: QWidget) -> Iterator[None]:
    """Let Qt order a widget with all in it, as it does for one that hands its focus on."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield
        return
    former = widget.focusProxy()
    inside = former or next(filter(QWidget.focusPolicy, widget.findChildren(QWidget)), widget)
    policy = inside.focusPolicy()
    if inside is not widget:
        widget.setFocusProxy(inside)
    widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    yield
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setFocusProxy(former)  # type: ignore[arg-type] # Qt takes none, too
    inside.setFocusPolicy(policy)
