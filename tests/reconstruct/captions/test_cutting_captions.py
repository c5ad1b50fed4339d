"""Captions without a credit in mid-sentence: short lines between full ones."""

from __future__ import annotations

import pytest
from made_book import is_whole

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Caption, Paragraph
from yearbook_reader.volume.walk import all_entries

UPPER = (
    "年内，全县投入资金二亿元，新建水闸\n"
    "十二座，改造渠道三十千米，全县城乡居民受益群众二\n"
    "万人，全县新增灌溉面积六千亩，比上年增长百分四，其\n"
)
LOWER = "中农村受益群众一万二千人，比上年增长百分之九，居\n全市前列。\n"
BOOK = "".join(f"【第{name}项工程】{UPPER}{LOWER}" for name in "甲乙丙丁戊己")


def found_in(cut: str) -> tuple[list[str], list[str]]:
    """Give the captions and paragraphs of an entry that these lines cut."""
    text = f"水利\n综述\n{BOOK}【防汛】{UPPER}{cut}{LOWER}【抗旱】{UPPER}{LOWER}"
    made = reconstruct(Source(text, "0" * 64, "book.txt", "text"))
    assert is_whole(text, made)
    blocks = all_entries(made.volume)[-2].blocks
    captions = [each.text.text for each in blocks if isinstance(each, Caption)]
    return captions, [each.text.text for each in blocks if isinstance(each, Paragraph)]


def test_a_text_that_goes_on_beside_a_picture_is_no_caption() -> None:
    captions, paragraphs = found_in(
        "青山村与白河镇分别建成\n水闸三座，投入资金二亿\n元，其中白河镇投入一亿\n"
    )
    assert not captions
    assert "分别建成水闸三座，投入资金二亿元，其中白河镇投入一亿中农村" in paragraphs[0]


WHOLE = (UPPER + LOWER).replace("\n", "")


@pytest.mark.parametrize(
    "captions",
    [
        ["青山村村民采收草莓"],
        ["青山村湿地"],
        ["青山村：采收草莓"],
        ["3月8日，青山水库开工"],
        ["3月上旬，青山村举行水利工程的建设启动仪式"],
        ["3月8日，县领导在青山村的水利工程建设工地上调研防汛备汛"],  # in smaller type
        ["青山村村民采收草莓", "3月8日，县领导在青山村调研“河长”工作"],
    ],
)
def test_short_lines_between_full_ones_are_captions(captions: list[str]) -> None:
    assert found_in("".join(f"{each}\n" for each in captions)) == (captions, [WHOLE])


@pytest.mark.parametrize(
    "cut",
    [
        "其中",
        "3月8日，青山水库投入一亿元开工建设并于年内建",
        "比上年增长百分之四，",
        "新建的青山水库（",
        "1234.5",
        "《青山水库管理办法》\n（青政发〔2018〕12号），",
        "《青山水库志》",
        "达到《青山水库运行规程》\n的各项规定，同时全县其",
    ],
)
def test_what_goes_on_with_its_sentence_is_no_caption(cut: str) -> None:
    captions, paragraphs = found_in(f"{cut}\n")
    assert not captions
    assert cut.replace("\n", "") in paragraphs[0]


def test_few_words_above_a_line_that_was_torn_are_no_caption() -> None:
    captions, paragraphs = found_in("农村受益地\n3个，其他\n")
    assert not captions
    assert "农村受益地3个，其他中农村" in paragraphs[0]


def test_few_words_in_mid_sentence_are_no_caption_where_titles_have_no_mark() -> None:
    book = BOOK.replace("【", "").replace("】", "\n")
    text = f"水利\n综述\n{book}防汛\n{UPPER}青山村湿地\n{LOWER}抗旱\n{UPPER}{LOWER}"
    made = reconstruct(Source(text, "0" * 64, "book.txt", "text"))
    blocks = [each for entry in all_entries(made.volume) for each in entry.blocks]
    assert not any(isinstance(each, Caption) for each in blocks)


def test_a_dated_caption_in_smaller_type_stands_above_an_entry() -> None:
    caption = "3月8日，青山水库投入一亿元开工建设并于年内建内建成投用受到表彰"
    text = f"水利\n综述\n{BOOK}{caption}\n【抗旱】{UPPER}{LOWER}"
    made = reconstruct(Source(text, "0" * 64, "book.txt", "text"))
    blocks = all_entries(made.volume)[-2].blocks
    assert [each.text.text for each in blocks if isinstance(each, Caption)] == [caption]


def test_a_dated_caption_as_wide_as_a_line_stands_above_a_section() -> None:
    caption = "5月上旬，县领导在青山村调研“河长”制各项工作进展"
    text = f"水利\n综述\n{BOOK}{caption}\n水产\n【概况】{UPPER}{LOWER}"
    made = reconstruct(Source(text, "0" * 64, "book.txt", "text"))
    *_, above, last = all_entries(made.volume)
    assert [each.text.text for each in above.blocks if isinstance(each, Caption)] == [caption]
    assert last.heading.title == "概况"


def test_a_caption_in_smaller_type_that_fills_its_line_goes_on_below() -> None:
    caption = "5月上旬，青山精密机械有限公司的工人在车间赶制高压共轨"
    text = f"水利\n综述\n{BOOK}{caption}\n喷油器\n【抗旱】{UPPER}{LOWER}"
    made = reconstruct(Source(text, "0" * 64, "book.txt", "text"))
    blocks = all_entries(made.volume)[-2].blocks
    captions = [each.text.text for each in blocks if isinstance(each, Caption)]
    assert captions == [f"{caption}喷油器"]


def test_the_rest_of_a_dated_caption_stands_below_it() -> None:
    found, texts = found_in("3月8日，县领导在青山村\n检查防汛\n")
    assert (found, texts) == (["3月8日，县领导在青山村检查防汛"], [WHOLE])


def test_the_text_may_go_on_behind_one_in_a_line_with_figures_on_lines_of_their_own() -> None:
    upper = (
        "年内，全县投入\n2.4\n亿元，新建水闸\n八\n座，改造\n渠道\n30.6\n千米，全县城乡居民受益群\n"
    )
    lower = "众\n7.5\n万人，新增灌溉面积\n6.4\n千亩。\n"
    entries = [f"【第{name}项工程】{upper}{{}}{lower}" for name in "甲乙丙丁戊己"]
    book = "水利\n综述\n" + "".join(entries).format("", "", "", "青山村采收草莓\n", "", "")
    made = reconstruct(Source(book.replace("\n", "\n\n"), "0" * 64, "book.txt", "text"))
    blocks = [block for entry in all_entries(made.volume) for block in entry.blocks]
    captions = [each.text.text for each in blocks if isinstance(each, Caption)]
    assert captions == ["青山村采收草莓"]
    assert len([each for each in blocks if isinstance(each, Paragraph)]) == len(entries)
