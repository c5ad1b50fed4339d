"""What the looks of a document tell is believed as what it declares."""

from __future__ import annotations

from made_declared import TEXT, outline

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Caption, Volume
from yearbook_reader.volume.walk import content, units

HEADINGS = {"#": 1, "=": 2, "-": 3}  # marks before the lines of these levels


def volume_of(*lines: str) -> Volume:
    """Make a book of lines behind marks: of headings, of captions (^), with words in *bold*."""
    text, headings, captions, leads = "", [], [], []
    for line in lines:
        words = line.lstrip("#=-^")
        lead = words[1:].partition("*")[0] if words[0] == "*" else ""
        if line[0] in HEADINGS:
            headings.append((len(text), HEADINGS[line[0]]))
        if line[0] == "^":
            captions.append(len(text))
        if lead:
            leads.append((len(text), len(lead)))
        text += words.replace("*", "") + "\n"
    told = {"headings": headings, "captions": captions, "leads": leads}
    places = {name: tuple(each) for name, each in told.items()}
    source = Source(text, "0" * 64, "d", "docx", whole_paragraphs=True, **places)
    return reconstruct(source).volume


def test_lines_in_bold_are_titles_of_entries_where_no_others_are() -> None:
    entries = ("*水闸*", TEXT, "*泵站*", TEXT, "*堤防*", TEXT)
    found = outline(
        volume_of("#水利", "=工程", "-大型", *entries, "-小型", "*灌渠*", TEXT).chapters
    )
    assert found == ["1水利", "2工程", "3大型", "4水闸", "4泵站", "4堤防", "3小型", "4灌渠"]


def test_lines_in_bold_are_no_titles_where_marks_open_entries() -> None:
    entries = [f"【{name}】{TEXT}" for name in ("水闸", "灌渠", "泵站")]
    bold = [part for line in entries for part in (line, "*完成投资*", TEXT)]
    found = outline(volume_of("#水利", "=工程", *bold).chapters)
    assert [each for each in found if each[0] != "3"] == [
        "1水利",
        "2工程",
        "4水闸",
        "4灌渠",
        "4泵站",
    ]


def test_words_in_bold_before_text_are_titles() -> None:
    entries = [f"*{name}*{TEXT}" for name in ("水闸", "灌渠", "泵站", "堤防")]
    found = outline(volume_of("#水利", "=工程", *entries, "=管理", *entries).chapters)
    titles = ["4水闸", "4灌渠", "4泵站", "4堤防"]
    assert found == ["1水利", "2工程", *titles, "2管理", *titles]


def test_headings_of_documents_are_those_of_entries() -> None:
    documents = ("=工作报告", "-一、回顾", TEXT, "-二、任务", TEXT)
    book = volume_of("#第一编　特载", *documents, "#第二编　水利", "=工程", f"【水闸】{TEXT}")
    assert outline(book.chapters)[:4] == ["1第一编特载", "2工作报告", "4一、回顾", "4二、任务"]


def test_numbered_lines_in_bold_are_titles_in_a_document() -> None:
    documents = ("=工作报告", "*一、回顾*", f"2018年，{TEXT}", "*（一）水利*", TEXT)
    book = volume_of("#特载", *documents, "#水利", "=工程", f"【水闸】{TEXT}")
    assert outline(book.chapters) == ["1特载", "2工作报告", "4一、回顾", "1水利", "2工程", "4水闸"]


def test_a_list_in_bold_has_its_items() -> None:
    lists = ("=2018年企业名单", "*工业企业*", "青崖集团", "青崖化工厂", "*服务业企业*", "青崖酒店")
    book = volume_of("#水利", "=工程", f"【水闸】{TEXT}", "#附录", *lists)
    assert outline(book.chapters)[-4:] == ["1附录", "22018年企业名单", "4工业企业", "4服务业企业"]


def test_a_declared_subsection_loses_its_parentheses() -> None:
    found = outline(volume_of("#水利", "=工程", "-（大型）", f"【水闸】{TEXT}").chapters)
    assert found == ["1水利", "2工程", "3大型", "4水闸"]


def test_captions_that_a_document_shows_are_captions() -> None:
    lines = (f"【水闸】{TEXT}", "^大闸新貌", "^小闸（李明 摄）", f"【泵站】{TEXT}")
    volume = volume_of("#水利", "=工程", *lines)
    captions = [
        (item.block.text.text, item.block.credit)
        for unit in units(volume)
        for item in content(unit)
        if isinstance(item.block, Caption)
    ]
    assert captions == [("大闸新貌", None), ("小闸", "李明")]


def test_the_volumes_title_may_head_each_part_of_a_book() -> None:
    chapters = ("=水利", "-【水闸】", TEXT, "#青崖年鉴", "=农业", "-【小麦】", TEXT)
    assert outline(volume_of("#青崖年鉴", *chapters).chapters)[0] == "1水利"


def test_a_note_of_whole_paragraphs_ends_with_its_own() -> None:
    lines = (f"【水闸】{TEXT}", "资料来源：统计局", "（李明）", f"【泵站】{TEXT}")
    found = outline(volume_of("#水利", "=工程", *lines).chapters)
    assert found == ["1水利", "2工程", "4水闸", "4泵站"]


def test_what_a_document_shows_is_found_where_hidden_characters_are_left_out() -> None:
    entries = [f"*\u200b{name}*{TEXT}" for name in ("水闸", "灌渠", "泵站", "堤防")]
    found = outline(volume_of("#\u200b水利", "=工程", *entries).chapters)
    assert found == ["1水利", "2工程", "4水闸", "4灌渠", "4泵站", "4堤防"]
