from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QPainter
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from seen import the

from yearbook_reader.search.hits import Hit, SearchResult
from yearbook_reader.search.volume_search import SearchableVolume
from yearbook_reader.shelf.records import OpenVolume, VolumeRecord
from yearbook_reader.sources.source import Source
from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.lists.items import COUNT_ROLE, TITLE_ROLE
from yearbook_reader.ui.look.theme import LIGHT
from yearbook_reader.ui.search.hit_delegate import HitDelegate
from yearbook_reader.ui.search.hit_model import HitModel, excerpt
from yearbook_reader.ui.search.query_field import QueryField
from yearbook_reader.ui.search.search_advice import suggestions
from yearbook_reader.ui.search.search_panel import SearchPanel
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import ItemKind, content, titles_of, units


def tree(panel: SearchPanel) -> GroupedTree:
    return the(GroupedTree, panel)


@pytest.fixture
def opened(made_up_source: Source, made_up: Reconstruction) -> OpenVolume:
    record = VolumeRecord("", "云台年鉴", 2020, 2019, "云台年鉴.txt", 3, 0, 2, "")
    return OpenVolume(record, made_up_source, made_up)


@pytest.fixture
def panel(qtbot: QtBot, opened: OpenVolume) -> SearchPanel:
    """Give a panel whose questions are answered at once."""
    panel = SearchPanel()
    qtbot.addWidget(panel)
    panel.set_volume(opened)
    searchable = SearchableVolume(opened.volume)
    panel.query_changed.connect(lambda query: panel.set_result(searchable.search(query)))
    panel.resize(260, 500)
    panel.show()
    return panel


def made_up_hit(number: int, unit: str = "one", sentence: str = "全县新建水闸十二座。") -> Hit:
    at = sentence.index("水闸")
    spans = (Span(number * 10, number * 10 + 2),)
    titles = ("水利", unit, "概况")
    return Hit(spans, ItemKind.PARAGRAPH, unit, titles, "e", at, at + 2, sentence)


def test_the_count_is_exact_and_tells_the_sections(panel: SearchPanel) -> None:
    panel.search_for("水闸")
    assert panel._count.text() == "3 处，在 3 节"


def test_typing_asks_once_for_a_word_typed_fast(panel: SearchPanel, qtbot: QtBot) -> None:
    asked: list[str] = []
    panel.query_changed.connect(asked.append)
    with qtbot.waitSignal(panel.query_changed):
        the(QueryField, panel).insert("水")
        the(QueryField, panel).insert("闸")
    assert asked == ["水闸"]


def test_nothing_is_asked_while_the_input_method_is_composing(
    panel: SearchPanel, qtbot: QtBot
) -> None:
    asked: list[str] = []
    panel.query_changed.connect(asked.append)
    QApplication.sendEvent(the(QueryField, panel), QInputMethodEvent("shuizha", []))
    qtbot.wait(120)
    assert asked == []
    committed = QInputMethodEvent("", [])
    committed.setCommitString("水闸")
    QApplication.sendEvent(the(QueryField, panel), committed)
    qtbot.waitUntil(lambda: asked == ["水闸"])


def test_enter_before_the_pause_is_over_goes_to_the_first_hit(
    panel: SearchPanel, qtbot: QtBot
) -> None:
    the(QueryField, panel).setText("水闸")
    with qtbot.waitSignal(panel.place_requested) as jumped:
        qtbot.keyClick(the(QueryField, panel), Qt.Key.Key_Return)
    assert jumped.args == [the(HitModel, panel).hits[0].spans]


def test_next_and_previous_walk_and_the_row_follows(panel: SearchPanel) -> None:
    panel.search_for("水闸")
    shown: list[Hit | None] = []
    panel.hit_shown.connect(shown.append)
    panel.step(1)
    panel.step(1)
    panel.step(-1)
    hits = the(HitModel, panel).hits
    assert shown == [hits[0], hits[1], hits[0]]
    assert the(HitModel, panel).position(tree(panel).currentIndex()) == 0
    assert panel._count.text() == "1/3 处，在 3 节"


def test_walking_past_the_last_hit_begins_again_and_says_so(panel: SearchPanel) -> None:
    panel.search_for("水闸")
    for _ in range(4):
        panel.step(1)
    assert panel._count.text() == "已回到开头：1/3 处"
    panel.step(-1)
    assert panel._count.text() == "已转到末尾：3/3 处"


def test_shift_enter_goes_back_from_the_end(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.search_for("水闸")
    qtbot.keyClick(the(QueryField, panel), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert panel._current == 2


def test_a_click_on_a_hit_goes_there(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.search_for("水闸")
    place = tree(panel).visualRect(the(HitModel, panel).index_of(1)).center()
    with qtbot.waitSignal(panel.place_requested) as jumped:
        qtbot.mouseClick(tree(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jumped.args == [the(HitModel, panel).hits[1].spans]


def test_a_title_printed_nowhere_leads_to_what_stands_under_it(
    panel: SearchPanel, opened: OpenVolume, qtbot: QtBot
) -> None:
    unit = units(opened.volume)[0]
    printed = next(text.spans for item in content(unit) for text in item.texts if text.spans)
    hit = Hit((), ItemKind.SECTION_TITLE, unit.id, titles_of(unit), "", 0, 2, "水闸")
    panel.search_for("水闸")
    panel.set_result(SearchResult("水闸", 1, (hit,)))
    with qtbot.waitSignal(panel.place_requested) as jumped:
        panel.step(1)
    assert jumped.args == [printed]


def test_from_the_field_down_leads_into_the_list_and_esc_back(
    panel: SearchPanel, qtbot: QtBot
) -> None:
    panel.search_for("水闸")
    panel.focus()
    qtbot.keyClick(the(QueryField, panel), Qt.Key.Key_Down)
    qtbot.waitUntil(tree(panel).hasFocus)
    qtbot.keyClick(tree(panel), Qt.Key.Key_Escape)
    qtbot.waitUntil(the(QueryField, panel).hasFocus)


def test_enter_closes_and_opens_a_section(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.search_for("水闸")
    section = the(HitModel, panel).index(0, 0)
    tree(panel).setCurrentIndex(section)
    qtbot.keyClick(tree(panel), Qt.Key.Key_Return)
    assert not tree(panel).isExpanded(section)
    qtbot.keyClick(tree(panel), Qt.Key.Key_Return)
    assert tree(panel).isExpanded(section)


def test_the_first_esc_clears_and_the_second_leaves(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.search_for("水闸")
    left: list[bool] = []
    panel.leave_requested.connect(lambda: left.append(True))
    qtbot.keyClick(the(QueryField, panel), Qt.Key.Key_Escape)
    assert (the(QueryField, panel).text(), the(HitModel, panel).hits, left) == ("", (), [])
    qtbot.keyClick(the(QueryField, panel), Qt.Key.Key_Escape)
    assert left == [True]


def test_a_result_of_another_query_is_ignored(qtbot: QtBot, opened: OpenVolume) -> None:
    panel = SearchPanel()
    qtbot.addWidget(panel)
    panel.set_volume(opened)
    panel.search_for("水闸")
    panel.set_result(SearchResult("水", 1, (made_up_hit(1),)))
    assert the(HitModel, panel).hits == ()
    panel.set_result(SearchResult("水闸", 1, (made_up_hit(1),)))
    assert len(the(HitModel, panel).hits) == 1


def test_no_hit_says_so_and_offers_what_to_try(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.search_for("水闸，爆破")
    assert panel._count.text() == "没有找到"
    assert "水闸，爆破" in panel._advice.sentence.text()
    offers = [each for each in panel.findChildren(QPushButton) if "“水闸”" in each.text()]
    offers[0].click()
    assert the(QueryField, panel).text() == "水闸"
    assert panel._count.text() == "3 处，在 3 节"


def test_volume_text_in_a_label_is_never_read_as_markup(panel: SearchPanel) -> None:
    panel.search_for("<b>&粗")
    assert panel._advice.sentence.textFormat() is Qt.TextFormat.PlainText
    assert "<b>&粗" in panel._advice.sentence.text()


def test_another_volume_is_asked_for_the_same_query(panel: SearchPanel, opened: OpenVolume) -> None:
    panel.search_for("水闸")
    asked: list[str] = []
    panel.query_changed.connect(asked.append)
    panel.set_volume(opened)
    assert asked == ["水闸"]


def test_without_a_volume_there_is_nothing_to_search(panel: SearchPanel) -> None:
    panel.search_for("水闸")
    asked: list[str] = []
    panel.query_changed.connect(asked.append)
    panel.set_volume(None)
    assert not panel.isEnabled()
    assert asked == []


def test_the_panel_is_as_narrow_as_260_pixels(panel: SearchPanel) -> None:
    panel.search_for("没有这个词" * 20)
    assert panel.minimumSizeHint().width() <= 260


def test_suggestions_are_shorter_and_never_the_query_itself() -> None:
    assert suggestions("“互联网+影视”产业") == ("互联网影视产业", "互联网", "视产业", "互联")
    assert suggestions("专利 授权")[:3] == ("专利授权", "专利", "授权")
    assert suggestions("专利") == ()


def test_of_a_query_with_fields_and_marks_its_words_are_suggested() -> None:
    assert suggestions("place:云台 水库大坝") == ("云台", "水库大坝")
    assert suggestions('"Good Work" -投资 泵站 近/5 堤防') == ("Good Work", "泵站", "堤防")
    assert suggestions("年:2015 水库") == ("水库",)


def test_who_looks_for_notes_is_sent_to_where_they_are_found(panel: SearchPanel) -> None:
    panel.search_for("note:水闸")
    assert "Ctrl+Shift+F" in panel._advice.sentence.text()
    assert not panel._advice.findChildren(QPushButton)


def test_a_field_that_is_called_nearly_so_is_offered_first(panel: SearchPanel) -> None:
    panel.search_for("题目:概况")
    assert panel._count.text() == "没有找到"
    first = next(each for each in panel._advice.findChildren(QPushButton))
    first.click()
    assert the(QueryField, panel).text() == "标题:概况"
    assert panel._count.text() == "2 处，在 2 节"
    assert suggestions("。。") == ()


def test_the_model_groups_hits_by_section(panel: SearchPanel) -> None:
    panel.search_for("水闸")
    model = the(HitModel, panel)
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    assert [group.data(TITLE_ROLE) for group in groups] == [
        "水利 › 综述",
        "水利 › 水文",
        "教育 › 小学",
    ]
    assert [group.data(COUNT_ROLE) for group in groups] == [1, 1, 1]
    assert model.index(0, 0, groups[1]).data(TITLE_ROLE) == "测站 › 雨量站建设"


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = HitModel()
    model.set_hits(tuple(made_up_hit(n, f"unit{n // 3}") for n in range(10)), {})
    qtmodeltester.check(model)


def test_a_large_result_opens_its_first_sections_only(panel: SearchPanel) -> None:
    hits = tuple(made_up_hit(n, f"unit{n // 400}") for n in range(20_000))
    panel._asked = "水闸"
    panel.set_result(SearchResult("水闸", 20_000, hits))
    is_open = [tree(panel).isExpanded(the(HitModel, panel).index(row, 0)) for row in range(50)]
    assert is_open == [True, True, *[False] * 48]
    panel.step(-1)
    assert tree(panel).isExpanded(the(HitModel, panel).index(49, 0))


@given(st.data())
def test_an_excerpt_always_shows_the_match(data: st.DataObject) -> None:
    sentence = data.draw(st.text(min_size=1, max_size=80))
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))
    capacity = data.draw(st.integers(8, 60))
    cut = data.draw(st.tuples(st.booleans(), st.booleans()))
    found = excerpt(sentence, start, end, capacity, cut)
    assert len(found.text) <= capacity
    assert not cut[0] or found.text.startswith("…")
    assert not cut[1] or found.text.endswith("…")
    assert found.text[found.start : found.end]
    assert sentence[start:end].startswith(found.text[found.start : found.end])


def test_a_match_deep_in_a_long_sentence_of_rare_characters_is_drawn_marked(
    qtbot: QtBot, panel: SearchPanel
) -> None:
    sentence = "𬭎" * 90 + "水闸" + "𠮷" * 90
    model = HitModel()
    model.set_hits((made_up_hit(1, sentence=sentence),), {})
    option = QStyleOptionViewItem()
    option.widget = tree(panel)
    option.state = QStyle.StateFlag.State_Enabled
    option.rect.setRect(0, 0, 240, 60)
    image = QImage(240, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    HitDelegate().paint(painter, option, model.index_of(0))
    painter.end()
    marked = [
        (x, y) for x in range(240) for y in range(60) if image.pixelColor(x, y).name() == LIGHT.hit
    ]
    em = option.fontMetrics.horizontalAdvance("汉")
    assert len(marked) > em * em / 2


def test_a_wrong_query_is_told_in_the_panel_until_it_is_right(
    window: MainWindow, settle: Callable[[MainWindow], None]
) -> None:
    panel = window.panels.search
    panel.search_for('"专利')
    settle(window)
    assert panel._count.text() == "引号没有成对。"
    assert not window.messages.sentence
    panel.search_for('"专利"')
    settle(window)
    assert panel._total > 0
