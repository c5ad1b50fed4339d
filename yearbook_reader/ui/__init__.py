"""The window (Qt); thin, and the only room with words for people."""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType


class _Unwritten:
    """Finds, in the place of PySide's writer of type stubs, an empty package.

    PySide loads it at every start, and the patterns in it take longer than a whole panel.
    """

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find that one module, and leave all others to others."""
        is_writer = name == "shibokensupport.signature.lib.pyi_generator"
        return ModuleSpec(name, None, is_package=True) if is_writer else None


sys.meta_path.insert(0, unwritten := _Unwritten())
import PySide6.QtCore  # noqa: E402, F401 - what it does to Python's import is undone below

sys.meta_path.remove(unwritten)

# PySide puts an import in the place of Python's that reads the source of every module to come,
# looking for a wish to spell Qt's names otherwise. Nobody here has it.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
