"""The roles of lines that corrections force on the engine: before it runs, not behind it."""

from __future__ import annotations

from collections.abc import Iterable

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.quoting import is_quoted
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.reconstruct.telling.forced import whole_lines
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import FindingKind

SET_ASIDE = frozenset(
    {
        FindingKind.RUNNING_HEAD,
        FindingKind.PAGE_NUMBER,
        FindingKind.SIDE_TAB,
        FindingKind.MOVED_NOTE,
        FindingKind.TORN_SIGNATURE,
        FindingKind.REMOVED_CHARACTER,
    }
)
"""The findings of lines that were taken out of the running text: rejected, they are body."""


def forced_roles(
    source: Source, corrections: Iterable[Correction]
) -> dict[tuple[Span, ...], ForcedRole]:
    """Give what `reconstruct` is to take lines of the source for; the later correction counts."""
    forced: dict[tuple[Span, ...], ForcedRole] = {}
    for correction in corrections:
        role = forced_role(source.text, correction)
        if role is not None:
            forced.pop(correction.spans, None)
            forced[correction.spans] = role
    return forced


def forced_role(source_text: str, correction: Correction) -> ForcedRole | None:
    """Give the role that a correction forces on its lines.

    None where it forces none, where the words are no longer there, or where they are only a
    part of their lines.
    """
    role: ForcedRole | None = None
    if correction.kind is CorrectionKind.ROLE:
        role = next((each for each in ForcedRole if each.value == correction.value), None)
    elif correction.kind is CorrectionKind.REJECT and correction.value in SET_ASIDE:
        role = ForcedRole.BODY
    if role is None or not is_quoted(source_text, correction.spans, correction.quote):
        return None
    return role if whole_lines(source_text, correction.spans) == correction.spans else None
