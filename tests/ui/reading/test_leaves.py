"""A section that is too long to be set at one time is read leaf by leaf, as one text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractSlider, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.by_place import ByPlace
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.sources.source import Source
from yearbook_reader.ui.look.theme import LIGHT
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.reading.typesetting.typography import TypeChoice, Typography
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Paragraph,
    Section,
    Span,
    Subsection,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Reconstruction

ENTRIES = 50
PARAGRAPH = "云台县新建水闸十二座。" * 90


def entry(number: int) -> Entry:
    start = number * len(PARAGRAPH)
    text = Text(PARAGRAPH, (Span(start, start + len(PARAGRAPH)),))
    return Entry(f"entry-{number}", Heading(f"水闸{number}"), (Paragraph(text),))


@pytest.fixture
def opened(opened_made_up: OpenVolume) -> OpenVolume:
    """Give a volume with a section of 50,000 characters between two short ones."""
    each = [entry(number) for number in range(ENTRIES + 2)]
    shares = (("综述", each[:1]), ("水利工程", each[1:-1]), ("防汛", each[-1:]))
    return volume_of(
        opened_made_up,
        *(Section(title, Heading(title), entries=tuple(entries)) for title, entries in shares),
    )


def volume_of(opened_made_up: OpenVolume, *sections: Section) -> OpenVolume:
    """Give a volume of one chapter."""
    source = Source(PARAGRAPH * (ENTRIES + 2), "0" * 64, "长.txt", "utf-8")
    chapter = Chapter("水利", Heading("水利"), sections=sections)
    volume = Volume("长卷", source.sha256, chapters=(chapter,))
    return OpenVolume(opened_made_up.record, source, Reconstruction(volume, ()))


@pytest.fixture
def pane(qtbot: QtBot, opened: OpenVolume) -> ReadingPane:
    made = ReadingPane(Typography.of(LIGHT))
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.set_volume(opened)
    made.turn_unit(1)
    return made


def section(pane: ReadingPane) -> str:
    where = pane.whereabouts()
    assert where is not None
    return where[0].title


def turned_on(pane: ReadingPane, qtbot: QtBot) -> str:
    """Read on behind the end of what is set; give its text."""
    bar = pane.view.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    return pane.view.toPlainText()


def foot(pane: ReadingPane) -> list[str]:
    return [button.text() for button in pane.findChildren(QPushButton) if not button.isHidden()]


def test_reading_on_shows_all_of_a_long_section_once(pane: ReadingPane, qtbot: QtBot) -> None:
    shown = [pane.view.toPlainText()]
    while section(pane) == "水利工程":
        shown.append(turned_on(pane, qtbot))
    leaves = shown[:-1]
    assert len(leaves) > 1
    found = [line for leaf in leaves for line in leaf.splitlines() if line.startswith("【")]
    assert found == [f"【水闸{number}】{PARAGRAPH}" for number in range(1, ENTRIES + 1)]


def test_only_the_first_leaf_has_the_titles_of_chapter_and_section(
    pane: ReadingPane, qtbot: QtBot
) -> None:
    assert pane.view.toPlainText().splitlines()[:2] == ["水利", "水利工程"]
    assert turned_on(pane, qtbot).startswith("【水闸")


def test_a_later_leaf_tells_at_its_head_where_it_stands(pane: ReadingPane, qtbot: QtBot) -> None:
    turned_on(pane, qtbot)
    titles = [each.text() for each in pane.findChildren(QLabel) if "水利工程" in each.text()]
    assert len(titles) == 1


def test_a_page_up_at_the_head_of_a_leaf_goes_to_the_end_of_the_one_before(
    pane: ReadingPane, qtbot: QtBot
) -> None:
    first = pane.view.toPlainText()
    turned_on(pane, qtbot)
    qtbot.keyClick(pane.view, Qt.Key.Key_PageUp)
    assert pane.view.toPlainText() == first
    bar = pane.view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_a_page_up_at_the_head_of_the_next_section_goes_to_the_last_leaf(
    pane: ReadingPane, qtbot: QtBot
) -> None:
    pane.turn_unit(1)
    assert section(pane) == "防汛"
    qtbot.keyClick(pane.view, Qt.Key.Key_PageUp)
    assert f"【水闸{ENTRIES}】" in pane.view.toPlainText()


def test_the_next_section_follows_from_every_leaf(pane: ReadingPane, qtbot: QtBot) -> None:
    turned_on(pane, qtbot)
    assert section(pane) == "水利工程"
    pane.turn_unit(1)
    assert section(pane) == "防汛"


def test_the_foot_names_the_leaf_of_a_section_and_its_neighbours(
    pane: ReadingPane, qtbot: QtBot
) -> None:
    assert foot(pane) == ["‹  综述", "水利工程 2/3  ›"]
    turned_on(pane, qtbot)
    assert foot(pane) == ["‹  水利工程 1/3", "水利工程 3/3  ›"]
    turned_on(pane, qtbot)
    assert foot(pane) == ["‹  水利工程 2/3", "防汛  ›"]


@pytest.mark.parametrize("number", [1, 17, 33, ENTRIES])
def test_a_place_is_shown_on_its_leaf_and_a_selection_there_leads_back(
    pane: ReadingPane, number: int
) -> None:
    start = number * len(PARAGRAPH) + 400
    place = (Span(start, start + 6),)
    pane.show_place(place, flash=False)
    assert pane.current_offset() == start
    assert pane.page is not None
    [(low, high)] = pane.page.ranges(place)
    cursor = pane.view.textCursor()
    cursor.setPosition(low)
    cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    assert pane.view.is_visible(low)
    assert pane.selected_spans() == place


def test_stepping_goes_through_the_entries_of_all_leaves_and_back(pane: ReadingPane) -> None:
    numbers = range(1, ENTRIES + 1)
    pane.show_entry(entry(1))
    seen = []
    for by in (1, -1):
        for _ in numbers[1:]:
            seen.append(pane.current_entry())
            pane.step_entry(by)
    assert [each.id for each in seen if each] == [
        f"entry-{number}" for number in (*numbers[:-1], *reversed(numbers[1:]))
    ]


def test_from_a_leaf_without_entries_the_next_one_is_the_next_in_the_section(
    pane: ReadingPane, opened_made_up: OpenVolume, qtbot: QtBot
) -> None:
    lists = tuple(block for number in range(1, ENTRIES) for block in entry(number).blocks)
    names = Subsection("名录", Heading("名录"), lead=lists)
    works = Subsection("工程", Heading("工程"), entries=(entry(ENTRIES),))
    long = Section("水利", Heading("水利"), entries=(entry(0),), subsections=(names, works))
    pane.set_volume(volume_of(opened_made_up, long))
    turned_on(pane, qtbot)
    assert pane.current_entry() is None
    pane.step_entry(1)
    shown = pane.current_entry()
    assert shown is not None
    assert shown.id == f"entry-{ENTRIES}"


def test_the_line_at_the_top_of_a_later_leaf_stays_when_the_type_grows(pane: ReadingPane) -> None:
    there = 33 * len(PARAGRAPH) + 400
    pane.restore(there)
    assert abs(pane.top_offset() - there) <= 40
    pane.set_type(Typography.of(LIGHT, TypeChoice(zoom=140)))
    assert abs(pane.top_offset() - there) <= 40


def test_the_place_at_hand_is_restored_on_a_later_leaf(pane: ReadingPane) -> None:
    there = 33 * len(PARAGRAPH) + 400
    pane.restore(there, there + 60)
    assert pane.current_offset() == there + 60


def test_a_mark_over_the_end_of_a_leaf_is_shown_on_both(
    pane: ReadingPane, opened: OpenVolume, qtbot: QtBot
) -> None:
    assert pane.page is not None
    end = pane.page.runs[-1].text.end
    mark = annotate(opened.volume, (Span(end - 5, end + 7),), Color.PINK)
    pane.highlighter.set_annotations(ByPlace((mark,)))
    pane.show_place((Span(end - 5, end),), flash=False)
    for count in (5, 7):
        qtbot.waitUntil(lambda: bool(pane.view.extraSelections()))
        [shown] = pane.view.extraSelections()
        assert len(shown.cursor.selectedText()) == count  # type: ignore[attr-defined]
        turned_on(pane, qtbot)
