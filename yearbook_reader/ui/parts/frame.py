"""The window's frame: its menus' titles, docks and an empty page, painted before the rest.

What stands in it takes several times as long to load as the frame, and is built after the
first paint, into places that are there already.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QMouseEvent,
        QMoveEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from yearbook_reader.settings import Settings

translate = QCoreApplication.translate

STATE_VERSION = 1
SIZE = (1240, 820)
TITLE_BAR_HEIGHT = 24  # pixels
LEFT_WIDTH = 300
RIGHT_WIDTH = 310
NARROW_WIDTH = 220
ROOMY = 1000  # pixels of the window, from which on its sides need not be narrow
TAB_FRAME = 34  # pixels around the title in a tab
PAGE_SHARE = 0.3  # of the window's width, for the printed page
# Of what they will hold, in pixels.
TOOL_BAR_HEIGHT = 35
STATUS_BAR_HEIGHT = 31
RULE_AWAY = 2  # pixels from a dock


class Pages(QStackedWidget):
    """Pages of which one is shown; the others do not keep the window from being narrow.

    `lowered` tells by how many pixels they begin lower than before, just before they are resized:
    a bar above them came, or went.
    """

    lowered = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self.currentChanged.connect(lambda: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Give the size that the page needs which is shown."""
        page = self.currentWidget()
        return page.minimumSizeHint().expandedTo(page.minimumSize()) if page else QSize()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell by how much the pages are lower."""
        super().moveEvent(event)
        if self.isVisible():
            self.lowered.emit(event.pos().y() - event.oldPos().y())


class Frame(QMainWindow):
    """An empty window in its last shape; `painted` is told once, right after the first paint.

    `files_dropped` gives the paths, `went` -1 or 1 for the mouse's buttons back and forward,
    `closing` the event, which may still be ignored; `text_wanted` asks for the page of the
    text, which stands among the docks; `resized` tells that they have another room.
    `roomy_state` is how the docks stood before some had to give way, to be kept for next time.
    """

    painted = Signal()
    files_dropped = Signal(object)
    went = Signal(int)
    closing = Signal(object)
    text_wanted = Signal()
    resized = Signal()

    def __init__(self, settings: Settings) -> None:
        """Stand where the settings say."""
        super().__init__()
        self._was_painted = False
        self._state_with_docks: QByteArray | None = None
        self.roomy_state: QByteArray | None = None
        self.setWindowTitle(translate("MainWindow", "年鉴阅读器"))
        self.resize(self._first_size())
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.menus = {name: self.menuBar().addMenu(title) for name, title in _menu_titles()}
        self.tool_bar = self._new_tool_bar()
        self.docks: dict[str, QDockWidget] = {}
        self._add_docks()
        self.pages = Pages(self)
        self.pages.addWidget(_paper(self))
        self.column = self._new_column()
        self.statusBar().setMinimumHeight(STATUS_BAR_HEIGHT)
        self.restoreGeometry(_bytes(settings.window_geometry))
        self.restoreState(_bytes(settings.window_state), STATE_VERSION)

    def _first_size(self) -> QSize:
        """Give the size of a window that was never opened: as planned, or what the screen has."""
        room = self.screen().availableSize() - QSize(0, TITLE_BAR_HEIGHT)
        return QSize(*SIZE).boundedTo(room)

    def _new_column(self) -> QVBoxLayout:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        return column

    def _new_tool_bar(self) -> QToolBar:
        bar = QToolBar(translate("WindowMenus", "工具栏"), self)
        bar.setObjectName("tool_bar")
        bar.setMovable(False)
        bar.setMinimumHeight(TOOL_BAR_HEIGHT)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(bar)
        return bar

    def _add_docks(self) -> None:
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.setTabPosition(left | right, QTabWidget.TabPosition.North)
        layout = self.layout()
        assert layout is not None
        # Laid out between, the first tabs of a side would stay beside those of the whole side.
        layout.setEnabled(False)
        # The printed page has a place of its own between the text and the other panels.
        page = self._add_dock("facsimile", translate("panels", "原版页面"), right)
        for area, panels in ((left, _left_panels()), (right, _right_panels())):
            first, *others = (self._add_dock(name, title, area) for name, title in panels)
            if area == right:
                self.splitDockWidget(page, first, Qt.Orientation.Horizontal)
            for other in others:
                self.tabifyDockWidget(first, other)
            first.raise_()
        page.hide()
        layout.setEnabled(True)
        self.share_width()

    def share_width(self) -> None:
        """Give each side the width that suits it, less where there is little room for the text."""
        narrow = self.width() < ROOMY or not self.docks["facsimile"].isHidden()
        self.resizeDocks(
            [self.docks[name] for name in ("navigator", "facsimile", "annotations")],
            [
                NARROW_WIDTH if narrow else LEFT_WIDTH,
                int(self.width() * PAGE_SHARE),
                max(NARROW_WIDTH if narrow else RIGHT_WIDTH, self._width_of_tabs()),
            ],
            Qt.Orientation.Horizontal,
        )

    def _width_of_tabs(self) -> int:
        """Give the width in which the titles of the right side stand whole, in any language."""
        titles = [title for _, title in _right_panels()]
        widths = map(self.fontMetrics().horizontalAdvance, titles)
        return sum(widths) + TAB_FRAME * len(titles)

    def _add_dock(self, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setAccessibleName(title)
        dock.setTitleBarWidget(QWidget(dock))  # its tab bears the title
        dock.setWidget(QWidget(dock))
        self.addDockWidget(area, dock)
        self.docks[name] = dock
        return dock

    def left(self, settings: Settings) -> Settings:
        """Give the settings with how the window stands now, docks and all."""
        state = self.roomy_state or self._state_with_docks or self.saveState(STATE_VERSION)
        return replace(
            settings,
            window_geometry=_text(self.saveGeometry()),
            window_state=_text(state),
        )

    @property
    def is_alone(self) -> bool:
        """Tell whether a page stands without the docks."""
        return self._state_with_docks is not None

    def parts(self) -> list[QWidget]:
        """Give what may scroll: the pages and all docks.

        To look for it below the frame PySide would take up all of its menus and actions, too.
        """
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        return [self.pages, *self.findChildren(QDockWidget, options=directly)]

    def show_page(self, page: QWidget, *, alone: bool = False) -> None:
        """Show one of the pages, with the docks as they were, or `alone` in the whole frame."""
        # Beside the docks a wide page would make the window wider for good.
        if alone and self._state_with_docks is None:
            self._state_with_docks = self.saveState(STATE_VERSION)
            _, *docks = self.parts()
            for dock in docks:
                dock.hide()
        self.pages.setCurrentWidget(page)
        if not alone and self._state_with_docks is not None:
            self.restoreState(self._state_with_docks, STATE_VERSION)
            self._state_with_docks = None
            self.resized.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let the Tab key pass by the tabs of sides that are put away, and by docks behind others.

        Qt leaves both beyond the window's edge, where they would take the keys.
        """
        for bar in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            has_tabs = bar.count() > 0
            bar.setAccessibleName(self.tr("侧栏"))
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_tabs else Qt.FocusPolicy.NoFocus)
        before = self.focusWidget()
        moved = super().focusNextPrevChild(forward)
        while moved and self._is_behind(self.focusWidget(), before):
            moved = super().focusNextPrevChild(forward)
        from yearbook_reader.ui.parts.keys.focus_frame import frame_focused

        frame_focused()
        return moved

    def _is_behind(self, focused: QWidget | None, before: QWidget | None) -> bool:
        """Tell whether what got the keys stands in a dock that is not seen; not all round."""
        if focused is None or focused is before:
            return False
        docks = (dock for dock in self.docks.values() if dock.isAncestorOf(focused))
        return any(dock.visibleRegion().isEmpty() for dock in docks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the first time tell it once the whole picture is on the screen."""
        super().paintEvent(event)
        if self.palette().window() == self.palette().base():
            _draw_rules(self)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            _take_a_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            _take_a_copy(event)
            self.files_dropped.emit(files)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the mouse's back and forward buttons."""
        if event.button() == Qt.MouseButton.BackButton:
            self.went.emit(-1)
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.went.emit(1)
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless a listener ignores the event."""
        super().closeEvent(event)
        self.closing.emit(event)


def _draw_rules(frame: Frame) -> None:
    """Part the text and the docks by lines, where all are on the same ground."""
    from PySide6.QtGui import QPainter

    centre = frame.centralWidget()
    assert centre is not None
    top, bottom = centre.y(), centre.geometry().bottom()
    painter = QPainter(frame)
    painter.setPen(frame.palette().mid().color())
    for dock in frame.docks.values():
        if not dock.visibleRegion().isEmpty():
            is_left = frame.dockWidgetArea(dock) == Qt.DockWidgetArea.LeftDockWidgetArea
            at = dock.geometry().right() + RULE_AWAY if is_left else dock.x() - RULE_AWAY
            painter.drawLine(at, top, at, bottom)
    painter.end()


def _take_a_copy(event: QDropEvent) -> None:
    """Accept what is dragged, and have it stay where it is.

    A file manager proposes to move files by default, and may remove what it takes for moved.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _menu_titles() -> tuple[tuple[str, str], ...]:
    return (
        ("file", translate("WindowMenus", "文件(&F)")),
        ("edit", translate("WindowMenus", "编辑(&E)")),
        ("view", translate("WindowMenus", "视图(&V)")),
        ("go", translate("WindowMenus", "转到(&G)")),
        ("marks", translate("WindowMenus", "标注(&M)")),
        ("corrections", translate("WindowMenus", "校订(&C)")),
        ("tools", translate("WindowMenus", "工具(&T)")),
        ("help", translate("WindowMenus", "帮助(&H)")),
    )


def _left_panels() -> tuple[tuple[str, str], ...]:
    return (
        ("navigator", translate("panels", "目录")),
        ("search", translate("panels", "查找")),
    )


def _right_panels() -> tuple[tuple[str, str], ...]:
    return (
        ("annotations", translate("panels", "批注")),
        ("bookmarks", translate("panels", "书签")),
        ("findings", translate("panels", "整理记录")),
    )


def _paper(parent: QWidget) -> QWidget:
    paper = QWidget(parent)
    paper.setAutoFillBackground(True)
    paper.setBackgroundRole(QPalette.ColorRole.Base)
    return paper


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode()


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode())
