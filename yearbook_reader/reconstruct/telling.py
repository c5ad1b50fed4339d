"""Telling: each printed line is recognised as a part, by a short list of rules in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.house_style import HouseStyle
from yearbook_reader.reconstruct.lines import has_han
from yearbook_reader.reconstruct.marks import (
    CLOSERS,
    ENGLISH_TITLE,
    ENTRY_BRACKETS,
    PAUSES,
    SENTENCE_END,
    SIGNATURE,
    ends_text,
    is_balanced,
)
from yearbook_reader.reconstruct.matter import (
    DATE,
    DOCUMENT_AUTHOR,
    DOCUMENT_HEADING,
    DOCUMENT_NUMBER,
    MONTH,
    NUMBERED,
    SAME_DATE,
    Matter,
    matter_of,
)
from yearbook_reader.reconstruct.parts import Level, Part, PartKind, Spans, spans_between
from yearbook_reader.reconstruct.printed_lines import PrintedLine
from yearbook_reader.reconstruct.tables import table_at
from yearbook_reader.reconstruct.tolerances import Tolerances
from yearbook_reader.volume.model import Span

_NOT_IN_A_HEADING = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}]")
_ENDS = SENTENCE_END + CLOSERS + "：:"
_OPENERS_OF_TEXT = "（(—"
_NUMBERED_MATTER = (Matter.DOCUMENTS, Matter.LISTS)


class Teller:
    """Reads the printed lines once, in order; each rule takes lines and gives parts."""

    def __init__(
        self, lines: Sequence[PrintedLine], style: HouseStyle, tolerances: Tolerances
    ) -> None:
        """Begin at the first line."""
        self.lines = lines
        self.style = style
        self.tolerances = tolerances
        self.at = 0
        self.line: PrintedLine
        self.parts: list[Part] = []
        self.matter = Matter.ENTRIES
        self.date = ""
        self._marks = "（(" + style.entry_mark + style.subsection_mark

    def tell(self) -> tuple[Part, ...]:
        """Give the parts of all lines."""
        rules = (
            self._entry,
            self._signature,
            self._subsection,
            self._english_heading,
            self._chronicle,
            self._document,
            self._table,
            self._heading,
        )
        while self.at < len(self.lines):
            self.line = self.lines[self.at]
            if self._is_plain(self.line.text):
                self.parts.append(self._part(PartKind.LINE, begins=self.line.opens))
                self.at += 1
                continue
            for rule in rules:
                if rule():
                    break
            else:
                self._take(self._part(PartKind.LINE, begins=self._begins_paragraph()))
        return tuple(self.parts)

    def _is_plain(self, text: str) -> bool:
        """Tell most lines of running text at a glance: stops inside, no mark in front."""
        return (
            self.matter is Matter.ENTRIES
            and ("，" in text or "。" in text)
            and text[0] not in self._marks
        ) or len(text) > self.tolerances.longest_line

    # -- the machinery ---------------------------------------------------------------------

    def _part(self, kind: PartKind, *, begins: bool = False) -> Part:
        line = self.line
        return Part(kind, line.spans, line.text, line.width, line.page, begins=begins)

    def _take(self, *parts: Part, lines: int = 1) -> bool:
        self.parts.extend(parts)
        self.at += lines
        return True

    def _has_ended(self) -> bool:
        """Tell whether the running text above, if there is any, has come to an end."""
        if not self.parts or self.parts[-1].kind is not PartKind.LINE:
            return True
        if self.matter is Matter.LISTS and self.parts[-1].width < 0.9 * self.style.full_width:
            return True
        text = self.parts[-1].text
        if text[-1] not in _ENDS:
            return False
        above = [part.text for part in self.parts[-2:] if part.kind is PartKind.LINE]
        return text[-1] in "：:" or ends_text("".join(above))

    # -- rules -----------------------------------------------------------------------------

    def _signature(self) -> bool:
        text = self.line.text
        return (
            text[0] in "（("
            and SIGNATURE.fullmatch(text) is not None
            and self._take(self._part(PartKind.SIGNATURE))
        )

    def _subsection(self) -> bool:
        mark = self.style.subsection_mark
        if not mark or not self.line.text.startswith(mark):
            return False
        title = spans_between(self.line, 1, len(self.line.text))
        return self._take(self._part(PartKind.SUBSECTION)._replace(title=title))

    def _english_heading(self) -> bool:
        return (
            bool(self.parts)
            and self.parts[-1].kind is PartKind.HEADING
            and ENGLISH_TITLE.fullmatch(self.line.text) is not None
            and self._take(self._part(PartKind.ENGLISH_HEADING))
        )

    def _table(self) -> bool:
        if not self._has_ended():
            return False
        found = table_at(self.lines, self.at)
        return found is not None and self._take(found[1], lines=found[0] - self.at)

    # -- entries with a mark ---------------------------------------------------------------

    def _entry(self) -> bool:
        mark = self.style.entry_mark
        if not mark or not self.line.text.startswith(mark):
            return False
        closing = ENTRY_BRACKETS.get(mark)
        spans: list[Spans] = []
        length = 0
        text = ""
        for index in range(self.at, min(self.at + self.tolerances.title_lines, len(self.lines))):
            line = self.lines[index]
            end = self._title_end(text, line, closing)
            length += len(line.text) if end is None else end
            if length > self.tolerances.title_length + 2:
                return False
            if end is not None:
                title = (*(span for each in spans for span in each), *spans_between(line, 0, end))
                return self._take_entry(title, line, end, index, closing)
            spans.append(line.spans)
            text += line.text
        return False

    def _title_end(self, above: str, line: PrintedLine, closing: str | None) -> int | None:
        """Give where in the line the title ends; None where it goes on below.

        Between brackets it ends with the closing one. Behind a bullet it ends with the first
        space that follows a Chinese character or a closed quotation, else with a line that is
        not full.
        """
        if closing:
            end = line.text.find(closing)
            return end + 1 if end >= 0 else None
        ends = [gap.start() for gap in re.finditer(r"\s+", line.text)]
        ends += [at for at in line.gaps if at not in ends]
        if line.width < 0.85 * self.style.full_width:
            ends.append(len(line.text))
        for end in sorted(ends):
            head = (above + line.text[:end])[1:].strip()
            if head and (has_han(head[-1]) or head[-1] in CLOSERS) and is_balanced(head):
                return end
        return None

    def _take_entry(
        self, title: Spans, line: PrintedLine, end: int, index: int, closing: str | None
    ) -> bool:
        inner = (Span(title[0].start + 1, title[0].end), *title[1:])
        if closing:
            inner = (*inner[:-1], Span(inner[-1].start, inner[-1].end - 1))
        text = line.text[:end]
        heading = Part(PartKind.ENTRY, title, text, line.width, line.page, inner)
        body = spans_between(line, end, len(line.text))
        rest = Part(PartKind.LINE, body, line.text[end:], line.width, line.page)
        return self._take(*((heading, rest) if body else (heading,)), lines=index + 1 - self.at)

    # -- chronicles and documents ----------------------------------------------------------

    def _chronicle(self) -> bool:
        """Take a month as a section, a date as an entry; △ stands for the date above it."""
        if self.matter is not Matter.CHRONICLE or not self._has_ended():
            return False
        text = self.line.text
        if MONTH.fullmatch(text):
            return self._take(self._part(PartKind.HEADING)._replace(level=Level.SECTION))
        match = DATE.match(text) or SAME_DATE.match(text)
        if match is None:
            return False
        same = SAME_DATE.match(text) is not None
        self.date = self.date if same else match.group()
        title = spans_between(self.line, 0, match.end())
        entry = self._part(PartKind.ENTRY)._replace(spans=title, text=match.group())
        body = spans_between(self.line, match.end(), len(text))
        rest = self._part(PartKind.LINE)._replace(spans=body, text=text[match.end() :].strip())
        entry = entry._replace(title=title, named=self.date or match.group())
        return self._take(*((entry, rest) if rest.text else (entry,)))

    def _document(self) -> bool:
        """Take a document's 一、 heading as an entry, and what stands under its title."""
        if self.matter is not Matter.DOCUMENTS:
            return False
        text = self.line.text
        if self._has_ended() and self._is_short(self.line) and DOCUMENT_HEADING.fullmatch(text):
            return self._take(self._part(PartKind.ENTRY))
        above = self.parts[-1] if self.parts else None
        if above is None or above.kind not in (PartKind.HEADING, PartKind.SUBTITLE):
            return False
        goes_on = above.kind is PartKind.SUBTITLE and above.width > 0.85 * self.style.full_width
        if text.startswith("——") or DOCUMENT_NUMBER.fullmatch(text) or goes_on:
            return self._take(self._part(PartKind.SUBTITLE))
        if DOCUMENT_AUTHOR.fullmatch(text) and above.kind is PartKind.SUBTITLE:
            return self._take(self._part(PartKind.AUTHOR))
        return False

    def _begins_paragraph(self) -> bool:
        """Tell whether a line begins a paragraph whatever the widths say."""
        above = self.parts[-1] if self.parts else None
        if above is None or above.kind is not PartKind.LINE or self.line.opens:
            return True
        if self.matter is Matter.LISTS:
            return above.width < 0.9 * self.style.full_width
        if self.matter is Matter.DOCUMENTS and self._has_ended():
            return NUMBERED.match(self.line.text) is not None or above.text.endswith("：")
        return False

    # -- plain headings --------------------------------------------------------------------

    def _heading(self) -> bool:
        """Take a short line without stops, behind an end and before what it heads."""
        lines = self._heading_lines() if self._has_ended() else 0
        if not lines or not self._heads_something(self.at + lines):
            return False
        above = self.parts[-1] if self.parts else None
        atop = above is None or above.page < self.line.page
        taken = self.lines[self.at : self.at + lines]
        part = Part(
            PartKind.HEADING,
            tuple(span for line in taken for span in line.spans),
            "".join(line.text for line in taken),
            max(line.width for line in taken),
            self.line.page,
            level=self._level(atop=atop),
            atop=atop,
        )
        return self._take(part, lines=lines)

    def _heading_lines(self) -> int:
        """Give over how many lines a heading goes that begins here; 0 for none."""
        if self._is_wrapped_heading():
            return 2
        return 1 if self._looks_like_heading(self.line) else 0

    def _is_wrapped_heading(self) -> bool:
        """Tell a heading whose last characters stand on the line below.

        An open bracket that the short line closes shows it; in lists, a rest of a character or two.
        """
        if self.at + 1 == len(self.lines):
            return False
        line, below = self.lines[self.at], self.lines[self.at + 1]
        text = line.text + below.text
        return (
            line.page == below.page
            and line.width <= self.tolerances.heading_width
            and below.width <= 0.4 * self.style.full_width
            and line.text[0] not in _OPENERS_OF_TEXT + self.style.entry_mark
            and not _NOT_IN_A_HEADING.search(text)
            and is_balanced(text)
            and not self._is_numbered_document(line)
            and (not is_balanced(line.text) or self._leaves_a_rest(line, below))
        )

    def _is_numbered_document(self, line: PrintedLine) -> bool:
        numbered = self.matter in _NUMBERED_MATTER
        return numbered and DOCUMENT_NUMBER.match(line.text) is not None

    def _leaves_a_rest(self, line: PrintedLine, below: PrintedLine) -> bool:
        """Tell whether the line below, of a character or two, is no heading of its own."""
        wide = line.width > 0.6 * self.style.full_width
        return self.matter is Matter.LISTS and wide and below.width <= 2

    def _level(self, *, atop: bool) -> Level:
        """Give the level that a heading's words and the matter around it tell."""
        following = self.lines[self.at + 1 : self.at + 2]
        english = any(ENGLISH_TITLE.fullmatch(line.text) for line in following)
        kind = matter_of("".join(self.line.text.split()))
        if kind is not None and (atop or self.matter is not Matter.ENTRIES):
            self.matter = kind
            return Level.CHAPTER
        if self.matter in (Matter.DOCUMENTS, Matter.CHRONICLE) and not (atop or english):
            return Level.SECTION
        if self.matter is not Matter.ENTRIES and (atop or english):
            heads_heading = any(self._looks_like_heading(line) for line in following)
            if english or heads_heading:
                self.matter = Matter.ENTRIES
                return Level.CHAPTER
        return Level.CHAPTER if english else Level.UNKNOWN

    def _heads_something(self, behind: int) -> bool:
        """Tell whether what stands behind a heading is what a heading can head."""
        following = self._behind_headings(behind)
        if following is None:
            return False
        if not self.style.entry_mark:
            return True
        line = self.lines[following]
        if line.text[0] in (self.style.entry_mark, self.style.subsection_mark):
            return True
        behind_end = not self.parts or self.parts[-1].kind is not PartKind.LINE
        return behind_end and line.width > 0.75 * self.style.full_width

    def _behind_headings(self, first: int) -> int | None:
        """Give the first line behind this and a few more headings; None where there is none."""
        for index in range(first, min(first + self.tolerances.title_lines, len(self.lines))):
            line = self.lines[index]
            if not (self._looks_like_heading(line) or ENGLISH_TITLE.fullmatch(line.text)):
                return index
        return None

    def _is_short(self, line: PrintedLine) -> bool:
        return line.width <= self.style.heading_width and not _NOT_IN_A_HEADING.search(line.text)

    def _looks_like_heading(self, line: PrintedLine) -> bool:
        return (
            line.width <= self.style.heading_width
            and has_han(line.text)
            and not _NOT_IN_A_HEADING.search(line.text)
            and line.text[0] not in self.style.entry_mark + self.style.subsection_mark
            and line.text[0] not in _OPENERS_OF_TEXT
            and is_balanced(line.text)
            and not self._is_numbered_document(line)
        )
