"""A bar above the text for the sentences that the reader is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

NEWS_MILLISECONDS = 7000
DONE, FAULT, HINT = "✓", "!", "ⓘ"


@dataclass(eq=False)
class _Message:
    """A sentence with its sign and what it offers; one that lasts waits to be closed."""

    sentence: str
    sign: str
    offer: QAction | None = None
    more: QAction | None = None
    lasts: bool = False

    def outdates(self, other: _Message) -> bool:
        """Tell whether this one stands in another's place: news last for nothing."""
        mine, its = {self.offer, self.more} - {None}, {other.offer, other.more} - {None}
        return not other.lasts or other.sentence == self.sentence or bool(mine & its)


class MessageBar(QFrame):
    """Shows one sentence at a time; news go away by themselves, faults wait to be closed.

    A fault that something else is told above comes back when that has gone; offers come behind it.
    """

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
        self._messages: list[_Message] = []  # that are not closed; the last one is shown
        self._connections: list[QMetaObject.Connection] = []
        self._more = QToolButton(self)
        self._more.setText(self.tr("详情"))
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("关闭"))
        self._close.setAccessibleName(self.tr("关闭消息"))
        self._close.clicked.connect(self._end_shown)
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._more)
        row.addWidget(self._offer)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 7, 8, 7)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._sign, 0, 0)
        self._grid.addWidget(self._sentence, 0, 1)
        self._grid.addWidget(self._close, 0, 3)
        self._arrange()
        self._timer = QTimer(self, singleShot=True, interval=NEWS_MILLISECONDS)
        self._timer.timeout.connect(self._end_shown)
        self.hide()

    def _arrange(self) -> None:
        """Put the buttons beside the sentence, or below where it would have no room there."""
        beside = 3 * self._buttons.sizeHint().width() <= self.width()
        self._grid.addWidget(
            self._buttons, 0 if beside else 1, 2 if beside else 1, Qt.AlignmentFlag.AlignRight
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons in another width."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def sentence(self) -> str:
        """Give the sentence that is shown, empty where the bar is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def show_news(self, sentence: str, offer: QAction | None = None) -> None:
        """Tell what was done; `offer` is an action that may be wanted next, such as undo.

        When that is taken, with the button or by its key, the sentence is out of date and goes.
        """
        self._tell(_Message(sentence, DONE, offer))

    def show_hint(self, sentence: str) -> None:
        """Tell what is to be done first, or why nothing was done; it goes away as news do."""
        self._tell(_Message(sentence, HINT))

    def show_fault(
        self, sentence: str, offer: QAction | None = None, more: QAction | None = None
    ) -> None:
        """Tell what could not be done; it stays until it is closed, or until `offer` is taken.

        `more` tells more of it, with the sentence still there, also when `offer` is taken.
        """
        self._tell(_Message(sentence, FAULT, offer, more, lasts=True))

    def show_offer(self, sentence: str, offer: QAction) -> None:
        """Tell what may be done; it stays until it is closed, or until `offer` is taken."""
        self._tell(_Message(sentence, HINT, offer, lasts=True))

    def clear(self) -> None:
        """Have nothing to say any more."""
        self._set(())

    def _tell(self, message: _Message) -> None:
        stay = [each for each in self._messages if not message.outdates(each)]
        faults = [at for at, each in enumerate(stay) if each.sign == FAULT]
        # What may be done waits until it was read what is wrong.
        waits = message.sign == HINT and message.lasts
        stay.insert(min(faults, default=len(stay)) if waits else len(stay), message)
        self._set(stay)

    def _set(self, messages: Sequence[_Message]) -> None:
        """Take what is not closed, and show the last of it."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self._messages = list(messages)
        self._connections = [
            each.offer.triggered.connect(partial(self._end_offer, each))
            for each in messages
            if each.offer is not None
        ]
        self._timer.stop()
        if messages:
            self._show(messages[-1])
        else:
            self.hide()

    def _end_shown(self) -> None:
        self._set(self._messages[:-1])

    def _end_offer(self, message: _Message, *_: object) -> None:
        """Go with the offer, unless there is more to be told."""
        if message.more is None:
            self._set([each for each in self._messages if each is not message])
        else:
            message.offer = None
            self._set(self._messages)

    def _show(self, message: _Message) -> None:
        self._sign.setText(message.sign)
        self._sentence.setText(message.sentence)
        self.setAccessibleName(message.sentence)
        for button, action in ((self._offer, message.offer), (self._more, message.more)):
            for former in button.actions():
                # With two actions a button would have the arrow of a menu.
                button.removeAction(former)
            button.setVisible(action is not None)
            if action is not None:
                # The button follows its text: what can be undone is known when it is done.
                button.setDefaultAction(action)
        self._arrange()
        self.show()
        if not message.lasts:
            self._timer.start()
