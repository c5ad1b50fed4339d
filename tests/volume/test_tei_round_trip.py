"""The law of the TEI file: whatever a reconstruction holds comes back exactly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.volume.model import (
    Caption,
    Chapter,
    Entry,
    FormeWork,
    FormeWorkKind,
    Heading,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction
from yearbook_reader.volume.tei import from_tei
from yearbook_reader.volume.tei_writer import to_tei
from yearbook_reader.volume.xml_characters import identifier_of, xml_name

ODD = st.sampled_from(
    "\x00\x0b\x0c\r\n\t \x7f\x85\u2028\ud800\udfff\ufffe\uffff\U0001fffe_<&>]'\"𠮷"
)
STRINGS = st.text(ODD | st.characters(), max_size=6)
YEARS = st.none() | st.integers(1, 9999)
OFFSETS = st.integers(-5, 10**9)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Draw runs of the source, and characters that were added between theirs."""
    runs = draw(st.lists(st.tuples(OFFSETS, STRINGS), max_size=3))
    characters = [(char, False) for _, text in runs for char in text]
    for char in draw(st.text(ODD | st.characters(), max_size=3)):
        characters.insert(draw(st.integers(0, len(characters))), (char, True))
    return Text(
        "".join(char for char, _ in characters),
        tuple(Span(start, start + len(text)) for start, text in runs),
        tuple(at for at, (_, added) in enumerate(characters) if added),
    )


def several(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=2).map(tuple)


TEXTS = st.just(Text()) | texts()
SPANS = several(st.builds(Span, OFFSETS, OFFSETS))
HEADINGS = st.builds(Heading, STRINGS, TEXTS)
CAPTIONS = st.builds(Caption, TEXTS, st.none() | STRINGS, TEXTS)
BLOCKS = several(
    st.one_of(
        st.builds(Paragraph, TEXTS),
        CAPTIONS,
        st.builds(Signature, TEXTS, several(STRINGS)),
        st.builds(Table, several(several(TEXTS)), TEXTS, TEXTS),
    )
)
ENTRIES = several(st.builds(Entry, STRINGS, HEADINGS, BLOCKS, several(STRINGS)))
SUBSECTIONS = several(st.builds(Subsection, STRINGS, HEADINGS, BLOCKS, ENTRIES))
SECTIONS = several(
    st.builds(Section, STRINGS, HEADINGS, BLOCKS, ENTRIES, SUBSECTIONS, TEXTS, TEXTS)
)
CHAPTERS = several(
    st.builds(Chapter, STRINGS, HEADINGS, HEADINGS, BLOCKS, SECTIONS, ENTRIES, several(CAPTIONS))
)
PAGES = several(st.builds(Page, st.integers(), OFFSETS, OFFSETS, st.none() | STRINGS))
FORME_WORK = several(st.builds(FormeWork, st.sampled_from(FormeWorkKind), TEXTS))
VOLUMES = st.builds(Volume, STRINGS, STRINGS, YEARS, YEARS, BLOCKS, CHAPTERS, FORME_WORK, PAGES)
FINDINGS = several(
    st.builds(
        Finding,
        st.sampled_from(FindingKind),
        st.floats(0, 1),
        SPANS,
        STRINGS,
        several(STRINGS),
        st.booleans(),
        STRINGS,
    )
)
RECONSTRUCTIONS = st.builds(
    Reconstruction, VOLUMES, FINDINGS, several(st.tuples(STRINGS, STRINGS)), STRINGS
)


@given(RECONSTRUCTIONS)
def test_every_reconstruction_comes_back_and_is_rewritten_byte_by_byte(
    reconstruction: Reconstruction,
) -> None:
    written = to_tei(reconstruction)
    read = from_tei(written)
    assert read == reconstruction
    assert to_tei(read) == written


@given(STRINGS, st.integers(1, 3))
def test_every_identifier_has_a_name_of_its_own(identifier: str, occurrence: int) -> None:
    assert identifier_of(xml_name(identifier, occurrence)) == identifier


@given(st.from_regex(r"[a-z]+-[0-9]+", fullmatch=True))
def test_an_ordinary_identifier_is_its_own_name(identifier: str) -> None:
    assert xml_name(identifier) == identifier
