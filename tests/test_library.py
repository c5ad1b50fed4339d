"""The library keeps what it was given, and mends what is damaged but can be made again."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.errors import FormatError, NotFoundError, SourceError, StorageError
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths, user_paths
from yearbook_reader.progress import Cancelled
from yearbook_reader.reconstruct.version import ENGINE
from yearbook_reader.settings import Settings
from yearbook_reader.shelf.records import VolumeRecord
from yearbook_reader.volume.tei import from_tei
from yearbook_reader.volume.tei_writer import to_tei


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return user_paths(tmp_path / "reader")


@pytest.fixture
def library(paths: Paths) -> Library:
    return Library(paths)


def records(library: Library) -> tuple[VolumeRecord, ...]:
    return tuple(row.record for row in library.shelf_view())


def stop_at_once(done: float) -> None:
    raise Cancelled


def test_a_new_library_is_empty_and_writes_nothing(library: Library, paths: Paths) -> None:
    assert records(library) == ()
    assert not paths.data.exists()


def test_a_file_added_is_a_volume_on_the_shelf(library: Library, seed_path: Path) -> None:
    record = library.add(seed_path).record
    assert records(library) == (record,)
    assert (record.title, record.covers_year, record.edition_year) == ("下城年鉴", 2017, None)
    assert (record.entries, record.file_name) == (16, seed_path.name)


OPENED = """
import sys
from pathlib import Path
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
library = Library(user_paths(Path(sys.argv[1])))
library.open(sys.argv[2])
library.notebook
print(*(name for name in sys.modules if name.startswith("yearbook_reader.corrections.")
        or name.endswith(".backups")))
"""


def test_a_volume_that_nobody_corrected_is_opened_without_what_corrects_and_copies(
    library: Library, tmp_path: Path, seed_path: Path
) -> None:
    sha256 = library.add(seed_path).record.sha256
    library.notebook.set_position(sha256, 0)
    command = [sys.executable, "-c", OPENED, str(tmp_path / "reader"), sha256]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""


def test_the_source_is_kept_byte_for_byte(library: Library, paths: Paths, seed_path: Path) -> None:
    sha256 = library.add(seed_path).record.sha256
    assert (paths.volumes / sha256 / "source").read_bytes() == seed_path.read_bytes()


def test_a_volume_opens_again_as_it_was(library: Library, paths: Paths, seed_path: Path) -> None:
    added = library.add(seed_path)
    assert Library(paths).open(added.record.sha256) == added


def test_a_file_from_another_path_is_the_same_volume(
    library: Library, seed_path: Path, tmp_path: Path
) -> None:
    first = library.add(seed_path)
    copy = tmp_path / "another name.txt"
    copy.write_bytes(seed_path.read_bytes())
    assert library.add(copy) == first
    assert len(records(library)) == 1


def test_records_stand_in_the_order_they_were_added(library: Library, tmp_path: Path) -> None:
    names = [f"volume {number}.txt" for number in (3, 1, 2)]
    for name in names:
        (tmp_path / name).write_text(f"综述\n【概况】 {name}全文。\n", encoding="utf-8")
        library.add(tmp_path / name)
    assert [record.file_name for record in records(library)] == names


def test_a_record_counts_the_characters_that_the_account_counts(
    library: Library, seed_path: Path
) -> None:
    opened = library.add(seed_path)
    assert opened.record.characters == opened.account.characters


def test_a_volume_without_a_title_is_found_under_the_name_of_its_file(
    library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "无题.txt"
    file.write_text("综述\n【概况】 新建水闸。\n", encoding="utf-8")
    assert not library.add(file).record.title
    library.bring_index_up_to_date()
    assert [cover.title for cover in library.index.covers()] == ["无题.txt"]


def test_an_encoding_given_is_kept(library: Library, paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "古籍.txt"
    file.write_bytes("【概況】 全縣有國民小學。\n".encode("big5"))
    record = library.add(file, encoding="big5").record
    opened = Library(paths).open(record.sha256)
    assert opened.source.encoding == "big5"
    assert "國民小學" in opened.source.text


def test_an_encoding_given_later_is_taken_instead(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "古籍.txt"
    file.write_bytes("【概況】 全縣有國民小學。\n".encode("big5"))
    first = library.add(file, encoding="gb18030").record
    second = library.add(file, encoding="big5").record
    assert (first.sha256, first.added) == (second.sha256, second.added)
    assert "國民小學" in library.open(second.sha256).source.text


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 400], ids=["empty", "binary"])
def test_what_is_no_text_is_refused_and_leaves_nothing(
    library: Library, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(SourceError):
        library.add(tmp_path / "file")
    assert library.volumes.names() == ()


def test_adding_that_is_cancelled_leaves_nothing(library: Library, seed_path: Path) -> None:
    with pytest.raises(Cancelled):
        library.add(seed_path, stop_at_once)
    assert library.volumes.names() == ()


@pytest.mark.parametrize("sha256", ["0" * 64, "", "..", "../volumes"])
def test_a_volume_that_is_not_there_is_not_found(library: Library, sha256: str) -> None:
    with pytest.raises(NotFoundError):
        library.open(sha256)


def spoil_with(content: bytes) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content)


@pytest.mark.parametrize("name", ["record.json", "volume.xml"])
@pytest.mark.parametrize(
    "spoil",
    [Path.unlink, spoil_with(b""), spoil_with(b"\xff\xfe{"), spoil_with(b'{"sha256": 7}')],
    ids=["gone", "empty", "no text", "wrong"],
)
def test_what_can_be_made_again_is_made_again(
    library: Library, paths: Paths, seed_path: Path, name: str, spoil: Callable[[Path], object]
) -> None:
    added = library.add(seed_path)
    spoil(paths.volumes / added.record.sha256 / name)
    opened = library.open(added.record.sha256)
    assert opened.reconstruction == added.reconstruction
    assert [record.title for record in records(library)] == [added.record.title]
    library.volumes.verify(added.record.sha256)


def test_a_record_with_a_field_of_the_wrong_kind_is_made_again(
    library: Library, paths: Paths, seed_path: Path
) -> None:
    added = library.add(seed_path).record
    file = paths.volumes / added.sha256 / "record.json"
    file.write_text(file.read_text("utf-8").replace('"entries": 16', '"entries": "16"'), "utf-8")
    assert library.open(added.sha256).record.entries == 16
    assert records(library)[0].entries == 16


def test_a_volume_made_by_older_rules_is_reconstructed(
    library: Library, paths: Paths, seed_path: Path
) -> None:
    added = library.add(seed_path)
    file = paths.volumes / added.record.sha256 / "volume.xml"
    file.write_bytes(to_tei(replace(added.reconstruction, findings=(), engine="older")))
    assert library.open(added.record.sha256).reconstruction == added.reconstruction
    assert from_tei(file.read_bytes()).engine == ENGINE


def test_a_volume_is_opened_without_the_tei_file_it_was_packed_of(
    library: Library, paths: Paths, seed_path: Path
) -> None:
    added = library.add(seed_path)
    file = paths.volumes / added.record.sha256 / "volume.xml"
    file.write_bytes(b"<TEI/>")
    os.utime(file, (0, 0))
    assert library.open(added.record.sha256).reconstruction == added.reconstruction
    assert file.read_bytes() == b"<TEI/>"


def test_a_volume_is_compared_once_with_a_tei_file_of_the_same_moment(
    library: Library, paths: Paths, seed_path: Path
) -> None:
    added = library.add(seed_path)
    folder = paths.volumes / added.record.sha256
    for name in ("volume.xml", "volume.packed"):
        os.utime(folder / name, (0, 0))
    library.open(added.record.sha256)
    (folder / "volume.xml").write_bytes(b"<TEI/>")
    os.utime(folder / "volume.xml", (0, 0))
    library.open(added.record.sha256)
    assert (folder / "volume.xml").read_bytes() == b"<TEI/>"  # else it was made anew


@pytest.mark.parametrize("spoil", [Path.unlink, spoil_with("别的文字。".encode())])
def test_a_damaged_source_is_told_and_never_read(
    library: Library, paths: Paths, seed_path: Path, spoil: Callable[[Path], object]
) -> None:
    sha256 = library.add(seed_path).record.sha256
    spoil(paths.volumes / sha256 / "source")
    for door in (library.open, library.volumes.verify, library.rebuild):
        with pytest.raises(StorageError, match="原文"):
            door(sha256)


def test_adding_the_file_again_mends_a_damaged_source(
    library: Library, paths: Paths, seed_path: Path
) -> None:
    added = library.add(seed_path)
    (paths.volumes / added.record.sha256 / "source").write_bytes(b"spoiled")
    assert library.add(seed_path) == added
    library.volumes.verify(added.record.sha256)


def test_a_folder_without_anything_sound_has_no_record(library: Library, paths: Paths) -> None:
    (paths.volumes / ("a" * 64)).mkdir(parents=True)
    assert library.volumes.record("a" * 64) is None
    assert library.volumes.names() == ("a" * 64,)


def test_a_damaged_tei_file_is_told_by_verify(
    library: Library, paths: Paths, seed_path: Path
) -> None:
    sha256 = library.add(seed_path).record.sha256
    (paths.volumes / sha256 / "volume.xml").write_bytes(b"<TEI/>")
    with pytest.raises(FormatError):
        library.volumes.verify(sha256)


def test_a_volume_that_cannot_be_written_again_is_still_read(
    library: Library, paths: Paths, seed_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = library.add(seed_path)
    (paths.volumes / added.record.sha256 / "volume.xml").unlink()

    def full_disk(path: Path, content: bytes) -> None:
        raise StorageError("磁盘已满")

    monkeypatch.setattr("yearbook_reader.shelf.volume_folder.write_atomically", full_disk)
    assert library.open(added.record.sha256).reconstruction == added.reconstruction


def test_a_volume_added_by_many_threads_at_once_is_one(library: Library, seed_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(library.add, [seed_path] * 8))
    assert len({each.record.sha256 for each in opened}) == len(records(library)) == 1
    library.volumes.verify(opened[0].record.sha256)


def test_a_volume_is_searched_exported_and_accounted_for(library: Library, seed_path: Path) -> None:
    opened = library.add(seed_path)
    assert opened.searchable.search("创新工场和浙数文化集团与下城区合作").total == 1
    assert opened.exported("tei") == to_tei(opened.reconstruction)
    assert opened.account.closes


def test_notes_outlive_the_library_object(library: Library, paths: Paths, seed_path: Path) -> None:
    opened = library.add(seed_path)
    spans = opened.searchable.search("专利").hits[0].spans
    note = annotate(opened.volume, spans, Color.GREEN)
    library.notebook.add(note)
    library.close()
    again = Library(paths)
    assert again.notebook.annotations(opened.record.sha256) == (note,)
    again.close()


def test_the_notebook_is_opened_once_and_only_when_needed(library: Library, paths: Paths) -> None:
    library.close()
    assert not paths.notebook.exists()
    assert library.notebook is library.notebook
    library.close()


def test_preferences_are_kept(library: Library, paths: Paths) -> None:
    library.save_settings(Settings(zoom=150))
    assert Library(paths).settings == Settings(zoom=150)


def test_preferences_that_cannot_be_written_are_told(library: Library, paths: Paths) -> None:
    paths.config.parent.mkdir(parents=True)
    paths.config.write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageError):
        library.save_settings(Settings())


def test_a_library_loads_no_heavy_module_before_it_is_used() -> None:
    program = (
        "import sys, yearbook_reader.library as l, yearbook_reader.paths as p;"
        "library = l.Library(p.user_paths()); library.shelf_view(); library.settings;"
        "assert not {'lxml', 'apsw', 'pypinyin', 'PySide6'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("name", ["docx", "epub", "html"])
def test_a_document_is_a_volume_and_opens_again_as_it_was(
    library: Library, paths: Paths, seed_path: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / f"年鉴.{name}"
    file.write_bytes(library.add(seed_path).exported(name))
    added = library.add(file)
    again = Library(paths)
    assert again.open(added.record.sha256) == added
    assert again.rebuild(added.record.sha256) == added
    again.volumes.verify(added.record.sha256)
