"""The preferences: language, light or dark, type of the text, what the colours mean."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.color import Color
from yearbook_reader.settings import Settings
from yearbook_reader.ui.look.color_chips import chip_icon, color_name
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_names, theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import AnswerButtons, resize_on_screen
from yearbook_reader.ui.reading.typesetting.typography import LEADINGS, MEASURES, ZOOMS, TypeChoice
from yearbook_reader.ui.words.translation import LANGUAGES


class Preferences(QDialog):
    """Shows the preferences for change; `chosen` gives them as they stand."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Show these settings."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("偏好设置"))
        self.setMinimumWidth(440)
        self._settings = settings
        self._language = QComboBox(self)
        for code, name in LANGUAGES:
            self._language.addItem(name or self.tr("跟随系统"), code)
        self._language.setCurrentIndex(max(self._language.findData(settings.language), 0))
        self._theme = QComboBox(self)
        for choice, name in theme_names().items():
            self._theme.addItem(name, str(choice))
        self._theme.setCurrentIndex(max(self._theme.findData(settings.theme), 0))
        kept = TypeChoice.of(settings)
        # In the order of the form: the Tab key goes through the fields as they are made.
        self._family = self._families(kept.family)
        self._zoom = self._number(ZOOMS, kept.zoom, " %", 10)
        self._measure = self._number(MEASURES, kept.measure, self.tr(" 字"), 1)
        self._leading = self._number(LEADINGS, kept.leading, " %", 5)
        self._author = QLineEdit(settings.author, self)
        self._author.setPlaceholderText(self.tr("回复同事的批注时署的名"))
        self._meanings = {color: QLineEdit(self) for color in Color}
        for color, field in self._meanings.items():
            field.setText(settings.color_names.get(color, ""))
            chip = chip_icon(color, theme_of(self.palette()))
            field.addAction(chip, QLineEdit.ActionPosition.LeadingPosition)
            field.setPlaceholderText(self.tr("这种颜色的含义，如“数据存疑”"))
        self._lay_out()

    def _number(self, bounds: range, value: int, suffix: str, step: int) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(bounds[0], bounds[-1])
        field.setSingleStep(step)
        field.setSuffix(suffix)
        field.setValue(value)
        return field

    def _families(self, chosen: str) -> QComboBox:
        """Give the faces of this machine with Chinese characters; one that is gone stays chosen."""
        field = QComboBox(self)
        field.addItem(self.tr("宋体（缺省）"), "")
        families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
        for family in dict.fromkeys([*families, *filter(None, [chosen])]):
            field.addItem(family, family)
        field.setCurrentIndex(field.findData(chosen))
        return field

    def _lay_out(self) -> None:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(24, 20, 24, 4)
        form.setSpacing(8)
        for name, field in (
            (self.tr("界面语言"), self._language),
            (self.tr("明暗"), self._theme),
            (self.tr("正文字体"), self._family),
            (self.tr("正文大小"), self._zoom),
            (self.tr("每行字数"), self._measure),
            (self.tr("行距"), self._leading),
            (self.tr("署名"), self._author),
            *((color_name(color), field) for color, field in self._meanings.items()),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        buttons = AnswerButtons(self)
        buttons.setContentsMargins(24, 8, 24, 16)
        scrolled = QScrollArea(self)
        scrolled.setWidget(page)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields in it take the keys
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        slim_bars(scrolled, theme_of(self.palette()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled, 1)
        column.addWidget(buttons)
        # The form whole where the screen has room for it.
        needed = page.sizeHint() + QSize(0, buttons.sizeHint().height() + column.spacing())
        resize_on_screen(self, needed)

    def chosen(self) -> Settings:
        """Give the settings with what is chosen now."""
        return replace(
            self._settings,
            language=self._language.currentData(),
            theme=self._theme.currentData(),
            zoom=self._zoom.value(),
            family=self._family.currentData(),
            measure=self._measure.value(),
            leading=self._leading.value(),
            author=self._author.text().strip(),
            color_names={
                str(color): field.text().strip()
                for color, field in self._meanings.items()
                if field.text().strip()
            },
        )
