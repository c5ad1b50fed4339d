"""Keeps the notebook's file: looks through it at the start, copies it, brings copies back."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from yearbook_reader.annotations.notebook.notebook_file import (
    OpenedFile,
    StartReport,
    open_notebook_file,
)
from yearbook_reader.errors import Sentence
from yearbook_reader.storage.atomic import write_atomically
from yearbook_reader.storage.database import Database

# What copies is imported where it is used: the first page waits for the notebook.
if TYPE_CHECKING:
    from yearbook_reader.annotations.annotation import Notes
    from yearbook_reader.annotations.notebook.backups import Backup, Backups, Contents

MIRROR = "notebook.jsonld"


class NotebookKeeper:
    """The one precious file, opened at the first use, and its copies; any thread may call."""

    def __init__(self, path: Path, backups: Path) -> None:
        """Stand for the file at `path` and the copies in the folder `backups`."""
        self._path = path
        self._folder = backups
        self._lock = RLock()
        self._opened: OpenedFile | None = None
        self._told = False

    @cached_property
    def backups(self) -> Backups:
        """Give the copies."""
        from yearbook_reader.annotations.notebook.backups import Backups

        return Backups(self._folder)

    @property
    def database(self) -> Database:
        """Give the open file.

        Raises:
            StorageError: it cannot be opened, or is refused.
        """
        return self._open().database

    @property
    def report(self) -> StartReport:
        """Give what is to be said of the file; it is opened for that.

        Raises:
            StorageError: it cannot be opened, or is refused.
        """
        return self._open().report

    def news(self) -> Sentence:
        """Give, once, the sentence that is to be said of the file; empty where all is well.

        Nothing is created where there never was a notebook.

        Raises:
            StorageError: the file cannot be opened, or is refused.
        """
        if self._told or not (self._path.exists() or self.backups.list()):
            return Sentence()
        sentence = self.report.sentence
        self._told = True
        return sentence

    def _open(self) -> OpenedFile:
        with self._lock:
            if self._opened is None:
                self._opened = open_notebook_file(self._path, self._folder)
            return self._opened

    def back_up(self) -> Backup | None:
        """Copy the file where it was opened and its history went on; None where there is no need.

        Beside the copies lies all that is in it as W3C Web Annotations, to be read without us.

        Raises:
            StorageError: no sound copy could be made; the former ones are as they were.
        """
        with self._lock:
            opened = self._opened
            if opened is None or opened.report.read_only or not opened.database.is_open:
                return None
            backup = self.backups.make_if_changed(opened.database)
            if backup:
                from yearbook_reader.annotations.json_ld import to_json_ld

                written = to_json_ld(self.notes())
                write_atomically(self._folder / MIRROR, written)
            return backup

    def contents(self, backup: Backup) -> Contents:
        """Look at what a copy holds.

        Raises:
            StorageError: the copy is damaged or gone.
        """
        return self.backups.contents(backup)

    def notes(self) -> Notes:
        """Give all annotations and bookmarks as they are now.

        Raises:
            StorageError: the notebook cannot be read.
        """
        from yearbook_reader.annotations.notebook.backups import all_notes
        from yearbook_reader.annotations.notebook.notebook import Notebook

        return all_notes(Notebook(self.database))

    def restore(self, backup: Backup) -> Backup:
        """Make the notebook what it was in a copy; gives the copy of what it is now, made first.

        Raises:
            NotFoundError: the copy is gone.
            StorageError: the copy is damaged, or the notebook cannot be written; it is as it was.
        """
        return self.backups.restore(backup, self.database)

    def forget_queries(self) -> None:
        """Forget which searches were made last, here and in every copy.

        Raises:
            StorageError: the file or a copy cannot be written.
        """
        from yearbook_reader.annotations.notebook.searches import Searches

        with self._lock:
            Searches(self.database).forget()
            self.backups.forget_queries()

    def close(self) -> None:
        """Copy the file where it changed, and close it; a second time does nothing.

        Raises:
            StorageError: the disk failed; the file is closed all the same.
        """
        with self._lock:
            try:
                self.back_up()
            finally:
                if self._opened is not None:
                    self._opened.database.close()
                    self._opened = None
