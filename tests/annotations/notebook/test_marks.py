"""What the notebook holds in memory is what stands in the file, whoever changes it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.volume.model import Span


def ids(notebook: Notebook, source: str = "book") -> list[str]:
    return [each.id for each in notebook.annotations(source)]


def test_another_programs_changes_are_seen(
    notebook: Notebook, path: Path, annotation: Annotation
) -> None:
    notebook.add(annotation)
    assert ids(notebook) == ["one"]
    other = Notebook.open(path)
    other.add(replace(annotation, id="two", spans=(Span(1, 2),)))
    other.update(replace(annotation, note="theirs"))
    assert ids(notebook) == ["two", "one"]
    assert notebook.annotations("book")[1].note == "theirs"
    other.delete("two")
    assert ids(notebook) == ["one"]
    other.close()


def test_what_is_undone_is_seen(notebook: Notebook, annotation: Annotation) -> None:
    number = notebook.add(annotation)
    assert ids(notebook) == ["one"]
    notebook.history.undo(number)
    assert ids(notebook) == []


def test_what_was_seen_in_a_block_that_failed_is_forgotten(
    notebook: Notebook, annotation: Annotation
) -> None:
    notebook.add(annotation)

    def interrupted() -> None:
        with notebook.history.one_action():
            notebook.add(replace(annotation, id="two"))
            assert ids(notebook) == ["one", "two"]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert ids(notebook) == ["one"]
    notebook.add(replace(annotation, id="three"))
    assert ids(notebook) == ["one", "three"]


def test_all_sources_are_given_at_once(
    notebook: Notebook, annotation: Annotation, bookmark: Bookmark
) -> None:
    other = replace(annotation, id="two", source_sha256="other")
    notebook.add(annotation, other)
    notebook.add_bookmark(bookmark)
    assert notebook.all_annotations() == {"book": (annotation,), "other": (other,)}
    assert notebook.all_bookmarks() == {"book": (bookmark,)}
    notebook.delete("two")
    assert notebook.all_annotations() == {"book": (annotation,)}
    third = replace(annotation, id="three", source_sha256="third")
    notebook.add(third)
    assert notebook.all_annotations()["third"] == (third,)
    assert notebook.annotations("third") == (third,)
    assert notebook.annotations("nowhere") == ()


def test_a_source_that_was_read_alone_is_not_doubled(
    notebook: Notebook, annotation: Annotation
) -> None:
    notebook.add(annotation)
    assert notebook.annotations("book") == (annotation,)
    assert notebook.all_annotations() == {"book": (annotation,)}
    assert notebook.annotations("book") == (annotation,)


def test_an_annotation_that_moves_to_another_source_leaves_the_first(
    notebook: Notebook, annotation: Annotation
) -> None:
    notebook.add(annotation)
    assert ids(notebook) == ["one"]
    assert ids(notebook, "other") == []
    notebook.update(replace(annotation, source_sha256="other"))
    assert ids(notebook) == []
    assert ids(notebook, "other") == ["one"]


def test_bookmarks_and_annotations_with_one_id_do_not_meet(
    notebook: Notebook, annotation: Annotation, bookmark: Bookmark
) -> None:
    same = replace(bookmark, id=annotation.id)
    notebook.add(annotation)
    notebook.add_bookmark(same)
    assert ids(notebook) == ["one"]
    notebook.delete_bookmark("one")
    assert ids(notebook) == ["one"]
    assert notebook.bookmarks("book") == ()


def test_a_bookmark_is_put_in_the_place_of_its_former_self(
    notebook: Notebook, bookmark: Bookmark
) -> None:
    notebook.add_bookmark(bookmark)
    named = replace(bookmark, name="要点", folder="水利")
    notebook.put_bookmark(named)
    assert notebook.bookmarks("book") == (named,)


def test_several_are_added_wholly_or_not_at_all(notebook: Notebook, annotation: Annotation) -> None:
    with pytest.raises(StorageError):
        notebook.add(annotation, annotation)
    assert ids(notebook) == []
    notebook.put(annotation, replace(annotation, note="last"))
    assert [each.note for each in notebook.annotations("book")] == ["last"]


def test_a_change_reads_that_one_annotation_alone(
    notebook: Notebook, annotation: Annotation
) -> None:
    notebook.add(*(replace(annotation, id=str(number)) for number in range(50)))
    notebook.annotations("book")
    kept = notebook.annotations("book")[10]
    notebook.update(replace(annotation, id="7", note="改"))
    assert any(each is kept for each in notebook.annotations("book"))


def test_counts_of_every_source_are_given_at_once(
    notebook: Notebook, annotation: Annotation, bookmark: Bookmark
) -> None:
    notebook.add(annotation, replace(annotation, id="two"))
    notebook.add_bookmark(replace(bookmark, source_sha256="other"))
    counts = notebook.all_counts()
    assert {source: (each.annotations, each.bookmarks) for source, each in counts.items()} == {
        "book": (2, 0),
        "other": (0, 1),
    }


def test_a_snapshot_is_kept_once_and_comes_back(notebook: Notebook) -> None:
    sha256 = notebook.snapshots.keep("云台县新建水闸12座。")
    assert notebook.snapshots.keep("云台县新建水闸12座。") == sha256
    assert notebook.snapshots.text(sha256) == "云台县新建水闸12座。"
    assert notebook.snapshots.text("unknown") is None


def test_the_text_of_the_section_is_kept_with_the_mark(
    notebook: Notebook, annotation: Annotation
) -> None:
    then, later = "云台县新建水闸12座。", "云台县新建水闸13座。"
    notebook.add(replace(annotation, snapshot=sha256_of(then)), section=then)
    notebook.update(replace(annotation, snapshot=sha256_of(later)), section=later)
    assert notebook.snapshots.text(sha256_of(then)) == then
    assert notebook.snapshots.text(sha256_of(later)) == later


def test_a_mark_that_is_refused_leaves_no_text(notebook: Notebook, annotation: Annotation) -> None:
    notebook.add(annotation)
    with pytest.raises(StorageError):
        notebook.add(annotation, section="别的分目")
    with pytest.raises(NotFoundError):
        notebook.update(replace(annotation, id="none"), section="别的分目")
    assert notebook.snapshots.text(sha256_of("别的分目")) is None


def test_of_no_section_nothing_is_kept(notebook: Notebook, annotation: Annotation) -> None:
    notebook.add(annotation)
    notebook.update(replace(annotation, note="改"))
    assert notebook.snapshots.text(sha256_of("")) is None


def test_a_section_of_broken_characters_is_kept_too(notebook: Notebook) -> None:
    assert notebook.snapshots.text(notebook.snapshots.keep("半\ud842个")) == "半\ud842个"


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
