"""The dialog of notes that come in, by itself: how a conflict is shown and gone through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.exchange.incoming import Incoming
from yearbook_reader.annotations.exchange.merging import Conflict, Merge
from yearbook_reader.ui.notes.exchange.incoming_dialog import Arrived, Choice, IncomingDialog
from yearbook_reader.volume.model import Span


@pytest.fixture
def dialog(qtbot: QtBot) -> IncomingDialog:
    """Give the dialog of a note that was changed here and there, in sight."""
    mine = Annotation(
        "one",
        "book",
        (Span(3, 5),),
        "水闸",
        "前",
        "后",
        Color.PINK,
        note="12座",
        tags=("水利", "待查"),
    )
    conflict = Conflict(mine, replace(mine, note="13座", tags=()))
    incoming = Incoming(Merge(conflicts=(conflict,)), Merge())
    made = IncomingDialog(Arrived("答复.zip", "李四", incoming, 0, 0))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_both_sides_are_shown_with_their_tags(dialog: IncomingDialog) -> None:
    assert dialog._mine.toPlainText().splitlines()[:2] == ["12座", "#水利 #待查"]
    assert dialog._theirs.toPlainText().splitlines()[0] == "13座"


def test_the_tab_key_goes_from_the_list_over_both_sides_to_the_choice(
    dialog: IncomingDialog, qtbot: QtBot
) -> None:
    dialog._list.setFocus()
    qtbot.waitUntil(dialog._list.hasFocus)
    for expected in (dialog._mine, dialog._theirs, dialog._choices[Choice.MINE]):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
