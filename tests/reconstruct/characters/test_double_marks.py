"""Titles of entries with two marks: brackets behind a bullet (●【概况】)."""

from __future__ import annotations

from made_book import book

from yearbook_reader.volume.walk import all_entries

TEXT = "　年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"


def test_both_are_none_of_the_title() -> None:
    titles = ("概况", "防洪", "灌溉 供水", "渔业")
    body = "".join(f"●【{title}】{TEXT}" for title in titles)
    found = [entry.heading.title for entry in all_entries(book(f"水利\n综述\n{body}"))]
    assert found == ["概况", "防洪", "灌溉供水", "渔业"]


def test_such_a_title_goes_over_lines_up_to_its_bracket() -> None:
    body = f"● 【概况】{TEXT}● 【水库除险加固工程与河道整治工程通过省级\n专家验收】{TEXT}"
    found = [entry.heading.title for entry in all_entries(book(f"水利\n综述\n{body}"))]
    assert found == ["概况", "水库除险加固工程与河道整治工程通过省级专家验收"]
