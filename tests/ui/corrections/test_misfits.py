"""Corrections that do not fit the volume any more, in the list of findings."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
from yearbook_reader.ui.lists.items import DETAIL_ROLE


def test_one_without_a_place_is_told_with_its_day_alone(
    qtbot: QtBot, opened_made_up: OpenVolume
) -> None:
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    gone = Correction(
        "gone", "source", CorrectionKind.RENAME, (), "旧题", "新题", "2026-11-28T10:00:00.000Z"
    )
    panel.set_volume(replace(opened_made_up, corrections=(gone,), misfits=(gone,)))
    [detail] = [panel._model.index_of_row(gone).data(DETAIL_ROLE)]
    assert "2026" in detail
    assert "卷" not in detail
