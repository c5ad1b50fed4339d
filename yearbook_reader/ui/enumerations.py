"""Qt's enumerations, made in the short way that Python keeps for its own."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any


def make_them_simply() -> None:
    """Let PySide's enumerations be made without the checks that a written one needs.

    A window has thousands of names of Qt's, and Python takes longer for these than for the
    window. They are the same, in whichever way they are made.
    """
    simple = getattr(enum, "_simple_enum", None)
    if simple is not None:
        kind: Any = enum.EnumType
        kind._create_ = _with_short_cut(kind._create_, simple)


def _with_short_cut(
    careful: Callable[..., object], simple: Callable[..., Callable[[type], object]]
) -> Callable[..., object]:
    """Give what makes an enumeration of a kind, by its name, of names and values."""

    def create(kind: type, name: str, members: object, **more: object) -> object:
        # PySide alone tells of each enumeration what becomes of bits without a name.
        if more.get("boundary") is enum.KEEP and isinstance(members, list) and members:
            return simple(kind, boundary=enum.KEEP)(type(name, (), dict(members)))
        return careful(kind, name, members, **more)

    return create
