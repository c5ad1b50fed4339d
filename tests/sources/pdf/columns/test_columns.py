"""Columns and margins of pages that are set in other ways than most, made by hand."""

from __future__ import annotations

from collections.abc import Callable

import printer

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import FormeWorkKind

LEFT, RIGHT = printer.LEFT, printer.RIGHT
text, column, picture, rule = printer.text, printer.column, printer.picture, printer.rule
full_lines, pdf_bytes, FULL = printer.full_lines, printer.pdf_bytes, printer.FULL

Page = list[str]
Read = Callable[..., Source]


def lines(source: Source) -> list[str]:
    return source.text.split("\n")[:-1]


def two_columns(first: str = "左", second: str = "右", count: int = 20) -> Page:
    return [
        *column(full_lines(first, count), LEFT, 120),
        *column(full_lines(second, count), RIGHT, 120),
    ]


def test_the_words_of_a_title_about_the_gutter_stay_one_line(read: Read) -> None:
    title = [text("第二编", 230, 80, size=18), text("农业农村", 302, 80, size=18)]
    assert lines(read(title + two_columns()))[0] == "第二编\u3000农业农村"


def test_a_side_tab_may_hold_the_number_of_its_division(read: Read) -> None:
    characters = ["第", "12", "编", "水", "利"]
    font = ["S", "H", "S", "S", "S"]
    tab = [
        text(char, 561, 250 + 15 * at, size=10, font=font[at]) for at, char in enumerate(characters)
    ]
    source = read(tab + two_columns())
    assert lines(source)[-5:] == characters
    tabs = reconstruct(source).volume.forme_work
    assert "".join(each.text.text for each in tabs if each.kind is FormeWorkKind.SIDE_TAB) == (
        "".join(characters)
    )


def narrow_lines(mark: str, count: int) -> list[str]:
    return [f"{mark}{number}{FULL}"[:14] for number in range(count)]


def three_columns(top: float, count: int) -> Page:
    columns = zip("左中右", (54, 214, 374), strict=True)
    return [line for mark, x in columns for line in column(narrow_lines(mark, count), x, top)]


IN_THREE = [line for mark in "左中右" for line in narrow_lines(mark, 20)]


def test_a_titles_second_line_over_three_columns_stays_below_it(read: Read) -> None:
    title = [text("农业", 264, 84, size=20), text("Agriculture", 258, 101, font="H")]
    assert lines(read(title + three_columns(116, 20))) == ["农业", "Agriculture", *IN_THREE]


def test_a_title_over_a_page_whose_last_columns_are_empty_comes_first(read: Read) -> None:
    page = [text("附录", 264, 80, size=20), *column(narrow_lines("左", 8), 54, 120)]
    source = read(three_columns(120, 20), three_columns(120, 20), page)
    assert source.text.split("\f")[2].split("\n")[:-1] == ["附录", *narrow_lines("左", 8)]


def test_a_title_in_large_type_above_both_columns_stands_over_them(read: Read) -> None:
    assert lines(read([text("附录", 330, 80, size=20), *two_columns()]))[0] == "附录"


def test_the_title_of_a_table_across_three_columns_stays_above_it(read: Read) -> None:
    xs = (60, 190, 320, 450)
    rows = [("镇", "户数", "人口", "面积"), ("青崖镇", "437", "1768", "5")]
    cells = [
        text(cell, x, 493 + 20 * at, size=8)
        for at, row in enumerate(rows)
        for x, cell in zip(xs, row, strict=True)
    ]
    ruled = [rule(54, y, 470) for y in (480, 500, 520)]
    title = text("各镇基本情况表", 261, 470, size=9)
    found = lines(read([*three_columns(120, 20), title, *ruled, *cells]))
    assert found == [*IN_THREE, "各镇基本情况表", *("\t".join(row) for row in rows)]


def test_the_gutters_of_contents_are_none_of_a_book_in_one_column(read: Read) -> None:
    dates = [text(f"{day}日", 74, 100 + 30 * day, size=10) for day in range(1, 12)]
    events = [text(f"全县新建水闸{day}座。", 224, 100 + 30 * day) for day in range(1, 12)]
    wide = [f"{line}{FULL}" for line in full_lines("文", 20)]
    pages = [[*column(wide, LEFT, 120)] for _ in range(8)]
    source = read(three_columns(120, 20), *pages, dates + events)
    assert source.text.split("\f")[-1].split("\n")[0].split() == ["1日", "全县新建水闸1座。"]


def test_a_caption_at_a_pages_foot_is_no_head(read: Read) -> None:
    page = [
        *column(full_lines("左", 35), LEFT, 100),
        *column(full_lines("右", 44), RIGHT, 100),
        picture(LEFT, 640, 220, 100),
        text("水闸夜景", LEFT + 90, 756, size=8),
    ]
    foot = [text("临崖年鉴", LEFT, 810, size=9)]
    source = read(*([*page, *foot] for _ in range(3)))
    assert source.text.split("\f")[0].split("\n")[-3:-1] == ["水闸夜景", "临崖年鉴"]


def test_a_tables_title_below_a_caption_is_no_part_of_it(read: Read) -> None:
    page = [
        picture(LEFT, 100, 220, 100),
        text("水闸夜景", LEFT + 90, 212, size=8),
        text("各镇基本情况表", LEFT + 76, 226, size=9),
        *(rule(LEFT, y, 220) for y in (232, 248, 264)),
        *(
            text(cell, LEFT + 10 + 80 * at, 243, size=8)
            for at, cell in enumerate(("镇", "户", "人"))
        ),
        *(text(cell, LEFT + 10 + 80 * at, 259, size=8) for at, cell in enumerate(("甲", "1", "2"))),
        *column(full_lines("左", 30), LEFT, 280),
        *column(full_lines("右", 42), RIGHT, 100),
    ]
    found = lines(read(page))
    assert found[:3] == ["各镇基本情况表", "镇\t户\t人", "甲\t1\t2"]
    assert found[-1] == "水闸夜景"


def test_the_last_line_of_a_centred_caption_beside_a_picture_is_part_of_it(read: Read) -> None:
    page = [
        *column(full_lines("上"), LEFT, 100),
        picture(LEFT, 225, 130, 100),
        text("十月二十日大坝", LEFT + 140, 300, size=8),
        text("封顶", LEFT + 160, 311, size=8),
        *column(full_lines("下"), LEFT, 350),
        *column(full_lines("右", 25), RIGHT, 100),
    ]
    assert lines(read(page))[-2:] == ["十月二十日大坝", "封顶"]


def test_a_justified_line_of_a_caption_beside_a_picture_is_whole(read: Read) -> None:
    page = [
        *column(full_lines("上"), LEFT, 100),
        picture(LEFT, 225, 130, 100),
        text("“春风”", LEFT + 138, 290, size=8),
        text("村建设的", LEFT + 174, 290, size=8),
        text("现场（县水", LEFT + 138, 301, size=8),
        text("利局供稿）", LEFT + 138, 312, size=8),
        *column(full_lines("下"), LEFT, 350),
        *column(full_lines("右", 25), RIGHT, 100),
    ]
    assert lines(read(page))[-3:] == ["“春风”村建设的", "现场（县水", "利局供稿）"]


def test_a_few_characters_of_text_behind_a_bold_title_are_not_bold(read: Read) -> None:
    title = "机关事业单位养老保险制度改革试点工作全面展开"[:21]
    page = [text(title, LEFT, 100, font="K"), text("全", LEFT + 210, 100)]
    source = read([*page, *column(full_lines("左", 20), LEFT, 115)])
    style = source.styles[0]
    assert (style.bold, style.lead) == (False, 21)


def test_lines_beside_the_pictures_of_all_other_columns_stay_in_their_column(read: Read) -> None:
    page = [
        *column(narrow_lines("左", 30), 54, 120),
        *(line for x in (214, 374) for line in column(narrow_lines("上", 8), x, 120)),
        *(picture(x, 240, 140, 90) for x in (214, 374)),
        *(text("水闸夜景", x + 50, 342, size=8) for x in (214, 374)),
        *(line for x in (214, 374) for line in column(narrow_lines("下", 8), x, 360)),
    ]
    assert lines(read(page))[:30] == narrow_lines("左", 30)


def test_lines_beside_columns_that_end_above_a_tables_title_stay_in_theirs(read: Read) -> None:
    xs = (60, 190, 320, 450)
    rows = [("镇", "户数", "人口", "面积"), ("青崖镇", "437", "1768", "5")]
    cells = [
        text(cell, x, 593 + 20 * at, size=8)
        for at, row in enumerate(rows)
        for x, cell in zip(xs, row, strict=True)
    ]
    page = [
        *column(narrow_lines("左", 29), 54, 120),
        *column(narrow_lines("中", 20), 214, 120),
        *column(narrow_lines("右", 20), 374, 120),
        text("各镇基本情况表", 261, 565, size=9),
        text("单位：人", 490, 576, size=8),
        *(rule(54, y, 470) for y in (580, 600, 620)),
        *cells,
    ]
    assert lines(read(three_columns(120, 20), page))[60:] == [
        "\f" + narrow_lines("左", 29)[0],
        *narrow_lines("左", 29)[1:],
        *narrow_lines("中", 20),
        *narrow_lines("右", 20),
        "各镇基本情况表",
        "单位：人",
        *("\t".join(row) for row in rows),
    ]


def test_a_section_title_in_large_type_atop_several_pages_is_no_running_head(read: Read) -> None:
    body = ["【概况】" + FULL[:18], f"{FULL[:20]}，完成计划。"]
    pages = [
        [
            text(chapter, LEFT + 80, 80, size=20),
            *column(["【概况】" + FULL[:18], f"{FULL[:20]}。"], LEFT, 110),
            text(f"·{2 * number}·", 290, 800, size=9),
        ]
        for number, chapter in enumerate(("水利", "交通", "教育"), 1)
    ]
    seconds = [
        [
            text("管理", LEFT + 80, 90, size=14),
            *column(body, LEFT, 115),
            number[-1].replace("0", "1"),
        ]
        for number in pages
    ]
    volume = reconstruct(
        read(*(page for pair in zip(pages, seconds, strict=True) for page in pair))
    ).volume
    titles = [s.heading.title for chapter in volume.chapters for s in chapter.sections]
    assert titles.count("管理") == 3


def test_a_page_that_shows_a_part_of_the_books_columns_has_all_of_them(read: Read) -> None:
    two = [
        *column(narrow_lines("左", 20), 54, 120),
        *column(narrow_lines("中", 20), 214, 120),
    ]
    last = [text("附录", 264, 80, size=20), *column(narrow_lines("左", 8), 54, 120)]
    full = three_columns(120, 20)
    source = read(full, two, full, two, full, last)
    assert source.text.split("\f")[-1].split("\n")[:-1] == ["附录", *narrow_lines("左", 8)]


def test_the_dates_of_a_chronicle_in_two_columns_are_no_list_in_a_book_of_three(read: Read) -> None:
    dated = [
        [f"{day}日" for day in days] + [f"{mark}地举行庆祝活动十余场次" for _ in days]
        for mark, days in (("甲", (4, 6, 8)), ("乙", (5, 7, 9)))
    ]
    page = two_columns()
    for entries, x in zip(dated, (LEFT, RIGHT), strict=True):
        rows = [440 + printer.PITCH * at for at in range(3)]
        page += [text(date, x, y) for date, y in zip(entries[:3], rows, strict=True)]
        page += [text(words, x + 28, y) for words, y in zip(entries[3:], rows, strict=True)]
    source = read(*[three_columns(120, 20)] * 3, page)
    found = source.text[source.page_starts[-1] :].replace("\u3000", "").split("\n")
    assert found[20:23] == [f"{day}日甲地举行庆祝活动十余场次" for day in (4, 6, 8)]


def test_two_lines_that_fill_a_second_column_are_one(read: Read) -> None:
    page = [*column(full_lines("左", 20), LEFT, 120), *column(full_lines("右", 2), RIGHT, 120)]
    assert lines(read(page))[-2:] == full_lines("右", 2)


def test_the_second_line_of_a_title_in_large_type_is_no_running_head(read: Read) -> None:
    titles = ("党派团体", "Parties"), ("农村经济", "Rural Economy"), ("财政税务", "Finance")
    opening = [
        [text(title, 54, 60, size=20), text(second, 54, 78, font="H"), *two_columns()]
        for title, second in titles
    ]
    pages = [page for first in opening for page in (first, two_columns(), two_columns())]
    source = read(*pages)
    for (title, second), start in zip(titles, source.page_starts[::3], strict=True):
        assert source.text[start:].split("\n")[:2] == [title, second]


def test_pages_whose_last_columns_are_empty_do_not_outvote_those_that_show_all(read: Read) -> None:
    first, second, third = (54, 214, 374)
    part = [
        *column(narrow_lines("左", 20), first, 120),
        *column(narrow_lines("中", 20), second, 120),
    ]
    lone = [text("第三栏一行", third, 120), text("（李闻道）", third, 135)]
    pages = [part, part, part, three_columns(120, 20), three_columns(120, 20), part + lone]
    assert read(*pages).text.rstrip("\f").split("\n")[-3:-1] == ["第三栏一行", "（李闻道）"]


def test_a_line_at_the_edge_of_a_column_whose_others_all_stand_in_stays_in_it(read: Read) -> None:
    usual = two_columns()
    left = column(full_lines("左", 40), LEFT, 90)
    right = [
        *column([f"目{number}{FULL}"[:17] for number in range(30)], RIGHT + 50, 90),
        text("工业", RIGHT, 90 + 30 * 15),
        text("153", RIGHT + 215, 90 + 30 * 15, font="H"),
        *column([f"题{number}{FULL}"[:17] for number in range(9)], RIGHT + 50, 90 + 31 * 15),
    ]
    page = read(usual, usual, left + right).text.split("\f")[2].split()
    assert "".join(line[0] for line in page) == "左" * 40 + "目" * 30 + "工1" + "题" * 9


def test_text_between_titles_of_the_same_height_goes_on_down_its_column(read: Read) -> None:
    middle = narrow_lines("中", 16)
    outer = [
        each
        for mark, x in (("左", 54), ("右", 374))
        for each in (
            *column(narrow_lines(mark, 5), x, 120),
            text("综述", x, 225, size=15),
            *column(narrow_lines(mark, 6), x, 255),
        )
    ]
    source = read(three_columns(120, 16), [*outer, *column(middle, 214, 120)])
    lines = source.text.split("\f")[-1].split("\n")
    assert lines[12 : 12 + len(middle)] == middle


def test_columns_begin_anew_below_a_heading_where_the_others_leave_room(read: Read) -> None:
    left = [*column(full_lines("甲", 8), LEFT, 120), text("综述", LEFT + 80, 255, size=15)]
    left += column(full_lines("丙", 6), LEFT, 276)
    right = [*column(full_lines("乙", 7), RIGHT, 120), *column(full_lines("丁", 7), RIGHT, 250)]
    found = read(two_columns(), two_columns(), [*left, *right]).text.split("\f")[2].split()
    assert "".join(line[0] for line in found) == "甲" * 8 + "乙" * 7 + "综" + "丙" * 6 + "丁" * 7


def test_short_lines_on_both_sides_of_a_page_in_one_column_are_read_down(read: Read) -> None:
    words = ["水闸", "（李闻道）", "渠道", "（王安）"]
    page = [text(FULL * 2, LEFT, 120)]
    for at, each in enumerate(words):
        page.append(text(each, (RIGHT + 150) if at % 2 else LEFT + 20, 135 + 15 * at))
    page += [text(FULL * 2, LEFT, 195), *column(full_lines("左", 12), LEFT, 225)]
    page += column(full_lines("右", 12), RIGHT, 225)
    assert lines(read(two_columns(), two_columns(), page))[81:85] == words


def test_a_line_across_the_columns_keeps_the_title_before_its_gap(read: Read) -> None:
    across = [text("◆水闸", LEFT, 120), text(FULL + FULL[:16], LEFT + 40, 120)]
    page = [*across, *column(full_lines("左", 20), LEFT, 150)]
    page += column(full_lines("右", 20), RIGHT, 150)
    found = lines(read(two_columns(), two_columns(), page))
    assert found[80].strip("\f").startswith("◆水闸\u3000全县")


def test_a_gap_as_high_as_a_photo_in_all_columns_alike_parts_them(read: Read) -> None:
    page = [
        *column(full_lines("甲", 8), LEFT, 120),
        *column(full_lines("乙", 8), RIGHT, 120),
        *column(full_lines("丙", 6), LEFT, 400),
        *column(full_lines("丁", 6), RIGHT, 400),
    ]
    found = read(two_columns(), two_columns(), page).text.split("\f")[2].split()
    assert "".join(line[0] for line in found) == "甲" * 8 + "乙" * 8 + "丙" * 6 + "丁" * 6


def test_an_index_in_four_columns_tells_nothing_of_the_columns_of_a_text_in_two(read: Read) -> None:
    index = [
        line
        for x in (LEFT, LEFT + 128, RIGHT, RIGHT + 128)
        for line in column([f"索引{number}{FULL}"[:11] for number in range(20)], x, 120)
    ]
    last = [
        *column(full_lines("左", 5), LEFT, 120),
        *column(full_lines("右", 20), RIGHT, 120),
    ]
    source = read(*[two_columns()] * 6, last, index)
    assert source.text.split("\f")[6].split() == full_lines("左", 5) + full_lines("右", 20)


def test_a_gap_within_a_documents_number_parts_no_columns(read: Read) -> None:
    items = [
        piece
        for at in range(8)
        for piece in (
            text("县政发〔2018〕", LEFT, 120 + 30 * at),
            text(f"{at + 10}号", LEFT + 94, 120 + 30 * at),
            text("关于做好防汛抗旱", LEFT + 134, 120 + 30 * at),
            text("工作的通知", LEFT, 135 + 30 * at),
        )
    ]
    found = read(two_columns(), two_columns(), items).text.split("\f")[2].split("\n")[:4]
    assert "".join("".join(found).split()).startswith(
        "县政发〔2018〕10号关于做好防汛抗旱工作的通知县政发〔2018〕11号"
    )


def test_room_that_a_picture_leaves_begins_no_columns_anew(read: Read) -> None:
    left = [*column(full_lines("甲", 20), LEFT, 120), text("综述", LEFT + 80, 444, size=15)]
    left += column(full_lines("丙", 6), LEFT, 465)
    right = [*column(full_lines("乙", 12), RIGHT, 120), picture(RIGHT, 310, 220, 80)]
    right += column(full_lines("丁", 7), RIGHT, 450)
    found = read(two_columns(), two_columns(), [*left, *right]).text.split("\f")[2].split()
    assert "".join(line[0] for line in found) == "甲" * 20 + "综" + "丙" * 6 + "乙" * 12 + "丁" * 7


def test_the_first_line_of_columns_that_stand_unlevel_is_no_head(read: Read) -> None:
    unlevel = [*column(full_lines("左", 40), LEFT, 100), *column(full_lines("右", 40), RIGHT, 105)]
    short = [text("左始末", LEFT, 85), text("右始末", RIGHT, 85)]
    short += [*column(full_lines("左", 4), LEFT, 100), *column(full_lines("右", 4), RIGHT, 100)]
    found = read(unlevel, unlevel, short).text.split("\f")[-1]
    assert found.startswith("左始末\n左0")
