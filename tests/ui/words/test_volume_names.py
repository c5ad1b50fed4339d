"""What volumes are called where there is little room."""

from __future__ import annotations

import pytest

from yearbook_reader.search.hits import ShelfHit
from yearbook_reader.ui.words.volume_names import brief_name_of
from yearbook_reader.volume.walk import ItemKind


@pytest.mark.parametrize(
    ("edition", "covers", "file", "name"),
    [
        (2016, 2015, "", "临崖县年鉴 2016"),
        (None, 2015, "", "临崖县年鉴 2015"),
        (None, None, "", "临崖县年鉴"),
        (2016, 2015, "二.txt", "临崖县年鉴 2016 · 二.txt"),
    ],
)
def test_a_volume_is_called_briefly_by_one_of_its_years(
    edition: int | None, covers: int | None, file: str, name: str
) -> None:
    hit = ShelfHit((), ItemKind.PARAGRAPH, "", (), "", 0, 0, "",
                   sha256="", volume_title="临崖县年鉴", covers_year=covers,
                   edition_year=edition, file_name=file)  # fmt: skip
    assert brief_name_of(hit) == name
