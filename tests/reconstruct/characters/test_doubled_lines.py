"""A title that fake bold gives twice, one line below the other, is kept once."""

from __future__ import annotations

from made_book import made_of

from yearbook_reader.reconstruct.characters.doubled_lines import doubled_lines
from yearbook_reader.volume.reconstruction import FindingKind

TEXT = "【概况】全县召开防汛会议，部署工作，投资增长百分之四。\n"
TITLES = ("防汛", "灌溉", "供水", "移民安置及后期扶持")


def test_titles_are_kept_once_and_it_is_told() -> None:
    made = made_of("水利\n" + "".join(f"{title}\n{title}\n{TEXT}" for title in TITLES))
    assert [each.heading.title for each in made.volume.chapters[0].sections] == list(TITLES)
    assert any(each.kind is FindingKind.DOUBLED_CHARACTER for each in made.findings)


def test_spaced_titles_and_months_are_kept_once() -> None:
    titles = ("1 月", "信　访", "城 关 镇", "邮　政")
    twice = "\n" + "".join(f"{title}\n{title}\n{TEXT}" for title in titles)
    assert [twice[each.start : each.stop] for each in doubled_lines(twice)] == [*titles]


def test_a_title_over_two_lines_is_kept_once() -> None:
    twice = "".join(f"{title}\n{title}\n{TEXT}" for title in TITLES)
    text = f"\n{twice}关于加快发展的实\n关于加快发展的实\n施意见\n施意见\n{TEXT}"
    again = [text[each.start : each.stop] for each in doubled_lines(text)]
    assert again == [*TITLES, "关于加快发展的实", "施意见"]


def test_a_title_above_one_that_stands_alone_is_kept_once() -> None:
    twice = "\n" + "".join(f"{title}\n{title}\n概况\n{TEXT[4:]}" for title in TITLES)
    assert [twice[each.start : each.stop] for each in doubled_lines(twice)] == [*TITLES]


def test_cells_that_are_the_same_are_kept() -> None:
    cells = "".join(f"{title}\n{title}\n镇\n" for title in TITLES)
    assert not list(doubled_lines("\n" + cells))


def test_heads_above_titles_with_their_words_behind_page_numbers_are_kept() -> None:
    pages = "".join(f"·{at}·\n{title}\n{title}\n{TEXT}" for at, title in enumerate(TITLES, 11))
    assert not list(doubled_lines("\n" + pages))
