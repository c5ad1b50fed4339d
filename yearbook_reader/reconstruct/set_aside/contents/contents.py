"""The printed table of contents (目录): set aside, and heard as a witness of the headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import (
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    LEADERS,
    NUMERAL,
    SUBSECTION_MARKS,
)
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS, number_value
from yearbook_reader.reconstruct.lines.draft import ContentsLine, Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_text, places_of
from yearbook_reader.reconstruct.set_aside.contents.contents_levels import room_of
from yearbook_reader.reconstruct.set_aside.contents.index import index_start
from yearbook_reader.reconstruct.set_aside.contents.plain_contents import UNKNOWN, plain_contents
from yearbook_reader.reconstruct.set_aside.heads.possible_heads import is_volume_title
from yearbook_reader.reconstruct.tolerances import HEAD_DISTANCE
from yearbook_reader.volume.model import Heading, Section, Subsection, Volume
from yearbook_reader.volume.reconstruction import Finding, FindingKind
from yearbook_reader.volume.walk import entries_of, units

FEWEST_LINES = 5  # with leaders, before a page is a page of contents
SHORTEST_LINE = 5  # characters: one of a title, three of a leader, one digit
LONGEST_LINE = 240  # characters: dots are narrow
SHORTEST_BROKEN = 8  # characters of a title's beginning that fills its line
DOWNWARD = 0.2  # of the pages that white space alone leads to, from which one goes back
GAP = 4  # lines without leaders that may stand between two with leaders
FEWEST_KNOWN = 3  # titles of a level that the contents must name before others are extra
LEVEL_SHARE = 0.6  # of a level's titles that the contents must name for the rest to be extra
CONTENTS = "目录"  # as a witness in what is told
ALIKE = 0.7  # from which two titles are one title renamed
SURELY_LESS = ALIKE - 1e-6  # by the longest common subsequence, than which no likeness is greater

_NUMBER_ENDS = frozenset("0123456789０１２３４５６７８９）)〕］]")
_COLUMNS = "abcd"  # of an index's page: 14b
_PAGE_ENDS = _NUMBER_ENDS.union(_COLUMNS)
_ENDS_NUMBER = re.compile(f"[{CHINESE_DIGITS}{re.escape(''.join(sorted(_NUMBER_ENDS)))}]")
_HEADING = re.compile(r"(?:总|總)?目[录錄次]\d{0,3}")  # its page number may be glued to it
_HEADING_ENDS = "录錄次"
_PAGE = rf"[（(〔［\[/／]?\s?(?P<page>{NUMERAL})(?:\s?[）)〕］\]])?"
_DOT = ".．·‥…⋯"
_PAGE_ALONE = re.compile(rf"(?:[{_DOT}]\s)?{_PAGE}")
LONGEST_PAGE = 9  # characters of a page alone on its line, or behind the last dot before it
_DOTS = r"[\s.．·‥…⋯]"
_BEGINS_WITH_DOTS = re.compile(rf"{_DOTS}{{3}}")
# Two characters are four or six dots, as the ellipsis is typed (省略号).
_LEADER = re.compile(rf"(?P<title>[^\s.．·‥…⋯].*?)(?:{_DOTS}{{3,}}|[‥…⋯]{{2}}){_PAGE}")
# A title that all but fills its line leaves room for a leader's first dots.
_SHORT_LEADERS = ("‥‥", "……", "⋯⋯", *(f" {dot}" for dot in _DOT))
_SHORT_LEADER = re.compile(r"(?P<title>[^\s.．·‥…⋯].*?)\s?[.．·‥…⋯]{1,2}\s?(?P<page>\d{1,4})")
_MARKS = "".join(ENTRY_BRACKETS) + "".join(ENTRY_BRACKETS.values()) + ENTRY_BULLETS
_STRIPPED = _MARKS + SUBSECTION_MARKS


def set_aside_contents(draft: Draft) -> Draft:
    """Set aside the lines of the contents: with leaders, and the few that stand between them.

    Those in English may have leaders where the others have none.
    """
    roles = dict.fromkeys(_with_leaders(draft), Role.CONTENTS)
    lines = tuple(_contents_lines(draft.with_roles(roles)))
    if all(line.title.isascii() for line in lines):
        plain, named = plain_contents(draft)
        if len(named) >= FEWEST_LINES:
            roles |= dict.fromkeys(plain, Role.CONTENTS)
            lines = (*named, *lines)
    roles |= dict.fromkeys(_heads(draft, max(roles)) if roles else (), Role.CONTENTS)
    body = {index: role for index, role in roles.items() if index not in draft.aside}
    return replace(draft.with_roles(body), contents=lines)


def _with_leaders(draft: Draft) -> Iterator[int]:
    """Give the lines of contents with leaders; an index may have leaders too."""
    texts = draft.lines.texts
    end = index_start(draft)
    numbered = places_of(_ENDS_NUMBER, draft.lines.lasts[:end])
    leaders = draft.body_of(i for i in numbered if _leader(_whole(texts, i)) is not None)
    for run in _runs(texts, leaders):
        if len(run) >= FEWEST_LINES and _are_leaders([_whole(texts, index) for index in run]):
            behind = _behind(draft, run[-1])
            yield from range(_first_line(draft, _begin(texts, run[0])), behind)
            yield from _headings_below(draft, behind)


def _are_leaders(lines: Sequence[str]) -> bool:
    """Tell lines of contents from rows of a table, whose gaps are no leaders, nor figures pages."""
    if any(map(LEADERS.search, lines)):
        return True
    pages = [_page_of(match) for match in map(_leader, lines) if match]
    downward = sum(one > other for one, other in pairwise(pages))
    return downward <= DOWNWARD * len(pages)


def _whole(texts: Sequence[str], index: int) -> str:
    """Give a line of the contents, with what extraction cut from it: its title, its leaders."""
    first = _begin(texts, index)
    return "".join(texts[first : index + 1]) if first < index else texts[index]


def _begin(texts: Sequence[str], index: int) -> int:
    """Give the line at which one of the contents begins that ends with its page's number.

    The page, and its leaders too, may stand on lines of their own, each dot on one.
    """
    text, first = texts[index], index
    if first and len(text) <= LONGEST_PAGE and _PAGE_ALONE.fullmatch(text):
        above = texts[first - 1]
        if not (LEADERS.search(above) or above in _DOT or above.endswith(_SHORT_LEADERS)):
            return index
        first, text = first - 1, above
        while first and text in _DOT:
            first, text = first - 1, texts[first - 1]
    if first and len(text) <= LONGEST_LINE and _BEGINS_WITH_DOTS.match(text):
        first -= 1
    return first


def _leader(text: str) -> re.Match[str] | None:
    """Match a line with its page: white space alone leads to none in Chinese numerals."""
    fitting = SHORTEST_LINE <= len(text) <= LONGEST_LINE
    match = _LEADER.fullmatch(text) if fitting else None
    return match if match and (match["page"].isdecimal() or LEADERS.search(text)) else None


def _page_of(match: re.Match[str]) -> int:
    value = number_value(match["page"])
    return UNKNOWN if value is None else value


def _runs(texts: Sequence[str], indices: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index in indices:
        if run and _begin(texts, index) - run[-1] > GAP:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _first_line(draft: Draft, first: int) -> int:
    """Give the line at which the contents begin: with their heading, where one is near."""
    for index in range(first - 1, max(-1, first - 1 - GAP), -1):
        if _HEADING.fullmatch(head_text(draft.lines.texts[index])):
            return index
    return first


def _behind(draft: Draft, last: int) -> int:
    """Give the line behind the contents: titles with only a dot or two before the page go on."""
    behind, page = last + 1, draft.pages[draft.page_of[last]]
    while behind < page.stop and _SHORT_LEADER.fullmatch(draft.lines.texts[behind][:LONGEST_LINE]):
        behind += 1
    return behind


def _heads(draft: Draft, last: int) -> Iterator[int]:
    """Give the headings of the contents that are running heads behind the `last` line of these.

    They stand at the edges of their page, or of the next where heads name what pages begin in.
    """
    page = draft.page_of[last]
    edges = (
        at
        for each in draft.pages[page : page + 2]
        for at in {*each[:HEAD_DISTANCE], *each[-HEAD_DISTANCE:]}
        if at > last
    )
    for index in sorted(edges):
        text = draft.lines.texts[index]
        if text[-1] in _HEADING_ENDS and _HEADING.fullmatch(head_text(text)):
            yield index


def _headings_below(draft: Draft, behind: int) -> Iterator[int]:
    """Give the heading of the contents below them: where it was drawn last, as page numbers are."""
    page = draft.pages[draft.page_of[behind - 1]]
    for index in range(behind, min(behind + GAP, page.stop)):
        if _HEADING.fullmatch(head_text(draft.lines.texts[index])):
            yield index


def _contents_lines(draft: Draft) -> Iterator[ContentsLine]:
    """Give the titles that the contents name."""
    for index in draft.in_role(Role.CONTENTS):
        text = _whole(draft.lines.texts, index)
        match = _leader(text) or _SHORT_LEADER.fullmatch(text[:LONGEST_LINE])
        if match and not is_volume_title(text):
            title = bare_title(_broken_title(draft, index) + match["title"])
            room = room_of(title, match)
            yield ContentsLine(title, draft.lines.span(index), _page_of(match), room)


def titles_with_leaders(texts: Sequence[str]) -> frozenset[str]:
    """Give the titles before leaders and a page, or a page's column, without marks and spaces."""
    ends = (_whole(texts, index) for index, text in enumerate(texts) if text[-1] in _PAGE_ENDS)
    likely = (text for text in ends if LEADERS.search(text))
    found = (_leader(text.rstrip(_COLUMNS)) for text in likely)
    return frozenset(bare_title(match["title"]) for match in found if match)


def _broken_title(draft: Draft, index: int) -> str:
    """Give the beginning of a contents line's title that stands on the line above."""
    above = _begin(draft.lines.texts, index) - 1
    text = draft.lines.texts[above] if above >= 0 else ""
    broken = (
        draft.aside.get(above) is Role.CONTENTS
        and draft.page_of[above] == draft.page_of[index]
        and text[-1] not in _NUMBER_ENDS
        and not LEADERS.search(text)
        and not _HEADING.fullmatch(head_text(text))
        and len(text) >= SHORTEST_BROKEN
        and not is_volume_title(text)
    )
    return text if broken else ""


def bare_title(title: str) -> str:
    """Give a title without marks about it and spaces."""
    return head_text(title).strip(_STRIPPED)


def alike_titles(title: str, titles: Iterable[str]) -> list[str]:
    """Give the title that is most like another, renamed; none where none is.

    Those with too few characters in common, in order, are not looked at: they are nearly all.
    """
    from rapidfuzz.distance import Indel  # few books need it

    fitting = [each for each in titles if Indel.normalized_similarity(title, each) > SURELY_LESS]
    return get_close_matches(title, fitting, 1, ALIKE) if fitting else []


def compare_contents(lines: tuple[ContentsLine, ...], volume: Volume) -> tuple[Finding, ...]:
    """Tell where the contents and the book differ: titles missing, renamed, extra, and pages."""
    if not lines:
        return ()
    return (*compare_titles(lines, volume), *_other_pages(lines, volume))


def compare_titles(
    lines: Sequence[ContentsLine], volume: Volume, witness: str = CONTENTS, *, whole: bool = True
) -> tuple[Finding, ...]:
    """Tell the titles that a witness names and the book lacks or has otherwise.

    Where it names the `whole` book, those that it does not name, too.
    """
    titles = titles_of(volume)
    named = {line.title for line in lines}
    unnamed = sorted(titles - named)
    findings = []
    for line in lines:
        if line.title in titles or not line.title:
            continue
        alike = alike_titles(line.title, unnamed)
        if alike:
            unnamed.remove(alike[0])
        findings.append(_renamed(line, alike[0], witness) if alike else _missing(line, witness))
    extra = _extra(named, set(unnamed), volume, witness) if whole else ()
    return (*findings, *extra)


def _extra(named: set[str], unnamed: set[str], volume: Volume, witness: str) -> Iterator[Finding]:
    """Give the titles that the contents lack, of each level whose others they nearly all name.

    In a chapter where they name none of a level they mean to: days of a chronicle, lists.
    """
    for level in _headings_by_level(volume):
        if not _are_named(named, [heading for group in level for heading in group]):
            continue
        for heading in (heading for group in level if _named_of(named, group) for heading in group):
            title = bare_title(heading.title)
            if title in unnamed:
                yield Finding(
                    FindingKind.EXTRA_HEADING,
                    0.7,
                    heading.printed.spans,
                    f"正文有“{title}”，{witness}中没有。",
                    _values(witness, title),
                )


def _named_of(named: set[str], headings: Sequence[Heading]) -> int:
    return sum(bare_title(heading.title) in named for heading in headings)


def _are_named(named: set[str], headings: Sequence[Heading]) -> bool:
    """Tell whether the contents name nearly all of these headings."""
    known = _named_of(named, headings)
    titled = sum(bool(heading.title) for heading in headings)
    return known >= FEWEST_KNOWN and known >= LEVEL_SHARE * titled


def _headings_by_level(volume: Volume) -> tuple[list[list[Heading]], list[list[Heading]]]:
    """Give the headings of chapters and divisions, and those of entries, chapter by chapter.

    The index is no chapter that contents must name.
    """
    held = [chapter for chapter in volume.chapters if chapter.sections or chapter.entries]
    above = [[chapter.heading for chapter in held]]
    entries: list[list[Heading]] = []
    for chapter in volume.chapters:
        divisions: list[Section | Subsection] = []
        for section in chapter.sections:
            divisions += (section, *section.subsections)
        above.append([division.heading for division in divisions])
        holders = (chapter, *divisions)
        entries.append([entry.heading for holder in holders for entry in holder.entries])
    return above, entries


def _other_pages(lines: tuple[ContentsLine, ...], volume: Volume) -> Iterator[Finding]:
    """Give the titles that stand on another page than the contents tell; recurring ones never."""
    starts = [page.start for page in volume.pages]
    places = headings_by_title(volume)
    wanted = Counter(line.title for line in lines)
    for line in lines:
        headings = places.get(line.title, [])
        if wanted[line.title] != 1 or len(headings) != 1 or not headings[0].printed:
            continue
        page = volume.pages[bisect_right(starts, headings[0].printed.start) - 1]
        found = number_value(page.number or "")
        if found is not None and line.page not in (found, UNKNOWN):
            message = f"目录说“{line.title}”在第 {line.page} 页，正文中在第 {found} 页。"
            values = (line.title, str(line.page), str(found))
            yield Finding(FindingKind.CONTENTS_PAGE, 0.6, (line.span,), message, values)


def headings_by_title(volume: Volume) -> dict[str, list[Heading]]:
    """Give the headings of all levels by their titles without marks and spaces."""
    places: dict[str, list[Heading]] = {}
    groups = (group for level in _headings_by_level(volume) for group in level)
    for heading in (heading for group in groups for heading in group):
        places.setdefault(bare_title(heading.title), []).append(heading)
    return places


def titles_of(volume: Volume) -> set[str]:
    """Give the titles of a volume, of all levels, without marks and spaces."""
    found = {chapter.heading.title for chapter in volume.chapters}
    for unit in units(volume):
        found.add(unit.title)
        found.update(entry.heading.title for entry in entries_of(unit))
        parts = unit.section.subsections if unit.section else ()
        found.update(part.heading.title for part in parts)
    return {bare_title(title) for title in found if title}


def _renamed(line: ContentsLine, title: str, witness: str) -> Finding:
    message, values = f"{witness}作“{line.title}”，正文作“{title}”。", (line.title, title)
    kind = FindingKind.RENAMED_HEADING
    return Finding(kind, 0.8, (line.span,), message, _values(witness, *values))


def _missing(line: ContentsLine, witness: str) -> Finding:
    message = f"{witness}有“{line.title}”，正文中没有找到。"
    kind = FindingKind.MISSING_HEADING
    return Finding(kind, 0.8, (line.span,), message, _values(witness, line.title))


def _values(witness: str, *values: str) -> tuple[str, ...]:
    """Give what a message speaks of, with the witness where that is not the contents."""
    return values if witness == CONTENTS else (*values, witness)
