"""Where the reader stands on the shelf: kept when it is read anew; groups stand for volumes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from seen import the

from yearbook_reader.library import Library
from yearbook_reader.shelf.records import ShelfRow, VolumeFacts, VolumeRecord
from yearbook_reader.ui.shelf.shelf_model import COLUMNS, Column, Grouping, ShelfModel
from yearbook_reader.ui.shelf.shelf_table import ShelfTable
from yearbook_reader.ui.shelf.shelf_view import ShelfView
from yearbook_reader.ui.shelf.volume_form import VolumeForm
from yearbook_reader.ui.window.main_window import MainWindow

Mark = Callable[..., None]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Restart = Callable[[MainWindow], MainWindow]


def table(view: ShelfView) -> ShelfTable:
    return the(ShelfTable, view)


def model(view: ShelfView) -> ShelfModel:
    return the(ShelfModel, view)


def row(number: int, place: str = "甲", edition: int | None = None) -> ShelfRow:
    record = VolumeRecord(
        f"{number:064}", f"年鉴{number:03}", edition, None, f"{number}.txt",
        entries=1, characters=1, findings=0, added="2020-01-01T00:00:00+00:00",
    )  # fmt: skip
    return ShelfRow(record, VolumeFacts(place=place))


ROWS = [row(number, "甲" if number % 2 else "乙") for number in range(300)]


@pytest.fixture
def view(qtbot: QtBot) -> ShelfView:
    made = ShelfView()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.set_rows(ROWS)
    made.show()
    return made


def stand_on(view: ShelfView, index: QModelIndex) -> None:
    flags = QItemSelectionModel.SelectionFlag
    table(view).selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


def group_by(view: ShelfView, grouping: Grouping) -> None:
    the(QComboBox, view).setCurrentIndex(the(QComboBox, view).findData(grouping))


def test_the_row_and_the_part_in_sight_stay_when_the_shelf_is_read_anew(view: ShelfView) -> None:
    stand_on(view, model(view).index(200, 0))
    scrolled = table(view).verticalScrollBar().value()
    assert scrolled > 0
    view.set_rows([*ROWS[:10], *ROWS[11:]])
    assert [each.title for each in view.selected()] == ["年鉴200"]
    assert table(view).currentIndex().row() == 199
    assert table(view).verticalScrollBar().value() == scrolled


def test_the_volume_that_is_read_is_where_the_shelf_begins(view: ShelfView) -> None:
    view.want(row(200).record.sha256)
    view.set_rows(ROWS)
    assert [each.title for each in view.selected()] == ["年鉴200"]
    assert table(view).verticalScrollBar().value() > 0


def test_what_is_selected_on_the_shelf_stays_so_though_another_volume_is_read(
    view: ShelfView,
) -> None:
    stand_on(view, model(view).index(7, 0))
    view.want(row(200).record.sha256)
    view.set_rows(ROWS)
    assert [each.title for each in view.selected()] == ["年鉴007"]


def test_the_row_stays_when_the_shelf_is_sorted_otherwise(view: ShelfView) -> None:
    stand_on(view, model(view).index(7, 0))
    table(view).sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table(view).currentIndex().row() == 292
    assert [each.title for each in view.selected()] == ["年鉴007"]


def test_groups_stay_open_or_closed(view: ShelfView) -> None:
    group_by(view, Grouping.PLACE)
    table(view).collapse(model(view).index(0, 0))
    view.set_rows(ROWS[1:])
    table(view).sortByColumn(0, Qt.SortOrder.DescendingOrder)
    closed = [not table(view).isExpanded(model(view).index(at, 0)) for at in (0, 1)]
    assert closed == [True, False]


def test_a_group_stands_for_all_its_volumes(view: ShelfView) -> None:
    group_by(view, Grouping.PLACE)
    stand_on(view, model(view).index(0, 0))
    assert {each.place for each in view.selected()} == {"甲"}
    assert len(view.selected()) == 150


def test_a_group_has_a_menu(view: ShelfView, qtbot: QtBot) -> None:
    group_by(view, Grouping.PLACE)
    stand_on(view, model(view).index(0, 0))
    menus: list[QMenu] = []

    def close_at_once(menu: QMenu) -> None:
        menus.append(menu)
        menu.aboutToShow.connect(menu.deleteLater)

    view.menu_wanted.connect(close_at_once)
    view._show_menu(QPoint(5, 5))
    assert len(menus) == 1


def test_enter_opens_and_closes_a_group(view: ShelfView) -> None:
    group_by(view, Grouping.PLACE)
    group = model(view).index(0, 0)
    table(view).activated.emit(group)
    assert not table(view).isExpanded(group)
    table(view).activated.emit(group)
    assert table(view).isExpanded(group)


def test_the_year_of_an_edition_is_not_taken_for_the_year_covered(view: ShelfView) -> None:
    covering = replace(row(1), facts=VolumeFacts(covers_year=2018))
    view.set_rows([row(0, edition=2018), covering, row(2)])
    group_by(view, Grouping.YEAR)
    groups = [model(view).key_at(model(view).index(at, 0))[0] for at in range(3)]
    assert groups == ["2018", "2018 年卷，记述年不详", "年份不详"]


def test_a_form_says_of_tags_too_that_volumes_differ(qtbot: QtBot) -> None:
    tagged = replace(row(1), facts=VolumeFacts(tags=("重点",)))
    form = VolumeForm([row(0), tagged])
    qtbot.addWidget(form)
    assert "各卷不同" in form.place.placeholderText()
    assert "各卷不同" in form.tags.placeholderText()


def test_tags_typed_for_volumes_that_differ_in_them_are_added_to_each(qtbot: QtBot) -> None:
    tagged = replace(row(1), facts=VolumeFacts(tags=("重点",)))
    form = VolumeForm([row(0), tagged])
    qtbot.addWidget(form)
    form.tags.insert("已校")
    form.tags.setModified(True)
    assert [facts.tags for _, facts in form.chosen()] == [("已校",), ("重点", "已校")]


def test_a_year_half_typed_is_not_kept(qtbot: QtBot) -> None:
    form = VolumeForm([row(0)])
    qtbot.addWidget(form)
    form.covers_year.clear()
    assert form._buttons.accepting.isEnabled()
    qtbot.keyClicks(form.covers_year, "20")
    assert not form._buttons.accepting.isEnabled()
    qtbot.keyClicks(form.covers_year, "18")
    assert form._buttons.accepting.isEnabled()


def test_in_the_filter_esc_shows_all_again_and_down_leads_to_the_table(
    view: ShelfView, qtbot: QtBot
) -> None:
    whole = len(model(view).shown)
    the(QLineEdit, view).setFocus()
    qtbot.keyClicks(the(QLineEdit, view), "zz")
    assert len(model(view).shown) == 0
    qtbot.keyClick(the(QLineEdit, view), Qt.Key.Key_Escape)
    assert len(model(view).shown) == whole
    qtbot.keyClick(the(QLineEdit, view), Qt.Key.Key_Down)
    assert view.focusWidget() is table(view)


def test_selected_volumes_are_told_group_by_group(view: ShelfView) -> None:
    group_by(view, Grouping.PLACE)
    table(view).expandAll()
    table(view).selectAll()
    in_groups = [row for _, rows in model(view).groups for row in rows]
    assert len(in_groups) == 300
    assert list(table(view).selected()) == in_groups


def test_the_shelf_is_arranged_as_it_was_left(
    shelf: MainWindow, trigger: Callable[[MainWindow, str], None], restart: Restart
) -> None:
    trigger(shelf, "shelf")
    before = shelf.desk.shelf.view
    group_by(before, Grouping.YEAR)
    table(before).sortByColumn(COLUMNS.index(Column.ENTRIES), Qt.SortOrder.DescendingOrder)
    again = restart(shelf)
    trigger(again, "shelf")
    after = again.desk.shelf.view
    assert model(after)._grouping is Grouping.YEAR
    assert model(after)._sorting == (Column.ENTRIES, Qt.SortOrder.DescendingOrder)


@pytest.mark.parametrize("sorting", ["", "no such column"])
def test_an_arrangement_that_is_not_known_is_as_at_first(view: ShelfView, sorting: str) -> None:
    before = view.arrangement
    view.arrange(sorting, sorting)
    assert view.arrangement == before


@pytest.mark.parametrize("grouping", [Grouping.NONE, Grouping.PLACE])
def test_many_selected_rows_are_selected_again_in_one_go(
    view: ShelfView, grouping: Grouping
) -> None:
    group_by(view, grouping)
    table(view).selectAll()
    before = table(view).selected()
    told: list[object] = []
    table(view).selectionModel().selectionChanged.connect(lambda *_: told.append(()))
    view.set_rows(list(reversed(model(view).shown)))
    assert table(view).selected() == before
    assert len(before) == 300
    assert len(told) == 1


@pytest.mark.parametrize("grouping", [Grouping.NONE, Grouping.PLACE])
def test_rows_that_are_selected_apart_stay_so(view: ShelfView, grouping: Grouping) -> None:
    group_by(view, grouping)
    flags = QItemSelectionModel.SelectionFlag
    parent = model(view).index(1, 0) if grouping is Grouping.PLACE else QModelIndex()
    for number in (7, 3, 4, 100):
        chosen = model(view).index(number, 0, parent)
        table(view).selectionModel().select(chosen, flags.Select | flags.Rows)
    before = view.selected()
    view.set_rows(ROWS[:-1])
    assert view.selected() == before
    assert [table(view)._rows_below(parent.row()).index(row) for row in before] == [3, 4, 7, 100]


@pytest.mark.parametrize("grouping", [Grouping.NONE, Grouping.PLACE])
@pytest.mark.parametrize(("gone", "left"), [(slice(0, 1), 1), (slice(2, 4), 1), (slice(0, 4), 0)])
def test_what_stands_beside_volumes_that_are_gone_is_selected(
    view: ShelfView, grouping: Grouping, gone: slice, left: int
) -> None:
    group_by(view, grouping)
    view.set_rows([row(number, "甲") for number in range(4)])
    parent = model(view).index(0, 0) if grouping is Grouping.PLACE else QModelIndex()
    flags = QItemSelectionModel.SelectionFlag
    for number in range(*gone.indices(4)):
        chosen = model(view).index(number, 0, parent)
        table(view).selectionModel().select(chosen, flags.Select | flags.Rows)
    rows = [row(number, "甲") for number in range(4)]
    del rows[gone]
    view.set_rows(rows)
    assert [each.title for each in view.selected()] == ["年鉴001"][:left]


def test_each_step_into_the_bin_is_taken_back_by_the_key_of_undo_the_last_one_first(
    shelf: MainWindow, trigger: Trigger, settle: Settle, library: Library, qtbot: QtBot
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    view = shelf.desk.shelf.view
    titles = [each.title for each in model(view).shown]
    stand_on(view, model(view).index(0, 0))
    for left in (titles[1:], []):
        qtbot.keyClick(table(view), Qt.Key.Key_Delete)
        settle(shelf)
        assert [each.title for each in model(view).shown] == left
    for left in (titles[1:], titles):
        qtbot.keyClick(table(view), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle(shelf)
        assert [each.title for each in model(view).shown] == left


def test_the_key_of_undo_puts_volumes_back_onto_the_shelf(
    shelf: MainWindow, trigger: Trigger, settle: Settle, library: Library, qtbot: QtBot
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    view = shelf.desk.shelf.view
    table(view).selectAll()
    qtbot.keyClick(table(view), Qt.Key.Key_Delete)
    settle(shelf)
    assert model(view).shown == ()
    qtbot.keyClick(table(view), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(shelf)
    assert len(model(view).shown) == 2
    assert "已放回书库" in shelf.messages.sentence


@pytest.mark.parametrize(
    ("language", "expected"),
    [("zh_CN", ["白河", "重庆", "临江", "下城"]), ("zh_TW", ["下城", "白河", "临江", "重庆"])],
)
def test_titles_stand_in_the_order_of_the_readers_language(
    view: ShelfView, language: str, expected: list[str]
) -> None:
    QLocale.setDefault(QLocale(language))
    facts = [VolumeFacts(title=title) for title in ("下城", "临江", "白河", "重庆")]
    view.set_rows([replace(row(at), facts=each) for at, each in enumerate(facts)])
    assert [each.title for each in model(view).shown] == expected


def test_files_of_one_title_stand_in_the_order_of_their_numbers(view: ShelfView) -> None:
    same = [replace(row(number), facts=VolumeFacts(title="甲年鉴")) for number in (10, 9, 100)]
    view.set_rows(same)
    assert [each.record.file_name for each in model(view).shown] == ["9.txt", "10.txt", "100.txt"]


def test_the_tab_key_goes_round_the_shelf(
    shelf: MainWindow, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    shelf.frame.activateWindow()
    trigger(shelf, "shelf")
    settle(shelf)
    view = shelf.desk.shelf.view
    seen = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    fields = [the(QLineEdit, view), the(QComboBox, view)]
    assert seen == [*fields, view._files, view._folder, table(view)]


def test_the_shelf_stands_on_a_small_screen_of_twice_the_size(view: ShelfView) -> None:
    assert view.minimumSizeHint().width() <= 640
    view.resize(1200, 600)
    assert the(QLineEdit, view).width() == the(QLineEdit, view).maximumWidth()


def test_in_a_narrow_window_columns_give_way_to_the_titles_and_come_back(
    view: ShelfView, qtbot: QtBot
) -> None:
    view.set_rows([row(number, "甲") for number in range(3)])
    rows = table(view)
    for width, shown in ((700, False), (1200, True)):
        view.resize(width, 500)
        qtbot.waitUntil(lambda width=width: view.width() == width)
        assert rows.isColumnHidden(COLUMNS.index(Column.FINDINGS)) is not shown
        assert not rows.isColumnHidden(COLUMNS.index(Column.COVERS))
        least = rows.fontMetrics().horizontalAdvance("汉") * 12
        assert rows.columnWidth(COLUMNS.index(Column.TITLE)) >= least
        qtbot.waitUntil(lambda: not rows.horizontalScrollBar().isVisible())


def test_a_shelf_that_is_still_read_offers_no_bin(qtbot: QtBot) -> None:
    view = ShelfView()
    qtbot.addWidget(view)
    view.show()
    assert not view._bin.isVisible()
    assert not view._empty.isVisible()


def undoing_in_menu(window: MainWindow) -> list[str]:
    menu = window.frame.menus["edit"].actions()
    return [each.text() for each in menu[: [each.isSeparator() for each in menu].index(True)]]


def test_the_menu_takes_back_what_was_changed_on_the_shelf_while_that_is_in_front(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "bookmark")
    settle(shelf)
    trigger(shelf, "shelf")
    settle(shelf)
    undo = shelf.frame.menus["edit"].actions()[0]
    assert not undo.isEnabled()
    view = shelf.desk.shelf.view
    shelf.desk.shelf.changes.put_into_bin(model(view).shown)
    settle(shelf)
    undo.trigger()
    settle(shelf)
    assert len(model(view).shown) == 2
    assert not undo.isEnabled()
    assert len(shelf.marking.bookmarks) == 1
    assert undoing_in_menu(shelf) == ["撤销"]
    trigger(shelf, "go_to_text")
    assert undoing_in_menu(shelf) == ["撤销 加书签", "重做"]


def test_a_bookmark_is_not_counted_among_the_notes(
    shelf: MainWindow, mark: Mark, trigger: Trigger, settle: Settle
) -> None:
    mark(shelf, "新材料")
    trigger(shelf, "bookmark")
    settle(shelf)
    trigger(shelf, "shelf")
    settle(shelf)
    notes = COLUMNS.index(Column.NOTES)
    rows = model(shelf.desk.shelf.view)
    told = [rows.index(at, notes).data() for at in range(rows.rowCount())]
    assert sorted(filter(None, told)) == ["1"]
