"""Where it is told what was found on the shelf."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.search.shelf.shelf_question import ShelfQuestion


@pytest.mark.parametrize(("width", "is_beside"), [(1400, True), (500, False)])
def test_it_has_a_line_to_itself_where_there_is_no_room_beside_the_options(
    qtbot: QtBot, width: int, is_beside: bool
) -> None:
    question = ShelfQuestion()
    qtbot.addWidget(question)
    question.tell("书库中没有找到；中文引号也是要找的字，一字不差地找请用半角引号")
    question.resize(width, 120)
    question.show()
    options, told = question._variants, question.told
    qtbot.waitUntil(lambda: told.width() > 200)
    assert (told.y() < options.geometry().bottom()) == is_beside
