"""The preferences: language, light or dark, size of the text, what the colours mean."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from yearbook_reader.annotations.color import Color
from yearbook_reader.settings import Settings
from yearbook_reader.ui.parts.color_chips import chip_icon, color_name
from yearbook_reader.ui.parts.delegate_lines import theme_of
from yearbook_reader.ui.parts.theme import theme_names
from yearbook_reader.ui.parts.translation import LANGUAGES


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
        self._zoom = QSpinBox(self)
        self._zoom.setRange(60, 300)
        self._zoom.setSingleStep(10)
        self._zoom.setSuffix(" %")
        self._zoom.setValue(settings.zoom)
        self._author = QLineEdit(settings.author, self)
        self._author.setPlaceholderText(self.tr("回复同事的批注时署的名"))
        self._meanings = {color: QLineEdit(self) for color in Color}
        for color, field in self._meanings.items():
            field.setText(settings.color_names.get(color, ""))
            chip = chip_icon(color, theme_of(self.palette()))
            field.addAction(chip, QLineEdit.ActionPosition.LeadingPosition)
            field.setPlaceholderText(self.tr("这种颜色的含义，如“数据存疑”"))
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setSpacing(12)
        for name, field in (
            (self.tr("界面语言"), self._language),
            (self.tr("明暗"), self._theme),
            (self.tr("正文大小"), self._zoom),
            (self.tr("署名"), self._author),
            *((color_name(color), field) for color, field in self._meanings.items()),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("确定"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def chosen(self) -> Settings:
        """Give the settings with what is chosen now."""
        return replace(
            self._settings,
            language=self._language.currentData(),
            theme=self._theme.currentData(),
            zoom=self._zoom.value(),
            author=self._author.text().strip(),
            color_names={
                str(color): field.text().strip()
                for color, field in self._meanings.items()
                if field.text().strip()
            },
        )
