"""Where words are found in a long text, whole, damaged, twice, or not at all."""

from __future__ import annotations

import random

import pytest

from yearbook_reader.annotations.places.normalised import normalised
from yearbook_reader.annotations.places.seeking import (
    COMMON,
    SEED,
    STRIDE,
    WINDOWS,
    Match,
    Seeker,
    Wanted,
)

SIGNS = [chr(0x4E00 + number * 7) for number in range(300)]
BEFORE, WORDS, AFTER = 64, 30, 64


def prose(length: int, seed: int = 1) -> str:
    """Give a text in which hardly a run of characters comes twice."""
    return "".join(random.Random(seed).choices(SIGNS, k=length))


TEXT = prose(3000)


def wanted_at(start: int) -> Wanted:
    """Give the words that stand there in the text, between their neighbours."""
    end = start + WORDS
    return Wanted(TEXT[max(start - BEFORE, 0) : start], TEXT[start:end], TEXT[end : end + AFTER])


def ranges(matches: list[Match]) -> list[tuple[int, int]]:
    return [(match.start, match.end) for match in matches]


@pytest.mark.parametrize("start", [0, 1, 15, 16, 64, 1000, 1503, 2900, 2969, 2970])
def test_words_are_found_wherever_they_stand(start: int) -> None:
    [match] = Seeker(TEXT).alike(wanted_at(start))
    assert (match.start, match.end) == (start, start + WORDS)
    assert (match.likeness, match.context, match.before, match.after) == (1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize("start", [0, 70, 1501, 2970])
def test_words_are_found_after_characters_were_lost_before_them(start: int) -> None:
    wanted = wanted_at(start)
    damaged = TEXT[: max(start - 20, 0)] + TEXT[max(start - 8, 0) :]
    lost = len(TEXT) - len(damaged)
    [match] = Seeker(damaged).alike(wanted)
    assert (match.start, match.end) == (start - lost, start - lost + WORDS)


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (lambda words: words[1:], (1000, 1029)),
        (lambda words: words[:-1], (1000, 1029)),
        (lambda words: words[:9] + words[12:], (1000, 1027)),
        (lambda words: "甲" + words, (1001, 1031)),
        (lambda words: words + "甲", (1000, 1030)),
        (lambda words: words[:9] + "甲乙" + words[9:], (1000, 1032)),
        (lambda words: "甲" + words[1:-1] + "乙", (1000, 1030)),
    ],
)  # fmt: skip
def test_the_ends_of_damaged_words_are_laid_where_they_belong(
    there: object, expected: tuple[int, int]
) -> None:
    assert callable(there)
    damaged = TEXT[:1000] + there(TEXT[1000:1030]) + TEXT[1030:]
    [match] = Seeker(damaged).alike(wanted_at(1000))
    assert (match.start, match.end) == expected


def test_words_of_which_nothing_is_left_between_their_neighbours_are_not_found() -> None:
    assert Seeker(TEXT[:1000] + TEXT[1030:]).alike(wanted_at(1000)) == []


@pytest.mark.parametrize("apart", [WORDS + BEFORE + AFTER, 300, 1200])
def test_what_stands_twice_is_found_twice_and_each_once(apart: int) -> None:
    passage = TEXT[1000 - BEFORE : 1000 + WORDS + AFTER]
    between = prose(apart - len(passage), 2)
    matches = Seeker(passage + between + passage).alike(wanted_at(1000))
    assert sorted(ranges(matches)) == [(64, 94), (64 + apart, 94 + apart)]


def test_the_more_like_one_comes_first() -> None:
    passage = TEXT[1000 - BEFORE : 1000 + WORDS + AFTER]
    worse = passage[:70] + "甲乙" + passage[72:]
    matches = Seeker(worse + prose(200, 3) + passage).alike(wanted_at(1000))
    assert [match.start > 300 for match in matches] == [True, False]
    assert matches[0].score > matches[1].score


def test_no_more_places_are_aligned_than_there_are_windows() -> None:
    passage = TEXT[1000:1040]
    text = "".join(passage + prose(60, seed) for seed in range(2 * WINDOWS))
    wanted = Wanted(passage[:5], passage[5:35], passage[35:])
    assert len(Seeker(text).alike(wanted)) == WINDOWS


def test_a_place_that_shares_but_a_few_characters_is_not_aligned() -> None:
    passage = TEXT[1000 - BEFORE : 1000 + WORDS + AFTER]
    text = passage + prose(400, 4) + TEXT[1000:1012] + prose(400, 5)
    assert len(Seeker(text).alike(wanted_at(1000))) == 1


def test_what_stands_in_too_many_places_tells_nothing() -> None:
    # Seeds are taken at every fourth place: of a run of five, one in twenty characters.
    run = prose(SEED, 6)
    few, many = (Seeker(run * STRIDE * count) for count in (COMMON, COMMON + 1))
    wanted = Wanted("", run, "")
    assert len(few.alike(wanted)) > 1
    assert many.alike(wanted) == []


@pytest.mark.parametrize("start", [0, 400])
def test_the_very_first_and_the_very_last_seed_are_found(start: int) -> None:
    text = TEXT[: 400 + SEED]
    [match] = Seeker(text).alike(Wanted("", text[start : start + SEED], ""))
    assert (match.start, match.end) == (start, start + SEED)
    assert match.context == 0.0


def test_exact_places_may_overlap() -> None:
    found = Seeker("甲甲甲").exact(Wanted("", "甲甲", ""))
    assert ranges(found) == [(0, 2), (1, 3)]
    assert [(each.before, each.after, each.score) for each in found] == [(1.0, 1.0, 1.0)] * 2


def test_a_seeker_finds_every_exact_place() -> None:
    found = Seeker("甲乙丙丁甲乙丙丁").exact(Wanted("甲", "乙丙", "丁"))
    assert [(match.start, match.end) for match in found] == [(1, 3), (5, 7)]


def test_a_seeker_lays_the_ends_of_words_right_where_characters_are_more_or_fewer() -> None:
    text = normalised(
        "2019年，全县新建水闸12座，投资1.1亿元，比上年增长4.5%。防汛演练在青石镇举行，参加360人次。"
        "2019年，全县新建公路36公里，投资2.7亿元，比上年增长8.1%。养护道班由县交通局统一管理。"
    )
    wanted = Wanted(
        normalised("2019年，全县新建水闸1座，"),
        normalised("投1.1亿元，比比上年增长4.5%"),
        "。防汛演练",
    )
    best = Seeker(text).alike(wanted)[0]
    assert text[best.start : best.end] == normalised("投资1.1亿元，比上年增长4.5%")
