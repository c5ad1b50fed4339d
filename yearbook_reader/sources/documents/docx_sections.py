"""The sections of a DOCX, which may be columns of a page: their pages and their reading order.

A program that makes DOCX of a PDF makes a section of each column, and parts a page in which the
columns do not begin level into zones one below the other; read are whole columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

NEXT_PAGE, NEXT_COLUMN, GOES_ON = "nextPage", "nextColumn", "continuous"
ON_THE_PAGE = (GOES_ON, NEXT_COLUMN)  # so a section begins that begins no page


class Section(NamedTuple):
    """The lines of a section, end-exclusive, and how it begins: on a page, in a zone, a column."""

    start: int
    end: int
    begins: str


class Sections:
    """Takes the ends of sections as they come, and gives the order of their lines."""

    def __init__(self) -> None:
        """Begin with none."""
        self._sections: list[Section] = []
        # How the open section begins, as its properties say; without any, as the one before.
        self.begins = NEXT_PAGE

    def __bool__(self) -> bool:
        """Tell whether a section has ended."""
        return bool(self._sections)

    def end(self, line: int) -> None:
        """End the open section before a line."""
        start = self._sections[-1].end if self._sections else 0
        self._sections.append(Section(start, line, self.begins))

    def pages(self) -> Iterator[list[Section]]:
        """Give the sections of each page in the order in which they are read."""
        page: list[Section] = []
        for section in self._sections:
            if section.begins not in ON_THE_PAGE and page:
                yield _in_order(page)
                page = []
            page.append(section)
        if page:
            yield _in_order(page)


def _in_order(page: list[Section]) -> list[Section]:
    """Give whole columns one after the other, where zones of several follow each other."""
    zones: list[list[Section]] = []
    for section in page:
        if zones and section.begins == NEXT_COLUMN:
            zones[-1].append(section)
        else:
            zones.append([section])
    found: list[Section] = []
    run: list[list[Section]] = []
    for zone in [*zones, []]:
        if len(zone) < 2:
            most = max(map(len, run), default=0)
            found += [each[at] for at in range(most) for each in run if at < len(each)]
            found += zone
            run = []
        else:
            run.append(zone)
    return found
