"""The order of words as dictionaries of the reader's language have it: by pinyin, by strokes."""

from __future__ import annotations

from PySide6.QtCore import QCollator, QLocale


def collator(*, numeric: bool = False) -> QCollator:
    """Give what compares words in the window's language; `numeric` takes digits as numbers."""
    made = QCollator(QLocale())
    made.setNumericMode(numeric)
    return made
