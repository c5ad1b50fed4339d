"""Where a paragraph ends, as far as widths, indents and gaps tell it."""

from __future__ import annotations

from yearbook_reader.reconstruct.assembly.paragraphs import (
    Setting,
    learnt_setting,
    split_paragraphs,
)
from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.lines.parts import Part, PartKind
from yearbook_reader.volume.model import Span

SETTING = Setting(23.0, indented=True, spaced=False)
FULL = "全县新建水闸十二座，改造渠道三十千米，受益群众"
ENDED = "全县新建水闸十二座，改造渠道三十千米，受益多。"


def parts(lines: list[str]) -> list[Part]:
    return [Part(PartKind.LINE, (Span(0, 1),), line, width(line)) for line in lines]


def starts(lines: list[str], setting: Setting = SETTING) -> list[str]:
    """Give with what each paragraph begins."""
    groups = split_paragraphs(parts(lines), setting=setting)
    return [group[0].text for group in groups]


def test_a_line_short_for_the_next_long_word_does_not_stand_in() -> None:
    short = "其中镇村两级的收入总和达到了全县的"
    lines = [FULL, ENDED, short, "12345678.91亿元，比上年增长", "百分之四。"]
    assert starts(lines) == [FULL]


def test_a_line_with_room_for_the_next_word_stands_in() -> None:
    first = "其中镇村两级的收入总和达到了全县收入的百"
    assert starts([FULL, ENDED, first, "分之九十一，比上年增长百分之二。"]) == [FULL, first]


def test_a_line_that_was_not_spaced_out_stands_in() -> None:
    spaced = Setting(23.0, indented=True, spaced=True)
    first = "其中，镇村两级的收入总和达到全县收入的"
    lines = [FULL, ENDED, first, "12345678.91亿元，比上年增长", "百分之四。"]
    assert starts(lines, spaced) == [FULL, first]
    assert starts([*lines[:2], first.replace("，", "， "), *lines[3:]], spaced) == [FULL]


def test_a_line_with_a_year_may_stand_in_before_a_long_word() -> None:
    first = "2019年镇村两级的收入总和达到了全县总收入的"
    assert starts([FULL, ENDED, first, "12345678.91亿元，比上年增长"]) == [FULL, first]


def test_a_sentence_that_fills_its_paragraph_begins_it_where_the_next_cannot() -> None:
    sentence = "同年，青崖县获评全国水利工作先进县级单位。"
    assert starts([FULL, ENDED, sentence, FULL, "二万人。"]) == [FULL, sentence]


def test_a_books_first_lines_that_do_not_stand_in_are_learnt() -> None:
    lines = parts([FULL, "受益群众二万人。"] * 6)
    assert not learnt_setting(lines, 23.0).indented
    assert learnt_setting(parts([FULL[2:], "受益群众二万人。"] * 6), 23.0).indented


def test_gaps_that_show_where_lines_were_spaced_out_are_learnt() -> None:
    assert learnt_setting(parts([FULL.replace("，", "， "), FULL] * 6), 22.0).spaced
    assert not learnt_setting(parts([FULL] * 12), 22.0).spaced


def test_numbers_in_brackets_on_lines_that_fill_their_column_stand_within_a_text() -> None:
    printed = SETTING._replace(printed=True)
    first = "（一）新建水闸十二座，改造渠道三十千米，共三处；"
    second = "（二）修建泵站三十座，受益群众二万人，比上年增长"
    assert starts([first[1:], second, "百分之四。"], printed) == [first[1:]]
    assert starts([first, second, "百分之四。"], printed) == [first]
    assert starts([first, second[:-2], "增长百分之四。"], printed) == [first, second[:-2]]


def test_the_first_item_below_a_colon_begins_a_paragraph() -> None:
    lines = ["全县新建水闸十二座，改造渠道三十千米，具体如下：", "1.新建水闸。", "2.改造渠道。"]
    assert starts(lines) == lines
    bracketed = [lines[0], "（一）新建水闸十二座；", "（二）改造渠道三十千米。"]
    assert starts(bracketed) == bracketed


def test_the_next_item_begins_a_paragraph_and_another_number_none() -> None:
    first = "1.全县新建水闸十二座，改造渠道三十千米，受益多。"
    assert starts([first, "2.新建泵站三十座，改造渠道三十千米，受益的群众", "多。"]) == [
        first,
        "2.新建泵站三十座，改造渠道三十千米，受益的群众",
    ]
    assert starts([first, "4.5万群众受益，改造渠道三十千米，受益群众二", "万。"]) == [first]
    assert starts([FULL, ENDED, "2.新建泵站三十座，改造渠道三十千米，受益的群众", "多。"]) == [FULL]


def test_the_first_of_several_numbered_items_begins_a_paragraph() -> None:
    lines = [FULL, ENDED, "1．加固堤防。" + ENDED[6:], "2．清理河道。" + ENDED[6:]]
    assert starts(lines) == [FULL, *lines[2:]]


def test_a_few_characters_that_fit_into_the_line_above_end_no_paragraph() -> None:
    lines = [FULL[:-1], "人。", FULL, ENDED]
    assert starts(lines) == [FULL[:-1]]
    assert starts([FULL, *lines[1:]], SETTING._replace(full=21.0)) == [FULL, FULL]


def test_a_line_as_wide_as_those_above_and_below_it_ends_none_beside_a_photo() -> None:
    beside = ["全县新建水闸十二座，", "改造渠道三十千米多。", "受益群众二万人以上，"]
    assert starts([*beside, FULL, ENDED]) == [beside[0]]


def test_what_words_count_begins_below_a_colon_that_leaves_room() -> None:
    short = "主要做法："
    assert starts([FULL, short, "一是健全工作机制。" + FULL[:12], ENDED]) == [
        FULL,
        "一是健全工作机制。" + FULL[:12],
    ]


def test_other_words_go_on_below_a_colon_that_leaves_room() -> None:
    assert starts([FULL, "主要做法：", "健全工作机制，" + FULL[:14], ENDED]) == [FULL]


def test_an_item_behind_a_dash_begins_a_paragraph() -> None:
    item = "——稳增长成效明显，受益多。"
    assert starts([FULL, ENDED, item]) == [FULL, item]
    assert starts([FULL, FULL, item]) == [FULL]
