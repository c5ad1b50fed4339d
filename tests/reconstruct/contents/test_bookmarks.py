"""What a file's bookmarks name is looked for among the headings, as what its contents name is."""

from __future__ import annotations

from dataclasses import replace

from made_book import source_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.volume.reconstruction import FindingKind

SECTIONS = ("水利", "农业", "工业", "教育", "卫生")
BODY = "【概况】年内，全县投入资金1.2亿元，新建项目12个，受益群众2万人。\n"
PAGES = [f"{name}\n{BODY}" for name in SECTIONS]
KINDS = (
    FindingKind.MISSING_HEADING,
    FindingKind.RENAMED_HEADING,
    FindingKind.EXTRA_HEADING,
)


def told(*bookmarks: str, contents: str = "") -> list[tuple[FindingKind, tuple[str, ...]]]:
    """Give what is told of a book with these bookmarks, each to the page of its number."""
    source = source_of("\f".join([contents or "青石县年鉴\n2020\n", *PAGES]))
    listed = tuple((min(page, 6), title) for page, title in enumerate(bookmarks, 1))
    made = reconstruct(replace(source, bookmarks=listed))
    return [(each.kind, each.values) for each in made.findings if each.kind in KINDS]


def test_a_heading_that_is_missing_or_called_otherwise_is_told() -> None:
    assert told("封面", "水利", "农业", "林业局", "工业", "教育", "卫生") == [
        (FindingKind.MISSING_HEADING, ("林业局", "书签"))
    ]
    assert told("封面", "水利", "农业", "工业", "教育事", "卫生") == [
        (FindingKind.RENAMED_HEADING, ("教育事", "教育", "书签"))
    ]


def test_a_heading_that_they_do_not_name_is_told() -> None:
    named = [title for title in SECTIONS if title != "工业"]
    assert told("封面", *named) == [(FindingKind.EXTRA_HEADING, ("工业", "书签"))]


def test_it_is_shown_on_the_page_to_which_the_bookmark_leads() -> None:
    source = source_of("\f".join(["青石县年鉴\n2020\n", *PAGES]))
    marks = ((2, "水利"), (3, "农业"), (4, "林业局"), (5, "教育"), (6, "卫生"))
    made = reconstruct(replace(source, bookmarks=marks))
    [finding] = [each for each in made.findings if each.kind is FindingKind.MISSING_HEADING]
    [span] = finding.spans
    assert source.text[span.start : span.end] == "工业"


def test_covers_and_bookmarks_that_name_no_headings_are_not_asked_for() -> None:
    assert told("封面", "扉页", *SECTIONS, "封底") == []
    assert told("第1页", "水利", "第3页", "农业", "第5页", "第6页", "第7页", "工业") == []


def test_what_the_contents_name_they_have_told() -> None:
    names = [*SECTIONS[:3], "林业局", *SECTIONS[3:]]
    contents = "目录\n" + "".join(f"{name}……{page}\n" for page, name in enumerate(names, 1))
    assert told("目录", *names, contents=contents) == [(FindingKind.MISSING_HEADING, ("林业局",))]
