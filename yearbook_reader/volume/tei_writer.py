"""A reconstruction as TEI: the same value always gives the same text."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable

from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Entry,
    Heading,
    Page,
    Paragraph,
    Section,
    Signature,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, Reconstruction
from yearbook_reader.volume.tei_names import FORMAT_VERSION, OWN_NAMESPACE, TEI_NAMESPACE
from yearbook_reader.volume.xml_characters import without_forbidden, xml_name
from yearbook_reader.volume.xml_lines import XmlLines, escaped, is_plain, written

_DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>"
_NEVER = sys.maxsize  # no page begins so far behind


def to_tei(reconstruction: Reconstruction) -> bytes:
    """Give the reconstruction as a TEI file: indented UTF-8, the same value the same bytes."""
    volume = reconstruction.volume
    lines = XmlLines()
    lines.begin("TEI", written({"xmlns": TEI_NAMESPACE, "xmlns:yr": OWN_NAMESPACE}))
    _add_header(lines, reconstruction)
    if volume.pages:
        _add_pages(lines, volume.pages)
    _TextWriter(lines, volume.pages).add_text(volume)
    if reconstruction.findings:
        _add_findings(lines, reconstruction.findings)
    lines.end()
    return f"{_DECLARATION}\n{lines.text()}\n".encode()


def _add_header(lines: XmlLines, reconstruction: Reconstruction) -> None:
    volume = reconstruction.volume
    lines.begin("teiHeader/fileDesc/titleStmt")
    lines.add("title", escaped(volume.title))
    lines.end()
    lines.begin("publicationStmt")
    lines.add("p")
    lines.end()
    lines.begin("sourceDesc/bibl")
    lines.add("idno", escaped(volume.source_sha256), ' type="sha256"')
    for name, year in (
        ("edition_year", volume.edition_year),
        ("covers_year", volume.covers_year),
    ):
        if year is not None:
            lines.add("date", "", written({"type": name, "when": f"{year:04d}"}))
    lines.end(3)
    program = {"ident": "yearbook-reader", "version": FORMAT_VERSION}
    lines.begin("encodingDesc/appInfo/application", written(program))
    lines.add("label", escaped(reconstruction.engine))
    lines.end(2)
    if reconstruction.house_style:
        lines.begin("editorialDecl/p/list", ' type="house_style"')
        for name, value in reconstruction.house_style:
            lines.add("label", escaped(name))
            lines.add("item", escaped(value))
        lines.end(3)
    lines.end(2)


def _add_pages(lines: XmlLines, pages: tuple[Page, ...]) -> None:
    lines.begin("facsimile")
    for index, page in enumerate(pages):
        attributes = {
            "xml:id": _surface_name(index),
            "yr:sheet": str(page.sheet),
            "yr:at": str(page.start),
            "yr:end": str(page.end),
        }
        lines.begin("surface", written(attributes))
        if page.number is not None:
            lines.add("label", escaped(page.number))
        lines.end()
    lines.end()


def _surface_name(index: int) -> str:
    """Give a name that no division has: theirs hold underscores only in pairs."""
    return f"surface_{index + 1}"


def _add_findings(lines: XmlLines, findings: tuple[Finding, ...]) -> None:
    lines.begin("standOff/listAnnotation")
    for finding in findings:
        spans = " ".join([f"{span.start}:{span.end}" for span in finding.spans])
        attributes = f' type="{finding.kind.value}" cert="{finding.confidence!r}"'
        placed = f' yr:spans="{spans}"' if spans else ""
        removed = ' yr:removed="true"' if finding.removed else ""
        lines.begin("note", f"{attributes}{placed}{removed}")
        lines.add("p", escaped(finding.message))
        for value in finding.values:
            lines.add("term", escaped(value))
        if finding.original:
            lines.add("orig", escaped(finding.original))
        lines.end()
    lines.end(2)


class _TextWriter:
    """Writes the text element.

    It remembers which pages have begun, to set each page break once, and which identifiers
    have been given, to tell repeated ones apart.
    """

    def __init__(self, lines: XmlLines, pages: tuple[Page, ...]) -> None:
        """Take the pages, in whatever order they come."""
        self._lines = lines
        order = sorted(range(len(pages)), key=lambda index: pages[index].start)
        self._starts = [*(pages[index].start for index in order), _NEVER]
        self._breaks = [_page_break(index, pages[index]) for index in order]
        self._begun = 0
        self._next_page = 0
        self._identifiers: Counter[str] = Counter()

    def add_text(self, volume: Volume) -> None:
        """Add the text: front (the volume's lead), body (chapters), back (forme work)."""
        lines = self._lines
        lines.begin("text")
        if volume.lead:
            lines.begin("front/div", ' type="lead"')
            self._add_blocks(volume.lead)
            lines.end(2)
        lines.begin("body")
        for chapter in volume.chapters:
            self._add_chapter(chapter)
        lines.end()
        if volume.forme_work:
            lines.begin("back/div", ' type="forme_work"')
            for forme_work in volume.forme_work:
                self._add_placed("fw", forme_work.text, f' type="{forme_work.kind.value}"')
            lines.end(2)
        lines.end()

    def _add_placed(self, tag: str, text: Text, attributes: str = "") -> None:
        """Add an element with text that has its place in the source: a run after each lb.

        What was added stands in supplied, at the end of the run behind which it was put.
        """
        pieces: list[str] = []
        characters = text.text
        plain = not text.added and is_plain(characters)
        at = 0 if plain else _append_added(pieces, text, 0)
        for span in text.spans:
            start = span.start
            if self._next_page <= start:
                self._append_page_breaks(pieces, start)
            if plain:
                begin, at = at, at + span.end - start
                pieces.append(f'<lb yr:at="{start}"/>{characters[begin:at]}')
            else:
                pieces.append(f'<lb yr:at="{start}"/>')
                at = _append_run(pieces, text, at, span.end - start)
        self._lines.add(tag, "".join(pieces), attributes)

    def _append_page_breaks(self, pieces: list[str], start: int) -> None:
        """Append the page breaks that stand before a run and have not been set."""
        begun = bisect_right(self._starts, start)
        pieces += self._breaks[self._begun : begun]
        self._begun = max(self._begun, begun)
        self._next_page = self._starts[self._begun]

    def _add_chapter(self, chapter: Chapter) -> None:
        self._begin_division("chapter", chapter.id, chapter.heading)
        if chapter.heading_en != Heading():
            self._add_head(chapter.heading_en, ' xml:lang="en"')
        self._add_blocks(chapter.lead)
        self._add_entries(chapter.entries)
        for section in chapter.sections:
            self._add_section(section)
        for caption in chapter.captions:
            self._add_caption(caption, ' type="page"')
        self._lines.end()

    def _add_section(self, section: Section) -> None:
        self._begin_division("section", section.id, section.heading)
        if section.subtitle != Text():
            self._add_placed("head", section.subtitle, ' type="subtitle"')
        if section.author != Text():
            self._add_placed("byline", section.author)
        self._add_blocks(section.lead)
        self._add_entries(section.entries)
        for subsection in section.subsections:
            self._begin_division("subsection", subsection.id, subsection.heading)
            self._add_blocks(subsection.lead)
            self._add_entries(subsection.entries)
            self._lines.end()
        self._lines.end()

    def _add_entries(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._begin_division("entry", entry.id, entry.heading)
            if entry.contributors:
                self._lines.begin("byline")
                self._add_names(entry.contributors)
                self._lines.end()
            self._add_blocks(entry.blocks)
            self._lines.end()

    def _begin_division(self, kind: str, identifier: str, heading: Heading) -> None:
        self._identifiers[identifier] += 1
        name = xml_name(identifier, self._identifiers[identifier])
        self._lines.begin("div", f' type="{kind}" xml:id="{name}"')
        self._add_head(heading)

    def _add_head(self, heading: Heading, attributes: str = "") -> None:
        self._lines.begin("head", attributes)
        self._lines.begin("choice")
        self._add_placed("orig", heading.printed)
        self._lines.add("reg", escaped(heading.title))
        self._lines.end(2)

    def _add_blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self._add_placed("p", block.text)
                case Caption():
                    self._add_caption(block)
                case Signature():
                    self._lines.begin("closer")
                    self._add_placed("signed", block.text)
                    self._add_names(block.names)
                    self._lines.end()
                case Table():
                    self._add_table(block)

    def _add_caption(self, caption: Caption, attributes: str = "") -> None:
        self._lines.begin("figure", attributes)
        self._add_placed("figDesc", caption.text)
        if caption.credit is not None or caption.credit_line != Text():
            self._lines.begin("byline/choice")
            self._add_placed("orig", caption.credit_line)
            if caption.credit is not None:
                self._lines.add("reg", escaped(caption.credit))
            self._lines.end(2)
        self._lines.end()

    def _add_table(self, table: Table) -> None:
        self._lines.begin("table")
        if table.caption != Text():
            self._add_placed("head", table.caption)
        if table.unit != Text():
            self._add_placed("note", table.unit, ' type="unit"')
        for cells in table.rows:
            self._lines.begin("row")
            for cell in cells:
                self._add_placed("cell", cell)
            self._lines.end()
        self._lines.end()

    def _add_names(self, names: Iterable[str]) -> None:
        for name in names:
            self._lines.add("persName", escaped(name))


def _append_run(pieces: list[str], text: Text, at: int, length: int) -> int:
    """Append so many characters of the source with what was added among them; give the end."""
    while length:
        index = bisect_left(text.added, at)
        end = min((at + length, *text.added[index : index + 1]))
        pieces.append(escaped(text.text[at:end]))
        length -= end - at
        at = _append_added(pieces, text, end)
    return at


def _append_added(pieces: list[str], text: Text, at: int) -> int:
    """Append what was added at this place of the text; give the place behind it."""
    end = at
    while (index := bisect_left(text.added, end)) < len(text.added) and text.added[index] == end:
        end += 1
    if at < end:
        pieces.append(f"<supplied>{escaped(text.text[at:end])}</supplied>")
    return end


def _page_break(index: int, page: Page) -> str:
    number = {} if page.number is None else {"n": without_forbidden(page.number)}
    return f"<pb{written(number | {'facs': f'#{_surface_name(index)}'})}/>"
