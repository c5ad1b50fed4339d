"""A bold title in pieces, each of which fake bold gives again in the line below, is kept once."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.reconstruct.characters.doubled_pieces import doubled_pieces
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

TEXT = "全县召开防汛会议，部署工作，投资增长百分之四。\n"
TITLES = ("防汛", "灌溉", "供水", "移民安置")
HABIT = "".join(f"【{title}】\n【{title}】{TEXT}" for title in TITLES)


def kept(printed: str) -> str:
    """Give the text in a book with titles in pieces, without what comes again."""
    text = f"\n{HABIT}{printed}"
    for again in reversed(list(doubled_pieces(text))):
        text = text[: again.start] + text[again.stop :]
    return text.removeprefix("\n" + "".join(f"【{title}】{TEXT}" for title in TITLES))


@pytest.mark.parametrize(
    ("printed", "once"),
    [
        ("【\n【2018\n2018防汛】\n防汛】全县", "【2018防汛】全县"),
        ("一、\n一、2018\n2018年工作\n年工作\n全县", "一、2018年工作\n全县"),
        ("11\n11—\n—13\n13日\n日 全县", "11—13日 全县"),
        ("【关于防汛的决\n【关于防汛的决\n定】\n定】全县", "【关于防汛的决\n定】全县"),
        # Where what is printed at the very same place is left out.
        ("【2018\n2018防汛】\n防汛】全县", "【2018防汛】全县"),
        ("10\n10日　全县", "10日　全县"),
        ("11\n11—13\n13日　全县", "11—13日　全县"),
    ],
)
def test_each_piece_is_kept_once_and_the_title_is_one_line(printed: str, once: str) -> None:
    assert kept(printed) == once


@pytest.mark.parametrize("cells", ["1\n12\n2", "青山\n青山镇\n西山镇", "10\n10.5\n3"])
def test_cells_that_begin_as_the_one_above_are_kept(cells: str) -> None:
    assert kept(cells) == cells


def test_a_line_that_begins_as_the_one_above_is_kept_where_no_titles_come_twice() -> None:
    assert not list(doubled_pieces(f"\n【防汛】\n【防汛】{TEXT}"))


def test_entries_have_their_titles_once_and_it_is_told() -> None:
    made = made_of("水利\n综述\n" + HABIT)
    assert [each.heading.title for each in all_entries(made.volume)] == list(TITLES)
    assert any(each.kind is FindingKind.DOUBLED_CHARACTER for each in made.findings)
