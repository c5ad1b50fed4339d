from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.look.theme import LIGHT
from yearbook_reader.ui.reading.typesetting.figure_columns import figure_margins
from yearbook_reader.ui.reading.typesetting.page_setting import set_page
from yearbook_reader.ui.reading.typesetting.typography import Typography
from yearbook_reader.volume.model import Span, Table, Text, Volume
from yearbook_reader.volume.walk import content, units


def point_of(words: str, left: float) -> float:
    """Give where the decimal point is of words that begin at `left` and are 1 wide each."""
    return left + len(words.partition(".")[0].rstrip("%"))


@pytest.mark.parametrize(
    "column",
    [
        ("12.3", "4", "567.89"),
        ("1234", "5", "67"),
        ("-1.2", "10.35", "0.5"),
        ("4.5%", "12%", "100%"),
        ("1,234.5", "12 345.67", "9"),
    ],
)
def test_the_points_of_a_column_come_into_a_line(column: tuple[str, ...]) -> None:
    margins = figure_margins([[words] for words in column], len)
    widths = {
        margins[row, 0].left + len(words) + margins[row, 0].right
        for row, words in enumerate(column)
    }
    points = {point_of(words, margins[row, 0].left) for row, words in enumerate(column)}
    assert (len(widths), len(points)) == (1, 1)


@pytest.mark.parametrize("words", ["水泥", "", "—", "2016年", "3.5万吨", "1.2.3", "合计 12"])
def test_what_is_no_figure_stays_in_the_middle(words: str) -> None:
    assert (1, 0) not in figure_margins([["12.3"], [words], ["4"]], len)


def end_of_line(block: QTextBlock) -> float:
    start = block.layout().position().x()
    return start + block.layout().lineAt(0).naturalTextRect().right()


def set_table(rows: Sequence[Sequence[str]], *, scrolls: bool = True) -> QTextDocument:
    """Set a table alone on a page that is as wide as a line is long."""
    table = Table(
        tuple(tuple(Text(words, (Span(0, len(words)),)) for words in row) for row in rows)
    )
    [unit] = units(Volume("", "", lead=(table,)))
    document = QTextDocument()
    typography = Typography.of(LIGHT)
    document.setTextWidth(typography.measure)
    set_page(document, unit, content(unit), typography, scrolls=scrolls)
    document.documentLayout().documentSize()
    return document


def lines_in(document: QTextDocument, row: int, column: int) -> int:
    return block_in(document, row, column).layout().lineCount()


def block_in(document: QTextDocument, row: int, column: int) -> QTextBlock:
    [grid] = [each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)]
    return grid.cellAt(row, column).firstCursorPosition().block()


def test_whole_numbers_end_below_each_other_on_the_page(qtbot: QtBot) -> None:
    document = set_table((["产量"], ["123456"], ["7"]))
    ends = [end_of_line(block_in(document, row, 0)) for row in (1, 2)]
    assert ends[0] == pytest.approx(ends[1], abs=1)


def test_a_figure_is_whole_however_long_the_words_beside_it_are(qtbot: QtBot) -> None:
    document = set_table([["指标", *["说明" * 40] * 9], ["12345.67", *["说明" * 40] * 9]])
    assert lines_in(document, 1, 0) == 1


WIDE = [["名称", *["工业总产值（万元）"] * 39], ["新桥街道", *["12345.67"] * 39]]


def test_a_table_whose_figures_do_not_fit_into_a_line_is_wider_than_it(qtbot: QtBot) -> None:
    document = set_table(WIDE)
    assert document.size().width() > document.textWidth()
    assert [lines_in(document, 1, column) for column in (0, 1, 39)] == [1, 1, 1]
    assert lines_in(document, 0, 39) <= 2


def test_short_heads_of_a_wide_table_stay_on_one_line_in_their_bold_type(qtbot: QtBot) -> None:
    years = [f"{year}年" for year in range(1981, 2020)]
    document = set_table([["乡镇", *years], ["桥", *["2733"] * 39]])
    assert {lines_in(document, 0, column) for column in range(40)} == {1}


def test_on_paper_no_table_is_wider_than_the_sheet_for_its_figures(qtbot: QtBot) -> None:
    document = set_table([["名称", *["产值"] * 15], ["桥", *["12345.67"] * 15]], scrolls=False)
    assert document.size().width() <= document.textWidth()
