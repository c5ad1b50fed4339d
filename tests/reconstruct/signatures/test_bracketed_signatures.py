"""Signatures in brackets that are else those of titles."""

from __future__ import annotations

import pytest
from made_book import book, credited_captions_of, made_of, source_of

from yearbook_reader.reconstruct.style.bracketed_signatures import with_signatures_in_parentheses
from yearbook_reader.volume.model import Signature
from yearbook_reader.volume.walk import all_entries

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座。"
NAMES = ("李明", "王建国", "张华", "陈小红", "刘洋", "赵伟")
TITLES = ("防洪", "灌溉", "排涝", "节水", "水文", "普法")


def text_of(signed: str, titled: str = "◆{}\n", above: str = "\n") -> str:
    entries = (
        titled.format(title) + f"{TEXT}{above}{signed.format(name)}\n"
        for title, name in zip(TITLES, NAMES, strict=True)
    )
    return "水利\n" + "".join(entries)


@pytest.mark.parametrize("brackets", ["〔{}〕", "【{}】", "［{}］", "[{}]"])
def test_names_in_any_brackets_below_texts_sign_them(brackets: str) -> None:
    entries = list(all_entries(book(text_of(brackets))))
    signed = [
        each.names for entry in entries for each in entry.blocks if isinstance(each, Signature)
    ]
    assert [entry.heading.title for entry in entries] == list(TITLES)
    assert signed == [(name,) for name in NAMES]


def test_signatures_have_the_brackets_that_were_printed() -> None:
    entries = list(all_entries(made_of(text_of("〔{}〕")).volume))
    signed = [each for entry in entries for each in entry.blocks if isinstance(each, Signature)]
    assert [each.text.text for each in signed] == [f"〔{name}〕" for name in NAMES]


def test_bodies_in_brackets_below_texts_sign_them() -> None:
    text = text_of("［{}］")
    for name, body in zip(
        NAMES, ("水利局", "财政局", "县委办", "教育局", "农业局", "统计局"), strict=True
    ):
        text = text.replace(f"［{name}］", f"［{body}］")
    signed = [
        each.names
        for entry in all_entries(book(text))
        for each in entry.blocks
        if isinstance(each, Signature)
    ]
    assert ("水利局",) in signed
    assert len(signed) == len(NAMES)


def test_bodies_sign_though_one_stands_above_a_title_as_long_as_text() -> None:
    titles = [f"{title}工作" for title in TITLES * 2]
    titles[5] = "水文站与气象台的联合汛期观测工作"
    entries = "".join(f"{title}\n{TEXT}\n〔水利局〕\n" for title in titles)
    assert with_signatures_in_parentheses(source_of("水利\n" + entries)) is not None


def test_a_credit_in_brackets_tells_a_caption() -> None:
    text = f"水利\n综述\n◆防洪\n{TEXT}\n鹤湖水库一角\n［李明 摄］\n◆灌溉\n{TEXT}\n"
    assert credited_captions_of(book(text)) == [("鹤湖水库一角", "李明")]


def test_names_in_brackets_above_texts_are_titles_of_people() -> None:
    people = "".join(f"【{name}】\n男，汉族，{TEXT}\n" for name in NAMES)
    assert with_signatures_in_parentheses(source_of("人物\n" + people)) is None


def test_other_words_in_brackets_are_no_signatures() -> None:
    words = "".join(f"{TEXT}\n〔{title}〕\n" for title in TITLES)
    assert with_signatures_in_parentheses(source_of(words)) is None


@pytest.mark.parametrize("signed", ["［{}］", "　〔{}〕", "［撰稿：{}］"])
def test_names_in_brackets_that_close_the_last_line_of_a_text_sign_it(signed: str) -> None:
    entries = list(all_entries(book(text_of(signed, above=""))))
    assert [entry.contributors for entry in entries] == [(name,) for name in NAMES]


def test_names_in_brackets_that_a_lines_end_parts_sign_a_text() -> None:
    text = text_of("［{}］", above="").replace("王建国", "王建\n国")
    assert list(all_entries(book(text)))[1].contributors == ("王建国",)


@pytest.mark.parametrize("brackets", ["［{}］", "【{}】"])
def test_titles_of_subsections_in_the_brackets_of_signatures_stay_titles(
    brackets: str,
) -> None:
    signed = text_of(brackets).replace("水利\n", "", 1)
    title = brackets.format("队伍建设")
    source = source_of("".join(f"{name}\n{title}\n{signed}" for name in ("水利", "林业")))
    made = with_signatures_in_parentheses(source)
    assert made is not None
    assert made.source.text.count(title) == 2
    assert made.source.text.count("（李明）") == 2


def test_a_credit_behind_a_captions_words_needs_no_gap() -> None:
    source = source_of("水利\n〔摄影供图〕\n水库一角〔县水利局提供〕\n")
    made = with_signatures_in_parentheses(source)
    assert made is not None
    assert made.source.text == "水利\n〔摄影供图〕\n水库一角（县水利局提供）\n"


def test_a_credit_in_a_line_of_its_own_has_a_gap() -> None:
    made = with_signatures_in_parentheses(
        source_of("水利\n水库一角\n〔县水利局　提供〕\n〔资料提供〕\n")
    )
    assert made is not None
    assert made.source.text == "水利\n水库一角\n（县水利局　提供）\n〔资料提供〕\n"


def test_a_rare_surname_above_a_title_as_long_as_text_is_no_subsection() -> None:
    signed = (
        text_of("［{}］").replace("刘洋", "水新雪").replace("普法", "水利法规的宣传教育与普及工作")
    )
    made = with_signatures_in_parentheses(source_of(signed.replace("◆", "")))
    assert made is not None
    assert "（水新雪）" in made.source.text
