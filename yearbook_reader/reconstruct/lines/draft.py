"""The draft: the source's lines with the roles given so far, passed from step to step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from itertools import filterfalse, islice
from typing import TYPE_CHECKING, NamedTuple

from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding

# The window asks for the roles alone.
if TYPE_CHECKING:
    from yearbook_reader.reconstruct.lines.lines import Lines
    from yearbook_reader.sources.source import LineStyle

APART = 1.0  # times the type's size, from which a gap parts a line from the one above it
BROKEN_SHORT = 0.5  # em by which the width of a line in print may differ from what is counted
# What no line is broken within: digits, letters, and marks that begin or end no line.
_UNBROKEN = re.compile(
    r"[“‘「『《〈（(【]*(?:[\dA-Za-z.·%/+-]+|.)[，。、；：！？”’」』）》】〉〕%‰℃]*"
)


class Role(Enum):
    """What a line of the source was found to be."""

    BODY = "body"
    RUNNING_HEAD = (
        "running_head"  # one that names nothing, such as a stamp or what a person named so
    )
    VOLUME_HEAD = "volume_head"  # the running head with the yearbook's name
    CHAPTER_HEAD = "chapter_head"  # the running head with the chapter's name
    CHAPTER_HEAD_ENGLISH = "chapter_head_english"
    PAGE_NUMBER = "page_number"
    SIDE_TAB = "side_tab"
    COVER = "cover"
    CONTENTS = "contents"
    INDEX = "index"
    CAPTION = "caption"
    CREDIT = "credit"
    TORN_SIGNATURE = "torn_signature"
    STRAY_MARK = "stray_mark"
    NOTE = "note"


class ForcedRole(StrEnum):
    """What a person says a line is."""

    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ENTRY = "entry"
    CAPTION = "caption"
    RUNNING_HEAD = "running_head"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class ForcedLine:
    """The role that a person gave a line; lines of one `group` are one heading together."""

    role: ForcedRole
    group: int


class ContentsLine(NamedTuple):
    """A line of the contents: the title it names, without marks and spaces, and its place.

    `room` is what title and leader take up of the line, in em; 0 where that is not known.
    """

    title: str
    span: Span
    page: int
    room: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines, the roles of those set aside and what was found; each step gives a new draft.

    `aside` gives, in order, the lines (by index) that are no longer body, with their roles.
    `page_starts` are source offsets, beginning with 0; `pages` gives each page's lines and
    `page_of` for each line the zero-based page on which it stands, `sizes` each line's type
    size in points, empty where the source does not tell, `bold` the lines in bold type, `leads`
    how many characters a line begins in bold with where the rest of it is not, and `styles` all
    that the source tells of how each line is printed;
    `isolated` tells where the digits and Latin letters that stand on lines of their own begin,
    in a book that has them so all over; `full_width` is a full printed line's width in em;
    `contents` are the titles that the contents name; `subsections` are the lines (by index)
    known to be subsections' titles by how they look, and `forced` those that have their roles
    from a person.
    """

    source: str
    lines: Lines
    aside: Mapping[int, Role] = field(default_factory=dict)
    page_starts: tuple[int, ...] = (0,)
    pages: tuple[range, ...] = ()
    page_of: tuple[int, ...] = ()
    sizes: tuple[float, ...] = ()
    bold: frozenset[int] = frozenset()
    leads: Mapping[int, int] = field(default_factory=dict)
    styles: Sequence[LineStyle] = ()
    isolated: frozenset[int] = frozenset()
    full_width: float = 0.0
    measured: bool = False
    whole_paragraphs: bool = False
    contents: tuple[ContentsLine, ...] = ()
    subsections: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()
    forced: Mapping[int, ForcedLine] = field(default_factory=dict)

    def with_roles(self, roles: Mapping[int, Role], findings: tuple[Finding, ...] = ()) -> Draft:
        """Give the draft with these lines (by index) in new roles and these findings added.

        A line that has its role from a person keeps it.
        """
        if self.forced:
            roles = {index: role for index, role in roles.items() if index not in self.forced}
        aside = dict(sorted({**self.aside, **roles}.items())) if roles else self.aside
        return replace(self, aside=aside, findings=self.findings + findings)

    def body(self, most: int | None = None) -> list[int]:
        """Give the indices of the lines that are still body, the first few or all."""
        return self.body_of(range(len(self.lines)), most)

    def body_of(self, lines: Iterable[int], most: int | None = None) -> list[int]:
        """Give those of the lines (by index) that are still body, the first few or all."""
        return list(islice(filterfalse(self.aside.__contains__, lines), most))

    def texts_of(self, lines: Iterable[int]) -> list[str]:
        """Give the texts of the lines (by index)."""
        return list(map(self.lines.texts.__getitem__, lines))

    def stands_apart(self, index: int) -> bool:
        """Tell whether a line does not stand closely below the line before it on the page."""
        if not self.styles or not index:
            return False
        above, line = self.styles[index - 1], self.styles[index]
        return line.top <= above.top or line.top - above.bottom >= APART * line.size

    def ends_short(self, index: int) -> bool:
        """Tell a line that had room for what begins the wider one below: no text is broken so."""
        widths = self.lines.widths
        # With the rest of its caption behind it a line is wider than any that was printed.
        return self.had_room(index, min(widths[index + 1], max(self.full_width, widths[index])))

    def had_room(self, index: int, wide: float) -> bool:
        """Tell whether what begins the line below one would fit it, where lines are so `wide`."""
        room = wide - self.lines.widths[index] - BROKEN_SHORT
        if room < 0 or not self.ends_surely(index):
            return False
        first = _UNBROKEN.match(self.lines.texts[index + 1])
        words = first.group() if first else ""
        return sum(0.5 if each.isascii() else 1.0 for each in words) <= room

    def ends_surely(self, index: int) -> bool:
        """Tell a line that ended in print, too: between digits it may have been broken by guess."""
        texts = self.lines.texts[index : index + 2]
        return not (self.isolated and (texts[0][-1].isascii() or texts[-1][0].isascii()))

    def text_size(self) -> float:
        """Give the type size of most of the text that is still body; 0.0 where none is told."""
        characters: Counter[float] = Counter()
        for index in self.body() if self.sizes else ():
            characters[self.sizes[index]] += len(self.lines.texts[index])
        return max(characters, key=characters.__getitem__, default=0.0)

    def in_role(self, role: Role) -> list[int]:
        """Give the indices of the lines that were set aside in this role."""
        return [index for index, own in self.aside.items() if own is role]
