"""The facsimile panel: the printed page beside the text, each following the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from yearbook_reader.ui.look.icons import line_icon
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.reading.original.facsimile_view import FacsimileView
from yearbook_reader.ui.reading.places import PDF, page_places_of
from yearbook_reader.ui.words.sentences import said
from yearbook_reader.volume.model import Entry, Span
from yearbook_reader.volume.walk import Item, Unit, content

if TYPE_CHECKING:
    from yearbook_reader.errors import YearbookError
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.sources.page_places import PagePlaces
    from yearbook_reader.sources.pdf.processes.page_image import PageImage
    from yearbook_reader.ui.parts.tasks import Task, Tasks

SETTLING = 120  # milliseconds until a size that changes is painted anew
ICON_SIZE = 18


class FacsimilePanel(QWidget):
    """Shows the page on which the reader is; pages are painted beside the window.

    `place_requested` gives the spans of a place that was clicked, `page_turned` those with
    which the page begins that was turned to here.
    """

    place_requested = Signal(object)
    page_turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no page; `serve` tells where pictures come from."""
        super().__init__(parent)
        self._library: Library | None = None
        self._tasks: Tasks | None = None
        self._task: Task | None = None
        self._opened: OpenVolume | None = None
        self._places: PagePlaces | None = None
        self._numbers: dict[int, list[str]] = {}
        self._entry: Entry | None = None
        self._entry_spans: tuple[Span, ...] = ()
        self._pointed: tuple[Span, ...] = ()
        self._offset = -1
        self._sheet = 0
        self._shown: tuple[int, float] = (0, 0.0)
        self._leads = False
        self.view = FacsimileView(self)
        self.view.setAccessibleName(self.tr("原版页面"))
        self._said = QLabel(self)
        self._where = QLabel(self)
        self._buttons: dict[str, QToolButton] = {}
        self._delay = QTimer(self, singleShot=True, interval=SETTLING)
        self._delay.timeout.connect(self._ask)
        self.view.resized.connect(self._delay.start)
        self.view.clicked.connect(self._go_to_point)
        self.view.turned.connect(self.turn)
        self._lay_out()
        self.set_volume(None)

    def serve(self, library: Library, tasks: Tasks) -> None:
        """Have pictures from a library, painted by a worker."""
        self._library, self._tasks = library, tasks

    def _lay_out(self) -> None:
        for label in (self._said, self._where):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self._said.setContentsMargins(24, 24, 24, 24)
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 4, 6, 4)
        bar.setSpacing(2)
        bar.addWidget(self._button("back", self.tr("上一页"), partial(self.turn, -1)))
        bar.addWidget(self._where, 1)
        bar.addWidget(self._button("forward", self.tr("下一页"), partial(self.turn, 1)))
        bar.addSpacing(8)
        bar.addWidget(
            self._button("page-smaller", self.tr("缩小页面"), partial(self.view.zoom, -1))
        )
        bar.addWidget(self._button("fit-width", self.tr("适合宽度"), partial(self.view.zoom, 0)))
        bar.addWidget(self._button("page-larger", self.tr("放大页面"), partial(self.view.zoom, 1)))
        self._stack = QStackedLayout()
        self._stack.addWidget(self._said)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.view)

    def _button(self, icon: str, name: str, work: partial[None]) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: work())
        self._buttons[icon] = button
        return button

    def _ink(self) -> None:
        theme = theme_of(self.palette())
        for icon, button in self._buttons.items():
            button.setIcon(line_icon(icon, theme, ICON_SIZE))

    # What is shown

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Show the pages of another volume; those of one that was corrected stay."""
        is_pdf = opened is not None and opened.source.encoding == PDF
        is_same = (
            opened is not None and self._opened is not None and opened.record == self._opened.record
        )
        self._opened = opened if is_pdf else None
        self._places = opened.once(page_places_of) if opened is not None else None
        pages = opened.volume.pages if opened is not None and is_pdf else ()
        self._numbers = {}
        for page in pages:
            if page.number:
                self._numbers.setdefault(page.sheet, []).append(page.number)
        self._entry, self._entry_spans = None, ()
        if is_same:
            return
        self._pointed, self._offset = (), -1
        self._sheet, self._shown = 0, (0, 0.0)
        self.view.show_nothing()
        self._where.setText("")
        for button in self._buttons.values():
            button.setEnabled(is_pdf)
        if not is_pdf:
            self._say(
                self.tr("打开一卷 PDF 年鉴，这里显示它的原版页面。")
                if opened is None
                else self.tr("只有 PDF 有原版页面可看，这一卷来自别的格式的文件。")
            )

    def follow(self, offset: int, where: tuple[Unit, Item | None] | None) -> None:
        """Show the page of the reader's place, a source offset, and mark the entry there."""
        if self._places is None or offset < 0:
            return
        self._note_entry(where)
        if offset != self._offset:
            self._offset, self._pointed = offset, ()
        if not self._leads:
            self._sheet = self._places.sheet_of(next(iter(self._pointed), Span(offset, 0)).start)
        self._ask()
        self._mark()

    def point_out(self, spans: tuple[Span, ...]) -> None:
        """Show where a finding, a hit or a note stands on its page, until the reader goes on.

        That may be another page than the reader's: of a head there is nothing in the text.
        """
        if self._places is None or self._leads or not spans:
            return
        sheet_of = self._places.sheet_of
        self._sheet = sheet_of(spans[0].start)
        # A finding may be of thousands of places, which each step of the reader would look up.
        self._pointed = tuple(span for span in spans if sheet_of(span.start) == self._sheet)
        self._ask()
        self._mark()

    def _note_entry(self, where: tuple[Unit, Item | None] | None) -> None:
        entry = where[1].entry if where is not None and where[1] is not None else None
        if where is None or entry is self._entry:
            return
        self._entry = entry
        self._entry_spans = tuple(
            span
            for item in content(where[0])
            if entry is not None and item.entry is entry
            for text in item.texts
            for span in text.spans
        )

    def _mark(self) -> None:
        """Mark the lines of the entry and what is pointed out, once their page is there."""
        if self._places is None or self._shown[0] != self._sheet:
            return
        entry, pointed = (
            tuple(
                box
                for box in self._places.boxes((span.start, span.end) for span in spans)
                if box.sheet == self._sheet
            )
            for spans in (self._entry_spans, self._pointed)
        )
        self.view.mark(entry, pointed)

    def turn(self, by: int) -> None:
        """Turn to the next (1) or previous (-1) page, and let the text follow."""
        sheet = self._sheet + by
        if self._places is None or not 1 <= sheet <= self._places.sheets:
            return
        self._sheet = sheet
        start = self._places.start_of(sheet)
        self._leads = True
        self.page_turned.emit((Span(start, start + 1),))
        self._leads = False
        self._ask()

    def _go_to_point(self, x: float, y: float) -> None:
        if self._places is not None:
            offset = self._places.offset_at(self._sheet, x, y)
            if offset is not None:
                self._leads = True
                self.place_requested.emit((Span(offset, offset + 1),))
                self._leads = False

    # Pictures

    def _ask(self) -> None:
        """Have the page painted at the size of the view, unless it is; older wishes are void."""
        library, opened = self._library, self._opened
        sheet, scale = self._sheet, self.view.wanted_scale()
        if library is None or self._tasks is None or opened is None or not sheet:
            return
        self._tell_where()
        # A page that was passed by and comes late would stand in the place of this one.
        if self._task is not None:
            self._task.cancel()
        if not self.isVisible() or self._shown == (sheet, scale):
            return
        self._task = self._tasks.run(
            lambda progress: library.page_image(opened, sheet, scale, progress),
            partial(self._show, scale),
            self._show_fault,
        )

    def _show(self, scale: float, image: PageImage) -> None:
        turned = image.sheet != self._shown[0]
        self._shown = (image.sheet, scale)
        self._stack.setCurrentWidget(self.view)
        self.view.show_image(image)
        if turned:
            self.view.verticalScrollBar().setValue(0)
            self._mark()

    def _show_fault(self, error: YearbookError) -> None:
        self._shown = (0, 0.0)
        self._say(said(error.sentence))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._stack.setCurrentWidget(self._said)

    def _tell_where(self) -> None:
        """Tell the page as the file counts it, and the number that is printed on it."""
        assert self._places is not None
        pages = self._places.sheets
        told = self.tr("第 {sheet} / {pages} 页").format(sheet=self._sheet, pages=pages)
        if numbers := self._numbers.get(self._sheet):
            told += self.tr("（书页 {number}）").format(number="、".join(numbers))
        self._where.setText(told)
        self._buttons["back"].setEnabled(self._sheet > 1)
        self._buttons["forward"].setEnabled(self._sheet < pages)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icons, and paint the page that was passed by out of sight."""
        super().showEvent(event)
        self._ink()
        self._delay.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the ink of the new theme when light and dark change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._ink()
