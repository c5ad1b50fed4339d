"""A review of several rounds: packages go to and fro between two notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.exchange.incoming import Incoming, compared, take_in
from yearbook_reader.annotations.exchange.review_package import ReviewPackage
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.shelf.note_exchange import notes_of_sources, packed_notes, received
from yearbook_reader.storage.database import Database
from yearbook_reader.volume.model import Span

MOMENT = "2026-01-02T03:04:05.678Z"


@dataclass
class Reader:
    """Someone with a notebook of their own."""

    database: Database
    notebook: Notebook

    def write(self, identifier: str, note: str) -> None:
        """Write something other into a note."""
        [found] = [each for each in self.notebook.annotations("book") if each.id == identifier]
        self.notebook.update(replace(found, note=note).modified_now())

    def send(self, answered: ReviewPackage | None = None) -> ReviewPackage:
        """Pack all notes."""
        return received(packed_notes(notes_of_sources(self.notebook), {}, answered=answered))

    def compare(self, package: ReviewPackage) -> Incoming:
        """Tell what a package would do."""
        return compared(self.database, self.notebook, package.notes, package.known)

    def take(self, package: ReviewPackage) -> None:
        """Take a package in, in which nothing is to be decided."""
        incoming = self.compare(package)
        assert not incoming.annotations.conflicts
        take_in(self.notebook, incoming)

    def notes(self) -> dict[str, str]:
        """Give what stands in the notes."""
        return {each.id: each.note for each in self.notebook.annotations("book")}


@pytest.fixture
def review(tmp_path: Path) -> Iterator[tuple[Reader, Reader, ReviewPackage]]:
    """Give two readers and the answer of the second, which changed one of three notes."""
    with (
        closing(Database(tmp_path / "editor.sqlite", APPLICATION_ID, MIGRATIONS)) as first,
        closing(Database(tmp_path / "reviewer.sqlite", APPLICATION_ID, MIGRATIONS)) as second,
    ):
        editor, reviewer = Reader(first, Notebook(first)), Reader(second, Notebook(second))
        editor.notebook.add(*map(made, ("one", "two", "three")))
        editor.write("three", "待查")
        reviewer.take(sent := editor.send())
        reviewer.write("one", "应为13座")
        editor.take(answer := reviewer.send(sent))
        yield editor, reviewer, answer


def made(identifier: str) -> Annotation:
    spans = (Span(3, 7),)
    return Annotation(
        identifier, "book", spans, "水闸", "前", "后", Color.PINK, created=MOMENT, modified=MOMENT
    )


def test_an_answer_that_changed_nothing_asks_nothing_and_changes_nothing(
    review: tuple[Reader, Reader, ReviewPackage],
) -> None:
    editor, reviewer, _ = review
    editor.write("one", "应为13座")
    reviewer.write("one", "应为12座")
    reviewer.notebook.update(*editor.notebook.annotations("book"))
    answer = reviewer.send(editor.send())
    editor.write("one", "应为14座")
    editor.take(answer)
    assert editor.notes()["one"] == "应为14座"


def test_the_second_round_asks_of_no_note_that_one_side_changed(
    review: tuple[Reader, Reader, ReviewPackage],
) -> None:
    editor, reviewer, answer = review
    editor.write("one", "已改为13座")
    reviewer.write("two", "此处也要查")
    reviewer.take(editor.send(answer))
    assert reviewer.notes() == {"one": "已改为13座", "two": "此处也要查", "three": "待查"}


def test_the_second_round_asks_of_a_note_that_both_sides_changed(
    review: tuple[Reader, Reader, ReviewPackage],
) -> None:
    editor, reviewer, answer = review
    editor.write("one", "已改为13座")
    reviewer.write("one", "应为14座")
    [conflict] = reviewer.compare(editor.send(answer)).annotations.conflicts
    assert conflict.mine is not None
    assert (conflict.mine.note, conflict.theirs.note) == ("应为14座", "已改为13座")


def test_notes_that_an_answer_left_out_are_still_known_to_both(
    review: tuple[Reader, Reader, ReviewPackage],
) -> None:
    editor, reviewer, answer = review
    part = replace(answer, notes=replace(answer.notes, annotations=answer.notes.annotations[:1]))
    editor.write("three", "补记")
    reviewer.take(editor.send(part))
    assert reviewer.notes()["three"] == "补记"
