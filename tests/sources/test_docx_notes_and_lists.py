"""Notes and numbered lists of a DOCX stand where a reader sees them; its headings are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import W, docx_of, paragraph_of, read, run_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "年鉴"


def notes_of(**notes: str) -> dict[str, str]:
    each = "".join(
        f'<w:footnote w:id="{number[1:]}">{paragraph_of(words)}</w:footnote>'
        for number, words in notes.items()
    )
    return {"word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{each}</w:footnotes>'}


def test_a_note_of_a_document_that_nothing_refers_to_comes_behind_it(file: Path) -> None:
    content = docx_of(paragraph_of("正文。"), **notes_of(_2="注一。"))
    assert read(file, content).text == "正文。\n\f注一。\n"


def test_a_note_of_a_document_stands_below_the_paragraph_it_is_of(file: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{run_of('水闸')}{mark.format(2)}{run_of('12座。')}</w:p>{paragraph_of('完好。')}"
    cells = (
        f"<w:tc><w:p>{run_of('大闸')}{mark.format(3)}</w:p></w:tc><w:tc>{paragraph_of('2')}</w:tc>"
    )
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    content = docx_of(body + table, **notes_of(_2="含小闸。", _3="在建。"))
    assert read(file, content).text.splitlines() == [
        "水闸①12座。", "①含小闸。", "完好。", "大闸①\t2", "①在建。",
    ]  # fmt: skip


def test_a_note_with_a_mark_of_the_authors_own_gets_no_other(file: Path) -> None:
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>※</w:t></w:r>'
    content = docx_of(f"<w:p>{run_of('水闸')}{mark}</w:p>", **notes_of(_2="※含小闸。"))
    assert read(file, content).text == "水闸※\n※含小闸。\n"


def lists_of(*levels: tuple[str, str], styles: str = "") -> dict[str, str]:
    each = "".join(
        f'<w:lvl w:ilvl="{place}"><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{template}"/></w:lvl>'
        for place, (form, template) in enumerate(levels)
    )
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="5">{each}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>'
        '<w:num w:numId="8"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
    )
    return {
        "word/numbering.xml": numbering,
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
    }


def item_of(words: str, level: int, number: int = 7) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbered}</w:pPr>{run_of(words)}</w:p>"


def test_the_numbers_that_a_word_processor_sets_are_read(file: Path) -> None:
    lists = lists_of(("chineseCountingThousand", "%1、"), ("decimal", "（%2）"), ("bullet", "•"))
    items = [("回顾", 0), ("农业", 1), ("水闸", 2), ("工业", 1), ("任务", 0), ("农业", 1)]
    content = docx_of("".join(item_of(*item) for item in items), **lists)
    assert read(file, content).text.splitlines() == [
        "一、回顾", "（1）农业", "水闸", "（2）工业", "二、任务", "（1）农业",
    ]  # fmt: skip


def test_a_list_that_begins_anew_does_so_once(file: Path) -> None:
    items = [("甲", 7), ("乙", 7), ("丙", 8), ("丁", 8)]
    body = "".join(item_of(words, 0, number) for words, number in items)
    content = docx_of(body, **lists_of(("chineseCounting", "%1、")))
    assert read(file, content).text.splitlines() == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it(file: Path) -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:styleId="a">{numbered}</w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    lists = lists_of(("chineseCounting", "第%1编"), styles=styles)
    body = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    content = docx_of(body.format("a", "农业") + body.format("b", "工业"), **lists)
    assert read(file, content).text == "第一编农业\n第二编工业\n"


@pytest.mark.parametrize(
    ("form", "last"),
    [
        ("chineseCounting", "二十一"),
        ("ideographTraditional", "21"),
        ("upperRoman", "XXI"),
        ("lowerLetter", "u"),
        ("decimalZero", "21"),
        ("decimalFullWidth", "２１"),
        ("unheardOf", "21"),
    ],
)
def test_numbers_of_lists_are_written_as_the_document_says(
    file: Path, form: str, last: str
) -> None:
    content = docx_of(item_of("项", 0) * 21, **lists_of((form, "（%1）")))
    assert read(file, content).text.splitlines()[-1] == f"（{last}）项"


def test_paragraphs_with_an_outline_level_are_headings(file: Path) -> None:
    styles = '<w:style w:styleId="2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    own = '<w:p><w:pPr><w:outlineLvl w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    styled = '<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>工程</w:t></w:r></w:p>'
    body = own.format(0, "水利") + styled + own.format(9, "正文。")
    assert read(file, docx_of(body, **lists_of(styles=styles))).headings == ((0, 1), (3, 2))
