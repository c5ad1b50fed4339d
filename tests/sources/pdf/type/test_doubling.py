"""Words printed twice to look bold are read once, also where only a part was printed again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from printer import LEFT, column, full_lines, pdf_bytes, text
from pypdfium2 import PdfDocument, raw

from yearbook_reader.sources.pdf.extraction import read_pdf_source
from yearbook_reader.sources.source import Source

TITLE = "河口镇招商引资考核经验"
AGAIN = 0.3  # points by which the second printing is shifted


def test_a_part_printed_over_the_end_of_another_is_read_once(read: Callable[..., Source]) -> None:
    page = [
        text(TITLE[:8], LEFT, 300),
        text(TITLE[2:], LEFT + 20 + AGAIN, 300),
        text(TITLE[2:], LEFT + 20, 300),
        *column(full_lines("文"), LEFT, 330),
    ]
    assert read(page).text.startswith(f"{TITLE}\n")


def test_other_words_over_the_end_of_a_title_are_kept(read: Callable[..., Source]) -> None:
    page = [
        text(TITLE[:8], LEFT, 300),
        text("书城", LEFT + 60, 300),
        text("书城", LEFT + 60 + AGAIN, 300),
        *column(full_lines("文"), LEFT, 330),
    ]
    assert "书城" in read(page).text


def test_text_of_a_page_that_was_put_into_another_is_printed_once(tmp_path: Path) -> None:
    page, file = column(full_lines("文"), LEFT, 100), tmp_path / "book.pdf"
    document, source = PdfDocument.new(), PdfDocument(pdf_bytes([page]))
    whole = raw.FPDF_NewXObjectFromPage(document.raw, source.raw, 0)
    sheet = document.new_page(595, 842)
    raw.FPDFPage_InsertObject(sheet.raw, raw.FPDF_NewFormObjectFromXObject(whole))
    sheet.gen_content()
    document.save(file)
    assert not any(style.bold for style in read_pdf_source(file).styles)
