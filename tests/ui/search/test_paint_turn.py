"""A widget that is slow to paint is painted behind all that waits."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.search.paint_turn import PaintTurn


class Told(QWidget):
    """Tells when it is painted."""

    def __init__(self, name: str, log: list[str]) -> None:
        super().__init__()
        self._name = name
        self._log = log

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self._log.append(self._name)


def test_what_is_beside_and_what_waits_comes_first(qtbot: QtBot) -> None:
    log: list[str] = []
    slow, beside = Told("slow", log), Told("beside", log)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    row = QHBoxLayout(window)
    row.addWidget(slow)
    row.addWidget(beside)
    turn = PaintTurn(slow)
    waiting = QTimer(window, interval=0, singleShot=True)
    waiting.timeout.connect(lambda: log.append("waiting"))
    window.show()
    qtbot.waitUntil(lambda: {"slow", "beside"} <= set(log))
    qtbot.wait(30)
    log.clear()
    window.update()
    waiting.start()
    turn.put_off()
    qtbot.waitUntil(lambda: "slow" in log)
    assert log == ["beside", "waiting", "slow"]
