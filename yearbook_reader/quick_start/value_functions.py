"""The functions that Python writes for a class of values, compiled when they are called."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

_LATER = {"__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__"}


def compile_them_later() -> None:
    """Let classes that are declared from now on wait for what is rarely called.

    Until the window stands, Python compiles six such functions for each of thirty classes, of
    which most have no value yet; until a command begins, for twice as many.
    From 3.13 on it compiles all of a class in one go. A second call does nothing.
    """
    module = vars(dataclasses)
    if "_create_fn" in module and module["_create_fn"].__module__ != __name__:
        module["_create_fn"] = _waiting(module["_create_fn"])


def _waiting(create: Callable[..., Callable[..., object]]) -> Callable[..., object]:
    """Give what creates a function of a name, its arguments' and its lines, when it is called."""

    def create_later(name: str, *text: object, **scope: object) -> Callable[..., object]:
        if name not in _LATER:
            return create(name, *text, **scope)
        created: list[Any] = []

        def function(value: object, /, *given: object, **named: object) -> object:
            if not created:
                created.append(create(name, *text, **scope))
                created[0].__qualname__ = function.__qualname__
                for kind in type(value).__mro__:
                    if vars(kind).get(name) is function:
                        setattr(kind, name, created[0])
            return created[0](value, *given, **named)

        function.__name__ = name
        return function

    return create_later
