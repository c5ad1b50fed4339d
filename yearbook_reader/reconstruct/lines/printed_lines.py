"""Printed lines of the body, as the rules of telling read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate, chain, pairwise, repeat, starmap
from typing import Any

from yearbook_reader.reconstruct.lexicon.marks import ends_text
from yearbook_reader.reconstruct.lines.draft import Draft, ForcedRole, Role
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind, Spans

PrintedLine = Part
"""A part as long as no rule has told it to be anything but a line of running text."""

_LINE = PartKind.LINE
_TITLE, _NAMED, _UNKNOWN, *_TOLD_LATER = tuple(Part._field_defaults.values())[-6:]
_SUBSECTION = Level.SUBSECTION
_OF_PAGES = (Role.PAGE_NUMBER, Role.RUNNING_HEAD, Role.VOLUME_HEAD)


def printed_lines(draft: Draft) -> tuple[PrintedLine, ...]:
    """Give the printed lines of the body; a heading that a person marked is one over its lines."""
    if not draft.forced:
        return tuple(map(tuple.__new__, repeat(PrintedLine), zip(*_columns(draft), strict=False)))
    chains: list[list[int]] = []
    for index in draft.body():
        if chains and _goes_on(draft, chains[-1][-1], index):
            chains[-1].append(index)
        else:
            chains.append([index])
    firsts = [each[0] for each in chains]
    begin = _begin(draft, firsts) if draft.whole_paragraphs else map(_opens(draft), firsts)
    return tuple([_line(*each, draft) for each in zip(chains, begin, strict=True)])


def _columns(draft: Draft) -> tuple[Iterable[Any], ...]:
    """Give the columns of the printed lines where each line of the body is one."""
    lines, body = draft.lines, draft.body()
    texts = lines.texts
    spans: list[Spans] = list(zip(lines.spans, strict=True))
    for index, pieces in lines.pieces.items():
        spans[index] = pieces
    gaps: list[tuple[int, ...]] = [()] * len(texts)
    for index in lines.trailing:
        gaps[index] = (len(texts[index]),)
    return (
        repeat(_LINE),
        map(spans.__getitem__, body),
        map(texts.__getitem__, body),
        map(lines.widths.__getitem__, body),
        map(draft.page_of.__getitem__, body),
        map(draft.sizes.__getitem__, body) if draft.sizes else repeat(0.0),
        _begin(draft, body) if draft.whole_paragraphs else map(lines.opening.__contains__, body),
        map(gaps.__getitem__, body),
        repeat(None),
        map(draft.bold.__contains__, body),
        [draft.leads.get(index, 0) for index in body] if draft.leads else repeat(0),
        repeat(_TITLE),
        repeat(_NAMED),
        [_level(draft, index) for index in body] if draft.subsections else repeat(_UNKNOWN),
        *map(repeat, _TOLD_LATER),
    )


def _begin(draft: Draft, body: Sequence[int]) -> Iterable[bool]:
    """Tell which lines begin a paragraph: each but the rest of a sentence that forme work parts."""
    return chain((True,), starmap(partial(_begins_behind, draft), pairwise(body)))


def _begins_behind(draft: Draft, above: int, index: int) -> bool:
    """Tell whether a line begins a paragraph, the last line of the body being the one `above`."""
    between = range(above + 1, index)
    parted = bool(between) and all(draft.aside.get(each) in _OF_PAGES for each in between)
    return not parted or ends_text(draft.lines.texts[above])


def _level(draft: Draft, index: int) -> Level:
    return _SUBSECTION if index in draft.subsections else Level.UNKNOWN


def _goes_on(draft: Draft, one: int, two: int) -> bool:
    """Tell whether two lines are one heading, as a person says."""
    forced = draft.forced.get(one)
    heading = forced is not None and forced.role is not ForcedRole.BODY
    return heading and forced == draft.forced.get(two)


def _opens(draft: Draft) -> Callable[[int], bool]:
    return draft.lines.opening.__contains__


def _line(pieces: list[int], begins: bool, draft: Draft) -> PrintedLine:
    lines, first = draft.lines, pieces[0]
    gaps = _gaps(pieces, lines)
    if len(pieces) == 1:
        spans = lines.pieces.get(first) or (lines.spans[first],)
        text, wide = lines.texts[first], lines.widths[first]
    else:
        own = [lines.pieces.get(index) or (lines.spans[index],) for index in pieces]
        spans = tuple(span for each in own for span in each)
        text = "".join(map(lines.texts.__getitem__, pieces))
        wide = sum(map(lines.widths.__getitem__, pieces))
    size = draft.sizes[first] if draft.sizes else 0.0
    forced = draft.forced[first].role if first in draft.forced else None
    bold = first in draft.bold
    lead = draft.leads.get(first, 0)
    page = draft.page_of[first]
    line = PrintedLine(_LINE, spans, text, wide, page, size, begins, gaps, forced, bold, lead)
    return line._replace(level=_level(draft, first)) if draft.subsections else line


def _gaps(chain: list[int], lines: Lines) -> tuple[int, ...]:
    """Give the places in a printed line's text where white space followed a piece."""
    ends = accumulate(len(lines.texts[index]) for index in chain)
    return tuple(end for index, end in zip(chain, ends, strict=True) if index in lines.trailing)
