"""Corrections in words: what was done, in a sentence."""

from __future__ import annotations

from itertools import takewhile

from PySide6.QtCore import QCoreApplication, QObject

from yearbook_reader.corrections.correction import Correction, CorrectionKind, Target, Where
from yearbook_reader.ui.corrections.finding_words import kind_names

translate = QCoreApplication.translate

MARKS = "【】〔〕［］〖〗■●◆▲□★◇○"  # of titles, which are quoted without
_ABOUT_TITLES = (
    CorrectionKind.RENAME,
    CorrectionKind.MERGE,
    CorrectionKind.MOVE,
    CorrectionKind.LEVEL,
)
LONGEST = 24  # characters of the words that a sentence quotes
BEFORE = 6  # of them, those before the first that was changed


def correction_names() -> dict[CorrectionKind, str]:
    """Give what each kind of correction is called, in a list and in the menu of undo."""
    return {
        CorrectionKind.RENAME: translate("Corrections", "改标题"),
        CorrectionKind.SPLIT: translate("Corrections", "分出条目"),
        CorrectionKind.MERGE: translate("Corrections", "合并条目"),
        CorrectionKind.MOVE: translate("Corrections", "移动条目"),
        CorrectionKind.LEVEL: translate("Corrections", "改标题级别"),
        CorrectionKind.ROLE: translate("Corrections", "标明行的性质"),
        CorrectionKind.MEND: translate("Corrections", "改正文字"),
        CorrectionKind.REJECT: translate("Corrections", "驳回整理"),
    }


def _role_names() -> dict[str, str]:
    """Give what each role of a line, and each level of a heading, is called."""
    return {
        "chapter": translate("Corrections", "类目标题"),
        "section": translate("Corrections", "分目标题"),
        "subsection": translate("Corrections", "子目标题"),
        "entry": translate("Corrections", "条目标题"),
        "caption": translate("Corrections", "图片说明"),
        "running_head": translate("Corrections", "书眉"),
        "body": translate("Corrections", "正文"),
    }


class CorrectionNews(QObject):
    """Tells of new corrections; a Qt object, as only its `tr` knows the plurals of a language."""

    def of(self, made: Correction, unfitting: int) -> str:
        """Tell of a correction, and that so many earlier ones no longer fit because of it."""
        told = correction_text(made)
        if not unfitting:
            return told
        news = self.tr("{correction}%Ln 条较早的校订因此不再适用。", "", unfitting)
        return news.format(correction=told)


def correction_text(correction: Correction) -> str:
    """Say what a correction does."""
    kind, begins = correction.kind, _beginning(correction)
    quote = _short(correction.quote, begins)
    if kind in _ABOUT_TITLES:
        quote = quote.strip(MARKS)
    if kind is CorrectionKind.MOVE:
        value = _goal(correction.value)
    elif kind in (CorrectionKind.LEVEL, CorrectionKind.ROLE):
        value = _role_names().get(correction.value, correction.value)
    elif kind is CorrectionKind.REJECT:
        names = {each.value: name for each, name in kind_names().items()}
        value = names.get(correction.value, correction.value)
    else:
        value = _short(correction.value, begins)
    template = _templates().get(kind) if value else _without_value().get(kind)
    return (template or correction_names()[kind]).format(quote, value)


def _templates() -> dict[CorrectionKind, str]:
    return {
        CorrectionKind.RENAME: translate("Corrections", "标题“{0}”改为“{1}”。"),
        CorrectionKind.SPLIT: translate("Corrections", "从“{0}”起另立条目“{1}”。"),
        CorrectionKind.MOVE: translate("Corrections", "条目“{0}”移到{1}。"),
        CorrectionKind.LEVEL: translate("Corrections", "“{0}”定为{1}。"),
        CorrectionKind.ROLE: translate("Corrections", "“{0}”定为{1}。"),
        CorrectionKind.MEND: translate("Corrections", "“{0}”改为“{1}”。"),
        CorrectionKind.REJECT: translate("Corrections", "驳回“{1}”：“{0}”。"),
    }


def _without_value() -> dict[CorrectionKind, str]:
    """Give the sentences of the kinds that may go without a value."""
    return {
        CorrectionKind.SPLIT: translate("Corrections", "“{0}”立为条目标题。"),
        CorrectionKind.MERGE: translate("Corrections", "条目“{0}”并入上一条目。"),
        CorrectionKind.MEND: translate("Corrections", "删去“{0}”。"),
    }


def _goal(written: str) -> str:
    target = Target.read(written)
    if target is None:
        return ""
    goals = {
        Where.BEFORE: translate("Corrections", "“{0}”之前"),
        Where.AFTER: translate("Corrections", "“{0}”之后"),
        Where.INTO: translate("Corrections", "“{0}”之下"),
    }
    return goals[target.where].format(_short(target.quote).strip(MARKS))


def _beginning(correction: Correction) -> int:
    """Give where the quotes of a correction begin: of a long passage, where it was changed."""
    quote, value = correction.quote, correction.value
    if correction.kind is not CorrectionKind.MEND or max(len(quote), len(value)) <= LONGEST:
        return 0
    same = takewhile(lambda pair: pair[0] == pair[1], zip(quote, value, strict=False))
    return max(sum(1 for _ in same) - BEFORE, 0)


def _short(words: str, begins: int = 0) -> str:
    ends = len(words) if len(words) - begins <= LONGEST else begins + LONGEST
    return "…" * (begins > 0) + words[begins:ends] + "…" * (ends < len(words))
