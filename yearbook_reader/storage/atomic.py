"""Files and folders that are wholly there or not at all, even after a power cut."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from yearbook_reader.errors import StorageError, reason_of

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_DRAFT = ".new"  # how the names of what is not yet in place end


def write_atomically(path: Path, content: bytes, *, may_be_lost: bool = False) -> None:
    """Write the file so that it holds the old content or the new, and after return the new.

    One that `may_be_lost`, or spoilt, in a power cut is not waited for until it is on the disk.

    Raises:
        StorageError: the disk is full, read-only or fails; the old file is as it was.
    """
    with putting_in_place(path, may_be_lost=may_be_lost) as draft, draft.open("xb") as file:
        file.write(content)


@contextmanager
def putting_in_place(path: Path, *, may_be_lost: bool = False) -> Iterator[Path]:
    """Give a draft's path beside `path`; what is written there takes the place of `path`.

    The draft is synced, unless it `may_be_lost`, and renamed at the end of the block; on any
    error it is removed.

    Raises:
        StorageError: the disk is full, read-only or fails; the old file is as it was.
    """
    draft = path.with_name(f".{path.name}.{os.urandom(16).hex()}{_DRAFT}")
    try:
        with _faults_told(path):
            yield draft
            if not may_be_lost:
                _sync(draft)
            draft.replace(path)
            if not may_be_lost:
                _sync(path.parent)
    finally:
        # A disk that fails now has failed before, which is told.
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Create the folder and those above it, each one lasting; an existing one is left alone.

    Raises:
        StorageError: a folder cannot be created.
    """
    with _faults_told(folder):
        missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
        for path in reversed(missing):
            path.mkdir(exist_ok=True)
            _sync(path.parent)


class FolderDraft:
    """A folder that is being made; its files are written, and synced, while others are made."""

    def __init__(self, path: Path, writing: ThreadPoolExecutor) -> None:
        """Stand for the folder, which is there and empty."""
        self.path = path
        self._writing = writing
        self._begun: list[Future[None]] = []

    def write(self, name: str, content: bytes) -> None:
        """Begin to write a file."""
        self._begun.append(self._writing.submit(self._write, self.path / name, content))

    def _write(self, file: Path, content: bytes) -> None:
        file.write_bytes(content)
        _sync(file)

    def wait(self) -> None:
        """Wait until all files are there.

        Raises:
            OSError: one of them cannot be written.
        """
        for each in self._begun:
            each.result()


@contextmanager
def putting_folder_in_place(folder: Path) -> Iterator[FolderDraft]:
    """Give a draft beside `folder`; the folder made there takes its name at the end.

    What was written in it is synced before. Where `folder` has come to be meanwhile, that one
    stays and the draft goes; so it does on any error. What a crash leaves is removed by
    `sweep_drafts`.

    Raises:
        StorageError: the disk is full, read-only or fails.
    """
    # Not loaded before: the first page waits for this module.
    from concurrent.futures import ThreadPoolExecutor

    draft = folder.with_name(f".{folder.name}.{os.urandom(16).hex()}{_DRAFT}")
    try:
        with _faults_told(folder), ThreadPoolExecutor() as writing:
            draft.mkdir()
            made = FolderDraft(draft, writing)
            yield made
            made.wait()
            _sync(draft)
            with suppress(FileExistsError):
                _move_folder(draft, folder)
            _sync(folder.parent)
    finally:
        _remove_tree(draft, ignore_errors=True)


def _move_folder(draft: Path, folder: Path) -> None:
    try:
        draft.rename(folder)
    except OSError as error:
        if folder.is_dir():
            raise FileExistsError from error
        raise


def remove_folder(folder: Path) -> None:
    """Remove a folder with all that is in it: it loses its name at once, its content after.

    One that is not there is left so.

    Raises:
        StorageError: it cannot be removed.
    """
    rest = folder.with_name(f".{folder.name}.{os.urandom(16).hex()}{_DRAFT}")
    with _faults_told(folder), suppress(FileNotFoundError):
        folder.rename(rest)
        _sync(folder.parent)
        _remove_tree(rest)


def _remove_tree(folder: Path, *, ignore_errors: bool = False) -> None:
    # Imported here, as it brings all archives' ways to pack: the first page waits for it.
    from shutil import rmtree

    rmtree(folder, ignore_errors)


def sweep_drafts(parent: Path, older_than: float) -> None:
    """Remove the drafts, `older_than` these seconds, that a process which died left in a folder."""
    latest = time() - older_than
    for draft in parent.glob(f".*{_DRAFT}"):
        with suppress(OSError):
            if draft.stat().st_mtime < latest:
                _remove_tree(draft) if draft.is_dir() else draft.unlink()


def _sync(path: Path) -> None:
    """Wait until the file's content, or the folder's list of names, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise StorageError("无法写入“{path}”：{reason}。", path=path, reason=reason) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say in a sentence why a file, or what is beside it, cannot be read in this block.

    Raises:
        StorageError: the system refused, or the disk failed.
    """
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise StorageError("无法读取“{name}”：{reason}。", name=path, reason=reason) from error
