"""A hit seen from near: where it stands, and its whole sentence with the match marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QTextEdit, QVBoxLayout, QWidget

from yearbook_reader.search.documents import Passage
from yearbook_reader.search.notes import NoteHit
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.look.typefaces import volume_font
from yearbook_reader.ui.reading.view.mark_formats import ground_format
from yearbook_reader.ui.search.hit_model import ELLIPSIS, TITLE_SEPARATOR
from yearbook_reader.ui.search.paint_turn import PaintTurn
from yearbook_reader.ui.search.shelf.shelf_hit_model import AnyHit, note_place
from yearbook_reader.ui.words.volume_names import name_of_found

_LINE_HEIGHT = 165  # per cent
_LARGER = 1.15
_BESIDE = "\t"  # between the cells of a row, also where they are copied into a spreadsheet
_WIDEST = 12  # characters of a column; what is longer takes the room of several
_REACH = 250  # characters before and behind the match, to the end of the passage


@dataclass(frozen=True, slots=True)
class _Piece:
    """A passage as it is shown: `text[start:end]` is the match, if it has one.

    One that stands `beside` the piece before it is a cell of the same row.
    """

    text: str
    start: int = 0
    end: int = 0
    is_title: bool = False
    beside: bool = False


class HitPreview(QWidget):
    """Shows one hit in its entry; `open_requested` asks to go there."""

    open_requested = Signal()
    _shown: tuple[AnyHit, int, int] | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._text = QTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("预览"))
        self._text.document().setDocumentMargin(14)
        self._match = 0
        self._painting = PaintTurn(self._text)
        # The type is loaded while the page is opened, not while the reader types.
        QFontMetricsF(self._look("ink").font()).horizontalAdvance("汉")
        self._open = QPushButton(self.tr("打开这一处"), self)
        self._open.clicked.connect(self.open_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._text, 1)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignRight)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self._text.clear()
        self._open.setEnabled(False)

    def show_hit(self, hit: AnyHit, number: int, total: int) -> None:
        """Show a hit, which is the `number`-th of `total` in the books, or in the notebook.

        It is painted in a turn of its own: characters seen for the first time take a while.
        """
        self._shown = (hit, number, total)
        self._painting.put_off()
        self._text.clear()
        cursor = self._text.textCursor()
        cursor.beginEditBlock()
        count = self.tr("第 {number}/{total} 处").format(
            number=QLocale().toString(number), total=QLocale().toString(total)
        )
        titles = hit.note.titles if isinstance(hit, NoteHit) else hit.titles
        cursor.insertText(
            TITLE_SEPARATOR.join((f"{count} · {_place(hit)}", *titles[:-1])), self._look("muted")
        )
        pieces = _pieces(hit)
        if titles and (titles[-1], True) != (pieces[0].text, pieces[0].is_title):
            self._insert(cursor, _Piece(titles[-1], is_title=True))
        self._set_columns(pieces)
        for piece in pieces:
            self._insert(cursor, piece)
        cursor.endEditBlock()
        self._scroll_to_match()
        self._open.setEnabled(True)

    def _set_columns(self, pieces: Sequence[_Piece]) -> None:
        """Let the columns of a table be as wide as the widest cell."""
        cells = [cell for pair in pairwise(pieces) if pair[1].beside for cell in pair]
        metrics = QFontMetricsF(self._look("ink").font())
        widest = max((metrics.horizontalAdvance(cell.text[:_WIDEST]) for cell in cells), default=0)
        self._text.setTabStopDistance(widest + metrics.horizontalAdvance("汉"))

    def changeEvent(self, event: QEvent) -> None:
        """Show the hit in the colours of a theme that comes while it is shown."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown:
            self.show_hit(*self._shown)

    def _insert(self, cursor: QTextCursor, piece: _Piece) -> None:
        look = self._look("ink", bold=piece.is_title)
        if piece.beside:
            cursor.insertText(_BESIDE, look)
        else:
            self._new_block(cursor)
        cursor.insertText(piece.text[: piece.start], look)
        if piece.end > piece.start:
            self._match = cursor.position()
            marked = ground_format(theme_of(self.palette()).current_hit)
            marked.setFont(look.font())
            cursor.insertText(piece.text[piece.start : piece.end], marked)
        cursor.insertText(piece.text[piece.end :], look)

    def _look(self, color: str, *, bold: bool = False) -> QTextCharFormat:
        theme = theme_of(self.palette())
        look = QTextCharFormat()
        look.setForeground(QColor(theme.muted if color == "muted" else theme.ink))
        if color != "muted":
            font = volume_font(self._text.font())
            font.setPointSizeF(font.pointSizeF() * _LARGER)
            font.setBold(bold)
            look.setFont(font)
        return look

    def _scroll_to_match(self) -> None:
        """Let the match be in sight, from the top where it can be."""
        cursor = self._text.textCursor()
        cursor.setPosition(0)
        self._text.setTextCursor(cursor)
        cursor.setPosition(self._match)
        there, height = self._text.cursorRect(cursor), self._text.maximumViewportSize().height()
        if there.bottom() > height:
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.value() + there.top() - height // 3)

    def _new_block(self, cursor: QTextCursor) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(8)
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.insertBlock(block)


def _pieces(hit: AnyHit) -> tuple[_Piece, ...]:
    """Give what is shown: the passages around the match, as many as there is room for."""
    if isinstance(hit, NoteHit) or not hit.passages:
        return (_Piece(hit.sentence, hit.start, hit.end),)
    passages, at = hit.passages, hit.passage
    lengths = [len(passage.text) for passage in passages]
    first = last = at
    while first and sum(lengths[first:at]) < _REACH:
        first -= 1
    while last + 1 < len(passages) and sum(lengths[at + 1 : last + 1]) < _REACH:
        last += 1
    while passages[first].beside:
        first -= 1
    while last + 1 < len(passages) and passages[last + 1].beside:
        last += 1
    start = hit.passage_start
    own = replace(_piece(passages[at]), start=start, end=start + hit.end - hit.start)
    return (
        *map(_piece, passages[first:at]),
        _shortened(own),
        *map(_piece, passages[at + 1 : last + 1]),
    )


def _piece(passage: Passage) -> _Piece:
    return _Piece(passage.text, is_title=passage.is_title, beside=passage.beside)


def _shortened(piece: _Piece) -> _Piece:
    """Give a very long passage from a little before its match to a little behind it."""
    low, high = max(piece.start - _REACH, 0), piece.end + _REACH
    lead = ELLIPSIS if low else ""
    tail = ELLIPSIS if high < len(piece.text) else ""
    moved = len(lead) - low
    text = lead + piece.text[low:high] + tail
    return replace(piece, text=text, start=piece.start + moved, end=piece.end + moved)


def _place(hit: AnyHit) -> str:
    if isinstance(hit, NoteHit):
        return note_place(hit)
    return name_of_found(hit)
