"""No regular expression of the house runs away: each takes time in proportion to its text.

All are looked at, without a list: what a module holds, and what its functions write in place.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import random
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

import pytest

import yearbook_reader

FEW = 6  # times that a bounded repeat may hold another repeat
SHORT, LONG = 500, 2_000  # characters of adversarial text
SLOWER = 10  # times: a linear pattern takes four times as long, a quadratic one sixteen
LOOKS = 4  # times at most that a pattern's times are taken
NOTICEABLE = 0.002  # seconds below which a clock tells nothing
SAMPLES, LONGEST_PIECE = 12, 40  # matches that are made up of a pattern; characters of each
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
EVERYWHERE = ("search", "sub", "subn", "finditer", "findall", "split")
# Made of what is known only when it runs: a set of characters, and what a reader writes, which
# is given a time limit instead.
MADE_AT_RUN_TIME = {"reconstruct.lines.lines", "search.fold", "search.query"}
PIECES = (
    *("（", " ", "\u3000", "1", "·", "A", "一", "…", "【", "，", "-", "\n", "。", "\t"),
    *("李 ", "1 ", "A ", "1.", "12月"),
)
ALIKE = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_NOT_DIGIT: "一",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_SPACE: "一",
    op.CATEGORY_WORD: "一",
    op.CATEGORY_NOT_WORD: "，",
}


Node: TypeAlias = tuple[Any, Any]  # of a parsed pattern: an operator and its argument


class Written(NamedTuple):
    """A pattern of the house; one that is searched may begin anywhere in a text."""

    pattern: re.Pattern[Any]
    searched: bool


@cache
def modules() -> tuple[ModuleType, ...]:
    found = pkgutil.walk_packages(yearbook_reader.__path__, "yearbook_reader.")
    return tuple(importlib.import_module(each.name) for each in found)


def short_name(module: ModuleType) -> str:
    return module.__name__.removeprefix("yearbook_reader.")


def held(value: object) -> Iterator[re.Pattern[Any]]:
    """Give the compiled patterns that a variable holds: itself, or in a collection or class."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (each for member in value.values() for each in held(member))
    elif isinstance(value, tuple | list | frozenset | set):
        yield from (each for member in value for each in held(member))
    elif isinstance(value, type) and value.__module__.startswith("yearbook_reader."):
        yield from (each for member in vars(value).values() for each in held(member))


def calls(node: ast.AST, *, in_function: bool = False) -> Iterator[tuple[ast.Call, bool]]:
    """Give the calls of the modules of patterns, and whether each stands in a function."""
    for below in ast.iter_child_nodes(node):
        inside = in_function or isinstance(below, ast.FunctionDef | ast.Lambda)
        if (
            isinstance(below, ast.Call)
            and isinstance(below.func, ast.Attribute)
            and isinstance(below.func.value, ast.Name)
            and below.func.value.id in ("re", "regex")
            and below.func.attr in ("compile", "match", "fullmatch", *EVERYWHERE)
        ):
            yield below, inside
        yield from calls(below, in_function=inside)


def evaluated(module: ModuleType, call: ast.Call) -> re.Pattern[Any]:
    """Compile what a call writes.

    Raises:
        NameError: it is made of what only a function knows.
    """
    is_compiled = isinstance(call.func, ast.Attribute) and call.func.attr == "compile"
    arguments = call.args if is_compiled else call.args[:1]
    return re.compile(*(eval(ast.unparse(each), vars(module)) for each in arguments))


def searched_names(node: ast.AST) -> Iterator[str]:
    """Give the names that are looked for anywhere in a text."""
    for below in ast.walk(node):
        if (
            isinstance(below, ast.Attribute)
            and below.attr in EVERYWHERE
            and isinstance(below.value, ast.Name)
        ):
            yield below.value.id


class Told(NamedTuple):
    """What the source of a module tells of patterns."""

    calls: tuple[tuple[ast.Call, bool], ...]
    searched_names: frozenset[str]


@cache
def told_by(module: ModuleType) -> Told:
    """Read a module's source; its tree is let go, since all of them are a million objects."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    return Told(tuple(calls(tree)), frozenset(searched_names(tree)))


def is_searched(module: ModuleType, name: str) -> bool:
    """Tell whether a pattern may be looked for anywhere: by its module or, if public, by others."""
    users = (module,) if name.startswith("_") else modules()
    return any(name in told_by(each).searched_names for each in users)


def written() -> Iterator[Any]:
    """Give all patterns of the house."""
    for module in modules():
        for variable, value in vars(module).items():
            for number, pattern in enumerate(held(value)):
                searched = is_searched(module, variable)
                name = f"{short_name(module)}.{variable}.{number}"
                yield pytest.param(Written(pattern, searched), id=name)
        for call, in_function in told_by(module).calls:
            if in_function and short_name(module) not in MADE_AT_RUN_TIME:
                pattern = evaluated(module, call)
                name = f"{short_name(module)}.{call.lineno}"
                yield pytest.param(Written(pattern, searched=True), id=name)


WRITTEN = list(written())


def nested(parsed: object) -> Iterator[Node]:
    """Give every (operator, argument) below a parsed pattern, at any depth."""
    if isinstance(parsed, tuple) and parsed and isinstance(parsed[0], type(op.ANY)):
        yield parsed
    if isinstance(parsed, tuple | list | parser.SubPattern):
        for each in parsed:
            yield from nested(each)


@pytest.mark.parametrize("module", modules(), ids=short_name)
def test_every_pattern_of_a_module_is_among_those_looked_at(module: ModuleType) -> None:
    looked_at = {each.pattern for value in vars(module).values() for each in held(value)}
    for call, in_function in told_by(module).calls:
        if not in_function:
            assert evaluated(module, call).pattern in looked_at


@pytest.mark.parametrize("each", WRITTEN)
def test_no_pattern_repeats_without_end_what_repeats_itself(each: Written) -> None:
    for operator, argument in nested(parser.parse(each.pattern.pattern, each.pattern.flags)):
        if operator in REPEATS:
            _, most, repeated = argument
            holds_repeat = any(
                inner in REPEATS and bounds[1] == op.MAXREPEAT for inner, bounds in nested(repeated)
            )
            assert most <= FEW or not holds_repeat


def match_of(parsed: Iterable[Node], chance: random.Random, groups: dict[int, str]) -> str:
    """Make up what a parsed pattern matches, but for what looks around and for case."""
    return "".join(piece_of(node, chance, groups) for node in parsed)


def piece_of(node: Node, chance: random.Random, groups: dict[int, str]) -> str:
    match node:
        case op.LITERAL, code:
            return chr(code)
        case op.NOT_LITERAL | op.ANY, _:
            return "一"
        case op.IN, members:
            return member_of(members, chance)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT, (least, most, repeated):
            times = min(most, least + chance.randrange(3))
            return "".join(match_of(repeated, chance, groups) for _ in range(times))
        case op.BRANCH, (_, ways):
            return match_of(chance.choice(ways), chance, groups)
        case op.SUBPATTERN, (number, _, _, inner):
            groups[number] = match_of(inner, chance, groups)
            return groups[number]
        case op.ATOMIC_GROUP, inner:
            return match_of(inner, chance, groups)
        case op.GROUPREF, number:
            return groups.get(number, "")
    return ""


def member_of(members: Sequence[Node], chance: random.Random) -> str:
    """Give a character of a set; of one that only says what is not in it, an ordinary one."""
    if members[0][0] is op.NEGATE:
        return "一"
    match chance.choice(members):
        case op.CATEGORY, category:
            return ALIKE[category]
        case op.RANGE, (first, _):
            return chr(first)
        case _, code:
            return chr(code)


def pieces(pattern: re.Pattern[Any]) -> Iterable[str]:
    """Give what an adversary would repeat: the beginnings, ends and characters of matches."""
    parsed = parser.parse(pattern.pattern, pattern.flags)
    chance = random.Random(7)
    found = dict.fromkeys(PIECES)
    for _ in range(SAMPLES):
        match = match_of(parsed, chance, {})[:LONGEST_PIECE]
        for at in range(len(match)):
            found.update(dict.fromkeys((match[: at + 1], match[at:], match[at])))
    return found


def adversary(piece: str, length: int, pattern: re.Pattern[Any]) -> str | bytes:
    """Give a text of one piece repeated, and an end that nothing expects."""
    text = piece * (length // len(piece)) + "\x01"
    return text if isinstance(pattern.pattern, str) else text.encode("utf-8", "surrogatepass")


def seconds(each: Written, piece: str, length: int) -> float:
    """Give the best of three times that it takes to match a text, or to search all of it."""
    text = adversary(piece, length, each.pattern)
    times = []
    for _ in range(3):
        begin = time.process_time()
        if each.searched:
            each.pattern.search(text)
        each.pattern.match(text)
        each.pattern.fullmatch(text)
        times.append(time.process_time() - begin)
        if times[-1] < NOTICEABLE:
            break
    return min(times)


def is_in_proportion(each: Written, piece: str) -> bool:
    long = seconds(each, piece, LONG)
    return long < NOTICEABLE or long < SLOWER * seconds(each, piece, SHORT)


@pytest.mark.parametrize("each", WRITTEN)
def test_matching_takes_no_more_than_in_proportion_to_the_length(each: Written) -> None:
    for piece in pieces(each.pattern):
        # A clock is right once in a few looks, and a pattern that runs away is so in each.
        assert any(is_in_proportion(each, piece) for _ in range(LOOKS)), piece
