"""The window in each language: without a word of another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.exchange.incoming import Incoming
from yearbook_reader.annotations.exchange.merging import Conflict, Merge
from yearbook_reader.paths import Paths
from yearbook_reader.settings import Settings, save_settings
from yearbook_reader.ui.app import Reader
from yearbook_reader.ui.corrections.finding_sentences import finding_text
from yearbook_reader.ui.corrections.finding_table import header, told
from yearbook_reader.ui.corrections.words_dialog import WordsDialog
from yearbook_reader.ui.lists.items import TITLE_ROLE
from yearbook_reader.ui.notes.backups.backup_dialog import BackupDialog
from yearbook_reader.ui.notes.exchange.exchange_dialogs import ExportNotesDialog, PackageDialog
from yearbook_reader.ui.notes.exchange.extent import Extent
from yearbook_reader.ui.notes.exchange.incoming_dialog import Arrived, IncomingDialog
from yearbook_reader.ui.notes.places.places_panel import PlacesPanel
from yearbook_reader.ui.parts.actions import other_keys
from yearbook_reader.ui.parts.dialogs.dialogs import (
    AboutDialog,
    CrashDialog,
    ShortcutsDialog,
)
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.window.actions.window_menus import actions_by_menu
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.preferences import Preferences
from yearbook_reader.ui.words.translation import LANGUAGES
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import titles_of, units

HOUSE = Path(__file__).parents[2]
ANNOTATION = Annotation("a", "0", (Span(0, 1),), "quote", "", "", Color.BLUE, "note", ("tag",))
TRANSLATIONS = HOUSE / "resources" / "translations"
TRANSLATED = ("en", "zh_TW")
ALL_LANGUAGES = ("zh_CN", *TRANSLATED)
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
PLACEHOLDER = re.compile(r"\{[^}]*\}|%L?n|%\d")

Speak = Callable[[str], None]


@pytest.fixture
def reader(qtbot: QtBot, in_languages: None, paths: Paths, seed_path: Path) -> Iterator[Reader]:
    """Give the program with the seed open, in the source's language."""
    save_settings(paths.settings, Settings(language="zh_CN"))
    made = Reader(paths, [seed_path])
    settled(made, qtbot)
    yield made
    made.frame.close()
    made.close()


def settled(reader: Reader, qtbot: QtBot) -> MainWindow:
    """Give the window once the volume is in it."""
    qtbot.waitUntil(lambda: reader.window is not None and reader.window.pane.isVisible())
    assert reader.window is not None
    return reader.window


def choose(reader: Reader, language: str, qtbot: QtBot) -> MainWindow:
    window = settled(reader, qtbot)
    assert window.work.menus  # what hears of the choice is made when it is asked for
    appearance = window.appearance
    appearance.adopt(replace(appearance.settings, language=language))
    return settled(reader, qtbot)


def menu_titles(window: MainWindow) -> list[str]:
    return [action.text() for action in window.frame.menuBar().actions()]


def menus(window: MainWindow) -> list[list[QAction]]:
    """Give the entries of the menu bar and of every menu that hangs on it."""
    hanging = [menu.actions() for menu in window.frame.findChildren(QMenu) if menu.title()]
    return [window.frame.menuBar().actions(), *hanging]


def texts(widget: QWidget) -> Iterator[str]:
    """Give what a widget says: its text, its hint, its name for those who cannot see it."""
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName())
    yield from (widget.accessibleDescription(), widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
        yield from (widget.tabToolTip(index) for index in range(widget.count()))
    if isinstance(widget, QTableWidget):
        for column in range(widget.columnCount()):
            head = widget.horizontalHeaderItem(column)
            cells = (widget.item(row, column) for row in range(widget.rowCount()))
            yield from (item.text() for item in (head, *cells) if item is not None)


def said(root: QWidget) -> list[str]:
    """Give everything that a window and all in it say, apart from the pages and the lists."""
    found = [text for widget in (root, *root.findChildren(QWidget)) for text in texts(widget)]
    for action in root.findChildren(QAction):
        found += [action.text(), action.toolTip(), action.statusTip(), action.iconText()]
    return [text for text in found if text]


def chinese_in(sentences: list[str], of_the_volume: tuple[str, ...] = ()) -> list[str]:
    """Give the sentences with Chinese that is neither the volume's nor a language's name."""
    names = (*of_the_volume, *(name for _, name in LANGUAGES if name))
    own = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    return [sentence for sentence in sentences if CHINESE.search(own.sub("", sentence))]


def test_another_language_changes_the_menus(reader: Reader, qtbot: QtBot) -> None:
    assert menu_titles(settled(reader, qtbot))[0] == "文件(&F)"
    assert menu_titles(choose(reader, "en", qtbot))[0] == "&File"
    assert menu_titles(choose(reader, "zh_TW", qtbot))[0] == "檔案(&F)"
    assert menu_titles(choose(reader, "zh_CN", qtbot))[0] == "文件(&F)"


def test_an_english_window_shows_no_chinese_but_the_volume(reader: Reader, qtbot: QtBot) -> None:
    window = choose(reader, "en", qtbot)
    assert window.arrival is not None
    opened = window.arrival.opened
    titles = {title for unit in units(opened.volume) for title in titles_of(unit)}
    marks = [value for _, value in opened.reconstruction.house_style if value]
    own = (opened.volume.title, opened.record.file_name, *titles, *marks)
    sentences = said(window.frame)
    assert "&File" in sentences
    assert "Filter titles" in sentences
    assert chinese_in(sentences, own) == []


@pytest.mark.parametrize("query", ["专利", "没有这个词"])
def test_an_english_search_shows_no_chinese_but_the_query(
    query: str, reader: Reader, qtbot: QtBot
) -> None:
    window = choose(reader, "en", qtbot)
    window.panels.search.search_for(query)
    qtbot.waitUntil(lambda: not any(worker.busy for worker in window.workers))
    window.panels.search.step(1)
    halves = (query, query[:2], query[-2:])
    assert chinese_in(said(window.panels.search), halves) == []


def test_english_findings_are_english_but_for_the_words_of_the_volume(
    reader: Reader, qtbot: QtBot
) -> None:
    window = choose(reader, "en", qtbot)
    window.panels.reveal("findings")
    qtbot.waitUntil(lambda: window.panels.findings._model.rowCount() > 0)
    assert window.arrival is not None
    findings = window.arrival.opened.reconstruction.findings
    for finding in findings:
        assert chinese_in([finding_text(finding)], finding.values) == [], finding.kind
    model = window.panels.findings._model
    groups = [model.index(row, 0).data(TITLE_ROLE) for row in range(model.rowCount())]
    assert chinese_in(groups) == []
    assert chinese_in([model._detail(finding) for finding in findings]) == []
    rows = list(told(findings, ()))
    assert chinese_in([*header(), *(row.kind for row in rows)]) == []
    assert [row.sentence for row in rows] == list(map(finding_text, findings))


def test_english_dialogs_show_no_chinese(reader: Reader, qtbot: QtBot) -> None:
    window = choose(reader, "en", qtbot)
    incoming = Incoming(Merge(conflicts=(Conflict(None, ANNOTATION),)), Merge())
    for dialog in (
        Preferences(Settings(), window.frame),
        ShortcutsDialog(actions_by_menu(window.frame), other_keys(), window.frame),
        AboutDialog(window.frame),
        CrashDialog("report", window.frame),
        BackupDialog("/backups", window.frame),
        PlacesPanel(window.frame),
        ExportNotesDialog(dict.fromkeys(Extent, 2), "", (), window.frame),
        PackageDialog(dict.fromkeys(Extent, 2), "", "package", window.frame),
        IncomingDialog(Arrived("notes", "sender", incoming, 1, 1), window.frame),
        WordsDialog("Rename", "Title:", "words", window.frame),
    ):
        assert chinese_in(said(dialog)) == [], dialog
    window.frame.show_page(window.welcome)
    assert said(window.welcome)
    assert chinese_in(said(window.welcome)) == []


def test_what_can_be_undone_goes_on_from_the_word_undo(reader: Reader, qtbot: QtBot) -> None:
    window = choose(reader, "en", qtbot)
    reader._complete()  # as the first key does
    marking, undo = window.marking, window.actions_by_name["undo"]
    note = replace(ANNOTATION, source_sha256=marking.source)
    marking.change("", lambda: marking._library.notebook.add(note))
    qtbot.waitUntil(lambda: bool(marking.annotations))
    window.panels.annotations.select(note.id)
    window.actions_by_name["reply_note"].trigger()
    qtbot.waitUntil(lambda: undo.text() == "Undo replying to annotation")
    window.notes.notebook.show()
    qtbot.waitUntil(lambda: len(window.notes.notebook.page.shown()) == 2)
    window.notes.notebook.rename_tag("tag", "name")
    qtbot.waitUntil(lambda: undo.text() == "Undo renaming tag")


@pytest.mark.parametrize("language", ALL_LANGUAGES)
def test_no_two_entries_of_a_menu_have_the_same_key(
    language: str, reader: Reader, qtbot: QtBot
) -> None:
    window = choose(reader, language, qtbot)
    assert all("&" in title for title in menu_titles(window))
    for entries in menus(window):
        words = " ".join(entry.text().replace("&&", "") for entry in entries)
        keys = Counter(key.upper() for key in re.findall("&(.)", words))
        assert [key for key, count in keys.items() if count > 1] == [], words


@pytest.mark.parametrize("language", ALL_LANGUAGES)
def test_no_two_actions_have_the_same_shortcut(language: str, reader: Reader, qtbot: QtBot) -> None:
    window = choose(reader, language, qtbot)
    actions: list[QObject] = window.frame.findChildren(QAction)
    shortcuts = Counter(
        shortcut.toString()
        for action in actions
        if isinstance(action, QAction)
        for shortcut in action.shortcuts()
        if action.objectName()
    )
    assert [shortcut for shortcut, count in shortcuts.items() if count > 1] == []


def test_the_titles_of_the_panels_stand_whole_in_a_narrow_english_window(
    qtbot: QtBot, speak: Speak
) -> None:
    speak("en")
    frame = Frame(Settings())
    qtbot.addWidget(frame)
    frame.resize(853, 533)
    frame.share_width()
    frame.show()
    qtbot.wait(30)
    bar = next(each for each in frame.findChildren(QTabBar) if each.count() == 3)
    shown = [bar.tabText(index) for index in range(3)]
    assert shown == ["Annotations", "Bookmarks", "Findings"]
    assert bar.width() >= bar.sizeHint().width()
