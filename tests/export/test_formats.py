"""What holds for every format: nothing is dropped, the same volume gives the same bytes."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from yearbook_reader.cli.convert import FORMAT_NAMES
from yearbook_reader.export.formats import FORMATS
from yearbook_reader.volume.model import (
    Caption,
    Chapter,
    Entry,
    Heading,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import content, units

WORDS = st.text(
    st.sampled_from("水闸2𠮷 \n\t<&>\"'\\`*_#[]|~$-+=.1)：:【】&amp;\x85")
    | st.characters(codec="utf-8"),
    max_size=8,
).filter(lambda words: not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", words))


def without_space(text: str) -> str:
    return "".join(text.split())


def texts(words: str) -> Text:
    return Text(words, (Span(0, len(words)),) if words else ())


TEXTS = st.builds(texts, WORDS)
HEADINGS = st.builds(Heading, WORDS, TEXTS)


def several(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=2).map(tuple)


CAPTIONS = st.builds(Caption, TEXTS, st.none(), TEXTS)
BLOCKS = several(
    st.one_of(
        st.builds(Paragraph, TEXTS),
        CAPTIONS,
        st.builds(Signature, TEXTS, st.just(())),
        st.builds(Table, several(several(TEXTS)), TEXTS, TEXTS),
    )
)
IDS = st.just("part-1")
ENTRIES = several(st.builds(Entry, IDS, HEADINGS, BLOCKS))
SUBSECTIONS = several(st.builds(Subsection, IDS, HEADINGS, BLOCKS, ENTRIES))
SECTIONS = several(st.builds(Section, IDS, HEADINGS, BLOCKS, ENTRIES, SUBSECTIONS, TEXTS, TEXTS))
CHAPTERS = several(
    st.builds(Chapter, IDS, HEADINGS, HEADINGS, BLOCKS, SECTIONS, ENTRIES, several(CAPTIONS))
)
RECONSTRUCTIONS = st.builds(
    lambda lead, chapters: Reconstruction(Volume("年鉴", "00", lead=lead, chapters=chapters), ()),
    BLOCKS,
    CHAPTERS,
)


def placed_words(volume: Volume) -> Iterator[str]:
    """Give each text of the volume as a reader knows it: a title clean, a block as printed."""
    for chapter in volume.chapters:
        for heading in (chapter.heading, chapter.heading_en):
            yield heading.title or heading.printed.text
    for unit in units(volume):
        for item in content(unit):
            yield from [item.title] if item.title else [text.text for text in item.texts]


def xml_words(data: bytes) -> str:
    return "".join(etree.fromstring(data).itertext())


def words_in(format_name: str, data: bytes) -> str:
    """Give the words of an export without its markup."""
    match format_name:
        case "markdown":
            return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", data.decode())
        case "html":
            return xml_words(data.removeprefix(b"<!DOCTYPE html>"))
        case "epub":
            with zipfile.ZipFile(io.BytesIO(data)) as book:
                names = [name for name in book.namelist() if "unit-" in name]
                return "".join(xml_words(book.read(name)) for name in names)
        case "docx":
            with zipfile.ZipFile(io.BytesIO(data)) as document:
                return xml_words(document.read("word/document.xml"))
        case _:
            return data.decode()


@pytest.mark.parametrize("format_name", ["text", "markdown", "html", "epub", "docx"])
@given(reconstruction=RECONSTRUCTIONS)
def test_no_export_drops_a_text(format_name: str, reconstruction: Reconstruction) -> None:
    written = without_space(words_in(format_name, FORMATS[format_name](reconstruction)))
    for words in placed_words(reconstruction.volume):
        assert without_space(words) in written


@given(reconstruction=RECONSTRUCTIONS)
def test_json_drops_no_block(reconstruction: Reconstruction) -> None:
    written = without_space(str(strings_in(json.loads(FORMATS["json"](reconstruction)))))
    for unit in units(reconstruction.volume):
        for item in content(unit):
            for text in item.texts if item.block else ():
                assert without_space(str([text.text])[2:-2]) in written


def strings_in(value: object) -> list[str]:
    if isinstance(value, dict):
        return [string for part in value.values() for string in strings_in(part)]
    if isinstance(value, list):
        return [string for part in value for string in strings_in(part)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_same_volume_gives_the_same_bytes(format_name: str, made_up: Reconstruction) -> None:
    assert FORMATS[format_name](made_up) == FORMATS[format_name](made_up)


@pytest.mark.parametrize("format_name", FORMATS)
def test_an_empty_volume_is_written(format_name: str) -> None:
    assert FORMATS[format_name](Reconstruction(Volume("", ""), ()))


@pytest.mark.parametrize("format_name", FORMATS)
def test_characters_that_a_format_cannot_hold_stop_no_export(
    format_name: str, made_up: Reconstruction
) -> None:
    odd = Paragraph(Text("\x00\ufffe\ud800", (Span(0, 3),)))
    volume = replace(made_up.volume, title="\x01\udfff", lead=(odd,))
    assert FORMATS[format_name](replace(made_up, volume=volume))


def test_the_formats_are_those_of_the_command_line() -> None:
    assert tuple(FORMATS) == FORMAT_NAMES
