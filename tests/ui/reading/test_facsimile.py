"""The printed page beside the text: each follows the other, and only a PDF has one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from yearbook_reader.sources.page_places import PagePlaces, PlacedBox
from yearbook_reader.sources.pdf.processes.page_image import PageImage
from yearbook_reader.ui.reading.original.facsimile import FacsimilePanel
from yearbook_reader.ui.reading.original.facsimile_view import (
    MARK_COLOR,
    POINTED_COLOR,
    FacsimileView,
)
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

SAMPLE = Path(__file__).parents[2] / "samples" / "v4_jizhou_2019" / "volume.pdf"

Settle = Callable[[MainWindow], None]


@pytest.fixture
def pdf_window(new_window: Callable[..., MainWindow], settle: Settle) -> MainWindow:
    """Give a window on a PDF, with its pages shown."""
    window = new_window(SAMPLE)
    window.panels.reveal("facsimile")
    _wait_for_page(window, settle)
    return window


def _wait_for_page(window: MainWindow, settle: Settle) -> None:
    QApplication.processEvents()
    panel = window.panels.facsimile
    panel._delay.stop()
    panel._ask()
    settle(window)


def _entry_on(window: MainWindow, sheet: int) -> tuple[str, int]:
    """Give the title and offset of the first entry that begins on a page."""
    assert window.arrival is not None
    opened = window.arrival.opened
    places = PagePlaces(opened.source)
    entry = next(
        each
        for each in all_entries(opened.volume)
        if places.sheet_of(each.heading.printed.start) == sheet
    )
    return entry.heading.title, entry.heading.printed.start


def _go(window: MainWindow, offset: int) -> None:
    assert window.arrival is not None
    entries = all_entries(window.arrival.opened.volume)
    entry = next(each for each in entries if each.heading.printed.start == offset)
    window.journey.go(entry.heading.printed.spans)


def _told(panel: FacsimilePanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_a_text_is_told_to_have_no_pages_to_see(window: MainWindow) -> None:
    window.panels.reveal("facsimile")
    assert "只有 PDF" in _told(window.panels.facsimile)
    buttons = window.panels.facsimile.findChildren(QToolButton)
    assert not any(button.isEnabled() for button in buttons)


def test_every_button_has_a_name(window: MainWindow) -> None:
    buttons = window.panels.facsimile.findChildren(QToolButton)
    assert buttons
    assert all(button.accessibleName() and button.toolTip() for button in buttons)


def test_the_buttons_wear_the_ink_of_a_theme_that_changed_out_of_sight(window: MainWindow) -> None:
    window.panels.reveal("facsimile")
    button = window.panels.facsimile.findChildren(QToolButton)[0]
    before = button.icon().pixmap(button.iconSize()).toImage()
    window.panels._sides.hide("facsimile")
    window.appearance.toggle_theme()
    window.panels.reveal("facsimile")
    QApplication.processEvents()
    drawn = button.icon().pixmap(button.iconSize()).toImage()
    assert not before.isNull()
    assert drawn != before


def test_the_page_follows_the_text(pdf_window: MainWindow, settle: Settle) -> None:
    _, offset = _entry_on(pdf_window, 5)
    _go(pdf_window, offset)
    _wait_for_page(pdf_window, settle)
    assert pdf_window.panels.facsimile._shown[0] == 5
    assert "第 5 / 11 页" in _told(pdf_window.panels.facsimile)


def test_a_page_that_was_only_passed_by_does_not_come_late(
    pdf_window: MainWindow, settle: Settle
) -> None:
    panel = pdf_window.panels.facsimile
    _, here = _entry_on(pdf_window, 4)
    _, there = _entry_on(pdf_window, 5)
    _go(pdf_window, here)
    _wait_for_page(pdf_window, settle)
    for offset in (there, here):
        _go(pdf_window, offset)
        panel._ask()
    settle(pdf_window)
    assert panel._shown[0] == panel._sheet == 4


def test_the_lines_of_the_current_entry_are_marked(pdf_window: MainWindow, settle: Settle) -> None:
    _, offset = _entry_on(pdf_window, 5)
    _go(pdf_window, offset)
    _wait_for_page(pdf_window, settle)
    assert pdf_window.arrival is not None
    places = PagePlaces(pdf_window.arrival.opened.source)
    marks = pdf_window.panels.facsimile.view._marks
    assert {mark.sheet for mark in marks} == {5}
    assert places.boxes([(offset, offset + 1)])[0].top in {mark.top for mark in marks}


def test_what_a_finding_is_of_is_marked_on_its_page(pdf_window: MainWindow, settle: Settle) -> None:
    assert pdf_window.arrival is not None
    opened = pdf_window.arrival.opened
    places = PagePlaces(opened.source)
    number = next(
        finding
        for finding in opened.reconstruction.findings
        if finding.kind is FindingKind.PAGE_NUMBER and places.sheet_of(finding.spans[0].start) == 6
    )
    pdf_window.panels.findings.place_requested.emit(number.spans)
    _wait_for_page(pdf_window, settle)
    panel = pdf_window.panels.facsimile
    wanted = places.boxes((span.start, span.end) for span in number.spans)
    assert panel._shown[0] == 6
    assert panel.view._pointed == tuple(box for box in wanted if box.sheet == 6)


def test_what_was_pointed_out_is_forgotten_as_the_reader_goes_on(
    pdf_window: MainWindow, settle: Settle
) -> None:
    _, offset = _entry_on(pdf_window, 5)
    _go(pdf_window, offset)
    _wait_for_page(pdf_window, settle)
    view = pdf_window.panels.facsimile.view
    assert view._pointed
    pdf_window.pane.step_entry(1)
    _wait_for_page(pdf_window, settle)
    assert (bool(view._marks), view._pointed) == (True, ())


def test_what_is_pointed_out_is_inked_more_strongly(qtbot: QtBot) -> None:
    view = FacsimileView()
    qtbot.addWidget(view)
    view.resize(200, 300)
    white = bytes([255]) * (4 * 100 * 150)
    view.show_image(PageImage(1, 1, 100, 150, 100.0, 150.0, white))
    view.mark((PlacedBox(1, 10, 10, 40, 20),), (PlacedBox(1, 10, 60, 40, 70),))
    drawn = view.viewport().grab().toImage()
    entry, pointed = (
        drawn.pixelColor((view._corner() + QPointF(25, y) * view.scale()).toPoint())
        for y in (15, 65)
    )
    assert (entry, pointed) == (MARK_COLOR, POINTED_COLOR)


def test_a_click_on_the_page_brings_the_text_there(
    pdf_window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    _, first = _entry_on(pdf_window, 5)
    _go(pdf_window, first)
    _wait_for_page(pdf_window, settle)
    view = pdf_window.panels.facsimile.view
    assert pdf_window.arrival is not None
    opened = pdf_window.arrival.opened
    places = PagePlaces(opened.source)
    on_page = [
        entry
        for entry in all_entries(opened.volume)
        if places.sheet_of(entry.heading.printed.start) == 5
    ]
    last = on_page[-1]
    (box, *_) = places.boxes([(last.heading.printed.start, last.heading.printed.end)])
    corner = view._corner()
    point = QPointF(box.left + 1, (box.top + box.bottom) / 2) * view.scale() + corner
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    current = pdf_window.pane.current_entry()
    assert current is not None
    assert current.id == last.id


def test_turning_the_page_brings_the_text_along(pdf_window: MainWindow, settle: Settle) -> None:
    panel = pdf_window.panels.facsimile
    _, offset = _entry_on(pdf_window, 5)
    _go(pdf_window, offset)
    panel.turn(1)
    _wait_for_page(pdf_window, settle)
    assert panel._shown[0] == 6
    assert pdf_window.arrival is not None
    places = PagePlaces(pdf_window.arrival.opened.source)
    assert places.sheet_of(pdf_window.pane.current_offset()) == 6


def test_the_first_and_last_pages_are_the_ends(pdf_window: MainWindow) -> None:
    panel = pdf_window.panels.facsimile
    for _ in range(20):
        panel.turn(-1)
    assert panel._sheet == 1
    for _ in range(20):
        panel.turn(1)
    assert panel._sheet == 11


def test_zooming_keeps_the_page_and_has_it_painted_crisply(
    pdf_window: MainWindow, settle: Settle
) -> None:
    view = pdf_window.panels.facsimile.view
    fitting = view.scale()
    view.zoom(1)
    view.zoom(1)
    _wait_for_page(pdf_window, settle)
    assert view.scale() > fitting
    assert view._picture.width() == pytest.approx(view.wanted_scale() * 595, abs=2)
    view.zoom(0)
    assert view.scale() == fitting


def test_the_wheel_with_ctrl_zooms(pdf_window: MainWindow) -> None:
    view = pdf_window.panels.facsimile.view
    before = view.scale()
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(event)
    assert view.scale() > before


def test_a_correction_leaves_the_page_and_its_lines_where_they_are(
    pdf_window: MainWindow, settle: Settle
) -> None:
    _, offset = _entry_on(pdf_window, 5)
    _go(pdf_window, offset)
    panel = pdf_window.panels.facsimile
    panel.view.zoom(1)
    _wait_for_page(pdf_window, settle)
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    low = bar.value()
    shown: list[int] = []
    pdf_window.actions_by_name["raise_level"].trigger()
    pdf_window.work.correcting.corrected.connect(lambda _: shown.append(panel._shown[0]))
    settle(pdf_window)
    assert (shown, bar.value()) == ([5], low)
    assert low > 0


def test_a_page_that_cannot_be_painted_is_a_sentence(
    pdf_window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    from yearbook_reader.errors import SourceError

    def fail(*_: object) -> None:
        raise SourceError("第 3 页画不出来。")

    monkeypatch.setattr(pdf_window._library, "page_image", fail)
    pdf_window.panels.facsimile.turn(1)
    _wait_for_page(pdf_window, settle)
    assert "画不出来" in _told(pdf_window.panels.facsimile)


def test_a_hidden_panel_paints_nothing(
    new_window: Callable[..., MainWindow], settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(SAMPLE)
    asked: list[object] = []
    monkeypatch.setattr(window._library, "page_image", lambda *each: asked.append(each))
    _, offset = _entry_on(window, 5)
    _go(window, offset)
    settle(window)
    assert asked == []


def test_a_volume_without_pages_has_their_room_until_one_with_pages_comes(
    pdf_window: MainWindow, seed_path: Path, settle: Settle
) -> None:
    page = pdf_window.frame.docks["facsimile"]
    pdf_window.opening.add((seed_path,))
    settle(pdf_window)
    assert page.isHidden()
    pdf_window.opening.add((SAMPLE,))
    settle(pdf_window)
    assert not page.isHidden()


def test_a_page_that_the_reader_puts_away_or_asks_for_stays_so(
    pdf_window: MainWindow, seed_path: Path, settle: Settle
) -> None:
    page = pdf_window.frame.docks["facsimile"]
    pdf_window.opening.add((seed_path,))
    settle(pdf_window)
    for _ in range(2):
        pdf_window.panels.toggle("facsimile")
    pdf_window.opening.add((SAMPLE,))
    settle(pdf_window)
    assert page.isHidden()
