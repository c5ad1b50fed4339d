"""A query is read as the help says; a wrong one gets a sentence that points at the place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.errors import QueryError
from yearbook_reader.search.query import (
    LONGEST,
    Clause,
    Condition,
    Exact,
    Field,
    InField,
    Near,
    Pattern,
    Word,
    Years,
    parse,
)


def required(text: str) -> list[tuple[Condition, ...]]:
    """Give the alternatives of every clause, none of which excludes."""
    clauses = parse(text).clauses
    assert not any(clause.excluded for clause in clauses)
    return [clause.alternatives for clause in clauses]


def test_words_beside_each_other_all_have_to_stand() -> None:
    assert required("专利　授权") == [(Word("专利"),), (Word("授权"),)]


def test_a_bar_lets_either_word_stand_and_binds_closer_than_the_space() -> None:
    assert required("专利|商标 授权") == [(Word("专利"), Word("商标")), (Word("授权"),)]
    assert required("专利 | 商标 授权") == required("专利|商标 授权")


def test_a_minus_before_a_word_excludes_it() -> None:
    assert parse("专利 -实用|新型").clauses[1] == Clause(
        (Word("实用"), Word("新型")), excluded=True
    )


@pytest.mark.parametrize("text", ["-", "5-6", "--", "—水"])
def test_a_minus_that_stands_elsewhere_is_looked_for(text: str) -> None:
    assert required(text) == [(Word(text),)]


def test_what_stands_between_quotation_marks_is_exact() -> None:
    assert required('"Good | -Work"') == [(Exact("Good | -Work"),)]


def test_chinese_quotation_marks_are_characters_to_find() -> None:
    assert required("“先进”") == [(Word("“先进”"),)]


@pytest.mark.parametrize("near", ["近/10", "NEAR/10", "near/10"])
def test_two_words_may_have_to_be_near(near: str) -> None:
    assert required(f'专利 {near} "授权"') == [(Near(Word("专利"), Exact("授权"), 10),)]


@pytest.mark.parametrize("near", ["近", "NEAR", "near"])
def test_words_that_are_near_without_a_number_are_so_within_ten_characters(near: str) -> None:
    assert required(f"专利 {near}　授权") == [(Near(Word("专利"), Word("授权"), 10),)]


@pytest.mark.parametrize("text", ["近 水", "水 近", "水 near ", "水 近年", "水 | 近 | 闸", "水|近"])
def test_near_is_looked_for_where_it_stands_between_no_two_words(text: str) -> None:
    conditions = [each for clause in parse(text).clauses for each in clause.alternatives]
    assert all(isinstance(each, Word) for each in conditions)


def test_bars_and_slashes_of_full_width_do_as_well() -> None:
    assert required("专利｜商标 近／5 授权") == required("专利|商标 近/5 授权")
    assert required("标题:甲｜乙 /丙/｜丁") == required("标题:甲|乙 /丙/|丁")


def test_a_regular_expression_stands_between_slashes() -> None:
    assert required(r"/水(闸|库) \/ \d/") == [(Pattern(r"水(闸|库) \/ \d"),)]


def test_a_slash_inside_a_word_is_looked_for() -> None:
    assert required("km/h") == [(Word("km/h"),)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("标题:水", Field.TITLE),
        ("標題：水", Field.TITLE),
        ("Title:水", Field.TITLE),
        ("类目:水", Field.CHAPTER),
        ("類目:水", Field.CHAPTER),
        ("chapter:水", Field.CHAPTER),
        ("分目:水", Field.SECTION),
        ("section:水", Field.SECTION),
        ("地:水", Field.PLACE),
        ("place:水", Field.PLACE),
        ("署名:水", Field.SIGNATURE),
        ("signature:水", Field.SIGNATURE),
        ("注:水", Field.NOTE),
        ("註:水", Field.NOTE),
        ("note:水", Field.NOTE),
    ],
)
def test_a_word_may_have_to_stand_in_a_field(text: str, field: Field) -> None:
    assert required(text) == [(InField(field, Word("水")),)]


def test_a_field_holds_for_words_joined_by_a_bar_without_spaces() -> None:
    title = InField(Field.TITLE, Word("甲"))
    assert required("标题:甲|乙") == [(title, InField(Field.TITLE, Word("乙")))]
    assert required("标题:甲 | 乙") == [(title, Word("乙"))]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2017", 2017, 2017),
        ("２０１７年", 2017, 2017),
        ("2015-2018", 2015, 2018),
        ("2015至2018年", 2015, 2018),
        ("2015年—2018年", 2015, 2018),
        ("2015-", 2015, 9999),
        ("-2018", 0, 2018),
    ],
)
def test_years_are_a_range(written: str, first: int, last: int) -> None:
    assert required(f"年:{written}") == [(Years(Field.YEAR, first, last),)]
    assert required(f"edition:{written}") == [(Years(Field.EDITION, first, last),)]


def test_a_word_that_only_looks_like_a_field_is_looked_for() -> None:
    assert required("单位：座 1998年:") == [(Word("单位：座"),), (Word("1998年:"),)]


def test_unprintable_characters_are_left_out() -> None:
    assert required("水\u200b闸 \u200b") == [(Word("水闸"),)]


@pytest.mark.parametrize("text", ["", " 　\n", "\u200b", '"\u200b"'])
def test_a_query_of_nothing_to_see_has_no_clauses(text: str) -> None:
    assert parse(text).clauses == ()


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        ("-水", 0, "排除"),
        ("近/3 水", 0, "前面缺少"),
        ("水 | NEAR/3 闸", 4, "前面缺少"),
        ("标题:类目:水", 3, "一个字段"),
        ("水 标题:-闸", 5, "“标题:”的前面"),
        ("闸 (水|库)", 2, "括号"),
        ("（水|库）", 0, "括号"),
        ('水 "闸', 2, "引号"),
        ("水 |", 1, "缺少"),
        ("| 水", 0, "缺少"),
        ("甲||乙", 1, "缺少"),
        ("水 标题:", 2, "标题"),
        ("标题: 水", 0, "紧接着"),
        ("/水", 0, "正则"),
        ("水 /甲(/", 5, "正则"),
        ("水 年:17", 4, "年份"),
        ("年:2018-2015", 2, "颠倒"),
        ("甲 近/ 乙", 4, "字数"),
        ("甲 近/5000 乙", 8, "字数"),
        ("甲 近/5", 2, "近"),
        ("甲 近/5 乙 近/5 丙", 10, "两个词"),
        ("甲 近/5 /乙/", 0, "两个词"),
        ("甲 近/5 -乙", 6, "两个词"),
        ("甲 近 标题:乙", 4, "两个词"),
        ("甲 近 乙 近 丙", 6, "两个词"),
        ("专利 - 实用", 3, "紧接着"),
        ("- 实用", 0, "紧接着"),
        ("水" * (LONGEST + 1), LONGEST, "太长"),
    ],
)
def test_a_wrong_query_is_pointed_at(text: str, position: int, word: str) -> None:
    with pytest.raises(QueryError, match=word) as refused:
        parse(text)
    assert refused.value.position == position


@given(st.text(st.sampled_from('水a1 |-"/近:：标题年注0（.*') | st.characters(), max_size=20))
def test_every_text_is_a_query_or_wrong_at_a_place_in_it(text: str) -> None:
    position = 0
    try:
        parse(text)
    except QueryError as error:
        position = error.position
    assert 0 <= position <= len(text)
