"""Page numbers (页码) in every dress, at the edges of the pages: set aside, and read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.marks import (
    HAN,
    LEADERS,
    NUMERAL,
    PAGE_NUMBER,
    PAGE_ORNAMENT,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, parted_lines
from yearbook_reader.reconstruct.set_aside.forme_work import forme_work_finding
from yearbook_reader.volume.reconstruction import FindingKind

LONGEST = 24  # characters of a page number with its ornaments
LONGEST_GLUED = 40  # characters of a running head with its page number
IN_STEP = 0.2  # of the pages whose bare numbers must go up with the pages: not all have one

_GLUED = re.compile(
    r"(?P<before>\d{1,4}) ?[^\d\s.%，。；：年月日][^，。；：]*"
    rf"|.*[{HAN}\s）)](?P<after>\d{{1,4}})"
)


def part_glued_numbers(lines: Lines, pages: Sequence[range]) -> Lines:
    """Part the page numbers that stand glued to a running head (57 科学技术) from it.

    Only where enough pages have one at the edge that goes up with the pages.
    """
    found = list(_glued(lines, pages))
    steps = Counter(step for step, _ in {(number - page, page) for page, number, _, _ in found})
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    if count < 2 or count < IN_STEP * len(pages):
        return lines
    cuts = {index: at for page, number, index, at in found if number - page == step}
    return parted_lines(lines, cuts)


def _glued(lines: Lines, pages: Sequence[range]) -> Iterator[tuple[int, int, int, int]]:
    """Give (page, number, line, where to part it) of each page's outermost lines."""
    for number, page in enumerate(pages):
        for index in {*page[:2], *page[-2:]}:
            text = lines.texts[index]
            match = _GLUED.fullmatch(text) if len(text) <= LONGEST_GLUED else None
            if match is None or LEADERS.search(text):
                continue
            if match["before"]:
                yield number, int(match["before"]), index, match.end("before")
            else:
                yield number, int(match["after"]), index, match.start("after")


def set_aside_page_numbers(draft: Draft) -> Draft:
    """Set aside the page number at a page's edge, also one in three pieces (— / 57 / —).

    A number without ornaments is one where enough pages have one there that goes up with them.
    """
    if len(draft.pages) < 2:
        return draft
    stepping = in_step(list(_outermost_numbers(draft)), len(draft.pages))
    roles: dict[int, Role] = {}
    for page in draft.pages:
        body = draft.body_of(page)
        for edge in (body[::-1], body):
            found = _page_number_at(draft, edge, stepping)
            if found:
                roles.update(dict.fromkeys(found, Role.PAGE_NUMBER))
                break
    findings = [forme_work_finding(draft, (i,), FindingKind.PAGE_NUMBER, "页码") for i in roles]
    return draft.with_roles(roles, tuple(findings))


def in_step(bare: Sequence[tuple[int, int, int]], pages: int) -> frozenset[int]:
    """Give the lines, of (page, number, line), whose numbers go up with the pages, if enough do."""
    steps = Counter(number - page for page, number in {(p, n) for p, n, _ in bare})
    if not steps:
        return frozenset()
    step, count = steps.most_common(1)[0]
    if count < 2 or count < IN_STEP * pages:
        return frozenset()
    return frozenset(index for page, number, index in bare if number - page == step)


def _outermost_numbers(draft: Draft) -> Iterator[tuple[int, int, int]]:
    """Give (page, number, line) of each page's outermost lines that are bare numbers."""
    for number, page in enumerate(draft.pages):
        body = draft.body_of(page)
        for index in {*body[:2], *body[-2:]}:
            value = number_value(draft.lines.texts[index])
            if value is not None:
                yield number, value, index


def _page_number_at(draft: Draft, edge: list[int], stepping: frozenset[int]) -> tuple[int, ...]:
    """Give the lines of a page number among the outermost lines of a page."""
    texts = [draft.lines.texts[index] for index in edge[: draft.tolerances.head_distance]]
    for at, text in enumerate(texts):
        pieces = texts[at : at + 3]
        if (
            len(pieces) == 3
            and PAGE_ORNAMENT.fullmatch(pieces[0])
            and number_value(pieces[1]) is not None
            and PAGE_ORNAMENT.fullmatch(pieces[2])
        ):
            return tuple(edge[at : at + 3])
        alone = text.isdigit() and len(text) <= 4 and at == 0
        if edge[at] in stepping or alone or is_decorated_number(text):
            return (edge[at],)
    return ()


def is_decorated_number(text: str) -> bool:
    """Tell a page number with the ornaments that tell it from any other number (·12·)."""
    if len(text) > LONGEST:
        return False
    bare = head_text(text)
    return PAGE_NUMBER.fullmatch(bare) is not None and number_value(bare) is None


def printed_number(text: str) -> str:
    """Give the number of a page number's line as it is printed; empty for an ornament."""
    match = re.search(NUMERAL, head_text(text))
    return match.group() if match else ""
