"""Notes whose place is in doubt, in the real window: shown, put, left, and undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDockWidget, QToolButton
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.places.placement import Outcome
from yearbook_reader.library import Library
from yearbook_reader.ui.corrections.words_dialog import WordsDialog
from yearbook_reader.ui.notes.places.places_panel import PlacesPanel
from yearbook_reader.ui.window.desks.placing import HEIGHT
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Select = Callable[[MainWindow, str], None]
Trigger = Callable[[MainWindow, str], None]

OLD = """南浦年鉴

工业

综述

　　【概况】2019年，南浦县规模以上工业企业120家，专利授权35件。全县新建厂房12座。
　　【园区】2019年，工业园区新增道路8千米，绿化面积3公顷。
"""
NEW = (
    OLD.replace("全县新建厂房12座。", "").replace("新增道路8千米", "新修道路9千米")
    + "　　（王一）\n"
)
LATER = 3_600_000  # milliseconds
KEPT, GONE, CHANGED = "规模以上工业企业120家", "新建厂房12座", "新增道路8千米"


@pytest.fixture
def doubtful(
    new_window: NewWindow, tmp_path: Path, mark: Mark, library: Library, settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:  # fmt: skip
    """Give a window with a new extraction, in which two of three notes have no sure place.

    It is at rest when a test says so: on a slow machine it would be so before all is opened.
    """
    monkeypatch.setattr("yearbook_reader.ui.window.desks.placing.REST_MS", LATER)
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    window = new_window(old)
    for words in (KEPT, GONE, CHANGED):
        mark(window, words)
    assert window.arrival is not None
    former = window.arrival.opened.record.sha256
    window.opening.add([new])
    settle(window)
    library.accept_version(window.arrival.opened.record.sha256, former)
    window.opening.add([new])
    settle(window)
    return window


def shown(window: MainWindow, trigger: Trigger, settle: Settle) -> PlacesPanel:
    trigger(window, "review_places")
    settle(window)
    places = window.notes.places._panel
    assert places is not None
    return places


def quotes(places: PlacesPanel) -> list[str]:
    return [note.quote for note in places._model.notes]


def choose(places: PlacesPanel, quote: str) -> None:
    places._tree.setCurrentIndex(places._model.index_of(quotes(places).index(quote)))


def decided(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    """Wait until the window has looked through the notes again."""
    settle(window)
    qtbot.waitUntil(lambda: not window.notes.places._soon.isActive())
    settle(window)


def test_where_all_is_well_nothing_is_to_be_decided(
    window: MainWindow, mark: Mark, trigger: Trigger, settle: Settle
) -> None:
    mark(window, "科技")
    places = shown(window, trigger, settle)
    assert places._told.text() == "共 1 条标注，都在原来的文字上。"
    assert places._split.isHidden()


def test_a_panel_in_which_nothing_is_to_be_decided_is_as_high_as_its_sentence(
    window: MainWindow, mark: Mark, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    mark(window, "科技")
    places = shown(window, trigger, settle)
    few_lines = places.fontMetrics().lineSpacing() * 4
    qtbot.waitUntil(lambda: 0 < places.height() <= few_lines)


def test_the_panel_makes_room_for_the_shelf_and_comes_back_with_the_text(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    places = shown(window, trigger, settle)
    trigger(window, "shelf")
    assert not places.isVisible()
    trigger(window, "go_to_text")
    assert places.isVisible()


def test_the_panel_comes_with_the_text_from_the_shelf(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(window, "shelf")
    places = shown(window, trigger, settle)
    assert places.isVisible()
    assert window.pane.isVisible()


def test_the_panel_has_room_for_what_is_to_be_decided(
    doubtful: MainWindow, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    places = shown(doubtful, trigger, settle)
    qtbot.waitUntil(lambda: places.height() > HEIGHT * 2 // 3)


def test_the_arrow_keys_walk_through_what_is_to_be_decided(
    doubtful: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    places = shown(doubtful, trigger, settle)
    assert doubtful.frame.focusWidget() is places._tree


def test_a_volume_without_notes_is_said_to_have_none(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    assert shown(window, trigger, settle)._told.text() == "这一卷还没有标注。"


def test_notes_in_doubt_are_shown_with_their_old_words_and_counts(
    doubtful: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    places = shown(doubtful, trigger, settle)
    assert set(quotes(places)) == {GONE, CHANGED}
    assert "共 3 条标注：" in places._told.text()
    choose(places, GONE)
    assert "全县新建厂房12座。" in places._old.toPlainText()


def test_a_candidate_is_offered_in_its_context_and_shown_in_the_text(
    doubtful: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    places = shown(doubtful, trigger, settle)
    choose(places, GONE)
    choose(places, CHANGED)
    placement = places._current()
    assert placement is not None
    assert placement.outcome is Outcome.REVIEW
    assert placement.candidates[0].quote == "新修道路9千米"
    assert doubtful.pane.highlighter._highlights.flash == placement.candidates[0].spans


def test_an_accepted_candidate_is_where_the_note_stands_from_now_on(
    doubtful: MainWindow, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    places = shown(doubtful, trigger, settle)
    choose(places, CHANGED)
    places._put.click()
    decided(doubtful, qtbot, settle)
    assert "新修道路9千米" in {each.quote for each in doubtful.marking.annotations}
    assert quotes(places) == [GONE]


def test_a_decision_can_be_undone(
    doubtful: MainWindow, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    places = shown(doubtful, trigger, settle)
    choose(places, CHANGED)
    places._put.click()
    settle(doubtful)
    trigger(doubtful, "undo")
    decided(doubtful, qtbot, settle)
    assert {each.quote for each in doubtful.marking.annotations} == {KEPT}
    assert set(quotes(places)) == {GONE, CHANGED}


def test_an_orphan_is_put_on_what_is_selected_in_the_text(
    doubtful: MainWindow, trigger: Trigger, settle: Settle, select: Select, qtbot: QtBot
) -> None:
    places = shown(doubtful, trigger, settle)
    choose(places, GONE)
    assert not places._attach.isEnabled()
    select(doubtful, "专利授权35件")
    assert places._attach.isEnabled()
    places._attach.click()
    decided(doubtful, qtbot, settle)
    assert {each.quote for each in doubtful.marking.annotations} == {KEPT, "专利授权35件"}


def test_a_note_may_be_left_without_a_place(
    doubtful: MainWindow, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    places = shown(doubtful, trigger, settle)
    choose(places, GONE)
    places._leave.click()
    decided(doubtful, qtbot, settle)
    groups = [places._model._group_title(row) for row in range(places._model.group_count)]
    assert groups == ["有几处相似，要您来定", "留着，没有地方"]
    trigger(doubtful, "undo")
    decided(doubtful, qtbot, settle)
    assert "留着，没有地方" not in [
        places._model._group_title(row) for row in range(places._model.group_count)
    ]


def test_a_volume_with_notes_in_doubt_says_so_when_it_is_opened(
    doubtful: MainWindow, settle: Settle
) -> None:
    doubtful.notes.places._rest.timeout.emit()
    settle(doubtful)
    assert doubtful.messages.sentence == "有 2 条标注要核对位置。"
    doubtful.messages._offer.click()
    settle(doubtful)
    assert doubtful.notes.places._panel is not None


def test_a_title_that_was_corrected_is_noted_down_with_the_notes_below_it(
    window: MainWindow, mark: Mark, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    mark(window, "科技部门")
    trigger(window, "rename_heading")
    [dialog] = [each for each in window.frame.findChildren(WordsDialog) if each.isVisible()]
    dialog.field.setPlainText("全区科技概况")
    dialog.accept()
    settle(window)
    places = shown(window, trigger, settle)
    assert places._update.text() == "记下这 1 条的新位置"
    places._update.click()
    decided(window, qtbot, settle)
    assert window.marking.annotations[0].titles[-1] == "全区科技概况"
    assert places._update.isHidden()


def test_the_title_of_the_panel_has_a_button_that_closes_it(
    doubtful: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    places = shown(doubtful, trigger, settle)
    dock = places.parent()
    assert isinstance(dock, QDockWidget)
    [close] = dock.titleBarWidget().findChildren(QToolButton)
    close.click()
    assert not places.isVisible()
