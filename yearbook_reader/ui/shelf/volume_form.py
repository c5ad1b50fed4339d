"""The form of what a person says of volumes: title, place, the two years, tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.parts.dialogs.dialog_parts import AnswerButtons
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.parts.tag_line import tags_of, tags_text

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import ShelfRow, VolumeFacts

_FIRST_YEAR, _LAST_YEAR = 1000, 9999  # four digits: "20" is a year half typed
_WIDTH = 380


class VolumeForm(QDialog):
    """Edits one volume, or what several have in common: a field left alone changes nothing.

    Where they differ in their tags, those that are typed are added to each.
    """

    def __init__(self, rows: Sequence[ShelfRow], parent: QWidget | None = None) -> None:
        """Show what is known of these volumes."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("年鉴信息"))
        self._rows = tuple(rows)
        self.title = self._field([row.title for row in rows])
        self.place = self._field([row.place for row in rows])
        self.edition_year = self._year([row.edition_year for row in rows])
        self.covers_year = self._year([row.covers_year for row in rows])
        self.tags = self._field([tags_text(row.facts.tags) for row in rows])
        self._tags_differ = len({row.facts.tags for row in rows}) > 1
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title.setEnabled(len(self._rows) == 1)
        for words, field in (
            (self.tr("题名"), self.title),
            (self.tr("地区"), self.place),
            (self.tr("卷年"), self.edition_year),
            (self.tr("记述年"), self.covers_year),
            (self.tr("标签"), self.tags),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words)
        self.tags.setPlaceholderText(
            self.tr("各卷不同；填写的加到每一卷")
            if self._tags_differ
            else self.tr("以顿号或逗号分开")
        )
        told = plain_label(
            self.tr("卷年是书名上的年份，记述年是书中所记的年份，两者互不推算。"), self
        )
        told.setFixedWidth(_WIDTH)
        self._buttons = AnswerButtons(self, self.tr("保存"))
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(told)
        column.addWidget(self._buttons)

    def _offer(self) -> None:
        """Offer to keep no year that is half typed."""
        years = (self.edition_year, self.covers_year)
        whole = all(not year.text() or year.hasAcceptableInput() for year in years)
        self._buttons.accepting.setEnabled(whole)

    def chosen(self) -> tuple[tuple[str, VolumeFacts], ...]:
        """Give the facts of each volume (by sha256) that are others by what stands in the form."""
        facts = ((row, self._facts(row)) for row in self._rows)
        return tuple((row.record.sha256, each) for row, each in facts if each != row.facts)

    def _facts(self, row: ShelfRow) -> VolumeFacts:
        facts = row.facts
        if self.title.isModified():
            facts = replace(facts, title=self.title.text().strip() or None)
        if self.place.isModified():
            facts = replace(facts, place=self.place.text().strip() or None)
        if self.edition_year.isModified():
            facts = replace(facts, edition_year=_number(self.edition_year.text()))
        if self.covers_year.isModified():
            facts = replace(facts, covers_year=_number(self.covers_year.text()))
        if self.tags.isModified():
            kept = facts.tags if self._tags_differ else ()
            facts = replace(facts, tags=tuple(dict.fromkeys((*kept, *tags_of(self.tags.text())))))
        return facts

    def _field(self, values: Sequence[str]) -> QLineEdit:
        field = QLineEdit(self)
        if len(set(values)) == 1:
            field.setText(values[0])
        else:
            field.setPlaceholderText(self.tr("各卷不同"))
        return field

    def _year(self, values: Sequence[int | None]) -> QLineEdit:
        field = self._field([str(value or "") for value in values])
        field.setValidator(QIntValidator(_FIRST_YEAR, _LAST_YEAR, field))
        field.textChanged.connect(self._offer)
        return field


def _number(text: str) -> int | None:
    return int(text) if text.strip() else None
