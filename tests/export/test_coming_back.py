"""A volume that was taken away as a document is the same book when it comes in again."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.export.formats import FORMATS
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries, units

SAMPLE = Path(__file__).parents[1] / "samples" / "v9_lanchuan_2019" / "raw.seedlike.txt"


@pytest.fixture(scope="module")
def taken() -> Reconstruction:
    return reconstruct(read_source(SAMPLE))


def titles(volume: Volume) -> list[str]:
    sections = [unit.title for unit in units(volume)]
    return [*sections, *(entry.heading.title for entry in all_entries(volume))]


@pytest.mark.parametrize(
    ("name", "suffix"), [("docx", ".docx"), ("epub", ".epub"), ("html", ".html"), ("text", ".txt")]
)
def test_titles_and_edition_come_back(
    taken: Reconstruction, tmp_path: Path, name: str, suffix: str
) -> None:
    file = tmp_path / f"book{suffix}"
    file.write_bytes(FORMATS[name](taken))
    back = reconstruct(read_source(file)).volume
    assert titles(back) == titles(taken.volume)
    assert back.title == taken.volume.title == "澜川区年鉴"
    assert back.edition_year == taken.volume.edition_year == 2019
