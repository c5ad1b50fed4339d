"""Gutters (栏间空白) of a page of text that is laid out as print is, and the order of its columns.

Such a text (`pdftotext -layout`) has its columns parted by spaces at the same place of nearly all
lines of a page. Where they are not parted so, the page is left as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.divisions import NUMBER_OF_DIVISION
from yearbook_reader.reconstruct.lexicon.marks import PAGE_ORNAMENTS, STOP
from yearbook_reader.reconstruct.lexicon.matter import MONTH
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.set_aside.heads.possible_heads import could_be_head
from yearbook_reader.reconstruct.side_by_side.insets import Part, text_and_captions

NARROWEST = 10  # characters of a line that is text of a column
FEWEST_LINES = 5  # of a page's first column that are text, before that is one
FEWEST_BEHIND = 3  # of each column behind it
CROSSING = 0.12  # of the lines, or a few, may run across a gutter
FEW = 2
FULL_LINE = (
    0.85  # of the page's width: a line so long across a gutter is of two columns run together
)
MOST_COLUMNS = 4
LONGEST_SPACED = 5  # characters of a title that print sets apart
WIDEST_GAP = 20  # spaces between the number of a division and its title
FEWEST_OF_TAB = 2  # characters of a side tab, one a line
OFF_MIDDLE = 4  # characters by which a column's own title may miss its middle
LONGEST_TITLE = 18  # characters of such a line without its spaces
MOST_WORDS = 6  # of a head, with its page's number
HEAD_LINES = 2  # at either end of a page in which heads and page numbers stand

_PIECE = re.compile(r"\S(?:\S| (?=\S))*")  # what less than two spaces part
_IS_NONE = re.compile(rf"{STOP.pattern}|\A{MONTH.pattern}\Z")  # no title over all columns
_PARTING = re.compile(r"[|｜│▎/／A-Za-z]")  # or the head's title in English is beside it
_BEGINS = re.compile(r"\W{0,200}(\d{1,4})(?!\d)")
_ENDS = re.compile(r"(?<!\d)(\d{1,4})\W{0,4}\Z")
_NUMERAL = re.compile(CHINESE_NUMERAL)
_HAS_NUMBER = re.compile(rf"{CHINESE_NUMERAL}|\d")
_NUMBER = re.compile(rf"[\s第{PAGE_ORNAMENTS}]*[\d０-９]{{1,4}}[\s页頁{PAGE_ORNAMENTS}]*")


class Strip(NamedTuple):
    """The places in the lines, `start` up to `end`, where hardly a line of a page has anything."""

    start: int
    end: int


class Piece(NamedTuple):
    """What stands together in a line: its first character, and that behind its last."""

    start: int
    end: int


class PageOrder(NamedTuple):
    """The parts of a page in reading order.

    `clean` tells that no two columns run together in any of the lines.
    """

    parts: tuple[Part, ...]
    clean: bool


def order_of(
    lines: Sequence[str], heads: frozenset[str], expected: int | None = None
) -> PageOrder | None:
    """Give the order of a page's columns; None where none stand side by side.

    `heads` are the lines, without digits and white space, that recur at the pages' ends; the
    number `expected` is that of the page, as those of others tell.
    """
    pieces = [_pieces(line) if line else [] for line in lines]
    tab = _take_side_tab(lines, pieces)
    tabbed = {number: end for number, _, end in tab}
    strips = _strips(pieces)
    if not strips:
        return None
    width = max(row[-1].end for row in pieces if row)
    parted = _parted_heads(lines, expected)
    edge = _edge_lines(lines, heads) | parted.keys()
    parts: list[Part] = []
    captions: list[Part] = []
    columns: list[list[Part]] = [[] for _ in range(len(strips) + 1)]
    clean = True
    across = _rows_across(lines, pieces, strips) | _title_across(lines, pieces, strips, edge)
    for number, row in enumerate(pieces):
        if not row:
            continue
        crossing = [piece for piece in row if any(_crosses(piece, strip) for strip in strips)]
        if number in edge or crossing or number in across:
            together = any(piece.end - piece.start > FULL_LINE * width for piece in crossing)
            clean = clean and not (together or (crossing and len(row) == len(strips) + 1))
            _add_columns(parts, captions, lines, columns)
            parts += parted.get(number, [(number, row[0].start, row[-1].end)])
            columns = [[] for _ in columns]
            continue
        margin = tabbed.get(number, 0)
        for at, start, end in _by_column(row, strips, margin if margin <= row[0].start else 0):
            columns[at].append((number, start, end))
    _add_columns(parts, captions, lines, columns)
    return PageOrder((*parts, *tab, *captions), clean)


def _add_columns(
    parts: list[Part],
    captions: list[Part],
    lines: Sequence[str],
    columns: Iterable[Sequence[Part]],
) -> None:
    """Add columns to the parts of a page, and what captions stand beside their text."""
    for column in columns:
        text, beside = text_and_captions(lines, column)
        parts += text
        captions += beside


def _pieces(line: str) -> list[Piece]:
    """Give what stands together in a line; most lines are one piece, which is seen at once.

    The number of a division and its title do, whatever gap is between them.
    """
    if line.isprintable() and "  " not in line and line == line.strip():
        return [Piece(0, len(line))]
    found = [Piece(*match.span()) for match in _PIECE.finditer(line)]
    if len(found) == 2 and _NUMERAL.fullmatch(line, *found[0]):
        return [Piece(found[0].start, found[1].end)]
    if "第" in line and len(found) > 1:
        for at in range(len(found) - 2, -1, -1):
            one, two = found[at : at + 2]
            near = two.start - one.end <= WIDEST_GAP
            if near and NUMBER_OF_DIVISION.fullmatch(line, one.start, one.end):
                found[at : at + 2] = [Piece(one.start, two.end)]
    return found


def _title_across(
    lines: Sequence[str],
    pieces: Sequence[Sequence[Piece]],
    strips: Sequence[Strip],
    edge: Container[int],
) -> frozenset[int]:
    """Give the first line of a page's text where it is a title over all columns."""
    number = next((at for at, row in enumerate(pieces) if row and at not in edge), -1)
    if number < 0:
        return frozenset()
    line, row = lines[number], pieces[number]
    if len(row) == 1 and len(strips) > 1:
        found = _is_in_middle_column(line, row[0], strips)
    elif len(row) == 2 and _are_words(line, row):
        left = min(each[0].start for each in pieces if each)
        right = max(each[-1].end for each in pieces if each)
        found = _is_about_middle(line, row, (left + strips[0].start, strips[-1].end + right))
    else:
        found = _is_spaced_out(line, row, strips)
    return frozenset([number] if found else ())


def _is_in_middle_column(line: str, piece: Piece, strips: Sequence[Strip]) -> bool:
    """Tell a short line without stops that is alone in a column between two others."""
    within = strips[0].start <= piece.start and piece.end <= strips[-1].end
    return within and len("".join(line.split())) <= LONGEST_TITLE and STOP.search(line) is None


def _are_words(line: str, row: Sequence[Piece]) -> bool:
    words = [line[each.start : each.end] for each in row]
    return all(map(has_han, words)) and not any(map(_IS_NONE.search, words))


def _is_about_middle(line: str, row: Sequence[Piece], middles: tuple[int, int]) -> bool:
    """Tell a title's number and words, or two of its words, nearer to the middle than titles are.

    Those of columns stand about the `middles` of the first and the last, here twice as far.
    """
    number, words = row
    miss = 0 if _HAS_NUMBER.search(line[number.start : number.end]) else OFF_MIDDLE
    within = 2 * (number.start - miss) > middles[0] and 2 * (words.end + miss) < middles[1]
    return within and not any(map(_is_text, row))


def _is_spaced_out(line: str, row: Sequence[Piece], strips: Sequence[Strip]) -> bool:
    """Tell a few single characters, not as many on both sides of a strip as two titles have."""
    before = sum(piece.end <= strips[0].end for piece in row)
    uneven = 2 <= len(row) <= LONGEST_SPACED and 0 < before < len(row) and 2 * before != len(row)
    return uneven and all(piece.end - piece.start == 1 for piece in row) and has_han(line)


def _take_side_tab(
    lines: Sequence[str], pieces: Sequence[list[Piece]]
) -> tuple[tuple[int, int, int], ...]:
    """Take from the lines of a page the characters of a side tab, outside of all other text."""
    kinds = set(chain.from_iterable(pieces))
    others = [piece for piece in kinds if piece.end - piece.start > 1]
    left = min((piece.start for piece in others), default=0)
    right = max((piece.end for piece in others), default=0)
    beyond = {piece for piece in kinds if piece.end <= left or piece.start >= right}
    found: list[tuple[int, Piece]] = []
    for number, row in enumerate(pieces) if beyond else ():
        outside = [piece for piece in row if piece in beyond]
        if outside and has_han(lines[number][outside[0].start]):
            found.append((number, outside[0]))
    if len(found) < FEWEST_OF_TAB:
        return ()
    for number, piece in found:
        pieces[number].remove(piece)
    return tuple((number, piece.start, piece.end) for number, piece in found)


def head_key(line: str) -> str:
    """Give a line as heads are compared: without digits and white space."""
    return "".join(char for char in line if not (char.isspace() or char.isdigit()))


def is_alone(line: str) -> bool:
    """Tell whether a line is in one piece, and could be a head."""
    return len(_pieces(line)) == 1 and could_be_head(head_text(line.strip()))


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


def order_with_parted_heads(lines: Sequence[str], expected: int | None) -> PageOrder | None:
    """Give a page's lines as they stand, with its heads parted, captions beside text behind them.

    None where it has neither. `expected` is the page's number.
    """
    parted = _parted_heads(lines, expected)
    filled = [(at, 0, len(line)) for at, line in enumerate(lines) if line.strip()]
    text, captions = text_and_captions(lines, [part for part in filled if part[0] not in parted])
    if not parted and not captions:
        return None
    own = {part[0]: [part] for part in text} | parted
    parts = (
        part
        for at, line in enumerate(lines)
        for part in own.get(at, [(at, 0, 0)] if not line.strip() else [])
    )
    return PageOrder((*parts, *captions), clean=True)


def _parted_heads(lines: Sequence[str], expected: int | None) -> dict[int, list[Part]]:
    """Give the heads at the page's ends that have its number, in their parts.

    Where a mark parts them they are one line.
    """
    found: dict[int, list[Part]] = {}
    for at in edges_of(lines):
        if expected in numbers_of(lines[at]):
            row = _pieces(lines[at])
            whole = _PARTING.search(lines[at]) is not None
            row = [Piece(row[0].start, row[-1].end)] if whole else row
            found[at] = [(at, piece.start, piece.end) for piece in row]
    return found


def _edge_lines(lines: Sequence[str], heads: frozenset[str]) -> frozenset[int]:
    """Give the lines at the page's ends that are heads or page numbers."""
    return frozenset(at for at in edges_of(lines) if _is_head(lines[at], heads))


def _is_head(line: str, heads: frozenset[str]) -> bool:
    """Tell a head, a page number, or both in one line."""
    words = [piece for piece in _pieces(line) if not _NUMBER.fullmatch(line, *piece)]
    return not words or (len(words) == 1 and head_key(line) in heads)


def _strips(pieces: Sequence[Sequence[Piece]]) -> tuple[Strip, ...]:
    """Give the strips between columns of text: those that fewest lines run across.

    Where more lines do so they may be within a column, as between the cells of a table.
    """
    rows = [row for row in pieces if row]
    emptiest = _strips_crossed(rows, FEW)
    return max(emptiest, _strips_crossed(rows, max(FEW, CROSSING * len(rows))), key=len)


def _strips_crossed(rows: Sequence[Sequence[Piece]], allowed: float) -> tuple[Strip, ...]:
    """Give the strips that no more than so many lines run across."""
    width = max((row[-1].end for row in rows), default=0)
    covered = [0] * (width + 2)
    for piece, times in Counter(chain.from_iterable(rows)).items():
        covered[piece.start] += times
        covered[piece.end] -= times
    found: list[Strip] = []
    count, start = 0, -1
    for at, change in enumerate(covered[: width + 1]):
        count += change
        if count <= allowed:
            start = at if start < 0 else start
        elif start >= 0:
            strip = Strip(start, at)
            ends = (0, *(each.end for each in found))
            if start > 0 and _parts_text(rows, strip, ends[-1], sure=False):
                if not found or _parts_text(rows, strip, ends[-1], sure=True):
                    found.append(strip)
            elif found and _parts_text(rows, strip, ends[-2], sure=False):
                found[-1] = min(found[-1], strip, key=lambda each: _crossed(rows, each))
            start = -1
    return tuple(found) if len(found) < MOST_COLUMNS else ()


def _crossed(rows: Sequence[Sequence[Piece]], strip: Strip) -> tuple[int, int]:
    """Give how many pieces stand in a strip or run across it; of two such the wider is less."""
    inside = (piece.start < strip.end and piece.end > strip.start for row in rows for piece in row)
    return sum(inside), strip.start - strip.end


def _parts_text(rows: Sequence[Sequence[Piece]], strip: Strip, left: int, *, sure: bool) -> bool:
    """Tell whether text stands on both sides of a strip, from the column's `left` on.

    Where that need not be `sure` it may be a table's rows that stand behind it.
    """
    before = behind = 0
    for row in rows:
        before += any(
            left - 1 <= piece.start and piece.end <= strip.end and _is_text(piece) for piece in row
        )
        own = [piece for piece in row if piece.end > strip.end and piece.start >= strip.start]
        wide = bool(own) and own[-1].end - own[0].start >= NARROWEST
        behind += wide and (not sure or any(map(_is_text, own)))
    return before >= FEWEST_LINES and behind >= FEWEST_BEHIND


def _is_text(piece: Piece) -> bool:
    return piece.end - piece.start >= NARROWEST


def _crosses(piece: Piece, strip: Strip) -> bool:
    return piece.start < strip.start and piece.end > strip.end


def _rows_across(
    lines: Sequence[str], pieces: Sequence[Sequence[Piece]], strips: Sequence[Strip]
) -> frozenset[int]:
    """Give the rows of tables that go over all columns: short cells, more than there are columns.

    A row of a table in one column may have a short line beside it, but hardly two in succession.
    """
    filled = [number for number, row in enumerate(pieces) if row]
    rows = [
        STOP.search(lines[number]) is None and _is_row_across(pieces[number], strips)
        for number in filled
    ]
    return frozenset(
        number
        for number, own, *beside in zip(
            filled, rows, [False, *rows], [*rows[1:], False], strict=False
        )
        if own and any(beside)
    )


def _is_row_across(row: Sequence[Piece], strips: Sequence[Strip]) -> bool:
    short = not any(map(_is_text, row))
    over = row[0].end <= strips[0].end and row[-1].start >= strips[-1].start
    return short and over and len(row) > len(strips) + 1


def _by_column(
    row: Sequence[Piece], strips: Sequence[Strip], margin: int
) -> Iterator[tuple[int, int, int]]:
    """Give for each column with a part of a line its number, and where the part begins and ends.

    Spaces by which the part stands in, behind the `margin` of a side tab, are its own.
    """
    held: dict[int, list[Piece]] = {}
    for piece in row:
        held.setdefault(sum(piece.end > strip.end for strip in strips), []).append(piece)
    for column, pieces in held.items():
        left = strips[column - 1].end if column else margin
        yield column, min(left, pieces[0].start), pieces[-1].end
