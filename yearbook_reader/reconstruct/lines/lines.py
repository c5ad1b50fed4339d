"""The source's lines: where each stands, how wide it is printed, what it is made of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, chain, compress, count, repeat
from operator import add, ne, not_, or_, sub

from yearbook_reader.sources.documents.flow import EMPTY_CELL
from yearbook_reader.volume.model import Span, spans_between, spans_within

INDENT = "\u3000\u3000"

BREAKS = "\n\r\f\v\x85\u2028\u2029"
# White space that is no empty cell of a table; a line break is none that a line holds.
_NO_CELL = " \t\xa0\u3000"
_WIDE = (
    "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
FIRST_WIDE = _WIDE[0]
"""No character before it is wide."""
_OPEN_NAMES, _END_NAMES = "（(“《", "）)”》。，、；：！？"
_HAS_WIDE = re.compile(f"[{_WIDE}]")
# GB/T 19001, 40 186: figures whose room is within them.
_WITH_ROOM = re.compile(r"[A-Z][A-Z/\d]{1,7} \d[\d.-]{0,11}|\d{1,3}(?: \d{3}){1,3}(?:\.\d{1,4})?%?")
_NARROW = re.compile(r"[\x20-\x7e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u2070-\u22ff]+")
_WORD = re.compile(r"(?:[!-~]{1,20}|[“‘（《【〔]?[^!-~])[，。、；：！？”’）》】〕%]{0,2}")
_HALF = r"\x21-\x7e\u00a1-\u00b6\u00b8-\u036f\u0400-\u0fff\uff61-\uffdc"
HALF = re.compile(f"[{_HALF}]")
TWO_TRUE = re.compile(rb"\x01(?=\x01)")
_NO_SQUARE = re.compile(f"[{_HALF} \u3000]")
# Of Latin-1, which is encoded several times as fast as any other set of characters, what is not
# narrower than a square, nor a space or a line's end.
_SQUARES = bytes(at for at in range(0x100) if chr(at) not in " \n" and not HALF.match(chr(at)))
_OF_TEXTS = ("firsts", "joined", "lasts")  # what Lines tell of their texts once they are asked
_ODD_WIDTH = re.compile("[\0-\x09\x0b-\x1f\x7f\u0100-\u036f\u0400-\u0fff\uff61-\uffdc]")


@dataclass(frozen=True)
class Lines:
    """The lines of the source that are not blank, as columns: a book has hundreds of thousands.

    `texts` are without white space at both ends, `starts` their offsets in the source, `spans`
    where they stand; `widths` are as printed, in em; `narrow` tells that a line is one piece of
    digits, Latin and the marks that go with them, `after_blank` that a blank line stood above
    it. The rest are the indices of lines: `indented` with white space before, `trailing` with
    white space behind, `opening` with the indent of a paragraph, made of ideographic spaces.
    `pieces` tells, for each line that was put together of several, where its text stands: the
    spans are as long as the text, and hold the white space where there is a gap in it.
    """

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    spans: tuple[Span, ...]
    widths: tuple[float, ...]
    narrow: tuple[bool, ...]
    after_blank: tuple[bool, ...]
    indented: frozenset[int]
    trailing: frozenset[int]
    opening: frozenset[int]
    pieces: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        """Give the number of lines."""
        return len(self.texts)

    def span(self, index: int) -> Span:
        """Give where a line's text stands in the source."""
        return self.spans[index]

    def measured(
        self, *, widths: Sequence[float] | None = None, opening: frozenset[int] | None = None
    ) -> Lines:
        """Give the lines with other widths, or other ones that open paragraphs.

        What is known of all their texts stays known.
        """
        made = replace(
            self,
            widths=self.widths if widths is None else tuple(widths),
            opening=self.opening if opening is None else opening,
        )
        vars(made).update((name, vars(self)[name]) for name in _OF_TEXTS if name in vars(self))
        return made

    @cached_property
    def firsts(self) -> str:
        """Give the first character of each text; one search through them finds many lines."""
        return first_characters(self.texts)

    @cached_property
    def joined(self) -> str:
        """Give the texts, one a line."""
        return "\n".join(self.texts)

    @cached_property
    def places(self) -> Sequence[float]:
        """Give where each line would begin, and the last one end, in em, if all stood in one."""
        return list(accumulate(self.widths, initial=0.0))

    @cached_property
    def lasts(self) -> str:
        """Give the last character of each text."""
        return "".join([text[-1] for text in self.texts])


def _spans(starts: Sequence[int], texts: Sequence[str]) -> tuple[Span, ...]:
    return spans_between(starts, map(add, starts, map(len, texts)))


def split_lines(text: str) -> Lines:
    """Give the lines that are not blank."""
    # Every line ends with one character, so that the offsets stay the same.
    unified = text.replace("\r\n", " \n")
    for mark in BREAKS[1:]:
        unified = unified.replace(mark, "\n")
    every = unified.split("\n")
    stripped = list(map(_without_space if EMPTY_CELL in text else str.strip, every))
    lines = list(compress(every, stripped))
    texts = tuple(filter(None, stripped))
    places = accumulate(map(add, map(len, every), repeat(1)), initial=0)
    starts = list(compress(places, stripped))
    indented: list[int] = []
    trailing: list[int] = []
    opening: list[int] = []
    for index in compress(count(), map(ne, lines, texts)):
        line, start = lines[index], starts[index]
        own = start + line.index(texts[index])
        end = own + len(texts[index])
        if own > start:
            indented.append(index)
        if end < start + len(line) and text[end] not in BREAKS:
            trailing.append(index)
        if line.startswith(INDENT):
            opening.append(index)
        starts[index] = own
    after_blank = list(map(not_, compress(chain((" ",), stripped), stripped)))
    after_blank[:1] = [not any(stripped[:2])][: len(texts)]
    return Lines(
        texts,
        tuple(starts),
        _spans(starts, texts),
        tuple(widths_of(texts)),
        # To ask here first, without a call, what most begin with saves half the time.
        tuple([text < FIRST_WIDE and is_narrow(text) for text in texts]),
        tuple(after_blank),
        frozenset(indented),
        frozenset(trailing),
        frozenset(opening),
    )


def _without_space(line: str) -> str:
    """Give a line without white space at both ends, but for the empty cells of a row."""
    if f"\t{EMPTY_CELL}" in line or f"{EMPTY_CELL}\t" in line:
        return line.strip(_NO_CELL)
    return line.strip()


def parted_lines(lines: Lines, cuts: Mapping[int, int]) -> Lines:
    """Give the lines with some parted in two, each before the given character.

    White space at the cut belongs to neither piece.
    """
    parts = {index: _parts(lines, index, at) for index, at in cuts.items()}
    twice = sorted([index for index, found in parts.items() if len(found) > 1])
    # Few lines are parted: all others are copied at once.
    old = sorted([*range(len(lines)), *twice])
    texts = list(map(lines.texts.__getitem__, old))
    starts, spans = (
        list(map(lines.starts.__getitem__, old)),
        list(map(lines.spans.__getitem__, old)),
    )
    narrow = list(map(lines.narrow.__getitem__, old))
    widths = list(map(lines.widths.__getitem__, old))
    after_blank = list(map(lines.after_blank.__getitem__, old))

    def place(index: int) -> int:
        return index + bisect_left(twice, index)

    pieces = {place(index): own for index, own in lines.pieces.items() if index not in cuts}
    for index, found in parts.items():
        for number, (text, own, begins) in enumerate(found, place(index)):
            texts[number], narrow[number], widths[number] = text, is_narrow(text), width(text)
            starts[number], spans[number] = own[0].start, Span(own[0].start, own[-1].end)
            after_blank[number] = lines.after_blank[index] and begins
            if len(own) > 1:
                pieces[number] = own
    return Lines(
        tuple(texts),
        tuple(starts),
        tuple(spans),
        tuple(widths),
        tuple(narrow),
        tuple(after_blank),
        frozenset(map(place, lines.indented)),
        frozenset(place(index + 1) - 1 for index in lines.trailing),
        frozenset(map(place, lines.opening)),
        dict(sorted(pieces.items())),
    )


def _parts(lines: Lines, index: int, at: int) -> list[tuple[str, tuple[Span, ...], bool]]:
    """Give the parts of a line before and from a character on, each with its spans.

    And whether it begins the line. A part of white space is none.
    """
    text, found = lines.texts[index], []
    own = lines.pieces.get(index, (lines.spans[index],))
    for start, end in ((0, at), (at, len(text))):
        part = _without_space(text[start:end])
        if part:
            first = text.index(part, start)
            found.append((part, spans_within(own, first, first + len(part)), start == 0))
    return found


def joined_lines(
    lines: Lines,
    ranges: Sequence[tuple[int, int]],
    texts: Sequence[str],
    pieces: Mapping[int, tuple[Span, ...]],
) -> Lines:
    """Give the lines put together, each of a range (its first, behind its last) of these.

    `texts` are those of the new lines, `pieces` where the text of each that is made of several
    stands.
    """
    firsts = [start for start, _ in ranges]
    stops = [stop for _, stop in ranges]
    places = lines.places.__getitem__
    spans = list(map(lines.spans.__getitem__, firsts))
    narrow = list(map(lines.narrow.__getitem__, firsts))
    starts = tuple(map(lines.starts.__getitem__, firsts))
    ends = [found[-1].end for found in pieces.values()]
    whole = spans_between(list(map(starts.__getitem__, pieces)), ends)
    for number, span in zip(pieces, whole, strict=True):
        spans[number] = span
        if narrow[number]:
            narrow[number] = is_narrow(texts[number])
    behind_trailing = {index + 1 for index in lines.trailing}
    return Lines(
        tuple(texts),
        starts,
        tuple(spans),
        tuple(map(sub, map(places, stops), map(places, firsts))),
        tuple(narrow),
        tuple(map(lines.after_blank.__getitem__, firsts)),
        _places_among(firsts, lines.indented),
        _places_among(stops, behind_trailing),
        _places_among(firsts, lines.opening),
        pieces,
    )


def _places_among(numbers: Sequence[int], wanted: Collection[int]) -> frozenset[int]:
    """Give where in a list of numbers those that are wanted stand."""
    if not wanted:
        return frozenset()
    return frozenset(compress(count(), map(wanted.__contains__, numbers)))


def width(text: str) -> float:
    """Give the printed width in em: 1 for a Chinese character, 0.5 for a Latin one, 0 for space.

    Spaces count nothing because justification makes and removes them.
    """
    if text.isascii():
        return (len(text) - text.count(" ")) / 2
    narrower = _NO_SQUARE.findall(text)
    if not narrower:
        return float(len(text))
    spaces = narrower.count(" ") + narrower.count("\u3000")
    return len(text) - (len(narrower) + spaces) / 2


def widths_of(texts: Sequence[str]) -> list[float]:
    """Give the printed widths of texts, in em: those of all at once take a third of the time."""
    joined = "\n".join(texts)
    halves = joined.replace("\u3000", " ").encode("latin-1", "ignore").translate(None, _SQUARES)
    of_each = halves.replace(b" ", b"  ").split(b"\n")
    found = [len(text) - len(half) / 2 for text, half in zip(texts, of_each, strict=False)]
    for index in having(_ODD_WIDTH, joined):
        found[index] = width(texts[index])
    return found


def first_word(text: str) -> str:
    """Give what print does not part from a line's first character."""
    match = _WORD.match(text)
    return match.group() if match else text[:1]


def is_narrow(text: str) -> bool:
    """Tell whether a line is one piece of digits, Latin letters and the marks that go with them."""
    if text.isascii():
        return " " not in text or _WITH_ROOM.fullmatch(text) is not None
    return text[0] < FIRST_WIDE and " " not in text and _NARROW.fullmatch(text) is not None


def first_characters(texts: Iterable[str]) -> str:
    """Give the first character of each text; one search through them finds many texts."""
    return "".join([text[0] for text in texts])


def places_of(pattern: re.Pattern[str], characters: str) -> list[int]:
    """Give where a pattern matches, in order."""
    return [match.start() for match in pattern.finditer(characters)]


def places_among(wanted: Iterable[str], characters: str) -> list[int]:
    """Give where any of the wanted characters stands, in order."""
    each = re.escape("".join(dict.fromkeys(wanted)))
    return places_of(re.compile(f"[{each}]"), characters) if each else []


def narrow_behind_narrow(lines: Lines) -> list[int]:
    """Give the lines that are narrow and stand right behind one that is, in order."""
    return [match.end() for match in TWO_TRUE.finditer(bytes(lines.narrow))]


def wide_behind_wide(narrow: Sequence[bool]) -> list[int]:
    """Give the lines that are not narrow and stand right behind one that is not, in order."""
    return list(compress(count(1), map(not_, map(or_, narrow, narrow[1:]))))


def having(pattern: re.Pattern[str], joined: str) -> frozenset[int]:
    """Give the lines (by index) in which a pattern, which matches no line break, is found."""
    found: set[int] = set()
    number = place = 0
    while match := pattern.search(joined, place):
        number += joined.count("\n", place, match.start())
        found.add(number)
        place = joined.find("\n", match.end()) + 1
        if not place:
            break
        number += 1
    return frozenset(found)


def has_han(text: str) -> bool:
    """Tell whether there is any Chinese character or full-width mark."""
    return _HAS_WIDE.search(text) is not None


def head_text(text: str) -> str:
    """Give a line's text as heads are compared: without spaces."""
    return "".join(text.split())


def head_name(text: str) -> str:
    """Give what a head names: its text without spaces, and the ornaments around it."""
    name = head_text(text)
    begin, end = 0, len(name)
    while begin < end and not (name[begin].isalnum() or name[begin] in _OPEN_NAMES):
        begin += 1
    while begin < end and not (name[end - 1].isalnum() or name[end - 1] in _END_NAMES):
        end -= 1
    return name[begin:end]


def tab_text(characters: Iterable[str]) -> str:
    """Give what the lines of a page's side tabs say; one at each edge says the same twice."""
    text = "".join(characters)
    half = len(text) // 2
    return text[:half] if half > 1 and text[:half] == text[half:] else text


def lines_named(lines: Lines, among: Iterable[int], titles: Collection[str]) -> list[int]:
    """Give those of the lines (by index) whose words are one of the titles, without spaces."""
    texts, firsts = lines.texts, lines.firsts
    first = {title[:1] for title in titles}
    return [at for at in among if firsts[at] in first and head_text(texts[at]) in titles]
