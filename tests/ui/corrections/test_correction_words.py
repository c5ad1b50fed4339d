"""Corrections in words."""

from __future__ import annotations

import pytest

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.ui.corrections.correction_words import correction_text

LONG = "全县新建水闸，改造泵站，疏浚河道，加固堤防，整修灌渠，治理水土流失"


def mend(quote: str, value: str) -> Correction:
    return Correction("a", "0", CorrectionKind.MEND, (), quote, value, "")


@pytest.mark.parametrize("printed", ["【水闸建设】", "■水闸建设", "水闸建设"])
def test_a_title_is_told_without_the_marks_that_it_is_printed_with(printed: str) -> None:
    merged = Correction("a", "0", CorrectionKind.MERGE, (), printed, "", "")
    assert correction_text(merged) == "条目“水闸建设”并入上一条目。"


def test_a_short_mend_is_told_whole() -> None:
    assert correction_text(mend("水匣", "水闸")) == "“水匣”改为“水闸”。"


def test_a_long_mend_is_told_from_shortly_before_what_was_changed() -> None:
    assert correction_text(mend(f"{LONG}12座。", f"{LONG}21座。")) == (
        "“…治理水土流失12座。”改为“…治理水土流失21座。”。"
    )


def test_a_long_mend_at_the_beginning_is_told_from_there() -> None:
    assert correction_text(mend(f"本{LONG}", f"今{LONG}")) == (
        f"“本{LONG[:23]}…”改为“今{LONG[:23]}…”。"
    )


def test_a_long_passage_that_was_removed_is_told_from_its_beginning() -> None:
    assert correction_text(mend(LONG, "")) == f"删去“{LONG[:24]}…”。"
