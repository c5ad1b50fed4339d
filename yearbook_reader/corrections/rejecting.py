"""A finding taken back: what it mended is undone; one that mended nothing is only struck."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.corrections.manuscript import Head, Level, Manuscript, Node
from yearbook_reader.corrections.places import heads
from yearbook_reader.corrections.quoting import is_quoted, quote_of_finding
from yearbook_reader.corrections.restoring import moved_back, put_back, unfold
from yearbook_reader.volume.model import Heading, Paragraph
from yearbook_reader.volume.reconstruction import Finding, FindingKind

_MOVED = {
    FindingKind.MOVED_MARK,
    FindingKind.MOVED_CAPTION,
    FindingKind.MOVED_NOTE,
    FindingKind.TORN_SIGNATURE,
}
_SET_ASIDE = {FindingKind.RUNNING_HEAD, FindingKind.PAGE_NUMBER, FindingKind.SIDE_TAB}


def reject(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Undo what a finding mended and strike it; None where there is no such finding.

    What was set aside is back already where a line was marked as something else since.
    """
    finding = rejected(source_text, manuscript.findings, correction)
    if finding is None:
        return manuscript if _is_back(source_text, manuscript, correction) else None
    if finding.kind is FindingKind.MENDED_CHARACTER:
        return None
    left = tuple(each for each in manuscript.findings if each is not finding)
    struck = replace(manuscript, findings=left)
    if finding.removed:
        return struck.with_nodes(*put_back(struck.nodes, source_text, finding.spans))
    if finding.kind in _MOVED | _SET_ASIDE:
        return moved_back(struck, finding.spans)
    if finding.original:
        offsets = (at for span in finding.spans for at in range(span.start, span.end))
        originals = dict(zip(offsets, finding.original, strict=True))
        return unfold(struck, originals)
    undo = _UNDO.get(finding.kind)
    return undo(struck, finding) if undo else struck


def _is_back(source_text: str, manuscript: Manuscript, correction: Correction) -> bool:
    if correction.value not in _SET_ASIDE or not correction.spans:
        return False
    is_aside = any(each.text.ranges_of(correction.spans) for each in manuscript.volume.forme_work)
    return not is_aside and is_quoted(source_text, correction.spans, correction.quote)


def rejected(
    source_text: str, findings: Iterable[Finding], correction: Correction
) -> Finding | None:
    """Give the finding that a correction rejects; None where it is not among these."""
    for finding in findings:
        if finding.kind.value != correction.value or finding.spans != correction.spans:
            continue
        if quote_of_finding(source_text, finding) == correction.quote:
            return finding
    return None


def _parted(manuscript: Manuscript, finding: Finding) -> Manuscript:
    """Part the paragraph that was joined over the page."""
    seam = finding.spans[-1]
    nodes: list[Node] = []
    for node in manuscript.nodes:
        ranges = node.text.ranges_of((seam,)) if isinstance(node, Paragraph) else ()
        if isinstance(node, Paragraph) and ranges and ranges[0][0]:
            text, at = node.text, ranges[0][0]
            nodes += [Paragraph(text.cut(0, at)), Paragraph(text.cut(at, len(text.text)))]
        else:
            nodes.append(node)
    return manuscript.with_nodes(*nodes)


def _without_covered_year(manuscript: Manuscript, _: Finding) -> Manuscript:
    return replace(manuscript, volume=replace(manuscript.volume, covers_year=None))


def _without_head(manuscript: Manuscript, finding: Finding) -> Manuscript:
    """Take out the chapters that no heading of the text named; the first loses but its title."""
    nodes: list[Node] = []
    first = next((number for number, _ in heads(manuscript.nodes)), -1)
    for number, node in enumerate(manuscript.nodes):
        named = isinstance(node, Head) and _is_named_so(node, finding)
        if not (named and isinstance(node, Head)):
            nodes.append(node)
        elif number == first or node.captions or node.heading_en.printed:
            nodes.append(replace(node, heading=Heading()))
    return manuscript.with_nodes(*nodes)


def _is_named_so(head: Head, finding: Finding) -> bool:
    printed = bool(head.heading.printed)
    return head.level is Level.CHAPTER and not printed and head.heading.title in finding.values


_UNDO: Mapping[FindingKind, Callable[[Manuscript, Finding], Manuscript]] = {
    FindingKind.JOINED_PAGE: _parted,
    FindingKind.COVERED_YEAR: _without_covered_year,
    FindingKind.CHAPTER_FROM_HEAD: _without_head,
    FindingKind.CHAPTER_FROM_CONTENTS: _without_head,
}
