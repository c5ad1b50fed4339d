"""Documents (特载), chronicles (大事记) and lists (附录): matter whose order is not of entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from yearbook_reader.reconstruct.lexicon.marks import STOP, leaves_open
from yearbook_reader.reconstruct.lexicon.matter import (
    ARTICLE,
    BEGINS_DOCUMENT,
    DATE,
    DATE_INSIDE,
    DATE_WITH_YEAR,
    DOCUMENT_AUTHOR,
    DOCUMENT_HEADING,
    DOCUMENT_NUMBER,
    DRESSED_DATE,
    DRESSES_OF_DATES,
    MONTH,
    MONTH_BEFORE_DATE,
    MONTH_OR_DATE,
    NUMBERED,
    SAME_DATE,
    Matter,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind, spans_between
from yearbook_reader.reconstruct.telling.below_titles import (
    author_over,
    is_below_title,
    is_chapter_of_law,
    is_cut_from_name,
    lines_of_author_above_date,
)
from yearbook_reader.reconstruct.telling.posts import begins_post
from yearbook_reader.reconstruct.telling.told import BROKEN_OFF, Told

WRAPS = 0.4  # of a full line's width, which a heading that goes on has at least
FILLED = 1.5  # em by which a full line is short at most
MOST_LINES_OF_MONTH = 200
MOST_LINES_OF_CHAPTER = 400  # of a law
MOST_PARTS_OF_YEAR = 2_000
MOST_LINES_OF_PART = 400  # of a document, below one of its headings
MOST_LINES = 3  # over which a document's title goes
INDENT = 1.8  # em by which a heading with a comma, indented itself, is short at the least
_TITLES = (PartKind.HEADING, PartKind.SUBSECTION, PartKind.ENTRY)
_ABOVE_SUBTITLES = (PartKind.HEADING, PartKind.SUBTITLE, PartKind.AUTHOR)
_BEHIND_DATE = ("，", ",")
_NUMBERS = re.compile(f"{NUMBERED.pattern}|{DOCUMENT_NUMBER.pattern}|{ARTICLE.pattern}")
_NO_HEADING_ENDS = re.compile("[。！？；：]|[，、]\\Z")


def tell_chronicle(told: Told) -> bool:
    """Take a month as a section, a date as an entry; △ stands for the date above it."""
    same = DATE_INSIDE.search(told.line.text)
    if same:
        told.cut_line(same.end())
    text = told.line.text
    if not MONTH_OR_DATE.match(text):
        return _tell_date_with_year(told) or _tell_dressed_date(told)
    if not told.has_ended() and not (_begins_date(told, text) and told.breaks_off()):
        return False
    month = MONTH_BEFORE_DATE.match(text)
    another = (
        month is not None
        and _number_of(month.group()) != _number_of(_last_month(told))
        and not _have_months(told)
    )
    if month and another and month.group()[-1].isspace():
        told.cut_line(month.end())
        return tell_chronicle(told)
    if MONTH.fullmatch(text):
        return told.take(told.part(PartKind.HEADING)._replace(level=Level.SECTION))
    match = DATE.match(text) or SAME_DATE.match(text)
    goes_on = month and match and text[match.end() : match.end() + 1].isalpha()
    if match is None or (goes_on and _has_room_above(told)):
        return False
    return told.take(*_parts_of_day(told, match))


def _has_room_above(told: Told) -> bool:
    """Tell whether the date above has no month, and a gap behind it or a mark before it."""
    parts = told.parts
    places = range(len(parts) - 2, -1, -1)
    for date, below in (parts[at : at + 2] for at in places if parts[at].kind is PartKind.ENTRY):
        room = sum(span.end - span.start for span in date.spans) > len(date.text)
        room = room or below.start > date.spans[-1].end
        return room and MONTH_BEFORE_DATE.match(date.named) is None
    return False


def _have_months(told: Told) -> bool:
    """Tell whether all dates have their month before them, not only the first one of each month.

    As the date above tells, or the dates below: a month comes again, before a day stands alone.
    """
    last = _last_date(told)
    if last and DATE.match(last):
        return MONTH_BEFORE_DATE.match(last) is not None
    month = None
    for line in told.lines[told.at : told.at + MOST_LINES_OF_MONTH]:
        match = MONTH_BEFORE_DATE.match(line.text)
        if match and _begins_day(line.text):
            if _number_of(match.group()) == month:
                return True
            month = _number_of(match.group())
        elif line.text[0].isdigit() and _begins_day(line.text):
            return False
    return False


def _tell_date_with_year(told: Told) -> bool:
    """Take a date with its year, unless the one above has none: there it begins a text.

    Where dates above have theirs, and there is a gap behind it, another year begins.
    """
    text = told.line.text
    match = DATE_WITH_YEAR.match(text)
    if match is None or not told.has_ended():
        return False
    if DATE.match(_last_date(told)) and not (
        text[match.end() : match.end() + 1].isspace()
        and any(DATE_WITH_YEAR.match(each.named) for each in told.parts[-MOST_PARTS_OF_YEAR:])
    ):
        return False
    return told.take(*_parts_of_day(told, match))


def _tell_dressed_date(told: Told) -> bool:
    """Take a month or day between brackets or marks, or behind one (【3日】, ★1月★, ●8日)."""
    line = told.line
    match = DRESSED_DATE.match(line.text) if line.text[0] in DRESSES_OF_DATES else None
    if match is None or not (told.has_ended() or told.breaks_off()):
        return False
    printed = match["date"]
    if not MONTH.fullmatch(printed):
        return told.take(*_parts_of_day(told, match, printed))
    if match.end() < len(line.text):
        return False
    title = spans_between(line, *match.span("date"))
    return told.take(told.part(PartKind.HEADING)._replace(level=Level.SECTION, title=title))


def _parts_of_day(told: Told, date: re.Match[str], printed: str = "") -> Iterator[Part]:
    """Give a date as an entry, and what stands behind it in its line as text.

    It is `printed` among marks of its own, or else all that is matched; the comma behind it is
    as such a mark, and begins no text.
    """
    line, printed = told.line, printed or date.group()
    end = date.end() + line.text.startswith(_BEHIND_DATE, date.end())
    title = spans_between(line, *date.span())
    named = (_last_date(told) if SAME_DATE.match(printed) else "") or head_text(printed)
    measures = (line.width, line.page, line.size)
    heading = spans_between(line, 0, end)
    yield Part(PartKind.ENTRY, heading, printed, *measures, title=title, named=named)
    words = line.text[end:].lstrip()
    if words:
        body = spans_between(line, len(line.text) - len(words), len(line.text))
        yield Part(PartKind.LINE, body, words, *measures)


def _begins_date(told: Told, text: str) -> bool:
    """Tell what is a date though the text above lost its stop: a day, △, or a month above one."""
    if SAME_DATE.match(text) or _begins_day(text):
        return True
    below = told.lines[told.at + 1 : told.at + 2]
    return bool(below) and MONTH.fullmatch(text) is not None and _begins_day(below[0].text)


def _begins_day(text: str) -> bool:
    """Tell a date with room behind it, as it stands before what happened on that day."""
    match = DATE.match(text)
    return match is not None and text[match.end() : match.end() + 1].isspace()


def _number_of(month: str) -> int | None:
    """Give a month's number, also where it is written in Chinese."""
    return number_value(head_text(month).rstrip("月份"))


def _last_month(told: Told) -> str:
    """Give the month of the section that is open."""
    months = (head_text(part.text) for part in reversed(told.parts) if part.level is Level.SECTION)
    return next(months, "")


def _last_date(told: Told) -> str:
    """Give the date of the entry above."""
    dates = (part.named for part in reversed(told.parts) if part.kind is PartKind.ENTRY)
    return next(dates, "")


def tell_document(told: Told) -> bool:
    """Take a document's 一、 heading as an entry, and what stands under its title.

    A law's chapter (第一章　总则) is an entry, too. In an appendix there are laws, and no others.
    """
    text = told.line.text
    heading = is_chapter_of_law(text) or (
        told.matter is Matter.DOCUMENTS
        and DOCUMENT_HEADING.fullmatch(text)
        and (_is_short(told) or _is_next_in_turn(told))
    )
    if heading and told.has_ended():
        return told.take(_whole_heading(told), lines=1 + _goes_on_below(told))
    above = told.above
    titled = above is not None and above.kind is PartKind.HEADING
    if titled and (by := lines_of_author_above_date(told, told.at)):
        return told.take(author_over(told, by), lines=by)
    if (
        above
        and above.kind in _ABOVE_SUBTITLES
        and (is_below_title(told, text) or _goes_on_in_subtitle(told, above))
    ):
        return told.take(told.part(PartKind.SUBTITLE))
    in_appendix = told.matter is Matter.LISTS
    lines = _lines_of_title(told) or (in_appendix and _lines_of_named_title(told))
    if lines:
        atop = above is None or above.page < told.line.page
        return told.take(told.heading(lines, Level.SECTION, atop=atop), lines=lines)
    if above is None or above.kind is not PartKind.SUBTITLE:
        return False
    by = 2 if is_cut_from_name(told) else 1
    author = author_over(told, by)
    return DOCUMENT_AUTHOR.fullmatch(author.text) is not None and told.take(author, lines=by)


def _goes_on_in_subtitle(told: Told, above: Part) -> bool:
    """Tell what goes on in a line below a subtitle: it fills its line, or has opened a bracket."""
    under = takewhile(lambda part: part.kind is PartKind.SUBTITLE, reversed(told.parts))
    opened = leaves_open("".join(part.text for part in reversed([*under])))
    full = above.width > BROKEN_OFF * told.style.full_width
    return above.kind is PartKind.SUBTITLE and (opened or full)


def begins_paragraph(told: Told) -> bool:
    """Tell whether a line begins a paragraph whatever the widths say."""
    above = told.text_above
    if above is None or above.kind is not PartKind.LINE or told.line.begins:
        return True
    if told.matter is Matter.LISTS and not _is_in_law(told):
        return _begins_item(told, above)
    if told.matter in (Matter.DOCUMENTS, Matter.LISTS):
        short = above.width < 0.8 * told.style.full_width
        text = told.line.text
        numbered = ARTICLE.match(text) or NUMBERED.match(head_text(text))
        full = above.width > told.style.full_width - FILLED
        address = above.text.endswith("：") and not full
        return address or (numbered is not None and (short or told.has_ended()))
    return begins_post(told, above)


def _is_in_law(told: Told) -> bool:
    """Tell whether the entry that is open is a chapter of a law."""
    near = islice(reversed(told.parts), MOST_LINES_OF_CHAPTER)
    last = next((part for part in near if part.kind in _TITLES), None)
    return last is not None and last.kind is PartKind.ENTRY and is_chapter_of_law(last.text)


def _begins_item(told: Told, above: Part) -> bool:
    """Tell whether a line of a list begins an item: with a number, or where the one above ends."""
    numbered = DOCUMENT_NUMBER.match(told.line.text) or NUMBERED.match(told.line.text)
    return (numbered is not None and told.breaks_off()) or told.ends_item(above)


def _lines_of_title(told: Told) -> int:
    """Give over how many lines a document's title goes, however wide; 0 where there is none.

    Its number stands below it, or when and where it was given (——2018年…).
    """
    for lines, line in enumerate(told.lines[told.at : told.at + MOST_LINES + 1]):
        if lines and _begins_below_title(told, told.at + lines):
            within = leaves_open(told.lines[told.at + lines - 1].text)  # （县政 / 发〔2020〕9号）
            return lines if told.has_ended() and not within else 0
        numbered = _NUMBERS.match(line.text)
        if STOP.search(line.text) or numbered or line.page != told.line.page:
            return 0
        last = _begins_below_title(told, told.at + lines + 1)
        goes_on = told.line.text.startswith(BEGINS_DOCUMENT)  # it may be broken by its sense
        larger = max(1.0, line.size / (told.style.body_size or line.size or 1.0))
        if not (last or goes_on) and line.width * larger < BROKEN_OFF * told.style.full_width:
            return 0
    return 0


def _lines_of_named_title(told: Told) -> int:
    """Give over how many lines a title goes that the contents name, above a document's number."""
    words = ""
    for lines, line in enumerate(told.lines[told.at : told.at + MOST_LINES + 1]):
        if lines and DOCUMENT_NUMBER.fullmatch(line.text):
            return lines if head_text(words) in told.style.named and told.has_ended() else 0
        words += line.text
    return 0


def _begins_below_title(told: Told, at: int) -> bool:
    """Tell the line below a document's title: its number, or when it was given, or by whom."""
    given = at < len(told.lines) and is_below_title(told, told.lines[at].text)
    return given or lines_of_author_above_date(told, at) > 0


def _whole_heading(told: Told) -> Part:
    """Give the heading that is read, with its last words where they stand on the next line."""
    part = told.part(PartKind.ENTRY)
    if not _goes_on_below(told):
        return part
    below = told.lines[told.at + 1]
    return part._replace(spans=part.spans + below.spans, text=part.text + below.text)


def _goes_on_below(told: Told) -> bool:
    """Tell whether a heading goes on in a shorter line, since no text and no title stands there."""
    below = told.lines[told.at + 1 : told.at + 3]
    if len(below) < 2 or below[0].page != told.line.page:
        return False
    text = below[0].text
    return (
        below[0].width < told.line.width > WRAPS * told.style.full_width
        and not (STOP.search(text) or NUMBERED.match(text))
        and STOP.search(below[1].text) is not None
        and below[1].width > below[0].width + INDENT
    )


def _is_next_in_turn(told: Told) -> bool:
    """Tell a heading with a comma in it (二、守住底线，补齐短板) by its number and its length."""
    line = told.line
    if line.width > told.style.full_width - INDENT or _NO_HEADING_ENDS.search(line.text):
        return False
    last = next((p for p in reversed(told.parts) if p.kind is not PartKind.LINE), None)
    before = _number_of_heading(last.text) if last and last.kind is PartKind.ENTRY else 0
    return _number_of_heading(line.text) == before + 1


def goes_on_counting(told: Told) -> bool:
    """Tell whether the next heading with a number goes on counting those of the document above.

    The first one of another document begins anew (一、).
    """
    above = next((p for p in reversed(told.parts) if p.kind is not PartKind.LINE), None)
    if above is None or above.kind is not PartKind.ENTRY:
        return False
    below = told.lines[told.at + 1 : told.at + 1 + MOST_LINES_OF_PART]
    headings = (
        line.text
        for line in below
        if DOCUMENT_HEADING.fullmatch(line.text) and not _NO_HEADING_ENDS.search(line.text)
    )
    last = _number_of_heading(above.text)
    return last > 0 and _number_of_heading(next(headings, "")) == last + 1


def _number_of_heading(text: str) -> int:
    """Give the number with which a document's heading begins."""
    return number_value(text.partition("、")[0]) or 0


def _is_short(told: Told) -> bool:
    return told.line.width <= told.style.heading_width and not STOP.search(told.line.text)
