"""The indented first line of a text beside a picture, which is as short as a heading."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.marks import NOT_IN_A_HEADING
from yearbook_reader.reconstruct.lexicon.matter import Matter
from yearbook_reader.reconstruct.lines.lines import has_han, head_text, width
from yearbook_reader.reconstruct.lines.parts import PartKind
from yearbook_reader.reconstruct.telling.told import Told

INDENT = 2  # em by which titles and the first lines of texts are indented
UNEVEN = 0.8  # em by which lines of one width may differ


def begins_text_below_title(told: Told) -> bool:
    """Tell the first line of a text beside a picture, right below its title without a mark."""
    above = told.above
    if above is None or above.kind is not PartKind.HEADING or above.page != told.line.page:
        return False
    return is_indented_text(told, told.at)


def is_indented_text(told: Told, at: int) -> bool:
    """Tell the indented first line of a text beside a picture, where titles have no mark.

    The two lines below it are wider by the indent; below a title the first one were indented.
    A number at its end belongs to the word below.
    """
    style = told.style
    line, *below = told.lines[at : at + 3]
    if style.marked or style.body_size or len(below) < 2 or told.matter is not Matter.ENTRIES:
        return False
    if line.page != below[0].page or head_text(line.text) in style.named:
        return False
    if line.text[-1].isdigit() and has_han(below[0].text[0]):
        return True
    second, third = (width(head_text(each.text)) for each in below)
    return (
        abs(line.width + INDENT - second) <= UNEVEN
        and third <= second + UNEVEN
        and NOT_IN_A_HEADING.search(below[0].text + below[1].text) is not None
    )
