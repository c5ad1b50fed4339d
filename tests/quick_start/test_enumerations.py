"""Enumerations made in the short way are those that Python makes with all care."""

from __future__ import annotations

import enum
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt

import yearbook_reader.ui  # noqa: F401 - the room's door makes them simply
from yearbook_reader.quick_start.enumerations import _with_short_cut

MEMBERS = [("NONE", 0), ("LEFT", 1), ("RIGHT", 2), ("BOTH", 3), ("FIRST", 1), ("FAR", 64)]


def told_of(made: type[enum.Enum]) -> list[object]:
    """Give what can be seen of an enumeration."""
    told: list[object] = [
        list(map(repr, made)),
        {name: str(member) for name, member in made.__members__.items()},
        [(member.value, hash(member)) for member in made],
        repr(made(2)),
    ]
    if issubclass(made, enum.Flag):
        told += map(repr, (made.LEFT | made.FAR, ~made.RIGHT, made.BOTH ^ made.LEFT, made(5)))
    return told


def written(kind: type[enum.Enum]) -> type[enum.Enum]:
    """Give the enumeration of the members as if it stood in a module."""
    body = type(kind).__prepare__("Side", (kind,))
    body["__module__"] = __name__
    for name, value in MEMBERS:
        body[name] = value
    return type(kind)("Side", (kind,), body, boundary=enum.KEEP)


@pytest.mark.parametrize("kind", [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag])
def test_an_enumeration_of_qts_is_as_one_that_is_written(kind: type[enum.Enum]) -> None:
    assert told_of(kind("Side", MEMBERS, boundary=enum.KEEP)) == told_of(written(kind))


def test_arguments_may_be_named_as_pythons_are() -> None:
    made = enum.IntFlag._create_(class_name="Side", names=MEMBERS, boundary=enum.KEEP)
    assert told_of(made) == told_of(written(enum.IntFlag))


def test_where_python_has_changed_its_short_way_the_careful_one_is_taken() -> None:
    def changed(kind: type, *, boundary: enum.FlagBoundary) -> NoReturn:
        raise TypeError

    create = _with_short_cut(enum.EnumType._create_, changed)
    made = create(enum.IntEnum, "Side", MEMBERS, boundary=enum.KEEP)
    assert told_of(made) == told_of(written(enum.IntEnum))


def test_qts_flags_keep_bits_without_a_name() -> None:
    assert Qt.AlignmentFlag(0x10001).value == 0x10001


def test_an_enumeration_of_names_alone_counts_them() -> None:
    assert [each.value for each in enum.Enum("Side", ["LEFT", "RIGHT"])] == [1, 2]
