"""Corrections in the reader's words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.correction_words import CORRECTION_NAMES, correction_sentence
from yearbook_reader.ui.words.sentences import said


class CorrectionNews(QObject):
    """Tells of new corrections; a Qt object, as only its `tr` knows the plurals of a language."""

    def of(self, made: Correction, unfitting: int) -> str:
        """Tell of a correction, and that so many earlier ones no longer fit because of it."""
        told = correction_text(made)
        if not unfitting:
            return told
        news = self.tr("{correction}%Ln 条较早的校订因此不再适用。", "", unfitting)
        return news.format(correction=told)


def correction_name(kind: CorrectionKind) -> str:
    """Give what a kind of correction is called, in a list and in the menu of undo."""
    return said(CORRECTION_NAMES[kind])


def correction_text(correction: Correction) -> str:
    """Say what a correction does."""
    return said(correction_sentence(correction))
