"""A reconstruction in a form that is read ten times faster than TEI; it can be made again.

The tree is JSON: a list whose first item is a class's number holds its fields, one that begins
with `_TUPLE` a tuple. What there are tens of thousands of, texts and spans, stands beside the tree
in columns, so that it is made in one go; an object tells where the next one belongs.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from enum import Enum
from itertools import accumulate, chain, pairwise, repeat
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar, cast

from yearbook_reader.errors import FormatError
from yearbook_reader.volume.collecting import without_cycle_collection
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

MAGIC = b"yearbook volume 2\n"  # the number is that of this form

Node: TypeAlias = "list[Any] | dict[str, Any] | str | int | float | None"
"""What JSON holds of a value."""

T = TypeVar("T")
S = TypeVar("S", str, tuple[Span, ...])

_CLASSES: tuple[type[Any], ...] = (
    Reconstruction, Volume, Chapter, Section, Subsection, Entry, Heading, Paragraph, Caption,
    Signature, Table, FormeWork, Page, Finding, FormeWorkKind, FindingKind,
)  # fmt: skip
_IN_COLUMNS: tuple[type[Any], ...] = (Text, Span)
_FIELDS = {
    each: tuple(field.name for field in fields(each))
    for each in _CLASSES + _IN_COLUMNS
    if not issubclass(each, Enum)
}
_PLAIN = frozenset({str, int, float, bool, type(None)})
_TUPLE = -1
_SPANS = ""
_TEXT: Node = {}  # the next of the texts
_EMPTY: Node = {_SPANS: 0}

_HEAD = struct.Struct("<6I")  # checksums of the TEI file and of the rest, lengths of its parts


def _parts_of(kind: type[Any]) -> Callable[[Any], tuple[object, ...]]:
    """Give what takes a value of this class apart, into what stands behind the class's number."""
    names = ("value",) if issubclass(kind, Enum) else _FIELDS[kind]
    part = attrgetter(*names)
    # With a single name it gives the part itself.
    return part if len(names) > 1 else lambda value: (part(value),)


_PARTS = {kind: (number, _parts_of(kind)) for number, kind in enumerate(_CLASSES)}


def pack(reconstruction: Reconstruction, tei: bytes) -> bytes:
    """Give the packed form of what this TEI file holds."""
    packer = _Packer()
    root = packer.packed(reconstruction)
    parts = (
        _written(packer.columns()),
        _written(root),
        packer.characters().encode("utf-8", "surrogatepass"),
        packer.bounds().tobytes(),
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
        with without_cycle_collection():
            return _unpacked([body[start:end] for start, end in _ends(lengths)])
    except (ValueError, struct.error) as error:
        raise FormatError("存下的整理结果已损坏。") from error


def _written(tree: object) -> bytes:
    written = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
    return written.encode("utf-8", "surrogatepass")


def _unpacked(parts: list[memoryview]) -> Reconstruction:
    columns, tree, characters = (str(part, "utf-8", "surrogatepass") for part in parts[:3])
    bounds = array("I")
    bounds.frombytes(parts[3])
    lengths, added, runs = json.loads(columns)
    spans = _cut(tuple(_in_one_go(Span, bounds[::2], bounds[1::2])), runs)
    count = len(lengths)
    texts = _in_one_go(Text, _cut(characters, lengths), spans[:count], map(tuple, added))
    made = _unfolded(json.loads(tree, object_hook=_next_of(texts, spans[count:])))
    if not isinstance(made, Reconstruction):
        raise ValueError("class")
    return made


def _cut(whole: S, lengths: Iterable[int]) -> list[S]:
    """Cut a string or a tuple into parts of these lengths."""
    return [whole[start:end] for start, end in _ends(lengths)]


def _ends(lengths: Iterable[int]) -> Iterator[tuple[int, int]]:
    return pairwise(accumulate(lengths, initial=0))


def _in_one_go(kind: type[T], *columns: Iterable[object]) -> list[T]:
    """Make a value of each row of its fields, without looking at them: they were sound once."""
    first, *others = columns
    values = list(first)
    made = list(map(object.__new__, repeat(kind, len(values))))
    for field, column in zip(_FIELDS[kind], (values, *others), strict=True):
        deque(map(getattr(kind, field).__set__, made, column), maxlen=0)
    return made


class _Packer:
    """Takes a tree of our values apart."""

    def __init__(self) -> None:
        self._texts: list[Text] = []
        self._others: list[tuple[Span, ...]] = []

    def columns(self) -> tuple[list[int], list[tuple[int, ...]], list[int]]:
        """Give the lengths of the texts, what was added to them, and how many spans a run has."""
        lengths = [len(text.text) for text in self._texts]
        return lengths, [text.added for text in self._texts], [len(run) for run in self._runs()]

    def characters(self) -> str:
        """Give those of all texts."""
        return "".join(text.text for text in self._texts)

    def bounds(self) -> array[int]:
        """Give start and end of every span: of the texts, then of all else."""
        spans = list(chain.from_iterable(self._runs()))
        bounds = array("I", bytes(2 * len(spans) * array("I").itemsize))
        bounds[::2] = array("I", [span.start for span in spans])
        bounds[1::2] = array("I", [span.end for span in spans])
        return bounds

    def _runs(self) -> Iterator[tuple[Span, ...]]:
        return chain((text.spans for text in self._texts), self._others)

    def packed(self, value: object) -> Node:
        """Give the tree of a value."""
        kind = type(value)
        if kind is Text:
            self._texts.append(cast("Text", value))
            return _TEXT
        if kind is tuple:
            return self._packed_tuple(cast("tuple[object, ...]", value))
        number, parts = _PARTS[kind]
        # Most are plain: to ask here saves half the time.
        packed = self.packed
        return [number, *[p if type(p) in _PLAIN else packed(p) for p in parts(value)]]

    def _packed_tuple(self, value: tuple[object, ...]) -> Node:
        if not value:
            return _EMPTY
        if type(value[0]) is Span:
            self._others.append(cast("tuple[Span, ...]", value))
            return {_SPANS: len(value)}
        return [_TUPLE, *[p if type(p) in _PLAIN else self.packed(p) for p in value]]


def _next_of(
    texts: Iterable[Text], runs: Iterable[tuple[Span, ...]]
) -> Callable[[dict[str, int]], object]:
    """Give what puts the texts and spans, in turn, where an object holds their place."""
    next_text, next_run = iter(texts).__next__, iter(runs).__next__

    def put(node: dict[str, int]) -> object:
        if not node:
            return next_text()
        return next_run() if node[_SPANS] else ()

    return put


def _unfolded(node: list[Any]) -> object:
    """Put a tree together again."""
    kind = node[0]
    # Most are no lists: to ask here saves half the time.
    parts = [_unfolded(part) if type(part) is list else part for part in node[1:]]
    return tuple(parts) if kind == _TUPLE else _CLASSES[kind](*parts)
