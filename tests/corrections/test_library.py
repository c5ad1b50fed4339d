"""Corrections through the library: seen by all that opens a volume, undone without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.__main__ import main
from yearbook_reader.corrections.correction import Where
from yearbook_reader.corrections.making import (
    marking,
    mending,
    merging,
    moving,
    rejecting,
    releveling,
    renaming,
    splitting,
)
from yearbook_reader.corrections.manuscript import Level
from yearbook_reader.errors import MisfitError
from yearbook_reader.library import Library
from yearbook_reader.progress import Cancelled
from yearbook_reader.reconstruct.lines.draft import ForcedRole
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.tei import from_tei
from yearbook_reader.volume.walk import all_entries


def place(opened: OpenVolume, words: str) -> tuple[Span, ...]:
    start = opened.source.text.index(words)
    return (Span(start, start + len(words)),)


def entry_id(opened: OpenVolume, title: str) -> str:
    return next(each.id for each in all_entries(opened.volume) if each.heading.title == title)


def titles(opened: OpenVolume) -> list[str]:
    return [entry.heading.title for entry in all_entries(opened.volume)]


def test_a_corrected_volume_opens_corrected(library: Library, opened: OpenVolume) -> None:
    one = renaming(opened.source, opened.volume, entry_id(opened, "水闸建设"), "水闸工程")
    after = library.corrector.correct(opened, one)
    assert "水闸工程" in titles(after)
    assert library.open(opened.record.sha256) == after


def test_search_export_and_account_see_the_corrected_book(
    library: Library, opened: OpenVolume
) -> None:
    after = library.corrector.correct(
        opened, mending(opened.source, place(opened, "新建的12座"), "新建的112座")
    )
    assert after.searchable.search("112座").total == 1
    assert "新建的112座" in after.exported("json").decode()
    assert from_tei(after.exported("tei")) == after.reconstruction
    assert after.account.closes


def test_a_correction_without_a_place_is_refused_and_not_kept(
    library: Library, opened: OpenVolume
) -> None:
    first = merging(opened.source, opened.volume, all_entries(opened.volume)[0].id)
    with pytest.raises(MisfitError, match="第一条"):
        library.corrector.correct(opened, first)
    assert library.corrector.log.of_source(opened.record.sha256) == ()


def test_withdrawing_gives_exactly_the_book_from_before(
    library: Library, opened: OpenVolume
) -> None:
    after = library.corrector.correct(
        opened, marking(opened.source, place(opened, "防汛演练在青石镇举行。"), ForcedRole.ENTRY)
    )
    assert len(titles(after)) == len(titles(opened)) + 1
    again = library.corrector.withdraw(after, after.corrections[0].id)
    assert again.reconstruction == opened.reconstruction
    assert again.corrections == ()


def test_undoing_a_withdrawal_gives_exactly_the_corrected_book(
    library: Library, opened: OpenVolume
) -> None:
    after = library.corrector.correct(
        opened, splitting(opened.source, place(opened, "全县堤防经过检查"), "堤防检查")
    )
    before = library.corrector.withdraw(after, after.corrections[0].id)
    withdrawal = library.corrector.log.last_action(opened.record.sha256)
    restored, _ = library.corrector.undo(before, withdrawal)
    assert restored == after


def test_one_of_several_is_taken_back_and_the_others_stay(
    library: Library, opened: OpenVolume
) -> None:
    renamed = library.corrector.correct(
        opened, renaming(opened.source, opened.volume, entry_id(opened, "水位观测"), "观测水位")
    )
    both = library.corrector.correct(
        renamed, splitting(opened.source, place(opened, "全县堤防经过检查"), "堤防检查")
    )
    left = library.corrector.withdraw(both, both.corrections[0].id)
    assert "水位观测" in titles(left)
    assert "堤防检查" in titles(left)


def test_what_needs_a_withdrawn_correction_is_listed_as_a_misfit(
    library: Library, opened: OpenVolume
) -> None:
    split = library.corrector.correct(
        opened, splitting(opened.source, place(opened, "全县堤防经过检查"), "堤防检查")
    )
    renamed = library.corrector.correct(
        split, renaming(opened.source, split.volume, entry_id(split, "堤防检查"), "堤防")
    )
    left = library.corrector.withdraw(renamed, renamed.corrections[0].id)
    assert left.misfits == (renamed.corrections[1],)
    assert left.corrections == (renamed.corrections[1],)
    assert left.volume == opened.volume


def test_a_volume_made_again_is_corrected_again(library: Library, opened: OpenVolume) -> None:
    after = library.corrector.correct(
        opened, renaming(opened.source, opened.volume, entry_id(opened, "水闸建设"), "水闸工程")
    )
    assert library.rebuild(opened.record.sha256).reconstruction == after.reconstruction


def test_a_source_read_in_another_encoding_keeps_corrections_that_no_longer_fit(
    library: Library, opened: OpenVolume
) -> None:
    library.corrector.correct(
        opened, renaming(opened.source, opened.volume, entry_id(opened, "水闸建设"), "水闸工程")
    )
    again = library.read_again(opened, "gb18030")
    assert [each.value for each in again.misfits] == ["水闸工程"]


def test_the_source_file_is_never_touched(library: Library, opened: OpenVolume) -> None:
    file = library.volumes.source_file(opened.record.sha256)
    before = file.read_bytes()
    library.corrector.correct(opened, mending(opened.source, place(opened, "水闸"), "闸"))
    assert file.read_bytes() == before


def test_a_doubt_that_a_person_put_right_is_no_finding_any_more(
    library: Library, opened: OpenVolume
) -> None:
    empty = library.corrector.correct(
        opened,
        splitting(opened.source, place(opened, "全县有小学21所，在校学生12345人，教师1234人")),
    )
    doubt = next(each for each in empty.reconstruction.findings if each.kind == "empty_entry")
    struck = library.corrector.correct(empty, rejecting(opened.source, doubt))
    assert doubt not in struck.reconstruction.findings


def test_convert_and_check_of_the_same_file_see_the_corrections(
    library: Library, opened: OpenVolume, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library.corrector.correct(
        opened, mending(opened.source, place(opened, "新建的12座"), "新建的112座")
    )
    file, home = str(tmp_path / "云台年鉴.txt"), str(tmp_path / "reader")
    assert main(["--data-dir", home, "convert", file, "--to", "text"]) == 0
    assert "新建的112座" in capsys.readouterr().out
    assert main(["--data-dir", home, "check", file, "--json"]) == 0
    assert "mended_character" in capsys.readouterr().out


def test_a_role_is_given_back_by_undo_without_the_cache_of_it(
    library: Library, opened: OpenVolume
) -> None:
    after = library.corrector.correct(
        opened, marking(opened.source, place(opened, "防汛演练在青石镇"), ForcedRole.BODY)
    )
    again = library.open(opened.record.sha256)
    assert again.reconstruction == after.reconstruction
    left = library.corrector.withdraw(again, again.corrections[0].id)
    assert left.reconstruction == opened.reconstruction


def test_a_volume_with_roles_of_lines_is_reconstructed_once(
    library: Library, opened: OpenVolume, monkeypatch: pytest.MonkeyPatch
) -> None:
    role = marking(opened.source, place(opened, "防汛演练在青石镇举行。"), ForcedRole.ENTRY)
    after = library.corrector.correct(opened, role)
    assert len(titles(after)) == len(titles(opened)) + 1

    def refuse(*_: object) -> None:
        raise AssertionError("made again")

    monkeypatch.setattr("yearbook_reader.reconstruct.engine.reconstruct", refuse)
    assert library.open(opened.record.sha256) == after


def test_what_is_kept_of_other_roles_is_made_again(library: Library, opened: OpenVolume) -> None:
    words = place(opened, "防汛演练在青石镇举行。")
    first = library.corrector.correct(opened, marking(opened.source, words, ForcedRole.ENTRY))
    second = marking(first.source, words, ForcedRole.CAPTION)
    after = library.corrector.correct(first, second)
    assert titles(after) != titles(first)
    assert library.open(opened.record.sha256) == after
    withdrawn = library.corrector.withdraw(after, after.corrections[-1].id)
    assert library.open(opened.record.sha256).reconstruction == withdrawn.reconstruction


def test_words_mended_twice_are_one_correction(library: Library, opened: OpenVolume) -> None:
    words = place(opened, "新建的12座")
    once = library.corrector.correct(opened, mending(opened.source, words, "新建的112座"))
    twice = library.corrector.correct(once, mending(opened.source, words, "新建的21座"))
    assert [each.value for each in twice.corrections] == ["新建的21座"]
    assert "新建的21座" in twice.exported("text").decode()
    assert library.open(opened.record.sha256) == twice


def test_words_mended_with_more_around_them_are_one_correction(
    library: Library, opened: OpenVolume
) -> None:
    once = library.corrector.correct(
        opened, mending(opened.source, place(opened, "的12座"), "的112座")
    )
    wider = mending(opened.source, place(opened, "新建的12座"), "新建的21座")
    twice = library.corrector.correct(once, wider)
    assert [each.value for each in twice.corrections] == ["新建的21座"]


def test_words_mended_back_leave_no_correction(library: Library, opened: OpenVolume) -> None:
    words = place(opened, "新建的12座")
    once = library.corrector.correct(opened, mending(opened.source, words, "新建的112座"))
    back = library.corrector.correct(once, mending(opened.source, words, "新建的12座"))
    assert back.corrections == ()
    assert back.reconstruction == opened.reconstruction
    assert library.corrector.log.of_source(opened.record.sha256) == ()


def test_a_title_given_as_it_stands_is_no_correction(library: Library, opened: OpenVolume) -> None:
    same = renaming(opened.source, opened.volume, entry_id(opened, "水闸建设"), "水闸建设")
    assert library.corrector.correct(opened, same).corrections == ()


def test_another_title_takes_the_place_of_the_first_one(
    library: Library, opened: OpenVolume
) -> None:
    identifier = entry_id(opened, "水闸建设")
    once = library.corrector.correct(
        opened, renaming(opened.source, opened.volume, identifier, "水闸工程")
    )
    twice = library.corrector.correct(
        once, renaming(once.source, once.volume, entry_id(once, "水闸工程"), "水闸兴建")
    )
    assert [each.value for each in twice.corrections] == ["水闸兴建"]


def test_a_correction_that_another_one_needs_is_not_replaced(
    library: Library, opened: OpenVolume
) -> None:
    correct = library.corrector.correct
    entry = entry_id(opened, "雨量站建设")
    raised = correct(opened, releveling(opened.source, opened.volume, entry, Level.SECTION))
    section = raised.volume.chapters[0].sections[-1]
    assert section.heading.title == "雨量站建设"
    first = all_entries(raised.volume)[0].id
    filled = correct(raised, moving(raised.source, raised.volume, first, Where.INTO, section.id))
    lower = releveling(filled.source, filled.volume, section.id, Level.SUBSECTION)
    again = correct(filled, lower)
    assert again.misfits == ()
    assert [each.kind for each in again.corrections] == ["level", "move", "level"]


def test_a_correction_called_off_while_it_is_made_is_not_kept(
    library: Library, opened: OpenVolume
) -> None:
    def call_off(_: float) -> None:
        raise Cancelled

    one = merging(opened.source, opened.volume, entry_id(opened, "水闸建设"))
    with pytest.raises(Cancelled):
        library.corrector.correct(opened, one, call_off)
    assert library.corrector.log.of_source(opened.record.sha256) == ()


def test_a_correction_whose_undoing_is_called_off_stands(
    library: Library, opened: OpenVolume
) -> None:
    def call_off(_: float) -> None:
        raise Cancelled

    one = renaming(opened.source, opened.volume, entry_id(opened, "水闸建设"), "水闸工程")
    after = library.corrector.correct(opened, one)
    log = library.corrector.log
    with pytest.raises(Cancelled):
        library.corrector.undo(after, log.last_action(opened.record.sha256), call_off)
    assert log.of_source(opened.record.sha256) == after.corrections
