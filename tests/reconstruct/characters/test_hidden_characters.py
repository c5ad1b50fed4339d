"""Characters that nobody sees do not change what a line is told to be."""

from __future__ import annotations

import pytest
from made_book import made_of
from made_pages import PAGES

from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

TEXT = "\f".join(PAGES)


def words(volume: Volume) -> list[tuple[str, list[str]]]:
    return [
        (each.heading.title, [block.text.text for block in each.blocks])
        for each in all_entries(volume)
    ]


@pytest.mark.parametrize("hidden", "\u200b\ufeff\xad\u2060\x00")
def test_a_text_is_read_as_without_them(hidden: str) -> None:
    strewn = "".join(f"{hidden}{char}" if at % 3 else char for at, char in enumerate(TEXT))
    assert words(made_of(strewn).volume) == words(made_of(TEXT).volume)


def test_they_are_kept_in_a_finding_at_their_places() -> None:
    text = TEXT.replace("【", "\u200b【\u200b")
    (finding,) = [
        each for each in made_of(text).findings if each.kind is FindingKind.REMOVED_CHARACTER
    ]
    assert finding.original == "\u200b" * text.count("\u200b")
    assert {text[span.start : span.end] for span in finding.spans} == {"\u200b"}


def test_a_title_with_one_in_it_stands_at_its_own_place() -> None:
    text = TEXT.replace("【甲子】", "【甲\u200b子】")
    printed = next(iter(all_entries(made_of(text).volume))).heading.printed
    assert "".join(text[span.start : span.end] for span in printed.spans) == printed.text


def test_a_text_of_nothing_else_has_no_entries() -> None:
    assert list(all_entries(made_of("\u200b\u200b\n\ufeff").volume)) == []
