"""The reader's manual (使用说明): our own words from the resources, with the actions' own names.

A manual is Markdown in which `{quick_open}` stands for the words and keys of an action, so that
it cannot tell of one that is not there; the table of all keys behind it is made of the actions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QAction, QColor, QKeySequence, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.paths import resource
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import CloseButton, resize_on_screen

SIZE = QSize(820, 640)
CONTENTS_WIDTH = 170
MARGIN = 18  # pixels around the words

Keys = Sequence[tuple[str, str]]
_ACTION = re.compile(r"\{(\w+)\}")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~])")


def keys_of(actions: Iterable[QAction], others: Iterable[tuple[str, QKeySequence]]) -> Keys:
    """Give what every action with a key does, and its key, and so of `others`."""
    keyed = ((each.text(), each.shortcut()) for each in actions if not each.shortcut().isEmpty())
    return [(_bare(deed), _written(keys)) for deed, keys in (*keyed, *others)]


def manual_text(language: str, actions: Mapping[str, QAction], keys: Keys) -> str:
    """Give the manual in a language as Markdown, with its actions named and all keys behind it.

    Raises:
        KeyError: it tells of an action that is not there.
    """
    words = resource(f"manual/{language}.md").read_text(encoding="utf-8")
    told = _ACTION.sub(lambda found: _named(actions[found[1]]), words)
    head, deed, key = (
        QCoreApplication.translate("Manual", "快捷键"),
        QCoreApplication.translate("Manual", "操作"),
        QCoreApplication.translate("Manual", "按键"),
    )
    rows = "\n".join(f"| {_escaped(one)} | {_escaped(two)} |" for one, two in keys)
    return f"{told}\n## {head}\n\n| {deed} | {key} |\n|---|---|\n{rows}\n"


def _named(action: QAction) -> str:
    text, keys = _escaped(_bare(action.text())), action.shortcut()
    named = QCoreApplication.translate("Manual", "“{action}”").format(action=text)
    if keys.isEmpty():
        return named
    return QCoreApplication.translate("Manual", "{action}（{keys}）").format(
        action=named, keys=_escaped(_written(keys))
    )


def _bare(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _written(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


class ManualDialog(QDialog):
    """Shows a manual beside its contents; the window stays at hand meanwhile."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show a manual, Markdown of our own."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("使用说明"))
        resize_on_screen(self, SIZE)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.tr("使用说明"))
        self.page.document().setDocumentMargin(MARGIN)
        feature = QTextDocument.MarkdownFeature
        self.page.document().setMarkdown(
            text, feature.MarkdownDialectGitHub | feature.MarkdownNoHTML
        )
        self._rule_softly()
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self._places = [block.position() for block in _headings(self.page.document())]
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("使用说明的目录"))
        self.contents.setFixedWidth(CONTENTS_WIDTH)
        self.contents.setSpacing(3)
        self.contents.addItems([block.text() for block in _headings(self.page.document())])
        self.contents.currentRowChanged.connect(self._go)
        beside = QHBoxLayout()
        beside.addWidget(self.contents)
        beside.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.addLayout(beside, 1)
        column.addWidget(CloseButton(self))
        slim_bars(self, theme_of(self.palette()))
        self.page.setFocus()

    def _rule_softly(self) -> None:
        """Draw the lines of tables in the theme's colour, not in that of the words."""
        rule = QColor(theme_of(self.palette()).rule)
        for frame in self.page.document().rootFrame().childFrames():
            look = frame.frameFormat()
            look.setBorderBrush(rule)
            frame.setFrameFormat(look)

    def _go(self, row: int) -> None:
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(self._places[row])
        self.page.setTextCursor(cursor)
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + self.page.cursorRect().top() - MARGIN)


def _headings(document: QTextDocument) -> Iterator[QTextBlock]:
    """Give the headings below the manual's title."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            yield block
        block = block.next()
