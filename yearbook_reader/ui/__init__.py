"""The window (Qt); thin, and the only room with words for people."""

import builtins

import PySide6.QtCore  # noqa: F401 - what it does to Python's import is undone below

# PySide puts an import in the place of Python's that reads the source of every module to come,
# looking for a wish to spell Qt's names otherwise. Nobody here has it.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
