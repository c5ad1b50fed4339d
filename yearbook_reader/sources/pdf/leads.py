"""Fonts in which titles are set at the head of paragraphs, whatever they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from yearbook_reader.sources.pdf.ink import Font, PageInk, Run, is_han

FEWEST_LEADS = 8  # lines of a book that begin in such a font
RARE = 0.2  # times as often it may stand amid the body's font
FEWEST_CHARACTERS = 2  # Chinese ones, of a lead
NEXT = 2.5  # em between a lead and the text that goes on on its line
SAME_BASE = 0.5  # points


def lead_fonts(pages: Iterable[PageInk], main: Font | None) -> dict[Font, int]:
    """Give the fonts in which many lines begin that go on in the `main` one, and how many do.

    Fonts that stand as well behind words of the main one are of words that are told apart.
    """
    leads: Counter[Font] = Counter()
    amid: Counter[Font] = Counter()
    for page in pages:
        for line in _lines(page.runs):
            pieces = list(_pieces(line))
            for number, (face, words) in enumerate(pieces):
                if face == main or sum(map(is_han, words)) < FEWEST_CHARACTERS:
                    continue
                if any(before == main for before, _ in pieces[:number]):
                    amid[face] += 1
                elif number == 0 and any(behind == main for behind, _ in pieces[1:]):
                    leads[face] += 1
    return {
        face: count
        for face, count in leads.items()
        if count >= FEWEST_LEADS and amid[face] <= RARE * count
    }


def _lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Give runs that follow on each other in the file and stand side by side."""
    line: list[Run] = []
    for run in runs:
        if line and not _goes_on(line[-1], run):
            yield line
            line = []
        line.append(run)
    if line:
        yield line


def _goes_on(one: Run, two: Run) -> bool:
    beside = -one.size < two.left - one.right < NEXT * one.size
    return beside and abs(one.base - two.base) < SAME_BASE and one.size == two.size


def _pieces(line: Iterable[Run]) -> Iterator[tuple[Font, str]]:
    """Give the words of a line by the font that sets them."""
    for run in line:
        at = 0
        for face, count in run.faces:
            yield face, run.text[at : at + count]
            at += count
