"""Contents without leaders are contents, and name the titles of the book."""

from __future__ import annotations

import pytest
from made_book import made_of, source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.set_aside.contents.plain_contents import plain_contents
from yearbook_reader.volume.model import FormeWorkKind
from yearbook_reader.volume.reconstruction import FindingKind

TEXT = "●概况　全县召开防汛会议，部署工作，投资增长百分之四。\n"
TITLES = ("水利", "防汛", "灌溉", "供水", "移民安置")
BODY = "\f水利\n" + "".join(f"{title}\n{TEXT}" for title in TITLES[1:])


@pytest.mark.parametrize("gap", [" ", "\u3000\u3000", "\n"])
def test_titles_beside_or_above_their_pages_are_contents(gap: str) -> None:
    contents = "".join(f"{title}{gap}{page}\n" for page, title in enumerate(TITLES, 3))
    made = made_of(f"目　录\n{contents}{BODY}")
    kinds = {each.kind for each in made.volume.forme_work}
    assert FormeWorkKind.CONTENTS in kinds
    assert not made.volume.lead
    told = {each.kind for each in made.findings}
    assert not told & {FindingKind.MISSING_HEADING, FindingKind.EXTRA_HEADING}


def test_figures_that_do_not_go_up_are_no_pages() -> None:
    rows = "".join(f"{title} {page}\n" for title, page in zip(TITLES, (9, 3, 7, 2, 5), strict=True))
    made = made_of(f"目录\n{rows}{BODY}")
    assert all(each.kind is not FormeWorkKind.CONTENTS for each in made.volume.forme_work)


def test_titles_without_pages_that_stand_again_are_contents() -> None:
    contents = "".join(f"{title}\n" for title in TITLES)
    made = made_of(f"目　录\n{contents}{BODY}")
    assert [each.heading.title for each in made.volume.chapters] == ["水利"]
    told = {each.kind for each in made.findings}
    assert not told & {FindingKind.MISSING_HEADING, FindingKind.CONTENTS_PAGE}


def test_titles_without_pages_that_stand_nowhere_else_are_no_contents() -> None:
    rows = "".join(f"{title}文件\n" for title in TITLES)
    made = made_of(f"目录\n{rows}{BODY}")
    assert all(each.kind is not FormeWorkKind.CONTENTS for each in made.volume.forme_work)


def test_a_page_may_stand_below_the_two_marks_of_a_short_leader() -> None:
    rows = "".join(
        f"{title}{dots}\n{page}\n"
        for page, (title, dots) in enumerate(zip(TITLES, ("……", *["………………"] * 4), strict=True), 3)
    )
    made = made_of(f"目录\n{rows}{BODY}")
    assert not {each.kind for each in made.findings} & {FindingKind.MISSING_HEADING}
    aside = [e.text.text for e in made.volume.forme_work if e.kind is FormeWorkKind.CONTENTS]
    assert len(aside) == 1 + 2 * len(TITLES)


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_they_go_on_overleaf_between_a_number_and_heads(gap: str) -> None:
    first, second = (
        "".join(f"{title}{gap}{page}\n" for page, title in titles)
        for titles in (list(enumerate(TITLES, 3))[:2], list(enumerate(TITLES, 3))[2:])
    )
    made = made_of(f"目　录\n{first}四\n\f目\n录\n目录　河桥年鉴\n{second}五\n{BODY}")
    told = {each.kind for each in made.findings}
    assert not told & {FindingKind.MISSING_HEADING, FindingKind.EXTRA_HEADING}
    assert [each.heading.title for each in made.volume.chapters] == ["水利"]


def test_those_in_english_may_have_leaders_where_the_others_have_none() -> None:
    contents = "".join(f"{title} {page}\n" for page, title in enumerate(TITLES, 3))
    english = "".join(
        f"{word} ………… 3\n" for word in ("Water", "Floods", "Farms", "Towns", "People")
    )
    made = made_of(f"目　录\n{contents}\fCONTENTS\n{english}{BODY}")
    assert FindingKind.EXTRA_HEADING not in {each.kind for each in made.findings}
    aside = "".join(each.text.text for each in made.volume.forme_work)
    assert all(title in aside for title in TITLES)


def test_titles_without_pages_may_stand_again_behind_marks() -> None:
    titles = [f"{title}工作" for title in TITLES]
    entries = "".join(f"●{title}　全县召开会议，投资增长百分之四。\n" for title in titles)
    contents = "".join(f"{title}\n" for title in ("水利", *titles))
    made = made_of(f"目　录\n{contents}\f水利\n综述\n{entries}")
    assert FormeWorkKind.CONTENTS in {each.kind for each in made.volume.forme_work}


@pytest.mark.parametrize(
    ("first", "second", "parted"),
    [
        ("防汛", "6月17日大风", True),
        ("防汛", "“8·5”大风", True),
        ("防汛", "大风", False),
        ("防汛1", "7大风", False),
    ],
)
def test_titles_joined_at_figures_are_both_named_where_both_stand_again(
    first: str, second: str, parted: bool
) -> None:
    titles = (first, second, "供水", "灌溉", "移民安置", "节水", "水文")
    contents = "".join(f"{title}\n" for title in ("水利", f"{first}{second}", *titles[2:]))
    entries = "".join(f"●{title}　全县召开会议，投资增长百分之四。\n" for title in titles)
    _, lines = plain_contents(first_draft(source_of(f"目　录\n{contents}水利\n{entries}")))
    assert ([line.title for line in lines][1:3] == list(titles[:2])) is parted


def test_a_heading_of_contents_that_nothing_follows_is_text() -> None:
    made = made_of(f"水利\n{TEXT}目录\n")
    assert all(each.kind is not FormeWorkKind.CONTENTS for each in made.volume.forme_work)
