"""Paragraphs: where running lines go on and where a new paragraph begins."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.reconstruct.marks import CLOSERS, PAUSES, ends_sentence
from yearbook_reader.reconstruct.parts import Part
from yearbook_reader.reconstruct.tolerances import Tolerances

_OPEN_END = tuple(PAUSES + "“‘（【《—-+·~～")


def split_paragraphs(
    lines: Sequence[Part], tolerances: Tolerances, *, stop_missing: bool = False
) -> tuple[tuple[Part, ...], ...]:
    """Give the lines grouped into paragraphs.

    A paragraph ends with a line that is clearly narrower than the lines beside it and ends a
    sentence. Where a full stop is known to have strayed (`stop_missing`), a line that is much
    narrower and ends without any mark may have lost it; the next line must show an indent.
    """
    groups: list[list[Part]] = []
    for index, line in enumerate(lines):
        ended = (
            index == 0
            or line.begins
            or ends_paragraph(lines, index - 1, tolerances)
            or (stop_missing and lost_its_stop(lines, index - 1, tolerances))
        )
        if not ended:
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(tuple(group) for group in groups)


def ends_paragraph(lines: Sequence[Part], index: int, tolerances: Tolerances) -> bool:
    """Tell whether a paragraph ends with this line and the next line begins another."""
    line, following = lines[index], lines[index + 1]
    if not ends_sentence(line.text):
        return False
    beside = min(following.width, lines[index - 1].width) if index else following.width
    return beside - line.width >= tolerances.short_line


def lost_its_stop(lines: Sequence[Part], index: int, tolerances: Tolerances) -> bool:
    """Tell whether this line looks like a paragraph's last one without its full stop."""
    if not 0 < index < len(lines) - 1 or lines[index].page != lines[index + 1].page:
        return False
    line, following = lines[index], lines[index + 1]
    torn = line.width < tolerances.torn_line * min(lines[index - 1].width, following.width)
    open_end = line.text.endswith(_OPEN_END)
    goes_on = following.text.startswith(tuple(CLOSERS + PAUSES))
    return torn and not open_end and not goes_on and is_indented(lines, index + 1)


def is_indented(lines: Sequence[Part], index: int) -> bool:
    """Tell whether a line is narrower than the one below it, as a lost indent makes it."""
    if index + 1 >= len(lines):
        return True
    return lines[index].width <= lines[index + 1].width - 0.5
