"""No text takes the engine longer than its length: no pattern runs away, no line is too long."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import yearbook_reader
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.reconstruct.tolerances import DEFAULT
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import all_entries, content, units

FEW = 6  # times that a bounded repeat may hold another repeat
ROOMS = (
    "annotations",
    "cli",
    "corrections",
    "export",
    "reconstruct",
    "search",
    "shelf",
    "sources",
    "storage",
    "ui",
    "volume",
)
SHORT, LONG = 500, 2_000  # characters of adversarial text
SLOWER = 10  # times: a linear pattern takes four times as long, a quadratic one sixteen
LOOKS = 4  # times at most that a pattern's times are taken
NOTICEABLE = 0.002  # seconds below which a clock tells nothing
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)


def patterns(*rooms: str) -> Iterator[Any]:
    """Give every compiled pattern of these rooms."""
    for name in rooms:
        room = importlib.import_module(f"yearbook_reader.{name}")
        for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
            for variable, value in vars(importlib.import_module(module.name)).items():
                short = module.name.removeprefix("yearbook_reader.")
                for number, each in enumerate(held(value)):
                    yield pytest.param(each, id=f"{short}.{variable}.{number}")


def searched_names() -> frozenset[str]:
    """Give the names of the patterns that are looked for anywhere in a text, not only at its start.

    Where a pattern may begin anywhere, each of its beginnings must be given up soon.
    """
    house = Path(yearbook_reader.__file__).parent
    sources = "\n".join(path.read_text(encoding="utf-8") for path in house.rglob("*.py"))
    return frozenset(re.findall(r"\b(\w+)\.(?:search|subn?|finditer|findall|split)\(", sources))


SEARCHED = searched_names()


def held(value: object) -> Iterator[Any]:
    """Give the compiled patterns that a variable holds: itself, or in a collection."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (each for member in value.values() for each in held(member))
    elif isinstance(value, tuple | list | frozenset | set):
        yield from (each for member in value for each in held(member))


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


@pytest.mark.parametrize("pattern", list(patterns("reconstruct")))
def test_no_pattern_repeats_without_end_what_repeats_itself(pattern: re.Pattern[str]) -> None:
    for operator, argument in nested(parser.parse(pattern.pattern, pattern.flags)):
        if operator in REPEATS:
            _, most, repeated = argument
            holds_repeat = any(
                inner in REPEATS and bounds[1] == op.MAXREPEAT for inner, bounds in nested(repeated)
            )
            assert most <= FEW or not holds_repeat


def adversaries(pattern: re.Pattern[Any], length: int) -> Iterator[Any]:
    """Give texts of one piece repeated, and an end that nothing expects."""
    for piece in (
        "（",
        " ",
        "\u3000",
        "1",
        "·",
        "A",
        "一",
        "…",
        "【",
        "李 ",
        "1 ",
        "A ",
        "，",
        "-",
    ):
        text = piece * (length // len(piece)) + "\x01"
        yield text.encode() if isinstance(pattern.pattern, bytes) else text


def seconds(pattern: re.Pattern[Any], text: str | bytes, *, searched: bool) -> float:
    """Give the best of three times that it takes to match the text, or to search all of it."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        if searched:
            pattern.search(text)
        pattern.match(text)
        pattern.fullmatch(text)
        times.append(time.process_time() - begin)
    return min(times)


def is_in_proportion(short: float, long: float) -> bool:
    return long < NOTICEABLE or long < SLOWER * short


@pytest.mark.parametrize("pattern", list(patterns(*ROOMS)))
def test_matching_takes_no_more_than_in_proportion_to_the_length(
    pattern: re.Pattern[Any], request: pytest.FixtureRequest
) -> None:
    searched = request.node.callspec.id.split(".")[-2] in SEARCHED
    texts = zip(adversaries(pattern, SHORT), adversaries(pattern, LONG), strict=True)
    for pair in texts:
        # A clock is right once in a few looks, and a pattern that runs away is so in each.
        looks = ([seconds(pattern, text, searched=searched) for text in pair] for _ in range(LOOKS))
        assert any(is_in_proportion(*look) for look in looks)


def growth(text: str) -> float:
    """Give how many times longer the engine takes for the text eight times over."""

    def taken(many: int) -> float:
        source = Source(text * many, "", "made-up.txt", "utf-8")
        times = []
        for _ in range(2):
            begin = time.process_time()
            reconstruct(source)
            times.append(time.process_time() - begin)
        return min(times)

    return taken(8) / taken(1)


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 12_000,
        "（" * 12_000 + "\n",
        "【甲】" * 40_000 + "\n",
        "水利\n" * 2_500,
        "12\n" * 2_500,
        "续表\n1 2 3\n" * 1_200,
        "全县新建水闸" * 2_000,
        "概况…………1\n" * 1_200,
        "\x00\u200b\n" * 2_500,
        "（李\n）\n" * 1_500,
        "【甲】全县。\n镇 1 2\n镇 1\n" * 500,
        "1月3日　开工。\n△　竣工。\n" * 600,
        "".join(f"{number}\n" for number in range(2_500)),
        "“《（【〔" * 1_200 + "〕】）》”" * 1_200 + "\n",
        "全县\n2019\n年新建水闸\n12\n座，" * 500,
        "（县水利局 供稿）\n全县新建水闸，\n" * 800,
    ],
)
def test_the_engine_takes_no_more_than_in_proportion_to_the_length(text: str) -> None:
    assert growth(text) < 24


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
