"""What a screen reader says of a note."""

from __future__ import annotations

from PySide6.QtCore import Qt

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State
from yearbook_reader.ui.notes.annotations.note_model import AnnotationModel
from yearbook_reader.ui.notes.notebook.notebook_model import NotebookModel
from yearbook_reader.volume.model import Span

NOTE = Annotation(
    "1", "0", (Span(1, 2),), "水闸", "", "", Color.BLUE, "与**上年**核对", ("数字",),
    titles=("水利", "概况"), state=State.TO_CHECK,
)  # fmt: skip
SPOKEN = "水闸 · 与上年核对 · 待核 · #数字 · 蓝色"
ROLE = Qt.ItemDataRole.AccessibleTextRole


def test_in_a_volume_its_state_and_colour_are_said_behind_its_words() -> None:
    model = AnnotationModel()
    model.set_annotations((NOTE,))
    assert model.index(0).data(ROLE) == SPOKEN


def test_in_the_notebook_its_place_is_said_before() -> None:
    model = NotebookModel()
    model.set_groups([("云台年鉴", (NOTE,))], {})
    assert model.index_of(0).data(ROLE) == f"水利 › 概况 · {SPOKEN}"
