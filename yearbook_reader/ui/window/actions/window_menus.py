"""The menus of the window, made of the tables of actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from yearbook_reader.ui.look.theme import ThemeChoice, theme_names
from yearbook_reader.ui.parts.actions import (
    ActionEntry,
    Actions,
    correction_entries,
    export_formats,
    finding_correction_entries,
    go_entries,
    help_entries,
    role_entries,
    view_entries,
)
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.keys.menu_key import open_menus_by_key
from yearbook_reader.ui.reading.original.encoding_menu import EncodingMenu
from yearbook_reader.ui.words.translation import LANGUAGES


class Choices(NamedTuple):
    """What stands chosen in the menus at the start."""

    language: str
    theme: str


class WindowMenus(QObject):
    """Fills a frame's menus; what is chosen from lists is told by signals."""

    export_requested = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(object)

    def __init__(
        self, frame: Frame, actions: Actions, panels: Iterable[QAction], choices: Choices
    ) -> None:
        """Fill the menus."""
        super().__init__(frame)
        self._frame = frame
        self._actions = actions
        self.recent = QMenu(self.tr("最近的年鉴"), frame)
        self.export = QMenu(self.tr("导出"), frame)
        self.encoding = EncodingMenu(frame)
        self._themes = QActionGroup(self)
        self._fill_export()
        self._fill_file()
        self._fill_edit()
        self._fill_view(list(panels), choices)
        self._fill("go", go_entries(), breaks=("previous_entry", "quick_open"))
        self._fill_marks()
        self._fill_corrections()
        tools = frame.menus["tools"]
        tools.addAction(actions["figures"])
        tools.addSeparator()
        tools.addActions([actions["show_source"], *list(panels)[-1:], actions["export_findings"]])
        tools.addSeparator()
        tools.addAction(actions["preferences"])
        self._fill("help", help_entries())
        open_menus_by_key(frame)

    def _fill(self, name: str, entries: Iterable[ActionEntry], breaks: Iterable[str] = ()) -> None:
        menu = self._frame.menus[name]
        for action in self._actions.of(entries):
            if action.objectName() in breaks:
                menu.addSeparator()
            menu.addAction(action)

    def _fill_export(self) -> None:
        for name, text, suffix in export_formats():
            action = self.export.addAction(f"{text} ({suffix})…")
            action.triggered.connect(partial(self._export, name))

    def _export(self, name: str, *_: object) -> None:
        self.export_requested.emit(name)

    def _fill_file(self) -> None:
        menu = self._frame.menus["file"]
        menu.addActions([self._actions["open"], self._actions["open_folder"]])
        menu.addMenu(self.recent)
        menu.addActions([self._actions[name] for name in ("shelf", "notebook", "continue_reading")])
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in ("volume_facts", "bin")])
        menu.addSeparator()
        menu.addMenu(self.encoding)
        menu.addMenu(self.export)
        menu.addAction(self._actions["print"])
        menu.addAction(self._actions["backups"])
        menu.addSeparator()
        menu.addAction(self._actions["quit"])

    def _fill_edit(self) -> None:
        menu = self._frame.menus["edit"]
        for group in (
            ("undo", "redo"),
            ("copy", "copy_citation", "copy_reference", "copy_link", "select_all"),
            ("find", "find_on_shelf", "find_next", "find_previous"),
        ):
            menu.addActions([self._actions[name] for name in group])
            menu.addSeparator()

    def _fill_view(self, panels: list[QAction], choices: Choices) -> None:
        menu = self._frame.menus["view"]
        menu.addActions(panels)
        menu.addSeparator()
        menu.addActions(self._actions.of(view_entries()[:-1]))
        themes = menu.addMenu(self.tr("明暗"))
        for choice, name in theme_names().items():
            action = themes.addAction(name)
            action.setCheckable(True)
            action.setData(str(choice))
            action.setChecked(choice == choices.theme)
            action.triggered.connect(partial(self._choose_theme, choice))
            self._themes.addAction(action)
        languages = menu.addMenu(self.tr("语言"))
        group = QActionGroup(self)
        for code, name in LANGUAGES:
            action = languages.addAction(name or self.tr("跟随系统"))
            action.setCheckable(True)
            action.setChecked(code == choices.language)
            action.triggered.connect(partial(self._choose_language, code))
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(self._actions["full_screen"])

    def _choose_theme(self, choice: ThemeChoice, *_: object) -> None:
        self.theme_chosen.emit(choice)

    def _choose_language(self, code: str, *_: object) -> None:
        self.language_chosen.emit(code)

    def _fill_marks(self) -> None:
        menu = self._frame.menus["marks"]
        menu.addActions([self._actions["highlight"], self._actions["underline"]])
        colors = menu.addMenu(self.tr("标亮的颜色"))
        _fill_whole(colors, list(self._actions.colors().values()))
        names = ("note", "reply_note", "check_state", "remove_mark")
        menu.addActions([self._actions[name] for name in names])
        menu.addSeparator()
        menu.addAction(self._actions["bookmark"])
        menu.addSeparator()
        menu.addAction(self._actions["review_places"])
        menu.addSeparator()
        exchange = ("export_notes", "import_notes", "package_notes")
        menu.addActions([self._actions[name] for name in exchange])

    def _fill_corrections(self) -> None:
        menu = self._frame.menus["corrections"]
        menu.addActions(self._actions.of(correction_entries()))
        roles = menu.addMenu(self.tr("把所在行标为"))
        _fill_whole(roles, self._actions.of(role_entries()))
        menu.addSeparator()
        menu.addActions(self._actions.of(finding_correction_entries()))

    def tick(self, choice: str) -> None:
        """Tick the theme that is chosen."""
        for action in self._themes.actions():
            action.setChecked(action.data() == choice)


def actions_by_menu(frame: Frame) -> Iterator[tuple[str, list[QAction]]]:
    """Give each menu's title, without its letter, and all that it offers, each action once."""
    told: set[str] = set()
    for menu in frame.menus.values():
        actions = [each for each in _actions_in(menu) if each.objectName() not in told]
        told |= {each.objectName() for each in actions if each.objectName()}
        yield menu.title().partition("(")[0].replace("&", ""), actions


def _actions_in(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _actions_in(below)
        else:
            yield action


def _fill_whole(menu: QMenu, actions: Sequence[QAction]) -> None:
    """Fill a menu whose actions are off and on together; it is off with them."""
    menu.addActions(actions)
    menu.setEnabled(actions[0].isEnabled())
    actions[0].enabledChanged.connect(menu.setEnabled)
