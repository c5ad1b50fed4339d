"""Where the notes of a volume stand: a dry run, and what a person decided."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate, reattached
from yearbook_reader.annotations.places.placement import Outcome
from yearbook_reader.errors import NotFoundError
from yearbook_reader.library import Library
from yearbook_reader.shelf.note_places import NotePlaces
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.volume.walk import content, units

OLD = """南浦年鉴

工业

综述

　　【概况】2019年，南浦县规模以上工业企业120家，专利授权35件。全县新建厂房12座。
　　【园区】2019年，工业园区新增道路8千米，绿化面积3公顷。
"""
NEW = (
    OLD.replace("全县新建厂房12座。", "").replace("新增道路8千米", "新修道路9千米")
    + "　　（王一）\n"
)


def words(opened: OpenVolume, quote: str) -> Annotation:
    """Mark words of a volume."""
    for unit in units(opened.volume):
        for item in content(unit):
            for text in item.texts:
                at = text.text.find(quote)
                if at >= 0:
                    spans = text.spans_of(at, at + len(quote))
                    return annotate(opened.volume, spans, Color.GREEN)
    raise AssertionError(quote)


@pytest.fixture
def two(library: Library, tmp_path: Path) -> tuple[OpenVolume, OpenVolume, NotePlaces]:
    """Give two extractions, notes in the old one, and what looks through them."""
    opened = []
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        opened.append(library.add(tmp_path / name))
    old, new = opened
    for quote in ("规模以上工业企业120家", "新建厂房12座", "新增道路8千米"):
        library.notebook.add(replace(words(old, quote), id=quote))
    return old, new, NotePlaces(library.keeper.database)


def ids(notes: tuple[Annotation, ...]) -> set[str]:
    return {note.id for note in notes}


def test_notes_on_their_own_words_need_nothing(
    two: tuple[OpenVolume, OpenVolume, NotePlaces],
) -> None:
    old, _, places = two
    review = places.review(old)
    assert review.plan.counts()[Outcome.KEPT] == 3
    assert not review.undecided
    assert not review.updates


def test_a_volume_without_notes_is_not_read(
    two: tuple[OpenVolume, OpenVolume, NotePlaces],
) -> None:
    _, new, places = two
    assert places.review(new).plan.placements == ()


def test_a_dry_run_changes_nothing(
    library: Library, two: tuple[OpenVolume, OpenVolume, NotePlaces]
) -> None:
    old, new, places = two
    before = library.notebook.annotations(old.record.sha256)
    plan = places.would_come_along(new, old.record.sha256)
    assert len(plan.placements) == 3
    assert library.notebook.annotations(old.record.sha256) == before
    assert library.notebook.annotations(new.record.sha256) == ()


def test_notes_that_stayed_with_the_former_extraction_are_to_be_decided(
    library: Library, two: tuple[OpenVolume, OpenVolume, NotePlaces]
) -> None:
    old, new, places = two
    library.accept_version(new.record.sha256, old.record.sha256)
    review = places.review(new)
    assert ids(tuple(each.old for each in review.undecided)) == {"新建厂房12座", "新增道路8千米"}
    assert "规模以上工业企业120家" in ids(library.notebook.annotations(new.record.sha256))


def test_a_note_that_is_left_without_a_place_is_asked_about_no_more(
    library: Library, two: tuple[OpenVolume, OpenVolume, NotePlaces]
) -> None:
    old, new, places = two
    library.accept_version(new.record.sha256, old.record.sha256)
    lost = next(each.old for each in places.review(new).undecided if each.old.id == "新建厂房12座")
    number = places.leave(lost, new.record.sha256)
    review = places.review(new)
    assert ids(tuple(each.old for each in review.homeless)) == {"新建厂房12座"}
    library.notebook.history.undo(number)
    assert not places.review(new).homeless


def test_a_note_put_on_words_by_a_person_stays_there(
    library: Library, two: tuple[OpenVolume, OpenVolume, NotePlaces]
) -> None:
    old, new, places = two
    library.accept_version(new.record.sha256, old.record.sha256)
    note = next(each.old for each in places.review(new).undecided if each.old.id == "新增道路8千米")
    chosen = words(new, "新修道路9千米")
    put = reattached(replace(note, note="核对"), new.volume, chosen.spans)
    assert (put.id, put.note, put.quote) == (note.id, "核对", "新修道路9千米")
    library.notebook.update(put)
    review = places.review(new)
    assert note.id not in {each.old.id for each in review.undecided}
    assert note.id in {each.old.id for each in review.plan.of(Outcome.KEPT)}


def test_a_note_is_not_put_where_no_words_are(
    two: tuple[OpenVolume, OpenVolume, NotePlaces],
) -> None:
    _, new, _ = two
    with pytest.raises(NotFoundError):
        reattached(words(new, "工业企业"), new.volume, ())
