"""A PDF of many pages is read by several processes, as one would read it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from select import select
from time import sleep

import pypdfium2
import pytest
from printer import LEFT, column, full_lines, pdf_bytes, text

from yearbook_reader.sources.pdf.pdfium.pages import PageReader
from yearbook_reader.sources.pdf.printed.ink import PageInk
from yearbook_reader.sources.pdf.processes import page_processes
from yearbook_reader.sources.pdf.processes.limits import CORES
from yearbook_reader.sources.pdf.processes.page_processes import processes_for, read_together

# Only a program that has threads is not to be copied so; the one that reads PDFs has none.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "book.pdf"
    fonts = "SKSS"
    pages = [
        [*column(full_lines(str(page)), LEFT, 100), text("页", LEFT, 700, font=fonts[page % 4])]
        for page in range(7)
    ]
    file.write_bytes(pdf_bytes(pages))
    return file


@pytest.fixture
def document(book: Path) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(book) as opened:
        yield opened


@pytest.mark.parametrize("processes", [2, 3, 7])
def test_pages_are_the_same_whatever_the_number_of_processes(
    book: Path, document: pypdfium2.PdfDocument, processes: int
) -> None:
    alone = read_together(book, document, 1, lambda read: None)
    assert [page.runs[0].text[0] for page in alone] == list("0123456")
    assert read_together(book, document, processes, lambda read: None) == alone


def test_progress_goes_on_to_the_last_page(book: Path, document: pypdfium2.PdfDocument) -> None:
    told: list[int] = []
    read_together(book, document, 2, told.append)
    assert told == [2, 4, 7]


def test_too_little_memory_of_another_process_is_told(
    book: Path, document: pypdfium2.PdfDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(reader: PageReader, index: int) -> PageInk:
        if index == 6:  # of the last process
            raise MemoryError
        return whole(reader, index)

    whole = PageReader.read
    monkeypatch.setattr(PageReader, "read", read)
    with pytest.raises(MemoryError):
        read_together(book, document, 2, lambda read: None)


def test_another_process_that_comes_to_grief_is_told(
    book: Path, document: pypdfium2.PdfDocument
) -> None:
    book.unlink()
    with pytest.raises(EOFError):
        read_together(book, document, 2, lambda read: None)


def test_a_copy_does_not_outlive_its_process(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PageReader, "read", lambda reader, index: sleep(60))
    ours, theirs = os.pipe()  # the end of which comes when nobody has it
    process = os.fork()
    if not process:
        page_processes._Copy(book, [0])
        os._exit(0)
    os.waitpid(process, 0)
    os.close(theirs)
    ended, _, _ = select([ours], [], [], 30)
    os.close(ours)
    assert ended


@pytest.mark.parametrize(
    ("pages", "cores", "processes"), [(49, 4, 1), (50, 4, 2), (1000, 1, 1), (1000, 64, 4)]
)
def test_a_process_a_core_reads_a_large_file(
    pages: int, cores: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: set(range(cores)))
    assert processes_for(pages) == processes


@pytest.mark.parametrize(("told", "processes"), [("1", 1), ("2", 2), ("0", 1), ("?", 3)])
def test_other_work_leaves_so_many_cores(
    told: str, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1, 2})
    monkeypatch.setenv(CORES, told)
    assert processes_for(1000) == processes
