"""Notes that come back: what is new, what was changed by whom, and where both did."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.exchange.merging import Conflict, Merge, combined, merge
from yearbook_reader.volume.model import Span

NOTE = Annotation(
    "one", "book", (Span(0, 2),), "水闸", "", "", Color.YELLOW, "初稿",
    created="2026-01-01T00:00:00.000Z", modified="2026-01-01T00:00:00.000Z",
)  # fmt: skip
MINE = replace(NOTE, note="我改的", modified="2026-01-03T00:00:00.000Z")
THEIRS = replace(NOTE, note="他改的", modified="2026-01-02T00:00:00.000Z")
MARK = Bookmark("mark", "book", 3, "entry", (), "2026-01-01T00:00:00.000Z")


def test_a_note_that_is_not_here_is_added() -> None:
    assert merge([], [NOTE]) == Merge(added=(NOTE,))


def test_a_note_that_is_here_is_the_same() -> None:
    assert merge([NOTE], [NOTE]) == Merge(same=(NOTE,))


def test_a_note_edited_only_there_is_updated() -> None:
    assert merge([NOTE], [THEIRS]) == Merge(updated=(THEIRS,))


def test_a_note_edited_only_here_stays() -> None:
    assert merge([MINE], [NOTE]) == Merge(same=(MINE,))


def test_a_note_edited_on_both_sides_is_a_conflict() -> None:
    assert merge([MINE], [THEIRS]) == Merge(conflicts=(Conflict(MINE, THEIRS),))


def test_which_clock_is_ahead_does_not_decide() -> None:
    later = replace(THEIRS, modified="2099-01-01T00:00:00.000Z")
    assert merge([MINE], [later]).conflicts == (Conflict(MINE, later),)


def test_with_a_base_an_edit_of_an_edit_is_no_conflict() -> None:
    again = replace(THEIRS, note="又改", modified="2026-02-01T00:00:00.000Z")
    assert merge([THEIRS], [again], [THEIRS]) == Merge(updated=(again,))
    assert merge([again], [THEIRS], [THEIRS]) == Merge(same=(again,))
    assert merge([MINE], [again], [THEIRS]) == Merge(conflicts=(Conflict(MINE, again),))


def test_both_sides_having_made_the_same_change_is_no_conflict() -> None:
    assert merge([THEIRS], [THEIRS], [NOTE]) == Merge(same=(THEIRS,))


def test_a_note_deleted_here_stays_deleted() -> None:
    assert merge([], [NOTE], deleted={"one": NOTE}) == Merge(same=(NOTE,))
    assert merge([], [NOTE], [NOTE], {"one": MINE}) == Merge(same=(NOTE,))


def test_a_note_deleted_here_and_edited_there_is_a_conflict() -> None:
    merged = merge([], [THEIRS], deleted={"one": NOTE})
    assert merged == Merge(conflicts=(Conflict(None, THEIRS),))


def test_a_note_that_another_creation_bears_the_id_of_is_a_conflict() -> None:
    other = replace(THEIRS, created="2026-01-02T00:00:00.000Z")
    assert merge([NOTE], [other]).conflicts == (Conflict(NOTE, other),)


def test_a_note_that_comes_twice_counts_once() -> None:
    assert merge([], [NOTE, THEIRS]).added == (THEIRS,)


def test_bookmarks_are_merged_by_id_too() -> None:
    named = replace(MARK, name="水闸")
    assert merge([MARK], [MARK]) == Merge(same=(MARK,))
    assert merge([MARK], [named]) == Merge(conflicts=(Conflict(MARK, named),))
    assert merge([MARK], [named], [MARK]) == Merge(updated=(named,))


def test_what_is_to_be_put_is_what_is_added_and_what_is_updated() -> None:
    two = replace(NOTE, id="two")
    assert merge([NOTE], [two, THEIRS]).changes == (two, THEIRS)


notes = st.builds(
    lambda identifier, note, edited: replace(
        NOTE, id=identifier, note=note, modified=f"2026-01-0{edited}T00:00:00.000Z"
    ),
    st.sampled_from("abc"),
    st.sampled_from("xyz"),
    st.integers(1, 3),
)
some = st.lists(notes, max_size=4, unique_by=lambda each: each.id)


@given(some, some, some)
def test_every_note_has_exactly_one_lot(
    mine: list[Annotation], theirs: list[Annotation], base: list[Annotation]
) -> None:
    made = merge(mine, theirs, base)
    lots = [*made.added, *made.same, *made.updated, *(each.theirs for each in made.conflicts)]
    assert sorted(each.id for each in lots) == sorted(each.id for each in theirs)


@given(some, some)
def test_twice_is_once(mine: list[Annotation], theirs: list[Annotation]) -> None:
    first = merge(mine, theirs)
    after = {each.id: each for each in mine} | {each.id: each for each in first.changes}
    again = merge(after.values(), theirs)
    assert (again.added, again.updated) == ((), ())


@pytest.mark.parametrize("mine", [[], [NOTE], [MINE]])
def test_nothing_comes_of_nothing(mine: list[Annotation]) -> None:
    assert merge(mine, []) == Merge()


def test_a_combined_note_has_what_both_sides_wrote_tagged_and_linked() -> None:
    mine = replace(MINE, tags=("水利", "待核"), links=("a",))
    theirs = replace(THEIRS, tags=("待核", "投资"), links=("b",), color=Color.PINK)
    both = combined(mine, theirs)
    assert both == replace(
        mine,
        note="我改的\n\n他改的",
        tags=("水利", "待核", "投资"),
        links=("a", "b"),
        modified=both.modified,
    )
    assert both.modified > mine.modified


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [("甲", "甲乙", "甲乙"), ("甲乙", "乙", "甲乙"), ("", "乙", "乙"), ("甲", "", "甲")],
)
def test_of_two_notes_of_which_one_has_the_other_within_the_longer_stays(
    mine: str, theirs: str, both: str
) -> None:
    assert combined(replace(NOTE, note=mine), replace(NOTE, note=theirs)).note == both
