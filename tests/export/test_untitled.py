"""A few entries on their own: neither the volume nor its only chapter has a title."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from yearbook_reader.export.docx import to_docx
from yearbook_reader.export.html import to_html
from yearbook_reader.export.markdown import to_markdown
from yearbook_reader.export.plain_text import to_text
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.reconstruction import Reconstruction

TEXT = """【水闸建设】2019年，全县新建水闸12座，投资1.1亿元。
（李闻道）
【雨量站建设】新建雨量站3个，全县共有雨量站21个。
（王之远）
"""


@pytest.fixture
def untitled() -> Reconstruction:
    return reconstruct(Source(TEXT, "0" * 64, "a.txt", "utf-8"))


def test_the_book_has_no_titles_but_those_of_its_entries(untitled: Reconstruction) -> None:
    [chapter] = untitled.volume.chapters
    assert (untitled.volume.title, chapter.heading.title) == ("", "")


def test_markdown_begins_with_the_first_entry(untitled: Reconstruction) -> None:
    assert to_markdown(untitled).decode().startswith("### 水闸建设\n")


def test_plain_text_begins_with_the_first_entry(untitled: Reconstruction) -> None:
    assert to_text(untitled).decode().startswith("　　【水闸建设】2019年")


def test_a_web_page_has_no_empty_title(untitled: Reconstruction) -> None:
    page = to_html(untitled).decode()
    assert "<h1>" not in page
    assert "<title>—</title>" in page


def test_a_word_document_has_no_empty_heading(untitled: Reconstruction) -> None:
    package = zipfile.ZipFile(io.BytesIO(to_docx(untitled)))
    document = etree.fromstring(package.read("word/document.xml"))
    paragraphs = document.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    assert all("".join(each.itertext()) for each in paragraphs)
