"""The laws: nothing is lost, nothing is doubled, nothing is invented, whatever the text is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_book import is_whole

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.characters.compatibility import fold_characters
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Text
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import content, units

WORDS = st.sampled_from(
    [
        "全县",
        "新建",
        "水闸",
        "，",
        "。",
        "“互联网+影视”",
        "14 人次",
        "Good Work",
        "3 · 15",
        "（",
        "）",
    ]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=12).map("".join)
LINES = st.one_of(
    SENTENCE,
    SENTENCE.map(lambda text: "【" + text[:9] + "】" + text),
    st.sampled_from(
        [
            "2017", "12.5%", "年", "月", "水利", "水利", "Water Works", "云台年鉴", "·12·", "— 7 —",
            "（李闻道）", "（李闻道", "）", "。",
            "6月3日，演练现场", "（县水利局 供稿）", "【", "】",
            "【概况】", "■概况 全县", "〉测站", "农", "业", "\x00", "\u200b", "⽔⼒", "\U00020bb7",
            "目录", "水利 3", "索引", "特载", "大事记", "附录", "3月", "5日 演练。", "续表",
            "关于防汛的报告", "——在县人民代表大会上", "第一章　总则", "第一条　全县", "一、防汛",
            "（一）水闸", "表1 水闸情况", "单位：座", "年份 水闸 渠道", "2017年 12 34", "①全县。",
        ]
    ),
    st.text(max_size=30),
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\n ", "\r\n", "\f", "\n\n "])
TEXTS = st.lists(st.tuples(LINES, BREAKS), max_size=60).map(
    lambda lines: "".join(line + end for line, end in lines)
)


def source_of(text: str) -> Source:
    sha256 = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
    starts = (0, *(at + 1 for at, char in enumerate(text[:-1]) if char == "\f"))
    return Source(text, sha256, "generated.txt", "utf-8", starts)


def shown_texts(text: str) -> list[Text]:
    volume = reconstruct(source_of(text)).volume
    return [each for unit in units(volume) for item in content(unit) for each in item.texts]


@given(TEXTS)
@example(":\t\x1b\n:\t\x1b\n0\t0\n")
@settings(max_examples=300, deadline=None)
def test_every_character_of_any_text_is_in_exactly_one_place(text: str) -> None:
    made = reconstruct(source_of(text))
    balance = account(text, made)
    assert balance.missing == ()
    assert balance.doubled == ()
    assert sum(balance.placed.values()) == balance.characters


@given(TEXTS)
@example("全县\n年\nWater Works\n全县\n")  # English below a title that is no chapter's
@settings(max_examples=200, deadline=None)
def test_no_step_loses_text_that_the_account_has_to_put_back(text: str) -> None:
    kinds = {finding.kind for finding in reconstruct(source_of(text)).findings}
    assert FindingKind.LOST_TEXT not in kinds


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_text_says_what_its_source_spans_say(text: str) -> None:
    folded = fold_characters(text)
    for each in shown_texts(text):
        told = "".join(folded[span.start : span.end] for span in each.spans)
        assert "".join(told.split()) == "".join(each.text.split())


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_source_gives_the_same_book(text: str) -> None:
    assert reconstruct(source_of(text)) == reconstruct(source_of(text))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_every_division_and_entry_has_an_id_of_its_own(text: str) -> None:
    volume = reconstruct(source_of(text)).volume
    ids = [chapter.id for chapter in volume.chapters]
    for chapter in volume.chapters:
        ids += [entry.id for entry in chapter.entries]
        for section in chapter.sections:
            ids += [section.id, *(entry.id for entry in section.entries)]
            for part in section.subsections:
                ids += [part.id, *(entry.id for entry in part.entries)]
    assert len(ids) == len(set(ids))


def test_an_empty_text_is_an_empty_volume() -> None:
    made = reconstruct(source_of(""))
    assert made.volume.chapters == ()
    assert account("", made).characters == 0


def test_one_giant_line_stays_readable() -> None:
    text = "全县新建水闸12座，" * 20_000
    assert sum(len(each.text) for each in shown_texts(text)) == len(text)


def test_the_seed_loses_nothing_when_its_line_breaks_are_moved(
    seed_path: Path, rotations: Callable[[str], list[str]]
) -> None:
    for text in rotations(read_source(seed_path).text):
        assert is_whole(text, reconstruct(source_of(text)))
