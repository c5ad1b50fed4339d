"""Fonts in which titles are set at the head of paragraphs, whatever they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from yearbook_reader.sources.pdf.printed.ink import Font, PageInk, Run, is_han

FEWEST_LEADS = 8  # lines of a book that begin in such a font
RARE = 0.2  # times as often it may stand amid the body's font
FEWEST_CHARACTERS = 2  # Chinese ones, of a lead
NEXT = 2.5  # em between a lead and the text that goes on on its line
SAME_BASE = 0.5  # points


def lead_fonts(pages: Sequence[PageInk], main: Font | None) -> dict[Font, int]:
    """Give the fonts in which many lines begin that go on in the `main` one, and how many do.

    Fonts that stand as well behind words of the main one are of words that are told apart.
    """
    leads = Counter(font for page in pages for font in _leads(page.runs, main))
    found = {font: count for font, count in leads.items() if count >= FEWEST_LEADS}
    if not found:
        return {}
    amid = Counter(font for page in pages for font in _amid(page.runs, main))
    return {font: count for font, count in found.items() if amid[font] <= RARE * count}


def _leads(runs: Sequence[Run], main: Font | None) -> Iterator[Font]:
    """Give the font of each line's first words, if the line goes on in the main one behind it."""
    for at, run in enumerate(runs):
        font, count = run.faces[0]
        if (
            font != main
            and _are_words(run.text[:count])
            and not (at and _goes_on(runs[at - 1], run))
            and any(face == main for each in _line_from(runs, at) for face, _ in each.faces)
        ):
            yield font


def _amid(runs: Sequence[Run], main: Font | None) -> Iterator[Font]:
    """Give the font of all words that stand behind those in the main one on their lines."""
    behind = False
    for at, run in enumerate(runs):
        behind = behind and _goes_on(runs[at - 1], run)
        start = 0
        for font, count in run.faces:
            if font == main:
                behind = True
            elif behind and _are_words(run.text[start : start + count]):
                yield font
            start += count


def _are_words(text: str) -> bool:
    return not text.isascii() and sum(map(is_han, text)) >= FEWEST_CHARACTERS


def _line_from(runs: Sequence[Run], at: int) -> Iterator[Run]:
    """Give a run, and those that follow on it in the file and stand beside it."""
    yield runs[at]
    for one, two in pairwise(islice(runs, at, None)):
        if not _goes_on(one, two):
            return
        yield two


def _goes_on(one: Run, two: Run) -> bool:
    beside = -one.size < two.left - one.right < NEXT * one.size
    return beside and abs(one.base - two.base) < SAME_BASE and one.size == two.size
