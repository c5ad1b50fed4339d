"""Type sizes that were guessed from a scan are evened out; those of a typesetter are kept."""

from __future__ import annotations

from collections.abc import Callable

from printer import FULL, Page, text

from yearbook_reader.sources.source import Source

GUESSES = (9.6, 10, 10.4, 9.8, 10.2)


def page(sizes: tuple[float, ...], heading: float) -> Page:
    lines = [text(FULL, 54, 100 + 15 * at, size) for at, size in enumerate(2 * sizes)]
    return [*lines, text("工业", 54, 300, heading)]


def sizes_of(source: Source) -> set[float]:
    return {style.size for style in source.styles}


def test_guesses_at_a_size_are_one(read: Callable[..., Source]) -> None:
    source = read(page(GUESSES, 15.2), page(GUESSES, 14.6))
    assert len(sizes_of(source)) == 2


def test_a_larger_size_stays_larger(read: Callable[..., Source]) -> None:
    source = read(page(GUESSES, 15.2), page(GUESSES, 12))
    assert len(sizes_of(source)) == 3


def test_sizes_that_a_typesetter_chose_are_kept(read: Callable[..., Source]) -> None:
    source = read(page((10, 10, 10, 10, 10.5), 11))
    assert sizes_of(source) == {10, 10.5, 11}


def test_characters_that_were_guessed_one_by_one_have_the_size_of_their_line(
    read: Callable[..., Source],
) -> None:
    sizes = (9.1, 10, 11.4, 10.2, 9.5)
    line = [text(char, 54 + 10 * at, 100, sizes[at % 5]) for at, char in enumerate(FULL)]
    lines = [text(FULL, 54, 115 + 15 * at, size) for at, size in enumerate(GUESSES)]
    assert len(sizes_of(read([*line, *lines]))) == 1


def test_lines_of_a_caption_have_one_size_that_is_not_the_text_s(
    read: Callable[..., Source],
) -> None:
    body = [text(FULL, 54, 100 + 15 * at, size) for at, size in enumerate(4 * GUESSES)]
    lines = [text(FULL[:20], 54, 500 + 10 * at, size) for at, size in enumerate((8.4, 9.6, 8.1))]
    sizes = [style.size for style in read([*body, *lines]).styles]
    assert len({*sizes[-3:]}) == 1
    assert sizes[-1] < sizes[0]


def test_running_heads_with_the_same_words_have_one_size(read: Callable[..., Source]) -> None:
    pages = [[*page(GUESSES, 15), text("综合经济", 54, 60, size)] for size in (7.2, 8.1, 9.9)]
    source = read(*pages)
    heads = [s.size for s in source.styles if source.text[s.start : s.end] == "综合经济"]
    assert len({*heads}) == 1
