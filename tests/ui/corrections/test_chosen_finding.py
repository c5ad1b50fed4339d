"""Which row of the findings is chosen after the book has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

Show = Callable[..., None]


def doubt(start: int, title: str) -> Finding:
    spans = (Span(start, start + 2),)
    return Finding(FindingKind.EMPTY_ENTRY, 0.8, spans, "条目“{title}”没有正文。", (title,))


FIRST, SECOND, THIRD = doubt(1, "甲"), doubt(4, "乙"), doubt(7, "丙")


@pytest.fixture
def panel(qtbot: QtBot) -> FindingsPanel:
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def show(panel: FindingsPanel, opened_made_up: OpenVolume) -> Show:
    """Give a way to show the volume with these findings."""

    def show(*findings: Finding) -> None:
        made = replace(opened_made_up.reconstruction, findings=findings)
        panel.set_volume(replace(opened_made_up, reconstruction=made))

    return show


def choose(panel: FindingsPanel, finding: Finding) -> None:
    panel._tree.setCurrentIndex(panel._model.index_of_row(finding))


def test_a_finding_that_names_another_title_now_is_still_chosen(
    panel: FindingsPanel, show: Show
) -> None:
    show(FIRST, SECOND, THIRD)
    choose(panel, SECOND)
    renamed = doubt(4, "新题")
    told: list[object] = []
    panel.current_changed.connect(told.append)
    show(FIRST, renamed, THIRD)
    assert told[-1] == panel.current() == renamed


def test_after_a_chosen_finding_went_no_other_is_chosen_by_the_next_change(
    panel: FindingsPanel, show: Show
) -> None:
    show(FIRST, SECOND, THIRD)
    choose(panel, SECOND)
    told: list[object] = []
    panel.current_changed.connect(told.append)
    show(FIRST, THIRD)
    show(FIRST, SECOND, THIRD)
    assert not any(told)
    assert not panel._tree.selectionModel().hasSelection()
