"""The annotations of a volume as a list, in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.ui.lists.items import NO_INDEX, TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR

PathAt = Callable[[int], tuple[str, ...]]
"""Gives the titles over a source offset as they are now, none where those that were known hold."""


def no_path(_: int) -> tuple[str, ...]:
    """Give the titles in a volume that nobody corrected."""
    return ()


class AnnotationModel(QAbstractListModel):
    """A row gives the `Annotation` (VALUE_ROLE) and its titles (TITLE_ROLE).

    The titles are empty where they are those of the row above.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without annotations."""
        super().__init__(parent)
        self._annotations: tuple[Annotation, ...] = ()
        self._rows: dict[str, int] = {}
        self._path_at: PathAt = no_path

    def set_paths(self, path_at: PathAt) -> None:
        """Show the titles that are over a source offset now where the volume was corrected."""
        self._path_at = path_at
        if self._annotations:
            self.dataChanged.emit(self.index(0), self.index(len(self._annotations) - 1))

    def titles_of(self, annotation: Annotation) -> tuple[str, ...]:
        """Give the titles that are over an annotation, else those it was made below."""
        return self._path_at(annotation.spans[0].start) or annotation.titles

    def set_annotations(self, annotations: tuple[Annotation, ...]) -> None:
        """Show these; rows that are the same ones, with other notes perhaps, stay."""
        before, self._annotations = self._annotations, annotations
        rows, self._rows = self._rows, {each.id: row for row, each in enumerate(annotations)}
        if rows != self._rows or not annotations:
            self.beginResetModel()
            self.endResetModel()
            return
        pairs = enumerate(zip(before, annotations, strict=True))
        changed = [row for row, (old, new) in pairs if old is not new]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def annotation(self, row: int) -> Annotation | None:
        """Give the annotation of a row; None where there is no such row."""
        return self._annotations[row] if 0 <= row < len(self._annotations) else None

    def index_of(self, identifier: str) -> QModelIndex:
        """Give the index of the annotation with this id."""
        row = self._rows.get(identifier)
        return QModelIndex() if row is None else self.index(row)

    def first_from(self, offset: int) -> QModelIndex:
        """Give the index of the first annotation at or behind a source offset, else the last."""
        row = bisect_left(self._annotations, offset, key=lambda each: each.spans[0].start)
        return self.index(min(row, len(self._annotations) - 1))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of annotations."""
        return 0 if parent.isValid() else len(self._annotations)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give the annotation, its titles or, in words, all of it."""
        annotation = self.annotation(index.row()) if index.isValid() else None
        if annotation is None:
            return None
        if role == VALUE_ROLE:
            return annotation
        if role == TITLE_ROLE:
            above = self.annotation(index.row() - 1)
            titles = self.titles_of(annotation)
            known = above is not None and self.titles_of(above) == titles
            return "" if known else TITLE_SEPARATOR.join(titles[-2:])
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join((annotation.quote, annotation.note, *annotation.tags)).strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            from yearbook_reader.ui.notes.annotations.spoken_note import spoken

            return spoken(annotation)
        return None
