"""The packed form of a volume gives back the very value, or nothing at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.errors import FormatError
from yearbook_reader.reconstruct.reading import read_volume
from yearbook_reader.volume.model import Heading, Paragraph, Span, Text, Volume
from yearbook_reader.volume.packing import pack, unpack
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.tei import to_tei

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*/raw.*.txt"))


def test_the_made_up_volume_comes_back_as_it_was(made_up: Reconstruction) -> None:
    assert unpack(pack(made_up, b""), b"") == made_up


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_sample_comes_back_as_it_was(file: Path) -> None:
    made = read_volume(file)[1]
    tei = to_tei(made)
    assert to_tei(unpack(pack(made, tei), tei)) == tei


@given(st.text(), st.text(), st.floats(0, 1))
def test_any_characters_come_back(title: str, text: str, number: float) -> None:
    block = Paragraph(Text(text, (Span(7, 7 + len(text)),) if text else ()))
    made = Reconstruction(Volume(title, "", lead=(block,)), (), ((title, text),), text)
    assert unpack(pack(made, b""), b"") == made


def test_characters_that_a_person_added_come_back(made_up: Reconstruction) -> None:
    text = Text("新建水闸", (Span(3, 5),), (1, 2))
    chapter = replace(made_up.volume.chapters[0], heading_en=Heading("", text))
    made = replace(made_up, volume=replace(made_up.volume, chapters=(chapter,)))
    assert unpack(pack(made, b""), b"") == made


def test_what_was_packed_beside_another_file_is_refused(made_up: Reconstruction) -> None:
    with pytest.raises(FormatError):
        unpack(pack(made_up, b"one"), b"two")


@pytest.mark.parametrize("place", [0, 20, 60, -1])
def test_a_byte_that_the_disk_changed_is_noticed(made_up: Reconstruction, place: int) -> None:
    packed = bytearray(pack(made_up, b""))
    packed[place] ^= 1
    with pytest.raises(FormatError):
        unpack(bytes(packed), b"")


@pytest.mark.parametrize("length", [0, 5, 30, 100])
def test_a_cut_file_is_refused(made_up: Reconstruction, length: int) -> None:
    with pytest.raises(FormatError):
        unpack(pack(made_up, b"")[:length], b"")
