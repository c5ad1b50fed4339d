"""Words that print sets apart (种　植　业) and extraction cut at every gap: where they go on.

Some tools begin a line at each wide gap: a title's characters stand alone on lines, a month's
figures above it, a document's number in pieces, and one of two names below the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.divisions import DIVISION_BEGINS, division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    CLOSING_PARENTHESIS,
    HAN,
    OVERVIEW_TITLES,
    PAGE_ORNAMENT,
    SIGNATURE,
    SIGNED_LENGTH,
    STOP,
    WORKS,
)
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_NUMBER
from yearbook_reader.reconstruct.lexicon.numerals import COUNTING, number_value
from yearbook_reader.reconstruct.lexicon.signers import LONGEST_NAME
from yearbook_reader.reconstruct.lines.lines import TWO_TRUE, Lines, head_text, places_of
from yearbook_reader.reconstruct.set_aside.contents.contents import titles_with_leaders
from yearbook_reader.reconstruct.set_aside.heads.side_tabs import TAB_EDGE

MOST_CHARACTERS = 4  # of a title that print sets apart, which the contents do not name
ROUGH = 0.5  # em by which a full line's width may be off
LONGEST_NUMBER = 8  # characters of a division's number
LONGEST_TITLE = 30
LONE = 6  # lines, with heads, of a page that holds nothing but a title
LONGEST_NUMERAL = 3
SPARSE = 1.5  # times as many pages as chapters, at the least
FEWEST_TITLES = 3  # behind a mark
LONGEST_TAIL = 10  # characters of a signature's beginning, with the stop before it
MOST_NAMES = 2  # of a signature
MOST_PIECES = 6  # of a document's number

_OF_TAB = re.compile(rf"[{HAN}·\d]")
_NUMERAL = re.compile(f"[{COUNTING}]")
_LEADERS = re.compile(r"[.．·‥…⋯]{2}")
_OPENS = re.compile("[（(]")
_MARK = re.compile("[◎◇☆★◆□■●▲※❖▪]")
TWO_NAMES = re.compile(rf"[（(][{HAN}]{{2,4}}\n[{HAN}]{{2,4}}[）)]")
NAME_CLOSES = re.compile(rf"[{HAN}]{{2,4}}[）)]")
SIGNATURE_BEGINS = re.compile(rf"[。！？”][（(](?:{WORKS}|[{HAN}]{{2,4}})\Z")
_FIGURE = re.compile(r"\d{1,4}")
_DATE_BEGINS = re.compile("[年月日—–-]")
# The rest of a date in a text, whose first figures stand above it.
_PIECE = re.compile(r"[年月日—–-]{1,2}|\d{1,4}")
_DAYS = r"\d{1,2}(?:[—–-]{1,2}\d{1,2})?日(?!\s|\Z)"
_GOES_ON = re.compile(
    rf"年(?:\d|[，、来來])|(?:年\d{{1,2}})?月(?:{_DAYS}|[，、])|日[，、]|[—–-]{{1,2}}\d{{1,2}}[年月日](?!\s|\Z)"
)
_NUMBER_ENDS = re.compile("[号號]")


def cut_words(lines: Lines, pages: Sequence[range], full_width: float) -> frozenset[int]:
    """Give the lines that go on with the word, or the name, on the line below.

    `full_width` is that of a full line, in em.
    """
    texts, firsts = lines.texts, lines.firsts
    found = {*_titles(texts, pages), *_document_numbers(texts, firsts)}
    found.update(_dates(lines, firsts, full_width))
    found.update(_lone_marks(texts, firsts))
    return frozenset(found)


def cut_names(lines: Lines, pages: Sequence[range]) -> tuple[frozenset[int], frozenset[int]]:
    """Give the lines of signatures that go on below: with a first name, and behind a gap.

    Behind one goes on a division's number, too, with its title.
    """
    texts = lines.texts
    first: set[int] = set()
    behind_gap: set[int] = set()
    for index in places_of(_OPENS, lines.firsts[:-1]):
        if lines.lasts[index] in "）)" or len(texts[index]) > LONGEST_TAIL:
            continue
        if SIGNATURE.fullmatch(f"{texts[index]} {texts[index + 1][:SIGNED_LENGTH]}"):
            behind_gap.add(index)
        if len(texts[index]) > LONGEST_NAME + 1:
            continue
        for stop in range(index + 2, min(index + MOST_NAMES + 2, len(texts) + 1)):
            if TWO_NAMES.fullmatch("\n".join(texts[index:stop]).replace("（\n", "（")):
                first.update([index] if len(texts[index]) == 1 else ())
                behind_gap.add(stop - 2)
                break
    for index in places_of(CLOSING_PARENTHESIS, lines.lasts[1:]):
        text, below = texts[index : index + 2]
        if len(below) <= LONGEST_NAME + 1 and NAME_CLOSES.fullmatch(below):
            behind_gap.update([index] if SIGNATURE_BEGINS.search(text[-LONGEST_TAIL:]) else ())
    behind_gap.update(_numbers_of_divisions(texts, lines.firsts, pages))
    behind_gap.update(_numerals_of_chapters(texts, lines.firsts, pages))
    return frozenset(first), frozenset(behind_gap)


def _numbers_of_divisions(
    texts: Sequence[str], firsts: str, pages: Sequence[range]
) -> Iterator[int]:
    """Give the lines of nothing but a division's number, above its title: 第一编 / 特载.

    A volume's (卷一) stands apart from it on a page of theirs.
    """
    alone = [
        at
        for at in places_of(DIVISION_BEGINS, firsts[:-1])
        if len(texts[at]) <= LONGEST_NUMBER and (division := division_of(texts[at]))
        if not division.title
    ]
    starts = [page.start for page in pages]
    alone = [
        at for at in alone if firsts[at] == "第" or len(pages[bisect_right(starts, at) - 1]) > LONE
    ]
    if len(alone) >= FEWEST_TITLES:
        yield from (at for at in alone if _may_be_title(_without_leaders(texts[at + 1])))


def _numerals_of_chapters(
    texts: Sequence[str], firsts: str, pages: Sequence[range]
) -> Iterator[int]:
    """Give the lines of nothing but a numeral above the titles of chapters: 一 / 特载.

    They count up from one, on one page of contents, or on pages that are not as many: those of
    pages stand on each.
    """
    alone = [
        at
        for at in places_of(_NUMERAL, firsts[:-1])
        if len(texts[at]) <= LONGEST_NUMERAL and number_value(texts[at]) is not None
        if _may_be_title(_without_leaders(texts[at + 1]))
    ]
    starts = [page.start for page in pages]
    for run in _counting_up(texts, alone):
        first, last = (bisect_right(starts, at) for at in (run[0], run[-1]))
        if not first < last < first + SPARSE * len(run):
            yield from run


def _counting_up(texts: Sequence[str], numerals: Sequence[int]) -> Iterator[list[int]]:
    """Give the runs of these lines that count up from one, as far as three at least."""
    runs: list[list[int]] = []
    for at in numerals:
        value = number_value(texts[at])
        if value == 1:
            runs.append([at])
        elif runs and value == len(runs[-1]) + 1:
            runs[-1].append(at)
    return (run for run in runs if len(run) >= FEWEST_TITLES)


def _without_leaders(text: str) -> str:
    return _LEADERS.split(text, 1)[0]


def _may_be_title(text: str) -> bool:
    return len(text) <= LONGEST_TITLE and text[0].isalpha() and not STOP.search(text)


def _lone_marks(texts: Sequence[str], firsts: str) -> Iterator[int]:
    """Give the lines of nothing but a mark that stands before titles elsewhere: ◎ / 公路."""
    marks = places_of(_MARK, firsts)
    titled = Counter(texts[index][0] for index in marks if len(texts[index]) > 1)
    yield from (
        index for index in marks if len(texts[index]) == 1 and titled[texts[index]] >= FEWEST_TITLES
    )


def _dates(lines: Lines, firsts: str, full_width: float) -> Iterator[int]:
    """Give the lines that go on with a date: a month of a chronicle, or figures in a text.

    A text goes on in front of its date, too, where there is room in the line.
    """
    texts = lines.texts
    for index in places_of(_DATE_BEGINS, firsts):
        if not index or not _FIGURE.fullmatch(texts[index - 1]):
            continue
        if index > 1 and PAGE_ORNAMENT.fullmatch(texts[index - 2]):
            continue  # a page's number between two ornaments
        rest = _rest_of_date(texts, index)
        if rest:
            yield from range(index - 1, index + rest - 1)
            above = max(index - 2, 0)
            fits = sum(lines.widths[above : index + rest]) <= full_width + ROUGH
            if fits and STOP.search(texts[above]) and texts[above][-1] not in CLOSERS:
                yield above
        elif texts[index] in ("月", "月份"):
            yield index - 1


def _rest_of_date(texts: Sequence[str], first: int) -> int:
    """Give over how many lines the rest of a date and the text behind it go; 0 for none."""
    rest = ""
    for count, text in enumerate(texts[first : first + MOST_PIECES], 1):
        rest += text
        if _GOES_ON.match(rest):
            return count
        if not _PIECE.fullmatch(text):
            break
    return 0


def _titles(texts: Sequence[str], pages: Sequence[range]) -> Iterator[int]:
    """Give the lines that go on, of titles whose characters stand alone, and no side tabs."""
    alone = bytes([len(text) == 1 for text in texts])
    pairs = [match.start() for match in TWO_TRUE.finditer(alone)]
    runs = [(page, run) for page in pages for run in _runs(texts, _within(page, pairs))]
    if not runs:
        return
    words = ["".join(texts[run.start : run.stop]) for _, run in runs]
    times = Counter(words)
    on_page = Counter((page.start, word) for (page, _), word in zip(runs, words, strict=True))
    titles: list[tuple[range, str]] = []
    has_tabs = any(count > 1 for word, count in times.items() if word not in OVERVIEW_TITLES)
    for (page, run), word in zip(runs, words, strict=True):
        # At the foot of the only page of its chapter a side tab may say what the title does.
        beside_tab = times[word] == 2 == on_page[page.start, word]
        once = times[word] == 1 or word in OVERVIEW_TITLES or beside_tab
        if page.stop - run.stop < TAB_EDGE:
            continue
        if not once or not word.isalpha():
            continue
        if has_tabs and _is_elsewhere(texts, page, word):
            continue
        half = len(word) // 2
        if word[:half] == word[half:]:  # a side tab above the title that it repeats
            yield from range(run.start + half, run.stop - 1)
        else:
            titles.append((run, word))
    named = titles_with_leaders(texts) if titles else ()
    for run, word in titles:
        start = run.start
        for part in _parts(word, named):
            yield from range(start, start + len(part) - 1)
            start += len(part)


def _within(page: range, pairs: Sequence[int]) -> range:
    """Give the lines of a page from the first of these pairs of lines up to the last."""
    first, behind = bisect_left(pairs, page.start), bisect_left(pairs, page.stop - 1)
    return range(pairs[first], pairs[behind - 1] + 2) if first < behind else range(0)


def _runs(texts: Sequence[str], page: range) -> Iterator[range]:
    """Give the runs of lines of one Chinese character, or what stands amid those of a side tab."""
    start = page.start
    for index in page:
        numbers = texts[index].isdecimal() and texts[index - 1] != "第"
        if len(texts[index]) > 1 or numbers or not _OF_TAB.fullmatch(texts[index]):
            if index - start > 1:
                yield range(start, index)
            start = index + 1
    if page.stop - start > 1:
        yield range(start, page.stop)


def _is_elsewhere(texts: Sequence[str], page: range, word: str) -> bool:
    """Tell whether a page has a word on one line, as below a side tab that says the same."""
    return any(head_text(text) == word for text in texts[page.start : page.stop])


def _parts(word: str, named: Collection[str]) -> list[str]:
    """Part a run of characters into the titles that it is; none where it may be anything."""
    if word in named or len(word) < MOST_CHARACTERS:
        return [word]
    for at in range(2, len(word) - 1):
        if word[:at] in named and word[at:] in named:
            return [word[:at], word[at:]]
    return [word] if len(word) == MOST_CHARACTERS and not named else []


def _document_numbers(texts: Sequence[str], firsts: str) -> Iterator[int]:
    """Give the lines that go on, of documents' numbers in pieces: 政发 / 〔 / 2019 / 〕 …"""
    for index in places_of(_NUMBER_ENDS, firsts):
        if len(texts[index]) > 1:
            continue
        for first in range(index - 1, max(index - MOST_PIECES, -1), -1):
            if DOCUMENT_NUMBER.fullmatch("".join(texts[first : index + 1])):
                yield from range(first, index)
                break
