"""A source that is kept comes back as it was, or says that it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.errors import FormatError
from yearbook_reader.sources.encoding import Decoding, Ground
from yearbook_reader.sources.kept import from_bytes, to_bytes
from yearbook_reader.sources.packing import LONGEST_LEAD
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import LineStyle, Source

SAMPLE = Path(__file__).parent.parent / "samples" / "v4_jizhou_2019" / "volume.pdf"

points = st.integers(0, 100_000).map(lambda hundredths: hundredths / 100)
offsets = st.integers(0, 2**32 - 1)
weights = st.just((True, 0)) | st.tuples(st.just(False), st.integers(0, LONGEST_LEAD))
styles = st.tuples(offsets, offsets, points, points, points, points, points, weights).map(
    lambda fields: LineStyle(*fields[:-1], *fields[-1])
)
decodings = st.builds(
    Decoding, st.text(max_size=9), st.sampled_from(Ground), st.floats(0, 1), st.integers(0, 10**9)
)
sources = st.builds(
    Source,
    st.text(st.characters(codec=None), max_size=200),
    st.text("0123456789abcdef", max_size=64),
    st.text(max_size=20),
    st.text(max_size=9),
    st.lists(offsets, max_size=9).map(tuple),
    st.lists(styles, max_size=9).map(tuple),
    st.none() | decodings,
    st.booleans(),
    headings=st.lists(st.tuples(offsets, st.integers(1, 9)), max_size=9).map(tuple),
    captions=st.lists(offsets, max_size=9).map(tuple),
    leads=st.lists(st.tuples(offsets, st.integers(1, 99)), max_size=9).map(tuple),
    bookmarks=st.lists(st.tuples(offsets, st.text(max_size=9)), max_size=9).map(tuple),
)


@given(sources)
def test_any_source_comes_back_as_it_was(source: Source) -> None:
    assert from_bytes(to_bytes(source)) == source


def test_the_source_of_a_pdf_comes_back_with_its_pages_and_boxes() -> None:
    source = read_source(SAMPLE)
    assert source.styles
    assert from_bytes(to_bytes(source)) == source


@given(sources, st.data())
def test_damage_is_told(source: Source, data: st.DataObject) -> None:
    written = to_bytes(source)
    cut = data.draw(st.integers(0, len(written) - 1))
    with pytest.raises(FormatError):
        from_bytes(written[:cut])


def test_a_changed_byte_is_told(made_up_source: Source) -> None:
    written = bytearray(to_bytes(made_up_source))
    written[-3] ^= 0x55
    with pytest.raises(FormatError):
        from_bytes(bytes(written))
