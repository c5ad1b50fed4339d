"""Side tabs (侧标): a chapter's title set one character a line at a page's edge, set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from yearbook_reader.reconstruct.lexicon.marks import HAN, SENTENCE_END, YEAR
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.volume.reconstruction import Finding, FindingKind

SIDE_TAB_LINES = 40  # lines at a page's edges in which a side tab may stand
TAB_EDGE = 4  # lines at a page's edges: what stands there is more likely one
MANY = 0.3  # of the pages that must have a tab, for its place to tell another
LONG_TAB = 3  # characters of one that need not recur
YEAR_DIGITS = 4
_HEADER_REST = re.compile(rf"[{HAN}]{{0,4}}[（(]")  # of a table's header, with the unit: 资（万元）

_IS_FIGURE = re.compile("[A-Za-z0-9]")  # between two, characters are of the text: MW / 设 / 备 / 2


def set_aside_side_tabs(draft: Draft) -> Draft:
    """Set aside a chapter's title set one character a line at a page's edge (侧标).

    One of two characters, or amid the page, must recur, or stand above the same word set as a
    title, or on the page that this word opens, or where many pages have one.
    """
    roles: dict[int, Role] = {}
    findings: list[Finding] = []
    runs: list[tuple[int, ...]] = []
    for page in _pages_with_short_lines(draft):
        body = draft.body_of(page)
        near = SIDE_TAB_LINES
        edges = {*body[:near], *body[-near:]}
        found = _runs_of_single_characters(draft, body)
        runs.extend(run for run in found if run[0] in edges or run[-1] in edges)
    runs = _without_text_above(draft, _without_page_numbers(draft, runs))
    texts = Counter(_text(draft, run) for run in runs)
    runs = [_with_first(draft, run, texts) for run in runs]
    torn = _torn_pages(draft, runs)
    told = [run for run in runs if _is_side_tab(draft, run, texts, torn)]
    if MANY * len(draft.pages) <= len(told) < len(runs):
        places = {_place(draft, run) for run in told}
        told = [
            run for run in runs if run in told or (len(run) > 1 and _place(draft, run) in places)
        ]
    for run in told:
        roles.update(dict.fromkeys(run, Role.SIDE_TAB))
        findings.append(forme_work_finding(draft, run, FindingKind.SIDE_TAB, "侧标"))
    return draft.with_roles(roles, tuple(findings))


def _place(draft: Draft, run: Sequence[int]) -> tuple[int, int]:
    """Give how many lines stand above a run on its page where it is at the top, else below it."""
    page = draft.pages[draft.page_of[run[0]]]
    above, below = run[0] - page.start, page.stop - run[-1]
    return (above, 0) if above < TAB_EDGE else (-1, below)


def _text(draft: Draft, run: Sequence[int]) -> str:
    return "".join(draft.lines.texts[index] for index in run)


def _without_page_numbers(draft: Draft, runs: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Leave out a page number in one Chinese numeral that stands right above or below a tab.

    What it leaves is the run of another page, too, with another numeral or none.
    """
    seen: dict[str, set[str]] = {}
    for run in runs:
        text = _text(draft, run)
        seen.setdefault(text, set()).add("")
        for at, rest in ((0, text[1:]), (-1, text[:-1])):
            if text[at] in CHINESE_DIGITS:
                seen.setdefault(rest, set()).add(text[at])
    found: list[tuple[int, ...]] = []
    for run in runs:
        text = _text(draft, run)
        if text[0] in CHINESE_DIGITS and len(seen[text[1:]]) > 1:
            found.append(run[1:])
        elif text[-1] in CHINESE_DIGITS and len(seen[text[:-1]]) > 1:
            found.append(run[:-1])
        else:
            found.append(run)
    return [run for run in found if run]


def _without_text_above(draft: Draft, runs: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Leave out a character of the text that stands right above a tab, as 月 between figures may.

    What it leaves is what the head right below says, or the tab of another page.
    """
    texts = Counter(_text(draft, run) for run in runs)
    found = []
    for run in runs:
        text, rest = _text(draft, run), _text(draft, run[1:])
        known = len(rest) > 1 and texts[text] == 1
        found.append(run[1:] if known and (texts[rest] or _below(draft, run) == rest) else run)
    return found


def _with_first(draft: Draft, run: tuple[int, ...], texts: Mapping[str, int]) -> tuple[int, ...]:
    """Give a run with its first character, which may stand before the line of text above it."""
    first = run[0] - 2
    if first < draft.pages[draft.page_of[run[0]]].start or len(draft.lines.texts[first]) > 1:
        return run
    tab = draft.lines.texts[first] + _text(draft, run)
    return (first, *run) if texts[tab] or tab == _below(draft, run) else run


def _below(draft: Draft, run: Sequence[int]) -> str:
    return head_text("".join(draft.lines.texts[run[-1] + 1 : run[-1] + 2]))


def _pages_with_short_lines(draft: Draft) -> list[range]:
    """Give the pages on which a line of one character stands above one of at most two."""
    lengths = list(map(len, draft.lines.texts))
    short = [at for at, one in enumerate(lengths[:-1]) if one == 1 and lengths[at + 1] <= 2]
    return [draft.pages[page] for page in sorted({draft.page_of[at] for at in short})]


def _torn_pages(draft: Draft, runs: Sequence[Sequence[int]]) -> set[int]:
    """Give the pages with several runs of single characters, as text that is in pieces has."""
    times = Counter(draft.page_of[run[0]] for run in runs if len(run) > 1)
    return {page for page, count in times.items() if count > 1}


def _is_side_tab(
    draft: Draft, run: Sequence[int], texts: Mapping[str, int], torn: Collection[int]
) -> bool:
    """Tell a side tab from a line of text, or of a table's header, that is set very wide.

    `texts` counts what runs of single characters say in the book; `torn` are pages with others.
    """
    page = draft.pages[draft.page_of[run[0]]]
    text = _text(draft, run)
    below = _below(draft, run)
    opening = head_text(draft.lines.texts[page.start])
    at_edge = run[0] - page.start < TAB_EDGE or page.stop - run[-1] <= TAB_EDGE
    above = draft.lines.texts[run[0] - 1][-1:] if run[0] else ""
    between = _IS_FIGURE.match(above) and _IS_FIGURE.match(below)
    if not at_edge and (between or _HEADER_REST.match(below)):
        return False
    known = len(run) > 1 and (texts[text] > 1 or text in (below, opening))
    return known or (at_edge and len(run) >= LONG_TAB and draft.page_of[run[0]] not in torn)


def _is_letter(character: str) -> bool:
    return has_han(character) and character not in SENTENCE_END


def _runs_of_single_characters(draft: Draft, indices: list[int]) -> Iterator[tuple[int, ...]]:
    """Give the runs of lines that hold one Chinese character, or the dot between two.

    A number stands amid them behind 第, and a year before 年, one digit a line.
    """
    run: list[int] = []
    before = ""
    for index in [*indices, -1]:
        text = draft.lines.texts[index] if index >= 0 else ""
        single = len(text) == 1 and (text == "·" or _is_letter(text))
        single = single or (before == "第" and len(text) <= 2 and text.isdigit())
        before = text
        if run and (not single or index != run[-1] + 1):
            yield (*_year_above(draft, run[0]), *run)
            run = []
        if single:
            run.append(index)


def _year_above(draft: Draft, index: int) -> Sequence[int]:
    """Give the lines with the digits of a year right above this line, if it is nothing but 年."""
    digits = range(max(draft.pages[draft.page_of[index]].start, index - YEAR_DIGITS), index)
    if draft.lines.texts[index] != "年" or not YEAR.fullmatch(_text(draft, digits)):
        return ()
    return digits
