"""Where a run of pieces breaks into printed lines, told by how print fills them.

Print is justified: every line is full, but for a paragraph's last one, which ends a sentence,
and a title's. Of all ways to break the run, the one that is nearest to this is taken, as
Knuth and Plass break paragraphs (Software: Practice and Experience 11, 1981).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, pairwise
from math import inf, sqrt
from operator import itemgetter
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    PAUSES,
    SENTENCE_END,
    SUBSECTION_MARKS,
    ends_text,
    is_balanced,
)
from yearbook_reader.reconstruct.lexicon.matter import DATE, DOCUMENT_HEADING, MONTH
from yearbook_reader.reconstruct.lines.lines import HALF, has_han, head_text

INDENT = 2.0  # em by which a paragraph's first line stands in
SHORT = 2.0  # em by which a line is short for certain
NO_TEXT = 5.0  # em by which no line of running text is short, but a paragraph's last
PARAGRAPH_END = 1.5  # the cost of ending a paragraph, in em squared
YEAR_NEXT = 0.2  # the same above a year: most sentences that begin with one begin a paragraph
UNSURE = 0.5  # the cost of beginning afresh below a full line that ends a sentence
CUT_OFF = 9.0  # the most that a line costs behind which another begins for certain
LOST_STOP = 4.0  # the cost of ending a paragraph without a stop, above a date
HAN_ROOM = 1.0  # em that a Chinese character takes
SPACED = 0.1  # the cost of spacing a line out, and of setting its marks tight, for each em
TIGHT = 0.4
LINE = 0.1  # the cost of every line: of two ways alike the one with fewer is taken
NAMED = -2.0  # the cost of a title that the contents name
CLEAR_NAME = 4  # characters of one that is hardly there by chance
NUMBERED_TITLE = 3.0  # the cost of a title that ends with a digit or has a decimal, for that
FORBIDDEN = 20.0  # the cost of a line that begins as none should
HOPELESS = 2 * FORBIDDEN  # the cost of a line that is neither a title nor nearly full
FILLED = 0.7  # em by which a line may be wider than a full one
HALF_SQUARE = 0.5  # em
OVERFULL = 1.5  # times as dear as a line that is short by so much
WIDEST = 1.15  # times the full width, beyond which no line is

_STOP = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}]")
_MARK = re.compile(r"[，。、；：（）《》“”‘’【】！？]")
_BEGINS_NO_LINE = frozenset(CLOSERS + SENTENCE_END + PAUSES + "〕%‰℃∶～~—–")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HANGS = frozenset("，。、；：！？")
_MARKS = "".join(ENTRY_BRACKETS) + ENTRY_BULLETS
_ENDS_NO_TITLE = frozenset("〕］]、—–-～~+∶/《“（〔")
_DATED = re.compile(rf"(?:{DATE.pattern})[\s\u3000]|[△▲]")
_DATE_SIGN = re.compile(r"日[\s\u3000]|[△▲]")
_BEGINS_DATE = frozenset("0123456789△▲")
_ENDS = frozenset(SENTENCE_END + CLOSERS)
_NUMBERED = re.compile(r"\d[年月日]?\Z|(?<![A-Za-z\d])\d{1,9}\.\d")
TAIL = 4  # pieces at whose end a signature may stand


class End(Enum):
    """Whether a paragraph ends with a line."""

    NO = 0
    MAYBE = 1  # it ends a sentence and is full
    YES = 2


# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_NO, _MAYBE, _YES = End


@dataclass(frozen=True, slots=True)
class Measure:
    """What the lines are measured by: a full line's width and a title's greatest, in em.

    `title` is what a title costs where nothing but its line's end shows it; `squeeze` is by how
    much each mark may be narrower than its square, in em; `named` are known titles, without
    spaces.
    """

    full: float
    heading: float
    title: float
    squeeze: float
    named: frozenset[str]


# A way to break the pieces so far: its cost, where its last line begins, how that ends.
_Way = tuple[float, int, End]


class _Run(NamedTuple):
    """What decides how pieces break.

    `places` and `offsets` tell where each piece begins, in em and in characters of the `joined`
    texts; at `dates` stand the pieces, but the first, that may begin with a date.
    """

    texts: Sequence[str]
    places: Sequence[float]
    joined: str
    offsets: Sequence[int]
    dates: Collection[int]
    measure: Measure


class _Stop(NamedTuple):
    """What stands at the end of a line that could be, behind the piece before `at`.

    `room` is what the next word takes, in em: so much the line may be short of it. `ends` tells
    that it ends a sentence, `cut_off` that another line begins behind it for certain, `clear`
    from which piece on there is no stop in it, `year_next` that a year stands behind it.
    """

    at: int
    room: float
    ends: bool
    cut_off: bool
    clear: int
    year_next: bool = False


def breaks(
    texts: Sequence[str], widths: Sequence[float], measure: Measure, before: End
) -> tuple[float, list[tuple[int, int]], End]:
    """Give the cost, the lines as (first piece, behind the last piece), and how the last one ends.

    `widths` are the pieces' in em; `before` tells how what stands above them ends. Another line
    begins behind the last piece for certain.
    """
    joined = "".join(texts)
    offsets = [0, *accumulate(map(len, texts))]
    dates = _dates(texts, joined, offsets)
    run = _Run(texts, [0.0, *accumulate(widths)], joined, offsets, dates, measure)
    if not dates and _is_one_line(run, before):
        stop = _Stop(len(texts), HAN_ROOM, ends_at(texts, len(texts)), cut_off=True, clear=0)
        cost, end = _cost(run, 0, stop, before)
        return cost + LINE, [(0, len(texts))], end
    last = len(texts)
    best = _best(run, before, HOPELESS)
    if last not in best or best[last][0] > HOPELESS / 2:
        best = _best(run, before, inf)
    cost, start, end = best[last]
    starts = [last, start]
    while starts[-1]:
        starts.append(best[starts[-1]][1])
    return cost, list(pairwise(reversed(starts))), end


def _best(run: _Run, before: End, hopeless: float) -> dict[int, _Way]:
    """Give the best ways to break the first pieces, for each number of them that can end a line.

    No line is looked at that costs as much as what is `hopeless`.
    """
    best: dict[int, _Way] = {0: (0.0, 0, before)}
    texts, places, last = run.texts, run.places, len(run.texts)
    clear, titles = 0, before is not _NO
    nearly = run.measure.full - INDENT - sqrt(hopeless)
    for at, text in enumerate(texts, 1):
        if _STOP.search(text):
            clear, titles = at, False
        room = HAN_ROOM
        if at < last and HALF.match(texts[at]):
            room = places[at + 1] - places[at]
        if not titles and at < last and text[-1] not in _ENDS and places[at] < nearly - room:
            continue
        ends = ends_at(texts, at)
        year_next = ends and at < last and _YEAR.fullmatch(texts[at]) is not None
        stop = _Stop(at, room, ends, at == last, clear, year_next)
        way = _last_line(run, best, stop, nearly, hopeless)
        if way is not None:
            best[at] = way
            titles = titles or way[2] is not _NO
    return best


def _dates(texts: Sequence[str], joined: str, offsets: Sequence[int]) -> list[int]:
    """Give the pieces, but the first, with which a date may begin."""
    if not _DATE_SIGN.search(joined):
        return []
    return [
        at
        for at, text in enumerate(texts)
        if at and text[0] in _BEGINS_DATE and _DATED.match(joined, offsets[at])
    ]


def _is_one_line(run: _Run, before: End) -> bool:
    """Tell at a glance pieces that are one line: they fit, and none could end a text or a title.

    Every other way costs more: its last line is shorter, and those above it are text, none of
    which lowers a cost.
    """
    first, *others = run.texts
    width = run.places[-1] + (0.0 if before is _NO else INDENT)
    if width > run.measure.full or not _ENDS.isdisjoint(map(itemgetter(-1), run.texts[:-1])):
        return False
    return before is _NO or _STOP.search(first) is not None or not others


def ends_at(texts: Sequence[str], stop: int) -> bool:
    """Tell whether the pieces before `stop` end a text: with a sentence, or a signature."""
    return texts[stop - 1][-1] in _ENDS and ends_text("".join(texts[max(stop - TAIL, 0) : stop]))


def filled(
    texts: Sequence[str], widths: Sequence[float], full: float, *, ends: bool
) -> list[tuple[int, int]]:
    """Give the lines of running text without an end in it, each as full as it can be.

    Where a paragraph `ends` with them the last one may be short, else all are about as wide.
    """
    total = sum(widths)
    count = max(round(total / full), 1)
    if total <= full + FILLED if ends else count == 1:
        return [(0, len(texts))]
    share = full if ends else total / count
    starts = [0]
    place = 0.0
    for at, (text, wide) in enumerate(zip(texts, widths, strict=True)):
        behind = place + wide
        limit = share * len(starts) + (FILLED if ends else wide / 2)
        if at and behind > limit and text[0] not in _BEGINS_NO_LINE:
            starts.append(at)
        place = behind
    return list(pairwise([*starts, len(texts)]))


def end_of(text: str, width: float, measure: Measure, before: End, *, ends: bool) -> End:
    """Tell whether a paragraph, or a title, ends with a line that stands below `before`.

    `ends` tells that the text ends a sentence.
    """
    if before is _NO:
        return _end(text[-1], measure.full - width, ends=ends, cut_off=True)
    run = _Run((text,), (0.0, width), text, (0, len(text)), (), measure)
    return _cost(run, 0, _Stop(1, HAN_ROOM, ends, cut_off=True, clear=0), before)[1]


def _end(last: str, short: float, *, ends: bool, cut_off: bool) -> End:
    """Tell how a line of running text ends that is short by so much, with its last character."""
    if ends or (cut_off and last in "：:"):
        return _YES if short > SHORT else _MAYBE
    return _MAYBE if cut_off and short > NO_TEXT else _NO


def _last_line(
    run: _Run, best: dict[int, _Way], stop: _Stop, nearly: float, hopeless: float
) -> _Way | None:
    """Give the best way to make the last line of the pieces before a stop."""
    places, full = run.places, run.measure.full
    place = places[stop.at]
    shortest = -inf if stop.ends or stop.cut_off else nearly - stop.room
    found: _Way | None = None
    least = hopeless
    for start in reversed(best):
        width = place - places[start]
        if width > WIDEST * full and start < stop.at - 1:
            break
        cost_above, _, above = best[start]
        if cost_above >= least or (width < shortest and (above is _NO or start < stop.clear)):
            continue
        lost = 0.0
        if above is _NO and start in run.dates and _is_dated(run, start, stop.at):
            above, lost = _YES, LOST_STOP
        if above is _NO:
            cost, own = _as_text(run, start, stop, full - width)
        else:
            cost, own = _cost(run, start, stop, above)
        cost += cost_above + lost + LINE
        if cost < least:
            found, least = (cost, start, own), cost
    return found


def _is_dated(run: _Run, start: int, end: int) -> bool:
    """Tell whether a line of these pieces begins with a date."""
    return _DATED.match(run.joined, run.offsets[start], run.offsets[end]) is not None


def _cost(run: _Run, start: int, stop: _Stop, above: End) -> tuple[float, End]:
    """Give how unlike a printed line the pieces from `start` to a stop are, and how they end."""
    measure, first = run.measure, run.texts[start]
    width = run.places[stop.at] - run.places[start]
    if above is _YES and (first[0] in _MARKS or first[-1] in "〔["):
        above = _MAYBE
    if above is _YES:
        cost, ends = _as_text(run, start, stop, measure.full - INDENT - width)
    else:
        cost, ends = _as_text(run, start, stop, measure.full - width)
    if above is _NO:
        return cost, ends
    unsure = UNSURE if above is _MAYBE else 0.0
    if unsure:
        indented, ends_too = _as_text(run, start, stop, measure.full - INDENT - width)
        if indented + UNSURE < cost:
            cost, ends = indented + UNSURE, ends_too
    wide = width > measure.heading
    if wide and (width > measure.full or not measure.named):
        return cost, ends
    title = _as_title(run, start, stop, wide=wide) + unsure
    return (title, _YES) if title <= cost else (cost, ends)


def _as_text(run: _Run, start: int, stop: _Stop, short: float) -> tuple[float, End]:
    """Give how unlike running text a line is that is short by so much, and how it ends.

    Where `short` is negative it is too wide. Up to what the next word takes print spaces a line
    out, which costs little.
    """
    if short < 0:
        cost = _overfull(run, start, stop, -short)
    elif short <= stop.room:
        cost = SPACED * short
    else:
        beyond = short - stop.room
        cost = beyond * beyond + SPACED * stop.room
    first = run.texts[start]
    forbidden = FORBIDDEN if first[0] in _BEGINS_NO_LINE and first[:2] != "——" else 0.0
    if not (stop.ends or stop.cut_off):
        return cost + forbidden, _NO
    last = run.texts[stop.at - 1][-1]
    end = _end(last, short, ends=stop.ends, cut_off=stop.cut_off)
    if end is _YES:
        least = YEAR_NEXT if stop.year_next else PARAGRAPH_END
        return min(cost, least) + forbidden, end
    return (min(cost, CUT_OFF) if stop.cut_off else cost) + forbidden, end


def _overfull(run: _Run, start: int, stop: _Stop, over: float) -> float:
    """Give the cost of a line that is too wide by so much.

    A mark at its end may take half its square. Up to what the measure's `squeeze` gives print
    sets all marks tight, which costs little too.
    """
    squeeze, tight = run.measure.squeeze, 0.0
    if run.texts[stop.at - 1][-1] in _HANGS:
        tight = HALF_SQUARE
    if squeeze:
        tight += squeeze * len(_MARK.findall(run.joined, run.offsets[start], run.offsets[stop.at]))
    beyond = max(over - tight, 0.0)
    return OVERFULL * beyond * beyond + TIGHT * min(over, tight)


def _as_title(run: _Run, start: int, stop: _Stop, *, wide: bool) -> float:
    """Give what it costs that a line is a title; a wide one is none that is not named."""
    if start < stop.clear:
        return HOPELESS
    text = run.joined[run.offsets[start] : run.offsets[stop.at]]
    named = run.measure.named
    if (wide and head_text(text) not in named) or not could_be_title(text):
        return HOPELESS
    if head_text(text) in named:
        return NAMED if len(text) >= CLEAR_NAME else NAMED / 2
    if _NUMBERED.search(text):
        return run.measure.title + NUMBERED_TITLE
    return NAMED / 2 if DOCUMENT_HEADING.fullmatch(text) else run.measure.title


def could_be_title(text: str) -> bool:
    """Tell whether a text could be a title alone on its line; a month is known before."""
    if text[-1] in _ENDS_NO_TITLE or _STOP.search(text) or "——" in text or not has_han(text):
        return False
    if MONTH.fullmatch(text) or _DATED.match(text):
        return False
    return is_balanced(text.lstrip(SUBSECTION_MARKS))
