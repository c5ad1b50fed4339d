"""The roles of lines that corrections force on the engine: before it runs, not behind it."""

from __future__ import annotations

from collections.abc import Iterable

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.quoting import is_quoted
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.reconstruct.telling.forced import whole_lines
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span


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
    if correction.kind is not CorrectionKind.ROLE:
        return None
    role = next((each for each in ForcedRole if each.value == correction.value), None)
    if role is None or not is_quoted(source_text, correction.spans, correction.quote):
        return None
    return role if whole_lines(source_text, correction.spans) == correction.spans else None
