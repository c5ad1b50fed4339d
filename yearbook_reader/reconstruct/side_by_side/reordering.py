"""A source put in the order of its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, repeat

from yearbook_reader.reconstruct.lexicon.marks import ends_sentence, ends_text
from yearbook_reader.reconstruct.lines.lines import split_lines
from yearbook_reader.reconstruct.lines.rearranged import Rearranged, Rearranging
from yearbook_reader.reconstruct.set_aside.pages.unmarked_pages import pages_by_numbers
from yearbook_reader.reconstruct.side_by_side.gutters import (
    PageOrder,
    order_in_one_column,
    order_of,
)
from yearbook_reader.reconstruct.side_by_side.insets import Part
from yearbook_reader.reconstruct.side_by_side.page_edges import (
    edges_of,
    head_key,
    is_alone,
    numbers_of,
)
from yearbook_reader.reconstruct.tolerances import MOST_PLACES
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

FEWEST_GAPS = 10  # lines with a wide gap, before columns may stand side by side
PAGES_BESIDE = 0.2  # of the pages, from which the text is laid out as print is
FEWEST_NUMBERS = 4  # pages whose numbers go up with them
NUMBERED = 0.5  # of the pages, whose numbers must do so
MOSTLY = 0.6  # of the pages of one side, above whose first lines nothing stands beside
STANDS_IN = (2, 6)  # characters by which a paragraph's first line stands in
RECURRING = 2  # pages at whose ends a head stands


def reordered(source: Source) -> Rearranged | None:
    """Put a text whose columns stand side by side in their order; None for any other source.

    Where the file marks no pages, their numbers may tell them.
    """
    if source.styles or source.whole_paragraphs or source.text.count("   ") < FEWEST_GAPS:
        return None
    if len(source.page_starts) == 1:
        starts = pages_by_numbers(split_lines(source.text))
        breaks = (source.text.rfind("\n", 0, start + 1) for start in starts)
        source = replace(source, page_starts=tuple(at + 1 for at in breaks))
    pages = [_lines(source.text[start:end]) for start, end in _pages(source)]
    ends = Counter(head_key(lines[number]) for lines in pages for number in edges_of(lines))
    heads = frozenset(key for key, count in ends.items() if count >= RECURRING)
    heads |= {key for side in (0, 1) for key in _alone_atop(pages[side::2])}
    numbers = _expected_numbers(pages)
    orders = [order_of(*page) for page in zip(pages, repeat(heads), numbers, strict=False)]
    beside = sum(order is not None for order in orders)
    if beside <= PAGES_BESIDE * len(pages):
        return None
    others = [
        order_in_one_column(lines, number) if order is None else None
        for lines, number, order in zip(pages, numbers, orders, strict=True)
    ]
    return _rearranged(source, orders, others)


def _alone_atop(pages: Sequence[Sequence[str]]) -> list[str]:
    """Give the lines that open pages of one side, if on most of them nothing stands beside one.

    Each is a head there, though it may name a section of one page: 农业·水产. Columns begin beside
    each other.
    """
    found = [
        head_key(lines[edges[0]])
        for lines in pages
        if (edges := edges_of(lines)) and is_alone(lines[edges[0]])
    ]
    return found if len(found) >= max(FEWEST_NUMBERS, MOSTLY * len(pages)) else []


def _expected_numbers(pages: Sequence[Sequence[str]]) -> list[int | None]:
    """Give what the number of each page is where most that stand at their ends go up with them."""
    seen = Counter(
        number - page
        for page, lines in enumerate(pages)
        for number in {each for at in edges_of(lines) for each in numbers_of(lines[at])}
    )
    step, times = max(seen.items(), key=lambda each: each[1], default=(0, 0))
    known = times >= max(FEWEST_NUMBERS, NUMBERED * len(pages))
    return [step + page if known else None for page in range(len(pages))]


def _rearranged(
    source: Source, orders: Sequence[PageOrder | None], others: Sequence[PageOrder | None]
) -> Rearranged:
    """Put the pages that have an order into it, and those without one in that of `others`."""
    made = Rearranging(source)
    firsts: list[Span] = []
    starts: list[int] = []
    for order, other, (start, end) in zip(orders, others, _pages(source), strict=True):
        starts.append(made.length)
        if order is None or not order.clean:
            if order is None and other is not None:
                _add_page(made, other, start, end)
            else:
                made.add(start, end)
        else:
            firsts += _add_page(made, order, start, end)
    unparted = sum(order is not None and not order.clean for order in orders)
    findings = (_finding(firsts),) if firsts else ()
    return made.done(tuple(starts), findings, unparted=unparted)


def _add_page(made: Rearranging, order: PageOrder, start: int, end: int) -> list[Span]:
    """Add a page column by column, and the mark with which it ends; give its first part."""
    text = made.original.text
    lines = list(_line_starts(text, start, end))
    opening = _opening(text, lines, order.parts)
    for at, (number, first, behind) in enumerate(order.parts):
        place = lines[number]
        # What stands behind a part, a space or the line's end, is the end of its line.
        ends = place + behind < end
        made.add(place + first, min(place + behind + 1, end), line=ends, opens=at in opening)
    if text[end - 1 : end] == "\f":
        made.add(end - 1, end)
    return [Span(lines[n] + a, lines[n] + b) for n, a, b in order.parts[:1]]


def _opening(text: str, lines: Sequence[int], parts: Sequence[Part]) -> frozenset[int]:
    """Give the parts of a page that stand further in than the next one, as first lines do.

    Or than the one before, where that ends a sentence. One above which a sentence goes on is none.
    """
    found: set[int] = set()
    texts = [text[lines[at] + start : lines[at] + end] for at, start, end in parts]
    lefts = [part[2] - len(each.lstrip()) for part, each in zip(parts, texts, strict=True)]
    indents = [left - part[1] for part, left in zip(parts, lefts, strict=True)]
    for at, (one, below) in enumerate(pairwise(lefts)):
        low, high = STANDS_IN
        if low <= one - below <= high:
            found.add(at)
        elif ends_sentence(texts[at]) and (
            low <= below - one <= high or (at in found and abs(below - one) < low)
        ):
            found.add(at + 1)
    lengths = sorted(map(len, map(str.strip, texts)))
    least = MOSTLY * (lengths[-1 - len(lengths) // 4] if lengths else 0)
    goes_on = {
        at
        for at, above in enumerate(texts, 1)
        if len(above.strip()) > least and not ends_text(above.rstrip())
    }
    return frozenset(at for at in found - goes_on if indents[at] >= low)


def _finding(firsts: Sequence[Span]) -> Finding:
    count = str(len(firsts))
    message = f"{count} 页的分栏并排在同一行里，已按栏的次序读取。如有 PDF，请改为直接打开 PDF。"
    places = tuple(firsts[:MOST_PLACES])
    return Finding(FindingKind.COLUMNS_IN_ORDER, 0.8, places, message, (count,))


def _pages(source: Source) -> list[tuple[int, int]]:
    return list(pairwise((*source.page_starts, len(source.text))))


def _lines(text: str) -> list[str]:
    return text.rstrip("\f").split("\n")


def _line_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Give where the lines of a page begin."""
    while start >= 0:
        yield start
        start = text.find("\n", start, end) + 1 or -1
