"""The indented first line of a text, which may be as short as a heading beside a picture."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import STOP, ends_text
from yearbook_reader.reconstruct.lexicon.matter import Matter
from yearbook_reader.reconstruct.lines.lines import first_word, has_han, head_text, width
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.tables.tables import is_unit
from yearbook_reader.reconstruct.telling.told import Told

SPARE = 1.0  # em by which a line may be wider than a full one: widths are rough
INDENT = 2  # em by which titles and the first lines of texts are indented
WIDE = 0.6  # of a full line's width, from which one is full where the next word has no room
FILLED = 2.0  # em by which one is short at most that is filled
FILLED_WITH_SQUARES = 1.0  # em by which one of whole squares is, whose width is sure
FULL_BELOW = 0.4  # em by which a line is narrower at most that stands in at no picture
BESIDE = 0.8  # of a full line's width, which a line beside a picture has at most
NARROW = 0.7  # of a full line's width, which no line beside a picture reaches
HALF = 0.5  # of a full line's width, which the words behind a title must have
NARROWEST_GAP = 0.4  # em between a title and its text
WIDEST_GAP = 3.0  # with what a line may be short
UNEVEN = 0.8  # em by which lines of one width may differ


def begins_text_below_title(told: Told) -> bool:
    """Tell the first line of a text, right below its title without a mark."""
    above, style = told.above, told.style
    if style.marked or style.body_size or above is None:
        return False
    if begins_beside_picture(told) and _have_stop(told.lines[told.at + 1 : told.at + 5]):
        return not style.knows(head_text(told.line.text))
    if above.kind is not PartKind.HEADING or above.page != told.line.page:
        return False
    return is_indented_text(told, told.at) or _fills_line_of_title(told, above)


def _fills_line_of_title(told: Told, title: Part) -> bool:
    """Tell the words that extraction cut off behind the gap from the line of a title.

    With that, its indent and the gap they fill a line.
    """
    style, line = told.style, told.line
    below = told.lines[told.at + 1 : told.at + 3]
    if title.level is Level.CHAPTER or told.matter is not Matter.ENTRIES or len(below) < 2:
        return False
    if style.knows(head_text(line.text)) or not _goes_on_in_text(line, below):
        return False
    if below[0].width <= style.full_width - INDENT + UNEVEN and not ends_text(below[0].text):
        return False  # it stands in itself, as the first line of a text does
    gap = style.full_width - INDENT - title.width - line.width
    return NARROWEST_GAP <= gap <= WIDEST_GAP and line.width >= HALF * style.full_width


def _goes_on_in_text(line: PrintedLine, below: Sequence[PrintedLine]) -> bool:
    """Tell a line above others with stops, and not above a table's unit."""
    same = below[0].page == line.page and not is_unit(below[0])
    return same and STOP.search("".join(each.text for each in below)) is not None


def begins_text_behind_title(told: Told) -> bool:
    """Tell the words behind an entry's title that extraction cut off from the title's line.

    There is room for both in one line, and no entry begins below, as behind a heading.
    """
    style, title = told.style, told.above
    if not style.marked or style.body_size or title is None or told.matter is not Matter.ENTRIES:
        return False
    if title.kind is not PartKind.ENTRY or title.page != told.line.page:
        return False
    if told.names_section(told.line) or title.width + told.line.width > style.full_width + SPARE:
        return False
    below = told.lines[told.at + 1 : told.at + 2]
    return any(line.page == title.page and not told.opens_entry(line) for line in below)


def is_indented_text(told: Told, at: int) -> bool:
    """Tell a text's indented first line, without stops, where titles have no mark.

    Beside a picture the two lines below it are wider by the indent; below a title the first one
    were indented.
    A number at its end belongs to the word below, and a wide line that has no room for that
    goes on with it.
    """
    style = told.style
    line, *below = told.lines[at : at + 3]
    if style.marked or style.body_size or len(below) < 2 or told.matter is not Matter.ENTRIES:
        return False
    if line.page != below[0].page or style.knows(head_text(line.text)):
        return False
    if line.text[-1].isdigit() and has_han(below[0].text[0]):
        return True
    filled = line.width + INDENT + width(first_word(below[0].text))
    spare = FILLED_WITH_SQUARES if width(line.text) == len(line.text) else FILLED
    if line.width > WIDE * style.full_width and filled > style.full_width - spare:
        return True
    second, third = (width(head_text(each.text)) for each in below)
    if second > BESIDE * style.full_width and filled < style.full_width - FILLED:
        return False
    return (
        abs(line.width + INDENT - second) <= UNEVEN
        and third <= second + UNEVEN
        and _have_stop(below)
    )


def _have_stop(lines: Sequence[PrintedLine]) -> bool:
    return STOP.search("".join(line.text for line in lines)) is not None


def begins_beside_picture(told: Told) -> bool:
    """Tell a text's first line beside a picture, whatever the mark of titles: more lines follow.

    These are wider by the indent, and of one width.
    """
    line, *below = told.lines[told.at : told.at + 3]
    widest = max((each.width for each in below), default=told.style.full_width)
    return (
        len(below) == 2
        and widest < NARROW * told.style.full_width
        and all(abs(line.width + INDENT - each.width) <= UNEVEN for each in below)
        and below[0].page == line.page
        and not ends_text(below[0].text)
    )


def goes_on_below(told: Told) -> bool:
    """Tell a text's first line beside a picture: the line below is too wide to stand in.

    Only where titles have no mark of their own.
    """
    style, line = told.style, told.line
    if not style.indented or told.matter is not Matter.ENTRIES:
        return False
    below = told.lines[told.at + 1 : told.at + 2]
    if not below or below[0].page != line.page:
        return False
    # A line that was stretched to be full has few characters, and may stand in.
    full = style.full_width - FULL_BELOW
    wide = below[0].width > full and width(below[0].text) > full
    return wide and not style.knows(head_text(line.text))
