"""Modules of this program found where they lie compiled, without Python's search for each."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from io import FileIO
from marshal import loads
from os import stat

# Not `typing`: it brings regular expressions and enumerations along.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

_UNCHECKED = b"\0\0\0\0"  # as its time and size are looked at, no digest
_HEAD = 16  # bytes before the code: the version, the kind, the time and the size of the source
_PACKAGE = "__init__"  # what a package has in place of a file of its own name


def find_them_directly(package: str) -> None:
    """Let the modules of a package be found, from now on, where they must be.

    Python asks a folder for each kind that a module may be of, which takes longer than to load
    one. What is not compiled, or was changed since, it finds as ever.
    """
    if sys.pycache_prefix is None and sys.implementation.cache_tag is not None:
        sys.meta_path.insert(0, _Finder(package))


class _Finder:
    def __init__(self, package: str) -> None:
        self._within = f"{package}."
        self._place, self._ending = cache_from_source("name.py").split("name")
        self._begins = MAGIC_NUMBER + _UNCHECKED

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module of the package that is compiled as it stands now."""
        if path is None or not name.startswith(self._within):
            return None
        folder, leaf = path[0], name.rpartition(".")[2]
        return self._spec(name, folder, leaf) or self._spec(name, f"{folder}/{leaf}", _PACKAGE)

    def _spec(self, name: str, folder: str, leaf: str) -> ModuleSpec | None:
        source, compiled = f"{folder}/{leaf}.py", f"{folder}/{self._place}{leaf}{self._ending}"
        try:
            with FileIO(compiled) as file:
                data = file.readall()
            now = stat(source)  # noqa: PTH116 - paths are not loaded yet
        except OSError:
            return None
        if data[:_HEAD] != self._begins + _told(now.st_mtime) + _told(now.st_size):
            return None
        spec = ModuleSpec(name, _Compiled(name, source, loads(data[_HEAD:])), origin=source)
        spec.has_location, spec.cached = True, compiled
        if leaf == _PACKAGE:
            spec.submodule_search_locations = [folder]
        return spec


class _Compiled(SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        """Give what was read when the module was found."""
        return self._code


def _told(number: float) -> bytes:
    """Give the time or the size of a source as they stand before its code."""
    return (int(number) & 0xFFFFFFFF).to_bytes(4, "little")
