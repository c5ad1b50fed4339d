"""The window that tells of each file why it was not taken in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
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

    What failed comes first, then the files that are of no kind a yearbook comes in. It goes when
    it is closed.
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
        self._tell((fault.file, _line(fault)) for fault in faults)
        words = self.tr("“{file}”不是年鉴的格式。")
        self._tell((file, words.format(file=file.name)) for file in skipped)
        self.text.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(CloseButton(self))
        slim_bars(self, theme_of(self.palette()))

    def _tell(self, told: Iterable[tuple[Path, str]]) -> None:
        folder_above, file = QTextBlockFormat(), QTextBlockFormat()
        file.setLeftMargin(_INDENTATION * self.fontMetrics().averageCharWidth())
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        by_place = sorted(told, key=lambda each: (each[0].parent, each[0].name))
        for folder, inside in groupby(by_place, lambda each: each[0].parent):
            lines = [(folder_above, str(folder)), *((file, line) for _, line in inside)]
            for form, line in lines:
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
