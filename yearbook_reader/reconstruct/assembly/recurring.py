"""Recurring titles: subsections without a mark, behind the first of their section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from yearbook_reader.reconstruct.assembly.division_drafts import DivisionDraft
from yearbook_reader.reconstruct.lexicon.marks import OVERVIEW_TITLES

FEWEST_BELOW = 4  # titles right below that of a section, before they tell of others …
BELOW_SHARE = 0.05  # … and of all sections: in a large book a few of another's stand so by mistake

MORE = 4  # times as often that a subsection's title stands somewhere as it seems to be a section's


def lower_recurring(chapters: Sequence[DivisionDraft], named: Set[str] = frozenset()) -> None:
    """Put sections that are subsections by their titles into the sections above them.

    Only the first of a section's subsections stands right below its title, and is told by that;
    the others stand by themselves, as sections do. But a section has its title alone in its
    chapter, and chapters hardly share one. A title that recurs, or stands right below a section's
    elsewhere, is a subsection's, unless it holds subsections or opens a chapter in as many places,
    and not in few of all. Nor is one `named` in the contents, where they leave subsections out.
    Where every section begins with an overview, no subsection stands right below its title, and
    only the titles that recur within several chapters tell.
    """
    below = Counter(_by_place(each for chapter in chapters for each in _subsections(chapter)))
    recurring = Counter(title for chapter in chapters for title in _recurring(chapter))
    shared = Counter({title: times for title, times in recurring.items() if times > 1})
    fewest = BELOW_SHARE * sum(len(chapter.divisions) for chapter in chapters)
    if len(below) >= FEWEST_BELOW and below.total() >= fewest:
        told, likely = below, below.keys() | recurring.keys() | _recurring_in(chapters)
    elif shared.total() >= max(FEWEST_BELOW, fewest):
        told, likely = shared, set(shared)
    else:
        return
    sections = Counter(title for chapter in chapters for title in _surely_sections(chapter))
    likely = likely - OVERVIEW_TITLES
    if 2 * sum(told[title] for title in told.keys() & named) < told.total():
        likely -= named
    every = Counter(
        _by_place(each for one in chapters for each in (*one.divisions, *_subsections(one)))
    )
    lowered = {
        title
        for title in likely
        if below[title] > sections[title] or every[title] >= MORE * sections[title]
    }
    for chapter in chapters:
        chapter.divisions = _lowered(chapter.divisions, lowered)


def _subsections(chapter: DivisionDraft) -> Iterator[DivisionDraft]:
    for section in chapter.divisions:
        yield from section.divisions


def _by_place(divisions: Iterable[DivisionDraft]) -> Iterator[str]:
    """Give the titles of divisions that only their place told."""
    return (each.heading.title for each in divisions if each.by_place)


def _recurring(chapter: DivisionDraft) -> Iterator[str]:
    """Give the titles that stand more than once in a chapter, as sections or subsections."""
    titles = Counter(_by_place((*chapter.divisions, *_subsections(chapter))))
    recurring = (title for title, count in titles.items() if count > 1)
    return (title for title in recurring if title not in OVERVIEW_TITLES)


def _recurring_in(chapters: Sequence[DivisionDraft]) -> Set[str]:
    """Give the titles of sections that several chapters have."""
    titles = Counter(
        title
        for chapter in chapters
        for title in set(_by_place(each for each in chapter.divisions if not each.divisions))
    )
    return {title for title, count in titles.items() if count > 1}


def _surely_sections(chapter: DivisionDraft) -> Iterator[str]:
    """Give the titles of sections that open a chapter or hold subsections."""
    for number, section in enumerate(chapter.divisions):
        own = [each for each in section.divisions if each.heading.title not in OVERVIEW_TITLES]
        if number == 0 or own:
            yield section.heading.title


def _lowered(sections: Sequence[DivisionDraft], lowered: Set[str]) -> list[DivisionDraft]:
    """Give the sections, those with such titles as subsections of the section above.

    What such a one seemed to hold stands beside it: a subsection holds no others. It has no place
    for a subtitle or an author either, so that a document stays a section.
    """
    kept: list[DivisionDraft] = []
    for section in sections:
        document = section.subtitle or section.author
        if kept and section.by_place and section.heading.title in lowered and not document:
            kept[-1].divisions += (section, *section.divisions)
            section.divisions = []
        else:
            kept.append(section)
    return kept
