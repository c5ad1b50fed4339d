"""Signatures (署名) and credits in brackets that are else those of titles: 〔李明〕, ［李明 摄］.

Most of them hold what could be names, or all are of bodies, and they close the last line of a text,
or stand on a line between it and a title; a credit tells itself. The rules read them in
parentheses; the book has them as they were printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import compress

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, ENDS_ORGAN, HAN
from yearbook_reader.reconstruct.lexicon.signers import LONGEST_NAME, may_be_name
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
_CREDITED = re.compile(r"(?:[摄攝]影?|供[图圖稿]|提供)\Z")  # behind a caption's words
_ALONE = re.compile(rf"[ \u3000]{_CREDITED.pattern}")


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
            credited = _ALONE.search(match["inside"]) or (
                _CREDITED.search(match["inside"]) and not _begins_line(text, match.start())
            )
            if credited:
                found.append(match)
            elif _begins_line(text, match.start()) or _ends_sentence(text, match.start()):
                closing.append(match)
        found += _signatures(text, closing)
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


def _signatures(text: str, lines: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Give those that are signatures, if most are; in the same brackets may be subsections' titles.

    These hold no names, and what recurs of them, or is longer than a name with a rare surname,
    stands above text, or right below a title or a signature, as no signature does.
    """
    words = [re.sub(r"\s", "", line["inside"]) for line in lines]
    named = [may_be_name(_COLON.split(line["inside"])[-1]) for line in lines]
    bodies = [ENDS_ORGAN.search(line["inside"]) is not None for line in lines]
    signers = named if sum(named) > sum(bodies) else bodies
    times = Counter(words)
    fewest = sum(signs or times[word] == 1 for word, signs in zip(words, signers, strict=True))
    if sum(signers) < max(FEWEST, MOSTLY * fewest):
        return []  # as in most books, where these are titles
    between = [_stands_between(text, line) for line in lines]
    closing = Counter(compress(words, between))
    once = {
        words[at]
        for at, line in enumerate(lines)
        if times[words[at]] == 1 and len(words[at]) < LONGEST_NAME and _closes_text(text, line)
    }
    titles = {
        word
        for word, signs in zip(words, signers, strict=True)
        if not signs and 2 * closing[word] < times[word] and word not in once
    }
    others = [at for at, word in enumerate(words) if word not in titles or times[word] == 1]
    signed = sum(signers[at] for at in others)
    if signed < max(FEWEST, MOSTLY * len(others)):
        return []
    share = NEARLY_ALL if signers is named else ALL
    if sum(between[at] for at in others) < share * len(others):
        return []
    return [line for line, word in zip(lines, words, strict=True) if word not in titles]


def _closes_text(text: str, line: re.Match[str]) -> bool:
    """Tell what stands below the end of a sentence; right below another in such brackets none."""
    above = text[max(0, line.start() - LOOKED_AT) : line.start()].rstrip()
    return above[-1:] in ENDINGS - {text[line.end() - 1]}


def _stands_between(text: str, line: re.Match[str]) -> bool:
    """Tell what stands behind the end of a sentence, in its line or above no text."""
    if not _begins_line(text, line.start()):
        return True
    below = text[line.end() : line.end() + LOOKED_AT].lstrip()[:TEXT_LENGTH]
    is_text = below[:1].isalnum() and len(below) == TEXT_LENGTH and below.isprintable()
    return _closes_text(text, line) and not is_text
