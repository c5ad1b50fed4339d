"""Captions without a credit between the end of a text and the first line of another."""

from __future__ import annotations

import pytest
from made_book import captions_of, made_of

TEXT = (
    "　　年内，全县投入资金二亿元，新建水闸十二座，改\n"
    "造渠道三十千米，全县城乡居民受益群众二万人，全县新\n"
    "增灌溉面积六千亩，比上年增长百分四，居全市前列。\n"
)
LAST = "各乡镇参加。\n"
ENTRIES = "".join(f"【第{name}项工程】{2 * TEXT}" for name in "甲乙丙丁戊己庚辛")
DATED = "3月8日，县领导在青山村调研防汛工作，听取全县水利部门的情况汇报"


def captions(between: str, others: str = "") -> list[str]:
    return captions_of(made_of(f"水利\n综述\n{ENTRIES}【防汛】{TEXT}{LAST}{between}{TEXT}{others}"))


@pytest.mark.parametrize(
    ("between", "caption"),
    [
        ("雪后的青山村\n", "雪后的青山村"),
        ("3月8日，县领导在青山村调研防汛\n", "3月8日，县领导在青山村调研防汛"),
        (f"{DATED}\n", DATED),
        (f"{DATED}并致\n辞\n", f"{DATED}并致辞"),
    ],
    ids=["short", "dated", "smaller type", "over two lines"],
)
def test_a_line_that_ends_early_or_does_not_stand_in_is_a_caption(
    between: str, caption: str
) -> None:
    assert captions(between) == [caption]


@pytest.mark.parametrize(
    "between",
    ["年内的全县城乡居民受益群众三万余人，全部\n", "（一）青山水库\n", "《青山村的水利工程志》\n"],
    ids=["full", "numbered", "quoted"],
)
def test_what_may_be_of_the_text_is_no_caption(between: str) -> None:
    assert captions(between) == []


def test_what_goes_on_with_a_word_that_the_book_has_is_no_caption() -> None:
    between = "3月8日，县水务局及全县\n"
    assert captions(between) == [between.strip()]
    assert captions(between, "该水务局及全县年内工程不少。\n") == []


def test_a_line_that_marks_make_wide_goes_on_with_a_word_that_the_book_has() -> None:
    full = "各乡镇参加全县水利工程建设，受益群众三万余人次。\n"
    between = "10月28—29日，“山水·新印象”马拉松在青山村举行，吸引\n"
    below = "游客三万余人次，全县城乡居民受益群众二万人，居全市\n"
    others = "全县吸引游客不少。\n"
    assert captions(f"{full}{between}{below}", others) == []
    assert captions(f"{full}{between}{below}") == [between.strip()]


def test_a_caption_below_another_goes_on_with_none() -> None:
    short = "3月8日，县领导在青山村调研防汛\n"
    assert captions(f"{short}{DATED}\n") == [short.strip(), DATED]


@pytest.mark.parametrize("seen", ["改造后的青山村水利展览馆", "俯瞰青山村水库大坝"])
def test_what_is_seen_after_works_or_from_above_is_a_caption(seen: str) -> None:
    made = made_of(f"水利\n综述\n{ENTRIES}【防汛】{TEXT}{LAST}{seen}\n【抗旱】{TEXT}")
    assert captions_of(made) == [seen]
