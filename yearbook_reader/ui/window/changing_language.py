"""Another language for the window: it comes with another window, not while files are taken in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.shelf.importing import Importing


class ChangingLanguage(QObject):
    """Asks by `window_wanted` for a window of the language that was chosen.

    This window's end would call an import off, and what came of it would go unread: during one
    the reader is told to wait, and offered the other language when it is over.
    """

    window_wanted = Signal()

    def __init__(self, importing: Importing, messages: MessageBar) -> None:
        """Serve a window; it has its own language."""
        super().__init__(messages)
        self._importing = importing
        self._messages = messages
        self._waits = False
        self._go = QAction(self.tr("换语言"), self)
        self._go.triggered.connect(self.change)
        importing.ended.connect(self._offer)

    def change(self) -> None:
        """Ask for the other window, at once or when no more files are taken in."""
        self._waits = self._importing.busy
        if self._waits:
            self._messages.show_hint(self.tr("还在收入年鉴；收入完了再换语言。"))
        else:
            self.window_wanted.emit()

    def _offer(self) -> None:
        if self._waits:
            self._waits = False
            self._messages.show_offer(self.tr("已经收入完，可以换成所选的语言了。"), self._go)
