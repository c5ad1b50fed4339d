from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextLength, QTextTable, QTextTableFormat
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.by_place import ByPlace
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.sources.source import Source
from yearbook_reader.ui.look.theme import DARK, LIGHT
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.reading.typesetting.page import shown_pieces
from yearbook_reader.ui.reading.typesetting.page_setting import LONGEST_PARAGRAPH
from yearbook_reader.ui.reading.typesetting.typography import TypeChoice, Typography
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Chapter, Entry, Heading, Paragraph, Span, Text, Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries

SAMPLE = Path(__file__).parents[2] / "samples" / "v4_jizhou_2019" / "volume.pdf"


@pytest.fixture
def pane(qtbot: QtBot, opened_made_up: OpenVolume) -> ReadingPane:
    made = ReadingPane(Typography.of(LIGHT))
    qtbot.addWidget(made)
    made.resize(700, 260)
    made.show()
    made.set_volume(opened_made_up)
    return made


def spans_at(source: Source, words: str) -> tuple[Span, ...]:
    start = source.text.index(words)
    return (Span(start, start + len(words)),)


def select(pane: ReadingPane, words: str) -> None:
    shown = pane.view.toPlainText()
    start = len(shown[: shown.index(words)].encode("utf-16-le")) // 2
    end = start + len(words.encode("utf-16-le")) // 2
    cursor = pane.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)


def marked(pane: ReadingPane, qtbot: QtBot) -> list[str]:
    pane.highlighter._flash.stop()  # what is marked for a moment stays until it was looked at
    qtbot.wait(20)
    return [
        selection.cursor.selectedText()  # type: ignore[attr-defined]
        for selection in pane.view.extraSelections()
    ]


def test_a_page_that_only_gets_lower_is_not_laid_out_anew(pane: ReadingPane, qtbot: QtBot) -> None:
    changed = pane.view.document().contentsChanged
    with qtbot.assertNotEmitted(changed):
        pane.resize(700, 220)
    with qtbot.waitSignal(changed):
        pane.resize(650, 220)


def test_the_first_section_is_set_with_its_chapter_above(pane: ReadingPane) -> None:
    lines = pane.view.toPlainText().splitlines()
    assert lines[:2] == ["水利", "综述"]
    assert lines[2].startswith("【概况】2019年，云台县新建水闸12座，投资1.1亿元。")


def test_an_entry_title_runs_in_with_its_first_paragraph_only(pane: ReadingPane) -> None:
    lines = pane.view.toPlainText().splitlines()
    assert lines[3] == "防汛演练在青石镇举行，𬭎和𠮷先生出席，共同检查堤防。Good Work奖颁发。"


def test_a_signature_is_set_flush_right(pane: ReadingPane) -> None:
    block = pane.view.document().begin()
    while block.text() != "（李闻道）":
        block = block.next()
    assert block.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight


def table_of(pane: ReadingPane) -> QTextTable:
    """Give the table of the second page."""
    pane.turn_unit(1)
    [table] = [
        frame
        for frame in pane.view.document().rootFrame().childFrames()
        if isinstance(frame, QTextTable)
    ]
    return table


def test_what_is_selected_of_a_column_is_known_without_the_next_column(
    pane: ReadingPane, opened_made_up: OpenVolume
) -> None:
    table = table_of(pane)
    cursor = table.cellAt(0, 0).firstCursorPosition()
    cursor.setPosition(table.cellAt(1, 0).lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    text = opened_made_up.source.text
    column = [table.cellAt(row, 0).firstCursorPosition().block().text() for row in range(2)]
    assert [text[span.start : span.end] for span in pane.selected_spans()] == column


def test_a_table_is_set_as_a_table(pane: ReadingPane) -> None:
    table = table_of(pane)
    assert (table.rows(), table.columns()) == (2, 2)
    assert table.cellAt(1, 0).firstCursorPosition().block().text() == "大闸"


def test_a_place_in_a_column_beyond_the_edge_is_brought_on_the_screen(pane: ReadingPane) -> None:
    wide = QTextTableFormat()
    wide.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, 900)] * 2)
    table = table_of(pane)
    table.setFormat(wide)
    last = table.cellAt(1, 1).firstPosition()
    assert not pane.view.is_visible(last)
    pane.view.show_position(last, 0)
    assert pane.view.is_visible(last)
    pane.view.show_position(0, 0)
    assert pane.view.horizontalScrollBar().value() == 0


@pytest.mark.parametrize(
    "words", ["新建水闸12座，投资", "𬭎和𠮷先生", "检查堤防。Good", "共同检查"]
)
def test_a_selection_is_known_by_its_source(
    pane: ReadingPane, opened_made_up: OpenVolume, words: str
) -> None:
    select(pane, words)
    made = annotate(opened_made_up.volume, pane.selected_spans(), Color.YELLOW)
    assert made.quote == words


def test_a_selection_over_the_page_break_leaves_out_the_running_head(
    pane: ReadingPane, made_up_source: Source
) -> None:
    select(pane, "共同检查")
    found = [made_up_source.text[span.start : span.end] for span in pane.selected_spans()]
    assert found == ["共同", "检查"]


def test_half_a_rare_character_is_the_whole_one(pane: ReadingPane, made_up_source: Source) -> None:
    page_start = pane.view.toPlainText().index("𬭎")
    cursor = pane.view.textCursor()
    cursor.setPosition(page_start + 2)
    cursor.setPosition(page_start + 3, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    assert pane.selected_spans() == spans_at(made_up_source, "和")


def test_an_annotation_is_marked_on_its_very_words(
    pane: ReadingPane, opened_made_up: OpenVolume, qtbot: QtBot
) -> None:
    spans = spans_at(opened_made_up.source, "先生出席")
    annotation = annotate(opened_made_up.volume, spans, Color.GREEN)
    pane.highlighter.set_annotations(ByPlace((annotation,)))
    assert marked(pane, qtbot) == ["先生出席"]


def test_only_what_is_near_the_screen_is_marked(
    qtbot: QtBot, made_up: Reconstruction, opened_made_up: OpenVolume
) -> None:
    opened = opened_of(opened_made_up, "水闸。" * 9000)
    pane = ReadingPane(Typography.of(LIGHT))
    qtbot.addWidget(pane)
    pane.resize(600, 300)
    pane.show()
    pane.set_volume(opened)
    far = annotate(opened.volume, (Span(19_000, 19_002),), Color.PINK)
    pane.highlighter.set_annotations(ByPlace((far,)))
    assert marked(pane, qtbot) == []
    pane.show_place(far.spans, flash=False)
    assert len(marked(pane, qtbot)) == 1


def opened_of(opened: OpenVolume, text: str, chapter: str = "长") -> OpenVolume:
    """Give a volume of one entry with one paragraph, in a chapter of this title."""
    source = Source(text, "0" * 64, "长.txt", "utf-8")
    paragraph = Paragraph(Text(text, (Span(0, len(text)),)))
    entry = Entry("entry-0", Heading("长条目"), (paragraph,))
    volume = Volume(
        "长卷", source.sha256, chapters=(Chapter("chapter-0", Heading(chapter), entries=(entry,)),)
    )
    return OpenVolume(opened.record, source, Reconstruction(volume, ()))


def test_a_chapter_without_title_begins_with_its_first_entry(
    pane: ReadingPane, opened_made_up: OpenVolume
) -> None:
    pane.set_volume(opened_of(opened_made_up, "新建水闸。", chapter=""))
    assert pane.view.toPlainText() == "【长条目】新建水闸。"
    entry = pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "长条目"


def test_no_paragraph_is_longer_than_qt_can_lay_out_fast(
    pane: ReadingPane, opened_made_up: OpenVolume
) -> None:
    pane.set_volume(opened_of(opened_made_up, "水" * 50_000))
    lengths = [len(line) for line in pane.view.toPlainText().splitlines()]
    assert sum(lengths) >= 50_000
    assert max(lengths) <= LONGEST_PARAGRAPH + len("【长条目】")


def test_the_title_of_a_chapter_leads_to_its_first_section(
    pane: ReadingPane, made_up_source: Source
) -> None:
    pane.show_place(spans_at(made_up_source, "教育"))
    assert "小学" in pane.view.toPlainText().splitlines()


def test_every_shown_character_leads_back_to_itself(
    pane: ReadingPane, opened_made_up: OpenVolume
) -> None:
    page = pane.page
    assert page is not None
    for run in page.runs:
        for start, _ in page.ranges(run.text.spans):
            assert page.offset(start) == run.text.spans_of(0, 1)[0].start


def test_a_place_in_another_section_turns_the_page(
    pane: ReadingPane, made_up_source: Source, qtbot: QtBot
) -> None:
    pane.show_place(spans_at(made_up_source, "新建雨量站3个"))
    assert "雨量站建设" in pane.view.toPlainText()
    assert marked(pane, qtbot) == ["新建雨量站3个"]
    entry = pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "雨量站建设"


def test_a_running_head_is_shown_at_the_text_before_it(
    pane: ReadingPane, made_up_source: Source
) -> None:
    pane.show_place(spans_at(made_up_source, "·12·"))
    assert pane.view.toPlainText().splitlines()[1] == "综述"


def test_stepping_goes_through_all_entries_and_back(
    pane: ReadingPane, opened_made_up: OpenVolume
) -> None:
    entries = all_entries(opened_made_up.volume)
    pane.show_entry(entries[0])
    seen = [pane.current_entry()]
    for _ in entries[1:]:
        pane.step_entry(1)
        seen.append(pane.current_entry())
    assert seen == list(entries)
    for _ in entries[1:]:
        pane.step_entry(-1)
    assert pane.current_entry() is entries[0]


def test_the_line_at_the_top_stays_when_the_window_or_the_text_changes_size(
    qtbot: QtBot, opened_made_up: OpenVolume
) -> None:
    pane = ReadingPane(Typography.of(LIGHT))
    qtbot.addWidget(pane)
    pane.resize(900, 300)
    pane.show()
    pane.set_volume(opened_of(opened_made_up, "云台县新建水闸十二座。" * 1500))
    pane.restore(8000)
    top = pane.top_offset()
    assert abs(top - 8000) <= 40
    pane.resize(500, 420)
    assert abs(top - pane.top_offset()) <= 40
    pane.resize(900, 300)
    assert pane.top_offset() == top
    pane.set_type(Typography.of(DARK, TypeChoice(zoom=140)))
    assert abs(top - pane.top_offset()) <= 40


def test_what_was_left_is_restored_to_the_line(qtbot: QtBot, opened_made_up: OpenVolume) -> None:
    pane = ReadingPane(Typography.of(LIGHT))
    qtbot.addWidget(pane)
    pane.resize(800, 300)
    pane.show()
    pane.set_volume(opened_of(opened_made_up, "云台县新建水闸十二座。" * 1500))
    pane.view.verticalScrollBar().setValue(2345)
    top = pane.top_offset()
    pane.restore(top)
    assert pane.top_offset() == top


def test_copied_text_is_plain(pane: ReadingPane) -> None:
    select(pane, "检查堤防")
    data = pane.view.createMimeDataFromSelection()
    assert data.text() == "检查堤防"
    assert not data.hasHtml()


def test_the_page_loads_nothing(pane: ReadingPane) -> None:
    assert pane.view.loadResource(2, QUrl("file:///dev/zero")).isEmpty()


def test_control_characters_do_not_move_the_places(
    pane: ReadingPane, opened_made_up: OpenVolume
) -> None:
    text = "甲\r\n乙\u2028丙\x0c丁<b>戊"
    pane.set_volume(opened_of(opened_made_up, text))
    select(pane, "<b>戊")
    assert pane.selected_spans() == (Span(8, 12),)


def test_a_clean_title_is_matched_with_the_printed_one() -> None:
    printed = Text("【“人工智能” 产业\n峰会】", (Span(100, 114),))
    pieces = shown_pieces("【“人工智能”产业峰会】", printed)
    assert [(at, text.text) for at, text in pieces] == [
        (0, "【“人工智能”"),
        (7, "产业"),
        (9, "峰会】"),
    ]
    assert pieces[1][1].spans == (Span(108, 110),)


def test_numbered_headings_stand_alone_and_dates_before_their_text(
    new_window: Callable[..., MainWindow],
) -> None:
    pane = new_window(SAMPLE).pane
    lines = pane.view.toPlainText().splitlines()
    assert "一、2018年工作回顾" in lines
    pane.turn_unit(2)
    dated = [line for line in pane.view.toPlainText().splitlines() if "日\u3000" in line]
    assert dated
    assert all(line[0].isdigit() for line in dated)


def test_a_page_that_fits_has_no_handle_to_scroll_with(pane: ReadingPane, qtbot: QtBot) -> None:
    bar = pane.view.verticalScrollBar()
    assert bar.isEnabled()
    pane.resize(700, 3000)
    qtbot.waitUntil(lambda: not bar.isEnabled())


@pytest.mark.parametrize(
    ("pressed", "selected"),
    [("新建", "云台县新建水闸12座"), ("1.1", "投资1.1亿元"), ("先进", "先进单位")],
)
def test_a_double_click_selects_what_stands_between_two_marks(
    pane: ReadingPane, qtbot: QtBot, pressed: str, selected: str
) -> None:
    select(pane, pressed)
    place = pane.view.cursorRect().center()
    qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.view.textCursor().selectedText() == selected


def test_the_foot_tells_the_printed_page(new_window: Callable[..., MainWindow]) -> None:
    window = new_window(SAMPLE)
    assert window.pane._foot._number.text() == "第 1 页"
    window.pane.turn_unit(2)
    assert window.pane._foot._number.text() == "第 2 页"


def test_the_foot_tells_no_page_where_none_is_printed(window: MainWindow) -> None:
    assert window.pane._foot._number.text() == ""
