"""The volume read from TEI P5 XML, without loss; `tei_writer` writes it.

The subset is documented and checked by resources/yearbook.rng.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from yearbook_reader.errors import FormatError, Sentence
from yearbook_reader.paths import resource
from yearbook_reader.volume.model import Text, Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.tei_names import TEI_NAMESPACE, XML_NAMESPACE
from yearbook_reader.volume.tei_reader import reconstruction_of
from yearbook_reader.volume.walk import content, units
from yearbook_reader.volume.xml_parser import xml_parser

_RELAX_NG = "{http://relaxng.org/ns/structure/1.0}"


def from_tei(data: bytes) -> Reconstruction:
    """Give the reconstruction that `to_tei` made this file of.

    Raises FormatError for a file that is not XML, declares a document type, or does not
    follow the schema in a tag, an attribute, a value or a reference.
    """
    root = _valid_tree(data)
    try:
        return reconstruction_of(root)
    except ValueError as error:
        raise FormatError("年鉴文件中有一个无法理解的值（{error}）。", error=error) from error


def validate(data: bytes) -> None:
    """Raise FormatError unless the file follows resources/yearbook.rng."""
    _valid_tree(data)


def source_text(reconstruction: Reconstruction) -> str:
    """Give the source's text with each character in its place.

    White space is in no text of a volume: a line end stands wherever some was.
    """
    characters = _characters(reconstruction)
    ends = [page.end for page in reconstruction.volume.pages]
    text = ["\n"] * max([*ends, *(at + 1 for at in characters)], default=0)
    for at, character in characters.items():
        text[at] = character
    return "".join(text)


def _characters(reconstruction: Reconstruction) -> dict[int, str]:
    """Give each placed character of the source by its offset.

    They come from the texts of the volume; those that the findings hold as they stood
    (removed, folded and mended ones) are put back in their places.
    """
    characters: dict[int, str] = {}
    originals = (
        Text(finding.original, finding.spans)
        for finding in reconstruction.findings
        if finding.original
    )
    for text in (*_texts(reconstruction.volume), *originals):
        written, at = text.from_source, 0
        for span in text.spans:
            characters.update(zip(range(span.start, span.end), written[at:], strict=False))
            at += len(span)
    return characters


def _texts(volume: Volume) -> Iterator[Text]:
    """Give every text of the volume that has its place in the source."""
    for chapter in volume.chapters:
        yield from (chapter.heading.printed, chapter.heading_en.printed)
    for unit in units(volume):
        for item in content(unit):
            yield from item.texts
    for forme_work in volume.forme_work:
        yield forme_work.text


def _valid_tree(data: bytes) -> etree._Element:
    try:
        root = etree.fromstring(data, xml_parser())
    except etree.XMLSyntaxError as error:
        raise FormatError(
            "这不是完整的 XML 文件：第 {line} 行读不下去了。", line=error.lineno or 1
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise FormatError("文件带有文档类型声明（DOCTYPE），年鉴文件没有这种声明，因此未打开。")
    schema_tree = etree.parse(resource("yearbook.rng"), xml_parser())
    schema = etree.RelaxNG(schema_tree)
    if not schema.validate(root):
        lines = [entry.line for entry in schema.error_log]
        raise FormatError(_complaint(root, schema_tree.getroot(), lines))
    return root


def _complaint(root: etree._Element, schema: etree._Element, lines: list[int]) -> Sentence:
    """Say in a sentence why the schema refuses the tree."""
    tags = _declared(schema, "element")
    attributes = _declared(schema, "attribute")
    for element in root.iter():
        if element.tag not in tags:
            name = etree.QName(element).localname
            return Sentence(
                "第 {line} 行有不认识的标记“{name}”，文件未打开。",
                {"line": element.sourceline, "name": name},
            )
        for key in element.attrib:
            if key not in attributes:
                name = etree.QName(key).localname
                return Sentence(
                    "第 {line} 行有不认识的属性“{name}”，文件未打开。",
                    {"line": element.sourceline, "name": name},
                )
    line = min(lines, default=1)
    return Sentence(
        "第 {line} 行附近的标记或属性值不合年鉴文件的格式，文件未打开。", {"line": line}
    )


def _declared(schema: etree._Element, kind: str) -> set[str]:
    """Give the names, with their namespaces, of all elements or attributes of the schema."""
    namespaces = {**schema.nsmap, "xml": XML_NAMESPACE, "": ""}
    if kind == "element":
        namespaces[""] = TEI_NAMESPACE
    names = set()
    for declaration in schema.iter(f"{_RELAX_NG}{kind}"):
        prefix, _, local = (declaration.get("name") or "").rpartition(":")
        namespace = namespaces[prefix]
        names.add(f"{{{namespace}}}{local}" if namespace else local)
    return names
