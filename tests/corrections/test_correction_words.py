"""Corrections in words."""

from __future__ import annotations

import pytest

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.correction_words import correction_sentence

LONG = "全县新建水闸，改造泵站，疏浚河道，加固堤防，整修灌渠，治理水土流失"


def told(correction: Correction) -> str:
    return str(correction_sentence(correction))


def mend(quote: str, value: str) -> Correction:
    return Correction("a", "0", CorrectionKind.MEND, (), quote, value, "")


@pytest.mark.parametrize("printed", ["【水闸建设】", "■水闸建设", "水闸建设"])
def test_a_title_is_told_without_the_marks_that_it_is_printed_with(printed: str) -> None:
    merged = Correction("a", "0", CorrectionKind.MERGE, (), printed, "", "")
    assert told(merged) == "条目“水闸建设”并入上一条目。"


def test_a_short_mend_is_told_whole() -> None:
    assert told(mend("水匣", "水闸")) == "“水匣”改为“水闸”。"


def test_a_long_mend_is_told_from_shortly_before_what_was_changed() -> None:
    assert told(mend(f"{LONG}12座。", f"{LONG}21座。")) == (
        "“…治理水土流失12座。”改为“…治理水土流失21座。”。"
    )


def test_a_long_mend_at_the_beginning_is_told_from_there() -> None:
    assert told(mend(f"本{LONG}", f"今{LONG}")) == (f"“本{LONG[:23]}…”改为“今{LONG[:23]}…”。")


def test_a_long_passage_that_was_removed_is_told_from_its_beginning() -> None:
    assert told(mend(LONG, "")) == f"删去“{LONG[:24]}…”。"


@pytest.mark.parametrize(
    ("kind", "value", "sentence"),
    [
        (CorrectionKind.RENAME, "水利建设", "标题“水闸”改为“水利建设”。"),
        (CorrectionKind.SPLIT, "", "“水闸”立为条目标题。"),
        (CorrectionKind.SPLIT, "泵站", "从“水闸”起另立条目“泵站”。"),
        (CorrectionKind.LEVEL, "section", "“水闸”定为分目标题。"),
        (CorrectionKind.ROLE, "running_head", "“水闸”定为书眉。"),
        (CorrectionKind.ROLE, "unheard_of", "标明行的性质"),
        (CorrectionKind.REJECT, "page_number", "驳回“页码”：“水闸”。"),
        (CorrectionKind.MOVE, "nowhere", "移动条目"),
    ],
)
def test_every_kind_has_its_sentence(kind: CorrectionKind, value: str, sentence: str) -> None:
    assert told(Correction("a", "0", kind, (), "水闸", value, "")) == sentence
