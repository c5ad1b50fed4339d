"""Text out of order: no rule can mend it, so it is told plainly instead of shown as the book.

Several witnesses are heard. Some have nothing to say against a text in order: lines of two
columns side by side, page numbers amid their pages, months and days that go backwards, titles
in another order than in the contents, many sentences that break off. Of the others (a sentence
that breaks off, the yearbook's name amid a page, empty entries) a text in order may show one
kind, but never two. Brackets that are torn in two are asked last, where none has given proof.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from yearbook_reader.reconstruct.assembly.torn_brackets import torn_brackets
from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    SIGNATURE,
    ends_text,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of
from yearbook_reader.reconstruct.lines.draft import ContentsLine, Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_text, width
from yearbook_reader.reconstruct.set_aside.contents.contents import (
    headings_by_title,
)
from yearbook_reader.reconstruct.set_aside.heads.running_heads import lines_beginning_like
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import decorated_numbers
from yearbook_reader.volume.model import Chapter, Entry, Paragraph, Signature, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.walk import entries_in

BROKEN_SHARE = 0.05  # of the entries may be broken: a text in order has hardly any
FEWEST_BROKEN = 3
FEWEST_TORN = 3  # brackets, where all else is silent
BEHIND_SHARE = 0.3  # of the entries with text behind their signature
HINT_SHARE = 0.015  # of the entries, from which such ones are a hint
SIDE_WIDTH = 5.0  # em of a piece that is a line of a column and no cell
FEWEST_BESIDE = 3  # lines of a page that hold two columns
BESIDE = 0.2  # of its lines, where others are titles that a gap parts from their texts
PAGES_BESIDE = 0.2  # of the pages, from which the text is set in columns side by side
HALF, REST = 12.0, 8.0  # em of the left line and of the right, where one gap is all that parts them
SHORTEST_PAIR = 20  # characters of both
PAIRS = 0.2  # of a page's lines that are as long as both, from which they are of two columns
ROUGH = 2.0  # em by which the left ones may be wider or narrower than most
MANY_BESIDE = 8  # such lines on one page that are a hint
PAGES_APART = 0.2  # of the pages that must hold such lines
AMID = 4  # lines of text above and below a page number that stands amid its page
TEXT_WIDTH = 15.0  # em of a line of text at the least
NUMBERS_AMID = 0.05  # of the page numbers
HEAD_AMID = 5  # lines from either end of a page, from which the yearbook's name stands amid it
HEADS_AT_EDGES = 0.7  # of the running heads, for the others to be amid their pages
BACKWARDS = 0.08  # of the steps from date to date that may go backwards
FEWEST_BACKWARDS = 2
FEWEST_STEPS = 5
MOVED = 0.02  # of the titles may stand elsewhere than in the contents
CLOSING = ("）", ")", "〕", "】", "］")  # a text may end with an unknown signature
LONGEST_NAME = 3  # characters

_MARKS = frozenset((*ENTRY_BRACKETS, *ENTRY_BULLETS))
_WIDE_GAP = re.compile(r"[ \u3000](?<=\S.)[ \u3000]{2,}(?=\S)")
_FIRST_NUMBER = re.compile(r"\d{1,2}")
_CHINESE_MONTHS = {name: n for n, name in enumerate("一二三四五六七八九", 1)} | {
    "十": 10, "十一": 11, "十二": 12, "正": 1,
}  # fmt: skip


class Testimony(NamedTuple):
    """What a witness has seen: in how many places, and whether that is proof or a hint."""

    places: int
    proof: bool


def disorder(draft: Draft, volume: Volume, unparted: int = 0) -> tuple[Finding, ...]:
    """Tell, once and first of all, that the order of the text is not to be trusted.

    `unparted` pages hold columns side by side that could not be told from each other.
    """
    heard = [each for each in _witnesses(draft, volume) if each.places]
    if unparted:
        heard.append(Testimony(unparted, proof=True))
    if len(heard) == 1 and not heard[0].proof:
        torn = torn_brackets(_entries(volume))
        heard += [Testimony(torn, proof=False)] if torn else []
    if len(heard) < 2 and not any(each.proof for each in heard):
        return ()
    return _told(sum(each.places for each in heard))


def told_by_brackets(made: Reconstruction, doubts: Sequence[Finding]) -> tuple[Finding, ...]:
    """Tell by brackets alone where all else is silent, if the audit doubts some brackets."""
    unclosed = sum(each.kind is FindingKind.UNCLOSED_BRACKET for each in doubts)
    if unclosed < FEWEST_TORN or _is_told(made.findings):
        return ()
    torn = torn_brackets(_entries(made.volume))
    return _told(torn) if torn >= FEWEST_TORN else ()


def _is_told(findings: Sequence[Finding]) -> bool:
    return any(each.kind is FindingKind.CROSSED_COLUMNS for each in findings)


def _told(breaks: int) -> tuple[Finding, ...]:
    message = (
        f"有 {breaks} 处前后不接（残缺的条目、并排的两栏、夹在文中的页码、倒退的日期等）："
        "来源很可能把两栏横着读串了，文字顺序不可信。请改为直接打开 PDF。"
    )
    return (Finding(FindingKind.CROSSED_COLUMNS, 0.9, (), message, (str(breaks),)),)


def _witnesses(draft: Draft, volume: Volume) -> Iterator[Testimony]:
    contents = draft.contents
    entries = _entries(volume)
    yield _broken_entries(entries)
    yield _text_behind_signatures(entries)
    yield _empty_entries(entries)
    yield Testimony(_columns_side_by_side(draft), proof=True)
    yield _columns_a_gap_apart(draft)
    yield Testimony(_numbers_amid_pages(draft), proof=True)
    yield Testimony(_heads_amid_pages(draft), proof=False)
    yield Testimony(sum(map(_dates_backwards, volume.chapters)), proof=True)
    yield _titles_moved(contents, volume)


def _entries(volume: Volume) -> list[Entry]:
    """Give the entries that hold sentences; lists have none to end."""
    return [
        entry
        for chapter in volume.chapters
        if _matter(chapter) is not Matter.LISTS
        for entry in entries_in(chapter)
    ]


def _matter(chapter: Chapter) -> Matter | None:
    """Tell what a chapter holds by its title, with a number or without (第七编　附录)."""
    division = division_of(chapter.heading.title)
    return matter_of(head_text(division.title if division else chapter.heading.title))


def _broken_entries(entries: Sequence[Entry]) -> Testimony:
    """Count the entries that break off."""
    torn = sum(map(_breaks_off, entries))
    proof = torn >= max(FEWEST_BROKEN, BROKEN_SHARE * len(entries))
    return Testimony(torn if torn >= HINT_SHARE * len(entries) else 0, proof)


def _text_behind_signatures(entries: Sequence[Entry]) -> Testimony:
    """Count the entries that go on behind their signature; few may hold an unknown title."""
    behind = sum(map(_goes_on_behind_signature, entries))
    proof = behind >= max(FEWEST_BROKEN, BEHIND_SHARE * len(entries))
    return Testimony(behind if behind >= HINT_SHARE * len(entries) else 0, proof)


def _breaks_off(entry: Entry) -> bool:
    """Tell an entry whose last sentence has no end; one before a signature may go on behind it.

    Behind the end of a sentence so few characters are a name that signs it.
    """
    for block in reversed(entry.blocks):
        if isinstance(block, Signature):
            break
        if isinstance(block, Paragraph):
            last = block.text.text
            ended = "。" in last[-LONGEST_NAME - 1 :] or ends_text(last) or last.endswith(CLOSING)
            return not (ended or is_table_rest(last[-12:]))
    return False


def _goes_on_behind_signature(entry: Entry) -> bool:
    """Tell an entry with text behind a signature that ended it; most have too few blocks.

    Words without a full stop are no text: they are a caption, or a heading, that was not told.
    """
    return len(entry.blocks) > 2 and any(
        isinstance(one, Paragraph)
        and ends_text(one.text.text)
        and isinstance(two, Signature)
        and isinstance(three, Paragraph)
        and "。" in three.text.text
        for one, two, three in zip(entry.blocks, entry.blocks[1:], entry.blocks[2:], strict=False)
    )


def _empty_entries(entries: Sequence[Entry]) -> Testimony:
    empty = sum(not entry.blocks for entry in entries)
    many = empty >= max(FEWEST_BROKEN, BROKEN_SHARE * len(entries))
    return Testimony(empty if many else 0, proof=False)


def _columns_side_by_side(draft: Draft) -> int:
    """Count the lines in which a column's line stands beside another's, as on a printed page.

    Behind a mark it may be an entry's title that the gap parts from its text.
    """
    if "   " not in draft.lines.joined:
        return 0
    texts = draft.lines.texts
    gaps = [index for index, text in enumerate(texts) if "   " in text]
    plain = (index for index in gaps if texts[index][0] not in _MARKS)
    parted = (index for index in plain if _is_of_two_columns(texts[index]))
    beside = Counter(draft.page_of[index] for index in draft.body_of(parted))
    found = [
        count
        for page, count in beside.items()
        if count >= max(FEWEST_BESIDE, BESIDE * len(draft.body_of(draft.pages[page])))
    ]
    return sum(found) if len(found) > PAGES_BESIDE * len(draft.pages) else 0


def _columns_a_gap_apart(draft: Draft) -> Testimony:
    """Count the lines in which one gap alone parts the lines of two columns, as wide as most are.

    On a single page many are a hint.
    Titles before a text are narrower, or each of another width, and rows stand on few pages;
    print may leave room beside digits and marks, and a paragraph may begin behind another's end.
    """
    pieces: dict[int, float] = {}
    for index, text in enumerate(draft.lines.texts):
        if len(text) > SHORTEST_PAIR and (" " in text or "\u3000" in text):
            halves = text.split()
            sides = halves[0][-1] + halves[-1][0]
            if len(halves) != 2 or not sides.isalpha() or any(map(str.isascii, sides)):
                continue
            wide = width(halves[0])
            if wide >= HALF and not ends_text(halves[0]) and width(halves[1]) >= REST:
                pieces[index] = wide
    usual = median(pieces.values()) if pieces else 0.0
    alike = [index for index, wide in pieces.items() if abs(wide - usual) <= ROUGH]
    beside = Counter(draft.page_of[index] for index in alike)
    found = [
        count
        for page, count in beside.items()
        if count >= FEWEST_BESIDE and count >= PAIRS * _long_lines(draft, page)
    ]
    proof = len(found) > max(1.0, PAGES_APART * len(draft.pages))
    hint = max(found, default=0) >= MANY_BESIDE
    return Testimony(sum(found) if proof or hint else 0, proof)


def _long_lines(draft: Draft, page: int) -> int:
    """Count the lines of a page that are long enough for those of two columns."""
    lines = draft.pages[page]
    return sum(len(text) > SHORTEST_PAIR for text in draft.lines.texts[lines.start : lines.stop])


def _is_of_two_columns(text: str) -> bool:
    """Tell a line of two columns; a signature stands flush right of its text, or alone."""
    pieces = _WIDE_GAP.split(text)
    alone = text[0] in "（(" and text[-1] in "）)"
    if len(pieces) != 2 or alone or SIGNATURE.fullmatch(pieces[1]):
        return False
    return all(width(piece) >= SIDE_WIDTH for piece in pieces)


def _numbers_amid_pages(draft: Draft) -> int:
    """Count the pages whose only number has text above and below; captions are no text."""
    numbers = draft.in_role(Role.PAGE_NUMBER) + decorated_numbers(draft)
    on_page = Counter(draft.page_of[index] for index in numbers)
    amid = 0
    for number in numbers:
        page = draft.page_of[number]
        lines = draft.pages[page]
        if on_page[page] == 1 and AMID <= number - lines.start <= len(lines) - AMID:
            body = draft.body_of(lines)
            text = [index for index in body if _is_text(draft, index)]
            above = bisect_left(text, number)
            amid += above >= AMID and len(text) - above >= AMID
    return amid if amid > NUMBERS_AMID * len(draft.pages) else 0


def _is_text(draft: Draft, index: int) -> bool:
    """Tell a line of text from the shorter ones, and from captions above or before a credit."""
    texts = draft.lines.texts[index : index + 2]
    return draft.lines.widths[index] >= TEXT_WIDTH and not any(map(CREDIT.search, texts))


def _heads_amid_pages(draft: Draft) -> int:
    """Count the lines amid pages that hold the yearbook's name, which else heads its pages."""
    names = [*draft.in_role(Role.VOLUME_HEAD)]
    known = {head_text(draft.lines.texts[index]) for index in names}
    amid = 0
    for index in lines_beginning_like(draft, known):
        page = draft.pages[draft.page_of[index]]
        ends = (range(page.start, index), range(index + 1, page.stop))
        far = all(len(draft.body_of(end, HEAD_AMID)) == HEAD_AMID for end in ends)
        amid += far and head_text(draft.lines.texts[index]) in known
    edges = len(names) - amid
    return amid if amid and edges >= HEADS_AT_EDGES * (amid + edges) else 0


def _dates_backwards(chapter: Chapter) -> int:
    """Count the steps back in a chronicle, from month to month and from day to day."""
    if _matter(chapter) is not Matter.CHRONICLE:
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


def _steps_back(runs: Sequence[Sequence[int]], more: int) -> int:
    """Count the numbers that are lower than the one before, and `more`; 0 where they are few.

    Of the first run hardly one is in a text in order: there the fewest are enough.
    """
    known = [[number for number in run if number] for run in runs]
    steps = [two < one for run in known for one, two in pairwise(run)]
    back = sum(steps) + more
    months = any(two < one for one, two in pairwise(known[0]))
    # A heading that was none may be the one step back and an empty month as well.
    fewest = FEWEST_BACKWARDS + (sum(steps) < FEWEST_BACKWARDS)
    many = back >= fewest if months else back >= BACKWARDS * len(steps)
    few = len(steps) < FEWEST_STEPS or back < FEWEST_BACKWARDS
    return back if many and not few else 0


def _titles_moved(contents: Sequence[ContentsLine], volume: Volume) -> Testimony:
    """Count the titles that stand before others which the contents name before them."""
    if not contents:
        return Testimony(0, proof=False)
    places = headings_by_title(volume)
    first = min((h.printed.start for each in places.values() for h in each if h.printed), default=0)
    contents = [line for line in contents if line.span.start < first]
    named = Counter(line.title for line in contents)
    moved = known = 0
    for column in _rising(contents):
        unique = [places.get(line.title, ()) for line in column if named[line.title] == 1]
        order = [
            headings[0].printed.start
            for headings in unique
            if len(headings) == 1 and headings[0].printed
        ]
        moved += len(order) - _longest_rising(order)
        known += len(order)
    return Testimony(moved, moved >= max(FEWEST_BACKWARDS, MOVED * known))


def _rising(contents: Sequence[ContentsLine]) -> list[list[ContentsLine]]:
    """Give the contents in pieces in which the pages rise."""
    pieces: list[list[ContentsLine]] = []
    for line in contents:
        if not pieces or line.page < pieces[-1][-1].page:
            pieces.append([])
        pieces[-1].append(line)
    return pieces


def _longest_rising(numbers: Sequence[int]) -> int:
    """Give how many of the numbers can stay where they are if the rest is moved into order."""
    tails: list[int] = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)
