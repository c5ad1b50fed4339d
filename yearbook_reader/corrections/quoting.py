"""Quotes: the words by which a correction knows that its place is still the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.characters.unprintable import UNPRINTABLE
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding

_UNSEEN = re.compile(rf"[\s{UNPRINTABLE}]+")


def quote_of(source_text: str, spans: Sequence[Span]) -> str:
    """Give the source's words at these spans, without white space and unprintable characters."""
    # The engine is loaded when it is wanted, not when the window opens.
    from yearbook_reader.reconstruct.characters.compatibility import fold_characters

    words = "".join(source_text[max(span.start, 0) : span.end] for span in spans)
    return _UNSEEN.sub("", fold_characters(words))


def quote_of_finding(source_text: str, finding: Finding) -> str:
    """Give the words by which a finding is known: those at its place, else its own."""
    if finding.spans:
        return quote_of(source_text, finding.spans)
    return _UNSEEN.sub("", "".join(finding.values) or finding.message)


def is_quoted(source_text: str, spans: Sequence[Span], quote: str) -> bool:
    """Tell whether the words at these spans, at least one character, are still the quoted ones."""
    there = any(span.start < span.end for span in spans)
    return there and quote_of(source_text, spans) == _UNSEEN.sub("", quote)
