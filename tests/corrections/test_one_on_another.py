"""Corrections on what other corrections made: mends on mends, cuts in what was moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from found_by_title import id_of

from yearbook_reader.corrections.applying import Corrected
from yearbook_reader.corrections.correction import Where
from yearbook_reader.corrections.making import (
    mending,
    merging,
    moving,
    renaming,
    splitting,
)
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import all_entries

Apply = Callable[..., Corrected]
TextOf = Callable[[Reconstruction], str]
At = Callable[[str], tuple[Span, ...]]


def signed(made: Reconstruction, title: str) -> tuple[str, ...]:
    return next(e.contributors for e in all_entries(made.volume) if e.heading.title == title)


@pytest.mark.parametrize("characters", ["云台县水利局", "县水利局等"])
def test_what_was_mended_already_is_not_mended_again(
    source: Source, apply: Apply, at: At, text_of: TextOf, characters: str
) -> None:
    once, twice = (mending(source, at("县水利局"), characters) for _ in range(2))
    made = apply(source, once, twice).reconstruction
    assert made.volume == apply(source, once).reconstruction.volume
    assert text_of(made).count(characters) == 1


def test_a_mend_is_in_the_place_of_all_mends_that_hang_together(source: Source, at: At) -> None:
    first = mending(source, at("新建水闸"), "新修水闸")
    second = mending(source, at("水闸12座"), "水闸21座")
    third = mending(source, at("新建"), "修成", (first, second))
    assert third.spans == at("新建水闸12座")


def test_a_moved_entry_has_the_mended_names_of_those_who_signed_it(
    source: Source, volume: Volume, apply: Apply, at: At
) -> None:
    moved = moving(source, volume, id_of(volume, "雨量站建设"), Where.INTO, id_of(volume, "综述"))
    made = apply(source, moved, mending(source, at("王之远"), "王志远")).reconstruction
    assert signed(made, "雨量站建设") == signed(made, "水位观测") == ("王志远", "赵行")
    assert signed(made, "水闸建设") == ("李闻道",)


def test_what_is_left_of_a_merged_entry_after_a_split_is_by_those_who_signed_that(
    source: Source, volume: Volume, apply: Apply, at: At
) -> None:
    moved, goal = id_of(volume, "雨量站建设"), id_of(volume, "水闸建设")
    log = (
        moving(source, volume, moved, Where.AFTER, goal),
        merging(source, volume, moved),
        splitting(source, at("【雨量站建设】")),
    )
    assert signed(apply(source, *log).reconstruction, "水闸建设") == ("李闻道",)


def test_a_title_that_is_as_the_contents_name_it_now_is_no_doubt_any_more(apply: Apply) -> None:
    titles = ("水利", "综述", "概况", "河道整治工程", "旧名条目建设")
    contents = "".join(f"{each}…………………………………………3\n" for each in titles)
    text = (
        f"目　录\n{contents}\f水利\n综述\n"
        "【概况】2019年，青崖县有水库12座，水闸31座，总库\n容4.8亿立方米。\n"
        "【河道整治工程】年内整治河道12千米，投资1.1亿元，\n完成年度计划。\n"
        "【旧名条目建成】9月，工程竣工。\n"
    )
    source = Source(text, "made-up", "made-up.txt", "utf-8", (0, text.index("\f") + 1))
    made = reconstruct(source)
    log = renaming(source, made.volume, id_of(made.volume, "旧名条目建成"), "旧名条目建设")
    after = apply(source, log).reconstruction
    told = [
        FindingKind.RENAMED_HEADING in {each.kind for each in book.findings}
        for book in (made, after)
    ]
    assert told == [True, False]
