"""What a process that reads a PDF may use: a hostile file ends the process, and nothing else."""

from __future__ import annotations

import os
import sys

CORES = "YEARBOOK_READER_CORES"  # in the environment: how many one file may be read on
MOST_MEMORY = 2 * 1024**3  # bytes of address space


def limit_resources(seconds: int) -> None:
    """Limit this process's memory and processor time where the system can."""
    if sys.platform == "win32":
        return
    import resource

    most = _within(MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1])
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    allow_seconds(seconds)


def allow_seconds(seconds: int) -> None:
    """Let this process use so much processor time in all."""
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (_within(seconds, hard), hard))


def _within(wanted: int, hard: int) -> int:
    """Give what is wanted, or the less that the system allows."""
    return wanted if hard < 0 else min(wanted, hard)


def used_seconds() -> float:
    """Give the processor time that this process has used."""
    return sum(os.times()[:2])
