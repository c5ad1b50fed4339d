"""The actions that open a dialog: files in and out, preferences, shortcuts, about."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from yearbook_reader.errors import YearbookError
from yearbook_reader.ui.parts.actions import export_formats, file_kinds, other_keys
from yearbook_reader.ui.parts.dialogs.file_dialogs import file_to_write, files_to_read
from yearbook_reader.ui.reading.opening import Opening
from yearbook_reader.ui.window.actions.window_menus import WindowMenus
from yearbook_reader.ui.window.appearance import Appearance
from yearbook_reader.ui.words.volume_names import facts_of, row_name

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume, ShelfRow
    from yearbook_reader.ui.window.workplace import Workplace


MOST_RECENT = 12  # volumes that were read last, in the menu


class DialogActions(QObject):
    """Connects these actions; the dialogs themselves are loaded when they are wanted."""

    def __init__(
        self, place: Workplace, menus: WindowMenus, opening: Opening, appearance: Appearance
    ) -> None:
        """Connect the actions of a window."""
        super().__init__(place.frame)
        self._window = place.frame
        self._library = place.library
        self._actions = actions = place.actions
        self._panels = place.panels
        self._menus = menus
        self._opening = opening
        self._appearance = appearance
        self._opened: OpenVolume | None = None
        actions["open"].triggered.connect(self._choose_files)
        actions["preferences"].triggered.connect(self._edit_preferences)
        actions["manual"].triggered.connect(self._show_manual)
        actions["shortcuts"].triggered.connect(self._show_shortcuts)
        actions["about"].triggered.connect(self._show_about)
        actions["export_findings"].triggered.connect(self._export_findings)
        menus.recent.setToolTipsVisible(True)
        menus.recent.aboutToShow.connect(self._list_recent)
        menus.export_requested.connect(self._export)
        menus.encoding.chosen.connect(self._read_again)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Export another volume, or read it in another encoding, from now on."""
        self._opened = opened
        self._menus.export.setEnabled(opened is not None)
        self._actions["export_findings"].setEnabled(opened is not None)
        self._menus.encoding.set_volume(opened)

    def _list_recent(self) -> None:
        menu = self._menus.recent
        menu.clear()
        rows = self._recently_read()
        called = Counter(map(row_name, rows))
        for row in rows:
            name, record = row_name(row), row.record
            told = f"{name} · {record.file_name}" if called[name] > 1 else name
            action = menu.addAction(told.replace("&", "&&"))
            action.setToolTip(record.file_name)
            action.triggered.connect(
                lambda _=False, sha256=record.sha256: self._opening.open(sha256)
            )
        if menu.isEmpty():
            menu.addAction(self.tr("还没有读过哪一卷")).setEnabled(False)

    def _recently_read(self) -> list[ShelfRow]:
        """Give the open volume and those read last, the last one first; none from the bin."""
        from yearbook_reader.shelf.records import ShelfRow, VolumeFacts

        with suppress(YearbookError):
            facts = self._library.facts.all()
            here = [self._opened.record.sha256] if self._opened else []
            read = [sha256 for sha256, each in facts.items() if each.last_read and not each.binned]
            read.sort(key=lambda sha256: facts[sha256].last_read, reverse=True)
            wanted = list(dict.fromkeys((*here, *read)))[:MOST_RECENT]
            records = {sha256: self._library.volumes.record(sha256) for sha256 in wanted}
            return [
                ShelfRow(record, facts.get(sha256, VolumeFacts()))
                for sha256, record in records.items()
                if record is not None
            ]
        return []

    def _choose_files(self) -> None:
        files = files_to_read(self._window, self.tr("打开年鉴"), file_kinds())
        if files:
            self._opening.add(files)

    def _export(self, format_name: str) -> None:
        if self._opened is None:
            return
        text, suffix = next((words, end) for name, words, end in export_formats()
                            if name == format_name)  # fmt: skip
        proposed = self._file_name(self._opened) + suffix
        file = file_to_write(self._window, self.tr("导出"), proposed, f"{text} (*{suffix})")
        if file:
            self._opening.export(self._opened, format_name, file)

    def _export_findings(self) -> None:
        from yearbook_reader.ui.corrections.finding_table import header, rows_of, told

        if self._opened is None:
            return
        name = self._file_name(self._opened)
        proposed = self.tr("{name} 整理记录.csv").format(name=name)
        kinds = self.tr("CSV 表格 (*.csv);;Markdown 表格 (*.md)")
        # What a filter hides is not in the table, and the dialog says so; out of sight, none holds.
        in_sight = self._panels.actions["findings"].isChecked()
        filtered = self._panels.findings.filtered if in_sight else None
        title = self.tr("导出整理记录")
        if filtered is not None:
            title = self.tr("导出筛选出的 %Ln 条整理记录", "", len(filtered))
        file = file_to_write(self._window, title, proposed, kinds)
        if file:
            format_name = "markdown" if file.suffix.lower() == ".md" else "csv"
            rows = told(
                rows_of(self._opened) if filtered is None else filtered, self._opened.misfits
            )
            self._opening.export_findings(self._opened, format_name, rows, header(), file)

    def _file_name(self, opened: OpenVolume) -> str:
        """Give a name for a file with this volume in it, which a person may have called."""
        from yearbook_reader.shelf.records import ShelfRow

        facts = facts_of(self._library, opened.record)
        return row_name(ShelfRow(opened.record, facts)).replace("/", "_")

    def _read_again(self, encoding: str) -> None:
        if self._opened is not None:
            self._menus.encoding.set_volume(self._opened)  # until it is read so
            self._opening.read_again(self._opened, encoding)

    def _edit_preferences(self) -> None:
        from yearbook_reader.ui.window.preferences import Preferences

        dialog = Preferences(self._appearance.settings, self._window)
        if dialog.exec():
            self._appearance.adopt(dialog.chosen())

    def _show_manual(self) -> None:
        from yearbook_reader.ui.parts.dialogs.manual import (
            ManualDialog,
            keys_of,
            manual_text,
        )
        from yearbook_reader.ui.words.translation import language_of

        actions = self._with_keys()
        names = {each.objectName(): each for each in actions}
        language = language_of(self._appearance.settings.language)
        text = manual_text(language, names, keys_of(actions, other_keys()))
        dialog = ManualDialog(text, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _show_shortcuts(self) -> None:
        from yearbook_reader.ui.parts.dialogs.dialogs import ShortcutsDialog
        from yearbook_reader.ui.window.actions.window_menus import actions_by_menu

        dialog = ShortcutsDialog(actions_by_menu(self._window), other_keys(), self._window)
        dialog.exec()
        dialog.deleteLater()

    def _with_keys(self) -> list[QAction]:
        """Give all actions of the window that have a name, those of its panels too."""
        panels = [each for each in self._window.actions() if each.objectName()]
        return [*self._actions, *panels]

    def _show_about(self) -> None:
        from yearbook_reader.ui.parts.dialogs.dialogs import AboutDialog

        AboutDialog(self._window).exec()
