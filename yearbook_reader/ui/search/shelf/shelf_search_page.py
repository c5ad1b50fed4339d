"""The page on which the whole shelf is searched: question, hits, preview, charts, concordance."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from yearbook_reader.search.hits import EVERYWHERE, Scope, ShelfHit
from yearbook_reader.ui.lists.bar_chart import BarChart
from yearbook_reader.ui.search.concordance.concordance_table import ConcordanceTable
from yearbook_reader.ui.search.shelf.hit_groups import HitGroups, Place, first_hits
from yearbook_reader.ui.search.shelf.hit_place import HitPlace
from yearbook_reader.ui.search.shelf.hit_preview import HitPreview
from yearbook_reader.ui.search.shelf.query_help import QueryHelp
from yearbook_reader.ui.search.shelf.shelf_hit_model import AnyHit, ShelfHitModel
from yearbook_reader.ui.search.shelf.shelf_hit_tree import ShelfHitTree
from yearbook_reader.ui.search.shelf.shelf_question import ShelfQuestion
from yearbook_reader.ui.search.shelf.shelf_result import ShelfResult

_SIZES = (420, 560)
_CHINESE_QUOTES = frozenset("“”「」")  # characters like any other, for those who mean "…"
PREVIEW_MS = 150  # from rows that come to the preview of the first


class ShelfSearchPage(QWidget):
    """Shows the results and pages that are given back to the questions of `question`.

    `page_wanted` gives the number of a group of the tree and the first of its hits wanted,
    `hit_chosen` the hit to be opened, `hit_reached` the one that a step led to; `place`
    tells which of all it is.
    """

    page_wanted = Signal(int, int)
    hit_chosen = Signal(object)
    hit_reached = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page, with the help card in sight."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._current: int | None = None
        self._previewed = 0  # the current hit, else the first one of the branch that is chosen
        self._shown: AnyHit | None = None
        self._wanted_step = 0
        self._opening = False
        self._counting = False  # the first hits are shown
        self.place = HitPlace(self)
        self._kept: Place | None = None
        self._result: ShelfResult | None = None
        self._incomplete = False
        # When the rows are painted, and the reader has stopped typing.
        self._soon = QTimer(self, interval=PREVIEW_MS, singleShot=True)
        self._soon.timeout.connect(self._preview)
        self.question = ShelfQuestion(self)
        self._help = QueryHelp(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._help)
        self._pages.addWidget(self._answer())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(8)
        column.addWidget(self.question)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.question)
        self._connect()
        self.question.show_help(True)

    def _answer(self) -> QSplitter:
        self.model = ShelfHitModel(self)
        self.tree = ShelfHitTree(self.model, self)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.tabBar().setAccessibleName(self.tr("查找结果"))
        self.preview = HitPreview(self)
        self.years = BarChart(self.tr("各年的处数"), self)
        self.chapters = BarChart(self.tr("各类目的处数"), self)
        self.concordance = ConcordanceTable(self)
        for widget, words in (
            (self.preview, self.tr("预览")),
            (self.years, self.tr("各年")),
            (self.chapters, self.tr("各类目")),
            (self.concordance, self.tr("语境")),
        ):
            tabs.addTab(widget, words)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.tree)
        splitter.addWidget(tabs)
        splitter.setSizes(_SIZES)
        splitter.setChildrenCollapsible(False)
        return splitter

    def _connect(self) -> None:
        self._help.example_chosen.connect(self.question.search_for)
        self.question.help_toggled.connect(lambda shown: self._pages.setCurrentIndex(not shown))
        # Over hits alone: where there are none, Esc has its meaning in the field.
        closes = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._help, enabled=False)
        closes.activated.connect(lambda: self.question.show_help(False))
        self.model.modelReset.connect(lambda: closes.setEnabled(self.model.total > 0))
        self.question.list_requested.connect(self._enter_list)
        self.question.entered.connect(self._on_enter)
        self.tree.leave_requested.connect(self.question.focus)
        self.question.asked.connect(self._on_asked)
        self.model.page_wanted.connect(self.page_wanted)
        self.model.dataChanged.connect(self._on_hits)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.activated.connect(self._on_activated)
        self.preview.open_requested.connect(self._open)
        self.years.chosen.connect(lambda year: self.question.narrow(Scope(years=frozenset({year}))))
        self.chapters.chosen.connect(
            lambda chapter: self.question.narrow(Scope(chapters=frozenset({chapter})))
        )
        self.concordance.hit_chosen.connect(self.hit_chosen)

    def show_nothing(self) -> None:
        """Show the help card, where nothing is asked."""
        self.question.tell("")
        self._forget()
        self._preview()
        self.question.show_help(True)

    def show_fault(self, sentence: str, position: int) -> None:
        """Say what is wrong with the query, and from which of its code points on; show the help."""
        self._forget()
        self._preview()
        self.question.tell_fault(sentence, position)
        self.question.show_help(True)

    def show_first(self, hits: tuple[ShelfHit, ...]) -> None:
        """Show the first hits, while it is still counted how many there are."""
        self._forget()
        self._counting = True
        name = self.tr("最先的 %Ln 处", "", len(hits))
        self.model.set_groups(first_hits(hits, name))
        self.question.tell(self.tr("正在点数…"))
        self.tree.open_first()
        self._soon.start()
        self.question.show_help(False)

    def show_result(self, result: ShelfResult) -> None:
        """Show how many hits there are, and where."""
        among_first = self._current if self._counting else None
        self._forget()
        self._result = result
        self.model.set_groups(result.groups)
        self.concordance.set_total(result.total)
        self.years.set_bars(result.years)
        self.chapters.set_bars(result.chapters)
        self.question.tell(self._told(result), found=bool(result.total))
        # Before it is seen: then all is laid out once.
        self.tree.open_first()
        self._soon.start()
        self.question.show_help(not result.groups.total)
        kept = self.model.groups.position_of(self._kept) if self._kept else None
        if among_first is not None:
            kept = result.groups.notes + among_first
        if kept is not None:
            self.tree.setCurrentIndex(self.model.index_of(kept))
            self.place.tell(result.groups, kept, is_counted=True)
        elif self._wanted_step:
            self.step(self._wanted_step)

    def _told(self, result: ShelfResult) -> str:
        volumes = self.tr("%Ln 卷", "", result.volumes)
        hits = self.tr("%Ln 处", "", result.total)
        told = self.tr("{hits}，在 {volumes}").format(hits=hits, volumes=volumes)
        asked = self.question.question()
        scope = asked.scope
        if scope.volumes == frozenset():
            told = self.tr("书库中没有选中任何一卷")
        elif not result.total and scope != EVERYWHERE:
            told = self.tr("所看的范围里没有找到，书库的其余部分没有查")
        elif not result.total:
            told = self.tr("书库中没有找到")
        if result.groups.notes and not result.total and scope == EVERYWHERE:
            told = self.tr("只在批注和书签里找到 %Ln 处", "", result.groups.notes)
        elif result.groups.notes:
            notes = self.tr("批注和书签 %Ln 处", "", result.groups.notes)
            told = self.tr("{told}；{more}").format(told=told, more=notes)
        if not result.total and _CHINESE_QUOTES.intersection(asked.query):
            literal = self.tr("中文引号也是要找的字，一字不差地找请用半角引号")
            told = self.tr("{told}；{more}").format(told=told, more=literal)
        if self._incomplete:
            told = self.tr("{told}（索引正在补齐，还会有变）").format(told=told)
        return told

    def set_incomplete(self, incomplete: bool) -> None:
        """Say with every answer whether volumes may be missing in the index."""
        self._incomplete = incomplete
        if self._result is not None:
            found = bool(self._result.total)
            self.question.tell(self._told(self._result), found=found)

    def renew(self) -> None:
        """Ask anew, as the index is another one, and come back to the hit that was reached."""
        if self.question.question().query:
            kept = None if self._current is None else self.model.groups.place(self._current)
            volume = self.place.volume
            self.question.ask()
            self._kept = kept
            self.place.come_back(volume)

    def step(self, step: int, *, opening: bool = False) -> None:
        """Go to the next or the previous hit, round the ends, and where wanted tell it.

        One that is still on its way is told when it comes.
        """
        self._wanted_step = 0 if self._result else step
        total = self.model.total
        if total:
            there = self._previewed - (self._current is None and step > 0) + step
            if not 0 <= there < total:
                self.place.go_round(step)
            self.tree.setCurrentIndex(self.model.index_of(there % total))
            self._opening = opening
            self._on_hits()

    def _on_hits(self) -> None:
        """Show and tell what has come by now."""
        if self._current is None:
            self._soon.start()
        else:
            self._preview()
        hit = self.model.hit(self._previewed) if self._opening else None
        if hit is not None:
            self._opening = False
            self.hit_reached.emit(hit)
            counted = self._result is not None
            self.place.reach(hit, self.model.groups, self._previewed, is_counted=counted)

    def _on_enter(self, step: int) -> None:
        """Let Enter choose the first hit, and open the one that is chosen."""
        if step > 0 and self._result and self._current is not None:
            self._open()
        else:
            self.step(step)

    def _enter_list(self) -> None:
        if self._current is None:
            self.step(1)
        self.tree.setFocus()

    def _forget(self) -> None:
        self._current, self._previewed = None, 0
        self._result = None
        self._opening = self._counting = False
        self.model.set_groups(HitGroups())
        self.concordance.set_total(0)
        self.years.set_bars(())
        self.chapters.set_bars(())

    def _on_asked(self) -> None:
        self._result = self._kept = None
        self._counting = False
        self._soon.stop()
        self.place.leave()

    def _on_current(self, index: QModelIndex) -> None:
        self._current = self.model.position(index)
        self._previewed = self.model.first_at(index) if self._current is None else self._current
        self._preview()

    def _preview(self) -> None:
        """Show the hit that would be opened; one that is on its way leaves what was shown."""
        hit = self.model.hit(self._previewed) if self.model.total else None
        if hit is self._shown or (hit is None and self.model.total):
            return
        self._shown = hit
        if hit is None:
            self.preview.clear()
        else:
            self.preview.show_hit(hit, *self.model.groups.number(self._previewed))

    def _on_activated(self, index: QModelIndex) -> None:
        if self.model.position(index) is not None:
            self._on_current(index)
            self._open()

    def _open(self) -> None:
        hit = self.model.hit(self._previewed) if self.model.total else None
        if hit is not None:
            self.tree.setCurrentIndex(self.model.index_of(self._previewed))
            self.hit_chosen.emit(hit)
            self.place.leave()
            counted = self._result is not None
            self.place.reach(hit, self.model.groups, self._previewed, is_counted=counted)
