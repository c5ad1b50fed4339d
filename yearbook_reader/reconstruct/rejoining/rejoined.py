"""Printed lines put together again, where digits and Latin stand alone, or marks cut them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, SENTENCE_END, STOP, ends_text
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.reconstruct.rejoining.joints.joints import joints
from yearbook_reader.reconstruct.rejoining.justified import (
    breaks,
    ends_at,
    ends_within,
    filled,
    fits,
    is_one_line,
)
from yearbook_reader.reconstruct.rejoining.line_costs import (
    INDENT,
    NO_ROOM,
    NO_TEXT,
    ROOM_BEHIND,
    SHORT,
    End,
    Shown,
    could_be_title,
    end_of,
)
from yearbook_reader.reconstruct.rejoining.measures import (
    MARKS,
    NARROW,
    Book,
    cut_evenly,
    measured_book,
    narrow_lines,
    spaced_evenly,
)
from yearbook_reader.reconstruct.rejoining.piece_widths import PieceWidths
from yearbook_reader.reconstruct.rejoining.pieces import Pieces, Run
from yearbook_reader.reconstruct.set_aside.contents.contents import titles_with_leaders

_ENDS = re.compile(f"[{SENTENCE_END}）)”]")
_ENDINGS = re.compile(f"[{re.escape(''.join(sorted(ENDINGS)))}]")
_OPENS_SIGNATURE = re.compile(f"[{SENTENCE_END}] ?[（(][^（）()]*\\Z")
CLEARLY = 0.5  # by how much narrow lines must cost less than full ones, where both may be
_LONGEST_OPENED = 12  # characters of a signature on the line above

# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_NO, _MAYBE, _YES = End

_Broken = tuple[list[Run], End]


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
    pieces = Pieces(source, lines, joints(lines, pages, cuts, room=room))
    starts = {page.start for page in pages}
    return pieces.joined(*_broken(pieces, starts, full_width, cut=room > 0))


def _broken(
    pieces: Pieces, page_starts: set[int], full_width: float, *, cut: bool
) -> tuple[list[Run], list[str]]:
    """Give the runs of pieces broken into lines, of which some were `cut` at their marks.

    And the texts of these.
    """
    runs, texts, named = _runs_and_names(pieces, page_starts)
    widths = pieces.widths(runs)
    ended = [text[-1] in ENDINGS and ends_text(text) for text in texts]
    book = measured_book(texts, widths, ended, full_width, named)
    book = replace(book, even=_is_even(pieces.lines, book.plain, cut=cut))
    narrow = narrow_lines(texts, widths, ended, book.plain, marked=book.marked)
    measures = {full: book.measured_by(full) for full in {0.0, *narrow.values()}}
    within = max(measure.full for measure in measures.values()) - NO_TEXT
    breaking = _Breaking(pieces, book, cut, _piece_widths(pieces.lines, book))
    found: list[Run] = []
    found_texts: list[str] = []
    end, above = _YES, ""
    carried, page, widest_head = _YES, -1, NARROW * book.plain
    for number, (run, text, width, ends) in enumerate(zip(runs, texts, widths, ended, strict=True)):
        start, stop = run
        if start in page_starts:
            page, end = start, _MAYBE if end is _NO else end
        if width > widest_head and carried is _NO and end is _YES and cut and page >= 0:
            end = _MAYBE  # what stands between may all be forme work
        full = narrow.get(number, 0.0)
        if stop == start + 1:
            # Most stand within a paragraph: to ask here first, without a call, saves a third.
            if end is not _NO or ends or width < within or text[-1] in "：:":
                end = end_of(text, width, measures[full], end, ends=ends)
            found.append(run)
            found_texts.append(text)
        elif book.marked and (seen := breaking.glance(run, width, full, end, ends=ends)):
            end = seen
            found.append(run)
            found_texts.append(text)
        else:
            before = end
            lines, end = breaking.broken(run, full, before, above)
            below = runs[number + 1 : number + 2]
            if end is not _YES and not full and below and breaking.may_stand_in(below[0]):
                lines, end = breaking.with_title(run, before, end, below[0]) or (lines, end)
            found += lines
            found_texts += [text] if len(lines) == 1 else pieces.texts(lines)
        if width > widest_head:
            carried, page = end, -1
        above = text
    return found, found_texts


def _is_even(lines: Lines, full: float, *, cut: bool) -> bool:
    """Tell whether lines show room at all their marks or at none, or were `cut` so."""
    return cut_evenly(lines.texts, lines.widths, full) if cut else spaced_evenly(lines.texts)


def _piece_widths(lines: Lines, book: Book) -> PieceWidths | None:
    """Give the pieces' widths, if nearly all are asked for, as where titles have no marks."""
    return PieceWidths.learnt(lines, book.learnt) if book.learnt and not book.marked else None


def _runs_and_names(
    pieces: Pieces, page_starts: set[int]
) -> tuple[list[Run], list[str], frozenset[str]]:
    """Give the runs of pieces, their texts and the titles that the contents name."""
    pieces.keep_typed_gaps()
    runs = pieces.runs()
    texts = pieces.texts(runs)
    named = titles_with_leaders(texts)
    if named:
        pieces.keep_gaps_behind(named)
        pieces.part_below_lost_stops(named, page_starts)
        parted = list(pieces.parted_behind_names(pieces.runs(), named))
        if parted != runs:
            runs, texts = parted, pieces.texts(parted)
            named = titles_with_leaders(texts)
    return runs, texts, named


@dataclass(slots=True)
class _Breaking:
    """Breaks the runs of a book's pieces into lines."""

    pieces: Pieces
    book: Book
    cut: bool
    piece_widths: PieceWidths | None

    def glance(
        self, run: Run, width: float, narrow: float, before: End, *, ends: bool
    ) -> End | None:
        """Give how running text, where entries have marks, ends that goes on and fits into a line.

        It is of several pieces. None for all that takes a closer look.
        """
        start, stop = run
        plain = self.book.plain
        if not fits(width, narrow or plain, ends=ends):
            return None
        if _ENDS.search(self.pieces.lines.lasts, start, stop - 1):
            return None
        if before is not _NO and not _begins_no_title(self.pieces.lines.texts[start]):
            return None
        return _MAYBE if ends or width < plain - NO_TEXT else _NO

    def broken(self, run: Run, narrow: float, before: End, above: str) -> _Broken:
        """Give the lines of a run of several pieces, and how the last one ends.

        Among lines that are as `narrow` as this, in em, the better of both measures is taken.
        Where the text `above` opens a signature the first piece may close it.
        """
        book = self.book
        bounds = self.pieces.bounds(run)
        if book.marked and self._goes_on(bounds, before):
            return self._filled(bounds, narrow or book.plain)
        texts = self.pieces.texts_between(bounds)
        closes = texts[0][-1] in "）)"
        shown = self._uneven(bounds, texts) if book.even else None
        if not (narrow or closes or shown):
            end = self._end_of_one_line(run, texts, before)
            if end is not None:
                return [run], end
        wide = self._widths(bounds, texts)
        opened = _OPENS_SIGNATURE.search(above[-_LONGEST_OPENED:]) if closes else None
        if opened:
            texts = [opened.group() + texts[0], *texts[1:]]
        cost, found, end = breaks(texts, wide, book.measure, before, shown)
        if narrow:
            other = breaks(texts, wide, book.measured_by(narrow), before, shown)
            found, end = other[1:] if other[0] + CLEARLY < cost else (found, end)
        return [(bounds[first], bounds[last]) for first, last in found], end

    def may_stand_in(self, run: Run) -> bool:
        """Tell a whole line that is short by an indent, in a book whose titles have no mark."""
        if self.book.marked:
            return False
        if run[1] > run[0] + 1:
            return True
        return 0.0 <= self.book.plain - self.pieces.width(run) <= INDENT + SHORT

    def with_title(self, run: Run, before: End, own: End, below: Run) -> _Broken | None:
        """Give the lines of a run with a title as its last one, if the line `below` tells so.

        A title above a line that stands in, or no title, as its `own` end has it, above a full
        one: the two together decide.
        """
        if not self._may_end_within(run):
            return None
        bounds = self.pieces.bounds(run)
        texts = self.pieces.texts_between(bounds)
        at = _behind_last_end(texts)
        if not at or not could_be_title("".join(texts[at:])):
            return None
        gain, measure = self._gain(below, own), self.book.measure
        if gain <= measure.title:
            return None
        wide = self._widths(bounds, texts)
        text, lines, end = breaks(texts[:at], wide[:at], measure, before)
        title, alone, titled = breaks(texts[at:], wide[at:], measure, end)
        if end is _NO or titled is not _YES or len(alone) > 1:
            return None
        if text + title >= breaks(texts, wide, measure, before)[0] + gain:
            return None
        found = [(bounds[first], bounds[last]) for first, last in lines]
        return [*found, (bounds[at], bounds[-1])], _YES

    def _gain(self, run: Run, end: End) -> float:
        """Give by how much a whole line costs less if it stands in than below a line's `end`."""
        texts = self.pieces.texts([run])
        wide = self._widths(run, texts)
        measure = self.book.measure
        return breaks(texts, wide, measure, end)[0] - breaks(texts, wide, measure, _YES)[0]

    def _widths(self, bounds: Sequence[int], texts: Sequence[str]) -> Sequence[float]:
        """Give the widths of the texts between bounds as this book sets them."""
        if self.piece_widths:
            return self.piece_widths.widths(bounds)
        return self.book.widths(texts, self.pieces.widths(pairwise(bounds)))

    def _uneven(self, bounds: Sequence[int], texts: Sequence[str]) -> Shown | None:
        """Give how these pieces are shown if lines are spaced out evenly and they are not.

        Where print had spaced a line out, or set it tight, extraction cut it at its marks.
        """
        if not self.cut:
            shown = self.pieces.shown(bounds)
            return shown if shown.is_uneven(0, len(texts)) else None
        apart = " ".join(texts)
        if ROOM_BEHIND.search(apart) and NO_ROOM.search(apart):
            return Shown.of_cut(texts)
        return None

    def _goes_on(self, bounds: Sequence[int], before: End) -> bool:
        """Tell at a glance, where entries have marks, text without a title and an end among it."""
        if _ENDS.search(self.pieces.lasts_within(bounds)):
            return False
        return before is _NO or _begins_no_title(self.pieces.texts_between(bounds[:2])[0])

    def _filled(self, bounds: Sequence[int], full: float) -> _Broken:
        """Give the lines of running text, and how the last one ends."""
        ends = self._ends(bounds)
        lines = [(bounds[0], bounds[-1])]
        if not fits(self.pieces.width(lines[0]), full, ends=ends):
            texts = self.pieces.texts_between(bounds)
            found = filled(texts, self.pieces.places(bounds), full, ends=ends)
            lines = [(bounds[first], bounds[last]) for first, last in found]
        short = self.pieces.width(lines[-1]) < self.book.plain - NO_TEXT
        return lines, _MAYBE if short or ends else _NO

    def _ends(self, bounds: Sequence[int]) -> bool:
        """Tell whether the pieces of a run end a text."""
        if self.pieces.lines.lasts[bounds[-1] - 1] not in ENDINGS:
            return False
        texts = self.pieces.texts_between(bounds)
        return ends_at(texts, len(texts))

    def _may_end_within(self, run: Run) -> bool:
        """Tell at a glance whether a text may end within a run: in hardly any one does."""
        return _ENDINGS.search(self.pieces.lines.lasts, run[0], run[1] - 1) is not None

    def _end_of_one_line(self, run: Run, texts: Sequence[str], before: End) -> End | None:
        """Give how a run ends that is one line at a glance; None for any other."""
        measure, plain = self.book.measure, self.pieces.width(run)
        wide = plain > measure.full + NO_TEXT
        if len(texts) > 1 and (wide or (self._may_end_within(run) and ends_within(texts))):
            return None
        text = "".join(texts)
        widths = self.piece_widths
        width = widths.width(run) if widths else self.book.width(text, plain)
        if len(texts) > 1 and not is_one_line(texts, width, measure, before):
            return None
        return end_of(text, width, measure, before, ends=ends_at(texts, len(texts)))


def _begins_no_title(first: str) -> bool:
    """Tell whether text, or an entry with a mark, begins with this piece."""
    return first[0] in MARKS or (first[-1] != "、" and not could_be_title(first))


def _behind_last_end(texts: Sequence[str]) -> int:
    """Give the first piece behind the last that ends a text; 0 where a stop stands behind it."""
    for at in range(len(texts) - 1, 0, -1):
        if STOP.search(texts[at]):
            return 0
        if ends_at(texts, at):
            return at
    return 0
