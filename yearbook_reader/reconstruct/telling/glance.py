"""A glance: most lines of a book are running text by their words alone; no rule is asked of them.

It gives sooner the answer that the rules would give; what it leaves open, they decide.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile
from operator import attrgetter

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    CLOSING_PARENTHESIS,
    DATE_START,
    HAN,
    NOTE_MARKS,
    is_bare_signature,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.tables import CONTINUED_BEGINS, TITLE_ENDS, is_continued
from yearbook_reader.reconstruct.lines.lines import first_characters, places_among, places_of
from yearbook_reader.reconstruct.lines.parts import Level, PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.style.house_style import HouseStyle
from yearbook_reader.reconstruct.telling.captions.cutting_captions import may_cut
from yearbook_reader.reconstruct.telling.posts import is_post
from yearbook_reader.reconstruct.telling.tables.cells_in_rows import FIGURE
from yearbook_reader.reconstruct.telling.tables.table_rows import (
    MOST_HEADER_LINES,
    has_gap,
    places_of_cells,
)
from yearbook_reader.reconstruct.telling.tables.tables import (
    HEADER_RUN_TOGETHER,
    UNIT_BEGINS,
    is_unit,
)
from yearbook_reader.reconstruct.telling.told import (
    ENDS,
    LARGER,
    LEFT_OPEN,
    TABLE_BEGINS,
    TABLE_NAMED,
    Told,
    names_below_short,
)
from yearbook_reader.reconstruct.tolerances import LONGEST_LINE

FEWEST_FIGURES = 4  # below a title in mid-sentence, before that is a table's
MOST_CELLS = 60  # below it that are looked at
WIDEST_CELL = 12.0  # em
TITLE_LINES = 2  # over which a table's title goes at most

_NOT_IN_A_CELL = re.compile("[，。；！？]")
_LINE, _SUBSECTION = PartKind.LINE, Level.SUBSECTION
_MAY_END = frozenset(ENDS + CLOSERS) | NOTE_MARKS
_OPEN, _RUNS, _GOES_ON = LEFT_OPEN + b"rg"
_RUN = re.compile(b"[rg]+")
_DIGIT = re.compile(r"\d")
_DATED = re.compile(rf"(?:19|20)\d\d\s?年[{HAN}]{{5,30}}(?<!目[录錄])")
_CONTINUED_BEGINS = re.compile(f"[{CONTINUED_BEGINS}]")
_UNIT_BEGINS = re.compile(f"[{UNIT_BEGINS}]")


def opening_marks(style: HouseStyle) -> str:
    """Give the characters that no line of running text begins with, in this book."""
    return "（(" + style.entry_mark + style.subsection_mark + style.dress.section_mark


def glance(told: Told) -> tuple[bytearray, bytearray]:
    """Give for each line a mark of what it is in entries, and whether a table may begin with it.

    A line is left open, or it is running text by its own words, or it is running text if the line
    above is. A table may begin with its unit, with a row above another or near a table's title,
    and with a title up to two lines above these; it may be named in a line that ends as titles of
    tables do, or stands above one.
    """
    lines = told.lines
    texts = list(map(attrgetter("text"), lines))
    firsts, lasts = first_characters(texts), "".join([text[-1] for text in texts])
    without_stops = [at for at, text in enumerate(texts) if not ("，" in text or "。" in text)]
    named = places_among(TITLE_ENDS, lasts)
    titles = [at for at in named if not ("，" in texts[at] or "。" in texts[at])]
    units = [at for at in places_of(_UNIT_BEGINS, firsts) if is_unit(lines[at])]
    broken = [at + 1 for at in titles if _stands_above_broken_header(lines, at)]
    begins = [*_headers(texts, without_stops, titles), *units, *broken]
    named += [at for at in places_of(_DIGIT, firsts) if is_dated_title(lines, at)]
    seen = bytearray([_RUNS]) * len(lines)
    for at in without_stops:
        goes_on = lasts[at - 1] not in _MAY_END and _goes_on(told, at)
        seen[at] = _GOES_ON if goes_on else _OPEN
    for at in _left_open(told, texts, firsts):
        seen[at] = _OPEN
    for above in chain.from_iterable(map(_lines_above, begins)):
        # In mid-sentence nothing begins but a table with a title.
        if seen[above] == _GOES_ON:
            seen[above] = _OPEN
    for title, behind in _above_cells(lines, titles):
        seen[title:behind] = LEFT_OPEN * (behind - title)
    return seen, _tabular(texts, begins, [*named, *_continued(texts, firsts, lasts)])


def _lines_above(at: int) -> range:
    """Give the lines over which a table's title goes at most, above a line."""
    return range(max(at - TITLE_LINES, 0), at)


def _tabular(texts: Sequence[str], begins: Sequence[int], named: Iterable[int]) -> bytearray:
    """Give for each line whether a table may begin with it or is named there, maybe.

    At the lines that are given, or above them.
    """
    tabular = bytearray(len(texts))
    for at in named:
        tabular[max(at - 1, 0)] = tabular[at] = TABLE_NAMED
    for at in chain(begins, chain.from_iterable(map(_lines_above, begins))):
        tabular[at] = TABLE_BEGINS
    return tabular


def _continued(texts: Sequence[str], firsts: str, lasts: str) -> Iterator[int]:
    """Give the titles of tables that go on from the page before (续表)."""
    likely = (*places_of(_CONTINUED_BEGINS, firsts), *places_of(CLOSING_PARENTHESIS, lasts))
    return (at for at in likely if is_continued(texts[at]))


def _headers(
    texts: Sequence[str], without_stops: Sequence[int], titles: Sequence[int]
) -> Iterator[int]:
    """Give the rows with another below, and those beside the end of a table's title.

    There a header may go over several lines.
    """
    beside = {near for at in titles for near in range(at - TITLE_LINES + 1, at + TITLE_LINES + 1)}
    gaps = [at for at in without_stops if has_gap(texts[at])]
    for at, below in pairwise([*gaps, 0]):
        rows = 1 if at in beside else 2
        if (rows == 1 or below == at + 1) and all(map(places_of_cells, texts[at : at + rows])):
            yield at


def _above_cells(lines: Sequence[PrintedLine], titles: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the titles of tables above enough cells, one a line, and the line behind those."""
    for title in titles:
        behind = _behind_cells(lines, title)
        if behind:
            yield title, behind


def _stands_above_broken_header(lines: Sequence[PrintedLine], title: int) -> bool:
    """Tell a table's title above cells of a header, one or a part of one a line, above a row."""
    end = min(title + 1 + MOST_HEADER_LINES, len(lines))
    cells = takewhile(
        lambda at: _is_short_cell(lines[at]) and not has_gap(lines[at].text), range(title + 1, end)
    )
    behind = title + 1 + sum(1 for _ in cells)
    return title + 1 < behind < end and bool(places_of_cells(lines[behind].text))


def _behind_cells(lines: Sequence[PrintedLine], title: int) -> int:
    """Give the line behind the cells, one a line, below a table's title; 0 for too few of them."""
    behind, end = title + 1, min(title + 1 + MOST_CELLS, len(lines))
    while behind < end and _is_short_cell(lines[behind]):
        behind += 1
    cells = lines[title + 1 : behind]
    figures = sum(FIGURE.fullmatch(line.text) is not None for line in cells)
    return behind if figures >= FEWEST_FIGURES and figures * 4 > len(cells) else 0


def _is_short_cell(line: PrintedLine) -> bool:
    short = line.width <= WIDEST_CELL or HEADER_RUN_TOGETHER.fullmatch(line.text) is not None
    return short and not _NOT_IN_A_CELL.search(line.text)


def _left_open(told: Told, texts: Sequence[str], firsts: str) -> Iterator[int]:
    """Give the lines that may be something else although there are stops in them."""
    mark = told.style.entry_mark
    yield from [at for at, text in enumerate(texts) if mark in text] if mark else ()
    yield from places_among(opening_marks(told.style), firsts)
    yield from (at for at in places_of(_DIGIT, firsts) if DATE_START.match(texts[at]))
    if told.style.run_in:
        yield from (at for at, line in enumerate(told.lines) if line.lead)
    if told.style.looks_of_subsections:
        yield from (at for at, line in enumerate(told.lines) if line.level is _SUBSECTION)
    if told.forced:
        yield from (at for at, line in enumerate(told.lines) if line.forced)
    longest = LONGEST_LINE
    if max(map(len, texts), default=0) > longest:
        yield from (at for at, text in enumerate(texts) if len(text) > longest)


def _goes_on(told: Told, at: int) -> bool:
    """Tell a line below running text that goes on: in mid-sentence, and nothing by itself."""
    style = told.style
    if style.whole_paragraphs or not at:
        return False
    line, above = told.lines[at], told.lines[at - 1]
    return not (
        line.size > LARGER * above.size > 0
        or (style.names_sections and told.names_section(line))
        or (style.named and names_below_short(style, line, above))
        or (not style.marked and is_table_rest(above.text))
        or stands_alone(line.text)
        or is_post(line.text)
        or may_cut(style, line, above)
        or (told.may_lack_stop(line) and (not style.marked or style.named))
    )


def stands_alone(text: str) -> bool:
    """Tell a line that is what it is wherever it stands."""
    return is_continued(text) or is_bare_signature(text)


def may_begin_table(told: Told) -> bool:
    """Tell whether a table in rows, or below its unit, may begin with the line that is read."""
    return told.tabular[told.at] == TABLE_BEGINS


def is_title_above_cells(told: Told) -> bool:
    """Tell whether the line that is read is a title above the cells of a table, one a line."""
    return told.line.text[-1] in TITLE_ENDS and _behind_cells(told.lines, told.at) > 0


def is_dated_title(lines: Sequence[PrintedLine], at: int) -> bool:
    """Tell what says the year above the cells of a table, one a line, however it ends."""
    return _DATED.fullmatch(lines[at].text) is not None and _behind_cells(lines, at) > 0


def _is_below_text(told: Told) -> bool:
    """Tell whether the line above was told to be running text, as far as it goes on below."""
    above = told.above
    if above is None or above.kind is not _LINE or told.line.page != told.lines[told.at - 1].page:
        return False
    return told.style.marked or above.text is told.lines[told.at - 1].text


def take_running_text(told: Told) -> bool:
    """Take the lines, up to the page's end, that a glance told; tell whether there were any."""
    seen = told.seen[told.at]
    if seen != _RUNS and not (seen == _GOES_ON and _is_below_text(told)):
        return False
    run = _RUN.match(told.seen, told.at)
    end = run.end() if run else told.at
    if told.lines[end - 1].page != told.page:
        end = bisect_right(told.lines, told.page, told.at, end, key=attrgetter("page"))
    told.parts += told.lines[told.at : end]
    return told.take(lines=end - told.at)
