"""Titles of entries between quotation marks or pointed brackets."""

from __future__ import annotations

import pytest
from made_book import book, source_of

from yearbook_reader.reconstruct.style.quoted_titles import with_titles_in_brackets
from yearbook_reader.volume.walk import all_entries

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造线路30千米。"
TITLES = ("防洪", "灌溉", "排涝", "节水", "水文", "普法", "航道", "渔政")


@pytest.mark.parametrize("marks", ["「{}」", "『{}』", "〈{}〉"])
def test_they_are_titles_without_their_marks(marks: str) -> None:
    entries = list(
        all_entries(book("水利\n" + "".join(f"{marks.format(t)}{TEXT}\n" for t in TITLES)))
    )
    assert [entry.heading.title for entry in entries] == list(TITLES)


def test_they_have_the_marks_that_were_printed() -> None:
    entries = all_entries(book("水利\n" + "".join(f"「{title}」{TEXT}\n" for title in TITLES)))
    assert entries[0].heading.printed.text == "「防洪」"


def test_quotations_within_texts_are_none() -> None:
    quoted = "".join(f"「{title}」{TEXT}獲「{title}」稱號。\n" for title in TITLES)
    assert with_titles_in_brackets(source_of(quoted)) is None
