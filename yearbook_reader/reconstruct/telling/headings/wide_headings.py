"""Headings that fill a line, or go on over several: told by their type, width and brackets."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.marks import STOP, ends_text, is_balanced
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_ENDS, DOCUMENT_NUMBER, Matter
from yearbook_reader.reconstruct.lines.lines import first_word, has_han, head_text, width
from yearbook_reader.reconstruct.lines.parts import PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.first_lines import INDENT, SPARE, UNEVEN
from yearbook_reader.reconstruct.telling.headings.list_items import LIST_TITLE
from yearbook_reader.reconstruct.telling.told import Told
from yearbook_reader.reconstruct.tolerances import HEADING_WIDTH, TITLE_LENGTH

STANDS_IN = 0.4  # em by which an indented line is short at least, whatever stands below it
REST = 0.4  # of a full line's width that a heading's last words have at most
MOST_LINES = 6  # of a heading
OPENERS_OF_TEXT = "（(—"
_ENTRIES, _DOCUMENTS, _CHRONICLE, _LISTS = Matter
WRAPS = 0.5  # of a full line's width, which a title that goes on has at least, beside a picture
_NUMBERED_MATTER = (_DOCUMENTS, _LISTS)


def lines_of_wrapped_heading(told: Told) -> int:
    """Give over how many lines a heading goes, where it is longer than one; else 0."""
    if _is_named_over_three(told):
        return 3
    return 2 + _lines_that_go_on(told) if _is_wrapped_heading(told) else 0


def _is_named_over_three(told: Told) -> bool:
    """Tell a title that the contents name, over three lines, as beside a picture."""
    lines, named = told.lines[told.at : told.at + 3], told.style.named
    if not named or len(lines) < 3 or lines[0].page != lines[-1].page:
        return False
    title = head_text("".join(line.text for line in lines))
    return title in named and head_text(lines[0].text) not in named


def _is_wrapped_heading(told: Told) -> bool:
    """Tell a heading whose last characters stand on the line below.

    It is shown by the contents that name it, by an open bracket that the short line closes, or by
    what the short line is: one character, two in lists, or the last words of a document's title.
    """
    if told.at + 1 == len(told.lines):
        return False
    line, below = told.lines[told.at], told.lines[told.at + 1]
    text, full_width = line.text + below.text, told.style.full_width
    if told.style.named and line.page == below.page and head_text(text) in told.style.named:
        # A short line that is a title itself does not wrap: 供水 above 概况 is no 供水概况.
        return head_text(line.text) not in told.style.named or line.width > WRAPS * full_width
    return (
        line.page == below.page
        and line.width <= HEADING_WIDTH
        and not STOP.search(text)
        and line.text[0] not in OPENERS_OF_TEXT + told.style.entry_mark
        and (_ends_in_a_rest(told, line, below) or _fills_its_line(told, line, below))
        and is_balanced(text)
        and not is_numbered_document(told, line)
    )


def _lines_that_go_on(told: Told) -> int:
    """Give how many more lines a title goes on for, in large or bold type that fills its lines."""
    count = 0
    lines = told.lines[told.at : told.at + MOST_LINES]
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        filled = _fills_its_line(told, above, line) and _fills_its_line(told, line, below)
        if below.page != line.page or not filled or STOP.search(below.text):
            break
        count += 1
    return count


def _ends_in_a_rest(told: Told, line: PrintedLine, below: PrintedLine) -> bool:
    """Tell a heading that goes on in a short line: with an open bracket, or in lists.

    One that the contents name is whole.
    """
    if head_text(line.text) in told.style.named:
        return False
    if told.matter is not _DOCUMENTS and below.width > REST * told.style.full_width:
        return False
    return not is_balanced(line.text) or _leaves_a_rest(told, line, below)


def _fills_its_line(told: Told, line: PrintedLine, below: PrintedLine) -> bool:
    """Tell a title in bold or large type, above more of the same, that fills its line."""
    size = told.style.body_size
    if not 0 < size <= line.size == below.size or line.bold != below.bold:
        return False
    stands_out = line.bold or line.size > size
    return stands_out and (INDENT + line.width + 1) * line.size > _measure(told) * size


def _measure(told: Told) -> float:
    """Give the width of a full line, in em: below a title beside a picture that of its text."""
    full = told.style.full_width
    text = told.lines[told.at + 2 : told.at + 4]
    if len(text) < 2 or ends_text(text[0].text) or not STOP.search(text[1].text):
        return full
    return min(full, max(line.width + INDENT * line.begins for line in text))


def is_wide_heading(told: Told) -> bool:
    """Tell a title that all but fills its line, or fills it, above the first line of a text.

    Only where titles have no mark of their own.
    """
    line = told.line
    following = told.lines[told.at + 1 : told.at + 3]
    return (
        not (told.style.marked or told.style.names_titles)
        and told.matter is _ENTRIES
        and len(following) == 2
        and told.style.heading_width < line.width
        and not STOP.search(line.text)
        and line.text[0] not in OPENERS_OF_TEXT
        and is_balanced(line.text)
        and STOP.search(following[0].text + following[1].text) is not None
        and (
            _stands_above_indent(told, *following) or _is_wider_than_first_lines(told, following[0])
        )
    )


def _stands_above_indent(told: Told, below: PrintedLine, second: PrintedLine) -> bool:
    """Tell a line, not quite full, above the indented first line of a text.

    Were it a text's first line, the second one would be wider by the indent.
    """
    full = told.style.full_width
    return (
        told.line.width <= full - 1
        and full - 3.2 < below.width < full - 1.2
        and below.width + width(first_word(second.text)) < full - STANDS_IN
        and not ends_text(below.text)
    )


def _is_wider_than_first_lines(told: Told, below: PrintedLine) -> bool:
    """Tell a full line where a text would begin, which stands in: behind a heading or a short end.

    Its width is sure, as it is of whole squares.
    """
    above, line = told.above, told.line
    widest = told.style.full_width - INDENT + UNEVEN
    behind_end = above is not None and (
        above.kind is not PartKind.LINE or (ends_text(above.text) and above.width < widest)
    )
    return (
        behind_end
        and told.style.indented
        and width(line.text) == len(line.text)
        and widest < line.width <= told.style.full_width + SPARE
        and below.width <= widest
        and has_han(below.text)
    )


def is_bold_heading(told: Told) -> bool:
    """Tell a title in bold type, however wide, above text that is not, as where columns are one.

    Only where titles have no mark, but are known to be in bold or another size.
    """
    line, size = told.line, told.style.body_size
    below = told.lines[told.at + 1 : told.at + 2]
    return (
        0 < size <= line.size
        and line.bold
        and not told.style.marked
        and told.matter is _ENTRIES
        and any(0 < each.size <= line.size and not each.bold for each in below)
        and len(line.text) <= TITLE_LENGTH
        and line.text[0] not in OPENERS_OF_TEXT
        and not STOP.search(line.text)
        and is_balanced(line.text)
    )


def is_numbered_document(told: Told, line: PrintedLine) -> bool:
    """Tell a document of a list, which begins with its number."""
    numbered = told.matter in _NUMBERED_MATTER
    return numbered and DOCUMENT_NUMBER.match(line.text) is not None


def _leaves_a_rest(told: Told, line: PrintedLine, below: PrintedLine) -> bool:
    """Tell whether the line below, of a character or two or a list's last words, heads nothing."""
    wide = line.width > 0.6 * told.style.full_width
    ends_title = LIST_TITLE.search(below.text) and not LIST_TITLE.search(line.text)
    if told.matter is _LISTS and wide and (below.width <= 2 or ends_title is not None):
        return True
    if told.matter is _DOCUMENTS and wide and not DOCUMENT_ENDS.search(line.text):
        return DOCUMENT_ENDS.search(line.text + below.text) is not None
    return not told.style.marked and below.width <= 1 < line.width and has_han(below.text)
