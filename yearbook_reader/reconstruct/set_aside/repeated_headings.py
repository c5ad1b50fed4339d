"""Headings that a file gives to a part of a book, and that the part's own text begins with again.

Who puts a book's pages into a file gives each part a heading, and the title is printed on the
part's first page too: it is one title.
"""

from __future__ import annotations

from dataclasses import replace

from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import FindingKind

MOST_LINES = 2  # in which the title is printed: its number may stand above its words


def without_repeated_headings(draft: Draft, source: Source) -> Draft:
    """Set aside the lines that say again what the heading right above them says."""
    declared = {start for start, _ in source.headings}
    if not declared:
        return draft
    at_heading = [at for at, start in enumerate(draft.lines.starts) if start in declared]
    found = [below for at in at_heading for below in _repeating(draft, at, declared)]
    draft = draft.with_roles(dict.fromkeys(found, Role.RUNNING_HEAD))
    findings = (forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found)
    return replace(draft, findings=(*draft.findings, *findings))


def _repeating(draft: Draft, heading: int, declared: set[int]) -> range:
    """Give the lines below a heading that have its words together, and are no headings."""
    texts = draft.lines.texts
    title = "".join(texts[heading].split())
    if not has_han(title):
        return range(0)
    words = ""
    for at in range(heading + 1, min(heading + 1 + MOST_LINES, len(texts))):
        if draft.lines.starts[at] in declared or at in draft.aside:
            break
        words += "".join(texts[at].split())
        if words == title:
            return range(heading + 1, at + 1)
    return range(0)
