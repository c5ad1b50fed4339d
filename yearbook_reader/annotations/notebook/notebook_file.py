"""The start: the notebook's file is looked through, and what is damaged is mended, with a word."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import Sentence, StorageError
from yearbook_reader.storage.atomic import putting_in_place, reading, write_atomically
from yearbook_reader.storage.connection import DamageError, LockError
from yearbook_reader.storage.database import Database, ForeignFileError
from yearbook_reader.storage.rows import damaged_rows

if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.backups import Backup
    from yearbook_reader.annotations.notebook.salvage import Salvaged


class StartReport(NamedTuple):
    """What is to be said of the notebook at the start; nothing where all is well.

    `kept` is the damaged file, which was put aside; `offered` a copy that may be restored in
    the place of a notebook that was gone.
    """

    sentence: Sentence = Sentence()
    read_only: bool = False
    kept: Path | None = None
    offered: Backup | None = None
    salvaged: Salvaged | None = None


class OpenedFile(NamedTuple):
    """The open notebook file and what is to be said of it."""

    database: Database
    report: StartReport


def open_notebook_file(path: Path, backups: Path) -> OpenedFile:
    """Open the notebook after a look at every page and every row of it.

    A damaged file is kept aside and what can be saved of it, of its history and of the newest
    good copy in the folder `backups` takes its place. What may not be written is read, be it in
    memory: an older version, a damaged file, one whose last change a crash left half done.

    Raises:
        StorageError: the file is another program's or of a newer version, is in use, or cannot
            be opened or mended; it is as it was.
    """
    with reading(path):
        if _may_be_written(path):
            return _opened(path, backups)
        return _opened_to_be_read(path, backups)


def _opened(path: Path, backups: Path) -> OpenedFile:
    if not path.exists() or path.stat().st_size == 0:
        return _opened_anew(path, backups)
    try:
        return _opened_sound(path)
    except DamageError:
        return _mended(path, backups)
    except ForeignFileError:
        from yearbook_reader.annotations.notebook.sound_rows import sound_rows

        if not sound_rows(path.read_bytes()):
            raise
        return _mended(path, backups)
    except LockError:
        database = Database(path, APPLICATION_ID, MIGRATIONS, read_only=True, locking=False)
        sentence = Sentence(
            "“{path}”所在的磁盘不支持加锁。已有的标注可以阅读，新的标注不能保存。", {"path": path}
        )
        return OpenedFile(database, StartReport(sentence, read_only=True))


def _opened_anew(path: Path, backups: Path) -> OpenedFile:
    from yearbook_reader.annotations.notebook.backups import Backups

    copies = Backups(backups)
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    offered = copies.newest_good()
    if offered is None:
        return OpenedFile(database, StartReport())
    held = copies.contents(offered)
    sentence = Sentence(
        "笔记本文件“{path}”不见了，现在打开的是一本空的。{day}的备份里有"
        "{annotations}条标注、{bookmarks}个书签，可以恢复。",
        {
            "path": path,
            "day": _day(offered),
            "annotations": held.annotations,
            "bookmarks": held.bookmarks,
        },
    )
    return OpenedFile(database, StartReport(sentence, offered=offered))


def _opened_sound(path: Path, read_only: bool = False) -> OpenedFile:
    database = Database(path, APPLICATION_ID, MIGRATIONS, read_only)
    try:
        if damaged_rows(database):
            raise DamageError("“{path}”中有记录已损坏。", path=path)
    except BaseException:
        database.close()
        raise
    return OpenedFile(database, StartReport())


def _may_be_written(path: Path) -> bool:
    """Tell whether the file, and its folder or the one it would be made in, may be written."""
    there = [each for each in (path, *path.parents) if each.exists()]
    return all(os.access(each, os.W_OK) for each in there[: 1 + (there[0] == path)])


def _opened_to_be_read(path: Path, backups: Path) -> OpenedFile:
    sentence = Sentence(
        "“{path}”只能读取，不能写入。已有的标注可以阅读，新的标注不能保存。", {"path": path}
    )
    with suppress(StorageError):
        opened = _opened_sound(path, read_only=True)
        return opened._replace(report=StartReport(sentence, read_only=True))
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for each, target in ((path, copy), (_journal_of(path), _journal_of(copy))):
            if each.exists():
                write_atomically(target, each.read_bytes())
        opened = _opened(copy, backups)
        opened.database.go_on_in_memory(path)
    salvaged = opened.report.salvaged
    if salvaged:
        sentence = Sentence(
            "“{path}”已损坏，又不能写入。找回的标注和书签共{whole}条，可以阅读，新的标注不能保存。",
            {"path": path, "whole": salvaged.whole},
        )
    return OpenedFile(opened.database, StartReport(sentence, read_only=True, salvaged=salvaged))


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _mended(path: Path, backups: Path) -> OpenedFile:
    from yearbook_reader.annotations.notebook.backups import Backups

    damaged, copy = path.read_bytes(), Backups(backups).newest_good()
    kept = _free_name(path)
    write_atomically(kept, damaged)
    # What stood in a journal was rolled back or is damaged too; it must not meet the new file.
    journal = _journal_of(path)
    if journal.exists():
        write_atomically(_journal_of(kept), journal.read_bytes())
        journal.unlink()
    with putting_in_place(path) as draft:
        from yearbook_reader.annotations.notebook.salvage import salvage

        salvaged = salvage(damaged, copy.path.read_bytes() if copy else b"", draft)
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    return OpenedFile(
        database, StartReport(_sentence(salvaged, kept, copy), kept=kept, salvaged=salvaged)
    )


def _free_name(path: Path) -> Path:
    number = 1
    while (name := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return name


def _sentence(salvaged: Salvaged, kept: Path, copy: Backup | None) -> Sentence:
    parts = dict.fromkeys(("history", "copy", "missing"), Sentence())
    if salvaged.from_history:
        count = {"count": salvaged.from_history}
        parts["history"] = Sentence("，其中{count}条来自修改记录", count)
    if salvaged.from_copy and copy:
        values = {"count": salvaged.from_copy, "day": _day(copy)}
        parts["copy"] = Sentence("，其中{count}条来自{day}的备份", values)
    if salvaged.missing_changes:
        count = {"count": salvaged.missing_changes}
        parts["missing"] = Sentence("；另有{count}处改动没有找回", count)
    return Sentence(
        "笔记本文件已损坏，受损的文件保留在“{kept}”。找回标注和书签共{whole}条"
        "{history}{copy}{missing}。",
        {"kept": kept, "whole": salvaged.whole, **parts},
    )


def _day(backup: Backup) -> Sentence:
    made = backup.made.astimezone()
    return Sentence(
        "{year}年{month}月{day}日", {"year": made.year, "month": made.month, "day": made.day}
    )
