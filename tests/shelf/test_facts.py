"""What a person says of a volume stands over what the engine found, and can be taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.errors import NotFoundError
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.shelf.place_names import place_in
from yearbook_reader.shelf.records import ShelfRow, VolumeFacts
from yearbook_reader.storage.history import History


@pytest.fixture
def sha256(library: Library, seed_path: Path) -> str:
    return library.add(seed_path).record.sha256


def row_of(library: Library) -> ShelfRow:
    (row,) = library.shelf_view()
    return row


def test_without_a_word_from_a_person_the_book_speaks(library: Library, sha256: str) -> None:
    row = row_of(library)
    assert (row.title, row.edition_year, row.covers_year) == ("下城年鉴", None, 2017)
    assert row.facts == VolumeFacts()


def test_a_place_is_proposed_from_the_title_and_never_written(
    library: Library, sha256: str
) -> None:
    row = row_of(library)
    assert (row.place, row.facts.place) == ("下城", None)


def test_what_a_person_says_stands_over_the_book(library: Library, sha256: str) -> None:
    facts = VolumeFacts("下城区年鉴", "杭州下城", 2018, 2016, ("科技", "待校"))
    library.facts.set({sha256: facts})
    row = row_of(library)
    assert row.facts == facts
    assert (row.title, row.place) == ("下城区年鉴", "杭州下城")
    assert (row.edition_year, row.covers_year) == (2018, 2016)


def test_one_year_is_never_taken_for_the_other(library: Library, sha256: str) -> None:
    library.facts.set({sha256: VolumeFacts(edition_year=2018)})
    assert (row_of(library).edition_year, row_of(library).covers_year) == (2018, 2017)


def test_facts_outlive_the_library_object(library: Library, paths: Paths, sha256: str) -> None:
    library.facts.set({sha256: VolumeFacts(tags=("科技",))})
    library.close()
    again = Library(paths)
    assert again.facts.of(sha256).tags == ("科技",)
    again.close()


def test_a_change_of_facts_is_in_the_history_and_can_be_undone(
    library: Library, sha256: str
) -> None:
    library.facts.set({sha256: VolumeFacts(place="杭州")})
    action = library.facts.set({sha256: VolumeFacts(place="下城区")})
    History(library.keeper.database).undo(action)
    assert library.facts.of(sha256).place == "杭州"


def test_saying_the_same_again_leaves_nothing_in_the_history(library: Library, sha256: str) -> None:
    library.facts.set({sha256: VolumeFacts(place="杭州")})
    assert library.facts.set({sha256: VolumeFacts(place="杭州")}) == 0


def test_when_a_volume_was_read_is_told_by_where_reading_stopped(
    library: Library, sha256: str
) -> None:
    library.notebook.set_position(sha256, 40)
    assert row_of(library).facts.last_read.startswith("20")


def test_a_binned_volume_comes_back_as_it_was(library: Library, sha256: str) -> None:
    library.facts.set({sha256: VolumeFacts(tags=("科技",))})
    library.facts.bin(sha256)
    assert row_of(library).facts.binned
    library.facts.unbin(sha256)
    assert row_of(library).facts == VolumeFacts(tags=("科技",))


def test_emptying_the_bin_removes_the_files_and_keeps_the_notes(
    library: Library, sha256: str, seed_path: Path
) -> None:
    library.notebook.set_position(sha256, 40)
    library.facts.bin(sha256)
    assert library.empty_bin() == (sha256,)
    assert library.volumes.names() == ()
    assert list(library.volumes.folder.iterdir()) == []
    with pytest.raises(NotFoundError):
        library.open(sha256)
    assert library.notebook.position(sha256) == 40
    assert not library.facts.of(sha256).binned
    assert library.add(seed_path).record.sha256 == sha256


def test_emptying_the_bin_leaves_the_shelf_alone(library: Library, sha256: str) -> None:
    assert library.empty_bin() == ()
    assert library.volumes.names() == (sha256,)


def test_notes_are_counted_on_the_shelf(library: Library, sha256: str) -> None:
    from yearbook_reader.annotations.color import Color
    from yearbook_reader.annotations.places.anchoring import annotate

    opened = library.open(sha256)
    spans = opened.searchable.search("专利").hits[0].spans
    library.notebook.add(annotate(opened.volume, spans, Color.GREEN))
    assert row_of(library).annotations == 1


@pytest.mark.parametrize("name", ["record.json", "source"])
def test_a_damaged_volume_is_a_row_that_says_so(
    library: Library, paths: Paths, sha256: str, name: str
) -> None:
    (paths.volumes / sha256 / name).unlink()
    row = row_of(library)
    assert row.record.sha256 == sha256
    assert str(row.fault).endswith("。")


def test_the_shelf_is_shown_where_the_notebook_cannot_be_read(
    library: Library, paths: Paths, sha256: str
) -> None:
    paths.notebook.mkdir(parents=True)
    assert row_of(library).title == "下城年鉴"


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("下城年鉴", "下城"),
        ("云台县统计年鉴（2018）", "云台县"),
        ("2018云台年鉴", "云台"),
        ("云台年鉴 · 2016", "云台"),
        ("二〇一八云台年鑑", "云台"),
        ("三亚年鉴", "三亚"),
        ("年鉴", ""),
        ("云台市志", ""),
        ("", ""),
    ],
)
def test_the_place_is_what_the_title_names(title: str, place: str) -> None:
    assert place_in(title) == place


def test_facts_of_several_volumes_are_one_action(library: Library, sha256: str) -> None:
    action = library.facts.set({sha256: VolumeFacts(place="甲"), "f" * 64: VolumeFacts(place="乙")})
    History(library.keeper.database).undo(action)
    assert library.facts.of(sha256).place is None
    assert replace(library.facts.of("f" * 64), binned="").place is None
