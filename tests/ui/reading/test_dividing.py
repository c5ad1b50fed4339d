"""Long units are divided at their headings, and nothing of them is lost."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.ui.reading.dividing import MOST, divided
from yearbook_reader.volume.model import Entry, Heading, Paragraph, Span, Text
from yearbook_reader.volume.walk import Item, ItemKind


def title(words: str) -> Item:
    entry = Entry(words, Heading(words), ())
    return Item(ItemKind.ENTRY_TITLE, (printed(words),), words, entry=entry)


def paragraph(words: str) -> Item:
    return Item(ItemKind.PARAGRAPH, (printed(words),), block=Paragraph(printed(words)))


def printed(words: str) -> Text:
    return Text(words, (Span(0, len(words)),))


def entries(count: int, length: int) -> list[Item]:
    return [item for _ in range(count) for item in (title("水闸"), paragraph("水" * length))]


def length(items: Sequence[Item]) -> int:
    return sum(len(text.text) for item in items for text in item.texts)


def test_a_section_of_ordinary_length_is_one_leaf() -> None:
    items = entries(12, 900)
    assert divided(items) == (range(len(items)),)


def test_a_unit_without_items_is_one_leaf() -> None:
    assert divided(()) == (range(0),)


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 4000)), max_size=80))
def test_every_item_is_on_one_leaf_in_order(kinds: list[tuple[bool, int]]) -> None:
    items = [title("水闸") if headed else paragraph("水" * size) for headed, size in kinds]
    leaves = divided(items)
    assert [number for leaf in leaves for number in leaf] == list(range(len(items)))
    assert all(leaves) or not items


def test_leaves_are_about_as_long_as_each_other() -> None:
    items = entries(90, 700)
    lengths = [length(items[leaf.start : leaf.stop]) for leaf in divided(items)]
    assert max(lengths) <= MOST * 1.1
    assert min(lengths) >= max(lengths) * 0.8


def test_a_leaf_begins_with_a_heading_where_one_stands_near() -> None:
    entry = (title("水闸"), paragraph("水" * 1250), paragraph("水" * 1250))
    items = [item for _ in range(20) for item in entry]
    later = divided(items)[1:]
    assert later
    assert all(items[leaf.start].kind is ItemKind.ENTRY_TITLE for leaf in later)


def test_titles_one_under_another_stay_together() -> None:
    headed = (title("水利"), title("水闸"), paragraph("水" * 2500))
    items = [item for _ in range(20) for item in headed]
    later = divided(items)[1:]
    assert later
    assert all(items[leaf.start].texts[0].text == "水利" for leaf in later)


def test_a_long_entry_is_divided_between_its_paragraphs_and_not_behind_its_title() -> None:
    items = [title("水闸"), *(paragraph("水" * 3000) for _ in range(20)), *entries(2, 100)]
    later = divided(items)[1:]
    assert later
    assert all(items[leaf.start - 1].kind is ItemKind.PARAGRAPH for leaf in later)


def test_an_index_is_divided_at_its_letters() -> None:
    letters = [chr(ord("A") + number) for number in range(20)]
    items = [paragraph(each) for letter in letters for each in (letter, *["水闸12"] * 150)]
    later = divided(items)[1:]
    assert later
    assert all(items[leaf.start].texts[0].text in letters for leaf in later)
