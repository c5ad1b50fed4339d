"""How unlike a printed line some pieces are, and whether a paragraph or a title ends with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from math import inf
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    PAUSES,
    SENTENCE_END,
    STOP,
    SUBSECTION_MARKS,
    YEAR,
    is_balanced,
)
from yearbook_reader.reconstruct.lexicon.matter import (
    BEGINS_DOCUMENT,
    DATE,
    DOCUMENT_ENDS,
    DOCUMENT_HEADING,
    MONTH,
)
from yearbook_reader.reconstruct.lines.lines import has_han, head_text

INDENT = 2.0  # em by which a paragraph's first line stands in
SHORT = 2.0  # em by which a line is short for certain
NO_TEXT = 5.0  # em by which no line of running text is short, but a paragraph's last
YEAR_NEXT = 0.2  # the cost of ending a paragraph above a year, with which many begin
UNSURE = 0.5  # the cost of beginning afresh below a full line that ends a sentence
CUT_OFF = 9.0  # the most that a line costs behind which another begins for certain
HAN_ROOM = 1.0  # em that a Chinese character takes
SPACED = 0.1  # the cost of spacing a line out, and of setting its marks tight, for each em
TIGHT = 0.4
NAMED = -2.0  # the cost of a title that the contents name
CLEAR_NAME = 4  # characters of one that is hardly there by chance
DATED = 2.2  # by how much a title costs less above a date, with which most texts begin
COUNTED = 1.0  # by how much it costs more above what is counted, with which hardly one does
NUMBERED_TITLE = 3.0  # the cost of a title that ends with a digit or has a decimal, for that
TWO_NUMBERS = 2.0  # the same of one with two numbers: text is full of them, titles are not
FORBIDDEN = 20.0  # the cost of a line that begins as none should
HOPELESS = 2 * FORBIDDEN  # the cost of a line that is neither a title nor nearly full
UNEVEN = 6.0  # the cost of a line with room behind one mark and none behind another
HALF_SQUARE = 0.5  # em
MONTH_DIGITS = 2
OVERFULL = 1.5  # times as dear as a line that is short by so much

_DATE_OF_CHRONICLE = re.compile(rf"(?:{DATE.pattern})[\s\u3000]|[△▲]")
BEGINS_NO_LINE = frozenset(CLOSERS + SENTENCE_END + PAUSES + "〕%‰℃∶～~—–")
_MARK = re.compile(r"[，。、；：（）《》“”‘’【】！？]")
_HANGS = frozenset("，。、；：！？")
_MARKS = "".join(ENTRY_BRACKETS) + ENTRY_BULLETS
_ENDS_NO_TITLE = frozenset("〕］]、—–-～~+∶/《“（〔")
# It begins with a digit: a search skips all other characters.
_NUMBERED = re.compile(r"\d(?:[年月日]?\Z|(?<![A-Za-z\d]\d)\d{0,8}\.\d)")

_NUMBER = re.compile(r"\d\d?月\d\d?日|\d[\d.·]*")  # “8·5”冰雹灾害 has one, as 8月5日冰雹灾害
# Before a date, the text of a sentence that goes on: 截至2017年, 比2016年.
_LEADS_TO_DATE = frozenset("至到于於在自从從比较較据據和与與及由为為是按以对對将將的前后後、")
_NEEDS_DATE = frozenset("于於在自至将將的以")  # and no title ends so
ROOM_BEHIND = re.compile("[，。；：、] (?=.)")
NO_ROOM = re.compile("[，。；：、](?=[^ ”’》）〕」』])")


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

    `title` is what a title costs where nothing but its line's end shows it, `ending` the end of a
    paragraph, in em squared; `squeeze` is by how much each mark may be narrower than its square,
    in em; `named` are known titles, without spaces.
    """

    full: float
    heading: float
    title: float
    ending: float
    squeeze: float
    named: frozenset[str]


class Shown(NamedTuple):
    """A text with the room behind its marks, and where each piece begins in it.

    The room at the pieces' ends may be `lost`, as white space at a line's end often is.
    """

    text: str
    offsets: Sequence[int]
    lost: bool = False

    @classmethod
    def of_cut(cls, texts: Sequence[str]) -> Shown:
        """Give texts that extraction cut at marks: where it did there was room."""
        offsets = accumulate((len(text) + 1 for text in texts), initial=0)
        return cls(" ".join(texts), list(offsets))

    def is_uneven(self, start: int, stop: int) -> bool:
        """Tell pieces with room behind one mark and none behind another.

        Print spaces a line out at all its marks, so that they are hardly of one line.
        """
        begin, end = self.offsets[start], self.offsets[stop]
        if not ROOM_BEHIND.search(self.text, begin, end):
            return False
        tight = {each.end() for each in NO_ROOM.finditer(self.text, begin, end)}
        return bool(tight.difference(self.offsets[start:stop]) if self.lost else tight)


# Neither is a tuple, whose fields take several times as long to read, nor frozen, which takes
# several times as long to make.
@dataclass(slots=True)
class Run:
    """What decides how pieces break.

    `places` and `offsets` tell where each piece begins, in em and in characters of the `joined`
    texts; `shown` is known where the book spaces its lines out evenly and some of these pieces
    are uneven.
    """

    texts: Sequence[str]
    places: Sequence[float]
    joined: str
    offsets: Sequence[int]
    measure: Measure
    shown: Shown | None = None


@dataclass(slots=True)
class Stop:
    """The end of a possible line, behind the piece before `at`.

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


def cost_of(
    run: Run, start: int, stop: Stop, above: End, *, as_text: bool = True
) -> tuple[float, End]:
    """Give how unlike a printed line the pieces from `start` to a stop are, and how they end.

    Where they are too short for a line of running text they are not looked at `as_text`.
    """
    full, first = run.measure.full, run.texts[start]
    width = run.places[stop.at] - run.places[start]
    if above is _YES and _stands_out(first):
        above = _MAYBE
    cost, ends = inf, _NO
    if as_text:
        indent = INDENT if above is _YES else 0.0
        cost, ends = cost_as_text(run, start, stop, full - indent - width)
        if above is _MAYBE and cost > UNSURE:
            indented, ends_too = cost_as_text(run, start, stop, full - INDENT - width)
            if indented + UNSURE < cost:
                cost, ends = indented + UNSURE, ends_too
    if width > full and width > run.measure.heading:
        return cost, ends
    title = _cost_as_title(run, start, stop, above)
    return (title, _YES) if title <= cost else (cost, ends)


def _stands_out(first: str) -> bool:
    """Tell what begins no paragraph that stands in: an entry's mark, or a document's title."""
    return first[0] in _MARKS or first[-1] in "〔[" or first.startswith(BEGINS_DOCUMENT)


def cost_as_text(run: Run, start: int, stop: Stop, short: float) -> tuple[float, End]:
    """Give how unlike running text a line is that is short by so much, and how it ends.

    Where `short` is negative it is too wide. Up to what the next word takes print spaces a line
    out, which costs little.
    """
    if short < 0:
        cost = _cost_overfull(run, start, stop, -short)
    elif short <= stop.room:
        cost = SPACED * short
    else:
        beyond = short - stop.room
        cost = beyond * beyond + SPACED * stop.room
    first = run.texts[start]
    forbidden = FORBIDDEN if first[0] in BEGINS_NO_LINE and first[:2] != "——" else 0.0
    if run.shown is not None and run.shown.is_uneven(start, stop.at):
        forbidden += UNEVEN
    if not (stop.ends or stop.cut_off):
        return cost + forbidden, _NO
    last = run.texts[stop.at - 1][-1]
    end = _end(last, short, ends=stop.ends)
    if end is _YES:
        least = YEAR_NEXT if stop.year_next else run.measure.ending
        return min(cost, least) + forbidden, end
    return (min(cost, CUT_OFF) if stop.cut_off else cost) + forbidden, end


def _cost_overfull(run: Run, start: int, stop: Stop, over: float) -> float:
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


def _cost_as_title(run: Run, start: int, stop: Stop, above: End) -> float:
    """Give what it costs that a line is a title; a wide one is none that is not named."""
    if start < stop.clear:
        return HOPELESS + UNSURE if above is _MAYBE else HOPELESS
    text = run.joined[run.offsets[start] : run.offsets[stop.at]]
    width = run.places[stop.at] - run.places[start]
    if (
        _cuts_date(text, run.texts, stop.at)
        or not _may_be_title(text, width, run.measure)
        or _cuts_documents_title(text, run.texts, stop.at)
    ):
        cost = HOPELESS
    elif head_text(text) in run.measure.named:
        cost = NAMED if len(text) >= CLEAR_NAME else NAMED / 2
    elif _NUMBERED.search(text):
        cost = run.measure.title + NUMBERED_TITLE
    elif len(_NUMBER.findall(text)) > 1:
        cost = run.measure.title + TWO_NUMBERS
    else:
        cost = NAMED / 2 if DOCUMENT_HEADING.fullmatch(text) else run.measure.title
    if _begins_with_date(run.texts, stop.at):
        if text[-1] in _NEEDS_DATE:
            cost = HOPELESS
        cost -= 0.0 if len(text) == 1 or text[-1] in _LEADS_TO_DATE else DATED
    elif _begins_with_count(run.texts, stop.at):
        cost += COUNTED
    return cost + UNSURE if above is _MAYBE else cost


def _begins_with_date(texts: Sequence[str], at: int) -> bool:
    """Tell whether a date's pieces stand here (2017 / 年, 3 / 月 / 5 / 日)."""
    below = texts[at : at + 2]
    if len(below) < 2 or not below[0].isdecimal():
        return False
    unit, month = below[1][0], len(below[0]) <= MONTH_DIGITS
    return unit == "月" if month else unit == "年" and YEAR.fullmatch(below[0]) is not None


def _begins_with_count(texts: Sequence[str], at: int) -> bool:
    """Tell whether a number's pieces stand here and what it counts, or goes on with (93 / 起)."""
    below = texts[at : at + 2]
    return len(below) == 2 and below[0].isdecimal() and below[1][0].isalpha()


def _cuts_date(text: str, texts: Sequence[str], at: int) -> bool:
    """Tell a text that ends amid a date, which goes on with these pieces (2017年 / 3 / 月)."""
    if at == len(texts):
        return False
    if text[-1].isdecimal():
        return texts[at][0] in "年月日"
    if text[-1] not in "年月" or not text[-2:-1].isdecimal():
        return False
    unit = "".join(texts[at + 1 : at + 2])[:1]
    return texts[at].isdecimal() and unit == ("月" if text[-1] == "年" else "日")


def _cuts_documents_title(text: str, texts: Sequence[str], at: int) -> bool:
    """Tell a document's title (关于…) that ends beside a figure, as no printed line does."""
    if not text.startswith(BEGINS_DOCUMENT) or DOCUMENT_ENDS.search(text):
        return False
    return text[-1].isascii() or (at < len(texts) and texts[at][0].isascii())


def _may_be_title(text: str, width: float, measure: Measure) -> bool:
    """Tell whether a line could be a title, a wide one if it is named."""
    if width > measure.heading and (width > measure.full or head_text(text) not in measure.named):
        return False
    return could_be_title(text)


def is_known_title(text: str, measure: Measure) -> bool:
    """Tell a title that lowers the cost: it is named, or a document's heading."""
    return head_text(text) in measure.named or DOCUMENT_HEADING.fullmatch(text) is not None


def could_be_title(text: str) -> bool:
    """Tell whether a text could be a title alone on its line; a month is known before."""
    if text[-1] in _ENDS_NO_TITLE or STOP.search(text) or not has_han(text):
        return False
    if text[-1] in "月份" and MONTH.fullmatch(text):
        return False
    # Most begin with a word, and no date does.
    if not text[0].isalpha() and _DATE_OF_CHRONICLE.match(text):
        return False
    return is_balanced(text.lstrip(SUBSECTION_MARKS))


def end_of(text: str, width: float, measure: Measure, before: End, *, ends: bool) -> End:
    """Tell whether a paragraph, or a title, ends with a line that stands below `before`.

    `ends` tells that the text ends a sentence.
    """
    last, short = text[-1], measure.full - width
    end = _end(last, short, ends=ends)
    if before is _NO:
        return end
    if end is _end(last, short - INDENT, ends=ends):
        if end is _YES or not _may_be_title(text, width, measure):
            return end
        if short > INDENT + NO_TEXT:
            return _YES
    run = Run((text,), (0.0, width), text, (0, len(text)), measure)
    return cost_of(run, 0, Stop(1, HAN_ROOM, ends, cut_off=True, clear=0), before)[1]


def _end(last: str, short: float, *, ends: bool) -> End:
    """Tell how a line of running text ends that is short by so much, with its last character.

    It `ends` a sentence, or another line begins behind it for certain.
    """
    if ends or last in "：:":
        return _YES if short > SHORT else _MAYBE
    return _MAYBE if short > NO_TEXT else _NO
