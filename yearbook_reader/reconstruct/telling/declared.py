"""Headings that a document itself declares: what they are, their levels and marks tell.

Word processors and web pages say which paragraphs are headings, and of which level; what each
level is in a yearbook they do not say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate, pairwise

from yearbook_reader.reconstruct.lexicon.divisions import LARGEST, division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    SENTENCE_END,
    STOP,
    STOPS,
    TITLE_OF_LISTS,
    VOLUME_TITLE,
)
from yearbook_reader.reconstruct.lines.draft import Draft, ForcedRole, Role
from yearbook_reader.reconstruct.lines.parts import Spans
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span

LONGEST_ALONE = 24  # characters of a title that is not declared to be one
LONGEST = 60  # characters of a heading; what is longer is text that only looks like one
MOSTLY = 0.5
MOST_LEVELS = 4  # chapters, sections, subsections and entries

_LEAD = re.compile(rf"[^\s{STOPS}]{{2,{LONGEST_ALONE}}}\u3000")
_MARKS = tuple(ENTRY_BULLETS) + tuple(ENTRY_BRACKETS)
_ENTRY, _SUBSECTION = ForcedRole.ENTRY, ForcedRole.SUBSECTION
_DOWNWARDS = (ForcedRole.CHAPTER, ForcedRole.SECTION, _SUBSECTION)


def declared_headings(source: Source) -> Mapping[Spans, ForcedRole]:
    """Give the lines that a source declares to be headings, with the role that each has.

    The volume's title has none, nor have those of the contents and the index. Where the deepest
    level has the marks of entries, or entries have no marks at all, its headings are those of
    entries, and so are those of subsections without any. One level alone tells nothing.
    """
    found = _headings(source)
    if _begins_with_title(source, found):
        del found[0]
    levels = sorted({level for _, level in found})
    if len(levels) < 2:
        return {}
    roles = _roles(source, found, levels)
    told: dict[Spans, ForcedRole] = {}
    for (line, level), (_, below) in pairwise([*found, (Span(0, 0), 0)]):
        empty = roles[levels[-1]] is _ENTRY and roles[level] is _SUBSECTION and below <= level
        told[line,] = _ENTRY if empty else roles[level]
    return told


def with_declared_title(draft: Draft, source: Source) -> Draft:
    """Set the line aside that the source declares to be the volume's title, as its cover."""
    found = _headings(source)
    if not _begins_with_title(source, found):
        return draft
    start = found[0][0].start
    at = bisect_left(draft.lines.starts, start)
    return draft.with_roles({at: Role.COVER} if draft.lines.starts[at : at + 1] == (start,) else {})


def _headings(source: Source) -> list[tuple[Span, int]]:
    return [(line, level) for line, level in _lines(source) if _is_heading(source, line)]


def _begins_with_title(source: Source, found: Sequence[tuple[Span, int]]) -> bool:
    """Tell whether the first heading, of the highest level, is the volume's title.

    It has the yearbook's name, or is alone of its level, above numbered parts of a volume.
    """
    levels = Counter(level for _, level in found)
    if len(levels) < 2 or found[0][1] != min(levels):
        return False
    title = "".join(source.text[found[0][0].start : found[0][0].end].split())
    alone = levels[min(levels)] == 1
    named = VOLUME_TITLE.match(title) if alone else VOLUME_TITLE.fullmatch(title)
    if named or not alone:
        return named is not None
    return len(levels) > MOST_LEVELS or _has_parts(source, found)


def _has_parts(source: Source, found: Sequence[tuple[Span, int]]) -> bool:
    """Tell whether most headings of the second level are of parts (卷, 编, 篇) of a volume."""
    second = sorted({level for _, level in found})[1]
    texts = [source.text[line.start : line.end].strip() for line, level in found if level == second]
    units = [each.unit for text in texts if (each := division_of(text))]
    return sum(unit in LARGEST for unit in units) > MOSTLY * len(texts)


def _lines(source: Source) -> list[tuple[Span, int]]:
    ends = ((source.text.find("\n", start), level, start) for start, level in source.headings)
    return [(Span(start, end), level) for end, level, start in ends if end > start]


def _is_heading(source: Source, line: Span) -> bool:
    text = "".join(source.text[line.start : line.end].split())
    is_title = len(text) <= LONGEST and not text.endswith(tuple(SENTENCE_END))
    return is_title and TITLE_OF_LISTS.fullmatch(text) is None


def _roles(
    source: Source, found: Sequence[tuple[Span, int]], levels: Sequence[int]
) -> Mapping[int, ForcedRole]:
    deepest = [line.start for line, level in found if level == levels[-1]]
    marked = sum(source.text.startswith(_MARKS, start) for start in deepest)
    own = {source.text[start] for start in deepest} if marked >= MOSTLY * len(deepest) else set()
    entries = _undeclared_titles(source, found, own) < (len(deepest) if own else 1)
    above = levels[:-1] if entries else levels
    roles = {level: _DOWNWARDS[min(at, len(_DOWNWARDS) - 1)] for at, level in enumerate(above)}
    return {**dict.fromkeys(levels, _ENTRY), **roles}


def _undeclared_titles(
    source: Source, found: Sequence[tuple[Span, int]], own: Collection[str]
) -> int:
    """Count the lines that open entries and are no headings: with marks, of others than the `own`.

    Where there are none, as many as the headings may stand alone on their lines, without a mark,
    or before a gap.
    """
    headings = {line.start for line, _ in found}
    marks = tuple(mark for mark in _MARKS if mark not in own)
    starts = list(accumulate(map(len, lines := source.text.splitlines(keepends=True)), initial=0))
    others = [at for at, start in enumerate(starts[:-1]) if start not in headings]
    marked = sum(lines[at].startswith(marks) for at in others)
    if marked or own:
        return marked
    alone = sum(_stands_alone(lines[at : at + 2]) for at in others)
    return alone if alone >= len(found) else 0


def _stands_alone(lines: Sequence[str]) -> bool:
    """Tell whether the first of two lines could be a title, and the second the text below it.

    Or whether the first begins with a title before a gap.
    """
    title, text = ("".join(line.split()) for line in (*lines, "")[:2])
    return (len(title) > LONGEST and _LEAD.match(lines[0]) is not None) or (
        1 < len(title) <= LONGEST_ALONE
        and len(text) > LONGEST
        and text.endswith(tuple(SENTENCE_END))
        and not (STOP.search(title) or "\t" in lines[0] or title.endswith(tuple(CLOSERS)))
    )
