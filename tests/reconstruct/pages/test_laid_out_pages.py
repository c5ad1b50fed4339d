"""Pages laid out as print is, whose columns do not stand at one place all the way down."""

from __future__ import annotations

import pytest
from made_book import made_of, source_of

from yearbook_reader.reconstruct.side_by_side.reordering import reordered
from yearbook_reader.volume.walk import all_entries

LEFT = [f"全县新建水闸{at}座改造渠道受益群众甲" for at in "一二三四五六七八九十"]
RIGHT = [f"同比增长百分之{at}投资完成任务目标乙" for at in "一二三四五六七八九十"]


def rows(left: list[str], right: list[str], place: int) -> list[str]:
    """Set two columns side by side, the second one from a place on; Chinese takes one."""
    return [f"{one:{place}}{two}" for one, two in zip(left, right, strict=True)]


def put_in_order(*page: str) -> list[str]:
    """Give the lines of the first of two such pages in their order, without white space around."""
    text = "\n".join(page)
    way = reordered(source_of(f"{text}\n\f{text}\n"))
    assert way is not None
    lines = way.source.text.split("\f")[0].split("\n")
    return [line.strip() for line in lines if line.strip()]


def test_a_line_that_fills_its_column_ends_at_the_one_space_before_the_next() -> None:
    page = rows(LEFT, RIGHT, 24)
    for at in (2, 6):
        page[at] = f"{LEFT[at]} {RIGHT[at]}"
    assert put_in_order(*page) == [*LEFT, *RIGHT]


def test_the_number_and_the_words_in_the_lines_of_a_list_are_no_columns() -> None:
    items = [f"霁政发〔2018〕{at}号{'':4}{RIGHT[at][:13]}" for at in range(10)]
    texts = [f"全市{line}，{LEFT[at][:12]}" for at, line in enumerate(RIGHT)]
    assert put_in_order(*rows(items, texts, 36)) == [*items, *texts]


def test_a_short_line_ends_at_the_one_space_near_the_gutter() -> None:
    left = [*LEFT[:5], f"{'（丁一）':>14}", *LEFT[6:]]
    page = rows(left, RIGHT, 24)
    page[5] = f"{'（丁一）':>18} {RIGHT[5]}"
    assert put_in_order(*page) == [*(line.strip() for line in left), *RIGHT]


def test_columns_go_on_where_text_above_has_moved_them() -> None:
    wide = [f"{line}（详见第一百二十三页附表）" for line in LEFT]
    page = [*rows(wide, RIGHT, 36), *rows(LEFT, RIGHT, 22)]
    assert put_in_order(*page) == [*wide, *LEFT, *RIGHT, *RIGHT]


def test_a_chapters_english_title_across_the_gutter_does_not_hide_it_from_a_table() -> None:
    table = [f"{name:10}{'3750':16}61.5" for name in "青白云双红黄蓝紫橙灰"]
    page = ["", " " * 20 + "概况", " " * 18 + "Overview", *rows(LEFT, table, 22)]
    assert put_in_order(*page)[2:12] == LEFT


@pytest.mark.parametrize("at_left", [True, False])
def test_a_side_tab_beside_one_column_and_what_stands_amid_it_are_apart(at_left: bool) -> None:
    tab = dict(enumerate("法治·军事第1编", 2))
    form = "{0:4}{1}" if at_left else "{1:24}{0}"
    page = [form.format(tab.get(at, ""), line) for at, line in enumerate(LEFT)]
    beside = "\n".join(rows(LEFT, RIGHT, 24))
    way = reordered(source_of(f"{beside}\n\f{chr(10).join(page)}\n"))
    assert way is not None
    assert way.source.text.split("\f")[1].split() == [*LEFT, *"法治·军事第1编"]


def test_the_last_character_of_a_spaced_title_is_of_no_side_tab_beyond_the_text() -> None:
    tab = ["教", "育"] + [""] * 8
    page = [f"{one:4}{two}" for one, two in zip(tab, rows(LEFT, RIGHT, 24), strict=True)]
    assert put_in_order(f"{'附':>24}{'录':>40}", *page)[-2:] == ["教", "育"]


@pytest.mark.parametrize("above", [[""], []])
def test_the_title_and_the_unit_of_a_table_across_the_columns_stand_above_its_rows(
    above: list[str],
) -> None:
    table = [
        f"{name}镇           {n}37           {n}68.5           {n}02           {n}9.1"
        for n, name in enumerate("青白云双", 4)
    ]
    title, unit = "2018年各镇水利情况统计表", "单位：个、万元"
    columns = rows(rows(LEFT, RIGHT, 24), RIGHT, 48)
    page = [*columns, *above, f"{'':26}{title}", f"{unit:>60}", *table]
    assert put_in_order(*page)[-6:-4] == [title, unit]
    assert put_in_order(*page)[:10] == LEFT


def test_a_page_number_in_chinese_numerals_below_the_first_column_is_at_the_pages_end() -> None:
    beside = "\n".join(rows(LEFT, RIGHT, 24))
    pages = [f"{beside}\n\n    ·{number}·\n" for number in ("一〇二", "一〇三")]
    way = reordered(source_of("\f".join(pages)))
    assert way is not None
    assert [page.split()[-1] for page in way.source.text.split("\f")] == ["·一〇二·", "·一〇三·"]


def test_a_tables_number_and_title_over_both_columns_are_no_columns_run_together() -> None:
    title = f"{'表1':>6}    2015—2016年平皋县旅游接待情况表"
    order = put_in_order(title, *rows(LEFT, RIGHT, 24))
    assert order == [title.strip(), *LEFT, *RIGHT]


def test_short_lines_that_end_sentences_are_not_beside_a_picture() -> None:
    days = [f"{at}日全县新建水闸登记。" for at in (2, 4, 6, 8)]
    longer = "9日受强降雨影响南镇 200.5米转移群众"
    left = [*days, longer, "二百人。", *LEFT[:4]]
    assert put_in_order(*rows(left, RIGHT, 40))[4:6] == [longer, "二百人。"]


def test_lines_that_stand_in_begin_paragraphs_however_long_the_lines_above_are() -> None:
    full = "年内全县投入资金新建水闸若干座改造渠道受益群众众多。"
    text = [f"    ■水利{at} {full[:14]}" for at in range(3)]
    left = [part for title in text for part in (title, full, f"    {full[2:-1]}", full[4:])]
    page = "\n".join(rows(left, left, 36))
    entries = all_entries(made_of(f"{page}\n\f{page}\n").volume)
    assert {len(entry.blocks) for entry in entries} == {2}
