"""Annotations in their lists: quote, note, state and tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import State
from yearbook_reader.ui.lists.delegate_lines import estimated_lines, text_color, wrapped
from yearbook_reader.ui.lists.grouped_delegate import MARGIN, RowDelegate
from yearbook_reader.ui.lists.items import TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.look.color_chips import CHIP_SIZE, paint_chip, paint_state, state_name
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.words.note_words import words_of
from yearbook_reader.ui.words.one_line import one_line

QUOTE_LINES = 3
NOTE_LINES = 3
BELOW_TITLES = 3  # pixels that keep the colour of a note from the titles above it

_CHIP_ROOM = CHIP_SIZE.width() + 8


class _Line(NamedTuple):
    text: str
    left: int
    muted: bool = False
    bold: bool = False
    with_chip: bool = False
    state: State = State.NONE


class AnnotationDelegate(RowDelegate):
    """Draws annotations, each as high as its quote, note and tags need."""

    def draw_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one annotation."""
        draw_annotation(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height that the annotation needs in its list's width."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        count = lines_of_annotation(option.font, width - 2 * MARGIN, index)
        return QSize(0, QFontMetrics(option.font).lineSpacing() * count + 3 * MARGIN + BELOW_TITLES)


def draw_annotation(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    """Draw the annotation of a row into its place."""
    rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    metrics = QFontMetrics(option.font)
    annotation: Annotation = index.data(VALUE_ROLE)
    top = rect.top()
    for line in _lines(option.font, rect.width(), index):
        painter.setFont(_bold(option.font) if line.bold else option.font)
        painter.setPen(text_color(option, line.muted))
        painter.drawText(rect.left() + line.left, top + metrics.ascent(), line.text)
        if line.with_chip:
            middle = top + (metrics.height() - CHIP_SIZE.height()) / 2
            area = QRectF(rect.left(), middle, CHIP_SIZE.width(), CHIP_SIZE.height())
            theme = theme_of(option.palette)
            paint_chip(painter, area, annotation.color, theme, annotation.style)
        if line.state is not State.NONE:
            side = metrics.ascent() * 0.8
            middle = top + (metrics.height() - side) / 2
            sign = QRectF(rect.left() + (CHIP_SIZE.width() - side) / 2, middle, side, side)
            paint_state(painter, sign, line.state, text_color(option))
        top += metrics.lineSpacing() + (BELOW_TITLES if line.bold else 0)


def lines_of_annotation(font: QFont, width: int, index: Index) -> int:
    """Give how many lines the annotation of a row has in a width of pixels."""
    annotation: Annotation = index.data(VALUE_ROLE)
    room = width - _CHIP_ROOM
    return (
        bool(index.data(TITLE_ROLE))
        + estimated_lines(annotation.quote, font, room, QUOTE_LINES)
        + estimated_lines(words_of(annotation.note), font, room, NOTE_LINES)
        + bool(_particulars(annotation))
    )


def _particulars(annotation: Annotation) -> list[str]:
    """Give what is told below a note: state, tags, that it is a reply, who wrote it."""
    parts = [f"#{one_line(tag)}" for tag in annotation.tags]
    if annotation.state is not State.NONE:
        parts.insert(0, state_name(annotation.state))
    if annotation.reply_to:
        parts.append(QCoreApplication.translate("Notes", "↩ 回复"))
    if annotation.author:
        parts.append(f"— {one_line(annotation.author)}")
    return parts


def _lines(font: QFont, width: int, index: Index) -> Iterator[_Line]:
    metrics = QFontMetrics(font)
    annotation: Annotation = index.data(VALUE_ROLE)
    titles = one_line(index.data(TITLE_ROLE))
    if titles:
        titles = QFontMetrics(_bold(font)).elidedText(titles, Qt.TextElideMode.ElideLeft, width)
        yield _Line(titles, 0, bold=True)
    room = width - _CHIP_ROOM
    for number, text in enumerate(_set(annotation.quote, font, room, QUOTE_LINES)):
        yield _Line(text, _CHIP_ROOM, with_chip=number == 0)
    for text in _set(words_of(annotation.note), font, room, NOTE_LINES):
        yield _Line(text, _CHIP_ROOM, muted=True)
    parts = _particulars(annotation)
    if parts:
        told = metrics.elidedText(" ".join(parts), Qt.TextElideMode.ElideRight, room)
        yield _Line(told, _CHIP_ROOM, muted=True, state=annotation.state)


def _set(text: str, font: QFont, room: int, most: int) -> Sequence[str]:
    """Break a text into the lines that are kept free for it."""
    return wrapped(text, font, room, estimated_lines(text, font, room, most)) if text else ()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
