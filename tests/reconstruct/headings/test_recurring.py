"""Subsections without a mark, told by titles that recur, or stand below a section's elsewhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from yearbook_reader.reconstruct.assembly.division_drafts import DivisionDraft
from yearbook_reader.reconstruct.assembly.outline import Outline
from yearbook_reader.reconstruct.assembly.recurring import lower_recurring
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Chapter, Heading, Span, Text, Volume
from yearbook_reader.volume.walk import content, units

TEXT = (
    "年内，全县投入资金1.2亿元，新建水闸12座，改造渠\n道30千米，受益群众2万人，比上年增长4.5%。\n"
)


def book(*chapters: tuple[str, str]) -> Volume:
    """Make a book of chapters of three pages, whose titles are in the running heads alone."""
    pages = [
        f"{part}{head}\n· {number} ·\n"
        for at, (head, body) in enumerate(chapters)
        for number, part in enumerate((body, *2 * [entry("项目")]), 11 + 3 * at)
    ]
    text = "\n\f".join(pages)
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return reconstruct(Source(text, "0" * 64, "book.txt", "text", starts)).volume


def entry(title: str) -> str:
    return f"【{title}】{TEXT}"


def headed(*titles: str) -> str:
    """Give titles one under another, above an entry."""
    return "".join(f"{title}\n" for title in titles) + entry("工作")


def outline(chapter: Chapter) -> list[tuple[str, list[str]]]:
    return [
        (section.heading.title, [each.heading.title for each in section.subsections])
        for section in chapter.sections
    ]


WATER = headed("防洪", "工程") + headed("灌溉", "管理") + headed("供水")
ROADS = headed("公路", "养护") + headed("航运", "码头") + headed("铁路")
SCHOOLS = headed("小学") + headed("中学", "师资") + headed("招生")


def test_a_title_that_stands_below_a_sections_elsewhere_is_a_subsections() -> None:
    volume = book(("水利", WATER), ("交通", ROADS + headed("管理")), ("教育", SCHOOLS))
    assert outline(volume.chapters[1])[-1] == ("铁路", ["管理"])


def test_a_title_that_recurs_in_its_chapter_is_a_subsections() -> None:
    volume = book(
        ("水利", WATER), ("交通", ROADS), ("教育", SCHOOLS + headed("大学") + headed("招生"))
    )
    assert outline(volume.chapters[2]) == [
        ("小学", []),
        ("中学", ["师资", "招生"]),
        ("大学", ["招生"]),
    ]


def test_a_title_that_opens_a_chapter_is_a_sections_wherever_it_stands() -> None:
    volume = book(
        ("水利", WATER), ("交通", ROADS + headed("小学") + headed("小学")), ("教育", SCHOOLS)
    )
    assert outline(volume.chapters[1])[-2:] == [("小学", []), ("小学", [])]


def test_in_a_book_with_hardly_any_titles_below_others_one_that_recurs_is_a_sections() -> None:
    volume = book(
        ("水利", headed("供水") + headed("防洪", "工程") + headed("节水")),
        ("交通", headed("公路") + headed("铁路")),
        ("教育", headed("小学") + headed("招生") + headed("招生")),
    )
    assert outline(volume.chapters[0]) == [("供水", []), ("防洪", ["工程"]), ("节水", [])]
    assert outline(volume.chapters[2]) == [("小学", []), ("招生", []), ("招生", [])]


def test_a_title_that_several_chapters_share_is_a_subsections() -> None:
    land = headed("林业", "造林") + headed("宣传")
    volume = book(
        ("水利", WATER + headed("宣传")), ("交通", ROADS), ("教育", SCHOOLS), ("农业", land)
    )
    assert outline(volume.chapters[0])[-1] == ("供水", ["宣传"])
    assert outline(volume.chapters[3]) == [("林业", ["造林", "宣传"])]


def test_a_title_that_seems_to_be_a_sections_in_few_of_its_places_is_a_subsections() -> None:
    roads = ROADS + headed("管理", "隧道") + headed("桥梁", "管理") + headed("管理")
    volume = book(("水利", WATER), ("交通", roads), ("教育", SCHOOLS))
    assert outline(volume.chapters[1])[2:] == [
        ("铁路", ["管理", "隧道"]),
        ("桥梁", ["管理", "管理"]),
    ]


def division(title: str, *below: DivisionDraft) -> DivisionDraft:
    made = DivisionDraft(Heading(title), 0)
    made.by_place = True
    made.divisions += below
    return made


def test_a_title_that_the_contents_name_is_a_sections_where_they_leave_subsections_out() -> None:
    stacked = [division(f"第{at}片", division(f"第{at}组")) for at in range(4)]
    chapters = [division("水利", *stacked, division("灌溉")), division("交通", division("公路"))]
    chapters[1].divisions.append(division("灌溉"))
    lower_recurring(chapters, {"灌溉"})
    assert [each.heading.title for each in chapters[1].divisions] == ["公路", "灌溉"]
    lower_recurring(chapters, frozenset())
    assert [each.heading.title for each in chapters[1].divisions] == ["公路"]


def test_a_few_titles_below_those_of_sections_tell_nothing_of_a_large_book() -> None:
    stacked = [division(f"第{at}片", division(f"第{at}组")) for at in range(4)]
    chapters = [division("水利", *stacked)]
    for at in range(40):
        chapters.append(
            division(f"第{at}章", division(f"第{at}节"), division("综合"), division("灌溉"))
        )
    lower_recurring(chapters)
    assert [each.heading.title for each in chapters[1].divisions] == ["第0节", "综合", "灌溉"]


def test_titles_that_recur_in_chapters_are_subsections_where_overviews_begin_all_sections() -> None:
    chapters = [
        division(title, *(division(name) for name in (f"{title}一", "队伍", f"{title}二", "队伍")))
        for title in ("水利", "交通", "教育", "工业")
    ]
    lower_recurring(chapters)
    (first, second) = chapters[3].divisions
    assert [each.heading.title for each in (*first.divisions, *second.divisions)] == ["队伍"] * 2


def test_what_a_lowered_title_seemed_to_hold_stands_beside_it() -> None:
    chapters = [
        division(title, *(division(name) for name in (f"{title}一", "队伍", f"{title}二", "队伍")))
        for title in ("水利", "交通", "教育", "工业")
    ]
    chapters[0].divisions[3].divisions.append(division("培训"))
    lower_recurring(chapters)
    assert [each.heading.title for each in chapters[0].divisions[1].divisions] == ["队伍", "培训"]


def test_titles_that_recur_in_one_chapter_each_are_sections_read_twice() -> None:
    chapters = [
        division(title, *(division(f"{title}{name}") for name in ("一", "综合", "二", "综合")))
        for title in ("水利", "交通", "教育", "工业")
    ]
    lower_recurring(chapters)
    assert len(chapters[3].divisions) == 4


TITLES = st.sampled_from(["防洪", "管理", "工程", "队伍", "灌溉"])
SECTIONS = st.lists(
    st.tuples(TITLES, st.lists(TITLES, max_size=2), st.booleans()), min_size=2, max_size=5
)


@given(st.lists(SECTIONS, min_size=3, max_size=5))
@settings(max_examples=40, deadline=None)
def test_no_title_subtitle_or_author_is_lost_when_titles_are_lowered(
    chapters: list[list[tuple[str, list[str], bool]]],
) -> None:
    printed: list[Text] = []

    def text() -> Text:
        printed.append(Text("字", (Span(len(printed), len(printed) + 1),)))
        return printed[-1]

    outline = Outline("", (), (), marked=True)
    for number, sections in enumerate(chapters):
        made = [division(title, *map(division, below)) for title, below, _ in sections]
        for (_, _, is_document), section in zip(sections, made, strict=True):
            for each in (section, *section.divisions):
                each.heading = Heading(each.heading.title, text())
            if is_document:
                section.subtitle, section.author = text(), text()
        outline.chapters.append(division(f"第{number}章", *made))
    volume = Volume("年鉴", "0" * 64, chapters=outline.chapters_finished())
    shown = (each for unit in units(volume) for item in content(unit) for each in item.texts)
    assert {each for each in shown if each} == set(printed)
