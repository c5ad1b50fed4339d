"""Contents that name the chapters alone, also in English, tell nothing of the sections."""

from __future__ import annotations

from made_book import book

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
