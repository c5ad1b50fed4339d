"""The window (Qt); thin, and the only room with words for people."""

import builtins
import inspect

from yearbook_reader.ui.enumerations import make_them_simply


def _without_source(module: object) -> str:
    raise OSError(module)


make_them_simply()
# PySide replaces Python's import by one that reads the source of every later module, to see
# whether it wants Qt's names in snake case. No module here does, nor what PySide itself imports.
source_of = vars(inspect).get("getsource")
vars(inspect)["getsource"] = _without_source
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
if source_of is not None:
    inspect.getsource = source_of
elif inspect.getsource is _without_source:  # the module waits until it is used, and has it then
    del inspect.getsource
