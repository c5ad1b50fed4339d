"""What the index stores of a volume, made where there is time for it.

Making the rows is the longer half of putting a volume into the index; a process that has the
volume makes them, and sends them to the one that writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yearbook_reader.search.documents import Document, documents
from yearbook_reader.search.shelf_schema import document_row, indexed
from yearbook_reader.search.title_words import ways_of_title, words_of_title
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import ItemKind


@dataclass(frozen=True, slots=True)
class VolumeRows:
    """The rows of a volume; the first value of each is the number of its document, from 1.

    `units` are those of the table `unit` without its end, `documents` of `document`, whose
    second value is the number of the unit's first document, `texts` of `text_index`, `names`
    of `signature_index`; `titles` are the titles of entries, with the words of `title_index`, and
    `ways` all ways to spell a character of them.
    """

    units: tuple[tuple[int, str, str, str], ...]
    documents: tuple[tuple[int, int, str, str, str, bytes, str], ...]
    texts: tuple[tuple[int, str, str], ...]
    names: tuple[tuple[int, str], ...]
    titles: tuple[tuple[int, str, str], ...]
    ways: frozenset[str]


def rows_of(volume: Volume) -> VolumeRows:
    """Give the rows of a volume."""
    numbered = tuple(enumerate(documents(volume), 1))
    titles = dict(_entry_titles(numbered))
    begins = tuple(_begins(numbered))
    signed = [(number, each) for number, each in numbered if each.contributors]
    return VolumeRows(
        units=tuple(
            (number, each.unit_id, each.chapter, each.section)
            for (number, each), begin in zip(numbered, begins, strict=True)
            if number == begin
        ),
        documents=tuple(
            (number, begin, *document_row(each))
            for (number, each), begin in zip(numbered, begins, strict=True)
        ),
        texts=tuple(
            zip(
                [number for number, _ in numbered],
                indexed(_texts(each, titles=True) for _, each in numbered),
                indexed(_texts(each, titles=False) for _, each in numbered),
                strict=True,
            )
        ),
        names=tuple(
            zip(
                [number for number, _ in signed],
                indexed(each.contributors for _, each in signed),
                strict=True,
            )
        ),
        titles=tuple((number, title, words_of_title(title)) for number, title in titles.items()),
        ways=ways_of_title("".join(titles.values())),
    )


def _begins(numbered: tuple[tuple[int, Document], ...]) -> Iterator[int]:
    """Give for each document the number of the first one of its unit."""
    begin, previous = 0, ""
    for number, document in numbered:
        if not begin or document.unit_id != previous:
            begin, previous = number, document.unit_id
        yield begin


def _texts(document: Document, *, titles: bool) -> list[str]:
    return [each.text for each in document.passages if each.is_title == titles]


def _entry_titles(numbered: tuple[tuple[int, Document], ...]) -> Iterator[tuple[int, str]]:
    for number, document in numbered:
        first = document.passages[0]
        if document.entry_id and first.kind is ItemKind.ENTRY_TITLE:
            yield number, first.text
