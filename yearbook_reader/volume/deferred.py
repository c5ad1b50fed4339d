"""Values parts of which are made when first asked for: opening a book need not read all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING


class Deferred:
    """A frozen value some of whose fields may still be missing; `_make` gives one by its name.

    Whoever asks for a field finds it: a value that is complete by now equals one that always
    was. `_make` may be called by any thread, and gives the same object each time.
    """

    __slots__ = ("_make",)
    _make: Callable[[str], object]

    # Where types are checked, a field that no class has stays a mistake.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Make a field that is missing, and keep it."""
            if name not in type(self).__match_args__:
                raise AttributeError(name)
            made = self._make(name)
            object.__setattr__(self, name, made)
            return made
