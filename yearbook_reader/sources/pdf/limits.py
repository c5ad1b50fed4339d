"""What a process that reads a PDF may use: a hostile file ends the process, and nothing else."""

from __future__ import annotations

import os
import sys

MOST_MEMORY = 2 * 1024**3  # bytes of address space


def limit_resources(seconds: int) -> None:
    """Limit this process's memory and processor time where the system can."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    allow_seconds(seconds)


def allow_seconds(seconds: int) -> None:
    """Let this process use so much processor time in all."""
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = seconds if hard == resource.RLIM_INFINITY else min(seconds, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def used_seconds() -> float:
    """Give the processor time that this process has used."""
    return sum(os.times()[:2])
