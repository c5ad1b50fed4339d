"""Qt's enumerations, made in the short way that Python keeps for its own."""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any


def make_them_simply() -> None:
    """Let PySide's enumerations be made without the checks that a written one needs.

    A window has thousands of names of Qt's, for which Python takes a tenth of the time until it
    stands. All of them are the same in either way with the Pythons up to 3.13.
    """
    simple = getattr(enum, "_simple_enum", None)
    if simple is not None and sys.version_info < (3, 14):
        kind: Any = enum.EnumType
        kind._create_ = _with_short_cut(kind._create_, simple)


def _with_short_cut(
    careful: Callable[..., object], simple: Callable[..., Callable[[type], type[enum.Enum]]]
) -> Callable[..., object]:
    """Give what makes an enumeration of a kind, by its name, of names and values."""

    # Python names its arguments in the call from 3.12 on: they are called as Python's are.
    def create(kind: type, class_name: str, names: object, **more: object) -> object:
        # PySide alone tells of each enumeration what becomes of bits without a name.
        if more.get("boundary") is enum.KEEP and isinstance(names, list) and names:
            # PySide crashes where it gets none, and it is Python's to change its short way.
            with suppress(Exception):
                return _made_simply(simple, kind, class_name, names)
        return careful(kind, class_name, names, **more)

    return create


def _made_simply(
    simple: Callable[..., Callable[[type], type[enum.Enum]]],
    kind: type,
    name: str,
    members: Sequence[tuple[str, int]],
) -> type[enum.Enum]:
    # What flags are together is told by all of them; of the others each stands for itself.
    first = members if issubclass(kind, enum.Flag) else members[:1]
    made = simple(kind, boundary=enum.KEEP)(type(name, (), dict(first)))
    _add(made, members[len(first) :])
    return made


def _add(made: type[enum.Enum], members: Sequence[tuple[str, int]]) -> None:
    """Add names and their values to an enumeration; a second name of a value means the first."""
    names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    values = getattr(made, "_hashable_values_", [])  # Python 3.11 has none
    is_number = issubclass(made, int)
    numbered: Any = int.__new__
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = numbered(made, value) if is_number else object.__new__(made)
            vars(member).update(
                _value_=value, _name_=name, __objclass__=made, _sort_order_=len(names)
            )
            by_value[value] = member
            names.append(name)
            values.append(value)
        by_name[name] = member
        type.__setattr__(made, name, member)
