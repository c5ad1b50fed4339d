"""Who contributed a text signs it (（李明 供稿）) as in other books a picture's credit stands."""

from __future__ import annotations

import pytest
from made_book import book

from yearbook_reader.volume.walk import all_entries

NAMES = ("王建国", "李秀兰", "张海", "陈玉珍", "刘福", "赵敏")


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("before", [" ", ""])
def test_it_is_a_signature_behind_texts(gap: str, before: str) -> None:
    text = "水利\n综述\n" + "".join(
        f"●第{number}项工程　全县召开防汛会议，部署工作。{gap}（{name}{before}供稿）\n"
        for number, name in zip("甲乙丙丁戊己", NAMES, strict=True)
    )
    assert ["".join(entry.contributors) for entry in all_entries(book(text))] == list(NAMES)
