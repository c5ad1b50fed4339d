"""Columns and margins of pages that are set in other ways than most, made by hand."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from yearbook_reader.sources.pdf.extraction import read_pdf_source
from yearbook_reader.sources.source import Source


def _printer() -> ModuleType:
    """Load the maker of pages that lies beside this file."""
    spec = importlib.util.spec_from_file_location("printer", Path(__file__).parent / "printer.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


printer = _printer()
LEFT, RIGHT = printer.LEFT, printer.RIGHT
text, column, full_lines, pdf_bytes = (
    printer.text, printer.column, printer.full_lines, printer.pdf_bytes,
)  # fmt: skip

Page = list[str]
Read = Callable[..., Source]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Give a function that makes a PDF of pages and reads it."""

    def read_pages(*pages: Page, more: str = "") -> Source:
        file = tmp_path / "book.pdf"
        file.write_bytes(pdf_bytes(pages, more))
        return read_pdf_source(file)

    return read_pages


def lines(source: Source) -> list[str]:
    return source.text.split("\n")[:-1]


def two_columns(first: str = "左", second: str = "右", count: int = 20) -> Page:
    return [
        *column(full_lines(first, count), LEFT, 120),
        *column(full_lines(second, count), RIGHT, 120),
    ]


def test_the_words_of_a_title_about_the_gutter_stay_one_line(read: Read) -> None:
    title = [text("第二编", 230, 80, size=18), text("农业农村", 302, 80, size=18)]
    assert lines(read(title + two_columns()))[0] == "第二编\u3000农业农村"


def test_a_side_tab_may_hold_the_number_of_its_division(read: Read) -> None:
    characters = ["第", "12", "编", "水", "利"]
    font = ["S", "H", "S", "S", "S"]
    tab = [
        text(char, 561, 250 + 15 * at, size=10, font=font[at]) for at, char in enumerate(characters)
    ]
    assert lines(read(tab + two_columns()))[-5:] == characters
