"""The levels of titles in the contents, as the room tells that they and their leaders take up.

Extraction loses by how much a line stands in. But leaders end at one edge, so that a title and
its leader have the less room the further their line stands in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import HAN, OVERVIEW_TITLES
from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of_chapter
from yearbook_reader.reconstruct.lines.draft import ContentsLine

FEWEST = 3  # titles with the same room, before it is a level's
FEWEST_OVERVIEWS = 2  # titles of overviews on a level, before it is that of entries

_WIDE = re.compile(f"[{HAN}]+")
_LEADER = re.compile(r"…{2,}|⋯{2,}")


def room_of(title: str, line: re.Match[str]) -> int:
    """Give what a title and its leader take up of their line, in em; 0 where that is not known.

    It is where the title stands on the line as a whole, and all characters are of one width.
    """
    leader = line.string[line.end("title") : line.start("page")].strip()
    whole = line["title"] == title and _WIDE.fullmatch(title) and _LEADER.fullmatch(leader)
    return len(title) + len(leader) if whole else 0


def named_subsections(lines: Sequence[ContentsLine]) -> frozenset[str]:
    """Give the titles that the contents name as subsections', and as nothing else but entries'.

    Numbers of pages take up room, too, by their digits.
    """
    found: set[str] = set()
    rest = {line for line in lines if not line.room}
    for digits in {len(str(line.page)) for line in lines}:
        levels = _levels([line for line in lines if len(str(line.page)) == digits])
        subsections = levels[2] if _hold_subsections(levels) else ()
        found.update(line.title for line in subsections)
        rest.update(*levels[:2])
    return frozenset(found) - {line.title for line in rest}


def _levels(lines: Sequence[ContentsLine]) -> Sequence[Sequence[ContentsLine]]:
    """Give the lines of each level, from the highest down, whose pages have as many digits."""
    levels: dict[int, list[ContentsLine]] = {}
    for line in lines:
        if line.room:
            levels.setdefault(line.room, []).append(line)
    known = {room: level for room, level in levels.items() if len(level) >= FEWEST}
    return [known[room] for room in sorted(known, reverse=True)]


def _hold_subsections(levels: Sequence[Sequence[ContentsLine]]) -> bool:
    """Tell whether the third level is that between sections and entries.

    Without one below it may be that of entries. Where titles of chapters are larger than others,
    the room does not tell the levels.
    """
    entries = [_are_entries(level) for level in levels[2:]]
    return entries == [False, True] and _are_chapters(levels[0])


def _are_chapters(level: Sequence[ContentsLine]) -> bool:
    """Tell a level that holds what is a chapter in every yearbook (大事记, 附录)."""
    return any(matter_of_chapter(line.title) not in (None, Matter.ENTRIES) for line in level)


def _are_entries(level: Sequence[ContentsLine]) -> bool:
    """Tell the level of entries; sections may be overviews, too, but are above."""
    return sum(line.title in OVERVIEW_TITLES for line in level) >= FEWEST_OVERVIEWS
