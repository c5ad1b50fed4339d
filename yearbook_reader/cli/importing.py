"""`import`: files and folders into the library."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from yearbook_reader.cli.parser import Commands, add_command, add_encoding, count
from yearbook_reader.cli.speech import FAILED, complain, say, status_of
from yearbook_reader.errors import YearbookError
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths, user_paths

# What a folder is searched for; a file that is named is read whatever its name.
_ENDINGS = (".txt", ".pdf", ".epub", ".docx", ".html", ".htm", ".xhtml")


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "import", "把文件或文件夹收入书库", command=_import)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--jobs", type=count, metavar="N", help="同时处理几个文件")
    add_encoding(parser)


def _import(arguments: argparse.Namespace) -> int:
    files = [file for path in arguments.files for file in _files_of(path)]
    if not files:
        complain(f"没有找到年鉴文件（{'、'.join(_ENDINGS)}）。")
        return FAILED
    take_in = partial(_import_file, user_paths(arguments.data_dir), arguments.encoding)
    results = _on_cores(take_in, files, arguments.jobs)
    failed = 0
    for file, (taken, sentence) in zip(files, results, strict=True):
        if taken:
            say(f"{sentence}\t{file}")
        else:
            failed += 1
            complain(sentence)
    return status_of(len(files) - failed, failed)


def _files_of(path: Path) -> Sequence[Path]:
    if not path.is_dir():
        return (path,)
    return sorted(file for file in path.rglob("*") if file.suffix.lower() in _ENDINGS)


def _on_cores(
    take_in: Callable[[Path], tuple[bool, str]], files: Sequence[Path], jobs: int | None
) -> Iterator[tuple[bool, str]]:
    workers = min(jobs or os.cpu_count() or 1, len(files))
    if workers < 2:
        yield from map(take_in, files)
        return
    # Ctrl-C reaches every process of the terminal; only this one is to speak of it.
    with ProcessPoolExecutor(workers, initializer=partial(signal, SIGINT, SIG_IGN)) as pool:
        yield from pool.map(take_in, files)


def _import_file(paths: Paths, encoding: str | None, file: Path) -> tuple[bool, str]:
    """Take one file in; give whether it could be done, with the title or what is wrong."""
    try:
        return True, Library(paths).add(file, encoding=encoding).record.title
    except YearbookError as error:
        return False, str(error)
