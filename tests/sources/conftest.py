"""What the tests of sources share: PDFs printed from pages of marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from printer import Mark, pdf_bytes

from yearbook_reader.sources.pdf.extraction import read_pdf_source
from yearbook_reader.sources.source import Source


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Source]:
    """Give a function that makes a PDF of pages and reads it."""

    def read_pages(*pages: list[str], more: str = "", marks: Sequence[Mark] = ()) -> Source:
        file = tmp_path / "book.pdf"
        file.write_bytes(pdf_bytes(pages, more, marks=marks))
        return read_pdf_source(file)

    return read_pages
