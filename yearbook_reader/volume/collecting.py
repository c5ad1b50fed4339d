"""Work that keeps nearly all it makes: the collector of cycles would look through it in vain."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycle_collection() -> Iterator[None]:
    """Let the collector of reference cycles rest inside; it runs again afterwards if it did before.

    What no one refers to is still freed at once; only cycles wait. What was made counts as old
    afterwards, so that the collector does not begin with looking through all of it. What was
    frozen before stays so, and what was made is then frozen with it.
    """
    ran, has_frozen = gc.isenabled(), gc.get_freeze_count() > 0
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.freeze()
            if not has_frozen:
                gc.unfreeze()
            gc.enable()
