"""A mark before the titles of sections is no part of them, where the contents name them without."""

from __future__ import annotations

import pytest
from made_book import book, outline, source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.style.section_marks import section_mark
from yearbook_reader.reconstruct.telling.tables.table_rows import places_of_cells

TEXT = "【概况】全县召开防汛会议，部署工作任务，投资增长百分之四，受益群众二万人。\n"
TITLES = ("防汛", "灌溉", "供水", "移民安置")


def titles_of(named: tuple[str, ...]) -> list[str]:
    contents = "".join(f"{title}………………3\n" for title in ("水利", *named))
    body = "".join(f"◎{title}\n{TEXT}〉{title}管理\n{TEXT}" for title in TITLES)
    volume = book(f"目录\n{contents}\f水利\n{body}")
    chapter = volume.chapters[0]
    return [each.heading.title for each in chapter.sections]


def test_titles_are_known_without_it() -> None:
    assert titles_of(TITLES) == list(TITLES)


def pages_of(opening: str, closing: str, below: str = "") -> str:
    return "\f".join(
        chapter + "\n" + "".join(f"{opening}{title}{closing}\n{TEXT}{below}" for title in TITLES)
        for chapter in ("水利", "农业", "工业")
    )


def sections_of(text: str) -> list[list[str]]:
    return [[each.heading.title for each in one.sections] for one in book(text).chapters]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("◎", ""), ("◇", ""), ("〖", "〗"), ("☆ ", " ☆"), ("·", "·"), ("—— ", " ——")],
)
def test_titles_behind_a_mark_are_sections_where_no_title_without_it_is(
    opening: str, closing: str
) -> None:
    assert sections_of(pages_of(opening, closing)) == [list(TITLES)] * 3


def test_a_mark_above_that_of_subsections_is_of_sections_without_contents() -> None:
    below = "".join(
        f"◇{title}\n●河湖管理　全县部署工作，投资增长。\n" for title in ("甲河", "乙河")
    )
    text = pages_of("◎", "", below).replace("【概况】", "●概况　")
    assert sections_of(text) == [list(TITLES)] * 3


def test_the_mark_that_comes_first_is_of_sections() -> None:
    above = "〖概览〗\n【总述】全县部署工作，投资增长。\n"
    parts = "".join(
        f"▲{title}\n【{title}】全县部署工作，投资增长。\n" for title in ("甲河", "乙河")
    )
    sections = "".join(f"〖{title}〗\n【概况】全县部署工作。\n{parts}" for title in TITLES)
    text = "\f".join(f"{chapter}\n{above}{sections}" for chapter in ("水利", "农业"))
    assert sections_of(text) == [["概览", *TITLES]] * 2


def test_a_bracket_that_only_closes_may_be_the_mark_of_subsections_below() -> None:
    entry = "【概况】年内，全县投入资金一亿二千万元，新建水闸十二座。\n"
    below = "".join(f"〉{title}\n{entry}{entry}" for title in ("业务", "队伍"))
    names = [f"{title}{unit}" for title in TITLES for unit in ("", "站", "所", "队")]
    body = "".join(f"◆{name}◆\n{below if name in TITLES else entry}" for name in names)
    (chapter,) = book(f"水利\n{body}").chapters
    assert [section.heading.title for section in chapter.sections] == names


def test_a_title_in_brackets_goes_on_below() -> None:
    text = pages_of("〖", "〗").replace("〖移民安置〗", "〖移民安置和后期\n扶持〗", 1)
    assert sections_of(text)[0] == [*TITLES[:3], "移民安置和后期扶持"]


def test_a_title_behind_a_mark_stands_below_a_row_of_a_table() -> None:
    text = pages_of("◎", "").replace(
        "◎供水", "2019年水库情况\n总产量\n（吨）\n云山镇 382 415\n◎供水", 1
    )
    assert sections_of(text) == [list(TITLES)] * 3


def test_a_title_between_two_marks_is_no_row_of_the_table_above() -> None:
    assert places_of_cells("☆ 供水 ☆") == ()


def test_a_title_between_two_marks_goes_over_lines() -> None:
    wrapped = pages_of("☆ ", " ☆").replace(
        "☆ 灌溉 ☆", "☆ 关于加快推进水利事业发展的\n实施意见 ☆", 1
    )
    titles = ["防汛", "关于加快推进水利事业发展的实施意见", *TITLES[2:]]
    assert sections_of(wrapped) == [titles, [*TITLES], [*TITLES]]


def test_brackets_above_titles_that_the_contents_name_are_of_sections() -> None:
    entries = "".join(f"{title}管理　年内全县部署工作，投资增长。\n" for title in ("甲河", "乙河"))
    chapters = ("水利", "农业", "工业")
    body = "\f".join(
        f"{chapter}\n" + "".join(f"【{title}】\n{entries}" for title in TITLES)
        for chapter in chapters
    )
    names = [*chapters, *TITLES, "甲河管理", "乙河管理"]
    contents = "".join(f"{name}………………3\n" for name in names)
    volume = book(f"目录\n{contents}\f{body}")
    found = [each.heading.title for one in volume.chapters for each in one.sections]
    assert found == [*TITLES] * 3


def test_a_number_alone_above_its_title_is_of_the_chapter() -> None:
    text = "\f".join(
        f"第{number}编\n{chapter}\n防汛\n{TEXT}"
        for number, chapter in zip("一二三", ("水利", "农业", "工业"), strict=True)
    )
    assert [one.heading.title for one in book(text).chapters] == [
        "第一编水利",
        "第二编农业",
        "第三编工业",
    ]


def test_brackets_above_titles_alone_on_lines_that_the_contents_name_are_of_sections() -> None:
    below = "年内全县召开防汛工作会议，部署任务，投资增长百分之四。\n"
    entries = [(f"{title}防洪排涝", f"{title}节水改造") for title in TITLES]
    body = "".join(
        f"【{title}】\n{one}\n{below}{two}\n{below}"
        for title, (one, two) in zip(TITLES, entries, strict=True)
    )
    names = ["水利", *TITLES, *(each for pair in entries for each in pair)]
    contents = "".join(f"{name}………………3\n" for name in names)
    (chapter,) = book(f"目录\n{contents}\f水利\n{body}").chapters
    found = [[each.heading.title for each in one.entries] for one in chapter.sections]
    assert [one.heading.title for one in chapter.sections] == list(TITLES)
    assert found == [list(pair) for pair in entries]


@pytest.mark.parametrize("mark", ["◇ ", "〉", "◆"])
def test_titles_with_it_are_sections_where_the_contents_name_only_these(mark: str) -> None:
    named = "".join(f"{title}………………3\n" for title in ("水利", *TITLES))
    below = "".join(f"{title}\n{TEXT}" for title in ("业务建设", "队伍建设"))
    body = "".join(f"{mark}{title}\n{below}" for title in TITLES)
    (chapter,) = book(f"目录\n{named}\f水利\n{body}").chapters
    assert [
        (section.heading.title, [each.heading.title for each in section.subsections])
        for section in chapter.sections
    ] == [(title, ["业务建设", "队伍建设"]) for title in TITLES]


def test_titles_behind_a_mark_are_sections_below_chapters_that_heads_name_amid_pages() -> None:
    section = f"◆防汛\n{TEXT}◆供水\n{TEXT}◆灌溉\n{TEXT}"
    pages = [f"{TEXT}{chapter}\n{section}{chapter}\n" for chapter in ("水利", "交通", "教育")]
    chapters = book(
        "综述\n" + "\f".join(each + f"\f{TEXT}{TEXT}" + each[-3:] for each in pages)
    ).chapters
    sections = [s.heading.title for chapter in chapters for s in chapter.sections]
    assert sections.count("防汛") == 3


@pytest.mark.parametrize(("above", "mark"), [("", ""), ("农业\n", "★")])
def test_a_mark_of_months_and_of_titles_that_begin_pages_is_none_of_sections(
    above: str, mark: str
) -> None:
    titles = ("水利", "农业", "工业")
    months = "".join(f"★{at}月★\n3日　全县召开会议，部署工作。\n" for at in range(1, 7))
    pages = "".join(f"\f{above}★{each}★\n{TEXT}" for each in titles)
    draft = first_draft(source_of(f"大事记\n{months}{pages}"))
    named = {*titles, *(f"{at}月" for at in range(1, 7))}
    assert section_mark(draft, named, "【") == mark


def test_a_mark_above_numbered_titles_is_of_sections() -> None:
    text = TEXT.partition("】")[2]
    body = "".join(f"◎{title}\n1.概况　{text}2.工作　{text}" for title in TITLES)
    assert sections_of(f"水利\n{body}") == [list(TITLES)]


def test_a_triangle_without_a_gap_may_be_the_mark_of_subsections() -> None:
    parts = "".join(
        f"△{title}\n【{title}】全县部署工作，投资增长。\n" for title in ("甲河", "乙河")
    )
    sections = "".join(f"◎{title}\n【概况】全县部署工作。\n{parts}" for title in TITLES)
    days = "1月\n17日　全县部署工作，投资增长。\n△　全县改造渠道\n三十千米。\n"
    made = outline(book(f"大事记\n{days}\f水利\n{sections}\f农业\n{sections}"))
    below = [(title, ["概况"], ["甲河", "乙河"]) for title in TITLES]
    assert [sections for _, sections in made[1:]] == [below, below]


def test_a_mark_of_dates_may_be_that_of_subsections_too() -> None:
    parts = "".join(
        f"●{title}\n【{title}】全县部署工作，投资增长。\n" for title in ("甲河", "乙河")
    )
    sections = "".join(f"■{title}\n【概况】全县部署工作。\n{parts}" for title in TITLES)
    days = "".join(f"●{day}日　全县部署工作，投资增长。\n" for day in range(1, 8))
    made = outline(book(f"大事记\n1月\n{days}\f水利\n{sections}\f农业\n{sections}"))
    below = [(title, ["概况"], ["甲河", "乙河"]) for title in TITLES]
    assert [sections for _, sections in made[1:]] == [below, below]


def test_what_dashes_only_begin_is_no_title() -> None:
    report = "——2018年1月5日在全县水利工作会议上\n全县部署工作，投资增长。\n"
    assert (
        sections_of(pages_of("—— ", " ——").replace("【概况】", report + "【概况】", 1))
        == [list(TITLES)] * 3
    )


def test_titles_between_brackets_below_those_between_dashes_are_of_subsections() -> None:
    below = "".join(f"〈{title}〉\n●河湖管理　全县部署工作，投资增长。\n" for title in ("甲", "乙"))
    volume = book(pages_of("—— ", " ——", below).replace("【概况】", "●概况　"))
    sections = volume.chapters[0].sections
    assert [each.heading.title for each in sections] == list(TITLES)
    assert [part.heading.title for part in sections[0].subsections] == ["甲", "乙"]


@pytest.mark.parametrize("title", ["—— 公共卫生 ——", "第四篇 生态建设"])
def test_a_title_of_several_words_is_no_row_of_a_table(title: str) -> None:
    assert places_of_cells(title) == ()
    assert len(places_of_cells("公共卫生 12 ——")) == 3


def test_titles_behind_a_mark_are_of_subsections_below_those_that_running_heads_name() -> None:
    """Titles of chapters have pages of their own, and right-hand heads name the sections."""
    parts = "".join(f"※{each}※\n【{each}】全县部署工作，投资增长。\n" for each in ("甲河", "乙河"))
    pages = []
    for chapter in ("水利", "农业", "工业", "商业"):
        pages.append(f"{chapter}\nAffairs")
        for title in (f"{chapter}建设", f"{chapter}管理", f"{chapter}改革"):
            pages += [f"{TEXT[4:]}{title}\n{TEXT}{parts}{title}", f"{TEXT}青崖年鉴"]
            pages += [f"{TEXT}{title}", f"{TEXT}青崖年鉴"]
    chapters = book("\f".join(pages)).chapters
    sections = [section for chapter in chapters for section in chapter.sections]
    assert [each.heading.title for each in sections[:2]] == ["水利建设", "水利管理"]
    assert {len(each.subsections) for each in sections} == {2}
