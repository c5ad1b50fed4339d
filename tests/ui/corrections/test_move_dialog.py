"""The small window that asks where an entry is to go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.corrections.move_dialog import MoveDialog
from yearbook_reader.ui.reading.outline_model import Level, Node


@pytest.fixture
def dialog(qtbot: QtBot) -> MoveDialog:
    """Give the window for the first of three entries."""
    titles = ((Level.CHAPTER, "水利"), *((Level.ENTRY, each) for each in ("概况", "植树", "造林")))
    nodes = [Node(title, level, -1, (), key=str(at)) for at, (level, title) in enumerate(titles)]
    dialog = MoveDialog(nodes, "1")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # it goes with the test
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog._filter.hasFocus)
    return dialog


@pytest.mark.parametrize("typed", ["树", "zhis", "zs"])
def test_titles_are_found_by_their_characters_and_their_pinyin(
    dialog: MoveDialog, qtbot: QtBot, typed: str
) -> None:
    dialog._filter.setText(typed)
    assert dialog._titles.stringList() == ["植树 — 水利"]
    qtbot.keyClick(dialog._filter, Qt.Key.Key_Down)
    told: list[str] = []
    dialog.chosen.connect(lambda _, goal: told.append(goal))
    dialog.accept()
    assert told == ["2"]


def test_what_is_chosen_stays_chosen_while_others_go(dialog: MoveDialog) -> None:
    dialog._list.setCurrentIndex(dialog._titles.index(1, 0))
    dialog._filter.setText("林")
    assert dialog._list.currentIndex().data() == "造林 — 水利"
    assert dialog._buttons.accepting.isEnabled()


def test_where_no_title_fits_the_keys_stay_with_what_is_typed(
    dialog: MoveDialog, qtbot: QtBot
) -> None:
    dialog._filter.setText("没有")
    qtbot.keyClick(dialog._filter, Qt.Key.Key_Down)
    assert dialog._filter.hasFocus()
    assert not dialog._buttons.accepting.isEnabled()
