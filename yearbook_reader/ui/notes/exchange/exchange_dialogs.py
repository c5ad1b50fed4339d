"""The dialogs of notes going out: which notes, as what, and to whom."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.notes.exchange.extent import Extent
from yearbook_reader.ui.parts.dialogs.dialog_parts import AnswerButtons
from yearbook_reader.ui.parts.plain_label import plain_label

translate = QCoreApplication.translate

TEMPLATE = "template"  # stands in the list of formats beside those of the library
_WIDTH = 460
_TEMPLATE_LINES = 9


def note_formats() -> tuple[tuple[str, str, str], ...]:
    """Give what notes can be written as: the library's name of it, its words, its suffix."""
    return (
        ("markdown", translate("ExchangeDialogs", "Markdown 文本"), ".md"),
        ("docx", translate("ExchangeDialogs", "Word 文档"), ".docx"),
        ("html", translate("ExchangeDialogs", "网页"), ".html"),
        ("csv", translate("ExchangeDialogs", "CSV 表格"), ".csv"),
        ("jsonld", translate("ExchangeDialogs", "JSON-LD（W3C 网络批注，可完整收回）"), ".jsonld"),
        ("zotero", translate("ExchangeDialogs", "Zotero（CSL JSON）"), ".json"),
        ("calibre", translate("ExchangeDialogs", "calibre 批注集"), ".json"),
        (TEMPLATE, translate("ExchangeDialogs", "按自己的模板"), ".md"),
    )


class ExtentChoice(QWidget):
    """Radio buttons for the notes that may go out, the first that are any chosen."""

    def __init__(self, counts: Mapping[Extent, int], parent: QWidget | None = None) -> None:
        """Offer these, with how many notes each has."""
        super().__init__(parent)
        self._extents = tuple(counts)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        names = {
            Extent.VOLUME: self.tr("本卷（{count} 条）"),
            Extent.SHOWN: self.tr("笔记本中列出的（{count} 条）"),
            Extent.SHELF: self.tr("整个书库（{count} 条）"),
        }
        for number, (extent, count) in enumerate(counts.items()):
            told = names[extent].format(count=QLocale().toString(count))
            button = QRadioButton(told, self)
            button.setEnabled(count > 0)
            self._group.addButton(button, number)
            column.addWidget(button)
        with_notes = (number for number, count in enumerate(counts.values()) if count)
        self._group.button(next(with_notes, 0)).setChecked(True)

    @property
    def chosen(self) -> Extent:
        """Give what is chosen."""
        return self._extents[self._group.checkedId()]


class ExportNotesDialog(QDialog):
    """Asks which notes are to be written, as what and by what template."""

    def __init__(
        self,
        counts: Mapping[Extent, int],
        template: str,
        fields: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Offer these notes; `fields` are the names that a template may hold."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出批注"))
        self.setMinimumWidth(_WIDTH)
        self._extent = ExtentChoice(counts, self)
        self._format = QComboBox(self)
        self._format.setAccessibleName(self.tr("格式"))
        for name, words, suffix in note_formats():
            self._format.addItem(f"{words} ({suffix})", name)
        self._template = QPlainTextEdit(template, self)
        self._template.setAccessibleName(self.tr("模板"))
        self._template.setFixedHeight(self.fontMetrics().lineSpacing() * _TEMPLATE_LINES)
        self._known = plain_label(
            self.tr("可用的字段：{fields}").format(
                fields=" ".join(f"${{{each}}}" for each in fields)
            ),
            self,
        )
        self._known.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form = _form(self)
        form.addRow(self.tr("范围"), self._extent)
        form.addRow(self.tr("格式"), self._format)
        form.addRow(self.tr("模板"), self._template)
        form.addRow("", self._known)
        form.addRow(_buttons(self, self.tr("导出…"), any(counts.values())))
        self._rows = form
        self._format.currentIndexChanged.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        by_template = self.format_name == TEMPLATE
        for widget in (self._template, self._known):
            self._rows.setRowVisible(widget, by_template)
        self.adjustSize()

    @property
    def extent(self) -> Extent:
        """Give which notes are chosen."""
        return self._extent.chosen

    @property
    def format_name(self) -> str:
        """Give the format that is chosen."""
        return str(self._format.currentData())

    @property
    def template(self) -> str:
        """Give the template as it was typed."""
        return self._template.toPlainText()


class PackageDialog(QDialog):
    """Asks what goes into a review package."""

    def __init__(
        self,
        counts: Mapping[Extent, int],
        sender: str,
        answered: str,
        parent: QWidget | None = None,
    ) -> None:
        """Offer these notes; `answered` says of whom the package is that may be answered."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("制作批注包"))
        self.setMinimumWidth(_WIDTH)
        told = plain_label(
            self.tr(
                "批注包是一个文件，可以发给同事。对方导入、回复后发回，您再导入，两边的批注就合到一起。"
            ),
            self,
        )
        self._extent = ExtentChoice(counts, self)
        self._signature = QLineEdit(sender, self)
        self._signature.setAccessibleName(self.tr("署名"))
        self._sources = QCheckBox(self.tr("附上年鉴的原文件，对方没有也能读"), self)
        self._answer = QCheckBox(self.tr("回复“{name}”").format(name=answered), self)
        self._answer.setChecked(bool(answered))
        form = _form(self)
        form.addRow(told)
        form.addRow(self.tr("范围"), self._extent)
        form.addRow(self.tr("署名"), self._signature)
        form.addRow("", self._sources)
        if answered:
            form.addRow("", self._answer)
        else:
            self._answer.hide()
        form.addRow(_buttons(self, self.tr("制作…"), any(counts.values())))

    @property
    def extent(self) -> Extent:
        """Give which notes are chosen."""
        return self._extent.chosen

    @property
    def signature(self) -> str:
        """Give the name that the package is signed with."""
        return self._signature.text().strip()

    @property
    def with_sources(self) -> bool:
        """Tell whether the volumes themselves are to go along."""
        return self._sources.isChecked()

    @property
    def is_answer(self) -> bool:
        """Tell whether it answers the package that was received last."""
        return self._answer.isChecked()


def _form(dialog: QDialog) -> QFormLayout:
    form = QFormLayout(dialog)
    form.setContentsMargins(24, 20, 24, 16)
    form.setSpacing(12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _buttons(dialog: QDialog, words: str, can_go_on: bool) -> AnswerButtons:
    buttons = AnswerButtons(dialog, words)
    buttons.accepting.setEnabled(can_go_on)
    return buttons
