"""The first draft: a source's lines, put together where extraction cut them, and measured."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, compress, count, repeat
from operator import and_, or_

from yearbook_reader.reconstruct.lexicon.marks import LEADERS
from yearbook_reader.reconstruct.lines.cut_gaps import joined_at_gaps
from yearbook_reader.reconstruct.lines.cut_lines import room_at_marks
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.line_styles import (
    indented_lines,
    line_styles,
    printed_widths,
)
from yearbook_reader.reconstruct.lines.lines import Lines, having, split_lines
from yearbook_reader.reconstruct.lines.page_starts import page_starts, pages_of
from yearbook_reader.reconstruct.lines.parts import Spans
from yearbook_reader.reconstruct.lines.printed_once import printed_once
from yearbook_reader.reconstruct.lines.spread import spread
from yearbook_reader.reconstruct.lines.stretched import stretched_lines
from yearbook_reader.reconstruct.lines.whole_paragraphs import LONG, are_paragraphs
from yearbook_reader.reconstruct.lines.wide_pages import as_in_usual_columns
from yearbook_reader.reconstruct.rejoining.cut_words import cut_names, cut_words
from yearbook_reader.reconstruct.rejoining.rejoined import rejoined_lines
from yearbook_reader.reconstruct.set_aside.captions_beside import part_behind_captions
from yearbook_reader.reconstruct.set_aside.pages.missed_pages import with_pages_by_numbers
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import part_glued_numbers
from yearbook_reader.reconstruct.set_aside.pages.unmarked_pages import pages_by_numbers
from yearbook_reader.reconstruct.style.glyph_widths import learnt_widths
from yearbook_reader.reconstruct.tolerances import ISOLATED_SHARE
from yearbook_reader.sources.source import LineStyle, Source

AMONG_TEXT = 0.15  # of the lines of digits or Latin that must stand beside running text
TEXT_BESIDE = 6.0  # em of a line that is running text and no cell
GATHERED = 0.05  # share of the wider lines that must have a width for it to be a full line's

# What stands behind a number in a text; a day of a chronicle has a gap behind it.
_GOES_ON_BEHIND = re.compile(
    r"[年%％，。、；：）》”℃个個万萬亿億元件户戶次名项項吨噸]|[月日](?!\s|\Z)"
)


def first_draft(source: Source, forced: Iterable[Spans] = ()) -> Draft:
    """Split a source into lines and measure them; every line is body so far.

    Digits and Latin that stand on lines of their own are joined with the lines they were taken
    from, but none with one of another group of `forced` lines.
    """
    lines = split_lines(source.text)
    whole = _are_paragraphs(source, lines)
    starts = _starts(source, lines, whole=whole)
    isolated = frozenset[int]()
    if not (whole or source.styles):
        cuts = _cuts(lines, forced)
        lines, isolated = _put_together(source.text, lines, starts, cuts)
    lines = _with_forme_work_apart(lines, starts)
    pages = pages_of(lines, starts)
    styles = line_styles(source, lines)
    lines = lines.measured(opening=lines.opening | indented_lines(styles, lines.texts))
    full = max(full_width(_running_widths(lines)), LONG * whole)
    learnt = None
    if styles:
        lines = lines.measured(widths=printed_widths(styles, lines.widths))
        full = full_width(lines.widths)
    elif not whole:
        learnt = learnt_widths(spread(lines.texts), spread(lines.widths), full)
    if learnt is not None:
        widths = learnt.widths(lines.texts, lines.widths)
        full = learnt.line
        for index in stretched_lines(lines.texts, widths, full):
            widths[index] = max(full, widths[index])
        lines = lines.measured(widths=widths)
    if not (whole or isolated):
        widths = list(lines.widths)
        for index, wide in as_in_usual_columns(widths, pages, full).items():
            widths[index] = wide
        lines = lines.measured(widths=widths)
    return Draft(
        source.text,
        lines,
        page_starts=starts,
        pages=pages,
        page_of=tuple(chain.from_iterable(map(repeat, count(), map(len, pages)))),
        sizes=tuple(round(style.size, 1) for style in styles),
        bold=frozenset(index for index, style in enumerate(styles) if style.bold),
        styles=styles,
        leads=_leads(source, lines, styles),
        isolated=isolated,
        full_width=full,
        measured=learnt is not None or bool(styles),
        whole_paragraphs=whole,
    )


def _leads(source: Source, lines: Lines, styles: Sequence[LineStyle]) -> Mapping[int, int]:
    """Give how many characters the lines begin in bold with where the rest of them is not."""
    if styles:
        return {index: style.lead for index, style in enumerate(styles) if style.lead}
    found = ((bisect_left(lines.starts, start), start, length) for start, length in source.leads)
    return {
        index: length
        for index, start, length in found
        if lines.starts[index : index + 1] == (start,) and length < len(lines.texts[index])
    }


def _with_forme_work_apart(lines: Lines, starts: Sequence[int]) -> Lines:
    """Give the lines with page numbers on their own, without what comes again."""
    return printed_once(part_glued_numbers(lines, pages_of(lines, starts)))


def _are_paragraphs(source: Source, lines: Lines) -> bool:
    """Tell whether each line is a paragraph; what a page was printed with tells that better."""
    declared = source.whole_paragraphs
    return not source.styles and are_paragraphs(lines.texts, lines.widths, declared=declared)


def _starts(source: Source, lines: Lines, *, whole: bool) -> tuple[int, ...]:
    """Give the offsets at which pages begin; in a text that was printed their numbers may tell."""
    starts = page_starts(source, lines)
    printed = not (whole or source.styles)
    if not printed or len(source.page_starts) > 1:
        return starts
    return pages_by_numbers(lines) if len(starts) == 1 else with_pages_by_numbers(lines, starts)


def _put_together(
    source: str, lines: Lines, starts: Sequence[int], cuts: set[int]
) -> tuple[Lines, frozenset[int]]:
    """Give the printed lines as far as they were cut, and where digits and Latin stand alone.

    Before the lines at `cuts` a line begins.
    """
    widths = _running_widths(lines)
    alone = _is_isolated(spread(lines.narrow), widths, spread(lines.texts))
    isolated = frozenset(compress(lines.starts, lines.narrow) if alone else ())
    full = full_width(widths, isolated=alone)
    room = room_at_marks(lines, full)
    pages = pages_of(lines, starts)
    if alone or room:
        lines = rejoined_lines(source, lines, pages, full, cuts, room=room)
        return part_behind_captions(lines), isolated
    first_names, names = cut_names(lines, pages)
    words = cut_words(lines, pages, full) | first_names
    lines = joined_at_gaps(source, lines, full, cuts, words, names)
    return part_behind_captions(lines), isolated


def _running_widths(lines: Lines) -> Sequence[float]:
    """Give the widths in em of lines from all over the book, 0 for those with leaders."""
    widths = list(spread(lines.widths))
    for index in having(LEADERS, "\n".join(spread(lines.texts))):
        widths[index] = 0.0
    return widths


def full_width(widths: Sequence[float], *, isolated: bool = False) -> float:
    """Give the width in em of a full printed line: the commonest among the wider lines.

    Where digits stand isolated most lines are in pieces; there the widest width at which
    lines gather is that of the whole ones.
    """
    wide: Counter[int] = Counter()
    for each, times in Counter(widths).items():
        if each >= 10:
            wide[round(each)] += times
    if not wide:
        return float(max(widths, default=0))
    if isolated:
        fewest = GATHERED * wide.total()
        for each in sorted(wide, reverse=True):
            if wide[each] >= max(fewest, wide[each - 1], wide[each + 1]):
                return float(each)
    return float(max(sorted(wide, reverse=True), key=wide.__getitem__))


def _cuts(lines: Lines, forced: Iterable[Spans]) -> set[int]:
    """Give the lines before which a group of forced lines begins or ends."""
    found = {
        bisect_left(lines.starts, place)
        for group in forced
        for span in group
        for place in (span.start, span.end)
    }
    return {index for index in found if index < len(lines)}


def _is_isolated(narrow: Sequence[bool], widths: Sequence[float], texts: Sequence[str]) -> bool:
    """Tell whether digits and Latin stand alone between text, and not only in tables' cells.

    `narrow`, `widths`, in em, and `texts` are those of the lines. What does not go on in words
    that stand behind numbers is a page in contents, or a day of a chronicle.
    """
    fewest = ISOLATED_SHARE * len(narrow)
    number = sum(narrow)
    if number <= fewest:
        return False
    runs = [wide >= TEXT_BESIDE for wide in widths]
    beside = map(or_, runs, runs[2:])
    among = compress(range(2, len(texts)), map(and_, narrow[1:-1], beside))
    among_text = sum(_GOES_ON_BEHIND.match(texts[below]) is not None for below in among)
    return among_text > max(fewest / 2, AMONG_TEXT * number)
