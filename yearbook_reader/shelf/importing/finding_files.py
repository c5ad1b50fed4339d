"""Which files of a folder may be yearbooks."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from yearbook_reader.errors import SourceError, reason_of

ENDINGS = (".txt", ".pdf", ".epub", ".docx", ".html", ".htm", ".xhtml", ".xml", ".tei")
"""What a folder is searched for; a file that is named is read whatever its name."""


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files to take in, each once, and the others that their folders hold."""

    files: tuple[Path, ...]
    skipped: tuple[Path, ...]


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Give the files named, and those of the folders named and below them, in order of names.

    Hidden files and folders are left out, links to folders are not followed.

    Raises:
        SourceError: a folder cannot be read.
    """
    found: dict[Path, None] = {}
    skipped = []
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        for file in _below(path):
            if file.suffix.lower() in ENDINGS:
                found[file] = None
            else:
                skipped.append(file)
    return FoundFiles(tuple(found), tuple(skipped))


def _below(folder: Path) -> Iterable[Path]:
    def refuse(error: OSError) -> None:
        raise SourceError(
            "无法读取文件夹“{name}”：{reason}。", name=error.filename, reason=reason_of(error)
        ) from error

    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))
