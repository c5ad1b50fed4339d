"""Source spans -> clean text: layout spaces go, spaces between Latin words stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.unprintable import UNPRINTABLE
from yearbook_reader.volume.model import Span, Text, merged

# White space is spelt out because a class of single characters is searched several times faster.
_WHITE_SPACE = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_HAS_GAP = re.compile(f"[{_WHITE_SPACE}{UNPRINTABLE}]")
_GAP = re.compile(f"[{_WHITE_SPACE}{UNPRINTABLE}]+")
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
    pieces = [source[span.start : span.end] for span in spans]
    text = "".join(pieces)
    if all(pieces) and not _HAS_GAP.search(text) and not _words_meet(pieces):
        return Text(text, tuple(spans))
    return _without_gaps(source, spans, pieces)


def _words_meet(pieces: Sequence[str]) -> bool:
    """Tell whether a piece may end with a Latin word and the next one begin with another."""
    return any(one[-1] < _LATIN_END and two[0] < _LATIN_END for one, two in pairwise(pieces))


def _without_gaps(source: str, spans: Sequence[Span], pieces: Sequence[str]) -> Text:
    words: list[str] = []
    kept: list[Span] = []
    has_gap = _HAS_GAP.search
    for at, (span, piece) in enumerate(zip(spans, pieces, strict=True), 1):
        if not piece.isalnum() and has_gap(piece):
            _keep_between_gaps(source, span, words, kept)
        else:
            words.append(piece)
            kept.append(span)
        if piece[-1:] < _LATIN_END and at < len(spans) and pieces[at][:1] < _LATIN_END:
            end, following = span.end, spans[at]
            space = source[end : end + 1].isspace()
            if space and _is_word_space(source, span.start, end, following.start, following.end):
                words.append(" ")
                kept.append(Span(end, end + 1))
    return Text("".join(words), merged(tuple(kept)))


def _keep_between_gaps(source: str, span: Span, words: list[str], kept: list[Span]) -> None:
    """Keep what stands between the white space of a span, and the spaces between words."""
    at = span.start
    for gap in (*_GAP.finditer(source, span.start, span.end), None):
        end = gap.start() if gap else span.end
        if at < end:
            words.append(source[at:end])
            kept.append(Span(at, end))
        if gap is None:
            return
        at = gap.end()
        if source[end - 1 : end] < _LATIN_END and source[at : at + 1] < _LATIN_END:
            space = _SPACE.search(source, end, at)
            if space and _is_word_space(source, span.start, end, at, span.end):
                words.append(" ")
                kept.append(Span(*space.span()))


def _is_word_space(source: str, first: int, before: int, after: int, last: int) -> bool:
    """Tell whether the white space between the two offsets stands between Latin words."""
    word_before = _WORD_BEFORE.search(source[max(first, before - _WORD) : before])
    word_after = _WORD_AFTER.match(source[after : min(last, after + _WORD)])
    if word_before is None or word_after is None:
        return False
    words = (word_before.group(), word_after.group())
    return "&" in words or all(_LETTER.search(word) for word in words)
