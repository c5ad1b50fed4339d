"""The notes of the whole shelf in groups: by volume, chapter, tag, colour or day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.arranging import TitlesOf, recorded_titles
from yearbook_reader.ui.lists.grouped_model import GroupedModel
from yearbook_reader.ui.lists.items import TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.notes.annotations.spoken_note import spoken
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR

LARGEST_GROUP = 200  # notes


class NotebookModel(GroupedModel):
    """A row gives the `Annotation` (VALUE_ROLE) and where it stands (TITLE_ROLE).

    The latter is empty where it is the same as that of the row above in the group.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without notes."""
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._notes: tuple[Annotation, ...] = ()
        self._volumes: Mapping[str, str] = {}
        self._titles_of: TitlesOf = recorded_titles

    @property
    def notes(self) -> tuple[Annotation, ...]:
        """Give all notes as they are shown, one with several groups several times."""
        return self._notes

    def notes_of(self, index: Index) -> tuple[Annotation, ...]:
        """Give the note of a row, or all notes of a group."""
        position = self.position(index)
        if position is not None:
            return (self._notes[position],)
        return self._notes[self._starts[index.row()] : self._starts[index.row() + 1]]

    def set_groups(
        self,
        groups: Sequence[tuple[str, tuple[Annotation, ...]]],
        volumes: Mapping[str, str],
        titles_of: TitlesOf = recorded_titles,
    ) -> None:
        """Show these groups; `volumes` gives the title of each volume by its sha256."""
        self.beginResetModel()
        self._titles_of = titles_of
        self._names = tuple(name for name, _ in groups)
        self._notes = tuple(chain.from_iterable(notes for _, notes in groups))
        self._volumes = volumes
        self._set_sizes([len(notes) for _, notes in groups])
        self.endResetModel()

    def _group_title(self, group: int) -> str:
        return self._names[group]

    def _row_data(self, position: int, role: int) -> object:
        note = self._notes[position]
        if role == VALUE_ROLE:
            return note
        if role == TITLE_ROLE:
            place = self._place_of(note)
            known = not self._is_first(position)
            return "" if known and self._place_of(self._notes[position - 1]) == place else place
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join((self._place_of(note), note.quote, note.note, *note.tags)).strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(note, self._place_of(note))
        return None

    def _place_of(self, note: Annotation) -> str:
        volume = self._volumes.get(note.source_sha256, "")
        return TITLE_SEPARATOR.join(part for part in (volume, *self._titles_of(note)[-2:]) if part)


def in_parts(
    name: str, notes: tuple[Annotation, ...]
) -> Iterator[tuple[str, tuple[Annotation, ...]]]:
    """Cut a large group into parts: a tree asks for every row of one that is opened."""
    if len(notes) <= LARGEST_GROUP:
        yield name, notes
        return
    locale = QLocale()
    for start in range(0, len(notes), LARGEST_GROUP):
        part = notes[start : start + LARGEST_GROUP]
        ends = locale.toString(start + 1), locale.toString(start + len(part))
        told = QCoreApplication.translate("NotebookPage", "{name}（{first}–{last}）")
        yield told.format(name=name, first=ends[0], last=ends[1]), part
