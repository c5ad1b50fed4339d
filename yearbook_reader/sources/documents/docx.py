"""DOCX -> running text: paragraphs in their order, rows as lines, page breaks as form feeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from yearbook_reader.progress import Progress, silent
from yearbook_reader.sources.documents.container import Container
from yearbook_reader.sources.documents.dingbats import IN_ANY_FONT, sign_of
from yearbook_reader.sources.documents.docx_fields import Fields
from yearbook_reader.sources.documents.docx_lists import ListsAndLevels, circled, integer
from yearbook_reader.sources.documents.docx_sections import NEXT_PAGE, Sections
from yearbook_reader.sources.documents.docx_types import Types, with_property
from yearbook_reader.sources.documents.flow import Flow
from yearbook_reader.sources.documents.looks import PLAIN, Look
from yearbook_reader.volume.xml_parser import xml_parser

DOCUMENT = "word/document.xml"

_NUMBERING = "word/numbering.xml"
_STYLES = "word/styles.xml"
# Notes stand in files of their own; headers and footers are forme work that no page places.
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_PROPERTIES = {"pStyle": "style", "numId": "list", "ilvl": "level", "outlineLvl": "outline"}
_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
# Tab stops are no tabs; a passage that was moved, and a picture's second form, would come twice;
# what a paragraph was like before a change it is no more.
_UNSEEN = frozenset(("tabs", "moveFrom", "Fallback", "rt", "pPrChange", "rPrChange"))
_TYPE = frozenset(("b", "sz"))
_OF_PARAGRAPHS = frozenset((*_PROPERTIES, *_TYPE, "framePr", "pPr", "r", "rStyle"))
_OF_SECTIONS = frozenset(("sectPr", "type"))
_OF_FIELDS = frozenset(("fldChar", "instrText"))
# A picture that floats over the text stands beside no paragraph, unless a group has its caption.
_PICTURES = frozenset(("inline", "imagedata", "wgp"))
_PIECE = 1_000_000  # bytes given to the parser at once
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "-"}
_IN_TEXT = frozenset(("t", "sym", *_SIGNS, *_PICTURES, *_REFERENCES))


def read_docx(container: Container, flow: Flow, progress: Progress) -> None:
    """Add the text of a document to the flow; its notes stand below what they are of.

    Raises:
        SourceError: a part is missing, encrypted, too large, or no sound XML.
        Cancelled: `progress` asked to stop.
    """
    styles = _tree(container, _STYLES)
    known = _Known(ListsAndLevels(_tree(container, _NUMBERING), styles), Types(styles))
    notes: dict[str, str] = {}
    for part in filter(container.__contains__, _NOTES):
        _parse(container, part, _Part(container, flow, known, notes), silent)
    _parse(container, DOCUMENT, _Part(container, flow, known, notes), progress)
    if notes:  # that nothing refers to
        flow.break_page()
        add_paragraphs(notes.values(), flow)


def _tree(container: Container, part: str) -> etree._Element | None:
    """Give a part that a document may lack."""
    if part not in container:
        return None
    try:
        return etree.fromstring(container.read(part), xml_parser())
    except etree.XMLSyntaxError as error:
        raise container.broken() from error


def _parse(container: Container, part: str, target: _Part, progress: Progress) -> None:
    parser = xml_parser(target)
    written = container.read(part)
    try:
        for start in range(0, len(written), _PIECE):
            progress(start / len(written))
            parser.feed(written[start : start + _PIECE])
        parser.close()
    except etree.XMLSyntaxError as error:
        raise container.broken() from error


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is still open, and what its properties say of it so far."""

    ends_section: bool = False
    style: str = ""
    list: str = ""
    level: str = ""
    outline: str = ""
    number: str = ""
    in_properties: bool = False
    is_initial: bool = False  # 首字下沉: a frame of its own before the rest of its paragraph
    look: Look = PLAIN  # of the run that is open

    def describe(self, name: str, attributes: Mapping[str, str], types: Types) -> None:
        """Take a property of the paragraph or of a run in it, or the beginning of a run."""
        value = _of_word(attributes, "val")
        if name in _PROPERTIES:
            setattr(self, _PROPERTIES[name], value)
        elif name == "pPr":
            self.in_properties = True
        elif name == "framePr":
            self.is_initial = _of_word(attributes, "dropCap") not in ("", "none")
        elif name == "r":
            self.look = types.of_paragraphs(self.style)
        elif self.in_properties:
            return  # of the mark at the paragraph's end, which nobody sees
        elif name in _TYPE:
            self.look = with_property(self.look, name, value)
        else:
            self.look = types.of_words(value, self.look)


class _Known(NamedTuple):
    """What a document's other parts tell of its paragraphs."""

    lists: ListsAndLevels
    types: Types


class _Part:
    """What the parser tells of a part's elements, in their order.

    The `notes` that it meets it keeps by their kind and number, until a mark refers to them.
    """

    def __init__(
        self, container: Container, flow: Flow, known: _Known, notes: dict[str, str]
    ) -> None:
        self._container = container
        self._flow = flow
        self._lists, self._types = known
        self._notes = notes
        self._unseen = 0
        self._note = ""
        self._in_text = False
        self._tables = 0
        self._fields = Fields()
        self._sections, self._in_section = Sections(), False
        self._paragraphs: list[_Paragraph] = []
        self._below: list[str] = []

    def doctype(self, name: str, public: str, system: str) -> None:
        """Refuse a document type: no program that writes DOCX declares one."""
        raise self._container.broken()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an element's beginning."""
        name = tag.rpartition("}")[2]
        if name in _UNSEEN:
            self._unseen += 1
        elif self._unseen:
            return
        elif name in _IN_TEXT:
            self._begin_in_text(name, attributes)
        elif name in _OF_PARAGRAPHS:
            if self._paragraphs:
                self._paragraphs[-1].describe(name, attributes, self._types)
        elif name in _OF_SECTIONS:
            self._describe_section(name, attributes)
        elif name in _OF_FIELDS:
            self._begin_of_field(name, attributes)
        else:
            self._begin_block(name, attributes)

    def _begin_in_text(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of words, or what stands among them."""
        if name == "t":
            self._in_text = True
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name in _PICTURES:
            self._flow.add_picture()
        elif name == "sym":
            self._add(sign_of(_of_word(attributes, "char"), _of_word(attributes, "font")))
        else:
            self._refer(_REFERENCES[name] + _of_word(attributes, "id"), attributes)

    def _describe_section(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of a section's properties, or how the section begins."""
        if name == "sectPr":
            self._in_section, self._sections.begins = True, NEXT_PAGE
            if self._paragraphs:
                self._paragraphs[-1].ends_section = True
        elif self._in_section:
            self._sections.begins = _of_word(attributes, "val")

    def _begin_of_field(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of a field's instruction, or what parts a field."""
        if name == "instrText":
            self._fields.in_instruction = True
        elif words := self._fields.part(_of_word(attributes, "fldCharType")):
            self._add(words)

    def _begin_block(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of what parts the text."""
        if name == "p":
            self._flow.open_paragraph()
            self._paragraphs.append(_Paragraph())
        elif name == "tbl":
            self._tables += 1
            self._flow.begin_table()
        elif name == "tr":
            self._flow.begin_row()
        elif name == "tc":
            self._flow.begin_cell()
        elif name == "gridSpan":
            self._flow.widen_cell(integer(_of_word(attributes, "val")) or 1)
        elif name in ("br", "cr"):
            self._break(_of_word(attributes, "type") == "page")
        elif name == "pageBreakBefore" and _of_word(attributes, "val") not in ("0", "false"):
            self._flow.break_page()
        elif name in _REFERENCES.values():
            self._flow = Flow()
            self._note = name + _of_word(attributes, "id")

    def _break(self, of_page: bool) -> None:
        if of_page:
            self._flow.break_page()
        else:
            self._flow.end_paragraph()

    def _add(self, words: str) -> None:
        """Add words, behind the number of a paragraph that they begin."""
        paragraph = self._paragraphs[-1] if self._paragraphs else _Paragraph()
        if paragraph.number:
            self._flow.add(paragraph.number, paragraph.look)
            paragraph.number = ""
        self._flow.add(words, paragraph.look)

    def _refer(self, note: str, attributes: Mapping[str, str]) -> None:
        """Let a note stand below, behind its mark: the author's own, or one of ours."""
        text = self._notes.pop(note, "")
        if not text:
            return
        mark = ""
        if _of_word(attributes, "customMarkFollows") not in ("1", "true", "on"):
            mark = circled(len(self._below) + 1)
            self._add(mark)
        self._below.append(mark + text)

    def end(self, tag: str) -> None:
        """Take an element's end."""
        name = tag.rpartition("}")[2]
        if name in _UNSEEN:
            self._unseen -= 1
        elif self._unseen:
            return
        elif name == "t":
            self._in_text = False
        elif name == "instrText":
            self._fields.in_instruction = False
        elif name == "sectPr":
            self._in_section = False
        elif name == "pPr" and self._paragraphs:
            self._paragraphs[-1].in_properties = False
            self._number(self._paragraphs[-1])
        elif name in _REFERENCES.values():
            self._notes[self._note] = self._flow.text()
        elif name in ("tr", "p", "tbl"):
            self._end_block(name)

    def _end_block(self, name: str) -> None:
        """Take the end of what parts the text."""
        if name == "tr":
            self._flow.end_row()
        elif name == "tbl":
            self._tables -= 1
            self._flow.end_table()
        else:
            paragraph = self._paragraphs.pop()
            level = self._lists.heading(paragraph.outline, paragraph.style)
            self._flow.close_paragraph(level, goes_on=paragraph.is_initial)
            if paragraph.ends_section:
                self._sections.end(len(self._flow.lines))
        if self._below and not (self._tables or self._paragraphs):
            add_paragraphs(self._below, self._flow)
            self._below.clear()

    def _number(self, paragraph: _Paragraph) -> None:
        paragraph.number = self._lists.before(paragraph.list, paragraph.level, paragraph.style)

    def data(self, words: str) -> None:
        """Take characters."""
        if self._unseen:
            return
        if self._in_text:
            self._add(words.translate(IN_ANY_FONT))
        elif self._fields.in_instruction:
            self._fields.add(words)

    def close(self) -> None:
        """End with the part."""
        self._flow.end_paragraph()
        if self._sections:
            self._sections.end(len(self._flow.lines))
            pages = self._sections.pages()
            self._flow.arrange([(each.start, each.end) for each in page] for page in pages)


def add_paragraphs(texts: Iterable[str], flow: Flow) -> None:
    """Add texts, whose lines are paragraphs."""
    for line in "".join(texts).splitlines():
        flow.open_paragraph()
        flow.add(line)
        flow.close_paragraph()


def _of_word(attributes: Mapping[str, str], name: str) -> str:
    """Give an attribute of Word's own, in either of its namespaces; else nothing."""
    return next((attributes[space + name] for space in _WORD if space + name in attributes), "")
