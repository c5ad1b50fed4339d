"""The reader's manual: in every language, with the window's own words and keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from lxml import etree
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from yearbook_reader.paths import resource
from yearbook_reader.ui.parts.actions import PANEL_KEYS, Actions
from yearbook_reader.ui.parts.dialogs.manual import ManualDialog, keys_of, manual_text
from yearbook_reader.ui.window.main_window import MainWindow

LANGUAGES = ("zh_CN", "zh_TW", "en")
TOLD = re.compile(r"\{(\w+)\}")
QUOTED = re.compile('[“「"]([^“”「」"]+)[”」"]')
KEY_OF_A_MENU = re.compile(r"\(&\w\)|&")


def source(language: str) -> str:
    return resource(f"manual/{language}.md").read_text(encoding="utf-8")


@pytest.fixture
def actions(qtbot: QtBot) -> Mapping[str, QAction]:
    """Give the actions that a manual may name."""
    del qtbot  # an application is there
    parent = QObject()
    named = {action.objectName(): action for action in Actions(parent)}
    for name in PANEL_KEYS:
        named[f"panel_{name}"] = QAction(name, parent)
        named[f"panel_{name}"].setShortcut(PANEL_KEYS.get(name, ""))
    named["parent"] = parent  # type: ignore[assignment]
    return named


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_manual_names_only_actions_that_are_there(
    language: str, actions: Mapping[str, QAction]
) -> None:
    assert set(TOLD.findall(source(language))) <= set(actions)
    assert "{" not in manual_text(language, actions, ())


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_all_languages_tell_the_same(language: str) -> None:
    original, translated = source(LANGUAGES[0]), source(language)
    assert sorted(TOLD.findall(translated)) == sorted(TOLD.findall(original))
    assert translated.count("\n## ") == original.count("\n## ")


def words_of_window(language: str) -> set[str]:
    """Give the words of buttons, tabs and menus in a language, without their keys."""
    written = resource(f"translations/yearbook_reader_{language.replace('zh_CN', 'en')}.ts")
    tag = "source" if language == "zh_CN" else "translation"
    found = etree.fromstring(written.read_bytes()).iter(tag)
    return {KEY_OF_A_MENU.sub("", each.text or "") for each in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_manual_quotes_is_in_the_window(language: str) -> None:
    quoted = set(QUOTED.findall(source(language)))
    assert quoted
    assert quoted <= words_of_window(language)


def test_an_action_is_named_with_its_key(actions: Mapping[str, QAction]) -> None:
    assert "“转到标题”（Ctrl\\+G）" in manual_text("zh_CN", actions, ())


def test_an_action_without_a_key_is_named_alone(actions: Mapping[str, QAction]) -> None:
    assert "“备份”可以另存一份" in manual_text("zh_CN", actions, ())


def test_every_key_stands_in_the_table(actions: Mapping[str, QAction], qtbot: QtBot) -> None:
    keys = keys_of([actions["find"]], [("翻一屏", QKeySequence("Space"))])
    dialog = ManualDialog(manual_text("zh_CN", actions, keys))
    qtbot.addWidget(dialog)
    lines = dialog.page.toPlainText().splitlines()
    assert lines[-4:] == ["查找", "Ctrl+F", "翻一屏", "Space"]


def test_marks_of_markdown_in_a_name_are_only_characters(
    actions: Mapping[str, QAction], qtbot: QtBot
) -> None:
    dialog = ManualDialog(manual_text("zh_CN", actions, [("甲|*乙*", "Ctrl+_")]))
    qtbot.addWidget(dialog)
    assert dialog.page.toPlainText().splitlines()[-2:] == ["甲|*乙*", "Ctrl+_"]


def test_a_manual_is_read_from_its_beginning(actions: Mapping[str, QAction], qtbot: QtBot) -> None:
    dialog = ManualDialog(manual_text("zh_CN", actions, ()))
    qtbot.addWidget(dialog)
    assert dialog.page.textCursor().block().text() == "使用说明"


def test_the_keys_turn_the_pages_of_a_manual(actions: Mapping[str, QAction], qtbot: QtBot) -> None:
    dialog = ManualDialog(manual_text("zh_CN", actions, ()))
    qtbot.addWidget(dialog)
    assert dialog.focusWidget() is dialog.page


def test_the_contents_lead_to_a_chapter(actions: Mapping[str, QAction], qtbot: QtBot) -> None:
    dialog = ManualDialog(manual_text("zh_CN", actions, ()))
    qtbot.addWidget(dialog)
    titles = [dialog.contents.item(row).text() for row in range(dialog.contents.count())]
    dialog.contents.setCurrentRow(titles.index("批注"))
    assert dialog.page.textCursor().block().text() == "批注"


def test_the_manual_is_one_key_away(
    window: MainWindow, trigger: Callable[[MainWindow, str], None]
) -> None:
    assert window.actions_by_name["manual"].shortcut() == QKeySequence("F1")
    trigger(window, "manual")
    [dialog] = window.frame.findChildren(ManualDialog)
    assert dialog.isVisible()
    dialog.close()
