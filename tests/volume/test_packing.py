"""The packed form of a volume gives back the very value, or nothing at all."""

import pickle
from bisect import bisect_right
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.errors import FormatError
from yearbook_reader.reconstruct.reading import read_volume
from yearbook_reader.volume.digest import digest_of
from yearbook_reader.volume.model import Entry, Heading, Paragraph, Span, Text, Volume
from yearbook_reader.volume.packing import pack, unpack
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.tei_writer import to_tei
from yearbook_reader.volume.walk import all_entries, content, units

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*/raw.*.txt"))


def test_the_made_up_volume_comes_back_as_it_was(made_up: Reconstruction) -> None:
    assert unpack(pack(made_up, b""), b"").reconstruction == made_up


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_sample_comes_back_as_it_was(file: Path) -> None:
    made = read_volume(file)[1]
    tei = to_tei(made)
    assert to_tei(unpack(pack(made, tei), tei).reconstruction) == tei


@given(st.text(), st.text(), st.floats(0, 1))
def test_any_characters_come_back(title: str, text: str, number: float) -> None:
    block = Paragraph(Text(text, (Span(7, 7 + len(text)),) if text else ()))
    made = Reconstruction(Volume(title, "", lead=(block,)), (), ((title, text),), text)
    assert unpack(pack(made, b""), b"").reconstruction == made


def test_characters_that_a_person_added_come_back(made_up: Reconstruction) -> None:
    text = Text("新建水闸", (Span(3, 5),), (1, 2))
    entries = (
        Entry("one", Heading("概况", Text("概况", (Span(9, 11),)))),
        Entry("two", Heading("新建水闸", text), contributors=("张三", "李四")),
        Entry("three", Heading("无印")),
    )
    first = made_up.volume.chapters[0]
    chapter = replace(first, heading_en=Heading("", text), entries=entries)
    made = replace(made_up, volume=replace(made_up.volume, chapters=(chapter,)))
    assert unpack(pack(made, b""), b"").reconstruction == made


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


def test_what_is_asked_for_later_is_the_same_on_every_thread(made_up: Reconstruction) -> None:
    kept = unpack(pack(made_up, b""), b"").reconstruction
    entry = all_entries(kept.volume)[0]
    with ThreadPoolExecutor(8) as threads:
        asked = list(threads.map(lambda _: (entry.blocks, kept.findings), range(64)))
    assert all(blocks is entry.blocks for blocks, _ in asked)
    assert all(findings is kept.findings for _, findings in asked)


def test_the_entries_of_a_section_are_made_when_they_are_asked_for(made_up: Reconstruction) -> None:
    kept = unpack(pack(made_up, b""), b"").reconstruction.volume
    asked, other = kept.chapters[0].sections[:2]
    assert asked.entries == made_up.volume.chapters[0].sections[0].entries
    with pytest.raises(AttributeError):
        object.__getattribute__(other, "entries")


def test_what_was_not_asked_for_goes_along_to_another_process(made_up: Reconstruction) -> None:
    kept = unpack(pack(made_up, b""), b"").reconstruction
    assert pickle.loads(pickle.dumps(kept)) == made_up


def test_a_value_changed_before_it_was_all_asked_for_is_whole(made_up: Reconstruction) -> None:
    kept = unpack(pack(made_up, b""), b"").reconstruction
    assert replace(kept, engine="other") == replace(made_up, engine="other")


def test_a_field_that_no_value_has_is_still_a_mistake(made_up: Reconstruction) -> None:
    entry = all_entries(unpack(pack(made_up, b""), b"").reconstruction.volume)[0]
    with pytest.raises(AttributeError):
        getattr(entry, "unknown")  # noqa: B009 - a type checker would refuse it


def test_the_digest_comes_back_as_it_was(made_up: Reconstruction) -> None:
    made, kept = digest_of(made_up), unpack(pack(made_up, b""), b"").digest
    assert kept.kinds == made.kinds
    assert [*kept.course.starts] == [*made.course.starts]
    assert [*kept.course.units] == [*made.course.units]
    assert [*kept.entries] == made.entries


def test_the_course_tells_the_unit_of_each_text(made_up: Reconstruction) -> None:
    course = digest_of(made_up).course
    for number, unit in enumerate(units(made_up.volume)):
        for text in (text for item in content(unit) for text in item.texts if text):
            turn = bisect_right(course.starts, text.start) - 1
            assert course.units[turn] == number, text
