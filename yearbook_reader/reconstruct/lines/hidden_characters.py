"""A text as a reader sees it: without the characters that nobody sees."""

from __future__ import annotations

from yearbook_reader.reconstruct.characters.compatibility import hidden_characters
from yearbook_reader.reconstruct.lines.rearranged import Rearranged, Rearranging
from yearbook_reader.sources.source import Source


def without_hidden(source: Source) -> Rearranged | None:
    """Leave out zero-width and other unprintable characters, which a finding keeps.

    None for a text without any, and for a source that tells how its lines are printed.
    """
    hidden = None if source.styles else hidden_characters(source.text)
    if hidden is None:
        return None
    made = Rearranging(source)
    starts = made.without(hidden.spans, source.page_starts)
    return made.done(starts, (hidden,))
