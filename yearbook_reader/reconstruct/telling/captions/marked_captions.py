"""Captions that a mark opens (▲ 水库一角, ◀ 水库一角), which opens no titles in that book."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSING_PARENTHESIS,
    CONTRIBUTED,
    CREDIT,
    CREDIT_BEGINS,
    CREDIT_ENDS,
    ENDING_CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    PAUSES,
    POINTERS,
    STOP,
    ends_in_bare_credit,
    ends_text,
    in_one_sentence,
    is_balanced,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.matter import DRESSED_DATE, SAME_DATE_LINE
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_text, places_among, places_of
from yearbook_reader.reconstruct.set_aside.findings import moved_caption
from yearbook_reader.reconstruct.tolerances import CAPTION_LENGTH

FEWEST = 3  # captions behind a mark, before it is one of captions
MOSTLY = 0.55  # of the lines behind it that must end in a credit, or lines below with them
HALF = 0.5  # of those behind marks that could open titles, where others are arrows
SOMETIMES = 0.3  # of them, where the mark is an arrow and opens no titles in any book
MOST_LINES = 6  # of one caption
FILLS = 0.8  # of the width of the text's lines, or the caption's own, that one has which goes on
SHORTER = 1.0  # em by which the last words of a caption are narrower at least than its line above
WHOLE = 0.9  # of the width of the text's lines, that one has which a caption cuts off
BELOW_FORME_WORK = 8  # lines at a page's end that may all be captions
LONGEST_REST = 8  # characters of a credit's rest on the line below

_FORME_WORK = (Role.PAGE_NUMBER, Role.VOLUME_HEAD, Role.CHAPTER_HEAD, Role.RUNNING_HEAD)
_OPENERS = frozenset(POINTERS + ENTRY_BULLETS)
_OPENS = re.compile(f"[{POINTERS}{ENTRY_BULLETS}]")
_OF_DATES = "△"  # that stands for a date in chronicles, and points at pictures in few books
_CLOSING = frozenset(ENTRY_BRACKETS.values())
_BARE = re.compile(f"[{CREDIT_ENDS}]")
_OTHERS = frozenset((*_OPENERS, *ENTRY_BRACKETS))
_BROKEN = re.compile(f"[{re.escape(PAUSES)}“（(《]\\Z")


def set_aside_marked_captions(draft: Draft) -> Draft:
    """Set aside the captions behind a mark that is one of captions.

    The mark tells where each caption begins, its credit where it ends, or its last line, which is
    shorter.
    """
    if _OPENS.search(draft.lines.firsts) is None:
        return draft
    marks = _marks_of_captions(draft, (*lines_ending_credits(draft), *_ending_bare(draft)))
    if not marks:
        return draft
    named = frozenset(line.title for line in draft.contents)
    roles: dict[int, Role] = {}
    findings = []
    firsts = _undated(draft, draft.body_of(places_among(marks, draft.lines.firsts)))
    stopped = sum("。" in draft.lines.texts[first] for first in firsts)
    stops = stopped >= SOMETIMES * len(firsts)
    for first in firsts:
        lines = range(first, _end_of_caption(draft, first, named, stops=stops))
        roles.update(dict.fromkeys(lines, Role.CAPTION))
        words = lines
        if len(lines) > 1 and CREDIT.fullmatch(draft.lines.texts[lines[-1]]):
            roles[lines[-1]] = Role.CREDIT
            words = lines[:-1]
        findings.append(moved_caption(draft, lines, 0.8, words))
    return draft.with_roles(roles, tuple(findings))


def lines_ending_credits(draft: Draft) -> list[int]:
    """Give the lines of the body that may end in a credit in brackets, or in its rest."""
    texts = draft.lines.texts
    closed = places_of(CLOSING_PARENTHESIS, draft.lines.lasts)
    return draft.body_of(index for index in closed if _may_end_credit(texts, index))


def _may_end_credit(texts: Sequence[str], index: int) -> bool:
    """Tell whether a line that ends in a bracket may end in a credit, or its rest."""
    text = texts[index]
    if text[:-1].rstrip()[-1:] in CREDIT_ENDS:
        return True
    above = texts[index - 1] if index and len(text) <= LONGEST_REST else ""
    both = above + text
    # To ask first for what each such credit has, as most lines have none, is cheaper.
    pictured = "图" in both or "摄" in both or "圖" in both or "攝" in both
    return pictured and CREDIT_BEGINS.search(both) is not None


def _ending_bare(draft: Draft) -> list[int]:
    """Give the lines of the body that may end in a credit without brackets."""
    texts = draft.lines.texts
    ending = draft.body_of(places_of(_BARE, draft.lines.lasts))
    return [at for at in ending if len(texts[at]) <= CAPTION_LENGTH]


def _marks_of_captions(draft: Draft, credits: Iterable[int]) -> Set[str]:
    """Give the marks behind which most lines end in a credit, or stand where only captions do.

    Marks that point at pictures do so in every direction, and count as one: where those that open
    titles in other books mostly have credits, fewer of all need one.
    """
    firsts = draft.lines.firsts
    opened = _undated(draft, draft.body_of(places_of(_OPENS, firsts)))
    all_opened = Counter(map(firsts.__getitem__, opened))
    credited = {first for credit in credits if (first := _opened_above(draft, credit)) >= 0}
    apart = (first for first in opened if _is_apart(draft, first))
    found = Counter(map(firsts.__getitem__, credited.union(apart)))
    several = {mark for mark in POINTERS if mark in firsts and mark != _OF_DATES}
    marks = set[str]()
    for group in (several, *({mark} for mark in found)):
        told = sum(found[mark] for mark in group)
        bullets = group.intersection(ENTRY_BULLETS)
        half = HALF * sum(all_opened[mark] for mark in bullets)
        share = MOSTLY
        if bullets != group and sum(found[mark] for mark in bullets) >= half:
            share = SOMETIMES
        if told >= max(FEWEST, share * sum(all_opened[mark] for mark in group)):
            marks |= group
    return marks


def _undated(draft: Draft, lines: Iterable[int]) -> list[int]:
    """Give the lines behind whose mark no date of a chronicle stands (●8日　, △　)."""
    return [at for at in lines if not _is_dated(draft.lines.texts[at])]


def _is_dated(text: str) -> bool:
    if SAME_DATE_LINE.match(text):
        return True
    date = DRESSED_DATE.match(text)
    behind = text[date.end("date") :] if date else "，"
    return not behind or behind[0].isspace() or behind[0] in _CLOSING


def _is_apart(draft: Draft, first: int) -> bool:
    """Tell a line where only captions stand: below forme work at a page's end, or amid a sentence.

    There it cuts off a whole line of text.
    """
    page = draft.pages[draft.page_of[first]]
    above = first - 1
    if above < page.start:
        return False
    if above in draft.aside:
        return page.stop - first <= BELOW_FORME_WORK and draft.aside[above] in _FORME_WORK
    text = draft.lines.texts[above]
    whole = draft.lines.widths[above] >= WHOLE * draft.full_width
    return whole and not ends_text(text) and STOP.search(text) is not None


def _opened_above(draft: Draft, credit: int) -> int:
    """Give the line behind a mark that opens what this line's credit ends; -1 for none."""
    text = ""
    for at in range(credit, max(-1, credit - MOST_LINES), -1):
        if at in draft.aside or draft.page_of[at] != draft.page_of[credit]:
            return -1
        text = draft.lines.texts[at] + text
        if draft.lines.firsts[at] in _OPENERS:
            return at if _has_credit(text) else -1
    return -1


def _has_credit(text: str) -> bool:
    """Tell a caption of one sentence at most, with its credit; no text that is signed so is one."""
    if ends_in_bare_credit(text):
        return "。" not in text or (
            text.count("。") == 1 and text.rpartition("。")[2][:1].isspace()
        )
    credit = ENDING_CREDIT.search(text)
    words = text[: credit.start()].rstrip() if credit else "。。"
    if words.endswith("。") and CONTRIBUTED.search(text):
        return False
    return "。" not in in_one_sentence(words[:-1])


def _end_of_caption(draft: Draft, first: int, named: frozenset[str], *, stops: bool) -> int:
    """Give the line behind a caption's last one: that with its credit, or the shorter one.

    Where captions are sentences with `stops`, one without a credit ends with its stop.
    """
    below = range(first, min(first + MOST_LINES, draft.pages[draft.page_of[first]].stop))
    text, lines, stop = "", draft.lines, 0
    for at in below:
        if at > first and (at in draft.aside or lines.firsts[at] in _OTHERS):
            break
        text += lines.texts[at]
        if len(text) > CAPTION_LENGTH:
            break
        if _has_credit(text):
            return at + 1
        if stops and not stop and text[-1] == "。":
            stop = at + 1
    return stop or _end_without_credit(draft, below, named)


def _end_without_credit(draft: Draft, below: Sequence[int], named: frozenset[str]) -> int:
    """Give the line behind a caption without credit; its lines but the last are filled."""
    texts, widths = draft.lines.texts, draft.lines.widths
    behind = _end_above_forme_work(draft, below, named)
    if behind:
        return behind
    above = below[0]
    for at in below[1:]:
        text = texts[at]
        broken = _BROKEN.search(texts[above]) is not None or not is_balanced(texts[above])
        filled = widths[above] >= FILLS * draft.full_width
        rest = widths[at] + SHORTER <= widths[above] and filled
        if (
            at in draft.aside
            or draft.lines.firsts[at] in _OTHERS
            or not (rest or broken)
            or "。" in text
            or head_text(text) in named
        ):
            return at
        above = at
    return above + 1


def _end_above_forme_work(draft: Draft, below: Sequence[int], named: frozenset[str]) -> int:
    """Give the line behind a caption that forme work, the page's end or another one ends.

    0 where a wider line stands before that, or a sentence ends, as in text.
    """
    lines, first = draft.lines, below[0]
    for at in below[1:]:
        if at in draft.aside or lines.firsts[at] in _OTHERS or head_text(lines.texts[at]) in named:
            return at
        wider = lines.widths[at] > lines.widths[first] + SHORTER
        if wider or "。" in lines.texts[at] or is_table_rest(lines.texts[at]):
            return 0
    last = below[-1] + 1
    return last if last == draft.pages[draft.page_of[first]].stop else 0
