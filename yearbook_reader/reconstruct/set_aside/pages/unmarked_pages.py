"""Pages of a text without form feeds, as copying from a viewer gives it: told by their numbers.

Lines that count up by one at a page's distance, with a running head beside them or not, are page
numbers; whether they open or end their pages is told by what stands before the first and behind
the last of them. Where all digits stand alone, only those beside what recurs there may be some.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import compress, count, pairwise

from yearbook_reader.reconstruct.lexicon.marks import (
    DECORATION,
    HAN,
    PAGE_ORNAMENT,
    PAGE_ORNAMENTS,
    STOP,
    VOLUME_TITLE,
    YEAR,
    chapter_of_head,
)
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS, number_value
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, places_of
from yearbook_reader.reconstruct.set_aside.pages.around_numbers import (
    PageNumber,
    first_lines,
    in_front,
    with_missed,
)
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import (
    glued_number,
    is_decorated_number,
    printed_number,
    unbracketed,
)
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH

FEWEST = 5  # numbers in step, that tell pages
FEWEST_DRESSED = 4  # of them, with ornaments
COVERED = 0.5  # of the lines, that must stand between the first number and the last
SHORTEST_PAGE = 6  # lines
MOST_OUT_OF_STEP = 5  # times as many numbers as those in step, for more of them to be pages'
SHORTEST_IN_PIECES = 20  # pieces of a page, on the average
MOST_WITHOUT = 2  # pages in a row that have no number, as one that opens a chapter has none
BY_ONE = 0.6  # of the numbers that the very next must follow
DRESSED_BY_ONE = 0.4  # of those with ornaments: each page that opens a chapter may have none
IN_PIECES = 0.2  # of the lines, that are digits alone where they were cut from others
FEWEST_HEADS = 3  # numbers beside which a piece stands before it may be a running head
NEARLY_ALL = 0.8  # of the steps between them, that go up
SELDOM = 3  # times as many titles before heads that name them, as behind such
LONGEST = 60  # characters of a line with a number, and a running head, in it
_MAY_BE = re.compile(rf"[\d{CHINESE_DIGITS}页頁{PAGE_ORNAMENTS}〕］）)\]]")
_DIGIT = re.compile(r"\d")
_FEW_DIGITS = re.compile(r"\d{1,4}")
_HEAD = re.compile(rf"(?=.?[{HAN}]{{2}})[{HAN}·、（）\u3000]{{2,{HEAD_LENGTH}}}")
_NAMES_VOLUME = re.compile(r".*年[鉴鑑钑]")  # with the chapter or without
_BARE = re.compile(rf"\d{{1,4}}|[{CHINESE_DIGITS}]{{1,6}}")


class _Kind(Enum):
    """What stands around a page number on its line: ornaments, brackets, a running head."""

    BARE = "bare"
    DRESSED = "dressed"
    BRACKETED = "bracketed"
    GLUED = "glued"

    # An Enum's own hash is that of the name, told by a call for each line.
    __hash__ = object.__hash__


_FEWEST_IN_RUN = {_Kind.BARE: 5, _Kind.DRESSED: 2, _Kind.BRACKETED: 5, _Kind.GLUED: 5}


def pages_by_numbers(lines: Lines) -> tuple[int, ...]:
    """Give the offsets at which pages begin, as numbers tell; a single 0 where none do."""
    isolated = sum(lines.narrow) > IN_PIECES * len(lines)
    firsts = _first_pieces(lines) if isolated else []
    if firsts:
        return (0, *_offsets(lines, firsts))
    kinds: dict[_Kind, list[PageNumber]] = {kind: [] for kind in _Kind}
    for number, kind in _likely_numbers(lines):
        # Where all digits stand alone only those are no numbers of pages.
        if kind in (_Kind.DRESSED, _Kind.GLUED) or not (isolated and lines.narrow[number.at]):
            kinds[kind].append(number)
    chains = {kind: _runs_in_step(numbers, _FEWEST_IN_RUN[kind]) for kind, numbers in kinds.items()}
    kind, chain = max(chains.items(), key=lambda each: len(each[1]))
    if not _are_of_pages(lines, chain, dressed=kind is _Kind.DRESSED):
        return (0,)
    return (0, *_offsets(lines, first_lines(lines, chain)))


def _offsets(lines: Lines, firsts: Sequence[int]) -> list[int]:
    """Give the offsets of these lines; where one is there again, of the white space before it."""
    times = Counter(at for at in firsts if 0 < at < len(lines))
    found: list[int] = []
    for at, again in sorted(times.items()):
        start = lines.starts[at]
        above = lines.spans[at - 1].end
        found += [max(above, start - before) for before in reversed(range(again))]
    return found


def _are_of_pages(lines: Lines, chain: Sequence[PageNumber], *, dressed: bool) -> bool:
    """Tell numbers enough that mostly count up by one, through most of the book."""
    by_one = sum(two.value == one.value + 1 for one, two in pairwise(chain))
    fewest, share = (FEWEST_DRESSED, DRESSED_BY_ONE) if dressed else (FEWEST, BY_ONE)
    enough = by_one >= max(fewest - 1, share * len(chain))
    return enough and chain[-1].at - chain[0].at >= COVERED * len(lines)


def _first_pieces(lines: Lines) -> list[int]:
    """Give the first piece of each page, by the numbers beside running heads; none without such."""
    beside: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at in _counting(lines):
        for head in _heads_beside(lines, at):
            text = lines.texts[head]
            volume = _NAMES_VOLUME.match(text)
            beside[volume[0] if volume else text].append((at, head))
    known = [pairs for pairs in beside.values() if _count_up(lines, [at for at, _ in pairs])]
    chain = _chain(lines, known)
    covered = chain[-1].at - chain[0].at if len(chain) >= FEWEST else 0
    if covered < max(COVERED * len(lines), SHORTEST_IN_PIECES * len(chain)):
        return []
    known.append(_seldom_named(lines, chain, beside))
    chain = _chain(lines, known)
    heads = _heads_of(known, chain)
    runs = [_forme_work(lines, at, head) for at, head in heads.items()]
    ends = _end_pages(lines, runs, list(heads.values()))
    firsts = [run.stop for run in runs] if ends else [run.start for run in runs[1:]]
    opening = runs[0].start
    front = in_front(lines, opening, {lines.texts[at] for at in heads.values()})
    behind = with_missed(lines, chain, firsts, ())
    return [*front, *behind] if ends else [*front, opening, *behind]


def _chain(lines: Lines, beside: Iterable[Sequence[tuple[int, int]]]) -> list[PageNumber]:
    """Give the longest run of the numbers in these pairs that count up."""
    places = sorted({at for pairs in beside for at, _ in pairs})
    return _in_step([PageNumber(at, int(lines.texts[at])) for at in places])


def _heads_of(
    beside: Iterable[Sequence[tuple[int, int]]], chain: Sequence[PageNumber]
) -> dict[int, int]:
    """Give the head of each number of a chain: of two, that on the side on which most have one."""
    places = {number.at for number in chain}
    pairs = sorted({pair for pairs in beside for pair in pairs if pair[0] in places})
    before = sum(head < at for at, head in pairs) * 2 >= len(pairs)
    heads = dict(sorted(pairs, key=lambda pair: (pair[1] < pair[0]) is before))
    return dict(sorted(heads.items()))


def _seldom_named(
    lines: Lines, chain: Sequence[PageNumber], beside: Mapping[str, Sequence[tuple[int, int]]]
) -> list[tuple[int, int]]:
    """Give what is the only number between two of a chain that can be of a page between theirs.

    With what stands beside it, which may be the head of that page alone.
    """
    places = [number.at for number in chain]
    found: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for at, head in (pair for pairs in beside.values() for pair in pairs):
        place = bisect_left(places, at)
        near = chain[max(place - 1, 0) : place + 1]
        value = int(lines.texts[at])
        if len(near) == 2 and near[0].value < value < near[1].value:
            found[place, value].append((at, head))
    return [pairs[0] for pairs in found.values() if len({at for at, _ in pairs}) == 1]


def _count_up(lines: Lines, numbers: Sequence[int]) -> bool:
    """Tell numbers, beside the same words, that count up through the book, as those of pages."""
    values = [int(lines.texts[at]) for at in numbers]
    up = sum(one < two for one, two in pairwise(values))
    return len(values) >= FEWEST_HEADS and up >= NEARLY_ALL * (len(values) - 1)


def _counting(lines: Lines) -> list[int]:
    """Give the pieces that are a number of a few digits, but no year beside a volume's name."""
    texts = lines.texts
    return [
        at
        for at in places_of(_DIGIT, lines.firsts)
        if _FEW_DIGITS.fullmatch(texts[at])
        and not any(
            _is_year_of_volume(lines, at, name)
            for name in (at - 1, at + 1)
            if 0 <= name < len(lines)
        )
    ]


def _around(lines: Lines, at: int) -> tuple[int, int]:
    """Give the pieces around a number, or around what it stands between (第 / 5 / 页)."""
    before, behind = lines.texts[at - 1], "".join(lines.texts[at + 1 : at + 2])
    counted = before == "第" and behind in ("页", "頁")
    dressed = counted or all(map(PAGE_ORNAMENT.fullmatch, (before, behind)))
    return at - 1 - dressed, at + 1 + dressed


def _heads_beside(lines: Lines, at: int) -> list[int]:
    """Give the pieces beside a number that may be its page's running head.

    The edition's year may stand between the two.
    """
    before, behind = _around(lines, at)
    before -= before > 0 and _is_year_of_volume(lines, before, before - 1)
    behind += behind + 1 < len(lines) and _is_year_of_volume(lines, behind, behind + 1)
    return [
        each
        for each in (before, behind)
        if 0 <= each < len(lines) and _could_be_head(lines.texts[each])
    ]


def _could_be_head(text: str) -> bool:
    """Tell words without marks or figures but for the edition's year, as heads are."""
    return _HEAD.fullmatch(text) is not None or VOLUME_TITLE.fullmatch(text) is not None


def _is_year_of_volume(lines: Lines, at: int, name: int) -> bool:
    """Tell a year beside what could be the yearbook's name."""
    return YEAR.fullmatch(lines.texts[at]) is not None and "年" in lines.texts[name]


def _forme_work(lines: Lines, at: int, head: int) -> range:
    """Give the pieces of a page's head and number, with the edition's year beside the head."""
    before, behind = _around(lines, at)
    first, last = min(before + 1, head), max(behind - 1, head)
    first -= first > 0 and _is_year_of_volume(lines, first - 1, first)
    last += last + 1 < len(lines) and _is_year_of_volume(lines, last + 1, last)
    return range(first, last + 1)


def _end_pages(lines: Lines, runs: Sequence[range], heads: Sequence[int]) -> bool:
    """Tell whether what stands beside numbers ends pages.

    Then a chapter's title stands before the first head that names it. Where a page begins with
    its head the title stands behind it, but for the chapters that begin on pages whose head
    names the volume.
    """
    known = set[str]()
    before = behind = 0
    stops = [0, *(run.stop for run in runs)]
    starts = [*(run.start for run in runs), len(lines)]
    for at, head in enumerate(heads):
        title = chapter_of_head(head_text(lines.texts[head]))
        if title not in known:
            known.add(title)
            before += _stands_in(lines, title, range(stops[at], starts[at]))
            behind += _stands_in(lines, title, range(stops[at + 1], starts[at + 1]))
    if before or behind:
        return behind * SELDOM < before
    return len(lines) - starts[-2] < stops[1]


def _stands_in(lines: Lines, title: str, pieces: range) -> bool:
    """Tell whether a title, numbered or not, is one of these pieces."""
    texts = (head_text(text) for text in lines.texts[pieces.start : pieces.stop])
    return any(text.endswith(title) and len(text) <= HEAD_LENGTH for text in texts)


def _likely_numbers(lines: Lines) -> Iterator[tuple[PageNumber, _Kind]]:
    """Give the lines that could be page numbers, and of which kind."""
    begun = compress(count(), map(str.isdigit, lines.firsts))
    dressed = places_of(DECORATION, lines.firsts)
    for index in sorted({*begun, *dressed, *places_of(_MAY_BE, lines.lasts)}):
        text = lines.texts[index]
        # Most are running text: its stops, which none of these have, show it soonest.
        if len(text) <= LONGEST and not STOP.search(text):
            value, kind = _value_and_kind(text)
            around = int(kind is _Kind.BARE and _around(lines, index)[0] < index - 1)
            if value is not None:
                number = PageNumber(index, value, glued=kind is _Kind.GLUED, around=around)
                yield number, _Kind.DRESSED if around else kind


def _value_and_kind(text: str) -> tuple[int | None, _Kind]:
    """Give the value of a number that could be of a page, if a line is one, and of which kind."""
    if _BARE.fullmatch(text):
        return number_value(text), _Kind.BARE
    if is_decorated_number(text):
        return number_value(printed_number(text)), _Kind.DRESSED
    inside = unbracketed(text)
    if _BARE.fullmatch(inside):
        return number_value(inside), _Kind.BRACKETED
    return glued_number(text), _Kind.GLUED


def _runs_in_step(numbers: Sequence[PageNumber], fewest: int) -> list[PageNumber]:
    """Give the longest run of numbers that count up, and those before and behind that go with it.

    Between them are pages without numbers, as those of plates. Of much else that is in step by
    chance there is only the longest.
    """
    run = _in_step(numbers)
    if len(run) < fewest or len(numbers) > MOST_OUT_OF_STEP * len(run):
        return run if len(run) >= fewest else []
    before = [each for each in numbers if each.at < run[0].at and each.value < run[0].value]
    behind = [each for each in numbers if each.at > run[-1].at and each.value > run[-1].value]
    return [*_runs_in_step(before, fewest), *run, *_runs_in_step(behind, fewest)]


def _in_step(numbers: Sequence[PageNumber]) -> list[PageNumber]:
    """Give the longest run of numbers that count up, each on a page of its own."""
    ending: dict[int, tuple[int, int]] = {}  # by value: how long a run that ends so, and where
    above: list[int] = []
    longest = (0, -1)
    for at, number in enumerate(numbers):
        length, before = 1, -1
        for step in range(1, MOST_WITHOUT + 2):
            known, place = ending.get(number.value - step, (0, -1))
            far = place >= 0 and number.at - numbers[place].at >= SHORTEST_PAGE
            if far and known + 1 > length:
                length, before = known + 1, place
        above.append(before)
        if length >= ending.get(number.value, (0, -1))[0]:
            ending[number.value] = (length, at)
        longest = max(longest, (length, at))
    run: list[PageNumber] = []
    at = longest[1]
    while at >= 0:
        run.append(numbers[at])
        at = above[at]
    return run[::-1]
