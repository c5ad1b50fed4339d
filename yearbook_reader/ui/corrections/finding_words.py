"""The words around the findings in the reader's language: kinds, confidence, places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from yearbook_reader.corrections import correction_words as words
from yearbook_reader.ui.words.sentences import said
from yearbook_reader.volume.finding_words import KIND_NAMES
from yearbook_reader.volume.reconstruction import FindingKind

translate = QCoreApplication.translate

# From these confidences on a finding is called certain, or very likely.
CERTAIN = 0.95
LIKELY = 0.75


def kind_names() -> dict[FindingKind, str]:
    """Give the name of every kind, what a reader should look at first standing first."""
    return {kind: said(name) for kind, name in KIND_NAMES.items()}


def correction_state(fits: bool) -> str:
    """Give what corrections are called that fit their volume, or do not fit it any more."""
    return said(words.correction_state(fits))


def confidence_word(confidence: float) -> str:
    """Give a confidence from 0.0 to 1.0 in words."""
    if confidence >= CERTAIN:
        return translate("Findings", "确定")
    return (
        translate("Findings", "很可能") if confidence >= LIKELY else translate("Findings", "存疑")
    )


def place_names() -> dict[str, str]:
    """Give the name of each place of the account, in the order in which they are told."""
    return {
        "text": translate("Findings", "正文"),
        "titles": translate("Findings", "标题"),
        "captions": translate("Findings", "图片说明"),
        "tables": translate("Findings", "表格"),
        "signatures": translate("Findings", "署名"),
        "forme_work": translate("Findings", "书眉页码"),
        "findings": translate("Findings", "移出"),
    }
