"""`library`: care for all volumes that are kept."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from yearbook_reader.cli.parser import Commands, add_command
from yearbook_reader.cli.speech import WELL, WRONG, complain, say, status_of
from yearbook_reader.errors import YearbookError
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "library", "书库")
    below = parser.add_subparsers(required=True, metavar="COMMAND")
    add_command(below, "verify", "检查书库中每一卷是否完好", command=_verify)
    add_command(below, "rebuild", "由原文重新整理书库中每一卷", command=_rebuild)


def _verify(arguments: argparse.Namespace) -> int:
    _, failed = _with_each_volume(arguments, Library.verify, "完好")
    return WRONG if failed else WELL


def _rebuild(arguments: argparse.Namespace) -> int:
    return status_of(*_with_each_volume(arguments, Library.rebuild, "已重新整理"))


def _with_each_volume(
    arguments: argparse.Namespace, work: Callable[[Library, str], object], well: str
) -> tuple[int, int]:
    """Do something with every volume; give how many went well and how many did not."""
    library = Library(user_paths(arguments.data_dir))
    shelf = library.shelf()
    failed = 0
    for sha256 in shelf:
        try:
            work(library, sha256)
            say(f"{sha256}\t{well}")
        except YearbookError as error:
            failed += 1
            say(f"{sha256}\t有误")
            complain(str(error))
    return len(shelf) - failed, failed
