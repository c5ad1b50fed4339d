"""The words around the findings in the reader's language: kinds, confidence, style, places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from yearbook_reader.ui.parts.sentences import said
from yearbook_reader.volume.finding_words import KIND_NAMES
from yearbook_reader.volume.reconstruction import FindingKind

translate = QCoreApplication.translate

# From these confidences on a finding is called certain, or very likely.
CERTAIN = 0.95
LIKELY = 0.75


def kind_names() -> dict[FindingKind, str]:
    """Give the name of every kind, what a reader should look at first standing first."""
    return {kind: said(name) for kind, name in KIND_NAMES.items()}


def confidence_word(confidence: float) -> str:
    """Give a confidence from 0.0 to 1.0 in words."""
    if confidence >= CERTAIN:
        return translate("Findings", "确定")
    return (
        translate("Findings", "很可能") if confidence >= LIKELY else translate("Findings", "存疑")
    )


def style_line(name: str, value: str) -> str:
    """Give a trait of the house style as a line; an unknown trait keeps its name."""
    templates = {
        "entry_mark": translate("Findings", "条目标记：{0}"),
        "run_in_titles": translate("Findings", "无标记的标题与正文同行：{0}"),
        "subsection_mark": translate("Findings", "子目标记：{0}"),
        "divisions": translate("Findings", "编章节：{0}"),
        "full_width": translate("Findings", "满行宽度：{0} 字"),
        "isolated_digits": translate("Findings", "数字单独成行：{0}"),
    }
    words = {
        "yes": translate("Findings", "是"),
        "no": translate("Findings", "否"),
        "": translate("Findings", "无"),
    }
    if name in templates:
        return templates[name].format(words.get(value, value))
    return translate("Findings", "{0}：{1}").format(name, value)


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
