"""Volumes stand in the index in the order in which they were taken into the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.library import Library
from yearbook_reader.search.index.shelf_rows import rows_of
from yearbook_reader.search.query import parse
from yearbook_reader.shelf.importing import importing


@pytest.fixture
def added(library: Library, tmp_path: Path) -> tuple[str, ...]:
    """Give the sources of four volumes of the library, in the order of their adding."""
    sources = []
    for name in ("丁", "甲", "丙", "乙"):
        file = tmp_path / f"{name}.txt"
        file.write_text(f"综述\n【概况】 {name}地水闸全部完工。\n", encoding="utf-8")
        sources.append(library.add(file).record.sha256)
    return tuple(sources)


def in_order(library: Library) -> tuple[str, ...]:
    library.bring_index_up_to_date()
    return tuple(hit.sha256 for hit in library.index.search(parse("水闸")).hits())


@pytest.mark.parametrize("binned", [(0,), (3,), (1, 2)])
def test_volumes_that_were_in_the_bin_come_back_to_where_they_were(
    library: Library, added: tuple[str, ...], binned: tuple[int, ...]
) -> None:
    gone = [added[number] for number in binned]
    assert in_order(library) == added
    library.facts.bin(*gone)
    assert not set(gone) & set(in_order(library))
    library.facts.unbin(*gone)
    assert in_order(library) == added


def test_a_new_version_stands_where_the_one_did_that_it_replaces(
    library: Library, added: tuple[str, ...]
) -> None:
    first, second, third, new = added
    assert in_order(library) == added
    library.accept_version(new, second)
    assert in_order(library) == (first, new, third)
    library.index.throw_away()
    assert in_order(library) == (first, new, third)
    library.empty_bin()
    library.index.throw_away()
    assert in_order(library) == (first, new, third)


def test_a_former_version_that_comes_back_stands_on_the_shelf_again(
    library: Library, added: tuple[str, ...]
) -> None:
    first, second, third, new = added
    in_order(library)
    library.accept_version(new, second)
    in_order(library)
    library.facts.unbin(second)
    assert in_order(library) == (first, new, third, second)


def test_a_version_that_stood_in_front_stays_there(
    library: Library, added: tuple[str, ...]
) -> None:
    first, second, third, last = added
    in_order(library)
    library.accept_version(first, last)
    assert in_order(library) == (first, second, third)
    library.index.throw_away()
    assert in_order(library) == (first, second, third)


def test_a_volume_that_was_in_the_bin_while_the_index_was_made_comes_to_where_it_was(
    library: Library, added: tuple[str, ...]
) -> None:
    library.facts.bin(added[1])
    library.index.throw_away()
    assert added[1] not in in_order(library)
    library.facts.unbin(added[1])
    assert in_order(library) == added


def test_what_is_taken_in_together_stands_as_its_files_do(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number, lines in enumerate((1500, 1, 0, 1)):  # the first is done last, the third is a fault
        text = f"综述\n【概况】 {number}号水闸完工。\n" + "【说明】 另有泵站一座。\n" * lines
        (folder / f"{number}.txt").write_text(text if lines else "", encoding="utf-8")
    library.import_job().run([folder], jobs=2)
    in_order = [cover.file_name for cover in library.index.covers()]
    library.index.throw_away()
    library.bring_index_up_to_date()
    made_anew = [cover.file_name for cover in library.index.covers()]
    assert in_order == made_anew == ["0.txt", "1.txt", "3.txt"]


def test_hundreds_of_files_have_moments_of_their_own_in_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importing, "time", lambda: 1795798458.1234565)  # between two microseconds
    moments = list(importing._moments([Path(str(number)) for number in range(500)]).values())
    assert moments == sorted(set(moments))


def test_a_place_that_was_kept_is_taken_by_whom_it_was_kept_for(
    library: Library, added: tuple[str, ...]
) -> None:
    covers = [row.cover for row in library.shelf_view()]
    library.index.keep_places(["first", "never taken", "second"])
    for cover, name in ((covers[1], "second"), (covers[2], ""), (covers[0], "first")):
        library.index.put(cover, rows_of(library.open(cover.sha256).volume), kept_for=name)
    assert [cover.sha256 for cover in library.index.covers()] == [added[0], added[1], added[2]]
