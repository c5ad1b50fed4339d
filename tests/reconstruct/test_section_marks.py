"""A mark before the titles of sections is no part of them, where the contents name them without."""

from __future__ import annotations

from made_book import book

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
