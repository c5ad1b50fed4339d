"""The window (Qt); thin, and the only room with words for people."""

import builtins

from PySide6 import QtCore

# On the way, PySide has put an import in the place of Python's that reads the source of every
# module to come, looking for a wish to spell Qt's names otherwise. Nobody here has it.
assert QtCore is not None
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
