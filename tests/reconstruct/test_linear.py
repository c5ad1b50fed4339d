"""No text takes the engine longer than its length: no pattern runs away, no line is too long."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from yearbook_reader import reconstruct as room
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.tolerances import DEFAULT
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import all_entries, content, units

FEW = 6  # times that a bounded repeat may hold another repeat
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)


def patterns() -> Iterator[Any]:
    for module in pkgutil.iter_modules(room.__path__, room.__name__ + "."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                yield pytest.param(value, id=f"{module.name.rpartition('.')[2]}.{name}")


def nested(parsed: object) -> Iterator[Any]:
    """Give every (operator, argument) below a parsed pattern, at any depth."""
    if isinstance(parsed, tuple) and parsed and isinstance(parsed[0], type(op.ANY)):
        yield parsed
    if isinstance(parsed, tuple | list | parser.SubPattern):
        for each in parsed:
            yield from nested(each)


def volume_of(text: str) -> Volume:
    return reconstruct(Source(text, "", "made-up.txt", "utf-8")).volume


def line_of(length: int) -> str:
    return "【概况】" + "全县新建水闸" * (length // 6 + 1) + "。"


@pytest.mark.parametrize("pattern", list(patterns()))
def test_no_pattern_repeats_without_end_what_repeats_itself(pattern: re.Pattern[str]) -> None:
    for operator, argument in nested(parser.parse(pattern.pattern, pattern.flags)):
        if operator in REPEATS:
            _, most, repeated = argument
            holds_repeat = any(
                inner in REPEATS and bounds[1] == op.MAXREPEAT for inner, bounds in nested(repeated)
            )
            assert most <= FEW or not holds_repeat


def test_a_line_up_to_the_longest_is_looked_at_by_the_rules() -> None:
    volume = volume_of("【甲】全县。\n" + line_of(DEFAULT.longest_line // 2))
    assert [entry.heading.title for entry in all_entries(volume)] == ["甲", "概况"]


def test_a_line_longer_than_the_longest_is_plain_text_for_every_rule() -> None:
    line = line_of(DEFAULT.longest_line)
    volume = volume_of("【甲】全县。\n" + line)
    assert [entry.heading.title for entry in all_entries(volume)] == ["甲"]
    texts = [text.text for unit in units(volume) for item in content(unit) for text in item.texts]
    assert any(text.endswith(line) for text in texts)


@pytest.mark.parametrize("piece", ["（", " ", "\u3000", "（李 ", "1", "·", "A ", "一、", "…", "【"])
def test_a_long_line_of_one_piece_repeated_comes_back_whole(piece: str) -> None:
    line = "（" + piece * (DEFAULT.longest_line // len(piece) - 2) + "）"
    units_made = units(volume_of(line))
    texts = [text.text for unit in units_made for item in content(unit) for text in item.texts]
    assert "".join("".join(texts).split()) == "".join(line.split())
