"""Lines whose characters come twice for fake bold: read without the second of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from yearbook_reader.reconstruct.characters.doubled_lines import AGAIN
from yearbook_reader.reconstruct.lines.lines import Lines, having, is_narrow, widths_of
from yearbook_reader.volume.model import Span, spans_within

_RUN = re.compile(f"[^{AGAIN}]+")


def printed_once(lines: Lines) -> Lines:
    """Give the lines without what stands in place of characters that come again."""
    found = having(re.compile(AGAIN), lines.joined)
    if not found:
        return lines
    texts, widths, narrow = list(lines.texts), list(lines.widths), list(lines.narrow)
    pieces = dict(lines.pieces)
    for index in found:
        own = lines.pieces.get(index, (lines.spans[index],))
        pieces[index] = tuple(_pieces(lines.texts[index], own))
        texts[index] = lines.texts[index].replace(AGAIN, "")
        (widths[index],) = widths_of([texts[index]])
        narrow[index] = is_narrow(texts[index])
    return replace(
        lines,
        texts=tuple(texts),
        widths=tuple(widths),
        narrow=tuple(narrow),
        pieces=dict(sorted(pieces.items())),
    )


def _pieces(text: str, own: tuple[Span, ...]) -> Iterator[Span]:
    for run in _RUN.finditer(text):
        yield from spans_within(own, run.start(), run.end())
