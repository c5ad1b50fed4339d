"""EPUB, DOCX and HTML come in through their paragraphs; hostile ones are refused."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from documents import W, docx_of, paragraph_of, read, run_of, zipped
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.errors import SourceError
from yearbook_reader.progress import Cancelled
from yearbook_reader.sources.documents import container
from yearbook_reader.sources.documents.flow import Flow
from yearbook_reader.sources.documents.html import html_decoding, read_page
from yearbook_reader.sources.encoding import chosen
from yearbook_reader.sources.reader import read_source

OPF = "http://www.idpf.org/2007/opf"
CONTAINER_XML = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "年鉴"


def epub_of(documents: dict[str, str], *, order: tuple[str, ...] = (), **others: str) -> bytes:
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>'
        for name in documents
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in order or documents)
    book = f'<package xmlns="{OPF}"><manifest>{items}</manifest><spine>{spine}</spine></package>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER_XML,
            "OEBPS/book.opf": book,
            **{f"OEBPS/{name}": page for name, page in documents.items()},
            **others,
        }
    )


def page_text(markup: str) -> str:
    flow = Flow()
    read_page(markup.encode(), chosen("utf-8"), flow)
    return flow.text()


# -- HTML --------------------------------------------------------------------------------


def test_headings_and_paragraphs_of_a_page_are_lines_of_their_own() -> None:
    markup = "<html><h1>水利</h1><div><h2>综述</h2><p>新建<b>水闸</b>\n12座。<p>完好。</div>"
    assert page_text(markup) == "水利\n综述\n新建水闸 12座。\n完好。\n"


def test_the_headings_of_a_page_have_their_places_and_levels(file: Path) -> None:
    source = read(file, "<html><h1>水利<br>建设</h1><p>水闸<br>12座。<h3>工程</h3>".encode())
    assert source.text == "水利 建设\n水闸\n12座。\n工程\n"
    assert source.headings == ((0, 1), (14, 3))


def test_a_line_break_ends_a_line_and_entities_are_characters() -> None:
    assert page_text("<html><p>水&mdash;闸<br>&#12298;志&#x300b;&amp;") == "水—闸\n《志》&\n"


def test_what_is_not_seen_is_no_text() -> None:
    unseen = "<head><title>题</title></head><style>p{}</style><script>if (a<b) x</script>"
    assert page_text(f"<html>{unseen}<!-- 注 --><nav>目录</nav><p>正文。") == "正文。\n"


def test_a_row_of_a_table_is_a_line_with_tabs() -> None:
    markup = "<html><table><tr><th>名称<th>数量<tr><td><p>大闸</p><td>2<tr><td>小闸<td></table>"
    assert page_text(markup) == "名称\t数量\n大闸\t2\n小闸\t\u2007\n"


def test_a_cell_that_spans_others_leaves_their_columns_empty() -> None:
    header = "<tr><th rowspan=2>作物<th colspan=2>面积<tr><th>旱地<th>水田"
    rows = "<tr><td rowspan=2>小麦<td>1<td>2<tr><td>3<td>4<tr><td colspan=9e9>共<td>6"
    lines = page_text(f"<html><table>{header}{rows}</table>").splitlines()
    assert [line.replace("\u2007", "·").split("\t") for line in lines] == [
        ["作物", "面积", "·"],
        ["·", "旱地", "水田"],
        ["小麦", "1", "2"],
        ["·", "3", "4"],
        ["共", "6"],
    ]


def test_a_row_of_one_cell_below_one_that_goes_on_is_a_row() -> None:
    markup = "<html><table><tr><td rowspan=2>作物<td>小麦<tr><td>玉米</table><table><tr><td>甲"
    assert page_text(markup) == "作物\t小麦\n\u2007\t玉米\n甲\n"


def test_a_table_that_only_sets_the_page_is_read_through() -> None:
    inner = "<table><tr><td>大闸<td>2</table>"
    markup = f"<html><table><tr><td>左栏<td><p>甲。<p>乙。{inner}</table>"
    assert page_text(markup) == "左栏\n甲。\n乙。\n大闸\t2\n"


def test_preformatted_text_keeps_its_lines_and_pages(file: Path) -> None:
    source = read(file, "<html><pre>甲行\n乙行\f丙行</pre>".encode())
    assert source.text == "甲行\n乙行\n\f丙行\n"
    assert source.page_starts == (0, 7)


@pytest.mark.parametrize(
    ("declared", "written", "found"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("big5", "big5hkscs", "big5hkscs"),
        ("utf-8", "gb18030", "gb18030"),
        ("gbk", "utf-8", "utf-8"),
        ("punycode", "utf-8", "utf-8"),
    ],
)
def test_a_declared_encoding_is_believed_while_the_bytes_agree(
    declared: str, written: str, found: str
) -> None:
    markup = f'<html><meta charset="{declared}"><p>' + "全縣有國民小學。" * 20
    assert html_decoding(markup.encode(written)).encoding == found


def test_a_chosen_encoding_overrides_what_a_page_declares(file: Path) -> None:
    file.write_bytes('<html><meta charset="utf-8"><p>國民小學。'.encode("big5"))
    assert read_source(file, "big5").text == "國民小學。\n"


def test_a_page_is_never_followed_out_of_its_file() -> None:
    markup = (
        '<!DOCTYPE html SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        '<html><img src="file:///dev/zero"><iframe src="http://localhost:9/"></iframe><p>水&x;闸'
    )
    text = page_text(markup)
    assert "水" in text
    assert "root:" not in text


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 50_000 + "水闸", "<table><tr><td>" * 20_000 + "水闸", "<p>" * 50_000 + "水闸"],
    ids=["divisions", "tables", "paragraphs"],
)
def test_a_page_nested_beyond_measure_is_read(markup: str) -> None:
    assert page_text("<html>" + markup).strip() == "水闸"


def test_a_page_in_tables_within_tables_is_read_in_linear_time() -> None:
    markup = "<html>" + "<table><tr><td>" * 20_000 + "<p>水闸" * 20_000
    started = time.process_time()
    assert page_text(markup).count("水闸\n") == 20_000
    assert time.process_time() - started < 5


@given(st.lists(st.text("水利闸,。 12aB", min_size=1).map(str.strip).filter(bool), min_size=1))
def test_every_paragraph_of_a_page_is_a_line(paragraphs: list[str]) -> None:
    markup = "<html>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    lines = page_text(markup).splitlines()
    assert ["".join(line.split()) for line in lines] == [
        "".join(paragraph.split()) for paragraph in paragraphs
    ]


# -- DOCX --------------------------------------------------------------------------------


def test_the_paragraphs_of_a_document_are_lines(file: Path) -> None:
    body = f"<w:p>{run_of('新建')}{run_of('水闸12座。')}</w:p><w:p/>{paragraph_of('完好。')}"
    assert read(file, docx_of(body)).text == "新建水闸12座。\n完好。\n"


def test_a_row_of_a_document_is_a_line_with_tabs(file: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph_of(words)}</w:tc>" for words in ("大闸", "2"))
    assert read(file, docx_of(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")).text == "大闸\t2\n"


def test_a_cell_of_a_document_that_spans_columns_leaves_them_empty(file: Path) -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph_of("面积")}</w:tc>'
    cells = wide + f"<w:tc>{paragraph_of('产量')}</w:tc>"
    text = read(file, docx_of(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")).text
    assert text == "面积\t\u2007\t产量\n"


@pytest.mark.parametrize(
    "between",
    [
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
        "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>",
    ],
)
def test_a_page_break_of_a_document_is_a_form_feed(file: Path, between: str) -> None:
    source = read(file, docx_of(paragraph_of("甲。") + between + paragraph_of("乙。")))
    assert source.text == "甲。\n\f乙。\n"
    assert source.page_starts == (0, 4)


def test_a_section_that_goes_on_breaks_no_page(file: Path) -> None:
    section = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    body = f"<w:p><w:pPr>{section}</w:pPr>{run_of('甲。')}</w:p>{paragraph_of('乙。')}"
    assert read(file, docx_of(body)).text == "甲。\n乙。\n"


def test_what_was_deleted_or_comes_twice_is_no_text(file: Path) -> None:
    body = (
        f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run_of('水')}"
        "<w:del><w:r><w:delText>井</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run_of('移')}</w:moveFrom><w:moveTo>{run_of('移')}</w:moveTo>"
        f"<mc:AlternateContent><mc:Choice>{run_of('图')}</mc:Choice>"
        f"<mc:Fallback>{run_of('图')}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert read(file, docx_of(body)).text == "水移图\n"


def test_a_text_box_is_a_paragraph_before_the_one_it_stands_in(file: Path) -> None:
    box = f"<w:r><w:txbxContent>{paragraph_of('图注')}</w:txbxContent></w:r>"
    body = f"<w:p>{run_of('前')}{box}{run_of('后')}</w:p>"
    assert read(file, docx_of(body)).text == "图注\n前后\n"


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE a [<!ENTITY x "水"><!ENTITY y "&x;&x;">]><a>&y;</a>',
        f'<w:document xmlns:w="{W}"><w:p>',
        "no markup",
        "",
    ],
)
def test_a_document_that_is_no_sound_xml_is_refused(file: Path, document: str) -> None:
    with pytest.raises(SourceError, match="损坏"):
        read(file, zipped({"word/document.xml": document}))


def test_a_document_without_words_is_refused(file: Path) -> None:
    with pytest.raises(SourceError, match="没有文字"):
        read(file, docx_of("<w:p/>"))


# -- EPUB --------------------------------------------------------------------------------


def test_the_documents_of_a_book_come_in_the_order_of_its_spine(file: Path) -> None:
    pages = {"b.xhtml": "<html><p>乙。</p></html>", "a.xhtml": "<html><p>甲。</p></html>"}
    source = read(file, epub_of(pages, order=("a.xhtml", "b.xhtml")))
    assert source.text == "甲。\n\f乙。\n"
    assert source.page_starts == (0, 4)


@pytest.mark.parametrize(
    "link",
    ["../../secret", "/etc/passwd", "file:///etc/passwd", "http://x/y", "..%2f..%2fx", "a\\b"],
)
def test_a_link_out_of_the_book_is_refused(file: Path, link: str) -> None:
    with pytest.raises(SourceError, match="书外"):
        read(file, epub_of({link: "<html><p>甲。</p></html>"}))


def test_a_book_that_lacks_a_document_is_refused(file: Path) -> None:
    content = epub_of({"a.xhtml": "<html>甲</html>"})
    with pytest.raises(SourceError, match="缺少"):
        read(file, content.replace(b"OEBPS/a.xhtml", b"OEBPS/z.xhtml"))


def test_a_book_under_digital_rights_is_refused_in_a_sentence(file: Path) -> None:
    locks = '<encryption><CipherReference URI="OEBPS/a.xhtml"/></encryption>'
    content = epub_of({"a.xhtml": "<html>甲</html>"}, **{"META-INF/encryption.xml": locks})
    with pytest.raises(SourceError, match="DRM"):
        read(file, content)


def test_a_book_with_locked_fonts_is_read(file: Path) -> None:
    locks = '<encryption><CipherReference URI="OEBPS/font.otf"/></encryption>'
    content = epub_of({"a.xhtml": "<html>甲</html>"}, **{"META-INF/encryption.xml": locks})
    assert read(file, content).text == "甲\n"


@pytest.mark.parametrize(
    "content",
    [
        epub_of({"a.xhtml": "<html>甲</html>"}),
        docx_of(paragraph_of("甲")),
        "<html>甲</html>".encode(),
    ],
    ids=["epub", "docx", "html"],
)
def test_reading_a_document_can_be_cancelled(file: Path, content: bytes) -> None:
    def stop(done: float) -> None:
        raise Cancelled

    file.write_bytes(content)
    with pytest.raises(Cancelled):
        read_source(file, progress=stop)


@pytest.mark.parametrize("make", ["docx", "html"])
def test_a_large_document_tells_how_far_it_is_and_comes_whole(file: Path, make: str) -> None:
    words = [f"水闸{number}" for number in range(100_000)]
    page = "".join(f"<p>{each}</p>" for each in words)
    body = "".join(paragraph_of(each) for each in words)
    file.write_bytes(docx_of(body) if make == "docx" else f"<html>{page}</html>".encode())
    told: list[float] = []
    assert read_source(file, progress=told.append).text.split() == words
    assert len(set(told)) > 1
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1


# -- containers --------------------------------------------------------------------------


def test_an_archive_of_something_else_is_told(file: Path) -> None:
    with pytest.raises(SourceError, match="压缩包"):
        read(file, zipped({"年鉴.txt": "【概况】"}))


def test_a_part_that_unpacks_to_hundreds_of_times_its_size_is_refused(file: Path) -> None:
    with pytest.raises(SourceError, match="大得反常"):
        read(file, docx_of(paragraph_of("水" * 3_000_000)))


def test_all_parts_together_have_a_limit(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_BYTES", 50_000)
    page = "<html>" + "水" * 9_000
    with pytest.raises(SourceError, match="大得反常"):
        read(file, epub_of({"a.xhtml": page}, order=("a.xhtml", "a.xhtml", "a.xhtml")))


def test_an_archive_of_countless_members_is_refused_unread(file: Path) -> None:
    with pytest.raises(SourceError, match="10,000"):
        read(file, zipped({f"{number}": "" for number in range(10_001)}))


def test_an_encrypted_part_is_told(file: Path) -> None:
    content = bytearray(docx_of(paragraph_of("水")))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match="加密"):
        read(file, bytes(content))


@given(st.data())
def test_a_damaged_container_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    content = bytearray(epub_of({"a.xhtml": "<html><p>甲。</p></html>"}))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(4, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(5, len(content)))
    try:
        container.Container(bytes(content[:cut]), "年鉴.epub").read("OEBPS/a.xhtml")
    except SourceError:
        return
