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
from typing import NamedTuple

from yearbook_reader.reconstruct.lines import HALF, has_han, head_text
from yearbook_reader.reconstruct.marks import (
    CLOSERS,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    PAUSES,
    SENTENCE_END,
    SUBSECTION_MARKS,
    ends_text,
    is_balanced,
)
from yearbook_reader.reconstruct.matter import DATE, DOCUMENT_HEADING, MONTH

INDENT = 2.0  # em by which a paragraph's first line stands in
SHORT = 2.0  # em by which a line is short for certain
NO_TEXT = 5.0  # em by which no line of running text is short, but a paragraph's last
PARAGRAPH_END = 1.5  # the cost of ending a paragraph, in em squared
UNSURE = 0.5  # the cost of beginning afresh below a full line that ends a sentence
CUT_OFF = 9.0  # the most that a line costs behind which another begins for certain
LOST_STOP = 4.0  # the cost of ending a paragraph without a stop, above a date
HAN_ROOM = 1.0  # em that a Chinese character takes
SPACED = 0.1  # the cost of spacing a line out, and of setting its marks tight, for each em
TIGHT = 0.4
LINE = 0.1  # the cost of every line: of two ways alike the one with fewer is taken
NAMED = -2.0  # the cost of a title that the contents name
CLEAR_NAME = 4  # characters of one that is hardly there by chance
NUMBERED_TITLE = 3.0  # the cost of a title that ends with a digit, for that
FORBIDDEN = 20.0  # the cost of a line that begins as none should
FILLED = 0.7  # em by which a line may be wider than a full one
OVERFULL = 1.5  # times as dear as a line that is short by so much
WIDEST = 1.15  # times the full width, beyond which no line is

_STOP = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}]")
_MARK = re.compile(r"[，。、；：（）《》“”‘’【】！？]")
_BEGINS_NO_LINE = frozenset(CLOSERS + SENTENCE_END + PAUSES + "〕%‰℃∶～~—–")
_MARKS = "".join(ENTRY_BRACKETS) + ENTRY_BULLETS
_ENDS_NO_TITLE = frozenset("〕］]、—–-～~+∶/《“（〔")
_DATED = re.compile(rf"(?:{DATE.pattern})[\s\u3000]|[△▲]")
_DATE_SIGN = re.compile(r"[\s△▲]")
_BEGINS_DATE = frozenset("0123456789△▲")
_ENDS = frozenset(SENTENCE_END + CLOSERS)
_NUMBERED_END = re.compile(r"\d[年月日]?\Z")
TAIL = 4  # pieces at whose end a signature may stand


class End(Enum):
    """Whether a paragraph ends with a line."""

    NO = 0
    MAYBE = 1  # it ends a sentence and is full
    YES = 2


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


class _Way(NamedTuple):
    """A way to break the pieces so far: its cost, where its last line begins, how that ends."""

    cost: float
    start: int
    end: End


class _Line(NamedTuple):
    """A line that could be: what decides its cost, and its pieces.

    `room` is what the next word takes, in em: so much a line may be short of it. `ends` tells
    that it ends a sentence, `cut_off` that another line begins behind it for certain.
    """

    pieces: Sequence[str]
    width: float
    room: float
    ends: bool
    cut_off: bool


def breaks(
    texts: Sequence[str], widths: Sequence[float], measure: Measure, before: End
) -> tuple[float, list[tuple[int, int]], End]:
    """Give the cost, the lines as (first piece, behind the last piece), and how the last one ends.

    `widths` are the pieces' in em; `before` tells how what stands above them ends. Another line
    begins behind the last piece for certain.
    """
    places = [0.0, *accumulate(widths)]
    dates = _dates(texts)
    if not dates and _is_one_line(texts, places[-1], measure, before):
        line = _Line(texts, places[-1], HAN_ROOM, ends_at(texts, len(texts)), cut_off=True)
        cost, end = _cost(line, measure, before)
        return cost + LINE, [(0, len(texts))], end
    best = [_Way(0.0, 0, before)]
    for stop in range(1, len(texts) + 1):
        best.append(_last_line(texts, places, best, stop, measure, dates))
    starts = [len(texts)]
    while starts[-1]:
        starts.append(best[starts[-1]].start)
    return best[-1].cost, list(pairwise(reversed(starts))), best[-1].end


def _dates(texts: Sequence[str]) -> list[int]:
    """Give the pieces, but the first, with which a date may begin."""
    joined = "".join(texts)
    if not _DATE_SIGN.search(joined):
        return []
    places = accumulate(map(len, texts[:-1]))
    return [
        at
        for at, place in enumerate(places, 1)
        if texts[at][0] in _BEGINS_DATE and _DATED.match(joined, place)
    ]


def _is_one_line(texts: Sequence[str], width: float, measure: Measure, before: End) -> bool:
    """Tell at a glance pieces without a date that are one line: they fit, and none could end one.

    Without a title every other way costs more: its last line is shorter, and those above it are
    text, none of which lowers a cost.
    """
    if before is End.NO:
        return width <= measure.full and not _may_end(texts[:-1])
    return (
        width + INDENT <= measure.full
        and not _may_end(texts[:-1])
        and not _may_begin_with_title(texts)
    )


def _may_end(texts: Sequence[str]) -> bool:
    """Tell whether one of the pieces may end a sentence."""
    return any(text[-1] in _ENDS for text in texts)


def _may_begin_with_title(texts: Sequence[str]) -> bool:
    """Tell whether the first pieces, and not all of them, could be a title."""
    text = ""
    for piece in texts[:-1]:
        text += piece
        if _STOP.search(piece):
            return False
        if could_be_title(text):
            return True
    return False


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
    if before is End.NO:
        return _end(text, measure.full - width, ends=ends, cut_off=True)
    line = _Line((text,), width, HAN_ROOM, ends, cut_off=True)
    return _cost(line, measure, before)[1]


def _end(last: str, short: float, *, ends: bool, cut_off: bool) -> End:
    """Tell how a line of running text ends that is short by so much, with its last piece."""
    if ends or (cut_off and last[-1] in "：:"):
        return End.YES if short > SHORT else End.MAYBE
    return End.MAYBE if cut_off and short > NO_TEXT else End.NO


def _last_line(
    texts: Sequence[str],
    places: Sequence[float],
    best: list[_Way],
    end: int,
    measure: Measure,
    dates: Collection[int],
) -> _Way:
    """Give the best way to make the last line of the first `end` pieces.

    At `dates` stand the pieces that may begin with a date.
    """
    cut_off = end == len(texts)
    room = HAN_ROOM
    if not cut_off and HALF.match(texts[end]):
        room = places[end + 1] - places[end]
    ends = ends_at(texts, end)
    goes_on = not (ends or cut_off)
    found: _Way | None = None
    for start in range(end - 1, -1, -1):
        width = places[end] - places[start]
        if width > WIDEST * measure.full and start < end - 1:
            break
        way = best[start]
        if found is not None and way.cost >= found.cost:
            continue
        short = measure.full - width
        dated = start in dates
        if goes_on and not dated and short >= 0 and way.end is End.NO:
            # Most lines are of this kind: within a text, and no end in sight.
            cost, own = _loose(short, room), End.NO
            if texts[start][0] in _BEGINS_NO_LINE:
                cost += FORBIDDEN
            cost += way.cost + LINE
        else:
            line = _Line(texts[start:end], width, room, ends, cut_off)
            cost, own = _cost_below(way, line, measure, dated=dated)
        if found is None or cost < found.cost:
            found = _Way(cost, start, own)
    assert found is not None  # a line of one piece is always looked at
    return found


def _cost_below(way: _Way, line: _Line, measure: Measure, *, dated: bool) -> tuple[float, End]:
    """Give what a way costs with one more line, and how that ends."""
    above, lost = way.end, 0.0
    if dated and above is End.NO and _is_dated(line):
        above, lost = End.YES, LOST_STOP
    cost, own = _cost(line, measure, above)
    return cost + (way.cost + lost + LINE), own


def _is_dated(line: _Line) -> bool:
    return _DATED.match("".join(line.pieces)) is not None


def _cost(line: _Line, measure: Measure, above: End) -> tuple[float, End]:
    """Give how unlike a printed line it is, and how it ends."""
    first = line.pieces[0]
    if above is End.YES and (first[0] in _MARKS or first[-1] in "〔["):
        above = End.MAYBE
    cost, ends = _as_text(line, measure, indented=above is End.YES)
    if above is End.NO:
        return cost, ends
    if above is End.MAYBE:
        indented, ends_too = _as_text(line, measure, indented=True)
        if indented + UNSURE < cost:
            cost, ends = indented + UNSURE, ends_too
    wide = line.width > measure.heading
    if wide and (line.width > measure.full or not measure.named):
        return cost, ends
    title = _as_title("".join(line.pieces), measure, wide=wide)
    if above is End.MAYBE:
        title += UNSURE
    return (title, End.YES) if title <= cost else (cost, ends)


def _as_text(line: _Line, measure: Measure, *, indented: bool) -> tuple[float, End]:
    """Give how unlike a line of running text it is, and how it ends."""
    short = measure.full - (INDENT if indented else 0) - line.width
    cost = _misfit(short, line, measure.squeeze)
    if line.pieces[0][0] in _BEGINS_NO_LINE:
        cost += FORBIDDEN
    end = _end(line.pieces[-1], short, ends=line.ends, cut_off=line.cut_off)
    if end is End.YES:
        return min(cost, PARAGRAPH_END), end
    return min(cost, CUT_OFF) if line.cut_off else cost, end


def _misfit(short: float, line: _Line, squeeze: float) -> float:
    """Give the cost of a line that is short by so much, or too wide where this is negative.

    Up to what the next word takes print spaces a line out, and up to what `squeeze` gives it
    sets the marks tight, which both cost little.
    """
    if short >= 0:
        return _loose(short, line.room)
    tight = squeeze * sum(len(_MARK.findall(text)) for text in line.pieces) if squeeze else 0.0
    beyond = max(-short - tight, 0.0)
    return OVERFULL * beyond * beyond + TIGHT * min(-short, tight)


def _loose(short: float, room: float) -> float:
    """Give the cost of a line that is short by so much."""
    if short <= room:
        return SPACED * short
    beyond = short - room
    return beyond * beyond + SPACED * room


def _as_title(text: str, measure: Measure, *, wide: bool) -> float:
    """Give what it costs that a line is a title; a wide one is none that is not named."""
    named = head_text(text) in measure.named
    if (wide and not named) or not could_be_title(text):
        return 2 * FORBIDDEN
    if named:
        return NAMED if len(text) >= CLEAR_NAME else NAMED / 2
    if _NUMBERED_END.search(text):
        return measure.title + NUMBERED_TITLE
    return NAMED / 2 if DOCUMENT_HEADING.fullmatch(text) else measure.title


def could_be_title(text: str) -> bool:
    """Tell whether a text could be a title alone on its line; a month is known before."""
    if text[-1] in _ENDS_NO_TITLE or _STOP.search(text) or "——" in text or not has_han(text):
        return False
    if MONTH.fullmatch(text) or _DATED.match(text):
        return False
    return is_balanced(text.lstrip(SUBSECTION_MARKS))
