"""The process that paints pages of one PDF for its parent, so that no file can harm the program.

It takes the file's path, limits its own memory and time, and answers requests in their order.
"""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path

import pypdfium2

from yearbook_reader.sources.pdf.processes.limits import (
    allow_seconds,
    limit_resources,
    used_seconds,
)
from yearbook_reader.sources.pdf.processes.page_image import (
    MOST_PIXELS,
    REQUEST,
    PageImage,
    send_picture,
)

PAGE_SECONDS = 30  # of processor time

_MARGIN = 0.99  # for the pixels that rounding adds


def paint(document: pypdfium2.PdfDocument, sheet: int, scale: float) -> PageImage:
    """Give the picture of a page; one without pixels where the page cannot be painted."""
    nothing = PageImage(sheet, len(document))
    try:
        page = document[sheet - 1]
    except (pypdfium2.PdfiumError, IndexError):
        return nothing
    try:
        wide, high = page.get_size()
        bearable = math.sqrt(MOST_PIXELS / max(wide * high, 1.0)) * _MARGIN
        bitmap = page.render(scale=min(scale, bearable), prefer_bgrx=True)
    except (pypdfium2.PdfiumError, ValueError):
        return nothing
    finally:
        page.close()
    pixels = memoryview(bitmap.buffer)
    return PageImage(sheet, nothing.pages, bitmap.width, bitmap.height, wide, high, pixels)


def main(path: str) -> int:
    """Answer requests until there are no more; what PDFium itself prints goes nowhere."""
    limit_resources(PAGE_SECONDS)
    with os.fdopen(os.dup(1), "wb") as pipe:
        os.dup2(2, 1)
        document = pypdfium2.PdfDocument(Path(path))
        while len(request := sys.stdin.buffer.read(REQUEST.size)) == REQUEST.size:
            allow_seconds(math.ceil(used_seconds()) + PAGE_SECONDS)
            send_picture(pipe, paint(document, *REQUEST.unpack(request)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
