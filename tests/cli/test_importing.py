"""`import` on the command line: files and folders, good and bad."""

from pathlib import Path

from program import reader

from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths


def test_import_takes_files_and_folders(seed_path: Path, two_files: tuple[Path, Path]) -> None:
    done = reader("import", seed_path, two_files[0].parent, "--jobs", 2)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(Library(user_paths()).volumes.names()) == 3


def test_a_bad_file_among_good_ones_is_a_line_and_not_the_end(
    two_files: tuple[Path, Path],
) -> None:
    (two_files[0].parent / "丙.txt").write_bytes(b"")
    done = reader("import", two_files[0].parent)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert "丙.txt" in done.stderr


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert reader("import", tmp_path / "empty").returncode == 2


def test_import_takes_an_encoding(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes("綜述\n【概況】 全縣有國民小學。\n".encode("big5"))
    assert reader("import", file, "--encoding", "big5").returncode == 0
    assert Library(user_paths()).shelf_view()[0].record.encoding == "big5"
