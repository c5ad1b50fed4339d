"""From a selection to an annotation: the words, their neighbours and their titles."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import (
    annotate,
    bookmark,
    section_text,
)
from yearbook_reader.errors import NotFoundError
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Section,
    Span,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries, content, units


class Shown(NamedTuple):
    """A text of a volume with its unit's id."""

    unit_id: str
    text: Text


def shown(volume: Volume) -> list[Shown]:
    return [
        Shown(unit.id, text)
        for unit in units(volume)
        for item in content(unit)
        for text in item.texts
        if text
    ]


def highlight(volume: Volume, *words: str) -> Annotation:
    """Annotate each of the words at its first place in a text of the volume."""
    spans: list[Span] = []
    for word in words:
        text = next(each.text for each in shown(volume) if word in each.text.text)
        at = text.text.index(word)
        spans.extend(text.spans_of(at, at + len(word)))
    return annotate(volume, tuple(spans), Color.YELLOW)


@pytest.fixture
def volume(made_up: Reconstruction) -> Volume:
    """Give the made-up volume."""
    return made_up.volume


def test_the_quote_is_the_clean_text_selected(volume: Volume) -> None:
    assert highlight(volume, "新建水闸12座").quote == "新建水闸12座"


def test_rare_characters_are_quoted_whole(volume: Volume) -> None:
    assert highlight(volume, "𬭎和𠮷先生").quote == "𬭎和𠮷先生"


def test_words_that_the_page_tore_apart_are_one_quote(volume: Volume) -> None:
    annotation = highlight(volume, "共同检查堤防")
    assert annotation.quote == "共同检查堤防"
    assert len(annotation.spans) == 2


def test_a_selection_of_source_lines_leaves_heads_and_breaks_out(
    volume: Volume, made_up_source: Source
) -> None:
    start = made_up_source.text.index("出席")
    end = made_up_source.text.index("堤防")
    annotation = annotate(volume, (Span(start, end),), Color.GREEN)
    assert annotation.quote == "出席，共同检查\n6月3日，防汛演练现场\n（县水利局供稿）"


def test_several_texts_are_joined_line_by_line(volume: Volume) -> None:
    assert highlight(volume, "称号。", "防汛演练在").quote == "称号。\n防汛演练在"


def test_the_neighbours_are_the_clean_text_on_both_sides(volume: Volume) -> None:
    annotation = highlight(volume, "𬭎和𠮷先生")
    assert annotation.prefix.endswith("称号。\n防汛演练在青石镇举行，")
    assert annotation.suffix.startswith("出席，共同检查堤防。")


def test_the_neighbours_are_64_code_points_long(volume: Volume) -> None:
    assert len(highlight(volume, "检查").prefix) == 64
    assert len(highlight(volume, "12座").suffix) == 64


def test_the_neighbours_stay_within_the_unit(volume: Volume) -> None:
    annotation = highlight(volume, "新建雨量站3个。")
    assert annotation.prefix == "水文\n〉测站\n【雨量站建设】\n"
    assert annotation.suffix.endswith("（王之远赵行）")


def test_an_annotation_knows_its_entry_and_titles(volume: Volume) -> None:
    annotation = highlight(volume, "新建雨量站3个。")
    assert annotation.titles == ("水利", "水文", "测站", "雨量站建设")
    assert annotation.entry_id == next(
        entry.id for entry in all_entries(volume) if entry.heading.title == "雨量站建设"
    )


def test_a_title_of_a_section_belongs_to_no_entry(volume: Volume) -> None:
    annotation = highlight(volume, "水文")
    assert (annotation.entry_id, annotation.titles) == ("", ("水利", "水文"))


def test_an_annotation_knows_its_colour_its_source_and_when_it_was_made(volume: Volume) -> None:
    text = shown(volume)[0].text
    annotation = annotate(volume, text.spans, Color.PURPLE)
    assert annotation.color is Color.PURPLE
    assert annotation.source_sha256 == volume.source_sha256
    assert annotation.created == annotation.modified
    assert annotation.created.endswith("Z")


def test_two_annotations_of_the_same_words_are_two(volume: Volume) -> None:
    assert highlight(volume, "堤防").id != highlight(volume, "堤防").id


def test_an_annotation_knows_its_printed_page(volume: Volume) -> None:
    assert highlight(volume, "水闸12座").page == "12"
    assert highlight(volume, "小学21所").page == ""


def test_an_annotation_knows_its_section_as_it_was(volume: Volume) -> None:
    annotation = highlight(volume, "雨量站3个")
    section = section_text(volume, annotation.spans)
    assert section.startswith("水文\n〉测站\n【雨量站建设】\n新建雨量站3个。\n")
    assert annotation.snapshot == hashlib.sha256(section.encode()).hexdigest()
    assert section_text(volume, (Span(0, 1),)) == ""


def test_where_no_text_stands_there_is_nothing_to_annotate(
    volume: Volume, made_up_source: Source
) -> None:
    at = made_up_source.text.index("·12·")
    with pytest.raises(NotFoundError):
        annotate(volume, (Span(at, at + 4),), Color.YELLOW)


def test_a_bookmark_stands_where_its_entry_begins(volume: Volume, made_up_source: Source) -> None:
    entry = all_entries(volume)[1]
    mark = bookmark(volume, entry)
    assert mark.offset == made_up_source.text.index("【雨量站建设】")
    assert (mark.entry_id, mark.source_sha256) == (entry.id, volume.source_sha256)
    assert mark.titles == ("水利", "水文", "测站", "雨量站建设")


def test_entries_of_the_same_title_are_told_apart(volume: Volume) -> None:
    first, _, last = (bookmark(volume, entry) for entry in all_entries(volume))
    assert first.offset < last.offset
    assert last.titles == ("教育", "小学", "概况")


def test_a_bookmark_stands_on_the_first_character_of_a_book_too() -> None:
    entry = Entry("first", Heading("概况", Text("概况", (Span(0, 2),))))
    section = Section("section", Heading("综述"), entries=(entry,))
    book = Volume("", "", chapters=(Chapter("chapter", Heading("水利"), sections=(section,)),))
    mark = bookmark(book, entry)
    assert (mark.offset, mark.titles) == (0, ("水利", "综述", "概况"))


def test_an_entry_of_another_volume_or_without_a_character_has_no_bookmark(
    volume: Volume,
) -> None:
    empty = Entry("empty", Heading("空"))
    section = Section("section", Heading("综述"), entries=(empty,))
    book = Volume("", "", chapters=(Chapter("chapter", Heading("水利"), sections=(section,)),))
    for where, entry in ((volume, Entry("elsewhere", Heading("别处"))), (book, empty)):
        with pytest.raises(NotFoundError, match=entry.heading.title):
            bookmark(where, entry)


def test_a_new_mark_has_no_note_yet(volume: Volume) -> None:
    made = annotate(volume, shown(volume)[0].text.spans, Color.BLUE)
    assert (made.note, made.tags) == ("", ())


def test_the_clean_text_at_spans_is_given_a_line_for_each_text(volume: Volume) -> None:
    first, second = (each.text for each in shown(volume)[:2])
    made = annotate(volume, (*first.spans, *second.spans), Color.BLUE)
    assert made.quote == f"{first.text}\n{second.text}"


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_selection_is_quoted_and_found_again(volume: Volume, data: st.DataObject) -> None:
    texts = shown(volume)
    first = data.draw(st.integers(0, len(texts) - 1))
    last = data.draw(st.integers(first, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[first].text.text) - 1))
    low = start + 1 if first == last else 1
    end = data.draw(st.integers(low, len(texts[last].text.text)))
    pieces = [
        each.text.cut(
            start if index == first else 0,
            end if index == last else len(each.text.text),
        )
        for index, each in enumerate(texts)
        if first <= index <= last
    ]
    annotation = annotate(
        volume, tuple(span for piece in pieces for span in piece.spans), Color.BLUE
    )
    assert annotation.quote == "\n".join(piece.text for piece in pieces)
    found = [
        text.text[low:high] for _, text in texts for low, high in text.ranges_of(annotation.spans)
    ]
    assert found == [piece.text for piece in pieces]
    same_unit = {each.unit_id for each in texts[first : last + 1]} == {texts[first].unit_id}
    if same_unit:
        whole = "\n".join(each.text.text for each in texts if each.unit_id == texts[first].unit_id)
        assert annotation.prefix + annotation.quote + annotation.suffix in whole


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_run_of_the_source_is_quoted_by_its_clean_text_alone(
    volume: Volume, made_up_source: Source, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(made_up_source.text) - 1))
    end = data.draw(st.integers(start + 1, len(made_up_source.text)))
    run = (Span(start, end),)
    pieces = [text.text[low:high] for _, text in shown(volume) for low, high in text.ranges_of(run)]
    if not pieces:
        with pytest.raises(NotFoundError):
            annotate(volume, run, Color.BLUE)
        return
    annotation = annotate(volume, run, Color.BLUE)
    characters = "".join(made_up_source.text[s.start : s.end] for s in annotation.spans)
    assert annotation.quote == "\n".join(pieces)
    assert characters == "".join(pieces)
    assert all(start <= span.start < span.end <= end for span in annotation.spans)
