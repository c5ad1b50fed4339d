"""Notes and bookmarks answer the same queries as the book."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.progress import Cancelled
from yearbook_reader.search.hits import Cover, Scope
from yearbook_reader.search.notes import Note, NoteKind, search_notes
from yearbook_reader.search.query import parse
from yearbook_reader.shelf.note_search import search_notebook
from yearbook_reader.volume.model import Span

COVERS = {"a": Cover("a", "云台年鉴", 2020, 2019, "云台县")}


def note(
    identifier: str, quote: str, text: str = "", tags: tuple[str, ...] = (), source: str = "a"
) -> Note:
    titles = ("水利", "综述", "概况")
    return Note(NoteKind.NOTE, identifier, source, 0, (text, *tags), quote, titles, "e")


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
    assert [each.note.id + each.sentence[each.start : each.end] for each in hits] == found


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        (Scope(), "1123"),
        (Scope(volumes=frozenset({"a"})), "112"),
        (Scope(years=frozenset({2019})), "112"),
        (Scope(years=frozenset({None})), "3"),
        (Scope(chapters=frozenset({"水利"})), "1123"),
        (Scope(chapters=frozenset({"教育"})), ""),
        (Scope(units=frozenset({("a", "u")})), ""),
    ],
)
def test_a_scope_holds_for_notes_too(scope: Scope, found: str) -> None:
    hits = search_notes(parse("水闸"), NOTES, COVERS, scope)
    assert "".join(each.note.id for each in hits) == found


def test_a_match_is_shown_in_its_sentence() -> None:
    long = note("1", "", "先查年表。再核对水闸数目！然后抄录。")
    (hit,) = search_notes(parse("水闸"), [long], COVERS)
    assert (hit.sentence, hit.start, hit.end) == ("再核对水闸数目！", 3, 5)


def test_the_search_can_be_stopped() -> None:
    def stop(done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(search_notes(parse("水闸"), NOTES, COVERS, progress=stop))


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    """Give a notebook with notes in two volumes and bookmarks in one."""
    made = Notebook.open(tmp_path / "notebook.sqlite")
    made.add(
        _annotation("late", "a", 90, "核对水闸"),
        _annotation("early", "a", 10, "水闸在此"),
        _annotation("elsewhere", "z", 0, "水闸"),
    )
    titles = ("水利", "工程", "水闸建设")
    made.add_bookmark(
        Bookmark("named", "a", 50, "e", titles, "", name="读到这里的水闸"),
        Bookmark("filed", "a", 60, "e", ("水利", "综述", "概况"), "", folder="水闸史料"),
    )
    return made


def _annotation(identifier: str, source: str, start: int, text: str) -> Annotation:
    spans = (Span(start, start + 2),)
    return Annotation(identifier, source, spans, "工程", "", "", Color.YELLOW, text)


def test_the_notebook_answers_in_the_order_of_the_books(notebook: Notebook) -> None:
    covers = (Cover("b", "远山年鉴"), *COVERS.values())
    hits = search_notebook(parse("水闸"), notebook, covers)
    assert [(each.note.id, each.cover.title) for each in hits] == [
        ("early", "云台年鉴"),
        ("named", "云台年鉴"),
        ("named", "云台年鉴"),
        ("filed", "云台年鉴"),
        ("late", "云台年鉴"),
        ("elsewhere", ""),
    ]


def test_a_bookmark_is_found_by_its_name_its_folder_and_the_title_it_stands_on(
    notebook: Notebook,
) -> None:
    def found(query: str) -> list[tuple[str, str]]:
        hits = search_notebook(parse(query), notebook, tuple(COVERS.values()))
        return [(each.note.id, each.sentence) for each in hits if each.note.kind == "bookmark"]

    assert found("读到") == [("named", "读到这里的水闸")]
    assert found("注:史料") == [("filed", "水闸史料")]
    assert found("水闸建设") == [("named", "水闸建设")]
    assert found("注:水闸建设") == []
