"""Joints of what stands at the pages' edges: running heads, page numbers and side tabs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from yearbook_reader.reconstruct.lexicon.divisions import NUMBER_OF_DIVISION
from yearbook_reader.reconstruct.lexicon.marks import (
    BEFORE_DATES,
    BEGINS_LEADERS,
    ENGLISH_TITLE,
    HAN,
    LEADERS,
    LEADERS_AND_PAGE,
    OVERVIEW_TITLES,
    PAGE_NUMBER,
    PAGE_NUMBER_BEGINS,
    PAGE_ORNAMENT,
    SHOWN,
    VOLUME_TITLE,
)
from yearbook_reader.reconstruct.lexicon.matter import matter_of
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, places_among, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at, join_at
from yearbook_reader.reconstruct.rejoining.joints.numbers_in_step import (
    FAR,
    FEWEST_HEADS,
    HEAD,
    HEAD_WITH_NUMBER,
    LONGEST_DECORATED,
    LONGEST_ORNAMENT,
    above_number,
    is_behind_ornament,
    is_between,
    is_between_ornaments,
    numbers_amid,
    numbers_in_step,
)
from yearbook_reader.reconstruct.rejoining.joints.volume_heads import (
    dated_titles,
    part_head,
    part_volume_title,
)
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import in_step

EDGE = 8  # pieces from a page's edge in which its running head and number stand
ATOP = 5  # pieces of a head, over which it may be, and the number behind it
EDGE_SHARE = 0.3  # of a running head's places in the book that are outermost on their pages
LONGEST_PAGE_NUMBER = 6  # characters, in Chinese
SURE_TAB = 3  # characters one by one, which are a side tab wherever they stand
LONGEST_HEAD = 20  # characters
MOST_CAPTIONS = 60  # pieces below a page number that may all be captions

_OPENERS = frozenset("【〔［[〖“「『《（(")  # behind which a number is of the text
_WORDS = re.compile(f"[{HAN}]{{2}}")
_SHORT_WORDS = re.compile(f"[{HAN}]{{2,6}}")
_REST_OF_HEAD = re.compile(f"[{HAN}]{{1,12}}")
_TAB = re.compile(f"[{HAN}·]")
_TWO_OF_TAB = re.compile(rf"\n{_TAB.pattern}\n{_TAB.pattern}\n")
_BRACKETED = re.compile(r"[〔［【（(\[]\d{1,3}[〕］】）)\]]|[/<*=«]{1,2}\d{1,4}[/>*=»]{1,2}")
_DATE = re.compile(r"(?:(?:19|20)\d\d\n年\n)?\d{1,2}\n月(?:\n\d{1,2}\n日)?|(?:19|20)\d\d\n年")
_NUMBER = re.compile(r"\d{1,4}")
_ENDS_LEADERS = re.compile("[.．·‥…⋯]")
_NUMBER_BEGINS = re.compile(rf"[〔［【（(\[/<*=«]|{PAGE_NUMBER_BEGINS.pattern}")


def part_forme_work(lines: Lines, pages: Sequence[range], found: list[Joint]) -> None:
    """Break around the running heads, page numbers and side tabs at the pages' edges."""
    edges = [index for page in pages for index in _edges(lines.texts, page)]
    dotted = set(_join_dotted(lines, edges, found))
    texts = _texts_at(edges, lines, dotted, found)
    starts = {page.start for page in pages}
    outermost = Counter(text for page in pages for text in _outermost(texts, page))
    heads = _recurring_heads(lines, outermost)
    numbers = numbers_in_step(lines, pages) or numbers_amid(lines, pages)
    above = _heads_above(lines, numbers)
    heads |= _recurring_heads(lines, Counter(map(lines.texts.__getitem__, above.values())))
    edges += _heads_above_captions(lines, pages, heads)
    texts |= {index: head_text(lines.texts[index]) for index in edges if index not in texts}
    beside = [*_first_and_last(lines, pages)]
    dated = dated_titles(lines, texts)
    for index in sorted(set(edges)):
        text = texts[index]
        if "年" in text and VOLUME_TITLE.fullmatch(text):
            beside += part_volume_title(lines, found, index, behind_year=index in dated)
        elif text in heads and found[index] is not Joint.JOIN:
            beside += part_head(found, index, index + (3 if index in dotted else 1))
        elif len(text) <= LONGEST_DECORATED and _NUMBER_BEGINS.match(text):
            edge = index in starts or index + 1 in starts
            _part_number(lines, found, index, text, edge=edge)
    _part_counted(lines, edges, found)
    _part_bare_numbers(lines, pages, found, beside)
    _part_numbers_in_step(lines, found, numbers, above)
    _part_captions(lines, pages, found, numbers)
    _join_heads_with_figures(lines, edges, found)
    for tab in _side_tabs(lines, pages, heads):
        break_at(found, *tab, tab.stop)


def _edges(texts: Sequence[str], page: range) -> set[int]:
    """Give the pieces at a page's edges, where a side tab may stand before or behind others."""
    above = [at for at in page[:FAR] if len(texts[at]) > 1]
    below = [at for at in page[-FAR:] if len(texts[at]) > 1]
    return {*page[:EDGE], *page[-EDGE:], *above[:EDGE], *below[-EDGE:]}


def _texts_at(
    edges: Iterable[int], lines: Lines, dotted: Iterable[int], found: Sequence[Joint]
) -> dict[int, str]:
    """Give the texts at the pages' edges, without white space; three of a `dotted` head are one.

    The first cell of a row, which recurs from table to table, is none.
    """
    texts = {index: head_text(lines.texts[index]) for index in edges}
    for index in dotted:
        texts |= {index: "".join(lines.texts[index : index + 3]), index + 1: "", index + 2: ""}
    gap, behind = Joint.GAP, [*found[1:], Joint.BREAK]
    for index in edges:
        if behind[index] is gap and not VOLUME_TITLE.fullmatch(texts[index]):
            texts[index] = ""
    return texts


def _first_and_last(lines: Lines, pages: Iterable[range]) -> Iterator[int]:
    """Give the pieces that begin and end the pages, where the pages' numbers may stand."""
    for page in pages:
        yield from {*page[:2], *page[-1:]}
        if _begins_in_english(lines, page):
            yield page[2]
        if _ends_in_ornament(lines, page):
            yield page[-2]


def _ends_in_ornament(lines: Lines, page: range) -> bool:
    """Tell a page that ends in one ornament: its number may stand before that (57 / ｜)."""
    if len(page) < 3 or not PAGE_ORNAMENT.fullmatch(lines.texts[page[-1]]):
        return False
    return PAGE_ORNAMENT.fullmatch(lines.texts[page[-3]]) is None


def _begins_in_english(lines: Lines, page: range) -> bool:
    """Tell a page that begins with a title and that in English: its number may stand below."""
    return len(page) > 2 and ENGLISH_TITLE.fullmatch(lines.texts[page[1]]) is not None


def _heads_above(lines: Lines, numbers: Iterable[int]) -> dict[int, int]:
    """Give the piece that is the running head above each of these page numbers, if one is."""
    bare = (at for at in numbers if not HEAD_WITH_NUMBER.fullmatch(lines.texts[at]))
    above = {at: above_number(lines, at) for at in bare}
    return {at: head for at, head in above.items() if HEAD.fullmatch(lines.texts[head])}


def _part_numbers_in_step(
    lines: Lines, found: list[Joint], numbers: Mapping[int, int], above: Mapping[int, int]
) -> None:
    """Break around each page's last number that goes up with the pages, and its running head.

    What stands once above a number with ornaments, and no English title between, may be the end
    of a text, unless it stands beside another page's, the contents name it, or it names matter
    (大事记) as no text ends.
    """
    named = _before_leaders(lines)
    titles = Counter(map(lines.texts.__getitem__, above.values()))
    beside = map(HEAD_WITH_NUMBER.fullmatch, map(lines.texts.__getitem__, numbers))
    titles.update(match["above"] or match["behind"] for match in beside if match)
    for index in {page: at for at, page in numbers.items()}.values():
        if is_between_ornaments(lines, index):
            break_at(found, index - 1, index + 2)
            found[index : index + 2] = [Joint.JOIN] * 2
        elif lines.texts[index].isdecimal() and is_behind_ornament(lines, index):
            break_at(found, index - 1, index + 1)
            join_at(found, index)
        else:
            break_at(found, index, index + 1)
        head = above.get(index)
        bare = lines.texts[index].isdecimal()
        if head is None or found[head] is Joint.JOIN:
            continue
        text = lines.texts[head]
        known = titles[text] > 1 or text in named or matter_of(head_text(text))
        if bare or head + 1 < index or known:
            break_at(found, head, head + 1)


def _before_leaders(lines: Lines) -> set[str]:
    """Give the titles that stand before leaders, as in contents."""
    leading = (lines.texts[at] for at in places_of(_ENDS_LEADERS, lines.lasts))
    matches = ((text, LEADERS.search(text)) for text in leading)
    behind = places_of(BEGINS_LEADERS, lines.firsts)
    return {text[: match.start()].rstrip() for text, match in matches if match} | {
        lines.texts[at - 1] for at in behind if at and LEADERS_AND_PAGE.fullmatch(lines.texts[at])
    }


def _part_captions(
    lines: Lines, pages: Sequence[range], found: list[Joint], numbers: Mapping[int, int]
) -> None:
    """Break above the dates with which the captions begin that end a page, below its number."""
    for index, page in numbers.items():
        below = range(index + 1, pages[page].stop)
        texts = lines.texts[below.start : below.stop]
        if len(below) > MOST_CAPTIONS or any("。" in text for text in texts):
            continue
        for at in below[1:-1]:
            date = _DATE.match("\n".join(lines.texts[at : at + 6]))
            goes_on = lines.narrow[at - 1] or lines.lasts[at - 1] in BEFORE_DATES
            if date and not goes_on:
                first = at - (lines.texts[at - 1] in SHOWN)
                pieces = date.group().count("\n") + at - first
                found[first : first + pieces + 1] = [Joint.BREAK] + [Joint.JOIN] * pieces


def _part_number(lines: Lines, found: list[Joint], index: int, text: str, *, edge: bool) -> None:
    """Break around a page number, or that of a division in a side tab.

    At the `edge` of a page none stands between two ornaments.
    """
    bare = text.isdecimal()
    if bare and len(lines.texts[index - 1]) > LONGEST_ORNAMENT:
        return  # as most digits do, it stands in the text
    if text[-1] == "." and found[index + 1 : index + 2] == [Joint.JOIN]:
        return  # it numbers what goes on behind it
    if not bare and (_is_decorated(text) or _BRACKETED.fullmatch(text)):
        break_at(found, index, index + 1)
    elif not edge and _NUMBER.fullmatch(text) and is_between(lines, index, PAGE_ORNAMENT):
        break_at(found, index - 1, index + 2)
        join_at(found, index)
        join_at(found, index + 1)


def _is_decorated(text: str) -> bool:
    return PAGE_NUMBER.fullmatch(text) is not None and number_value(text) is None


def _recurring_heads(lines: Lines, outermost: Mapping[str, int]) -> set[str]:
    """Give the words that recur at the pages' edges, and hardly anywhere else, as text does."""
    heads = {text for text, times in outermost.items() if times >= FEWEST_HEADS}
    likely = places_among({head[0] for head in heads}, lines.firsts)
    everywhere = Counter(filter(heads.__contains__, map(lines.texts.__getitem__, likely)))
    return {text for text in heads if outermost[text] >= EDGE_SHARE * everywhere[text]}


def _side_tabs(lines: Lines, pages: Sequence[range], heads: Collection[str]) -> list[range]:
    """Give the runs of single characters at the pages' edges: of three, or two that recur.

    Before or behind one a character of the text may stand. One of two opens its page, or has a
    running head or page number below it.
    """
    texts = lines.texts
    near = [(page, edge) for page in pages for edge in (page[:FAR], page[FAR:][-FAR:])]
    runs = [(page, run) for page, edge in near for run in _single_characters(texts, edge)]
    words = ["".join(texts[run.start : run.stop]) for _, run in runs]
    times = Counter(words)
    found = []
    for (page, run), word in zip(runs, words, strict=True):
        if times[word] == 1 < times[word[1:]]:
            run, word = run[1:], word[1:]
        elif times[word] == 1 < times[word[:-1]]:
            run, word = run[:-1], word[:-1]
        below = head_text("".join(texts[run.stop : run.stop + 1]))
        sure = len(run) >= SURE_TAB and (run[0] in page[-FAR:] or times[word] > 1)
        likely = run[0] == page[0] or below == word or below in heads
        if sure or (times[word] > 1 and likely):
            found.append(run)
    return found


def _single_characters(texts: Sequence[str], pieces: range) -> Iterator[range]:
    """Give the runs of pieces of one Chinese character, a dot, or a number behind 第."""
    own = texts[pieces.start : pieces.stop]
    if not _TWO_OF_TAB.search("\n".join(("", *own, ""))):
        return
    run: list[int] = []
    for index, text in zip([*pieces, -1], [*own, ""], strict=True):
        if _TAB.fullmatch(text) or (run and _numbers_division(texts, index)):
            run.append(index)
            continue
        if len(run) > 1:
            yield range(run[0], run[-1] + 1)
        run.clear()


def _numbers_division(texts: Sequence[str], index: int) -> bool:
    """Tell a division's number between 第 and its unit (第 / 1 / 编)."""
    return NUMBER_OF_DIVISION.fullmatch("".join(texts[index - 1 : index + 2])) is not None


def _heads_above_captions(
    lines: Lines, pages: Sequence[range], heads: Collection[str]
) -> list[int]:
    """Give the running `heads` above page numbers that stand further in, above captions."""
    texts, firsts = lines.texts, lines.firsts
    beginnings = {head[0] for head in heads}
    return [
        index
        for page in pages
        for index in page[-FAR:-EDGE]
        if firsts[index] in beginnings
        and not lines.narrow[index]
        and texts[index] in heads
        and len(texts[index + 1]) <= LONGEST_PAGE_NUMBER
        and PAGE_NUMBER.fullmatch(texts[index + 1])
    ]


def _join_dotted(lines: Lines, edges: Iterable[int], found: list[Joint]) -> Iterator[int]:
    """Join the words of a title with a dot in it (财政·税务); give where each begins."""
    texts = lines.texts
    for index in edges:
        if texts[index] != "·" or index == 0 or found[index - 1] is not Joint.BREAK:
            continue
        words = (texts[index - 1], *texts[index + 1 : index + 2])
        if len(words) == 2 and all(map(_SHORT_WORDS.fullmatch, words)):
            found[index : index + 2] = [Joint.JOIN] * 2
            break_at(found, index + 2)
            yield index - 1


def _join_heads_with_figures(lines: Lines, edges: Iterable[int], found: list[Joint]) -> None:
    """Join heads of a chapter and of what has a figure in its title (大事记· / 6 / 月)."""
    likely = [
        index
        for index in sorted(set(edges))
        if lines.lasts[index] == "·"
        and not VOLUME_TITLE.fullmatch(lines.texts[index].rstrip("·"))
        and HEAD.fullmatch(lines.texts[index])
        and lines.narrow[index + 1 : index + 2] == (True,)
        and all(map(_REST_OF_HEAD.fullmatch, lines.texts[index + 2 : index + 3]))
    ]
    times = Counter(map(lines.texts.__getitem__, likely))
    for index in likely:
        if times[lines.texts[index]] > 1:
            break_at(found, index, index + 3)
            found[index + 1 : index + 3] = [Joint.JOIN] * 2


def _part_counted(lines: Lines, edges: Iterable[int], found: list[Joint]) -> None:
    """Break around a page number that is told to be one in words (第 / 57 / 页)."""
    for index in edges:
        if lines.texts[index] != "第":
            continue
        below = lines.texts[index + 1 : index + 3]
        if len(below) == 2 and below[0].isdecimal() and below[1] in ("页", "頁"):
            break_at(found, index, index + 3)
            found[index + 1 : index + 3] = [Joint.JOIN] * 2


def _part_bare_numbers(
    lines: Lines, pages: Sequence[range], found: list[Joint], places: Iterable[int]
) -> None:
    """Break around the numbers at these places that go up with the pages.

    Where most pages begin with a head and its number they may stand behind a head in pieces.
    """
    atop = _bare_in_step(lines, pages, found, (at for page in pages for at in page[:ATOP]))
    places = {*places, *(atop if 2 * len(atop) > len(pages) else ())}
    for index in _bare_in_step(lines, pages, found, places):
        break_at(found, index, index + 1)
        if is_behind_ornament(lines, index):
            break_at(found, index - 1)
            join_at(found, index)
        elif PAGE_ORNAMENT.fullmatch("".join(lines.texts[index + 1 : index + 2])):
            break_at(found, index + 2)
            join_at(found, index + 1)


def _bare_in_step(
    lines: Lines, pages: Sequence[range], found: Sequence[Joint], places: Iterable[int]
) -> Collection[int]:
    """Give which of these places hold numbers that go up with the pages, but no months (3 / 月)."""
    firsts = [page.start for page in pages]
    bare = [
        (bisect_right(firsts, index), value, index)
        for index in sorted(set(places))
        if index < len(lines)
        and len(lines.texts[index]) <= LONGEST_PAGE_NUMBER
        and not (lines.firsts[index + 1 : index + 2] == "月" and found[index + 1] is Joint.JOIN)
        and found[index] is not Joint.GAP
        and not (index and lines.lasts[index - 1] in _OPENERS)
        and (value := number_value(lines.texts[index])) is not None
    ]
    return in_step(bare, len(pages))


def _outermost(texts: Mapping[int, str], page: range) -> Iterator[str]:
    """Give the first and the last words of a page that are no number and no usual title."""
    for edge in (page[:FAR], page[-FAR:][::-1]):
        words = (texts[at] for at in edge if at in texts and _WORDS.search(texts[at]))
        text = next(words, "")
        if 0 < len(text) <= LONGEST_HEAD and text not in OVERVIEW_TITLES:
            yield text
