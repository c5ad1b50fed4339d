"""What a file hides is not read as the book's text, and not lost."""

from __future__ import annotations

from collections.abc import Callable

from printer import LEFT, column, full_lines, layer, text

from yearbook_reader.sources.source import Source


def stamps_of(source: Source) -> list[str]:
    return [source.text[at : source.text.index("\n", at)] for at in source.stamps]


def test_a_layer_that_is_hidden_is_no_text(read: Callable[..., Source]) -> None:
    proof = layer("Hidden", [text("此处数据待核", LEFT, 107), text("删", LEFT, 122)])
    source = read([*column(full_lines("甲"), LEFT, 100), proof])
    assert source.text.splitlines()[:8] == full_lines("甲")
    assert stamps_of(source) == ["此处数据待核 删"]


def test_a_layer_that_is_shown_is_text(read: Callable[..., Source]) -> None:
    source = read([layer("Shown", column(full_lines("甲"), LEFT, 100))])
    assert source.text.splitlines() == full_lines("甲")


def test_recognized_text_is_never_painted_and_not_hidden(read: Callable[..., Source]) -> None:
    source = read([layer("Shown", ["3 Tr", *column(full_lines("甲"), LEFT, 100), "0 Tr"])])
    assert source.text.splitlines() == full_lines("甲")


def test_text_that_a_hidden_layer_interrupts_stays_whole(read: Callable[..., Source]) -> None:
    lines = full_lines("甲")
    upper, lower = column(lines[:4], LEFT, 100), column(lines[4:], LEFT, 160)
    proof = layer("Hidden", [text("校样", LEFT, 400, 40)])
    source = read([*upper, proof, *lower], [*upper, proof, *lower])
    assert source.text.split("\f")[1].splitlines()[:8] == lines
