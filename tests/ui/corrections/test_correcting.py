"""Correcting in the window: from a menu to the page, the outline, the list and back by undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.library import Library
from yearbook_reader.ui.corrections.move_dialog import MoveDialog
from yearbook_reader.ui.corrections.words_dialog import WordsDialog
from yearbook_reader.ui.lists.items import TITLE_ROLE, VALUE_ROLE
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

Trigger = Callable[[MainWindow, str], None]
Select = Callable[[MainWindow, str], None]
Rename = Callable[[MainWindow, str], str]
Settle = Callable[[MainWindow], None]


def titles(window: MainWindow) -> list[str]:
    assert window.arrival is not None
    return [entry.heading.title for entry in all_entries(window.arrival.opened.volume)]


def kinds(window: MainWindow) -> list[CorrectionKind]:
    assert window.arrival is not None
    return [each.kind for each in window.arrival.opened.corrections]


def shown(window: MainWindow) -> str:
    return window.pane.view.toPlainText()


def row_of(window: MainWindow, fits: Callable[[object], bool]) -> QModelIndex:
    model = window.panels.findings._model
    for group in range(model.rowCount()):
        above = model.index(group, 0)
        for row in range(model.rowCount(above)):
            index = model.index(row, 0, above)
            if fits(index.data(VALUE_ROLE)):
                return index
    raise AssertionError("no such row")


def test_a_title_is_changed_on_the_page_and_in_the_outline(
    window: MainWindow, select: Select, rename: Rename
) -> None:
    select(window, "科技部门")
    assert rename(window, "全区科技概况") == "概况"
    assert "全区科技概况" in shown(window)
    assert titles(window)[0] == "全区科技概况"


def test_a_correction_that_others_no_longer_fit_behind_says_so(
    window: MainWindow,
    select: Select,
    answer: Callable[[MainWindow, str], str],
    trigger: Trigger,
    settle: Settle,
) -> None:
    select(window, "清科集团")
    trigger(window, "split_entry")
    answer(window, "新题")
    trigger(window, "role_section")
    settle(window)
    assert window.messages.sentence.endswith("定为分目标题。1 条较早的校订因此不再适用。")


def test_a_title_left_as_it_is_makes_no_correction(
    window: MainWindow, select: Select, rename: Rename
) -> None:
    select(window, "科技部门")
    rename(window, "概况")
    assert kinds(window) == []


def test_words_of_several_paragraphs_are_refused_before_they_are_asked_for(
    window: MainWindow, trigger: Trigger
) -> None:
    window.pane.view.selectAll()
    trigger(window, "mend_text")
    assert window.frame.findChildren(WordsDialog) == []
    assert "同一段" in window.messages.sentence


def test_words_of_a_title_and_its_text_are_refused_before_they_are_asked_for(
    window: MainWindow, select: Select, trigger: Trigger
) -> None:
    select(window, "概况】2017年")
    trigger(window, "mend_text")
    assert window.frame.findChildren(WordsDialog) == []
    assert "同一标题" in window.messages.sentence


def test_characters_are_mended_and_come_back_by_undo(
    window: MainWindow,
    select: Select,
    trigger: Trigger,
    settle: Settle,
    answer: Callable[[MainWindow, str], str],
) -> None:
    before = shown(window)
    select(window, "部门深入")
    trigger(window, "mend_text")
    assert answer(window, "部门进一步深入") == "部门深入"
    assert "科技部门进一步深入实施" in shown(window)
    trigger(window, "undo")
    settle(window)
    assert shown(window) == before
    trigger(window, "redo")
    settle(window)
    assert "科技部门进一步深入实施" in shown(window)


@pytest.mark.parametrize("again", ["进一步", "门进", "步深入实施"])
def test_what_was_mended_is_offered_whole_when_some_of_it_is_mended_again(
    again: str,
    window: MainWindow,
    select: Select,
    trigger: Trigger,
    answer: Callable[[MainWindow, str], str],
) -> None:
    select(window, "部门深入")
    trigger(window, "mend_text")
    answer(window, "部门进一步深入")
    select(window, again)
    trigger(window, "mend_text")
    proposed = answer(window, "部门再深入")
    assert proposed.startswith("部门进一步深入")
    assert kinds(window) == [CorrectionKind.MEND]
    assert "科技部门再深入" in shown(window)


def test_what_a_first_mend_removed_is_mended_with_the_rest(
    window: MainWindow,
    select: Select,
    trigger: Trigger,
    answer: Callable[[MainWindow, str], str],
) -> None:
    select(window, "科技部门深入实施")
    trigger(window, "mend_text")
    answer(window, "科技局")
    select(window, "科技局")
    trigger(window, "mend_text")
    assert answer(window, "科技局深入实施") == "科技局"
    assert kinds(window) == [CorrectionKind.MEND]
    assert "下城区科技局深入实施创新驱动" in shown(window)


def test_characters_mended_twice_come_back_by_undo_step_by_step(
    window: MainWindow,
    select: Select,
    trigger: Trigger,
    settle: Settle,
    answer: Callable[[MainWindow, str], str],
) -> None:
    select(window, "部门")
    for words in ("部门们", "部门会"):
        trigger(window, "mend_text")
        answer(window, words)
        select(window, words)
    assert kinds(window) == [CorrectionKind.MEND]
    trigger(window, "undo")
    settle(window)
    assert "科技部门们深入实施" in shown(window)
    trigger(window, "undo")
    settle(window)
    assert kinds(window) == []


def test_an_entry_is_split_off_at_the_selected_words(
    window: MainWindow, select: Select, trigger: Trigger, answer: Callable[[MainWindow, str], str]
) -> None:
    count = len(titles(window))
    select(window, "全年新增市级众创空间")
    trigger(window, "split_entry")
    answer(window, "众创空间")
    assert "众创空间" in titles(window)
    assert len(titles(window)) == count + 1
    assert window.busy._measure.text().startswith(f"{count + 1} 个条目")


def test_an_entry_is_merged_with_the_one_above(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    before = titles(window)
    select(window, "下城区与创新工场")
    trigger(window, "merge_entry")
    settle(window)
    assert titles(window) == [before[0], *before[2:]]


def test_an_entry_is_moved_to_where_the_list_says(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    before = titles(window)
    select(window, "下城区与创新工场")
    trigger(window, "move_entry")
    [dialog] = window.frame.findChildren(MoveDialog)
    dialog._list.setCurrentIndex(dialog._titles.index(0, 0))
    dialog.accept()
    settle(window)
    assert titles(window) == [before[1], before[0], *before[2:]]


def test_who_comes_to_the_list_of_places_by_keys_begins_with_one_in_sight(
    window: MainWindow, trigger: Trigger, qtbot: QtBot
) -> None:
    assert window.arrival is not None
    window.pane.show_entry(all_entries(window.arrival.opened.volume)[-1])
    trigger(window, "move_entry")
    [dialog] = window.frame.findChildren(MoveDialog)
    qtbot.waitUntil(dialog._filter.hasFocus)
    dialog.resize(dialog.width(), 220)
    qtbot.waitUntil(lambda: dialog._list.verticalScrollBar().maximum() > 0)
    dialog._list.scrollToBottom()
    assert not dialog._list.visualRect(dialog._titles.index(0, 0)).intersects(
        dialog._list.viewport().rect()
    )
    qtbot.keyClick(dialog._filter, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog._list
    begun = dialog._list.visualRect(dialog._list.currentIndex())
    assert dialog._list.viewport().rect().intersects(begun)


def test_the_list_of_places_is_gone_when_the_place_is_told(
    window: MainWindow, select: Select, trigger: Trigger
) -> None:
    select(window, "下城区与创新工场")
    trigger(window, "move_entry")
    [dialog] = window.frame.findChildren(MoveDialog)
    seen: list[bool] = []
    dialog.chosen.connect(lambda *_: seen.append(dialog.isVisible()))
    dialog._list.setCurrentIndex(dialog._titles.index(0, 0))
    dialog.accept()
    assert seen == [False]


def test_where_an_entry_goes_is_chosen_by_keys_from_its_neighbours_on(
    window: MainWindow, select: Select, trigger: Trigger, qtbot: QtBot
) -> None:
    select(window, "下城区与创新工场")
    trigger(window, "move_entry")
    [dialog] = window.frame.findChildren(MoveDialog)
    assert dialog.windowTitle() == "移动条目：“人工智能”产业投资峰会"
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog._filter)
    qtbot.keyClick(dialog._filter, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog._list
    assert dialog._buttons.accepting.isEnabled()


def test_a_line_is_marked_as_a_section_and_the_outline_has_it(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    select(window, "下城区与创新工场")
    trigger(window, "role_section")
    settle(window)
    assert window.arrival is not None
    sections = window.arrival.opened.volume.chapters[0].sections
    assert len(sections) == 6
    assert kinds(window) == [CorrectionKind.ROLE]


def test_what_was_corrected_is_said_and_can_be_taken_back_there(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    select(window, "下城区与创新工场")
    trigger(window, "role_section")
    settle(window)
    assert window.messages.sentence == "“下城区与创新工场、清科集团联合”定为分目标题。"
    window.messages._offer.click()
    settle(window)
    assert kinds(window) == []


def test_a_correction_that_has_no_place_is_told_in_a_sentence(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    select(window, "科技部门")
    trigger(window, "merge_entry")
    settle(window)
    assert "没有可以并入的条目" in window.messages.sentence
    assert window.messages._timer.isActive()  # it goes away by itself
    assert kinds(window) == []
    assert not window.actions_by_name["undo"].isEnabled()


def test_a_finding_is_rejected_and_its_mend_undone(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    window.panels.reveal("findings")
    settle(window)
    index = row_of(window, lambda row: getattr(row, "kind", None) is FindingKind.MOVED_MARK)
    window.panels.findings._tree.setCurrentIndex(index)
    trigger(window, "reject_finding")
    settle(window)
    assert window.arrival is not None
    found = window.arrival.opened.reconstruction.findings
    assert FindingKind.MOVED_MARK not in {finding.kind for finding in found}
    assert window.arrival.opened.account.closes


def test_after_a_finding_is_rejected_a_step_down_leads_to_the_one_that_followed(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.panels.reveal("findings")
    settle(window)
    tree = window.panels.findings._tree
    index = row_of(window, lambda row: getattr(row, "kind", None) is FindingKind.MOVED_MARK)
    following = tree.indexBelow(index).data(TITLE_ROLE)
    tree.setCurrentIndex(index)
    tree.setFocus()
    place = window.pane.current_offset()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    settle(window)
    assert kinds(window) == [CorrectionKind.REJECT]
    assert not window.actions_by_name["reject_finding"].isEnabled()
    assert window.pane.current_offset() == place
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex().data(TITLE_ROLE) == following


def test_each_correction_is_listed_and_withdrawn_from_the_list(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle, rename: Rename
) -> None:
    window.panels.reveal("findings")
    settle(window)
    before = titles(window)
    select(window, "科技部门")
    rename(window, "新题")
    index = row_of(window, lambda row: isinstance(row, Correction))
    assert index.data(TITLE_ROLE) == "标题“概况”改为“新题”。"
    window.panels.findings._tree.setCurrentIndex(index)
    trigger(window, "withdraw_correction")
    settle(window)
    assert titles(window) == before
    assert window.messages.sentence == "已撤销校订：标题“概况”改为“新题”。"
    trigger(window, "undo")
    settle(window)
    assert titles(window)[0] == "新题"


def test_a_correction_of_an_earlier_session_is_still_there(
    window: MainWindow,
    library: Library,
    select: Select,
    trigger: Trigger,
    answer: Callable[[MainWindow, str], str],
) -> None:
    select(window, "部门深入")
    trigger(window, "mend_text")
    answer(window, "部门深入、")
    assert window.arrival is not None
    again = library.open(window.arrival.opened.record.sha256)
    assert again.reconstruction == window.arrival.opened.reconstruction


def test_a_highlight_stays_on_its_words_when_a_title_changes(
    window: MainWindow,
    mark: Callable[..., None],
    select: Select,
    trigger: Trigger,
    answer: Callable[[MainWindow, str], str],
) -> None:
    mark(window, "创新驱动发展战略")
    select(window, "部门深入")
    trigger(window, "mend_text")
    answer(window, "部门更加深入地")
    [annotation] = window.marking.annotations
    place = window.pane.page.ranges(annotation.spans)[0]
    document = window.pane.view.document().toPlainText()
    assert document[place[0] : place[1]] == "创新驱动发展战略"


def test_what_is_set_right_again_is_said_to_be_withdrawn(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    select(window, "科技部门")
    for step in ("raise_level", "lower_level"):
        trigger(window, step)
        settle(window)
    assert window.messages.sentence == "已撤销校订：“概况”定为子目标题。"
