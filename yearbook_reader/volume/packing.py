"""A reconstruction in a form that is read many times faster than TEI; it can be made again.

The tree is JSON: a list whose first item is a class's number holds its fields, one that begins
with `_TUPLE` a tuple. What there are tens of thousands of, texts and spans, stands beside the tree
in columns, so that it is made in one go; an object tells where the next one belongs. So do the
entries, in a list of columns on a line before the tree's own. Fields that
nobody asks for all at once while a book is opened, above all the entries of its sections and the
blocks of those, are trees of their own, made when they are asked for. The first tree is that of
all the rest.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import fields
from enum import Enum
from functools import partial
from itertools import accumulate, chain, count, islice, pairwise, repeat
from operator import add, attrgetter
from threading import Lock
from typing import Any, NamedTuple, TypeAlias, TypeVar, cast

from yearbook_reader.errors import FormatError
from yearbook_reader.volume.collecting import without_cycle_collection
from yearbook_reader.volume.deferred import Deferred
from yearbook_reader.volume.digest import Course, Digest, digest_of
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
    spans_between,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction

MAGIC = b"yearbook volume 5\n"  # the number is that of this form

Node: TypeAlias = "list[Any] | dict[str, Any] | str | int | float | None"
"""What JSON holds of a value."""

T = TypeVar("T")

_CLASSES: tuple[type[Any], ...] = (
    Reconstruction, Volume, Chapter, Section, Subsection, Heading, Paragraph, Caption,
    Signature, Table, FormeWork, Page, Finding, FormeWorkKind, FindingKind,
)  # fmt: skip
_IN_COLUMNS: tuple[type[Any], ...] = (Text, Entry)
_LATER: dict[type[Any], tuple[str, ...]] = {
    Reconstruction: ("findings",),
    Volume: ("forme_work", "pages"),
    Chapter: ("entries",),
    Section: ("lead", "entries"),
    Subsection: ("lead", "entries"),
    Entry: ("blocks",),
}
_AT_ONCE: dict[type[Any], tuple[str, ...]] = {
    each: tuple(field.name for field in fields(each) if field.name not in _LATER.get(each, ()))
    for each in _CLASSES + _IN_COLUMNS
    if not issubclass(each, Enum)
}
_SETTERS = {
    each: [getattr(each, name).__set__ for name in names] for each, names in _AT_ONCE.items()
}
_set_make = vars(Deferred)["_make"].__set__
_PLAIN = frozenset({str, int, float, bool, type(None)})
_TUPLE = -1
_COLUMNS = 4  # whose places a tree's end tells: trees and characters (bytes), texts, runs of spans
_CODE = ("utf-8", "surrogatepass")
_SPANS, _ADDED, _TITLE, _ENTRIES = "", "+", "t", "e"
_TEXT: Node = {}  # the next of the texts
_EMPTY: Node = {_SPANS: 0}
_NO_TEXT: Node = {_SPANS: -1}
_NOTHING = Text()
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_HEAD = struct.Struct("<12I")  # checksums of the TEI file and of the rest, lengths of its parts


def _parts_of(kind: type[Any]) -> Callable[[Any], tuple[object, ...]]:
    """Give the function that takes a value of this class apart, into the fields that are packed."""
    names = ("value",) if issubclass(kind, Enum) else _AT_ONCE[kind]
    part = attrgetter(*names)
    # With a single name it gives the part itself.
    return part if len(names) > 1 else lambda value: (part(value),)


_PARTS = {kind: (number, _parts_of(kind)) for number, kind in enumerate(_CLASSES)}


class Packed(NamedTuple):
    """What was packed: a reconstruction and its digest."""

    reconstruction: Reconstruction
    digest: Digest


def pack(reconstruction: Reconstruction, tei: bytes) -> bytes:
    """Give the packed form of what this TEI file holds."""
    columns = _Packer(reconstruction).columns()
    digest = digest_of(reconstruction)
    kinds = json.dumps(sorted(digest.kinds)).encode()
    numbers = (digest.course.starts, digest.course.units, digest.entries)
    parts = (*columns, *map(_bytes, numbers), kinds)
    body = b"".join(parts)
    head = _HEAD.pack(zlib.crc32(tei), zlib.crc32(body), *map(len, parts))
    return MAGIC + head + body


def unpack(packed: bytes, tei: bytes | None) -> Packed:
    """Give what was packed beside this TEI file; much of it is made when it is asked for.

    `tei` is None where that file is known to be the same.

    Raises:
        FormatError: it is damaged, of another form, or was packed beside another file.
    """
    begin = len(MAGIC) + _HEAD.size
    try:
        if not packed.startswith(MAGIC):
            raise ValueError("form")
        tei_sum, body_sum, *lengths = _HEAD.unpack_from(packed, len(MAGIC))
        body = memoryview(packed)[begin:]
        if (body_sum, sum(lengths)) != (zlib.crc32(body), len(body)):
            raise ValueError("checksum")
        if tei is not None and tei_sum != zlib.crc32(tei):
            raise ValueError("another file")
        ends = pairwise(accumulate(lengths, initial=0))
        parts = [body[start:end] for start, end in ends]
        with without_cycle_collection():
            made = _Trees(*parts[:6]).value(0)
        starts, units, entries = map(_numbers, parts[6:9])
        kinds = frozenset(map(FindingKind, json.loads(bytes(parts[9]))))
        digest = Digest(Course(starts, units), kinds, entries)
    except (ValueError, struct.error) as error:
        raise FormatError("存下的整理结果已损坏。") from error
    if not isinstance(made, Reconstruction):
        raise FormatError("存下的整理结果已损坏。")
    return Packed(made, digest)


def _bytes(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _numbers(packed: memoryview) -> array[int]:
    numbers = array("I")
    numbers.frombytes(packed)
    return numbers


class _Packer:
    """Takes a reconstruction apart, tree by tree."""

    def __init__(self, root: Reconstruction) -> None:
        self._waiting: list[object] = [root]
        self._texts: list[Text] = []
        self._entries: list[Entry] = []
        self._others: list[tuple[Span, ...]] = []
        self._trees: list[bytes] = []
        self._characters: list[bytes] = []
        self._lengths: list[int] = []
        self._runs: list[tuple[Span, ...]] = []
        self._ends = [0] * _COLUMNS
        for value in self._waiting:  # they become more meanwhile
            self._add(value)

    def _add(self, value: object) -> None:
        tree = _JSON.encode(self._packed(value))
        if self._entries:
            tree = f"{_JSON.encode(self._packed_entries())}\n{tree}"
        tree_bytes = tree.encode(*_CODE)
        texts = [text.text for text in self._texts]
        characters = "".join(texts).encode(*_CODE)
        runs = [text.spans for text in self._texts]
        runs += self._others
        self._trees.append(tree_bytes)
        self._characters.append(characters)
        self._lengths += map(len, texts)
        self._runs += runs
        sizes = map(len, (tree_bytes, characters, texts, runs))
        self._ends += map(add, self._ends[-_COLUMNS:], sizes)
        for column in (self._texts, self._entries, self._others):
            column.clear()

    def columns(self) -> tuple[bytes, ...]:
        """Give the parts that `_Trees` reads."""
        spans = list(chain.from_iterable(self._runs))
        bounds = array("I", bytes(2 * len(spans) * array("I").itemsize))
        bounds[::2] = array("I", [span.start for span in spans])
        bounds[1::2] = array("I", [span.end for span in spans])
        return (
            _bytes(self._ends),
            b"".join(self._trees),
            b"".join(self._characters),
            _bytes(self._lengths),
            _bytes(accumulate(map(len, self._runs), initial=0)),
            bounds.tobytes(),
        )

    def _packed(self, value: object) -> Node:
        kind = type(value)
        if kind is Text:
            text = cast("Text", value)
            if not text:
                return _NO_TEXT
            self._texts.append(text)
            return {_ADDED: list(text.added)} if text.added else _TEXT
        if kind is tuple:
            return self._packed_tuple(cast("tuple[object, ...]", value))
        if kind is Heading:
            heading = cast("Heading", value)
            return {_TITLE: heading.title, **cast("dict[str, Any]", self._packed(heading.printed))}
        number, parts = _PARTS[kind]
        # Most are plain: to ask here saves half the time.
        packed = self._packed
        tree = [number, *[p if type(p) in _PLAIN else packed(p) for p in parts(value)]]
        if kind in _LATER:
            tree.append(len(self._waiting))
            self._waiting += [getattr(value, name) for name in _LATER[kind]]
        return tree

    def _packed_tuple(self, value: tuple[object, ...]) -> Node:
        if not value:
            return _EMPTY
        if type(value[0]) is Entry:
            self._entries += cast("tuple[Entry, ...]", value)
            return {_ENTRIES: len(value)}
        if type(value[0]) is Span:
            self._others.append(cast("tuple[Span, ...]", value))
            return {_SPANS: len(value)}
        return [_TUPLE, *[p if type(p) in _PLAIN else self._packed(p) for p in value]]

    def _packed_entries(self) -> list[Any]:
        """Give the columns that `_Trees._entries` reads; texts of titles go before all others."""
        titles = [entry.heading.printed for entry in self._entries]
        self._texts[:0] = filter(None, titles)
        found = dict.fromkeys(entry.contributors for entry in self._entries)
        names = {contributors: number for number, contributors in enumerate(found)}
        first = len(self._waiting)
        self._waiting += [entry.blocks for entry in self._entries]
        return [
            [entry.id for entry in self._entries],
            [entry.heading.title for entry in self._entries],
            list(map(bool, titles)),
            [[at, title.added] for at, title in enumerate(titles) if title.added],
            list(names),
            [names[entry.contributors] for entry in self._entries],
            first,
        ]


class _Trees:
    """Puts the trees of a packed form together again, each when it is asked for."""

    def __init__(
        self,
        ends: memoryview,
        trees: memoryview,
        characters: memoryview,
        lengths: memoryview,
        run_ends: memoryview,
        bounds: memoryview,
    ) -> None:
        # Looked at where they lie: to copy them takes a sixth of the time to unpack.
        self._ends = ends.cast("I")
        self._trees = trees
        self._characters = characters
        self._lengths = lengths.cast("I")
        self._run_ends = run_ends.cast("I")
        self._bounds = bounds.cast("I")
        self._made: dict[int, object] = {}
        self._lock = Lock()

    def value(self, number: int) -> object:
        """Give what a tree holds: the same each time, on whatever thread."""
        with self._lock:
            if number not in self._made:
                self._made[number] = self._read(number)
            return self._made[number]

    def _field(self, kind: type[Any], number: int, name: str) -> object:
        return self.value(number + _LATER[kind].index(name))

    def _read(self, number: int) -> object:
        at = number * _COLUMNS
        begin, end = self._ends[at : at + _COLUMNS], self._ends[at + _COLUMNS : at + 2 * _COLUMNS]
        tree, characters, texts, runs = map(slice, begin, end)
        shown = _cut(str(self._characters[characters], *_CODE), self._lengths[texts])
        spans = self._spans(runs)
        made = _in_one_go(Text, shown, spans, repeat(()))
        *columns, written = str(self._trees[tree], *_CODE).split("\n")
        next_text = iter(made).__next__
        entries = self._entries(json.loads(columns[0]), next_text) if columns else ()
        put = _next_of(next_text, spans[len(shown) :], entries)
        return self._unfolded(json.loads(written, object_hook=put))

    def _spans(self, runs: slice) -> list[tuple[Span, ...]]:
        ends = self._run_ends[runs.start : runs.stop + 1]
        first, last = 2 * ends[0], 2 * ends[-1]
        starts, behind = self._bounds[first:last:2], self._bounds[first + 1 : last : 2]
        found = spans_between(starts, behind)
        return [found[start - ends[0] : end - ends[0]] for start, end in pairwise(ends)]

    def _entries(self, columns: list[Any], next_text: Callable[[], Text]) -> list[Entry]:
        """Make entries of their columns, which `_Packer._packed_entries` gave."""
        ids, titles, have_text, added, names, whose, first = columns
        texts = [next_text() if has_text else _NOTHING for has_text in have_text]
        for at, places in added:
            object.__setattr__(texts[at], "added", tuple(places))
        headings = _in_one_go(Heading, titles, texts)
        contributors = map(list(map(tuple, names)).__getitem__, whose)
        made = _in_one_go(Entry, ids, headings, contributors)
        makes = map(partial, repeat(self._field), repeat(Entry), count(first))
        deque(map(_set_make, made, makes), maxlen=0)
        return made

    def _unfolded(self, node: Node) -> object:
        """Put a tree together again."""
        if not isinstance(node, list):
            return node
        kind = node[0]
        # Most are no lists: to ask here saves half the time.
        parts = [self._unfolded(part) if type(part) is list else part for part in node[1:]]
        if kind == _TUPLE:
            return tuple(parts)
        made = _CLASSES[kind]
        return self._begun(made, parts) if made in _LATER else made(*parts)

    def _begun(self, kind: type[Any], parts: list[Any]) -> object:
        """Make a value whose last fields come later; its last part is the number of their first."""
        value = object.__new__(kind)
        for put, part in zip(_SETTERS[kind], parts, strict=False):
            put(value, part)
        _set_make(value, partial(self._field, kind, parts[-1]))
        return value


def _cut(whole: str, lengths: Iterable[int]) -> list[str]:
    """Cut a string into parts of these lengths."""
    return [whole[start:end] for start, end in pairwise(accumulate(lengths, initial=0))]


def _in_one_go(kind: type[T], *columns: Iterable[object]) -> list[T]:
    """Make a value of each row of its fields, without looking at them: they were sound once."""
    first, *others = columns
    values = list(first)
    made = list(map(object.__new__, repeat(kind, len(values))))
    for put, column in zip(_SETTERS[kind], (values, *others), strict=True):
        deque(map(put, made, column), maxlen=0)
    return made


def _next_of(
    next_text: Callable[[], Text], runs: Iterable[tuple[Span, ...]], entries: Iterable[Entry]
) -> Callable[[dict[str, Any]], object]:
    """Give the function that puts the next text, span or entry where an object holds its place."""
    next_run, rest = iter(runs).__next__, iter(entries)

    def put(node: dict[str, Any]) -> object:
        if not node:
            return next_text()
        if _TITLE in node:
            return Heading(node.pop(_TITLE), cast("Text", put(node)))
        if _ENTRIES in node:
            return tuple(islice(rest, node[_ENTRIES]))
        if _ADDED in node:
            text = next_text()
            object.__setattr__(text, "added", tuple(node[_ADDED]))
            return text
        length = node[_SPANS]
        if length > 0:
            return next_run()
        return () if length == 0 else _NOTHING

    return put
