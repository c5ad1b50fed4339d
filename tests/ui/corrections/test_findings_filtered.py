"""The filter above the findings: what fits, and that nothing does."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
from yearbook_reader.ui.lists.items import TITLE_ROLE


@pytest.fixture
def panel(qtbot: QtBot, opened_made_up: OpenVolume) -> FindingsPanel:
    """Give the panel with the findings of the made-up volume."""
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.set_volume(opened_made_up)
    panel.show()
    return panel


def test_findings_are_found_in_whatever_characters_the_words_are_typed(
    panel: FindingsPanel,
) -> None:
    panel._filter.text.setText("書眉")
    model = panel._model
    assert [model.index(row, 0).data(TITLE_ROLE) for row in range(model.rowCount())] == ["书眉"]


def test_that_no_finding_fits_is_said(panel: FindingsPanel) -> None:
    assert not panel._none.isVisible()
    panel._filter.text.setText("没有这样的")
    assert panel._none.isVisible()
    assert panel._none.text() == "没有符合条件的记录。"
    panel._filter.text.clear()
    assert not panel._none.isVisible()
