"""A reconstruction as a TEI tree: the same value always gives the same tree."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from lxml import etree

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
    Span,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, Reconstruction
from yearbook_reader.volume.tei_names import (
    AT,
    CHARACTER,
    DIVISION,
    END,
    FORMAT_VERSION,
    LINE,
    OWN_NAMESPACE,
    PAGE_BREAK,
    REMOVED,
    SHEET,
    SPANS,
    TEI_NAMESPACE,
    XML_ID,
    XML_LANG,
    tei,
)
from yearbook_reader.volume.xml_characters import FORBIDDEN, without_forbidden, xml_name

# Parsers refuse a text node of more than ten million bytes; a g divides a longer one.
_LONGEST_TEXT = 1_000_000


def tree_of(reconstruction: Reconstruction) -> etree._Element:
    """Give the root element of the reconstruction's TEI, without white space for the eye."""
    volume = reconstruction.volume
    namespaces = {None: TEI_NAMESPACE, "yr": OWN_NAMESPACE}
    root = etree.Element(tei("TEI"), nsmap=namespaces)  # type: ignore[arg-type]  # wants no None
    _add_header(root, reconstruction)
    if volume.pages:
        _add_pages(root, volume.pages)
    _TextWriter(volume.pages).add_text(root, volume)
    if reconstruction.findings:
        _add_findings(root, reconstruction.findings)
    return root


def _add(parent: etree._Element, path: str, attributes: Mapping[str, str] = {}) -> etree._Element:
    """Add an element at the end of the parent; of a path, one in the other; give the last."""
    *above, tag = path.split("/")
    for outer in above:
        parent = etree.SubElement(parent, tei(outer))
    return etree.SubElement(parent, tei(tag), dict(attributes))


def _add_string(
    parent: etree._Element, path: str, string: str, attributes: Mapping[str, str] = {}
) -> None:
    """Add an element with a string that has no place in the source."""
    _append(_add(parent, path, attributes), string)


def _append(element: etree._Element, characters: str) -> None:
    """Add characters behind all that is in the element."""
    for index, piece in enumerate(FORBIDDEN.split(characters)):
        if index % 2:
            _append_by_code_point(element, piece)
        else:
            _append_allowed(element, piece)


def _append_allowed(element: etree._Element, characters: str) -> None:
    if len(characters) > _LONGEST_TEXT:
        _append_allowed(element, characters[:_LONGEST_TEXT])
        _append_by_code_point(element, characters[_LONGEST_TEXT])
        _append_allowed(element, characters[_LONGEST_TEXT + 1 :])
    elif characters and len(element):
        element[-1].tail = (element[-1].tail or "") + characters
    elif characters:
        element.text = (element.text or "") + characters


def _append_by_code_point(element: etree._Element, character: str) -> None:
    etree.SubElement(element, CHARACTER, n=f"U+{ord(character):04X}")


def _add_header(root: etree._Element, reconstruction: Reconstruction) -> None:
    volume = reconstruction.volume
    header = _add(root, "teiHeader")
    file_description = _add(header, "fileDesc")
    _add_string(file_description, "titleStmt/title", volume.title)
    _add(file_description, "publicationStmt/p")
    source = _add(file_description, "sourceDesc/bibl")
    _add_string(source, "idno", volume.source_sha256, {"type": "sha256"})
    for name, year in (
        ("edition_year", volume.edition_year),
        ("covers_year", volume.covers_year),
    ):
        if year is not None:
            _add(source, "date", {"type": name, "when": f"{year:04d}"})
    encoding = _add(header, "encodingDesc")
    program = {"ident": "yearbook-reader", "version": FORMAT_VERSION}
    engine = _add(_add(encoding, "appInfo"), "application", program)
    _add_string(engine, "label", reconstruction.engine)
    if reconstruction.house_style:
        style = _add(encoding, "editorialDecl/p/list", {"type": "house_style"})
        for name, value in reconstruction.house_style:
            _add_string(style, "label", name)
            _add_string(style, "item", value)


def _add_pages(root: etree._Element, pages: tuple[Page, ...]) -> None:
    facsimile = _add(root, "facsimile")
    for index, page in enumerate(pages):
        attributes = {
            XML_ID: _surface_name(index),
            SHEET: str(page.sheet),
            AT: str(page.start),
            END: str(page.end),
        }
        surface = _add(facsimile, "surface", attributes)
        if page.number is not None:
            _add_string(surface, "label", page.number)


def _surface_name(index: int) -> str:
    """Give a name that no division has: theirs hold underscores only in pairs."""
    return f"surface_{index + 1}"


def _add_findings(root: etree._Element, findings: tuple[Finding, ...]) -> None:
    annotations = _add(root, "standOff/listAnnotation")
    for finding in findings:
        attributes = {"type": finding.kind.value, "cert": repr(finding.confidence)}
        if finding.spans:
            attributes[SPANS] = " ".join(f"{span.start}:{span.end}" for span in finding.spans)
        if finding.removed:
            attributes[REMOVED] = "true"
        note = _add(annotations, "note", attributes)
        _add_string(note, "p", finding.message)
        for value in finding.values:
            _add_string(note, "term", value)
        if finding.original:
            _add_string(note, "orig", finding.original)


class _TextWriter:
    """Writes the text element.

    It remembers which pages have begun, to set each page break once, and which identifiers
    have been given, to tell repeated ones apart.
    """

    def __init__(self, pages: tuple[Page, ...]) -> None:
        """Take the pages, in whatever order they come."""
        order = sorted(range(len(pages)), key=lambda index: pages[index].start)
        self._starts = [pages[index].start for index in order]
        self._breaks = [_break_attributes(index, pages[index]) for index in order]
        self._begun = 0
        self._identifiers: Counter[str] = Counter()

    def add_text(self, root: etree._Element, volume: Volume) -> None:
        """Add the text: front (the volume's lead), body (chapters), back (forme work)."""
        text = _add(root, "text")
        if volume.lead:
            self._add_blocks(_add(text, "front/div", {"type": "lead"}), volume.lead)
        body = _add(text, "body")
        for chapter in volume.chapters:
            self._add_chapter(body, chapter)
        if volume.forme_work:
            division = _add(text, "back/div", {"type": "forme_work"})
            for forme_work in volume.forme_work:
                self._add_placed(division, "fw", forme_work.text, {"type": forme_work.kind.value})

    def _add_placed(
        self, parent: etree._Element, path: str, text: Text, attributes: Mapping[str, str] = {}
    ) -> None:
        """Add an element with text that has its place in the source: a run after each lb."""
        element = _add(parent, path, attributes)
        at = 0
        for span in text.spans:
            self._add_page_breaks(element, span)
            etree.SubElement(element, LINE, {AT: str(span.start)})
            _append(element, text.text[at : at + len(span)])
            at += len(span)

    def _add_page_breaks(self, element: etree._Element, span: Span) -> None:
        """Add the page breaks that stand before a run and have not been set."""
        begun = bisect_right(self._starts, span.start)
        for attributes in self._breaks[self._begun : begun]:
            etree.SubElement(element, PAGE_BREAK, attributes)
        self._begun = max(self._begun, begun)

    def _add_chapter(self, body: etree._Element, chapter: Chapter) -> None:
        division = self._division(body, "chapter", chapter.id, chapter.heading)
        if chapter.heading_en != Heading():
            self._add_head(division, chapter.heading_en, {XML_LANG: "en"})
        self._add_blocks(division, chapter.lead)
        self._add_entries(division, chapter.entries)
        for section in chapter.sections:
            self._add_section(division, section)
        for caption in chapter.captions:
            self._add_caption(division, caption, {"type": "page"})

    def _add_section(self, parent: etree._Element, section: Section) -> None:
        division = self._division(parent, "section", section.id, section.heading)
        if section.subtitle != Text():
            self._add_placed(division, "head", section.subtitle, {"type": "subtitle"})
        if section.author != Text():
            self._add_placed(division, "byline", section.author)
        self._add_blocks(division, section.lead)
        self._add_entries(division, section.entries)
        for subsection in section.subsections:
            part = self._division(division, "subsection", subsection.id, subsection.heading)
            self._add_blocks(part, subsection.lead)
            self._add_entries(part, subsection.entries)

    def _add_entries(self, parent: etree._Element, entries: Iterable[Entry]) -> None:
        for entry in entries:
            division = self._division(parent, "entry", entry.id, entry.heading)
            if entry.contributors:
                _add_names(_add(division, "byline"), entry.contributors)
            self._add_blocks(division, entry.blocks)

    def _division(
        self, parent: etree._Element, kind: str, identifier: str, heading: Heading
    ) -> etree._Element:
        self._identifiers[identifier] += 1
        name = xml_name(identifier, self._identifiers[identifier])
        division = etree.SubElement(parent, DIVISION, {"type": kind, XML_ID: name})
        self._add_head(division, heading)
        return division

    def _add_head(
        self, division: etree._Element, heading: Heading, attributes: Mapping[str, str] = {}
    ) -> None:
        choice = _add(_add(division, "head", attributes), "choice")
        self._add_placed(choice, "orig", heading.printed)
        _add_string(choice, "reg", heading.title)

    def _add_blocks(self, parent: etree._Element, blocks: Iterable[Block]) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self._add_placed(parent, "p", block.text)
                case Caption():
                    self._add_caption(parent, block)
                case Signature():
                    closer = _add(parent, "closer")
                    self._add_placed(closer, "signed", block.text)
                    _add_names(closer, block.names)
                case Table():
                    self._add_table(parent, block)

    def _add_caption(
        self, parent: etree._Element, caption: Caption, attributes: Mapping[str, str] = {}
    ) -> None:
        figure = _add(parent, "figure", attributes)
        self._add_placed(figure, "figDesc", caption.text)
        if caption.credit is not None or caption.credit_line != Text():
            choice = _add(figure, "byline/choice")
            self._add_placed(choice, "orig", caption.credit_line)
            if caption.credit is not None:
                _add_string(choice, "reg", caption.credit)

    def _add_table(self, parent: etree._Element, table: Table) -> None:
        element = _add(parent, "table")
        if table.caption != Text():
            self._add_placed(element, "head", table.caption)
        if table.unit != Text():
            self._add_placed(element, "note", table.unit, {"type": "unit"})
        for cells in table.rows:
            row = _add(element, "row")
            for cell in cells:
                self._add_placed(row, "cell", cell)


def _add_names(parent: etree._Element, names: Iterable[str]) -> None:
    for name in names:
        _add_string(parent, "persName", name)


def _break_attributes(index: int, page: Page) -> dict[str, str]:
    number = {} if page.number is None else {"n": without_forbidden(page.number)}
    return number | {"facs": f"#{_surface_name(index)}"}
