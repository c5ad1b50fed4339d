"""The window that asks what is to become of two extractions of one book."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.places.placement import Outcome
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.words.volume_names import row_name

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import ShelfRow
    from yearbook_reader.shelf.versions import Prospect

_WIDTH = 520


class Choice(StrEnum):
    """What is to become of the two."""

    REPLACE = "replace"  # the new one takes the place of the old one, which goes into the bin
    KEEP_BOTH = "keep_both"
    DROP_NEW = "drop_new"  # the new one goes into the bin


class VersionDialog(QDialog):
    """Shows one pair after the other; `chosen` gives the `Choice`, and whether for all the rest."""

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no pair yet."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("同一本书的另一版本"))
        self._lead = self._label()
        self._notes = self._label()
        self._notes.setAccessibleName(self.tr("随来的批注"))
        fate = self._label()
        fate.setText(
            self.tr(
                "被取代的一卷移入回收站，可以放回；没有随来的批注和书签留在原处，"
                "批注的位置打开新的一卷可以核对。"
            )
        )
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(24)
        self._table.setVerticalSpacing(6)
        self._rest = QCheckBox(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(14)
        column.addWidget(self._lead)
        column.addLayout(self._table)
        column.addWidget(self._notes)
        column.addWidget(fate)
        column.addWidget(self._rest)
        column.addWidget(self._buttons())
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _label(self) -> QLabel:
        label = plain_label(parent=self)
        label.setFixedWidth(_WIDTH)
        return label

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        self._choices: dict[Choice, QPushButton] = {}
        for choice, words, role in (
            (Choice.REPLACE, self.tr("用新的取代"), QDialogButtonBox.ButtonRole.AcceptRole),
            (Choice.KEEP_BOTH, self.tr("两卷都留"), QDialogButtonBox.ButtonRole.AcceptRole),
            (Choice.DROP_NEW, self.tr("不要新的"), QDialogButtonBox.ButtonRole.DestructiveRole),
        ):
            button = box.addButton(words, role)
            button.clicked.connect(
                lambda _=False, choice=choice: self.chosen.emit(choice, self._rest.isChecked())
            )
            self._choices[choice] = button
        self._choices[Choice.KEEP_BOTH].setDefault(True)
        return box

    def show_pair(self, new: ShelfRow, old: ShelfRow, others: int) -> None:
        """Show a new volume and the one that is of its book; `others` are the pairs behind it."""
        told = self.tr("新收入的“{new}”与书库里的“{old}”是同一本书的两次提取。")
        self._lead.setText(told.format(new=new.record.file_name, old=row_name(old)))
        self._fill(new, old)
        self._notes.setText(self.tr("正在看批注能否随来…"))
        self._rest.setText(self.tr("其余 %Ln 本也这样办", "", others))
        self._rest.setVisible(bool(others))
        self.set_busy(False)
        self._choices[Choice.REPLACE].setEnabled(False)

    def show_prospect(self, prospect: Prospect) -> None:
        """Tell what would come along with the new volume."""
        self._notes.setText(self._told(prospect))
        self._choices[Choice.REPLACE].setEnabled(True)

    def show_fault(self, sentence: str) -> None:
        """Tell why the two cannot be compared."""
        self._notes.setText(sentence)

    def set_busy(self, busy: bool) -> None:
        """Take no choice while one is carried out."""
        for button in self._choices.values():
            button.setEnabled(not busy)

    def _told(self, prospect: Prospect) -> str:
        notes = len(prospect.plan.placements)
        if not (notes or prospect.bookmarks or prospect.corrections):
            return self.tr("原有的一卷没有批注、书签和校订。")
        counts = prospect.plan.counts()
        doubtful, homeless = counts[Outcome.REVIEW], counts[Outcome.ORPHANED]
        lines = []
        if notes:
            parts = [self.tr("%Ln 条随来", "", notes - doubtful - homeless)]
            if doubtful:
                parts.append(self.tr("%Ln 条要核对位置", "", doubtful))
            if homeless:
                parts.append(self.tr("%Ln 条在新的一卷中没有找到", "", homeless))
            told = self.tr("%Ln 条批注：{told}。", "", notes)
            lines.append(told.format(told=self.tr("，").join(parts)))
        if prospect.bookmarks:
            parts = [self.tr("%Ln 个随来", "", prospect.bookmarks_moved)]
            if left := prospect.bookmarks - prospect.bookmarks_moved:
                parts.append(self.tr("%Ln 个在新的一卷中没有找到条目", "", left))
            told = self.tr("%Ln 个书签：{told}。", "", prospect.bookmarks)
            lines.append(told.format(told=self.tr("，").join(parts)))
        if prospect.corrections:
            lines.append(self._told_of_corrections(prospect))
        return "\n".join(lines)

    def _told_of_corrections(self, prospect: Prospect) -> str:
        parts = [self.tr("%Ln 条随来", "", prospect.corrections_fitting)]
        if astray := prospect.corrections - prospect.corrections_fitting:
            parts.append(self.tr("%Ln 条在新的一卷中不适用，仍会列出", "", astray))
        told = self.tr("%Ln 条校订：{told}。", "", prospect.corrections)
        return told.format(told=self.tr("，").join(parts))

    def _fill(self, new: ShelfRow, old: ShelfRow) -> None:
        while (item := self._table.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        number = QLocale().toString
        rows = [
            ("", self.tr("新收入的"), self.tr("原有的")),
            (self.tr("文件"), new.record.file_name, old.record.file_name),
            (self.tr("卷年"), _year(new.edition_year), _year(old.edition_year)),
            (self.tr("记述年"), _year(new.covers_year), _year(old.covers_year)),
            (self.tr("条目"), number(new.record.entries), number(old.record.entries)),
            (self.tr("字数"), number(new.record.characters), number(old.record.characters)),
            (self.tr("整理记录"), number(new.record.findings), number(old.record.findings)),
        ]
        for row, cells in enumerate(rows):
            for place, words in enumerate(cells):
                label = QLabel(words, self)
                label.setTextFormat(Qt.TextFormat.PlainText)
                if not (row and place):
                    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
                self._table.addWidget(label, row, place)
        self._table.setColumnStretch(2, 1)


def _year(year: int | None) -> str:
    return str(year) if year else "—"
