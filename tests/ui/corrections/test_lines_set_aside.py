"""A line that is in no text is marked where the finding of it is chosen."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from yearbook_reader.corrections.correction import CorrectionKind
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.reconstruction import Finding, FindingKind


def heads(window: MainWindow) -> list[Finding]:
    """Give the findings of running heads."""
    assert window.arrival is not None
    found = window.arrival.opened.reconstruction.findings
    return [each for each in found if each.kind is FindingKind.RUNNING_HEAD]


def test_a_line_that_was_set_aside_is_marked_where_its_finding_is_chosen(
    window: MainWindow,
    qtbot: QtBot,
    trigger: Callable[[MainWindow, str], None],
    settle: Callable[[MainWindow], None],
) -> None:
    window.panels.press("findings")
    settle(window)
    panel = window.panels.findings
    qtbot.waitUntil(panel._tree.hasFocus)
    head = heads(window)[0]
    panel._tree.setCurrentIndex(panel._model.index_of_row(head))
    trigger(window, "role_body")
    settle(window)
    assert window.arrival is not None
    [correction] = window.arrival.opened.corrections
    assert correction.kind is CorrectionKind.ROLE
    assert {span.start for span in correction.spans} == {span.start for span in head.spans}
    assert head.spans not in [each.spans for each in heads(window)]
