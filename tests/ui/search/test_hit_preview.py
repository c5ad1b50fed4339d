"""A hit seen from near."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from yearbook_reader.search.documents import Passage
from yearbook_reader.search.hits import ShelfHit
from yearbook_reader.ui.search.shelf.hit_preview import HitPreview
from yearbook_reader.volume.model import Span, Text
from yearbook_reader.volume.walk import ItemKind


@pytest.fixture
def preview(qtbot: QtBot) -> HitPreview:
    """Give a preview that shows a cell of a table."""
    rows = (("区", "产值（亿元）"), ("东川", "12"), ("西川", "34"))
    passages = tuple(
        Passage(ItemKind.TABLE, cell, Text(cell, (Span(0, len(cell)),)), beside=number > 0)
        for row in rows
        for number, cell in enumerate(row)
    )
    hit = ShelfHit(
        (), ItemKind.TABLE, "u", ("工业",), "", 0, 2, "34",
        sha256="0" * 64, volume_title="南浦年鉴", covers_year=2019, passages=passages, passage=5,
    )  # fmt: skip
    made = HitPreview()
    qtbot.addWidget(made)
    made.show_hit(hit, 1, 1)
    return made


def test_a_table_is_shown_row_by_row(preview: HitPreview) -> None:
    lines = preview._text.toPlainText().splitlines()
    assert lines[-3:] == ["区\t产值（亿元）", "东川\t12", "西川\t34"]
    assert preview._text.toPlainText()[preview._match :].startswith("34")


def test_the_columns_of_a_table_are_as_wide_as_its_widest_cell(preview: HitPreview) -> None:
    metrics = QFontMetricsF(preview._look("ink").font())
    assert preview._text.tabStopDistance() > metrics.horizontalAdvance("产值（亿元）")
