"""The languages of the window: complete, in agreement, and without a word of another one."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtGui import QAction, QFont
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
from yearbook_reader.annotations.incoming import Incoming
from yearbook_reader.annotations.merging import Conflict, Merge
from yearbook_reader.paths import Paths
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.settings import Settings, save_settings
from yearbook_reader.sources.text import read_text_source
from yearbook_reader.ui.app import Reader
from yearbook_reader.ui.corrections.finding_sentences import CountedSentences, finding_text
from yearbook_reader.ui.corrections.finding_table import table_words
from yearbook_reader.ui.corrections.finding_words import kind_names
from yearbook_reader.ui.notes.backup_dialog import BackupDialog
from yearbook_reader.ui.notes.exchange_dialogs import ExportNotesDialog, Extent, PackageDialog
from yearbook_reader.ui.notes.incoming_dialog import Arrived, IncomingDialog
from yearbook_reader.ui.notes.places_panel import PlacesPanel
from yearbook_reader.ui.parts import translation
from yearbook_reader.ui.parts.dialogs import AboutDialog, CrashDialog, ShortcutsDialog
from yearbook_reader.ui.parts.grouped_model import TITLE_ROLE
from yearbook_reader.ui.parts.theme import volume_font
from yearbook_reader.ui.parts.translation import LANGUAGES, Translation
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.preferences import Preferences
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.walk import titles_of, units

HOUSE = Path(__file__).parents[2]
ANNOTATION = Annotation("a", "0", (Span(0, 1),), "quote", "", "", Color.BLUE, "note", ("tag",))
TRANSLATIONS = HOUSE / "resources" / "translations"
TRANSLATED = ("en", "zh_TW")
ALL_LANGUAGES = ("zh_CN", *TRANSLATED)
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
PLACEHOLDER = re.compile(r"\{[^}]*\}|%L?n|%\d")

_spec = importlib.util.spec_from_file_location("update", TRANSLATIONS / "update.py")
assert _spec is not None
assert _spec.loader is not None
update = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(update)

Message = tuple[str, str, bool]
Speak = Callable[[str], None]


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def messages(file: Path) -> dict[Message, list[str]]:
    """Give the forms of every message of a file, by context, source and whether it counts.

    A form that is not finished is empty.
    """
    found: dict[Message, list[str]] = {}
    for context in etree.parse(file, etree.XMLParser()).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            assert target is not None
            is_counting = message.get("numerus") == "yes"
            forms = target.findall("numerusform") if is_counting else [target]
            finished = target.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""), is_counting)
            found[key] = [(form.text or "") if finished else "" for form in forms]
    return found


@pytest.fixture(scope="module")
def in_the_source(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """Give every message that the modules of the window, and the core's sentences, hold now."""
    file = tmp_path_factory.mktemp("collected") / "source.ts"
    update.collect(file)
    return set(messages(file))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the translations, compiled by the set-up of a copy of the house."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(HOUSE / "setup.sh", copy)
    folder = copy / "resources" / "translations"
    shutil.copytree(TRANSLATIONS, folder, ignore=shutil.ignore_patterns("*.qm"))
    (copy / ".venv").symlink_to(sys.prefix)
    command = 'source "$0" && compile_translations'
    subprocess.run(["bash", "-c", command, str(copy / "setup.sh")], check=True)
    return folder


@pytest.fixture
def in_languages(qtbot: QtBot, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the program find the compiled translations; afterwards no language is left behind."""
    del qtbot  # an application is there
    before = QLocale()
    made: list[Translation] = []
    monkeypatch.setattr(translation, "resource", lambda name: compiled.parent / name)
    remember = Translation.__init__

    def begin(self: Translation) -> None:
        remember(self)
        made.append(self)

    monkeypatch.setattr(Translation, "__init__", begin)
    yield
    for each in made:
        for translator in each._translators:
            QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def speak(in_languages: None) -> Speak:
    """Give a way to choose a language."""
    return Translation().speak


@pytest.fixture(scope="module")
def made_seed() -> Reconstruction:
    """Give what the reconstruction makes of the seed."""
    seed = next((HOUSE / "seeds").glob("*.txt"))
    return reconstruct(read_text_source(seed))


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
    appearance = settled(reader, qtbot).appearance
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


# The files


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_word_of_the_window_has_a_finished_translation(
    language: str, in_the_source: set[Message]
) -> None:
    translated = messages(TRANSLATIONS / f"yearbook_reader_{language}.ts")
    assert set(translated) - in_the_source == set(), "no longer in the source"
    assert in_the_source - set(translated) == set(), "not translated"
    assert [key for key, forms in translated.items() if not all(forms)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_translation_has_the_placeholders_of_its_source(language: str) -> None:
    translated = messages(TRANSLATIONS / f"yearbook_reader_{language}.ts")
    assert [
        (source, form)
        for (_, source, _), forms in translated.items()
        for form in forms
        if Counter(PLACEHOLDER.findall(form)) != Counter(PLACEHOLDER.findall(source))
    ] == []


def test_english_has_no_chinese_characters_and_a_form_for_one_and_for_many() -> None:
    english = messages(TRANSLATIONS / "yearbook_reader_en.ts")
    assert [form for forms in english.values() for form in forms if CHINESE.search(form)] == []
    assert {len(forms) for (*_, is_counting), forms in english.items() if is_counting} == {2}


def test_traditional_chinese_has_no_simplified_characters() -> None:
    traditional = messages(TRANSLATIONS / "yearbook_reader_zh_TW.ts")
    words = "".join(form for forms in traditional.values() for form in forms)
    han = set("".join(re.findall("[\u3400-\u9fff]", words)))
    assert sorted(char for char in han if not char.encode("big5", "ignore")) == []


# The window


def test_numbers_have_their_plural(speak: Speak) -> None:
    speak("en")
    sentences = CountedSentences()
    assert sentences.of(FindingKind.REMOVED_CHARACTER, 1).startswith("1 invisible character was")
    assert sentences.of(FindingKind.REMOVED_CHARACTER, 1200).startswith(
        "1,200 invisible characters were"
    )


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_of_finding_has_an_english_name(kind: FindingKind, speak: Speak) -> None:
    speak("en")
    assert not CHINESE.search(kind_names()[kind])


def test_the_window_says_what_the_reconstruction_says(made_seed: Reconstruction) -> None:
    assert [
        (finding_text(finding), finding.message)
        for finding in made_seed.findings
        if finding_text(finding) != finding.message
    ] == []


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        (FindingKind.DUPLICATE_ENTRY, ("概况",), "条目“概况”前面已有一条，标题和正文都相同。"),
        (FindingKind.DUPLICATE_ENTRY, ("概况", "水利"), "“水利”之下有两个条目都叫“概况”。"),
        (FindingKind.PAGE_GAP, ("12", "15"), "页码从 12 跳到 15，中间可能缺页。"),
        (FindingKind.PAGE_GAP, ("12", "12"), "页码 12 之后又是 12，可能重页、错页或误认。"),
        (FindingKind.PAGE_GAP, ("十二", "十五"), "原话"),
        (
            FindingKind.ODD_TITLE,
            ("水闸。", "。"),
            "条目标题“水闸。”以“。”结尾，可能不完整或不是标题。",
        ),
        (
            FindingKind.ODD_TITLE,
            ("水" * 80, "80"),
            f"条目标题“{'水' * 30}…”长 80 字，可能混入了正文。",
        ),
        (FindingKind.REMOVED_CHARACTER, ("。",), "重出的“。”已移出正文。"),
        (FindingKind.REMOVED_CHARACTER, ("3",), "3 个不可见字符已移出正文。"),
    ],
)
def test_a_kind_of_several_causes_has_a_sentence_for_each(
    kind: FindingKind, values: tuple[str, ...], sentence: str
) -> None:
    assert finding_text(Finding(kind, 1.0, (), "原话", values)) == sentence


def test_the_characters_of_the_volume_look_the_same_in_every_language(qtbot: QtBot) -> None:
    assert volume_font(QFont()).featureValue(QFont.Tag("locl")) == 0


def test_an_unknown_year_is_named_in_english(speak: Speak) -> None:
    speak("en")
    finding = Finding(FindingKind.MISSING_YEAR, 1.0, (), "来源没有写明卷年。", ("卷年",))
    assert finding_text(finding) == (
        "The source does not state the year of edition; it is left empty, not guessed."
    )


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
    window.panels.search.next_hit()
    halves = (query, query[:2], query[-2:])
    assert chinese_in(said(window.panels.search), halves) == []


def test_english_findings_are_english_but_for_the_words_of_the_volume(
    reader: Reader, qtbot: QtBot
) -> None:
    window = choose(reader, "en", qtbot)
    assert window.arrival is not None
    for finding in window.arrival.opened.reconstruction.findings:
        assert chinese_in([finding_text(finding)], finding.values) == [], finding.kind
    model = window.panels.findings._model
    groups = [model.index(row, 0).data(TITLE_ROLE) for row in range(model.rowCount())]
    assert chinese_in(groups) == []
    rows = [model._detail(finding) for finding in model.findings]
    assert chinese_in(rows) == []
    words = table_words()
    assert chinese_in([*words.header, *map(words.kind, model.findings)]) == []
    assert [words.sentence(each) for each in model.findings] == [
        finding_text(each) for each in model.findings
    ]


def test_english_dialogs_show_no_chinese(reader: Reader, qtbot: QtBot) -> None:
    window = choose(reader, "en", qtbot)
    actions: list[QAction] = list(window.actions_by_name)
    incoming = Incoming(Merge(conflicts=(Conflict(None, ANNOTATION),)), Merge())
    for dialog in (
        Preferences(Settings(), window.frame),
        ShortcutsDialog(actions, window.frame),
        AboutDialog(window.frame),
        CrashDialog("report", window.frame),
        BackupDialog("/backups", window.frame),
        PlacesPanel(window.frame),
        ExportNotesDialog(dict.fromkeys(Extent, 2), "", (), window.frame),
        PackageDialog(dict.fromkeys(Extent, 2), "", "package", window.frame),
        IncomingDialog(Arrived("notes", "sender", incoming, 1, 1), window.frame),
    ):
        assert chinese_in(said(dialog)) == [], dialog
    window.welcome.show_volumes(())
    assert chinese_in(said(window.welcome)) == []


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
