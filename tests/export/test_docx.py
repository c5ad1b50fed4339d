"""The Word document of a volume."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from yearbook_reader.export.docx import to_docx
from yearbook_reader.volume.reconstruction import Reconstruction

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def package(made_up: Reconstruction) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(to_docx(made_up)))


@pytest.fixture
def paragraphs(package: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Give each paragraph's style and text."""
    document = etree.fromstring(package.read("word/document.xml"))
    return [
        (
            paragraph.find(f"{WORD}pPr/{WORD}pStyle").get(f"{WORD}val"),
            "".join(paragraph.itertext()),
        )
        for paragraph in document.iter(f"{WORD}p")
    ]


def test_titles_have_the_heading_styles_of_word(paragraphs: list[tuple[str, str]]) -> None:
    assert [pair for pair in paragraphs if pair[0].startswith(("Title", "Heading"))] == [
        ("Title", "云台年鉴（2020）"),
        ("Heading1", "水利"),
        ("Heading2", "综述"),
        ("Heading3", "【概况】"),
        ("Heading2", "水文"),
        ("Heading3", "测站"),
        ("Heading4", "【雨量站建设】"),
        ("Heading1", "教育"),
        ("Heading2", "小学"),
        ("Heading3", "【概况】"),
    ]


def test_paragraphs_are_indented_by_two_characters(package: zipfile.ZipFile) -> None:
    styles = etree.fromstring(package.read("word/styles.xml"))
    indent = styles.find(f"{WORD}style[@{WORD}styleId='BodyText']/{WORD}pPr/{WORD}ind")
    assert indent.get(f"{WORD}firstLineChars") == "200"


def test_every_style_in_use_is_defined(
    package: zipfile.ZipFile, paragraphs: list[tuple[str, str]]
) -> None:
    styles = etree.fromstring(package.read("word/styles.xml"))
    defined = {style.get(f"{WORD}styleId") for style in styles.iter(f"{WORD}style")}
    assert {style for style, _ in paragraphs} <= defined


def test_a_table_has_its_rows_and_cells(package: zipfile.ZipFile) -> None:
    document = etree.fromstring(package.read("word/document.xml"))
    rows = [
        ["".join(cell.itertext()) for cell in row.iter(f"{WORD}tc")]
        for row in document.iter(f"{WORD}tr")
    ]
    assert rows == [["名称", "数量"], ["大闸", "2"]]


def test_every_part_is_well_formed(package: zipfile.ZipFile) -> None:
    for name in package.namelist():
        etree.fromstring(package.read(name))
