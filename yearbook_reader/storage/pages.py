"""The rows of an SQLite file read page by page, whatever else of the file is damaged.

The format is that of https://www.sqlite.org/fileformat2.html, chapters 1.6 and 2.1; UTF-8.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress

from yearbook_reader.storage.connection import Value

PAGE_SIZE = 4096  # bytes, where the header does not tell
_LEAF = 0x0D  # the first byte of a page that holds rows
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by serial type


def rows_in(content: bytes) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Give the row id and the values of every row that can be read, of whichever table.

    Rows of pages that are no longer in use come too, and rubbish where a page is damaged.
    """
    size = _page_size(content)
    for start in range(0, len(content), size):
        header = start + (100 if start == 0 else 0)
        if content[header : header + 1] != bytes([_LEAF]):
            continue
        [count] = struct.unpack_from(">H", content, header + 3)
        for place in range(header + 8, min(header + 8 + 2 * count, start + size - 1), 2):
            # A damaged cell leads anywhere.
            with suppress(ValueError, IndexError, struct.error):
                [offset] = struct.unpack_from(">H", content, place)
                yield _row(content, start + offset, size)


def _page_size(content: bytes) -> int:
    if not content.startswith(b"SQLite format 3\0"):
        return PAGE_SIZE
    size = int.from_bytes(content[16:18], "big")
    if size == 1:
        return 65536
    return size if size >= 512 and size & (size - 1) == 0 else PAGE_SIZE


def _row(content: bytes, cell: int, page_size: int) -> tuple[int, tuple[Value, ...]]:
    length, cell = _variable_integer(content, cell)
    rowid, cell = _variable_integer(content, cell)
    if rowid >= 1 << 63:
        rowid -= 1 << 64
    return rowid, _values(_payload(content, cell, length, page_size))


def _payload(content: bytes, start: int, length: int, page_size: int) -> bytes:
    """Collect a row's bytes, the rest of a long one from its chain of overflow pages."""
    if length > len(content):
        raise ValueError("longer than the file")
    most, least = page_size - 35, (page_size - 12) * 32 // 255 - 23
    if length <= most:
        return content[start : start + length]
    local = least + (length - least) % (page_size - 4)
    local = local if local <= most else least
    parts = [content[start : start + local]]
    following = int.from_bytes(content[start + local : start + local + 4], "big")
    for _ in range(0, length - local, page_size - 4):
        page = (following - 1) * page_size
        if page < 0:
            raise ValueError("the chain is broken")
        parts.append(content[page + 4 : page + page_size])
        following = int.from_bytes(content[page : page + 4], "big")
    return b"".join(parts)[:length]


def _values(payload: bytes) -> tuple[Value, ...]:
    end, place = _variable_integer(payload, 0)
    kinds = []
    while place < end:
        kind, place = _variable_integer(payload, place)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        width = _INTEGERS.get(kind, 8 if kind == 7 else max(kind - 12, 0) // 2)
        if place + width > len(payload):
            raise ValueError("cut off")
        values.append(_value(kind, payload[place : place + width]))
        place += width
    return tuple(values)


def _value(kind: int, content: bytes) -> Value:
    if kind == 0:
        return None
    if kind in _INTEGERS:
        return int.from_bytes(content, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", content)[0])
    if kind in (8, 9):
        return kind - 8
    return content.decode() if kind % 2 else content


def _variable_integer(content: bytes, place: int) -> tuple[int, int]:
    """Read an integer of one to nine bytes; give it and the place after it."""
    number = 0
    for _ in range(8):
        byte = content[place]
        place += 1
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place
    return number << 8 | content[place], place + 1
