"""The order of words as dictionaries of the reader's language have it: by pinyin, by strokes."""

from __future__ import annotations

from PySide6.QtCore import QCollator, QLocale


def collator(*, numeric: bool = False) -> QCollator:
    """Give a collator of the window's language; a `numeric` one takes digits as numbers."""
    made = QCollator(QLocale())
    made.setNumericMode(numeric)
    return made
