"""How much room a hit takes in a list: one line where its sentence fits into one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from yearbook_reader.search.documents import Passage
from yearbook_reader.search.hits import Hit, ShelfHit
from yearbook_reader.ui.search.hit_delegate import HitDelegate, _told
from yearbook_reader.ui.search.hit_model import HitModel
from yearbook_reader.volume.model import Text
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


def told(kind: ItemKind) -> str:
    """Give what is told of a hit on the shelf, the first passage of an entry of two."""
    passages = tuple(
        Passage(each, text, Text())
        for each, text in ((kind, "概况"), (ItemKind.PARAGRAPH, SENTENCE))
    )
    hit = ShelfHit(
        (), kind, "u", (), "e", 0, 2, "概况", sha256="s", volume_title="", covers_year=None,
        passages=passages,
    )  # fmt: skip
    return _told(hit)[0]


def test_behind_an_entrys_title_its_first_words_are_told() -> None:
    assert told(ItemKind.ENTRY_TITLE) == f"概况  {SENTENCE}"


def test_behind_other_words_nothing_is_told() -> None:
    assert told(ItemKind.SECTION_TITLE) == "概况"
