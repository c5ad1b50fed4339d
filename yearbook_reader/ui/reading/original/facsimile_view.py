"""A printed page as a picture: as wide as its place or larger, with marks, and open to clicks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from yearbook_reader.sources.page_places import PlacedBox
from yearbook_reader.sources.pdf.processes.page_image import PageImage
from yearbook_reader.ui.look.scroll_bars import show_only_where_needed
from yearbook_reader.ui.look.theme import theme_of

WIDTH = 460  # pixels of the view at first
MARGIN = 8  # pixels around the page
STEP = 1.25  # times that a page grows at once
SMALLEST, LARGEST = 0.2, 6.0  # pixels of the screen to a point
MARK_SWELL = 1.5  # points by which a mark reaches over its line
A4 = (595.0, 842.0)  # points, as long as no page has been seen


class FacsimileView(QAbstractScrollArea):
    """Shows one page; `clicked` gives a point of it in points, `resized` asks for a new picture.

    Until that has come, the last picture is shown larger or smaller.
    """

    clicked = Signal(float, float)
    resized = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no page."""
        super().__init__(parent)
        self._picture = QPixmap()
        self._points = A4
        self._zoom = 0.0  # pixels a point; 0 is as wide as the place
        self._marks: tuple[PlacedBox, ...] = ()
        self._pointed: tuple[PlacedBox, ...] = ()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # One that comes and goes would change the width that the page is to fit.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewport(QWidget())
        show_only_where_needed(self.verticalScrollBar())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self.viewport().update)

    # What is shown

    def show_image(self, image: PageImage) -> None:
        """Show another picture of this page or of another."""
        drawn = QImage(
            image.pixels, image.width, image.height, 4 * image.width, QImage.Format.Format_RGB32
        )
        self._picture = QPixmap.fromImage(drawn)
        self._points = (image.points_wide, image.points_high)
        self._spread()

    def show_nothing(self) -> None:
        """Show no page."""
        self._picture = QPixmap()
        self._marks = self._pointed = ()
        self.viewport().update()

    def mark(self, boxes: tuple[PlacedBox, ...], pointed: tuple[PlacedBox, ...] = ()) -> None:
        """Mark these lines of the page, and more strongly those that are pointed out.

        The first of them is brought on the screen if they are others.
        """
        before = self._marks, self._pointed
        self._marks, self._pointed = boxes, pointed
        first = next(iter((*pointed, *boxes)), None)
        if first is not None and before != (boxes, pointed):
            self._bring_up(first)
        self.viewport().update()

    def _bring_up(self, box: PlacedBox) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = (MARGIN + self.scale() * edge for edge in (box.top, box.bottom))
        if top < bar.value() or bottom > bar.value() + height:
            bar.setValue(round(top - height / 4))

    # How large

    def scale(self) -> float:
        """Give how many pixels of the screen a point of the page takes."""
        if self._zoom:
            return self._zoom
        return max((self.viewport().width() - 2 * MARGIN) / self._points[0], SMALLEST)

    def wanted_scale(self) -> float:
        """Give how many real pixels a point should have, so that the picture is crisp."""
        return self.scale() * self.devicePixelRatioF()

    def zoom(self, steps: int) -> None:
        """Make the page larger (1) or smaller (-1); 0 makes it as wide as its place."""
        self._zoom = min(max(self.scale() * STEP**steps, SMALLEST), LARGEST) if steps else 0.0
        self._spread()
        self.resized.emit()

    def _page_size(self) -> QSize:
        wide, high = self._points
        return QSize(round(wide * self.scale()), round(high * self.scale()))

    def _spread(self) -> None:
        """Give the scroll bars their ranges, so that the same lines stay in the middle."""
        size, shown = self._page_size(), self.viewport().size()
        for bar, extent, room in (
            (self.horizontalScrollBar(), size.width(), shown.width()),
            (self.verticalScrollBar(), size.height(), shown.height()),
        ):
            middle = (bar.value() + bar.pageStep() / 2) / max(bar.maximum() + bar.pageStep(), 1)
            most = max(extent + 2 * MARGIN - room, 0)
            bar.setRange(0, most)
            bar.setPageStep(room)
            bar.setSingleStep(24)
            bar.setValue(round(middle * (most + room) - room / 2))
        self.viewport().update()

    def _corner(self) -> QPointF:
        """Give where the page's upper left corner stands; a narrow page is centred."""
        room = self.viewport().width() - self._page_size().width()
        left = room / 2 if room > 2 * MARGIN else MARGIN - self.horizontalScrollBar().value()
        return QPointF(left, MARGIN - self.verticalScrollBar().value())

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page and its marks."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().window())
        if self._picture.isNull():
            return
        theme, scale = theme_of(self.palette()), self.scale()
        page = QRectF(self._corner(), self._page_size().toSizeF())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(page, self._picture, QRectF(self._picture.rect()))
        painter.setPen(QColor(theme.rule))
        painter.drawRect(page)
        # The page is white in the dark, too: its marks are dyed onto it as ink is.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for boxes, color in ((self._marks, MARK_COLOR), (self._pointed, POINTED_COLOR)):
            for box in boxes:
                spot = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
                spot.adjust(-MARK_SWELL, -MARK_SWELL, MARK_SWELL, MARK_SWELL)
                corner = page.topLeft() + spot.topLeft() * scale
                painter.fillRect(QRectF(corner, spot.size() * scale), color)

    def sizeHint(self) -> QSize:
        """Give a width in which a page can be read."""
        return QSize(WIDTH, WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into its new place."""
        super().resizeEvent(event)
        self._spread()
        self.resized.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which point of the page was clicked."""
        if event.button() == Qt.MouseButton.LeftButton and not self._picture.isNull():
            point = (event.position() - self._corner()) / self.scale()
            self.clicked.emit(point.x(), point.y())
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl make larger or smaller; at an end of the page turn it."""
        steps = event.angleDelta().y()
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if steps > 0 else -1)
        elif steps < 0 and bar.value() == bar.maximum():
            self.turned.emit(1)
        elif steps > 0 and bar.value() == 0:
            self.turned.emit(-1)
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for another picture where the window came to a screen of other pixels."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()


MARK_COLOR = QColor("#fbe7a8")
POINTED_COLOR = QColor("#f6b26b")
