"""A notebook file of every version of the program opens with all that it holds."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.notebook_file import StartReport, open_notebook_file
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.annotations.notebook.searches import Searches
from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.history import History
from yearbook_reader.storage.rows import damaged_rows
from yearbook_reader.volume.model import Span

FILES = Path(__file__).parent / "files"
PRESENT = MIGRATIONS[-1].version
MOMENT = "2026-01-02T03:04:05.678Z"
TITLES = ("水利", "综述", "概况")

ONE = Annotation(
    id="one",
    source_sha256="book",
    spans=(Span(30, 32), Span(40, 45)),
    quote="𬭎和\n𠮷先生",
    prefix="前",
    suffix="后",
    color=Color.BLUE,
    note="改过的笔记",
    tags=("水利", "待核, 二"),
    entry_id="entry-13",
    titles=TITLES,
    created=MOMENT,
    modified="2026-01-03T03:04:05.678Z",
)


def file_of(version: int, folder: Path) -> Path:
    path = folder / "notebook.sqlite"
    shutil.copyfile(FILES / f"notebook.version-{version}.sqlite", path)
    return path


def without_header(path: Path) -> Path:
    """Overwrite the first page, which holds the header and the schema."""
    path.write_bytes(b"\xff" * 4096 + path.read_bytes()[4096:])
    return path


def test_a_file_of_every_version_is_kept_here() -> None:
    kept = sorted(path.name for path in FILES.glob("notebook.version-*.sqlite"))
    assert kept == [f"notebook.version-{each.version}.sqlite" for each in MIGRATIONS]


@pytest.mark.parametrize("version", [each.version for each in MIGRATIONS])
def test_everything_in_a_file_of_any_version_is_there(tmp_path: Path, version: int) -> None:
    opened = open_notebook_file(file_of(version, tmp_path), tmp_path / "backups")
    notebook = Notebook(opened.database)
    assert not opened.report.sentence
    first, second = notebook.annotations("book")
    assert (first.id, first.spans, first.note) == ("two", (Span(5, 9),), "")
    assert second == ONE
    assert [each.id for each in notebook.annotations("other")] == ["other"]
    mark = Bookmark("mark", "book", 13, "entry-13", TITLES, MOMENT)
    assert notebook.bookmarks("book") == (mark,)
    assert notebook.position("book") == 77
    notebook.close()


@pytest.mark.parametrize("version", [each.version for each in MIGRATIONS])
def test_every_row_of_a_file_of_any_version_has_its_hash(tmp_path: Path, version: int) -> None:
    database = Database(file_of(version, tmp_path), APPLICATION_ID, MIGRATIONS)
    assert damaged_rows(database) == 0
    for table in ("annotation", "bookmark", "position", "event"):
        assert database.read(f"SELECT count(*) FROM {table} WHERE hash = ''") == [(0,)]
    database.close()


@pytest.mark.parametrize("version", [each.version for each in MIGRATIONS])
def test_what_was_done_in_any_version_can_be_undone(tmp_path: Path, version: int) -> None:
    database = Database(file_of(version, tmp_path), APPLICATION_ID, MIGRATIONS)
    history, notebook = History(database), Notebook(database)
    for action in history.standing(("annotation", "bookmark"), limit=99):
        history.undo(action.number)
    assert notebook.annotations("book") == notebook.bookmarks("book") == ()
    for action in reversed(history.standing(("annotation", "bookmark"), limit=99)):
        history.undo(action.number)
    database.close()


def test_what_version_2_brought_is_there(tmp_path: Path) -> None:
    database = Database(file_of(2, tmp_path), APPLICATION_ID, MIGRATIONS)
    notebook = Notebook(database)
    [rich] = notebook.annotations("rich")
    assert rich == replace(
        ONE,
        id="rich",
        source_sha256="rich",
        style=Style.UNDERLINE,
        state=State.CHECKED,
        page="12",
        author="李闻道",
        reply_to="one",
        links=("yearbook-reader://book/entry-13",),
        snapshot=rich.snapshot,
    )
    assert notebook.snapshots.text(rich.snapshot) == "2019年，云台县新建水闸12座。"
    [mark] = notebook.bookmarks("rich")
    assert (mark.name, mark.folder) == ("要点", "水利")
    [search] = Searches(database).saved()
    assert (search.name, search.query) == ("水闸", "水闸 -小学")
    assert Searches(database).remembered() == ("防汛",)
    database.close()


def test_what_version_3_brought_is_there(tmp_path: Path) -> None:
    database = Database(file_of(3, tmp_path), APPLICATION_ID, MIGRATIONS)
    assert Notebook(database).names() == {"gone": "云台年鉴 2020"}
    database.close()


def test_undoing_what_an_older_version_did_keeps_what_came_later(tmp_path: Path) -> None:
    database = Database(file_of(1, tmp_path), APPLICATION_ID, MIGRATIONS)
    history, notebook = History(database), Notebook(database)
    [(updated,)] = database.read("SELECT action FROM event WHERE op = 'update'")
    history.undo(updated)
    [_, one] = notebook.annotations("book")
    assert (one.note, one.style, one.state) == (
        "核对：“新建水闸12座”\n待查",
        Style.HIGHLIGHT,
        State.NONE,
    )
    database.close()


def test_a_row_that_was_damaged_in_an_older_version_is_noticed_and_mended(tmp_path: Path) -> None:
    path = file_of(1, tmp_path)
    damaging = apsw.Connection(str(path))
    damaging.execute("UPDATE annotation SET note = '改过的笔己' WHERE id = 'one'")
    damaging.close()
    opened = open_notebook_file(path, tmp_path / "backups")
    assert Notebook(opened.database).annotations("book")[1] == ONE
    assert opened.report.kept is not None
    opened.database.close()


def test_a_file_of_an_older_version_whose_header_is_gone_comes_back(tmp_path: Path) -> None:
    path = without_header(file_of(1, tmp_path))
    opened = open_notebook_file(path, tmp_path / "backups")
    notebook = Notebook(opened.database)
    assert [each.id for each in notebook.annotations("book")] == ["two", "one"]
    assert notebook.annotations("book")[1] == ONE
    assert len(notebook.bookmarks("book")) == 1
    notebook.close()


def test_what_came_back_of_an_older_version_opens_without_a_word(tmp_path: Path) -> None:
    path = without_header(file_of(1, tmp_path))
    open_notebook_file(path, tmp_path / "backups").database.close()
    opened = open_notebook_file(path, tmp_path / "backups")
    opened.database.close()
    assert opened.report == StartReport()


def test_a_file_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = file_of(PRESENT, tmp_path)
    content = bytearray(path.read_bytes())
    content[60:64] = (PRESENT + 1).to_bytes(4, "big")
    path.write_bytes(content)
    with pytest.raises(StorageError, match="更新版本"):
        open_notebook_file(path, tmp_path / "backups")
    assert path.read_bytes() == content
