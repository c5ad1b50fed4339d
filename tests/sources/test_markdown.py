"""Markdown comes in through its headings, paragraphs and tables, without its marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source

HEADING = "# 农业\n\n"


def source_of(folder: Path, markdown: str) -> Source:
    file = folder / "book.md"
    file.write_text(markdown, encoding="utf-8")
    return read_source(file)


def lines_of(folder: Path, markdown: str) -> list[str]:
    return source_of(folder, HEADING + markdown).text.splitlines()[1:]


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("## 综述\n### 概况 ###\n", ["综述", "概况"]),
        ("**【概况】**全县有*耕地*。\n", ["【概况】全县有耕地。"]),
        ("> 引文一段。\n", ["引文一段。"]),
        ("- 甲\n- 乙\n", ["甲", "乙"]),
        ("1\\.突出重点。\n", ["1.突出重点。"]),
        ("1.突出重点。\n", ["1.突出重点。"]),
        ("\\[注\\] 3\\*4\n", ["[注] 3*4"]),
        ("面积3*4公里。\n", ["面积3*4公里。"]),
        ("见[县志](https://example.org/a_b)。\n", ["见县志。"]),
        ("![](images/1.jpg)\n\n正文。\n", ["正文。"]),
        ('![](1.jpg){width="3in" height="2in"}\n\n正文。\n', ["正文。"]),
        ("[概况]{.underline}与[]{#a1 .anchor}[县志](a.html){.link}。\n", ["概况与县志。"]),
        ("[注]{原文如此}。\n", ["[注]{原文如此}。"]),
        ("甲  \n乙\\\n丙\n", ["甲", "乙", "丙"]),
        ("甲\n\n---\n\n乙\n", ["甲", "乙"]),
        ("| 名称 | 产量 |\n| --- | ---: |\n| 小麦\\|冬 | 12 |\n", ["名称\t产量", "小麦|冬\t12"]),
        ("<table><tr><td>小麦</td><td>12</td></tr></table>\n\n乙\n", ["小麦\t12", "乙"]),
    ],
)
def test_its_marks_are_read_and_not_shown(tmp_path: Path, markdown: str, lines: list[str]) -> None:
    assert lines_of(tmp_path, markdown) == lines


def test_the_lines_of_a_paragraph_are_one(tmp_path: Path) -> None:
    source = source_of(tmp_path, HEADING + "全县有耕\n地一百亩。\n\n另有林地。\n")
    assert source.text == "农业\n全县有耕 地一百亩。\n另有林地。\n"
    assert source.whole_paragraphs


def test_a_page_that_was_recognised_may_begin_with_a_picture(tmp_path: Path) -> None:
    assert source_of(tmp_path, "![](images/cover.jpg)\n\n# 农业\n").text == "农业\n"


def test_a_text_with_such_marks_elsewhere_stays_as_it_is(tmp_path: Path) -> None:
    text = "农业\n# 1 号楼\n- 甲\n"
    assert source_of(tmp_path, text).text == text


def test_it_is_read_in_another_encoding_where_one_is_chosen(tmp_path: Path) -> None:
    file = tmp_path / "book.md"
    file.write_bytes((HEADING + "全县。\n").encode("gb18030"))
    source = read_source(file, "gb18030")
    assert (source.text, source.encoding) == ("农业\n全县。\n", "gb18030")


@pytest.mark.parametrize("mark", ["## Page {}", "# page {}", "### 第 {} 页"])
def test_headings_that_only_count_pages_are_marks_of_these_in_a_plain_text(
    tmp_path: Path, mark: str
) -> None:
    text = "".join(f"{mark.format(at)}\n\n全县新建水闸\n十二座。\n" for at in range(1, 5))
    path = tmp_path / "book.txt"
    path.write_text(text, encoding="utf-8")
    assert read_source(path).text == text
    path.write_text(f"{text}## 水利\n全县部署工作。\n", encoding="utf-8")
    assert "#" not in read_source(path).text


ABOVE = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠"
BELOW = "道30千米，受益群众2万人，比上年增长4.5%。"


@pytest.mark.parametrize(
    "between", ["![](images/1.jpg)", "<!-- page 3 -->", "<!-- page 3 -->\n\n![图](1.jpg)"]
)
def test_a_sentence_goes_on_over_pictures_and_notes_of_pages(tmp_path: Path, between: str) -> None:
    (line,) = lines_of(tmp_path, f"{ABOVE}\n\n{between}\n\n{BELOW}\n")
    assert "".join(line.split()) == ABOVE + BELOW


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (ABOVE + "道。", BELOW),
        (ABOVE, "二、供水"),
        (ABOVE, f"2018年5月，{BELOW}"),
        ("水利工程", BELOW),
    ],
)
def test_what_ends_above_a_picture_or_begins_below_it_is_no_such_sentence(
    tmp_path: Path, above: str, below: str
) -> None:
    assert lines_of(tmp_path, f"{above}\n\n![](1.jpg)\n\n{below}\n") == [above, below]


def test_a_sentence_without_its_end_above_empty_lines_alone_does_not_go_on(tmp_path: Path) -> None:
    assert lines_of(tmp_path, f"{ABOVE}\n\n{BELOW}\n") == [ABOVE, BELOW]
