"""Notes as W3C Web Annotations: valid, whole, and read again without a loss."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.annotations.addresses import (
    address,
    identifier_of,
    iri_of,
    place_of_address,
)
from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.json_ld import to_json_ld
from yearbook_reader.annotations.json_ld_reader import from_json_ld
from yearbook_reader.errors import FormatError
from yearbook_reader.volume.model import Span

RULES = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parent / "web_annotation.schema.json").read_text(encoding="utf-8"))
)

texts = st.text(st.characters(codec=None), max_size=8)
filled = st.text(st.characters(), min_size=1, max_size=8)
moments = st.datetimes().map(lambda at: at.isoformat(timespec="milliseconds") + "Z")
identifiers = st.uuids().map(str) | filled.filter(lambda text: not text.startswith("urn:"))
hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
spans = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(0, 2**40),
    st.integers(1, 2**20),
)
annotations = st.builds(
    Annotation,
    id=identifiers,
    source_sha256=hashes,
    spans=st.lists(spans, min_size=1, max_size=3).map(tuple),
    quote=texts,
    prefix=texts,
    suffix=texts,
    color=st.sampled_from(Color),
    note=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    entry_id=texts,
    titles=st.lists(texts, max_size=3).map(tuple),
    created=moments,
    modified=moments,
    style=st.sampled_from(Style),
    state=st.sampled_from(State),
    page=texts,
    author=texts,
    reply_to=st.just("") | identifiers,
    links=st.lists(st.builds(address, hashes, texts), max_size=2).map(tuple),
    snapshot=st.just("") | hashes,
)
bookmarks = st.builds(
    Bookmark,
    id=identifiers,
    source_sha256=hashes,
    offset=st.integers(0, 2**40),
    entry_id=texts,
    titles=st.lists(texts, max_size=3).map(tuple),
    created=moments,
    name=texts,
    folder=texts,
)
all_notes = st.builds(
    Notes,
    st.lists(annotations, max_size=3).map(tuple),
    st.lists(bookmarks, max_size=2).map(tuple),
)


def written(*annotations: Annotation, marks: tuple[Bookmark, ...] = ()) -> list[dict[str, Any]]:
    """Give the items of the file of these notes."""
    collection = json.loads(to_json_ld(Notes(annotations, marks)))
    items: list[dict[str, Any]] = collection["first"]["items"]
    return items


@given(all_notes)
def test_whatever_was_written_comes_in_again_whole(notes: Notes) -> None:
    assert from_json_ld(to_json_ld(notes)) == notes


@given(all_notes)
def test_every_file_keeps_the_rules_of_the_recommendation(notes: Notes) -> None:
    RULES.validate(json.loads(to_json_ld(notes)))


def test_the_rules_refuse_what_the_recommendation_refuses(annotation: Annotation) -> None:
    collection = json.loads(to_json_ld(Notes((annotation,))))
    collection["first"]["items"][0]["target"]["selector"][0].pop("exact")
    with pytest.raises(jsonschema.ValidationError):
        RULES.validate(collection)


@given(all_notes)
def test_the_same_notes_give_the_same_bytes(notes: Notes) -> None:
    assert to_json_ld(notes) == to_json_ld(from_json_ld(to_json_ld(notes)))


def test_the_words_are_selected_by_quote_and_by_position(annotation: Annotation) -> None:
    (item,) = written(annotation)
    quoted, position, fragment = item["target"]["selector"]
    assert (quoted["exact"], quoted["prefix"], quoted["suffix"]) == (
        annotation.quote,
        annotation.prefix,
        annotation.suffix,
    )
    assert (position["start"], position["end"]) == (30, 45)
    assert position["spans"] == [[30, 32], [40, 45]]
    assert fragment["value"] == annotation.entry_id


def test_looks_state_and_tags_stand_where_the_standard_has_them(annotation: Annotation) -> None:
    marked = replace(annotation, style=Style.UNDERLINE, state=State.TO_CHECK, note="")
    (item,) = written(marked)
    assert item["target"]["styleClass"] == ["underline", "pink"]
    purposes = [(body["purpose"], body["value"]) for body in item["body"]]
    assert purposes == [("tagging", "水利"), ("tagging", "待核, 二"), ("assessing", "to_check")]
    assert item["motivation"] == "highlighting"


def test_a_note_comments_and_an_answer_replies(annotation: Annotation) -> None:
    answer = replace(annotation, id="two", reply_to="one")
    comment, reply = written(annotation, answer)
    assert (comment["motivation"], reply["motivation"]) == ("commenting", "replying")
    assert reply["target"][1] == comment["id"]


def test_what_is_empty_is_left_out(annotation: Annotation) -> None:
    (item,) = written(replace(annotation, note="", tags=(), titles=(), entry_id=""))
    assert not {"body", "creator"} & set(item)
    assert not {"titles", "page", "state"} & set(item["target"])


def test_a_bookmark_is_one_character_with_its_name(bookmark: Bookmark) -> None:
    (item,) = written(marks=(replace(bookmark, name="水闸", folder="待读"),))
    assert item["motivation"] == "bookmarking"
    assert item["body"][0]["value"] == "水闸"
    assert (item["target"]["selector"][0]["start"], item["target"]["folder"]) == (13, "待读")


FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/anno1",
    "type": "Annotation",
    "bodyValue": "核对",
    "creator": "http://example.org/people/1",
    "target": {
        "source": "yearbook-reader://abc/entry-1",
        "selector": {"type": "TextPositionSelector", "start": 3, "end": 7},
    },
}


def foreign(**changes: object) -> bytes:
    return json.dumps(FOREIGN | changes).encode()


def test_an_annotation_of_another_program_is_read() -> None:
    (note,) = from_json_ld(foreign()).annotations
    assert (note.id, note.note, note.author) == (
        "http://example.org/anno1",
        "核对",
        "http://example.org/people/1",
    )
    assert (note.source_sha256, note.spans) == ("abc", (Span(3, 7),))
    assert (note.color, note.style, note.quote) == (Color.YELLOW, Style.HIGHLIGHT, "")


def test_a_body_without_a_purpose_comments_and_several_do_so_line_by_line() -> None:
    body = [{"type": "TextualBody", "value": text} for text in ("一", "二")]
    plain = {key: value for key, value in FOREIGN.items() if key != "bodyValue"}
    (note,) = from_json_ld(json.dumps(plain | {"body": body}).encode()).annotations
    assert note.note == "一\n二"


@pytest.mark.parametrize(
    "wrap",
    [
        lambda item: item,
        lambda item: [item],
        lambda item: {"type": "AnnotationPage", "items": [item]},
        lambda item: {"type": "AnnotationCollection", "first": {"items": [item]}},
    ],
)
def test_one_a_list_a_page_and_a_collection_are_read(wrap: Any) -> None:  # noqa: ANN401
    assert len(from_json_ld(json.dumps(wrap(FOREIGN)).encode()).annotations) == 1


def test_an_empty_collection_has_no_notes() -> None:
    assert from_json_ld(b'{"type": "AnnotationCollection", "total": 0}') == Notes()


def test_an_author_is_known_by_name_nickname_or_address() -> None:
    for creator in ({"name": "甲"}, {"nickname": "甲"}, {"id": "甲"}, ["甲"], [{"name": ["甲"]}]):
        (note,) = from_json_ld(foreign(creator=creator)).annotations
        assert note.author == "甲"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"1",
        b"\xff",
        b"{}",
        b"[" * 5000,
        foreign(target={"source": "http://example.org/page"}),
        foreign(target={"source": "yearbook-reader://abc"}),
        foreign(target="yearbook-reader://abc"),
        foreign(id=None, target=None),
        foreign(created=3),
        foreign(target={**FOREIGN["target"], "selector": {"type": "X"}}),  # type: ignore[dict-item]
    ],
)
def test_what_is_no_annotation_of_ours_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(FormatError):
        from_json_ld(content)


@pytest.mark.parametrize(
    ("start", "end"), [(7, 3), (3, 3), (-1, 3), (True, 3), (0.5, 3), (0, 2**60)]
)
def test_a_position_that_is_none_is_refused(start: object, end: object) -> None:
    selector = {"type": "TextPositionSelector", "start": start, "end": end}
    with pytest.raises(FormatError):
        from_json_ld(foreign(target={"source": "yearbook-reader://abc", "selector": selector}))


@given(identifiers | st.just("http://example.org/anno?1"))
def test_an_id_is_known_by_its_iri(identifier: str) -> None:
    assert identifier_of(iri_of(identifier)) == identifier


def test_a_uuid_has_the_iri_of_a_uuid() -> None:
    identifier = str(UUID(int=5))
    assert iri_of(identifier) == f"urn:uuid:{identifier}"


@given(filled, texts)
def test_an_address_tells_its_volume_and_entry(source: str, entry: str) -> None:
    assert place_of_address(address(source, entry)) == (source, entry)


@pytest.mark.parametrize("text", ["", "http://a/b", "yearbook-reader://", "yearbook-reader:///x"])
def test_what_is_no_address_is_none(text: str) -> None:
    assert place_of_address(text) is None


def test_an_address_may_have_a_fragment() -> None:
    assert place_of_address("yearbook-reader://abc/entry-1#3") == ("abc", "entry-1")
