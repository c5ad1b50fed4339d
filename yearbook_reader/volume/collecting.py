"""Work that keeps nearly all it makes: the collector of cycles would look through it in vain."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycle_collection() -> Iterator[None]:
    """Let the collector of reference cycles rest inside; it runs again afterwards if it did before.

    What no one refers to is still freed at once; only cycles wait. What was made counts as old
    afterwards, so that the collector does not begin with looking through all of it.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
