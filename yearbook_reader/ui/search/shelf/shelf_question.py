"""What is asked of the whole shelf: the query, where to look, in which order, how it is folded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.search.fold import Folding
from yearbook_reader.search.hits import Order, Scope
from yearbook_reader.search.meant_fields import meant
from yearbook_reader.ui.parts.clearing import clear_by_button
from yearbook_reader.ui.search.query_field import QueryField
from yearbook_reader.ui.search.shelf.told_row import ToldRow

if TYPE_CHECKING:
    from yearbook_reader.search.query import Query

PAUSE_MS = 120
_OFFERED = 24  # code points of a query that a button shows
_SHOWN = 12  # characters of a query from where it goes wrong


@dataclass(frozen=True, slots=True)
class Question:
    """A query as typed and all that goes with it."""

    query: str
    scope: Scope = field(default_factory=Scope)
    order: Order = Order.BOOK
    folding: Folding = field(default_factory=Folding)

    def parsed(self) -> Query:
        """Give the query as it is understood.

        Raises:
            QueryError: it does not make sense.
        """
        from yearbook_reader.search.query import parse

        return parse(self.query, self.folding)


class ShelfQuestion(QWidget):
    """Tells each new question with `asked`, a moment after the last key.

    `entered` tells that Enter was pressed, with -1 where Shift was held, else 1; `help_toggled`
    whether the help card is wanted.
    """

    asked = Signal(object)
    entered = Signal(int)
    list_requested = Signal()
    leave_requested = Signal()
    help_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing asked."""
        super().__init__(parent)
        self._selected: frozenset[str] = frozenset()
        self._narrowed = Scope()
        self._offered = ""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._question_row())
        column.addLayout(self._options_row())
        column.addLayout(self._offers_row())
        self.setFocusProxy(self.field)
        self.tell("")

    def _question_row(self) -> QHBoxLayout:
        self.field = QueryField(self)
        self.field.setPlaceholderText(self.tr("在整个书库中查找"))
        self.field.setAccessibleName(self.tr("在书库中查找的词语"))
        clear_by_button(self.field)
        self.field.textChanged.connect(lambda: self._pause.start())
        self.field.step_requested.connect(self._on_enter)
        self.field.list_requested.connect(self.list_requested)
        self.field.leave_requested.connect(self.leave_requested)
        # A tool button would draw its arrow over the words.
        self.searches = QPushButton(self)
        self.searches.setText(self.tr("检索式"))
        self.searches.setToolTip(self.tr("保存的检索和最近的检索"))
        self._help = QToolButton(self)
        self._help.setText(self.tr("用法"))
        self._help.setAccessibleName(self.tr("怎样查找"))
        self._help.setCheckable(True)
        self._help.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._help.setArrowType(Qt.ArrowType.RightArrow)
        self._help.toggled.connect(partial(_point, self._help))
        self._help.toggled.connect(self.help_toggled)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.searches)
        row.addWidget(self._help)
        return row

    def _options_row(self) -> ToldRow:
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAccessibleName(self.tr("查找结果"))
        self.told.setWordWrap(True)  # a long sentence makes no window wider
        self._variants = self._switch(self.tr("不分简繁"), self.tr("简体、繁体、异体都算"))
        self._width = self._switch(self.tr("不分全半角"), self.tr("全角、半角都算"))
        self._case = self._switch(self.tr("不分大小写"), self.tr("大写、小写都算"))
        self._scope = self._choices(self.tr("范围"), ((self.tr("整个书库"), False),))
        self._scope.currentIndexChanged.connect(self._offer_selected)
        self._order = self._choices(
            self.tr("排列"),
            (
                (self.tr("按书的顺序"), Order.BOOK),
                (self.tr("按年份"), Order.YEAR),
                (self.tr("标题在前"), Order.TITLE),
            ),
        )
        options = (self._variants, self._width, self._case, self._scope, self._order)
        return ToldRow(self.told, options)

    def _offers_row(self) -> QHBoxLayout:
        """Give a row of its own to what is offered at times: beside the rest a window grows."""
        self._meant = QPushButton(self)
        self._meant.clicked.connect(self._take_offer)
        self._widen = QPushButton(self)
        self._widen.setFlat(True)
        self._widen.clicked.connect(self._look_everywhere)
        row = QHBoxLayout()
        row.addWidget(self._meant)
        row.addWidget(self._widen)
        row.addStretch(1)
        return row

    def _choices(self, name: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for words, value in choices:
            box.addItem(words, value)
        box.currentIndexChanged.connect(self.ask)
        return box

    def _switch(self, words: str, tip: str) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setChecked(True)
        box.setToolTip(tip)
        box.toggled.connect(self.ask)
        return box

    def set_selected(self, volumes: frozenset[str]) -> None:
        """Take the volumes (sha256) that are meant by those selected on the shelf."""
        changed = volumes != self._selected
        self._selected = volumes
        self._offer_selected()
        if changed and self._scope.currentData():
            self.ask()

    def _offer_selected(self) -> None:
        """Offer to search what is selected; where nothing is, only to one who chose so before."""
        words = self.tr("书库中选中的 %Ln 卷", "", len(self._selected))
        at = self._scope.findData(True)
        if not self._selected and not self._scope.currentData():
            self._scope.removeItem(at)
        elif at < 0:
            self._scope.addItem(words, True)
        else:
            self._scope.setItemText(at, words)

    def show_help(self, shown: bool) -> None:
        """Let the button of the help card say whether the card is shown."""
        self._help.setChecked(shown)

    def focus(self, *, in_selected: bool = False) -> None:
        """Put the cursor into the field with the query selected.

        With `in_selected` it is asked of the volumes alone that are selected on the shelf.
        """
        if in_selected:
            self._scope.setCurrentIndex(self._scope.findData(True))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search_for(self, query: str, order: Order | None = None) -> None:
        """Put a query into the field and ask at once, in all years and chapters.

        Where an `order` is given for what is found, the whole library is asked.
        """
        for box, value in ((self._scope, False), (self._order, order)) if order else ():
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))
        self._narrowed = Scope()
        self.field.setText(query)
        self.ask()

    def narrow(self, scope: Scope) -> None:
        """Look only at the years or chapters of a scope, in what was narrowed to before."""
        before = self._narrowed
        self._narrowed = Scope(
            years=scope.years or before.years, chapters=scope.chapters or before.chapters
        )
        self.ask()

    def _look_everywhere(self) -> None:
        self._narrowed = Scope()
        self.field.setFocus()  # the button that was clicked goes
        self.ask()

    def _take_offer(self) -> None:
        self.focus()
        self.search_for(self._offered)

    def question(self) -> Question:
        """Give the question as it stands."""
        volumes = self._selected if self._scope.currentData() else None
        return Question(
            self.field.text().strip(),
            Scope(volumes, self._narrowed.years, self._narrowed.chapters),
            Order(self._order.currentData()),
            Folding(
                width=self._width.isChecked(),
                case=self._case.isChecked(),
                variants=self._variants.isChecked(),
            ),
        )

    def ask(self) -> None:
        """Tell the question as it stands, now."""
        self._pause.stop()
        self.field.unmark()  # what a fault of an earlier query may have marked by now
        if not self.field.text().strip():
            self._narrowed = Scope()
        self.asked.emit(self.question())

    def tell(self, told: str, *, found: bool = True) -> None:
        """Say what came of the question; where nothing was found, offer what may be meant."""
        self.told.setText(told)
        years = (str(year or "?") for year in self._narrowed.years or ())
        chapters = (chapter or self.tr("卷首") for chapter in self._narrowed.chapters or ())
        narrowed = " · ".join((*years, *chapters))
        self._widen.setText(self.tr("只看 {narrowed} ✕").format(narrowed=narrowed))
        self._widen.setVisible(bool(narrowed))
        self._offer("" if found else meant(self.field.text().strip()) or "")

    def _offer(self, query: str) -> None:
        """Offer a query that may be what is meant; none where it is empty."""
        self._offered = query
        shown = query if len(query) <= _OFFERED else query[:_OFFERED] + "…"
        self._meant.setText(self.tr("要找的是“{query}”吗？").format(query=shown.replace("&", "&&")))
        self._meant.setVisible(bool(query))

    def tell_fault(self, told: str, position: int) -> None:
        """Say what is wrong with the query, and show from which of its code points on."""
        typed = self.field.text()
        at = position + len(typed) - len(typed.lstrip())
        rest = typed[at : at + _SHOWN]
        if rest.strip():
            told = self.tr("{told}（从“{rest}”起）").format(told=told, rest=rest)
        self.tell(told)
        self.field.mark_from(at)

    def _on_enter(self, step: int) -> None:
        if self._pause.isActive():
            self.ask()
        self.entered.emit(step)


def _point(button: QToolButton, down: bool) -> None:
    """Show by an arrow whether a button is down: in the dark it looks like any other then."""
    button.setArrowType(Qt.ArrowType.DownArrow if down else Qt.ArrowType.RightArrow)
