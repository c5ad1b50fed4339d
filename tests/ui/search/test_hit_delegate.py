"""How much room a hit takes in a list: one line where its sentence fits into one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from yearbook_reader.search.hits import Hit
from yearbook_reader.ui.search.hit_delegate import HitDelegate
from yearbook_reader.ui.search.hit_model import HitModel
from yearbook_reader.volume.walk import ItemKind

SENTENCE = "全县新建水闸十二座。"


@pytest.fixture
def model(qtbot: QtBot) -> HitModel:
    """Give a list of one hit, in a section, with no title of its own."""
    made = HitModel()
    hit = Hit((), ItemKind.PARAGRAPH, "u", (), "e", 4, 6, SENTENCE)
    made.set_hits((hit,), {})
    return made


def width_of(sentence: str) -> int:
    """Give the pixels that a sentence takes whose match, two characters, is bold."""
    font, bold = QFont(), QFont()
    bold.setBold(True)
    plain = QFontMetrics(font).horizontalAdvance(sentence[:4] + sentence[6:])
    return plain + QFontMetrics(bold).horizontalAdvance(sentence[4:6])


def test_a_sentence_that_just_fits_has_one_line(model: HitModel) -> None:
    room = width_of(SENTENCE) + 4
    assert HitDelegate().lines_of_member(QFont(), room, model.index_of(0)) == 1


def test_a_sentence_that_is_too_long_has_two_lines(model: HitModel) -> None:
    room = width_of(SENTENCE) - 4
    assert HitDelegate().lines_of_member(QFont(), room, model.index_of(0)) == 2
