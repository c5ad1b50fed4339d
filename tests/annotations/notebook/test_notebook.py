"""The notebook: what goes in comes out, and nothing is ever lost."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook.notebook import Counts, Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.volume.model import Span


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    database = Database(path, APPLICATION_ID, MIGRATIONS, read_only=True)
    found = database.read(sql)
    database.close()
    return found


def test_a_new_notebook_is_empty(notebook: Notebook) -> None:
    assert notebook.annotations("book") == ()
    assert notebook.bookmarks("book") == ()
    assert notebook.position("book") is None
    assert notebook.counts("book") == Counts(0, 0)


def test_an_annotation_comes_out_as_it_went_in(notebook: Notebook, annotation: Annotation) -> None:
    notebook.add(annotation)
    assert notebook.annotations("book") == (annotation,)


def test_everything_is_there_after_reopening(
    notebook: Notebook, path: Path, annotation: Annotation, bookmark: Bookmark
) -> None:
    notebook.add(annotation)
    notebook.add_bookmark(bookmark)
    notebook.set_position("book", 77)
    notebook.close()
    again = Notebook.open(path)
    assert again.annotations("book") == (annotation,)
    assert again.bookmarks("book") == (bookmark,)
    assert again.position("book") == 77
    again.close()


def test_a_book_has_the_name_by_which_it_was_last_read(notebook: Notebook) -> None:
    notebook.set_position("book", 1, "云台年鉴")
    notebook.set_position("book", 2, "云台年鉴 2020")
    notebook.set_position("book", 3)
    notebook.set_position("nameless", 3)
    assert notebook.names() == {"book": "云台年鉴 2020"}


def test_annotations_come_in_the_order_of_their_first_words(
    notebook: Notebook, annotation: Annotation
) -> None:
    for name, start in (("a", 50), ("b", 5), ("c", 10)):
        notebook.add(replace(annotation, id=name, spans=(Span(start, start + 2), Span(0, 1))))
    assert [each.id for each in notebook.annotations("book")] == ["b", "c", "a"]


def test_bookmarks_come_in_the_order_of_their_entries(
    notebook: Notebook, bookmark: Bookmark
) -> None:
    for name, offset in (("a", 50), ("b", 5), ("c", 10)):
        notebook.add_bookmark(replace(bookmark, id=name, offset=offset))
    assert [each.id for each in notebook.bookmarks("book")] == ["b", "c", "a"]


def test_each_source_has_its_own(
    notebook: Notebook, annotation: Annotation, bookmark: Bookmark
) -> None:
    notebook.add(annotation)
    notebook.add_bookmark(bookmark)
    notebook.set_position("book", 1)
    assert notebook.annotations("other") == ()
    assert notebook.bookmarks("other") == ()
    assert notebook.position("other") is None
    assert notebook.counts("other") == Counts(0, 0)


def test_counts_leave_deleted_things_out(
    notebook: Notebook, annotation: Annotation, bookmark: Bookmark
) -> None:
    for name in ("a", "b", "c"):
        notebook.add(replace(annotation, id=name))
        notebook.add_bookmark(replace(bookmark, id=name))
    notebook.delete("a")
    notebook.delete_bookmark("a")
    notebook.delete_bookmark("b")
    assert notebook.counts("book") == Counts(2, 1)


def test_an_update_stores_the_value_as_given(notebook: Notebook, annotation: Annotation) -> None:
    notebook.add(annotation)
    changed = replace(annotation, note="", tags=(), color=Color.BLUE)
    notebook.update(changed)
    assert notebook.annotations("book") == (changed,)


def test_the_old_value_undoes_an_update(notebook: Notebook, annotation: Annotation) -> None:
    notebook.add(annotation)
    notebook.update(replace(annotation, color=Color.GREEN, note="改", tags=("新",)).modified_now())
    notebook.update(annotation)
    assert notebook.annotations("book") == (annotation,)


def test_a_deleted_annotation_is_not_shown(notebook: Notebook, annotation: Annotation) -> None:
    notebook.add(annotation)
    notebook.delete(annotation.id)
    assert notebook.annotations("book") == ()


def test_a_deleted_annotation_comes_back_as_it_was(
    notebook: Notebook, annotation: Annotation
) -> None:
    notebook.add(annotation)
    notebook.history.undo(notebook.delete(annotation.id))
    assert notebook.annotations("book") == (annotation,)


def test_a_deleted_bookmark_comes_back_as_it_was(notebook: Notebook, bookmark: Bookmark) -> None:
    notebook.add_bookmark(bookmark)
    deleted = notebook.delete_bookmark(bookmark.id)
    assert notebook.bookmarks("book") == ()
    notebook.history.undo(deleted)
    assert notebook.bookmarks("book") == (bookmark,)


def test_what_is_not_there_can_be_neither_changed_nor_deleted(
    notebook: Notebook, annotation: Annotation
) -> None:
    for call in (
        lambda: notebook.update(annotation),
        lambda: notebook.delete("one"),
        lambda: notebook.delete_bookmark("mark"),
    ):
        with pytest.raises(NotFoundError):
            call()


def test_what_is_deleted_can_be_neither_changed_nor_deleted_again(
    notebook: Notebook, annotation: Annotation
) -> None:
    notebook.add(annotation)
    notebook.delete(annotation.id)
    with pytest.raises(NotFoundError):
        notebook.update(annotation)
    with pytest.raises(NotFoundError):
        notebook.delete(annotation.id)


def test_an_id_is_given_once_even_when_its_annotation_is_deleted(
    notebook: Notebook, annotation: Annotation
) -> None:
    notebook.add(annotation)
    deleted = notebook.delete(annotation.id)
    with pytest.raises(StorageError, match="已有同一条"):
        notebook.add(annotation)
    notebook.history.undo(deleted)
    assert notebook.annotations("book") == (annotation,)


def test_the_last_position_counts(notebook: Notebook) -> None:
    notebook.set_position("book", 9)
    notebook.set_position("book", 3)
    assert notebook.position("book") == 3


def test_every_change_is_in_the_history_with_before_and_after(
    notebook: Notebook, path: Path, annotation: Annotation
) -> None:
    notebook.add(annotation)
    notebook.update(replace(annotation, note="改"))
    notebook.history.undo(notebook.delete(annotation.id))
    events = rows(path, "SELECT op, kind, id, before, after FROM event ORDER BY seq")
    assert [event[:3] for event in events] == [
        (operation, "annotation", "one") for operation in ("add", "update", "delete", "restore")
    ]
    befores = [event[3] for event in events]
    afters = [event[4] for event in events]
    assert befores == [None, *afters[:-1]]
    notes = [
        (json.loads(str(after))["note"], json.loads(str(after))["deleted"]) for after in afters
    ]
    assert [note for note, _ in notes] == [annotation.note, "改", "改", "改"]
    assert [deleted is None for _, deleted in notes] == [True, True, False, True]


def test_a_change_that_is_refused_leaves_no_history(
    notebook: Notebook, path: Path, annotation: Annotation
) -> None:
    notebook.add(annotation)
    with pytest.raises(StorageError):
        notebook.add(annotation)
    assert rows(path, "SELECT op FROM event") == [("add",)]


def test_the_history_can_be_neither_changed_nor_removed(
    notebook: Notebook, path: Path, annotation: Annotation
) -> None:
    notebook.add(annotation)
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    for statement in ("DELETE FROM event", "UPDATE event SET after = ''"):
        with pytest.raises(StorageError), database.transaction() as transaction:
            transaction.execute(statement)
    database.close()
    assert rows(path, "SELECT op FROM event") == [("add",)]


def test_a_deleted_row_stays_in_the_file(
    notebook: Notebook, path: Path, annotation: Annotation
) -> None:
    notebook.add(annotation)
    notebook.delete(annotation.id)
    [(quote, deleted)] = rows(path, "SELECT quote, deleted FROM annotation")
    assert quote == annotation.quote
    assert str(deleted).endswith("Z")


def test_each_row_carries_the_hash_of_its_columns(
    notebook: Notebook, path: Path, annotation: Annotation, bookmark: Bookmark
) -> None:
    notebook.add(annotation)
    notebook.add_bookmark(bookmark)
    notebook.set_position("book", 7)
    notebook.snapshots.keep("水利")
    notebook.delete(annotation.id)
    tables = ("annotation", "bookmark", "position", "snapshot", "event")
    for table in tables:
        names = [
            str(name) for (name,) in rows(path, f"SELECT name FROM pragma_table_info('{table}')")
        ]
        hashed = sorted(name for name in names if name != "hash")
        [*_, (stored, *values)] = rows(path, f"SELECT hash, {', '.join(hashed)} FROM {table}")
        content = table.encode() + b"".join(map(measured, values))
        assert stored == hashlib.sha256(content).hexdigest()


def measured(value: object) -> bytes:
    """Give a value as it goes into the hash of its row."""
    if value is None:
        return b":"
    content = value if isinstance(value, bytes) else str(value).encode()
    return b"%d:%s" % (len(content), content)


def test_tables_are_strict(notebook: Notebook, path: Path) -> None:
    strict = {name for (name,) in rows(path, "SELECT name FROM pragma_table_list WHERE strict")}
    tables = {
        str(name) for (name,) in rows(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    assert strict == tables - {"sqlite_sequence"}


def test_an_annotation_of_nothing_is_refused(annotation: Annotation) -> None:
    with pytest.raises(ValueError, match="span"):
        replace(annotation, spans=())


def test_an_edit_tells_when_it_was_made(annotation: Annotation) -> None:
    edited = annotation.modified_now()
    assert edited.modified > annotation.modified
    assert edited == replace(annotation, modified=edited.modified)


def test_another_program_is_told_apart(path: Path, notebook: Notebook) -> None:
    assert path.read_bytes()[68:72] == b"YBNB"


def test_what_a_person_wrote_can_be_read_in_the_file_by_any_tool(
    notebook: Notebook, path: Path, annotation: Annotation
) -> None:
    notebook.add(replace(annotation, note="与上年核对", tags=("水利",), titles=("农业", "概况")))
    content = path.read_bytes()
    assert all(
        words.encode() in content for words in ("与上年核对", '["水利"]', '["农业", "概况"]')
    )
