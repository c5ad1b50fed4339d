"""Marks that a program wrote for form feeds: --- Page 3 ---, 第3页, === 12 ===.

They are told by the first lines of the file, or by its last ones: one of them names a page, or is
a number between ornaments, and comes again and again with numbers that count up. A copy of a
flip-book has two for each page, of the page's name and of its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lines.rearranged import Rearranged, Rearranging
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import is_decorated_number
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import FormeWork, FormeWorkKind, Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind

LINES_LOOKED_AT = 5  # at either end of the file, of which one may be a mark
LONGEST_MARK = 60  # characters
LONGEST_LINE = 90  # characters of one with white space around it
FEWEST_MARKS = 4
BY_ONE = 0.6  # of the numbers that the very next must follow
BESIDE = 0.6  # of the marks, that must have another's right above or below it

_NUMBER = re.compile(r"(?<!\d)\d{1,5}(?!\d)")
_SPACE = re.compile(r"\s*")
_NAMES_PAGE = re.compile(r"page|页|頁|(?<![a-z])pp?(?=[.\s_-]{0,2}$)", re.IGNORECASE)
_DRESSED = re.compile(r"[^\w\s、．.）)，。;；:：]{1,}")
_AS_PRINTED = re.compile(r"\W ?\d{1,4} ?\W")  # /12/, [12]


def without_page_marks(source: Source) -> Rearranged | None:
    """Leave the marks out, so that pages begin there, and keep them as forme work.

    None for a source without marks, or whose pages are known.
    """
    known = source.styles or source.whole_paragraphs or len(source.page_starts) > 1
    marks = () if known else page_marks(source.text)
    if not marks:
        return None
    made = Rearranging(source)
    starts = made.without(marks, (0, *(mark.end for mark in marks)))
    texts = [clean(source.text, [mark]) for mark in marks]
    findings = tuple(
        Finding(
            FindingKind.PAGE_NUMBER,
            0.9,
            text.spans,
            f"页码“{text.text}”不属正文，已另存。",
            (text.text,),
        )
        for text in texts
    )
    forme_work = tuple(FormeWork(FormeWorkKind.PAGE_NUMBER, text) for text in texts)
    return made.done(starts, findings, forme_work=forme_work)


def page_marks(text: str) -> tuple[Span, ...]:
    """Give the lines, with their ends, between which the pages stand; none where no program did.

    They are of one form, with those of others that stand right beside them.
    """
    looked_at = (*_first_lines(text), *_last_lines(text))
    forms = (form for at_end, line in looked_at for form in _forms_of(line, at_end=at_end))
    marks: tuple[Span, ...] = ()
    for form in dict.fromkeys(forms):
        more = _marks_of(text, form)
        marks = _with_marks_beside(text, marks, more) if marks else more
    return marks


def _marks_of(text: str, form: tuple[str, str]) -> tuple[Span, ...]:
    """Give the lines of a form where their numbers go up, most of them by one; else none."""
    found = list(_lines_like(text, form))
    steps = [two - one for (one, _), (two, _) in pairwise(found)]
    by_one = steps.count(1) >= BY_ONE * len(steps)
    known = len(found) >= FEWEST_MARKS and by_one and min(steps) > 0
    return tuple(span for _, span in found) if known else ()


def _with_marks_beside(
    text: str, marks: tuple[Span, ...], more: Sequence[Span]
) -> tuple[Span, ...]:
    """Give marks with those `more` that most have right above or below them, joined with them."""
    ends = {_behind_space(text, mark.end) for mark in marks}
    starts = {_behind_space(text, mark.start) for mark in marks}
    beside = [
        mark
        for mark in more
        if _behind_space(text, mark.start) in ends or _behind_space(text, mark.end) in starts
    ]
    if len(beside) < BESIDE * len(marks):
        return marks
    joined = sorted({*marks, *beside})
    below = [*(mark.start for mark in joined[1:]), len(text)]
    return tuple(
        Span(mark.start, end if _behind_space(text, mark.end) >= end else mark.end)
        for mark, end in zip(joined, below, strict=True)
    )


def _behind_space(text: str, at: int) -> int:
    """Give where the first character stands that is no white space."""
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _lines_like(text: str, form: tuple[str, str]) -> Iterator[tuple[int, Span]]:
    """Give the number, and the place with its end, of each line of a form."""
    before, behind = form
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        if len(line) <= LONGEST_LINE and before in line:
            bare = line.strip()
            number = bare[len(before) : len(bare) - len(behind)]
            if bare == f"{before}{number}{behind}" and number.isdecimal():
                yield int(number), Span(at, end)
        at = end


def _is_first(line: str) -> bool:
    """Tell the number of a first page, as a program counts; print may look the same."""
    number = _NUMBER.search(line)
    return number is not None and int(number.group()) <= 1


def _first_lines(text: str) -> list[tuple[bool, str]]:
    begin = text.lstrip()[: LONGEST_MARK * LINES_LOOKED_AT]
    lines = [line.strip() for line in begin.splitlines() if line.strip()]
    return [(False, line) for line in lines[:LINES_LOOKED_AT]]


def _last_lines(text: str) -> list[tuple[bool, str]]:
    end = text.rstrip()[-LONGEST_MARK * LINES_LOOKED_AT :]
    return [(True, line.strip()) for line in end.splitlines() if line.strip()]


def _forms_of(line: str, *, at_end: bool) -> Iterator[tuple[str, str]]:
    """Give what stands before and behind each number in a line by which it could be a mark."""
    printed = is_decorated_number(line) or _AS_PRINTED.fullmatch(line) is not None
    if len(line) > LONGEST_MARK or (printed and (at_end or not _is_first(line))):
        return
    for number in _NUMBER.finditer(line):
        before, behind = line[: number.start()], line[number.end() :]
        named = _NAMES_PAGE.search(before) or _NAMES_PAGE.search(behind)
        if named or (_DRESSED.fullmatch(before.strip()) and _DRESSED.fullmatch(behind.strip())):
            yield before, behind
