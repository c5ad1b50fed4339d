"""HTML and XML that a program made of a PDF are read by the places of their pieces."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from yearbook_reader.errors import SourceError
from yearbook_reader.sources.pdf.printed.ink import Font
from yearbook_reader.sources.placed_pieces import Piece, PlacedPage, inked
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source

LINES = 12  # of a column
LEFT = "河道清淤疏浚全部完成验收第{}行"
RIGHT = "水库除险加固如期交付使用第{}行"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "年鉴.html"


def rows() -> list[tuple[int, int, str]]:
    """Give the lines of two columns as (top, left, words), read across."""
    tops = range(90, 90 + 20 * LINES, 20)
    return [
        (top, left, words.format(chr(ord("甲") + number)))
        for number, top in enumerate(tops)
        for left, words in ((77, LEFT), (460, RIGHT))
    ]


def in_order() -> list[str]:
    return [words for _, left, words in sorted(rows(), key=lambda row: row[1])]


def read(file: Path, markup: str) -> Source:
    file.write_text(markup, encoding="utf-8")
    return read_source(file)


def lines_of(source: Source) -> list[str]:
    return source.text.replace("\f", "").splitlines()


def pdftohtml(pages: Iterable[str], rules: str = ".ft0{font-size:15px;}") -> str:
    divs = (
        f'<div id="page1-div" style="position:relative;width:892px;height:1262px;">{page}</div>'
        for page in pages
    )
    style = f"<style><!--p {{margin: 0;}} {rules}--></style>"
    return f"<!DOCTYPE html><html><head>{style}</head><body>{''.join(divs)}</body></html>"


def paragraph(top: int, left: int, words: str) -> str:
    return f'<p style="position:absolute;top:{top}px;left:{left}px" class="ft0">{words}</p>'


PAGE = "".join(paragraph(*row) for row in rows())


def test_columns_of_placed_lines_are_read_one_after_the_other(file: Path) -> None:
    assert lines_of(read(file, pdftohtml([PAGE]))) == in_order()


def test_each_page_of_placed_lines_is_one(file: Path) -> None:
    source = read(file, pdftohtml([PAGE, PAGE]))
    assert source.page_starts == (0, source.text.index("\f") + 1)


def test_placed_lines_have_their_sizes(file: Path) -> None:
    source = read(file, pdftohtml([PAGE]))
    assert {style.size for style in source.styles} == {11.2}


def test_lines_below_each_other_in_one_piece_are_lines(file: Path) -> None:
    columns = [
        paragraph(90, left, "<br/>".join(words for _, at, words in rows() if at == left))
        for left in (460, 77)
    ]
    more = "".join(paragraph(400 + 20 * n, 77, "全县水利工作会议召开") for n in range(20))
    markup = pdftohtml(["".join(columns) + more], ".ft0{font-size:15px;line-height:20px;}")
    assert lines_of(read(file, markup))[:LINES] == in_order()[:LINES]


def test_a_bold_beginning_of_a_piece_is_known(file: Path) -> None:
    bold = PAGE.replace("河道清淤", "<b>河道清淤</b>", 1)
    assert read(file, pdftohtml([bold])).styles[0].lead == 4


def test_spaces_in_a_line_set_wide_are_none(file: Path) -> None:
    wide = PAGE.replace("水库除险加固", "水 库 除 险 加 固", 1)
    assert lines_of(read(file, pdftohtml([wide]))) == in_order()


def test_xml_of_pdftohtml_is_read_by_its_places(file: Path) -> None:
    texts = "".join(
        f'<text top="{top}" left="{left}" width="210" height="15" font="0">{words}</text>'
        for top, left, words in rows()
    )
    page = f'<page number="1" top="0" left="0" height="1262" width="892">{texts}</page>'
    font = '<fontspec id="0" size="15" family="Song" color="#000000"/>'
    head = '<?xml version="1.0" encoding="UTF-8"?><pdf2xml producer="poppler">'
    assert lines_of(read(file, f"{head}{font}{page}</pdf2xml>")) == in_order()


def test_pages_without_what_is_around_them_are_read_by_their_places(file: Path) -> None:
    lines = "".join(
        f'<p style="top:{top * 0.75}pt;left:{left * 0.75}pt;line-height:11.2pt">'
        f'<span style="font-family:Song,serif;font-size:11.2pt">{words}</span></p>'
        for top, left, words in rows()
    )
    page = f'<div id="page0" style="width:669pt;height:946pt">{lines}</div>'
    assert lines_of(read(file, page)) == in_order()


def test_a_page_with_a_placed_ornament_is_running_text(file: Path) -> None:
    text = "<p>全年新建水闸十二座，改造泵站七座，受益农田三万亩。</p>" * 99
    assert read(file, pdftohtml([PAGE + text])).whole_paragraphs


def test_a_piece_without_size_does_no_harm(file: Path) -> None:
    source = read(file, pdftohtml([PAGE], ".ft0{font-size:0px;}"))
    assert sorted("".join(source.text.split())) == sorted("".join(in_order()))


def printed(number: int, title: str) -> str:
    return f'<div id="page{number}"><h2>{title}</h2><p>全年新建水闸十二座。</p></div>'


def test_pages_of_print_without_places_are_pages(file: Path) -> None:
    source = read(file, printed(0, "水利") + printed(0, "交通"))
    assert source.text == "水利\n全年新建水闸十二座。\n\f交通\n全年新建水闸十二座。\n"


def test_headings_are_declared_by_nobody_from_the_second_printed_page_on(file: Path) -> None:
    assert read(file, printed(0, "水利") + printed(0, "交通")).headings == ((0, 2),)


def test_a_page_of_a_site_keeps_its_headings(file: Path) -> None:
    source = read(file, f"<html><body>{printed(1, '水利')}</body></html>")
    assert source.headings == ((0, 2),)


def test_room_behind_a_narrow_quotation_mark_is_kept() -> None:
    song, serif = Font("Song", 400), Font("Serif", 400)
    title = [Piece("清淤六一", 0, 90, 12, song), Piece("”", 48, 90, 12, serif)]
    (page,) = inked([PlacedPage(669, 946, [*title, Piece("全县水利会议", 66, 90, 12, song)])])
    assert [run.text for run in page.runs] == ["清淤六一”", "全县水利会议"]


def test_a_line_that_begins_with_a_number_is_in_the_usual_font() -> None:
    song, serif = Font("Song", 400), Font("Serif", 400)
    numbers = [Piece("2018", 77, 90 + 20 * row, 12, serif) for row in range(9)]
    text = [Piece(words, left, top + 400, 12, song) for top, left, words in rows()]
    line = Piece("2018年，全县河道清淤疏浚全部完成", 77, 900, 12, serif)
    (page,) = inked([PlacedPage(669, 946, [*numbers, *text, line])])
    assert page.runs[-1].faces[0][0] == song


def test_placed_pieces_of_nothing_but_blanks_are_no_text(file: Path) -> None:
    with pytest.raises(SourceError, match="没有文字"):
        read(file, pdftohtml([paragraph(90, 77, "\u3000") * 99]))
