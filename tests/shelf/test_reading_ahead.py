"""A kept volume is opened ahead of the wish for it; all else is left to whoever opens it."""

from pathlib import Path

import pytest

from yearbook_reader.errors import SourceError
from yearbook_reader.library import Library
from yearbook_reader.progress import Progress
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.shelf.volume_folder import VolumeFolder


@pytest.fixture
def opened_times(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    times: list[str] = []
    open_volume = VolumeFolder.open

    def counted(self: VolumeFolder, progress: Progress, content: bytes | None = None) -> OpenVolume:
        times.append(self.sha256)
        return open_volume(self, progress, content)

    monkeypatch.setattr(VolumeFolder, "open", counted)
    return times


def test_a_volume_read_ahead_is_opened_once(
    library: Library, seed_path: Path, opened_times: list[str]
) -> None:
    sha256 = library.add(seed_path).record.sha256
    library.ahead.begin(sha256)
    assert library.open(sha256).record.sha256 == sha256
    library.ahead.begin(seed_path)
    assert library.add(seed_path).record.sha256 == sha256
    assert opened_times == [sha256, sha256]


def test_another_volume_than_the_one_read_ahead_is_opened_as_ever(
    library: Library, seed_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("综述\n【概况】 全县新建水闸3座。\n", encoding="utf-8")
    sha256 = library.add(other).record.sha256
    library.add(seed_path)
    library.ahead.begin(seed_path)
    assert library.open(sha256).record.sha256 == sha256


def test_a_new_file_is_taken_in_with_progress(library: Library, seed_path: Path) -> None:
    told: list[float] = []
    library.ahead.begin(seed_path)
    library.add(seed_path, told.append)
    assert told[-1] == 1.0


def test_a_file_that_is_gone_is_told_to_whoever_opens_it(library: Library, tmp_path: Path) -> None:
    library.ahead.begin(tmp_path / "gone.txt")
    with pytest.raises(SourceError):
        library.add(tmp_path / "gone.txt")


def test_what_is_opened_with_an_encoding_is_read_in_it(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "book.txt"
    file.write_text("综述\n【概况】 全县新建水闸3座。\n", encoding="gb18030")
    library.add(file)
    library.ahead.begin(file)
    assert library.add(file, encoding="gb18030").source.encoding == "gb18030"
