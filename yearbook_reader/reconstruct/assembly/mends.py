"""What is found of the mends: what was put together, taken from elsewhere, or put back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.parts import Spans
from yearbook_reader.reconstruct.set_aside.page_chapters import titles_of_heads
from yearbook_reader.reconstruct.tolerances import MOST_PLACES
from yearbook_reader.volume.model import Paragraph, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction


def as_received(source_text: str, finding: Finding) -> Finding:
    """Give a finding whose original characters are those of the source, not their folded forms."""
    if not finding.original:
        return finding
    original = "".join(source_text[span.start : span.end] for span in finding.spans)
    return replace(finding, original=original)


def joined_findings(draft: Draft) -> tuple[Finding, ...]:
    """Tell that what stood on lines of its own was put back, and the first places where."""
    bodies = [spans for index, spans in draft.lines.pieces.items() if index not in draft.aside]
    if not draft.isolated:
        return _joined_lines(bodies)
    isolated = draft.isolated
    pieces = [span for spans in bodies for span in spans if span.start in isolated]
    spans = tuple(pieces[:MOST_PLACES])
    message = f"{len(pieces)} 处单独成行的数字、字母已接回句中。"
    return (Finding(FindingKind.JOINED_PIECES, 0.95, spans, message, (str(len(pieces)),)),)


def _joined_lines(joined: Sequence[Spans]) -> tuple[Finding, ...]:
    """Tell that lines which had been cut at their marks were put together, and the first places."""
    if not joined:
        return ()
    places = tuple(spans[0] for spans in joined[:MOST_PLACES])
    message = f"{len(joined)} 行在标点或空白处被断开，已接回。"
    return (Finding(FindingKind.JOINED_LINES, 0.9, places, message, (str(len(joined)),)),)


def chapters_from_elsewhere(
    draft: Draft, named: Collection[str], volume: Volume
) -> tuple[Finding, ...]:
    """Tell which chapters have their titles from running heads alone, or from the contents."""
    headings = [chapter.heading for chapter in volume.chapters]
    titles = [each.title for each in headings if each.title in named and not each.printed]
    if not titles:
        return ()
    in_contents = {line.title for line in draft.contents}.difference(titles_of_heads(draft))
    return tuple(_chapter_from(title, contents=title in in_contents) for title in titles)


def _chapter_from(title: str, *, contents: bool) -> Finding:
    """Tell that the contents alone name a chapter, or else running heads."""
    kind = FindingKind.CHAPTER_FROM_CONTENTS if contents else FindingKind.CHAPTER_FROM_HEAD
    message = f"类目“{title}”正文中没有标题，取自{'目录' if contents else '书眉'}。"
    return Finding(kind, 0.8, (), message, (title,))


def with_lost_text(source_text: str, made: Reconstruction) -> Reconstruction:
    """Put back as readable text whatever no step has placed, and say so."""
    missing = account(source_text, made).missing
    if not missing:
        return made
    lost = tuple(Paragraph(clean(source_text, [span])) for span in missing)
    finding = Finding(
        FindingKind.LOST_TEXT,
        0.0,
        missing,
        f"{len(missing)} 处文字没有归处，已作正文保留。",
        (str(len(missing)),),
    )
    volume = replace(made.volume, lead=made.volume.lead + lost)
    return replace(made, volume=volume, findings=(*made.findings, finding))
