"""The audit: what is odd in a finished book, and for a person to look at. Nothing is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, compress, count, pairwise
from operator import add
from statistics import median
from typing import NamedTuple

from yearbook_reader.reconstruct.characters.character_set import CharacterSet
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Entry,
    FormeWorkKind,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction

DOUBTS = frozenset(
    {
        FindingKind.EMPTY_ENTRY,
        FindingKind.DUPLICATE_ENTRY,
        FindingKind.LONG_ENTRY,
        FindingKind.ODD_TITLE,
        FindingKind.UNCLOSED_BRACKET,
        FindingKind.PAGE_GAP,
    }
)
"""All that the audit tells, and nothing else does."""

LONGEST_TITLE = 60  # characters
LONG_ENTRY = 3_000  # characters that an entry may have however short the others are
LONG_ENTRY_TIMES = 20  # how many times longer than the median an entry may be
DEEPEST = 8  # brackets inside each other, beyond which each is looked for by itself
CONTEXT = 12  # characters that tell a person where an open bracket stands

_CLOSING = {"【": "】", "《": "》", "〈": "〉", "（": "）", "〔": "〕", "［": "］"} | {
    "“": "”",
    "「": "」",
    "『": "』",
}
_HALF_WIDTH = str.maketrans("()[]", "（）［］")
_BRACKETS = re.compile("[" + "".join(_CLOSING) + "".join(_CLOSING.values()) + r"()\[\]]")
_END = "\n"
_MARKS = CharacterSet(_END + "".join(_CLOSING) + "".join(_CLOSING.values()) + "()[]")
_AS_FULL_WIDTH = bytes.maketrans(_MARKS.among("()[]"), _MARKS.among("（）［］"))
_EACH_PAIR = [_MARKS.among(opening + closing) for opening, closing in _CLOSING.items()]
_PAIR = re.compile(b"|".join(map(re.escape, _EACH_PAIR)))
_NO_TITLE_ENDS = tuple("，。；：、,;:—·…")
# The days of a chronology may come twice: each line of the chronicle begins with its own.
_DATE = re.compile(
    r"[\d０-９年月日、，,—－~～\-至△ ]+(?:同日|同月)?|同日|同月|是[日月年]|[上中下]旬"
)


class _Place(NamedTuple):
    """An entry: title and id of what it stands under, its texts but for title and signatures."""

    entry: Entry
    title: str
    under: str
    above: str
    body: tuple[Text, ...]

    def written(self) -> str:
        """Give the body without white space."""
        return "".join("".join([text.text for text in self.body]).split())


def audit(source_text: str, reconstruction: Reconstruction) -> tuple[Finding, ...]:
    """Give what is odd: entries empty, doubled, too long; titles, brackets, page numbers."""
    volume = reconstruction.volume
    places = tuple(_places(volume))
    written = tuple(place.written() for place in places)
    return (
        *_empty(places),
        *_doubled(places, written),
        *_long(places, written),
        *_odd_titles(places),
        *_unclosed(source_text, places, written),
        *_page_numbers(volume),
    )


def _places(volume: Volume) -> Iterator[_Place]:
    for chapter in volume.chapters:
        yield from _places_in(chapter)
        for section in chapter.sections:
            yield from _places_in(section)
            for subsection in section.subsections:
                yield from _places_in(subsection)


def _places_in(division: Chapter | Section | Subsection) -> Iterator[_Place]:
    for entry in division.entries:
        body = tuple([text for block in entry.blocks for text in _texts(block) if text.text])
        yield _Place(entry, entry.heading.title, division.heading.title, division.id, body)


def _texts(block: Block) -> tuple[Text, ...]:
    match block:
        case Paragraph(text):
            return (text,)
        case Caption(text, _, credit_line):
            return (text, credit_line)
        case Table(rows, caption, unit):
            return (caption, unit, *chain.from_iterable(rows))
        case Signature():
            return ()


def _spans(place: _Place) -> tuple[Span, ...]:
    """Give where a person is to look: the title as printed, else the first text below it."""
    return place.entry.heading.printed.spans or (place.body[0].spans if place.body else ())


def _finding(
    kind: FindingKind, confidence: float, place: _Place, message: str, *values: str
) -> Finding:
    return Finding(kind, confidence, _spans(place), message, values)


def _empty(places: tuple[_Place, ...]) -> Iterator[Finding]:
    for place in places:
        if not place.body:
            message = f"条目“{place.title}”只有标题，没有正文。"
            yield _finding(FindingKind.EMPTY_ENTRY, 0.9, place, message, place.title)


def _doubled(places: tuple[_Place, ...], written: tuple[str, ...]) -> Iterator[Finding]:
    first_same: dict[tuple[str, str], _Place] = {}
    first_titled: dict[tuple[str, str], _Place] = {}
    for place, text in zip(places, written, strict=True):
        same = first_same.setdefault((place.title, text), place) if text else place
        titled = first_titled.setdefault((place.above, place.title), place)
        if same is not place:
            message = f"条目“{place.title}”前面已有一条，标题和正文都相同。"
            yield _again(0.95, same, place, message, (place.title,))
        elif titled is not place and place.title and not _DATE.fullmatch(place.title):
            message = f"“{place.under}”之下有两个条目都叫“{place.title}”。"
            yield _again(0.7, titled, place, message, (place.title, place.under))


def _again(
    confidence: float, first: _Place, second: _Place, message: str, values: tuple[str, ...]
) -> Finding:
    """Give the finding of a second entry; its own place comes first."""
    spans = _spans(second) + _spans(first)
    return Finding(FindingKind.DUPLICATE_ENTRY, confidence, spans, message, values)


def _long(places: tuple[_Place, ...], written: tuple[str, ...]) -> Iterator[Finding]:
    if not places:
        return
    usual = median(map(len, written))
    for place, text in zip(places, written, strict=True):
        if len(text) > LONG_ENTRY and len(text) > LONG_ENTRY_TIMES * usual:
            message = (
                f"条目“{place.title}”长 {len(text)} 字，一般条目约 {usual:.0f} 字，"
                "其中可能有未认出的标题。"
            )
            values = (place.title, str(len(text)), f"{usual:.0f}")
            yield _finding(FindingKind.LONG_ENTRY, 0.5, place, message, *values)


def _odd_titles(places: tuple[_Place, ...]) -> Iterator[Finding]:
    for place in places:
        title = place.title
        if len(title) > LONGEST_TITLE:
            message = f"条目标题“{title[:LONGEST_TITLE]}…”长 {len(title)} 字，可能混入了正文。"
            values = (title, str(len(title)))
            yield _finding(FindingKind.ODD_TITLE, 0.7, place, message, *values)
        elif title.endswith(_NO_TITLE_ENDS):
            message = f"条目标题“{title}”以“{title[-1]}”结尾，可能不完整或不是标题。"
            yield _finding(FindingKind.ODD_TITLE, 0.6, place, message, title, title[-1])


def _unclosed(
    source_text: str, places: tuple[_Place, ...], written: tuple[str, ...]
) -> Iterator[Finding]:
    titles = (place.entry.heading.printed.text.replace(_END, "") for place in places)
    for number in _not_closed(map(add, titles, written)):
        place = places[number]
        texts = (place.entry.heading.printed, *place.body)
        opened = _still_open(texts)
        if not opened:
            continue
        at = opened[0].start
        bracket = source_text[at : at + 1].translate(_HALF_WIDTH)
        end = max(span.end for text in texts for span in text.spans)
        words = " ".join(source_text[at : min(at + CONTEXT, end)].split())
        message = f"条目“{place.title}”中的“{bracket}”没有与它成对的另一半：“{words}…”。"
        values = (place.title, bracket, words)
        yield Finding(FindingKind.UNCLOSED_BRACKET, 0.8, opened, message, values)


def _not_closed(texts: Iterable[str]) -> Iterator[int]:
    """Give the texts (by number) in which not every bracket is closed in order, or too deep.

    All are looked at together; none holds a line's end.
    """
    marks = _MARKS.among(_END.join(texts)).translate(_AS_FULL_WIDTH)
    for _ in range(DEEPEST):
        marks = _PAIR.sub(b"", marks)
    return compress(count(), marks.split(_MARKS.among(_END)))


def _still_open(texts: tuple[Text, ...]) -> tuple[Span, ...]:
    """Give the places of the brackets that are never closed, in the order of the source.

    Each kind is counted by itself, so that one that is missing spoils no other. A quotation
    of several paragraphs has an opening mark at the start of each, and one closing mark.
    """
    opened: dict[str, list[tuple[Text, int]]] = {closing: [] for closing in _CLOSING.values()}
    for text in texts:
        for match in _BRACKETS.finditer(text.text):
            mark = match[0].translate(_HALF_WIDTH)
            closing = _CLOSING.get(mark)
            if closing is None:
                if opened[mark]:
                    opened[mark].pop()
            elif not (mark == "“" and match.start() == 0 and opened[closing]):
                opened[closing].append((text, match.start()))
    left = (place for places in opened.values() for place in places)
    return tuple(sorted(span for text, at in left for span in text.spans_of(at, at + 1)))


def _page_numbers(volume: Volume) -> Iterator[Finding]:
    """Give the gaps and repeats; sheets without a number and a new count from 1 are neither."""
    printed = {
        page.sheet: span for page, span in _printed_numbers(volume) if _value(page) is not None
    }
    numbered = [page for page in volume.pages if _value(page) is not None]
    for before, after in pairwise(numbered):
        was, now = _value(before) or 0, _value(after) or 0
        if now > was + after.sheet - before.sheet:
            message = f"页码从 {was} 跳到 {now}，中间可能缺页。"
        elif now <= was and now != 1:
            message = f"页码 {was} 之后又是 {now}，可能重页、错页或误认。"
        else:
            continue
        span = printed.get(after.sheet)
        values = (str(was), str(now))
        yield Finding(FindingKind.PAGE_GAP, 0.7, (span,) if span else (), message, values)


def _printed_numbers(volume: Volume) -> Iterator[tuple[Page, Span]]:
    """Give the pages with the place of the page number that stands on each."""
    starts = sorted(
        (each.text.start, each.text.end)
        for each in volume.forme_work
        if each.kind is FormeWorkKind.PAGE_NUMBER and each.text
    )
    at = 0
    for page in volume.pages:
        while at < len(starts) and starts[at][0] < page.end:
            if starts[at][0] >= page.start:
                yield page, Span(*starts[at])
            at += 1


def _value(page: Page) -> int | None:
    """Give the printed number of a page; None where it has none or one that is no number."""
    return number_value(page.number or "")
