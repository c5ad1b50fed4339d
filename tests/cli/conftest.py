"""What the tests of the command line share."""

from pathlib import Path

import pytest

from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths


@pytest.fixture
def two_files(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "年鉴"
    folder.mkdir()
    files = (folder / "甲.txt", folder / "乙.TXT")
    for number, file in enumerate(files):
        file.write_text(f"综述\n\n【概况】 水闸{number}座，水闸完好。\n", encoding="utf-8")
    return files


@pytest.fixture
def two_volumes(two_files: tuple[Path, Path]) -> None:
    """Take the two files into the library and its index; that costs no processes."""
    library = Library(user_paths())
    for file in two_files:
        library.add(file)
    library.bring_index_up_to_date()
    library.close()
