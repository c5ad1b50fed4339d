"""Placeholders that a program or an editor left for pictures and tables: [图片], 【表格页】.

They stand alone on their lines, between brackets as entries' titles may, but amid sentences too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import places_of
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.pages.page_ends import breaks_off
from yearbook_reader.volume.reconstruction import FindingKind

LONGEST = 80  # characters of one
FEWEST = 3  # with the same words, but for numbers, where these name no picture
CUTTING = 0.5  # of these, that must cut a sentence, and two of them: a full stop may be lost

_PARENTHESES = {"（": "）", "(": ")"}  # of signatures too, above which lists have no full stop
_BRACKETS = {**ENTRY_BRACKETS, **_PARENTHESES, "<": ">"}
_OPENS = re.compile(f"[!{re.escape(''.join(_BRACKETS))}]")
_LINK = re.compile(r"!\[[^\]]{0,60}\]\([^()]{0,80}\)")
_NUMBERS = re.compile(r"[\d\s]+")
_OF_PICTURE = re.compile(
    r"(?:此处[为有]?|原书)?(?:图片|图像|插图|照片|表格|图|表|image|picture|photo|figure|table)"
    r"(?:页|略|从略|缺|占位)?[.:：#_-]?",
    re.IGNORECASE,
)


def set_aside_placeholders(draft: Draft) -> Draft:
    """Set aside what stands between brackets alone on lines, where it cuts sentences.

    It says so again and again, or names a picture or a table.
    """
    texts = draft.lines.texts
    groups: dict[str, list[int]] = defaultdict(list)
    for at in draft.body_of(places_of(_OPENS, draft.lines.firsts)):
        words = _words_of(texts[at])
        if words:
            groups[words].append(at)
    if not groups:
        return draft
    found = sorted(
        at for words, lines in groups.items() if _are_left(draft, words, lines) for at in lines
    )
    findings = (forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found)
    return draft.with_roles(dict.fromkeys(found, Role.RUNNING_HEAD), tuple(findings))


def _words_of(text: str) -> str:
    """Give what stands between brackets that are all of a line, without numbers."""
    if len(text) > LONGEST:
        return ""
    if text[0] == "!":
        return "image" if _LINK.fullmatch(text) else ""
    closing = _BRACKETS[text[0]]
    inside = text[1:-1]
    whole = text[-1] == closing and closing not in inside
    return _NUMBERS.sub("", inside) if whole else ""


def _are_left(draft: Draft, words: str, lines: Sequence[int]) -> bool:
    """Tell lines with the same words that are placeholders."""
    if _OF_PICTURE.fullmatch(words):
        return True
    texts = draft.lines.texts
    if len(lines) < FEWEST or texts[lines[0]][0] in _PARENTHESES:
        return False
    above = [lines[0] - 1, *(two - 1 - (two - 1 == one) for one, two in pairwise(lines))]
    cutting = sum(at >= 0 and at not in draft.aside and breaks_off(texts[at]) for at in above)
    return cutting >= max(2, CUTTING * len(lines))
