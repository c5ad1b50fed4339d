"""The process that reads a PDF for its parent, so that no file can harm the program.

It takes the file's path, limits its own memory and time, and writes messages to its output.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

import pypdfium2
from pypdfium2 import raw

from yearbook_reader.sources.packing import pack_numbers, pack_styles
from yearbook_reader.sources.pdf.layout import lay_out_sheets
from yearbook_reader.sources.pdf.pdfium.bookmarks import read_bookmarks
from yearbook_reader.sources.pdf.pdfium.drawn_titles import with_drawn_titles
from yearbook_reader.sources.pdf.printed.ink import PageInk, Run
from yearbook_reader.sources.pdf.printed.lines import InkLine
from yearbook_reader.sources.pdf.printed.written import write_text
from yearbook_reader.sources.pdf.processes.limits import allow_seconds, limit_resources
from yearbook_reader.sources.pdf.processes.messages import Kind, Refusal, send
from yearbook_reader.sources.pdf.processes.page_processes import processes_for, read_together
from yearbook_reader.sources.pdf.scans.uneven import with_even_sizes

MOST_PAGES = 5000
START_SECONDS, PAGE_SECONDS = 60, 2  # of processor time
UNREADABLE = "\ufffd"


class Refused(Exception):  # noqa: N818 - the file's fault, told to the parent
    """Raised with a Refusal where the file cannot be read."""


def _open_document(path: Path) -> pypdfium2.PdfDocument:
    """Open a PDF.

    Raises:
        Refused: it is broken or without pages, encrypted, or has too many pages.
    """
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise Refused(Refusal.ENCRYPTED if locked else Refusal.BROKEN) from error
    if len(document) > MOST_PAGES:
        raise Refused(Refusal.TOO_MANY_PAGES)
    return document


def lines_of_pages(
    pages: Sequence[PageInk], attached: int = 0
) -> tuple[Iterable[tuple[InkLine, ...]], tuple[int, ...]]:
    """Give the lines of all pages, and the sheet of the file that each stands on, from 1.

    So many files are `attached`; those of a portfolio (文件包) lie behind its one page.

    Raises:
        Refused: there is no text, or no telling what characters it is made of.
    """
    text = "".join(run.text for page in pages for run in _all_runs(page))
    if not text:
        raise Refused(Refusal.ONLY_ATTACHED if attached >= len(pages) else Refusal.NO_TEXT)
    if text.count(UNREADABLE) * 2 > len(text):
        raise Refused(Refusal.UNREADABLE_TEXT)
    return lay_out_sheets(with_even_sizes(pages))


def _all_runs(page: PageInk) -> tuple[Run, ...]:
    asides = tuple(run for _, runs in page.asides for run in runs)
    return page.runs + asides + page.stamps


def answer(path: Path, pipe: IO[bytes]) -> None:
    """Read a PDF and write the messages about it.

    Raises:
        Refused: it cannot be read.
    """
    document = _open_document(path)
    count = len(document)
    send(pipe, Kind.PAGES, pack_numbers([count]))
    allow_seconds(START_SECONDS + PAGE_SECONDS * count)
    pages = read_together(
        path,
        document,
        processes_for(count),
        lambda read: send(pipe, Kind.READ, pack_numbers([read])),
    )
    attached = document.count_attachments()
    marks = tuple(read_bookmarks(document))
    lines, sheets = lines_of_pages(with_drawn_titles(document, pages, marks), attached)
    written = write_text(lines)
    starts = [at for at in written.starts if at == 0 or at < len(written.text)]
    send(pipe, Kind.PAGE_STARTS, pack_numbers(starts))
    if len(sheets) > count:
        send(pipe, Kind.SHEETS, pack_numbers(sheets[: len(starts)]))
    send(pipe, Kind.STYLES, pack_styles(written.styles))
    send(pipe, Kind.STAMPS, pack_numbers(written.stamps))
    send(pipe, Kind.DRAWN, pack_numbers(written.drawn))
    listed = "\n".join(f"{mark.page + 1} {mark.title}" for mark in marks)
    send(pipe, Kind.BOOKMARKS, listed.encode("utf-8", "replace"))
    send(pipe, Kind.TEXT, written.text.encode("utf-8", "replace"))


def main(path: str) -> int:
    """Read the PDF at a path under limits; what PDFium itself prints goes nowhere."""
    limit_resources(START_SECONDS)
    gc.disable()  # all values are without cycles, and looking for some takes a tenth of the time
    with os.fdopen(os.dup(1), "wb") as pipe:
        os.dup2(2, 1)
        try:
            answer(Path(path), pipe)
        except Refused as refused:
            send(pipe, Kind.REFUSED, str(refused.args[0]).encode())
        except MemoryError:
            send(pipe, Kind.REFUSED, Refusal.TOO_LARGE.encode())
    return 0


if __name__ == "__main__":
    os._exit(main(sys.argv[1]))  # the system takes all memory back sooner than Python does
