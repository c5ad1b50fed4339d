"""Two states of the notebook compared."""

from __future__ import annotations

from dataclasses import replace

from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.notebook.comparing import Difference, difference


def test_the_same_state_differs_in_nothing(annotation: Annotation, bookmark: Bookmark) -> None:
    notes = Notes((annotation,), (bookmark,))
    assert not difference(notes, notes)


def test_what_each_state_has_alone_and_what_was_changed_is_counted(
    annotation: Annotation, bookmark: Bookmark
) -> None:
    then = Notes((annotation, replace(annotation, id="gone")), (bookmark,))
    now = Notes((replace(annotation, note="new"),), (replace(bookmark, id="1"), bookmark))
    assert difference(then, now) == Difference(only_then=1, only_now=1, changed=1)


def test_a_bookmark_with_the_id_of_an_annotation_is_another_thing(
    annotation: Annotation, bookmark: Bookmark
) -> None:
    same = replace(bookmark, id=annotation.id)
    assert difference(Notes((annotation,)), Notes((), (same,))) == Difference(1, 1, 0)
