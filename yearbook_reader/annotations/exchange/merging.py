"""Notes that come in, merged by id with those that are here; a second time changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from yearbook_reader.annotations.annotation import Annotation, Bookmark

Note = TypeVar("Note", Annotation, Bookmark)


@dataclass(frozen=True, slots=True)
class Conflict(Generic[Note]):
    """A note that was changed here and there; `mine` is None where it was deleted here."""

    mine: Note | None
    theirs: Note


@dataclass(frozen=True, slots=True)
class Merge(Generic[Note]):
    """What an import would do: nothing is done to `same` ones, and nobody decides `conflicts`."""

    added: tuple[Note, ...] = ()
    same: tuple[Note, ...] = ()
    updated: tuple[Note, ...] = ()
    conflicts: tuple[Conflict[Note], ...] = ()

    @property
    def changes(self) -> tuple[Note, ...]:
        """Give the notes to be put into the notebook."""
        return self.added + self.updated


def merge(
    mine: Iterable[Note],
    theirs: Iterable[Note],
    base: Iterable[Note] = (),
    deleted: Mapping[str, Note] | None = None,
) -> Merge[Note]:
    """Compare notes that come in with those that are here, by id; nothing is changed.

    `base` are the notes as both sides last had them, `deleted` those deleted here. A note that
    only the other side changed is an update, one that only this side changed stays as it is.
    Without a base, a note that was never edited since it was made is the older one. Clocks are
    not compared: two machines' never agree.
    """
    here = {each.id: each for each in mine}
    common = {each.id: each for each in base}
    gone = deleted or {}
    added, same, updated = [], [], []
    conflicts: list[Conflict[Note]] = []
    for note in {each.id: each for each in theirs}.values():
        own = here.get(note.id)
        if own is None and note.id not in gone:
            added.append(note)
        elif own is None:
            if note in (gone[note.id], common.get(note.id)):
                same.append(note)
            else:
                conflicts.append(Conflict(None, note))
        elif note in (own, common.get(note.id)) or _is_first_form(note, own):
            same.append(own)
        elif own == common.get(note.id) or _is_first_form(own, note):
            updated.append(note)
        else:
            conflicts.append(Conflict(own, note))
    return Merge(tuple(added), tuple(same), tuple(updated), tuple(conflicts))


def combined(mine: Annotation, theirs: Annotation) -> Annotation:
    """Give one annotation with what both sides wrote, tagged and linked; its looks are mine.

    The notes stand one after the other, unless one of them has the other within.
    """
    if theirs.note in mine.note:
        note = mine.note
    elif mine.note in theirs.note:
        note = theirs.note
    else:
        note = f"{mine.note}\n\n{theirs.note}"
    tags = tuple(dict.fromkeys((*mine.tags, *theirs.tags)))
    links = tuple(dict.fromkeys((*mine.links, *theirs.links)))
    return replace(mine, note=note, tags=tags, links=links).modified_now()


def _is_first_form(older: Note, newer: Note) -> bool:
    """Tell whether one is the note as it was made and the other one of its later forms."""
    if isinstance(older, Bookmark) or isinstance(newer, Bookmark):
        return False
    return older.created == newer.created == older.modified != newer.modified
