"""DOCX -> running text: paragraphs in their order, rows as lines, page breaks as form feeds."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from yearbook_reader.progress import Progress, within
from yearbook_reader.sources.container import Container
from yearbook_reader.sources.flow import Flow
from yearbook_reader.volume.xml_parser import xml_parser

DOCUMENT = "word/document.xml"

# Notes stand in files of their own; headers and footers are forme work that no page places.
_PARTS = (DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")
_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
# Tab stops are no tabs; a passage that was moved, and a picture's second form, would come twice.
_UNSEEN = frozenset(("tabs", "moveFrom", "Fallback", "rt"))
MOST_DIGITS = 5  # of a number that is read
_PIECE = 1_000_000  # bytes given to the parser at once
_SIGNS = {"tab": " ", "noBreakHyphen": "-"}


def read_docx(container: Container, flow: Flow, progress: Progress) -> None:
    """Add the text of a document and its notes to the flow.

    Raises:
        SourceError: a part is missing, encrypted, too large, or no sound XML.
        Cancelled: `progress` asked to stop.
    """
    for number, part in enumerate(_PARTS):
        if part == DOCUMENT or part in container:
            flow.break_page()
            _read_part(container, part, flow, within(progress, number, len(_PARTS)))


def _read_part(container: Container, part: str, flow: Flow, progress: Progress) -> None:
    parser = xml_parser(_Part(container, flow))
    written = container.read(part)
    try:
        for start in range(0, len(written), _PIECE):
            progress(start / len(written))
            parser.feed(written[start : start + _PIECE])
        parser.close()
    except etree.XMLSyntaxError as error:
        raise container.broken() from error


class _Part:
    """What the parser tells of a part's elements, in their order."""

    def __init__(self, container: Container, flow: Flow) -> None:
        self._container = container
        self._flow = flow
        self._unseen = 0
        self._in_text = False
        self._breaks_after: list[bool] = []

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
        elif name == "t":
            self._in_text = True
        elif name in _SIGNS:
            self._flow.add(_SIGNS[name])
        elif name == "sym":
            self._flow.add(_symbol(attributes))
        else:
            self._begin(name, attributes)

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of what parts the text."""
        if name == "p":
            self._flow.open_paragraph()
            self._breaks_after.append(False)
        elif name == "tr":
            self._flow.begin_row()
        elif name == "tbl":
            self._flow.begin_table()
        elif name == "tc":
            self._flow.begin_cell()
        elif name == "gridSpan":
            self._flow.widen_cell(_number(_of_word(attributes, "val")))
        elif name in ("br", "cr"):
            self._break(_of_word(attributes, "type") == "page")
        elif name == "pageBreakBefore" and _of_word(attributes, "val") not in ("0", "false"):
            self._flow.break_page()
        elif name == "sectPr" and self._breaks_after:
            self._breaks_after[-1] = True
        elif name == "type" and self._breaks_after and self._breaks_after[-1]:
            self._breaks_after[-1] = _of_word(attributes, "val") != "continuous"

    def _break(self, of_page: bool) -> None:
        if of_page:
            self._flow.break_page()
        else:
            self._flow.end_paragraph()

    def end(self, tag: str) -> None:
        """Take an element's end."""
        name = tag.rpartition("}")[2]
        if name in _UNSEEN:
            self._unseen -= 1
        elif self._unseen:
            return
        elif name == "t":
            self._in_text = False
        elif name == "tr":
            self._flow.end_row()
        elif name == "tbl":
            self._flow.end_table()
        elif name == "p":
            self._flow.close_paragraph()
            if self._breaks_after.pop():
                self._flow.break_page()

    def data(self, words: str) -> None:
        """Take characters."""
        if self._in_text and not self._unseen:
            self._flow.add(words)

    def close(self) -> None:
        """End with the part."""
        self._flow.end_paragraph()


def _of_word(attributes: Mapping[str, str], name: str) -> str:
    """Give an attribute of Word's own, in either of its namespaces; else nothing."""
    return next((attributes[space + name] for space in _WORD if space + name in attributes), "")


def _number(written: str) -> int:
    """Give a number of columns; one where the document says nothing sound."""
    return int(written) if written.isdecimal() and len(written) < MOST_DIGITS else 1


def _symbol(attributes: Mapping[str, str]) -> str:
    """Give a symbol of a font by its code point, as hexadecimal digits name it."""
    try:
        return chr(int(_of_word(attributes, "char"), 16))
    except (ValueError, OverflowError):
        return "\ufffd"
