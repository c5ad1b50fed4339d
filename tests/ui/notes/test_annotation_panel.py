from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from seen import the

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.lists.items import TITLE_ROLE
from yearbook_reader.ui.notes.annotations.annotation_editor import AnnotationEditor
from yearbook_reader.ui.notes.annotations.annotation_filter import AnnotationFilter
from yearbook_reader.ui.notes.annotations.annotation_panel import AnnotationPanel
from yearbook_reader.ui.notes.annotations.note_box import NoteField
from yearbook_reader.ui.notes.annotations.note_model import AnnotationModel
from yearbook_reader.ui.notes.list_or_words import Unlisted
from yearbook_reader.volume.model import Span


def note_of(panel: AnnotationPanel) -> NoteField:
    return the(NoteField, panel)


def filter_of(panel: AnnotationPanel) -> AnnotationFilter:
    return the(AnnotationFilter, panel)


def made_up_annotation(
    identifier: str, color: Color, quote: str, note: str = "", tags: tuple[str, ...] = ()
) -> Annotation:
    start = ord(identifier) * 10
    spans = (Span(start, start + 2),)
    entry = "概况" if identifier in "ab" else "雨量站建设"
    titles = ("水利", "综述", entry)
    return Annotation(identifier, "0", spans, quote, "", "", color, note, tags, "e", titles)


ANNOTATIONS = (
    made_up_annotation("a", Color.YELLOW, "新建水闸12座", "与上年核对", ("核对", "数字")),
    made_up_annotation("b", Color.BLUE, "防汛演练在青石镇举行"),
    made_up_annotation("c", Color.PURPLE, "新建雨量站3个", "ＡＢＣ站", ("数字",)),
)


class Notes:
    """What the window does: it stores every edit and shows what is stored."""

    def __init__(self, panel: AnnotationPanel) -> None:
        self.panel = panel
        self.stored = ANNOTATIONS
        self.edits: list[Annotation] = []
        panel.edit_requested.connect(self.edit)
        panel.delete_requested.connect(self.delete)
        panel.set_annotations(self.stored)

    def edit(self, edited: Annotation) -> None:
        self.edits.append(edited)
        self.stored = tuple(edited if each.id == edited.id else each for each in self.stored)
        self.panel.set_annotations(self.stored)

    def delete(self, identifier: str) -> None:
        self.stored = tuple(each for each in self.stored if each.id != identifier)
        self.panel.set_annotations(self.stored)

    def note(self, identifier: str) -> str:
        return next(each.note for each in self.stored if each.id == identifier)


@pytest.fixture
def panel(qtbot: QtBot) -> AnnotationPanel:
    panel = AnnotationPanel()
    qtbot.addWidget(panel)
    panel.resize(260, 600)
    panel.show()
    return panel


@pytest.fixture
def notes(panel: AnnotationPanel) -> Notes:
    return Notes(panel)


def shown(panel: AnnotationPanel) -> list[str]:
    rows = range(the(AnnotationModel, panel).rowCount())
    return [each.id for row in rows if (each := the(AnnotationModel, panel).annotation(row))]


def chip(panel: AnnotationPanel, name: str) -> QToolButton:
    buttons = panel.findChildren(QToolButton)
    return next(each for each in buttons if each.accessibleName() == name)


def test_without_a_volume_the_list_tells_what_will_stand_there(panel: AnnotationPanel) -> None:
    panel.await_annotations(Unlisted.NO_VOLUME)
    assert "打开一卷年鉴" in panel._pages.words


def test_while_annotations_are_read_the_list_does_not_say_that_there_are_none(
    panel: AnnotationPanel,
) -> None:
    panel.set_annotations(ANNOTATIONS)
    panel.await_annotations(Unlisted.BEING_READ)
    assert shown(panel) == []
    assert panel._pages.words == ""


def test_an_empty_list_tells_how_to_make_an_annotation(panel: AnnotationPanel) -> None:
    panel.set_annotations(())
    assert "Ctrl+H" in panel._pages.words
    for kind in (AnnotationFilter, AnnotationEditor):
        assert not panel.findChildren(kind)


def test_all_annotations_are_listed_and_counted(panel: AnnotationPanel, notes: Notes) -> None:
    assert shown(panel) == ["a", "b", "c"]
    assert filter_of(panel).count.text() == "3 条批注"


def test_the_titles_stand_only_where_they_change(panel: AnnotationPanel, notes: Notes) -> None:
    titles = [the(AnnotationModel, panel).index(row).data(TITLE_ROLE) for row in range(3)]
    assert titles == ["综述 › 概况", "", "综述 › 雨量站建设"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", "abc"),
        ("新建", "ac"),
        ("新建 核对", "a"),
        ("abc", "c"),
        ("雨量站建设", "c"),
        ("閘", "a"),
    ],
)
def test_the_list_keeps_what_has_all_words_whatever_their_form(
    typed: str, kept: str, panel: AnnotationPanel, notes: Notes
) -> None:
    filter_of(panel).text.setText(typed)
    assert "".join(shown(panel)) == kept


def test_text_colour_and_tag_filter_the_list(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    qtbot.keyClicks(filter_of(panel).text, "3")
    assert shown(panel) == ["c"]
    filter_of(panel).text.clear()
    chip(panel, "只看蓝色").click()
    assert shown(panel) == ["b"]
    assert filter_of(panel).count.text() == "1 条，共 3 条批注"
    chip(panel, "只看蓝色").click()
    filter_of(panel).tag.setCurrentIndex(filter_of(panel).tag.findData("数字"))
    assert shown(panel) == ["a", "c"]


def test_nothing_that_fits_is_said(panel: AnnotationPanel, notes: Notes) -> None:
    filter_of(panel).text.setText("没有")
    assert panel._pages.words == "没有符合条件的批注。"


def test_a_click_jumps_and_shows_the_note(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    place = panel.keys_go_to.visualRect(the(AnnotationModel, panel).index(2)).center()
    with qtbot.waitSignal(panel.place_requested) as jumped:
        qtbot.mouseClick(panel.keys_go_to.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jumped.args == [ANNOTATIONS[2].spans]
    assert note_of(panel).toPlainText() == "ＡＢＣ站"


def test_enter_jumps(panel: AnnotationPanel, notes: Notes, qtbot: QtBot) -> None:
    panel.select("b")
    with qtbot.waitSignal(panel.place_requested) as jumped:
        qtbot.keyClick(panel.keys_go_to, Qt.Key.Key_Return)
    assert jumped.args == [ANNOTATIONS[1].spans]


def test_the_editor_shows_no_note_that_the_filter_hides(
    panel: AnnotationPanel, notes: Notes
) -> None:
    panel.select("b")
    filter_of(panel).tag.setCurrentIndex(filter_of(panel).tag.findData("数字"))
    assert shown(panel) == ["a", "c"]
    assert panel.current() is None
    assert note_of(panel).toPlainText() == ""


def test_a_note_that_fits_no_more_stays_while_the_reader_writes_it(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    filter_of(panel).tag.setCurrentIndex(filter_of(panel).tag.findData("数字"))
    panel.edit("a")
    qtbot.waitUntil(note_of(panel).hasFocus)
    changed = [replace(each, tags=()) if each.id == "a" else each for each in ANNOTATIONS]
    panel.set_annotations(tuple(changed))
    assert shown(panel) == ["c"]
    assert panel.current() == changed[0]


def test_selecting_lifts_the_filters_that_hide_it(panel: AnnotationPanel, notes: Notes) -> None:
    filter_of(panel).text.setText("水闸")
    panel.select("b")
    assert filter_of(panel).text.text() == ""
    assert panel.keys_go_to.currentIndex().row() == 1


def test_to_edit_puts_the_cursor_into_the_note(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    panel.edit("a")
    qtbot.waitUntil(note_of(panel).hasFocus)
    assert note_of(panel).textCursor().position() == len("与上年核对")


def test_a_pause_in_typing_stores_the_note_and_keeps_the_cursor(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    panel.edit("b")
    qtbot.keyClicks(note_of(panel), "ab")
    note_of(panel).moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.waitUntil(lambda: notes.note("b") == "ab")
    assert note_of(panel).textCursor().position() == 1
    assert notes.edits[-1].modified


def test_typing_without_a_pause_is_stored_all_the_same(
    panel: AnnotationPanel, notes: Notes
) -> None:
    panel.edit("b")
    editor = the(AnnotationEditor, panel)
    QTest.keyClicks(editor._note, "a")
    due = editor._longest.remainingTime()
    QTest.keyClicks(editor._note, "b")
    assert editor._longest.remainingTime() <= due
    editor._longest.timeout.emit()
    assert notes.note("b") == "ab"


def test_switching_to_another_annotation_stores_what_was_typed(
    panel: AnnotationPanel, notes: Notes
) -> None:
    panel.select("a")
    note_of(panel).setPlainText("改过")
    panel.keys_go_to.setCurrentIndex(the(AnnotationModel, panel).index(1))
    assert notes.note("a") == "改过"
    assert note_of(panel).toPlainText() == ""
    assert panel.keys_go_to.currentIndex().row() == 1


def test_leaving_the_field_stores_what_was_typed(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    panel.edit("a")
    qtbot.waitUntil(note_of(panel).hasFocus)
    note_of(panel).setPlainText("改过")
    the(AnnotationEditor, panel)._pause.stop()
    filter_of(panel).text.setFocus()
    qtbot.waitUntil(lambda: notes.note("a") == "改过")


def test_ctrl_enter_stores_at_once(panel: AnnotationPanel, notes: Notes, qtbot: QtBot) -> None:
    panel.edit("a")
    note_of(panel).setPlainText("改过")
    qtbot.keyClick(note_of(panel), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert notes.note("a") == "改过"


def test_hiding_the_panel_or_another_volume_stores_what_was_typed(
    panel: AnnotationPanel, notes: Notes
) -> None:
    panel.select("a")
    note_of(panel).setPlainText("一")
    panel.hide()
    assert notes.note("a") == "一"
    note_of(panel).setPlainText("二")
    panel.set_annotations(())
    assert notes.note("a") == "二"


def test_what_could_not_be_stored_stays_in_the_field_and_is_asked_again(
    panel: AnnotationPanel,
) -> None:
    asked: list[Annotation] = []
    panel.edit_requested.connect(lambda changed, _: asked.append(changed))
    panel.set_annotations(ANNOTATIONS)
    panel.select("a")
    note_of(panel).setPlainText("改过")
    panel.flush()
    panel.set_annotations(ANNOTATIONS)
    assert note_of(panel).toPlainText() == "改过"
    panel.flush()
    assert [each.note for each in asked] == ["改过", "改过"]


def test_an_undone_edit_shows_the_old_note(panel: AnnotationPanel, notes: Notes) -> None:
    panel.select("a")
    note_of(panel).setPlainText("改过")
    panel.flush()
    panel.set_annotations(ANNOTATIONS)
    assert note_of(panel).toPlainText() == "与上年核对"


def test_looking_at_annotations_changes_none(panel: AnnotationPanel, notes: Notes) -> None:
    odd = replace(ANNOTATIONS[0], note="一\r\n二\xa0三", tags=("甲、乙",))
    panel.set_annotations((odd, *ANNOTATIONS[1:]))
    for identifier in "abca":
        panel.select(identifier)
    panel.flush()
    assert notes.edits == []


def test_a_colour_is_stored_at_once(panel: AnnotationPanel, notes: Notes) -> None:
    panel.select("a")
    chip(panel, "绿色").click()
    assert notes.stored[0].color is Color.GREEN
    assert chip(panel, "绿色").isChecked()


def test_tags_are_split_at_any_comma(panel: AnnotationPanel, notes: Notes, qtbot: QtBot) -> None:
    panel.select("b")
    the(AnnotationEditor, panel)._tags.setText("核对， 人物、#核对,站点")
    qtbot.keyClick(the(AnnotationEditor, panel)._tags, Qt.Key.Key_Return)
    assert notes.stored[1].tags == ("核对", "人物", "站点")
    assert filter_of(panel).tag.findData("站点") > 0


def test_del_and_the_button_ask_to_delete_and_go_to_the_next(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    panel.select("a")
    panel.keys_go_to.setFocus()
    qtbot.waitUntil(panel.keys_go_to.hasFocus)
    qtbot.keyClick(panel.keys_go_to, Qt.Key.Key_Delete)
    assert shown(panel) == ["b", "c"]
    assert the(AnnotationEditor, panel).annotation == ANNOTATIONS[1]
    the(AnnotationEditor, panel)._delete.click()
    assert shown(panel) == ["c"]


def test_del_in_the_note_deletes_a_character_only(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    panel.edit("a")
    note_of(panel).moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(note_of(panel), Qt.Key.Key_Delete)
    assert note_of(panel).toPlainText() == "上年核对"
    assert shown(panel) == ["a", "b", "c"]


def test_all_that_the_keyboard_reaches_has_a_name(panel: AnnotationPanel, notes: Notes) -> None:
    panel.select("a")
    widgets = [each for each in panel.findChildren(QWidget) if each.isVisibleTo(panel)]
    reached = [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(reached) == 21
    assert [each for each in reached if not each.accessibleName()] == []


def test_no_label_reads_markup(panel: AnnotationPanel) -> None:
    assert {each.textFormat() for each in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_the_panel_is_as_narrow_as_260_pixels(panel: AnnotationPanel) -> None:
    long = replace(ANNOTATIONS[0], tags=("很长的标签" * 20,))
    panel.set_annotations((long,))
    assert panel.minimumSizeHint().width() <= 260


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = AnnotationModel()
    model.set_annotations(ANNOTATIONS)
    qtmodeltester.check(model)


def test_the_tab_key_comes_from_the_filter_to_the_list_and_back(
    panel: AnnotationPanel, notes: Notes, qtbot: QtBot
) -> None:
    panel.select("a")
    filter_of(panel).tag.setFocus()
    qtbot.waitUntil(filter_of(panel).tag.hasFocus)
    qtbot.keyClick(filter_of(panel).tag, Qt.Key.Key_Tab)
    assert panel.keys_go_to.hasFocus()
    qtbot.keyClick(panel.keys_go_to, Qt.Key.Key_Backtab)
    assert filter_of(panel).tag.hasFocus()
