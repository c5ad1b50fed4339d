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
from yearbook_reader.sources.pdf.ink import PageInk, Run
from yearbook_reader.sources.pdf.layout import lay_out
from yearbook_reader.sources.pdf.limits import allow_seconds, limit_resources
from yearbook_reader.sources.pdf.lines import InkLine
from yearbook_reader.sources.pdf.messages import Kind, Refusal, send
from yearbook_reader.sources.pdf.pages import PageReader
from yearbook_reader.sources.source import LineStyle

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


def read_pages(document: pypdfium2.PdfDocument, pipe: IO[bytes]) -> Iterable[tuple[InkLine, ...]]:
    """Read all pages, telling the parent how far it is.

    Raises:
        Refused: there is no text, or no telling what characters it is made of.
    """
    reader = PageReader(document)
    pages: list[PageInk] = []
    for index in range(len(document)):
        pages.append(reader.read(index))
        send(pipe, Kind.READ, pack_numbers([index + 1]))
    texts = [run.text for page in pages for run in _all_runs(page)]
    if not texts:
        raise Refused(Refusal.NO_TEXT)
    if sum(text.count(UNREADABLE) for text in texts) * 2 > sum(map(len, texts)):
        raise Refused(Refusal.UNREADABLE_TEXT)
    return lay_out(pages, reader.fonts)


def _all_runs(page: PageInk) -> tuple[Run, ...]:
    return page.runs + tuple(run for _, runs in page.asides for run in runs)


def write_text(
    pages: Iterable[Sequence[InkLine]],
) -> tuple[str, tuple[int, ...], tuple[LineStyle, ...]]:
    """Give the text with a form feed before each page but the first, page starts and styles."""
    pieces: list[str] = []
    starts: list[int] = []
    styles: list[LineStyle] = []
    length = 0
    for lines in pages:
        if starts:
            pieces.append("\f")
            length += 1
        starts.append(length)
        for line in lines:
            end = length + len(line.text)
            styles.append(LineStyle(length, end, *line.box, line.size, line.bold, line.lead))
            pieces += (line.text, "\n")
            length = end + 1
    return "".join(pieces), tuple(at for at in starts if at == 0 or at < length), tuple(styles)


def answer(path: Path, pipe: IO[bytes]) -> None:
    """Read a PDF and write the messages about it.

    Raises:
        Refused: it cannot be read.
    """
    document = _open_document(path)
    send(pipe, Kind.PAGES, pack_numbers([len(document)]))
    allow_seconds(START_SECONDS + PAGE_SECONDS * len(document))
    text, starts, styles = write_text(read_pages(document, pipe))
    send(pipe, Kind.PAGE_STARTS, pack_numbers(starts))
    send(pipe, Kind.STYLES, pack_styles(styles))
    send(pipe, Kind.TEXT, text.encode("utf-8", "replace"))


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
