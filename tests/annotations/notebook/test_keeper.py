"""The keeper of the notebook's file: a word at the start, copies, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.exchange.incoming import compared, take_in
from yearbook_reader.annotations.notebook.keeper import NotebookKeeper
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.errors import StorageError
from yearbook_reader.storage.records import MANY


@pytest.fixture
def keeper(path: Path) -> Iterator[NotebookKeeper]:
    """Give a keeper of a notebook that is not there yet."""
    keeper = NotebookKeeper(path, path.parent / "backups")
    yield keeper
    keeper.close()


def test_nothing_is_created_before_something_is_asked_for(
    keeper: NotebookKeeper, tmp_path: Path
) -> None:
    assert not keeper.news()
    assert keeper.back_up() is None
    keeper.close()
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_is_said_once(
    keeper: NotebookKeeper, path: Path, annotation: Annotation
) -> None:
    Notebook(keeper.database).add(annotation)
    keeper.close()
    path.write_bytes(b"\xff" * 9000)
    assert "已损坏" in str(keeper.news())
    assert not keeper.news()
    assert "已损坏" in str(keeper.report.sentence)


def test_at_the_end_what_changed_is_copied(
    keeper: NotebookKeeper, path: Path, annotation: Annotation, bookmark: Bookmark
) -> None:
    Notebook(keeper.database).add(annotation)
    Notebook(keeper.database).add_bookmark(bookmark)
    keeper.close()
    [backup] = keeper.backups.list()
    assert keeper.contents(backup).annotations == 1
    mirror = (path.parent / "backups" / "notebook.jsonld").read_text(encoding="utf-8")
    assert annotation.quote.splitlines()[0] in mirror
    assert "bookmarking" in mirror
    Notebook(keeper.database).position("book")
    keeper.close()
    assert keeper.backups.list() == (backup,)


def test_a_copy_is_brought_back(keeper: NotebookKeeper, annotation: Annotation) -> None:
    notebook = Notebook(keeper.database)
    notebook.add(annotation)
    backup = keeper.back_up()
    assert backup is not None
    notebook.update(replace(annotation, note="later"))
    keeper.restore(backup)
    assert notebook.annotations("book") == (annotation,)


def test_the_file_is_closed_even_where_no_copy_can_be_made(
    keeper: NotebookKeeper, path: Path, annotation: Annotation
) -> None:
    Notebook(keeper.database).add(annotation)
    database = keeper.database
    (path.parent / "backups").write_text("in the way")
    with pytest.raises(StorageError):
        keeper.close()
    assert not database.is_open
    keeper.close()


def test_before_many_notes_are_changed_they_are_copied(
    keeper: NotebookKeeper, annotation: Annotation
) -> None:
    notebook = Notebook(keeper.database, keeper.back_up)
    many = [replace(annotation, id=str(number)) for number in range(MANY)]
    notebook.add(*many)
    deleted = notebook.delete(many[0].id)
    assert keeper.backups.list() == ()
    notebook.history.undo(deleted)
    notebook.update(*(replace(each, tags=("别的",)) for each in many))
    [before_tags] = keeper.backups.list()
    assert set(keeper.backups.notes(before_tags).annotations) == set(many)
    notebook.delete(*(each.id for each in many))
    [before_deletion, _] = keeper.backups.list()
    held = keeper.backups.notes(before_deletion).annotations
    assert {each.tags for each in held} == {("别的",)}
    assert len(held) == MANY


def test_before_notes_are_taken_in_those_that_are_here_are_copied(
    keeper: NotebookKeeper, annotation: Annotation, bookmark: Bookmark
) -> None:
    notebook = Notebook(keeper.database, keeper.back_up)
    notebook.add(annotation)
    theirs = Notes((replace(annotation, id="theirs"),), (bookmark,))
    for _ in range(2):
        take_in(notebook, compared(keeper.database, notebook, theirs))
    [copy] = keeper.backups.list()
    assert keeper.backups.notes(copy) == Notes((annotation,))


def test_where_no_copy_can_be_made_nothing_is_taken_in(
    keeper: NotebookKeeper, path: Path, annotation: Annotation
) -> None:
    notebook = Notebook(keeper.database, keeper.back_up)
    notebook.add(annotation)
    in_the_way = path.parent / "backups"
    in_the_way.write_text("in the way")
    theirs = Notes((replace(annotation, id="theirs"),))
    with pytest.raises(StorageError):
        take_in(notebook, compared(keeper.database, notebook, theirs))
    assert notebook.annotations("book") == (annotation,)
    in_the_way.unlink()
