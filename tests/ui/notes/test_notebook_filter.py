"""The filter above the notebook."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from yearbook_reader.ui.notes.notebook.notebook_filter import NotebookFilter


def test_the_tab_key_goes_through_the_filter_as_it_stands(qtbot: QtBot) -> None:
    made = NotebookFilter()
    qtbot.addWidget(made)
    made.show()
    order = [made.text, made.groupings, made.colors, made.states, made.tags]
    assert sorted(order, key=lambda each: each.x()) == order
    assert [each.nextInFocusChain() for each in order[:-1]] == order[1:]
