"""Annotations and bookmarks in their lists: quote, note and tags; title and path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.ui.color_chips import CHIP_SIZE, paint_chip
from yearbook_reader.ui.delegates.grouped import MARGIN, RowDelegate
from yearbook_reader.ui.delegates.lines import text_color, theme_of, wrapped
from yearbook_reader.ui.models.grouped import TITLE_ROLE, VALUE_ROLE
from yearbook_reader.ui.models.hits import TITLE_SEPARATOR
from yearbook_reader.ui.one_line import one_line

QUOTE_LINES = 3
NOTE_LINES = 3

_CHIP_ROOM = CHIP_SIZE.width() + 8


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    left: int
    muted: bool = False
    bold: bool = False
    with_chip: bool = False


class AnnotationDelegate(RowDelegate):
    """Draws annotations, each as high as its quote, note and tags need."""

    def draw_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one annotation."""
        draw_annotation(painter, option, index)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height that the annotation needs in its list's width."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        count = lines_of_annotation(option.font, width - 2 * MARGIN, index)
        return QSize(0, QFontMetrics(option.font).lineSpacing() * count + 3 * MARGIN)


def draw_annotation(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    """Draw the annotation of a row into its place."""
    rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    metrics = QFontMetrics(option.font)
    top = rect.top()
    for line in _lines(option.font, rect.width(), index):
        painter.setFont(_bold(option.font) if line.bold else option.font)
        painter.setPen(text_color(option, line.muted))
        painter.drawText(rect.left() + line.left, top + metrics.ascent(), line.text)
        if line.with_chip:
            middle = top + (metrics.height() - CHIP_SIZE.height()) / 2
            area = QRectF(rect.left(), middle, CHIP_SIZE.width(), CHIP_SIZE.height())
            annotation: Annotation = index.data(VALUE_ROLE)
            paint_chip(painter, area, annotation.color, theme_of(option.palette))
        top += metrics.lineSpacing()


def lines_of_annotation(font: QFont, width: int, index: QModelIndex | QPersistentModelIndex) -> int:
    """Give how many lines the annotation of a row needs in a width of pixels."""
    return sum(1 for _ in _lines(font, width, index))


def _lines(font: QFont, width: int, index: QModelIndex | QPersistentModelIndex) -> Iterator[_Line]:
    metrics = QFontMetrics(font)
    annotation: Annotation = index.data(VALUE_ROLE)
    titles = one_line(index.data(TITLE_ROLE))
    if titles:
        titles = QFontMetrics(_bold(font)).elidedText(titles, Qt.TextElideMode.ElideLeft, width)
        yield _Line(titles, 0, bold=True)
    room = width - _CHIP_ROOM
    for number, text in enumerate(wrapped(annotation.quote, font, room, QUOTE_LINES)):
        yield _Line(text, _CHIP_ROOM, with_chip=number == 0)
    for text in wrapped(annotation.note, font, room, NOTE_LINES) if annotation.note else ():
        yield _Line(text, _CHIP_ROOM, muted=True)
    if annotation.tags:
        tags = " ".join(f"#{one_line(tag)}" for tag in annotation.tags)
        tags = metrics.elidedText(tags, Qt.TextElideMode.ElideRight, room)
        yield _Line(tags, _CHIP_ROOM, muted=True)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


class BookmarkDelegate(RowDelegate):
    """Draws bookmarks: the entry's title, and below it the path that leads there."""

    def draw_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one bookmark."""
        rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        metrics = QFontMetrics(option.font)
        bookmark: Bookmark = index.data(VALUE_ROLE)
        title = metrics.elidedText(
            one_line(index.data(TITLE_ROLE)), Qt.TextElideMode.ElideRight, rect.width()
        )
        path = metrics.elidedText(
            one_line(TITLE_SEPARATOR.join(bookmark.titles[:-1])),
            Qt.TextElideMode.ElideLeft,
            rect.width(),
        )
        painter.setPen(text_color(option))
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(text_color(option, muted=True))
        below = QRect(rect)
        below.setTop(rect.top() + metrics.lineSpacing())
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, path)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of two lines."""
        return QSize(0, QFontMetrics(option.font).lineSpacing() * 2 + 2 * MARGIN)
