"""What the index stores of a volume: rows that any process can make.

Making the rows is the longer half of putting a volume into the index; a process that has the
volume makes them, and sends them to the one that writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yearbook_reader.search.documents import Document, documents
from yearbook_reader.search.index.shelf_schema import KIND_NUMBERS, document_row, indexed
from yearbook_reader.search.index.title_words import ways_of_title, words_of_title
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import ItemKind

_HEADS = frozenset(
    {ItemKind.SECTION_TITLE, ItemKind.SUBSECTION_TITLE, ItemKind.ENTRY_TITLE}
)  # what a document may begin with


@dataclass(frozen=True, slots=True)
class VolumeRows:
    """The rows of a volume; the first value of each is the number of its document, from 1.

    `units` are those of the table `unit` without its end, `documents` of `document`, whose
    second value is the number of the unit's first document, `texts` of `text_index`, `names`
    of `signature_index`. `titles` and `title_words`, of `title` and `title_index`, begin with
    the number of the title; the second value of a title is the number of its document. `ways` are
    all ways to spell a character of a title.
    """

    units: tuple[tuple[int, str, str, str], ...]
    documents: tuple[tuple[int, int, str, str, str, bytes, str], ...]
    texts: tuple[tuple[int, str, str], ...]
    names: tuple[tuple[int, str], ...]
    titles: tuple[tuple[int, int, int, str], ...]
    title_words: tuple[tuple[int, str], ...]
    ways: frozenset[str]


def rows_of(volume: Volume) -> VolumeRows:
    """Give the rows of a volume."""
    numbered = tuple(enumerate(documents(volume), 1))
    titles = tuple(_titles(numbered))
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
        titles=tuple(
            (at, number, KIND_NUMBERS[kind], title)
            for at, (number, kind, title) in enumerate(titles, 1)
        ),
        title_words=tuple(
            (at, words_of_title(title)) for at, (_, _, title) in enumerate(titles, 1)
        ),
        ways=ways_of_title("".join(title for _, _, title in titles)),
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


def _titles(numbered: tuple[tuple[int, Document], ...]) -> Iterator[tuple[int, ItemKind, str]]:
    """Give each title with its kind and the number of the document that shows what it heads.

    A chapter's is the first in it that is printed: its title may be in running heads only.
    """
    chapter = waiting = ""
    for number, document in numbered:
        if document.chapter != chapter:
            chapter = waiting = document.chapter
        if waiting and any(passage.source.spans for passage in document.passages):
            yield number, ItemKind.CHAPTER_TITLE, waiting
            waiting = ""
        first = document.passages[0]
        if first.kind in _HEADS:
            yield number, first.kind, first.text
