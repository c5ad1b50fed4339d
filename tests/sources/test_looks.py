"""What a document does not declare its looks tell: headings, captions and titles in bold."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import W, docx_of, paragraph_of, read, run_of

from yearbook_reader.sources.source import Source

TEXT = "全年新建水闸12座，改造泵站7座，完成投资4.5亿元，受益农田3万亩。"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "年鉴"


def set_in(half_points: int, words: str) -> str:
    size = f'<w:rPr><w:sz w:val="{half_points}"/></w:rPr>'
    return f"<w:p><w:r>{size}<w:t>{words}</w:t></w:r></w:p>"


def bold(words: str) -> str:
    return f"<w:r><w:rPr><w:b/></w:rPr><w:t>{words}</w:t></w:r>"


def headings_of(source: Source) -> list[tuple[str, int]]:
    return [
        (source.text[start : source.text.index("\n", start)], level)
        for start, level in source.headings
    ]


def captions_of(source: Source) -> list[str]:
    return [source.text[start : source.text.index("\n", start)] for start in source.captions]


def leads_of(source: Source) -> list[str]:
    return [source.text[start : start + length] for start, length in source.leads]


PICTURE = "<w:r><w:drawing><wp:inline xmlns:wp='wp'/></w:drawing></w:r>"
BOOK = (
    ("水利", 44), ("工程", 32), (TEXT, 21), ("管理", 32), (TEXT, 21),
    ("交通", 44), ("公路", 32), (TEXT, 21), ("水闸12座。", 32),
)  # fmt: skip
LEVELS = [("水利", 1), ("工程", 2), ("管理", 2), ("交通", 1), ("公路", 2)]


def test_lines_in_larger_type_are_headings_of_a_document_that_declares_none(file: Path) -> None:
    body = "".join(set_in(size, words) for words, size in BOOK)
    assert headings_of(read(file, docx_of(body))) == LEVELS


def test_lines_in_larger_type_are_headings_of_a_page_that_declares_none(file: Path) -> None:
    screens = "@media screen { .s { font-size: 150% } }"
    rules = (
        f"<style><!-- /* p {{}} */ p.c {{ font-size: 22pt }} {screens} p {{ font-size: 10.5pt }}"
    )
    names = {44: "class=c", 32: "class='a s'", 21: ""}
    body = "".join(f"<p {names[size]}>{words}</p>" for words, size in BOOK)
    assert headings_of(read(file, f"<html>{rules}--></style>{body}".encode())) == LEVELS


def test_sizes_tell_nothing_where_a_document_declares_its_headings(file: Path) -> None:
    body = f"<h1>水利</h1><h2>工程</h2><p style='font-size:30pt'>概览<p>{TEXT}<p>{TEXT}"
    source = read(file, f"<html>{body}".encode())
    assert headings_of(source) == [("水利", 1), ("工程", 2)]


def test_sizes_tell_nothing_where_a_converter_made_paragraphs_of_printed_lines(file: Path) -> None:
    body = "".join(set_in(size, words.removesuffix("。")) for words, size in BOOK)
    assert not read(file, docx_of(body)).headings


def test_the_title_of_a_table_in_larger_type_is_no_heading(file: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph_of(words)}</w:tc>" for words in ("大闸", "2"))
    table = set_in(32, "水闸表") + paragraph_of("单位：座") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    body = "".join(set_in(size, words) for words, size in BOOK)
    assert headings_of(read(file, docx_of(body + table))) == LEVELS


def test_the_size_of_a_style_is_that_of_its_words(file: Path) -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="大"><w:rPr>'
        '<w:sz w:val="44"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="加大">'
        '<w:basedOn w:val="大"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )
    chapter = '<w:p><w:pPr><w:pStyle w:val="加大"/></w:pPr>{}</w:p>'
    body = "".join(
        chapter.format(run_of(words)) if size == 44 else set_in(size, words) for words, size in BOOK
    )
    assert headings_of(read(file, docx_of(body, **{"word/styles.xml": styles}))) == LEVELS


def test_what_a_line_begins_with_in_bold_is_told(file: Path) -> None:
    plain = '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>座。</w:t></w:r>'
    body = (
        f"<w:p>{run_of('“')}{bold('水闸”')}{bold('建设')}{run_of('　全年12座。')}</w:p>"
        f"<w:p>{bold('泵站')}</w:p><w:p>{run_of('完好')}{bold('率')}{plain}</w:p>"
    )
    assert leads_of(read(file, docx_of(body))) == ["“水闸”建设", "泵站"]


def test_the_mark_of_a_paragraph_in_bold_makes_no_words_so(file: Path) -> None:
    body = f"<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>{run_of('水闸')}</w:p>"
    assert not read(file, docx_of(body)).leads


def test_what_a_page_begins_with_in_bold_is_told(file: Path) -> None:
    body = "<p><b>水闸</b>　12座。<p><span style='font-weight:700'>泵站</span><p>完好<b>率</b>"
    assert leads_of(read(file, f"<html>{body}".encode())) == ["水闸", "泵站"]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{PICTURE}</w:p>{paragraph_of('大闸新貌')}",
        f"<w:p>{PICTURE}<w:r><w:br/></w:r>{run_of('大闸新貌')}</w:p>",
        f"<w:p>{run_of('水闸。')}<w:r><w:txbxContent><w:p>{PICTURE}</w:p>"
        f"{paragraph_of('大闸新貌')}</w:txbxContent></w:r></w:p>",
    ],
    ids=["below", "same", "box"],
)
def test_what_stands_below_a_picture_is_its_caption(file: Path, body: str) -> None:
    source = read(file, docx_of(body + paragraph_of(TEXT)))
    assert captions_of(source) == ["大闸新貌"]


def test_captions_below_pictures_in_a_row_are_lines_of_their_own(file: Path) -> None:
    row = "<tr><td><img><td><img><tr><td>大闸新貌<td>小闸（李明 摄）"
    source = read(file, f"<html><p>{TEXT}<table>{row}</table><p>{TEXT}".encode())
    assert captions_of(source) == ["大闸新貌", "小闸（李明 摄）"]


def test_a_figure_has_its_caption_wherever_the_picture_stands(file: Path) -> None:
    figure = "<figure><figcaption>大闸新貌</figcaption><img></figure>"
    assert captions_of(read(file, f"<html>{figure}<p>{TEXT}".encode())) == ["大闸新貌"]


@pytest.mark.parametrize("below", ["（李明）", "【概况】水闸", TEXT])
def test_text_below_a_picture_is_no_caption(file: Path, below: str) -> None:
    assert not read(file, f"<html><p>{TEXT}<p><img><p>{below}".encode()).captions


def test_a_sign_amid_words_is_no_picture_with_a_caption(file: Path) -> None:
    assert not read(file, f"<html><p>水闸<img>座<p>大闸新貌<p>{TEXT}".encode()).captions


def test_signs_of_a_font_of_dingbats_are_read(file: Path) -> None:
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F06E"/></w:r>'
    words = run_of("\uf06c水闸")
    assert read(file, docx_of(f"<w:p>{symbol}{words}</w:p>")).text == "■●水闸\n"
    page = "<html><p><span style='font-family:Wingdings'>n</span>nl"
    assert read(file, page.encode()).text == "■nl\n"


def test_what_a_page_hides_is_no_text(file: Path) -> None:
    page = "<html><p>水<span style='display:none'>5</span>闸<ruby>座<rt>zuo</rt></ruby>"
    assert read(file, f"{page}<div title=footer>7</div>".encode()).text == "水闸座\n"


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (r"EQ \o\ac(○,1)", "①"),
        (r" eq \o\ac(□,甲)", "甲"),
        (r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(zhen),镇)", "镇"),
        ("PAGEREF _Toc1", ""),
    ],
)
def test_characters_that_a_field_sets_over_each_other_are_read(
    file: Path, instruction: str, words: str
) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    source = read(file, docx_of(f"<w:p>{run_of('水闸')}{field}{run_of('座')}</w:p>"))
    assert source.text == f"水闸{words}座\n"


@pytest.mark.parametrize("rest", [paragraph_of("新建水闸。"), ""])
def test_an_initial_in_a_frame_begins_the_paragraph_behind_it(file: Path, rest: str) -> None:
    initial = f'<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{run_of("全")}</w:p>'
    text = read(file, docx_of(paragraph_of("概况。") + initial + rest)).text
    assert text.replace("新建水闸。", "") == "概况。\n全\n"
