"""Entries whose titles have a mark: between brackets, or behind a bullet."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    DATE_START,
    ENTRY_BRACKETS,
    HAN,
    STOP,
    is_balanced,
)
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED, Matter
from yearbook_reader.reconstruct.lexicon.signers import may_be_name
from yearbook_reader.reconstruct.lines.lines import first_word, has_han, head_text, width
from yearbook_reader.reconstruct.lines.parts import Part, PartKind, Spans, spans_between
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.style.house_style import NO_TITLE, HouseStyle
from yearbook_reader.reconstruct.telling.first_lines import INDENT
from yearbook_reader.reconstruct.telling.told import LARGER, Told
from yearbook_reader.reconstruct.tolerances import TITLE_LENGTH, TITLE_LINES
from yearbook_reader.volume.model import Span

LONGEST_NAMED = 60  # characters of a title that the contents name
GAP = 1.0  # em between a title and the text behind it
FULL = 0.85  # of a full line's width: where a title ends that the text follows on the next line
SHORT = 0.6  # of a full line's width, which a title alone on its line may not reach
ROOM = 4.0  # em by which it is short of the line below at the least
REPEATED_WITHIN = 8  # lines of its text, of which one repeats a title's words
SHORTEST_REPEATED = 3  # characters of such words
SHORTEST_NAMED = 4  # a shorter one could be the beginning of another

_ENTRY, _LINE = PartKind.ENTRY, PartKind.LINE
_NUMBERED = re.compile(rf"{NUMBERED.pattern}|\d{{1,2}}．")
_WIDE_GAP = re.compile("\u3000[\\s\u3000]*")
_GAP_AND_FIGURE = re.compile("　\\d{1,4}\\Z")
_WORDS = re.compile(rf"\s+[{HAN}]{{2,8}}")
_GAP = re.compile(r"\s+")
_LAST_WORDS = re.compile(r"[^\s\d]{1,10}\s+[^\s\d]")  # of a title, and a gap
_IN_PARENTHESES = re.compile(r"（[^（）]*）\Z")
_STRETCHED = re.compile(rf"\s?(?:[{HAN}] ){{2}}")
_PARTED = re.compile(r"\s?(?:\S ){2}")
# They begin with the gap and not with what stands before it: a search skips all other characters.
_TEXT_BEGINS = rf"[ \t]*(?=[{HAN}]|(?:19|20)\d\d|\d{{1,2}}\s?月)"
_CLEAR_GAP = re.compile(rf"[ \t](?<=[{HAN}].){_TEXT_BEGINS}")
_CLEAR_GAP_WITHOUT_ROOM = re.compile(rf"[ \t](?<=[{HAN}{re.escape(CLOSERS)}].){_TEXT_BEGINS}")
_CLEAR_GAP_BEFORE_OPENER = re.compile(rf"[ \t](?<=[{HAN}）].)[ \t]*(?=[“‘「『《])")
# By whether print leaves room behind closing marks, and before opening ones.
_CLEAR_GAPS = {
    (closers, openers): (
        *(() if openers else (_CLEAR_GAP_BEFORE_OPENER,)),
        _CLEAR_GAP if closers else _CLEAR_GAP_WITHOUT_ROOM,
    )
    for closers in (False, True)
    for openers in (False, True)
}


def tell_entry(told: Told) -> bool:
    """Take an entry's title, over as many lines as it goes, and the first words behind it."""
    mark = told.style.entry_mark
    text = told.line.text
    if told.style.run_in:
        return _tell_run_in(told)
    if not text.startswith(mark) or NO_TITLE.match(text):
        return False
    bracket = 0 if mark in ENTRY_BRACKETS else len(text) - len(text[1:].lstrip())
    closing = ENTRY_BRACKETS.get(text[bracket : bracket + 1])
    if closing:  # it may stand behind a bullet: ●【概况】
        closed = _tell_to_end(
            told, lambda _, line: _closed(line, closing), closing, opening=bracket + 1
        )
        if closed or not bracket:
            return closed
    style = told.style
    near = told.lines[told.at : told.at + TITLE_LINES]
    bold = any(line.bold or line.lead for line in near)
    if not bold and _ends_short(told):
        return _tell_to_end(told, lambda _, line: len(line.text))
    return (
        (bold and _tell_to_end(told, _bold_end, dated=False))
        or ((bold or _may_be_named(told)) and _tell_to_named_end(told))
        or _tell_to_end(told, lambda above, line: _clear_end(style, above, line))
        or _tell_to_end(told, lambda above, line: _dated_end(told, above, line))
        or _tell_to_end(told, lambda above, line: _recurring_end(style, above, line))
        or _tell_to_end(told, lambda above, line: _repeated_end(told, above, line))
        or _tell_to_end(told, lambda above, line: _likely_end(style, above, line))
    )


def _ends_short(told: Told) -> bool:
    """Tell a title alone on its line, without a gap: above names, or with room for the words below.

    Its last words may stand below before a gap and text.
    """
    first, *below = told.lines[told.at : told.at + 3]
    alone = (
        first.width < SHORT * told.style.full_width
        and not (first.gaps or _GAP.search(first.text, 2) or STOP.search(first.text))
        and is_balanced(first.text)
        and has_han(first.text)
    )
    if not (alone and below):
        return False
    text = below[0].text
    names = not STOP.search(text) and any(map(may_be_name, text.split()[1:]))
    if names and all(
        _GAP.search(each.text) or each.text[0] in told.style.entry_mark + "（("
        for each in below[1:]
    ):
        return True
    return first.width + ROOM < below[0].width and not _LAST_WORDS.match(text)


def _tell_to_named_end(told: Told) -> bool:
    """Take a title that the contents name, or one in bold type."""
    style = told.style
    return _tell_to_end(told, lambda above, line: _named_end(style, above, line), dated=False)


def _may_be_named(told: Told) -> bool:
    """Tell whether the contents name titles, or a longer recurring one begins as this line does."""
    begins = head_text(told.line.text[1 : 2 * SHORTEST_NAMED])[:SHORTEST_NAMED]
    style = told.style
    return (
        bool(style.named) or len(begins) < SHORTEST_NAMED or begins in _beginnings(style.recurring)
    )


@lru_cache(maxsize=1)
def _beginnings(titles: frozenset[str]) -> frozenset[str]:
    return frozenset([title[:SHORTEST_NAMED] for title in titles if len(title) > SHORTEST_NAMED])


def _tell_run_in(told: Told) -> bool:
    """Take a title in bold type before the text in its line, or above it; it has no mark."""
    first = told.line
    if not (first.lead > 1 or first.bold) or first.size > LARGER * told.style.body_size > 0:
        return False
    if told.matter is not Matter.ENTRIES or not told.has_ended():
        return False
    if told.style.divisions and division_of(first.text):
        return False
    mark, below = told.style.dress.section_mark, told.lines[told.at + 1 : told.at + 2]
    if mark and any(line.text[0] == mark for line in below):
        return False  # a chapter's title above a section's
    return _tell_to_end(told, _bold_end, dated=False, marked=False)


def _bold_end(above: str, line: PrintedLine) -> int | None:
    """Give where a title ends whose type is bold, and the rest's is not."""
    head = _without_colon(line.text[: line.lead], above)
    if _NUMBERED.match(above + head) and line.text[line.lead : line.lead + 1] == "\u3000":
        head = head.replace("：", "")  # within it: the gap ends it
    fits = line.lead > 1 if not above else line.lead > 0
    return line.lead if fits and not STOP.search(head) else None


def _without_colon(head: str, above: str = "") -> str:
    """Give a title without the colon behind it, which only a numbered one has (1.概况：)."""
    return head.removesuffix("：") if _NUMBERED.match(above + head) else head


def _tell_to_end(
    told: Told,
    end_of: Callable[[str, PrintedLine], int | None],
    closing: str | None = None,
    *,
    dated: bool = True,
    marked: bool = True,
    opening: int = 1,
) -> bool:
    """Take a title up to where `end_of` (the text above, a line) says that it ends.

    Where `dated` a date that begins a line ends the title above it too. A title that is not
    `marked` begins with its first character; of another so many are `opening` it.
    """
    above: Spans = ()
    length = 0
    text = ""
    for index in range(told.at, min(told.at + TITLE_LINES, len(told.lines))):
        line = told.lines[index]
        if not marked and line.size != told.line.size:
            return False
        end = end_of(text, line)
        if end is None and (
            # Most lines of a title, when asked for a named one, can end by neither.
            (dated or line.bold) and _ends_with_line(told, index, text, closing, dated=dated)
        ):
            end = len(line.text)
        length += len(line.text) if end is None else end
        if length > TITLE_LENGTH + 2:
            return False
        if end is not None:
            title = above + spans_between(line, 0, end)
            bare = above + spans_between(line, 0, len(_without_colon(line.text[:end], text)))
            inner = _inner(title, closing, opening) if marked else bare
            return _take_entry(told, title, inner, line, end, index)
        if not marked and not line.bold:
            return False
        above += line.spans
        text += line.text
    return False


def _ends_with_line(
    told: Told, index: int, above: str, closing: str | None, *, dated: bool
) -> bool:
    """Tell whether a title, of which words stand `above`, ends with a line by what is below."""
    if closing:
        return False
    if _fills_its_lines_in_bold(told, index):
        return True
    plain = dated and not STOP.search(above + told.lines[index].text)
    return plain and _begins_with_date(told, index + 1)


def _fills_its_lines_in_bold(told: Told, index: int) -> bool:
    """Tell a line of a title in bold type that is full, above one that is not in bold.

    A figure behind a wide gap is the text's, and too short for its type to tell.
    """
    line, below = told.lines[index], told.lines[index + 1 : index + 2]
    if not line.bold or _GAP_AND_FIGURE.search(line.text):
        return False
    whole = index == told.at and head_text(line.text) in told.style.named
    full = whole or line.width > FULL * told.style.full_width or _leaves_no_room(told, line, below)
    return full and not any(each.bold or each.lead for each in below)


def _leaves_no_room(told: Told, line: PrintedLine, below: Sequence[PrintedLine]) -> bool:
    """Tell whether the text's first word, behind a gap, did not fit behind a title."""
    words = width(first_word(below[0].text)) if below and told.style.run_in else 0.0
    return words > 1 and INDENT + line.width + GAP + words > told.style.full_width


def _closed(line: PrintedLine, closing: str) -> int | None:
    end = line.text.find(closing)
    return end + 1 if end >= 0 else None


def _named_end(style: HouseStyle, above: str, line: PrintedLine) -> int | None:
    """Give where a title ends that the contents name: the longest that the text begins with.

    One that the index holds ends with its line.
    """
    text = (above + line.text)[:LONGEST_NAMED]
    if not style.named and STOP.search(text):
        return None
    bare = head_text(text[1:])
    if bare in style.recurring and len(bare) > SHORTEST_NAMED:
        return len(line.text)
    if not style.named:
        return None
    # Where each character of it stands, and the end: a title goes up to the one behind it.
    ends = [at for at, char in enumerate(text) if at and not char.isspace()] + [len(text)]
    for length in range(len(bare), 0, -1):
        if bare[:length] in style.named:
            end = ends[length]
            return end - len(above) if end > max(len(above), SHORTEST_NAMED) else None
    return None


def _clear_end(style: HouseStyle, above: str, line: PrintedLine) -> int | None:
    """Give where a title ends for certain: with a wide space, or one between Chinese and text."""
    end = _end_at(_WIDE_GAP, above, line.text)
    if end is not None or _STRETCHED.match(line.text, 0 if above else 1):
        return end
    for pattern in _CLEAR_GAPS[style.room_behind_closers, style.room_before_openers]:
        end = _end_at(pattern, above, line.text)
        if end is not None:
            return end
    return None


def _end_at(gap: re.Pattern[str], above: str, text: str) -> int | None:
    """Give where a title ends at such a gap."""
    for match in gap.finditer(text):
        head = (above + text[: match.start()])[1:].strip()
        if STOP.search(head):
            break
        if head and is_balanced(head):
            return match.start()
    return None


def _recurring_end(style: HouseStyle, above: str, line: PrintedLine) -> int | None:
    """Give where a title ends, in a line spaced out at every character, that stands elsewhere too.

    That is the longest one which ends with a gap.
    """
    if above or not _PARTED.match(line.text, 1):
        return None
    ends = [gap.start() for gap in _GAP.finditer(line.text, 2)]
    fitting = (end for end in ends if head_text(line.text[1:end]) in style.recurring)
    return max(fitting, default=None)


def _repeated_end(told: Told, above: str, line: PrintedLine) -> int | None:
    """Give where a title ends whose words the text below repeats, but for those in parentheses.

    Of a line spaced out at every character that is the longest one, of another the first one that
    ends with a bracket: behind these, too, print leaves room.
    """
    if above:
        return None
    below = "".join(each.text for each in told.lines[told.at + 1 : told.at + 1 + REPEATED_WITHIN])
    text = "".join(below.split())
    parted = _PARTED.match(line.text, 1) is not None
    found: int | None = None
    for gap in _GAP.finditer(line.text, 2):
        head = "".join(line.text[1 : gap.start()].split())
        words = _IN_PARENTHESES.sub("", head)
        closed = words != head
        if STOP.search(head) or not is_balanced(head):
            continue
        if (parted or closed) and len(words) >= SHORTEST_REPEATED and words in text:
            found = gap.start()
            if not parted:
                break
    return found


def _dated_end(told: Told, above: str, line: PrintedLine) -> int | None:
    """Give where a title ends before the pieces of a date, without the gap that print has there.

    The last of them may stand on the line below.
    """
    end = 0
    for span in line.spans[:-1]:
        end += len(span)
        head = (above + line.text[:end])[1:].strip()
        if STOP.search(head):
            return None
        rest = line.text[end:]
        if rest.isdecimal():
            below = told.lines.index(line, told.at) + 1
            rest += "".join(each.text for each in told.lines[below : below + 1])
        words = len(head) > 1 and (has_han(head[-1]) or head[-1] in CLOSERS)
        if words and DATE_START.match(rest) and is_balanced(head):
            return end
    return None


def _begins_with_date(told: Told, index: int) -> bool:
    """Tell whether a line begins with a date, as an entry's text likes to do."""
    return index < len(told.lines) and DATE_START.match(told.lines[index].text) is not None


def _likely_end(style: HouseStyle, above: str, line: PrintedLine) -> int | None:
    """Give where in the line a title behind a bullet may end; None where it goes on below.

    That is the first space that follows a Chinese character or a closed quotation, unless print
    leaves room there and only words stand between that and the next, else the end of a line that
    is not full. A title has no stop: where the line below has one first, it filled its own.
    """
    ends = [gap.start() for gap in _GAP.finditer(line.text)]
    ends += [at for at in line.gaps if at not in ends]
    if line.width < 0.85 * style.full_width:
        ends.append(len(line.text))
    ends.sort()
    for end, following in pairwise([*ends, len(line.text)]):
        head = (above + line.text[:end])[1:].strip()
        if above and STOP.search(line.text[:end]):
            break
        if head and (has_han(head[-1]) or head[-1] in CLOSERS) and is_balanced(head):
            room = head[-1] in CLOSERS and style.room_behind_closers
            goes_on = room and _WORDS.fullmatch(line.text[end:following])
            return following if goes_on and following in ends else end
    ended = above and is_balanced(above) and STOP.search(line.text) and not STOP.search(above)
    return 0 if ended else None


def _inner(title: Spans, closing: str | None, opening: int) -> Spans:
    """Give the places of a title without its marks, the first of which are so many, `opening`."""
    behind = 1 if closing else 0
    if len(title) == 1:
        return (Span(title[0].start + opening, title[0].end - behind),)
    first, *between, last = title
    return (Span(first.start + opening, first.end), *between, Span(last.start, last.end - behind))


def _take_entry(
    told: Told, title: Spans, inner: Spans, line: PrintedLine, end: int, index: int
) -> bool:
    text = line.text[:end]
    told.parts.append(Part(_ENTRY, title, text, line.width, line.page, title=inner))
    if end < len(line.text):
        body = spans_between(line, end, len(line.text))
        told.parts.append(Part(_LINE, body, line.text[end:], line.width, line.page))
    return told.take(lines=index + 1 - told.at)
