"""What the contents tell of the headings: whether they name the sections, and what the rest is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from enum import Enum
from itertools import pairwise
from statistics import median

from yearbook_reader.reconstruct.lexicon.marks import (
    ENTRY_BRACKETS,
    HAN,
    OVERVIEW_TITLES,
    SIGNATURE,
    STOPS,
    ends_text,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_HEADING
from yearbook_reader.reconstruct.lexicon.tables import is_continued
from yearbook_reader.reconstruct.lines.lines import has_han, head_text

LONGEST_SECTION = 20  # characters of a section's title
LONGEST_CAPTION = 40  # characters of a line above an entry that may be a caption
LONGEST_TITLE = 60  # characters of an entry's title
FEWEST_SECTIONS = 3  # in the contents, before they can tell that a line is none
NAMED_SHARE = 0.6  # of the lines above an entry that the contents must name
COVERED = 0.8  # of the titles in the contents that must be headings, where they name fewer
MOST_LEVELS = 3  # headings that stand one under the other
FEWEST_UNNAMED = 4  # lines above an entry that the contents never name: a level of its own
UNNAMED_SHARE = 0.15
SURE_BEGINNING = 4  # characters of a title's first line by which it is looked for
FEWEST_TERMS = 30  # titles known from an index, before they can tell that a line is none
SURE_TITLE = 10  # characters of one that is no line of the text
NEARLY_ALL = 0.85  # of the short lines above a text that must be known
NO_CAPTION = 5  # characters that each of few such titles has at most
LONGEST_SUBSECTION = 9  # characters that half of such titles have at most: captions are longer
FEWEST_HEADING = 5  # titles above an overview, before they tell how long titles are
LONGER = 3  # characters by which a caption is longer than any of them
STACKED = 0.2  # of the titles above an overview, or a text, with another above them for a level
HEADS_OVERVIEW = 0.6  # of the lines above entries that must stand above an overview
MOST_TITLES = 0.5  # of the short lines below a text's end that the contents must name

_DIGIT = re.compile(r"\d")
_STOP_OR_CLOSED = re.compile(f"[{STOPS}）)]")
OVERVIEW = re.compile(rf"[ \u3000]*(?:{'|'.join(sorted(OVERVIEW_TITLES))})(?![{HAN}])")


class Unnamed(Enum):
    """What a line right above an entry is that the contents do not name."""

    SECTION = "section"  # as any other: the contents do not tell
    CAPTION = "caption"  # no heading, since the contents name nearly all of them
    SUBSECTION = "subsection"  # one of the many of a level that the contents leave out


def unnamed_lines(
    texts: Sequence[str],
    mark: str,
    named: frozenset[str],
    heads: Set[str],
    chapters: Set[str],
) -> Unnamed:
    """Tell what the short lines right above an entry's title are that the contents do not name.

    The contents name the sections if they name most of these lines, or if nearly all that they
    name are headings of the book. Where entries have no `mark`, their titles are those that the
    contents name, or the last of several short lines above a text, and no other heading is taken
    for a caption. Of the `named` those of `chapters`, and those that the running `heads` name,
    tell nothing of what stands below them.
    """
    telling = named - heads
    if not telling:
        return Unnamed.SECTION
    covered = _covers(texts, mark, telling)
    if not mark and covered:
        stacked, titles = _above_titles(texts)
        if len(stacked) >= STACKED * titles and _leaves_out_a_level(stacked, named):
            return Unnamed.SUBSECTION
    others = named & (heads | chapters)
    named -= others
    above = [title for title in _above_entries(texts, mark, named) if title not in others]
    found = sum(title in named for title in above)
    if found < FEWEST_SECTIONS or not (found >= NAMED_SHARE * len(above) or covered):
        return Unnamed.SECTION
    if _leaves_out_a_level(above, named):
        return Unnamed.SUBSECTION
    sure = mark or names_titles(texts, named)
    return Unnamed.CAPTION if sure else Unnamed.SECTION


def _leaves_out_a_level(above: Sequence[str], named: Set[str]) -> bool:
    """Tell whether the contents name some of the titles above entries, but none of a level.

    The rest of a caption or of a table's head, which may have a figure, is no title.
    """
    unnamed = [
        title
        for title in above
        if not (title in named or _DIGIT.search(title) or is_continued(title))
    ]
    if len(unnamed) < FEWEST_UNNAMED or len(above) - len(unnamed) < FEWEST_SECTIONS:
        return False
    lengths = list(map(len, unnamed))
    if len(unnamed) > UNNAMED_SHARE * len(above):
        return median(lengths) <= LONGEST_SUBSECTION
    return max(lengths) <= NO_CAPTION  # among cells and captions there are longer ones


def longest_heading(texts: Sequence[str], mark: str) -> int:
    """Give how many characters a section's title has at most, in a book with marks; 0 for unknown.

    Most sections begin with an overview (概况): the lines above these are no captions. Where two
    stand there in many places, the upper ones are sections and hold subsections.
    """
    heading: list[int] = []
    upper: list[int] = []
    others = 0
    opening = [at for at, text in enumerate(texts) if text[0] == mark and at]
    for at in opening:
        two, above, text = texts[at - 2] if at > 1 else "", texts[at - 1], texts[at]
        if above.startswith(mark):
            continue
        if len(above) > LONGEST_CAPTION or _STOP_OR_CLOSED.search(above):
            continue
        if OVERVIEW.match(text, len(mark)):
            heading.append(len(head_text(above)))
            if 0 < len(two) <= LONGEST_CAPTION and not (
                two.startswith(mark) or _STOP_OR_CLOSED.search(two)
            ):
                upper.append(len(head_text(two)))
        else:
            others += 1
    known = len(heading) >= max(FEWEST_HEADING, HEADS_OVERVIEW * (len(heading) + others))
    if len(upper) >= STACKED * len(heading):
        heading += upper
    return max(heading) + LONGER if known else 0


def names_titles(texts: Sequence[str], named: frozenset[str]) -> bool:
    """Tell whether the contents name the entries' titles of a book without marks.

    Nearly all that they name are lines of the book, and most titles are among them.
    """
    if len(named) < FEWEST_SECTIONS or not _covers(texts, "", named):
        return False
    titles = [
        text in named or head_text(text) in named or head_text(text + below) in named
        for above, text, below in zip(texts, texts[1:], texts[2:], strict=False)
        if len(text) <= LONGEST_SECTION
        and ends_text(above)
        and not (_STOP_OR_CLOSED.search(text) or _is_other_title(text))
    ]
    return sum(titles) >= MOST_TITLES * len(titles)


def _is_other_title(text: str) -> bool:
    """Tell a day, a document's heading or a title between brackets: they are no entries'.

    A table's title may begin with the year.
    """
    return text[0].isdigit() or text[0] in ENTRY_BRACKETS or bool(DOCUMENT_HEADING.match(text))


def are_known(texts: Sequence[str], known: Set[str]) -> bool:
    """Tell whether nearly every title of a book without marks is `known`, as from its index.

    Titles are the short lines between the end of a text and the beginning of the next one.
    """
    if len(known) < FEWEST_TERMS:
        return False
    titles = [
        head_text(text)
        for above, text, below in zip(texts, texts[1:], texts[2:], strict=False)
        if len(text) <= SURE_TITLE
        and 2 * len(below) > LONGEST_SECTION
        and (ends_text(above) or SIGNATURE.fullmatch(above))
        and not (_STOP_OR_CLOSED.search(text) or DOCUMENT_HEADING.match(text))
        and not text[0].isdigit()
        and _STOP_OR_CLOSED.search(below)
    ]
    return sum(title in known for title in titles) > NEARLY_ALL * len(titles)


def _above_entries(texts: Sequence[str], mark: str, named: frozenset[str]) -> Iterator[str]:
    """Give the short lines right above entries, also those that stand one under the other.

    Neither the cells of a table nor its chapter's title in English, which the contents lack.
    """
    for index, text in enumerate(texts):
        if not _opens(text, mark, named):
            continue
        found: list[str] = []
        for above in reversed(texts[max(0, index - MOST_LEVELS - 1) : index]):
            cells = not any(map(str.isalpha, above)) and not mark
            if cells or "\t" in above or is_table_rest(above):
                found = []
                break
            entry = mark and above.startswith(mark)
            if (
                entry
                or len(above) > LONGEST_SECTION
                or _STOP_OR_CLOSED.search(above)
                or not has_han(above)
            ):
                break
            found.append(head_text(above))
        if len(found) <= MOST_LEVELS:
            yield from found
        elif mark and found[0] in named:
            yield found[0]  # below the cells of a table


def _above_titles(texts: Sequence[str]) -> tuple[list[str], int]:
    """Give the short lines above others that stand right above a text, and how many all these are.

    Where a level of titles is left out, many of the others have one above them.
    """
    short = [len(text) <= LONGEST_SECTION and not _STOP_OR_CLOSED.search(text) for text in texts]
    found: list[str] = []
    alone = 0
    for index, (upper, title, below) in enumerate(zip(short, short[1:], short[2:], strict=False)):
        if not title or below or _is_other_title(texts[index]):
            continue
        if upper and ends_text(texts[index - 1]):
            found.append(head_text(texts[index]))
        else:
            alone += ends_text(texts[index])
    return found, len(found) + alone


def _opens(text: str, mark: str, named: frozenset[str]) -> bool:
    """Tell whether a line opens an entry."""
    if mark:
        return text.startswith(mark)
    title = head_text(text) if len(text) <= LONGEST_TITLE else ""
    return title in named or title in OVERVIEW_TITLES


def _covers(texts: Sequence[str], mark: str, named: frozenset[str]) -> bool:
    """Tell whether nearly all titles in the contents are lines, or entries' titles, of the book."""
    begin = {title[0] for title in named}
    short = [text for text in texts if text[0] in begin and len(text) <= LONGEST_TITLE]
    lines = set(map(head_text, short))
    closing = ENTRY_BRACKETS.get(mark)
    for text in texts if mark else ():
        if text.startswith(mark):
            if closing:
                lines.add(head_text(text[1:].partition(closing)[0]))
            else:
                bare = head_text(text[1 : LONGEST_TITLE + 1])
                lines.update(bare[:end] for end in range(2, len(bare) + 1))
    found = named & lines
    if not mark and len(found) < COVERED * len(named):
        bracketed = (text for text in texts if text[0] in ENTRY_BRACKETS and len(text) > 2)
        found |= named.intersection(head_text(text[1:-1]) for text in bracketed)
    if not mark and len(found) < COVERED * len(named):
        found |= named.intersection(_over_two_lines(texts, named - found))
    return len(found) >= COVERED * len(named)


def _over_two_lines(texts: Sequence[str], titles: Set[str]) -> Iterator[str]:
    """Give those of the titles that stand over two lines each."""
    begin = {title[:SURE_BEGINNING] for title in titles}
    for one, two in pairwise(texts):
        if one[:SURE_BEGINNING] in begin and len(one) + len(two) <= LONGEST_TITLE:
            yield head_text(one + two)
