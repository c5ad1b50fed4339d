"""The first and last lines of a page that is laid out as print is: heads and page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import PAGE_ORNAMENTS, STOP
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.set_aside.heads.possible_heads import could_be_head
from yearbook_reader.reconstruct.side_by_side.insets import Part
from yearbook_reader.reconstruct.side_by_side.pieces import Piece, pieces_of

MOST_WORDS = 6  # of a head, with its page's number
HEAD_LINES = 2  # at either end of a page in which heads and page numbers stand

_PARTING = re.compile(r"[|｜│▎/／A-Za-z]")  # or the head's title in English is beside it
_BEGINS = re.compile(r"\W{0,200}(\d{1,4})(?!\d)")
_ENDS = re.compile(r"(?<!\d)(\d{1,4})\W{0,4}\Z")
_NUMBER = re.compile(
    rf"[\s第{PAGE_ORNAMENTS}]*[\d０-９]{{1,4}}[\s页頁{PAGE_ORNAMENTS}]*"
    rf"|[{PAGE_ORNAMENTS}]\s?[{CHINESE_DIGITS}]{{1,6}}\s?[{PAGE_ORNAMENTS}]"
)


def head_key(line: str) -> str:
    """Give a line as heads are compared: without digits and white space."""
    return "".join(char for char in line if not (char.isspace() or char.isdigit()))


def is_alone(line: str) -> bool:
    """Tell whether a line is in one piece, and could be a head."""
    return len(pieces_of(line)) == 1 and could_be_head(head_text(line.strip()))


def edges_of(lines: Sequence[str]) -> tuple[int, ...]:
    """Give the first and last lines of a page, blank ones left out."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return tuple(sorted({*filled[:HEAD_LINES], *filled[-HEAD_LINES:]}))


def numbers_of(line: str) -> tuple[int, ...]:
    """Give the numbers with which a line begins and ends that may be a head with the page's."""
    if len(line.split()) > MOST_WORDS or STOP.search(line):
        return ()
    found = (_BEGINS.match(line), _ENDS.search(line))
    return tuple(int(match[1]) for match in found if match)


def parted_heads(lines: Sequence[str], expected: int | None) -> dict[int, list[Part]]:
    """Give the heads at the page's ends that have its number, in their parts.

    Where a mark parts them they are one line.
    """
    found: dict[int, list[Part]] = {}
    for at in edges_of(lines):
        if expected in numbers_of(lines[at]):
            row = pieces_of(lines[at])
            whole = _PARTING.search(lines[at]) is not None
            row = [Piece(row[0].start, row[-1].end)] if whole else row
            found[at] = [(at, piece.start, piece.end) for piece in row]
    return found


def edge_lines(lines: Sequence[str], heads: frozenset[str]) -> frozenset[int]:
    """Give the lines at the page's ends that are heads or page numbers."""
    return frozenset(at for at in edges_of(lines) if _is_head(lines[at], heads))


def _is_head(line: str, heads: frozenset[str]) -> bool:
    """Tell a head, a page number, or both in one line."""
    words = [piece for piece in pieces_of(line) if not _NUMBER.fullmatch(line, *piece)]
    return not words or (len(words) == 1 and head_key(line) in heads)
