"""A PDF that cannot be read ends in a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest

from yearbook_reader.errors import SourceError
from yearbook_reader.sources.pdf import extraction
from yearbook_reader.sources.pdf.extraction import read_pdf_source


def write_blank(path: Path, pages: int) -> Path:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(100, 100).close()
    document.save(path)
    document.close()
    return path


def test_a_scan_without_text_is_told_which_tool_makes_one(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="OCRmyPDF"):
        read_pdf_source(write_blank(tmp_path / "scan.pdf", 2))


def test_files_attached_to_a_page_without_text_are_told_of(tmp_path: Path) -> None:
    file = write_blank(tmp_path / "blank.pdf", 1)
    document = pypdfium2.PdfDocument(file)
    document.new_attachment("book.pdf").set_data(file.read_bytes())
    document.save(tmp_path / "portfolio.pdf")
    document.close()
    with pytest.raises(SourceError, match="附件"):
        read_pdf_source(tmp_path / "portfolio.pdf")


def test_more_pages_than_a_book_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="5000 页"):
        read_pdf_source(write_blank(tmp_path / "long.pdf", 5001))


def test_a_pdf_of_no_pages_is_refused(tmp_path: Path) -> None:
    file = write_blank(tmp_path / "none.pdf", 0)
    with pytest.raises(SourceError, match="一页也没有"):
        read_pdf_source(file)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 40])
def test_a_broken_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "broken.pdf"
    file.write_bytes(data)
    with pytest.raises(SourceError, match="不是完好的 PDF"):
        read_pdf_source(file)


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "locked.pdf"
    key = "00" * 32
    file.write_bytes(
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
        b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj\n"
        b"4 0 obj << /Filter /Standard /V 1 /R 2 /P -4 "
        + f"/O <{key}> /U <{key}> >> endobj\n".encode()
        + b"trailer << /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\n%%EOF\n"
    )
    with pytest.raises(SourceError, match="加了密码"):
        read_pdf_source(file)


def test_a_pipe_named_as_a_pdf_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(SourceError, match="不是普通文件"):
        read_pdf_source(pipe)


def test_a_child_that_dies_ends_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "CHILD", "no_such_module")
    with pytest.raises(SourceError, match="出错中断"):
        read_pdf_source(write_blank(tmp_path / "book.pdf", 1))


def test_a_child_that_takes_too_long_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "START_SECONDS", -1.0)
    monkeypatch.setattr(extraction, "PAGE_SECONDS", 0.0)
    monkeypatch.setattr(extraction, "PATIENCE", 0.001)
    with pytest.raises(SourceError, match="用时太久"):
        read_pdf_source(write_blank(tmp_path / "book.pdf", 1))


def test_modules_beside_the_pdf_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = tmp_path / "pypdfium2.py"
    trap.write_text(f"open({str(tmp_path / 'sprung')!r}, 'w')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="OCRmyPDF"):
        read_pdf_source(write_blank(tmp_path / "book.pdf", 1))
    assert not (tmp_path / "sprung").exists()
