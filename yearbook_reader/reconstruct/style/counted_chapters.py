"""Chapters that the contents count one by one (一、大事记, 二、医疗工作)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL, number_value
from yearbook_reader.reconstruct.lines.draft import ContentsLine

FEWEST = 3  # titles with a number

_COUNTED = re.compile(rf"({CHINESE_NUMERAL})、")


def counted_chapters(contents: Sequence[ContentsLine]) -> frozenset[str]:
    """Give the titles that are counted through the whole of the contents, from the first one on.

    A section's or a document's parts are counted as well, but begin anew in the next one, and
    stand below a title that is not.
    """
    titles = [line.title for line in contents if line.title]
    counted = {title: match[1] for title in titles if (match := _COUNTED.match(title))}
    numbers = [number_value(number) for number in counted.values()]
    in_step = numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= FEWEST
    return frozenset(counted) if in_step and titles[0] in counted else frozenset()
