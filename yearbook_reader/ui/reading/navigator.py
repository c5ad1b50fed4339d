"""The navigator: the volume's outline as a tree, with a filter above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.lists.items import Index
from yearbook_reader.ui.parts.clearing import clear_by_button
from yearbook_reader.ui.parts.keys.tab_order import HandsKeysOn
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.reading.outline_model import (
    COUNT_ROLE,
    LEVEL_ROLE,
    Level,
    Node,
    Outline,
    OutlineModel,
    outline_of,
)

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

FILTER_DELAY = 80
COUNT_ROOM = 44
ROW_HEIGHT = 28
OPENED_AT_MOST = 400


class _TitleDelegate(QStyledItemDelegate):
    """Draws a title with its count, muted, at the right edge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, then the count."""
        count = index.data(COUNT_ROLE)
        super().paint(painter, option, index)
        if count is None:
            return
        rect: QRect = option.rect
        palette: QPalette = option.palette
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(
            rect.adjusted(0, 0, -10, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            QLocale().toString(count),
        )
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave room for the count and give the upper levels their weight."""
        super().initStyleOption(option, index)
        if index.data(LEVEL_ROLE) <= Level.CHAPTER:
            font: QFont = option.font
            font.setWeight(QFont.Weight.DemiBold)
            option.font = font
        if index.data(COUNT_ROLE) is not None:
            metrics = option.fontMetrics
            room = option.rect.width() - COUNT_ROOM
            text = metrics.elidedText(
                option.text, Qt.TextElideMode.ElideRight, room
            )  # fmt: skip
            option.text = text

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same generous height."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)


class _TitleTree(QTreeView):
    """A tree of titles; its actions are the menu of each, those that suit it.

    `typed` gives what is typed while the tree has the keys.
    """

    typed = Signal(str)
    suits: Callable[[QAction, Node], bool] = staticmethod(lambda *_: True)

    def keyboardSearch(self, text: str) -> None:
        """Tell what is typed: titles are found by their filter, which knows pinyin."""
        self.typed.emit(text)

    def scroll_again(self, to: int) -> None:
        """Show the titles that were shown, or at least the current one."""
        self.scrollTo(self.currentIndex())  # lays the tree out: the bar has its length
        self.verticalScrollBar().setValue(to)
        self.scrollTo(self.currentIndex())

    def menu_at(self, point: QPoint) -> QMenu | None:
        """Give the menu of the title at a point; below the last title there is none."""
        model = self.model()
        node = model.node(self.indexAt(point)) if isinstance(model, OutlineModel) else None
        if node is None:
            return None
        from yearbook_reader.ui.parts.context_menu import context_menu

        menu = context_menu(self)
        menu.addActions([action for action in self.actions() if self.suits(action, node)])
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the title under the pointer."""
        menu = self.menu_at(event.pos())
        if menu is not None:
            menu.exec(event.globalPos())
            menu.deleteLater()


class Navigator(HandsKeysOn):
    """Shows the titles of the open volume; a title that is chosen asks for its place."""

    place_requested = Signal(object)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no volume yet."""
        super().__init__(parent)
        self._outline: Outline | None = None
        self._sha256 = ""
        self._offset = -1
        self._holds = False
        self._left = -1  # the title that the reader is below, while another one stays chosen
        self.model = OutlineModel(self)
        self.filter = QLineEdit(self)
        self.filter.setAcceptDrops(False)  # files that are dropped here are for the window
        self.tree = self.keys_go_to = _TitleTree(self)
        self._delay = QTimer(self, singleShot=True, interval=FILTER_DELAY)
        self._set_up_filter()
        self._set_up_tree()
        self._advice = plain_label(parent=self)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._advice.setContentsMargins(16, 16, 16, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addWidget(self._advice, 1)
        self._advise()

    def _set_up_filter(self) -> None:
        self.filter.setPlaceholderText(self.tr("筛选标题，可用拼音首字母"))
        self.filter.setAccessibleName(self.tr("筛选标题"))
        self.filter.setToolTip(self.tr("输入标题中的字、全拼或拼音首字母"))
        clear_by_button(self.filter)
        self.filter.textChanged.connect(self._delay.start)
        self.filter.returnPressed.connect(self._activate_current)
        self.filter.installEventFilter(self)
        self._delay.timeout.connect(self._apply_filter)

    def _set_up_tree(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(_TitleDelegate(self.tree))
        self.tree.setHeaderHidden(True)
        # The one column is as wide as the tree, which is painted whenever it gets another width:
        # told of the column's, too, Qt would paint all titles once more.
        self.tree.header().sectionResized.disconnect()
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setIndentation(16)
        self.tree.setFrameShape(QTreeView.Shape.NoFrame)
        self.tree.setAccessibleName(self.tr("目录树"))
        self.tree.activated.connect(self._activate)
        self.tree.clicked.connect(self._activate)
        self.tree.typed.connect(self.focus_filter)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Show the outline of a volume, opened down to its sections.

        One that is shown already, as a person changed it, stays open where it was, and filtered.
        """
        sha256 = opened.record.sha256 if opened else ""
        same = bool(sha256) and sha256 == self._sha256
        open_keys, current = (self._open_keys(), self.current_key()) if same else (frozenset(), "")
        scrolled = self.tree.verticalScrollBar().value()
        self._sha256 = sha256
        self._outline = opened.once(outline_of) if opened else None
        self._offset = self._offset if same else -1
        self._left = -1
        if not same:
            with QSignalBlocker(self.filter):
                self.filter.clear()
        self._apply_filter()
        self._open_again(open_keys, current)
        if same:
            self.tree.scroll_again(scrolled)
        is_at_hand = self.window().focusWidget() is self.tree  # a dialog may still be closing
        self._holds = is_at_hand and bool(current) and self.current_key() == current

    def _open_keys(self) -> frozenset[str]:
        """Give the ids of what is open below the chapters."""
        outline = self._outline
        if outline is None:
            return frozenset()
        nodes = ((number, outline.node(number)) for number in outline.holders)
        return frozenset(
            node.key
            for number, node in nodes
            if node.level > Level.CHAPTER and self.tree.isExpanded(self.model.index_of(number))
        )

    def _open_again(self, keys: frozenset[str], current: str) -> None:
        outline = self._outline
        if outline is None:
            return
        # Thousands of entries may not have been read yet: no more are than it takes.
        for number in outline.holders if keys else ():
            if outline.node(number).key in keys:
                self.tree.expand(self.model.index_of(number))
        if current and (chosen := outline.number_of(current)) is not None:
            self.tree.setCurrentIndex(self.model.index_of(chosen))

    def follow(self, offset: int) -> None:
        """Mark the title over a source offset as the current one; the focus stays.

        Where a title was corrected that had been chosen here by keys, it stays chosen until the
        reader comes below another title than the first one that is told.
        """
        stays = offset == self._offset and self.tree.currentIndex().isValid()
        self._offset = offset
        if self._outline is None or offset < 0 or (stays and not self._holds):
            return
        number = self._outline.number_at(offset)
        if self._holds:
            self._holds, self._left = False, number
        if number == self._left and self.tree.currentIndex().isValid():
            return
        self._left = -1
        index = self.model.index_of(number)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def current_key(self) -> str:
        """Give the id of what the current title is of; empty for none and for the volume."""
        node = self.model.node(self.tree.currentIndex())
        return node.key if node is not None else ""

    @property
    def titles(self) -> Sequence[Node]:
        """Give every title of the volume in reading order; the first is the volume's own."""
        return self._outline.nodes if self._outline is not None else ()

    def title_of(self, key: str) -> Node | None:
        """Give the title of what has this id; None where the volume has none."""
        if self._outline is None or (number := self._outline.number_of(key)) is None:
            return None
        return self._outline.node(number)

    def path_at(self, offset: int) -> tuple[str, ...]:
        """Give the titles over a source offset, from the chapter down; none without a volume."""
        return self._outline.path_at(offset) if self._outline is not None else ()

    def offer(self, actions: Sequence[QAction], suits: Callable[[QAction, Node], bool]) -> None:
        """Offer these actions in the menu of each title that they suit."""
        self.tree.addActions(list(actions))
        self.tree.suits = suits

    def focus_filter(self, typed: str = "") -> None:
        """Put the cursor into the filter, in which what was `typed` elsewhere is begun anew."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
        if typed:
            self.filter.insert(typed)

    def _advise(self) -> None:
        """Say what to do where there is no title to show."""
        if self._outline is None:
            self._advice.setText(self.tr("打开一卷年鉴，这里列出它的目录。"))
        else:
            self._advice.setText(self.tr("没有这样的标题。\n按 Esc 看全部目录。"))
        is_empty = not self.model.rowCount()
        self._advice.setVisible(is_empty)
        self.tree.setHidden(is_empty)

    def _show_all(self) -> None:
        self.model.show(self._outline)
        self.tree.expandToDepth(Level.CHAPTER)
        self._advise()  # last: a tree that comes in sight is laid out, and would be twice
        self.follow(self._offset)

    def _apply_filter(self) -> None:
        query = self.filter.text().strip()
        if self._outline is None or not query:
            self._show_all()
            return
        from yearbook_reader.search.titles import title_matches

        found, shown = self._outline.matching(lambda title: title_matches(title, query))
        self.model.show(self._outline, shown)
        self._advise()
        self._open_to(found)
        first = min(found, default=None)
        if first is not None:
            self.tree.setCurrentIndex(self.model.index_of(first))

    def _open_to(self, found: set[int]) -> None:
        """Open everything above the titles found, unless they are too many to look through."""
        self.tree.expandToDepth(Level.CHAPTER)
        if self._outline is None or len(found) > OPENED_AT_MOST:
            return
        for number in found:
            above = self._outline.node(number).parent
            if self._outline.node(number).level > Level.SECTION and above >= 0:
                self.tree.expand(self.model.index_of(above))
                self.tree.expand(self.model.index_of(self._outline.node(above).parent))

    def _activate_current(self) -> None:
        if self._delay.isActive():
            self._delay.stop()
            self._apply_filter()
        self._activate(self.tree.currentIndex())

    def _activate(self, index: QModelIndex) -> None:
        place = self.model.place_of(index)
        if place:
            self.place_requested.emit(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down go from the filter to the tree, and Esc clear the filter, or leave it."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == (
            QEvent.Type.KeyPress
        ):  # fmt: skip
            if event.key() == Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.filter.text():
                    self.filter.clear()
                else:
                    self.leave_requested.emit()
                return True
        return super().eventFilter(watched, event)
