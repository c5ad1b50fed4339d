"""Lines that extraction cut at their marks: where they go on, and where another begins."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.sources.source import Source

WHOLE = "全县新建水闸，改造渠道，受益群众多，完成计划任"
CUT = (
    "其中城西白河乡、\n柳林镇、\n双桥镇等镇新建水闸共三\n"
    "座，\n比上年增长一成，\n完成全年计划的百分之九十五\n点五。"
)
PLENTY = "\n".join(["概况", WHOLE, CUT] * 12)


def lines_of(text: str) -> tuple[str, ...]:
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    return tuple(first_draft(Source(text, "0" * 64, "t.txt", "utf-8", starts)).lines.texts)


def test_a_line_cut_at_its_marks_is_one_again() -> None:
    assert "其中城西白河乡、柳林镇、双桥镇等镇新建水闸共三" in lines_of(PLENTY)


def test_no_line_begins_with_a_comma_however_wide_the_one_above_is() -> None:
    above = "全县新建水闸，改造渠道，受益群众多，完成计划任务"
    assert f"{above}，" in lines_of(f"{PLENTY}\n{above}\n，\n{WHOLE}\n{CUT}")


def test_a_line_is_cut_at_all_its_marks_or_at_none() -> None:
    text = (
        "投资一亿，占地十亩，用工百人。\n水闸建设工程\n年内，该工程全长百里，路基宽十米，设计速度很"
    )
    found = lines_of(f"{PLENTY}\n{WHOLE}\n{text}")
    assert found[-3:-1] == ("投资一亿，占地十亩，用工百人。", "水闸建设工程")


def test_the_title_of_a_document_stands_above_its_number() -> None:
    text = (
        "额五万。\n关于推进耕地保护工作的意见\n棠政发〔2018〕80 号\n各乡镇人民政府，各街道办事处："
    )
    assert "关于推进耕地保护工作的意见" in lines_of(f"{PLENTY}\n{WHOLE}\n{text}")


def test_a_documents_title_above_its_number_may_be_broken_over_two_lines() -> None:
    title = ("关于加快幼儿园建设的", "实施意见")
    text = "\n".join(
        [PLENTY, WHOLE, "柳林镇完成充电桩管护任务。", *title, "临委〔2017〕16 号", WHOLE]
    )
    assert lines_of(text)[-4:-2] == title


def below_an_end(first: str) -> tuple[str, ...]:
    """Give the lines around a title that fills its line with the end of a text, above `first`."""
    filled = "镇街道被评为国家级旅游景区。\n河湖保护整治工程"
    return lines_of(
        f"{PLENTY}\n{WHOLE}\n{filled}\n{first}\n业，全县新建水闸，改造渠道，受益群众多，完成计\n{CUT}"
    )


def test_a_title_stands_above_a_line_that_stands_in() -> None:
    assert "河湖保护整治工程" in below_an_end("第三季度白坪乡被评为国家级知识产权示范企")


def test_a_text_goes_on_above_a_full_line() -> None:
    assert "河湖保护整治工程" not in below_an_end("和第三季度建成的白坪乡被评为国家级知识产权示")


def test_a_text_goes_on_below_the_running_head_of_its_next_page() -> None:
    above = "全县新建水闸，改造渠道，受益群众多，建成公园二"
    below = "处便民服务点，\n累计服务群众九百零九人次。\n查处案件"
    lines = lines_of(f"{PLENTY}\n{above}\n·十二·\n\f农林水利\n{below}\n{WHOLE}\n{CUT}")
    assert "处便民服务点，累计服务群众九百零九人次。查处案件" in lines


@pytest.mark.parametrize(
    "lines",
    [
        ("代表工作", "〔行业管理〕", "概况"),
        ("畜牧业", "（干部教育）", "【概况】全县新建水闸座座牢固。"),
        ("住房建设", "（一）队伍建设", "【概况】全县新建水闸座座牢固。"),
        ("工作报告", "（2019年12月21日通过）", "第一章 总则"),
    ],
)
def test_titles_in_brackets_or_behind_a_number_are_lines_of_their_own(
    lines: tuple[str, ...],
) -> None:
    text = "\n".join([PLENTY, WHOLE, "座座牢固。", *lines, WHOLE])
    assert lines_of(text)[-4:-1] == lines


def test_a_documents_number_is_one_again_where_its_year_is_cut_from_it() -> None:
    number = "棠政〔2018〕80 号 关于印发农房建设工作的意见"
    cut = "棠政\n〔2018〕\n80 号 关于印发农房建设工作的意见"
    text = "\n".join([PLENTY, WHOLE, "座座牢固。", "政府文件", cut, "关于河道保洁的通知"])
    assert number in lines_of(text)


def test_a_caption_with_its_credit_stands_alone_behind_the_end_of_a_text() -> None:
    caption = "青山水库（李明 摄）"
    assert caption in lines_of(f"{PLENTY}\n{WHOLE}\n比上年增长一成。\n{caption}\n{CUT}")


def test_nothing_goes_on_behind_the_pages_number_in_a_line_of_contents() -> None:
    line = "《风物》出版…………44"
    assert lines_of(f"{line}\n“农家书屋”…………45\n{PLENTY}")[0] == line
