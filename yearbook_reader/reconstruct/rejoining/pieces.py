"""The pieces of a source, the joints between them, and the lines that they make together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, compress, count, pairwise, repeat
from operator import is_

from yearbook_reader.reconstruct.lexicon.marks import LONE_MARK, OVERVIEW_TITLES
from yearbook_reader.reconstruct.lines.lines import (
    Lines,
    head_text,
    joined_lines,
    narrow_behind_narrow,
    places_of,
)
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint
from yearbook_reader.reconstruct.rejoining.line_costs import Shown
from yearbook_reader.volume.model import Span

STRAYS_NEAR = 80  # pieces above a strayed stop in which it belongs
CLEAR_NAME = 4  # characters of a title in the contents that is hardly there by chance

_ENDS_WORD = re.compile(r"[A-Za-z0-9%)]\Z")
_BEGINS_WORD = re.compile(r"[A-Za-z0-9(]")
_FINAL_MARK = re.compile("[。！？；]")

# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_OPEN, _BREAK, _GAP = Joint.OPEN, Joint.BREAK, Joint.GAP

Run = tuple[int, int]  # the first piece, behind the last piece


class Pieces:
    """The pieces of a source and the joints between them."""

    def __init__(self, source: str, lines: Lines, found: Sequence[Joint]) -> None:
        """Find the white space that stands between pieces of one line."""
        self.lines = lines
        # Looked up once: what is known of each run is asked of these.
        self._places, self._lasts = lines.places, lines.lasts
        self.joints = list(found)
        self.gaps = self._gaps(source)
        self._lost = not any(source[lines.spans[at].end] == " " for at in lines.trailing)
        spaced = list(lines.texts)
        spans = list(lines.spans)
        for index, gap in self.gaps.items():
            spaced[index] += gap
            spans[index] = Span(spans[index].start, spans[index].end + 1)
        self._spaced = tuple(spans)
        self._joined = "".join(spaced)
        self._starts = list(accumulate(map(len, spaced), initial=0))
        self._ends = self._starts.copy()
        for index in self.gaps:
            self._ends[index + 1] -= 1

    def _gaps(self, source: str) -> dict[int, str]:
        """Give the white space behind each piece that has room behind it on its line.

        A line's end is a plain space.
        """
        lines, joints = self.lines, self.joints
        behind = [at for at, joint in enumerate(joints) if joint is _GAP] if _GAP in joints else []
        for index in lines.trailing:
            if index + 1 < len(lines) and joints[index + 1] is _OPEN:
                behind.append(index + 1)
        for index in (*lines.indented, *narrow_behind_narrow(lines)):
            if joints[index] is _OPEN and self._is_gap(index):
                behind.append(index)
        found: dict[int, str] = {}
        for index in behind:
            gap = source[lines.spans[index - 1].end]
            found[index - 1] = gap if gap in "\t\u3000" else " "
        return found

    def _is_gap(self, index: int) -> bool:
        """Tell whether there is room before a piece that is indented, or narrow behind such."""
        lines = self.lines
        if not (lines.narrow[index - 1] and lines.narrow[index]):
            return True
        return (
            _ENDS_WORD.search(lines.texts[index - 1]) is not None
            and _BEGINS_WORD.match(lines.texts[index]) is not None
        )

    def runs(self) -> list[Run]:
        """Give the runs of pieces between two certain line ends."""
        firsts = compress(count(), map(is_, self.joints, repeat(_BREAK)))
        return list(pairwise([*firsts, len(self.joints)]))

    def keep_typed_gaps(self) -> None:
        """Let what stands behind an ideographic space be in its line: none ends with one."""
        for index, gap in self.gaps.items():
            if gap == "\u3000" and self.joints[index + 1] is _OPEN:
                self.joints[index + 1] = _GAP

    def keep_gaps_behind(self, named: frozenset[str]) -> None:
        """Let what stands behind a title that a gap ends, and the contents name, be in its line."""
        for index in self.gaps:
            if self.joints[index + 1] is _OPEN:
                title = head_text(self.lines.texts[index])
                clear = len(title) >= CLEAR_NAME or title in OVERVIEW_TITLES
                if clear and title in named:
                    self.joints[index + 1] = _GAP

    def part_below_lost_stops(self, named: frozenset[str], page_starts: Collection[int]) -> None:
        """Break around titles `named` in the contents above a stop that strayed, on its page.

        The text above one may have ended without it.
        """
        texts = self.lines.texts
        starts = sorted(page_starts)
        for stray in self._strayed_stops():
            page = starts[bisect_right(starts, stray) - 1]
            for index in range(max(page, stray - STRAYS_NEAR), stray):
                own = self.joints[index] is _OPEN and not self.lines.narrow[index]
                if own and len(texts[index]) > CLEAR_NAME and head_text(texts[index]) in named:
                    self.joints[index : index + 2] = [_BREAK] * 2

    def _strayed_stops(self) -> list[int]:
        """Give the pieces that are a final mark behind another such."""
        texts = self.lines.texts
        return [
            index
            for index in places_of(_FINAL_MARK, self.lines.firsts)
            if self.joints[index] is _BREAK
            and LONE_MARK.fullmatch(texts[index])
            and texts[index - 1][-1] == texts[index][0]
        ]

    def parted_behind_names(self, runs: Sequence[Run], named: frozenset[str]) -> Iterator[Run]:
        """Part the runs behind the last characters of a title `named` in the contents.

        Where a gap stands behind them, the text goes on in their line.
        """
        lasts = {title[-1:] for title in named}
        above = ""
        for start, stop in runs:
            first = self.lines.texts[start]
            likely = above and stop > start + 1 and first[-1] in lasts
            own = likely and self.joints[start + 1] is _OPEN
            if own and start not in self.gaps and head_text(above + first) in named:
                yield start, start + 1
                yield start + 1, stop
            else:
                yield start, stop
            above = first if stop == start + 1 else ""

    def texts(self, ranges: Iterable[Run]) -> list[str]:
        """Give the texts of the lines that are made of these pieces."""
        joined, starts, ends = self._joined, self._starts, self._ends
        return [joined[starts[start] : ends[stop]] for start, stop in ranges]

    def width(self, run: Run) -> float:
        """Give the width of such a line, in em."""
        places = self._places
        return places[run[1]] - places[run[0]]

    def widths(self, ranges: Iterable[Run]) -> list[float]:
        """Give the widths of such lines, in em."""
        places = self._places
        return [places[stop] - places[start] for start, stop in ranges]

    def places(self, bounds: Sequence[int]) -> Sequence[float]:
        """Give where the pieces at the bounds of a run begin, in em, were all in one line."""
        places = self._places
        if isinstance(bounds, range):
            return places[bounds[0] : bounds[-1] + 1]
        return [places[at] for at in bounds]

    def bounds(self, run: Run) -> Sequence[int]:
        """Give where a line of this run might begin, with the run's end."""
        start, stop = run
        within = self.joints[start + 1 : stop]
        if within.count(_OPEN) == len(within):
            return range(start, stop + 1)
        return [start, *[at for at, joint in enumerate(within, start + 1) if joint is _OPEN], stop]

    def texts_between(self, bounds: Sequence[int]) -> Sequence[str]:
        """Give the texts between the bounds of a run."""
        if isinstance(bounds, range):
            return self.lines.texts[bounds[0] : bounds[-1]]
        return self.texts(pairwise(bounds))

    def lasts_within(self, bounds: Sequence[int]) -> str:
        """Give the last character of each text between the bounds of a run, but for the last."""
        lasts = self._lasts
        if isinstance(bounds, range):
            return lasts[bounds[0] : bounds[-2]]
        return "".join([lasts[at - 1] for at in bounds[1:-1]])

    def shown(self, bounds: Sequence[int]) -> Shown:
        """Give the source's text around the pieces that begin at `bounds`, with its gaps."""
        return Shown(self._joined, [self._starts[at] for at in bounds], self._lost)

    def joined(self, ranges: Sequence[Run], texts: Sequence[str]) -> Lines:
        """Give the lines that the ranges of pieces make; `texts` are theirs."""
        spans, spaced, gaps = self.lines.spans, self._spaced, self.gaps
        pieces = {
            number: spaced[start:stop]
            if stop - 1 not in gaps
            else spaced[start : stop - 1] + spans[stop - 1 : stop]
            for number, (start, stop) in enumerate(ranges)
            if stop > start + 1
        }
        return joined_lines(self.lines, ranges, texts, pieces)
