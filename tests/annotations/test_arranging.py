"""The notebook over the shelf: which notes, in which groups, under which tags."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from yearbook_reader.annotations.addresses import address
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.arranging import (
    Grouping,
    Wish,
    _day_of,
    grouped,
    linking_to,
    tags_in_use,
)
from yearbook_reader.annotations.color import Color, State, Style


@pytest.fixture
def notes(annotation: Annotation) -> tuple[Annotation, ...]:
    """Give three notes of two volumes."""
    second = replace(
        annotation,
        id="two",
        source_sha256="other",
        color=Color.GREEN,
        style=Style.UNDERLINE,
        state=State.CHECKED,
        quote="投资１．１亿元",
        note="",
        tags=("水利", "投资"),
        titles=("教育",),
        created="2026-02-01T00:00:00.000Z",
        links=(address("book", "entry-13"),),
    )
    third = replace(annotation, id="three", tags=(), titles=(), links=("http://elsewhere",))
    return annotation, second, third


@pytest.mark.parametrize(
    ("wish", "wanted"),
    [
        (Wish(), ["one", "two", "three"]),
        (Wish(sources=frozenset({"other"})), ["two"]),
        (Wish(colors=frozenset({Color.GREEN})), ["two"]),
        (Wish(styles=frozenset({Style.UNDERLINE})), ["two"]),
        (Wish(states=frozenset({State.NONE})), ["one", "three"]),
        (Wish(tags=frozenset({"水利"})), ["one", "two"]),
        (Wish(tags=frozenset({"水利", "投资"})), ["two"]),
        (Wish(with_note=True), ["one", "three"]),
        (Wish(text="1.1亿"), ["two"]),
        (Wish(text="先生 核对"), ["one", "three"]),
        (Wish(text="教育"), ["two"]),
        (Wish(text="投资 火箭"), []),
        (Wish(text="  "), ["one", "two", "three"]),
    ],
)
def test_notes_are_chosen(notes: tuple[Annotation, ...], wish: Wish, wanted: list[str]) -> None:
    assert [each.id for each in notes if wish.fits(each)] == wanted


@pytest.mark.parametrize(
    ("grouping", "groups"),
    [
        (Grouping.VOLUME, {"book": ["one", "three"], "other": ["two"]}),
        (Grouping.CHAPTER, {"水利": ["one"], "教育": ["two"], "": ["three"]}),
        (
            Grouping.TAG,
            {"水利": ["one", "two"], "待核, 二": ["one"], "投资": ["two"], "": ["three"]},
        ),
        (Grouping.COLOR, {"pink": ["one", "three"], "green": ["two"]}),
        (Grouping.DAY, {"2026-02-01": ["two"], "2026-01-02": ["one", "three"]}),
    ],
)
def test_notes_are_grouped(
    notes: tuple[Annotation, ...], grouping: Grouping, groups: dict[str, list[str]]
) -> None:
    made = {name: [each.id for each in some] for name, some in grouped(notes, grouping).items()}
    assert (made, list(made)) == (groups, list(groups))


@pytest.fixture
def in_shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set the clock of the place eight hours before UTC's."""
    with monkeypatch.context() as context:
        context.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        _day_of.cache_clear()
        yield
    time.tzset()
    _day_of.cache_clear()


@pytest.mark.parametrize(
    ("created", "day"),
    [
        ("2026-02-01T23:30:00.000Z", "2026-02-02"),
        ("2026-02-01T15:59:59.999Z", "2026-02-01"),
        ("2026-02-01", "2026-02-01"),
        ("2026年2月1日，晴", "2026年2月1日，"),
        ("9999-12-31T23:59:59Z", "9999-12-31"),
        ("", ""),
    ],
)
@pytest.mark.usefixtures("in_shanghai")
def test_a_day_is_that_of_the_place_where_the_program_runs(
    notes: tuple[Annotation, ...], created: str, day: str
) -> None:
    assert list(grouped([replace(notes[0], created=created)], Grouping.DAY)) == [day]


def test_tags_are_offered_those_used_most_first(notes: tuple[Annotation, ...]) -> None:
    assert tags_in_use(notes) == ("水利", "待核, 二", "投资")


def test_what_links_to_an_entry_is_known(notes: tuple[Annotation, ...]) -> None:
    assert [each.id for each in linking_to(notes, "book", "entry-13")] == ["two"]
    assert linking_to(notes, "book", "entry-14") == ()
