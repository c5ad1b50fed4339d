"""Modules that are loaded when something in them is asked for."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock

# Not `typing`: it brings regular expressions and enumerations along.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader
    from types import ModuleType


def load_later(*names: str) -> None:
    """Let the modules of these names wait, from now on, until whoever imported them uses them.

    They are found where they always are, and stay who they are: only what stands in them comes
    later. Where something is imported from them by its name, they wait for nothing.
    """
    sys.meta_path.insert(0, _Finder(names))


class _Finder:
    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find the modules that are to wait, and no other."""
        spec = PathFinder.find_spec(name, path, target) if name in self._names else None
        if spec is not None and spec.loader is not None:
            spec.loader = _Waiting(spec.loader)  # type: ignore[assignment]
        return spec


class _Waiting:
    """Loads a module when it is asked for a name that it has not yet."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Make the module as its own loader would."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Let the module wait. All threads that ask wait for the first of them to load it."""
        names, lock = vars(module), RLock()
        begun: list[str] = []

        def look_up(name: str) -> object:
            with lock:
                if not begun:
                    begun.append(name)
                    self._loader.exec_module(module)
                    del names["__getattr__"]
            if name not in names:
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
            return names[name]

        names["__getattr__"] = look_up
