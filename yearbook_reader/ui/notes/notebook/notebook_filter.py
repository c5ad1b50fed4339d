"""What stands above the notebook: which notes are wanted, and how they are grouped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from yearbook_reader.annotations.arranging import Grouping, Wish
from yearbook_reader.annotations.color import Color, State
from yearbook_reader.search.fold import fold
from yearbook_reader.ui.look.color_chips import color_name
from yearbook_reader.ui.notes.annotations.tag_choice import TagChoice
from yearbook_reader.ui.parts.clearing import clear_by_button

_WIDTH = 240  # pixels, of the field for words


class NotebookFilter(QWidget):
    """Tells with `changed` that something else is wanted now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Want all notes, grouped by volume."""
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.setAcceptDrops(False)  # files that are dropped here are for the window
        self.text.setPlaceholderText(self.tr("筛选批注"))
        self.text.setAccessibleName(self.tr("按文字筛选批注"))
        clear_by_button(self.text)
        self.text.setFixedWidth(_WIDTH)
        self.text.textChanged.connect(self.changed)
        self.groupings = self._choices(self.tr("分组"), self._grouping_names())
        self.colors = self._choices(
            self.tr("颜色"),
            ((self.tr("各种颜色"), None), *((color_name(color), color) for color in Color)),
        )
        self.states = self._choices(
            self.tr("核对"),
            (
                (self.tr("各种状态"), None),
                (self.tr("待核"), State.TO_CHECK),
                (self.tr("已核"), State.CHECKED),
            ),
        )
        self.tags = TagChoice(self)
        self.tags.currentIndexChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.text, self.groupings, self.colors, self.states, self.tags):
            row.addWidget(widget)
        row.addStretch(1)
        self.setFocusProxy(self.text)

    def _choices(self, name: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for words, value in choices:
            box.addItem(words, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _grouping_names(self) -> tuple[tuple[str, Grouping], ...]:
        return (
            (self.tr("按卷"), Grouping.VOLUME),
            (self.tr("按类目"), Grouping.CHAPTER),
            (self.tr("按标签"), Grouping.TAG),
            (self.tr("按颜色"), Grouping.COLOR),
            (self.tr("按日期"), Grouping.DAY),
        )

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        for color in Color:
            self.colors.setItemText(self.colors.findData(color), color_name(color, meanings))

    def wanted(self) -> Wish:
        """Give what is asked for, the text apart."""
        state, color = self.states.currentData(), self.colors.currentData()
        return Wish(
            states=frozenset({State(state)} if state else ()),
            colors=frozenset({Color(color)} if color else ()),
            tags=self.tags.chosen(),
        )

    def words(self) -> tuple[str, ...]:
        """Give the words that are asked for, folded."""
        typed = self.text.text()
        return tuple(fold(typed).split()) if typed else ()

    def grouping(self) -> Grouping:
        """Give how the notes are to be grouped."""
        return Grouping(self.groupings.currentData())
