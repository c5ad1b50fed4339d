"""What became of notes, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from yearbook_reader.annotations.places.placement import Outcome


class PlaceWords(QObject):
    """Tells counts in words; a Qt object, since only its `tr` knows the plurals of a language."""

    def of(self, counts: Mapping[Outcome, int]) -> str:
        """Give a phrase for each outcome that some notes have."""
        phrases = (
            (Outcome.KEPT, self.tr("%Ln 条在原处", "", counts[Outcome.KEPT])),
            (Outcome.MOVED, self.tr("%Ln 条原文未变，换了地方", "", counts[Outcome.MOVED])),
            (Outcome.PARTLY, self.tr("%Ln 条少了几个字", "", counts[Outcome.PARTLY])),
            (Outcome.FUZZY, self.tr("%Ln 条文字略有不同", "", counts[Outcome.FUZZY])),
            (Outcome.REVIEW, self.tr("%Ln 条有疑", "", counts[Outcome.REVIEW])),
            (Outcome.ORPHANED, self.tr("%Ln 条找不到", "", counts[Outcome.ORPHANED])),
        )
        return self.tr("；").join(phrase for outcome, phrase in phrases if counts[outcome])
