"""`search` on the command line: hits, notes, concordance, and what is wrong with a query."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from program import COMMAND, answer, reader

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths


def test_search_follows_the_contract(seed_path: Path) -> None:
    record = Library(user_paths()).add(seed_path).record
    found = answer("search", "互联网+影视", "--json")
    hit = found["hits"][0]
    assert (found["query"], found["total"]) == ("互联网+影视", len(found["hits"]))
    assert (hit["volume"], hit["covers_year"]) == (record.title, 2017)
    assert hit["path"] == ["科学技术", "综述", "概况"]
    assert hit["entry"]
    assert hit["text"][hit["start"] : hit["end"]] == "互联网+影视"


@pytest.mark.usefixtures("two_volumes")
def test_a_limit_cuts_the_hits_over_all_volumes_and_not_the_total() -> None:
    full, cut = (answer("search", "水闸", "--json", *more) for more in ((), ("--limit", 3)))
    assert full["total"] == cut["total"] == 4
    assert cut["hits"] == full["hits"][:3]


def test_a_query_that_stands_nowhere_has_no_hits(seed_path: Path) -> None:
    Library(user_paths()).add(seed_path)
    assert answer("search", "火箭炮", "--json") == {"query": "火箭炮", "total": 0, "hits": []}


def test_search_finds_notes_and_bookmarks_and_marks_them_as_such(seed_path: Path) -> None:
    library = Library(user_paths())
    opened = library.add(seed_path)
    hit = opened.searchable.search("专利").hits[0]
    made = annotate(opened.volume, hit.spans, Color.YELLOW)
    written = replace(made, note="再查专利数")
    library.notebook.add(written)
    place = (opened.record.sha256, hit.spans[0].start, hit.entry_id, hit.titles, "")
    library.notebook.add_bookmark(Bookmark("mark", *place, name="专利一节"))
    library.close()
    found = answer("search", "注:专利", "--json", "--limit", 0)
    assert (found["total"], found["hits"]) == (0, [])
    texts = {each["kind"]: each["text"] for each in found["notes"]}
    assert texts == {"note": "再查专利数", "bookmark": "专利一节"}
    first = found["notes"][0]
    assert (first["volume"], first["path"]) == (opened.record.title, list(hit.titles))
    assert first["text"][first["start"] : first["end"]] == "专利"
    lines = reader("search", "专利一节").stdout.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["[书签]"]


@pytest.mark.usefixtures("two_volumes")
def test_search_for_people_prints_a_line_a_hit() -> None:
    done = reader("search", "水闸", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert len(done.stdout.splitlines()) == 4
    assert "共 4 处" in done.stderr


@pytest.mark.usefixtures("two_volumes")
def test_search_tells_of_a_volume_it_could_not_search() -> None:
    library = Library(user_paths())
    (user_paths().volumes / library.volumes.names()[0] / "source").unlink()
    user_paths().shelf.unlink()
    done = reader("search", "水闸", "--json")
    assert (done.returncode, json.loads(done.stdout)["total"]) == (2, 2)
    assert "原文" in done.stderr


@pytest.mark.usefixtures("two_volumes")
def test_search_knows_the_query_language() -> None:
    assert answer("search", "水閘 -1座", "--json")["total"] == 2
    assert answer("search", "水閘", "--exact", "--json")["total"] == 0


def test_a_wrong_query_gets_a_sentence_that_points_at_the_place(seed_path: Path) -> None:
    done = reader("search", "专利 |")
    assert (done.returncode, done.stdout) == (2, "")
    assert "缺少一个词" in done.stderr
    assert "第 3 个字符" in done.stderr


@pytest.mark.usefixtures("two_volumes")
def test_search_may_be_kept_to_some_volumes() -> None:
    first = Library(user_paths()).shelf_view()[0].record
    found = answer("search", "水闸", "--json", "--volume", first.sha256[:8])
    assert {hit["source"] for hit in found["hits"]} == {first.sha256}
    assert reader("search", "水闸", "--volume", "没有这一卷").returncode == 2


@pytest.mark.usefixtures("two_volumes")
def test_a_concordance_has_a_line_a_hit_and_can_be_a_spreadsheet(tmp_path: Path) -> None:
    lines = reader("search", "水闸", "--kwic", "--by", "right", "--width", 4).stdout.splitlines()
    assert len(lines) == 4
    assert {line.split("\t")[1] for line in lines} == {"水闸"}
    reader("search", "水闸", "--kwic", "--csv", "-o", tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 5


@pytest.mark.usefixtures("two_volumes")
def test_a_lost_index_is_made_again() -> None:
    user_paths().shelf.write_bytes(b"no database at all, but long enough to be read" * 100)
    assert answer("search", "水闸", "--json")["total"] == 4


def test_a_query_of_broken_characters_does_no_harm(seed_path: Path) -> None:
    Library(user_paths()).add(seed_path)
    done = subprocess.run(
        [*COMMAND, "search", b"\xff\xfe", "--json"], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["total"] == 0


def test_a_field_that_is_called_nearly_so_is_told_where_nothing_is_found(seed_path: Path) -> None:
    Library(user_paths()).add(seed_path)
    told = subprocess.run(
        [*COMMAND, "search", "titel:概况"], capture_output=True, encoding="utf-8", check=True
    )
    assert told.stdout == ""
    assert "要找的是“title:概况”吗？" in told.stderr
