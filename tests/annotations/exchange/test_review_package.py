"""A review package: notes sent, answered, and merged when they come back."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.exchange.incoming import compared, take_in
from yearbook_reader.annotations.exchange.review_package import (
    Identity,
    ReviewPackage,
    packed,
    reply,
    unpacked,
)
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import FormatError
from yearbook_reader.storage.database import Database


@pytest.fixture
def package(annotation: Annotation, bookmark: Bookmark) -> ReviewPackage:
    """Give a package with something in every part."""
    notes = Notes((annotation,), (bookmark,))
    identity = Identity("book", "云台年鉴", 2020, 2019, "云台年鉴.pdf")
    return ReviewPackage((identity,), notes, notes, {"book": b"\x00source"}, "甲")


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Give the open file of a notebook."""
    return Database(tmp_path / "own.sqlite", APPLICATION_ID, MIGRATIONS)


def test_a_package_is_unpacked_as_it_was_packed(package: ReviewPackage) -> None:
    assert unpacked(packed(package)) == package


def test_the_same_package_is_the_same_bytes(package: ReviewPackage) -> None:
    assert packed(package) == packed(package)


def test_an_answer_stands_on_the_same_words(annotation: Annotation) -> None:
    answer = reply(annotation, "同意", "乙")
    assert (answer.note, answer.author, answer.reply_to) == ("同意", "乙", annotation.id)
    assert (answer.spans, answer.quote, answer.tags) == (annotation.spans, annotation.quote, ())
    assert answer.id != annotation.id
    assert answer.created == answer.modified > annotation.created


def test_what_a_colleague_answers_and_changes_comes_back(
    database: Database, annotation: Annotation, package: ReviewPackage
) -> None:
    notebook = Notebook(database)
    notebook.add(annotation)
    edited = replace(annotation, note="应为13座", modified="2026-03-01T00:00:00.000Z")
    answer = reply(annotation, "同意", "乙")
    back = replace(package, notes=Notes((edited, answer)))
    incoming = compared(database, notebook, back.notes, back.base)
    take_in(notebook, incoming)
    assert set(notebook.annotations("book")) == {edited, answer}


def test_changes_in_a_package_that_answers_none_are_not_taken_for_the_form_first_sent(
    database: Database, annotation: Annotation
) -> None:
    notebook = Notebook(database)
    mine = replace(annotation, note="我的", tags=()).modified_now()
    notebook.add(mine)
    theirs = replace(mine, note="同事的", tags=()).modified_now()
    sent = Notes((theirs,))
    package = unpacked(packed(ReviewPackage((), sent, sent)))
    [conflict] = compared(database, notebook, sent, package.known).annotations.conflicts
    assert (conflict.mine, conflict.theirs) == (mine, theirs)


@pytest.mark.parametrize("edited", [False, True])
def test_an_earlier_package_answers_another_where_it_differs_from_what_both_had(
    annotation: Annotation, package: ReviewPackage, edited: bool
) -> None:
    note = replace(annotation, note="应为13座") if edited else annotation
    notes = replace(package.notes, annotations=(note,))
    content = packed(replace(package, notes=notes))
    earlier = with_manifest(content, lambda manifest: manifest.pop("answers"))
    assert unpacked(earlier).answers == edited


def test_a_conflict_waits_for_a_person(
    database: Database, annotation: Annotation, package: ReviewPackage
) -> None:
    notebook = Notebook(database)
    mine = replace(annotation, note="我改的", modified="2026-03-02T00:00:00.000Z")
    theirs = replace(annotation, note="他改的", modified="2026-03-01T00:00:00.000Z")
    notebook.add(mine)
    incoming = compared(database, notebook, Notes((theirs,)), package.base)
    take_in(notebook, incoming)
    assert notebook.annotations("book") == (mine,)
    assert [(each.mine, each.theirs) for each in incoming.annotations.conflicts] == [(mine, theirs)]
    take_in(notebook, incoming, theirs=True)
    assert notebook.annotations("book") == (theirs,)


def test_taking_in_twice_is_taking_in_once(
    database: Database, annotation: Annotation, bookmark: Bookmark
) -> None:
    notebook = Notebook(database)
    for _ in range(2):
        take_in(notebook, compared(database, notebook, Notes((annotation,), (bookmark,))))
    assert notebook.annotations("book") == (annotation,)
    assert notebook.bookmarks("book") == (bookmark,)


def test_what_was_deleted_here_does_not_come_back(
    database: Database, annotation: Annotation, bookmark: Bookmark
) -> None:
    notebook = Notebook(database)
    notebook.add(annotation)
    notebook.add_bookmark(bookmark)
    notebook.delete(annotation.id)
    notebook.delete_bookmark(bookmark.id)
    take_in(notebook, compared(database, notebook, Notes((annotation,), (bookmark,))))
    assert (notebook.annotations("book"), notebook.bookmarks("book")) == ((), ())


def with_manifest(content: bytes, change: Callable[[dict[str, object]], object]) -> bytes:
    """Give the package with its manifest changed."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "manifest.json":
                manifest = json.loads(data)
                change(manifest)
                data = json.dumps(manifest).encode()
            new.writestr(name, data)
    return changed.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest.update(version=2),
        lambda manifest: manifest.update(format="other"),
        lambda manifest: manifest.pop("volumes"),
        lambda manifest: manifest.update(volumes=[{"name": "x"}]),
        lambda manifest: manifest.update(volumes=3),
    ],
)
def test_a_manifest_that_is_none_is_refused(
    package: ReviewPackage, change: Callable[[dict[str, object]], object]
) -> None:
    with pytest.raises(FormatError):
        unpacked(with_manifest(packed(package), change))


def test_what_is_no_package_is_refused(package: ReviewPackage) -> None:
    content = packed(package)
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    for bad in (b"", b"PK\x03\x04", content[: len(content) // 2], empty.getvalue()):
        with pytest.raises(FormatError):
            unpacked(bad)


def test_a_part_that_would_fill_the_memory_is_refused(
    package: ReviewPackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yearbook_reader.annotations.exchange.review_package.MOST_NOTES", 100)
    with pytest.raises(FormatError, match="太大"):
        unpacked(packed(package))
