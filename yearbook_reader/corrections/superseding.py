"""Which corrections a later one takes the place of: what was said last of a place holds."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.volume.model import Span

_SAID_ONCE = {CorrectionKind.RENAME, CorrectionKind.LEVEL, CorrectionKind.ROLE}


def superseded(log: Sequence[Correction], new: Correction) -> tuple[Correction, ...]:
    """Give the corrections of a log that say less of the same than a new one.

    Another title, level or role is of the very same words; characters are mended anew where the
    new correction holds all of the source that the old one changed.
    """
    return tuple(each for each in log if each.kind is new.kind and _says_less(each, new))


def _says_less(old: Correction, new: Correction) -> bool:
    if new.kind in _SAID_ONCE:
        return (old.spans, old.quote) == (new.spans, new.quote)
    if new.kind is CorrectionKind.MEND:
        return all(any(_within(part, whole) for whole in new.spans) for part in old.spans)
    return False


def _within(part: Span, whole: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end
