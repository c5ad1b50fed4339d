"""Page numbers of which an extraction put the first ornament behind the running head beside it."""

from __future__ import annotations

import pytest
from made_book import book

TEXT = "【概况】全县召开防汛会议，部署工作任务。投资增长百分之四。\n"


@pytest.mark.parametrize("volume", ["青崖年鉴·", ""])
def test_they_are_told_and_the_head_names_the_chapter(volume: str) -> None:
    pages = [
        f"{number}· {volume}{chapter}·\n{opening}{TEXT}"
        for number, (chapter, opening) in enumerate(
            [
                ("水利", "水利\n防汛\n"),
                ("水利", "灌溉\n"),
                ("农业", "农业\n种植\n"),
                ("农业", "畜牧\n"),
            ],
            1,
        )
    ]
    made = book("\f".join(pages))
    assert [each.heading.title for each in made.chapters] == ["水利", "农业"]
    assert [page.number for page in made.pages] == ["1", "2", "3", "4"]
