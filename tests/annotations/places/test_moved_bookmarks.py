"""Bookmarks in another extraction of their book."""

from __future__ import annotations

from hashlib import sha256

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.annotations.places.anchoring import bookmark
from yearbook_reader.annotations.places.bookmarks import moved_bookmarks
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import all_entries

CHRONICLE = """南浦年鉴

大事记

2月

　　24日　县科技局召开全县专利工作会议。

　　24日　红星镇获国家卫生镇称号。

　　25日　县中学新校舍落成。
"""

ENTRIES = """南浦年鉴

工业

综述

　　【概况】2019年，南浦县规模以上工业企业120家，专利授权35件。

　　【新材料产业】南浦县发展新材料产业，申请专利8件，建成中试基地1个。
"""


def volume_of(text: str) -> Volume:
    return reconstruct(
        Source(text, sha256(text.encode()).hexdigest(), "南浦年鉴.txt", "utf-8")
    ).volume


def moved(volume: Volume, number: int, other: Volume) -> list[tuple[str, int]]:
    """Give where a bookmark on an entry of one volume stands in another."""
    mark = bookmark(volume, all_entries(volume)[number])
    found = moved_bookmarks([mark], other, lambda: volume)
    return [(each.entry_id, each.offset) for each in found]


def place_of(volume: Volume, number: int) -> tuple[str, int]:
    entry = all_entries(volume)[number]
    return entry.id, entry.heading.printed.start


def never() -> Volume:
    raise AssertionError


def test_of_entries_with_one_title_the_one_of_the_same_words_is_meant() -> None:
    old, new = volume_of(CHRONICLE), volume_of("\n\n" + CHRONICLE)
    assert [entry.heading.title for entry in all_entries(new)] == ["24日", "24日", "25日"]
    assert moved(old, 0, new) == [place_of(new, 0)]
    assert moved(old, 1, new) == [place_of(new, 1)]


def test_an_entry_whose_title_was_misread_is_known_by_its_words() -> None:
    old, new = volume_of(ENTRIES.replace("新材料产业】", "新材科产业】")), volume_of(ENTRIES)
    assert moved(old, 1, new) == [place_of(new, 1)]


def test_the_bookmark_has_the_titles_of_the_entry_that_it_stands_on_then() -> None:
    old, new = volume_of(ENTRIES.replace("新材料产业】", "新材科产业】")), volume_of(ENTRIES)
    mark = bookmark(old, all_entries(old)[1])
    [found] = moved_bookmarks([mark], new, lambda: old)
    assert found.titles == ("工业", "综述", "新材料产业")


def test_an_entry_that_is_not_in_the_other_one_takes_no_bookmark() -> None:
    old = volume_of(ENTRIES)
    new = volume_of(ENTRIES[: ENTRIES.index("　　【新材料")])
    assert moved(old, 1, new) == []


def test_entries_that_open_alike_leave_the_bookmark_where_it_is() -> None:
    alike = CHRONICLE.replace("红星镇获国家卫生镇称号", "县科技局召开全县专利工作会议")
    assert moved(volume_of(alike), 0, volume_of("\n\n" + alike)) == []


def test_titles_that_stand_once_need_no_former_volume() -> None:
    volume = volume_of(ENTRIES)
    mark = bookmark(volume, all_entries(volume)[0])
    assert len(list(moved_bookmarks([mark], volume, never))) == 1


def test_a_former_volume_that_is_gone_leaves_what_only_it_could_tell() -> None:
    volume = volume_of(CHRONICLE)
    marks: list[Bookmark] = [bookmark(volume, each) for each in all_entries(volume)]
    found = moved_bookmarks(marks, volume, lambda: None)
    assert [each.titles[-1] for each in found] == ["25日"]
