"""How a PDF's pages become lines of text, on small pages made by hand."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import printer
import pytest

from yearbook_reader.progress import Cancelled
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.documents.flow import EMPTY_CELL
from yearbook_reader.sources.pdf.extraction import read_pdf_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.walk import all_entries

SAMPLES = Path(__file__).parents[2] / "samples"

HEIGHT, LEFT, RIGHT, PITCH = printer.HEIGHT, printer.LEFT, printer.RIGHT, printer.PITCH
text, picture, rule, column = printer.text, printer.picture, printer.rule, printer.column
full_lines, pdf_bytes, FULL = printer.full_lines, printer.pdf_bytes, printer.FULL

Page = list[str]
Read = Callable[..., Source]


def lines(source: Source) -> list[str]:
    return source.text.split("\n")[:-1]


def test_two_columns_are_read_one_after_the_other(read: Read) -> None:
    left, right = full_lines("左"), full_lines("右")
    across = [
        line
        for pair in zip(column(left, LEFT, 100), column(right, RIGHT, 100), strict=True)
        for line in pair
    ]
    assert lines(read(across)) == left + right


def test_three_columns_are_read_one_after_the_other(read: Read) -> None:
    names = [[f"{mark}{number}区人民政府办公室印发" for number in range(9)] for mark in "甲乙丙"]
    page = [line for at, each in enumerate(names) for line in column(each, LEFT + 165 * at, 100)]
    assert lines(read(page)) == names[0] + names[1] + names[2]


def test_a_title_over_both_columns_parts_the_page_in_bands(read: Read) -> None:
    upper = column(full_lines("甲"), LEFT, 100) + column(full_lines("乙"), RIGHT, 100)
    lower = column(full_lines("丙"), LEFT, 300) + column(full_lines("丁"), RIGHT, 300)
    title = text("科学技术", 253, 260, size=22)
    assert lines(read([*upper, *lower, title])) == [
        *full_lines("甲"),
        *full_lines("乙"),
        "科学技术",
        *full_lines("丙"),
        *full_lines("丁"),
    ]


def test_a_line_whose_last_marks_hang_in_the_gutter_is_no_title_over_both(read: Read) -> None:
    left, right = full_lines("左"), full_lines("右")
    left[3] = f"{left[3]}。”"
    page = [*column(left, LEFT, 100), *column(right, LEFT + 247, 100)]
    usual = [*column(full_lines("前", 40), LEFT, 80), *column(full_lines("后", 40), LEFT + 247, 80)]
    assert lines(read(page, usual))[:16] == left + right


def test_lines_beside_a_photo_stay_in_their_column(read: Read) -> None:
    narrow = [f"窄{number}{FULL}"[:11] for number in range(6)]
    left = narrow + full_lines("左")
    page = [
        *column(left, LEFT, 100),
        picture(LEFT + 120, 88, 100, 70),
        text("十月大赛现场", LEFT + 130, 168, size=8),
        *column(full_lines("右", 14), RIGHT, 100),
    ]
    assert lines(read(page)) == [*left, *full_lines("右", 14), "十月大赛现场"]


def test_a_caption_under_a_picture_comes_after_the_text(read: Read) -> None:
    page = [
        *column(full_lines("上"), LEFT, 100),
        picture(LEFT, 225, 220, 100),
        text("十月二十日，大坝封顶", LEFT + 50, 336, size=8),
        text("（县水利局　供图）", LEFT + 140, 347, size=8),
        *column(full_lines("下"), LEFT, 370),
    ]
    found = lines(read(page))
    assert found == [
        *full_lines("上"),
        *full_lines("下"),
        "十月二十日，大坝封顶",
        "（县水利局　供图）",
    ]


def test_a_caption_beside_a_picture_comes_after_the_text(read: Read) -> None:
    page = [
        *column(full_lines("上"), LEFT, 100),
        picture(LEFT, 225, 140, 100),
        text("十月二十日，", LEFT + 150, 300, size=8),
        text("大坝封顶", LEFT + 150, 311, size=8),
        *column(full_lines("下"), LEFT, 350),
        *column(full_lines("右", 25), RIGHT, 100),
    ]
    found = lines(read(page))
    assert found[:16] == [*full_lines("上"), *full_lines("下")]
    assert found[-2:] == ["十月二十日，", "大坝封顶"]


def test_running_heads_and_page_numbers_come_last(read: Read) -> None:
    def page(number: int) -> Page:
        return [
            text("临崖年鉴", LEFT, 40, size=9),
            *column(full_lines("左", 40), LEFT, 100),
            *column(full_lines("右", 40), RIGHT, 100),
            text(f"·{number}·", 290, 800, size=9),
        ]

    body = full_lines("左", 40) + full_lines("右", 40)
    source = read(page(12), page(13))
    assert [each.split("\n")[:-1] for each in source.text.split("\f")] == [
        [*body, "临崖年鉴", "·12·"],
        [*body, "临崖年鉴", "·13·"],
    ]


def test_a_head_as_large_as_the_text_comes_last_although_it_does_not_recur(read: Read) -> None:
    heads = ["临崖年鉴·农业农村", "临崖年鉴·城乡建设"]
    body = full_lines("左", 40)
    source = read(*([text(head, 200, 60), *column(body, LEFT, 100)] for head in heads))
    pages = [page.split("\n")[:-1] for page in source.text.split("\f")]
    assert pages == [[*body, head] for head in heads]


def test_a_side_tab_goes_together_one_character_a_line(read: Read) -> None:
    tab = [text(char, 561, 250 + 15 * at, size=12) for at, char in enumerate("农业农村")]
    page = [*column(full_lines("左", 20), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    assert lines(read(tab + page))[-4:] == list("农业农村")


def test_a_table_has_a_line_a_row_and_a_tab_between_cells(read: Read) -> None:
    rows = [["年份", "企业数", "产值"], ["2014", "437", "768.5"], ["2015", "", "802.9"]]
    cells = [
        text(cell, LEFT + 80 * at, 300 + PITCH * row, size=8, font="S")
        for row, values in enumerate(rows)
        for at, cell in enumerate(values)
        if cell
    ]
    rules = [rule(LEFT, y, 220) for y in (288, 304, 336)]
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    found = lines(read([*page, *cells, *rules]))
    assert found[8:11] == ["年份\t企业数\t产值", "2014\t437\t768.5", f"2015\t{EMPTY_CELL}\t802.9"]


def test_a_space_that_was_typed_between_two_names_stays(read: Read) -> None:
    (line,) = lines(read([text("（秦佳颖 范栋晓）", LEFT, 100)]))
    assert line.split() == ["（秦佳颖", "范栋晓）"]


def test_a_space_that_was_left_out_of_the_file_is_seen_by_its_gap(read: Read) -> None:
    signature = [text("（撰稿：方青伯", LEFT, 100), text("文雨志）", LEFT + 72.5, 100)]
    assert lines(read(signature)) == ["（撰稿：方青伯 文雨志）"]


def test_the_gaps_of_a_title_set_wide_are_no_spaces(read: Read) -> None:
    title = [text(char, LEFT + 12.5 * at, 100) for at, char in enumerate("农业农村工作综述")]
    assert lines(read(title)) == ["农业农村工作综述"]


def test_a_side_tab_of_two_characters_stays_out_of_the_lines(read: Read) -> None:
    tab = [text(char, 20, 250 + 15 * at, size=12) for at, char in enumerate("特载")]
    page = [*column(full_lines("左", 20), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    assert lines(read(tab + page))[-2:] == ["特", "载"]


@pytest.mark.parametrize("number", ["·一二·", "第一○二页", "— 12 —", "xiv"])
def test_a_page_number_comes_last_in_every_dress(read: Read, number: str) -> None:
    body = full_lines("左", 40)
    page = [*column(body, LEFT, 100), text(number, 290, 800, size=9)]
    *before, last = lines(read(page))
    assert (before, "".join(last.split())) == (body, "".join(number.split()))


def test_latin_words_are_parted_and_chinese_is_not(read: Read) -> None:
    page = [
        text("District", LEFT, 100, font="H"),
        text("Overview", LEFT + 40, 100, font="H"),
        text("二〇", LEFT, 130),
        text("一八", LEFT + 23, 130),
    ]
    assert lines(read(page)) == ["District Overview", "二〇一八"]


def test_a_raised_figure_stays_in_its_line(read: Read) -> None:
    page = [text("库容四百万", LEFT, 100), text("m", LEFT + 50, 100, font="H")]
    page.append(text("3", LEFT + 58.5, 96.5, size=6, font="H"))
    assert lines(read([*page, text("水", LEFT + 62, 100)])) == ["库容四百万m3水"]


def test_characters_printed_twice_are_one_and_bold(read: Read) -> None:
    twice = [text(char, LEFT + 10 * at + step, 100) for at, char in enumerate("概况") for step in
             (0, 0.4)]  # fmt: skip
    source = read([*twice, text("正文", LEFT, 130)])
    assert [
        (line, style.bold) for line, style in zip(lines(source), source.styles, strict=True)
    ] == [
        ("概况", True),
        ("正文", False),
    ]


def test_narrow_letters_that_follow_each_other_are_not_one_printed_twice(read: Read) -> None:
    words = text("ill (ii)", LEFT, 100, font="H").replace("BT", "BT -0.2 Tc")
    assert lines(read([words])) == ["ill (ii)"]


def test_a_bold_font_makes_a_line_bold(read: Read) -> None:
    source = read([text("Overview", LEFT, 100, font="B"), text("text of it", LEFT, 130, font="H")])
    assert [style.bold for style in source.styles] == [True, False]


def test_styles_tell_where_lines_stand(read: Read) -> None:
    source = read([text("农业", 100, 200, size=20)])
    (style,) = source.styles
    assert source.text[style.start : style.end] == "农业"
    assert (style.left, style.right, style.size) == pytest.approx((100, 140, 20), abs=0.5)
    assert style.top < 200 < style.bottom


def test_a_page_shown_turned_is_read_and_placed_as_it_is_shown(read: Read) -> None:
    upwards = [
        text(f"{mark}一二三四", x, 500, turn="0 1 -1 0") for mark, x in (("甲", 100), ("乙", 130))
    ]
    source = read(upwards, more="/Rotate 90")
    assert lines(source) == ["甲一二三四", "乙一二三四"]
    assert source.styles[0].top == pytest.approx(100 - 8.8, abs=1)
    assert source.styles[0].left == pytest.approx(HEIGHT - 500, abs=1)


def test_text_that_stands_turned_comes_after_the_body(read: Read) -> None:
    page = [text("侧面文字", 20, 300, turn="0 1 -1 0"), *column(full_lines("左"), LEFT, 100)]
    assert lines(read(page)) == [*full_lines("左"), "侧面文字"]


def test_page_starts_count_blank_pages(read: Read) -> None:
    source = read([text("一", LEFT, 100)], [], [text("三", LEFT, 100)])
    assert source.text == "一\n\f\f三\n"
    assert source.page_starts == (0, 3, 4)


def test_the_source_carries_the_files_name_and_hash(read: Read, tmp_path: Path) -> None:
    source = read([text("一", LEFT, 100)])
    assert (source.name, source.encoding) == ("book.pdf", "pdf")
    assert source.sha256 == hashlib.sha256((tmp_path / "book.pdf").read_bytes()).hexdigest()


def test_progress_grows_and_can_cancel(tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(pdf_bytes([[text("一", LEFT, 100)]] * 50))
    told: list[float] = []
    read_pdf_source(file, told.append)
    assert told == sorted(told)
    assert 0.0 <= told[0] <= told[-1] <= 1.0

    def cancel(done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_pdf_source(file, cancel)


@pytest.mark.parametrize("name", ["v2_linya_2016/volume.typst.pdf", "v4_jizhou_2019/volume.pdf"])
def test_every_paragraph_of_a_sample_volume_is_read_whole(name: str) -> None:
    gold = json.loads((SAMPLES / name).with_name("gold.json").read_text("utf-8"))
    found = "".join(read_pdf_source(SAMPLES / name).text.split())
    sections = [section for chapter in gold["chapters"] for section in chapter["sections"]]
    groups = [each for section in sections for each in (section, *section.get("subsections", []))]
    torn = [
        paragraph
        for group in groups
        for entry in group["entries"]
        for paragraph in entry["paragraphs"]
        if "".join(paragraph.split())[:24] not in found
    ]
    assert torn == []


def test_a_sample_volume_loses_no_table_cell() -> None:
    path = SAMPLES / "v4_jizhou_2019" / "volume.pdf"
    gold = json.loads(path.with_name("gold.json").read_text("utf-8"))
    rows = {tuple(line.split("\t")) for line in lines(read_pdf_source(path))}
    tables = [
        table
        for chapter in gold["chapters"]
        for section in chapter["sections"]
        for table in section["tables"]
    ]
    assert tables
    assert [
        row
        for table in tables
        for row in (table["header"], *table["rows"])
        if tuple("".join(cell.split()) for cell in row) not in rows
    ] == []


def test_the_engine_makes_a_volume_of_a_pdf(read: Read) -> None:
    source = read([text("【概况】", LEFT, 100), text("全年平稳。", LEFT + 40, 100)])
    assert [entry.heading.title for entry in all_entries(reconstruct(source).volume)] == ["概况"]


def test_a_list_across_the_page_is_read_by_its_own_columns(read: Read) -> None:
    names = ["青崖水泥有限公司", "竹塘纸业有限公司", "荷湾茶业有限公司", "石门矿业有限公司"]
    items = [
        text(f"{place}{name}", x, 400 + 13 * row, 8)
        for place, x, count in (("甲", 54, 4), ("乙", 270, 4), ("丙", 390, 2))
        for row, name in enumerate(names[:count])
    ]
    body = [*column(full_lines("左", 20), LEFT, 80), *column(full_lines("右", 20), RIGHT, 80)]
    usual = [*column(full_lines("前", 40), LEFT, 80), *column(full_lines("后", 40), RIGHT, 80)]
    found = lines(read(usual, usual, [*body, *items]))[-10:]
    assert [line[0] for line in found] == list("甲甲甲甲乙乙乙乙丙丙")


def test_the_bold_beginning_of_a_line_is_told(read: Read) -> None:
    line = [
        text("防汛抗旱", LEFT + 20, 80, font="K"),
        text("年内新建水闸十二座改造渠道三十千米", LEFT + 70, 80),
    ]
    source = read([*line, *column(full_lines("左"), LEFT, 95)])
    assert [style.lead for style in source.styles[:2]] == [4, 0]
    assert not source.styles[0].bold


def test_a_column_of_few_lines_is_a_column(read: Read) -> None:
    left = column(full_lines("左", 40), LEFT, 80)
    right = column([*full_lines("右", 3)], RIGHT, 83)
    found = lines(read([*left, *right]))
    assert [line[0] for line in found] == ["左"] * 40 + ["右"] * 3


def vertical(columns: list[str], top: float = 90) -> Page:
    """Set columns from right to left, their characters one below the other."""
    return [
        text(char, 523 - 18 * number, top + 11 * at)
        for number, column_text in enumerate(columns)
        for at, char in enumerate(column_text)
    ]


def test_vertical_writing_is_read_down_the_columns_from_right_to_left(read: Read) -> None:
    columns = ["水利", "　　" + FULL[:20], *(f"{mark}{FULL}" for mark in "甲乙丙"), "年内完成。"]
    source = read([*vertical(columns), text("57", 290, 800, font="H")])
    assert lines(source) == [*(each.strip("　") for each in columns), "57"]


def test_vertical_writing_in_two_registers_is_read_one_below_the_other(read: Read) -> None:
    upper, lower = [f"上{number}{FULL}" for number in "一二三"], [f"下{FULL}"] * 3
    assert lines(read([*vertical(upper), *vertical(lower, 430)])) == [*upper, *lower]


def test_a_page_written_across_in_wide_set_characters_is_not_vertical(read: Read) -> None:
    wide = [
        text(char, 60 + 16 * at, 90 + 24 * number)
        for number in range(8)
        for at, char in enumerate(FULL)
    ]
    assert ["".join(line.split()) for line in lines(read(wide))] == [FULL] * 8


def test_type_of_a_negative_size_in_a_turned_matrix_stands_upright(read: Read) -> None:
    lines = full_lines("左")
    page = [
        text(line, LEFT, 100 + PITCH * number, size=-10, turn="-1 0 0 -1")
        for number, line in enumerate(lines)
    ]
    source = read(page)
    assert (source.text.split("\n")[:8], source.styles[0].size) == (lines, 10)
