"""Source spans -> clean text: layout spaces go, spaces that part words or numbers stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import add, eq

from yearbook_reader.reconstruct.characters.unprintable import UNPRINTABLE, is_plain
from yearbook_reader.volume.model import Span, Text, merged

# White space but for the plain space, which is by far the commonest. It is spelt out because a
# class of single characters is searched several times faster.
_WHITE_SPACE = "\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ODD_GAP = re.compile(f"[{_WHITE_SPACE}{UNPRINTABLE}]")
_SPACE = re.compile(r"\s")
_LATIN = "\x21-\x7e\u00c0-\u024f"
# What one of two words has, a letter; "&" is a word, too.
_IN_WORDS = "A-Za-z\u00c0-\u024f&"
_WORDS_MEET = rf"(?<=[{_IN_WORDS}])[{_LATIN}]{{0,23}}(?: +|\n)[{_LATIN}]"
# The number of a table or figure, which the year behind it would make another: 表1 2018年.
_LABELS = "表图圖"
_LABEL = re.compile(rf"[{_LABELS}]\d{{1,3}}(?:[-–—.]\d{{1,3}})*\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?!\d)")
_LABEL_MEETS_YEAR = rf"(?<=[{_LABELS}])\s?\d[-–—.\d]{{0,9}}\s{{1,9}}{_YEAR.pattern}"
# Where a gap, or the end of a piece, parts two such. It begins with a class of characters, since
# a search for one skips all others; most texts have none.
_MAY_MEET = re.compile(f"[{_IN_WORDS}{_LABELS}]")
_MEET = re.compile(rf"{_MAY_MEET.pattern}(?:{_WORDS_MEET}|{_LABEL_MEETS_YEAR})")
_WORD_BEFORE = re.compile(rf"[{_LATIN}]{{1,24}}\Z")
_WORD_AFTER = re.compile(rf"[{_LATIN}]+")
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LATIN_END = "\u0250"
_NO_LATIN = "\uffff"  # stands for the character before a text
_WORD = 24  # characters beside a space that are looked at


def clean(source: str, spans: Sequence[Span]) -> Text:
    """Give the text of these source spans without layout spaces and unprintable characters.

    A space, or a line break, between two Latin words, or between the number of a table or
    figure and a year, becomes one space; every other white space is dropped. Between two spans
    the white space that follows the first one counts.
    """
    if len(spans) == 1:
        text = source[spans[0].start : spans[0].end]
        if text and " " not in text and is_plain(text):
            return Text(text, tuple(spans))
    pieces = [source[span.start : span.end] for span in spans]
    text = "".join(pieces)
    if not is_plain(text):
        pieces = [_ODD_GAP.sub(" ", piece) for piece in pieces]
        text = "".join(pieces)
    if _MAY_MEET.search(text) and ("&" in text or _MEET.search("\n".join(pieces))):
        return _with_word_spaces(source, spans, pieces)
    if " " not in text and all(pieces):
        return Text(text, tuple(spans))
    return Text(text.replace(" ", ""), _word_spans(spans, pieces))


def names_apart(source: str, text: Text, names: Sequence[str]) -> Text:
    """Give a clean text with one space between two of the names where white space parts them."""
    at = 0
    for name, following in pairwise(names):
        at = text.text.find(name, at) + len(name)
        if not text.text.startswith(following, at):
            continue
        before, behind = text.spans_of(0, at), text.spans_of(at, len(text.text))
        space = _SPACE.search(source, before[-1].end, max(before[-1].end, behind[0].start))
        if space:
            spans = merged((*before, Span(*space.span()), *behind))
            text = Text(f"{text.text[:at]} {text.text[at:]}", spans)
    return text


def _word_spans(spans: Sequence[Span], pieces: Sequence[str]) -> tuple[Span, ...]:
    """Give where the pieces' words stand, in which every gap is made of plain spaces."""
    found: list[Span] = []
    touch, behind = False, -1
    for span, piece in zip(spans, pieces, strict=True):
        at = span.start
        touch = touch or at == behind
        behind = span.end
        if " " in piece:
            for word in piece.split(" "):
                length = len(word)
                if length:
                    found.append(Span(at, at + length))
                at += length + 1
        elif piece:
            found.append(span)
    return merged(tuple(found)) if touch else tuple(found)


def _with_word_spaces(source: str, spans: Sequence[Span], pieces: Sequence[str]) -> Text:
    """Give the text of the pieces, in which a gap may part two words or numbers."""
    words: list[str] = []
    starts: list[int] = []
    before, last = Span(0, 0), _NO_LATIN
    for span, piece in zip(spans, pieces, strict=True):
        if last < _LATIN_END and piece[:1] < _LATIN_END:
            end = before.end
            space = source[end : end + 1].isspace()
            if space and (
                _is_word_space(source, before.start, end, span.start, span.end)
                or _is_label_space(words, piece)
            ):
                words.append(" ")
                starts.append(end)
        if " " in piece:
            _part_at_gaps(source, span, piece, words, starts)
        elif piece:
            words.append(piece)
            starts.append(span.start)
        before, last = span, piece[-1:]
    return Text("".join(words), _spans_of(words, starts))


def _part_at_gaps(source: str, span: Span, piece: str, words: list[str], starts: list[int]) -> None:
    """Add what stands between the gaps of a piece, and the spaces between words."""
    at = span.start
    first = len(words)
    for word in piece.split(" "):
        if word:
            if word < _LATIN_END and len(words) > first and words[-1][-1] < _LATIN_END:
                behind = starts[-1] + len(words[-1])
                space = _SPACE.search(source, behind, at)
                if space and (
                    _is_word_space(source, span.start, behind, at, span.end)
                    or _is_label_space(words, word)
                ):
                    words.append(" ")
                    starts.append(space.start())
            words.append(word)
            starts.append(at)
        at += len(word) + 1


def _spans_of(words: Sequence[str], starts: Sequence[int]) -> tuple[Span, ...]:
    """Give where the words stand, those that touch as one."""
    ends = list(map(add, starts, map(len, words)))
    spans = tuple(map(Span, starts, ends))
    return merged(spans) if any(map(eq, ends, starts[1:])) else spans


def _is_word_space(source: str, first: int, before: int, after: int, last: int) -> bool:
    """Tell whether the white space between the two offsets stands between Latin words."""
    word_before = _WORD_BEFORE.search(source[max(first, before - _WORD) : before])
    word_after = _WORD_AFTER.match(source[after : min(last, after + _WORD)])
    if word_before is None or word_after is None:
        return False
    words = (word_before.group(), word_after.group())
    return "&" in words or all(_LETTER.search(word) for word in words)


def _is_label_space(before: Sequence[str], after: str) -> bool:
    """Tell whether the white space parts the number of a table or figure from a year."""
    return bool(_YEAR.match(after) and _LABEL.search("".join(before[-5:])[-_WORD:]))
