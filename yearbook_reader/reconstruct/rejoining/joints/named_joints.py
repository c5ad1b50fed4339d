"""Joints of titles that the contents name: a title with a number at its edge is a line there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, count

from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS, ENTRY_BULLETS, LEADERS
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at

CLEAR = 4  # characters behind a title's first piece that tell which titles it may be
PARTED = "\n"
SHORTEST = 6  # characters of a title that no text holds by chance

_OPENS = re.compile(f"[{re.escape(''.join(ENTRY_BRACKETS) + ENTRY_BULLETS)}“‘「『《（(]")
_ENDS_LEADERS = re.compile("[.．·‥…⋯]")


def part_at_named_titles(lines: Lines, found: list[Joint]) -> None:
    """Break around the titles that the contents name, where they begin or end with a number.

    Only there it is not clear whether they go on with what stands beside them.
    """
    titles = _titles(lines, found)
    if not titles:
        return
    behind = 0
    for index in _likely_places(lines, titles):
        if index < behind:
            continue
        likely = _likely_at(lines, index, titles)
        if not likely:
            continue
        last, ends = _last_of_title(lines, index, likely)
        if last < index:
            continue
        for at in range(index + 1, last + 1):
            if found[at] is Joint.OPEN:
                found[at] = Joint.JOIN
        if not _OPENS.match(lines.lasts, index - 1):
            break_at(found, index)
        if ends:
            break_at(found, last + 1)
        behind = last + 1


def _titles(lines: Lines, found: Sequence[Joint]) -> Mapping[str, set[str]]:
    """Give the titles that the contents name, by how they begin."""
    titles: dict[str, set[str]] = defaultdict(set)
    for begin, end in _lines_of_contents(lines, found):
        pieces = lines.texts[begin:end]
        title = head_text(LEADERS.split("".join(pieces))[0])
        narrow = lines.narrow[begin] or lines.narrow[end - 1] or len(pieces) > 1
        if narrow and len(title) >= SHORTEST:
            rest = title.removeprefix(head_text(pieces[0]))
            titles[pieces[0] + PARTED + rest[:CLEAR]].add(title)
    return titles


def _lines_of_contents(lines: Lines, found: Sequence[Joint]) -> Iterator[tuple[int, int]]:
    """Give where each line of the contents begins, and the piece with its page."""
    for index in places_of(_ENDS_LEADERS, lines.lasts[:-1]):
        if found[index + 1] is Joint.GAP and LEADERS.search(lines.texts[index]):
            begin = index
            while begin and found[begin] is Joint.JOIN:
                begin -= 1
            yield begin, index + 1


def _likely_places(lines: Lines, titles: Iterable[str]) -> Iterator[int]:
    """Give where titles may begin, by their first piece and the character behind it."""
    begun: dict[str, set[str]] = defaultdict(set)
    for key in titles:
        piece, _, rest = key.partition(PARTED)
        begun[piece].add(rest[:1])
    for index in compress(count(), map(begun.__contains__, lines.texts)):
        # Most go on otherwise, as the year of any date does.
        behind = lines.firsts[index + 1 : index + 2]
        if not begun[lines.texts[index]].isdisjoint(("", behind)):
            yield index


def _likely_at(lines: Lines, index: int, titles: Mapping[str, set[str]]) -> set[str]:
    """Give the titles that begin with the piece here, and the characters of those behind it."""
    below = ""
    for text in lines.texts[index + 1 : index + 1 + CLEAR]:
        below += head_text(text)
        if len(below) >= CLEAR:
            break
    begins = lines.texts[index] + PARTED
    found: set[str] = set()
    for length in range(min(CLEAR, len(below)) + 1):
        found |= titles.get(begins + below[:length], set())
    return found


def _last_of_title(lines: Lines, index: int, titles: set[str]) -> tuple[int, bool]:
    """Give the last piece of the title that stands from here on, and whether it ends there.

    It is the longest of them. Behind a gap the text may begin in the same piece. A number less than
    `index` tells of none.
    """
    for title in sorted(titles, key=len, reverse=True):
        words, last = head_text(lines.texts[index]), index
        while last + 1 < len(lines) and len(words) < len(title) and title.startswith(words):
            rest, last = title[len(words) :], last + 1
            piece = lines.texts[last]
            if piece.startswith(rest) and piece[len(rest) : len(rest) + 1].isspace():
                return last, False
            words += head_text(piece)
        if words == title:
            return last, last not in lines.trailing
    return -1, False
