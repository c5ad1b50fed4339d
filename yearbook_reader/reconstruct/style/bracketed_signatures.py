"""Signatures (署名) and credits in brackets that are else those of titles: 〔李明〕, ［李明 摄］.

Most such lines hold what could be names, or all are of bodies, and they stand between the end of a
text and a title; a credit tells itself. The rules read them in parentheses; the book has them as
they were printed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, ENDS_ORGAN, HAN
from yearbook_reader.reconstruct.lexicon.signers import may_be_name
from yearbook_reader.reconstruct.lines.lines import BREAKS
from yearbook_reader.reconstruct.lines.rearranged import Rearranged, Rearranging
from yearbook_reader.sources.source import Source

FEWEST = 5  # such lines
MOSTLY = 0.6  # of them that hold names; hardly any titles begin as those do
NEARLY_ALL = 0.8  # of them that stand below the end of a sentence, and above no text
ALL = 0.95  # of them where the signers are bodies, as the titles of subsections may be
TEXT_LENGTH = 12  # characters of a line of text at the least
LOOKED_AT = 60  # characters beside such a line
_SPACES = " \t\u3000"
_IN_BRACKETS = re.compile(
    rf"(?P<open>[〔【［\[〖])(?P<inside>[{HAN} \u3000、]{{2,12}})[〕】］\]〗]"
    rf"(?=[ \t\u3000]{{0,8}}(?:[{BREAKS}]|\Z))"
)
_PICTURED = re.compile(r"[ \u3000](?:[摄攝]影?|供[图圖])\Z")


def with_signatures_in_parentheses(source: Source) -> Rearranged | None:
    """Read lone names, and credits, in brackets as in parentheses; None for a book without such.

    Also none for a source that tells how its lines are printed, or of whole paragraphs.
    """
    if source.styles or source.whole_paragraphs:
        return None
    lone: dict[str, list[re.Match[str]]] = defaultdict(list)
    found: list[re.Match[str]] = []
    for match in _IN_BRACKETS.finditer(source.text):
        if _PICTURED.search(match["inside"]):
            found.append(match)
        elif _begins_line(source.text, match.start()):
            lone[match["open"]].append(match)
    found += [
        line for lines in lone.values() if _are_signatures(source.text, lines) for line in lines
    ]
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
    made.add(at, len(source.text))
    return made.done(source.page_starts, ())


def _begins_line(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(_SPACES)
    return not before or before[-1] in BREAKS


def _are_signatures(text: str, lines: Sequence[re.Match[str]]) -> bool:
    names = sum(may_be_name(line["inside"]) for line in lines)
    bodies = sum(ENDS_ORGAN.search(line["inside"]) is not None for line in lines)
    if max(names, bodies) < max(FEWEST, MOSTLY * len(lines)):
        return False  # as in most books, where these are titles
    between = sum(_stands_between(text, line.start(), line.end()) for line in lines)
    return between >= (NEARLY_ALL if names > bodies else ALL) * len(lines)


def _stands_between(text: str, start: int, end: int) -> bool:
    """Tell a line below the end of a sentence and above what is no text: a title, or a head."""
    above = text[max(0, start - LOOKED_AT) : start].rstrip()
    below = text[end : end + LOOKED_AT].lstrip()[:TEXT_LENGTH]
    is_text = below[:1].isalnum() and len(below) == TEXT_LENGTH and below.isprintable()
    return above[-1:] in ENDINGS and not is_text
