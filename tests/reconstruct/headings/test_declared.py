"""Headings that a document declares are headings of the level that a yearbook has there."""

from __future__ import annotations

import pytest
from made_declared import TEXT, made_of, outline


def test_the_levels_below_the_volumes_title_are_chapters_sections_and_entries() -> None:
    lines = [("青崖年鉴2019", 1), ("水利", 2), ("工程", 3), ("水闸", 4), (TEXT, 0)]
    made = made_of(*lines, ("农业", 2), ("种植", 3), ("小麦", 4), (TEXT, 0))
    assert outline(made.volume.chapters) == ["1水利", "2工程", "4水闸", "1农业", "2种植", "4小麦"]
    assert made.volume.title == "青崖年鉴"


def test_without_the_volumes_title_the_highest_level_is_that_of_chapters() -> None:
    made = made_of(("水利", 1), ("工程", 2), ("【水闸】", 3), (TEXT, 0))
    assert outline(made.volume.chapters) == ["1水利", "2工程", "4水闸"]


def test_where_entries_have_marks_in_the_text_no_level_is_theirs() -> None:
    lines = [("水利", 1), ("工程", 2), ("大型", 3), (f"【水闸】{TEXT}", 0), (f"【水库】{TEXT}", 0)]
    assert outline(made_of(*lines).volume.chapters) == ["1水利", "2工程", "3大型", "4水闸", "4水库"]


def test_a_subsection_without_entries_is_one_where_entries_have_no_marks() -> None:
    lines = [
        ("水利", 1),
        ("工程", 2),
        ("大型", 3),
        ("水闸", 4),
        (TEXT, 0),
        ("管理", 2),
        ("河长", 3),
    ]
    found = outline(made_of(*lines, (TEXT, 0)).volume.chapters)
    assert found == ["1水利", "2工程", "3大型", "4水闸", "2管理", "4河长"]


@pytest.mark.parametrize("words", [TEXT, "水利工程" * 16, "目　录"])
def test_what_is_declared_a_heading_and_can_be_none_is_none(words: str) -> None:
    lines = [("水利", 1), ("工程", 2), (words, 2), ("【水闸】", 3), (TEXT, 0)]
    assert f"2{words}" not in outline(made_of(*lines).volume.chapters)


def test_declared_headings_leave_the_version_of_the_rules_as_it_is() -> None:
    lines = [("水利", 1), ("工程", 2), ("【水闸】", 3), (TEXT, 0)]
    assert made_of(*lines).engine == made_of(*[(line, 0) for line, _ in lines]).engine


def test_headings_above_titles_that_are_not_declared_are_chapters_and_sections() -> None:
    text = "全县新建水闸12座，改造灌渠十公里，完成投资一千万元，" * 3 + "比上年增加。"
    entries = [(title, 0) for name in ("水闸", "灌渠", "泵站", "堤防") for title in (name, text)]
    made = made_of(("水利", 1), ("工程", 2), *entries, ("管理", 2), *entries)
    titles = [f"4{title}" for title, _ in entries[::2]]
    assert outline(made.volume.chapters) == ["1水利", "2工程", *titles, "2管理", *titles]


def test_headings_behind_a_mark_are_subsections_where_other_marks_open_entries() -> None:
    entries = [(f"〔{name}〕{TEXT}", 0) for name in ("水闸", "灌渠", "泵站")]
    made = made_of(("水利", 1), ("工程", 2), ("◎建设", 3), *entries, ("◎管理", 3), *entries)
    titles = ["4水闸", "4灌渠", "4泵站"]
    found = outline(made.volume.chapters)
    assert found == ["1水利", "2工程", "3建设", *titles, "3管理", *titles]


def test_ornaments_around_a_declared_heading_are_none_of_its_words() -> None:
    made = made_of(("·水利·", 1), ("—工程—", 2), (f"【水闸】{TEXT}", 0))
    assert outline(made.volume.chapters) == ["1水利", "2工程", "4水闸"]


def test_the_volumes_title_may_be_declared_as_its_chapters_are() -> None:
    lines = [("青崖年鉴2019", 1), ("水利", 1), ("工程", 2), (f"【水闸】{TEXT}", 0), ("农业", 1)]
    made = made_of(*lines, ("种植", 2), (f"【小麦】{TEXT}", 0))
    assert outline(made.volume.chapters) == ["1水利", "2工程", "4水闸", "1农业", "2种植", "4小麦"]


def test_headings_above_titles_before_a_gap_are_chapters_and_sections() -> None:
    text = "全县新建水闸12座，改造灌渠十公里，完成投资一千万元，" * 3 + "比上年增加。"
    entries = [(f"{name}　{text}", 0) for name in ("水闸", "灌渠", "泵站", "堤防")]
    made = made_of(("水利", 1), ("工程", 2), *entries, ("管理", 2), *entries)
    titles = ["4水闸", "4灌渠", "4泵站", "4堤防"]
    assert outline(made.volume.chapters) == ["1水利", "2工程", *titles, "2管理", *titles]


def test_english_below_a_declared_section_is_text() -> None:
    made = made_of(("水利", 1), ("工程", 2), ("Works", 0), (f"【水闸】{TEXT}", 0))
    assert outline(made.volume.chapters) == ["1水利", "2工程", "4水闸"]
