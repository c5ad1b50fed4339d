"""Pages of a text without form feeds, as copying from a viewer gives it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from made_book import book, source_of

from yearbook_reader.reconstruct.lines.lines import split_lines
from yearbook_reader.reconstruct.set_aside.pages.missed_pages import with_pages_by_numbers
from yearbook_reader.reconstruct.set_aside.pages.unmarked_pages import pages_by_numbers

OPEN = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠"
REST = "道30千米，受益群众2万人，比上年增长4.5%。"
BODIES = [
    f"{REST}\n【{one}】{OPEN}\n{REST}\n【{two}】{OPEN}\n{REST}\n【{one}{two}】{OPEN}"
    for one, two in ("甲子", "乙丑", "丙寅", "丁卯", "戊辰", "己巳", "庚午")
]
FORMS = (
    "青崖年鉴\n· {} ·\n{}",
    "青崖年鉴 {}\n{}",
    "·{}·　青崖年鉴\n{}",
    "{}\n{}",
    "{1}\n青崖年鉴\n— {0} —",
    "{1}\n－{0}－",
    "{1}\n·\n{0}\n·",
    "{1}\n（{0}）",
    "{1}\n{0}",
)


@pytest.mark.parametrize("form", FORMS)
def test_numbers_that_count_up_tell_where_pages_begin(form: str) -> None:
    pages = [form.format(at, body) + "\n" for at, body in enumerate(BODIES, 11)]
    text = "".join(pages)
    starts = pages_by_numbers(split_lines(text))
    expected = [len("".join(pages[:at])) for at in range(len(pages))]
    assert list(starts) == expected


def test_captions_behind_the_number_are_of_its_page() -> None:
    caption = "鹤湖水库一角\n（李明 摄）\n"
    pages = [f"{body}\n· {at} ·\n{caption}" for at, body in enumerate(BODIES, 11)]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts)[1:] == [len("".join(pages[:at])) for at in range(1, len(pages))]


@pytest.mark.parametrize("form", ["{body}\n{at}\n青崖年鉴\n", "青崖年鉴\n{body}\n{at}\n"])
def test_a_head_behind_numbers_is_of_their_pages_where_one_stands_behind_the_last(
    form: str,
) -> None:
    pages = [form.format(body=body, at=at) for at, body in enumerate(BODIES, 11)]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_a_page_that_begins_with_a_tab_has_the_captions_below_that() -> None:
    tab = "\n".join("水利")
    pages = [
        f"{tab}\n鹤湖水库一角（李明 摄）\n{body}\n· {at} ·\n" for at, body in enumerate(BODIES, 11)
    ]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_the_name_and_the_year_that_a_text_begins_with_are_its_cover() -> None:
    cover = "青崖年鉴\n2020\n"
    pages = [cover, *(f"{body}\n· {at} ·\n" for at, body in enumerate(BODIES, 11))]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_four_numbers_in_ornaments_tell_pages_and_bare_ones_do_not() -> None:
    starts = [
        pages_by_numbers(split_lines("\n".join(form.format(at, BODIES[at]) for at in range(1, 5))))
        for form in ("{1}\n· {0} ·", "{1}\n{0}")
    ]
    assert list(map(len, starts)) == [4, 1]


@pytest.mark.parametrize("form", ["{body}\n{at}\n", "{at}\n{body}\n", "{body}\n{at}\n青崖年鉴\n"])
def test_a_page_without_a_number_is_counted(form: str) -> None:
    pages = [form.format(body=body, at=at) for at, body in enumerate(BODIES * 2, 11)]
    pages[5] = BODIES[5] + "\n"
    volume = book("".join(pages))
    numbers = [str(at) for at in range(11, 25) if at != 16]
    assert [each.number for each in volume.pages if each.number] == numbers
    assert len(volume.pages) == len(pages)


TITLES = ("水利", "交通", "教育", "卫生", "工业", "农业", "附录")
CONTENTS = "".join(f"{title}{'…' * 9}{at}\n" for at, title in enumerate(TITLES, 11))


def test_the_colophon_and_the_titles_and_plates_in_front_begin_pages() -> None:
    front = [
        "青崖年鉴\n2020\n青崖县地方志编纂委员会\n",
        "图书在版编目（CIP）数据\n青崖年鉴\n",
        "编辑说明\n一、青崖年鉴由青崖县人民政府主办。\n",
        "鹤湖水库一角\n青崖大桥通车（李明 摄）\n",
    ]
    pages = [*front, "目　录\n" + CONTENTS]
    pages += [f"{body}\n· {at} ·\n" for at, body in enumerate(BODIES, 11)]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_the_text_begins_on_a_page_behind_the_contents() -> None:
    pages = [CONTENTS, *(f"{body}\n· {at} ·\n" for at, body in enumerate(BODIES, 11))]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_the_contents_tell_that_numbers_begin_pages_though_the_last_page_is_short() -> None:
    numbered = enumerate(zip(TITLES, BODIES, strict=True), 11)
    pages = [CONTENTS, *(f"· {at} ·\n{title}\n{body}\n" for at, (title, body) in numbered)]
    pages[-1] = "· 17 ·\n附录\n"
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_a_page_without_a_number_begins_with_its_head_and_with_no_title_like_another() -> None:
    pages = [f"青崖年鉴\n{body}\n概况\n{at}\n" for at, body in enumerate(BODIES * 2, 11)]
    pages[2] = f"概况\n{BODIES[2]}\n13\n"
    pages[5] = f"水利\n{BODIES[5]}\n概况\n"
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


@pytest.mark.parametrize("form", ["{body}\n·{at}·\n", "{body}\n{at}\n"])
def test_numbers_go_on_behind_many_pages_without_one(form: str) -> None:
    numbers = [*range(11, 18), *range(24, 31)]
    pages = [form.format(body=BODIES[at % 7], at=at) for at in numbers]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert {len("".join(pages[:at])) for at in range(len(pages))} <= {*starts}


def test_numbers_of_rows_whose_cells_stand_on_lines_of_their_own_tell_no_pages() -> None:
    rows = "".join(f"{at}\n青山村\n557\n2703\n51.5\n" for at in range(1, 13))
    pages = [f"{body}\n～ {at} ～\n" for at, body in enumerate([*BODIES[:4], rows, *BODIES[4:]], 2)]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_heads_above_titles_with_their_words_begin_pages_whose_numbers_end_them() -> None:
    heads = ["水利\n水利", "青崖年鉴", "交通\n交通", "青崖年鉴", "教育\n教育", "青崖年鉴", "教育"]
    numbered = enumerate(zip(heads, BODIES, strict=True), 11)
    pages = [f"{head}\n{body}\n{at}\n" for at, (head, body) in numbered]
    front = "青崖年鉴\n2020\n目录\n水利\n水库\n交通\n公路\n"
    starts = pages_by_numbers(split_lines(front + "".join(pages)))
    assert list(starts)[2:] == [len(front + "".join(pages[:at])) for at in range(len(pages))]


def test_a_numbered_chapter_behind_the_number_begins_the_next_page() -> None:
    opening = "第二编　水利\n鹤湖水库一角（李明 摄）\n"
    pages = [
        f"{opening if at == 14 else ''}{body}\n· {at} ·\n" for at, body in enumerate(BODIES, 11)
    ]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts)[1:] == [len("".join(pages[:at])) for at in range(1, len(pages))]


PIECES = re.compile(r"青崖年鉴\d+|[\d.%]+|[^\d.%\n]+")


def in_pieces(text: str) -> str:
    """Give a text as extraction cuts it: digits stand on lines of their own."""
    return "".join(f"{piece}\n" for piece in PIECES.findall(text))


@pytest.mark.parametrize(
    ("right", "left"),
    [
        ("水利\n{}", "青崖年鉴\n{}"),
        ("水利\n第{}页", "交通\n第{}页"),
        ("{}\n2018青崖年鉴", "防汛·供水\n{}"),
        ("{}\n青崖年鉴2018", "水利\n{}"),
        ("{}\n青崖年鉴\n2018", "水利\n{}"),
    ],
)
def test_numbers_beside_running_heads_tell_pages_where_all_digits_stand_alone(
    right: str, left: str
) -> None:
    bodies = "\n".join(BODIES)
    heads = ((right, left)[at % 2].format(at) for at in range(11, 21))
    pages = [in_pieces(f"{bodies}\n{head}") for head in heads]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_a_page_without_a_number_is_counted_where_all_digits_stand_alone() -> None:
    bodies = "\n".join(BODIES)
    pages = [in_pieces(f"{bodies}\n青崖年鉴\n{at}") for at in range(11, 21)]
    pages[4] = in_pieces(bodies)
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert len(starts) == len(pages)


def test_chinese_numbers_tell_pages_where_all_digits_stand_alone() -> None:
    bodies = "\n".join(BODIES)
    pages = [f"{in_pieces(bodies)}{number}\n" for number in "一二三四五六七"]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_a_page_begins_with_the_head_that_stands_above_the_title_which_it_names() -> None:
    bodies = "\n".join(BODIES)
    heads = ((f"青崖年鉴\n{at}", f"{at}\n水利\n水利")[at % 2] for at in range(11, 21))
    pages = [in_pieces(f"{head}\n{bodies}") for head in heads]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_a_head_with_the_yearbook_s_name_names_the_chapter_below_it() -> None:
    bodies = "\n".join(BODIES)
    heads = (
        (f"青崖年鉴\n{at}", f"青崖年鉴·水利\n{at}\n第一编 水利")[at % 2] for at in range(11, 21)
    )
    pages = [in_pieces(bodies), *(in_pieces(f"{head}\n{bodies}") for head in heads)]
    pages[-1:] = [in_pieces(f"青崖年鉴\n20\n{BODIES[0]}")]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_a_head_behind_the_number_begins_its_page_whatever_captions_stand_below() -> None:
    heads = [
        *("水利\n水利", "青崖年鉴", "供水\n供水", "青崖年鉴\n鹤湖水库一角（李明 摄）"),
        *("交通\n交通", "青崖年鉴", "交通"),
    ]
    pages = [
        f"{head}\n{body}\n{number}\n"
        for head, body, number in zip(heads, BODIES, "一二三四五六七", strict=True)
    ]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]


def test_the_text_goes_on_over_pages_that_no_form_feed_parts() -> None:
    text = "\n".join(FORMS[0].format(at, body) for at, body in enumerate(BODIES, 11))
    volume = book(text)
    assert [page.number for page in volume.pages] == [str(at) for at in range(11, 18)]


def test_rows_that_are_numbered_are_no_pages() -> None:
    rows = "".join(f"{at}\n白河乡\n32.5\n" for at in range(1, 40))
    assert pages_by_numbers(split_lines(source_of(rows).text)) == (0,)


def test_a_page_of_captions_without_a_mark_begins_behind_the_number_before() -> None:
    long = (f" {one}\n{two}\n{one}\n".replace("\n", "\n\n") for one, two in pairwise(BODIES * 2))
    bodies = list(long)
    bodies[5] = "鹤湖水库一角\n\n"
    pages = [f"{body}· {at} ·\n\n" for at, body in enumerate(bodies, 11)]
    volume = book("".join(pages))
    assert [each.number for each in volume.pages] == [str(at) for at in range(11, 24)]


def test_two_numbers_beside_bars_are_of_two_pages() -> None:
    long = (f" {one}\n{two}\n{one}\n".replace("\n", "\n\n") for one, two in pairwise(BODIES * 2))
    bodies = list(long)
    bodies[5] = "鹤湖水库一角\n\n"
    heads = (f"{at}　│　青崖年鉴" if at % 2 else f"水利　│　{at}" for at in range(11, 24))
    pages = [f"{body}{head}\n\n" for body, head in zip(bodies, heads, strict=True)]
    volume = book("".join(pages))
    assert [each.number for each in volume.pages] == [str(at) for at in range(11, 24)]


def test_numbers_of_items_begin_no_pages() -> None:
    item = "年内，全县新建水闸，改造渠道，受益群众二万人。\n" * 4
    text = "".join(f"{item * 3}{number}.\n堤防管理。{item}" for number in (1, 2, 3, 1, 2, 3))
    lines = split_lines(text)
    assert with_pages_by_numbers(lines, [0]) == (0,)


def test_chinese_numbers_alone_tell_pages_too() -> None:
    numbers = ("十一", "十二", "十三", "十四", "十五", "十六", "十七")
    pages = [f"{number}\n{body}\n" for number, body in zip(numbers, BODIES, strict=True)]
    starts = pages_by_numbers(split_lines("".join(pages)))
    assert list(starts) == [len("".join(pages[:at])) for at in range(len(pages))]
