"""The dialog of notes that come in: what they would do, and what a person must decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.exchange.merging import combined
from yearbook_reader.shelf.note_exchange import decided
from yearbook_reader.ui.look.color_chips import color_name, state_name, style_name
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import AnswerButtons, resize_on_screen
from yearbook_reader.ui.parts.plain_label import plain_label
from yearbook_reader.ui.words.one_line import one_line

if TYPE_CHECKING:
    from yearbook_reader.annotations.exchange.incoming import Incoming
    from yearbook_reader.annotations.exchange.merging import Conflict

_SIZE = (720, 480)
_LONGEST = 60  # characters of a conflict's line


@dataclass(frozen=True, slots=True)
class Arrived:
    """What was read of a file: who sent it, what it would do, and what belongs to no volume here.

    `strangers` counts notes of volumes that the shelf has not and that did not come along,
    `sources` the volumes that did and are not on the shelf, `of_sources` the notes of those.
    """

    name: str
    sender: str
    incoming: Incoming
    strangers: int
    sources: int
    of_sources: int = 0

    @property
    def is_known(self) -> bool:
        """Tell whether all of it is here already, so that there is nothing to ask."""
        both = (self.incoming.annotations, self.incoming.bookmarks)
        others = any(each.changes or each.conflicts for each in both)
        return any(each.same for each in both) and not (others or self.strangers or self.sources)


class Choice(StrEnum):
    """What becomes of a note that was changed here and there."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


class IncomingDialog(QDialog):
    """Shows counts and, one by one, the notes that were changed here and there."""

    def __init__(self, arrived: Arrived, parent: QWidget | None = None) -> None:
        """Show what would be done; nothing is done here."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入批注"))
        self._incoming = arrived.incoming
        self._conflicts: tuple[Conflict[Annotation] | Conflict[Bookmark], ...] = (
            *arrived.incoming.annotations.conflicts,
            *arrived.incoming.bookmarks.conflicts,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        self._sources = QCheckBox(
            self.tr("把随来的 %Ln 卷年鉴也收入书库", "", arrived.sources), self
        )
        self._sources.setChecked(True)
        self._sources.setVisible(bool(arrived.sources))
        self._sources.toggled.connect(lambda: self._tell_anew(arrived))
        self._summary = plain_label("\n".join(self._sentences(arrived)), self)
        column.addWidget(self._summary)
        column.addWidget(self._sources)
        self._list = QListWidget(self)
        # In the order in which the Tab key comes to them.
        self._mine, self._theirs = QPlainTextEdit(self), QPlainTextEdit(self)
        self._choices = self._new_choices()
        self._chosen: dict[int, Choice] = {}
        if self._conflicts:
            resize_on_screen(self, QSize(*_SIZE))
            self._add_conflicts(column)
        else:
            for widget in (self._list, self._mine, self._theirs, *self._choices.values()):
                widget.hide()
        column.addWidget(AnswerButtons(self, self.tr("导入")))
        slim_bars(self, theme_of(self.palette()))

    def _new_choices(self) -> dict[Choice, QRadioButton]:
        names = (
            (Choice.MINE, self.tr("保持本机的")),
            (Choice.THEIRS, self.tr("以收到的为准")),
            (Choice.BOTH, self.tr("两边合并")),
        )
        choices = {choice: QRadioButton(name, self) for choice, name in names}
        for choice, button in choices.items():
            button.clicked.connect(partial(self._choose, choice))
        choices[Choice.BOTH].setToolTip(self.tr("两边写的都留下，标签和链接合在一起"))
        return choices

    def _tell_anew(self, arrived: Arrived) -> None:
        self._summary.setText("\n".join(self._sentences(arrived)))
        self.resize(self.size().expandedTo(self.sizeHint()))

    def _sentences(self, arrived: Arrived) -> Sequence[str]:
        both = (arrived.incoming.annotations, arrived.incoming.bookmarks)
        added, updated, same, conflicts = (
            sum(len(getattr(merge, kind)) for merge in both)
            for kind in ("added", "updated", "same", "conflicts")
        )
        origin = self.tr("“{name}”").format(name=arrived.name)
        if arrived.sender:
            origin = self.tr("{sender} 的“{name}”").format(sender=arrived.sender, name=arrived.name)
        counts = (
            (added, self.tr("新的 %Ln 条", "", added)),
            (updated, self.tr("对方改过的 %Ln 条", "", updated)),
            (same, self.tr("已有的 %Ln 条", "", same)),
            (conflicts, self.tr("两边都改过的 %Ln 条", "", conflicts)),
        )
        told = self.tr("，").join(words for count, words in counts if count)
        told = told or self.tr("里面没有批注和书签")
        sentences = [self.tr("{origin}：{counts}。").format(origin=origin, counts=told)]
        strangers = arrived.strangers + (0 if self.takes_sources else arrived.of_sources)
        if strangers:
            sentences.append(
                self.tr("其中 %Ln 条属于书库里没有的年鉴，导入后在笔记本里可见。", "", strangers)
            )
        if conflicts:
            sentences.append(self.tr("两边都改过的，请逐条看；没有另选的，保持本机的。"))
        return sentences

    def _add_conflicts(self, column: QVBoxLayout) -> None:
        self._list.setAccessibleName(self.tr("两边都改过的"))
        for conflict in self._conflicts:
            self._list.addItem(_line(conflict))
        self._list.currentRowChanged.connect(self._show)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        for field, name in ((self._mine, self.tr("本机")), (self._theirs, self.tr("收到"))):
            field.setReadOnly(True)
            field.setTabChangesFocus(True)
            field.setAccessibleName(name)
            side = QVBoxLayout()
            side.addWidget(QLabel(name, self))
            side.addWidget(field)
            row.addLayout(side)
        column.addLayout(row, 1)
        choices = QHBoxLayout()
        for button in self._choices.values():
            choices.addWidget(button)
        choices.addStretch(1)
        column.addLayout(choices)
        self._list.setCurrentRow(0)

    def decided(self) -> Incoming:
        """Give what comes in with every conflict settled as was chosen."""
        notes = [self._decided(row) for row in range(len(self._conflicts))]
        return decided(
            self._incoming,
            tuple(each for each in notes if isinstance(each, Annotation)),
            tuple(each for each in notes if isinstance(each, Bookmark)),
        )

    def _decided(self, row: int) -> Annotation | Bookmark | None:
        """Give what takes the place of a note of this side; None where it stays."""
        conflict, choice = self._conflicts[row], self._chosen.get(row, Choice.MINE)
        mine, theirs = conflict.mine, conflict.theirs
        if (
            choice is Choice.BOTH
            and isinstance(mine, Annotation)
            and isinstance(theirs, Annotation)
        ):
            return combined(mine, theirs)
        return None if choice is Choice.MINE else theirs

    @property
    def takes_sources(self) -> bool:
        """Tell whether the volumes that came along are wanted."""
        return self._sources.isChecked()

    def _show(self, row: int) -> None:
        conflict = self._conflicts[row]
        self._mine.setPlainText(self._told(conflict.mine))
        self._theirs.setPlainText(self._told(conflict.theirs))
        self._choices[self._chosen.get(row, Choice.MINE)].setChecked(True)
        self._choices[Choice.BOTH].setEnabled(isinstance(conflict.mine, Annotation))

    def _choose(self, choice: Choice, *_: object) -> None:
        row = self._list.currentRow()
        self._chosen[row] = choice
        line, name = _line(self._conflicts[row]), self._choices[choice].text()
        told = self.tr("{quote}（{choice}）").format(quote=line, choice=name)
        self._list.item(row).setText(line if choice is Choice.MINE else told)

    def _told(self, note: Annotation | Bookmark | None) -> str:
        if note is None:
            return self.tr("（本机已删除）")
        if not isinstance(note, Annotation):
            return "\n".join(filter(None, (note.name, note.folder)))
        looks = " · ".join((color_name(note.color), style_name(note.style), state_name(note.state)))
        tags = " ".join(f"#{tag}" for tag in note.tags)
        return "\n".join(filter(None, (note.note, tags, looks)))


def _line(conflict: Conflict[Annotation] | Conflict[Bookmark]) -> str:
    note = conflict.theirs
    words = note.quote if isinstance(note, Annotation) else " › ".join(note.titles)
    line = one_line(words)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
