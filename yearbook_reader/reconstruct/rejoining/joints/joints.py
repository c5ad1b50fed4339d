"""Joints: what is known of the place between two pieces before any widths are looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_SIGNATURE,
    BEGINS_LEADERS,
    CLOSING_PARENTHESIS,
    CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    HAN,
    HAN_CHARACTER,
    LEADERS,
    LEADERS_AND_PAGE,
    LONE_MARK,
    POINTERS,
    SIGNATURE,
    TITLE_OF_LISTS,
    TORN_SIGNATURE,
    YEAR,
    ends_sentence,
)
from yearbook_reader.reconstruct.lexicon.matter import DAY, NUMBERED, UP_TO_DAY, matter_of
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lexicon.tables import CONTINUED, TABLE_TITLE
from yearbook_reader.reconstruct.lines.cut_lines import behind_numbers, cuts_at_marks, line_starts
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, places_of
from yearbook_reader.reconstruct.rejoining.joints.caption_joints import part_at_captions
from yearbook_reader.reconstruct.rejoining.joints.cell_rows import (
    behind_units,
    cell_rows,
    closes_unit,
    closes_words,
)
from yearbook_reader.reconstruct.rejoining.joints.counted_items import part_at_counted_items
from yearbook_reader.reconstruct.rejoining.joints.dated_joints import (
    part_at_dates,
    part_below_bullets,
)
from yearbook_reader.reconstruct.rejoining.joints.division_joints import join_divisions
from yearbook_reader.reconstruct.rejoining.joints.english_joints import join_english
from yearbook_reader.reconstruct.rejoining.joints.forme_joints import part_forme_work
from yearbook_reader.reconstruct.rejoining.joints.index_joints import part_plain_index
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at, join_at
from yearbook_reader.reconstruct.rejoining.joints.named_joints import part_at_named_titles
from yearbook_reader.reconstruct.rejoining.joints.note_joints import part_notes
from yearbook_reader.reconstruct.rejoining.joints.numbered_tables import part_at_numbered_tables
from yearbook_reader.reconstruct.rejoining.joints.numbers_in_step import is_between
from yearbook_reader.reconstruct.rejoining.joints.rows_by_headers import rows_told_by_headers
from yearbook_reader.reconstruct.rejoining.joints.spaced_joints import tell_by_room
from yearbook_reader.reconstruct.rejoining.joints.subsection_joints import part_below_subsections

TITLE_PIECES = 8  # over which a title in the contents may be
FEWEST_TERMS = 10  # pieces that look like an index's pages before they are
LONGEST_HEADING = 12  # characters of one above the first of numbered titles
LONGEST_NUMBER = 5  # characters of an item's number

_PAGE = re.compile(r"[(（]?\d{1,4}\s?[a-dA-D]?[)）]?")
_COLUMN = re.compile(r"\d{1,4}[a-d]")
_ITEM_MARK = re.compile("[．、]")
_ITEM_BEGINS = re.compile(f"[．、] ?[{HAN}“《]|．\\Z")
_DOCUMENT_HEADING = re.compile(
    rf"(?:{CHINESE_NUMERAL}、|[（(]{CHINESE_NUMERAL}[）)])[^。；：]{{2,40}}"
)
_LETTER = re.compile(r"[A-Z]")
_DATED_TITLE = re.compile(r"(?:19|20)\d\d ?年.{4}")
_FIRST_ITEM = ("1.", "1．")
_ITEM = re.compile(rf"\d{{1,2}}[.．]|{CHINESE_NUMERAL}、")
# What credits, signatures, page numbers, 续表, the dot of a side tab and strayed stops begin with;
# a signature without brackets begins with 撰稿： or the like.
_MAY_STAND_ALONE = frozenset("·•‧—–-―─━－续續（()）撰供执執责責编編审審作整图圖。！？；")
_BRACKETED = re.compile(r"(?:〔[^〔〕]{0,28}〕|［[^［］]{0,28}］|\[[^\[\]]{0,28}\])")
_WORDS = re.compile(f"[{HAN}]{{2}}")
_TITLE_ABOVE_CELLS = re.compile(r"[^，。；：]{6,40}")
_PAGE_NUMBER = re.compile(r"([·•‧—–―─━－\-])\s?\d{1,4}\s?\1")
_BULLETS = frozenset(ENTRY_BULLETS + POINTERS)
_MARKS = frozenset((*_BULLETS, *(mark for mark in ENTRY_BRACKETS if mark not in "〔［[")))
_NUMBER_ENDS = "、.．"
# What is looked for among all pieces' first or last characters at once.
_BEGINS = re.compile(f"[{re.escape(''.join(sorted({*_MARKS, *_MAY_STAND_ALONE, *'〔［['})))}]")
_YEAR_UNIT = re.compile("年")
_ENDS_NUMBER = re.compile(f"[{_NUMBER_ENDS}]")
_ENDS_LEADERS = re.compile("[.．·‥…⋯]")
_SLASHES = "/／"  # before the page: 水利……／57
_OPENS_PAGE = re.compile(f"[（({_SLASHES}]")
_ENDS_COLUMN = re.compile("[a-d]")
_ENDS_TITLE_OR_LETTER = re.compile("[引A-Z]")


def joints(
    lines: Lines, pages: Sequence[range], cuts: Iterable[int] = (), *, room: float = 0.0
) -> list[Joint]:
    """Give the joint before each piece; before those at `cuts` a line begins in any case.

    Between two pieces of Chinese a line has always ended, but for the cells of a table, and
    where lines were cut at marks: there two that fit into the `room` may be one.
    """
    narrow = lines.narrow
    may_go_on, line_end = Joint.OPEN, Joint.BREAK
    found = [line_end]
    found += [may_go_on if one or two else line_end for one, two in pairwise(narrow)]
    if room:
        for index in cuts_at_marks(lines, room):
            found[index] = Joint.OPEN
        break_at(found, *line_starts(lines))
        for index in behind_numbers(lines):
            join_at(found, index)
    units = behind_units(lines)
    _part_at_marks(lines, found)
    _part_at_items(lines, found)
    _join_contents(lines, found)
    _part_index(lines, found)
    part_plain_index(lines, found)
    part_at_named_titles(lines, found)
    _join_cells(lines, cell_rows(lines, pages, units), found)
    _join_cells(lines, rows_told_by_headers(lines), found, units=False)
    _part_at_titles(lines, found, units)
    part_at_dates(lines, found)
    part_below_bullets(lines, found)
    part_at_counted_items(lines, found)
    part_at_captions(lines, found)
    part_forme_work(lines, pages, found)
    part_at_numbered_tables(lines, found)
    join_divisions(lines, found)
    part_notes(lines, pages, found)
    join_english(lines, pages, found)
    part_below_subsections(lines, found)
    tell_by_room(lines, found)
    for page in pages:
        if page:
            found[page.start] = Joint.BREAK
            _part_below_matter(lines, page.start, found)
    for index in cuts:
        found[index] = Joint.BREAK
    return found


def _part_at_marks(lines: Lines, found: list[Joint]) -> None:
    """Break above entries' marks and numbered items, and around what stands by itself."""
    firsts, lasts = lines.firsts, lines.lasts
    for index in sorted({*places_of(_BEGINS, firsts), *places_of(_ENDS_NUMBER, lasts)}):
        text, first = lines.texts[index], firsts[index]
        if first in _MARKS:
            if first in "↑↓←→" and index and lines.narrow[index - 1]:
                continue  # it stands between figures
            found[index] = Joint.BREAK
            if text in _BULLETS:
                join_at(found, index + 1)
        elif text == "——" and _begins_subtitle(lines, index):
            break_at(found, index)
            join_at(found, index + 1)
        elif closes_words(lines, index):
            join_at(found, index)
            break_at(found, index + 1)
        elif first in _MAY_STAND_ALONE and _stands_alone(lines, index, text):
            break_at(found, index, index + 1)
        elif first in "〔［[" and _opens_title(lines, index):
            break_at(found, index)
        elif lasts[index] in _NUMBER_ENDS and _begins_item(lines, index):
            break_at(found, index)
            join_at(found, index + 1)


def _opens_title(lines: Lines, index: int) -> bool:
    """Tell brackets with words in them, also over several pieces: no document's year is there."""
    text = lines.texts[index]
    closer = ENTRY_BRACKETS[text[0]]
    below = index + 1
    while closer not in text and below < min(index + TITLE_PIECES, len(lines)):
        text += lines.texts[below]
        below += 1
    match = _BRACKETED.match(text)
    return match is not None and _WORDS.search(match.group()) is not None


def _part_at_items(lines: Lines, found: list[Joint]) -> None:
    """Break above the number of an item whose mark stands in the piece behind it (2 / ．防汛).

    It stands below the end of a sentence, or the first one below a document's heading.
    """
    for index in places_of(_ITEM_MARK, lines.firsts):
        if index < 2 or not _ITEM_BEGINS.match(lines.texts[index]):
            continue
        above = lines.texts[index - 2]
        number = lines.texts[index - 1]
        ended = ends_sentence(above) or above[-1] == "："
        wrapped = lines.texts[max(index - 3, 0)] + above
        if DAY.fullmatch(number) and (
            ended or (number == "1" and any(map(_DOCUMENT_HEADING.fullmatch, (above, wrapped))))
        ):
            break_at(found, index - 1)
            join_at(found, index)


def _begins_subtitle(lines: Lines, index: int) -> bool:
    """Tell the dash of a document's subtitle (——2018年…在大会上): before a year, below words."""
    below = lines.texts[index + 1 : index + 3]
    dated = len(below) > 1 and YEAR.fullmatch(below[0]) is not None and below[1][0] == "年"
    return dated and index > 0 and not lines.narrow[index - 1]


def _begins_item(lines: Lines, index: int) -> bool:
    """Tell the number of an item (1. or 一、) below the end of what it does not go on with."""
    text = lines.texts[index]
    numbered = len(text) < LONGEST_NUMBER and _ITEM.fullmatch(text) is not None
    if not numbered or index == 0:
        return False
    above = lines.texts[index - 1]
    if above[-1] in "。：；”）" or (lines.narrow[index - 1] and text[0].isdigit()):
        return True
    below = index + 1 < len(lines) and not lines.narrow[index + 1]
    opens = text in _FIRST_ITEM and below and len(above) <= LONGEST_HEADING
    if division_of(above) or (opens and not lines.narrow[index - 1]):
        return True
    pieces = (lines.texts[max(at, 0) : index] for at in (index - 1, index - 3))
    return any(_DOCUMENT_HEADING.fullmatch("".join(each)) for each in pieces)


def _stands_alone(lines: Lines, index: int, text: str) -> bool:
    """Tell what is a line by itself wherever it stands.

    A credit, a signature or half of one, a page number, the dot of a side tab, or a stop that
    strayed behind another.
    """
    if text[0] in "。！？；":
        return LONE_MARK.fullmatch(text) is not None and lines.texts[index - 1][-1] == text[0]
    if text == "·":
        return is_between(lines, index, HAN_CHARACTER)
    if _PAGE_NUMBER.fullmatch(text):
        return True
    if text[0] not in "（()）":
        return BARE_SIGNATURE.fullmatch(text) is not None or (
            text[0] in "续續" and CONTINUED.fullmatch(text) is not None
        )
    if CREDIT.fullmatch(text):
        return True
    if closes_unit(lines, index):
        return False
    if SIGNATURE.fullmatch(text) and not NUMBERED.fullmatch(text):
        return index > 0 and ends_sentence(lines.texts[index - 1])
    return any(pattern.fullmatch(text) for pattern in (CLOSING_PARENTHESIS, TORN_SIGNATURE))


def _join_contents(lines: Lines, found: list[Joint]) -> None:
    """Join the lines of the contents: a title, leaders, and the page behind them.

    Among others, a title that all but fills its line has leaders of a dot or two; a dot alone
    stands between two figures of a title (9·24).
    """
    texts = lines.texts
    behind = -TITLE_PIECES
    for index in places_of(_ENDS_LEADERS, lines.lasts[:-1]):
        few = index - behind < TITLE_PIECES and HAN_CHARACTER.search(texts[index])
        leaders = few or LEADERS.search(texts[index])
        if leaders and _PAGE.fullmatch(texts[index + 1]):
            found[index + 1] = Joint.GAP
            behind = index + 2
            break_at(found, behind)
            _join_title(lines, found, index)
    for index in places_of(_OPENS_PAGE, lines.lasts[:-2]):
        number, closing = texts[index + 1 : index + 3]
        closes = closing in "）)"
        opens = closes or texts[index][-1] in _SLASHES
        if number.isdecimal() and opens and LEADERS.search(texts[index]):
            found[index + 1 : index + 2 + closes] = [Joint.JOIN] * (1 + closes)
            break_at(found, index + 2 + closes)
            _join_title(lines, found, index)
    for index in places_of(BEGINS_LEADERS, lines.firsts[:-1]):
        if LEADERS_AND_PAGE.fullmatch(texts[index]):
            break_at(found, index + 1)
            _join_title(lines, found, index)


def _join_title(lines: Lines, found: list[Joint], last: int) -> None:
    """Join the pieces of a title before leaders, from the last back to where its line begins.

    Behind the letter of an index's group, or the index's own title, another line begins.
    """
    for index in range(last, max(last - TITLE_PIECES, 0), -1):
        if found[index] is not Joint.OPEN:
            return
        above = lines.texts[index - 1]
        if TITLE_OF_LISTS.fullmatch(head_text(above)) or ends_sentence(above):
            break_at(found, index)
        elif _LETTER.fullmatch(above) and _opens_group(lines, found, index - 1):
            break_at(found, index - 1, index)
        else:
            found[index] = Joint.JOIN


def _opens_group(lines: Lines, found: list[Joint], index: int) -> bool:
    """Tell whether the letter here begins its line: it is that of an index's group."""
    above = lines.texts[index - 1] if index else ""
    own_line = TITLE_OF_LISTS.fullmatch(head_text(above)) or ends_sentence(above)
    return found[index] is Joint.BREAK or bool(own_line)


def _part_index(lines: Lines, found: list[Joint]) -> None:
    """Break behind the pages of an index (14b) that has no leaders."""
    columns = places_of(_ENDS_COLUMN, lines.lasts)
    terms = [index for index in columns if _COLUMN.fullmatch(lines.texts[index])]
    if len(terms) >= FEWEST_TERMS:
        for index in terms:
            found[index] = Joint.GAP
            break_at(found, index + 1)
        for index in places_of(_ENDS_TITLE_OR_LETTER, lines.lasts):
            text = lines.texts[index]
            if text[-1] == "引" and TITLE_OF_LISTS.fullmatch(head_text(text)):
                break_at(found, index, index + 1)
            elif found[index] is Joint.BREAK and _LETTER.fullmatch(text):
                break_at(found, index + 1)


def _join_cells(
    lines: Lines, rows: Iterable[range], found: list[Joint], *, units: bool = True
) -> None:
    """Join the cells of each row of a table; `units` may stand behind figures (2018 / 年)."""
    for row in rows:
        break_at(found, row.start, row.stop)
        for index in range(row.start + 1, row.stop):
            text = lines.texts[index]
            unit = (
                units and lines.narrow[index - 1] and not (lines.narrow[index] or text[0].isdigit())
            )
            unit = unit or lines.lasts[index - 1] in "（(" or closes_words(lines, index)
            found[index] = Joint.JOIN if unit else Joint.GAP


def _part_at_titles(lines: Lines, found: list[Joint], units: Iterable[int]) -> None:
    """Break above a table's title: behind a sentence, or before the year that it names."""
    for index in units:
        at = index - 2
        while at > 0 and found[at] is Joint.OPEN and not _begins_title(lines, at):
            at -= 1
        break_at(found, at, index - 1, index)
    for index in places_of(_YEAR_UNIT, lines.firsts[:-1]):
        titled = found[index + 1] is Joint.BREAK and _is_table_title(lines, found, index)
        if titled and _begins_title(lines, index - 1):
            break_at(found, index - 1)
            join_at(found, index)


def _is_table_title(lines: Lines, found: Sequence[Joint], index: int) -> bool:
    """Tell a table's title by its last words, or by the header's cells right below it."""
    if TABLE_TITLE.fullmatch(lines.texts[index]):
        return True
    cells = found[index + 2 : index + 4] == [Joint.GAP] * 2
    return cells and _TITLE_ABOVE_CELLS.fullmatch(lines.texts[index]) is not None


def _part_below_matter(lines: Lines, index: int, found: list[Joint]) -> None:
    """Break behind the title of a kind of matter (附录) that stands atop a page, before a year."""
    before_year = any(map(YEAR.fullmatch, lines.texts[index + 1 : index + 2]))
    if before_year and matter_of(head_text(lines.texts[index])):
        break_at(found, index + 1)


def _begins_title(lines: Lines, index: int) -> bool:
    """Tell whether a table's title begins here: behind a sentence, or with the year."""
    above = lines.texts[index - 1]
    if ends_sentence(above):
        return True
    text = lines.texts[index]
    dated = YEAR.fullmatch(text) and lines.texts[index + 1][0] in "年—–-"
    return bool(dated or _DATED_TITLE.match(text)) and not UP_TO_DAY.fullmatch(above)
