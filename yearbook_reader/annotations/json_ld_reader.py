"""Annotations and bookmarks read from W3C Web Annotations in JSON-LD, ours and others'."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar
from urllib.parse import unquote

from yearbook_reader.annotations.addresses import identifier_of, place_of_address
from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.json_ld import Json
from yearbook_reader.errors import FormatError
from yearbook_reader.volume.model import Span

_SNAPSHOT = "urn:yearbook-reader:snapshot:"

Look = TypeVar("Look", Color, Style, State)


def from_json_ld(content: bytes) -> Notes:
    """Read a collection, a page, a list of annotations, or a single one.

    What a foreign annotation does not tell is left empty; one without an id, without an
    address of a volume or without a position in it is refused with all the file.

    Raises:
        FormatError: the file is no JSON or holds something that is no annotation of ours.
    """
    try:
        items = list(_items(json.loads(content.decode("utf-8-sig"))))
        notes = [_bookmark(each) if _is_bookmark(each) else _annotation(each) for each in items]
    except RecursionError as error:
        raise FormatError("批注文件的层次太深，无法读取。") from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise FormatError("这不是本程序能读的批注文件（W3C Web Annotation）。") from error
    return Notes(
        tuple(each for each in notes if isinstance(each, Annotation)),
        tuple(each for each in notes if isinstance(each, Bookmark)),
    )


def _items(value: Any) -> Iterator[Json]:  # noqa: ANN401 - whatever the JSON holds
    """Give the annotations of a collection, a page or a list, or the only one."""
    if isinstance(value, list):
        for each in value:
            yield from _items(each)
    elif "first" in value:
        yield from _items(value["first"])
    elif "items" in value:
        yield from _items(value["items"])
    elif "AnnotationCollection" not in _many(value["type"]):
        yield value


def _is_bookmark(item: Json) -> bool:
    return "bookmarking" in _many(item.get("motivation"))


def _annotation(item: Json) -> Annotation:
    target, reply_to = _targets(item)
    quoted = _selector(target, "TextQuoteSelector")
    position = _selector(target, "TextPositionSelector")
    looks = _many(target.get("styleClass"))
    created = _text(item.get("created"))
    return Annotation(
        id=identifier_of(_text(item["id"])),
        source_sha256=_source(target),
        spans=_spans(position),
        quote=_text(quoted.get("exact")),
        prefix=_text(quoted.get("prefix")),
        suffix=_text(quoted.get("suffix")),
        color=_one_of(looks, Color, Color.YELLOW),
        note="\n".join(_bodies(item, "commenting")),
        tags=tuple(_bodies(item, "tagging")),
        entry_id=_text(_selector(target, "FragmentSelector").get("value")),
        titles=tuple(map(_text, target.get("titles", ()))),
        created=created,
        modified=_text(item.get("modified", created)),
        style=_one_of(looks, Style, Style.HIGHLIGHT),
        state=_one_of(list(_bodies(item, "assessing")), State, State.NONE),
        page=_text(target.get("page")),
        author=_author(item),
        reply_to=reply_to,
        links=tuple(_links(item)),
        snapshot=_snapshot(target),
    )


def _bookmark(item: Json) -> Bookmark:
    target, _ = _targets(item)
    return Bookmark(
        id=identifier_of(_text(item["id"])),
        source_sha256=_source(target),
        offset=_number(_selector(target, "TextPositionSelector")["start"]),
        entry_id=_text(_selector(target, "FragmentSelector").get("value")),
        titles=tuple(map(_text, target.get("titles", ()))),
        created=_text(item.get("created")),
        name="\n".join(_bodies(item, "describing")),
        folder=_text(target.get("folder")),
    )


def _targets(item: Json) -> tuple[Json, str]:
    """Give the place in a volume that is meant, and the id of the note that is answered."""
    found = _many(item["target"])
    [target] = [each for each in found if isinstance(each, dict)]
    answered = [identifier_of(each) for each in found if isinstance(each, str)]
    return target, answered[0] if answered else ""


def _source(target: Json) -> str:
    source = target["source"]
    place = place_of_address(_text(source["id"] if isinstance(source, dict) else source))
    if place is None:
        raise ValueError("the source is no volume")
    return place.source_sha256


def _selector(target: Json, kind: str) -> Json:
    """Give the first selector of a kind; an empty one where there is none."""
    found = (each for each in _many(target.get("selector")) if each["type"] == kind)
    return next(found, {})


def _spans(position: Json) -> tuple[Span, ...]:
    pairs = position.get("spans", [[position["start"], position["end"]]])
    spans = tuple(Span(_number(start), _number(end)) for start, end in pairs)
    if any(span.start >= span.end for span in spans):
        raise ValueError("a span ends before it begins")
    return spans


def _bodies(item: Json, purpose: str) -> Iterator[str]:
    """Give the texts of the bodies with a purpose; a body without one comments."""
    if purpose == "commenting" and "bodyValue" in item:
        yield _text(item["bodyValue"])
    for body in _many(item.get("body")):
        is_text = isinstance(body, dict) and "value" in body
        if is_text and body.get("purpose", "commenting") == purpose:
            yield _text(body["value"])


def _links(item: Json) -> Iterator[str]:
    for body in _many(item.get("body")):
        if isinstance(body, dict) and body.get("purpose") == "linking":
            yield _text(body["source"])


def _author(item: Json) -> str:
    creators = _many(item.get("creator"))
    if not creators:
        return ""
    creator = creators[0]
    if isinstance(creator, str):
        return creator
    names = _many(creator.get("name")) or _many(creator.get("nickname")) or [creator.get("id", "")]
    return _text(names[0])


def _snapshot(target: Json) -> str:
    states = _many(target.get("state"))
    state: Json = next((each for each in states if "cached" in each), {})
    return unquote(_text(state.get("cached", "")).removeprefix(_SNAPSHOT))


def _one_of(names: list[Any], looks: type[Look], otherwise: Look) -> Look:
    return next((looks(name) for name in names if name and name in list(looks)), otherwise)


def _many(value: Any) -> list[Any]:  # noqa: ANN401 - JSON-LD lets one stand for a list of one
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _number(value: object) -> int:
    """Read a whole number that SQLite can keep."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise TypeError("no offset")
    return value
