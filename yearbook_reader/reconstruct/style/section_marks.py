"""A mark before the titles of sections (◎公路), or brackets around them, that is none of theirs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS, HAN, STOP
from yearbook_reader.reconstruct.lexicon.matter import (
    DRESSED_DATE,
    MONTH,
    SAME_DATE_LINE,
    Matter,
    matter_of,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text, lines_named, places_of
from yearbook_reader.reconstruct.set_aside.heads.named_titles import LONGEST_SECTION
from yearbook_reader.reconstruct.set_aside.openings import lone_titles
from yearbook_reader.reconstruct.style.bare_names import is_bare_name
from yearbook_reader.reconstruct.style.run_in import begins_with_title

FEWEST = 3  # titles behind a mark, before it is that of sections
LONGEST = 40  # characters of such a line
MANY = 0.3  # of the lines behind a mark that stand above entries, where it is: others stand above
# documents, days and lists
FEWEST_BELOW = 2  # titles of sections without a mark that show those with one to be lower
NEARLY_ALL = 0.85  # of these lines that could be titles
LONGEST_SPREAD = 4  # characters of a title that may be spaced out
TITLE_WIDTH = 0.8  # of a full line's width, which such a title does not reach
MOSTLY_TITLES = 0.7  # of the lines in brackets that have a title below, where they are no entries
SELDOM = 0.12  # times as many plain titles as marked ones, up to which the marked are sections'

MOSTLY_NAMED = (
    0.7  # of the titles with a mark, that the contents name, and of the others that they do not
)

OTHERS = 0.5  # of the titles that have pages of their own, that no head names where heads name
# sections

CLOSED_MARKS = frozenset("—–-")
"""What is the mark of titles only on both sides of them (—— 公路 ——): it begins other lines too."""

_NO_MARKS = frozenset("“”‘’「」『』《》〈〉】〕］]〗（）()—-·、，。：；！？…\"'%％‰①②③④⑤⑥⑦⑧⑨⑩")
_DATE_LINE = re.compile(f"{SAME_DATE_LINE.pattern}|{DRESSED_DATE.pattern}")  # in a chronicle
_NUMBERED_TITLE = re.compile(r"(?:1[.．、]|[（(]一[）)]|一、) ?[^，。；：　]{2,30}[：　]")  # 1.概况
_WORDS = re.compile(f"[{HAN}]{{2}}")
_NONE = "".join(sorted(_NO_MARKS - CLOSED_MARKS - {"〉"}))  # that stands before titles, too
_MAY_BE_MARK = re.compile(rf"_|[^\w{re.escape(_NONE)}]")


def section_mark(draft: Draft, named: Collection[str], others: str) -> str:
    """Give the mark, none of these others, behind which titles stand that the contents name.

    Titles that nearly all begin pages are those of chapters.
    """
    if not named:
        return ""
    marked: dict[str, list[int]] = defaultdict(list)
    for index in _behind_marks(draft, others):
        text = draft.lines.texts[index]
        title = head_text(_without_mark(text)) if len(text) <= LONGEST else ""
        if title in named and not MONTH.fullmatch(title):
            marked[text[0]].append(index)
    mark = max(marked, key=lambda each: len(marked[each]), default="")
    lines = marked[mark] if mark else []
    first = sum(_first_in(draft.pages[draft.page_of[at]], draft) == at for at in lines)
    return mark if len(lines) >= FEWEST and first < NEARLY_ALL * len(lines) else ""


def mark_above(draft: Draft, body: Sequence[int], below: Collection[int], others: str) -> str:
    """Give the mark, none of these others, of the titles that stand above these lines (by index).

    Nearly all that stands behind it are titles, and many of those are right above one of `below`.
    """
    texts = draft.lines.texts
    marked: dict[str, list[bool]] = defaultdict(list)
    heading: Counter[str] = Counter()
    for index in _behind_marks(draft, others):
        behind = bisect_left(body, index) + 1
        if behind == len(body):
            break
        mark = texts[index][0]
        marked[mark].append(_is_title(texts[index]))
        heading[mark] += marked[mark][-1] and body[behind] in below
    for mark, times in heading.most_common():
        titles = marked[mark]
        enough = times >= FEWEST and times >= MANY * len(titles)
        if enough and sum(titles) >= NEARLY_ALL * len(titles):
            return mark
    return ""


def are_of_sections(
    draft: Draft,
    body: Sequence[int],
    opening: Collection[int],
    marked: Sequence[int],
    *,
    bare_names: bool,
) -> bool:
    """Tell whether titles with a mark are those of sections, though they stand above entries.

    Were they of subsections, titles without it would stand above them, or above the `opening`
    lines of entries, within pages; those that begin pages, or that running heads name, are of
    chapters. Where `bare_names` sign the book, lines of names are no titles.
    """
    texts, known, opening = draft.lines.texts, set(marked), set(opening)
    first = {_first_in(page, draft) for page in draft.pages}
    heads = heads_of_chapters(draft)
    plain = 0
    for index in opening | known if len(marked) >= FEWEST else ():
        place = bisect_left(body, index) - 1
        above = body[place] if place >= 0 else -1
        if above < 0 or above in known or above in opening or above in first:
            continue
        text = texts[above]
        row = " " in text and text[-1].isdigit()  # of a table
        name = bare_names and is_bare_name(text)
        other = name or row or division_of(text) is not None or head_text(text) in heads
        plain += not other and _is_plain_title(text)
        if plain > SELDOM * len(marked):
            break
    return len(marked) >= FEWEST and plain <= SELDOM * len(marked)


def heads_of_chapters(draft: Draft) -> set[str]:
    """Give what the running heads name, unless titles of other words open the book's chapters."""
    heads = {head_text(draft.lines.texts[index]) for index in draft.in_role(Role.CHAPTER_HEAD)}
    opening = {head_text(draft.lines.texts[index]) for index in lone_titles(draft).values()}
    return set() if len(opening - heads) > OTHERS * len(opening) else heads


def are_named_sections(
    draft: Draft,
    body: Sequence[int],
    opening: Collection[int],
    marked: Collection[int],
    named: Collection[str],
) -> bool:
    """Tell whether titles with a mark are those of sections, since the contents have them `named`.

    They do not name the titles without it right above the `opening` lines of entries, or these
    recur, as subsections' do in section after section, while those with it do not. A mark may be
    that they stand in.
    """
    texts, known, opening = draft.lines.texts, set(marked), set(opening)
    own = Counter(_without_any_mark(texts[index]) for index in marked if named)
    told = sum(number for title, number in own.items() if title in named)
    if told < max(FEWEST, MOSTLY_NAMED * len(marked)):
        return False
    once = sum(number == 1 for number in own.values()) >= MOSTLY_NAMED * len(marked)
    places = (bisect_left(body, index) - 1 for index in opening)
    above = {body[place] for place in places if place >= 0} - opening - known
    titles = [texts[index] for index in above if _is_plain_title(texts[index])]
    plain = [head_text(title) for title in titles if title[0].isalnum()]
    times = Counter(plain)
    lower = sum(title not in named or (once and times[title] > 1) for title in plain)
    return lower >= max(FEWEST, MOSTLY_NAMED * len(plain))


def are_sections_below_chapters(
    draft: Draft, body: Sequence[int], mark: str, named: Collection[str]
) -> bool:
    """Tell whether titles with a mark are those of sections, where entries have no mark.

    The contents have them `named`, and no section's title without a mark below a chapter's, but
    for documents and months.
    """
    texts = draft.lines.texts
    marked = [texts[index] for index in body if texts[index][0] == mark]
    titles = [head_text(_without_mark(text)) for text in marked if _is_title(text)]
    titles = [title for title in titles if not MONTH.fullmatch(title)]
    if sum(map(named.__contains__, titles)) < max(FEWEST, MOSTLY_NAMED * len(titles)):
        return False
    plain = {
        index
        for index in lines_named(draft.lines, body, named)
        if matter_of(head_text(texts[index])) in (None, Matter.ENTRIES)
    }
    pairs = sum(one in plain and two in plain for one, two in pairwise(body))
    return pairs < FEWEST_BELOW


def stands_above_titles(
    draft: Draft, body: Sequence[int], opened: Sequence[int], count: int, named: frozenset[str]
) -> bool:
    """Tell whether the mark that opens these lines opens subsections, not entries.

    It stands around, or before, most lines of the `count` that can be titles, and below most of
    those is another title, not text; it may be `named` by the contents, and its text behind a gap.
    """
    texts, widths = draft.lines.texts, draft.lines.widths
    mark = texts[opened[0]][0]
    closing = ENTRY_BRACKETS.get(mark, "")
    whole = titles = 0
    places = [bisect_left(body, index) for index in opened]
    for one, two in (body[at : at + 2] for at in places if at + 1 < len(body)):
        text, below = texts[one], texts[two]
        if not text.endswith(closing) or len(text) > LONGEST_SECTION or STOP.search(text):
            continue
        whole += 1
        short = widths[two] < TITLE_WIDTH * draft.full_width and not STOP.search(below)
        run_in = draft.leads.get(two, 0) > 1 or begins_with_title(below)
        run_in = run_in or _NUMBERED_TITLE.match(below) is not None
        run_in = run_in or below.replace("\u3000", " ").partition(" ")[0] in named
        month = _without_mark(text).strip()  # above the days
        run_in = run_in or MONTH.fullmatch(month) is not None
        titles += below[0] != mark and (short or run_in)
    return whole >= MOSTLY_TITLES * count and titles >= MOSTLY_TITLES * whole


def stands_above(draft: Draft, body: Sequence[int], mark: str, other: str) -> bool:
    """Tell whether a mark is of higher titles than another: it comes first in the book."""
    texts = (draft.lines.texts[index] for index in body)
    titles = (text for text in texts if not _DATE_LINE.match(text))
    return next((t[0] == mark for t in titles if t[0] in (mark, other) and _is_title(t)), False)


def _behind_marks(draft: Draft, others: str) -> list[int]:
    """Give the lines that begin with what could be a mark, and is none of these others."""
    firsts, texts = draft.lines.firsts, draft.lines.texts
    likely = draft.body_of(
        index for index in places_of(_MAY_BE_MARK, firsts) if firsts[index] not in others
    )
    return [
        index
        for index in likely
        if not _DATE_LINE.match(texts[index])
        and (firsts[index] not in CLOSED_MARKS or texts[index][-1] == firsts[index])
    ]


def _first_in(page: Iterable[int], draft: Draft) -> int | None:
    return next((index for index in page if index not in draft.aside), None)


def _without_mark(text: str) -> str:
    """Give a title without its mark, or both of its marks, which may be several of a kind."""
    behind = text.lstrip(text[0])
    return behind.rstrip(ENTRY_BRACKETS.get(text[0], text[0]))


def _without_any_mark(text: str) -> str:
    return head_text(text if text[0].isalnum() else _without_mark(text))


def _is_plain_title(text: str) -> bool:
    """Tell what could be a title above others, and is no signature, row of cells or of names."""
    title = text if text[0].isalnum() else _without_mark(text).strip()
    words = head_text(title)
    parted = len(words) < len(title) and len(words) > LONGEST_SPREAD
    titled = _is_title(text) and text[-1] not in "）)" and not parted
    return titled and _WORDS.search(words) is not None


def _is_title(text: str) -> bool:
    closing = ENTRY_BRACKETS.get(text[0], "")
    short = 1 < len(text) <= LONGEST_SECTION + 2 and text.endswith(closing)
    return short and not STOP.search(text) and has_han(text)
