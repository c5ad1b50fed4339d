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
