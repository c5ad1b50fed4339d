"""The run of printed lines being told: where the telling stands, and what it has told so far."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from operator import attrgetter

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    NOTE_MARKS,
    PAGE_ORNAMENTS,
    PAUSES,
    SENTENCE_END,
    ends_text,
    is_table_rest,
    leaves_open,
)
from yearbook_reader.reconstruct.lexicon.matter import (
    DOCUMENT_ENDS,
    DOCUMENT_NUMBER,
    Matter,
    matter_of,
)
from yearbook_reader.reconstruct.lines.lines import head_text, width
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind, Spans, spans_between
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.style.house_style import HouseStyle
from yearbook_reader.reconstruct.style.parentheses import opens_subsection
from yearbook_reader.volume.model import Span

IN_PIECES = 0.03  # of the lines, where many were put together
ITEM_SHORT = 1.5  # em by which a line with a document's number is short where it ends there
BROKEN_OFF = 0.85  # of a full line's width, which a line has that goes on
ITEM_INDENT = 2.0  # em by which such a line may stand in
SHORTEST_NAME = 5  # characters of a title that is no cell by chance
LARGER = 1.15  # times the size of the text above: what is set so large is no part of it
_LINE, _HEADING = PartKind.LINE, PartKind.HEADING
_ENTRIES, _LISTS = Matter.ENTRIES, Matter.LISTS
_SUBSECTION = Level.SUBSECTION
LEFT_OPEN = b"."  # by a glance
TABLE_BEGINS, TABLE_NAMED = 1, 2  # in what a glance tells of tables
_PAUSES = tuple(PAUSES + "“‘（《—")
ENDS = SENTENCE_END + "：:"  # of what goes on below as a new text


def _goes_on(text: str) -> bool:
    """Tell whether a text clearly breaks off: with a pause, or an opened bracket."""
    return text.endswith(_PAUSES) or leaves_open(text)


def _titles_document(above: Part, line: PrintedLine) -> bool:
    """Tell whether a document's title ends above a line, as such titles do."""
    return line.text[0] != "的" and DOCUMENT_ENDS.search(above.text) is not None


def names_below_short(style: HouseStyle, line: PrintedLine, above: PrintedLine) -> bool:
    """Tell whether the contents name a line below one that is too short to go on."""
    short = above.width < BROKEN_OFF * style.full_width
    return short and bool(style.named) and head_text(line.text) in style.named


_ORNAMENTS = frozenset(ENTRY_BULLETS + PAGE_ORNAMENTS.replace("\\", ""))


def _behind_mark(mark: str, spans: Spans, text: str) -> Spans:
    """Give where a heading's words stand behind the mark of sections, or between two of any kind.

    Nothing without one. Those between brackets have both.
    """
    if text[0] == text[-1] and text[0] in _ORNAMENTS:
        mark = text[0]
    closing = ENTRY_BRACKETS.get(mark, mark if text[-1] == mark else "")
    if not mark or text[0] != mark or not text.strip(mark + closing) or not text.endswith(closing):
        return ()
    opening = len(text) - len(text.lstrip(mark))
    closed = len(text) - len(text.rstrip(closing)) if closing else 0
    first, *others = spans
    within = [Span(first.start + opening, first.end), *others]
    within[-1] = Span(within[-1].start, within[-1].end - closed)
    return tuple(span for span in within if len(span) > 0)


def begins_subsection(style: HouseStyle, line: PrintedLine) -> bool:
    """Tell whether a line is a subsection's title by how it looks, or begins with the mark."""
    return line.level is _SUBSECTION or opens_subsection(line.text, style.subsection_mark)


class Breaks:
    """Between which words the lines of a text may be broken; asked for in few books."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        """Take the lines as they were before any was cut."""
        self._lines = lines

    @cached_property
    def in_pieces(self) -> bool:
        """Tell whether many lines were put together from pieces, and more may be torn."""
        return sum([len(line.spans) > 1 for line in self._lines]) > IN_PIECES * len(self._lines)

    @cached_property
    def _texts(self) -> str:
        return "\n".join([line.text for line in self._lines])

    def is_within(self, line: str, below: str) -> bool:
        """Tell whether what stands across the break between two lines is said within another."""
        across = line[-2:] + below[:1], line[-1:] + below[:2]
        return any(words in self._texts for words in across)


class Told:
    """The state that the rules of telling share; a rule takes lines and gives parts.

    `line` is the one that is read, the one at `at`; `seen` is what a glance tells of each line,
    `tabular` whether a table in rows, or below its unit, may begin with it, or a table be named in
    it or in the line below; before `refused` the rows are none of a table that cuts a sentence.
    """

    line: PrintedLine

    def __init__(
        self,
        lines: Sequence[PrintedLine],
        style: HouseStyle,
        chapter_on_page: Sequence[str],
        strayed: Collection[int] = (),
    ) -> None:
        """Begin at the first line; `chapter_on_page` is what the running heads name.

        On the `strayed` pages a full stop strayed from its place.
        """
        self.lines = list(lines)
        self.breaks = Breaks(lines)
        self.seen = bytearray(LEFT_OPEN * len(lines))
        self.tabular = bytearray([TABLE_BEGINS]) * len(lines)
        self.forced = any(map(attrgetter("forced"), lines))
        self.style = style
        self.chapter_on_page = chapter_on_page
        self.strayed = strayed
        self._go(0)
        self.parts: list[Part] = []
        self.matter = _ENTRIES
        self.page = -1
        self.chapter = ""
        self.opens_chapter = -1
        self.refused = 0
        self._asked: PrintedLine | None = None
        self._ended = True

    @property
    def above(self) -> Part | None:
        """Give the part told last."""
        return self.parts[-1] if self.parts else None

    @property
    def text_above(self) -> Part | None:
        """Give the part told last, but for a table or caption that cuts a sentence."""
        for part in reversed(self.parts):
            if not part.cuts:
                return part
        return None

    @cached_property
    def unsaid(self) -> frozenset[str]:
        """Give the titles in the contents that no line of the book says; asked for rarely."""
        return self.style.named.difference(head_text(line.text) for line in self.lines)

    def part(self, kind: PartKind, *, begins: bool = False) -> Part:
        """Give the line as a part of this kind."""
        line = self.line
        return Part(kind, line.spans, line.text, line.width, line.page, line.size, begins)

    def heading(self, lines: int, level: Level, *, atop: bool) -> Part:
        """Give so many lines as one heading; `atop` tells that nothing is above it on its page."""
        first, *others = self.lines[self.at : self.at + lines]
        spans, text, wide = first.spans, first.text, first.width
        for line in others:
            spans, text, wide = spans + line.spans, text + line.text, max(wide, line.width)
        title = _behind_mark(self.style.dress.section_mark, spans, text)
        size = first.size
        return Part(
            _HEADING, spans, text, wide, first.page, size, level=level, atop=atop, title=title
        )

    def take(self, *parts: Part, lines: int = 1) -> bool:
        """Add the parts that so many lines turned out to be."""
        self.parts.extend(parts)
        self._go(self.at + lines)
        return True

    def _go(self, at: int) -> None:
        """Read on from this line, if there is one."""
        self.at = at
        if at < len(self.lines):
            self.line = self.lines[at]

    def gives_back(self, at: int, parts: int) -> bool:
        """Undo what a rule took from the line `at` on, where a line of it has a forced role.

        `parts` is how many there were before. Tells whether anything was undone.
        """
        if not self.forced or all(line.forced is None for line in self.lines[at : self.at]):
            return False
        self._go(at)
        del self.parts[parts:]
        self._asked = None
        return True

    def turn_page(self) -> None:
        """Learn from a new page's running head what kind of matter it holds."""
        self.page = self.line.page
        title = self.chapter_on_page[self.page] if self.page < len(self.chapter_on_page) else ""
        if title and title != self.chapter:
            self.chapter = title
            self.opens_chapter = self.at
            self.matter = matter_of(title) or _ENTRIES

    def cut_line(self, at: int) -> None:
        """Part the line in two before the character `at`."""
        line = self.line
        parted = []
        for start, end in ((0, len(line.text[:at].rstrip())), (at, len(line.text))):
            text = line.text[start:end]
            spans = spans_between(line, start, end)
            lead = line.lead if start == 0 else 0
            parted.append(
                line._replace(spans=spans, text=text, width=width(text), gaps=(), lead=lead)
            )
        self.lines[self.at : self.at + 1] = parted
        self.seen[self.at : self.at + 1] = LEFT_OPEN * len(parted)
        self.tabular[self.at : self.at + 1] = (TABLE_BEGINS for _ in parted)
        self.line = parted[0]

    def names_section(self, line: PrintedLine) -> bool:
        """Tell whether the contents name a line, in a book whose sections they all name."""
        return self.style.names_sections and head_text(line.text) in self.style.named

    def opens_matter(self, at: int) -> bool:
        """Tell the title, atop its page, of lists or the like that the contents name (附录)."""
        line, above = self.lines[at], self.lines[at - 1]
        if line.page == above.page:
            return False
        title = head_text(line.text)
        return title in self.style.named and matter_of(title) not in (None, _ENTRIES)

    def names(self, line: PrintedLine) -> bool:
        """Tell whether the contents name a line, and not one that could be a table's cell."""
        title = head_text(line.text)
        return len(title) >= SHORTEST_NAME and title in self.style.named

    def ends_item(self, above: Part) -> bool:
        """Tell whether an item of a list ends with a line: one that goes on fills its line.

        A document's number that extraction cut off is part of the line below it, and so is one
        that breaks off. A first line seen to stand in goes on in one that does not.
        """
        full = self.style.full_width
        first = self.at and self.lines[self.at - 1].begins and not self.line.begins
        if _goes_on(above.text) or (first and self.line.bold is above.bold):
            return False
        if DOCUMENT_NUMBER.fullmatch(above.text):
            return False
        number = self.parts[-2] if len(self.parts) > 1 else above
        wide = above.width
        if number.kind is _LINE and DOCUMENT_NUMBER.fullmatch(number.text):
            wide += number.width + 1
        elif DOCUMENT_NUMBER.match(above.text) is None:
            indent = ITEM_INDENT * (above.begins and "、" in above.text)  # of a list of names
            return above.width + indent < 0.9 * full
        elif " " in above.text or "\u3000" in above.text:
            wide += 1
        room = full - ITEM_SHORT - wide
        return room > ITEM_INDENT or (room > 0 and _titles_document(above, self.line))

    def breaks_off(self) -> bool:
        """Tell whether the text above ends without a stop, and clearly does not go on."""
        above = self.text_above
        return above is not None and not _goes_on(above.text)

    def may_lack_stop(self, line: PrintedLine) -> bool:
        """Tell whether the text above a line may have ended without its stop, which strayed."""
        return line.page in self.strayed

    def opens_entry(self, line: PrintedLine) -> bool:
        """Tell whether a line begins with what opens the entries of the book."""
        style = self.style
        return line.text[0] in style.entry_mark or (style.run_in and line.lead > 1)

    def has_ended(self) -> bool:
        """Tell whether the running text above, if there is any, has come to an end.

        Several rules in a row ask it of the same line.
        """
        if self.line is not self._asked:
            self._asked, self._ended = self.line, self._text_has_ended()
        return self._ended

    def _text_has_ended(self) -> bool:
        above = self.text_above
        if above is None or above.kind is not _LINE or above.text[-1] in ENDS:
            return True
        if self.at == self.opens_chapter:
            return True
        if self.style.whole_paragraphs or self.line.size > LARGER * above.size > 0:
            return True
        named = self.names_section(self.line) or names_below_short(self.style, self.line, above)
        if (named or self.opens_matter(self.at)) and not _goes_on(above.text):
            return True
        if not self.style.marked and is_table_rest(above.text):
            return True
        if self.matter is _LISTS and self.ends_item(above):
            return True
        if above.text[-1] not in CLOSERS and above.text[-1] not in NOTE_MARKS:
            return False
        return ends_text("".join([part.text for part in self.parts[-3:] if part.kind is _LINE]))
