"""Headings that a document itself declares: what they are, their levels and marks tell.

Word processors and web pages say which paragraphs are headings, and of which level; what each
level is in a yearbook they do not say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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
from yearbook_reader.reconstruct.lexicon.matter import (
    CHAPTER_OF_LAW,
    DOCUMENT_HEADING,
    NUMBERED,
    Matter,
    matter_of_chapter,
)
from yearbook_reader.reconstruct.lines.draft import Draft, ForcedRole, Role
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import Spans
from yearbook_reader.reconstruct.style.run_in import could_be_title
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span

LONGEST_ALONE = 24  # characters of a title that is not declared to be one
LONGEST = 60  # characters of a heading; what is longer is text that only looks like one
MOSTLY = 0.5
MOST_LEVELS = 4  # chapters, sections, subsections and entries
FEWEST_BOLD = 3  # titles in bold that are alone on their lines

_BOLD = 99  # in place of a level

_LEAD = re.compile(rf"[^\s{STOPS}]{{2,{LONGEST_ALONE}}}\u3000")
_MARKS = tuple(ENTRY_BULLETS) + tuple(ENTRY_BRACKETS)
_ENTRY, _SUBSECTION = ForcedRole.ENTRY, ForcedRole.SUBSECTION
_DOWNWARDS = (ForcedRole.CHAPTER, ForcedRole.SECTION, _SUBSECTION)


def declared_roles(source: Source) -> Mapping[Spans, ForcedRole]:
    """Give the lines that a source tells to be headings and captions, with their roles.

    The volume's title has none, nor have those of the contents and the index. Where the deepest
    level has the marks of entries, or entries have no marks at all, its headings are those of
    entries, and so are those of subsections without any. One level alone tells nothing.
    """
    captions = ((start, source.text.find("\n", start)) for start in source.captions)
    return {
        **{(Span(start, end),): ForcedRole.CAPTION for start, end in captions if end > start},
        **_roles_of_headings(source),
    }


def _roles_of_headings(source: Source) -> Mapping[Spans, ForcedRole]:
    every = _headings(source)
    titles = _titles(source, every)
    found = [each for each in every if each not in titles]
    levels = sorted({level for _, level in found})
    if len(levels) < 2:
        return {}
    bold = _bold_titles(source, found, levels[0])
    plain = tuple(line for line, matter in bold if matter is Matter.ENTRIES)
    roles = _roles(source, found, levels, plain)
    told: dict[Spans, ForcedRole] = {}
    for line, matter in bold:
        if matter is not Matter.ENTRIES or roles[_BOLD] is _ENTRY:
            told[line,] = _ENTRY
    matter = Matter.ENTRIES
    for (line, level), (_, below) in pairwise([*found, (Span(0, 0), 0)]):
        if level == levels[0]:
            matter = _matter(source, line)
        deep = roles[level] is _SUBSECTION
        empty = roles[levels[-1]] is _ENTRY and below <= level
        # Documents, chronicles and lists have no subsections.
        told[line,] = _ENTRY if deep and (empty or matter is not Matter.ENTRIES) else roles[level]
    return told


def _matter(source: Source, chapter: Span) -> Matter:
    return matter_of_chapter(source.text[chapter.start : chapter.end]) or Matter.ENTRIES


def with_declared_title(draft: Draft, source: Source) -> Draft:
    """Set the lines aside that the source tells to be the volume's title, as its cover."""
    titles = _titles(source, _headings(source))
    places = {line.start: bisect_left(draft.lines.starts, line.start) for line, _ in titles}
    starts = draft.lines.starts
    return draft.with_roles(
        {at: Role.COVER for start, at in places.items() if starts[at : at + 1] == (start,)}
    )


def _headings(source: Source) -> list[tuple[Span, int]]:
    return [(line, level) for line, level in _lines(source) if _is_heading(source, line)]


def _titles(source: Source, found: Sequence[tuple[Span, int]]) -> Sequence[tuple[Span, int]]:
    """Give the headings that are the volume's title: the first of the highest level, or all.

    It has the yearbook's name, or no other is of its level, above numbered parts of a volume.
    """
    levels = {level for _, level in found}
    if len(levels) < 2 or found[0][1] != min(levels):
        return ()
    highest = [each for each in found if each[1] == min(levels)]
    words = {head_text(source.text[line.start : line.end]) for line, _ in highest}
    title = head_text(source.text[found[0][0].start : found[0][0].end])
    if len(words) > 1:
        return found[:1] if VOLUME_TITLE.fullmatch(title) else ()
    if VOLUME_TITLE.match(title) or len(levels) > MOST_LEVELS or _has_parts(source, found):
        return highest
    return ()


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
    source: Source,
    found: Sequence[tuple[Span, int]],
    levels: Sequence[int],
    bold: Collection[Span],
) -> Mapping[int, ForcedRole]:
    """Give the role of each level, and of titles in bold: of entries where enough are so.

    Where there are others, with marks or run into their text, those in bold tell nothing.
    """
    deepest = [line.start for line, level in found if level == levels[-1]]
    marked = sum(source.text.startswith(_MARKS, start) for start in deepest)
    own = {source.text[start] for start in deepest} if marked >= MOSTLY * len(deepest) else set()
    known = {line.start for line in (*bold, *(line for line, _ in found))} | {*source.captions}
    others = _undeclared_titles(source, known, own) + _run_in_titles(source)
    titled = len(bold) >= FEWEST_BOLD and not others
    entries = others < (len(deepest) if own else 1) and not titled
    above = levels[:-1] if entries else levels
    roles = {level: _DOWNWARDS[min(at, len(_DOWNWARDS) - 1)] for at, level in enumerate(above)}
    titles = _ENTRY if titled else ForcedRole.BODY
    return {**dict.fromkeys(levels, _ENTRY), **roles, _BOLD: titles}


def _bold_titles(
    source: Source, found: Sequence[tuple[Span, int]], highest: int
) -> tuple[tuple[Span, Matter], ...]:
    """Give the lines in bold that could be titles, and what matter their chapters hold."""
    chapters = [line for line, level in found if level == highest]
    starts = [line.start for line in chapters]
    matters = [Matter.CHRONICLE, *(_matter(source, line) for line in chapters)]
    lines = (Span(start, start + length) for start, length in source.leads)
    told = ((line, matters[bisect_left(starts, line.start)]) for line in lines)
    return tuple(
        (line, matter)
        for line, matter in told
        if source.text[line.end : line.end + 1] == "\n"
        and _is_heading(source, line)
        and _fits(matter, source.text[line.start : line.end])
    )


def _fits(matter: Matter, text: str) -> bool:
    """Tell whether a line in bold could be a title in a chapter; dates tell themselves."""
    if matter is Matter.ENTRIES:
        return True
    numbered = DOCUMENT_HEADING.fullmatch(text) or CHAPTER_OF_LAW.fullmatch(text)
    if numbered or matter is not Matter.LISTS:
        return numbered is not None and matter is not Matter.CHRONICLE
    return NUMBERED.match(text) is None


def _run_in_titles(source: Source) -> int:
    """Count the lines that begin in bold with what could be a title, before a gap or plain text."""
    leads = (source.text[start : start + length] for start, length in source.leads)
    behind = (source.text[start + length : start + length + 1] for start, length in source.leads)
    return sum(
        rest not in ("", "\n") and could_be_title(lead)
        for lead, rest in zip(leads, behind, strict=True)
    )


def _undeclared_titles(source: Source, known: Collection[int], own: Collection[str]) -> int:
    """Count the lines that open entries and are not `known`: with marks, of others than the `own`.

    Where there are none, as many as are known may stand alone on their lines, without a mark, or
    before a gap.
    """
    marks = tuple(mark for mark in _MARKS if mark not in own)
    starts = list(accumulate(map(len, lines := source.text.splitlines(keepends=True)), initial=0))
    others = [at for at, start in enumerate(starts[:-1]) if start not in known]
    marked = sum(lines[at].startswith(marks) for at in others)
    if marked or own:
        return marked
    alone = sum(_stands_alone(lines[at : at + 2]) for at in others)
    return alone if alone >= len(known) else 0


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
