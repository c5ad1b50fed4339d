"""What a command says: results on stdout or into files, sentences for people on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from yearbook_reader.volume.model import Span

WELL, WRONG, FAILED = 0, 1, 2


def complain(sentence: str) -> None:
    """Tell the person something on stderr."""
    sys.stderr.write(sentence + "\n")


def say(line: str) -> None:
    """Give a line of the result."""
    sys.stdout.write(line + "\n")


def say_json(value: object) -> None:
    """Give the result as JSON."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def write(content: bytes, output: Path | None) -> None:
    """Write to stdout or to a file: whole or not at all, but into a device or pipe as it is.

    Raises:
        StorageError, OSError: it cannot be written.
    """
    from yearbook_reader.storage.atomic import write_atomically

    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    elif output.exists() and not output.is_file():
        output.write_bytes(content)
    else:
        write_atomically(output.resolve(), content)


def status_of(done: int, failed: int) -> int:
    """Give the exit code of work on many things: some may fail, but not all."""
    return (WRONG if done else FAILED) if failed else WELL


def pairs(spans: Sequence[Span]) -> list[list[int]]:
    """Give spans as JSON has them."""
    return [[span.start, span.end] for span in spans]
