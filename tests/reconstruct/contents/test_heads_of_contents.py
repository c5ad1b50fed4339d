"""What stands beside the contents on their pages: a head and a number that no other page has."""

from __future__ import annotations

import pytest
from made_book import book, outline

from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import all_entries

TITLES = ("水利", "防洪", "灌溉", "供水", "渔业", "电站")
TEXT = "【{}】年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"


def book_with_contents(beside: str) -> Volume:
    contents = "".join(f"{title}…………………………{page}\n" for page, title in enumerate(TITLES, 1))
    sections = "".join(f"{title}\n{TEXT.format('甲')}{TEXT.format('乙')}" for title in TITLES[1:])
    return book(f"目　录\n{contents}{beside}\f水利\n{sections}")


def lead_of(beside: str) -> list[str]:
    """Give what is left before the first chapter of a book with this beside its contents."""
    volume = book_with_contents(beside)
    return [block.text.text for block in volume.lead if hasattr(block, "text")]


@pytest.mark.parametrize("beside", ["目录\n一\n", "I\n目录 ◆ 附录\n", "· 目录 ·\n（3）\n"])
def test_a_head_and_a_number_are_no_text(beside: str) -> None:
    assert lead_of(beside) == []


@pytest.mark.parametrize("text", ["另有增刊。", "本卷目录由编辑部编制如有疏漏敬请各位读者批评指正"])
def test_a_text_below_the_contents_is_one(text: str) -> None:
    assert lead_of(f"{text}\n") == [text]


def test_a_head_below_the_last_lines_of_the_contents_is_no_chapter() -> None:
    last = "\f附录…………………………9\n索引…………………………12\n本卷目录\n"
    assert outline(book_with_contents(last))[0][0] == "水利"


FRONT = "编辑说明\n一、本年鉴由县政府主办。\n二、本年鉴分类编辑。\f主　编　李明\n责任编辑　张海\f"


def book_with_front(front: str) -> Volume:
    contents = "".join(f"{title}…………………………{page}\n" for page, title in enumerate(TITLES, 1))
    sections = "".join(f"{title}\n{TEXT.format('甲')}{TEXT.format('乙')}" for title in TITLES[1:])
    return book(f"{front}目　录\n{contents}\f水利\n{sections}")


def test_what_stands_in_front_of_the_contents_is_no_chapter() -> None:
    volume = book_with_front(FRONT)
    assert [chapter.heading.title for chapter in volume.chapters] == ["水利"]
    assert "编辑说明" in [block.text.text for block in volume.lead if hasattr(block, "text")]


def test_a_chapter_that_the_contents_name_may_stand_in_front_of_them() -> None:
    volume = book_with_front(f"渔业\n概览\n{TEXT.format('甲')}{TEXT.format('乙')}\f")
    assert len(list(all_entries(volume))) == 2 * len(TITLES)
