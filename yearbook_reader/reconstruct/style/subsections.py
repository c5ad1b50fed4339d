"""Subsections (子目) known by how their titles look: by a dress, a number, or an indent."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Sequence, Set
from itertools import compress, count, pairwise

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import STOP
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED, SAME_DATE_LINE
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import BREAKS, has_han, head_text
from yearbook_reader.reconstruct.set_aside.heads.named_titles import LONGEST_SECTION

INDENT = "　…"
NUMBER = "（一）"
FEWEST = 3  # titles of a form above entries, before it is that of subsections
MOSTLY = 0.7  # of the lines of a form that stand above entries, where it is
FEWEST_SECTIONS = 2  # titles that must not stand in above entries or others, where these do
DEEPER = 1.0  # em by which a title stands in further than what is below it
AT_THE_RIGHT = 2.0  # em from a full line's end, up to which signatures go
FARTHEST = 20.0  # em by which a title stands in further at most

_BRACKETS = (("〈", "〉"), ("〖", "〗"), ("〔", "〕"), ("［", "］"))
_NO_DRESS = frozenset("“”‘’「」『』\"'（()）%％‰℃\t")

Dress = tuple[str, str]
"""The marks before and behind a title (◎, 〉); empty for none."""

_Title = tuple[int, int]
"""Where in the body a title stands, and in which line (by index)."""


def dress_of_title(text: str) -> Dress:
    """Give the marks between which a line stands."""
    first, last = text[0], text[-1]
    return (
        "" if (first.isalnum() and first != "〇") or first in _NO_DRESS else first,
        "" if last.isalnum() or last in _NO_DRESS else last,
    )


def subsections_by_looks(
    draft: Draft, body: Sequence[int], entries: Collection[int], others: Container[int] = ()
) -> tuple[str, frozenset[int]]:
    """Give how the titles of subsections look, and the lines that they are; empty for none.

    They are right above `entries`, some of the lines (by index), and none of the `others`.
    """
    above = [each for each in _titles_above(draft, body, entries) if each[1] not in others]
    dress, found = _dressed(draft, above)
    if found:
        return "…".join(dress), found
    if counted := _counted(draft, body, entries):
        return NUMBER, counted
    indented = _indented(draft, body, above)
    return INDENT if indented else "", indented


def bracketed_titles(
    draft: Draft, body: Sequence[int], named: Set[str]
) -> tuple[str, frozenset[int]]:
    """Give how the titles of subsections look that stand in brackets, and the lines they are.

    No entry's title has a mark there, so that they are known by the contents: these name the
    sections, and none of them.
    """
    texts = draft.lines.texts
    for dress in _BRACKETS:
        begun = draft.body_of(_begun_or_ended(draft, dress))
        found = frozenset(at for at in begun if _fits(texts[at], dress))
        if len(found) < FEWEST or any(head_text(texts[at][1:-1]) in named for at in found):
            continue
        if any(texts[at] in named for at in body):
            return "…".join(dress), found
    return "", frozenset()


def _dressed(draft: Draft, titles: Sequence[_Title]) -> tuple[Dress, frozenset[int]]:
    """Give the dress that only titles right above entries have, and the lines that have it."""
    above = Counter(
        dress for _, index in titles if any(dress := dress_of_title(draft.lines.texts[index]))
    )
    dress, times = max(above.items(), key=lambda each: each[1], default=(("", ""), 0))
    if times < FEWEST:
        return dress, frozenset()
    texts = draft.lines.texts
    begun = draft.body_of(_begun_or_ended(draft, dress))
    likely = [index for index in begun if not SAME_DATE_LINE.match(texts[index])]
    found = frozenset(index for index in likely if _fits(texts[index], dress))
    known = times >= MOSTLY * (len(likely) if dress[0] else len(found))
    return dress, found if known else frozenset()


def _begun_or_ended(draft: Draft, dress: Dress) -> Iterable[int]:
    """Give the lines that begin with a dress, or end with one that has no beginning."""
    opening, closing = dress
    characters, mark = (draft.lines.firsts, opening) if opening else (draft.lines.lasts, closing)
    return compress(count(), map(mark.__eq__, characters))


def _fits(text: str, dress: Dress) -> bool:
    return dress_of_title(text) == dress and _is_title(text)


def _counted(draft: Draft, body: Sequence[int], entries: Collection[int]) -> frozenset[int]:
    """Give the lines behind a number in brackets (（一）就业) that are right above entries.

    Right above several of the first ones stand titles of sections; else they are of sections.
    """
    opening, texts = set(entries), draft.lines.texts
    begun = set(draft.body_of(_begun_or_ended(draft, (NUMBER[0], ""))))
    found = [
        (place, at)
        for place, (at, below) in enumerate(pairwise(body))
        if at in begun and at not in opening and below in opening
        if NUMBERED.match(texts[at]) and not STOP.search(texts[at])
    ]
    chapters = {head_text(texts[at]) for at in draft.in_role(Role.CHAPTER_HEAD)}
    firsts = [body[place - 1] for place, at in found if place and texts[at][1] == NUMBER[1]]
    above = {head_text(texts[at]) for at in firsts if _is_title(texts[at])} - chapters
    known = len(found) >= FEWEST and len(above) >= FEWEST_SECTIONS
    return frozenset(at for _, at in found) if known else frozenset()


def _indented(draft: Draft, body: Sequence[int], titles: Sequence[_Title]) -> frozenset[int]:
    """Give the lines above entries that stand in further than these, where sections' do not."""
    if len(draft.lines.indented) < FEWEST or draft.styles:
        return frozenset()
    found: list[int] = []
    sections = 0
    for place, index in titles:
        below = body[place + 1]
        if _stands_in(draft, index, below):
            found.append(index)
            above = body[max(place - 2, 0) : place]
            two = len(above) == 2 and all(_is_title(draft.lines.texts[each]) for each in above)
            # A title that begins its page is a chapter's.
            inside = two and draft.page_of[above[0]] == draft.page_of[above[1]]
            sections += inside and not _stands_in(draft, above[1], below)
        else:
            sections += 1
    known = len(found) >= FEWEST and sections >= FEWEST_SECTIONS
    return frozenset(found) if known else frozenset()


def _titles_above(draft: Draft, body: Sequence[int], entries: Collection[int]) -> Iterator[_Title]:
    """Give what could be a title right above each of the entries."""
    opening = set(entries)
    for index in opening:
        place = bisect_left(body, index) - 1
        if place >= 0 and body[place] not in opening and _is_title(draft.lines.texts[body[place]]):
            yield place, body[place]


def _is_title(text: str) -> bool:
    short = len(text) <= LONGEST_SECTION and text[0] not in "（("
    # A numbered division says itself what it is.
    return short and not STOP.search(text) and has_han(text) and division_of(text) is None


def _stands_in(draft: Draft, index: int, below: int) -> bool:
    """Tell a title that stands in further than the line below, and not up to the line's end."""
    further = _indent(draft, index) - _indent(draft, below)
    room = draft.full_width - AT_THE_RIGHT - further - draft.lines.widths[index]
    return DEEPER < further <= FARTHEST and (room > 0 or draft.whole_paragraphs)


def _indent(draft: Draft, index: int) -> float:
    """Give by how much a line stands in, in em, as white space tells."""
    if index not in draft.lines.indented:
        return 0.0
    source, end = draft.source, draft.lines.starts[index]
    start = end
    while start > 0 and source[start - 1].isspace() and source[start - 1] not in BREAKS:
        start -= 1
    return sum(1.0 if char == "\u3000" else 0.5 for char in source[start:end])
