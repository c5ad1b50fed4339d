"""What the tests of the command line share."""

from pathlib import Path

import pytest


@pytest.fixture
def two_files(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "年鉴"
    folder.mkdir()
    files = (folder / "甲.txt", folder / "乙.TXT")
    for number, file in enumerate(files):
        file.write_text(f"综述\n\n【概况】 水闸{number}座，水闸完好。\n", encoding="utf-8")
    return files
