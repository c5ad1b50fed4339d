"""What a file is, its content tells; and a book of our own comes back unchanged."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pypdfium2
import pytest
from documents import zipped

from yearbook_reader.annotations.annotation import Notes
from yearbook_reader.annotations.exchange.review_package import ReviewPackage, packed
from yearbook_reader.annotations.json_ld import to_json_ld
from yearbook_reader.errors import FormatError, NotesFileError, SourceError
from yearbook_reader.export.formats import FORMATS
from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.reading import read_volume
from yearbook_reader.sources.reader import is_own_tei, read_source
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.tei_writer import to_tei

WORDS = "新建水闸12座"


@pytest.mark.parametrize(
    ("format_name", "encoding"),
    [("docx", "docx"), ("epub", "epub"), ("html", "utf-8")],
)
def test_a_document_is_read_by_its_content_whatever_its_name(
    tmp_path: Path, made_up: Reconstruction, format_name: str, encoding: str
) -> None:
    file = tmp_path / "没有后缀.pdf"
    file.write_bytes(FORMATS[format_name](made_up))
    source = read_source(file)
    assert (source.encoding, source.name) == (encoding, file.name)
    assert source.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert WORDS in source.text
    assert "<" not in source.text


def test_a_text_is_read_whatever_its_name_unless_that_is_a_document_s(
    tmp_path: Path, made_up: Reconstruction
) -> None:
    file = tmp_path / "年鉴.2019"
    file.write_bytes(FORMATS["text"](made_up))
    assert WORDS in read_source(file).text


@pytest.mark.parametrize("name", ["年鉴.pdf", "年鉴.EPUB", "年鉴.docx"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK", "没有下载完整.*\\.txt"),
        (b"\x93\x07\xfe\x00" * 99, "没有下载完整"),
        ("某某县年鉴".encode(), "没有下载完整"),
        (b"PK\x03\x04" + bytes(60), "已损坏或不完整"),
        (b"", "空文件"),
    ],
)
def test_what_is_called_a_document_and_is_none_is_no_text(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(SourceError, match=words):
        read_source(file)


@pytest.mark.parametrize(
    ("beginning", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"CAJ\x00", "CAJ"),
        (b"7z\xbc\xaf\x27\x1c", "压缩包"),
        (b"MIME-Version: 1.0\r\n", "MHT"),
        (b"Book" + bytes(56) + b"BOOKMOBI", "Kindle"),
        (b"<?xml version='1.0'?><pkg:package xmlns:pkg='p'>", "XML"),
        ('<?xml version="1.0"?><a>'.encode("utf-16-le"), "XML"),
        (zipped({"content.xml": ""}), "ODT"),
        (zipped({"xl/workbook.xml": ""}), "表格"),
        (b"\x89PNG\r\n", "文字识别"),
    ],
)
def test_what_cannot_be_read_is_named_with_advice(
    tmp_path: Path, beginning: bytes, words: str
) -> None:
    file = tmp_path / "年鉴.txt"
    file.write_bytes(beginning + bytes(2000))
    with pytest.raises(SourceError, match=words):
        read_source(file)


@pytest.mark.parametrize(("beginning", "limit"), [(b"", "64 MB"), (b"%PDF-1.7\n", "512 MB")])
def test_a_file_larger_than_any_yearbook_is_refused_unread(
    tmp_path: Path, beginning: bytes, limit: str
) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as handle:
        handle.write(beginning)
        handle.truncate(1 << 40)
    with pytest.raises(SourceError, match=limit):
        read_source(file)


@pytest.mark.parametrize("content", [to_json_ld(Notes()), packed(ReviewPackage((), Notes()))])
def test_a_file_of_notes_is_told_from_a_yearbook(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "年鉴.txt"
    file.write_bytes(content)
    with pytest.raises(NotesFileError, match="导入批注"):
        read_source(file)


def test_a_text_that_speaks_of_html_is_text(tmp_path: Path) -> None:
    file = tmp_path / "年鉴.html"
    file.write_text("【网站建设】 网页以 <html> 标记开头。\n", encoding="utf-8")
    assert "<html>" in read_source(file).text


def test_an_encoding_given_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "年鉴.txt"
    file.write_bytes("【概況】 全縣有國民小學。".encode("big5"))
    assert "國民小學" in read_source(file, "big5").text


@pytest.mark.parametrize("encoding", ["klingon", "undefined", "rot13", "a\0b"])
def test_an_encoding_that_is_none_gets_a_sentence(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "年鉴.txt"
    file.write_text("【概况】 水闸。", encoding="utf-8")
    with pytest.raises(SourceError, match="编码"):
        read_source(file, encoding)


def test_a_fifo_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    for path in (tmp_path / "fifo", Path("/dev/zero")):
        with pytest.raises(SourceError, match="不是普通文件"):
            read_source(path)


def test_a_folder_is_told_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="是文件夹"):
        read_source(tmp_path)


def test_why_a_file_cannot_be_read_is_told_in_the_readers_language(tmp_path: Path) -> None:
    (tmp_path / "甲").symlink_to("乙")
    (tmp_path / "乙").symlink_to("甲")
    for name, reason in (
        ("甲", "链接绕成了圈"),
        ("长" * 300, "名称太长"),
        ("a\0b", "没有文件能叫"),
    ):
        with pytest.raises(SourceError, match=reason):
            read_source(tmp_path / name)


def test_a_pdf_with_something_in_front_is_a_pdf(tmp_path: Path) -> None:
    file = tmp_path / "年鉴.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100).close()
    document.save(file)
    file.write_bytes(b"Content-Type: application/pdf\n\n" + file.read_bytes())
    with pytest.raises(SourceError, match="OCRmyPDF"):
        read_source(file)


def test_a_tei_file_of_our_own_is_known_by_its_content(made_up: Reconstruction) -> None:
    assert is_own_tei(to_tei(made_up))
    assert not is_own_tei(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"></TEI>')


def test_a_tei_file_of_our_own_is_no_source(tmp_path: Path, made_up: Reconstruction) -> None:
    file = tmp_path / "年鉴.xml"
    file.write_bytes(to_tei(made_up))
    with pytest.raises(SourceError, match="TEI"):
        read_source(file)


def test_a_tei_file_of_our_own_comes_back_unchanged(
    tmp_path: Path, made_up: Reconstruction
) -> None:
    file = tmp_path / "年鉴.xml"
    file.write_bytes(to_tei(made_up))
    source, reconstruction = read_volume(file)
    assert reconstruction == made_up
    assert to_tei(reconstruction) == file.read_bytes()
    assert source.sha256 == made_up.volume.source_sha256


def test_the_source_of_a_tei_file_has_every_character_in_its_place(
    tmp_path: Path, seed_path: Path
) -> None:
    original, reconstruction = read_volume(seed_path)
    file = tmp_path / "年鉴.xml"
    file.write_bytes(to_tei(reconstruction))
    source, again = read_volume(file)
    assert source.text.split() == original.text.split()
    assert account(source.text, again).closes


def test_a_damaged_tei_file_of_our_own_gets_a_sentence(
    tmp_path: Path, made_up: Reconstruction
) -> None:
    file = tmp_path / "年鉴.xml"
    file.write_bytes(to_tei(made_up)[:-20])
    with pytest.raises(FormatError):
        read_volume(file)
