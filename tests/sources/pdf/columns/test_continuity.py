"""Where the columns of a page begin anew, told by what the text goes on in."""

from __future__ import annotations

from collections.abc import Callable

import printer

from yearbook_reader.sources.source import Source

LEFT, RIGHT, FULL = printer.LEFT, printer.RIGHT, printer.FULL
text, column, picture, full_lines = (
    printer.text,
    printer.column,
    printer.picture,
    printer.full_lines,
)

Page = list[str]
Read = Callable[..., Source]

INDENT = 20  # points by which a paragraph stands in


def lines(source: Source) -> list[str]:
    return source.text.split("\n")[:-1]


def paragraph(mark: str, x: float, y: float) -> Page:
    """Write a paragraph of a line that stands in and two at the edge, the last one short."""
    first, second = f"{mark}首{FULL}"[:20], f"{mark}中{FULL}"[:22]
    return [
        text(first, x + INDENT, y),
        text(second, x, y + 15),
        text(f"{mark}末有所增加。", x, y + 30),
    ]


def begun(mark: str, x: float, y: float) -> Page:
    """Write a paragraph that finds no end: all of its lines are full."""
    return [
        text(f"{mark}首{FULL}"[:20], x + INDENT, y),
        *column([f"{mark}中{FULL}"[:22]], x, y + 15),
    ]


def ended(mark: str, x: float, y: float) -> Page:
    """Write the end of a paragraph that has begun elsewhere."""
    return [text(f"{mark}续{FULL}"[:22], x, y), text(f"{mark}末有所增加。", x, y + 15)]


def order(source: Source) -> str:
    """Give the marks of a page's lines, as often as they change."""
    marks = [line[0] for line in lines(source) if line[0] in "甲乙丙丁"]
    return "".join(mark for at, mark in enumerate(marks) if not at or marks[at - 1] != mark)


PICTURES = [picture(LEFT, 170, 224, 100), picture(RIGHT, 170, 224, 100)]
FULL_PAGE = [*column(full_lines("戊", 20), LEFT, 120), *column(full_lines("己", 20), RIGHT, 120)]


def test_a_text_that_goes_on_in_the_next_column_is_read_above_pictures_in_both(read: Read) -> None:
    page = [
        *begun("甲", LEFT, 120),
        *ended("乙", RIGHT, 120),
        *PICTURES,
        *paragraph("丙", LEFT, 300),
        *paragraph("丁", RIGHT, 300),
    ]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def test_a_text_that_goes_on_below_a_picture_is_read_down_its_column(read: Read) -> None:
    page = [
        *begun("甲", LEFT, 120),
        *paragraph("丙", RIGHT, 120),
        *PICTURES,
        *ended("乙", LEFT, 300),
        *paragraph("丁", RIGHT, 300),
    ]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def whole_paragraphs(first: str, second: str) -> Page:
    return [*paragraph(first, LEFT, 120), *paragraph(second, RIGHT, 120)]


def test_pictures_that_begin_and_end_alike_in_all_columns_part_whole_paragraphs(read: Read) -> None:
    below = [*paragraph("丙", LEFT, 300), *paragraph("丁", RIGHT, 300)]
    page = [*whole_paragraphs("甲", "乙"), *PICTURES, *below]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def test_pictures_that_end_apart_do_not_part_whole_paragraphs(read: Read) -> None:
    pictures = [picture(LEFT, 170, 224, 60), picture(RIGHT, 170, 224, 100)]
    below = [*paragraph("乙", LEFT, 300), *paragraph("丁", RIGHT, 300)]
    page = [*whole_paragraphs("甲", "丙"), *pictures, *below]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def test_a_heading_behind_a_text_that_goes_on_beside_it_begins_all_columns(read: Read) -> None:
    page = [
        *begun("甲", LEFT, 120),
        *ended("乙", RIGHT, 120),
        text("邮政", LEFT + 80, 156, size=15),
        *begun("丙", LEFT, 175),
        *ended("丁", RIGHT, 150),
    ]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def test_a_signature_is_not_where_a_text_goes_on(read: Read) -> None:
    page = [
        *begun("甲", LEFT, 120),
        *ended("乙", RIGHT, 120),
        text("（张建成）", RIGHT + 170, 150),
        text("邮政", LEFT + 80, 172, size=15),
        *begun("丙", LEFT, 190),
        *ended("丁", RIGHT, 166),
    ]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def test_a_title_before_the_gap_in_a_line_across_the_columns_is_its_beginning(read: Read) -> None:
    wide = [text("丙概况", LEFT + INDENT, 500), text(f"丁{FULL}{FULL}"[:43], LEFT + 70, 500)]
    more = [text(f"丁{FULL}{FULL}{FULL}"[:47], LEFT, 515)]
    page = [*column(full_lines("甲", 20), LEFT, 120), *column(full_lines("乙", 20), RIGHT, 120)]
    found = [line for line in lines(read([*page, *wide, *more], FULL_PAGE)) if "概况" in line]
    assert found == [f"丙概况\u3000丁{FULL}{FULL}"[:47]]


def test_two_lines_with_titles_of_one_length_are_no_list(read: Read) -> None:
    titles = [text("丙工作推进", LEFT + INDENT, y) for y in (200, 230)]
    rests = [text(f"丁{FULL}{FULL}"[:40], LEFT + 90, y) for y in (200, 230)]
    between = [text(f"丙{FULL}{FULL}"[:40], LEFT + INDENT, 215)]
    found = lines(read([*titles, *rests, *between], FULL_PAGE))
    assert [line[:2] for line in found if line[0] in "丙丁"] == ["丙工", "丙全", "丙工"]


def test_a_short_title_behind_a_paragraphs_end_follows_on_it(read: Read) -> None:
    left = [*paragraph("甲", LEFT, 120), text("综述", LEFT + 80, 190, size=15)]
    left += begun("乙", LEFT, 215)
    right = [text("丙末有所增加。", RIGHT, 120), *paragraph("丁", RIGHT, 135)]
    right += [text("（重点）", RIGHT, 200), *paragraph("戊", RIGHT, 220)]
    found = lines(read([*left, *right], [*left, *right]))[: len(left) + len(right)]
    order = "甲甲甲综乙乙丙丁丁丁（戊戊戊"
    assert "".join(line[0] for line in found) == order


def test_pictures_over_captions_that_end_alike_part_a_text_that_goes_on_above(read: Read) -> None:
    pictures = [picture(LEFT, 170, 220, 60), picture(RIGHT, 158, 220, 60)]
    captions = [text("水库", LEFT + 90, 242, size=8)]
    captions += [text("河道", RIGHT + 90, 230, size=8), text("一角", RIGHT + 90, 242, size=8)]
    above = [*begun("甲", LEFT, 100), *ended("甲", RIGHT, 100)]
    below = [*paragraph("乙", LEFT, 280), *paragraph("丙", RIGHT, 280)]
    found = "".join(line[:2] for line in lines(read([*above, *pictures, *captions, *below])))
    assert found.startswith("甲首甲中甲续甲末乙首乙中乙末丙首")


def test_a_text_that_goes_on_beside_a_picture_is_no_title(read: Read) -> None:
    left = [*paragraph("甲", LEFT, 120), text("邮政", LEFT + 80, 230, size=15)]
    left += begun("乙", LEFT, 250)
    right = [picture(RIGHT + 120, 110, 100, 40), text("乙续，比上年有所增", RIGHT, 120)]
    right += [text("乙末有所增加。", RIGHT, 135), *paragraph("丙", RIGHT, 160)]
    assert order(read([*left, *right], FULL_PAGE)) == "甲乙丙"


def test_titles_at_the_edge_do_not_tell_that_paragraphs_stand_there(read: Read) -> None:
    page = [
        text("甲防洪", LEFT, 120),
        *paragraph("甲", LEFT, 135),
        text("甲供水", LEFT, 180),
        *paragraph("甲", LEFT, 195),
        text("邮政", LEFT + 80, 252, size=15),
        *begun("乙", LEFT, 280),
        *ended("丙", RIGHT, 120),
        text("丙电信", RIGHT, 150),
        *paragraph("丙", RIGHT, 165),
        text("丙快递", RIGHT, 220),
        text(f"丁首{FULL}"[:20], RIGHT + INDENT, 243),
        *column([f"丁中{FULL}"[:22], "丁末有所增加。"], RIGHT, 258),
    ]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def test_the_number_of_a_document_atop_a_column_begins_nothing(read: Read) -> None:
    page = [
        *paragraph("甲", LEFT, 120),
        text("邮政", LEFT + 80, 190, size=15),
        *begun("乙", LEFT, 215),
        text("〔2019〕61号有所增加。", RIGHT, 120),
        *paragraph("丙", RIGHT, 135),
        *ended("丁", RIGHT, 180),
        *paragraph("丁", RIGHT, 210),
    ]
    assert order(read(page, FULL_PAGE)) == "甲乙丙丁"


def three_columns(top: float, count: int) -> Page:
    columns = zip("左中右", (54, 214, 374), strict=True)
    lines_of = {
        mark: [f"{mark}{number}{FULL}"[:14] for number in range(count)] for mark in "左中右"
    }
    return [line for mark, x in columns for line in column(lines_of[mark], x, top)]


def test_the_last_line_above_a_wide_picture_stays_in_its_column(read: Read) -> None:
    title = "■概况　全县经济平稳运行"
    page = [
        *three_columns(120, 4),
        text("建材", 270, 186, size=15),
        text(title, 230, 206),
        *column(["左后", "左末"], 54, 180),
        *column(["右后", "右末"], 374, 180),
        picture(54, 214, 480, 100),
        *three_columns(340, 8),
    ]
    found = lines(read(three_columns(120, 20), page))[60:]
    assert found.index(title) < found.index("右后")


def test_a_heading_in_large_type_joins_no_two_lines_of_the_column_beside_it(read: Read) -> None:
    left = [text(line, LEFT, 120 + 13 * at) for at, line in enumerate(full_lines("上", 11))]
    heading = text("茶叶", LEFT + 80, 284, size=14)
    below = [text(line, LEFT, 300 + 13 * at) for at, line in enumerate(full_lines("下", 8))]
    right = [
        text(line, RIGHT + (20 if at == 12 else 0), 120 + 13 * at)
        for at, line in enumerate(full_lines("右", 22))
    ]
    found = [line[0] for line in lines(read([*left, heading, *below, *right]))]
    assert found == [*"上" * 11, "茶", *"下" * 8, *"右" * 22]
