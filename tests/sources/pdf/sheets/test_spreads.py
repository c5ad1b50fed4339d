"""Sheets that hold two pages of a book are read page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from printer import HEIGHT, Page, column, full_lines, text

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.kept import from_bytes, to_bytes
from yearbook_reader.sources.page_places import PagePlaces
from yearbook_reader.sources.source import Source

SHEET = 1000
WIDE = f"/MediaBox [0 0 {SHEET} {HEIGHT}]"
NARROW = 490  # x of the second page's lines: 30 points behind the first's, as columns may be


def half(mark: str, x: float, number: int) -> Page:
    return [*column(full_lines(mark), x, 100), text(str(number), x, 780)]


def spreads(right: float = 540, count: int = 3) -> Iterator[Page]:
    for at in range(count):
        yield [*half(f"左{at}", 240, 2 * at), *half(f"右{at}", right, 2 * at + 1)]


def pages_of(source: Source) -> list[str]:
    return source.text.split("\f")


def test_a_spread_is_two_pages_one_behind_the_other(read: Callable[..., Source]) -> None:
    source = read(*spreads(), more=WIDE)
    assert [page[0] for page in pages_of(source)] == ["左", "右"] * 3
    assert source.sheets == (1, 1, 2, 2, 3, 3)


def test_a_narrow_fold_is_known_by_the_numbers_of_two_pages(read: Callable[..., Source]) -> None:
    assert len(pages_of(read(*spreads(NARROW), more=WIDE))) == 6


def test_columns_of_a_wide_page_are_no_spread(read: Callable[..., Source]) -> None:
    pages = ([*half(f"左{at}", 240, 7), *half(f"右{at}", NARROW, 7)] for at in range(3))
    source = read(*pages, more=WIDE)
    assert len(pages_of(source)) == 3
    assert source.sheets == ()


def test_a_table_over_both_pages_is_not_cut(read: Callable[..., Source]) -> None:
    table = [
        text(f"全县工业总产值和增加值{at}的各项指标一览", 440, 100 + 15 * at) for at in range(9)
    ]
    source = read(*spreads(), table, more=WIDE)
    assert source.sheets == (1, 1, 2, 2, 3, 3, 4)


def test_the_second_page_keeps_its_place_on_the_sheet(read: Callable[..., Source]) -> None:
    source = read(*spreads(), more=WIDE)
    places = PagePlaces(source)
    at = source.text.index("右10")
    (box,) = places.boxes([(at, at + 1)])
    assert (box.sheet, round(box.left)) == (2, 540)
    assert places.offset_at(2, box.left + 1, box.top + 1) == at


def test_a_kept_source_knows_its_sheets(read: Callable[..., Source]) -> None:
    source = read(*spreads(), more=WIDE)
    assert from_bytes(to_bytes(source)).sheets == source.sheets


def test_a_volume_tells_the_sheet_of_each_page(read: Callable[..., Source]) -> None:
    pages = reconstruct(read(*spreads(), more=WIDE)).volume.pages
    assert [page.sheet for page in pages] == [1, 1, 2, 2, 3, 3]
