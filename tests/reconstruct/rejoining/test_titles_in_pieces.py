"""Titles without marks whose figures, or those of the text below, stand on lines of their own."""

from __future__ import annotations

import pytest
from made_book import source_of

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.rejoining.justified import breaks
from yearbook_reader.reconstruct.rejoining.line_costs import End, Measure
from yearbook_reader.reconstruct.rejoining.measures import ENDING, TITLE
from yearbook_reader.volume.walk import all_entries


def lines_broken(pieces: str, before: End) -> list[str]:
    texts = pieces.split(" ")
    measure = Measure(22.0, 17.6, TITLE, ENDING, 0.0, frozenset())
    _, lines, _ = breaks(texts, list(map(width, texts)), measure, before)
    return ["".join(texts[first:last]) for first, last in lines]


def test_a_title_that_begins_with_a_date_has_but_one_number() -> None:
    pieces = "县域人口达 2 万人。 5 月 23 日冰雹灾害 小麦受灾面积约达到 258 公顷损"
    assert lines_broken(pieces, End.NO)[1] == "5月23日冰雹灾害"


def test_a_documents_title_fills_its_lines_and_does_not_end_above_a_year() -> None:
    title = "关于青崖县 2014 年国民经济和社会发展计划执行情"
    assert lines_broken(title, End.YES) == [title.replace(" ", "")]


def test_a_title_stands_between_a_text_that_ends_and_one_that_begins_with_a_date() -> None:
    title = "GIS 平台"
    above, date = "全长 34.9 千米，受益群众 2 万人。", "3 月 8 日，白河乡"
    pieces = f"{above} {title} {date}"
    # The end of the text and the title would fit into one line.
    assert lines_broken(pieces, End.NO) == [each.replace(" ", "") for each in (above, title, date)]


def test_an_overview_that_the_contents_name_before_a_gap_has_its_text_in_its_line() -> None:
    words = "年，全县投入资金1.2亿元，新建水闸12座，改造渠道\n30千米，受益群众2万人。\n"
    titles = [f"{place}桥建设" for place in "青白红黑金银玉石"]
    named = ("水利", "综述", "概况", *titles)
    contents = "".join(f"{title} ………………\n{at}\n" for at, title in enumerate(named, 1))
    entries = "".join(f"{title} \n2014\n{words}" for title in ("概况", *titles))
    text = f"目录\n{contents}\f水利\n综述\n{entries}".replace("\n", "\n\n")
    volume = reconstruct(source_of(text)).volume
    (chapter,) = volume.chapters
    assert [each.heading.title for each in chapter.sections] == ["综述"]
    assert [each.heading.title for each in all_entries(volume)] == ["概况", *titles]


def test_a_documents_title_in_larger_type_ends_its_printed_line_amid_its_words() -> None:
    line = "关于青崖县2014年国民经济和社"
    measure = Measure(22.0, 17.6, TITLE, ENDING, 0.0, frozenset())
    _, _, end = breaks([line], [width(line)], measure, End.YES)
    assert end is End.YES


def test_one_character_above_a_year_is_no_title() -> None:
    assert lines_broken("位 2014 年 2015 年", End.YES)[0] != "位"


@pytest.mark.parametrize("figures", ["GB/T 19001", "ISO 9001", "40 186", "1 040 186.5"])
def test_figures_with_room_within_them_stand_in_the_line_of_their_text(figures: str) -> None:
    text = f"全县新建水闸\n12\n座，通过\n{figures}\n质量体系认证，受益群众\n2\n万人。\n" * 8
    lines = first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts
    assert figures not in lines


def test_a_text_that_needs_a_date_is_no_title_above_one() -> None:
    pieces = "全长 34.9 千米，受益群众 2 万人。 工程于 3 月 8 日开工，投资"
    assert "工程于" not in lines_broken(pieces, End.NO)
