"""Contents (目录) without leaders: titles stand beside the numbers of pages, or above them.

Or there are no such numbers, and the titles stand again in the book.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS, ENTRY_BULLETS, STOP
from yearbook_reader.reconstruct.lines.draft import ContentsLine, Draft
from yearbook_reader.reconstruct.lines.lines import head_text, places_of
from yearbook_reader.volume.model import Span

LOOKED_AT = 3000  # lines of a book, among which the heading stands
MOST_TITLES = 2  # lines of a title that has no page beside it
MOST_HEADS = 5  # lines of heads overleaf, and of the title below them
FARTHEST = 50  # pages by which the first title overleaf goes on at most: it is no year
LONGEST_TITLE = 60  # characters
NEARLY_ALL = 0.8  # of titles without any page, that must stand again
FEWEST = 5  # titles without any page
UNKNOWN = 0  # the page of a title that has none beside it

_HEADING = re.compile(r"(?:总|總)?目[录錄次]")
_BESIDE = re.compile(r"(?P<title>.{1,60}?)[ \u3000\t]{1,200}[（(/]?(?P<page>\d{1,4})[）)]?")
_FIGURE = re.compile("(?<![0-9A-Za-z“「《])[“「《]?[0-9A-Za-z]")
_MARKS = re.compile(f"[{re.escape(''.join(ENTRY_BRACKETS) + ENTRY_BULLETS)}]")
_ENDS_MARKED = re.compile(f"[{re.escape(''.join(ENTRY_BRACKETS.values()))}\\s]")
_ALONE = re.compile(r"[（(/]?(?P<page>\d{1,4})[）)]?")


def plain_contents(draft: Draft) -> tuple[range, tuple[ContentsLine, ...]]:
    """Give the lines of contents without leaders, and the titles that they name; none for none."""
    texts = draft.lines.texts
    for heading in range(min(LOOKED_AT, len(texts) - 1)):
        if texts[heading][-1] in "录錄次" and _HEADING.fullmatch(head_text(texts[heading])):
            found = tuple(_named(draft, heading + 1)) or _without_pages(draft, heading + 1)
            if found:
                return range(heading, found[-1][0] + 1), tuple(line for _, line in found)
    return range(0), ()


def _named(draft: Draft, first: int) -> Iterator[tuple[int, ContentsLine]]:
    """Give (last line, title with its page) from a line on, as long as the pages go up.

    Where they go on overleaf, a page's number and heads stand between.
    """
    titles: list[int] = []
    last_page, most, sheet = 0, MOST_TITLES, draft.page_of[first]
    for index in draft.body_of(range(first, len(draft.lines))):
        text = draft.lines.texts[index]
        if draft.page_of[index] > sheet:
            titles, most, sheet = [], MOST_HEADS, draft.page_of[index]
        if STOP.search(text) or len(titles) > most:
            return
        match = _BESIDE.fullmatch(text) or _ALONE.fullmatch(text)
        if match is None:
            titles.append(index)
            continue
        own = match.groupdict().get("title") or ""
        page = int(match["page"])
        if not (own or titles) and index + 1 == draft.pages[sheet].stop:
            continue
        overleaf = most > MOST_TITLES
        if not (own or titles) or page < last_page or (overleaf and page > last_page + FARTHEST):
            return
        if overleaf:
            titles = [] if own else titles[-1:]
        yield index, _line(draft, titles, index, own, page)
        titles, last_page, most = [], page, MOST_TITLES


def _without_pages(draft: Draft, first: int) -> tuple[tuple[int, ContentsLine], ...]:
    """Give (line, title) from a line on up to where the first title stands again; none for none.

    Nearly all of them stand again as lines of the book, or behind a mark.
    """
    titles: list[tuple[int, str]] = []
    for index in draft.body_of(range(first, len(draft.lines)), LOOKED_AT):
        text = draft.lines.texts[index]
        title = head_text(text)
        if STOP.search(text) or len(text) > LONGEST_TITLE or (titles and title == titles[0][1]):
            page = draft.page_of[index]  # its heads come before, where it is another
            if page > draft.page_of[first]:
                titles = [each for each in titles if draft.page_of[each[0]] < page]
            break
        titles.append((index, title))
    if len(titles) < FEWEST:
        return ()
    times = Counter(head_text(text) for text in draft.lines.texts if len(text) <= LONGEST_TITLE)
    marked = places_of(_MARKS, draft.lines.firsts)
    times.update(_ENDS_MARKED.split(draft.lines.texts[at][1:], maxsplit=1)[0] for at in marked)
    whole = set(titles)
    titles = [(at, part) for at, title in titles for part in _parted(title, times)]
    again = [each for each in titles if each not in whole or times[each[1]] > 1]
    if len(again) < max(FEWEST, NEARLY_ALL * len(titles)):
        return ()
    named = ((at, ContentsLine(title, draft.lines.span(at), UNKNOWN)) for at, title in titles)
    return tuple(each for each in named if each[0] <= again[-1][0])


def _parted(title: str, times: Mapping[str, int]) -> Sequence[str]:
    """Give two titles that extraction joined, the second from its figures on, as they stand again.

    `times` counts where.
    """
    if times[title] == 1:
        for figure in _FIGURE.finditer(title, 1):
            first, second = title[: figure.start()], title[figure.start() :]
            if times[first] and times[second]:
                return first, second
    return (title,)


def _line(draft: Draft, above: Sequence[int], index: int, own: str, page: int) -> ContentsLine:
    title = head_text("".join([*draft.texts_of(above), own]))
    first = above[0] if above else index
    return ContentsLine(
        title, Span(draft.lines.span(first).start, draft.lines.span(index).end), page
    )
