"""Plain text in any encoding -> Source.

The order of decision: a byte order mark; strict UTF-8; UTF-8 with a few bad bytes; the NUL
bytes of UTF-16; then GB18030 or Big5, whichever reads as more ordinary Chinese.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import stat
from pathlib import Path

from yearbook_reader.errors import SourceError
from yearbook_reader.sources.source import Source

LARGEST_FILE = 256 * 1024 * 1024  # bytes; a thousand times an ordinary volume
SAMPLE = 200_000  # bytes that are looked at to tell one encoding from another

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON = frozenset("的一是在有和了年月日人大中国地工产市区县委府政会全业发展建设，。、（）“”：；")
_COMMON_TRADITIONAL = frozenset("個國會業發產區縣與為學園書員長門開關體務處")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


def read_text_source(path: Path, encoding: str | None = None) -> Source:
    """Read a text file; `encoding` overrides the choice.

    Bytes that the encoding cannot read stay visible as `\\xNN`.

    Raises:
        SourceError: the file is gone, unreadable, no plain file, empty, too large or no text.
    """
    data = read_bytes(path)
    chosen = encoding or detect_encoding(data)
    return source_of(data, path.name, chosen)


def read_bytes(path: Path) -> bytes:
    """Read a plain file whole.

    Raises:
        SourceError: it is gone, unreadable, a folder or device, empty, or too large.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(f"“{path.name}”不是普通文件，无法打开。")
        if status.st_size > LARGEST_FILE:
            limit = LARGEST_FILE // 1024 // 1024
            raise SourceError(f"“{path.name}”超过 {limit} MB，不像一部年鉴的文本，没有打开。")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"找不到文件“{path.name}”，可能已被移走或改名。") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"无法读取“{path.name}”：{reason}。") from error
    if not data:
        raise SourceError(f"“{path.name}”是空文件。")
    return data


def source_of(data: bytes, name: str, encoding: str) -> Source:
    """Decode a file's bytes.

    Raises:
        SourceError: the encoding is unknown, or what comes out is no text.
    """
    text = decoded(data, encoding)
    _refuse_binary(text, name)
    return Source(
        text, hashlib.sha256(data).hexdigest(), name, encoding, starts_after_form_feeds(text)
    )


def decoded(data: bytes, encoding: str) -> str:
    """Decode bytes without their byte order mark; bad ones stay visible as `\\xNN`.

    Raises:
        SourceError: the encoding is unknown.
    """
    mark = next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")
    try:
        return data[len(mark) :].decode(encoding, errors="backslashreplace")
    except (LookupError, ValueError) as error:
        raise SourceError(f"不认识的编码“{encoding}”。") from error


def starts_after_form_feeds(text: str) -> tuple[int, ...]:
    """Give the offsets where pages begin: 0, and behind each form feed that is not the end."""
    starts = (match.end() for match in re.finditer("\f", text))
    return (0, *(start for start in starts if start < len(text)))


def has_mark(data: bytes) -> bool:
    """Tell whether a byte order mark stands in front."""
    return data.startswith(tuple(mark for mark, _ in _MARKS))


def _refuse_binary(text: str, name: str) -> None:
    sample = text[:SAMPLE]
    if not sample.strip():
        raise SourceError(f"“{name}”里只有空白，没有文字。")
    odd = len(_CONTROLS.findall(sample)) + sample.count("\\x")
    if odd > max(8, len(sample) * 0.1):
        raise SourceError(f"“{name}”不是文本文件，无法作为年鉴打开。")


def detect_encoding(data: bytes) -> str:
    """Tell a text's encoding: utf-8, utf-16-le, utf-16-be, gb18030 or big5hkscs."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if share_of_bad_bytes(data, "utf-8") <= 0.001:
        return "utf-8"
    sample = data[:SAMPLE]
    wide = _wide_encoding(sample)
    if wide:
        return wide
    return max(("gb18030", "big5hkscs"), key=lambda name: _plausibility(sample, name))


def share_of_bad_bytes(data: bytes, encoding: str) -> float:
    """Give the share of bytes that cannot be decoded."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        bad = data.decode(encoding, errors="replace").count("\ufffd")
        return bad / len(data)
    return 0.0


def _wide_encoding(sample: bytes) -> str | None:
    """Tell UTF-16 without a mark: line ends and digits have a NUL byte on one side."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even + odd < max(2, len(sample) // 200):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _plausibility(sample: bytes, encoding: str) -> float:
    """Give how much a sample reads like ordinary Chinese in an encoding: higher is likelier."""
    text = sample.decode(encoding, errors="replace")
    common = sum(1 for char in text if char in _COMMON or char in _COMMON_TRADITIONAL)
    return (common - 5 * text.count("\ufffd")) / max(1, len(text))
