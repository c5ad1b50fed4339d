"""The search panel: a query, the exact count of its hits, and all of them by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.parts.clearing import clear_by_button
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.parts.step_buttons import StepButtons
from yearbook_reader.ui.reading.places import places_of
from yearbook_reader.ui.search.hit_delegate import HitDelegate
from yearbook_reader.ui.search.hit_model import HitModel
from yearbook_reader.ui.search.query_field import QueryField
from yearbook_reader.ui.search.search_advice import SearchAdvice
from yearbook_reader.ui.words.sentences import said
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import Unit, content, titles_of

if TYPE_CHECKING:
    from yearbook_reader.errors import QueryError
    from yearbook_reader.search.hits import Hit, SearchResult
    from yearbook_reader.shelf.records import OpenVolume

# Long enough that a fast typist starts one search a word, too short to be felt.
PAUSE_MS = 60

# Hits in the open at first; the tree lays out what is open, 1,000 rows in some 15 ms.
_OPEN_ROWS = 1000


class SearchPanel(QWidget):
    """Asks with `query_changed` and shows the result that is given back for the same query."""

    place_requested = Signal(object)
    query_changed = Signal(str)
    hit_shown = Signal(object)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel, without a volume."""
        super().__init__(parent)
        self._units: dict[str, Unit] = {}
        self._section_titles: dict[str, tuple[str, ...]] = {}
        self._asked = ""
        self._answered = False
        self._total = 0
        self._current: int | None = None
        self._step_on_result = 0
        self._model = HitModel(self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._build_bar()
        self._build_pages()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._field)
        layout.addLayout(self._bar)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self._field)
        self.set_volume(None)

    def _build_bar(self) -> None:
        self._field = QueryField()
        self._field.setPlaceholderText(self.tr("在本卷中查找"))
        clear_by_button(self._field)
        self._field.setAccessibleName(self.tr("查找的词语"))
        self._field.textChanged.connect(self._on_text)
        self._field.step_requested.connect(self.step)
        self._field.list_requested.connect(self._enter_list)
        self._field.leave_requested.connect(self.leave_requested)
        self._count = plain_label()
        self._count.setAccessibleName(self.tr("查找结果"))
        self._steps = StepButtons(self.tr("上一处"), self.tr("下一处"), ("Shift+F3", "F3"))
        self._steps.stepped.connect(self.step)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._count, 1)
        self._bar.addWidget(self._steps)

    def _build_pages(self) -> None:
        self._tree = GroupedTree(self._model, HitDelegate())
        self._tree.setAccessibleName(self.tr("各节中的结果"))
        self._tree.clicked.connect(self._show_index)
        self._tree.activated.connect(self._show_index)
        self._advice = SearchAdvice()
        self._advice.query_chosen.connect(self.focus)
        self._advice.query_chosen.connect(self.search_for)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._advice)
        self._pages.addWidget(self._tree)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Search another volume: what stands in the field is asked anew."""
        known = opened.once(places_of).units if opened else ()
        self._units = {unit.id: unit for unit in known}
        self._section_titles = {each: titles_of(unit) for each, unit in self._units.items()}
        self.setEnabled(opened is not None)
        self._forget_result()
        if opened is not None:
            self._ask()

    def set_result(self, result: SearchResult) -> None:
        """Show a result; one that answers another query than the last asked is ignored."""
        if not self._asked or result.query != self._asked:
            return
        self._answered = True
        self._total = result.total
        self._set_hits(result.hits)
        if not result.total:
            self._step_on_result = 0
            self._count.setText(self.tr("没有找到"))
            self._advice.comfort(result.query)
            self._pages.setCurrentWidget(self._advice)
            return
        self._tell_count()
        self._pages.setCurrentWidget(self._tree)
        self._tree.open_groups(_OPEN_ROWS)
        step, self._step_on_result = self._step_on_result, 0
        if step:
            self.step(step)

    def set_fault(self, error: QueryError) -> None:
        """Say what is wrong with the query, and show from where on."""
        self._step_on_result = 0
        self._total = 0
        self._set_hits(())
        typed = self._field.text()
        self._field.mark_from(error.position + len(typed) - len(typed.lstrip()))
        self._count.setText(said(error.sentence))
        self._advice.invite()
        self._pages.setCurrentWidget(self._advice)

    @property
    def query(self) -> str:
        """Give what stands in the field."""
        return self._field.text().strip()

    def focus(self) -> None:
        """Put the cursor into the field with the query selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def search_for(self, query: str) -> None:
        """Put a query into the field and ask at once."""
        self._field.setText(query)
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead from the list back to the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.focus()
        else:
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        if text.strip():
            self._pause.start()
            return
        asked = self._asked
        self._forget_result()
        if asked:
            self.query_changed.emit("")

    def _ask(self) -> None:
        self._pause.stop()
        query = self.query
        if query and query != self._asked:
            self._asked = query
            self._answered = False
            self._step_on_result = 0
            self.query_changed.emit(query)

    def _forget_result(self) -> None:
        self._pause.stop()
        self._asked = ""
        self._answered = False
        self._total = 0
        self._step_on_result = 0
        self._set_hits(())
        self._count.setText("")
        self._advice.invite()
        self._pages.setCurrentWidget(self._advice)

    def _set_hits(self, hits: tuple[Hit, ...]) -> None:
        self._current = None
        self._model.set_hits(hits, self._section_titles)
        self._steps.offer(bool(hits), bool(hits))
        self.hit_shown.emit(None)

    def _tell_count(self, note: str = "") -> None:
        if self._current is None:
            hits = self.tr("%Ln 处", "", self._total)
        else:
            current = QLocale().toString(self._current + 1)
            hits = self.tr("{current}/%Ln 处", "", self._total).format(current=current)
        if note:
            text = self.tr("{note}：{hits}")
        else:
            text = self.tr("{hits}，在 %Ln 节", "", self._model.group_count)
        self._count.setText(text.format(note=note, hits=hits))

    def step(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) hit, round the ends."""
        if self._pause.isActive():
            self._ask()
        if not self._answered:
            self._step_on_result = step
            return
        count = len(self._model.hits)
        if not count:
            return
        start = -1 if step > 0 else count
        there = (start if self._current is None else self._current) + step
        note = ""
        if not 0 <= there < count:
            note = self.tr("已回到开头") if step > 0 else self.tr("已转到末尾")
        self._show(there % count, note)

    def _show_index(self, index: QModelIndex) -> None:
        position = self._model.position(index)
        if position is not None:
            self._show(position)

    def _show(self, position: int, note: str = "") -> None:
        self._current = position
        hit = self._model.hits[position]
        index = self._model.index_of(position)
        self._tree.setCurrentIndex(index)
        self._tree.scrollTo(index)
        self._tell_count(note)
        self.hit_shown.emit(hit)
        spans = hit.spans or self._printed_beside(hit)
        if spans:
            self.place_requested.emit(spans)

    def _printed_beside(self, hit: Hit) -> tuple[Span, ...]:
        """Give the first printed words of the entry, else of the unit, of an unprinted title."""
        unit = self._units.get(hit.unit_id)
        items = content(unit) if unit else ()
        own = [item for item in items if item.entry and item.entry.id == hit.entry_id]
        texts = (text for item in (*own, *items) for text in item.texts)
        return next((text.spans for text in texts if text.spans), ())

    def _enter_list(self) -> None:
        if self._pages.currentWidget() is self._tree:
            self._tree.setFocus(Qt.FocusReason.TabFocusReason)
