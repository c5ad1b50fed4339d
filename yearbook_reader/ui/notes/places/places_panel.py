"""The panel in which a person says where notes belong whose place is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.places.placement import Outcome, Placement
from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.lists.items import VALUE_ROLE
from yearbook_reader.ui.notes.notebook.notebook_delegate import NotebookDelegate
from yearbook_reader.ui.notes.notebook.notebook_model import NotebookModel
from yearbook_reader.ui.notes.places.candidate_delegate import CandidateDelegate
from yearbook_reader.ui.notes.places.candidate_model import CandidateModel
from yearbook_reader.ui.notes.places.place_words import PlaceWords
from yearbook_reader.ui.parts.keys.tab_order import HandsKeysOn
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.reading.view.passage_text import PassageText
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR
from yearbook_reader.ui.words.one_line import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from yearbook_reader.shelf.note_places import Review

_SHARES = (380, 700)
_OLD_LINES = 3
_NO_LIMIT = 2**24 - 1  # pixels; Qt's own number for that
_OPEN_NOTES = 500


class PlacesPanel(HandsKeysOn):
    """Stands below the text; it changes nothing, it asks with its signals.

    `put_wanted` gives a note and the source spans of a candidate, `attach_wanted` one that is
    to be put on what is selected in the text, `leave_wanted` one to be left without a place;
    `update_wanted` asks to keep what is beyond doubt, `place_requested` shows a candidate.
    """

    put_wanted = Signal(object, object)
    attach_wanted = Signal(object)
    leave_wanted = Signal(object)
    update_wanted = Signal()
    place_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that the notes are being looked through."""
        super().__init__(parent)
        self._placements: dict[str, Placement] = {}
        self._has_selection = False
        self._told = plain_label(self.tr("正在逐条查对…"), self)
        self._update = QPushButton(self)
        self._update.clicked.connect(self.update_wanted)
        self._update.hide()
        self._model = NotebookModel(self)
        self._tree = self.keys_go_to = GroupedTree(self._model, NotebookDelegate(), self)
        self._tree.setAccessibleName(self.tr("要您来定的标注"))
        self._tree.selectionModel().currentChanged.connect(self._show_current)
        self._old = PassageText(self.tr("标注时的文字"), self)
        self._old.setMaximumHeight(self.fontMetrics().lineSpacing() * _OLD_LINES + 56)
        self._candidates = CandidateModel(self)
        self._list = self._new_list()
        self._found = QLabel(self)
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._put = QPushButton(self.tr("就是所选的这处"), self)
        self._attach = QPushButton(self.tr("放到正文选中的文字"), self)
        self._leave = QPushButton(self.tr("留着，不放"), self)
        self._put.clicked.connect(self._ask_to_put)
        self._attach.clicked.connect(lambda: self._ask(self.attach_wanted))
        self._leave.clicked.connect(lambda: self._ask(self.leave_wanted))
        self._lay_out()
        self._offer()

    def _new_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._candidates)
        view.setItemDelegate(CandidateDelegate(view))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("可能的地方"))
        view.selectionModel().currentChanged.connect(self._show_candidate)
        view.activated.connect(self._ask_to_put)
        return view

    def _lay_out(self) -> None:
        right = QWidget(self)
        decision = QVBoxLayout(right)
        decision.setContentsMargins(8, 0, 0, 0)
        decision.setSpacing(8)
        decision.addWidget(self._old)
        decision.addWidget(self._found)
        decision.addWidget(self._list, 1)
        row = QHBoxLayout()
        for button in (self._put, self._attach, self._leave):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        decision.addLayout(row)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._tree)
        self._split.addWidget(right)
        self._split.setSizes(_SHARES)
        head = QHBoxLayout()
        head.addWidget(self._told, 1)
        head.addWidget(self._update, 0, Qt.AlignmentFlag.AlignTop)
        self._update.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        self._set_decisions_shown(False)

    def _set_decisions_shown(self, shown: bool) -> None:
        """Show what is to be decided, or nothing but the sentence, which needs little room."""
        self._split.setVisible(shown)
        self.setMaximumHeight(_NO_LIMIT if shown else self.sizeHint().height())

    @property
    def has_decisions(self) -> bool:
        """Tell whether there is something to be decided."""
        return bool(self._placements)

    def show_review(self, review: Review) -> None:
        """Show what became of every note, and those that are to be decided."""
        doubtful = [each for each in review.undecided if each.outcome is Outcome.REVIEW]
        lost = [each for each in review.undecided if each.outcome is Outcome.ORPHANED]
        groups = (
            (self.tr("有几处相似，要您来定"), doubtful),
            (self.tr("找不到原来的文字"), lost),
            (self.tr("留着，没有地方"), review.homeless),
        )
        former = self._current()
        row = self._model.position(self._tree.currentIndex()) or 0
        self._placements = {each.old.id: each for _, found in groups for each in found}
        self._model.set_groups(
            [(name, tuple(each.old for each in found)) for name, found in groups if found], {}
        )
        self._tree.open_groups(_OPEN_NOTES)
        self._told.setText(self._summary(review))
        self._update.setText(self.tr("记下这 %Ln 条的新位置", "", len(review.updates)))
        self._update.setVisible(bool(review.updates))
        self._set_decisions_shown(self.has_decisions)
        shown = [note.id for note in self._model.notes]
        if former is not None and former.old.id in shown:
            row = shown.index(former.old.id)
        index = self._model.index_of(min(row, len(shown) - 1))
        self._tree.setCurrentIndex(index)
        self._show_current(index)

    def _summary(self, review: Review) -> str:
        counts = review.plan.counts()
        if not sum(counts.values()):
            return self.tr("这一卷还没有标注。")
        whole = self.tr("共 %Ln 条标注", "", sum(counts.values()))
        if not self._placements and not review.updates:
            return self.tr("{whole}，都在原来的文字上。").format(whole=whole)
        return self.tr("{whole}：{counts}。").format(whole=whole, counts=PlaceWords().of(counts))

    def set_selection(self, selected: bool) -> None:
        """Know whether something is selected in the text."""
        self._has_selection = selected
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the old words anew when light and dark change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_old"):
            self._show_old(self._current())

    def _current(self) -> Placement | None:
        note = self._tree.currentIndex().data(VALUE_ROLE)
        return self._placements.get(note.id) if note is not None else None

    def _show_current(self, index: QModelIndex) -> None:
        del index
        placement = self._current()
        candidates: Sequence[object] = placement.candidates if placement else ()
        self._show_old(placement)
        self._candidates.set_candidates(placement.candidates if placement else ())
        if placement is None:
            self._found.clear()
        elif candidates:
            self._found.setText(self.tr("可能的 %Ln 处，最像的在前", "", len(candidates)))
            self._list.setCurrentIndex(self._candidates.index(0, 0))
        else:
            self._found.setText(self.tr("没有相似的文字。可在正文里选中文字，再放过去。"))
        self._offer()

    def _show_old(self, placement: Placement | None) -> None:
        if placement is None:
            self._old.clear()
            return
        note = placement.old
        where = TITLE_SEPARATOR.join(note.titles)
        self._old.show_passage(
            self.tr("标注时的文字 · {where}").format(where=where),
            *map(one_line, (note.prefix, note.quote, note.suffix)),
        )

    def _show_candidate(self, index: QModelIndex) -> None:
        candidate = index.data(VALUE_ROLE) if index.isValid() else None
        if candidate is not None:
            self.place_requested.emit(candidate.spans)
        self._offer()

    def _offer(self) -> None:
        chosen = self._current()
        self._put.setEnabled(chosen is not None and self._list.currentIndex().isValid())
        self._attach.setEnabled(chosen is not None and self._has_selection)
        self._leave.setEnabled(chosen is not None)

    def _ask_to_put(self) -> None:
        placement, candidate = self._current(), self._list.currentIndex().data(VALUE_ROLE)
        if placement is not None and candidate is not None:
            self.put_wanted.emit(placement.old, candidate.spans)

    def _ask(self, wanted: SignalInstance) -> None:
        placement = self._current()
        if placement is not None:
            wanted.emit(placement.old)
