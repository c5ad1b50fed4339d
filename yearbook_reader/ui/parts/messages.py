"""A bar above the text for the sentences that the reader is told."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

NEWS_MILLISECONDS = 7000
DONE, FAULT, HINT = "✓", "!", "ⓘ"


class MessageBar(QFrame):
    """Shows one sentence at a time; news go away by themselves, faults wait to be closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is something to say."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._sign = QLabel(self)
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offer = QToolButton(self)
        self._offer.setText(self.tr("撤销"))
        self._offer.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._offered: QAction | None = None
        self._more = QToolButton(self)
        self._more.setText(self.tr("详情"))
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("关闭"))
        self._close.setAccessibleName(self.tr("关闭消息"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._more)
        row.addWidget(self._offer)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=NEWS_MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def sentence(self) -> str:
        """Give the sentence that is shown, empty where the bar is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def show_news(self, sentence: str, offer: QAction | None = None) -> None:
        """Tell what was done; `offer` is an action that may be wanted next, such as undo.

        When that is taken, with the button or by its key, the sentence is out of date and goes.
        """
        self._show(sentence, DONE, offer)
        self._timer.start()

    def show_hint(self, sentence: str) -> None:
        """Tell what is to be done first, or why nothing was done; it goes away as news do."""
        self._show(sentence, HINT, None)
        self._timer.start()

    def show_fault(
        self, sentence: str, offer: QAction | None = None, more: QAction | None = None
    ) -> None:
        """Tell what could not be done; it stays until it is closed, or until `offer` is taken.

        `more` tells more of it, with the sentence still there, also when `offer` is taken.
        """
        self._timer.stop()
        self._show(sentence, FAULT, offer, more)

    def show_offer(self, sentence: str, offer: QAction) -> None:
        """Tell what may be done; it stays until it is closed, or until `offer` is taken."""
        self._timer.stop()
        self._show(sentence, HINT, offer)

    def _end_offer(self) -> None:
        """Go with the offer, unless there is more to be told."""
        if self._more.isHidden():
            self.hide()
        self._offer.hide()

    def _show(
        self, sentence: str, sign: str, offer: QAction | None, more: QAction | None = None
    ) -> None:
        if self._offered is not None:
            self._offered.triggered.disconnect(self._end_offer)
        if offer is not None:
            offer.triggered.connect(self._end_offer)
        self._offered = offer
        self._sign.setText(sign)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for button, action in ((self._offer, offer), (self._more, more)):
            for former in button.actions():
                # With two actions a button would have the arrow of a menu.
                button.removeAction(former)
            button.setVisible(action is not None)
            if action is not None:
                # The button follows its text: what can be undone is known when it is done.
                button.setDefaultAction(action)
        self.show()
