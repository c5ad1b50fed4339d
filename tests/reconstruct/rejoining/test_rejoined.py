"""Where digits and Latin stand on lines of their own, the printed lines come together again."""

from __future__ import annotations

import hashlib

import pytest
import score
from hypothesis import given, settings
from hypothesis import strategies as st
from made_book import is_whole, source_of
from made_house import House
from made_volume import Maker
from raw_forms import as_seedlike

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.cut_lines import room_at_marks
from yearbook_reader.reconstruct.lines.line_length import line_length
from yearbook_reader.reconstruct.lines.lines import head_text, split_lines, width
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint
from yearbook_reader.reconstruct.rejoining.joints.joints import joints
from yearbook_reader.reconstruct.rejoining.justified import breaks
from yearbook_reader.reconstruct.rejoining.line_costs import End, Measure
from yearbook_reader.reconstruct.rejoining.measures import ENDING, TITLE
from yearbook_reader.sources.source import Source

PROSE = (
    "【概况】\n2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众\n3200\n户，其中白河乡\n48\n户、柳林镇\n7\n户。"
)
PLENTY = "\n".join([PROSE] * 6)  # so that the digits are known to stand isolated


def in_pieces(text: str) -> Source:
    """Give a text in which each line is a paragraph of its own."""
    return source_of(text.replace("\n", "\n\n"))


def lines_of(text: str) -> list[str]:
    return list(first_draft(in_pieces(text)).lines.texts)


def test_digits_stand_in_their_line_again() -> None:
    assert "年，全县新建水闸12座，总投资" in lines_of(PLENTY)


def test_a_line_of_the_contents_has_its_page() -> None:
    contents = "目　录\n水利 ……………………\n3\n2\n项水闸措施出台 ……………………\n14\n农业 ……………………\n15\n"
    lines = lines_of(contents + PLENTY)
    assert lines[:4] == [
        "目　录",
        "水利 …………………… 3",
        "2项水闸措施出台 …………………… 14",
        "农业 …………………… 15",
    ]


def test_the_letter_of_an_index_stands_above_its_terms() -> None:
    index = "\n索　引\nA\n4\n项措施出台 ……………………\n4a\n水闸 ……………………\n5b\nB\n林地 ……………………\n7a"
    assert lines_of(PLENTY + index)[-6:] == [
        "索　引",
        "A",
        "4项措施出台 …………………… 4a",
        "水闸 …………………… 5b",
        "B",
        "林地 …………………… 7a",
    ]


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (
            "镇（街道）\n面积\n户数\n城中街道\n12.6\n98471\n双桥镇\n31.8\n87263",
            ["镇（街道） 面积 户数", "城中街道 12.6 98471", "双桥镇 31.8 87263"],
        ),
        (
            "年份 产量 企业数 完成率\n2011\n年 \n2\n445\n307\n97.8%\n2012\n年 \n5\n197\n777\n92.9%",
            ["年份 产量 企业数 完成率", "2011年 2 445 307 97.8%", "2012年 5 197 777 92.9%"],
        ),
        (
            "年份\n户数\n总产值\n2014\n4377\n68.5\n2015\n4418\n80.3",
            ["年份 户数 总产值", "2014 4377 68.5", "2015 4418 80.3"],
        ),
        (
            "镇 面积 户数 产值\n城中镇\n126\n ９８４\n471\n双桥镇\n318\n ８７２\n693",
            ["镇 面积 户数 产值", "城中镇 126 ９８４ 471", "双桥镇 318 ８７２ 693"],
        ),
        (
            "镇 面积 户数 完成率 备注\n城中镇\n126\n984\n93.3%\n—\n双桥镇\n318\n872\n82.7%\n—",
            ["镇 面积 户数 完成率 备注", "城中镇 126 984 93.3% —", "双桥镇 318 872 82.7% —"],
        ),
        (
            "镇（街道）\n增长（\n%\n）\n户数\n城中街道\n12.6\n98471\n双桥镇\n31.8\n87263",
            ["镇（街道） 增长（%） 户数", "城中街道 12.6 98471", "双桥镇 31.8 87263"],
        ),
        (
            "年份\n户数\n增长（\n%\n）\n2014\n4377\n68.5\n2015\n4418\n80.3",
            ["年份 户数 增长（%）", "2014 4377 68.5", "2015 4418 80.3"],
        ),
        (
            "指标\n户数\n产值\n出口（\n%\n）\n12.6\n98\n投资\n31.8\n87\n增长（\n%\n）\n4\n5",
            ["指标 户数 产值", "出口（%） 12.6 98", "投资 31.8 87", "增长（%） 4 5"],
        ),
        (
            "荣誉名称\n获奖单位\n卫生镇\n云栖镇\n森林镇\n石臼镇\n文明村\n后坞村",
            ["荣誉名称 获奖单位", "卫生镇 云栖镇", "森林镇 石臼镇", "文明村 后坞村"],
        ),
        (
            "名称\n获奖单位\n授予机关\n卫生镇\n云栖镇\n卫生厅\n森林镇\n石臼镇\n林业厅",
            ["名称 获奖单位 授予机关", "卫生镇 云栖镇 卫生厅", "森林镇 石臼镇 林业厅"],
        ),
    ],
)
def test_the_cells_of_a_row_are_one_line(cells: str, rows: list[str]) -> None:
    lines = lines_of(f"{PLENTY}\n2016\n年各镇基本情况统计表\n单位：个\n{cells}\n{PLENTY}")
    first = lines.index(rows[0])
    assert lines[first - 2 : first + len(rows)] == ["2016年各镇基本情况统计表", "单位：个", *rows]


def test_a_chronicles_months_and_days_begin_lines() -> None:
    days = (
        "\n1\n月\n3\n日　水闸开工建设。\n17\n—\n19\n日　县委召开会议。"
        "\n2\n月\n5\n日　泵站通水。\n6\n日　验收。"
    )
    lines = [head_text(line) for line in lines_of(PLENTY + days)]
    assert lines[-6:] == [
        "1月",
        "3日水闸开工建设。",
        "17—19日县委召开会议。",
        "2月",
        "5日泵站通水。",
        "6日验收。",
    ]


def test_the_first_of_several_days_may_be_in_one_piece_with_the_dash_behind_it() -> None:
    days = "\n1\n月\n3\n日　水闸开工建设。\n17 —\n19\n日　县委召开会议。\n"
    lines = [head_text(line) for line in lines_of(PLENTY + days + PLENTY)]
    assert "17—19日县委召开会议。" in lines


def test_an_item_begins_below_a_documents_heading_with_a_year() -> None:
    lines = lines_of(
        f"{PLENTY}\n三、\n2017\n年工作回顾\n1.\n加大投入。新建水闸\n12\n座。\n{PLENTY}"
    )
    assert lines[lines.index("三、2017年工作回顾") + 1].startswith("1.")


def test_numbers_above_leaders_begin_their_titles() -> None:
    months = "".join(f"{month}\n月 ···········\n{month + 2}\n" for month in range(1, 8))
    lines = lines_of(f"目　录\n{months}{PLENTY}")
    assert lines[1:3] == ["1月 ··········· 3", "2月 ··········· 4"]


def test_an_english_title_is_one_line_below_the_chinese_one() -> None:
    lines = lines_of(f"农林水利\nAgriculture,\nForestry\n & \nWater\nConservancy\n综述\n{PLENTY}")
    assert lines[:3] == ["农林水利", "Agriculture, Forestry & Water Conservancy", "综述"]


def test_a_title_without_a_mark_ends_where_its_line_does() -> None:
    filler = "全年推进各项建设任务，加强领导，落实责任，确"
    text = "\n".join(
        f"{title}\n{number}\n月，全县新建水闸工程项目共\n12\n座，总投资为\n{filler}\n保完成。"
        for number, title in enumerate(["水闸建设", "林地养护", "公路改造", "学校建设"] * 6, 1)
    )
    assert lines_of(text).count("水闸建设") == 6


def test_the_length_of_a_line_is_that_of_which_runs_are_multiples() -> None:
    widths = [22.0, 44.5, 21.5, 66.0, 22.5, 43.5] * 10
    assert line_length(widths, 30.0) == pytest.approx(22.0, abs=0.5)


def test_the_length_of_a_line_is_the_usual_one_where_too_little_tells_it() -> None:
    assert line_length([22.0, 44.0], 23.0) == 23.0


pieces = st.lists(
    st.sampled_from(
        ["2017", "年", "月，全县", "4.5%", "。", "■", "【概况】", "—", "…… ", "A", "日　"]
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(pieces)
def test_every_character_is_in_one_line_and_each_line_knows_its_place(parts: list[str]) -> None:
    source = in_pieces("\n".join([PLENTY, *parts]))
    lines = first_draft(source).lines
    assert head_text("".join(lines.texts)) == head_text(source.text)
    for index, text in enumerate(lines.texts):
        spans = lines.pieces.get(index, (lines.spans[index],))
        assert sum(len(span) for span in spans) == len(text)
        placed = "".join(source.text[span.start : span.end] for span in spans)
        assert head_text(placed) == head_text(text)


@pytest.mark.parametrize(
    "house",
    [
        House(documents=True, chronicle=True, lists=True),
        House(mark="〔", signature="inline", index=True, heads="top", traditional=True),
        House(mark="■", subsection="〉", signature="none", number="—  {}  —", cells_apart=False),
        House(mark="", signature="none", chapter_printed=False),
    ],
    ids=["matter", "traditional", "four levels", "no marks"],
)
def test_a_made_up_volume_is_read_as_it_was_made(house: House) -> None:
    made = Maker(7, house, chapters=2).make()
    text = as_seedlike(made.pages, cells_apart=house.cells_apart)
    source = Source(text, hashlib.sha256(text.encode()).hexdigest(), "t.txt", "utf-8")
    read = reconstruct(source)
    scores = score.score(
        score.gold_facts(made.gold),
        score.made_facts(read.volume),
        closes=is_whole(text, read),
    )
    assert scores.closes
    assert scores.paths >= 0.98
    assert scores.text >= 0.995
    assert scores.signatures >= 0.98


def test_a_signature_without_brackets_stands_alone() -> None:
    assert "供稿：李闻道" in lines_of(f"{PLENTY}\n供稿：李闻道\n12\n座水闸建成，投资\n")


@pytest.mark.parametrize("number", ["—4—", "· 4 ·", "-4-"])
def test_a_page_number_among_cut_lines_stands_alone(number: str) -> None:
    full = "全县新建水闸十二座改造渠道三十千米受益群众二万人"
    cut = f"{full}\n全县召开防汛会议，\n部署各项工作\n{full}\n改造渠道。\n" * 6
    text = f"{cut}2010 年全县水闸情况统计表\n\n{number}\n\n全县水闸\n{cut}"
    draft = first_draft(Source(text, "0" * 64, "t.txt", "utf-8"))
    assert number in draft.lines.texts


def test_a_month_stands_above_days_that_name_it_too_also_at_a_pages_end() -> None:
    days = (
        "\n1\n月\n1\n月\n3\n日　水闸开工建设。\n1\n月\n17\n日　县委召开会议。"
        "\n2\n月\n大事记\n2\n月\n5\n日　泵站通水。\n2\n月\n6\n日　验收。"
    )
    lines = [head_text(line) for line in lines_of(PLENTY + days)]
    assert lines[-7:] == [
        "1月",
        "1月3日水闸开工建设。",
        "1月17日县委召开会议。",
        "2月",
        "大事记",
        "2月5日泵站通水。",
        "2月6日验收。",
    ]


@pytest.mark.parametrize(
    ("title", "english", "words"),
    [("财政\n·\n税务", "Finance\n & \nTaxation", "Finance & Taxation"), ("政协", "CPPCC", "CPPCC")],
)
def test_an_english_title_stands_below_any_title(title: str, english: str, words: str) -> None:
    lines = lines_of(f"{title}\n{english}\n综述\n{PLENTY}")
    assert lines[:3] == [title.replace("\n", ""), words, "综述"]


def test_a_documents_heading_ends_where_its_line_does_also_above_figures() -> None:
    lines = lines_of(
        f"{PLENTY}\n二、\n2021\n年要求\n10\n月，第\n16\n届节在白河乡举行，\n来自\n9\n{PLENTY}"
    )
    assert "二、2021年要求" in lines


def test_cuts_at_marks_are_known_among_digits_on_lines_of_their_own() -> None:
    cut = "年，全县新建\n12\n座，\n总投资\n1.1\n亿元，\n完成年度计划三次，\n惠及群众多。"
    assert room_at_marks(split_lines("\n".join([cut] * 12)), 22.0) > 0
    assert room_at_marks(split_lines(PLENTY), 22.0) == 0


def test_three_dots_of_a_square_each_are_leaders() -> None:
    contents = "目　录\n水利工程建设管理办法若干规定实施………\n3\n2\n项措施出台………\n14\n"
    assert lines_of(contents + PLENTY)[1:3] == [
        "水利工程建设管理办法若干规定实施……… 3",
        "2项措施出台……… 14",
    ]


def test_a_full_stop_begins_no_line() -> None:
    text = "全年教育经费总投入\n4.22\n亿元，比增\n4.0%\n。\n石墩实验学校占地很大。\n"
    assert "。" not in lines_of(f"{PLENTY}\n{text}{PLENTY}")


def test_a_signature_that_goes_over_two_lines_ends_its_paragraph() -> None:
    text = "户、石佛镇\n4\n家。（吴\n德胜）\n16\n项水闸措施出台与黄沙\n乡签订协议书。"
    lines = lines_of(f"{PLENTY}\n{text}\n{PLENTY}")
    assert "德胜）" in lines


def test_a_paragraph_ends_above_a_year() -> None:
    text = "全县新建水闸十二座，改\n造渠道\n876\n人。\n2014\n年，有学生\n85\n人、教师\n16\n人，\n"
    lines = lines_of(f"{PLENTY}\n{text}{PLENTY}")
    assert any(line.startswith("2014年，有学生") for line in lines)


def test_the_letter_of_an_index_without_leaders_stands_alone() -> None:
    terms = "".join(
        f"水闸建设{name}　\n{number}a\n"
        for number, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑", 1)
    )
    lines = lines_of(f"{PLENTY}\n索　引\nA\n{terms}B\n林地　\n7b\n")
    assert [line for line in lines if line in ("索　引", "A", "B")] == ["索　引", "A", "B"]


def test_a_running_head_with_a_dot_in_it_is_one_line() -> None:
    pages = "".join(f" {PROSE}\n财政\n·\n税务\n—\n{number}\n—\n" for number in range(4, 9))
    assert lines_of(pages).count("财政·税务") == 5


def test_a_title_between_brackets_begins_a_line_below_a_number() -> None:
    assert (
        lines_of(PLENTY.removesuffix("户。") + "\n〔行业管理〕\n" + PLENTY).count("〔行业管理〕")
        == 1
    )


def test_a_signature_that_a_line_end_cut_ends_above_a_title_with_a_number() -> None:
    torn = "\n全县完成年度计划，比上年增长三成。 （彭\n佳怡）\n13\n个水闸项目集中开工\n"
    assert "佳怡）" in lines_of(PLENTY + torn + PLENTY)


def test_the_first_cell_of_a_row_is_no_running_head_though_it_recurs_at_pages_ends() -> None:
    row = "城中街道\n12.6\n98471\n31.8"
    table = f"镇（街道）\n面积\n户数\n增幅\n双桥镇\n31.8\n87263\n4.5\n{row}"
    pages = [f"{PLENTY}\n{table}"] * 4
    text = "\f".join(page.replace("\n", "\n\n") for page in pages)
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    source = Source(text, "0" * 64, "t.txt", "utf-8", starts)
    assert first_draft(source).lines.texts.count("城中街道 12.6 98471 31.8") == 4


def test_a_running_head_is_known_though_captions_were_drawn_below_it() -> None:
    caption = "\n".join(["3", "月", "8", "日，白河乡举行水闸", "开工仪式", "（水利局 供稿）"])
    broken = PROSE.removesuffix("户。")
    pages = [f"{PLENTY}\n农林水利\n{number}" for number in ("七", "八", "九")]
    pages.append(f"{PLENTY}\n{broken}\n农林水利\n十\n{caption}\n{caption}\n{caption}")
    text = "\f".join(page.replace("\n", "\n\n") for page in pages)
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    source = Source(text, "0" * 64, "t.txt", "utf-8", starts)
    assert first_draft(source).lines.texts.count("农林水利") == 4


def test_a_caption_with_its_credit_in_the_same_line_begins_with_its_date() -> None:
    title = "〔防汛抗旱〕"
    lines = lines_of(f"{PLENTY}\n{title}\n2\n月\n8\n日，水闸通水 （县水利局 供稿）\n{PLENTY}")
    first = lines.index(title)
    assert lines[first + 1] == "2月8日，水闸通水 （县水利局 供稿）"


def lines_broken(texts: list[str], before: End) -> list[str]:
    measure = Measure(22.0, 17.6, TITLE, ENDING, 0.0, frozenset())
    _, lines, _ = breaks(texts, list(map(width, texts)), measure, before)
    return ["".join(texts[first:last]) for first, last in lines]


def test_a_text_with_two_numbers_begins_with_no_title() -> None:
    pieces = "新增 4G 基站 97 个、 5G 基站 89512 个，光纤入户 17953 户，增长 3.5 倍。"
    first, _ = lines_broken(pieces.split(" "), End.YES)
    assert first == "新增4G基站97个、5G基站89512个，光纤入户"


@pytest.mark.parametrize(("name", "column"), [("目　录", ""), ("索　引", "a")])
def test_a_title_that_the_contents_name_stands_alone_below_a_text_whose_stop_strayed(
    name: str, column: str
) -> None:
    titles = ["河长制推进", "水闸建设", "防汛抗旱", "农田水利", "水土保持", "水资源管理"]
    contents = f"{name}\n" + "".join(
        f"{title} ……………………\n{at}{column}\n" for at, title in enumerate(titles, 1)
    )
    lost = PROSE.removesuffix("\n户。") + "%\n河长制推进\n3\n月，全县召开会议。\n。\n"
    assert "河长制推进" in lines_of(contents + PLENTY + "\n" + lost + PLENTY)


def test_words_that_begin_pages_by_chance_are_no_running_head() -> None:
    above, _, below = PROSE.partition("亿元")
    page = split_lines(f"亿元{below}\n{PLENTY}\n{above.rstrip()}\n")
    book = split_lines(f"亿元{below}\n{PLENTY}\n{above.rstrip()}\n" * 4)
    starts = range(0, len(book), len(page))
    found = joints(book, [range(start, start + len(page)) for start in starts])
    assert [found[start + 1] for start in starts] == [Joint.OPEN] * 4


def test_no_caption_begins_with_the_year_of_an_entrys_title() -> None:
    cut = "●\n2014\n年度水利工作大会召开 会议由县长主持会\n白河乡水闸\n（水利局提供）\n议并讲话。"
    assert "●2014年度水利工作大会召开 会议由县长主持会" in lines_of(f"{PLENTY}\n{cut}")
