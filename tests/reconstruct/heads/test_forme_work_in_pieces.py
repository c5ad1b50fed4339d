"""Running heads and page numbers in pieces: a year above the name, ornaments, amid the page."""

from __future__ import annotations

import re

import pytest
from made_book import captions_of, made_of, source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries

UPPER = (
    "【第{}项】\n2017\n年，全县新建水闸\n48\n座，总投资\n1.1\n亿元，增长\n4.5\n个百分点，\n"
    "改造渠道三十千米，全县城乡居民受益群众二\n"
)
LOWER = "万人，全县新增灌溉面积六千亩，比上年增长\n百分之九，居全市前列，完成年度计划。\n"
WHOLE = (UPPER.partition("】")[2] + LOWER).replace("\n", "")


def paragraphs_of(made: Reconstruction) -> set[str]:
    entries = all_entries(made.volume)
    return {b.text.text for entry in entries for b in entry.blocks if isinstance(b, Paragraph)}


def pages(head: str, *, amid: bool = False) -> Reconstruction:
    """Give a book with the head, into which the page's number goes, at each page's end or amid."""
    texts = []
    for number, name in enumerate("甲乙丙丁戊己庚辛", 11):
        own = head.format(number) + "\n"
        halves = (UPPER.format(name), own, LOWER) if amid else (UPPER.format(name), LOWER, own)
        texts.append("".join(halves))
    return made_of("水利\n综述\n" + "\f".join(texts).replace("\n", "\n\n"))


@pytest.mark.parametrize(
    "head",
    ["2018\n青崖县年鉴\n{}", "水利\n{}\n|", "水利\n|\n{}", "水利\n｜\n{}", "水利\n-{}-"],
)
def test_they_are_no_text(head: str) -> None:
    assert paragraphs_of(pages(head)) == {WHOLE}


def test_a_number_below_the_year_behind_the_name_ends_above_a_caption() -> None:
    heads = ["青崖县年鉴\n2018", "农田水利", "青崖县年鉴\n2018", "防汛抗旱", "青崖县年鉴\n2018"]
    texts = [
        f"{UPPER.format('甲')}{LOWER}{head}\n{number}\n" for number, head in enumerate(heads, 11)
    ]
    texts[3] += "青山村村民采收草莓（李明 摄）\n"
    made = made_of("水利\n综述\n" + "\f".join(texts).replace("\n", "\n\n"))
    assert captions_of(made) == ["青山村村民采收草莓"]


@pytest.mark.parametrize(
    "head", ["－{}－", "－\n{}\n－", "第\n{}\n页", "青崖县年鉴\n－\n{}\n－", "水利\n[\n{}\n]"]
)
def test_a_number_with_ornaments_is_known_amid_the_page(head: str) -> None:
    made = pages(head, amid=True)
    assert [page.number for page in made.volume.pages] == [str(n) for n in range(11, 19)]
    assert paragraphs_of(made) == {WHOLE}


def test_a_number_behind_an_ornament_ends_above_a_caption() -> None:
    texts = [
        f"{UPPER.format(name)}{LOWER}水利\n｜\n{number}\n"
        for number, name in enumerate("甲乙丙丁戊己", 11)
    ]
    texts[2] += "青山村村民采收草莓\n"
    made = made_of("水利\n综述\n" + "\f".join(texts).replace("\n", "\n\n"))
    assert captions_of(made) == ["青山村村民采收草莓"]


@pytest.mark.parametrize("head", ["水利　青崖县年鉴\nP{}", "水利\nP{}"])
def test_a_number_ends_above_captions_that_end_in_credits(head: str) -> None:
    texts = [
        f"{UPPER.format(name)}{LOWER}{head.format(number)}\n"
        for number, name in enumerate("甲乙丙丁戊己", 11)
    ]
    texts[2] += "王强（右二）在白河镇\n查看水闸（李明 摄\n）\n青山镇：草莓\n（王芳 摄）\n"
    made = made_of("水利\n综述\n" + "\f".join(texts).replace("\n", "\n\n"))
    assert made.volume.pages[2].number == "13"


def test_the_number_of_a_month_in_brackets_is_none_of_the_page() -> None:
    text = "\f".join(
        f"【\n{number}\n月】\n{UPPER.format('甲')}{LOWER}{number}\n" for number in range(1, 5)
    )
    assert "【1月】" in first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts


def test_a_chapter_of_one_page_may_be_named_below_a_figure_that_goes_on_overleaf() -> None:
    text_of_page = UPPER.partition("】")[2] + LOWER

    def page(number: int) -> str:
        name = "甲乙丙丁戊己庚辛"[number]
        return f"【第{name}项】\n{text_of_page}水利\n·{number}·\n"

    usual = "\f".join(map(page, range(1, 6)))
    text = f"{usual}\f6\n日　全县新建水闸\n48\n大事记\n·6·\n\f座。\n{page(7)}"
    assert "大事记" in first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts


def test_a_head_of_a_chapter_and_its_section_with_a_figure_is_one_line() -> None:
    months = (1, 1, 2, 5, 5, 9, 12)
    text = "\f".join(f"大事记·\n{month}\n月\n{UPPER.format('甲')}{LOWER}" for month in months)
    lines = first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts
    heads = [line for line in lines if line.startswith("大事记")]
    assert heads == [f"大事记·{month}月" for month in months]


def test_a_page_number_may_stand_below_a_head_in_english() -> None:
    text = "".join(
        f"\f{head}\n{number}\n【第{number}项】\n{UPPER.partition('】')[2]}{LOWER}"
        for number, head in enumerate(3 * ("青崖县年鉴", "农业\nFarming"), 11)
    )
    lines = first_draft(source_of(text.strip().replace("\n", "\n\n"))).lines.texts
    assert {"12", "14", "16"} <= set(lines)


@pytest.mark.parametrize("leaders", ["……………\n", "\n............."])
def test_a_head_that_stands_once_behind_a_figure_is_known_from_the_contents(leaders: str) -> None:
    heads = ("水利建设", "交通运输", "教育事业", "医疗卫生", "文化旅游", "社会保障")
    contents = "".join(f"{head}{leaders}{number}\n" for number, head in enumerate(heads, 11))
    text = "".join(
        f"\f{UPPER.format(number)}{LOWER}达到\nGB16889\n{head}\n— {number} —\n"
        for number, head in enumerate(heads, 11)
    )
    lines = first_draft(source_of((contents + text).replace("\n", "\n\n"))).lines.texts
    assert set(heads) <= set(lines)


def test_leaders_with_their_page_end_a_line_of_the_contents() -> None:
    titles = ("水利建设", "交通运输", "2017年大事", "医疗卫生", "文化旅游", "社会保障")
    pieces = "".join(f"{each}\n......................{at}\n" for at, each in enumerate(titles, 2))
    text = pieces.replace("2017", "2017\n") + "\f" + 6 * (UPPER + LOWER)
    lines = first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts
    assert [re.sub(r"\.+", "", each) for each in lines[:6]] == [
        f"{each}{at}" for at, each in enumerate(titles, 2)
    ]


def test_a_head_in_english_behind_a_figure_is_known_where_others_have_their_year() -> None:
    heads = ("水利建设", "交通运输", "教育事业", "医疗卫生", "文化旅游", "社会保障")
    yearly = "青崖县年鉴·2018"
    printed = [each for head in heads for each in (f"达到\nGB16889\n{head}\nWater", yearly, yearly)]
    text = "".join(
        f"\f{UPPER.format(at)}{LOWER}{head}\n·{at}·\n" for at, head in enumerate(printed, 11)
    )
    lines = first_draft(source_of(text.strip().replace("\n", "\n\n"))).lines.texts
    assert set(heads) <= set(lines)


@pytest.mark.parametrize(
    "head",
    [
        "青崖县年鉴（\n2018\n）\n·\n{}\n·",
        "青崖县年鉴（\n2018\n卷）\n{}",
        "青崖县年鉴\n2018\nQINGYA YEARBOOK\n{}",
        "青崖县年鉴\n{}\n|",
        "青崖县年鉴\n2018\n水利工程\n{}",
    ],
)
def test_what_stands_beside_the_yearbooks_name_is_no_text(head: str) -> None:
    assert paragraphs_of(pages(head)) == {WHOLE}


def test_chapters_may_be_named_behind_the_bracket_that_closes_the_year() -> None:
    heads = ("水利建设", "交通运输", "教育事业", "医疗卫生", "文化旅游", "社会保障")
    lines = lines_of(
        [
            f"{UPPER.format(at)}{LOWER}青崖县年鉴（\n2018\n）  {head}\n第\n{at}\n页"
            for at, head in enumerate(heads, 11)
        ]
    )
    assert [line for line in lines if "年鉴" in line] == [f"青崖县年鉴（2018）  {e}" for e in heads]


def test_the_month_that_opens_a_chronicle_is_no_number_of_its_page() -> None:
    text = f"日　\n2018\n年，{UPPER.partition('，')[2]}{LOWER}"
    days = "".join(f"{day}\n{text}" for day in (3, 17))
    heads = ("大事记", "青崖县年鉴") * 3
    pages = [f"{LOWER}{at}\n月\n{days}{head}\n{at}" for at, head in enumerate(heads, 1)]
    pages[0] = f"大事记\n{pages[0].removeprefix(LOWER)}"
    assert "1月" in lines_of(pages)


def test_a_word_in_capitals_below_a_running_heads_title_is_english() -> None:
    heads = "".join(f"{UPPER.format(name)}{LOWER}金融\n\f" for name in "甲乙丙")
    text = (
        f"水利\n{UPPER.format('丁')}{LOWER}青崖县年鉴\n\f青崖县年鉴\n金融\nFINANCE\n银行\n{heads}"
    )
    found = first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts
    assert {"FINANCE", "银行"} <= set(found)


@pytest.mark.parametrize("page", ["（\n{}\n）", "／\n{}"])
def test_a_dressed_page_ends_a_line_of_the_contents(page: str) -> None:
    ends = {number: page.format(number + 2) for number in range(1, 7)}
    pieces = "".join(f"{number}\n月 ……………{end}\n" for number, end in ends.items())
    text = f"目录\n{pieces}\f{6 * (UPPER + LOWER)}"
    lines = first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts
    dressed = {number: end.replace("\n", "") for number, end in ends.items()}
    assert lines[1:7] == tuple(f"{number}月 ……………{end}" for number, end in dressed.items())


PLENTY = 8 * (
    "【概况】\n2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众\n3200\n户，其中白河乡\n48\n户、柳林镇\n7\n户。\n"
)


def lines_of(pages: list[str]) -> tuple[str, ...]:
    return first_draft(source_of("\f".join(pages).replace("\n", "\n\n"))).lines.texts


def test_a_tab_that_opens_pages_ends_above_the_text_that_begins_with_figures_or_a_character() -> (
    None
):
    own = ("2018\n年，", "为\n12\n户人家，", "全县，")
    lines = lines_of([f"农\n业\n局\n{text}{PLENTY}" for text in own])
    assert lines.count("局") == len(own)


def test_a_chapter_whose_dots_were_cut_off_stands_in_one_line_with_the_yearbooks_name() -> None:
    head = "青崖年鉴\n·\n第二编 环境\n·\n资源\n"
    lines = lines_of([f"{PLENTY}{head}{number}" for number in range(11, 17)])
    assert lines.count("青崖年鉴·第二编 环境·资源") == 6


def test_a_number_behind_a_head_in_pieces_atop_its_page_stands_alone() -> None:
    heads = ["水利　水库"] * 3 + ["大事记　\n4\n月"] + ["水利　水库"] * 3
    lines = lines_of([f"{head}\n{n}\n水利\n{PLENTY}" for n, head in enumerate(heads, 24)])
    assert "27" in lines


def test_a_side_tab_may_have_a_divisions_number_in_it() -> None:
    tab = "第\n1\n编\n法\n治\n"
    texts = [f"{tab}{head}\n{UPPER.format(head)}{LOWER}" for head in ("甲", "乙", "丙")]
    lines = first_draft(source_of("\f".join(texts).replace("\n", "\n\n"))).lines.texts
    assert lines.count("第") == lines.count("1") == lines.count("编") == len(texts)


def test_a_year_that_goes_on_below_the_yearbooks_name_is_of_the_text() -> None:
    texts = [f"青崖县年鉴\n{UPPER.format(name)}{LOWER}" for name in ("甲", "乙", "丙")]
    texts.append("青崖县年鉴\n2017\n年\n3\n月，市民在水库采风（李明摄）\n" + UPPER + LOWER)
    made = made_of("水利\n综述\n" + "\f".join(texts).replace("\n", "\n\n"))
    assert captions_of(made) == ["2017年3月，市民在水库采风"]


def test_a_head_may_stand_behind_a_long_side_tab() -> None:
    tab = "\n".join("中共青崖县委员会") + "\n青崖县年鉴\n2018\n"
    sections = ("组织工作", "宣传工作", "统战工作", "机构编制")
    texts = [f"{tab}{section}\n{UPPER.format('甲')}{LOWER}" for section in sections]
    made = made_of("中共青崖县委员会\n" + "\f".join(texts).replace("\n", "\n\n"))
    assert [section.heading.title for section in made.volume.chapters[0].sections] == [*sections]
