"""The core's sentences in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from yearbook_reader.errors import Sentence

CONTEXT = "Sentences"  # of the translation files; `resources/translations/update.py` fills it


def said(told: Sentence) -> str:
    """Give a sentence as the window says it."""
    values = {
        name: said(value) if isinstance(value, Sentence) else value
        for name, value in told.values.items()
    }
    words = QCoreApplication.translate(CONTEXT, told.template) if told else ""
    return str(Sentence(words, values))
