"""A volume that was taken away as a document is the same book when it comes in again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from yearbook_reader.errors import SourceError
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


def test_markdown_comes_back_as_html_does_but_for_the_brackets_of_titles(
    taken: Reconstruction, tmp_path: Path
) -> None:
    texts = []
    for name in ("markdown", "html"):
        file = tmp_path / name
        file.write_bytes(FORMATS[name](taken))
        texts.append(read_source(file).text)
    markdown, html = texts
    assert markdown == re.sub("(?m)^【(.+)】$", r"\1", html)
    assert "概况\n" in markdown


def test_json_says_from_what_the_book_can_be_had_back(
    taken: Reconstruction, tmp_path: Path
) -> None:
    file = tmp_path / "book.json"
    file.write_bytes(FORMATS["json"](taken))
    with pytest.raises(SourceError, match="TEI"):
        read_source(file)
