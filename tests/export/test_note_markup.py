"""A note's Markdown, as it is meant, in HTML and in plain paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from yearbook_reader.export.note_markup import html_of, paragraphs_of

ELEMENTS = {
    *("div", "p", "h4", "ul", "ol", "li", "blockquote"),
    *("br", "a", "code", "strong", "em", "del"),
}
typed = st.text(
    st.one_of(st.sampled_from("*_~`#>-+[]()\\. 1甲乙\n"), st.characters(exclude_categories=["Cs"]))
)


@pytest.mark.parametrize(
    ("note", "html"),
    [
        ("一行\n又一行\n\n另一段", "<p>一行<br/>又一行</p><p>另一段</p>"),
        ("# 存疑\n见上年", "<h4>存疑</h4><p>见上年</p>"),
        ("事由：\n- 甲\n- 乙\n结论", "<p>事由：</p><ul><li>甲</li><li>乙</li></ul><p>结论</p>"),
        ("3. 甲\n4. 乙", '<ol start="3"><li>甲</li><li>乙</li></ol>'),
        ("> 引文\n> 两行\n正文", "<blockquote>引文<br/>两行</blockquote><p>正文</p>"),
        ("**重**、*轻*、~~删~~、`*码*`", "<p><strong>重</strong>、<em>轻</em>、<del>删</del>、"
         "<code>*码*</code></p>"),
        ("[原处](yearbook-reader://abc/e-1)", '<p><a href="yearbook-reader://abc/e-1">原处</a></p>'),
        ("[甲](javascript:alert(1)) [乙](javascript:1)", "<p>[甲](javascript:alert(1)) "
         "[乙](javascript:1)</p>"),
        ("2 * 3 * 4，a_b_c，\\*星\\*", "<p>2 * 3 * 4，a_b_c，*星*</p>"),
        ("<b>1</b> & 2", "<p>&lt;b&gt;1&lt;/b&gt; &amp; 2</p>"),
    ],
)  # fmt: skip
def test_markdown_is_set_as_it_is_meant(note: str, html: str) -> None:
    assert html_of(note) == html


def test_paragraphs_have_no_marks_and_lists_keep_a_sign() -> None:
    note = "# 存疑\n**重**与*轻*\n- 甲 `码`\n2) [乙](https://a.b)\n\n\\*\n"
    assert list(paragraphs_of(note)) == [
        *("存疑", "重与轻", "• 甲 码", "2. 乙（https://a.b）", "*"),
    ]


@given(typed)
def test_whatever_is_typed_is_well_formed_and_only_what_notes_have(note: str) -> None:
    root = etree.fromstring(f"<div>{html_of(note)}</div>".encode())
    assert {element.tag for element in root.iter()} <= ELEMENTS


@given(st.text("甲乙，。1\n"))
def test_what_has_no_marks_stays_line_for_line(note: str) -> None:
    assert list(paragraphs_of(note)) == [line for line in note.split("\n") if line]
