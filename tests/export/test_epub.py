"""The EPUB book of a volume."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from yearbook_reader.export.epub import to_epub
from yearbook_reader.volume.reconstruction import Reconstruction

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def book(made_up: Reconstruction) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(to_epub(made_up)))


def test_the_type_of_the_file_comes_first_and_uncompressed(book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]
    assert first.filename == "mimetype"
    assert first.compress_type == zipfile.ZIP_STORED
    assert book.read(first) == b"application/epub+zip"


def test_the_container_leads_to_the_package(book: zipfile.ZipFile) -> None:
    container = etree.fromstring(book.read("META-INF/container.xml"))
    [path] = [element.get("full-path") for element in container.iter() if element.get("full-path")]
    assert path in book.namelist()


def test_the_package_lists_every_file_beside_it(book: zipfile.ZipFile) -> None:
    package = etree.fromstring(book.read("EPUB/package.opf"))
    listed = {f"EPUB/{item.get('href')}" for item in package.iter(f"{OPF}item")}
    written = {name for name in book.namelist() if name.startswith("EPUB/")}
    assert listed == written - {"EPUB/package.opf"}


def test_every_section_is_a_document_of_its_own_in_reading_order(book: zipfile.ZipFile) -> None:
    package = etree.fromstring(book.read("EPUB/package.opf"))
    order = [item.get("idref") for item in package.iter(f"{OPF}itemref")]
    assert order == ["title.xhtml", "nav", "unit-0001.xhtml", "unit-0002.xhtml", "unit-0003.xhtml"]


def test_the_contents_lead_to_chapters_sections_and_entries(book: zipfile.ZipFile) -> None:
    contents = etree.fromstring(book.read("EPUB/nav.xhtml"))
    links = [(link.text, link.get("href") or "") for link in contents.iter(f"{XHTML}a")]
    assert [title for title, _ in links] == [
        *("水利", "综述", "概况", "水文", "测站", "雨量站建设"),
        *("教育", "小学", "概况"),
    ]
    for _, target in links:
        name, _, identifier = target.partition("#")
        document = etree.fromstring(book.read(f"EPUB/{name}"))
        assert document.xpath("//*[@id=$id]", id=identifier)
