"""The note of an annotation: typed as plain text, shown as its Markdown means."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QFont, QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.notes.annotations.note_box import LONGEST_SET, NoteBox

LINK = "yearbook-reader://abc/entry-1"


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[NoteBox]:
    """Give a note in a window, with another field beside it."""
    page = QWidget()
    qtbot.addWidget(page)
    made = NoteBox()
    column = QVBoxLayout(page)
    column.addWidget(made)
    other = QLineEdit()
    column.addWidget(other)
    page.resize(300, 200)
    page.show()
    other.setFocus()
    yield made
    page.close()


def lines(box: NoteBox) -> list[str]:
    return box.view.toPlainText().split("\n")


def test_a_note_without_markdown_is_shown_in_the_field(box: NoteBox) -> None:
    box.show_note("与上年核对\n第二行")
    assert box.currentWidget() is box.field


def test_a_note_with_markdown_is_shown_as_it_means(box: NoteBox) -> None:
    box.show_note("**核对**金额")
    assert box.currentWidget() is box.view
    assert lines(box) == ["核对金额"]
    cursor = box.view.document().find("核对")
    assert cursor.charFormat().fontWeight() == QFont.Weight.Bold


def test_the_lines_of_a_note_stay_lines_beside_its_markdown(box: NoteBox) -> None:
    box.show_note("**一**\n二\n- 三\n- 四\n五")
    assert [line for part in lines(box) for line in part.split("\u2028")] == list("一二三四五")
    last = box.view.document().lastBlock()
    assert last.textList() is None


def test_a_heading_is_no_larger_than_the_note(box: NoteBox) -> None:
    box.show_note("# 待查\n正文")
    cursor = QTextCursor(box.view.document().firstBlock())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    assert cursor.charFormat().fontWeight() == QFont.Weight.Bold
    heading, body = (
        box.view.document().findBlockByNumber(number).layout().lineAt(0).height()
        for number in (0, 1)
    )
    assert heading == pytest.approx(body, abs=2)


@pytest.mark.parametrize(
    "html", ["<img src='file:///dev/zero'>", "<b>粗</b>", "<script>x</script>"]
)
def test_html_in_a_note_stays_text(html: str, box: NoteBox) -> None:
    box.show_note(f"**见** {html}")
    assert html in box.view.toPlainText()


def test_a_very_long_note_is_shown_as_it_was_typed(box: NoteBox) -> None:
    box.show_note("**长**" * LONGEST_SET)
    assert box.currentWidget() is box.field


def test_a_click_or_enter_begins_the_writing_at_the_end(box: NoteBox, qtbot: QtBot) -> None:
    box.show_note("**核对**")
    qtbot.keyClick(box.view, Qt.Key.Key_Return)
    assert box.currentWidget() is box.field
    assert box.field.textCursor().atEnd()
    assert box.text == "**核对**"
    box.field.left.emit()
    assert box.currentWidget() is box.view
    qtbot.mouseClick(box.view.viewport(), Qt.MouseButton.LeftButton)
    assert box.currentWidget() is box.field


def test_only_a_link_to_a_place_is_followed(box: NoteBox, qtbot: QtBot) -> None:
    asked: list[str] = []
    box.link_requested.connect(asked.append)
    box.show_note(f"[条目]({LINK}) [网站](https://example.org) [文件](file:///etc/passwd)")
    for words in ("条目", "网站", "文件"):
        cursor = box.view.document().find(words)
        box.view.setTextCursor(cursor)
        box.view.anchorClicked.emit(cursor.charFormat().anchorHref())
    assert asked == [LINK]


def test_the_key_of_undo_takes_back_what_was_typed_since_the_note_was_stored(
    box: NoteBox, qtbot: QtBot
) -> None:
    box.begin()
    for typed in ("yi", "er"):
        qtbot.keyClicks(box.field, typed)
        box.show_note(box.text)
    for left in ("yi", ""):
        qtbot.keyClick(box.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert box.text == left


def test_what_is_typed_is_known_as_a_change_until_it_is_shown_as_stored(box: NoteBox) -> None:
    box.show_note("一")
    assert not box.is_changed
    box.field.setPlainText("一二")
    assert box.is_changed
    box.show_note("一二")
    assert not box.is_changed


@pytest.mark.parametrize(("address", "taken"), [("", True), ("file:///tmp/a.pdf", False)])
def test_words_can_be_dropped_into_a_note_and_files_are_left_to_the_window(
    box: NoteBox, address: str, taken: bool
) -> None:
    dragged = QMimeData()
    dragged.setText("水闸")
    dragged.setUrls([QUrl(address)] if address else [])
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    box.field.dragEnterEvent(event)
    assert event.isAccepted() is taken
