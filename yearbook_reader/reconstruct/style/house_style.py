"""The house style: what a book's own marks and measures are, learnt from the book itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.divisions import DIVISION_BEGINS, units_of
from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSING_PARENTHESIS,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    OVERVIEW_TITLES,
    STOP,
    SUBSECTION_MARKS,
)
from yearbook_reader.reconstruct.lexicon.matter import DRESSED_DATE, EVENT, SAME_DATE
from yearbook_reader.reconstruct.lexicon.signers import initials_of
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import places_of
from yearbook_reader.reconstruct.set_aside.contents.contents_levels import named_subsections
from yearbook_reader.reconstruct.set_aside.contents.index import indexed_terms
from yearbook_reader.reconstruct.set_aside.heads.named_titles import (
    LONGEST_SECTION,
    Unnamed,
    are_known,
    longest_heading,
    names_titles,
    unnamed_lines,
)
from yearbook_reader.reconstruct.set_aside.openings import opening_titles
from yearbook_reader.reconstruct.style.bare_names import signs_with_bare_names
from yearbook_reader.reconstruct.style.bullet_titles import titles_behind
from yearbook_reader.reconstruct.style.closer_gaps import (
    leaves_room_before_openers,
    leaves_room_behind_closers,
)
from yearbook_reader.reconstruct.style.counted_chapters import counted_chapters
from yearbook_reader.reconstruct.style.dress import PLAIN, Dress, dress_of
from yearbook_reader.reconstruct.style.levels import Levels, levels_of
from yearbook_reader.reconstruct.style.parentheses import (
    PARENTHESIS,
    titles_in_parentheses,
)
from yearbook_reader.reconstruct.style.run_in import leads_told_by
from yearbook_reader.reconstruct.style.section_marks import (
    heads_of_chapters,
    section_mark,
    stands_above_titles,
)
from yearbook_reader.reconstruct.style.text_size import text_size_of_titled
from yearbook_reader.reconstruct.style.titled import (
    first_lines_stand_in,
    titles_begin_paragraphs,
)
from yearbook_reader.reconstruct.tolerances import HEADING_WIDTH

SPARSEST = 250  # lines of which one at least opens an entry, in a book whose entries have marks:
# a mark that opens fewer is a list's or a document number's

EVENT_LINES = 12  # of a chronicle, that one event has at most
NAME_LINES = 4  # over which a name is parted at most
FEWEST_BRACKETS = 2  # lines in brackets, before these are the mark of subsections
NEARLY_ALL = 0.9  # of the lines behind a mark, that are dates where it opens no entries
MOSTLY = 0.7  # of the lines behind a bullet that stand above an entry

_MARK = re.compile(f"[{re.escape(''.join((*ENTRY_BRACKETS, *ENTRY_BULLETS, *SUBSECTION_MARKS)))}]")

LEADING = "\n"  # before a line that begins with a title: no line holds it
CLOSING = ENTRY_BRACKETS | {PARENTHESIS: "）"}

# A document's number 〔2019〕14号 or a footnote's [1], the rest of a broken bracket.
NO_TITLE = re.compile(r"[〔［\[]\s*\d{1,4}\s*(?:[〕］\]]|\Z)")


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How this book looks.

    `entry_mark` opens an entry's title (【 or ■), empty where titles have no mark;
    `subsection_mark` opens a subsection's, and `looks_of_subsections` are how else their titles are
    told, a pattern (…〉) or `INDENT`, `titles_in_parentheses` those that are set as signatures are;
    `full_width` is a full line's width in em;
    `isolated` tells that digits and Latin stand on lines of their own; no heading is wider
    than `heading_width`, in em; `named` are the titles that the contents name, without spaces,
    and `unnamed` tells what a line above an entry is that is not among them;
    `whole_paragraphs` tells that no line is broken; `signers` are the characters with which
    the names in the book's signatures begin; `body_size` is the type size of the text, in
    points, where titles without a mark are known to be in bold or another size, else 0;
    `divisions` are the units of its numbered divisions (编章节), from the largest down;
    `run_in` tells that titles have no mark, but stand out before the text in their line,
    `names_titles` that they stand alone on their lines and the contents name them,
    `titles_known` that hardly one is neither named there nor `recurring`, `titled` that
    hardly a paragraph begins without one; `marked` tells that entries' titles are parted from
    their text, by a mark or otherwise; `recurring` are titles that the book's bullets, its
    index, or every book has; `indented` tells that titles have no mark and that the first lines of
    texts are seen to stand in, `room_behind_closers` that print leaves a gap behind closing marks,
    `room_before_openers` that it does so before opening ones;
    `longest_heading` is how many characters a heading has at most, 0 where that is unknown;
    `counted_chapters` are the chapters' titles that the contents count one by one, and
    `named_subsections` those that they name as subsections' only;
    `names_sections` tells that nearly every section of the book is named in the contents.
    """

    entry_mark: str
    subsection_mark: str
    full_width: float
    isolated: bool
    heading_width: float
    named: frozenset[str] = frozenset()
    unnamed: Unnamed = Unnamed.SECTION
    whole_paragraphs: bool = False
    signers: frozenset[str] = frozenset()
    body_size: float = 0.0
    divisions: str = ""
    run_in: bool = False
    names_titles: bool = False
    titles_known: bool = False
    titled: bool = False
    recurring: frozenset[str] = frozenset()
    indented: bool = False
    dress: Dress = PLAIN
    room_behind_closers: bool = False
    room_before_openers: bool = True
    longest_heading: int = 0
    looks_of_subsections: str = ""
    titles_in_parentheses: frozenset[str] = frozenset()
    counted_chapters: frozenset[str] = frozenset()
    named_subsections: frozenset[str] = frozenset()
    marked: bool = field(init=False)
    names_sections: bool = field(init=False)
    marks_subsections: bool = field(init=False)

    def __post_init__(self) -> None:
        """Note once what is asked of nearly every line."""
        object.__setattr__(self, "marked", bool(self.entry_mark) or self.run_in)
        object.__setattr__(self, "names_sections", self.unnamed is not Unnamed.SECTION)
        marks = bool(self.subsection_mark or self.looks_of_subsections)
        object.__setattr__(self, "marks_subsections", marks)

    def knows(self, title: str) -> bool:
        """Tell a title, without spaces, that the contents name, or the book's index or bullets."""
        return title in self.named or title in self.recurring

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Give the style as names and values, for people."""
        closing = ENTRY_BRACKETS.get(self.entry_mark, "")
        return (
            ("entry_mark", self.entry_mark + closing),
            ("entry_titles", self._titles_told_by()),
            (
                "subsection_mark",
                self.looks_of_subsections
                or self.subsection_mark + CLOSING.get(self.subsection_mark, ""),
            ),
            ("divisions", self.divisions.strip()),
            ("headings", "contents" if self.names_sections else self.dress.headings),
            ("signatures", self.dress.signatures),
            ("running_heads", self.dress.running_heads),
            ("page_number", self.dress.page_number),
            ("full_width", f"{self.full_width:.3g}"),
            ("isolated_digits", "yes" if self.isolated else "no"),
        )

    def _titles_told_by(self) -> str:
        ways = {
            "mark": bool(self.entry_mark),
            "run_in": self.run_in,
            "contents": self.names_titles,
            "type": self.body_size > 0,
        }
        return next((way for way, is_so in ways.items() if is_so), "lines")


def learn(draft: Draft) -> tuple[HouseStyle, Draft]:
    """Learn the style, with a draft that tells what lines begin with in bold, or before a gap."""
    texts = draft.texts_of(body := draft.body())
    begun = draft.texts_of(beginning := draft.body_of(places_of(_MARK, draft.lines.firsts)))
    named = frozenset(line.title for line in draft.contents if line.title)
    entry_mark, subsection_mark = marks = _marks(draft, body, beginning, begun, named)
    closed = draft.texts_of(draft.body_of(places_of(CLOSING_PARENTHESIS, draft.lines.lasts)))
    leading = None if entry_mark else leads_told_by(draft)
    mark, marked = _marked(texts, body, entry_mark, leading)
    body_size = text_size_of_titled(draft, SPARSEST)
    opening = leading.leads if leading else _opened(draft, beginning, entry_mark)
    alone = not entry_mark and names_titles(texts, named)
    titled = bool(mark or body_size or alone)
    bracketed = _bracketed(leading or draft, body, marks, named) if titled else frozenset()
    dress = dress_of(draft, closed, bare_names=signs_with_bare_names(draft, body, opening, named))
    opening = opening or (_named_lines(body, texts, named) if alone and subsection_mark else [])
    divisions, told = _divisions(draft, named), (draft, body, opening, marks, dress)
    levels = Levels(PARENTHESIS) if bracketed else levels_of(*told, counted=len(divisions) > 1)
    of_sections = section_mark(draft, named, entry_mark + levels.mark) or levels.of_sections
    recurring = titles_behind(entry_mark, begun) | indexed_terms(draft) | OVERVIEW_TITLES
    style = HouseStyle(
        entry_mark,
        levels.mark,
        draft.full_width,
        bool(draft.isolated),
        min(HEADING_WIDTH, _widest_heading(draft, marked=bool(entry_mark))),
        named,
        _unnamed(draft, marked, mark, named, levels),
        draft.whole_paragraphs,
        initials_of(closed),
        body_size,
        divisions,
        run_in=leading is not None,
        names_titles=alone,
        titles_known=not (entry_mark or leading) and are_known(texts, named | recurring),
        titled=not entry_mark and titles_begin_paragraphs(draft),
        indented=not (entry_mark or leading) and first_lines_stand_in(draft, body),
        longest_heading=longest_heading(marked, mark) if mark else 0,
        room_behind_closers=leaves_room_behind_closers(texts),
        room_before_openers=leaves_room_before_openers(texts),
        recurring=recurring,
        counted_chapters=counted_chapters(draft.contents),
        named_subsections=named_subsections(draft.contents),
        dress=dress._replace(section_mark=of_sections),
        looks_of_subsections=levels.looks,
        titles_in_parentheses=bracketed,
    )
    return style, replace(leading or draft, subsections=levels.lines)


def _bracketed(
    draft: Draft, body: Sequence[int], marks: tuple[str, str], named: frozenset[str]
) -> frozenset[str]:
    """Give the subsections' titles in parentheses, where these have no other mark."""
    entry_mark, subsection_mark = marks
    if subsection_mark:
        return frozenset()
    return titles_in_parentheses(draft, body, entry_mark, named)


def _marks(
    draft: Draft,
    body: Sequence[int],
    beginning: Sequence[int],
    begun: Sequence[str],
    named: frozenset[str],
) -> tuple[str, str]:
    """Give the marks of entries and of subsections; empty for none.

    `beginning` are the lines that begin with any mark, `begun` their texts, `named` the titles
    that the contents name.
    """
    opening = Counter(
        text[0]
        for text in begun
        if (len(text) > 1 or text in ENTRY_BULLETS) and not NO_TITLE.match(text)
    )
    dated = Counter(text[0] for text in begun if DRESSED_DATE.match(text))
    dated.update(_of_same_dates(draft, beginning))
    for mark, count in dated.items():
        if count > NEARLY_ALL * opening[mark]:
            del opening[mark]  # it dresses the dates of a chronicle, or stands for them
    mark, count = _commonest_mark(opening)
    opened = _opened(draft, beginning, mark)
    if count > 1 and stands_above_titles(draft, body, opened, count, named):
        return "", mark
    entry_mark = mark if count and count * SPARSEST >= len(body) else ""
    begun = [
        text
        for index, text in zip(beginning, begun, strict=True)
        if text[0] != "》" or not _ends_name(draft, index)
    ]
    return entry_mark, _subsection_mark(begun, opening, entry_mark)


def _of_same_dates(draft: Draft, beginning: Iterable[int]) -> Iterator[str]:
    """Give the mark of each line that begins with one for the date not far above (▲), if any."""
    texts = draft.lines.texts
    dated = -EVENT_LINES
    for index in beginning:
        if SAME_DATE.match(texts[index]):
            above = texts[max(dated, index - EVENT_LINES, 0) : index]
            if index - dated < EVENT_LINES or any(map(EVENT.match, above)):
                dated = index
                yield texts[index][0]
        elif DRESSED_DATE.match(texts[index]):
            dated = index


def _ends_name(draft: Draft, index: int) -> bool:
    """Tell a line that begins with the end of a name which the lines above it opened.

    Few books let one begin a line of print, and those few lines are not subsections either.
    """
    above = "".join(draft.lines.texts[max(0, index - NAME_LINES) : index])
    return above.rfind("《") > above.rfind("》")


def _opened(draft: Draft, beginning: Iterable[int], mark: str) -> list[int]:
    """Give those of the lines that begin with this mark."""
    return [index for index in beginning if draft.lines.texts[index][0] == mark]


def _named_lines(body: Sequence[int], texts: Sequence[str], named: Collection[str]) -> list[int]:
    """Give the lines of the body that the contents name, as entries' titles alone on theirs are."""
    return [index for index, text in zip(body, texts, strict=True) if text in named]


def _marked(
    texts: Sequence[str], body: Sequence[int], entry_mark: str, leading: Draft | None
) -> tuple[str, Sequence[str]]:
    """Give the mark of entries, and the texts with one before titles that have none."""
    if leading is None:
        return entry_mark, texts
    return LEADING, [
        LEADING + text if index in leading.leads else text
        for index, text in zip(body, texts, strict=True)
    ]


def _chapters(draft: Draft) -> frozenset[str]:
    """Give the titles that open pages above others, and those that the contents have in English."""
    english = {line.title for line in draft.contents if line.title.isascii()}
    return frozenset(english.union(opening_titles(draft).values()))


def _divisions(draft: Draft, named: frozenset[str]) -> str:
    """Give the units of the book's numbered divisions; `named` are the titles in the contents."""
    numbered = draft.body_of(places_of(DIVISION_BEGINS, draft.lines.firsts))
    pages = {draft.page_of[index] for index in numbered}
    atop = {first for page in pages for first in draft.body_of(draft.pages[page], 1)}
    texts = draft.texts_of(numbered)
    return units_of(texts, named | heads_of_chapters(draft), set(draft.texts_of(sorted(atop))))


def _unnamed(
    draft: Draft, marked: Sequence[str], mark: str, named: frozenset[str], levels: Levels
) -> Unnamed:
    """Give what lines are that the contents do not name: no subsections where these are marked.

    Where entries have no mark, their titles may be such lines.
    """
    if levels.plain:
        return Unnamed.SUBSECTION
    told = unnamed_lines(marked, mark, named, heads_of_chapters(draft), _chapters(draft))
    if not (levels.mark or levels.looks) or told is not Unnamed.SUBSECTION:
        return told
    return Unnamed.CAPTION if mark else Unnamed.SECTION


def _commonest_mark(opening: Mapping[str, int]) -> tuple[str, int]:
    """Give the mark that opens the most lines, and how many it opens."""
    mark = max((*ENTRY_BRACKETS, *ENTRY_BULLETS), key=lambda mark: opening.get(mark, 0))
    return mark, opening.get(mark, 0)


def _subsection_mark(texts: Sequence[str], opening: Mapping[str, int], entry_mark: str) -> str:
    """Give the mark that opens the most subsections; empty where they have none.

    `texts` are the lines that begin with any mark. Brackets around whole lines are one too, where
    they open no entries.
    """
    alone = Counter(
        text[0]
        for text in texts
        if text[0] in ENTRY_BRACKETS
        and text[0] != entry_mark
        and text[-1] == ENTRY_BRACKETS[text[0]]
        and len(text) <= LONGEST_SECTION
        and not (NO_TITLE.match(text) or DRESSED_DATE.match(text))
    )
    # Print that lets any mark begin a line has the end of a quoted name there: 》，…
    marked = [text for text in texts if text[0] in SUBSECTION_MARKS and not STOP.search(text)]
    marks = Counter(dict.fromkeys(SUBSECTION_MARKS, 0))
    marks.update(text[0] for text in marked if len(text) > 1)
    if entry_mark:
        bullets = [mark for mark in ENTRY_BULLETS if opening.get(mark, 0) >= FEWEST_BRACKETS]
        marks.update({mark: _heading_entries(texts, mark, entry_mark) for mark in bullets})
        marks.update({mark: count for mark, count in alone.items() if count >= FEWEST_BRACKETS})
    marks.pop(entry_mark, None)
    mark, count = marks.most_common(1)[0]
    return mark if count else ""


def _heading_entries(texts: Sequence[str], bullet: str, entry_mark: str) -> int:
    """Count the lines behind a bullet, where most are short, and above an entry's title."""
    below = [
        below[0] == entry_mark and len(text) <= LONGEST_SECTION and not STOP.search(text)
        for text, below in pairwise(texts)
        if text[0] == bullet != entry_mark
    ]
    return sum(below) if sum(below) >= MOSTLY * len(below) else 0


def _widest_heading(draft: Draft, *, marked: bool) -> float:
    """Give how wide a heading can be, in em: clearly less than a text's indented first line."""
    if draft.measured and not marked:
        return max(draft.full_width - 3.2, 8.0)
    return max(0.8 * draft.full_width, 8.0)
