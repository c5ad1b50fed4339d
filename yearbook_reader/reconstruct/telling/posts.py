"""Lists of who holds which post (领导名录), a line each: 副局长　李明（9月离任）."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import HAN
from yearbook_reader.reconstruct.lexicon.signers import may_be_name
from yearbook_reader.reconstruct.lines.parts import Part
from yearbook_reader.reconstruct.telling.told import Told

SHORT = 0.8  # of a full line's width, which such a line never fills
LONGEST = 40  # characters of it

_NAME = rf"(?:[{HAN}]{{2,4}}|[{HAN}][ \u3000]{{1,2}}[{HAN}])(?:[（(][^（）()]{{1,20}}[）)])?"
_POST = re.compile(
    rf"(?:[{HAN}]{{1,16}}|[{HAN}][ \u3000]{{1,4}}[{HAN}])"
    r"(?:[ \u3000]{1,8}|[ \u3000]?[：:][ \u3000]?)"
    rf"(?P<names>{_NAME}(?:[ \u3000、]{{1,4}}{_NAME}){{0,5}})"
)
_NOTE = re.compile(r"[（(][^（）()]*[）)]")


def begins_post(told: Told, above: Part) -> bool:
    """Tell a line that is a post and who holds it, right below or above another such line."""
    line = told.line
    if line.width >= SHORT * told.style.full_width or not is_post(line.text):
        return False
    below = told.lines[told.at + 1 : told.at + 2]
    return is_post(above.text) or any(is_post(each.text) for each in below)


def is_post(text: str) -> bool:
    """Tell whether a line is a post, and names behind a gap or a colon."""
    if len(text) > LONGEST or not (" " in text or "\u3000" in text or "：" in text):
        return False  # as most lines are
    match = _POST.fullmatch(text)
    return match is not None and may_be_name(_NOTE.sub("", match["names"]))
