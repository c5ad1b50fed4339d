"""Annotations as people and other programs take them along: what every format has in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from yearbook_reader.annotations.addresses import address
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.exchange.review_package import Identity
from yearbook_reader.annotations.note_words import FIELDS, PLAIN_WORDS, NoteWords
from yearbook_reader.volume.citation import cited, reference, years_told


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation with the identity of its volume."""

    annotation: Annotation
    volume: Identity

    @property
    def citation(self) -> str:
        """Give the quoted words with their source."""
        return cited(
            self.annotation.quote,
            self.volume.title,
            (self.volume.edition_year, self.volume.covers_year),
            self.annotation.titles,
            self.annotation.page,
        )

    @property
    def reference(self) -> str:
        """Give the source as a list of references has it, after GB/T 7714."""
        return reference(
            self.volume.title,
            self.volume.edition_year,
            self.annotation.titles,
            self.annotation.page,
        )

    @property
    def link(self) -> str:
        """Give the address that opens the place."""
        return address(self.annotation.source_sha256, self.annotation.entry_id)

    def fields(self, words: NoteWords = PLAIN_WORDS) -> dict[str, str]:
        """Give every field in these words, by the name that templates know it by."""
        annotation, volume = self.annotation, self.volume
        told = (
            volume.title,
            _year(volume.edition_year),
            _year(volume.covers_year),
            " › ".join(annotation.titles),
            annotation.page,
            annotation.quote,
            annotation.note,
            "、".join(annotation.tags),
            words.colors[annotation.color],
            words.styles[annotation.style],
            words.states[annotation.state],
            annotation.author,
            self.citation,
            self.reference,
            self.link,
            annotation.created,
            annotation.modified,
            annotation.id,
            annotation.reply_to,
            "\n".join(annotation.links),
        )
        return dict(zip(FIELDS, told, strict=True))


def notes_of(
    annotations: Iterable[Annotation], volumes: Mapping[str, Identity]
) -> tuple[Note, ...]:
    """Give annotations with their volumes, of which some may be unknown, in the order given."""
    return tuple(
        Note(each, volumes.get(each.source_sha256, Identity(each.source_sha256)))
        for each in annotations
    )


def chapters_of(notes: Sequence[Note]) -> list[tuple[Identity, str, list[Note]]]:
    """Give runs of notes under one volume and one path of titles, in the order given."""
    grouped = groupby(notes, key=lambda note: (note.volume, " › ".join(note.annotation.titles)))
    return [(volume, path, list(group)) for (volume, path), group in grouped]


def volume_heading(volume: Identity) -> str:
    """Give the title under which a volume's notes stand, with its years: a shelf has many years."""
    if not volume.title:
        return volume.sha256
    return volume.title + years_told(volume.edition_year, volume.covers_year)


def particulars(note: Note, words: NoteWords = PLAIN_WORDS) -> str:
    """Give tags, state and author in one line; empty without any."""
    annotation = note.annotation
    parts = [f"#{tag}" for tag in annotation.tags]
    parts += [part for part in (words.states[annotation.state], annotation.author) if part]
    return "　".join(parts)


def _year(year: int | None) -> str:
    return "" if year is None else str(year)
