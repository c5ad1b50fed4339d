"""Notes answer the same queries as the book."""

import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.notes import search_notes
from yearbook_reader.search.query import parse
from yearbook_reader.volume.model import Span

COVERS = {"a": Cover("a", "云台年鉴", 2020, 2019, "云台县")}


def note(
    identifier: str, quote: str, text: str = "", tags: tuple[str, ...] = (), source: str = "a"
) -> Annotation:
    return Annotation(
        identifier,
        source,
        (Span(0, 1),),
        quote,
        "",
        "",
        Color.YELLOW,
        text,
        tags,
        "e",
        ("水利", "综述", "概况"),
    )


NOTES = (
    note("1", "新建水闸12座", "核对水闸数目", ("数字",)),
    note("2", "全县有小学21所", "", ("水闸", "教育")),
    note("3", "水闸", source="b"),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("水闸", ["1水闸", "1水闸", "2水闸", "3水闸"]),
        ("水閘 小学", ["2水闸", "2小学"]),
        ("水闸 -小学", ["1水闸", "1水闸", "3水闸"]),
        ("注:水闸", ["1水闸", "2水闸"]),
        ("注:/数./", ["1数目", "1数字"]),
        ("-注:水闸 水闸", ["3水闸"]),
        ("概况", []),
        ("标题:概况 小学", ["2小学"]),
        ("标题:综述 小学", []),
        ("类目:水利 分目:综述 小学", ["2小学"]),
        ("年:2019 水闸 12", ["1水闸", "1水闸", "112"]),
        ("地:云台 小学", ["2小学"]),
        ("年:2019 -12", ["2水闸"]),
        ("", []),
    ],
)
def test_notes_are_found_by(query: str, found: list[str]) -> None:
    hits = search_notes(parse(query), NOTES, COVERS)
    assert [each.annotation.id + each.text[each.start : each.end] for each in hits] == found
