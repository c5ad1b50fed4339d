"""Patterns that share their sets of characters find what they would find with sets of their own."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from yearbook_reader.quick_start.pattern_sets import compile_each_set_once

COMPILER = import_module("re._compiler")
TEXT = "2017年 下城區Xiàchéng 水闸、㐀𠮷ﬁ（张建成）\n"
PATTERNS = (
    (r"[㐀-䶿一-鿿]+", 0),
    (r"[㐀-䶿一-鿿]{2}", 0),
    (r"[^㐀-䶿一-鿿]+", 0),
    (r"[\u4e00-\u9fff\U00020000-\U0003ffff\d]+", 0),
    (r"[x-z下]", re.IGNORECASE),
    (r"[x-z下]", 0),
    (r"[\w、]+", re.ASCII),
    (r"[\w、]+", 0),
)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Give the sets that Python makes ready from now on."""
    if not hasattr(COMPILER, "_optimize_charset"):
        pytest.skip("this Python makes sets ready in another way")
    seen: list[object] = []
    make_ready = COMPILER._optimize_charset

    def watched(charset: list[object], *folding_case: object) -> object:
        seen.append(charset)
        return make_ready(charset, *folding_case)

    monkeypatch.setattr(COMPILER, "_optimize_charset", watched)
    return seen


def found(pattern: str, flags: int) -> list[tuple[int, int]]:
    re.purge()
    return [match.span() for match in re.finditer(pattern, TEXT, flags)]


def test_patterns_find_the_same(made: list[object]) -> None:
    before = [found(*pattern) for pattern in PATTERNS]
    compile_each_set_once()
    assert [found(*pattern) for pattern in PATTERNS] == before
    assert [found(*pattern) for pattern in PATTERNS] == before


def test_a_set_is_made_ready_once_for_all_patterns(made: list[object]) -> None:
    compile_each_set_once()
    found("[水-闸]x", 0)
    once = len(made)
    found("y[水-闸]", 0)
    assert len(made) == once


def test_a_set_that_folds_case_is_not_taken_for_one_that_does_not(made: list[object]) -> None:
    compile_each_set_once()
    assert re.search("[x-z]", "X") is None
    assert re.search("[x-z]", "X", re.IGNORECASE)
