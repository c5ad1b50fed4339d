"""Source spans -> clean text: layout spaces go, spaces between Latin words stay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.characters import UNPRINTABLE
from yearbook_reader.volume.model import Span, Text, merged

_GAP = re.compile(rf"[\s{UNPRINTABLE}]+")
_SPACE = re.compile(r"\s")
_LATIN = "\x21-\x7e\u00c0-\u024f"
_WORD_BEFORE = re.compile(rf"[{_LATIN}]+\Z")
_WORD_AFTER = re.compile(rf"[{_LATIN}]+")
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LATIN_END = "\u0250"
_WORD = 24  # characters beside a space that are looked at


def clean(source: str, spans: Sequence[Span]) -> Text:
    """Give the text of these source spans without layout spaces and unprintable characters.

    A space, or a line break, between two Latin words becomes one space; every other white
    space is dropped. Between two spans the white space that follows the first one counts.
    """
    pieces: list[str] = []
    kept: list[Span] = []
    search = _GAP.search
    for span, following in zip(spans, (*spans[1:], Span(0, 0)), strict=False):
        start, end = span.start, span.end
        if search(source, start, end):
            _keep_between_gaps(source, span, pieces, kept)
        else:
            pieces.append(source[start:end])
            kept.append(span)
        if (
            source[end - 1 : end] < _LATIN_END
            and source[following.start : following.start + 1] < _LATIN_END
            and source[end : end + 1].isspace()
            and _is_word_space(source, start, end, following.start, following.end)
        ):
            pieces.append(" ")
            kept.append(Span(end, end + 1))
    return Text("".join(pieces), merged(tuple(kept)))


def _keep_between_gaps(source: str, span: Span, pieces: list[str], kept: list[Span]) -> None:
    """Keep what stands between the white space of a span, and the spaces between words."""
    at = span.start
    for gap in (*_GAP.finditer(source, span.start, span.end), None):
        end = gap.start() if gap else span.end
        if at < end:
            pieces.append(source[at:end])
            kept.append(Span(at, end))
        if gap is None:
            return
        at = gap.end()
        if source[end - 1 : end] < _LATIN_END and source[at : at + 1] < _LATIN_END:
            space = _SPACE.search(source, end, at)
            if space and _is_word_space(source, span.start, end, at, span.end):
                pieces.append(" ")
                kept.append(Span(*space.span()))


def _is_word_space(source: str, first: int, before: int, after: int, last: int) -> bool:
    """Tell whether the white space between the two offsets stands between Latin words."""
    word_before = _WORD_BEFORE.search(source[max(first, before - _WORD) : before])
    word_after = _WORD_AFTER.match(source[after : min(last, after + _WORD)])
    if word_before is None or word_after is None:
        return False
    words = (word_before.group(), word_after.group())
    return "&" in words or all(_LETTER.search(word) for word in words)
