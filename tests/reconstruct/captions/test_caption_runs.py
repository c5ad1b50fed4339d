"""Lines that are captions, one below the other: where the next one begins."""

from __future__ import annotations

import pytest
from made_book import source_of

from yearbook_reader.reconstruct.assembly.set_aside_matter import set_aside
from yearbook_reader.reconstruct.lines.draft import Role
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

PHOTO = "{}白河镇{}展示厅\n（王芳 摄）\n"
PHOTOS = "".join(PHOTO.format("走进", name) for name in ("水利", "农业", "教育", "交通"))
TEXT = ("全县改造渠道新建水闸完成年度计划居全市前列，受益群众",) * 9


def captions(lines: str, before: str = PHOTOS) -> list[str]:
    """Give the captions, joined, of lines that all are captions, below those of others."""
    texts = f"{before}{lines}".splitlines()
    roles = [Role.CREDIT if text[0] == "（" else Role.CAPTION for text in texts]
    draft = first_draft(source_of("\n".join([*texts, *TEXT])))
    found = set_aside(draft.with_roles(dict(enumerate(roles))))
    known = before.count("（")
    return ["".join(texts[at] for at in each.lines) for each in found[known:]]


@pytest.mark.parametrize(
    "printed",
    [
        ("柳林乡防汛物资展示厅", "全县防汛演练在鹤湖水库大坝举行"),  # ends as others do
        ("全县防汛演练在鹤湖水库大坝举", "走进柳林乡防汛物资仓库的居民"),  # begins as others do
        ("王建国（右二）在白河镇查看水库", "李秀兰（中）在柳林乡查看堤防工程"),
        ("柳林乡防汛物资仓库入口处", "鹤湖镇：水库大坝加固"),
        ("防汛物资仓库", "水库大坝"),  # narrower than any picture
        ("柳林乡防汛物资仓库入口处堆\n放防汛器材", "白河镇水库大坝加固工程"),  # room was left
    ],
)
def test_captions_that_follow_each_other_are_told_apart(printed: tuple[str, str]) -> None:
    assert captions("\n".join(printed)) == ["".join(each.split()) for each in printed]


def test_captions_with_their_credits_in_the_line_tell_how_others_end() -> None:
    before = "".join(
        f"走进白河镇{name}展示厅（王芳 摄）\n" for name in ("水利", "农业", "教育", "交通")
    )
    printed = ["柳林乡防汛物资展示厅", "全县防汛演练在鹤湖水库大坝举行"]
    assert captions("\n".join(printed), before) == printed


def test_captions_that_begin_with_years_are_told_apart() -> None:
    before = "".join(f"201{at}年白河镇农业成果\n（王芳 摄）\n" for at in range(4))
    printed = ["柳林乡防汛物资仓库入口处", "2018年防汛物资储备情况一览"]
    assert captions("\n".join(printed), before) == printed


@pytest.mark.parametrize(
    "printed",
    [
        "柳林乡防汛物资仓库入口处\n水库大坝加固工程",
        "走进柳林乡防汛物资仓库的\n走进活动",  # behind 的 goes what it tells of
        "柳林乡防汛物资展示厅\n,接待居民参观",
        "县长王建国（右二）在白河镇查看\n李秀兰（中）",
    ],
)
def test_a_caption_over_two_lines_is_one(printed: str) -> None:
    assert captions(printed) == [printed.replace("\n", "")]


def test_words_that_captions_have_within_end_none() -> None:
    within = "".join(f"柳林乡展示厅{name}接待居民\n（王芳 摄）\n" for name in "甲乙丙丁")
    printed = "柳林乡防汛物资展示厅\n接待全县居民"
    assert captions(printed, PHOTOS + within) == [printed.replace("\n", "")]


def test_a_line_narrower_than_several_whole_captions_was_not_broken() -> None:
    wide = "".join(f"县领导在柳林乡检查全县{name}工作情况\n（王芳 摄）\n" for name in "甲乙丙丁")
    printed = ["白河镇水库大坝加固之后", "鹤湖镇中心小学"]
    assert captions("\n".join(printed), PHOTOS + wide) == printed
    assert captions("\n".join(printed), PHOTOS) == ["".join(printed)]


def test_a_view_from_above_begins_a_caption_below_one_that_is_whole() -> None:
    printed = ["3月6日，县领导到白河镇慰问受灾群众", "俯瞰“口袋公园”"]
    assert captions("\n".join(printed)) == printed
