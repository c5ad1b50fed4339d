"""What stands in a part of the window, found by its kind as one sees it, whatever it is called."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QObject)


def the(kind: type[Kind], within: QObject) -> Kind:
    """Give the only one of its kind."""
    [found] = within.findChildren(kind)
    return found
