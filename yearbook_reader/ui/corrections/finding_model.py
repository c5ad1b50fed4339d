"""The findings of a reconstruction, and its corrections, as a tree: kinds with their rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QObject, Qt

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.ui.corrections.correction_words import correction_text
from yearbook_reader.ui.corrections.finding_sentences import finding_text
from yearbook_reader.ui.corrections.finding_words import (
    confidence_word,
    correction_state,
    kind_names,
)
from yearbook_reader.ui.lists.grouped_model import GroupedModel
from yearbook_reader.ui.lists.items import DETAIL_ROLE, TITLE_ROLE, VALUE_ROLE
from yearbook_reader.volume.reconstruction import Finding, FindingKind

Row = Finding | Correction


class LinesAndPages(NamedTuple):
    """How places of a source are told: its lines, from 1, and its pages' printed numbers."""

    line_of: Callable[[int], int]
    page_of: Callable[[int], str | None] = lambda _: None


class FindingModel(GroupedModel):
    """The corrections, the kinds of findings that occur, what is in doubt first, and their rows.

    A row gives the `Finding` or the `Correction` (VALUE_ROLE), its sentence (TITLE_ROLE) and,
    in words, how sure it is and where it stands (DETAIL_ROLE).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without findings."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._lines = LinesAndPages(lambda _: 0)

    def set_findings(
        self,
        findings: tuple[Finding, ...],
        lines: LinesAndPages,
        corrections: tuple[Correction, ...] = (),
        misfits: tuple[Correction, ...] = (),
    ) -> None:
        """Show these findings, and the corrections, of which the misfits do not fit any more."""
        self.beginResetModel()
        by_kind: dict[FindingKind, list[Finding]] = {kind: [] for kind in kind_names()}
        for finding in findings:
            by_kind.setdefault(finding.kind, []).append(finding)
        names = kind_names()
        fitting = tuple(each for each in corrections if each not in misfits)
        groups: list[tuple[str, Sequence[Row]]] = [
            (correction_state(False), misfits),
            (correction_state(True), fitting),
            *((names.get(kind, kind.value), found) for kind, found in by_kind.items()),
        ]
        present = [(title, rows) for title, rows in groups if rows]
        self._titles = tuple(title for title, _ in present)
        self._rows = tuple(row for _, rows in present for row in rows)
        self._lines = lines
        self._set_sizes([len(rows) for _, rows in present])
        self.endResetModel()

    def _group_title(self, group: int) -> str:
        return self._titles[group]

    def _row_data(self, position: int, role: int) -> object:
        row = self._rows[position]
        if role == VALUE_ROLE:
            return row
        if role == TITLE_ROLE:
            return row_text(row)
        if role == DETAIL_ROLE:
            return self._detail(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row_text(row)} {self._detail(row)}"
        return None

    def _detail(self, row: Row) -> str:
        if isinstance(row, Correction):
            told = _moment(row.created)
            if not row.spans:
                return told  # it fits nowhere
        else:
            told = confidence_word(row.confidence)
        if not row.spans:
            return self.tr("{sure} · 全卷").format(sure=told)
        start = max(row.spans[0].start, 0)
        line, page = self._lines.line_of(start), self._lines.page_of(start)
        if page is None:
            return self.tr("{sure} · 第 {line} 行").format(sure=told, line=line)
        return self.tr("{sure} · 第 {page} 页 · 第 {line} 行").format(
            sure=told, page=page, line=line
        )

    def index_of_row(self, row: Row | None) -> QModelIndex:
        """Give where a finding or correction is listed now; no index where it is not.

        A finding of the same kind in the same place is the same one, whatever it says by now:
        what it names may have another title.
        """
        if row in self._rows:
            return self.index_of(self._rows.index(row))
        same = (
            at
            for at, each in enumerate(self._rows)
            if isinstance(row, Finding)
            and isinstance(each, Finding)
            and (each.kind, each.spans) == (row.kind, row.spans)
        )
        return self.index_of(next(same, -1))


def row_text(row: Row) -> str:
    """Give the sentence of a row."""
    return correction_text(row) if isinstance(row, Correction) else finding_text(row)


def _moment(created: str) -> str:
    """Give the day and the minute of a moment, as the reader's place writes them."""
    moment = QDateTime.fromString(created, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
