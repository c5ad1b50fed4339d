"""The findings of a reconstruction as a tree: kinds, and in each its findings in order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from yearbook_reader.ui.models.finding_sentences import finding_text
from yearbook_reader.ui.models.finding_words import confidence_word, kind_names
from yearbook_reader.ui.models.grouped import DETAIL_ROLE, TITLE_ROLE, VALUE_ROLE, GroupedModel
from yearbook_reader.volume.reconstruction import Finding, FindingKind


def _no_line(offset: int) -> int:
    return 0


class FindingModel(GroupedModel):
    """The kinds of findings that occur, what is in doubt first, and their findings.

    A row gives the `Finding` (VALUE_ROLE), its sentence (TITLE_ROLE) and, in words, how sure
    it is and where it stands (DETAIL_ROLE).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without findings."""
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._kinds: tuple[FindingKind, ...] = ()
        self._line_of: Callable[[int], int] = _no_line

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give all findings in the order of the rows."""
        return self._findings

    def set_findings(self, findings: tuple[Finding, ...], line_of: Callable[[int], int]) -> None:
        """Show these findings; `line_of` gives the source line, from 1, of a code point."""
        self.beginResetModel()
        by_kind: dict[FindingKind, list[Finding]] = {kind: [] for kind in kind_names()}
        for finding in findings:
            by_kind.setdefault(finding.kind, []).append(finding)
        present = {kind: found for kind, found in by_kind.items() if found}
        self._kinds = tuple(present)
        self._findings = tuple(finding for found in present.values() for finding in found)
        self._line_of = line_of
        self._set_sizes([len(found) for found in present.values()])
        self.endResetModel()

    def _group_title(self, group: int) -> str:
        return kind_names().get(self._kinds[group], self._kinds[group].value)

    def _row_data(self, position: int, role: int) -> object:
        finding = self._findings[position]
        if role == VALUE_ROLE:
            return finding
        if role == TITLE_ROLE:
            return finding_text(finding)
        if role == DETAIL_ROLE:
            return self._detail(finding)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{finding_text(finding)} {self._detail(finding)}"
        return None

    def _detail(self, finding: Finding) -> str:
        sure = confidence_word(finding.confidence)
        if not finding.spans:
            return self.tr("{sure} · 全卷").format(sure=sure)
        line = self._line_of(finding.spans[0].start)
        return self.tr("{sure} · 第 {line} 行").format(sure=sure, line=line)
