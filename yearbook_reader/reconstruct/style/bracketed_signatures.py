"""Signatures (署名) and credits in brackets that are else those of titles: 〔李明〕, ［李明 摄］.

Most of them hold what could be names, or all are of bodies, and they close the last line of a text,
or stand on a line between it and a title; a credit tells itself. The rules read them in
parentheses; the book has them as they were printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, ENDS_ORGAN, HAN
from yearbook_reader.reconstruct.lexicon.signers import may_be_name
from yearbook_reader.reconstruct.lines.lines import BREAKS
from yearbook_reader.reconstruct.lines.rearranged import Rearranged, Rearranging
from yearbook_reader.sources.source import Source

FEWEST = 5  # such brackets
MOSTLY = 0.6  # of them that hold names; hardly any titles begin as those do
NEARLY_ALL = 0.8  # of them that stand behind the end of a sentence, and above no text
ALL = 0.9  # of them where the signers are bodies, as the titles of subsections may be
TEXT_LENGTH = 12  # characters of a line of text at the least
LOOKED_AT = 60  # characters beside such a line
_SPACES = " \t\u3000"
_INSIDE = (
    rf"(?P<inside>[{HAN} \u3000、：:]{{1,16}}(?:[{BREAKS}]{{1,2}}[{HAN} \u3000、]{{1,12}})?)"
    rf"[〕】］\]〗](?=[ \t\u3000]{{0,8}}(?:[{BREAKS}]|\Z))"
)
# A search for one character skips all others.
_IN_BRACKETS = tuple(map(re.compile, [each + _INSIDE for each in ("〔", "【", "［", r"\[", "〖")]))
_COLON = re.compile("[：:]")  # behind what the signer did
_PICTURED = re.compile(r"[ \u3000](?:[摄攝]影?|供[图圖])\Z")


def with_signatures_in_parentheses(source: Source) -> Rearranged | None:
    """Read such names, and credits, in brackets as in parentheses; None for a book without such.

    Also none for a source of whole paragraphs.
    """
    if source.whole_paragraphs:
        return None
    text = source.text
    found: list[re.Match[str]] = []
    for form in _IN_BRACKETS:
        closing: list[re.Match[str]] = []
        for match in form.finditer(text):
            if _PICTURED.search(match["inside"]):
                found.append(match)
            elif _begins_line(text, match.start()) or _ends_sentence(text, match.start()):
                closing.append(match)
        found += closing if _are_signatures(text, closing) else ()
    if not found:
        return None
    made = Rearranging(source)
    at = 0
    for line in sorted(found, key=re.Match.start):
        made.add(at, line.start())
        made.put("（", line.start())
        made.add(line.start() + 1, line.end() - 1)
        made.put("）", line.end() - 1)
        at = line.end()
    made.add(at, len(text))
    return made.done(source.page_starts, ())


def _begins_line(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(_SPACES)
    return not before or before[-1] in BREAKS


def _ends_sentence(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].rstrip(_SPACES)[-1:] in ENDINGS


def _are_signatures(text: str, lines: Sequence[re.Match[str]]) -> bool:
    names = sum(may_be_name(_COLON.split(line["inside"])[-1]) for line in lines)
    bodies = sum(ENDS_ORGAN.search(line["inside"]) is not None for line in lines)
    if max(names, bodies) < max(FEWEST, MOSTLY * len(lines)):
        return False  # as in most books, where these are titles
    between = sum(_stands_between(text, line.start(), line.end()) for line in lines)
    return between >= (NEARLY_ALL if names > bodies else ALL) * len(lines)


def _stands_between(text: str, start: int, end: int) -> bool:
    """Tell what stands behind the end of a sentence, in its line or above no text."""
    if not _begins_line(text, start):
        return True
    above = text[max(0, start - LOOKED_AT) : start].rstrip()
    below = text[end : end + LOOKED_AT].lstrip()[:TEXT_LENGTH]
    is_text = below[:1].isalnum() and len(below) == TEXT_LENGTH and below.isprintable()
    return above[-1:] in ENDINGS and not is_text
