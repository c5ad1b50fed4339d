"""The order of words as dictionaries of the reader's language have it: by pinyin, by strokes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale

from yearbook_reader.shelf.place_readings import as_read


def collator(*, numeric: bool = False) -> QCollator:
    """Give a collator of the window's language; a `numeric` one takes digits as numbers."""
    made = QCollator(QLocale())
    made.setNumericMode(numeric)
    return made


def name_order() -> Callable[[str], QCollatorSortKey]:
    """Give what sorts names of places, and titles with one; digits are taken as numbers.

    Where the order is by pinyin, 长沙 is read Chángshā as all say, and comes before 重庆.
    """
    key = collator(numeric=True).sortKey
    if QLocale().script() != QLocale.Script.SimplifiedHanScript:
        return key
    return lambda name: key(as_read(name))
