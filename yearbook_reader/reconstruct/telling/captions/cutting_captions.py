"""Captions without a credit that stand in mid-sentence, where a picture cuts a column.

Print fills the lines of running text: a short one, with room for the next word and without a
stop, that stands between full ones is none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.marks import (
    BEFORE_DATES,
    CLOSERS,
    DATE_START,
    PAUSES,
    STOP,
    ends_text,
    is_balanced,
    is_bare_caption,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_NUMBER
from yearbook_reader.reconstruct.lexicon.tables import is_continued
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.style.house_style import HouseStyle
from yearbook_reader.reconstruct.telling.tables.table_rows import places_of_cells
from yearbook_reader.reconstruct.telling.tables.tables import is_unit
from yearbook_reader.reconstruct.telling.told import Told, begins_subsection

FILLED = 2.5  # em by which the lines around are short at most
SHORT = 3.0  # em by which the caption's line is short at least
ALIKE = 1.5  # em by which the lines beside a picture differ
FITS = 1.2  # em by which a line of the text may be wider than a full one: widths are rough
WIDEST = 1.4  # of a full line's width: one that begins with a date may be in smaller type
ROOM = 0.25  # em that print leaves beside digits and Latin letters
MOST_LINES = 3
LINES_AT_END = 3  # below a caption's first in which its page ends
SHORTEST = 7  # characters, unless its words tell: fewer may be the rest of a broken line
SHORTEST_WHOLE = 5  # of one above a full line, which is the rest of none

_DATED = re.compile(r"(?:(?:19|20)\d\d ?年 ?)?\d{1,2} ?月[^，。；：]{0,16}，")
_ENDED = re.compile("[。！？；]")
_PLACE = re.compile(r"\A[^\W\d]{2,10}：(?=\w{2})")  # before what is seen there
_BEGINS_NONE = CLOSERS + PAUSES + "的（("
_ENDS_NONE = PAUSES + "“‘（《【的和与及是%％‰万萬亿億表"  # figures and names of tables, too
_OPENS_QUOTATION = "“‘「『《"


def may_cut(style: HouseStyle, line: PrintedLine, above: PrintedLine) -> bool:
    """Tell at a glance whether a line may be a caption in mid-sentence: short, below a full one."""
    full = style.full_width
    return (
        line.width <= full - SHORT
        and above.width >= full - FILLED
        and not (style.whole_paragraphs or line.size)
        and not (style.isolated and (_is_of_pieces(line) or not style.marked))
    )


def _is_of_pieces(line: PrintedLine) -> bool:
    """Tell a line put together again whose ends are guessed, but for one that begins with a date.

    Below a full line nothing but another caption's line could stand before that.
    """
    if line.text[-1].isascii():
        return True
    return _DATED.match(line.text) is None if line.text[0].isascii() else len(line.spans) > 1


def tell_cutting_caption(told: Told) -> bool:
    """Take up to a few captions in mid-sentence; the text goes on behind them."""
    style, above = told.style, None if told.has_ended() else told.text_above
    if above is None or above.width < style.full_width - FILLED:
        return False
    if style.whole_paragraphs or told.line.size or told.line.page in told.strayed:
        return False
    if style.isolated and not (style.marked and _is_cut_surely(told.line, above)):
        return False
    if above.text[-1] == "年" and told.line.text[0].isdecimal():
        return False
    if style.isolated and _take_to_page_end(told):
        return True
    lines = list(_captions(told))
    behind = told.lines[told.at + len(lines) : told.at + len(lines) + 2]
    if not lines or not behind or not _goes_on(told, behind[0]):
        return False
    if is_beside_picture(told, behind) or _is_torn(told, lines[-1], behind[0]):
        return False
    captions: list[Part] = []
    for line in lines:
        if captions and _goes_on_in_caption(captions[-1], line):
            spans, words = captions[-1].spans + line.spans, captions[-1].text + line.text
            captions[-1] = captions[-1]._replace(spans=spans, text=words)
        else:
            caption = PartKind.CAPTION
            captions.append(
                Part(caption, line.spans, line.text, line.width, page=line.page, cuts=True)
            )
    return told.take(*captions, lines=len(lines))


def _is_whole(told: Told, below: PrintedLine) -> bool:
    """Tell that a line, above a full one of text, is neither the rest of one nor a head."""
    head = head_text(told.line.text) in told.chapter_on_page
    full = below.width >= told.style.full_width - FILLED
    return full and not head and len(told.line.spans) == 1 and STOP.search(below.text) is not None


def _is_torn(told: Told, line: PrintedLine, below: PrintedLine) -> bool:
    """Tell a line that extraction cut behind a closing mark: it fills one with the line below.

    So may be any with few words that is not whole for certain.
    """
    if not (_is_whole(told, below) or reads_as_caption(told, told.line, SHORTEST)):
        return True
    both = line.width + below.width
    return line.text[-1] in CLOSERS and abs(both - told.style.full_width) <= ALIKE


def is_beside_picture(told: Told, behind: Sequence[PrintedLine]) -> bool:
    """Tell a line as narrow as those that follow, of a text that goes on beside a picture."""
    narrow, own = told.style.full_width - SHORT, told.line.width
    alike = all(each.width <= narrow and abs(each.width - own) <= ALIKE for each in behind)
    return alike and len(behind) > 1 and any(STOP.search(each.text) for each in behind)


def _goes_on_in_caption(above: Part, line: PrintedLine) -> bool:
    """Tell a line below one that begins with a date, and shorter than it, as its last words are."""
    return _DATED.match(above.text) is not None and line.width < above.width


def _take_to_page_end(told: Told) -> bool:
    """Take a dated caption over several lines that cuts a sentence at its page's end."""
    count = lines_to_page_end(told)
    if not count or not _DATED.match(told.line.text):
        return False
    taken = told.lines[told.at : told.at + count]
    behind = told.lines[told.at + count]
    if taken[-1].width > told.style.full_width - SHORT or not _goes_on(told, behind):
        return False
    spans = tuple(span for line in taken for span in line.spans)
    words = "".join(line.text for line in taken)
    part = Part(PartKind.CAPTION, spans, words, page=told.line.page, cuts=True)
    return told.take(part, lines=count)


def lines_to_page_end(told: Told) -> int:
    """Give how many lines a caption that ends its page has; 0 where text stands below it there.

    No heading is the last line of a page.
    """
    if not DATE_START.match(told.line.text):
        return 0
    below = told.lines[told.at + 1 : told.at + 1 + LINES_AT_END]
    count = next((at for at, line in enumerate(below) if line.page != told.line.page), 0)
    opens = any(map(told.opens_entry, below[:count]))
    words = [line.text for line in below[:count]]
    plain = not any(STOP.search(text) or DATE_START.match(text) for text in words)
    return 1 + count if count and plain and not opens else 0


def _is_cut_surely(line: PrintedLine, above: PrintedLine) -> bool:
    """Tell that a line has ended above this one: no guess parted them, and no date goes on."""
    last = above.text[-1]
    return not last.isascii() and (not line.text[0].isascii() or last not in BEFORE_DATES)


def _captions(told: Told) -> Iterator[PrintedLine]:
    """Give the lines from the one that is read on that could be captions."""
    above = None
    for line in told.lines[told.at : told.at + MOST_LINES]:
        rest = above is not None and _goes_on_in_caption(above, line)
        if line.page != told.line.page or not _is_caption(told, line, rest=rest):
            return
        if told.style.isolated and _is_of_pieces(line):
            return
        yield line
        above = line


def _is_caption(told: Told, line: PrintedLine, *, rest: bool = False) -> bool:
    """Tell a line that may be a caption, or the `rest` of one, which may be shorter."""
    if is_in_smaller_type(told, line):
        return reads_as_caption(told, line)
    if line.width + ROOM * line.text.count(" ") > told.style.full_width - SHORT:
        return False
    plain = not STOP.search(_PLACE.sub("", _behind_date(line.text)))
    return plain and reads_as_caption(told, line, 1 if rest else _shortest(told))


def is_in_smaller_type(told: Told, line: PrintedLine) -> bool:
    """Tell a line that begins with a date and is wider than any of the text."""
    full = told.style.full_width
    return full + FITS < line.width <= WIDEST * full and _DATED.match(line.text) is not None


def _behind_date(text: str) -> str:
    dated = _DATED.match(text)
    return text[dated.end() :] if dated else text


def reads_as_caption(told: Told, line: PrintedLine, shortest: int = 1) -> bool:
    """Tell the words of a caption; so many characters are the fewest, unless these show it."""
    text = line.text
    words = _behind_date(text)
    dated = len(words) < len(text)
    long_enough = len(words) >= shortest or dated or is_bare_caption(text)
    return (
        long_enough
        and has_han(words)
        and not _ENDED.search(text)
        and _may_begin(told, text, dated=dated)
        and _may_end(text)
        and is_balanced(text)
        and not _is_told_otherwise(told, line)
    )


def _may_begin(told: Told, text: str, *, dated: bool) -> bool:
    """Tell whether a caption may begin so: with no quotation, figure, pause or title's mark."""
    if text[0] in _OPENS_QUOTATION and text[-1] in CLOSERS:
        return False
    if text[0] in _BEGINS_NONE + told.style.subsection_mark:
        return False
    return dated or not text[0].isdecimal()


def _may_end(text: str) -> bool:
    """Tell whether a caption may end so: with no figure, no table's name, not as a text does."""
    return not (text[-1] in _ENDS_NONE or text[-1].isdecimal() or ends_text(text))


def _is_told_otherwise(told: Told, line: PrintedLine) -> bool:
    """Tell a line that is known for a title, or for a part of a table."""
    text, name = line.text, head_text(line.text)
    return (
        line.level is Level.SUBSECTION
        or name in told.style.named
        or name in told.style.recurring
        or told.opens_entry(line)
        or is_unit(line)
        or is_continued(text)
        or is_table_rest(text)
        or len(places_of_cells(text)) > 1
    )


def _shortest(told: Told) -> int:
    """Give how few characters a caption may have: without marks a few may be an entry's title."""
    return SHORTEST_WHOLE if told.style.isolated or told.style.marked else SHORTEST


def _goes_on(told: Told, line: PrintedLine) -> bool:
    """Tell whether a line goes on with the text above the captions, here or on the next page."""
    if told.opens_entry(line) or begins_subsection(told.style, line):
        return False
    if line.text[0] in "（(" and DOCUMENT_NUMBER.match(line.text, 1):
        return False  # it is the number of the document that the line above it names
    full = line.width >= told.style.full_width - FILLED
    if told.style.isolated:
        return full and (not line.text[0].isascii() or line.page != told.line.page)
    return full or STOP.search(line.text) is not None
