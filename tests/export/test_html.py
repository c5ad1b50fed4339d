"""The HTML page of a volume."""

from __future__ import annotations

from dataclasses import replace

from yearbook_reader.export.html import to_html
from yearbook_reader.volume.reconstruction import Reconstruction


def test_every_link_of_the_contents_leads_to_a_heading(made_up: Reconstruction) -> None:
    page = to_html(made_up).decode()
    assert '<a href="#section-134">水文</a>' in page
    assert '<h3 id="section-134" class="section">水文</h3>' in page


def test_the_page_needs_no_other_file(made_up: Reconstruction) -> None:
    page = to_html(made_up).decode()
    assert "<script" not in page
    assert "src=" not in page
    assert "<link" not in page


def test_the_text_of_a_volume_is_never_read_as_markup(made_up: Reconstruction) -> None:
    title = '<img src="x" onerror="alert(1)">'
    page = to_html(replace(made_up, volume=replace(made_up.volume, title=title))).decode()
    assert "<img" not in page
    assert "&lt;img" in page


def test_the_page_tells_its_language_and_years(made_up: Reconstruction) -> None:
    page = to_html(made_up).decode()
    assert '<html lang="zh">' in page
    assert "<h1>云台年鉴（2020）</h1>" in page
    assert '<meta name="dcterms.temporal" content="2019"/>' in page


def test_the_brackets_of_a_title_are_words_that_can_be_copied(made_up: Reconstruction) -> None:
    assert 'class="entry">【雨量站建设】</h' in to_html(made_up).decode()


def test_a_table_has_its_title_and_unit(made_up: Reconstruction) -> None:
    assert "<caption>水闸统计<br/>单位：座</caption>" in to_html(made_up).decode()
