"""What the tests of the shelf share: a library of its own and small yearbooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from yearbook_reader.library import Library
from yearbook_reader.paths import Paths, user_paths
from yearbook_reader.shelf.importing.importing import ImportJob

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture
def samples() -> Path:
    """Give the folder of sample volumes, each as several tools extracted it."""
    return SAMPLES


def yearbook(year: int, entries: int = 30) -> str:
    """Give a small yearbook whose figures are those of its year."""
    lines = ["云台年鉴", "水利", "综述"]
    for number in range(entries):
        figures = (year * 7 + number * 13, year * 3 + number * 17)
        lines.append(f"【第{number}号水闸】 {year}年，县水利局在青石镇新建水闸{figures[0]}座，")
        lines.append(f"投资{figures[1]}万元，灌溉农田{sum(figures)}亩。")
    return "\n".join([*lines, ""])


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Give the folders of a reader."""
    return user_paths(tmp_path / "reader")


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    """Give an empty library."""
    library = Library(paths)
    yield library
    library.close()


@pytest.fixture
def job(library: Library) -> ImportJob:
    """Give an import into the library."""
    return library.import_job()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with three yearbooks, one of them further down, and a file of another kind."""
    folder = tmp_path / "年鉴"
    (folder / "更早").mkdir(parents=True)
    for name, year in (("甲.txt", 2018), ("乙.TXT", 2017), ("更早/丙.txt", 2001)):
        (folder / name).write_text(yearbook(year), encoding="utf-8")
    (folder / "封面.png").write_bytes(b"\x89PNG")
    return folder
