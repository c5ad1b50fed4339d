"""A mark before sections, where the titles of entries have none and stand alone or before a gap."""

from __future__ import annotations

import pytest
from made_book import book

TITLES = ("防汛", "灌溉", "供水", "移民安置")
CHAPTERS = ("水利", "农业", "工业")
TEXT = "全县召开防汛会议，部署工作任务，投资增长百分之四，受益\n群众二万人，比上年增长百分之六。\n"
DAYS = "".join(f"❖{month}月\n3日　{TEXT}9日　{TEXT}" for month in range(1, 13))


def sections_of(entry: str, months: str = "") -> list[list[str]]:
    """Give the sections of each chapter of a book whose entries look so."""
    entries = "".join(entry.format(title) for title in ("概况", "河湖管理工作", "水闸建设工程"))
    chapter = "".join(f"❖{title}\n{entries}" for title in TITLES)
    contents = "".join(f"{title}………………3\n" for title in (*CHAPTERS, *TITLES))
    body = "\f".join(f"{title}\n{chapter}" for title in CHAPTERS)
    volume = book(f"目录\n{contents}\f{months}{body}")
    return [[each.heading.title for each in one.sections] for one in volume.chapters]


@pytest.mark.parametrize("months", ["", f"大事记\n{DAYS}\f"])
@pytest.mark.parametrize("entry", [f"{{}}　{TEXT}", f"{{}}\n{TEXT}"])
def test_it_is_of_sections_where_the_contents_name_none_without_it(entry: str, months: str) -> None:
    assert sections_of(entry, months)[-3:] == [list(TITLES)] * 3


def test_it_is_of_sections_where_no_title_stands_above_it_and_there_are_no_contents() -> None:
    entries = "".join(f"{title}\n{TEXT}" for title in ("概况", "河湖管理工作", "水闸建设工程"))
    chapter = "".join(f"❖{title}\n{entries}" for title in TITLES)
    volume = book("\f".join(f"{title}\n{chapter}" for title in CHAPTERS))
    sections = [[each.heading.title for each in one.sections] for one in volume.chapters]
    assert sections == [list(TITLES)] * 3


def test_it_is_of_sections_below_chapters_of_documents_whose_titles_the_contents_name() -> None:
    report = f"一、总体要求\n{TEXT}二、主要任务\n{TEXT}"
    titles = ("特载", "政府工作报告", "专记", "建县纪实", *TITLES)
    contents = "".join(f"{title}………………3\n" for title in titles)
    chapter = "".join(f"❖{title}\n概况\n{TEXT}河湖管理工作\n{TEXT}" for title in TITLES)
    documents = f"特载\n政府工作报告\n{report}\f专记\n建县纪实\n{report}"
    volume = book(f"目录\n{contents}\f{documents}\f水利\n{chapter}")
    assert [each.heading.title for each in volume.chapters[-1].sections] == list(TITLES)


def test_below_titles_that_the_contents_name_it_is_of_subsections() -> None:
    entries = "".join(f"{title}\n{TEXT}" for title in ("概况", "河湖管理工作"))
    chapter = "".join(
        f"{title}\n❖{title}管理\n{entries}❖{title}建设\n{entries}" for title in TITLES
    )
    named = [name for each in TITLES for name in (each, f"{each}管理", f"{each}建设")]
    contents = "".join(f"{title}………………3\n" for title in (*CHAPTERS, *named))
    body = "\f".join(f"{title}\n{chapter}" for title in CHAPTERS)
    volume = book(f"目录\n{contents}\f{body}")
    assert [each.heading.title for each in volume.chapters[0].sections] == list(TITLES)
