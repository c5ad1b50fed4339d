"""A reconstruction in a form that is read ten times faster than TEI; it can be made again.

The tree is JSON: a list whose first item is a class's number holds its fields, one that begins
with `_TUPLE` a tuple. The characters of all texts stand behind one another, and so do the bounds
of all spans, so that they are made in one go; the tree has only how many are whose.
"""

from __future__ import annotations

import gc
import json
import struct
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from enum import Enum
from typing import Any, TypeAlias

from yearbook_reader.errors import FormatError
from yearbook_reader.volume.model import (
    Caption,
    Chapter,
    Entry,
    FormeWork,
    FormeWorkKind,
    Heading,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction

MAGIC = b"yearbook volume 1\n"  # the number is that of this form

Node: TypeAlias = "list[Any] | str | int | float | None"
"""What JSON holds of a value."""

_CLASSES: tuple[type[Any], ...] = (
    Reconstruction, Volume, Chapter, Section, Subsection, Entry, Heading, Paragraph, Caption,
    Signature, Table, FormeWork, Page, Finding, FormeWorkKind, FindingKind,
)  # fmt: skip
_FIELDS = {
    each: tuple(field.name for field in fields(each))
    for each in _CLASSES
    if not issubclass(each, Enum)
}
_TUPLE, _TEXT, _SPANS = -1, -2, -3
_HEAD = struct.Struct("<5I")  # checksums of the TEI file and of the rest, lengths of its parts


def pack(reconstruction: Reconstruction, tei: bytes) -> bytes:
    """Give the packed form of what this TEI file holds."""
    packer = _Packer()
    tree = json.dumps(packer.packed(reconstruction), ensure_ascii=False, separators=(",", ":"))
    parts = (
        tree.encode("utf-8", "surrogatepass"),
        "".join(packer.characters).encode("utf-8", "surrogatepass"),
        packer.bounds.tobytes(),
    )
    body = b"".join(parts)
    head = _HEAD.pack(zlib.crc32(tei), zlib.crc32(body), *map(len, parts))
    return MAGIC + head + body


def unpack(packed: bytes, tei: bytes) -> Reconstruction:
    """Give the reconstruction that was packed beside this TEI file.

    Raises:
        FormatError: it is damaged, of another form, or was packed beside another file.
    """
    begin = len(MAGIC) + _HEAD.size
    try:
        if not packed.startswith(MAGIC):
            raise ValueError("form")
        tei_sum, body_sum, *lengths = _HEAD.unpack_from(packed, len(MAGIC))
        body = memoryview(packed)[begin:]
        if (tei_sum, body_sum, sum(lengths)) != (zlib.crc32(tei), zlib.crc32(body), len(body)):
            raise ValueError("checksum")
        with _without_collections():
            return _unpacked(body, lengths[0], lengths[1])
    except (ValueError, struct.error) as error:
        raise FormatError("存下的整理结果已损坏。") from error


def _unpacked(body: memoryview, tree_length: int, characters_length: int) -> Reconstruction:
    bounds = array("I")
    bounds.frombytes(body[tree_length + characters_length :])
    characters = bytes(body[tree_length : tree_length + characters_length])
    unpacker = _Unpacker(characters.decode("utf-8", "surrogatepass"), bounds)
    tree = json.loads(bytes(body[:tree_length]).decode("utf-8", "surrogatepass"))
    made = unpacker.made(tree)
    if not isinstance(made, Reconstruction):
        raise ValueError("class")
    return made


class _Packer:
    """Takes a tree of our values apart."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.bounds = array("I")

    def packed(self, value: object) -> Node:
        match value:
            case Text():
                self.characters.append(value.text)
                self._add_bounds(value.spans)
                return [_TEXT, len(value.text), len(value.spans), *value.added]
            case tuple() if value and isinstance(value[0], Span):
                self._add_bounds(value)
                return [_SPANS, len(value)]
            case tuple():
                return [_TUPLE, *map(self.packed, value)]
            case Enum():
                return [_CLASSES.index(type(value)), value.value]
            case None | str() | int() | float():
                return value
        names = _FIELDS[type(value)]
        parts = [self.packed(getattr(value, name)) for name in names]
        return [_CLASSES.index(type(value)), *parts]

    def _add_bounds(self, spans: tuple[Span, ...]) -> None:
        self.bounds.extend([bound for span in spans for bound in (span.start, span.end)])


class _Unpacker:
    """Puts a tree together again, in the order in which it was taken apart."""

    def __init__(self, characters: str, bounds: array[int]) -> None:
        self._characters = characters
        self._spans = list(map(Span, bounds[::2], bounds[1::2]))
        self._character = 0
        self._span = 0

    def made(self, node: Node) -> object:
        if not isinstance(node, list):
            return node
        kind = node[0]
        if kind == _TEXT:
            _, length, spans, *added = node
            begin = self._character
            self._character += length
            text = self._characters[begin : self._character]
            return Text(text, self._next_spans(spans), tuple(added))
        if kind == _SPANS:
            return self._next_spans(node[1])
        # Most are no lists: to ask here saves half the time.
        parts = [self.made(part) if type(part) is list else part for part in node[1:]]
        return tuple(parts) if kind == _TUPLE else _CLASSES[kind](*parts)

    def _next_spans(self, count: int) -> tuple[Span, ...]:
        begin = self._span
        self._span += count
        return tuple(self._spans[begin : self._span])


@contextmanager
def _without_collections() -> Iterator[None]:
    """Make many objects without looking again and again for cycles, of which there are none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
