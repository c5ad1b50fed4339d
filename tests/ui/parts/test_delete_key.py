"""Which keys delete what is chosen in a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from yearbook_reader.ui.parts.keys.delete_key import is_delete

Modifier = Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "modifier", "deletes"),
    [
        (Qt.Key.Key_Delete, Modifier.NoModifier, True),
        (Qt.Key.Key_Delete, Modifier.KeypadModifier, True),
        (Qt.Key.Key_Delete, Modifier.ShiftModifier, False),
        (Qt.Key.Key_D, Modifier.ControlModifier, False),
    ],
)
def test_delete_alone_deletes(key: Qt.Key, modifier: Modifier, deletes: bool) -> None:
    assert is_delete(QKeyEvent(QEvent.Type.KeyPress, key, modifier)) == deletes
