from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.ui.reading.navigator import Navigator
from yearbook_reader.ui.reading.outline_model import COUNT_ROLE, OutlineModel, outline_of
from yearbook_reader.volume.model import Heading, Span
from yearbook_reader.volume.packing import pack, unpack
from yearbook_reader.volume.walk import all_entries


@pytest.fixture
def navigator(qtbot: QtBot, opened_made_up: OpenVolume) -> Navigator:
    made = Navigator()
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    made.set_volume(opened_made_up)
    return made


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def seen(navigator: Navigator) -> list[str]:
    """Give the titles on the screen, each indented by its level."""
    found: list[str] = []

    def walk(parent: QModelIndex, depth: int) -> None:
        for row in range(navigator.model.rowCount(parent)):
            index = navigator.model.index(row, 0, parent)
            found.append("  " * depth + str(index.data()))
            if navigator.tree.isExpanded(index):
                walk(index, depth + 1)

    walk(QModelIndex(), 0)
    return found


def test_the_tree_opens_down_to_its_sections(navigator: Navigator) -> None:
    assert seen(navigator) == ["云台年鉴", "  水利", "    综述", "    水文", "  教育", "    小学"]


def test_a_volume_without_a_title_is_called_as_its_file(opened_made_up: OpenVolume) -> None:
    reconstruction = opened_made_up.reconstruction
    untitled = replace(reconstruction, volume=replace(reconstruction.volume, title=""))
    opened = OpenVolume(opened_made_up.record, opened_made_up.source, untitled)
    assert outline_of(opened).nodes[0].title == opened_made_up.record.file_name


def test_a_chapter_without_a_title_is_a_row_that_says_so(opened_made_up: OpenVolume) -> None:
    made = opened_made_up.reconstruction
    chapters = (replace(made.volume.chapters[0], heading=Heading("")), *made.volume.chapters[1:])
    untitled = replace(made, volume=replace(made.volume, chapters=chapters))
    model = OutlineModel()
    model.show(outline_of(OpenVolume(opened_made_up.record, opened_made_up.source, untitled)))
    row = model.index(0, 0, model.index(0, 0))
    assert row.data() == "（无题）"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("（无题），")


def test_every_title_counts_the_entries_below_it(navigator: Navigator) -> None:
    volume = navigator.model.index(0, 0)
    water = navigator.model.index(0, 0, volume)
    entry = navigator.model.index(0, 0, navigator.model.index(0, 0, water))
    assert [volume.data(COUNT_ROLE), water.data(COUNT_ROLE)] == [3, 2]
    assert (entry.data(), entry.data(COUNT_ROLE)) == ("概况", None)


@pytest.mark.parametrize("shown", [None, {0, 1, 4}, set[int]()])
def test_the_model_keeps_the_rules_of_qt(
    qtmodeltester: ModelTester, opened_made_up: OpenVolume, shown: set[int] | None
) -> None:
    model = OutlineModel()
    model.show(outline_of(opened_made_up), shown)
    qtmodeltester.check(model, force_py=True)


@pytest.mark.parametrize("query", ["雨量", "ylzjs", "yuliang"])
def test_the_filter_finds_titles_by_characters_and_pinyin(
    navigator: Navigator, qtbot: QtBot, query: str
) -> None:
    navigator.filter.setText(query)
    qtbot.waitUntil(lambda: "小学" not in "".join(seen(navigator)))
    assert seen(navigator) == [
        "云台年鉴",
        "  水利",
        "    水文",
        "      测站",
        "        雨量站建设",
    ]


def test_an_emptied_filter_shows_everything_again(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.filter.setText("雨量")
    qtbot.waitUntil(lambda: "小学" not in "".join(seen(navigator)))
    qtbot.keyClick(navigator.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "    小学" in seen(navigator))


def test_enter_in_the_filter_goes_to_the_first_match(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.filter.setText("雨量")
    with qtbot.waitSignal(navigator.place_requested) as asked:
        qtbot.keyClick(navigator.filter, Qt.Key.Key_Return)
    [span] = asked.args[0]
    assert len(span) == len("【雨量站建设】")


def test_what_is_typed_into_the_tree_filters_it_anew(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.filter.setText("gk")
    navigator.tree.setFocus()
    qtbot.keyClicks(navigator.tree, "k")
    assert (navigator.filter.text(), navigator.filter.hasFocus()) == ("k", True)


def test_down_goes_from_the_filter_to_the_tree(navigator: Navigator, qtbot: QtBot) -> None:
    qtbot.waitExposed(navigator)
    navigator.activateWindow()
    navigator.filter.setFocus()
    qtbot.keyClick(navigator.filter, Qt.Key.Key_Down)
    qtbot.waitUntil(navigator.tree.hasFocus)


def test_enter_on_a_title_asks_for_its_place(
    navigator: Navigator, opened_made_up: OpenVolume, qtbot: QtBot
) -> None:
    start = opened_made_up.source.text.index("小学")
    navigator.follow(start)
    with qtbot.waitSignal(navigator.place_requested) as asked:
        qtbot.keyClick(navigator.tree, Qt.Key.Key_Return)
    assert asked.args[0] == (Span(start, start + 2),)


def test_a_chapter_asks_for_its_first_section(
    navigator: Navigator, opened_made_up: OpenVolume, qtbot: QtBot
) -> None:
    navigator.follow(opened_made_up.source.text.index("教育"))
    assert navigator.tree.currentIndex().data() == "教育"
    with qtbot.waitSignal(navigator.place_requested) as asked:
        qtbot.keyClick(navigator.tree, Qt.Key.Key_Return)
    start = opened_made_up.source.text.index("小学")
    assert asked.args[0] == (Span(start, start + 2),)


def test_the_tree_follows_the_reader(navigator: Navigator, opened_made_up: OpenVolume) -> None:
    navigator.follow(opened_made_up.source.text.index("新建雨量站3个"))
    assert navigator.tree.currentIndex().data() == "雨量站建设"


def test_the_current_title_stays_where_it_was_when_the_volume_is_corrected(
    navigator: Navigator, opened_made_up: OpenVolume
) -> None:
    tree = navigator.tree
    navigator.resize(300, 160)
    text = opened_made_up.source.text
    for words in ("新建水闸12座", "新建雨量站3个"):
        navigator.follow(text.index(words))
    before = tree.visualRect(tree.currentIndex())
    assert before.intersects(tree.viewport().rect())
    navigator.set_volume(opened_made_up)
    assert tree.visualRect(tree.currentIndex()) == before


def test_following_does_not_ask_for_a_place(
    navigator: Navigator, opened_made_up: OpenVolume, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(navigator.place_requested):
        navigator.follow(opened_made_up.source.text.index("新建雨量站3个"))


def test_every_title_has_a_place(opened_made_up: OpenVolume) -> None:
    outline = outline_of(opened_made_up)
    assert all(map(outline.place_of, range(len(outline.nodes))))


def test_titles_that_threads_ask_for_one_by_one_are_those_of_all(
    opened_made_up: OpenVolume,
) -> None:
    nodes = outline_of(opened_made_up).nodes
    outline = outline_of(opened_made_up)
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(outline.node, range(len(nodes)))) == nodes


def test_a_title_is_found_by_its_id_with_no_more_titles_made_than_it_takes(
    opened_made_up: OpenVolume,
) -> None:
    entries = all_entries(opened_made_up.volume)
    outline = outline_of(opened_made_up)
    number = outline.number_of(entries[0].id)
    assert number is not None
    assert outline.node(number).title == entries[0].heading.title
    assert outline._nodes[-1] is None
    assert outline.number_of("nothing has this id") is None


def test_a_tree_that_is_opened_has_no_entry_made(
    navigator: Navigator, opened_made_up: OpenVolume
) -> None:
    kept, digest = unpack(pack(opened_made_up.reconstruction, b""), b"")
    navigator.set_volume(
        OpenVolume(opened_made_up.record, opened_made_up.source, kept, kept_digest=digest)
    )
    assert "    水文" in seen(navigator)
    for section in kept.volume.chapters[0].sections:
        with pytest.raises(AttributeError):
            object.__getattribute__(section, "entries")


def test_without_a_volume_it_says_what_would_be_here(navigator: Navigator) -> None:
    assert not navigator._advice.isVisible()
    navigator.set_volume(None)
    assert navigator._advice.text() == "打开一卷年鉴，这里列出它的目录。"
    assert navigator._advice.isVisible()
    assert not navigator.tree.isVisible()


def test_a_filter_that_finds_nothing_says_so_until_it_is_cleared(
    navigator: Navigator, qtbot: QtBot
) -> None:
    navigator.filter.setText("没有这个词")
    qtbot.waitUntil(navigator._advice.isVisible)
    assert "没有这样的标题" in navigator._advice.text()
    qtbot.keyClick(navigator.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(navigator.tree.isVisible)
    assert len(seen(navigator)) == 6


def test_escape_leaves_an_empty_filter(navigator: Navigator, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigator.leave_requested):
        qtbot.keyClick(navigator.filter, Qt.Key.Key_Escape)


def test_a_title_has_a_menu_and_the_ground_below_the_last_one_has_none(
    navigator: Navigator,
) -> None:
    actions = [QAction("改标题…", navigator), QAction("移动条目…", navigator)]
    navigator.offer(actions, lambda action, _: action is actions[0])
    tree = navigator.tree
    title = tree.visualRect(navigator.model.index(0, 0)).center()
    menu = tree.menu_at(title)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["改标题…"]
    assert tree.menu_at(QPoint(title.x(), tree.viewport().height() - 2)) is None


def test_titles_fill_the_tree_at_any_width_and_are_painted_once_for_it(
    navigator: Navigator, qtbot: QtBot
) -> None:
    QCoreApplication.processEvents()
    paints = Paints()
    navigator.tree.viewport().installEventFilter(paints)
    navigator.resize(420, 500)
    qtbot.waitUntil(lambda: paints.count > 0)
    qtbot.wait(1)
    assert paints.count == 1
    assert navigator.tree.visualRect(navigator.model.index(0, 0)).right() == (
        navigator.tree.viewport().width() - 1
    )
