"""`library`: care for all that is kept: volumes, index, notebook."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from yearbook_reader.cli.parser import Commands, add_command, count
from yearbook_reader.cli.speech import WELL, WRONG, complain, say, status_of
from yearbook_reader.errors import NotFoundError, StorageError, YearbookError
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths

if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.backups import Backup

_INDEX, _NOTEBOOK = "索引", "笔记本"
_SOUND = "完好"
_SHOWN = 20  # characters of a quote


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "library", "书库")
    below = parser.add_subparsers(required=True, metavar="COMMAND")
    add_command(below, "verify", "检查各卷、索引和笔记本是否完好", command=_verify)
    add_command(below, "rebuild", "由原文重新整理各卷，并重建索引", command=_rebuild)
    add_command(below, "backup", "备份笔记本", command=_backup)
    restore = add_command(below, "restore", "列出备份，或用其中一份恢复笔记本", command=_restore)
    restore.add_argument("number", nargs="?", type=count, metavar="NUMBER", help="备份的编号")


def _verify(arguments: argparse.Namespace) -> int:
    with _library(arguments) as library:
        checks = [
            _told(sha256, partial(library.volumes.verify, sha256), title)
            for sha256, title in _names(library)
        ]
        checks.append(_told(_INDEX, library.index.verify))
        checks.append(_told(_NOTEBOOK, lambda: _verify_notebook(library)))
    return WELL if all(checks) else WRONG


def _rebuild(arguments: argparse.Namespace) -> int:
    with _library(arguments) as library:
        done = [
            _told(sha256, partial(library.rebuild, sha256), title, "已重新整理")
            for sha256, title in _names(library)
        ]
        done.append(_told(_INDEX, lambda: _rebuild_index(library), well="已重建"))
    return status_of(sum(done), len(done) - sum(done))


def _names(library: Library) -> list[tuple[str, str]]:
    """Give the sha256 of every volume, and its title, else its file, with the year."""
    return [
        (
            row.record.sha256,
            f"{row.cover.title} {row.edition_year or row.covers_year or ''}".rstrip(),
        )
        for row in library.shelf_view()
    ]


@contextmanager
def _library(arguments: argparse.Namespace) -> Iterator[Library]:
    library = Library(user_paths(arguments.data_dir))
    try:
        yield library
    finally:
        library.close()


def _told(name: str, work: Callable[[], object], title: str = "", well: str = _SOUND) -> bool:
    """Do something with one thing, which may have a title, and say how it went."""
    titled = f"\t{title}" if title else ""
    try:
        work()
    except YearbookError as error:
        say(f"{name}\t有误{titled}")
        complain(str(error))
        return False
    say(f"{name}\t{well}{titled}")
    return True


def _verify_notebook(library: Library) -> None:
    sentence = library.keeper.news()
    if sentence:
        raise YearbookError(sentence)


def _rebuild_index(library: Library) -> None:
    library.index.throw_away()
    # Why a volume is not in the index was said of the volume itself.
    library.bring_index_up_to_date()


def _backup(arguments: argparse.Namespace) -> int:
    with _library(arguments) as library:
        library.keeper.database  # noqa: B018 - only an open notebook is copied
        library.keeper.back_up()
        copies = library.keeper.backups.list()
        if not copies:
            complain("笔记本还是空的，没有要备份的。")
            return WELL
        _say_copy(library, copies[0])
    return WELL


def _restore(arguments: argparse.Namespace) -> int:
    with _library(arguments) as library:
        copies = library.keeper.backups.list()
        if arguments.number is None:
            for copy in copies:
                _say_copy(library, copy)
            if not copies:
                complain("还没有备份。")
            return WELL
        wanted = [copy for copy in copies if copy.number == arguments.number]
        if not wanted:
            raise NotFoundError("没有编号为 {number} 的备份。", number=arguments.number)
        library.keeper.restore(wanted[0])
        _say_copy(library, wanted[0])
    return WELL


def _say_copy(library: Library, copy: Backup) -> None:
    """Give a line: the copy's number, when it was made, what it holds, where it is.

    Of what it holds the counts are told, and the note that was changed last.
    """
    try:
        held = library.keeper.contents(copy)
        told = f"{held.annotations} 条标注，{held.bookmarks} 个书签"
        if held.newest:
            told += f"，最近改的是“{_short(held.newest.quote)}”"
    except StorageError as error:
        complain(str(error))
        told = "有误"
    say(f"{copy.number}\t{copy.made.astimezone():%Y-%m-%d %H:%M}\t{told}\t{copy.path}")


def _short(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}……"
