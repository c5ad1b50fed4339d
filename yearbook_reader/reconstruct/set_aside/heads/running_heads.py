"""Running heads (书眉), set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    CREDIT,
    ENGLISH_TITLE,
    VOLUME_AND_CHAPTER,
    YEAR_LINE,
    is_bare_signature,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import (
    having,
    head_text,
    places_among,
    tab_text,
)
from yearbook_reader.reconstruct.set_aside.cover import years_above_titles
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.heads.named_titles import OVERVIEW
from yearbook_reader.reconstruct.set_aside.heads.possible_heads import (
    could_be_head,
    is_volume_title,
)
from yearbook_reader.reconstruct.set_aside.openings import divisions_of, lone_titles, titles_named
from yearbook_reader.reconstruct.tolerances import HEAD_DISTANCE, HEAD_LENGTH
from yearbook_reader.volume.reconstruction import Finding, FindingKind

EDGE_SHARE = 1 / 3  # of a running head's lines that stand at a page's edge, at the least
FEWEST_TABLES = 4  # times that a line must recur which reads as a table's title
HEAD_SIZE = 1.15  # times the usual size, at the most
FULL = 0.8  # of a full line's width, which no head has that stands on one page alone
BESIDE_SHARE = 1 / 3  # of the page numbers that have a head beside them, for all heads to stand so
MANY = 5  # times as many heads as lines that recur beside them
MOSTLY = 0.7  # of the lines at pages' edges, which are known from elsewhere
_PAGE_NUMBER = Role.PAGE_NUMBER
_HEADS = (Role.CHAPTER_HEAD, Role.VOLUME_HEAD)
_BESIDE_HEADS = (Role.PAGE_NUMBER, Role.SIDE_TAB)
_YEARBOOK = re.compile(r"年[^\S\n]*[鉴鑑鑒]")


def set_aside_running_heads(draft: Draft) -> Draft:
    """Set aside the lines that recur at the pages' edges, and an English title beside one."""
    large = _large_lines(draft)
    heads = _recurring_heads(draft, large)
    roles: dict[int, Role] = {}
    findings: list[Finding] = []
    alone = lone_titles(draft).values()
    seen = {each.title for each in divisions_of(draft)} | {*map(head_text, draft.texts_of(alone))}
    english = _english_names(draft, heads)
    for index in _heads_above_titles(draft):
        roles[index] = Role.CHAPTER_HEAD
        findings.append(forme_work_finding(draft, (index,), FindingKind.RUNNING_HEAD, "书眉"))
    for index in draft.body_of(lines_beginning_like(draft, heads)):
        text = draft.lines.texts[index]
        if len(text) > 2 * HEAD_LENGTH:
            continue
        text = head_text(text) if " " in text or "\u3000" in text else text
        if text not in heads or index in roles or index in large:
            continue
        if not (_is_at_edge(draft, index, 3 * HEAD_DISTANCE) or _is_beside_number(draft, index)):
            continue
        first = text not in seen
        seen.add(text)
        if first and not _is_atop_page(draft, index, roles) and _heads_overview(draft, index):
            continue
        chapter = heads[text] is Role.CHAPTER_HEAD and not VOLUME_AND_CHAPTER.fullmatch(text)
        if first and chapter and _is_atop_page(draft, index, roles):
            continue
        roles[index] = heads[text]
        findings.append(forme_work_finding(draft, (index,), FindingKind.RUNNING_HEAD, "书眉"))
        if _is_english_title(draft, below := index + 1) and (
            heads[text] is Role.CHAPTER_HEAD or draft.lines.texts[below] in english
        ):
            chapter = heads[text] is Role.CHAPTER_HEAD
            roles[below] = Role.CHAPTER_HEAD_ENGLISH if chapter else Role.VOLUME_HEAD
            findings.append(forme_work_finding(draft, (below,), FindingKind.RUNNING_HEAD, "书眉"))
    for index in years_above_titles(draft, roles):
        roles[index] = Role.VOLUME_HEAD
        findings.append(forme_work_finding(draft, (index,), FindingKind.RUNNING_HEAD, "书眉"))
    titles = {draft.lines.span(at).start for at in _second_heads(draft, roles)}
    roles = {at: role for at, role in roles.items() if draft.lines.span(at).start not in titles}
    findings = [each for each in findings if each.spans[0].start not in titles]
    return draft.with_roles(roles, tuple(findings))


def _heads_overview(draft: Draft, index: int) -> bool:
    """Tell a title right above the overview (【概况】) of its section."""
    below = "".join(draft.lines.texts[index + 1 : index + 2])
    return (OVERVIEW.match(below) or OVERVIEW.match(below, 1)) is not None


def _english_names(draft: Draft, heads: Mapping[str, Role]) -> Set[str]:
    """Give what stands in English below several heads with the yearbook's name."""
    names = {head for head, role in heads.items() if role is Role.VOLUME_HEAD}
    likely = draft.body_of(lines_beginning_like(draft, names))
    below = Counter(
        draft.lines.texts[at + 1]
        for at in likely
        if _is_english_title(draft, at + 1) and head_text(draft.lines.texts[at]) in names
    )
    return {text for text, count in below.items() if count > 1}


def _second_heads(draft: Draft, roles: Mapping[int, Role]) -> Iterator[int]:
    """Give what is no running head, since its page has one beside its number, as most have.

    A section may have the title of a chapter.
    """
    heads = [at for at, role in roles.items() if role in _HEADS]
    english = {at for at in heads if _is_english_title(draft, at + 1)}
    beside = {at for at in heads if _is_beside_number(draft, at + (at in english))}
    beside |= {at for at in heads if at + 1 in beside}  # a year above the name
    known = (at for role in _HEADS for at in draft.in_role(role))
    told = {at for at in known if _is_beside_number(draft, at)}
    pages = {draft.page_of[at] for at in beside | told}
    if len(pages) < MOSTLY * len({draft.page_of[at] for at in (*heads, *told)}):
        return
    second = [at for at in heads if at not in beside and draft.page_of[at] in pages]
    inside = {draft.lines.texts[at] for at in second if _stands_inside(draft, at, roles)}
    yield from (at for at in second if draft.lines.texts[at] in inside)


def _stands_inside(draft: Draft, index: int, roles: Container[int]) -> bool:
    """Tell whether a line has running text above and below it on its page."""
    page = draft.pages[draft.page_of[index]]
    body = [at for at in page if at not in draft.aside and at not in roles]
    return bool(body) and body[0] < index < body[-1]


def lines_beginning_like(draft: Draft, heads: Iterable[str]) -> list[int]:
    """Give the lines with the first character of any of these texts."""
    return places_among((head[0] for head in heads), draft.lines.firsts)


def _heads_above_titles(draft: Draft) -> Iterator[int]:
    """Give the lines that open a page right above the same words: a head or tab over the title.

    That may have its number, which the head lacks.
    """
    for page in draft.pages:
        body = draft.body_of(page[:HEAD_DISTANCE], 2)
        texts = list(map(head_text, draft.texts_of(body)))
        if len(texts) < 2 or not texts[1].endswith(texts[0]):
            continue
        division = division_of(texts[1])
        if texts[0] == (division.title if division else texts[1]) and could_be_head(texts[0]):
            yield body[0]


def _recurring_heads(draft: Draft, large: Container[int]) -> dict[str, Role]:
    """Give the texts that are running heads: the yearbook's name, or a line that recurs there.

    Of a title that many chapters have, a few stand at a page's edge by chance, and of two entries
    with one title both may; where many more heads are told already, and the contents name
    none that recurs, all are such titles. Where most page
    numbers have such a line beside them, each of those lines is one, unless its words stand
    elsewhere more often. What stands there in `large` type alone is a title.
    """
    edges = list(_edge_texts(draft))
    texts = Counter(text for text, _ in edges)
    small = {text for text, index in edges if index not in large}
    tabs = texts.keys() & set(_side_tab_texts(draft))
    beside = _beside_page_numbers(draft)
    asked = {*beside, *texts}
    everywhere = Counter(filter(asked.__contains__, draft.lines.texts))
    set_as_heads = _in_the_type_of_heads(draft, edges)
    placed_as_heads = _in_the_place_of_heads(draft, edges, beside)
    recurring = Counter(
        {
            text: count
            for text, count in texts.items()
            if text in small
            and text in set_as_heads
            and text in placed_as_heads
            and count >= (FEWEST_TABLES if text[-1] == "表" else 2)
            and count >= EDGE_SHARE * everywhere[text]
        }
    )
    named = titles_named(draft)
    titled = {text for text in recurring if is_volume_title(text)}
    told = len(draft.in_role(Role.CHAPTER_HEAD))
    if named and told > MANY * recurring.total() and recurring.keys().isdisjoint(named):
        recurring.clear()
    full = {text for text, at in edges if draft.lines.widths[at] > FULL * draft.full_width}
    beside = Counter(
        {
            text: count
            for text, count in beside.items()
            if everywhere[text] <= 2 * count and (count > 1 or text not in full)
        }
    )
    again = {text for text, count in everywhere.items() if count > beside[text]}
    known = _known(recurring, named | titled if told else named)
    known |= _known(beside, named, named | again)
    both = {text for text in texts if "年" in text and VOLUME_AND_CHAPTER.fullmatch(text)}
    heads = dict.fromkeys(tabs | known | both, Role.CHAPTER_HEAD)
    return heads | dict.fromkeys(_volume_titles(draft), Role.VOLUME_HEAD)


def _in_the_type_of_heads(draft: Draft, edges: Sequence[tuple[str, int]]) -> set[str]:
    """Give the lines at the pages' edges that are set in the size of most that recur there."""
    texts = Counter(text for text, _ in edges)
    if not draft.sizes:
        return set(texts)
    sizes = Counter(draft.sizes[index] for text, index in edges if texts[text] > 1)
    usual = sizes.most_common(1)
    if not usual or usual[0][1] < MOSTLY * sizes.total():
        return set(texts)
    return {text for text, index in edges if draft.sizes[index] == usual[0][0]}


def _in_the_place_of_heads(
    draft: Draft, edges: Sequence[tuple[str, int]], beside: Counter[str]
) -> set[str]:
    """Give the lines `beside` page numbers, where most that recur or many numbers have one so."""
    texts = Counter(text for text, _ in edges)
    if beside.total() < max(1.0, BESIDE_SHARE * len(draft.in_role(_PAGE_NUMBER))):
        beside = Counter(text for text, index in edges if _is_beside_number(draft, index))
        recurring = [text for text, count in texts.items() if count > 1]
        total = sum(texts[text] for text in recurring)
        if sum(beside[text] for text in recurring) < MOSTLY * total:
            return set(texts)
    return {text for text, count in texts.items() if 2 * beside[text] >= count}


def _is_beside_number(draft: Draft, index: int) -> bool:
    """Tell whether a page number or side tab stands right above or below a line on its page."""
    page = draft.page_of[index]
    return any(
        draft.aside.get(near) in _BESIDE_HEADS and draft.page_of[near] == page
        for near in (index - 1, index + 1)
    )


def _known(lines: Counter[str], *elsewhere: Set[str]) -> Set[str]:
    """Give the lines that are known from elsewhere, where most are: from the contents, the text.

    There any other is the last line of a page that has no running head, or a caption.
    """
    for texts in elsewhere:
        known = lines.keys() & texts
        if sum(lines[text] for text in known) >= MOSTLY * lines.total():
            return known
    return lines.keys()


def _side_tab_texts(draft: Draft) -> Iterator[str]:
    tabs = draft.in_role(Role.SIDE_TAB)
    for _, lines in groupby(tabs, key=draft.page_of.__getitem__):
        yield tab_text(draft.lines.texts[index] for index in lines)


def _beside_page_numbers(draft: Draft) -> Counter[str]:
    """Count the head-like lines beside page numbers, where most page numbers have one.

    Above a number at a page's foot, below one that opens its page. One that stands there once
    and that the contents do not name is a caption, or the last line of a text.
    """
    named = titles_named(draft)
    numbers = draft.in_role(Role.PAGE_NUMBER)
    beside: Counter[str] = Counter()
    bare = told = 0
    for number in numbers:
        opens_page = number == 0 or draft.page_of[number - 1] < draft.page_of[number]
        page = draft.pages[draft.page_of[number]]
        near = slice(max(number - 1, page.start), min(number + 2, page.stop))
        if any(map(is_volume_title, draft.lines.texts[near])):
            continue
        index = number + 1 if opens_page else number - 1
        if draft.aside.get(index) is Role.CHAPTER_HEAD:
            told += 1
            continue
        if index > 0 and not opens_page and _is_english_title(draft, index):
            index -= 1
        texts = [
            head_text(draft.lines.texts[index])
            for index in ([index] if 0 <= index < len(draft.lines) else [])
            if index not in draft.aside
            and draft.page_of[index] == draft.page_of[number]
            and not _is_no_head(draft, index)
        ]
        likely = [text for text in texts if could_be_head(text)]
        beside.update(likely)
        bare += not likely
    heads = Counter({t: n for t, n in beside.items() if n > 1 or not named or t in named})
    bare += beside.total() - heads.total()
    # Where most are told already, what recurs that the contents do not name ends captions.
    ends = bool(named) and told > heads.total() and not heads.keys() & named
    return heads if bare * 2 < len(numbers) and not ends else Counter()


def _is_no_head(draft: Draft, index: int) -> bool:
    """Tell a caption, below which its credit stands, or a signature."""
    below = draft.lines.texts[index + 1 : index + 2]
    credited = any(CREDIT.fullmatch(text) for text in below)
    return credited or is_bare_signature(draft.lines.texts[index])


def _edge_texts(draft: Draft) -> Iterator[tuple[str, int]]:
    """Give each page's outermost lines that could be a running head, with their indices.

    Inside them could stand a section's title, and those recur from chapter to chapter.
    """
    numbers: dict[int, list[int]] = {}
    for number in draft.in_role(_PAGE_NUMBER):
        numbers.setdefault(draft.page_of[number], []).append(number)
    for at, page in enumerate(draft.pages):
        outermost = (_first_but_title(draft, page), _first_but_title(draft, reversed(page)))
        beside = [i for own in numbers.get(at, ()) for i in (own - 1, own + 1) if i in page]
        for index in sorted({*(i for i in outermost if i is not None), *beside}):
            text = head_text(draft.lines.texts[index])
            if index not in draft.aside and could_be_head(text) and not _is_no_head(draft, index):
                yield text, index


def _large_lines(draft: Draft) -> frozenset[int]:
    """Give the lines in clearly larger type than most, or on pages of their own: titles."""
    usual = Counter(draft.sizes).most_common(1)[0][0] if draft.sizes else 0.0
    large = {at for at, size in enumerate(draft.sizes) if size > HEAD_SIZE * usual}
    return frozenset(large.union(lone_titles(draft).values()))


def _first_but_title(draft: Draft, indices: Iterable[int]) -> int | None:
    """Give the first line of the body that is neither the yearbook's name nor in English."""
    for index in indices:
        if index in draft.aside:
            continue
        text = draft.lines.texts[index]
        if not (is_volume_title(text) or (text.isascii() and ENGLISH_TITLE.fullmatch(text))):
            return index
    return None


def _volume_titles(draft: Draft) -> Iterator[str]:
    """Give the lines near the pages' edges that are the yearbook's name."""
    for index in having(_YEARBOOK, draft.lines.joined) - draft.aside.keys():
        page, text = draft.pages[draft.page_of[index]], draft.lines.texts[index]
        inside = min(index - page.start, page.stop - 1 - index)
        if inside < HEAD_DISTANCE and is_volume_title(text):
            yield head_text(text)


def _is_at_edge(draft: Draft, index: int, distance: int) -> bool:
    """Tell whether a line stands within so many lines of its page's begin or end."""
    page = draft.page_of[index]
    start = draft.lines.starts[max(0, index - distance)]
    end_index = min(len(draft.lines) - 1, index + distance)
    at_end = draft.page_of[end_index] > page or end_index == len(draft.lines) - 1
    at_start = start < draft.page_starts[page] or index < distance
    return at_start or at_end


def _is_atop_page(draft: Draft, index: int, heads: Container[int]) -> bool:
    """Tell whether no body stands above a line on its page: there it is the chapter's title.

    Other `heads` above it are no body, and the edition's year is none.
    """
    above = index - 1
    texts = draft.lines.texts
    while above >= 0 and (
        above in draft.aside or above in heads or YEAR_LINE.fullmatch(texts[above])
    ):
        above -= 1
    return above < 0 or draft.page_of[above] < draft.page_of[index]


def _is_english_title(draft: Draft, index: int) -> bool:
    return (
        index < len(draft.lines)
        and index not in draft.aside
        and ENGLISH_TITLE.fullmatch(draft.lines.texts[index]) is not None
    )
