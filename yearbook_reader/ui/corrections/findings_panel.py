"""The findings panel (整理记录): what the reconstruction did, each beside the raw source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.ui.corrections.finding_delegate import FindingDelegate
from yearbook_reader.ui.corrections.finding_filter import FindingFilter
from yearbook_reader.ui.corrections.finding_model import FindingModel, LinesAndPages, Row
from yearbook_reader.ui.corrections.finding_table import rows_of
from yearbook_reader.ui.corrections.finding_words import place_names
from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.lists.items import VALUE_ROLE
from yearbook_reader.ui.lists.sieve import Sieve
from yearbook_reader.ui.parts.context_menu import show_menu
from yearbook_reader.ui.parts.keys.tab_order import HandsKeysOn
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.parts.shrinking_area import ShrinkingArea
from yearbook_reader.ui.reading.original.source_view import SourceView, lines_of
from yearbook_reader.ui.words.plain_tip import plain_tip
from yearbook_reader.ui.words.sentences import said
from yearbook_reader.ui.words.unbroken import listed
from yearbook_reader.volume.finding_words import style_sentence
from yearbook_reader.volume.model import Page, Span
from yearbook_reader.volume.reconstruction import Finding
from yearbook_reader.volume.walk import printed_page

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

# A kind with more findings than this stays closed until the reader opens it.
_OPEN_IN_KIND = 8
_OPEN_ROWS = 100
_NO_ROWS: tuple[Row, ...] = ()
_ROOMY = 22  # lines of text; a lower panel tells in a tip where the characters are
_LEAST_HEIGHT = 56  # pixels of the list, and of the raw lines: a small screen has little more


class FindingsPanel(HandsKeysOn):
    """Accounts for every character, lists the findings by kind and shows their raw lines.

    `undoing_requested` asks to reject or withdraw what is chosen.
    """

    place_requested = Signal(object)
    current_changed = Signal(object)
    undoing_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel, without a volume."""
        super().__init__(parent)
        self._model = FindingModel(self)
        self._sha256 = ""
        self._wanted: tuple[Span, ...] = ()
        self._pages: tuple[Page, ...] = ()
        self._stands_still = False
        self._account = _label()
        self._account.setAccessibleName(self.tr("文字清点"))
        self._places = _label()
        self._places.setForegroundRole(self._places.palette().ColorRole.PlaceholderText)
        self._style = _label()
        self._style_area = ShrinkingArea(self._style)
        self._style_area.hide()
        self._style_button = QToolButton()
        self._style_button.setAutoRaise(True)
        self._style_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._style_button.clicked.connect(lambda: self._show_style(self._style_area.isHidden()))
        self._none = _label()
        self._nothing = ""
        self._rows = self._listed = _NO_ROWS
        self._misfits: tuple[Correction, ...] = ()
        self._filter = FindingFilter()
        self._filter.changed.connect(self._sift)
        self._sieve = Sieve(self)
        self._sieve.sifted.connect(self._list)
        self._build_tree()
        self._source_view = SourceView()
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._tree)
        split.addWidget(self._source_view)
        for shown in (self._tree, self._source_view):
            shown.setMinimumHeight(_LEAST_HEIGHT)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (
            self._account,
            self._places,
            self._style_button,
            self._style_area,
            self._filter,
            self._none,
        ):
            layout.addWidget(widget)
        layout.addWidget(split, 1)
        self.set_volume(None)

    def _build_tree(self) -> None:
        self._tree = self.keys_go_to = GroupedTree(self._model, FindingDelegate())
        self._tree.setAccessibleName(self.tr("整理记录"))
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(
            lambda point: show_menu(
                self._tree, point, lambda menu: menu.addActions(self._tree.actions())
            )
        )
        self._tree.selectionModel().currentChanged.connect(self._show_row)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._tree)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.undoing_requested)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer these actions in the menu of the list."""
        self._tree.addActions(list(actions))

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Show the findings of a volume, or of none; its account is still to come."""
        reconstruction = opened.reconstruction if opened else None
        sha256 = opened.record.sha256 if opened else ""
        is_same = bool(sha256) and self._sha256 == sha256
        self._source_view.set_lines(opened.once(lines_of) if opened else None)
        self._pages = opened.volume.pages if opened else ()
        self._rows = rows_of(opened) if opened else ()
        self._misfits = opened.misfits if opened else ()
        if not is_same:
            self._filter.clear()
        self._nothing = (
            self.tr("这一卷没有需要说明的整理。")
            if opened
            else self.tr("打开一卷年鉴，这里列出它的整理记录。")
        )
        chosen, above = self._row_stood_on()
        with self._tree.as_it_was(is_same):
            self._sift()
        if is_same:
            self._stand_on(chosen, above)
        self._sha256 = sha256
        self._filter.setVisible(bool(self._rows))
        self.set_account({})
        self._tell_style(reconstruction.house_style if reconstruction else ())
        self._show_style(is_same and not self._style_area.isHidden())
        if opened is not None and self._wanted:
            self.show_source(self._wanted)

    def _sift(self) -> None:
        """List the rows that fit the filter."""
        if self._filter.is_on:
            self._sieve.sift(self._rows, self._filter.fits)
        else:
            self._sieve.stop()
            self._list(self._rows)

    @property
    def filtered(self) -> tuple[Row, ...] | None:
        """Give the rows that fit the filter; None where it lets every row through."""
        return self._listed if self._filter.is_on else None

    def _list(self, rows: Sequence[Row]) -> None:
        self._listed = tuple(rows)
        self._model.set_findings(
            tuple(row for row in rows if isinstance(row, Finding)),
            LinesAndPages(self._source_view.line_number, partial(printed_page, self._pages)),
            tuple(row for row in rows if isinstance(row, Correction)),
            tuple(row for row in self._misfits if row in rows),
        )
        self._none.setText(self.tr("没有符合条件的记录。") if self._rows else self._nothing)
        self._none.setVisible(not rows)
        self._tree.open_groups(_OPEN_ROWS, None if self._filter.is_on else _OPEN_IN_KIND)
        self.current_changed.emit(None)

    def _row_stood_on(self) -> tuple[Row | None, Row | None]:
        """Give the row that is chosen, and from which one a step down leads to it.

        Where the chosen row went with a change before, there is only the one above it.
        """
        index, row = self._tree.currentIndex(), self.current()
        if row is not None and not self._tree.selectionModel().isSelected(index):
            return None, row
        position = self._model.position(index)
        above = self._model.index_of(position - 1) if position else QModelIndex()
        return row, above.data(VALUE_ROLE)

    def _stand_on(self, chosen: Row | None, above: Row | None) -> None:
        """Choose again what was chosen; where it is gone, let a step down lead to what follows.

        The text stays where it is.
        """
        flag = QItemSelectionModel.SelectionFlag
        selection = self._tree.selectionModel()
        self._stands_still = True
        if (index := self._model.index_of_row(chosen)).isValid():
            selection.setCurrentIndex(index, flag.ClearAndSelect)
            self.current_changed.emit(self.current())
        elif (index := self._model.index_of_row(above)).isValid():
            selection.setCurrentIndex(index, flag.NoUpdate)
        self._stands_still = False

    def show_source(self, spans: tuple[Span, ...]) -> None:
        """Show the raw lines of a place that is no finding, a selection for instance.

        Where the volume is still to come, they are shown then.
        """
        self._wanted = () if self._sha256 else spans
        self._tree.setCurrentIndex(QModelIndex())
        self._source_view.show_spans(spans)

    def current(self) -> Finding | Correction | None:
        """Give the finding or the correction that is chosen in the list."""
        index = self._tree.currentIndex()
        row: Finding | Correction | None = index.data(VALUE_ROLE) if index.isValid() else None
        return row

    def _show_row(self, index: QModelIndex) -> None:
        if self._stands_still:
            return
        row = self.current()
        self.current_changed.emit(row)
        if row is None:
            return
        self._source_view.show_spans(row.spans)
        if row.spans:
            self.place_requested.emit(row.spans)

    def set_account(self, account: Mapping[str, int]) -> None:
        """Show the number of characters in each place and of the whole source; none where empty.

        The places are text, titles, captions, tables, signatures, forme_work, findings, the
        whole is `characters`.
        """
        number = QLocale().toString
        placed = sum(account.get(place, 0) for place in place_names())
        whole = account.get("characters", placed)
        if placed == whole:
            text = self.tr("全文 %Ln 字，全部有着落", "", whole)
        else:
            text = self.tr("全文 {whole} 字，尚有 %Ln 字没有着落", "", whole - placed)
        self._account.setText(text.format(whole=number(whole)))
        parts = [
            f"{name} {number(account[place])}"
            for place, name in place_names().items()
            if account.get(place)
        ]
        self._places.setText(listed(parts))
        self._account.setVisible(bool(account))
        self._account.setAccessibleDescription(" · ".join(parts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        places = self._account.accessibleDescription()
        is_roomy = self.height() >= self.fontMetrics().lineSpacing() * _ROOMY
        self._places.setVisible(bool(places) and is_roomy)
        self._account.setToolTip("" if is_roomy else plain_tip(places))

    def _tell_style(self, house_style: tuple[tuple[str, str], ...]) -> None:
        lines = [said(style_sentence(name, value)) for name, value in house_style]
        self._style.setText("\n".join(lines))
        self._style_button.setText(self.tr("从本卷学得的体例（%Ln 项）", "", len(lines)))
        self._style_area.setAccessibleName(self._style_button.text())
        self._style_button.setVisible(bool(lines))

    def _show_style(self, shown: bool) -> None:
        self._style_button.setArrowType(
            Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        )
        self._style_area.setVisible(shown)


def _label() -> QLabel:
    label = plain_label()
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
