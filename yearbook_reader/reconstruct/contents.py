"""The printed table of contents (目录): set aside, and heard as a witness of the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from yearbook_reader.reconstruct.draft import Draft, Role
from yearbook_reader.reconstruct.forme_work import head_text
from yearbook_reader.reconstruct.marks import ENTRY_BRACKETS, ENTRY_BULLETS, SUBSECTION_MARKS
from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind
from yearbook_reader.volume.walk import entries_of, units

FEWEST_LINES = 5  # with leaders, before a page is a page of contents
SHORTEST_LINE = 5  # characters: one of a title, three of a leader, one digit
LONGEST_LINE = 120
GAP = 4  # lines without leaders that may stand between two with leaders
ALIKE = 0.7  # from which two titles are one title renamed

_NUMBER_ENDS = frozenset("0123456789）)")
_HEADING = re.compile(r"(?:总|總)?目[录錄次]")
_LEADER = re.compile(r"(?P<title>[^\s.．·‥…⋯].*?)[\s.．·‥…⋯]{3,}[（(]?(?P<page>[0-9]{1,4})[）)]?")
_MARKS = "".join(ENTRY_BRACKETS) + "".join(ENTRY_BRACKETS.values()) + ENTRY_BULLETS
_STRIPPED = _MARKS + SUBSECTION_MARKS


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: the title it names, without marks and spaces, and its place."""

    title: str
    span: Span


def set_aside_contents(draft: Draft) -> Draft:
    """Set aside the lines of the contents: with leaders, and the few that stand between them."""
    texts = draft.lines.texts
    numbered = [i for i, text in enumerate(texts) if text[-1] in _NUMBER_ENDS]
    leaders = draft.body_of(i for i in numbered if _leader(texts[i]) is not None)
    roles: dict[int, Role] = {}
    for run in _runs(leaders):
        if len(run) >= FEWEST_LINES:
            first = _first_line(draft, run[0])
            roles.update(dict.fromkeys(range(first, run[-1] + 1), Role.CONTENTS))
    body = {index: role for index, role in roles.items() if index not in draft.aside}
    return draft.with_roles(body)


def _leader(text: str) -> re.Match[str] | None:
    fitting = SHORTEST_LINE <= len(text) <= LONGEST_LINE
    return _LEADER.fullmatch(text) if fitting else None


def _runs(indices: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index in indices:
        if run and index - run[-1] > GAP:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _first_line(draft: Draft, first: int) -> int:
    """Give the line at which the contents begin: with their heading, where one is near."""
    for index in range(first - 1, max(-1, first - 1 - GAP), -1):
        if _HEADING.fullmatch(head_text(draft.lines.texts[index])):
            return index
    return first


def contents_lines(draft: Draft) -> tuple[ContentsLine, ...]:
    """Give the titles that the contents name."""
    found = []
    for index in draft.in_role(Role.CONTENTS):
        match = _leader(draft.lines.texts[index])
        if match:
            found.append(ContentsLine(_bare(match["title"]), draft.lines.span(index)))
    return tuple(found)


def _bare(title: str) -> str:
    return head_text(title).strip(_STRIPPED)


def compare_contents(lines: tuple[ContentsLine, ...], volume: Volume) -> tuple[Finding, ...]:
    """Tell which titles of the contents are not in the book, or are there under another name."""
    if not lines:
        return ()
    titles = _titles(volume)
    unnamed = sorted(titles - {line.title for line in lines})
    findings = []
    for line in lines:
        if line.title in titles or not line.title:
            continue
        alike = get_close_matches(line.title, unnamed, 1, ALIKE)
        findings.append(_renamed(line, alike[0]) if alike else _missing(line))
    return tuple(findings)


def _titles(volume: Volume) -> set[str]:
    found = {chapter.heading.title for chapter in volume.chapters}
    for unit in units(volume):
        found.add(unit.title)
        found.update(entry.heading.title for entry in entries_of(unit))
        parts = unit.section.subsections if unit.section else ()
        found.update(part.heading.title for part in parts)
    return {_bare(title) for title in found if title}


def _renamed(line: ContentsLine, title: str) -> Finding:
    message = f"目录作“{line.title}”，正文作“{title}”。"
    return Finding(FindingKind.RENAMED_HEADING, 0.8, (line.span,), message, (line.title, title))


def _missing(line: ContentsLine) -> Finding:
    message = f"目录有“{line.title}”，正文中没有找到。"
    return Finding(FindingKind.MISSING_HEADING, 0.8, (line.span,), message, (line.title,))
