"""What the core says, in the words of the window's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.ui.corrections.finding_sentences import CountedSentences, finding_text
from yearbook_reader.ui.corrections.finding_words import kind_names
from yearbook_reader.ui.look.typefaces import volume_font
from yearbook_reader.volume.reconstruction import Finding, FindingKind

CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")

Speak = Callable[[str], None]


def test_numbers_have_their_plural(speak: Speak) -> None:
    speak("en")
    sentences = CountedSentences()
    assert sentences.of(FindingKind.REMOVED_CHARACTER, 1).startswith("1 invisible character was")
    assert sentences.of(FindingKind.REMOVED_CHARACTER, 1200).startswith(
        "1,200 invisible characters were"
    )


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_of_finding_has_an_english_name(kind: FindingKind, speak: Speak) -> None:
    speak("en")
    assert not CHINESE.search(kind_names()[kind])


def test_the_window_says_what_the_reconstruction_says(seed_path: Path) -> None:
    seed = reconstruct(read_source(seed_path))
    assert [
        (finding_text(finding), finding.message)
        for finding in seed.findings
        # The window calls an encoding as people do, the command line as Python does.
        if finding.kind is not FindingKind.ENCODING and finding_text(finding) != finding.message
    ] == []


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        (FindingKind.DUPLICATE_ENTRY, ("概况",), "条目“概况”前面已有一条，标题和正文都相同。"),
        (FindingKind.DUPLICATE_ENTRY, ("概况", "水利"), "“水利”之下有两个条目都叫“概况”。"),
        (FindingKind.PAGE_GAP, ("12", "15"), "页码从 12 跳到 15，中间可能缺页。"),
        (FindingKind.PAGE_GAP, ("12", "12"), "页码 12 之后又是 12，可能重页、错页或误认。"),
        (FindingKind.PAGE_GAP, ("十二", "十五"), "原话"),
        (
            FindingKind.ODD_TITLE,
            ("水闸。", "。"),
            "条目标题“水闸。”以“。”结尾，可能不完整或不是标题。",
        ),
        (
            FindingKind.ODD_TITLE,
            ("水" * 80, "80"),
            f"条目标题“{'水' * 30}…”长 80 字，可能混入了正文。",
        ),
        (FindingKind.ENCODING, ("big5hkscs",), "文字按 Big5 编码读出。"),
        (FindingKind.REMOVED_CHARACTER, ("。",), "重出的“。”已移出正文。"),
        (FindingKind.REMOVED_CHARACTER, ("3",), "3 个不可见字符已移出正文。"),
    ],
)
def test_a_kind_of_several_causes_has_a_sentence_for_each(
    kind: FindingKind, values: tuple[str, ...], sentence: str
) -> None:
    assert finding_text(Finding(kind, 1.0, (), "原话", values)) == sentence


def test_an_encoding_that_is_doubtful_is_told_to_be_so() -> None:
    doubtful = Finding(FindingKind.ENCODING, 0.5, (), "原话", ("gb18030",))
    assert finding_text(doubtful) == (
        "文字按 GB18030 编码读出，并不确定；如有乱码，请在“文件”菜单里另选编码。"
    )


def test_the_characters_of_the_volume_look_the_same_in_every_language(qtbot: QtBot) -> None:
    assert volume_font(QFont()).featureValue(QFont.Tag("locl")) == 0


def test_an_unknown_year_is_named_in_english(speak: Speak) -> None:
    speak("en")
    finding = Finding(FindingKind.MISSING_YEAR, 1.0, (), "来源没有写明卷年。", ("卷年",))
    assert finding_text(finding) == (
        "The source does not state the year of edition; it is left empty, not guessed."
    )
