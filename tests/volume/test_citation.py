from __future__ import annotations

from dataclasses import replace

from yearbook_reader.volume.citation import citation, reference
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import content, units


def cited(made_up: Reconstruction, offset: int, passage: str = "水闸12座") -> str:
    unit = units(made_up.volume)[0]
    item = content(unit)[1]
    return citation(made_up.volume, unit, item, passage, (Span(offset, offset + 4),))


def test_a_passage_is_cited_with_volume_years_path_and_page(made_up: Reconstruction) -> None:
    assert cited(made_up, 20) == (
        "“水闸12座”，《云台年鉴》（2020年卷，记述2019年），水利·综述·概况，第12页。"
    )


def test_an_unknown_page_is_said_to_be_unknown(made_up: Reconstruction) -> None:
    assert cited(made_up, 130).endswith("，无页码。")


def test_unknown_years_are_left_out(made_up: Reconstruction) -> None:
    volume = replace(made_up.volume, edition_year=None, covers_year=None)
    assert "《云台年鉴》，水利" in cited(replace(made_up, volume=volume), 20)


def test_quotation_marks_within_become_single_ones(made_up: Reconstruction) -> None:
    assert cited(made_up, 20, "获“先进\n单位”").startswith("“获‘先进单位’”，")


def test_cells_of_a_table_stay_apart(made_up: Reconstruction) -> None:
    assert cited(made_up, 20, "2018年\t36\n2019年\t41").startswith("“2018年 36 2019年 41”，")


def test_a_reference_names_the_part_the_yearbook_its_year_and_page() -> None:
    assert reference("云台年鉴", 2020, ("水利", "综述", "概况"), "12") == (
        "概况[M]//云台年鉴. [出版地不详]: [出版者不详], 2020: 12."
    )


def test_a_reference_says_that_the_year_is_unknown() -> None:
    assert reference("云台年鉴", None, ("水利",), "") == (
        "水利[M]//云台年鉴. [出版地不详]: [出版者不详], [出版年不详]."
    )


def test_a_reference_to_no_part_names_the_yearbook_alone() -> None:
    assert reference("云台年鉴", 2020, (), "").startswith("云台年鉴[M]. ")


def test_a_title_that_is_unknown_is_said_to_be_so(made_up: Reconstruction) -> None:
    untitled = replace(made_up, volume=replace(made_up.volume, title=""))
    assert "，题名不详的年鉴（2020年卷，记述2019年），水利" in cited(untitled, 20)
    assert reference("", 2020, ("概况",), "").startswith("概况[M]//[题名不详]. ")
