"""Stamps: what a page has over its text, such as a watermark (水印), set aside from the first."""

from __future__ import annotations

from dataclasses import replace

from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import FindingKind


def without_stamps(draft: Draft, source: Source) -> Draft:
    """Set aside the lines that the source says are stamped over the text."""
    if not source.stamps:
        return draft
    starts = set(source.stamps)
    found = [index for index, start in enumerate(draft.lines.starts) if start in starts]
    draft = draft.with_roles(dict.fromkeys(found, Role.RUNNING_HEAD))
    findings = (
        forme_work_finding(draft, (index,), FindingKind.RUNNING_HEAD, "书眉") for index in found
    )
    return replace(draft, findings=(*draft.findings, *findings))
