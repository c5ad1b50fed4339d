"""Captions without a credit behind the end of a text, told by their words and what is around."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import (
    DATE_START,
    NOTE_MARKS,
    STOP,
    ends_text,
    is_above_caption,
    is_bare_caption,
    shows_people,
)
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED
from yearbook_reader.reconstruct.lexicon.tables import TITLE_ENDS, is_continued, names_table
from yearbook_reader.reconstruct.lines.lines import first_word, head_text, width
from yearbook_reader.reconstruct.lines.parts import Part, PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.captions.cutting_captions import (
    FITS,
    is_in_smaller_type,
    lines_to_page_end,
    reads_as_caption,
)
from yearbook_reader.reconstruct.telling.first_lines import (
    BESIDE,
    INDENT,
    begins_beside_picture,
    begins_text_below_title,
)
from yearbook_reader.reconstruct.telling.headings.looks import looks_like_heading
from yearbook_reader.reconstruct.telling.tables.table_rows import has_gap
from yearbook_reader.reconstruct.telling.told import TABLE_BEGINS, Told, begins_subsection

SHORT_LAST = 2.5  # em by which the last line of a paragraph is short, seen at a glance
FULL = 1.5  # em by which a full line is short at most, but for a word that was not broken
ALIKE = 0.5  # em by which full lines differ
FIRST_LINE = 1.0  # em by which a line is short at most that begins no paragraph

SHORTEST_EVENT = 6  # characters behind a caption's date: fewer may be a line beside a picture
SHORTEST_LAST = 4  # characters of a caption that ends its page

_LINE = PartKind.LINE
_ENDED = (_LINE, PartKind.SIGNATURE)


def tell_bare_caption(told: Told) -> bool:
    """Take a photo's caption that has no credit: a short line behind an end, itself without.

    It begins with a date and goes on behind a comma, or ends as captions do (…一角), or its page.
    """
    text = told.line.text
    if ends_text(text) or not told.has_ended() or begins_beside_picture(told):
        return False
    told_by_words = is_bare_caption(text) or shows_people(text)
    if count := _between_texts(told, told_by_words):
        return told.take(_caption_of(told.lines[told.at : told.at + count]), lines=count)
    by_place = _ends_page(told) or _stands_above_named(told)
    wide = told.line.width > told.style.heading_width
    if not (told_by_words or by_place) or begins_text_below_title(told):
        return False
    if wide and not (by_place or _stands_above_titles(told) or _ends_page_by_itself(told)):
        return False
    count = lines_to_page_end(told) or (2 if _goes_on_below(told) else 1)
    if not _begins_afresh(told, told.at + count):
        return False
    taken = told.lines[told.at : told.at + count]
    first = 1 if count > 1 and is_above_caption(text, taken[1].text) else count
    parts = map(_caption_of, filter(None, (taken[:first], taken[first:])))
    return told.take(*parts, lines=count)


def _between_texts(told: Told, told_by_words: bool) -> int:
    """Give how many lines are a caption between the end of a text and another; 0 for none.

    What is wider than the text may have its last words on a line of their own.
    """
    line, style = told.line, told.style
    above = next((part for part in reversed(told.parts) if part.kind is not PartKind.CAPTION), None)
    if above is None or above.kind is not _LINE or not (told_by_words or style.marked) or line.size:
        return 0
    if style.isolated or style.whole_paragraphs or not _reads_as_caption(told, told_by_words):
        return 0
    smaller = is_in_smaller_type(told, line)
    count = 2 if smaller and _are_last_words(told) else 1
    behind = told.lines[told.at + count : told.at + count + 1]
    if not behind or not _begins_text(told, behind[0]):
        return 0
    if smaller and _stands_out(told, line, above):
        return count
    # Marks and digits make a line seem wider: what stands across the break shows a text's.
    last = told.lines[told.at + count - 1]
    goes_on = told.breaks.is_within(last.text, behind[0].text)
    return count if not goes_on and (smaller or _begins_none(told, above, behind[0])) else 0


def _begins_text(told: Told, line: PrintedLine) -> bool:
    """Tell the first line of a text on this page, and not beside a picture."""
    wide = line.page == told.line.page and line.width >= BESIDE * told.style.full_width
    return (
        wide
        and STOP.search(line.text) is not None
        and not _opens_title(told, line)
        and not looks_like_heading(told, line)
    )


def _begins_none(told: Told, above: Part, below: PrintedLine) -> bool:
    """Tell a line that had room for what begins the one below it, and went on with that.

    Or it does not stand in as the first line of a paragraph does.
    """
    line, full = told.line, told.style.full_width
    if told.breaks.in_pieces and above.width + line.width <= full + FITS:
        return False
    had_room = line.width + width(first_word(below.text)) < full - INDENT - FULL
    stands_out = _stands_out(told, line, above) and is_bare_caption(line.text)
    return had_room or stands_out


def _are_last_words(told: Told) -> bool:
    """Tell whether the line below is short and goes on with the one that is read."""
    below = told.lines[told.at + 1 : told.at + 2]
    return any(
        line.page == told.line.page
        and line.width < told.line.width / 2
        and not STOP.search(line.text)
        and not _opens_title(told, line)
        for line in below
    )


def _reads_as_caption(told: Told, told_by_words: bool) -> bool:
    text = told.line.text
    if told_by_words:
        dated = DATE_START.match(text) is None or len(text.partition("，")[2]) >= SHORTEST_EVENT
        return dated and reads_as_caption(told, told.line)
    if STOP.search(text) or head_text(text) in told.chapter_on_page:
        return False
    listed = NUMBERED.match(text) or text[0] in NOTE_MARKS or text[-1] in TITLE_ENDS
    return not listed and reads_as_caption(told, told.line, SHORTEST_LAST)


def _caption_of(lines: Sequence[PrintedLine]) -> Part:
    spans = tuple(span for line in lines for span in line.spans)
    words = "".join(line.text for line in lines)
    return Part(PartKind.CAPTION, spans, words, page=lines[0].page)


def _ends_page(told: Told) -> bool:
    """Tell a line like a heading below text or a signature, the last of its page as no heading is.

    Neither the contents nor other sections name it, and overleaf a title begins, or a heading.
    """
    style, line, above = told.style, told.line, told.above
    below = told.lines[told.at + 1 : told.at + 2]
    if not below or below[0].page == line.page:
        return False
    if above is None or above.kind not in _ENDED or above.page != line.page or not style.marked:
        return False
    title = head_text(line.text)
    return (
        (_opens_title(told, below[0]) or looks_like_heading(told, below[0]))
        and len(title) >= SHORTEST_LAST
        and title not in style.named
        and title not in style.recurring
        and not (has_gap(line.text) or names_table(line.text))
        and looks_like_heading(told, line)
    )


def _stands_above_named(told: Told) -> bool:
    """Tell a line below text, right above a section that the contents name, or a table's title.

    Another title would be named, too. Above a section it may also be its page's first line, or
    stand below a title that they name, the chapter's.
    """
    if not (told.style.marked and told.style.names_sections):
        return False
    line, above = told.line, told.above
    below = told.lines[told.at + 1 : told.at + 2]
    if not below or above is None:
        return False
    heads = above.kind is PartKind.HEADING and head_text(above.text) in told.style.named
    if heads or (above.kind in _ENDED and above.page != line.page):
        named = told.names_section(below[0]) and head_text(line.text) not in told.style.named
        return named and _reads_as_caption(told, told_by_words=False)
    if above.kind not in _ENDED:
        return False
    named = told.names_section(below[0]) or (
        _is_tables_title(told, told.at + 1)
        and line.width < min(below[0].width, told.style.full_width - SHORT_LAST)
    )
    return named and below[0].page == line.page and _reads_as_caption(told, told_by_words=False)


def _is_tables_title(told: Told, at: int) -> bool:
    """Tell a table's title where a table may begin."""
    return told.tabular[at] == TABLE_BEGINS and names_table(told.lines[at].text)


def _ends_page_by_itself(told: Told) -> bool:
    """Tell a caption by its words, the last line of its page, that is no text that goes overleaf.

    It does not stand in below the end of a paragraph, or begins with no date, or overleaf is a
    title.
    """
    line, above = told.line, told.text_above
    below = told.lines[told.at + 1 : told.at + 2]
    if not below or below[0].page == line.page or told.style.isolated:
        return False
    if shows_people(line.text) or not DATE_START.match(line.text) or _opens_title(told, below[0]):
        return True
    return looks_like_heading(told, below[0]) or (
        above is not None and _stands_out(told, line, above)
    )


def _stands_out(told: Told, line: PrintedLine, above: Part) -> bool:
    """Tell a full line that does not stand in below the short last one of a paragraph."""
    full = told.style.full_width
    return line.width > full - ALIKE and above.width < full - SHORT_LAST


def _goes_on_below(told: Told) -> bool:
    """Tell whether a caption's last words stand on the next line, right above an entry.

    It is no section of those that the contents name, or the caption, in smaller type, fills
    its line. So they do above a heading or a table that goes on, where the caption fills its line.
    """
    below = told.lines[told.at + 1 : told.at + 3]
    mark = told.style.entry_mark
    if len(below) == 2 and _fills_line_above_other(told, *below):
        return True
    if len(below) == 2 and told.names_section(below[1]) and not told.names_section(below[0]):
        return below[0].width < told.line.width and looks_like_heading(told, below[0])
    return (
        bool(mark)
        and (told.style.names_sections or told.line.width > told.style.full_width + FITS)
        and len(below) == 2
        and below[1].text[0] in mark
        and looks_like_heading(told, below[0])
        and not told.names_section(below[0])
    )


def _fills_line_above_other(told: Told, rest: PrintedLine, other: PrintedLine) -> bool:
    """Tell a full line with a date above a shorter one, which no text or entry is below."""
    fills = told.line.width > told.style.full_width - FIRST_LINE and other.page == rest.page
    if not fills or rest.width > told.style.full_width - SHORT_LAST or told.names_section(rest):
        return False
    return looks_like_heading(told, rest) and (
        is_continued(other.text)
        or (begins_subsection(told.style, other) and not told.opens_entry(other))
        or other.text[0] in (told.style.dress.section_mark or "\n")
    )


def _begins_afresh(told: Told, at: int) -> bool:
    """Tell whether what stands from this line on does not go on with what is above it."""
    if at >= len(told.lines):
        return True
    line = told.lines[at]
    if _opens_title(told, line):
        return True
    if line.page != told.line.page:
        return not _goes_over(told, line)
    if is_continued(line.text) or _is_tables_title(told, at):
        return True
    return looks_like_heading(told, line) and not _goes_on_as_text(told, at + 1)


def _goes_over(told: Told, line: PrintedLine) -> bool:
    """Tell a full line that begins a page and no paragraph, though the text above has ended short.

    It can go on with nothing but the last line of the page before.
    """
    full, above = told.style.full_width, told.text_above
    short = above is not None and above.kind is _LINE and above.width < full - SHORT_LAST
    return short and line.width > full - FIRST_LINE and not looks_like_heading(told, line)


def _stands_above_titles(told: Told) -> bool:
    """Tell whether a title with a mark stands right below, or a heading above another title."""
    below = told.lines[told.at + 1 : told.at + 3]
    if below and _opens_title(told, below[0]):
        return below[0].page == told.line.page
    return (
        len(below) == 2
        and looks_like_heading(told, below[0])
        and (_opens_title(told, below[1]) or looks_like_heading(told, below[1]))
    )


def _opens_title(told: Told, line: PrintedLine) -> bool:
    return told.opens_entry(line) or begins_subsection(told.style, line)


def _goes_on_as_text(told: Told, at: int) -> bool:
    """Tell whether text stands on this line, where below a heading there would be a mark."""
    below = told.lines[at : at + 1] if told.style.marked else ()
    return any("，" in line.text and not told.opens_entry(line) for line in below)
