"""The words of a table of findings in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from yearbook_reader.ui.corrections.finding_sentences import finding_text
from yearbook_reader.ui.corrections.finding_words import kind_names
from yearbook_reader.volume.finding_words import FindingWords

translate = QCoreApplication.translate


def table_words() -> FindingWords:
    """Give the heads of the columns, and what names a kind and says a finding."""
    names = kind_names()
    header = (
        translate("Findings", "文件"),
        translate("Findings", "类别"),
        translate("Findings", "可信度"),
        translate("Findings", "页"),
        translate("Findings", "行"),
        translate("Findings", "列"),
        translate("Findings", "说明"),
        translate("Findings", "原文"),
    )
    return FindingWords(
        header, lambda finding: names.get(finding.kind, finding.kind.value), finding_text
    )
