"""A line of tags: how it is written, read back and completed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.notes.annotations.annotation_editor import TagCompleter
from yearbook_reader.ui.parts.tag_line import tags_of, tags_text


def test_a_line_of_tags_reads_back_the_same() -> None:
    assert tags_of(tags_text(("核对", "数字"))) == ("核对", "数字")


def test_completion_fills_in_the_last_tag_only(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = TagCompleter(["数字", "核对"])
    field.setCompleter(completer)
    field.setText("人物、数")
    assert completer.splitPath(field.text()) == ["数"]
    index = completer.model().index(0, 0)
    assert completer.pathFromIndex(index) == "人物、数字"
