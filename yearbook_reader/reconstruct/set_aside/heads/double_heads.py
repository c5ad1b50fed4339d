"""Running heads (书眉) that name two things: the chapter and the section, or the yearbook as well.

The words of each are parted by a mark or a gap: 科学技术·气象, 青崖年鉴　水利, 水利 | 青崖年鉴.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.divisions import (
    DIVISION_BEGINS,
    NUMBER_OF_DIVISION,
    division_of,
)
from yearbook_reader.reconstruct.lexicon.marks import (
    HAN,
    SENTENCE_END,
    VOLUME_TITLE,
    YEAR_LINE,
    is_balanced,
    is_bare_signature,
)
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.heads.heads_over_numbers import without_marks
from yearbook_reader.reconstruct.set_aside.openings import lone_titles
from yearbook_reader.volume.reconstruction import FindingKind

FEWEST = 3  # such heads, and things that are named beside one other or more
SHARE = 0.2  # of the pages that must have such a head
MOSTLY = 0.5  # of the heads with two parts, whose first parts are named with several others
SEVERAL = 1.3  # times as many things are named as those that they belong to
LONGEST = 40  # characters of such a head
_SHAPES = "■●◆▲□★◇○"  # that part two names, with room or without, and else begin an entry's
_NO_HEAD = re.compile(
    f"[{re.escape(SENTENCE_END)}，；：,;:【】［］△]|(?<![ \u3000{HAN}])[{_SHAPES}]"
)
_FIGURE = re.compile("\\d[ \u3000]")  # that no head has, but for the year of the yearbook
_MARKS = r"·•/／|｜│—–>＞〉»-"
_GAP = "[ \u3000]"
_MARK = (
    rf"(?:{_GAP}{{0,4}}[{_MARKS}]{{1,2}}{_GAP}{{0,4}}"
    rf"|{_GAP}{{1,4}}[{_SHAPES}]{_GAP}{{1,4}}|(?<=[{HAN}])[{_SHAPES}](?=[{HAN}])|{_GAP}{{1,8}})"
)
_ENDS_IN_NAME = re.compile(rf"[^ \u3000{_MARKS}{_SHAPES}]\Z")
_PARTS = re.compile(_MARK)


_COUNTED = re.compile(rf"{CHINESE_NUMERAL}[ \u3000]")
_BEHIND_NUMBER = re.compile(
    rf"(?:{NUMBERED.pattern}|{_COUNTED.pattern}|第.{{1,4}}[章节節])\s*(?P<title>.+)"
)


class DoubleHeads(NamedTuple):
    """The chapters that such heads name, by their words.

    `lone` are the heads whose chapter is named with one section only.
    """

    chapters: Mapping[str, str]
    lone: Set[str] = frozenset()


def double_heads(
    texts: Iterable[str], lines: Sequence[str] = (), listed: Iterable[str] = ()
) -> DoubleHeads:
    """Learn from all these heads which of them name two things, and which chapter each names.

    A chapter's name recurs with several sections, and that of the yearbook with all chapters. In
    a short book it may not: there both names stand elsewhere, alone on `lines` of the book. What
    is one title as the contents have it `listed` names no two things.
    """
    volumes, parted = _by_kind(texts)
    named = _best_ways(parted, lines, listed)
    others: dict[str, set[str]] = defaultdict(set)
    for first, second in named.values():
        others[first].add(second)
    recurring = sum(len(each) for each in others.values() if len(each) > 1)
    several = recurring >= max(FEWEST, MOSTLY * len(named)) and len(named) >= SEVERAL * len(others)
    titled = set() if several else _of_titles(named, lines, {*volumes.values()})
    if not several and len(titled) < max(FEWEST, MOSTLY * len(named)):
        return DoubleHeads(volumes)
    chapters = {text: first for text, (first, _) in named.items() if several or text in titled}
    lone = {text for text, first in chapters.items() if several and len(others[first]) == 1}
    return DoubleHeads({**volumes, **chapters}, lone)


def _by_kind(
    texts: Iterable[str],
) -> tuple[dict[str, str], dict[str, list[tuple[str, str]]]]:
    """Give the heads that name the yearbook and a chapter, and the ways in which others part."""
    volumes: dict[str, str] = {}
    parted: dict[str, list[tuple[str, str]]] = {}
    for text in dict.fromkeys(texts):
        if len(text) > LONGEST or not _PARTS.search(text) or _NO_HEAD.search(text):
            continue
        if (DIVISION_BEGINS.match(text) and division_of(text)) or _COUNTED.match(text):
            continue  # a chapter's own heading: 第五篇 文化·新闻, 五　文化·新闻
        if is_bare_signature(text):
            continue  # of who edited the chapter: 编辑　李明
        chapter = _beside_volume_title(text)
        if chapter:
            volumes[text] = chapter
        elif not _FIGURE.search(text) and (ways := _ways(text)):
            parted[text] = ways
    if len(set(volumes.values())) < FEWEST:
        volumes = {}
    return volumes, parted


def _best_ways(
    parted: Mapping[str, Sequence[tuple[str, str]]], lines: Sequence[str], listed: Iterable[str]
) -> dict[str, tuple[str, str]]:
    """Give the two names of each head, of the ways in which it parts; of some there are none."""
    several_ways = {first for ways in parted.values() if len(ways) > 1 for first, _ in ways}
    titles = _alone(several_ways, lines) if several_ways else several_ways
    # The first name is the longest that stands alone, too: 财税·金融 in 财税·金融·保险·证券.
    named = {
        text: next((way for way in ways if way[0] in titles), ways[0])
        for text, ways in parted.items()
    }
    # A title with a dot in it, behind which heads name sections, names no two things itself.
    firsts = {first for first, _ in named.values()}.union(listed)
    return {text: both for text, both in named.items() if head_text(text) not in firsts}


def _ways(text: str) -> list[tuple[str, str]]:
    """Give how a head may be parted into two names, that with the longest first name first."""
    if not _ENDS_IN_NAME.search(text):
        return []
    parts = [(text[: match.start()], text[match.end() :]) for match in _PARTS.finditer(text)]
    return [(head_text(first), name) for first, name in parts[::-1] if _are_names(first, name)]


def _of_titles(
    named: Mapping[str, tuple[str, str]], lines: Iterable[str], chapters: Set[str]
) -> Set[str]:
    """Give the heads both of whose names are titles: alone on one of the lines, or a chapter's."""
    if len(named) < FEWEST:
        return set()
    names = {name for both in named.values() for name in both}
    titles = _alone(names, lines).union(chapters)
    return {text for text, both in named.items() if titles.issuperset(both)}


def _alone(names: set[str], lines: Iterable[str]) -> set[str]:
    """Give which of the names stand alone on one of the lines, at most behind a number."""
    # All that are looked for end so, but for a mark behind: few lines do.
    ends = {name[-1] for name in names}
    likely = (line for line in lines if line[-1:] in ends or not line[-1:].isalnum())
    short = [line for line in likely if len(line) <= LONGEST]
    numbered = map(_BEHIND_NUMBER.fullmatch, short)
    titles = names.intersection(map(without_marks, short))
    return titles | names.intersection(match["title"] for match in numbered if match)


def _beside_volume_title(text: str) -> str:
    """Give the chapter that a head names beside the yearbook, or its year, before or behind it."""
    if not ("年" in text or text[0].isdecimal() or text[-1].isdecimal() or text[-1] == "卷"):
        return ""
    for match in _PARTS.finditer(text):
        parts = text[: match.start()], text[match.end() :]
        for volume, chapter in (parts, parts[::-1]):
            dated = chapter[:1].isdigit()  # 青崖年鉴·2021　水利 has another gap
            known = not dated and (VOLUME_TITLE.fullmatch(volume) or YEAR_LINE.fullmatch(volume))
            if known and _are_names(chapter) and not VOLUME_TITLE.fullmatch(chapter):
                return head_text(chapter)
    return ""


def _are_names(*parts: str) -> bool:
    names = [head_text(part) for part in parts]
    return all(
        len(name) > 1
        and has_han(name)
        and is_balanced(name)
        and not NUMBER_OF_DIVISION.fullmatch(name)
        for name in names
    )


def learned_double_heads(draft: Draft, lines: Iterable[int]) -> DoubleHeads:
    """Learn it from lines of a draft, and from where titles stand alone.

    They do on lines, and in the contents, which have long ones whole.
    """
    titles = [line.title for line in draft.contents if line.title]
    return double_heads(draft.texts_of(lines), (*draft.lines.texts, *titles), titles)


def set_aside_double_heads(draft: Draft) -> Draft:
    """Set aside the outermost lines of the pages, and those beside their numbers, that name two."""
    numbers = draft.in_role(Role.PAGE_NUMBER)
    lone = frozenset(lone_titles(draft).values())
    beside = {at for number in numbers for at in (number - 1, number + 1)}
    edges = [
        at
        for page in draft.pages
        for at in {
            *draft.body_of(page, 1),
            *draft.body_of(page[::-1], 1),
            *beside.intersection(page),
        }
        if at not in draft.aside and at not in lone and _PARTS.search(draft.lines.texts[at])
    ]
    if len(edges) < max(FEWEST, SHARE * len(draft.pages)):
        return draft
    learned = learned_double_heads(draft, edges)
    sure = learned.chapters.keys() - learned.lone
    texts = draft.lines.texts
    found = sorted(at for at in edges if texts[at] in (learned.chapters if at in beside else sure))
    if len(found) < max(FEWEST, SHARE * len(draft.pages)):
        return draft
    return draft.with_roles(
        dict.fromkeys(found, Role.CHAPTER_HEAD),
        tuple(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found),
    )
