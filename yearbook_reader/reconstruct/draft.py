"""The draft: the source's lines with the role each was given so far, passed from step to step."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from yearbook_reader.reconstruct.lines import Line
from yearbook_reader.reconstruct.tolerances import DEFAULT, Tolerances
from yearbook_reader.volume.reconstruction import Finding


class Role(Enum):
    """What a line of the source was found to be."""

    BODY = "body"
    VOLUME_HEAD = "volume_head"  # the running head with the yearbook's name
    CHAPTER_HEAD = "chapter_head"  # the running head with the chapter's name
    CHAPTER_HEAD_ENGLISH = "chapter_head_english"
    PAGE_NUMBER = "page_number"
    SIDE_TAB = "side_tab"
    COVER = "cover"
    CONTENTS = "contents"
    CAPTION = "caption"
    CREDIT = "credit"
    TORN_SIGNATURE = "torn_signature"
    STRAY_MARK = "stray_mark"


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines, their roles and what was found; each step gives a new draft.

    `page_starts` are source offsets, beginning with 0; `page_of` gives for each line the
    zero-based page on which it stands; `isolated` tells that digits and Latin
    letters stand on lines of their own; `full_width` is a full printed line's width in em.
    """

    source: str
    lines: tuple[Line, ...]
    roles: tuple[Role, ...]
    page_starts: tuple[int, ...] = (0,)
    page_of: tuple[int, ...] = ()
    isolated: bool = False
    full_width: float = 0.0
    findings: tuple[Finding, ...] = ()
    tolerances: Tolerances = DEFAULT

    def with_roles(self, roles: Mapping[int, Role], findings: tuple[Finding, ...] = ()) -> Draft:
        """Give the draft with these lines (by index) in new roles and these findings added."""
        changed = list(self.roles)
        for index, role in roles.items():
            changed[index] = role
        return replace(self, roles=tuple(changed), findings=self.findings + findings)

    def body(self) -> tuple[int, ...]:
        """Give the indices of the lines that are still body."""
        return tuple(index for index, role in enumerate(self.roles) if role is Role.BODY)

    def pages(self) -> tuple[range, ...]:
        """Give each page's line indices."""
        starts = [bisect_left(self.page_of, page) for page in range(len(self.page_starts) + 1)]
        return tuple(range(start, end) for start, end in pairwise(starts))
