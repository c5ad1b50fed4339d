"""EPUB -> running text: the documents of the spine in their order, each on a new page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml import etree

from yearbook_reader.errors import SourceError
from yearbook_reader.progress import Progress, within
from yearbook_reader.sources.documents.container import Container
from yearbook_reader.sources.documents.flow import Flow
from yearbook_reader.sources.documents.html import html_decoding, read_page
from yearbook_reader.sources.documents.html_looks import Sheet
from yearbook_reader.volume.xml_parser import xml_parser

MIMETYPE = b"application/epub+zip"

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"


def read_epub(container: Container, flow: Flow, progress: Progress) -> None:
    """Add the text of the book's documents to the flow.

    Raises:
        SourceError: a part is missing, encrypted, too large or damaged, or a link leads out
            of the book.
        Cancelled: `progress` asked to stop.
    """
    documents, sheets = _spine(container)
    sheet = Sheet()
    for name in filter(container.__contains__, sheets):
        sheet.add(container.read(name).decode(errors="replace"))
    locked = _encrypted(container)
    for number, document in enumerate(documents):
        progress(number / len(documents))
        if document in locked:
            raise SourceError(
                "“{name}”受版权保护（DRM），内容已加密，无法读取。", name=container.name
            )
        page = container.read(document)
        flow.break_page()
        share = within(progress, number, len(documents))
        read_page(page, html_decoding(page), flow, share, sheet)


def _spine(container: Container) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names of the book's documents in reading order, and those of its style sheets."""
    rootfile = next(_elements(_tree(container, _CONTAINER), "rootfile"), None)
    if rootfile is None:
        raise container.broken()
    package = _member(container, "", rootfile.get("full-path", ""))
    root = _tree(container, package)
    folder = posixpath.dirname(package)
    items = {item.get("id", ""): item for item in _elements(root, "item")}
    documents = []
    for reference in _elements(root, "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None:
            raise container.broken()
        if "html" in item.get("media-type", ""):
            documents.append(_member(container, folder, item.get("href", "")))
    sheets = [item for item in items.values() if item.get("media-type") == "text/css"]
    styles = (posixpath.join(folder, unquote(item.get("href", ""))) for item in sheets)
    return tuple(documents), tuple(styles)


def _encrypted(container: Container) -> frozenset[str]:
    """Give the names of the members that are encrypted, the fonts among them."""
    if _ENCRYPTION not in container:
        return frozenset()
    references = _elements(_tree(container, _ENCRYPTION), "CipherReference")
    return frozenset(unquote(reference.get("URI", "")) for reference in references)


def _member(container: Container, folder: str, link: str) -> str:
    """Give the name of the member that a link in a folder leads to.

    Raises:
        SourceError: it leads out of the book.
    """
    parts = urlsplit(link)
    path = unquote(parts.path)
    name = posixpath.normpath(posixpath.join(folder, path))
    outside = name.startswith(("/", "..")) or "\\" in name or "\0" in name
    if parts.scheme or parts.netloc or not path or outside:
        raise SourceError(
            "“{name}”里有指向书外的链接“{link}”，没有打开。", name=container.name, link=link[:80]
        )
    return name


def _tree(container: Container, member: str) -> etree._Element:
    try:
        return etree.fromstring(container.read(member), xml_parser())
    except etree.XMLSyntaxError as error:
        raise container.broken() from error


def _elements(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """Give the elements of this name, whatever their namespace."""
    return root.iter(f"{{*}}{name}")
