"""Printed lines put together again, where digits and Latin stand alone, or marks cut them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, starmap
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    HAN,
    LEADERS,
    OVERVIEW_TITLES,
    SENTENCE_END,
    ends_text,
)
from yearbook_reader.reconstruct.lines.line_length import line_length
from yearbook_reader.reconstruct.lines.lines import (
    Lines,
    having,
    head_text,
    joined_lines,
    narrow_behind_narrow,
)
from yearbook_reader.reconstruct.rejoining.joint import Joint
from yearbook_reader.reconstruct.rejoining.joints import joints
from yearbook_reader.reconstruct.rejoining.justified import (
    CLEAR_NAME,
    NO_TEXT,
    End,
    Measure,
    breaks,
    could_be_title,
    end_of,
    ends_at,
    filled,
)
from yearbook_reader.reconstruct.set_aside.contents import titles_with_leaders
from yearbook_reader.reconstruct.style.glyph_widths import GlyphWidths, learnt_widths
from yearbook_reader.reconstruct.style.house_style import SPARSEST
from yearbook_reader.volume.model import Span

HEADING = 0.8  # of a full line's width that a title has at most
SQUEEZE = 0.5  # em by which a mark may be narrower than its square, where widths tell nothing
TITLE = 0.6  # the cost of a title where titles have no mark
TITLE_AMONG_MARKS = 1.0
TITLE_AMONG_NAMED = 2.5  # and where the contents name the titles
KNOWN = 0.4  # of the titles in the contents that must stand alone on their lines for that
NARROW = 0.7  # of a full line's width that the lines beside a photo have at most
NARROWEST = 6.0  # em
NARROW_ALIKE = 2.0  # em by which two such lines may differ

_MARKS = frozenset((*ENTRY_BULLETS, *ENTRY_BRACKETS))
_PAUSE = re.compile("[，、；。]")
_ENDS = frozenset(SENTENCE_END + "）)”")
_NO_PAUSE = "：:）】》〕"
_MEET = re.compile(rf"[0-9A-Za-z%][{HAN}]|[{HAN}][0-9A-Za-z]")
_OPENS_SIGNATURE = re.compile(f"[{SENTENCE_END}] ?[（(][^（）()]*\\Z")
_LONGEST_OPENED = 12  # characters of a signature on the line above
_ENDS_WORD = re.compile(r"[A-Za-z0-9%)]\Z")
_BEGINS_WORD = re.compile(r"[A-Za-z0-9(]")

# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_NO, _MAYBE, _YES = End
_OPEN, _BREAK, _GAP = Joint.OPEN, Joint.BREAK, Joint.GAP

_Run = tuple[int, int]  # the first piece, behind the last piece
_Broken = tuple[list[_Run], End]


def rejoined_lines(
    source: str,
    lines: Lines,
    pages: Sequence[range],
    full_width: float,
    cuts: Iterable[int] = (),
    *,
    room: float = 0.0,
) -> Lines:
    """Give the printed lines that the pieces, as they stand in `lines`, were taken from.

    `full_width` is about that of a full line, in em; before the pieces at `cuts` a line begins;
    where lines were cut at marks, two that fit into the `room`, in em, may be one.
    """
    pieces = _Pieces(source, lines, joints(lines, pages, cuts, room=room))
    return pieces.joined(pieces.broken({page.start for page in pages}, full_width))


class _Pieces:
    """The pieces of a source and the joints between them."""

    def __init__(self, source: str, lines: Lines, found: Sequence[Joint]) -> None:
        self.lines = lines
        self.joints = list(found)
        self.gaps = self._gaps(source)

    def _gaps(self, source: str) -> dict[int, str]:
        """Give the white space behind each piece that has room behind it on its line.

        A line's end is a plain space.
        """
        lines, kinds = self.lines, (_OPEN, _GAP)
        likely = [index for index, joint in enumerate(self.joints) if joint is _GAP]
        likely += [index + 1 for index in lines.trailing if index + 1 < len(lines)]
        likely += [*lines.indented, *narrow_behind_narrow(lines)]
        found: dict[int, str] = {}
        for index in likely:
            if self.joints[index] in kinds and self._is_gap(index):
                gap = source[lines.spans[index - 1].end]
                found[index - 1] = gap if gap in "\t\u3000" else " "
        return found

    def _is_gap(self, index: int) -> bool:
        """Tell whether there is room between a piece and the one before it on its line."""
        lines = self.lines
        if self.joints[index] is _GAP or index - 1 in lines.trailing:
            return True
        if not (lines.narrow[index - 1] and lines.narrow[index]):
            return index in lines.indented
        return (
            _ENDS_WORD.search(lines.texts[index - 1]) is not None
            and _BEGINS_WORD.match(lines.texts[index]) is not None
        )

    def runs(self) -> list[_Run]:
        """Give the runs of pieces between two certain line ends."""
        firsts = [at for at, joint in enumerate(self.joints) if joint is _BREAK]
        return list(pairwise([*firsts, len(self.joints)]))

    def _keep_gaps_behind(self, named: frozenset[str]) -> None:
        """Let what stands behind a title that a gap ends, and the contents name, be in its line."""
        for index in self.gaps:
            if self.joints[index + 1] is _OPEN:
                title = head_text(self.lines.texts[index])
                if len(title) >= CLEAR_NAME and title in named:
                    self.joints[index + 1] = _GAP

    def _parted_behind_names(self, runs: Sequence[_Run], named: frozenset[str]) -> Iterator[_Run]:
        """Part the runs behind the last characters of a title `named` in the contents."""
        above = ""
        for start, stop in runs:
            first = self.lines.texts[start]
            if stop > start + 1 and above and head_text(above + first) in named:
                yield start, start + 1
                yield start + 1, stop
            else:
                yield start, stop
            above = first if stop == start + 1 else ""

    def text(self, start: int, stop: int) -> str:
        """Give the text of a line that is made of these pieces."""
        texts, gaps = self.lines.texts, self.gaps
        if stop == start + 1:
            return texts[start]
        if gaps.keys().isdisjoint(range(start, stop - 1)):
            return "".join(texts[start:stop])
        found = [texts[index] + gaps.get(index, "") for index in range(start, stop - 1)]
        return "".join([*found, texts[stop - 1]])

    def width(self, start: int, stop: int) -> float:
        """Give the width of such a line, in em."""
        widths = self.lines.widths
        return widths[start] if stop == start + 1 else sum(widths[start:stop])

    def spans(self, start: int, stop: int) -> tuple[Span, ...]:
        """Give where the text of such a line stands, with the white space in its gaps."""
        spans = self.lines.spans
        if self.gaps.keys().isdisjoint(range(start, stop - 1)):
            return spans[start:stop]
        found = [
            Span(spans[index].start, spans[index].end + (index in self.gaps))
            for index in range(start, stop - 1)
        ]
        return (*found, spans[stop - 1])

    def broken(self, page_starts: set[int], full_width: float) -> list[_Run]:
        """Give the runs broken into lines."""
        runs = self.runs()
        texts = list(starmap(self.text, runs))
        named = titles_with_leaders(texts)
        if named:
            self._keep_gaps_behind(named)
            runs = list(self._parted_behind_names(runs, named))
            texts = list(starmap(self.text, runs))
            named = titles_with_leaders(texts)
        plain = list(starmap(self.width, runs))
        ended = list(map(ends_text, texts))
        book = _measured(texts, plain, ended, full_width, named)
        narrow = _narrow_lines(texts, plain, ended, book.plain)
        measures = {wide: replace(book.measure, full=wide) for wide in set(narrow.values())}
        found: list[_Run] = []
        end = _YES
        for number, run in enumerate(runs):
            if end is _NO and run[0] in page_starts:
                end = _MAYBE
            width = narrow.get(number, 0.0)
            if run[1] == run[0] + 1:
                own = measures.get(width, book.measure)
                end = end_of(texts[number], plain[number], own, end, ends=ended[number])
                found.append(run)
            else:
                above = texts[number - 1] if number else ""
                lines, end = self._broken_run(run, book, width, end, above)
                found += lines
        return found

    def _broken_run(
        self, run: _Run, book: _Book, narrow: float, before: End, above: str
    ) -> _Broken:
        """Give the lines of a run, and how the last one ends.

        Among lines that are as `narrow` as this, in em, the better of both measures is taken.
        Where the text `above` opens a signature the first piece may close it.
        """
        start, stop = run
        bounds: Sequence[int] = range(start, stop + 1)
        texts: Sequence[str] = self.lines.texts[start:stop]
        wide: Sequence[float] = self.lines.widths[start:stop]
        if self.joints[start + 1 : stop].count(_OPEN) < stop - start - 1:
            bounds = [at for at in bounds[:-1] if self.joints[at] is _OPEN or at == start]
            bounds.append(stop)
            texts = [self.text(*group) for group in pairwise(bounds)]
            wide = [self.width(*group) for group in pairwise(bounds)]
        if _goes_on(texts, book.measure, before):
            ends = ends_at(texts, len(texts))
            found = filled(texts, wide, narrow or book.plain, ends=ends)
            short = sum(wide[found[-1][0] :]) < book.plain - NO_TEXT
            end = _MAYBE if short or ends else _NO
        else:
            wide = book.widths(texts, wide)
            opened_above = _OPENS_SIGNATURE.search(above[-_LONGEST_OPENED:])
            if opened_above and texts[0][-1] in "）)":
                texts = [opened_above.group() + texts[0], *texts[1:]]
            cost, found, end = breaks(texts, wide, book.measure, before)
            if narrow:
                other = breaks(texts, wide, replace(book.measure, full=narrow), before)
                found, end = other[1:] if other[0] < cost else (found, end)
        return [(bounds[first], bounds[last]) for first, last in found], end

    def joined(self, ranges: Sequence[_Run]) -> Lines:
        """Give the lines that the ranges of pieces make."""
        texts = list(starmap(self.text, ranges))
        pieces = {
            number: self.spans(start, stop)
            for number, (start, stop) in enumerate(ranges)
            if stop > start + 1
        }
        return joined_lines(self.lines, ranges, texts, pieces)


class _Book(NamedTuple):
    """What the lines of the book are measured by.

    `plain` is a full line's width in em with characters as wide as most books set them, the
    `measure` with those `learnt` from this one.
    """

    plain: float
    measure: Measure
    learnt: GlyphWidths | None

    def widths(self, texts: Sequence[str], plain: Sequence[float]) -> Sequence[float]:
        """Give the widths of the pieces of a line as this book sets them."""
        if self.learnt is None:
            return plain
        found = list(map(self.learnt.width, texts, plain))
        for at, (above, text) in enumerate(pairwise(texts), 1):
            if _MEET.match(above[-1] + text[0]):
                found[at] += self.learnt.gap
        return found


def _measured(
    texts: Sequence[str],
    widths: Sequence[float],
    ended: Sequence[bool],
    usual: float,
    named: frozenset[str],
) -> _Book:
    """Learn what the lines are measured by.

    `texts` are those of the runs, `widths` theirs in em, `usual` about a full line's; `named`
    are the titles that the contents name.
    """
    plain = line_length(list(_in_paragraphs(texts, widths, ended)), usual)
    learnt = learnt_widths(texts, widths, plain, having(LEADERS, texts))
    marked = sum(text[0] in _MARKS for text in texts) * SPARSEST > len(texts)
    full = learnt.line if learnt else plain
    known = not marked and sum(text in named for text in texts) > KNOWN * len(named)
    measure = Measure(
        full,
        max(HEADING * full, 8.0),
        TITLE_AMONG_MARKS if marked else TITLE_AMONG_NAMED if known else TITLE,
        0.0 if learnt else SQUEEZE,
        named | OVERVIEW_TITLES,
    )
    return _Book(plain, measure, learnt)


def _in_paragraphs(
    texts: Sequence[str], widths: Sequence[float], ended: Sequence[bool]
) -> Iterator[float]:
    """Give the widths of the runs that neither begin nor end a paragraph or a title's line."""
    above = True
    for text, wide, end in zip(texts, widths, ended, strict=True):
        ends = end or text[-1] in _NO_PAUSE or text[-1].isdigit()
        if not above and not ends:
            yield wide
        above = ends


def _narrow_lines(
    texts: Sequence[str], widths: Sequence[float], ended: Sequence[bool], full: float
) -> dict[int, float]:
    """Give how long lines may be, in em, for each run among narrow ones, as beside a photo."""
    clear = [
        wide if not end and NARROWEST < wide < NARROW * full else 0.0
        for wide, end in zip(widths, ended, strict=True)
    ]
    found: dict[int, float] = {}
    for one, two in pairwise(at for at, wide in enumerate(clear) if wide):
        alike = abs(clear[one] - clear[two]) < NARROW_ALIKE
        if two - one > 2 or not alike or not _PAUSE.search(texts[one] + texts[two]):
            continue
        length = max(clear[one], clear[two])
        for number in (one + 1,) if two - one == 2 else (one - 1, two + 1):
            found.setdefault(number, length)
    return found


def _goes_on(texts: Sequence[str], measure: Measure, before: End) -> bool:
    """Tell at a glance that pieces are running text: with no title and no end among them."""
    if measure.title != TITLE_AMONG_MARKS or not _ENDS.isdisjoint(
        [text[-1] for text in texts[:-1]]
    ):
        return False
    if before is _NO or texts[0][0] in _MARKS:
        return True
    return texts[0][-1] != "、" and not could_be_title(texts[0])
