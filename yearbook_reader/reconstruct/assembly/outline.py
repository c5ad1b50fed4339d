"""The outline: parts, in order, become chapters, sections, subsections and entries."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain, islice, pairwise

from yearbook_reader.reconstruct.assembly.division_drafts import DivisionDraft, EntryDraft
from yearbook_reader.reconstruct.assembly.recurring import lower_recurring
from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lines.lines import head_name
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind
from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Heading,
    Paragraph,
    Section,
    Signature,
    Subsection,
    Text,
)

NEAR_ENTRIES = 60  # entries above a caption among which is the one it belongs to
SOON = 3  # pages, its own with them, on which a chapter's running head stands below its title
CLEAR_TITLE = 4  # characters of a title that is hardly in a caption by chance

_QUOTES_AND_SPACES = re.compile(r"[“”‘’《》「」『』\"\s]")

# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_HEADING, _ENGLISH_HEADING, _LINE = PartKind.HEADING, PartKind.ENGLISH_HEADING, PartKind.LINE
_UNKNOWN, _CHAPTER, _SECTION, _SUBSECTION, _ENTRY = Level
_BELOW = {_CHAPTER: _SECTION, _SECTION: _SUBSECTION, _SUBSECTION: _SUBSECTION}


class Outline:
    """Takes parts in reading order and builds the tree.

    `chapter_on_page` gives the chapter's title as a running head tells it, for books whose
    chapters have no title in the text; `known_chapters` are all such titles, `headed` the pages
    that bear any head.
    """

    def __init__(
        self,
        source: str,
        chapter_on_page: Sequence[str],
        headed: Collection[int],
        *,
        marked: bool,
    ) -> None:
        """Begin an empty outline; `marked` tells that entries have marks of their own.

        Where it is `stacked` the upper of two headings one under the other is always a
        chapter's. Where it is `deep` every section holds subsections, so that a heading by
        itself is one of these. Where chapters' titles are `printed`, the pages without a head of a
        chapter are there that may open one.
        """
        self.source = source
        self.chapter_on_page = chapter_on_page
        self.headed = headed
        self.known_chapters = {title for title in chapter_on_page if title}
        self.marked = marked
        self.stacked = False
        self.printed = frozenset[int]()
        self.deep = False
        self.lead: list[Block] = []
        self.chapters: list[DivisionDraft] = []
        self.unsigned: list[EntryDraft] = []
        self.chapter_page = 0

    # -- where things go -------------------------------------------------------------------

    def _section(self) -> DivisionDraft | None:
        chapter = self.chapters[-1] if self.chapters else None
        return chapter.divisions[-1] if chapter and chapter.divisions else None

    def innermost(self) -> DivisionDraft | None:
        """Give the innermost open division."""
        section = self._section()
        if section is None:
            return self.chapters[-1] if self.chapters else None
        return section.divisions[-1] if section.divisions else section

    def add_block(self, block: Block) -> None:
        """Put a block into the open entry, else into the lead of the open division."""
        division = self.innermost()
        (division.blocks() if division else self.lead).append(block)
        if isinstance(block, Signature):
            for entry in self.unsigned:
                entry.contributors = block.names
            self.unsigned = []

    def add_page_caption(self, caption: Caption) -> None:
        """Put the caption of a photo that belongs to the page into the open chapter."""
        if self.chapters:
            self.chapters[-1].captions.append(caption)
        else:
            self.lead.append(caption)

    def add_caption(self, caption: Caption) -> None:
        """Put a caption where its photo belongs: to the entry it names, else where it stands.

        That entry has its title in the caption, or a contributor who took the photo.
        """
        above = _entries_from_last(self.chapters[-1]) if self.chapters else ()
        entries = list(islice(above, NEAR_ENTRIES))
        words = _without_quotes(caption.text.text)
        named = (each for each in entries if _is_named(each.heading.title, words))
        by_credit = (each for each in entries if caption.credit in each.contributors)
        found = next(chain(named, by_credit), None)
        if found is not None:
            found.blocks.append(caption)
        else:
            self.add_block(caption)

    def last_block(self) -> Block | None:
        """Give the block that was put into the open division last."""
        division = self.innermost()
        blocks = division.blocks() if division else self.lead
        return blocks[-1] if blocks else None

    # -- headings --------------------------------------------------------------------------

    def add_headings(self, parts: Sequence[Part], next_kind: PartKind | None) -> None:
        """Settle the levels of headings that stand one under another.

        Without marks the last one is an entry's title. Of the others a lone one is a
        section's; of two the upper is the chapter's, unless a chapter's title of another name
        is known from the running heads, or the open chapter's heads the next page; a third is a
        subsection's.
        """
        plain = [part for part in parts if part.kind is _HEADING]
        english = {id(one): two for one, two in pairwise(parts) if two.kind is _ENGLISH_HEADING}
        last_is_entry = plain[-1].level is _ENTRY or (
            not self.marked and next_kind is _LINE and plain[-1].level is _UNKNOWN
        )
        entry_title = plain.pop() if last_is_entry else None
        for part, level in zip(plain, self._levels(plain), strict=True):
            self._open(level, part, english.get(id(part)))
        if entry_title is not None:
            self.add_entry(entry_title)
            if id(entry_title) in english:
                self.add_block(Paragraph(clean(self.source, english[id(entry_title)].spans)))

    def _levels(self, plain: Sequence[Part]) -> list[Level]:
        """Give the level of each heading: told by its words, else by its place in the row."""
        title = (
            _name_of(clean(self.source, plain[0].spans).text, self.known_chapters) if plain else ""
        )
        opens_chapter = bool(plain) and (
            plain[0].level is _CHAPTER
            or (
                title in self.known_chapters
                and not _is_open(title, self.chapters[-1:])
                and _is_headed_soon(title, plain[0], self.chapter_on_page)
            )
            or (len(plain) > 1 and self._stack_opens_chapter(*plain[:2]))
        )
        levels: list[Level] = []
        level = _CHAPTER if opens_chapter else _SECTION
        if self.deep and len(plain) == 1 and not opens_chapter:
            level = _SUBSECTION
        for part in plain:
            told = part.level not in (_UNKNOWN, _ENTRY)
            level = part.level if told else level
            levels.append(level)
            level = _BELOW[level]
        return levels

    def _stack_opens_chapter(self, first: Part, second: Part) -> bool:
        if second.level is _SUBSECTION:
            return False
        headed = first.page in self.headed and bool(self.head_on(first.page))
        headed = headed and first.page not in self.printed
        by_place = first.atop and not (self.marked or self.deep or headed)
        goes_on = not first.atop and _is_open(self.head_on(first.page + 1), self.chapters[-1:])
        stacked = self.stacked and not self.deep and not goes_on
        return not self.known_chapters or stacked or by_place

    def _open(self, level: Level, part: Part, english: Part | None) -> None:
        printed = clean(self.source, part.spans)
        title = _marked_title(self.source, part, printed) if part.title else printed.text
        title = _name_of(title, self.known_chapters) if level is _CHAPTER else title
        division = DivisionDraft(Heading(title, printed), part.start)
        division.by_place = part.level is _UNKNOWN
        if english is not None and level is _CHAPTER:
            printed_en = clean(self.source, english.spans)
            division.heading_en = Heading(printed_en.text, printed_en)
        elif english is not None:  # of all headings only a chapter's has a place for it
            division.lead.append(Paragraph(clean(self.source, english.spans)))
        self.unsigned = []
        if level is _CHAPTER:
            self.chapters.append(division)
            self.chapter_page = part.page
            return
        section = self._section()
        if level is _SUBSECTION and section is not None:
            section.divisions.append(division)
            return
        self._chapter_for(part).divisions.append(division)

    def add_subsection(self, part: Part) -> None:
        """Open a subsection that has a mark of its own."""
        printed = clean(self.source, part.spans)
        title = _marked_title(self.source, part, printed)
        mark = printed.text[0]
        if title != printed.text and not mark.isalnum():
            title = title.strip(mark) or title  # it may come twice, or again behind
        division = DivisionDraft(Heading(title, printed), part.start)
        section = self._section()
        if section is None or section.mark == mark:
            division.mark = mark  # those below with the same one are sections, too
            self._chapter_for(part).divisions.append(division)
        else:
            section.divisions.append(division)

    def _chapter_for(self, part: Part) -> DivisionDraft:
        """Give the chapter a section belongs to, opening one where a running head names it."""
        if not self.chapters or self._turns_chapter(part):
            self.chapters.append(DivisionDraft(Heading(self.head_on(part.page)), part.start))
        return self.chapters[-1]

    def _turns_chapter(self, part: Part) -> bool:
        """Tell whether the running head of the part's page names another chapter.

        Below a chapter's printed title it is a later one's only on a further page, where running
        heads name both, or never this one, but another on the page where it stands.
        """
        title = self.head_on(part.page)
        current = self.chapters[-1].heading if self.chapters else Heading()
        if not title or current.title == title:
            return False
        if not current.printed:
            return True
        before = [chapter.heading.title for chapter in self.chapters[-2:]]
        heads = self.chapter_on_page[self.chapter_page + 1 : part.page]
        opened = self.head_on(self.chapter_page)
        unnamed = current.title not in self.known_chapters and opened not in ("", title)
        return (unnamed or current.title in heads) and title not in before

    def head_on(self, page: int) -> str:
        """Give the chapter that a page's running head names; empty for none."""
        return self.chapter_on_page[page] if page < len(self.chapter_on_page) else ""

    def add_entry(self, part: Part) -> None:
        """Open an entry."""
        printed = clean(self.source, part.spans)
        title = part.named or (
            _marked_title(self.source, part, printed) if part.title else printed.text
        )
        entry = EntryDraft(Heading(title, printed), part.start)
        turns = self._section() is None and self._turns_chapter(part)
        division = None if turns else self.innermost()
        (division or self._chapter_for(part)).entries.append(entry)
        self.unsigned.append(entry)

    def add_subtitle(self, part: Part) -> None:
        """Add a line under the title of a document."""
        section = self._section()
        if section is None:
            self.add_block(Paragraph(clean(self.source, part.spans)))
        else:
            section.subtitle += clean(self.source, part.spans)

    def add_author(self, part: Part) -> None:
        """Name the author of a document, unless it has one: then the line is text."""
        section = self._section()
        if section is None or section.author:
            self.add_block(Paragraph(clean(self.source, part.spans)))
        else:
            section.author = clean(self.source, part.spans)

    # -- the finished tree -----------------------------------------------------------------

    def chapters_finished(self, named: Set[str] = frozenset()) -> tuple[Chapter, ...]:
        """Give the chapters as values; `named` are the titles that the contents name."""
        lower_recurring(self.chapters, named)
        return tuple(_chapter(draft) for draft in self.chapters)


def _name_of(title: str, known: Collection[str]) -> str:
    """Give a title without the ornaments around it, if so it is one of the `known`."""
    if title.isalnum() or title in known:
        return title  # as most are: without ornaments
    name = head_name(title)
    return name if name in known else title


def _is_open(title: str, chapters: Sequence[DivisionDraft]) -> bool:
    """Tell whether the open chapter, in which sections stand already, has this title."""
    return any(each.heading.title == title and each.divisions for each in chapters)


def _is_headed_soon(title: str, part: Part, chapter_on_page: Sequence[str]) -> bool:
    """Tell whether running heads name a title on its page or soon behind it, if they name any.

    A section may have the name of a chapter that stands elsewhere.
    """
    page = part.page
    soon = chapter_on_page[page : page + (1 if part.atop else SOON)]
    return not soon or not soon[0] or title in soon


def _marked_title(source: str, part: Part, printed: Text) -> str:
    """Give a title without its marks; where nothing of it was cleaned it is as it stands."""
    if printed.spans == part.spans:
        return "".join([source[span.start : span.end] for span in part.title])
    return clean(source, part.title).text


def _without_quotes(text: str) -> str:
    """Give a text without quotation marks and spaces."""
    return _QUOTES_AND_SPACES.sub("", text)


def _is_named(title: str, words: str) -> bool:
    """Tell whether a text without quotes holds a title, one that is no word of every text."""
    if len(title) < CLEAR_TITLE:
        return False
    bare = _bare_title(title)
    return len(bare) >= CLEAR_TITLE and bare in words


@lru_cache(2 * NEAR_ENTRIES)
def _bare_title(title: str) -> str:
    """Give a title without quotation marks and spaces; each caption near asks for it again."""
    return _without_quotes(title)


def _entries_from_last(division: DivisionDraft) -> Iterator[EntryDraft]:
    """Give all entries of a division, the last one first."""
    for each in reversed(division.divisions):
        yield from _entries_from_last(each)
    yield from reversed(division.entries)


def blocks_above(outline: Outline) -> Iterator[list[Block]]:
    """Give the blocks of each entry and each lead, the last ones first."""
    for chapter in reversed(outline.chapters):
        yield from _blocks_from_last(chapter)
    yield outline.lead


def _blocks_from_last(division: DivisionDraft) -> Iterator[list[Block]]:
    """Give the blocks of all entries and leads of a division, the last ones first."""
    for each in reversed(division.divisions):
        yield from _blocks_from_last(each)
    yield from (entry.blocks for entry in reversed(division.entries))
    yield division.lead


def _chapter(draft: DivisionDraft) -> Chapter:
    return Chapter(
        f"chapter-{draft.start}",
        draft.heading,
        draft.heading_en,
        tuple(draft.lead),
        tuple(_section(section) for section in draft.divisions),
        tuple(entry.finished() for entry in draft.entries),
        tuple(draft.captions),
    )


def _section(draft: DivisionDraft) -> Section:
    return Section(
        f"section-{draft.start}",
        draft.heading,
        tuple(draft.lead),
        tuple(entry.finished() for entry in draft.entries),
        tuple(_subsection(each) for each in draft.divisions),
        draft.subtitle,
        draft.author,
    )


def _subsection(draft: DivisionDraft) -> Subsection:
    return Subsection(
        f"subsection-{draft.start}",
        draft.heading,
        tuple(draft.lead),
        tuple(entry.finished() for entry in draft.entries),
    )
