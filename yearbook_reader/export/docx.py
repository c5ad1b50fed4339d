"""A volume as a Word document (Office Open XML) with Word's own heading styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from yearbook_reader.export.docx_package import PACKAGE, WORD_NAMESPACE, core_properties
from yearbook_reader.export.reading import Byline, EnglishTitle, Part, Title, full_title, leaves
from yearbook_reader.storage.archive import archive
from yearbook_reader.volume.model import Caption, Paragraph, Table
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.title_marks import marked
from yearbook_reader.volume.walk import ItemKind
from yearbook_reader.volume.xml_characters import without_forbidden

_A4_WIDTH, _A4_HEIGHT = "11906", "16838"  # in twentieths of a point
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def to_docx(reconstruction: Reconstruction) -> bytes:
    """Give the volume as a .docx file, the same bytes for the same volume."""
    volume = reconstruction.volume
    elements = (
        element for leaf in leaves(volume) for part in leaf.written for element in _elements(part)
    )
    return docx_file(full_title(volume), elements)


def docx_file(title: str, elements: Iterable[etree._Element]) -> bytes:
    """Give a .docx file of a title, if there is one, and of paragraphs and tables below it."""
    document = etree.Element(_word("document"), nsmap={"w": WORD_NAMESPACE})
    body = etree.SubElement(document, _word("body"))
    if title:
        body.append(paragraph("Title", title))
    body.extend(elements)
    _child(_child(body, "sectPr"), "pgSz", w=_A4_WIDTH, h=_A4_HEIGHT)
    files = PACKAGE | {
        "docProps/core.xml": core_properties(title),
        "word/document.xml": etree.tostring(
            document, xml_declaration=True, encoding="UTF-8", standalone=True
        ),
    }
    return archive(files)


def _elements(part: Part) -> Iterator[etree._Element]:
    match part:
        case Title():
            words = marked(part.text) if part.kind is ItemKind.ENTRY_TITLE else part.text
            yield paragraph(f"Heading{part.level}", words)
        case EnglishTitle() | Byline():
            yield paragraph("Subtitle", part.text)
        case Paragraph():
            yield paragraph("BodyText", part.text.text)
        case Caption():
            yield paragraph("Caption", part.text.text + part.credit_line.text)
        case Table():
            for text in (part.caption, part.unit):
                if text:
                    yield paragraph("Caption", text.text)
            if any(part.rows):
                yield _table(part)
        case _:
            yield paragraph("Signature", part.text.text)


def _word(name: str) -> str:
    return f"{{{WORD_NAMESPACE}}}{name}"


def _child(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    named = {_word(key): value for key, value in attributes.items()}
    return etree.SubElement(parent, _word(name), named)


def paragraph(style: str, text: str) -> etree._Element:
    """Give a paragraph in one of the styles of `docx_package`."""
    element = etree.Element(_word("p"))
    _child(_child(element, "pPr"), "pStyle", val=style)
    content = _child(_child(element, "r"), "t")
    content.set(_SPACE, "preserve")
    content.text = without_forbidden(text)
    return element


def _table(table: Table) -> etree._Element:
    """Give the table; Word wants rows of one length and a paragraph in every cell."""
    columns = max(map(len, table.rows))
    element = etree.Element(_word("tbl"))
    properties = _child(element, "tblPr")
    _child(properties, "tblStyle", val="TableGrid")
    _child(properties, "tblW", w="0", type="auto")
    grid = _child(element, "tblGrid")
    for _ in range(columns):
        _child(grid, "gridCol")
    for cells in table.rows:
        row = _child(element, "tr")
        texts = [cell.text for cell in cells] + [""] * (columns - len(cells))
        for text in texts:
            _child(row, "tc").append(paragraph("Cell", text))
    return element
