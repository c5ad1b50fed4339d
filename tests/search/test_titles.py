"""Titles are found by their characters and by how they sound."""

import subprocess
import sys

import pytest

from yearbook_reader.search.titles import title_matches


@pytest.mark.parametrize(
    "query", ["科技", "创", "科 技", "kejichuangxin", "chuangxin", "kejichu", "kjcx", "cx", "KJCX"]
)
def test_a_title_is_found_by(query: str) -> None:
    assert title_matches("科技创新", query)


@pytest.mark.parametrize("query", ["新科", "kjx", "eji", "xinchuang", "kjcxx", "?"])
def test_a_title_is_not_found_by(query: str) -> None:
    assert not title_matches("科技创新", query)


def test_a_blank_query_matches_every_title() -> None:
    assert title_matches("科技创新", " ")


def test_marks_in_a_title_are_passed_over() -> None:
    assert title_matches("“人工智能”产业投资峰会", "znchanye")


def test_letters_and_digits_in_a_title_spell_themselves() -> None:
    assert title_matches("首批“科普ｅ站”落地", "kpez")


@pytest.mark.parametrize("query", ["chongqing", "zhongqing"])
def test_every_reading_of_a_character_counts(query: str) -> None:
    assert title_matches("重庆", query)


@pytest.mark.parametrize("query", ["lvse", "lüse"])
def test_the_umlaut_may_be_typed_v(query: str) -> None:
    assert title_matches("绿色", query)


def test_characters_without_a_reading_do_no_harm() -> None:
    assert not title_matches("\ud800\U0003fffd、", "x")


def test_pinyin_is_not_loaded_before_it_is_needed() -> None:
    program = (
        "import sys; from yearbook_reader.search.titles import title_matches;"
        "assert title_matches('科技', '科'); assert 'pypinyin' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
