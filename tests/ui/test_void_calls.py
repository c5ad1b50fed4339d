"""PySide6 must survive many calls that return nothing (6.12.0 on Python 3.11 does not)."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QTimer
application = QCoreApplication([])
timer = QTimer()
for interval in range(20_000):
    timer.setInterval(interval)
print("survived")
"""


def test_twenty_thousand_calls_that_return_nothing_are_survived() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert run.stdout.strip() == "survived", run.stderr
