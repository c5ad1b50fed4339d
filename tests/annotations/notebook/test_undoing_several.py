from __future__ import annotations

from dataclasses import replace

import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.errors import NotFoundError

SECTION = "云台县新建水闸12座。"


def note(notebook: Notebook) -> str:
    [kept] = notebook.annotations("book")
    return kept.note


@pytest.fixture
def numbers(notebook: Notebook, annotation: Annotation) -> list[int]:
    """Write a note in three pieces; give the numbers of the last two."""
    notebook.add(replace(annotation, note="请"), section=SECTION)
    return [notebook.update(replace(annotation, note=words)) for words in ("请核", "请核对")]


def test_several_actions_are_undone_by_one(notebook: Notebook, numbers: list[int]) -> None:
    undoing = notebook.history.undo(*numbers)
    assert note(notebook) == "请"
    notebook.history.undo(undoing)
    assert note(notebook) == "请核对"


def test_several_actions_are_undone_together_or_not_at_all(
    notebook: Notebook, numbers: list[int]
) -> None:
    with pytest.raises(NotFoundError):
        notebook.history.undo(999, *numbers)
    assert note(notebook) == "请核对"


def test_what_was_undone_with_others_does_not_stand(notebook: Notebook, numbers: list[int]) -> None:
    notebook.history.undo(*numbers)
    standing = notebook.history.standing(("annotation",), limit=9)
    assert {each.number for each in standing}.isdisjoint(numbers)
