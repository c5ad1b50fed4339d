"""Captions right below others, or named as entries are, in a text whose lines are whole."""

from __future__ import annotations

import pytest
from made_book import captions_of, made_of, source_of

from yearbook_reader.reconstruct.assembly.caption_runs import FEWEST_ALIKE
from yearbook_reader.reconstruct.assembly.set_aside_matter import set_aside
from yearbook_reader.reconstruct.lines.draft import Role
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

ENDED = (
    "年内，全县投入资金1.2亿元，新建水闸12座，改造渠\n道30千米，受益群众2万人，比上年增长4.5%。\n"
)
NAMES = ("防洪", "灌溉", "供水", "水库加固", "河道整治", "水土保持")


def captions(end: str) -> list[str]:
    """Give the captions of a book whose contents name its entries, with an end of a page."""
    contents = "".join(f"{name}………………{page}\n" for page, name in enumerate(NAMES, 11))
    entries = "".join(f"【{name}】{ENDED}" for name in NAMES[2:])
    pages = (f"防洪\n{entries}{end}", f"灌溉\n{entries}", f"供水\n{entries}")
    book = "\f".join(f"{page}水利\n·{number}·\n" for number, page in enumerate(pages, 11))
    return captions_of(made_of(f"目录\n水利………………11\n{contents}\f{book}"))


@pytest.mark.parametrize("above", ["", "鹤湖大坝一角\n（王芳 摄）\n"])
def test_a_caption_may_have_the_words_of_an_entrys_title(above: str) -> None:
    assert "水库加固" in captions(f"{above}水库加固\n（李明 摄）\n")


def test_a_captions_last_words_may_be_those_of_an_entrys_title() -> None:
    assert captions("3月，白河镇居民参观\n水库加固\n（李明 摄）\n") == [
        "3月，白河镇居民参观水库加固"
    ]


def test_an_event_that_took_place_is_a_caption_of_its_own() -> None:
    found = captions("1月中旬，劳动教育交流活\n动在白河镇举行\n老年大学\n（李明 摄）\n")
    assert found == ["1月中旬，劳动教育交流活动在白河镇举行", "老年大学"]


def test_of_two_without_credit_each_is_told() -> None:
    found = captions("3月4日，应急广播现场\n志愿者在白河乡讲解栏目知识\n")
    assert found == ["3月4日，应急广播现场", "志愿者在白河乡讲解栏目知识"]


def test_lines_end_captions_where_few_are_broken_as_all_pictures_have_one_width() -> None:
    broken = "白河镇农民在田间地头\n采收草莓\n（李明 摄）\n"
    ended = "柳林镇\n水库加固\n（王芳 摄）\n"
    texts = (broken * FEWEST_ALIKE + ended).splitlines()
    roles = [Role.CREDIT if text[0] == "（" else Role.CAPTION for text in texts]
    draft = first_draft(source_of("\n".join(texts)))
    found = set_aside(draft.with_roles(dict(enumerate(roles))))
    assert [len(each.lines) for each in found] == [3] * FEWEST_ALIKE + [1, 2]
