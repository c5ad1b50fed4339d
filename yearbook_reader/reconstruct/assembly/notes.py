"""Where the notes (脚注, 表注) that were set aside belong: behind what they speak of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from yearbook_reader.reconstruct.assembly.outline import Outline, blocks_above
from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lexicon.marks import CIRCLED, HAN, PAUSES, SENTENCE_END
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.notes import begins_note
from yearbook_reader.volume.model import Block, Paragraph, Span, Table

NEAR_BLOCKS = 60  # blocks above a note among which is the one that has its mark

_MARK = re.compile(rf"[{CIRCLED}]|[0-9]{{1,2}}(?![0-9])")
# It begins with the mark: a search skips all other characters.
_MARK_IN_TEXT = re.compile(
    rf"[{CIRCLED}]|[0-9](?:(?<=[{HAN}”》）%％].)[0-9]?(?=[{SENTENCE_END}{PAUSES}])"
    rf"|(?<=[{SENTENCE_END}].)[0-9]?$)"
)


class _Place(NamedTuple):
    """A paragraph or table, where its source begins, and the list of blocks it stands in."""

    start: int
    block: Paragraph | Table
    blocks: list[Block]


def place_notes(draft: Draft, outline: Outline) -> None:
    """Put each note behind the paragraph that has its mark, else behind the block above it."""
    notes = list(_notes(draft))
    if not notes:
        return
    places = sorted(_places(outline), key=attrgetter("start"))
    starts = [place.start for place in places]
    last: dict[int, Block] = {}  # the last of the notes behind a block, by the block's id
    for spans in notes:
        note = Paragraph(clean(draft.source, spans))
        at = spans[0].start
        above = places[max(bisect_left(starts, at) - NEAR_BLOCKS, 0) : bisect_left(starts, at)]
        if not above:
            outline.lead.append(note)
            continue
        place = _marked(above, note.text.text, at) or above[-1]
        behind = last.get(id(place.block), place.block)
        number = next(n for n, block in enumerate(place.blocks) if block is behind)
        place.blocks.insert(number + 1, note)
        last[id(place.block)] = note


def _notes(draft: Draft) -> Iterator[list[Span]]:
    """Give the lines of each note."""
    note: list[Span] = []
    before = -1
    for index in draft.in_role(Role.NOTE):
        text = draft.lines.texts[index]
        if note and (index > before + 1 or begins_note(text)):
            yield note
            note = []
        note.append(draft.lines.span(index))
        before = index
    if note:
        yield note


def _places(outline: Outline) -> Iterator[_Place]:
    for blocks in blocks_above(outline):
        for block in blocks:
            if isinstance(block, Paragraph):
                yield _Place(block.text.spans[0].start, block, blocks)
            elif isinstance(block, Table):
                yield _Place(_start(block), block, blocks)


def _start(table: Table) -> int:
    texts = (table.caption, table.unit, *(cell for row in table.rows for cell in row))
    return min((text.start for text in texts if text), default=-1)


def _marked(above: Sequence[_Place], note: str, at: int) -> _Place | None:
    """Give the nearest paragraph that has the mark of a note before the offset `at`.

    A number is one where it stands between a word and a stop, or behind the last stop.
    """
    mark = _MARK.match(note)
    if mark is None:
        return None
    for place in reversed(above):
        if isinstance(place.block, Table):
            continue
        text = place.block.text
        likely = _MARK_IN_TEXT.finditer(text.text)
        found = next((each for each in likely if each[0] == mark[0]), None)
        if found and text.spans_of(*found.span())[0].start < at:
            return place
    return None
