"""The order of words as dictionaries of the reader's language have it: by pinyin, by strokes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale

from yearbook_reader.shelf.place_readings import as_read
from yearbook_reader.ui.words.translation import SOURCE_LANGUAGE


def collator(*, numeric: bool = False) -> QCollator:
    """Give a collator of the window's language; a `numeric` one takes digits as numbers.

    Other languages than Chinese have characters by their radicals; there they come by pinyin.
    """
    made = QCollator(_locale())
    made.setNumericMode(numeric)
    return made


def _locale() -> QLocale:
    """Give the locale of the window, or one for Chinese where its language is another."""
    is_chinese = QLocale().language() == QLocale.Language.Chinese
    return QLocale() if is_chinese else QLocale(SOURCE_LANGUAGE)


def name_order() -> Callable[[str], QCollatorSortKey]:
    """Give what sorts names of places, and titles with one; digits are taken as numbers.

    Where the order is by pinyin, 长沙 is read Chángshā as all say, and comes before 重庆.
    """
    key = collator(numeric=True).sortKey
    if _locale().script() != QLocale.Script.SimplifiedHanScript:
        return key
    return lambda name: key(as_read(name))
