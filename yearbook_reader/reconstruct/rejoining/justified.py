"""Where a run of pieces breaks into printed lines, told by how print fills them.

Print is justified: every line is full, but for a paragraph's last one, which ends a sentence,
and a title's. Of all ways to break the run, the one that is nearest to this is taken, as
Knuth and Plass break paragraphs (Software: Practice and Experience 11, 1981).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf, sqrt

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, STOP, YEAR, ends_text
from yearbook_reader.reconstruct.lines.lines import HALF
from yearbook_reader.reconstruct.rejoining.line_costs import (
    BEGINS_NO_LINE,
    HALF_SQUARE,
    HAN_ROOM,
    HOPELESS,
    INDENT,
    NAMED,
    End,
    Measure,
    Run,
    Shown,
    Stop,
    cost_as_text,
    cost_of,
    could_be_title,
    is_known_title,
)

LINE = 0.1  # the cost of every line: of two ways alike the one with fewer is taken
FILLED = 0.7  # em by which a line may be wider than a full one
NEARLY = 1.6  # em by which a line may be short and costs less than a title
WIDEST = 1.15  # times the full width, beyond which no line is
TIGHTEST = 1.1  # times the full width, which a line of print has that is set tight
ROUGH = 0.5  # em by which a line's width may be off
LINES_OF_TWO = 2  # where they begin, without the end
TAIL = 4  # pieces at whose end a signature may stand


# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_NO, _MAYBE, _ = End

# A way to break the pieces so far: its cost, where its last line begins, how that ends.
_Way = tuple[float, int, End]


def breaks(
    texts: Sequence[str],
    widths: Sequence[float],
    measure: Measure,
    before: End,
    shown: Shown | None = None,
) -> tuple[float, list[tuple[int, int]], End]:
    """Give the cost, the lines as (first piece, behind the last piece), and how the last one ends.

    `widths` are the pieces' in em; `before` tells how what stands above them ends. Another line
    begins behind the last piece for certain. `shown` tells where marks have room behind them.
    """
    joined = "".join(texts)
    offsets = [0, *accumulate(map(len, texts))]
    run = Run(texts, [0.0, *accumulate(widths)], joined, offsets, measure, shown)
    last = len(texts)
    best = _best(run, before, HOPELESS)
    if last not in best or best[last][0] > HOPELESS / 2:
        best = _best(run, before, inf)
    cost, start, end = best[last]
    starts = [last, start]
    while starts[-1]:
        starts.append(best[starts[-1]][1])
    return cost, list(pairwise(reversed(starts))), end


def _best(run: Run, before: End, hopeless: float) -> dict[int, _Way]:
    """Give the best ways to break the first pieces, for each number of them that can end a line.

    No line is looked at that costs as much as what is `hopeless`.
    """
    best: dict[int, _Way] = {0: (0.0, 0, before)}
    starts, first = [0], 0
    texts, places, last = run.texts, run.places, len(run.texts)
    clear, titles = 0, before is not _NO
    widest = WIDEST * run.measure.full
    nearly = run.measure.full - INDENT - sqrt(hopeless)
    for at, text in enumerate(texts, 1):
        # A title holds no stop: behind one it must begin where a text ended since.
        if titles and STOP.search(text):
            clear, titles = at, False
        room = HAN_ROOM
        if at < last and (texts[at].isascii() or HALF.match(texts[at])):
            room = places[at + 1] - places[at]
        ends = text[-1] in ENDINGS
        if not (titles or ends or at == last) and places[at] < nearly - room:
            continue
        ends = ends and ends_at(texts, at)
        year_next = ends and at < last and YEAR.fullmatch(texts[at]) is not None
        stop = Stop(at, room, ends, at == last, clear, year_next)
        near = places[at] - widest
        while first < len(starts) and starts[first] < at - 1 and places[starts[first]] < near:
            first += 1
        way = _last_line(run, best, starts[first:], stop, nearly, hopeless)
        if way is not None:
            best[at] = way
            starts.append(at)
            titles = titles or way[2] is not _NO
    return best


def is_one_line(texts: Sequence[str], width: float, measure: Measure, before: End) -> bool:
    """Tell at a glance pieces, within which no text ends, that are one line: they fit into it.

    `width` is theirs in em. Every other way costs more: its last line is shorter, or one above it
    is short by nearly the whole, and those above are text, none of which lowers a cost. Nearly
    full they cost less than a title, if it is not a known one.
    """
    first = texts[0]
    if before is _NO:
        return width <= measure.full + FILLED
    short = measure.full - INDENT - width
    widest = INDENT + HALF_SQUARE if before is _MAYBE else HALF_SQUARE
    if short < -widest or first[-1] in "〔[" or first[0] in BEGINS_NO_LINE:
        return False
    title = _first_title(texts)
    return title == 0 or (short <= NEARLY and not _has_known_title(texts, title, measure))


def _first_title(texts: Sequence[str]) -> int:
    """Give how many of these pieces, at least and not all, could be a title; 0 for none."""
    first = ""
    for end, text in enumerate(texts[:-1], 1):
        if STOP.search(text):
            break
        first += text
        if could_be_title(first):
            return end
    return 0


def _has_known_title(texts: Sequence[str], title: int, measure: Measure) -> bool:
    """Tell whether these pieces begin with a known title, or one stands behind their `title`."""
    return any(
        is_known_title("".join(texts[start:end]), measure)
        for start in (0, *range(title, len(texts)))
        for end in range(start + 1, len(texts) + 1)
    )


def ends_at(texts: Sequence[str], stop: int) -> bool:
    """Tell whether the pieces before `stop` end a text: with a sentence, or a signature."""
    return texts[stop - 1][-1] in ENDINGS and ends_text("".join(texts[max(stop - TAIL, 0) : stop]))


def ends_within(texts: Sequence[str]) -> bool:
    """Tell whether a text ends with one of these pieces that is not the last."""
    stops = [stop for stop, text in enumerate(texts[:-1], 1) if text[-1] in ENDINGS]
    return bool(stops) and any(ends_at(texts, stop) for stop in stops)


def fits(width: float, full: float, *, ends: bool) -> bool:
    """Tell whether running text is one line; where a paragraph `ends` with it it may be short."""
    return width <= full + FILLED if ends else round(width / full) <= 1


def filled(
    texts: Sequence[str], places: Sequence[float], full: float, *, ends: bool
) -> list[tuple[int, int]]:
    """Give the lines of running text without an end in it, each as full as it can be.

    `places` tell where each text begins, and the last one ends, in em, were all in one line.
    Where a paragraph `ends` with them the last line may be short, else all are about as wide.
    """
    total = places[-1] - places[0]
    share = full if ends else total / max(round(total / full), 1)
    reached = places[1:] if ends else [(one + two) / 2 for one, two in pairwise(places)]
    spare = places[0] + (FILLED if ends else 0.0)
    starts = [0]
    at = 0
    while at < len(texts):
        at = bisect_right(reached, spare + share * len(starts), at + 1)
        while at < len(texts) and texts[at][0] in BEGINS_NO_LINE:
            at += 1
        starts.append(at)
    if ends and len(starts) > LINES_OF_TWO and _is_tight(texts, places, full, starts):
        del starts[-2]
    return list(pairwise(starts))


def _is_tight(
    texts: Sequence[str], places: Sequence[float], full: float, starts: Sequence[int]
) -> bool:
    """Tell two last lines that are one, set tight: the first has room for more than it holds.

    Print puts the next character there, or all the digits of a number.
    """
    first, at, last = starts[-3:]
    digits = HALF.match(texts[at]) is not None
    room = places[at + 1] - places[at] if digits else HAN_ROOM
    short = full - (places[at] - places[first])
    return short > room + ROUGH and places[last] - places[first] <= TIGHTEST * full


def _last_line(
    run: Run,
    best: dict[int, _Way],
    starts: Sequence[int],
    stop: Stop,
    nearly: float,
    hopeless: float,
) -> _Way | None:
    """Give the best way to make the last line of the pieces before a stop, from one of the starts.

    The longest line is looked at first: most others begin where a line costs much to end.
    """
    places, full = run.places, run.measure.full
    place = places[stop.at]
    shortest = -inf if stop.ends or stop.cut_off else nearly - stop.room
    found: _Way | None = None
    least = hopeless
    for start in starts:
        width = place - places[start]
        cost_above, _, above = best[start]
        cost_above += LINE
        text = above is _NO or start < stop.clear
        if cost_above + (0.0 if text else NAMED) > least or (text and width < shortest):
            continue
        if above is _NO:
            cost, own = cost_as_text(run, start, stop, full - width)
        else:
            cost, own = cost_of(run, start, stop, above, as_text=width >= shortest)
        cost += cost_above
        if cost < least or (found and cost == least):
            found, least = (cost, start, own), cost
    return found
