"""The words of a table of findings and corrections in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.ui.corrections.finding_model import Row, row_text
from yearbook_reader.ui.corrections.finding_words import correction_state, kind_names
from yearbook_reader.volume.finding_words import Told

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

translate = QCoreApplication.translate


def header() -> tuple[str, ...]:
    """Give the heads of the columns."""
    return (
        translate("Findings", "文件"),
        translate("Findings", "类别"),
        translate("Findings", "可信度"),
        translate("Findings", "页"),
        translate("Findings", "行"),
        translate("Findings", "列"),
        translate("Findings", "说明"),
        translate("Findings", "原文"),
    )


def rows_of(opened: OpenVolume) -> tuple[Row, ...]:
    """Give all that is listed of a volume: the corrections, those that fit no more too, first."""
    return (*opened.corrections, *opened.reconstruction.findings)


def told(rows: Iterable[Row], misfits: tuple[Correction, ...]) -> Iterator[Told]:
    """Tell findings and corrections, of which the misfits do not fit any more."""
    names = kind_names()
    for row in rows:
        if isinstance(row, Correction):
            yield Told(correction_state(row not in misfits), None, row.spans, row_text(row))
        else:
            yield Told(names[row.kind], row.confidence, row.spans, row_text(row))
