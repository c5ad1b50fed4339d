"""Titles without a mark that run into their text, told by bold type or by the gap behind them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress, count, pairwise
from operator import or_
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    ENTRY_BULLETS,
    HAN,
    OVERVIEW_TITLES,
    SIGNATURE,
    STOP,
    SUBSECTION_MARKS,
    ends_text,
    is_balanced,
    is_bare_caption,
    is_bare_signature,
    is_table_rest,
)
from yearbook_reader.reconstruct.lexicon.matter import (
    DATE,
    DOCUMENT_NUMBER,
    DRESSED_DATE,
    MONTH,
)
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import head_text, lines_named
from yearbook_reader.reconstruct.set_aside.contents.index import indexed_terms
from yearbook_reader.reconstruct.style.closer_gaps import (
    MOST_LOOKED_AT,
    leaves_room_before_figures,
    leaves_room_behind_closers,
)
from yearbook_reader.reconstruct.style.numbered_leads import NUMBERED_TITLE, numbered_leads

FEWEST = 3  # lines that begin with a title, before that is how titles are set
SPARSEST = 250  # lines of which one at least begins with a title in bold
AMID = 3_000  # lines amid a large book that show whether its titles are set so
NAMED = 0.6  # of such titles that the contents must name before all others are none
SPARSEST_GAP = 60  # and with one that only a gap tells
LONGEST = 40  # characters of a title that only a gap tells
FULL = 0.85  # of a full line's width: a title that goes on below fills its line
FIRST = 0.75  # of it: what a text's first line fills, whose indent and gap are no words
HEADING = 0.6  # of a full line's width: a heading is narrower
FEW_BOLD = 0.08  # of a book's lines that are bold, as headings and boxes are, where no titles are
SQUARE = "\u3000"
TYPED = 0.9  # of a book's gaps behind titles that are as wide as a square, for these to be typed
STRETCHED = 4  # further gaps in a line, none of which ends a title
SHORTEST_TEXT = 6  # characters behind the gap
SHORTEST_REST = 2  # of them, that fill the line

_SIGNED = "）)"  # that a signature on a line of its own ends with
# They begin with the gap's first character, since a search for that skips all others.
_GAP = re.compile(rf"[ \u3000](?<=[{HAN}{re.escape(CLOSERS)}].)[ \u3000]*(?=[{HAN}“《（])")
# Before a date print leaves a little room too, so that the title must be longer.
_GAP_BEFORE_DATE = re.compile(
    rf"[ \u3000](?<=[{HAN}{re.escape(CLOSERS)}]{{5}}.)[ \u3000]*"
    r"(?=(?:19|20)\d\d ?年|\d{1,2} ?月)"
)
# Where print leaves no room before figures, any gap there ends a title.
_GAP_BEFORE_FIGURE = re.compile(rf"[ \u3000](?<=[{HAN}{re.escape(CLOSERS)}]{{2}}.)[ \u3000]*(?=\d)")
_WORDS_TO_GAP = re.compile(rf"[ \u3000]+[{HAN}]{{2,8}}(?=[ \u3000])")
_FIGURE = re.compile(r"[\d.,%‰—-]+")
_FIGURES_LAST = re.compile(r"(?:\A|[ \u3000])[\d.,%‰—-]+\Z")
_ANY_GAP = re.compile("[ \u3000]+")
_OVERVIEW = re.compile(rf"(?:{'|'.join(sorted(OVERVIEW_TITLES))})[ \u3000]+(?=\S)")


def leads_told_by(draft: Draft) -> Draft | None:
    """Give the draft with what its lines begin with in bold, or before a gap where all are alike.

    None where too few lines begin so for that to be how titles are set, or where type tells bold
    lines but no titles.
    """
    if draft.leads:
        return draft if _are_titles(draft, SPARSEST, draft.body()) else None
    body = draft.body()
    if draft.sizes and len(draft.bold) > FEW_BOLD * len(body):
        return None
    amid = body[len(body) // 2 :][:AMID]
    if len(amid) < AMID or _are_titles(_with_gaps(draft, amid), SPARSEST_GAP, amid):
        told = _with_gaps(draft, body)
        if _are_titles(told, SPARSEST_GAP, body):
            return _with_titles_again(told, body)
    numbered = numbered_leads(draft, body)
    return replace(draft, leads=numbered.leads, bold=numbered.whole) if numbered.leads else None


def _are_titles(draft: Draft, sparsest: int, body: Sequence[int]) -> bool:
    """Tell whether enough lines behind the end of a text begin with what could be a title."""
    texts = draft.lines.texts
    leading = sum(
        (texts[one][-1] in _SIGNED or _is_ended(texts[one]))
        and could_be_title(texts[two][: draft.leads[two]])
        for one, two in pairwise(body)
        if two in draft.leads
    )
    return leading >= FEWEST and leading * sparsest >= len(body)


def could_be_title(lead: str) -> bool:
    """Tell the title of an entry from a chronicle's date, a numbered clause, or a sentence."""
    dated = DATE.match(lead) or DRESSED_DATE.match(lead)
    return not (len(lead) < 2 or dated or NUMBERED_TITLE.match(lead) or STOP.search(lead))


def _with_gaps(draft: Draft, body: Sequence[int]) -> Draft:
    """Give the draft with the titles that a gap ends, as if they were in bold.

    Where the contents name most of them, all others are none.
    """
    # The contents name a chronicle's months too, and with these texts of all kinds begin.
    beginning = draft.texts_of(body[:MOST_LOOKED_AT])
    named = _Named(
        (line.title for line in draft.contents if not MONTH.fullmatch(line.title)),
        room_behind_closers=leaves_room_behind_closers(beginning, short=True),
        room_before_figures=leaves_room_before_figures(beginning),
    )
    found = list(_gap_titles(draft, body, named))
    known = [each for each in found if each.known]
    if len(known) >= max(FEWEST, NAMED * len({each.line for each in found})):
        found = known
    leads = {each.line: each.lead for each in found}
    whole = frozenset(each.above for each in found if each.above is not None)
    return replace(draft, leads=leads, bold=whole)


def _with_titles_again(draft: Draft, body: Sequence[int]) -> Draft:
    """Give the draft with the titles that stand elsewhere too, or in the index, before any gap.

    Before a figure print leaves room too, so that such a gap alone tells no title; but where the
    book's gaps are typed, as wide as a square, no room is taken for one.
    """
    texts = draft.lines.texts
    # Behind a closing mark print may leave room in place of such a gap.
    clear = [texts[line][lead] for line, lead in draft.leads.items() if not _is_closed(draft, line)]
    typed = clear.count(SQUARE) > TYPED * len(clear)
    leads = {
        line: lead
        for line, lead in draft.leads.items()
        if not (typed and _is_closed(draft, line) and texts[line][lead] != SQUARE)
    }
    found = {head_text(texts[line][:lead]) for line, lead in leads.items()}
    known = _Named(found | indexed_terms(draft))
    for one, two in pairwise(body):
        if two in leads or two in draft.bold or not _has_gap(texts[two]):
            continue
        lead = _named_lead(texts[two], "", known)
        if not lead and typed and (_is_ended(texts[one]) or is_table_rest(texts[one])):
            lead = _typed_lead(texts[two])
        if lead and _may_open_below(draft, one):
            leads[two] = lead
    whole = _whole_titles(draft, body, leads)
    return replace(draft, leads=leads, bold=draft.bold | whole)


def _whole_titles(draft: Draft, body: Sequence[int], leads: Container[int]) -> frozenset[int]:
    """Give the lines that are wholly a title which the contents name, right above a text.

    Beside a picture the gap behind a title falls at its line's end. Below a table only one that all
    but fills its line is known: others are headings of sections.
    """
    texts, widths = draft.lines.texts, draft.lines.widths
    named = {line.title for line in draft.contents}
    titles = {at for at in lines_named(draft.lines, body, named) if at not in leads}
    return frozenset(
        two
        for one, two, below, next_one in zip(body, body[1:], body[2:], body[3:], strict=False)
        if two in titles
        and below not in titles
        and below not in leads
        and texts[below][0] not in SUBSECTION_MARKS + ENTRY_BULLETS
        and could_be_title(texts[two])
        and (
            _is_ended(texts[one])
            or (_FIGURES_LAST.search(texts[one]) and widths[two] >= FIRST * draft.full_width)
        )
        and STOP.search(texts[below] + texts[next_one])
    )


def _is_closed(draft: Draft, line: int) -> bool:
    """Tell whether a closing mark ends the title that a line begins with, and all of it."""
    return draft.lines.texts[line][draft.leads[line] - 1] in CLOSERS and line - 1 not in draft.bold


def _typed_lead(text: str) -> int:
    """Give where a title before a gap as wide as a square ends; 0 where there is none."""
    lead = text.find(SQUARE)
    title = text[: max(lead, 0)]
    fits = len(title) <= LONGEST and could_be_title(title) and is_balanced(title)
    return lead if fits and not _is_no_title(text) else 0


def _is_no_title(text: str) -> bool:
    """Tell what a gap parts that is no title and its text: a document's number, or who signs."""
    return DOCUMENT_NUMBER.match(text) is not None or is_bare_signature(text)


class _Named:
    """Titles that are known, without spaces, and with what two characters they begin.

    Most lines begin with none of these. `room_behind_closers` tells that print leaves a gap
    behind closing marks, `room_before_figures` that it leaves one there.
    """

    def __init__(
        self,
        titles: Iterable[str],
        *,
        room_behind_closers: bool = True,
        room_before_figures: bool = True,
    ) -> None:
        self.titles = frozenset(titles)
        self.room_behind_closers = room_behind_closers
        self.room_before_figures = room_before_figures
        self._beginnings = frozenset(title[:2] for title in self.titles)

    def may_begin(self, text: str) -> bool:
        """Tell at a glance whether a text could begin with one of the titles, spaced out or not."""
        return text[:2] in self._beginnings or text[1:2].isspace()


_UNNAMED = _Named(())


class _GapTitle(NamedTuple):
    """A title that a gap ends: in which line, and how many of its characters it has there.

    `above` is the line that is wholly of it, if there is one; it is `known` where the contents
    name it, or where every book has one of that name.
    """

    line: int
    lead: int
    above: int | None
    known: bool


def _gap_titles(draft: Draft, body: Sequence[int], named: _Named) -> Iterator[_GapTitle]:
    """Give the titles that a gap ends; `named` are those that the contents name."""
    texts = draft.lines.texts
    gaps = [_has_gap(texts[index]) for index in body]
    for at in compress(count(1), map(or_, gaps[1:], [*gaps[2:], False])):
        one, two, below = body[at - 1], body[at], body[at + 1] if at + 1 < len(body) else -1
        behind_end = _may_open_below(draft, one)
        # In mid-sentence only a title that the contents name is looked for.
        if not (behind_end or named.may_begin(texts[two])):
            continue
        line, above = two, None
        full = behind_end and draft.lines.widths[two] >= FIRST * draft.full_width
        lead = _lead(texts[two], "", named, SHORTEST_REST if full else SHORTEST_TEXT)
        if not lead and behind_end and below >= 0:
            # Beside a picture a line is narrow: there only a title that the contents name is known.
            find = _lead if _is_open(draft, two, below) else _named_lead
            lead = find(texts[below], texts[two], named)
            line, above = below, two
        if not lead:
            continue
        title = head_text(("" if above is None else texts[above]) + texts[line][:lead])
        known = title in named.titles or title in OVERVIEW_TITLES
        if behind_end or title in named.titles:
            yield _GapTitle(line, lead, above, known)


def _has_gap(text: str) -> bool:
    """Tell whether there is white space in a text."""
    return " " in text or "\u3000" in text


def _may_open_below(draft: Draft, index: int) -> bool:
    """Tell whether an entry may begin below a line: it ends a text, or is a heading or signed."""
    text = draft.lines.texts[index]
    short = draft.lines.widths[index] < HEADING * draft.full_width
    return _is_ended(text) or (short and (not STOP.search(text) or is_bare_caption(text)))


def _is_ended(text: str) -> bool:
    """Tell a line that ends a text, or is its signature."""
    signed = text[-1] in _SIGNED and SIGNATURE.fullmatch(text) is not None
    return signed or ends_text(text) or is_bare_signature(text)


def _is_open(draft: Draft, index: int, below: int) -> bool:
    """Tell whether a line could be the beginning of a title: it is full and has no gap.

    Extraction may have cut it behind a closing mark: with the line `below` it is full then.
    """
    text, widths = draft.lines.texts[index], draft.lines.widths
    if text[-1] in _SIGNED and SIGNATURE.fullmatch(text):
        return False
    full = widths[index] >= FULL * draft.full_width
    if not full and text[-1] in CLOSERS:
        full = FULL <= (widths[index] + widths[below]) / draft.full_width <= 1
    return full and len(text) <= LONGEST and could_be_title(text) and not _GAP.search(text)


def _lead(text: str, above: str, named: _Named, shortest: int = SHORTEST_TEXT) -> int:
    """Give where the title at a line's beginning, or that begins above it, ends; 0 for none.

    Its text has at least the `shortest` number of characters in the line.
    """
    overview = None if above else _OVERVIEW.match(text)
    if overview:
        return len(overview.group().rstrip())
    lead = _named_lead(text, above, named)
    if lead:
        return lead
    gap = _title_gap(text, named)
    if gap is None or len(text) - gap.end() < shortest or _is_no_title(text):
        return 0
    if _FIGURES_LAST.search(text, gap.end()) and not STOP.search(text, gap.end()):
        return 0  # a table's row
    others = _GAP.findall(text, gap.end())
    if len(others) >= STRETCHED and len(gap.group()) <= max(map(len, others)):
        return 0  # a line of names, or one that is stretched to the full width
    title = above + text[: gap.start()]
    fits = len(title) <= LONGEST and could_be_title(title) and is_balanced(title)
    return gap.start() if fits else 0


def begins_with_title(text: str) -> bool:
    """Tell a line that begins with a title that only a gap parts from its text."""
    return _has_gap(text) and _lead(text, "", _UNNAMED) > 0


def _named_lead(text: str, above: str, named: _Named) -> int:
    """Give where a title that is among the `named` ends with a gap; 0 where none does."""
    if named.may_begin(above + text):
        for found in _ANY_GAP.finditer(text, 0, LONGEST):
            title = head_text(above + text[: found.start()])
            if title in named.titles and not _are_cells(text[found.end() :]):
                return found.start()
    return 0


def _title_gap(text: str, named: _Named) -> re.Match[str] | None:
    """Give the gap that may end a title; behind a quotation the next, if only words are between.

    Behind such a mark print may leave room too.
    """
    figure = None if named.room_before_figures else _GAP_BEFORE_FIGURE.search(text)
    if figure and STOP.search(text, figure.end()) and not _GAP.search(text, 0, figure.end() + 1):
        return figure
    gap = _GAP.search(text) or _GAP_BEFORE_DATE.search(text)
    if gap and named.room_behind_closers and text[gap.start() - 1] in CLOSERS:
        words = _WORDS_TO_GAP.match(text, gap.start())
        return (_ANY_GAP.match(text, words.end()) if words else None) or gap
    return gap


def _are_cells(text: str) -> bool:
    """Tell the cells of a table's row, whose label may be a title too: figures, behind a unit."""
    cells = text.split()
    figures = len(cells) > 1 and all(map(_FIGURE.fullmatch, cells[1:]))
    return figures and (len(cells) > 2 or _FIGURE.fullmatch(cells[0]) is not None)
