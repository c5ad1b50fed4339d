"""The window that tells of each file why it was not taken in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QTextEdit, QVBoxLayout, QWidget

from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import CloseButton
from yearbook_reader.ui.words.sentences import said

if TYPE_CHECKING:
    from pathlib import Path

    from yearbook_reader.shelf.importing.import_report import ImportLine

_SIZE = (620, 320)
_INDENTATION = 4  # characters, of every line of what is told of a file


class FaultList(QDialog):
    """Shows a sentence a line, which can be copied, below the folder of its files.

    Folders in which something failed come first. What failed stands above the files of no kind
    that a yearbook comes in. It goes when it is closed.
    """

    def __init__(
        self,
        faults: Iterable[ImportLine],
        skipped: Iterable[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show what is told of these files."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("没有收入的文件"))
        self.resize(*_SIZE)
        self.text = QTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAcceptRichText(False)
        words = self.tr("“{file}”不是年鉴的格式。")
        failed = sorted((fault.file, _line(fault)) for fault in faults)
        others = sorted((file, words.format(file=file.name)) for file in skipped)
        by_folder: dict[Path, list[str]] = {}
        for file, line in failed + others:
            by_folder.setdefault(file.parent, []).append(line)
        self._tell(by_folder)
        self.text.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(CloseButton(self))
        slim_bars(self, theme_of(self.palette()))

    def _tell(self, by_folder: Mapping[Path, Sequence[str]]) -> None:
        folder_above, file = QTextBlockFormat(), QTextBlockFormat()
        file.setLeftMargin(_INDENTATION * self.fontMetrics().averageCharWidth())
        cursor = self.text.textCursor()
        cursor.beginEditBlock()
        for folder, inside in by_folder.items():
            for form, line in ((folder_above, str(folder)), *((file, line) for line in inside)):
                if not self.text.document().isEmpty():
                    cursor.insertBlock()
                cursor.setBlockFormat(form)
                cursor.insertText(line)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def _line(fault: ImportLine) -> str:
    """Give the sentence on a file, with the file's name where the fault is another file's."""
    told = said(fault.told)
    if fault.file.name in told:
        return told
    words = QCoreApplication.translate("FaultList", "{file}：{told}")
    return words.format(file=fault.file.name, told=told)
