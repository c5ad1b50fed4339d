"""How a mark looks and how far it is checked, to choose from: colour, style, state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.ui.look.color_chips import (
    CHIP_SIZE,
    chip_icon,
    color_name,
    state_icon,
    state_name,
    style_name,
)
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.words.plain_tip import plain_tip


class MarkLooks(QWidget):
    """Shows the looks of one annotation; `chosen` tells that a person chose others.

    `top` is the row of the chips, which has room for more at its end.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the looks of no annotation."""
        super().__init__(parent)
        self.top = QHBoxLayout()
        self.top.setSpacing(2)
        self._colors = QButtonGroup(self)
        for number, color in enumerate(Color):
            self.top.addWidget(self._color_button(number, color))
        self.top.addStretch(1)
        self._style = QComboBox()
        self._style.setAccessibleName(self.tr("标注的样式"))
        for style in Style:
            self._style.addItem(style_name(style), style)
        self._state = QComboBox()
        self._state.setAccessibleName(self.tr("核对的情形"))
        for state in State:
            self._state.addItem(state_name(state), state)
        below = QHBoxLayout()
        for box in (self._style, self._state):
            box.activated.connect(self.chosen)
            below.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.top)
        column.addLayout(below)
        self._draw()

    def _color_button(self, number: int, color: Color) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(CHIP_SIZE)
        button.setAccessibleName(color_name(color))
        button.setToolTip(color_name(color))
        button.clicked.connect(self.chosen)
        self._colors.addButton(button, number)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Draw chips and signs anew when light and dark change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        theme = theme_of(self.palette())
        for number, color in enumerate(Color):
            self._colors.button(number).setIcon(chip_icon(color, theme))
        for number, state in enumerate(State):
            self._state.setItemIcon(number, state_icon(state, theme))

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        for number, color in enumerate(Color):
            name = color_name(color, meanings)
            self._colors.button(number).setToolTip(plain_tip(name))
            self._colors.button(number).setAccessibleName(name)

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show the looks of an annotation, or of none."""
        self._colors.setExclusive(annotation is not None)
        for number, color in enumerate(Color):
            chosen = annotation is not None and color is annotation.color
            self._colors.button(number).setChecked(chosen)
        self._style.setCurrentIndex(list(Style).index(annotation.style) if annotation else 0)
        self._state.setCurrentIndex(list(State).index(annotation.state) if annotation else 0)

    def put_on(self, annotation: Annotation) -> Annotation:
        """Give the annotation with the looks that are chosen now."""
        checked = self._colors.checkedId()
        return replace(
            annotation,
            color=tuple(Color)[checked] if checked >= 0 else annotation.color,
            style=tuple(Style)[self._style.currentIndex()],
            state=tuple(State)[self._state.currentIndex()],
        )
