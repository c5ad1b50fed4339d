"""Qt's core, loaded without what PySide does to the imports of Python."""

from __future__ import annotations

import builtins
import inspect


def load_qt_core() -> None:
    """Load `PySide6.QtCore`, and leave Python's import and `inspect` as they were.

    PySide replaces Python's import by one that reads the source of every later module, to see
    whether it wants Qt's names in snake case. No module here does, nor what PySide itself imports.
    """
    source_of = vars(inspect).get("getsource")
    vars(inspect)["getsource"] = _without_source
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    if source_of is not None:
        inspect.getsource = source_of
    elif inspect.getsource is _without_source:  # the module waits until it is used, and has it then
        del inspect.getsource


def _without_source(module: object) -> str:
    raise OSError(module)
