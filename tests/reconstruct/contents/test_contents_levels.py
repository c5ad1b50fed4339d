"""Contents whose leaders tell by how much their lines stood in, before extraction lost it."""

from __future__ import annotations

import pytest
from made_book import book

TEXT = "全县召开会议，部署工作任务，投资增长百分之四，受益群众二万人，各项指标\n全面完成。\n"
CHAPTERS = {
    "农业": ("种植业", "畜牧业"),
    "工业": ("机械业", "纺织业"),
    "商业": ("零售业", "餐饮业"),
}
PARTS = ("队伍建设", "惠民服务")
EDGE = 20  # em at which leaders end


def subsections(opening: str = "", closing: str = "") -> list[list[str]]:
    """Give the titles of subsections in a book whose entries' titles stand between these marks."""
    named: list[tuple[str, int]] = []
    pages: list[str] = []
    for chapter, sections in CHAPTERS.items():
        named.append((chapter, 0))
        pages.append(f"\f{chapter}\n")
        for section in sections:
            named.append((section, 1))
            pages.append(f"{section}\n")
            for part in PARTS:
                titles = ("概况", f"{section}{part[:2]}工程")
                named += [(part, 2), *((title, 3) for title in titles)]
                pages.append(f"{part}\n")
                pages += [f"{opening}{title}{closing}\n{TEXT}" for title in titles]
    named += 3 * [("附录", 0)]
    contents = "".join(f"{title}{(EDGE - level - len(title)) * '…'} 13\n" for title, level in named)
    made = book(f"目录\n{contents}{''.join(pages)}")
    sections_made = [section for chapter in made.chapters for section in chapter.sections]
    return [[part.heading.title for part in section.subsections] for section in sections_made]


@pytest.mark.parametrize("marks", ["", "【】"])
def test_a_title_alone_above_entries_that_stands_in_below_sections_is_a_subsections(
    marks: str,
) -> None:
    assert subsections(*marks) == [list(PARTS)] * 6
