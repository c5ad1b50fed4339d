"""Text and its places in the source, with characters that a person added."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.volume.model import Span, Text


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Draw a text of digits, each the last one of its source offset, with x where added."""
    lengths = draw(st.lists(st.integers(1, 4), max_size=4))
    at, spans = 0, []
    for length in lengths:
        at += draw(st.integers(0, 2))
        spans.append(Span(at, at + length))
        at += length
    characters = [str(offset % 10) for span in spans for offset in range(span.start, span.end)]
    for _ in range(draw(st.integers(0, 4))):
        characters.insert(draw(st.integers(0, len(characters))), "x")
    added = tuple(index for index, char in enumerate(characters) if char == "x")
    return Text("".join(characters), tuple(spans), added)


def offsets(spans: tuple[Span, ...]) -> list[str]:
    return [str(at % 10) for span in spans for at in range(span.start, span.end)]


@given(texts(), st.integers(0, 20), st.integers(0, 20))
def test_the_spans_of_a_part_are_those_of_its_characters(text: Text, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text.text)), min(two, len(text.text))))
    part = text.cut(start, end)
    assert part.text == text.text[start:end]
    assert offsets(part.spans) == [char for char in part.text if char != "x"]


@given(texts(), st.integers(0, 20))
def test_cut_parts_put_together_are_the_text(text: Text, at: int) -> None:
    whole = text.cut(0, at) + text.cut(at, len(text.text))
    assert (whole.text, whole.added) == (text.text, text.added)
    assert offsets(whole.spans) == offsets(text.spans)


@given(texts(), st.integers(0, 20))
def test_a_parted_text_is_cut_in_two(text: Text, at: int) -> None:
    at = min(at, len(text.text))
    assert text.parted(at) == (text.cut(0, at), text.cut(at, len(text.text)))


@given(texts(), st.integers(0, 20), st.integers(1, 20))
def test_a_place_in_the_source_is_found_in_the_text_and_back(
    text: Text, start: int, length: int
) -> None:
    wanted = (Span(start, start + length),)
    there = [at for span in text.spans for at in range(span.start, span.end)]
    found = [
        at for low, high in text.ranges_of(wanted) for span in text.cut(low, high).spans
        for at in range(span.start, span.end)
    ]  # fmt: skip
    assert found == [at for at in there if start <= at < start + length]


@given(texts())
def test_the_runs_are_the_text_without_what_was_added(text: Text) -> None:
    shown = [text.text[at : at + len(span)] for at, span in text.runs()]
    assert "".join(shown) == text.from_source
    assert ["".join(offsets((span,))) for _, span in text.runs()] == shown


@given(texts(), st.integers(0, 20))
def test_every_character_has_a_place_to_go_to(text: Text, at: int) -> None:
    if text.spans and at < len(text.text):
        assert text.spans_of(at, at + 1)


@pytest.mark.parametrize("added", [(2,), (-1,), (0, 0)])
def test_added_characters_outside_the_text_are_refused(added: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"added|one to one"):
        Text("字" * len(added) + "文", (Span(0, 1),), added)
