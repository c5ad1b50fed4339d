"""Sections of a DOCX are pages, or columns of a page, as a program that reads PDF makes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import docx_of, paragraph_of, read, run_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "年鉴"


def section(begins: str) -> str:
    return f'<w:sectPr><w:type w:val="{begins}"/></w:sectPr>'


def body_of(*sections: tuple[str, str]) -> str:
    """Give a section for each way to begin and its words."""
    return "".join(
        f"{paragraph_of(words)}<w:p><w:pPr>{section(begins)}</w:pPr></w:p>"
        for begins, words in sections
    )


def text_of(file: Path, *sections: tuple[str, str]) -> str:
    return read(file, docx_of(body_of(*sections) + section("nextPage"))).text


def test_a_section_in_the_next_column_begins_no_page(file: Path) -> None:
    assert text_of(file, ("nextPage", "左。"), ("nextColumn", "右。")) == "左。\n右。\n"


def test_whole_columns_are_read_over_zones_of_a_page(file: Path) -> None:
    zones = (("nextPage", "左一。"), ("nextColumn", "右一。"), ("continuous", "左二。"))
    text = text_of(file, *zones, ("nextColumn", "右二。"))
    assert text == "左一。\n左二。\n右一。\n右二。\n"


def test_what_goes_across_parts_the_columns_above_from_those_below(file: Path) -> None:
    above = (("nextPage", "左一。"), ("nextColumn", "右一。"), ("continuous", "标题"))
    text = text_of(file, *above, ("continuous", "左二。"), ("nextColumn", "右二。"))
    assert text == "左一。\n右一。\n标题\n左二。\n右二。\n"


def test_a_section_begins_a_page_as_its_own_properties_say(file: Path) -> None:
    first = f"<w:p><w:pPr>{section('continuous')}</w:pPr>{run_of('甲。')}</w:p>"
    body = first + paragraph_of("乙。") + section("nextPage")
    assert read(file, docx_of(body)).text == "甲。\n\f乙。\n"


def test_headings_stand_where_their_lines_have_moved(file: Path) -> None:
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>' + run_of("水利") + "</w:p>"
    zones = (("nextPage", "左。"), ("nextColumn", "右。"), ("continuous", "下。"))
    body = body_of(*zones).replace(paragraph_of("下。"), heading) + paragraph_of("尾。")
    source = read(file, docx_of(body + section("nextColumn")))
    assert [source.text[start : start + 2] for start, _ in source.headings] == ["水利"]
