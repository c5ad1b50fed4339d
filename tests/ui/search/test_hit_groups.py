"""Hits on the shelf in groups: volumes, chapters, sections, in the order asked for."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex

from yearbook_reader.search.hits import Order, UnitCount
from yearbook_reader.ui.lists.items import COUNT_ROLE, TITLE_ROLE
from yearbook_reader.ui.search.shelf.hit_groups import GroupNames, hit_groups
from yearbook_reader.ui.search.shelf.shelf_hit_model import ShelfHitModel

NAMES = GroupNames("卷首", "类目开头", "标题在前", "批注和书签")


def unit(volume: str, year: int | None, chapter: str, section: str, hits: int = 1) -> UnitCount:
    return UnitCount(volume, f"{volume}年鉴", year, chapter, section, f"{chapter}{section}", hits)


def outline(model: ShelfHitModel, above: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """Give the branches as lines, indented."""
    above = above or QModelIndex()
    lines = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        if index.data(COUNT_ROLE) is not None:
            lines.append(f"{'-' * depth}{index.data(TITLE_ROLE)} {index.data(COUNT_ROLE)}")
            lines += outline(model, index, depth + 1)
    return lines


def shown(units: list[UnitCount], order: Order = Order.BOOK) -> ShelfHitModel:
    model = ShelfHitModel()
    model.set_groups(hit_groups(units, order, NAMES))
    return model


def test_a_volume_has_its_chapters_and_a_chapter_its_sections() -> None:
    units = [unit("甲", 2019, "水利", "水库", 2), unit("甲", 2019, "水利", "闸坝"),
             unit("甲", 2019, "交通", "航标", 3)]  # fmt: skip
    assert outline(shown(units)) == [
        "甲年鉴 2019 6", "-水利 3", "--水库 2", "--闸坝 1", "-交通 3", "--航标 3",
    ]  # fmt: skip


def test_what_stands_before_chapters_and_sections_has_a_name_of_its_own() -> None:
    units = [
        unit("甲", None, "", ""),
        unit("甲", None, "水利", ""),
        unit("甲", None, "水利", "闸坝"),
    ]
    assert outline(shown(units)) == ["甲年鉴 3", "-卷首 1", "-水利 2", "--类目开头 1", "--闸坝 1"]


def test_a_section_without_a_chapter_has_its_own_title() -> None:
    units = [unit("甲", None, "", "水库", 2), unit("甲", None, "", "闸坝")]
    assert outline(shown(units)) == ["甲年鉴 3", "-水库 2", "-闸坝 1"]


def test_volumes_of_one_title_are_told_apart_by_edition_and_file() -> None:
    one = replace(unit("甲", 2018, "水利", ""), edition_year=2019, file_name="一.pdf")
    other = replace(unit("乙", None, "水利", ""), volume_title="甲年鉴", file_name="二.txt")
    model = shown([one, other])
    tops = [str(model.index(row, 0).data(TITLE_ROLE)) for row in range(model.rowCount())]
    assert tops == ["甲年鉴 2019（记 2018 年） · 一.pdf", "甲年鉴 · 二.txt"]


def test_a_chapter_without_sections_holds_its_hits_itself() -> None:
    assert outline(shown([unit("甲", None, "大事记", "", 4)])) == ["甲年鉴 4", "-大事记 4"]


def test_by_year_the_volumes_of_unknown_year_come_last() -> None:
    units = [
        unit("甲", None, "水利", ""),
        unit("乙", 2020, "水利", ""),
        unit("丙", 2018, "水利", ""),
    ]
    model = shown(units, Order.YEAR)
    tops = [str(model.index(row, 0).data(TITLE_ROLE)) for row in range(model.rowCount())]
    assert tops == ["丙年鉴 2018", "乙年鉴 2020", "甲年鉴"]


def test_titles_first_is_one_list() -> None:
    units = [unit("甲", None, "水利", "水库", 2), unit("乙", None, "水利", "闸坝")]
    assert outline(shown(units, Order.TITLE)) == ["标题在前 3"]


units_of_shelves = st.lists(
    st.builds(
        unit,
        st.sampled_from("甲乙丙"),
        st.sampled_from((None, 2018, 2019)),
        st.sampled_from(("", "水利", "交通")),
        st.sampled_from(("", "水库", "航标")),
        st.integers(1, 5),
    )
)


@given(units_of_shelves, st.sampled_from(Order))
def test_every_hit_has_one_place_and_every_place_one_hit(
    units: list[UnitCount], order: Order
) -> None:
    model = shown(units, order)
    assert model.total == sum(each.hits for each in units)
    for position in range(model.total):
        index = model.index_of(position)
        assert model.position(index) == position
        leaf = index.parent()
        assert model.index(index.row(), 0, leaf) == index
        while leaf.parent().isValid():
            assert model.index(leaf.row(), 0, leaf.parent()) == leaf
            leaf = leaf.parent()
        assert model.index(leaf.row(), 0) == leaf


@given(units_of_shelves, st.sampled_from(Order), st.integers(1, 20))
def test_the_first_branches_come_after_what_they_belong_to_until_enough_is_open(
    units: list[UnitCount], order: Order, rows: int
) -> None:
    groups = hit_groups(units, order, NAMES)
    first = list(groups.first_branches(rows))
    assert first == list(range(len(first)))
    below = [len(groups.branches[each].members) or groups.branches[each].hits for each in first]
    assert sum(below[:-1]) < rows
    assert sum(below) >= rows or len(first) == len(groups.branches)
