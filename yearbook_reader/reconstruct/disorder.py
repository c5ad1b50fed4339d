"""Text out of order: no rule can mend it, so it is told plainly instead of shown as the book.

Several witnesses are heard, none of which has anything to say against a text in order: entries
that break off, lines of two columns side by side, page numbers amid their pages, months and
days that go backwards, and titles in another order than in the contents.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.contents import contents_lines, headings_by_title
from yearbook_reader.reconstruct.draft import Draft, Role
from yearbook_reader.reconstruct.lines import head_text, width
from yearbook_reader.reconstruct.marks import ends_text, is_table_rest
from yearbook_reader.reconstruct.matter import Matter, matter_of
from yearbook_reader.reconstruct.page_numbers import is_decorated_number
from yearbook_reader.volume.model import Chapter, Entry, Paragraph, Signature, Table, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind
from yearbook_reader.volume.walk import entries_of, units

BROKEN_SHARE = 0.05  # of the entries may be broken: a text in order has hardly any
FEWEST_BROKEN = 3
SIDE_WIDTH = 5.0  # em of a piece that is a line of a column and no cell
FEWEST_BESIDE = 3  # lines of a page that hold two columns
PAGES_BESIDE = 0.2  # of the pages, from which the text is set in columns side by side
AMID = 12  # lines from either end of a page, from which a page number stands amid it
NUMBERS_AMID = 0.05  # of the page numbers
BACKWARDS = 0.08  # of the steps from date to date, or title to title, that may go backwards
FEWEST_BACKWARDS = 2
FEWEST_STEPS = 5

_WIDE_GAP = re.compile(r"(?<=\S)[ \u3000]{3,}(?=\S)")
_FIRST_NUMBER = re.compile(r"\d{1,2}")
_CHINESE_MONTHS = {name: n for n, name in enumerate("一二三四五六七八九", 1)} | {
    "十": 10, "十一": 11, "十二": 12, "正": 1,
}  # fmt: skip


def disorder(draft: Draft, volume: Volume) -> tuple[Finding, ...]:
    """Tell, once and first of all, that the order of the text is not to be trusted."""
    breaks = sum(
        (
            _broken_entries(volume),
            _columns_side_by_side(draft),
            _numbers_amid_pages(draft),
            sum(_dates_backwards(chapter) for chapter in volume.chapters),
            _titles_backwards(draft, volume),
        )
    )
    if not breaks:
        return ()
    message = (
        f"有 {breaks} 处前后不接（残缺的条目、并排的两栏、夹在文中的页码、倒退的日期等）："
        "来源很可能把两栏横着读串了，文字顺序不可信。请改为直接打开 PDF。"
    )
    return (Finding(FindingKind.CROSSED_COLUMNS, 0.9, (), message, (str(breaks),)),)


def _broken_entries(volume: Volume) -> int:
    """Count the entries that are empty or break off; lists have no sentences to end."""
    entries = [
        entry
        for unit in units(volume)
        if unit.chapter is None
        or matter_of(head_text(unit.chapter.heading.title)) is not Matter.LISTS
        for entry in entries_of(unit)
    ]
    broken = sum(map(_is_broken, entries))
    return broken if broken >= max(FEWEST_BROKEN, BROKEN_SHARE * len(entries)) else 0


def _is_broken(entry: Entry) -> bool:
    """Tell an entry that is empty, breaks off, or goes on behind its signature."""
    if any(isinstance(one, Signature) and isinstance(two, Paragraph)
           for one, two in pairwise(entry.blocks)):  # fmt: skip
        return True
    paragraphs = [block for block in entry.blocks if isinstance(block, Paragraph)]
    if not paragraphs:
        return not any(isinstance(block, Table) for block in entry.blocks)
    last = paragraphs[-1].text.text
    return not (ends_text(last) or is_table_rest(last[-12:]))


def _columns_side_by_side(draft: Draft) -> int:
    """Count the lines in which a column's line stands beside another's, as on a printed page."""
    found = []
    for page in draft.pages:
        beside = sum(_is_of_two_columns(draft.lines.texts[i]) for i in draft.body_of(page))
        if beside >= FEWEST_BESIDE:
            found.append(beside)
    return sum(found) if len(found) > PAGES_BESIDE * len(draft.pages) else 0


def _is_of_two_columns(text: str) -> bool:
    if "   " not in text:
        return False
    pieces = _WIDE_GAP.split(text)
    return len(pieces) == 2 and all(width(piece) >= SIDE_WIDTH for piece in pieces)


def _numbers_amid_pages(draft: Draft) -> int:
    """Count the page numbers amid the only pages that have no other."""
    numbered = {draft.page_of[index] for index in draft.in_role(Role.PAGE_NUMBER)}
    amid = [
        index
        for number, page in enumerate(draft.pages)
        if number not in numbered
        for index in draft.body_of(page[AMID:-AMID])
        if is_decorated_number(draft.lines.texts[index])
    ]
    return len(amid) if len(amid) > NUMBERS_AMID * len(draft.pages) else 0


def _dates_backwards(chapter: Chapter) -> int:
    """Count the steps back in a chronicle, from month to month and from day to day."""
    if matter_of(head_text(chapter.heading.title)) is not Matter.CHRONICLE:
        return 0
    months = [_number(section.heading.title) for section in chapter.sections]
    days = [[_number(entry.heading.title) for entry in each.entries] for each in chapter.sections]
    runs = [months, *days]
    empty = sum(not section.entries and not section.lead for section in chapter.sections)
    return _steps_back(runs, empty)


def _number(title: str) -> int:
    """Give a month's or day's number; 0 where it tells none."""
    bare = head_text(title)
    if bare.endswith(("月", "月份")) and not bare[:1].isdigit():
        return _CHINESE_MONTHS.get(bare.partition("月")[0], 0)
    if bare.endswith("日") and "月" in bare:
        bare = bare.rpartition("月")[2]
    match = _FIRST_NUMBER.match(bare)
    return int(match.group()) if match else 0


def _steps_back(runs: Sequence[Sequence[int]], more: int = 0) -> int:
    known = [[number for number in run if number] for run in runs]
    steps = [two < one for run in known for one, two in pairwise(run)]
    back = sum(steps) + more
    few = len(steps) < FEWEST_STEPS or back < FEWEST_BACKWARDS
    return 0 if few or back < BACKWARDS * len(steps) else back


def _titles_backwards(draft: Draft, volume: Volume) -> int:
    """Count the titles that stand before others which the contents name before them."""
    lines = contents_lines(draft)
    pages = [line.page for line in lines]
    if any(two < one for one, two in pairwise(pages)):
        return 0
    named = Counter(line.title for line in lines)
    places = headings_by_title(volume)
    unique = [places.get(line.title, ()) for line in lines if named[line.title] == 1]
    order = [
        headings[0].printed.start
        for headings in unique
        if len(headings) == 1 and headings[0].printed
    ]
    moved = len(order) - _longest_rising(order)
    return _steps_back([range(1, len(order))], moved) if moved else 0


def _longest_rising(numbers: Sequence[int]) -> int:
    """Give how many of the numbers can stay where they are if the rest is moved into order."""
    tails: list[int] = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)
