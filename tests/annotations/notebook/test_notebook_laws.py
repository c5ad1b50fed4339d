"""The notebook against a plain dictionary: any calls in any order, with reopening between."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook.backups import Backup, Backups
from yearbook_reader.annotations.notebook.notebook import Counts, Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.volume.model import Span

IDS = st.sampled_from(["a", "b", "c", "d"])
BOOKS = st.sampled_from(["first", "second"])
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99),
                  st.integers(1, 9))  # fmt: skip
ANNOTATIONS = st.builds(
    Annotation,
    id=IDS,
    source_sha256=BOOKS,
    spans=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
    quote=WORDS,
    prefix=WORDS,
    suffix=WORDS,
    color=st.sampled_from(Color),
    note=WORDS,
    tags=st.lists(WORDS, max_size=3).map(tuple),
    entry_id=WORDS,
    titles=st.lists(WORDS, max_size=3).map(tuple),
    created=WORDS,
    modified=WORDS,
)
BOOKMARKS = st.builds(
    Bookmark,
    id=IDS,
    source_sha256=BOOKS,
    offset=st.integers(0, 2**40),
    entry_id=WORDS,
    titles=st.lists(WORDS, max_size=3).map(tuple),
    created=WORDS,
)


class NotebookMachine(RuleBasedStateMachine):
    """Makes the same calls to a notebook on the disk and to dictionaries, and compares them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.notebook = Notebook.open(self.folder / "notebook.sqlite")
        self.annotations: dict[str, Annotation] = {}
        self.deleted: dict[str, Annotation] = {}
        self.bookmarks: dict[str, Bookmark] = {}
        self.deleted_bookmarks: dict[str, Bookmark] = {}
        self.positions: dict[str, int] = {}
        self.done: list[tuple[int, tuple[dict[str, Any], ...]]] = []
        self.copy: tuple[Backup, tuple[dict[str, Any], ...], dict[str, int]] | None = None

    def before(self) -> tuple[dict[str, Any], ...]:
        states = (self.annotations, self.deleted, self.bookmarks, self.deleted_bookmarks)
        return tuple(dict(state) for state in states)

    @precondition(lambda self: self.done)
    @rule()
    def undo_the_last(self) -> None:
        number, before = self.done.pop()
        [last] = self.notebook.history.standing(("annotation", "bookmark"))
        assert last.number == number
        self.notebook.history.undo(number)
        # What was added is deleted, not gone: its id stays taken.
        there = (self.annotations | self.deleted, self.bookmarks | self.deleted_bookmarks)
        added = {k: v for k, v in there[0].items() if k not in before[0] | before[1]}
        marked = {k: v for k, v in there[1].items() if k not in before[2] | before[3]}
        self.annotations, deleted, self.bookmarks, unmarked = map(dict, before)
        self.deleted = deleted | added
        self.deleted_bookmarks = unmarked | marked

    @rule(annotation=ANNOTATIONS)
    def add(self, annotation: Annotation) -> None:
        if annotation.id in self.annotations | self.deleted:
            with pytest.raises(StorageError):
                self.notebook.add(annotation)
            return
        before = self.before()
        self.done.append((self.notebook.add(annotation), before))
        self.annotations[annotation.id] = annotation

    @rule(annotation=ANNOTATIONS)
    def update(self, annotation: Annotation) -> None:
        if annotation.id not in self.annotations:
            with pytest.raises(NotFoundError):
                self.notebook.update(annotation)
            return
        before = self.before()
        self.done.append((self.notebook.update(annotation), before))
        self.annotations[annotation.id] = annotation

    @rule(several=st.lists(ANNOTATIONS, min_size=1, max_size=4, unique_by=lambda each: each.id))
    def put(self, several: list[Annotation]) -> None:
        before = self.before()
        number = self.notebook.put(*several)
        if number:
            self.done.append((number, before))
        for each in several:
            self.deleted.pop(each.id, None)
            self.annotations[each.id] = each

    @rule(identifiers=st.sets(IDS, min_size=1))
    def delete_several_or_none(self, identifiers: set[str]) -> None:
        if not identifiers <= self.annotations.keys():
            with pytest.raises(NotFoundError):
                self.notebook.delete(*identifiers)
            return
        before = self.before()
        self.done.append((self.notebook.delete(*identifiers), before))
        self.deleted |= {each: self.annotations.pop(each) for each in identifiers}

    @rule()
    def keep_a_copy(self) -> None:
        copies = Backups(self.folder / "backups")
        database = Database(self.folder / "notebook.sqlite", APPLICATION_ID, MIGRATIONS)
        with closing(database):
            self.copy = (copies.make(database), self.before(), dict(self.positions))

    @precondition(lambda self: self.copy)
    @rule()
    def bring_the_copy_back(self) -> None:
        assert self.copy is not None
        backup, states, positions = self.copy
        database = Database(self.folder / "notebook.sqlite", APPLICATION_ID, MIGRATIONS)
        with closing(database):
            Backups(self.folder / "backups").restore(backup, database)
        states = tuple(map(dict, states))
        self.annotations, self.deleted, self.bookmarks, self.deleted_bookmarks = states
        self.positions = dict(positions)
        self.done = []

    @rule(identifier=IDS)
    def delete(self, identifier: str) -> None:
        if identifier not in self.annotations:
            with pytest.raises(NotFoundError):
                self.notebook.delete(identifier)
            return
        before = self.before()
        self.done.append((self.notebook.delete(identifier), before))
        self.deleted[identifier] = self.annotations.pop(identifier)

    @rule(bookmark=BOOKMARKS)
    def add_bookmark(self, bookmark: Bookmark) -> None:
        if bookmark.id in self.bookmarks | self.deleted_bookmarks:
            with pytest.raises(StorageError):
                self.notebook.add_bookmark(bookmark)
            return
        before = self.before()
        self.done.append((self.notebook.add_bookmark(bookmark), before))
        self.bookmarks[bookmark.id] = bookmark

    @precondition(lambda self: self.bookmarks)
    @rule(data=st.data())
    def delete_bookmark(self, data: st.DataObject) -> None:
        identifier = data.draw(st.sampled_from(sorted(self.bookmarks)))
        before = self.before()
        self.done.append((self.notebook.delete_bookmark(identifier), before))
        self.deleted_bookmarks[identifier] = self.bookmarks.pop(identifier)

    @rule(book=BOOKS, offset=st.integers(0, 2**40))
    def set_position(self, book: str, offset: int) -> None:
        self.notebook.set_position(book, offset)
        self.positions[book] = offset

    @rule()
    def reopen(self) -> None:
        self.notebook.close()
        self.notebook = Notebook.open(self.folder / "notebook.sqlite")

    @invariant()
    def holds_the_same(self) -> None:
        for book in ("first", "second"):
            annotations = [a for a in self.annotations.values() if a.source_sha256 == book]
            bookmarks = [b for b in self.bookmarks.values() if b.source_sha256 == book]
            found = self.notebook.annotations(book)
            assert {a.id: a for a in found} == {a.id: a for a in annotations}
            assert [a.spans[0].start for a in found] == sorted(a.spans[0].start for a in found)
            marks = self.notebook.bookmarks(book)
            assert {b.id: b for b in marks} == {b.id: b for b in bookmarks}
            assert [b.offset for b in marks] == sorted(b.offset for b in marks)
            assert self.notebook.counts(book) == Counts(len(annotations), len(bookmarks))
            assert self.notebook.position(book) == self.positions.get(book)

    def teardown(self) -> None:
        self.notebook.close()
        shutil.rmtree(self.folder)


TestNotebookLaws = NotebookMachine.TestCase
TestNotebookLaws.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
