"""Contents that name the chapters alone, also in English, tell nothing of the sections."""

from __future__ import annotations

import pytest
from made_book import book, source_of

from yearbook_reader.reconstruct.characters.compatibility import fold_characters
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.set_aside.contents.contents import set_aside_contents
from yearbook_reader.reconstruct.set_aside.heads.named_titles import Unnamed, unnamed_lines
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import FormeWorkKind

TEXT = "全县召开会议，部署工作任务，投资增长百分之四，受益群众二万人。\n"
CHAPTERS = {"农业": "Agriculture", "工业": "Industry", "商业": "Commerce", "教育": "Education"}
SECTIONS = ("计划管理", "资金使用", "人员培训")


def test_none_is_a_subsection() -> None:
    contents = "".join(f"{title} ………………… {page}\n" for page, title in enumerate(CHAPTERS, 3))
    english = "".join(
        f"{title} ............ {page}\n" for page, title in enumerate(CHAPTERS.values(), 3)
    )
    sections = "".join(f"{title}\n【概况】{TEXT}【要事】{TEXT}" for title in SECTIONS)
    pages = "\f".join(f"{title}\n{name}\n{sections}" for title, name in CHAPTERS.items())
    volume = book(f"目录\n{contents}\fCONTENTS\n{english}\f{pages}")
    found = [[each.heading.title for each in chapter.sections] for chapter in volume.chapters]
    assert found == [list(SECTIONS)] * len(CHAPTERS)


def test_their_own_heading_may_stand_below_them_as_titles_that_were_drawn_last() -> None:
    contents = "".join(f"{title} ………………… {page}\n" for page, title in enumerate(CHAPTERS, 1))
    entries = "".join(f"{title}\n【概况】{TEXT}【要事】{TEXT}" for title in SECTIONS)
    pages = "".join(
        f"{entries}{title}\n· {2 * at + 1} ·\n\f【余事】{TEXT}青崖年鉴\n· {2 * at + 2} ·\n\f"
        for at, title in enumerate(CHAPTERS)
    )
    volume = book(f"青崖年鉴\n2019\n\f{contents}附录 ……………… 9\n目　录\n· 1 ·\n\f{pages}")
    assert [each.heading.title for each in volume.chapters] == list(CHAPTERS)


def test_a_title_that_leaves_its_leaders_two_dots_ends_with_its_page_on_the_next_line() -> None:
    titles = ["水库除险加固与河道整治", "灌溉", "航运", "供水", "排水", "《水闸建设三年规划》出台"]
    contents = "".join(
        f"{title}{'……' if len(title) > 10 else '………………'}\n{page}\n"
        for page, title in enumerate([*titles[1:], titles[0], "防汛"], 11)
    )
    text = "".join(
        f"【{title}】年内，全县投入资金\n1.2\n亿元，新建水闸\n12\n座。\n" for title in titles[1:]
    )
    made = reconstruct(Source(f"目录\n{contents}水利\n综述\n{text}", "0" * 64, "a.txt", "utf-8"))
    named = {value for each in made.findings for value in each.values}
    assert titles[0] in named
    assert not any("14" in value or "16" in value for value in named)


def test_a_dot_between_two_figures_of_a_title_is_none_of_its_leaders() -> None:
    titles = ["防汛", "“\n9\n·\n24\n”案件侦破", "灌溉", "“\n7\n·\n17\n”案件侦破", "供水", "排水"]
    contents = "".join(f"{title} ………………\n{page}\n" for page, title in enumerate(titles, 11))
    text = "年内，全县投入资金\n1.2\n亿元，新建水闸\n12\n座，改造渠道。\n" * 20
    lines = first_draft(source_of(f"目录\n{contents}{text}")).lines.texts
    assert [line for line in lines if "案件" in line] == [
        "“9·24”案件侦破 ……………… 12",
        "“7·17”案件侦破 ……………… 14",
    ]


def test_they_begin_with_the_title_whose_page_was_cut_from_it() -> None:
    contents = "".join(f"{title}………………\n{page}\n" for page, title in enumerate(CHAPTERS, 3))
    contents += "附录………………\n9\n"
    draft = set_aside_contents(first_draft(source_of(f"青崖年鉴\n\f{contents}\f农业\n{TEXT}")))
    assert [line.title for line in draft.contents] == [*CHAPTERS, "附录"]
    assert draft.body() == [0, *range(11, 13)]


def test_their_heading_is_none_of_the_body_on_the_page_behind_them() -> None:
    contents = "".join(f"{title} ………………… {page}\n" for page, title in enumerate(CHAPTERS, 1))
    text = f"目录\n{contents}附录 ……………… 9\n\f农业\n{TEXT}目录\n"
    draft = set_aside_contents(first_draft(source_of(text)))
    assert draft.texts_of(draft.body()) == ["农业", TEXT.strip()]


def test_those_that_name_sections_leave_no_level_out_for_a_chapters_english_cells_or_figures() -> (
    None
):
    texts: list[str] = []
    for title, english in CHAPTERS.items():
        texts += (english, title, f"【概况】{TEXT}", "云岭镇", "12", f"【要事】{TEXT}")
        texts += ("11月", f"【余事】{TEXT}")
    assert unnamed_lines(texts, "【", frozenset(CHAPTERS), set(), set()) is Unnamed.CAPTION


@pytest.mark.parametrize("dash", "—─-_")
def test_their_leaders_may_be_of_dashes(dash: str) -> None:
    titles = [*CHAPTERS, *SECTIONS]
    contents = "".join(f"{title} {dash * 9} {page}\n" for page, title in enumerate(titles, 1))
    contents = set_aside_contents(
        first_draft(source_of(fold_characters(f"目录\n{contents}\f{TEXT}")))
    ).contents
    assert [line.title for line in contents] == titles


def test_dashes_before_a_single_figure_are_no_leaders() -> None:
    text = f"{TEXT}姓名 ———————— 2\n{TEXT}"
    assert fold_characters(text) == text


def test_dashes_behind_a_long_title_are_leaders_among_others() -> None:
    contents = "".join(f"{title}————{page}\n" for page, title in enumerate(CHAPTERS, 1))
    folded = fold_characters(f"{contents}关于农业的意见—2\n{contents}{TEXT}五—\n6\n")
    assert "意见…2" in folded
    assert "五—\n6" in folded


@pytest.mark.parametrize("head", ["青崖县年鉴·2018", "2018·青崖县年鉴"])
def test_the_yearbooks_name_atop_their_next_page_is_no_title_and_begins_none(head: str) -> None:
    lines = [f"{title} ………………… {page}\n" for page, title in enumerate(CHAPTERS, 1)]
    text = f"目录\n{''.join(lines)}民政 ………………… 6\n\f{head}\n{''.join(lines)}"
    named = [line.title for line in set_aside_contents(first_draft(source_of(text))).contents]
    assert named == [*CHAPTERS, "民政", *CHAPTERS]


def test_a_section_may_begin_with_a_text_of_its_own() -> None:
    contents = "".join(f"{title} ………………… 3\n" for title in ("农业", "工业", *SECTIONS))
    text = "全县召开会议，部署工作任务，投资增长百分之四，受益群众\n二万人。"
    sections = "".join(f"{title}\n{text}\n【概况】{text}（李闻道）\n" for title in SECTIONS)
    (chapter,) = book(f"目录\n{contents}\f农业\n综述\n【概况】{text}\n{sections}").chapters
    assert [each.heading.title for each in chapter.sections] == ["综述", *SECTIONS]


def test_rows_of_cells_above_entries_are_no_titles_that_the_contents_leave_out() -> None:
    titles = "".join(f"{title}\n【概况】{TEXT}" for title in SECTIONS)
    others = "".join(f"{title}\n【要事】{TEXT}" for title in ("防汛", "灌溉", "供水", "排水"))
    rows = "".join(f"青石镇卫生院\t{at}\t437\t95.8\n【要事】{TEXT}" for at in range(20))
    texts = (titles + others + rows).splitlines()
    told = unnamed_lines(texts, "【", frozenset(SECTIONS), frozenset(), frozenset())
    assert told is Unnamed.SUBSECTION


@pytest.mark.parametrize(
    ("last", "told"),
    [("水产业", Unnamed.SUBSECTION), ("老艺人展示治水工具", Unnamed.CAPTION)],
)
def test_a_few_short_titles_are_of_a_level_that_the_contents_leave_out(
    last: str, told: Unnamed
) -> None:
    named = frozenset(f"{title}{part}" for title in "甲乙丙丁戊己庚辛壬癸" for part in SECTIONS)
    titles = "".join(f"{title}\n【概况】{TEXT}" for title in sorted(named))
    others = "".join(f"{title}\n【要事】{TEXT}" for title in ("防汛", "灌溉", "供水", last))
    texts = (titles + others).splitlines()
    assert unnamed_lines(texts, "【", named, frozenset(), frozenset()) is told


def test_the_last_of_many_names_on_lines_of_their_own_are_no_level_that_they_leave_out() -> None:
    sections = "".join(f"{title}\n【概况】{TEXT}" for title in SECTIONS)
    names = "项家平\n县应急局\n任国斌\n县水利局\n孟建芳\n"
    lists = f"{names}【要事】{TEXT}" * 4
    texts = (sections + lists).splitlines()
    told = unnamed_lines(texts, "【", frozenset(SECTIONS), frozenset(), frozenset())
    assert told is Unnamed.CAPTION


def test_rows_of_cells_that_wide_gaps_part_are_none() -> None:
    rows = "".join(
        f"{name}镇     {7 - at}274     {at}633     {9 - 2 * at}53\n"
        for at, name in enumerate("青白云双")
    )
    rows += "石桥镇     1874     5633     8653\n"
    volume = book(f"水利\n灌溉\n【概况】全县召开防汛会议。\n2018年各镇水利情况表\n{rows}")
    assert all(each.kind is not FormeWorkKind.CONTENTS for each in volume.forme_work)


def test_their_pages_may_be_printed_in_chinese_numerals() -> None:
    titles = ["防汛", "灌溉", "航运", "供水", "排水", "节水"]
    numbers = ["九", "一〇", "一一", "二〇", "二一", "三十"]
    lines = zip(titles, numbers, strict=True)
    contents = "".join(f"{title}……………………{number}\n" for title, number in lines)
    draft = set_aside_contents(first_draft(source_of(f"目录\n{contents}水利\n综述\n")))
    assert [(line.title, line.page) for line in draft.contents] == list(
        zip(titles, [9, 10, 11, 20, 21, 30], strict=True)
    )
