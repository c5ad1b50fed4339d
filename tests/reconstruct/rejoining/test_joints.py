"""What begins a line for certain, where digits stand on lines of their own."""

from __future__ import annotations

import pytest
from made_book import source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

PROSE = (
    "【概况】\n2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众\n3200\n户，其中白河乡\n48\n户、柳林镇\n7\n户。"
)
PLENTY = "\n".join([PROSE] * 6)  # so that the digits are known to stand isolated


def lines_of(text: str) -> list[str]:
    return list(first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts)


def test_the_dash_of_a_subtitle_stands_before_its_year() -> None:
    lines = lines_of("政府工作报告\n——\n2017\n年\n3\n月在县人大会议上\n" + PLENTY)
    assert lines[0] == "政府工作报告"
    assert lines[1].startswith("——2017年")


def test_a_title_that_the_contents_name_stands_alone() -> None:
    contents = "目　录\n2017\n年水闸建设统计 ……………………\n14\n"
    assert "2017年水闸建设统计" in lines_of(
        f"{contents}{PLENTY}受益\n2017\n年水闸建设统计\n{PLENTY}"
    )


def test_of_titles_that_begin_alike_the_longest_stands_there() -> None:
    years = range(2011, 2018)
    titles = [f"{year}\n年水闸建设" for year in years]
    titles += [f"{title}\nAPP\n上线统计" for title in titles]
    contents = "".join(f"{title} ……………………\n14\n" for title in titles)
    book = "".join(f"受益\n{year}\n年水闸建设\nAPP\n上线统计\n{PLENTY}\n" for year in years)
    lines = lines_of(f"目　录\n{contents}{PLENTY}\n{book}")
    assert [line for line in lines if line.endswith("上线统计")] == [
        f"{year}年水闸建设APP上线统计" for year in years
    ]


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        ("加强管理。\n2\n．防汛。全县加固堤防。\n", "2．防汛。全县加固堤防。"),
        ("加强管理。\n2\n．\n35kV\n变电站。全县加固。\n", "2．35kV"),
        ("加强管理。\n2\n． “双创”行动。\n", "2． “双创”行动。"),
        ("\n第一节　公安\n1.\n概述　全县加固堤防。\n", "1.概述　全县加固堤防。"),
        ("加强管理。\n第\n1\n章　农业水利\n", "第1章　农业水利"),
        ("会议召开。\n△　部署工作。\n", "△　部署工作。"),
        (
            "\n一、健全机制，努力压实责任，不断优化流\n程，筑牢防线\n1\n．防汛。加固堤防。\n",
            "1．防汛。加固堤防。",
        ),
        ("大事记\n1\n月\n召开会议。\n", "1月"),
        ("会议召开。\n10\n月\n6 日　召开会议。\n", "10月"),
        ("会议召开。\n◆\n10\n月\n6\n日　召开会议。\n", "◆10月"),
    ],
)
def test_a_number_begins_a_line_behind_what_ended(printed: str, line: str) -> None:
    assert line in lines_of(PLENTY + printed + PLENTY)


@pytest.mark.parametrize("below", ["", "Water Conservancy\n"])
def test_a_divisions_number_stands_before_its_title_that_stands_behind_it_again(below: str) -> None:
    contents = "目　录\n第三编\n水利 ……………………\n14\n"
    again = f"见\n第三编\n各章所载\n{PLENTY}"
    lines = lines_of(f"{contents}{PLENTY}\f第三编\n水利\n{below}{PLENTY}\n{again}")
    assert "第三编 水利" in lines
    assert "第三编" in lines


def test_a_range_of_days_may_open_a_page_below_a_number_in_three_pieces() -> None:
    text = f"{PLENTY}\n·\n4\n·\f17\n—\n18\n日　召开会议，部署工作。\n{PLENTY}".replace("\n", "\n\n")
    lines = first_draft(source_of(text)).lines.texts
    assert "17—18日　召开会议，部署工作。" in lines


def test_a_page_number_in_words_may_stand_in_three_pieces() -> None:
    assert "第16页" in lines_of(f"青崖年鉴\n第\n16\n页\n{PLENTY}")


def test_the_number_of_an_item_that_opens_a_page_is_none_of_the_page() -> None:
    assert "2.任免　召开会议。" in lines_of(f"{PLENTY}\f2.\n任免　召开会议。\n{PLENTY}")


def test_the_first_of_numbered_titles_begins_below_a_heading() -> None:
    assert "1.概述：召开会议。" in lines_of(f"{PLENTY}\n医疗管理\n1.\n概述：召开会议。\n{PLENTY}")


def test_a_month_stands_with_its_year() -> None:
    days = "".join(f"2017\n年\n{at}\n月\n3\n日　召开会议。\n9\n日　部署。\n" for at in (7, 8))
    assert {"2017年7月", "2017年8月"} <= set(lines_of(f"{PLENTY}\n大事记\n{days}"))


def test_a_date_in_a_chronicle_may_have_a_figure_that_does_not_stand_alone() -> None:
    days = "会议召开。\n7\n月\n1\n日　部署。\n7\n月\n9\n日　验收。\n"
    lines = lines_of(
        PLENTY + days + "会议召开。\n8\n月 2 日　开工。\n会议召开。\n9 月\n3\n日　竣工。\n"
    )
    assert {"8月 2 日　开工。", "9 月3日　竣工。"} <= set(lines)


def test_a_day_amid_a_chronicle_may_have_lost_the_room_before_a_figure() -> None:
    days = "1\n月\n3\n日　召开会议。\n2\n月\n6\n日\n2017\n年工程开工。\n22\n日　竣工。\n"
    lines = lines_of(f"{PLENTY}\n大事记\n{days}")
    assert "2月" in lines
    assert lines[lines.index("2月") + 1].startswith("6日2017")


def test_the_title_of_the_appendices_stands_alone_atop_a_page_before_a_year() -> None:
    prose = PLENTY.replace("【概况】", "概况")
    lines = lines_of(f"{prose}\f附录\n2017\n年全县获省级以上荣誉（集\n体）\n{prose}")
    assert "附录" in lines


def test_two_cells_of_a_header_may_stand_on_one_line() -> None:
    header = "乡镇\n水闸（座） 渠道（条）\n投资（万元）"
    rows = "".join(f"{name}镇\n12\n305\n41\n" for name in ("白河", "柳林", "双桥"))
    lines = lines_of(f"{PLENTY}\n2017\n年水闸建设情况\n{header}\n{rows}{PLENTY}")
    assert "乡镇 水闸（座） 渠道（条） 投资（万元）" in lines


def test_an_entrys_title_may_begin_with_latin_below_the_marked_title_of_a_subsection() -> None:
    prose = PROSE.removeprefix("【概况】\n")
    others = "".join(
        f"〉{name}管理\n{name}概况\n{prose}\n" for name in ("治安", "户籍", "消防", "技防")
    )
    lines = lines_of(f"{others}〉交通管理\nPVC\n管材招商\n{prose}")
    assert "〉交通管理" in lines


@pytest.mark.parametrize("title", ["索引", "索\n引"])
def test_the_pages_of_an_index_end_its_lines(title: str) -> None:
    terms = "".join(f"{name}灌区\n{page}\n" for page, name in enumerate("甲乙丙丁戊己庚辛壬", 11))
    lines = lines_of(f"{PLENTY}\f{title}\n{terms}第\n8\n届水利节\n9\n“三改一拆”\n120\n")
    assert [line for line in lines if line.endswith("120")] == ["“三改一拆” 120"]
    assert "第8届水利节 9" in lines
    assert "甲灌区 11" in lines
