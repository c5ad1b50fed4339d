"""Notes for people and other programs: whole, harmless, and each with its way back."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.exchange.review_package import Identity
from yearbook_reader.annotations.note_words import PLAIN_WORDS
from yearbook_reader.errors import FormatError
from yearbook_reader.export.note_exchange import to_calibre, to_csl_json
from yearbook_reader.export.note_files import (
    by_template,
    to_csv,
    to_docx,
    to_html,
    to_markdown,
)
from yearbook_reader.export.note_formats import NOTE_FORMATS
from yearbook_reader.export.notes import FIELDS, Note, notes_of
from yearbook_reader.volume.model import Span

NOTE = Annotation(
    id="one",
    source_sha256="abc",
    spans=(Span(3, 9),),
    quote="新建水闸12座",
    prefix="",
    suffix="",
    color=Color.GREEN,
    note="核对**数字**",
    tags=("水利", "数字"),
    entry_id="entry-1",
    titles=("水利", "综述", "概况"),
    created="2026-01-02T03:04:05.678Z",
    modified="2026-01-03T03:04:05.678Z",
    state=State.TO_CHECK,
    page="12",
    author="甲",
)
BOOK = Identity("abc", "云台年鉴", 2020, 2019)
LINK = "yearbook-reader://abc/entry-1"
HEADING = "云台年鉴（2020年卷，记述2019年）"
CITATION = "“新建水闸12座”，《云台年鉴》（2020年卷，记述2019年），水利·综述·概况，第12页。"
REFERENCE = "概况[M]//云台年鉴. [出版地不详]: [出版者不详], 2020: 12."
HOSTILE = replace(
    NOTE,
    quote="=1+1 <img src=x> *a* \x00",
    note="<script>1</script>\ud800",
    tags=('"><b>',),
    titles=("<i>",),
)


def notes(*annotations: Annotation) -> tuple[Note, ...]:
    return notes_of(annotations or (NOTE,), {"abc": BOOK})


@pytest.mark.parametrize("name", [name for name in NOTE_FORMATS if name != "docx"])
def test_every_format_has_the_words_the_note_and_the_way_back(name: str) -> None:
    text = NOTE_FORMATS[name](notes()).decode("utf-8-sig")
    note = "核对<strong>数字</strong>" if name == "html" else "核对**数字**"
    assert all(part in text for part in ("新建水闸12座", note, LINK))


@pytest.mark.parametrize("name", NOTE_FORMATS)
def test_every_format_holds_no_notes_too_and_hostile_ones(name: str) -> None:
    assert NOTE_FORMATS[name](())
    assert NOTE_FORMATS[name](notes(HOSTILE))


def test_a_note_knows_its_citation_its_reference_and_its_link() -> None:
    (note,) = notes()
    assert (note.citation, note.reference, note.link) == (CITATION, REFERENCE, LINK)


def test_of_an_unknown_volume_nothing_is_made_up() -> None:
    (note,) = notes_of([replace(NOTE, page="")], {})
    assert note.citation == "“新建水闸12座”，题名不详的年鉴，水利·综述·概况，无页码。"
    assert note.reference.endswith("[出版者不详], [出版年不详].")


def test_markdown_quotes_the_words_under_volume_and_titles() -> None:
    text = to_markdown(notes(NOTE, replace(NOTE, quote="一\n二", note=""))).decode()
    assert text.startswith(
        f"# 年鉴批注\n\n## {HEADING}\n\n### 水利 › 综述 › 概况\n\n> 新建水闸12座\n\n核对**数字**\n"
    )
    assert text.count("## 云台年鉴") == text.count("### ") == 1
    assert "> 一\n>\n> 二" in text
    assert f"[打开原处](<{LINK}>)" in text
    assert "#水利 #数字 待核 甲" in text


def test_html_is_well_formed_and_takes_nothing_for_markup() -> None:
    page = to_html(notes(HOSTILE))
    tree = etree.fromstring(page, etree.XMLParser(resolve_entities=False))
    assert {element.tag for element in tree.iter()} == {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3"),
        *("blockquote", "div", "p", "a"),
    }
    assert b"&lt;script&gt;" in page


def test_html_tells_looks_apart() -> None:
    page = to_html(notes(replace(NOTE, style=Style.UNDERLINE))).decode()
    assert '<blockquote class="underline green">' in page


def test_csv_has_every_field_and_runs_nothing() -> None:
    content = to_csv(notes(NOTE, HOSTILE))
    assert content.startswith(b"\xef\xbb\xbf")
    header, first, second = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert tuple(header) == FIELDS
    row = dict(zip(header, first, strict=True))
    assert (row["引文"], row["出处"], row["状态"], row["颜色"]) == (
        "新建水闸12座",
        CITATION,
        "待核",
        "绿",
    )
    assert dict(zip(header, second, strict=True))["引文"].startswith("'=1+1")


def test_word_has_a_paragraph_for_each_part() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(notes(replace(NOTE, note="一\n二"))))) as package:
        document = etree.fromstring(package.read("word/document.xml"), etree.XMLParser())
    texts = ["".join(p.itertext()) for p in document.iter("{*}p")]
    assert texts[:5] == ["年鉴批注", HEADING, "水利 › 综述 › 概况", "▌新建水闸12座", "一"]
    assert texts[5:] == ["二", "#水利　#数字　待核　甲", CITATION, LINK]


def test_a_template_is_filled_for_each_note() -> None:
    assert by_template("$引文（$页码）$$", notes(NOTE, NOTE)).decode() == (
        "新建水闸12座（12）$\n新建水闸12座（12）$"
    )
    assert LINK in by_template(PLAIN_WORDS.template(), notes()).decode()


@pytest.mark.parametrize("template", ["$火箭", "单独的 $ 号", "${引文"])
def test_a_template_that_cannot_be_filled_is_told_in_a_sentence(template: str) -> None:
    with pytest.raises(FormatError):
        by_template(template, notes())


def test_csl_json_gives_the_entry_as_a_part_of_its_yearbook() -> None:
    (item,) = json.loads(to_csl_json(notes()))
    assert item == {
        "id": "one",
        "type": "entry-encyclopedia",
        "title": "概况",
        "container-title": "云台年鉴",
        "page": "12",
        "keyword": "水利, 数字",
        "note": "“新建水闸12座”\n核对**数字**\n#水利　#数字　待核　甲",
        "URL": LINK,
        "language": "zh",
        "issued": {"date-parts": [[2020]]},
    }


def test_csl_json_leaves_out_what_is_unknown() -> None:
    (item,) = json.loads(to_csl_json(notes_of([replace(NOTE, page="", tags=())], {})))
    assert not {"page", "keyword", "issued", "container-title"} & set(item)


def test_calibre_reads_it_as_a_collection_of_its_own() -> None:
    collection = json.loads(to_calibre(notes(NOTE, replace(NOTE, style=Style.UNDERLINE))))
    assert (collection["version"], collection["type"]) == (1, "calibre_annotation_collection")
    first, second = collection["annotations"]
    assert (first["type"], first["uuid"], first["highlighted_text"]) == (
        "highlight",
        "one",
        "新建水闸12座",
    )
    assert (first["style"]["which"], second["style"]["which"]) == ("green", "wavy")
    assert CITATION in first["notes"]
    assert first["notes"].endswith(LINK)
