"""A source as it is kept beside its file, so that its offsets outlive the rules of extraction.

Notes count in the characters of `Source.text`. For a PDF or an EPUB those depend on how this
program reads the file, and later versions will read it better; what was read once is kept.
"""

from __future__ import annotations

import json
import struct
import zlib
from itertools import pairwise
from typing import Any

from yearbook_reader.errors import FormatError
from yearbook_reader.sources.encoding import Decoding, Ground
from yearbook_reader.sources.packing import pack_numbers, pack_styles, unpack_numbers, unpack_styles
from yearbook_reader.sources.source import LineStyle, Source

MAGIC = b"yearbook source 1\n"  # the number is that of this form

_LENGTHS = struct.Struct("<4I")  # bytes of the head, the text, the page starts and the styles
_CODE = ("utf-8", "surrogatepass")
_FAST = 1  # of zlib's levels
_LARGEST = 1024**3  # bytes, unpacked


def to_bytes(source: Source) -> bytes:
    """Write a source, compressed; points of its styles are kept to the hundredth."""
    head = {
        "sha256": source.sha256,
        "name": source.name,
        "encoding": source.encoding,
        "whole_paragraphs": source.whole_paragraphs,
        "decoding": _decoding_record(source.decoding),
        "sheets": source.sheets,
        "stamps": source.stamps,
        "drawn": source.drawn,
        "headings": source.headings,
        "captions": source.captions,
        "leads": source.leads,
        "bookmarks": source.bookmarks,
    }
    parts = (
        json.dumps(head).encode(),
        source.text.encode(*_CODE),
        pack_numbers(source.page_starts),
        pack_styles(source.styles),
    )
    body = _LENGTHS.pack(*map(len, parts)) + b"".join(parts)
    return MAGIC + zlib.compress(body, _FAST)


def from_bytes(written: bytes) -> Source:
    """Read a source that was kept.

    Raises:
        FormatError: it is damaged, or of a form that this program does not know.
    """
    if not written.startswith(MAGIC):
        raise FormatError("存下的文字不是本程序认得的格式。")
    try:
        unpacker = zlib.decompressobj()
        body = unpacker.decompress(memoryview(written)[len(MAGIC) :], _LARGEST)
        # The checksum of the whole stands at its end.
        if not unpacker.eof:
            raise ValueError("cut")
        return _source(*_parts(body))
    except (zlib.error, struct.error, ValueError, KeyError, TypeError) as error:
        raise FormatError("存下的文字已损坏。") from error


def _parts(
    body: bytes,
) -> tuple[dict[str, Any], memoryview, tuple[int, ...], tuple[LineStyle, ...]]:
    lengths = _LENGTHS.unpack_from(body)
    places = [_LENGTHS.size]
    for length in lengths:
        places.append(places[-1] + length)
    if places[-1] != len(body):
        raise ValueError("cut")
    # The text is no copy: it is a book, and may never be asked for.
    head, text, starts, styles = (memoryview(body)[start:end] for start, end in pairwise(places))
    return (
        json.loads(bytes(head)),
        text,
        unpack_numbers(starts),
        unpack_styles(styles),
    )


def _source(
    head: dict[str, Any], text: memoryview, starts: tuple[int, ...], styles: tuple[LineStyle, ...]
) -> Source:
    """Make a source whose text is decoded when it is asked for: to read a book takes none of it."""
    source: Source = object.__new__(Source)
    for name, value in (
        ("sha256", head["sha256"]),
        ("name", head["name"]),
        ("encoding", head["encoding"]),
        ("page_starts", starts),
        ("styles", styles),
        ("decoding", _decoding(head["decoding"])),
        ("whole_paragraphs", head["whole_paragraphs"]),
        ("sheets", tuple(head.get("sheets", ()))),  # those kept earlier have none
        ("stamps", tuple(head.get("stamps", ()))),
        ("drawn", tuple(head.get("drawn", ()))),
        ("headings", tuple((start, level) for start, level in head.get("headings", ()))),
        ("captions", tuple(head.get("captions", ()))),
        ("leads", tuple((start, length) for start, length in head.get("leads", ()))),
        ("bookmarks", tuple((page, title) for page, title in head.get("bookmarks", ()))),
        ("_make", lambda _: str(text, *_CODE)),
    ):
        object.__setattr__(source, name, value)
    return source


def _decoding_record(decoding: Decoding | None) -> list[Any] | None:
    if decoding is None:
        return None
    return [decoding.encoding, decoding.ground, decoding.confidence, decoding.bad_bytes]


def _decoding(record: list[Any] | None) -> Decoding | None:
    if record is None:
        return None
    encoding, ground, confidence, bad_bytes = record
    return Decoding(encoding, Ground(ground), confidence, bad_bytes)
