"""The JSON of a volume: the contract that scripts rely on."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from yearbook_reader.export.json_format import to_json
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Caption, Chapter, Entry, Heading, Paragraph, Span, Text
from yearbook_reader.volume.reconstruction import Reconstruction


@pytest.fixture
def written(made_up: Reconstruction) -> dict[str, Any]:
    return json.loads(to_json(made_up))


def test_the_volume_has_its_title_and_two_years(written: dict[str, Any]) -> None:
    assert (written["title"], written["edition_year"], written["covers_year"]) == (
        "云台年鉴",
        2020,
        2019,
    )


def test_unknown_years_are_null(made_up: Reconstruction) -> None:
    volume = replace(made_up.volume, edition_year=None, covers_year=None)
    written = json.loads(to_json(replace(made_up, volume=volume)))
    assert written["edition_year"] is None
    assert written["covers_year"] is None


def test_chapters_hold_sections_and_sections_hold_entries(written: dict[str, Any]) -> None:
    outline = {
        chapter["title"]: {
            section["title"]: [entry["title"] for entry in section["entries"]]
            for section in chapter["sections"]
        }
        for chapter in written["chapters"]
    }
    assert outline == {"水利": {"综述": ["概况"], "水文": []}, "教育": {"小学": ["概况"]}}


def test_an_entry_tells_what_it_is_and_where_it_stands(
    written: dict[str, Any], made_up_source: Source
) -> None:
    entry = written["chapters"][0]["sections"][0]["entries"][0]
    spans = entry.pop("spans")
    assert entry == {
        "id": "entry-11",
        "title": "概况",
        "paragraphs": [
            "2019年，云台县新建水闸12座，投资1.1亿元。县水利局获“先进单位”称号。",
            "防汛演练在青石镇举行，𬭎和𠮷先生出席，共同检查堤防。Good Work奖颁发。",
        ],
        "contributors": ["李闻道"],
        "signatures": ["（李闻道）"],
        "pages": ["12"],
        "sheets": [1, 2],
    }
    assert [made_up_source.text[start:end].split() for start, end in spans] == [
        ["【概况】", "2019年，云台县新建水闸12座，", "投资1.1亿元。县水利局获“先进单位”称号。",
         "防汛演练在青石镇举行，𬭎和𠮷先生出席，共同"],
        ["检查堤防。Good", "Work奖颁发。", "（李闻道）"],
    ]  # fmt: skip
    assert spans == sorted(spans)


def test_an_entry_after_the_last_numbered_page_has_a_sheet_but_no_page(
    written: dict[str, Any],
) -> None:
    entry = written["chapters"][1]["sections"][0]["entries"][0]
    assert entry["pages"] == []
    assert entry["sheets"] == [2]


def test_subsections_hold_entries_and_their_tables_belong_to_the_section(
    written: dict[str, Any],
) -> None:
    section = written["chapters"][0]["sections"][1]
    [subsection] = section["subsections"]
    assert subsection["title"] == "测站"
    assert [entry["title"] for entry in subsection["entries"]] == ["雨量站建设"]
    assert section["tables"] == [
        {
            "caption": "水闸统计",
            "unit": "单位：座",
            "rows": [["名称", "数量"], ["大闸", "2"]],
        }
    ]


def test_a_caption_stands_without_its_credit(written: dict[str, Any]) -> None:
    assert written["chapters"][0]["captions"] == [
        {"text": "6月3日，防汛演练现场", "credit": "县水利局", "credit_line": "（县水利局供稿）"}
    ]


def test_a_chapter_without_english_title_says_null(written: dict[str, Any]) -> None:
    assert [chapter["title_en"] for chapter in written["chapters"]] == [None, None]


def test_a_chapter_without_sections_holds_its_entries_itself(made_up: Reconstruction) -> None:
    caption = Caption(Text("图一", (Span(8, 10),)))
    lead = Paragraph(Text("导言", (Span(2, 4),)))
    entry = Entry("entry-4", Heading("甲", Text("甲", (Span(4, 5),))), (caption,))
    chapter = Chapter("chapter-0", Heading("附录"), lead=(lead,), entries=(entry,))
    written = json.loads(
        to_json(replace(made_up, volume=replace(made_up.volume, chapters=(chapter,))))
    )
    [appendix] = written["chapters"]
    assert appendix["lead"] == ["导言"]
    assert [entry["title"] for entry in appendix["entries"]] == ["甲"]
    assert appendix["captions"] == [{"text": "图一", "credit": None, "credit_line": None}]


def test_the_file_is_readable_as_it_stands(made_up: Reconstruction) -> None:
    written = to_json(made_up).decode()
    assert '"title": "云台年鉴",\n' in written
    assert "𠮷" in written


def test_a_span_stands_on_one_line(made_up: Reconstruction) -> None:
    assert re.search(r"\n +\[11, \d+\],\n", to_json(made_up).decode())


def test_a_lone_surrogate_is_an_escape(made_up: Reconstruction) -> None:
    volume = replace(made_up.volume, title="年\ud800鉴")
    assert json.loads(to_json(replace(made_up, volume=volume)))["title"] == "年\ud800鉴"
