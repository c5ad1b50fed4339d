"""The filter above the annotations of a volume: text, colours, states, a tag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.arranging import Wish
from yearbook_reader.annotations.color import Color, State
from yearbook_reader.ui.look.color_chips import (
    CHIP_SIZE,
    chip_icon,
    color_name,
    state_icon,
    state_name,
)
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.notes.annotations.tag_choice import TagChoice
from yearbook_reader.ui.parts.clearing import clear_by_button
from yearbook_reader.ui.words.plain_tip import plain_tip


class AnnotationFilter(QWidget):
    """Tells with `changed` that `wanted` gives something else now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for nothing."""
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setAcceptDrops(False)  # files that are dropped here are for the window
        self.text.setPlaceholderText(self.tr("筛选批注"))
        clear_by_button(self.text)
        self.text.setAccessibleName(self.tr("按文字筛选批注"))
        self.text.textChanged.connect(self.changed)
        self.tag = TagChoice()
        self.tag.currentIndexChanged.connect(self.changed)
        self._colors = {color: self._button(CHIP_SIZE) for color in Color}
        square = QSize(CHIP_SIZE.height(), CHIP_SIZE.height())
        states = (State.TO_CHECK, State.CHECKED)
        self._states = {state: self._button(square) for state in states}
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        looks = QHBoxLayout()
        looks.setSpacing(2)
        for button in self._buttons():
            looks.addWidget(button)
        looks.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        below.addWidget(self.tag)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addLayout(looks)
        column.addLayout(below)
        self.set_color_names({})
        self._draw()

    def _button(self, size: QSize) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(size)
        button.toggled.connect(self.changed)
        return button

    def _buttons(self) -> Iterable[QToolButton]:
        return (*self._colors.values(), *self._states.values())

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        names = [color_name(color, meanings) for color in self._colors]
        names += [state_name(state) for state in self._states]
        for name, button in zip(names, self._buttons(), strict=True):
            told = self.tr("只看{color}").format(color=name)
            button.setAccessibleName(told)
            button.setToolTip(plain_tip(told))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the buttons anew when light and dark change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        theme = theme_of(self.palette())
        for color, button in self._colors.items():
            button.setIcon(chip_icon(color, theme))
        for state, button in self._states.items():
            button.setIcon(state_icon(state, theme))

    def lift(self) -> None:
        """Ask for nothing any more."""
        for button in self._buttons():
            button.setChecked(False)
        self.tag.setCurrentIndex(0)
        self.text.clear()

    def wanted(self) -> Wish:
        """Give what is asked for, the text apart."""
        return Wish(
            colors=frozenset(color for color, each in self._colors.items() if each.isChecked()),
            tags=self.tag.chosen(),
            states=frozenset(state for state, each in self._states.items() if each.isChecked()),
        )

    def is_empty(self) -> bool:
        """Tell whether nothing is asked for."""
        return self.wanted() == Wish() and not self.text.text().strip()

    def tell(self, kept: int, whole: int) -> None:
        """Tell how many of all annotations are shown."""
        if kept == whole:
            text = self.tr("%Ln 条批注", "", whole)
        else:
            text = self.tr("{kept} 条，共 %Ln 条批注", "", whole)
        self.count.setText(text.format(kept=QLocale().toString(kept)))
