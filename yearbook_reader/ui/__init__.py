"""The window (Qt); thin, and the only room with words for people."""

import builtins
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from yearbook_reader.ui.enumerations import make_them_simply


class _Spared:
    """Gives PySide an empty package in place of modules that it loads at every start in vain.

    To compile the patterns of its writer of type stubs takes longer than a whole panel. It needs
    archives and temporary files only where its own modules are packed; whoever asks for these
    later finds Python's.
    """

    def __init__(self, *names: str) -> None:
        self._names = names
        self.found: list[str] = []

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find the modules that are to be spared, and no other."""
        if name not in self._names:
            return None
        self.found.append(name)
        return ModuleSpec(name, None, is_package=True)


class _Later:
    """A pattern that is compiled when it is used.

    PySide compiles one at every start, for three milliseconds, that it uses only to say what a
    function of Qt's was called with in vain.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = (pattern, flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find the places, as PySide wants to at once what finds them."""
        return _compile(*self._pattern).finditer(text)

    def __getattr__(self, name: str) -> object:
        return getattr(_compile(*self._pattern), name)


def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str] | _Later:
    return _Later(pattern, flags) if flags & re.VERBOSE else _compile(pattern, flags)


def _needless() -> tuple[str, ...]:
    shiboken = find_spec("shiboken6")
    folders = shiboken.submodule_search_locations if shiboken else None
    is_unpacked = any(Path(folder, "files.dir").is_dir() for folder in folders or ())
    of_archives = ("zipfile", "tempfile") if is_unpacked else ()
    return "shibokensupport.signature.lib.pyi_generator", *of_archives


make_them_simply()
_compile = re.compile
re.compile = _compiled  # type: ignore[assignment]
sys.meta_path.insert(0, spared := _Spared(*_needless()))
import PySide6.QtCore  # noqa: E402, F401 - what it does to Python's import is undone below

re.compile = _compile
sys.meta_path.remove(spared)
for name in {"zipfile", "tempfile"}.intersection(spared.found):
    del sys.modules[name]

# PySide replaces Python's import by one that reads the source of every later module, to see
# whether it wants Qt's names in snake case. No module here does.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
