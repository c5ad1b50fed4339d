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

    def keep(start: int, end: int, text: str) -> None:
        if start < end:
            pieces.append(text)
            kept.append(Span(start, end))

    for span, following in zip(spans, (*spans[1:], Span(0, 0)), strict=False):
        at = span.start
        if _GAP.search(source, at, span.end):
            for gap in _GAP.finditer(source, at, span.end):
                keep(at, gap.start(), source[at : gap.start()])
                space = _SPACE.search(source, gap.start(), gap.end())
                if space and _is_word_space(source, span.start, gap.start(), gap.end(), span.end):
                    keep(*space.span(), " ")
                at = gap.end()
        if at < span.end:
            pieces.append(source[at : span.end])
            kept.append(span if at == span.start else Span(at, span.end))
        if (
            source[span.end - 1 : span.end] < _LATIN_END
            and source[following.start : following.start + 1] < _LATIN_END
            and source[span.end : span.end + 1].isspace()
            and _is_word_space(source, span.start, span.end, following.start, following.end)
        ):
            keep(span.end, span.end + 1, " ")
    return Text("".join(pieces), merged(tuple(kept)))


def _is_word_space(source: str, first: int, before: int, after: int, last: int) -> bool:
    """Tell whether the white space between the two offsets stands between Latin words."""
    word_before = _WORD_BEFORE.search(source[max(first, before - _WORD) : before])
    word_after = _WORD_AFTER.match(source[after : min(last, after + _WORD)])
    if word_before is None or word_after is None:
        return False
    words = (word_before.group(), word_after.group())
    return "&" in words or all(_LETTER.search(word) for word in words)
