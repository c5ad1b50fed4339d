"""The sets of characters in regular expressions, each made ready once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

_Ready = tuple[list[Any], bool]


def compile_each_set_once() -> None:
    """Let patterns that are compiled from now on share the sets of characters they have alike.

    For each set Python walks through all its characters. That of Han has 28,450 of them below
    those that are rare, and stands in hundreds of patterns.
    """
    module = vars(import_module("re._compiler"))
    if "_optimize_charset" in module:
        module["_optimize_charset"] = _remembering(module["_optimize_charset"])


def _remembering(make_ready: Callable[..., _Ready]) -> Callable[..., _Ready]:
    """Give what makes a set ready, or has done so before; what comes with it is for other cases."""
    known: dict[tuple[Any, ...], _Ready] = {}

    def ready(charset: Iterable[Any], *folding_case: object) -> _Ready:
        if any(folding_case):
            return make_ready(charset, *folding_case)
        same = tuple(charset)
        if same not in known:
            known[same] = make_ready(charset)
        return known[same]

    return ready
