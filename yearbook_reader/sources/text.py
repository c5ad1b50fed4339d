"""Plain text in any encoding -> Source."""

from __future__ import annotations

import hashlib
import re
import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import IO

from yearbook_reader.errors import SourceError, reason_of
from yearbook_reader.sources.encoding import BAD_BYTE, SAMPLE, Ground, choose, chosen, decoded
from yearbook_reader.sources.source import Source

LARGEST_FILE = 512 * 1024 * 1024  # bytes of a PDF or an archive, with all its pictures
LARGEST_TEXT = 64 * 1024 * 1024  # bytes of a text; twenty times a large volume
LONGEST_LINE = 2_000_000  # characters; more than most volumes have in all

HEAD = 1024  # bytes in which a file says what it is
PDF = re.compile(rb"%PDF-\d\.\d")  # what other programs have left in front may stand before it
ZIP = b"PK\x03\x04"
_CHUNK = 1024 * 1024  # bytes
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
MOST_ODD = 0.1  # share of control characters and bad bytes of what is still a text
MOST_STRANGE = 0.3  # share of other scripts, private and rare characters where we guessed
# What bytes that are no text become as UTF-16: any character of any script. Few texts are looked
# through for it, so it is compiled when one is.
_STRANGE = (
    "[^\\s\x00-\u04ff\u2000-\u2bff\u2e80-\u31ff\u3200-\u33ff\u4e00-\u9fff"
    "\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\U0001f100-\U0001f2ff\U00020000-\U0003ffff]"
)
# The last rows of the ideographs that are in use: behind them are rare ones, which are most of
# those that bytes of no text become.
_ROWS_IN_USE = (("gb2312", b"\xd7"), ("big5", b"\xc6"))
_GUESSED = (Ground.NULS, Ground.WORDING)


def read_head(path: Path) -> bytes:
    """Read the first bytes of a plain file, which tell what it is.

    Raises:
        SourceError: as `read_bytes`.
    """
    with _plain_file(path) as opened:
        return opened.read(HEAD)


def read_bytes(path: Path) -> bytes:
    """Read a plain file whole; one larger than a text may be is first looked into.

    Raises:
        SourceError: it is gone, unreadable, a folder or device, empty, or too large.
    """
    with _plain_file(path) as opened:
        limit = _limit(opened)
        # A file that grows while it is read stays within the limit, too.
        data = opened.read(limit + 1)
    if len(data) > limit:
        raise _too_large(path.name, limit)
    return data


def sha256_of(path: Path) -> str:
    """Give the sha256 of a plain file, of which little is in memory at a time.

    Raises:
        SourceError: as `read_bytes`.
    """
    found = hashlib.sha256()
    with _plain_file(path) as opened:
        left = _limit(opened)
        while left >= 0 and (chunk := opened.read(_CHUNK)):
            left -= len(chunk)
            found.update(chunk)
    if left < 0:
        raise _too_large(path.name, LARGEST_FILE)
    return found.hexdigest()


@contextmanager
def _plain_file(path: Path) -> Iterator[BufferedReader]:
    """Open a file that is one, not empty and not too large, and tell what is wrong with it."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SourceError("“{name}”是文件夹，请打开其中的文件。", name=path.name)
        if not stat.S_ISREG(status.st_mode):
            raise SourceError("“{name}”不是普通文件，无法打开。", name=path.name)
        with path.open("rb") as opened:
            limit = _limit(opened)
            if status.st_size > limit:
                raise _too_large(path.name, limit)
            if not opened.peek(1):
                raise SourceError("“{name}”是空文件。", name=path.name)
            yield opened
    except FileNotFoundError as error:
        raise SourceError("找不到文件“{name}”，可能已被移走或改名。", name=path.name) from error
    except OSError as error:
        raise SourceError(
            "无法读取“{name}”：{reason}。", name=path.name, reason=reason_of(error)
        ) from error
    except ValueError as error:
        raise SourceError("没有文件能叫“{name}”。", name=path.name) from error


def _limit(opened: IO[bytes]) -> int:
    """Give how many bytes a file may have, by what it is; it is at its start then."""
    opened.seek(0)
    head = opened.read(HEAD)
    opened.seek(0)
    return LARGEST_FILE if head.startswith(ZIP) or PDF.search(head) else LARGEST_TEXT


def _too_large(name: str, limit: int) -> SourceError:
    told = f"{limit // 1024 // 1024} MB"
    return SourceError("“{name}”超过 {most}，不像一部年鉴的文本，没有打开。", name=name, most=told)


def source_of(data: bytes, name: str, encoding: str | None = None) -> Source:
    """Decode a text file's bytes; `encoding` overrides the choice.

    Bytes that the encoding cannot read stay visible as `\\xNN`.

    Raises:
        SourceError: the encoding is unknown, or what comes out is no text.
    """
    choice = chosen(encoding) if encoding else choose(data)
    _refuse_binary(decoded(data[:SAMPLE], choice)[0], name, guessed=choice.ground in _GUESSED)
    text, decoding = decoded(data, choice)
    refuse_endless_line(text, name)
    return Source(
        text,
        hashlib.sha256(data).hexdigest(),
        name,
        decoding.encoding,
        starts_after_form_feeds(text),
        decoding=decoding,
    )


def refuse_endless_line(text: str, name: str) -> None:
    """Make sure that no line is longer than a book.

    Raises:
        SourceError: one is.
    """
    start = 0
    while len(text) - start > LONGEST_LINE:
        end = text.rfind("\n", start, start + LONGEST_LINE + 1)
        if end < start:
            raise SourceError(
                "“{name}”里有超过 {most:,} 字的一行，不像年鉴，没有打开。",
                name=name,
                most=LONGEST_LINE,
            )
        start = end + 1


def starts_after_form_feeds(text: str) -> tuple[int, ...]:
    """Give the offsets where pages begin: 0, and behind each form feed that is not the end."""
    starts = (match.end() for match in re.finditer("\f", text))
    return (0, *(start for start in starts if start < len(text)))


def _refuse_binary(sample: str, name: str, *, guessed: bool) -> None:
    if not sample.strip():
        raise SourceError("“{name}”里只有空白，没有文字。", name=name)
    odd = len(_CONTROLS.findall(sample)) + len(BAD_BYTE.findall(sample))
    strange = _strange_characters(sample) if guessed else 0
    if odd > max(8, len(sample) * MOST_ODD) or strange > max(2, len(sample) * MOST_STRANGE):
        raise SourceError("“{name}”不是文本文件，无法作为年鉴打开。", name=name)


def _strange_characters(sample: str) -> int:
    """Count the characters that hardly any Chinese text has."""
    ideographs = Counter(char for char in sample if "一" <= char <= "鿿")
    rare = sum(count for char, count in ideographs.items() if not _is_in_use(char))
    return rare + len(re.findall(_STRANGE, sample))


def _is_in_use(ideograph: str) -> bool:
    return any(b"" < ideograph.encode(name, "ignore")[:1] <= last for name, last in _ROWS_IN_USE)
