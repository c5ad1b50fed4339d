"""The log applied: a reconstruction with everything that a person corrected in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.manuscript import (
    Manuscript,
    manuscript_of,
    reconstruction_of,
)
from yearbook_reader.corrections.mending import mend
from yearbook_reader.corrections.places import heads
from yearbook_reader.corrections.recutting import merge, move, split
from yearbook_reader.corrections.rejecting import reject, rejected
from yearbook_reader.corrections.retitling import relevel, rename
from yearbook_reader.corrections.roles import forced_role
from yearbook_reader.reconstruct.assembly.audit import DOUBTS, audit
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction

Rule = Callable[[str, Manuscript, Correction], Manuscript | None]
"""Gives the manuscript with a correction in it; None where the correction does not fit."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The corrected reconstruction, and the corrections that no longer fit anywhere."""

    reconstruction: Reconstruction
    misfits: tuple[Correction, ...] = ()


def corrected(source: Source, made: Reconstruction, corrections: Sequence[Correction]) -> Corrected:
    """Apply corrections, in order, to what `reconstruct` made with their `forced_roles`.

    A correction whose words or place are gone changes nothing and is a misfit. The audit is
    made anew: what a person put right is no longer in doubt.
    """
    if not corrections:
        return Corrected(made)
    work = manuscript_of(made)
    work = replace(work, findings=tuple(each for each in work.findings if each.kind not in DOUBTS))
    misfits: list[Correction] = []
    for correction in corrections:
        changed = _RULES[correction.kind](source.text, work, correction)
        if changed is None:
            misfits.append(correction)
        else:
            work = changed
    whole = reconstruction_of(replace(work, findings=_unanswered(work)), made)
    return _audited(source.text, whole, misfits)


def _role(source_text: str, manuscript: Manuscript, correction: Correction) -> Manuscript | None:
    """Leave all as it is: the engine was told of the role."""
    return None if forced_role(source_text, correction) is None else manuscript


_RULES: Mapping[CorrectionKind, Rule] = {
    CorrectionKind.RENAME: rename,
    CorrectionKind.SPLIT: split,
    CorrectionKind.MERGE: merge,
    CorrectionKind.MOVE: move,
    CorrectionKind.LEVEL: relevel,
    CorrectionKind.ROLE: _role,
    CorrectionKind.MEND: mend,
    CorrectionKind.REJECT: reject,
}


def _unanswered(manuscript: Manuscript) -> tuple[Finding, ...]:
    """Give the findings without those of the contents that name a title which is there now."""
    titles = {"".join(head.heading.title.split()) for _, head in heads(manuscript.nodes)}
    asked = (FindingKind.MISSING_HEADING, FindingKind.RENAMED_HEADING)
    return tuple(
        each
        for each in manuscript.findings
        if each.kind not in asked or titles.isdisjoint(each.values[:1])
    )


def _audited(source_text: str, whole: Reconstruction, unfitting: Sequence[Correction]) -> Corrected:
    """Add the doubts about the corrected book, but for those that a person rejected."""
    doubts = list(audit(source_text, whole))
    misfits: list[Correction] = []
    struck: list[Finding] = []
    for correction in unfitting:
        doubt = None
        if correction.kind is CorrectionKind.REJECT:
            doubt = rejected(source_text, doubts, correction)
        if doubt is None:
            misfits.append(correction)
        else:
            struck.append(doubt)
    left = (doubt for doubt in doubts if doubt not in struck)
    return Corrected(replace(whole, findings=(*whole.findings, *left)), tuple(misfits))
