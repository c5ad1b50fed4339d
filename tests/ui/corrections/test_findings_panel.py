from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from seen import the

from yearbook_reader.shelf.records import OpenVolume, VolumeRecord
from yearbook_reader.sources.source import Source
from yearbook_reader.ui.corrections.finding_delegate import FindingDelegate
from yearbook_reader.ui.corrections.finding_filter import FindingFilter
from yearbook_reader.ui.corrections.finding_model import FindingModel, LinesAndPages
from yearbook_reader.ui.corrections.finding_sentences import finding_text
from yearbook_reader.ui.corrections.finding_table import header, rows_of, told
from yearbook_reader.ui.corrections.finding_words import confidence_word, kind_names
from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.lists.items import COUNT_ROLE, DETAIL_ROLE, TITLE_ROLE
from yearbook_reader.ui.look.theme import DARK, palette_of
from yearbook_reader.ui.reading.original.source_view import (
    LONGEST_LINE,
    MOST_LINES,
    RawLines,
    SourceLines,
    SourceView,
)
from yearbook_reader.ui.words.unbroken import JOINER, SPACE
from yearbook_reader.volume.finding_words import style_sentence
from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction


def tree(panel: FindingsPanel) -> GroupedTree:
    return the(GroupedTree, panel)


@pytest.fixture
def opened(made_up_source: Source, made_up: Reconstruction) -> OpenVolume:
    record = VolumeRecord("", "云台年鉴", 2020, 2019, "云台年鉴.txt", 3, 0, 2, "")
    return OpenVolume(record, made_up_source, made_up)


@pytest.fixture
def panel(qtbot: QtBot, opened: OpenVolume) -> FindingsPanel:
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.set_volume(opened)
    panel.resize(260, 600)
    panel.show()
    return panel


@pytest.fixture
def view(qtbot: QtBot) -> SourceView:
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(260, 300)
    view.show()
    return view


def marked(view: SourceView) -> list[str]:
    return [each.cursor.selectedText() for each in view._lines.extraSelections()]


def group_titles(model: FindingModel) -> list[tuple[str, int]]:
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [(group.data(TITLE_ROLE), group.data(COUNT_ROLE)) for group in groups]


def test_an_account_that_closes_is_told_in_a_line(panel: FindingsPanel, opened: OpenVolume) -> None:
    panel.set_volume(opened)
    panel.set_account({"characters": 4912, "text": 4800, "titles": 100, "findings": 12})
    assert panel._account.text().replace(",", "") == "全文 4912 字，全部有着落"
    places = panel._places.text().replace(",", "").replace(SPACE, " ").replace(JOINER, "")
    assert places == "正文 4800 · 标题 100 · 移出 12"


def test_an_account_that_does_not_close_says_how_much_is_missing(
    panel: FindingsPanel, opened: OpenVolume
) -> None:
    panel.set_volume(opened)
    panel.set_account({"characters": 100, "text": 97})
    assert panel._account.text() == "全文 100 字，尚有 3 字没有着落"


def test_findings_stand_under_their_kinds_with_counts(panel: FindingsPanel) -> None:
    assert group_titles(the(FindingModel, panel)) == [("移出的字符", 1), ("书眉", 1)]


def test_what_stands_below_a_finding_ends_within_its_row(panel: FindingsPanel) -> None:
    picture = QImage(200, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    row = QStyleOptionViewItem()
    row.rect = QRect(0, 0, 60, 80)
    painter = QPainter(picture)
    FindingDelegate().draw_member(painter, row, the(FindingModel, panel).index_of(0))
    painter.end()
    beyond = picture.copy(60, 0, 140, 80)
    white = beyond.copy()
    white.fill(Qt.GlobalColor.white)
    assert beyond == white


def test_findings_are_filtered_by_words_of_their_kind_or_sentence(panel: FindingsPanel) -> None:
    the(FindingFilter, panel).text.setText("书眉 水利")
    assert group_titles(the(FindingModel, panel)) == [("书眉", 1)]
    the(FindingFilter, panel).text.setText("没有这样的")
    assert group_titles(the(FindingModel, panel)) == []
    the(FindingFilter, panel).text.clear()
    assert len(group_titles(the(FindingModel, panel))) == 2


def test_only_what_is_in_doubt_is_listed_where_that_is_wanted(
    panel: FindingsPanel, opened: OpenVolume
) -> None:
    doubtful = Finding(FindingKind.PAGE_GAP, 0.5, (), "页码从 12 跳到 15。", ("12", "15"))
    findings = (*opened.reconstruction.findings, doubtful)
    panel.set_volume(
        replace(opened, reconstruction=replace(opened.reconstruction, findings=findings))
    )
    the(FindingFilter, panel).doubtful.setChecked(True)
    assert group_titles(the(FindingModel, panel)) == [("不连续的页码", 1)]


def test_thousands_of_findings_are_filtered_between_other_work(
    panel: FindingsPanel, opened: OpenVolume, qtbot: QtBot
) -> None:
    many = tuple(
        Finding(FindingKind.PAGE_NUMBER, 1.0, (), "", (f"{number}号",)) for number in range(9_000)
    )
    panel.set_volume(replace(opened, reconstruction=replace(opened.reconstruction, findings=many)))
    the(FindingFilter, panel).text.setText("8999号")
    assert group_titles(the(FindingModel, panel)) == [("页码", 9_000)]
    qtbot.waitUntil(lambda: group_titles(the(FindingModel, panel)) == [("页码", 1)])


def test_another_volume_is_listed_whole(panel: FindingsPanel, opened: OpenVolume) -> None:
    the(FindingFilter, panel).text.setText("没有这样的")
    other = replace(opened, record=replace(opened.record, sha256="b" * 64))
    panel.set_volume(other)
    assert the(FindingFilter, panel).text.text() == ""
    assert len(group_titles(the(FindingModel, panel))) == 2


def test_choosing_a_finding_goes_there_and_shows_its_raw_line(
    panel: FindingsPanel, qtbot: QtBot, opened: OpenVolume
) -> None:
    place = tree(panel).visualRect(the(FindingModel, panel).index_of(1)).center()
    with qtbot.waitSignal(panel.place_requested) as jumped:
        qtbot.mouseClick(tree(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jumped.args == [opened.reconstruction.findings[0].spans]
    assert marked(panel._source_view) == ["水利"]
    assert panel._source_view._title.text() == "原始文本 第 7 行"


def test_an_unprintable_character_can_be_seen(panel: FindingsPanel) -> None:
    tree(panel).setCurrentIndex(the(FindingModel, panel).index_of(0))
    assert marked(panel._source_view) == ["※"]


def test_showing_another_volume_goes_nowhere(
    panel: FindingsPanel, opened: OpenVolume, qtbot: QtBot
) -> None:
    tree(panel).setCurrentIndex(the(FindingModel, panel).index_of(0))
    with qtbot.assertNotEmitted(panel.place_requested):
        panel.set_volume(replace(opened, source=replace(opened.source, text="另一卷\n" * 99)))
    assert panel._source_view._lines.toPlainText() == ""


def test_a_volume_without_findings_says_so(
    panel: FindingsPanel, opened: OpenVolume, made_up: Reconstruction
) -> None:
    calm = Reconstruction(made_up.volume, ())
    panel.set_volume(OpenVolume(opened.record, opened.source, calm))
    assert panel._none.isVisible()


def test_without_a_volume_the_panel_tells_what_will_stand_there(panel: FindingsPanel) -> None:
    panel.set_volume(None)
    assert the(FindingModel, panel).rowCount() == 0
    assert panel._none.isVisible()
    assert "打开一卷年鉴" in panel._none.text()


def test_the_house_style_opens_from_its_line(panel: FindingsPanel) -> None:
    assert not panel._style.isVisible()
    panel._style_button.click()
    assert panel._style.isVisible()
    assert panel._style_button.text() == "从本卷学得的体例（1 项）"


def test_the_raw_source_of_a_selection_is_shown_without_a_finding(
    panel: FindingsPanel, opened: OpenVolume
) -> None:
    at = opened.source.text.index("𬭎和𠮷先生")
    panel.show_source((Span(at, at + 5),))
    assert marked(panel._source_view) == ["𬭎和𠮷先生"]
    assert not tree(panel).currentIndex().isValid()


def test_every_kind_of_finding_has_a_name() -> None:
    assert set(kind_names()) == set(FindingKind)


def test_a_sentence_is_made_from_the_values() -> None:
    finding = Finding(FindingKind.RUNNING_HEAD, 1.0, (), "?", ("水{利}",))
    assert finding_text(finding) == "书眉“水{利}”不属正文，已另存。"


@pytest.mark.parametrize("kind", FindingKind)
def test_values_that_do_not_fit_leave_the_message(kind: FindingKind) -> None:
    assert finding_text(Finding(kind, 1.0, (), "原话")) == "原话"


def test_confidence_is_said_in_words() -> None:
    assert [confidence_word(each) for each in (1.0, 0.8, 0.5)] == ["确定", "很可能", "存疑"]


def test_an_unknown_trait_of_the_style_keeps_its_name() -> None:
    assert str(style_sentence("something", "{0}")) == "something：{0}"


def test_the_model_puts_what_is_in_doubt_first_and_tells_the_line() -> None:
    model = FindingModel()
    head = Finding(FindingKind.RUNNING_HEAD, 0.9, (Span(70, 72),), "书眉")
    doubt = Finding(FindingKind.UNEXPLAINED_LINE, 0.3, (Span(30, 32),), "不明")
    model.set_findings((head, doubt), LinesAndPages(lambda offset: offset // 10))
    assert [name for name, _ in group_titles(model)] == ["未能归类的行", "书眉"]
    details = [model.index_of(position).data(DETAIL_ROLE) for position in range(2)]
    assert details == ["存疑 · 第 3 行", "很可能 · 第 7 行"]


def test_the_model_tells_the_printed_page_where_it_is_known() -> None:
    model = FindingModel()
    doubt = Finding(FindingKind.UNEXPLAINED_LINE, 0.3, (Span(30, 32),), "不明")
    model.set_findings((doubt,), LinesAndPages(lambda offset: offset // 10, lambda _: "57"))
    assert model.index_of(0).data(DETAIL_ROLE) == "存疑 · 第 57 页 · 第 3 行"


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = FindingModel()
    findings = tuple(Finding(kind, 0.9, (Span(1, 2),), "话") for kind in FindingKind)
    model.set_findings(findings + findings, LinesAndPages(lambda offset: offset))
    qtmodeltester.check(model)


def test_spans_apart_are_gone_to_one_by_one(view: SourceView) -> None:
    view.set_lines(SourceLines("一\n" * 50 + "（张建成\n" + "二\n" * 50 + "）\n"))
    view.show_spans((Span(100, 104), Span(205, 206)))
    assert view._title.text() == "原始文本 第 51 行（1/2 处）"
    view._steps.next.click()
    assert view._title.text() == "原始文本 第 102 行（2/2 处）"
    assert marked(view) == ["）"]
    assert not view._steps.next.isEnabled()
    view._steps.previous.click()
    assert marked(view) == ["（张建成"]


def test_spans_that_only_line_ends_part_are_one_stop(view: SourceView) -> None:
    view.set_lines(SourceLines("甲乙\n\n丙丁\n"))
    view.show_spans((Span(0, 2), Span(4, 6)))
    assert view._title.text() == "原始文本 第 1 行"
    assert marked(view) == ["甲乙", "丙丁"]


def test_the_span_stands_in_the_middle(view: SourceView, qtbot: QtBot) -> None:
    view.set_lines(SourceLines("".join(f"第{number}行\n" for number in range(1000))))
    at = sum(len(f"第{number}行\n") for number in range(500))
    view.show_spans((Span(at, at + 3),))
    middle = view._lines.viewport().rect().center()
    assert abs(view._lines.cursorRect().center().y() - middle.y()) < 30


def test_the_mark_follows_light_and_dark(view: SourceView) -> None:
    view.set_lines(SourceLines("水闸"))
    view.show_spans((Span(0, 2),))
    view.setPalette(palette_of(DARK))
    (selection,) = view._lines.extraSelections()
    assert selection.format.background().color().name() == DARK.hit


def test_only_the_lines_around_a_place_are_loaded(view: SourceView) -> None:
    view.set_lines(SourceLines("行\n" * 200_000))
    view.show_spans((Span(200_000, 200_001),))
    assert view._lines.blockCount() == 25
    view.show_spans((Span(0, 400_000),))
    assert view._lines.blockCount() <= MOST_LINES + 26


def test_a_huge_line_is_cut_around_the_span(view: SourceView) -> None:
    view.set_lines(SourceLines("字" * 500_000 + "专利" + "字" * 500_000))
    view.show_spans((Span(500_000, 500_002),))
    assert marked(view) == ["专利"]
    text = view._lines.toPlainText()
    assert len(text) == LONGEST_LINE + 2
    assert (text[0], text[-1]) == ("…", "…")


def test_a_span_longer_than_a_cut_line_is_marked_as_far_as_it_is_shown(view: SourceView) -> None:
    view.set_lines(SourceLines("字" * 5000))
    view.show_spans((Span(1000, 4000),))
    assert len(marked(view)[0]) == 400


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\ufdd0", "\ufdd1", "\ufffc", "\x0c"])
def test_characters_that_qt_takes_for_structure_stay_one_character(
    view: SourceView, mark: str
) -> None:
    view.set_lines(SourceLines(f"甲{mark}乙\n丙专利"))
    view.show_spans((Span(5, 7),))
    assert marked(view) == ["专利"]
    assert view._lines.blockCount() == 2


@given(st.text(alphabet="字a\r\n𠮷", max_size=60))
def test_lines_hold_every_character_but_the_line_ends(text: str) -> None:
    lines = SourceLines(text)
    spans = [lines.span_of(number) for number in range(len(lines))]
    kept = [text[span.start : span.end] for span in spans]
    assert kept == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert all(lines.line_of(span.start) == number for number, span in enumerate(spans))


def test_all_that_the_keyboard_reaches_has_a_name(panel: FindingsPanel) -> None:
    widgets = [each for each in panel.findChildren(QWidget) if each.isVisibleTo(panel)]
    reached = [each for each in widgets if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in reached
    ]
    assert sorted(names) == [
        "从本卷学得的体例（1 项）",
        "原始文本",
        "只看存疑",
        "按类别或文字筛选整理记录",
        "整理记录",
    ]


def test_no_label_reads_markup_and_the_panel_is_as_narrow_as_260_pixels(
    panel: FindingsPanel, opened: OpenVolume
) -> None:
    assert {each.textFormat() for each in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    style = (("entry_mark", "【】" * 40),)
    volume = Volume("", "")
    panel.set_volume(OpenVolume(opened.record, opened.source, Reconstruction(volume, (), style)))
    panel._style_button.click()
    assert panel.minimumSizeHint().width() <= 260


def test_without_a_place_no_line_number_hides_what_to_do(panel: FindingsPanel) -> None:
    lines = panel._source_view._lines
    assert lines._gutter.isHidden()
    panel.show_source((Span(0, 1),))
    assert not lines._gutter.isHidden()
    panel.set_volume(None)
    assert lines._gutter.isHidden()


@pytest.mark.parametrize(("format_name", "begin"), [("csv", "\ufeff"), ("markdown", "| ")])
def test_the_findings_leave_as_a_table(opened: OpenVolume, format_name: str, begin: str) -> None:
    table = opened.exported_findings(format_name, told(rows_of(opened), ()), header()).decode()
    assert table.startswith(begin)
    assert "移出的字符" in table
    assert all(finding.message in table for finding in opened.reconstruction.findings)


def test_a_new_page_and_a_tab_are_shown_by_signs_that_chinese_fonts_hold(view: SourceView) -> None:
    view.set_lines(SourceLines("\x0c甲\t乙"))
    view.show_spans((Span(1, 2),))
    assert view._lines.toPlainText() == "⇩甲→乙"


def test_the_chosen_lines_stay_in_sight_when_the_panel_grows_narrow(
    qtbot: QtBot, opened: OpenVolume
) -> None:
    lines = RawLines()
    qtbot.addWidget(lines)
    lines.resize(900, 150)
    lines.show()
    text = "\n".join(f"第{number}行" + "水" * 40 for number in range(60))
    at = text.index("第30行")
    lines.show_lines(SourceLines(text), (Span(at, at + 4),), 0)
    lines.resize(200, 150)
    assert lines.viewport().rect().contains(lines.cursorRect())


def test_the_panel_stands_on_a_low_screen(panel: FindingsPanel) -> None:
    assert panel.minimumSizeHint().height() <= 250
