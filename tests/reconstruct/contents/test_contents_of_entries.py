"""Contents that name the chapters, sections and entries of a book whose titles have no mark."""

from __future__ import annotations

import pytest
from made_book import book, made_of

from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

TEXT = "全县召开会议，部署工作任务，投资增长百分之四，受益群众二万人，各项指标\n全面完成。\n"
CHAPTERS = {"农业": ("种植业", "畜牧业"), "工业": ("机械业", "纺织业")}
CELLS = "获奖集体名录\n序号\n名称\n大悲镇\n233.2\n—\n江口镇\n"
PARTS = ("队伍建设", "惠民服务")


def subsections_of(made: Volume) -> list[list[str]]:
    """Give the titles of the subsections in each section."""
    sections = [section for chapter in made.chapters for section in chapter.sections]
    return [[part.heading.title for part in section.subsections] for section in sections]


def volume(opening: str = "", closing: str = "", *, named: bool = False) -> Volume:
    """Make a book whose subsections' titles stand between these marks, `named` in the contents."""
    lines: list[str] = []
    pages = []
    for chapter, sections in CHAPTERS.items():
        page = [f"{chapter}\n"]
        lines.append(chapter)
        for section in sections:
            lines.append(section)
            page.append(f"{section}\n")
            for part in PARTS:
                titles = [f"{section}{part[:2]}{name}工程" for name in "甲乙"]
                lines += [part, *titles] if named else titles
                page.append(f"{opening}{part}{closing}\n")
                page += [f"{title}\n{TEXT}" for title in titles]
        pages.append("".join(page))
    contents = "".join(f"{line} ………………… 3\n" for line in lines)
    return book("目录\n" + contents + "\f" + "\f".join(pages))


def test_titles_of_subsections_that_they_leave_out_are_no_captions() -> None:
    assert subsections_of(volume()) == [list(PARTS)] * 4


def test_titles_in_parentheses_that_they_name_are_subsections_and_sign_nothing() -> None:
    made = volume("（", "）", named=True)
    assert subsections_of(made) == [list(PARTS)] * 4
    assert not any(entry.contributors for entry in all_entries(made))


@pytest.mark.parametrize("leaders", ["……", "‥‥", "\n…\n…\n…\n", " …\n…\n…\n… ", " .\n.\n.\n. "])
def test_two_characters_of_an_ellipsis_are_leaders_and_each_may_stand_on_a_line(
    leaders: str,
) -> None:
    titles = ("粮食生产", "蔬菜生产", "林果栽培", "畜禽饲养", "水产捕捞")
    contents = "".join(f"{title}{leaders}（{page}）\n" for page, title in enumerate(titles, 1))
    entries = "".join(f"【{title}】{TEXT}" for title in titles[1:])
    made = made_of(f"目录\n{contents}农业\n种植业\n{entries}")
    missing = [each for each in made.findings if each.kind is FindingKind.MISSING_HEADING]
    assert [each.values for each in missing] == [(titles[0],)]


def test_cells_above_entries_are_no_level_that_they_leave_out() -> None:
    pages, lines = [], []
    for chapter, sections in CHAPTERS.items():
        page = f"{chapter}\n"
        lines.append(chapter)
        for section in sections:
            titles = [f"{section}{work}" for work in ("产销", "扶持", "评比")]
            lines += [section, *titles]
            first, *others = (f"{title}\n{TEXT}" for title in titles)
            page += "".join((section, "\n", first, CELLS, *others))
        pages.append(page)
    contents = "".join(f"{line} ………………… 3\n" for line in lines)
    volume = book("目录\n" + contents + "\f" + "\f".join(pages))
    sections = [section for chapter in volume.chapters for section in chapter.sections]
    assert [(len(each.entries), len(each.subsections)) for each in sections] == [(3, 0)] * 4
