"""Joints of the running heads that are the yearbook's name, with its year and English name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE, VOLUME_TITLE, YEAR_LINE
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at
from yearbook_reader.reconstruct.rejoining.joints.numbers_in_step import FEWEST_HEADS, HEAD

_CLOSED = re.compile(r"卷?[）)](?:[ \u3000]{1,4}(?P<chapter>.+))?")  # behind the year in brackets


def dated_titles(lines: Lines, texts: Mapping[int, str]) -> Collection[int]:
    """Give the yearbook's names behind a line with its year (2018 / 青崖年鉴), if most stand so."""
    titles = [at for at, text in texts.items() if "年" in text and VOLUME_TITLE.fullmatch(text)]
    years = Counter(lines.texts[at - 1] for at in titles if at and lines.narrow[at - 1])
    year, times = max(years.items(), key=lambda each: each[1], default=("", 0))
    if times < max(FEWEST_HEADS, len(titles) / 2) or not YEAR_LINE.fullmatch(year):
        return ()
    return {at for at in titles if lines.texts[at - 1] == year}


def part_volume_title(
    lines: Lines, found: list[Joint], index: int, *, behind_year: bool
) -> tuple[int, ...]:
    """Break around the yearbook's name, the year beside it, and its English name below.

    Give what stands beside them, or beside the chapter's name behind them.
    """
    if behind_year:
        beside = part_head(found, index - 1, index + 1)
        found[index] = Joint.BREAK
        return beside
    year = index + 1
    dated = year < len(lines) and _is_year(lines, year)
    closed = dated and lines.lasts[index] in "（(" and _closes_year(lines, year + 1)
    end = year + dated + closed
    beside = part_head(found, index, end)
    if dated:
        found[year] = Joint.JOIN if closed else Joint.GAP
    if closed:
        found[year + 1] = Joint.JOIN
    named = _dotted_end(lines, end)
    if named > end:
        break_at(found, named)
        found[end:named] = [Joint.JOIN] * (named - end)
        return beside[0], named
    if end < len(lines) and ENGLISH_TITLE.fullmatch(lines.texts[end]):
        break_at(found, end + 1)
        return beside[0], end + 1
    named = end < len(lines) and HEAD.fullmatch(lines.texts[end]) is not None
    return (*beside, end + 1) if named else beside


def _is_year(lines: Lines, at: int) -> bool:
    """Tell the year beside the yearbook's name from one that the text below begins with."""
    begins_text = lines.firsts[at + 1 : at + 2] == "年"
    return YEAR_LINE.fullmatch(lines.texts[at]) is not None and not begins_text


def _closes_year(lines: Lines, at: int) -> bool:
    """Tell the bracket behind the year, alone or before the chapter's words (）  水利)."""
    match = _CLOSED.fullmatch(lines.texts[at]) if at < len(lines) else None
    return match is not None and (match["chapter"] is None or _is_head(match["chapter"]))


def _dotted_end(lines: Lines, at: int) -> int:
    """Give what stands behind the chapter's words, each behind a dot on its own (· / 水利)."""
    texts = lines.texts
    while texts[at : at + 1] == ("·",) and at + 1 < len(lines) and _is_head(texts[at + 1]):
        at += 2
    return at


def _is_head(text: str) -> bool:
    """Tell what could be a chapter's title in a running head, also with its number."""
    return HEAD.fullmatch(text) is not None or division_of(text) is not None


def part_head(found: list[Joint], start: int, end: int) -> tuple[int, int]:
    """Break around a running head; give what stands before and behind it."""
    break_at(found, start, end)
    return max(start - 1, 0), end
