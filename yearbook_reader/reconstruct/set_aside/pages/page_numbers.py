"""Page numbers (页码) in every dress, at the edges of the pages: set aside, and read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Sequence, Set

from yearbook_reader.reconstruct.lexicon.marks import (
    DECORATION,
    ENTRY_BRACKETS,
    HAN,
    LEADERS,
    NUMERAL,
    PAGE_NUMBER,
    PAGE_NUMBER_BEGINS,
    PAGE_ORNAMENT,
    PAGE_ORNAMENTS,
)
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS, number_value
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, parted_lines, places_of
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.tolerances import HEAD_DISTANCE
from yearbook_reader.volume.reconstruction import FindingKind

LONGEST = 24  # characters of a page number with its ornaments
LONGEST_BAR = 9  # characters of a bar between the two, with its gaps
LONGEST_GLUED = 40  # characters of a running head with its page number
LONGEST_BARE = 10  # characters of a number with marks or brackets around it
NEAR = 8  # lines from a page's edge in which one stands that is glued to a running head
PAGE_BRACKETS = {**ENTRY_BRACKETS, "（": "）", "(": ")"}
OUTERMOST = 2  # lines from a page's edge in which a bare number stands
IN_STEP = 0.2  # of the pages whose bare numbers must go up with the pages: not all have one
MOSTLY_IN_STEP = 0.5  # of them where the numbers stand further in, above captions

_NUMERAL = re.compile(NUMERAL)
# A bare one may have brackets around it, or marks that other lines have, too: /57/.
_MARKS = re.escape("/／\\＼<>＜＞〈〉《》«»*＊=＝+＋#＃_:：◆◇●○■□▪▫※◎☆★△▲▽▼◀▶◁▷")
_MARKED = re.compile(
    rf"[{_MARKS}P]{{1,3}}[ \u3000]{{0,2}}(?P<number>{NUMERAL})[ \u3000]{{0,2}}[{_MARKS}]{{0,3}}"
)
_BEGINS = re.compile(
    rf"[{re.escape(''.join(PAGE_BRACKETS))}{_MARKS}P]|{PAGE_NUMBER_BEGINS.pattern}"
)
_OPENS = re.compile(f"[{re.escape(''.join(PAGE_BRACKETS))}]")
_BARS = "|｜¦/／‖»«\u2500-\u25ff"  # that may stand between a head and its number
_Edges = tuple[Sequence[int], Sequence[int]]  # a page's last lines, from below, and its first

_GLUED = re.compile(
    r"(?P<before>P?\d{1,4})(?![—–～~-]\d)[ \u3000]{0,200}[^\d\s.%，。；：年月日][^，。；：]*"
    rf"|.*[{HAN}\s）){_BARS}](?P<after>P?\d{{1,4}})"
)
_ROOM, _ORNAMENTS = r"[ \u3000]{0,2}", f"[{PAGE_ORNAMENTS}]{{1,3}}"
_CHINESE = f"[{CHINESE_DIGITS}]{{1,6}}"
_DRESSED = rf"{_ORNAMENTS}{_ROOM}(?:\d{{1,4}}|{_CHINESE}){_ROOM}{_ORNAMENTS}"
_YEAR = r"(?:19|20)\d\d"  # of the edition, behind the yearbook's name
_YEAR_ALONE = re.compile(_YEAR)  # as above the yearbook's name: a number with ornaments is surer
_GLUED_DRESSED = re.compile(
    rf"(?P<before>{_DRESSED}){_ROOM}(?:[{HAN}]|{_YEAR}[{HAN}])[^，。；：]*"
    rf"|[^，。；：]*(?:[{HAN}）)]|{_YEAR}[ \u3000]){_ROOM}(?P<after>{_DRESSED})"
)
_GLUED_CHINESE = re.compile(
    rf"(?P<before>{_CHINESE})[ \u3000]{{1,2}}[{HAN}][^，。；：]*"
    rf"|[^，。；：]*[{HAN}）)][ \u3000]{{1,2}}(?P<after>{_CHINESE})"
)
_GLUED_FORMS = (_GLUED_DRESSED, _GLUED, _GLUED_CHINESE)
_BAR = re.compile(r"[ \u3000]{0,4}[|｜│¦/／][ \u3000]{0,4}")  # 科学技术 | 57
_ENDING_BAR = re.compile(rf"{_BAR.pattern}\Z")
_NUMBER_ENDS = re.compile(rf"[P\d{CHINESE_DIGITS}{PAGE_ORNAMENTS}]")


def part_glued_numbers(lines: Lines, pages: Sequence[range]) -> Lines:
    """Part the page numbers that stand glued to a running head (57 科学技术) from it.

    Only where enough pages have one at the edge that goes up with the pages; on some of the
    others it stands further in, where captions were drawn behind it.
    """
    near = list(_glued(lines, pages))
    outermost = [
        each
        for each in near
        if min(each[2] - pages[each[0]].start, pages[each[0]].stop - each[2] - 1) < OUTERMOST
    ]
    step = _step_of([each[:3] for each in outermost], [each[:3] for each in near], len(pages))
    if step is None:
        return lines
    found = {page: (index, at) for page, number, index, at in outermost if number - page == step}
    for page, number, index, at in near:
        if number - page == step:
            found.setdefault(page, (index, at))
    return parted_lines(lines, dict(found.values()))


def _glued(lines: Lines, pages: Sequence[range]) -> Iterator[tuple[int, int, int, int]]:
    """Give (page, number, line, where to part it) of the lines near each page's edges."""
    # Most have no number at either end, which two searches tell of all.
    likely = {at for ends in (lines.firsts, lines.lasts) for at in places_of(_NUMBER_ENDS, ends)}
    for number, page in enumerate(pages):
        for index in sorted(likely.intersection((*page[:NEAR], *page[-NEAR:]))):
            text = lines.texts[index]
            match = _glued_match(text)
            if match is None:
                continue
            before = match["before"]
            value = number_value(printed_number(before or match["after"]))
            if value is not None:
                at = match.end("before") if before else match.start("after")
                yield number, value, index, _without_bar(text, at)


def _without_bar(text: str, at: int) -> int:
    """Give where to part a head from its number, so that a bar between them stays with this one."""
    behind = _BAR.match(text, at)
    if behind:
        return behind.end()
    before = _ENDING_BAR.search(text, max(0, at - LONGEST_BAR), at)
    return before.start() if before else at


def _glued_match(text: str) -> re.Match[str] | None:
    if len(text) > LONGEST_GLUED and len(" ".join(text.split())) > LONGEST_GLUED:
        return None
    for form in _GLUED_FORMS:
        match = form.fullmatch(text)
        if match:
            return None if LEADERS.search(text) else match
    return None


def glued_number(text: str) -> int | None:
    """Give the page number that a line has beside a running head; None where it has none."""
    match = _glued_match(text)
    return match and number_value(printed_number(match["before"] or match["after"]))


def set_aside_page_numbers(draft: Draft) -> Draft:
    """Set aside the page number at a page's edge, also one in three pieces (— / 57 / —).

    A number without ornaments is one where enough pages have one there that goes up with them.
    """
    if len(draft.pages) < 2:
        return draft
    edges = [
        (draft.body_of(page[::-1], HEAD_DISTANCE), draft.body_of(page, HEAD_DISTANCE))
        for page in draft.pages
    ]
    texts = draft.lines.texts
    begun = frozenset(
        at for at in places_of(_BEGINS, draft.lines.firsts) if len(texts[at]) <= LONGEST
    )
    stepping = _stepping(draft, edges, begun)
    roles: dict[int, Role] = {}
    without: list[int] = []
    ends: list[tuple[tuple[int, ...], ...]] = []
    for number, both in enumerate(edges):
        likely = (_page_number_at(draft, edge, begun, stepping) for edge in both)
        ends.append(tuple(filter(None, likely)))
        if not ends[-1]:
            without.append(number)
    for found in _in_step_first(draft, ends):
        roles.update(dict.fromkeys(found, Role.PAGE_NUMBER))
    if len(without) > MOSTLY_IN_STEP * len(draft.pages):
        roles.update(dict.fromkeys(_inside(draft, without), Role.PAGE_NUMBER))
    inner = _decorated_further_in(draft, roles, without)
    roles.update(dict.fromkeys(inner, Role.PAGE_NUMBER))
    roles.update(dict.fromkeys(_strayed_ornaments(draft, [*roles]), Role.PAGE_NUMBER))
    findings = [forme_work_finding(draft, (i,), FindingKind.PAGE_NUMBER, "页码") for i in roles]
    return draft.with_roles(roles, tuple(findings))


def _strayed_ornaments(draft: Draft, numbers: Sequence[int]) -> Iterator[int]:
    """Give the ornaments beside these numbers."""
    texts = draft.lines.texts
    for index in numbers:
        for beside in (index - 1, index + 1):
            near = 0 <= beside < len(texts) and draft.page_of[beside] == draft.page_of[index]
            if near and PAGE_ORNAMENT.fullmatch(texts[beside]):
                yield beside


def _in_step_first(
    draft: Draft, ends: Sequence[Sequence[tuple[int, ...]]]
) -> Iterator[tuple[int, ...]]:
    """Give the number of each page that has one at its end or, else, at its start.

    Of two the one that goes up with the pages: the other is an item's in the text (2.).
    """
    numbers = [
        (page, _value(draft.lines.texts[found[len(found) // 2]]), found)
        for page, both in enumerate(ends)
        for found in both
    ]
    twice = [page for page, both in enumerate(ends) if len(both) > 1 and both[0] != both[1]]
    step = _common_step([(page, n, 0) for page, n, _ in numbers if n >= 0], len(ends))
    better = {page: found for page, n, found in numbers[::-1] if page in twice and n - page == step}
    for page, both in enumerate(ends):
        if both:
            yield better.get(page, both[0])


def _decorated_further_in(
    draft: Draft, found: Iterable[int], without: Sequence[int]
) -> Iterator[int]:
    """Give the numbers with ornaments on pages `without` one at their edges, above captions.

    They go up with the pages as those that were `found` do.
    """
    texts, page_of = draft.lines.texts, draft.page_of
    numbers = [(page_of[at], _value(texts[at]), at) for at in found]
    step = _common_step([each for each in numbers if each[1] >= 0], len(draft.pages))
    for number in without if step is not None else ():
        for index in reversed(draft.body_of(draft.pages[number])):
            if is_decorated_number(texts[index]) and _value(texts[index]) - number == step:
                yield index
                break


def _inside(draft: Draft, without: Collection[int]) -> Iterator[int]:
    """Give the numbers with ornaments or in brackets that go up with most pages, wherever they are.

    Of pages `without` one at their edges: an extraction may have drawn the forme work between two
    columns.
    """
    bare = [(at, unbracketed(draft.lines.texts[at])) for at in _in_brackets(draft)]
    decorated = [(at, printed_number(draft.lines.texts[at])) for at in decorated_numbers(draft)]
    values = [(draft.page_of[at], number_value(number), at) for at, number in bare + decorated]
    found = [(page, value, at) for page, value, at in values if value is not None]
    step = _common_step(found, len(draft.pages), MOSTLY_IN_STEP)
    yield from (at for page, number, at in found if page in without and number - page == step)


def _in_brackets(draft: Draft) -> list[int]:
    """Give the short lines of the body between two brackets."""
    texts = draft.lines.texts
    opened = places_of(_OPENS, draft.lines.firsts)
    return draft.body_of(
        at
        for at in opened
        if len(texts[at]) <= LONGEST_BARE and texts[at][-1] == PAGE_BRACKETS[texts[at][0]]
    )


def _value(text: str) -> int:
    """Give the number of a page number's line; -1 for an ornament."""
    value = number_value(printed_number(text))
    return -1 if value is None else value


def in_step(
    bare: Sequence[tuple[int, int, int]], pages: int, share: float = IN_STEP
) -> frozenset[int]:
    """Give the lines, of (page, number, line), whose numbers go up with the pages.

    None where they do so on less than a `share` of the pages.
    """
    step = _common_step(bare, pages, share)
    return frozenset(index for page, number, index in bare if number - page == step)


def _step_of(
    outermost: Sequence[tuple[int, int, int]], near: Sequence[tuple[int, int, int]], pages: int
) -> int | None:
    """Give by how much the outermost numbers, or else most near the edges, are ahead of the pages.

    On nearly every page captions may have been drawn behind the number.
    """
    step = _common_step(outermost, pages)
    return _common_step(near, pages, MOSTLY_IN_STEP) if step is None else step


def _common_step(
    bare: Sequence[tuple[int, int, int]], pages: int, share: float = IN_STEP
) -> int | None:
    """Give by how much the numbers are ahead of the pages, if enough are by the same."""
    steps = Counter(number - page for page, number in {(p, n) for p, n, _ in bare})
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    return step if count > 1 and count >= share * pages else None


def _stepping(draft: Draft, edges: Sequence[_Edges], begun: Container[int]) -> frozenset[int]:
    """Give the lines with bare numbers that go up with the pages, of those that begin like one.

    They are outermost, but on some pages, where captions were drawn behind them.
    """
    near = list(_bare_numbers(draft, edges, begun))
    outer = {index for both in edges for edge in both for index in edge[:OUTERMOST]}
    outermost = [each for each in near if each[2] in outer]
    step = _step_of(outermost, near, len(draft.pages))
    if step is None:
        return frozenset()
    found = {page: index for page, number, index in outermost if number - page == step}
    for page, number, index in near:
        if number - page == step:
            found.setdefault(page, index)
    return frozenset(found.values())


def _bare_numbers(
    draft: Draft, edges: Sequence[_Edges], begun: Container[int]
) -> Iterator[tuple[int, int, int]]:
    """Give (page, number, line) of the lines at the pages' edges that are bare numbers."""
    for number, (last, first) in enumerate(edges):
        for index in sorted({*last, *first}):
            if index not in begun:
                continue
            text = draft.lines.texts[index]
            value = number_value(unbracketed(text)) if len(text) <= LONGEST_BARE else None
            if value is not None:
                yield number, value, index


def unbracketed(text: str) -> str:
    """Give a text without brackets or marks around it, as stand around numbers of pages: 〔57〕."""
    marked = _MARKED.fullmatch(text)
    if marked:
        return marked["number"]
    inside = text[1:-1]
    return inside if text[0] in PAGE_BRACKETS and text[-1] == PAGE_BRACKETS[text[0]] else text


def _page_number_at(
    draft: Draft, edge: Sequence[int], begun: Container[int], stepping: Set[int]
) -> tuple[int, ...]:
    """Give the lines of a page number among the outermost lines of a page.

    Where one goes up with the pages, a bare number outside it is the edition's year.
    """
    for at, index in enumerate(edge):
        if index not in begun:
            continue
        text, *behind = [draft.lines.texts[index] for index in edge[at : at + 3]]
        if (
            PAGE_ORNAMENT.fullmatch(text)
            and len(behind) == 2
            and number_value(behind[0]) is not None
            and PAGE_ORNAMENT.fullmatch(behind[1])
        ):
            return tuple(edge[at : at + 3])
        if index in stepping:
            return (index,)
        alone = at == 0 and len(text) <= 4 and text.isdecimal() and stepping.isdisjoint(edge)
        if alone and not _YEAR_ALONE.fullmatch(text):
            return (index,)
        if is_decorated_number(text):
            return (index,)
    year = edge and edge[0] in begun and _YEAR_ALONE.fullmatch(draft.lines.texts[edge[0]])
    return (edge[0],) if year else ()


def decorated_numbers(draft: Draft) -> list[int]:
    """Give the lines that are still body and are page numbers with ornaments."""
    ends = (draft.lines.firsts, draft.lines.lasts)
    likely = sorted({at for characters in ends for at in places_of(DECORATION, characters)})
    texts = draft.lines.texts
    return draft.body_of(index for index in likely if is_decorated_number(texts[index]))


def is_decorated_number(text: str) -> bool:
    """Tell a page number with the ornaments that tell it from any other number (·12·)."""
    if len(text) > LONGEST or not DECORATION.search(text[0] + text[-1]):
        return False
    bare = head_text(text)
    return PAGE_NUMBER.fullmatch(bare) is not None and number_value(bare) is None


def printed_number(text: str) -> str:
    """Give the number of a page number's line as it is printed; empty for an ornament."""
    match = _NUMERAL.search(head_text(text))
    return match.group() if match else ""
