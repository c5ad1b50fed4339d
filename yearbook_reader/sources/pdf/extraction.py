"""A PDF yearbook -> Source: its text in reading order, a printed line a line.

A child process reads the file, under limits of memory and time, so that a broken or hostile
PDF ends in a sentence. Where there are cores for them, copies of it read a part of the pages.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import IO, NamedTuple

from yearbook_reader.errors import Sentence, SourceError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.sources.packing import unpack_numbers, unpack_styles
from yearbook_reader.sources.pdf.processes.messages import Kind, Refusal, messages
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.sources.text import read_head, sha256_of

CHILD = "yearbook_reader.sources.pdf.processes.extraction_child"
START_SECONDS, PAGE_SECONDS = 90.0, 3.0  # of waiting
PATIENCE = 0.1  # seconds after which the reader is asked again whether to go on

_READING = 0.8  # of the work; the rest is layout
_SENTENCES = {
    Refusal.BROKEN: Sentence("“{name}”不是完好的 PDF，或一页也没有，无法打开。"),
    Refusal.ENCRYPTED: Sentence("“{name}”加了密码，请先去掉密码再打开。"),
    Refusal.TOO_MANY_PAGES: Sentence("“{name}”超过 5000 页，不像一部年鉴，没有打开。"),
    Refusal.NO_TEXT: Sentence(
        "“{name}”是没有文字层的扫描件，请先用 OCRmyPDF 等工具识别文字，再打开。"
    ),
    Refusal.ONLY_ATTACHED: Sentence(
        "“{name}”里没有文字，只附有别的文件，请先用 PDF 阅读器取出附件，再打开。"
    ),
    Refusal.UNREADABLE_TEXT: Sentence(
        "“{name}”的字体没有说明各是什么字，取不出文字，请先用 OCRmyPDF 等工具重新识别。"
    ),
    Refusal.TOO_LARGE: Sentence("“{name}”要用的内存超过 2 GB，没有打开。"),
}


class _Answer(NamedTuple):
    """What the child has told in the end."""

    text: str
    page_starts: tuple[int, ...]
    styles: tuple[LineStyle, ...]
    sheets: tuple[int, ...]
    stamps: tuple[int, ...]
    drawn: tuple[int, ...]
    bookmarks: tuple[tuple[int, str], ...]


def read_pdf_source(path: Path, progress: Progress = silent) -> Source:
    """Read a PDF; each page's body comes first, then captions, side tabs and running heads.

    Every page but the first begins with a form feed; cells of a table are parted by TABs.

    Raises:
        SourceError: the file is gone, no plain file, too large, broken, encrypted, without
            text, or takes more memory or time than a yearbook should.
        Cancelled: `progress` asked to stop.
    """
    read_head(path)  # what is no plain file is refused before a process is started for it
    with _child(path) as child:
        sha256 = sha256_of(path)
        answer = _listen(child, path.name, progress)
    return Source(
        answer.text,
        sha256,
        path.name,
        "pdf",
        answer.page_starts,
        answer.styles,
        sheets=answer.sheets,
        stamps=answer.stamps,
        drawn=answer.drawn,
        bookmarks=answer.bookmarks,
    )


@contextmanager
def _child(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the child; it does not outlive the block.

    Python's safe path keeps modules lying beside the PDF from being taken for ours.
    """
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", CHILD, str(path.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()


def _listen(child: subprocess.Popen[bytes], name: str, progress: Progress) -> _Answer:
    """Take the child's messages until the text has come."""
    heard: Queue[tuple[Kind, bytes] | None] = Queue()
    assert child.stdout is not None
    threading.Thread(target=_hear, args=(child.stdout, heard), daemon=True).start()
    deadline, pages, share = monotonic() + START_SECONDS, 1, 0.0
    told: dict[Kind, bytes] = {}
    while Kind.TEXT not in told:
        progress(share)
        try:
            message = heard.get(timeout=PATIENCE)
        except Empty:
            if monotonic() > deadline:
                raise SourceError("读取“{name}”用时太久，已停止。", name=name) from None
            continue
        if message is None:
            raise SourceError("读取“{name}”时出错中断，文件可能已损坏。", name=name)
        kind, payload = message
        if kind is Kind.REFUSED:
            raise SourceError(_SENTENCES[Refusal(payload.decode())], name=name)
        if kind is Kind.PAGES:
            pages = max(1, *unpack_numbers(payload))
            deadline = monotonic() + START_SECONDS + PAGE_SECONDS * pages
        elif kind is Kind.READ:
            share = min(_READING, _READING * unpack_numbers(payload)[0] / pages)
        else:
            told[kind] = payload
    return _answer(told, name)


def _hear(pipe: IO[bytes], heard: Queue[tuple[Kind, bytes] | None]) -> None:
    """Pass on the child's messages, and None at their end."""
    try:
        for message in messages(pipe):
            heard.put(message)
    except (ValueError, OSError):
        pass
    finally:
        heard.put(None)


def _answer(told: dict[Kind, bytes], name: str) -> _Answer:
    """Read what the child has told, and trust no offset."""
    try:
        text = told[Kind.TEXT].decode("utf-8")
        starts = unpack_numbers(told[Kind.PAGE_STARTS])
        styles = unpack_styles(told[Kind.STYLES])
        offsets = [offset for style in styles for offset in (style.start, style.end)]
        sheets = unpack_numbers(told.get(Kind.SHEETS, b""))
        stamps, drawn = (unpack_numbers(told[kind]) for kind in (Kind.STAMPS, Kind.DRAWN))
        listed = (line.split(" ", 1) for line in told[Kind.BOOKMARKS].decode("utf-8").splitlines())
        bookmarks = tuple((int(page), title) for page, title in listed)
        sound = all(sorted(each) == list(each) for each in (offsets, starts, sheets))
        sound = sound and len(sheets) in (0, len(starts)) and 0 not in sheets
        if not sound or starts[0] or max(*offsets, *starts, *stamps, *drawn) > len(text):
            raise ValueError("offsets beyond the text")
    except (KeyError, ValueError, IndexError, TypeError) as error:
        raise SourceError("读取“{name}”时出错中断，文件可能已损坏。", name=name) from error
    return _Answer(text, starts, styles, sheets, stamps, drawn, bookmarks)
