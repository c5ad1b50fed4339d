"""Corrections in words: what was done, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from yearbook_reader.corrections.correction import Correction, CorrectionKind, Target, Where
from yearbook_reader.errors import Sentence
from yearbook_reader.volume.finding_words import KIND_NAMES, Told

MARKS = "【】〔〕［］〖〗■●◆▲□★◇○"  # of titles, which are quoted without
_ABOUT_TITLES = (
    CorrectionKind.RENAME,
    CorrectionKind.MERGE,
    CorrectionKind.MOVE,
    CorrectionKind.LEVEL,
)
LONGEST = 24  # characters of the words that a sentence quotes
BEFORE = 6  # of them, those before the first that was changed

CORRECTION_NAMES: Mapping[CorrectionKind, Sentence] = {
    CorrectionKind.RENAME: Sentence("改标题"),
    CorrectionKind.SPLIT: Sentence("分出条目"),
    CorrectionKind.MERGE: Sentence("合并条目"),
    CorrectionKind.MOVE: Sentence("移动条目"),
    CorrectionKind.LEVEL: Sentence("改标题级别"),
    CorrectionKind.ROLE: Sentence("标明行的性质"),
    CorrectionKind.MEND: Sentence("改正文字"),
    CorrectionKind.REJECT: Sentence("驳回整理"),
}
"""What each kind of correction is called, in a list and in the menu of undo."""

_TEMPLATES: Mapping[CorrectionKind, Sentence] = {
    CorrectionKind.RENAME: Sentence("标题“{quote}”改为“{value}”。"),
    CorrectionKind.SPLIT: Sentence("从“{quote}”起另立条目“{value}”。"),
    CorrectionKind.MOVE: Sentence("条目“{quote}”移到{value}。"),
    CorrectionKind.MEND: Sentence("“{quote}”改为“{value}”。"),
    CorrectionKind.REJECT: Sentence("驳回“{value}”：“{quote}”。"),
}
_WITHOUT_VALUE: Mapping[CorrectionKind, Sentence] = {
    CorrectionKind.SPLIT: Sentence("“{quote}”立为条目标题。"),
    CorrectionKind.MERGE: Sentence("条目“{quote}”并入上一条目。"),
    CorrectionKind.MEND: Sentence("删去“{quote}”。"),
}
_ROLES: Mapping[str, Sentence] = {
    "chapter": Sentence("“{quote}”定为类目标题。"),
    "section": Sentence("“{quote}”定为分目标题。"),
    "subsection": Sentence("“{quote}”定为子目标题。"),
    "entry": Sentence("“{quote}”定为条目标题。"),
    "caption": Sentence("“{quote}”定为图片说明。"),
    "running_head": Sentence("“{quote}”定为书眉。"),
    "body": Sentence("“{quote}”定为正文。"),
}
_GOALS: Mapping[Where, Sentence] = {
    Where.BEFORE: Sentence("“{quote}”之前"),
    Where.AFTER: Sentence("“{quote}”之后"),
    Where.INTO: Sentence("“{quote}”之下"),
}


def correction_state(fits: bool) -> Sentence:
    """Give what corrections are called that fit their volume, or do not fit it any more."""
    return Sentence("校订") if fits else Sentence("已不适用的校订")


def correction_told_plainly(correction: Correction, *, fits: bool) -> Told:
    """Tell a correction in our own words."""
    told = correction_sentence(correction)
    return Told(str(correction_state(fits)), None, correction.spans, str(told))


def correction_sentence(correction: Correction) -> Sentence:
    """Say what a correction does."""
    kind, begins = correction.kind, _beginning(correction)
    quote = _short(correction.quote, begins)
    if kind in _ABOUT_TITLES:
        quote = quote.strip(MARKS)
    value: str | Sentence = _short(correction.value, begins)
    template = _TEMPLATES.get(kind) if value else _WITHOUT_VALUE.get(kind)
    if kind is CorrectionKind.MOVE:
        value = _goal(correction.value)
        template = template if value else None
    elif kind in (CorrectionKind.LEVEL, CorrectionKind.ROLE):
        template = _ROLES.get(correction.value)
    elif kind is CorrectionKind.REJECT:
        names = {str(each): name for each, name in KIND_NAMES.items()}
        value = names.get(correction.value, correction.value)
    if template is None:
        return CORRECTION_NAMES[kind]
    return Sentence(template.template, {"quote": quote, "value": value})


def _goal(written: str) -> Sentence:
    target = Target.read(written)
    if target is None:
        return Sentence()
    return Sentence(_GOALS[target.where].template, {"quote": _short(target.quote).strip(MARKS)})


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
