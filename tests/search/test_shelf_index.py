"""The shelf answers as its volumes do; an index that is lost is made again."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import apsw
import pytest

from yearbook_reader.errors import DamagedError, QueryError, StorageError
from yearbook_reader.progress import Cancelled
from yearbook_reader.search import matching
from yearbook_reader.search.fold import Folding
from yearbook_reader.search.hits import EVERYWHERE, Cover, Hit, Order, Scope, ShelfHit
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.index.shelf_schema import FULL_TEXT_TABLES
from yearbook_reader.search.query import parse
from yearbook_reader.search.volume_search import SearchableVolume
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Paragraph,
    Span,
    Table,
    Text,
    Volume,
)

QUERIES = """\
水闸
县
12
”称号。
𠮷
縣
火箭
"水闸"
"Good Work"
good work
水闸 -学校
火箭|雨量
水闸|水闸学校
投资 近/3 亿元
/水.学校/
-/\\d/ 水闸
标题:概况
标题:概况 水闸
概况 标题:概况
标题:/.况/
类目:教育 水闸
-类目:教育 水闸
分目:水文|小学 水闸
署名:王之远 大闸
署名:赵
署名:"王之远"
署名:/^王/
-署名:赵 水闸
年:2019
年:2016-2018 水闸
-年:2019 水闸
卷年:2020 水闸
年:2017 | 大闸
地:远山 水闸
注:大闸
-注:大闸 水闸
""".splitlines()


def hits(
    index: ShelfIndex, query: str, scope: Scope = EVERYWHERE, order: Order = Order.BOOK
) -> Sequence[ShelfHit]:
    return tuple(index.search(parse(query), scope, order).hits())


def as_hit(hit: ShelfHit) -> Hit:
    return Hit(hit.spans, hit.kind, hit.unit_id, hit.titles, hit.entry_id, hit.start, hit.end,
               hit.sentence)  # fmt: skip


def one_paragraph(text: str) -> Volume:
    entry = Entry("e", Heading(), (Paragraph(Text(text, (Span(0, len(text)),))),))
    return Volume("无名年鉴", "0" * 64, chapters=(Chapter("c", Heading("类"), entries=(entry,)),))


def test_a_hit_knows_which_cells_stand_beside_each_other(index: ShelfIndex) -> None:
    text = "区产值东川12西川34"
    cells = [Text(text[at:end], (Span(at, end),)) for at, end in pairwise((0, 1, 3, 5, 7, 9, 11))]
    rows = tuple(zip(cells[::2], cells[1::2], strict=True))
    entry = Entry("e", Heading(), (Table(rows),))
    volume = Volume("无名年鉴", "0" * 64, chapters=(Chapter("c", Heading("类"), entries=(entry,)),))
    index.add(Cover("0" * 64, volume.title), volume, "1")
    [hit] = hits(index, "34")
    told = [(each.text, each.beside) for each in hit.passages]
    assert told == [("区", False), ("产值", True), ("东川", False), ("12", True), ("西川", False),
                    ("34", True)]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_the_shelf_answers_as_its_volumes_do(
    shelf: ShelfIndex, volume: Volume, covers: tuple[Cover, ...], query: str
) -> None:
    expected: list[Hit] = []
    for cover in covers:
        expected += SearchableVolume(volume).search(query, cover=cover).hits
    answer = shelf.search(parse(query))
    assert [as_hit(hit) for hit in answer.hits()] == expected
    assert answer.total() == answer.counts().total == len(expected)


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize(
    "query", ["水闸", '"水闸"', "标题:概况", "年:2019", "投资 近/3 亿元", "火箭"]
)
def test_every_order_has_the_same_hits(shelf: ShelfIndex, query: str, order: Order) -> None:
    assert sorted(map(repr, hits(shelf, query, order=order))) == sorted(
        map(repr, hits(shelf, query))
    )


@pytest.mark.parametrize(
    "folding", [Folding(width=False), Folding(case=False), Folding(variants=False)]
)
@pytest.mark.parametrize("query", ["ＧＯＯＤ", "good", "縣", "署名:閒", "县"])
def test_a_fold_that_is_switched_off_matters(
    shelf: ShelfIndex, volume: Volume, query: str, folding: Folding
) -> None:
    asked = parse(query, folding)
    assert shelf.search(asked).total() == 3 * SearchableVolume(volume).search(asked).total


def test_hits_come_volume_by_volume_as_they_were_added(shelf: ShelfIndex) -> None:
    assert [hit.sha256[0] for hit in hits(shelf, "学校")] == ["a", "b", "c"]


def test_hits_may_come_by_year_unknown_ones_last(shelf: ShelfIndex) -> None:
    found = hits(shelf, "水闸", order=Order.YEAR)
    assert [hit.covers_year for hit in found] == [2017] * 3 + [2019] * 3 + [None] * 3


def test_entries_with_the_word_in_their_title_may_come_first(shelf: ShelfIndex) -> None:
    found = hits(shelf, "雨量站|水闸", order=Order.TITLE)
    assert ["雨量站建设" in hit.titles for hit in found] == [True] * 9 + [False] * 6
    assert [hit.sha256[0] for hit in found[:9]] == list("aaabbbccc")


def test_entries_without_the_word_do_not_come_first_for_the_title_that_stands_for_them(
    shelf: ShelfIndex,
) -> None:
    found = hits(shelf, "标题:雨量站 | 分目:综述", order=Order.TITLE)
    assert ["雨量站建设" in hit.titles for hit in found] == [True] * 3 + [False] * (len(found) - 3)
    assert "概况" in {hit.titles[-1] for hit in found}


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("first", [0, 1, 4, 8, 9, 20])
def test_hits_can_be_had_from_any_number_on(shelf: ShelfIndex, order: Order, first: int) -> None:
    answer = shelf.search(parse("水闸"), order=order)
    everything = tuple(answer.hits())
    assert tuple(answer.hits(first=first)) == everything[first:]
    assert answer.total() == 9
    assert tuple(answer.hits(first=first)) == everything[first:]


def test_counts_are_by_volume_chapter_and_year(shelf: ShelfIndex) -> None:
    counts = shelf.search(parse("水闸")).counts()
    assert counts.by_volume() == {"a" * 64: 3, "b" * 64: 3, "c" * 64: 3}
    assert counts.by_chapter() == {"水利": 6, "教育": 3}
    assert counts.by_year() == {2019: 3, 2017: 3, None: 3}
    first = counts.units[0]
    assert (first.volume_title, first.chapter, first.section, first.hits) == (
        "云台年鉴", "水利", "综述", 1,
    )  # fmt: skip


def test_the_hits_of_one_unit_can_be_had_by_themselves(shelf: ShelfIndex) -> None:
    for unit in shelf.search(parse("水闸")).counts().units:
        own = Scope(units=frozenset({(unit.sha256, unit.unit_id)}))
        found = hits(shelf, "水闸", own)
        assert {(hit.sha256, hit.unit_id) for hit in found} == {(unit.sha256, unit.unit_id)}
        assert len(found) == unit.hits


@pytest.mark.parametrize(
    ("scope", "total"),
    [
        (Scope(volumes=frozenset({"a" * 64, "c" * 64})), 6),
        (Scope(volumes=frozenset()), 0),
        (Scope(years=frozenset({2017})), 3),
        (Scope(years=frozenset({None, 2019})), 6),
        (Scope(chapters=frozenset({"教育"})), 3),
        (Scope(years=frozenset({2017}), chapters=frozenset({"教育"})), 1),
    ],
)
def test_a_search_may_be_narrowed(shelf: ShelfIndex, scope: Scope, total: int) -> None:
    assert shelf.search(parse("水闸"), scope).total() == total == len(hits(shelf, "水闸", scope))


def test_a_narrowed_search_finds_what_lies_behind_many_others(index: ShelfIndex) -> None:
    for name in "abcdef":
        index.add(Cover(name * 64, name), one_paragraph("水闸。" * 50))
    scope = Scope(volumes=frozenset({"b" * 64, "f" * 64}))
    assert [hit.sha256[0] for hit in hits(index, "水闸", scope)] == ["b"] * 50 + ["f"] * 50


@pytest.mark.parametrize(
    ("text", "query", "total"),
    [
        ("哈哈哈哈哈", "哈哈", 2),
        ("哈哈哈", "哈哈|哈", 2),
        ("甲乙甲乙甲", "甲乙甲", 1),
        ("甲乙丙丁", "甲乙|乙丙丁", 1),
        ("1.1.1.1", "1.1", 2),
    ],
)
def test_matches_do_not_overlap(index: ShelfIndex, text: str, query: str, total: int) -> None:
    index.add(Cover("a" * 64, "甲"), one_paragraph(text))
    answer = index.search(parse(query))
    assert answer.total() == len(tuple(answer.hits())) == total


def test_a_match_stays_within_one_paragraph(shelf: ShelfIndex) -> None:
    assert shelf.search(parse("名称数量")).total() == 0


def test_every_mark_of_ascii_is_found(index: ShelfIndex) -> None:
    marks = "".join(chr(code) for code in range(0x21, 0x7F))
    index.add(Cover("a" * 64, "甲"), one_paragraph(marks))
    for at in range(len(marks) - 1):
        query = parse('"' + marks[at : at + 2] + '"') if '"' not in marks[at : at + 2] else None
        assert query is None or index.search(query).total() == 1


def test_a_query_of_many_words_is_answered(shelf: ShelfIndex) -> None:
    assert shelf.search(parse("|".join(["甲乙"] * 300 + ["学校"]))).total() == 3


def test_a_catastrophic_expression_is_stopped_and_said(
    index: ShelfIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "PATTERN_SECONDS", 0.01)
    index.add(Cover("a" * 64, "甲"), one_paragraph("啊" * 60))
    with pytest.raises(QueryError, match="太费时"):
        index.search(parse("/(啊|啊啊)+呀/")).total()


@pytest.mark.parametrize(
    "ask", [lambda a, p: a.total(p), lambda a, p: a.counts(p), lambda a, p: tuple(a.hits(p))]
)
@pytest.mark.parametrize("query", ["水闸", "/水闸/"])
def test_a_search_can_be_cancelled(
    shelf: ShelfIndex, ask: Callable[..., object], query: str
) -> None:
    def stop(done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        ask(shelf.search(parse(query)), stop)
    assert shelf.search(parse(query)).total() == 9


def test_the_index_tells_what_it_holds(shelf: ShelfIndex, covers: tuple[Cover, ...]) -> None:
    assert shelf.holds() == {cover.sha256: "1" for cover in covers}
    assert shelf.covers() == covers


def test_a_volume_that_is_added_again_keeps_its_place(shelf: ShelfIndex) -> None:
    shelf.add(Cover("a" * 64, "云台年鉴"), one_paragraph("学校"), "2")
    assert [hit.sha256[0] for hit in hits(shelf, "学校")] == ["a", "b", "c"]
    assert shelf.search(parse("水闸")).total() == 6
    assert shelf.holds()["a" * 64] == "2"


def test_a_volume_that_is_removed_is_found_no_more(shelf: ShelfIndex) -> None:
    shelf.remove("b" * 64)
    shelf.remove("b" * 64)
    assert [hit.sha256[0] for hit in hits(shelf, "学校")] == ["a", "c"]
    assert {hit.sha256[0] for hit in shelf.titles("概况")} == {"a", "c"}


def test_what_a_person_says_of_a_volume_counts_at_once(shelf: ShelfIndex) -> None:
    shelf.update(Cover("c" * 64, "青石年鉴", None, 2001, "青石镇"))
    found = hits(shelf, "年:2001 地:青石 学校")
    assert [(hit.volume_title, hit.covers_year) for hit in found] == [("青石年鉴", 2001)]


def test_files_are_told_only_of_volumes_that_are_called_the_same(index: ShelfIndex) -> None:
    for name, title, file in (
        ("a", "甲年鉴", "一.pdf"),
        ("b", "乙年鉴", "二.pdf"),
        ("c", "甲年鉴", "三.txt"),
    ):
        cover = Cover(name * 64, title, 2018, 2017, "", file)
        index.add(cover, one_paragraph("水闸"))
    answer = index.search(parse("水闸"))
    files = {"a" * 64: "一.pdf", "b" * 64: "", "c" * 64: "三.txt"}
    assert {hit.sha256: hit.file_name for hit in answer.hits()} == files
    assert {unit.sha256: unit.file_name for unit in answer.counts().units} == files


def test_a_hit_holds_the_whole_of_its_entry(shelf: ShelfIndex) -> None:
    for hit in shelf.search(parse("学校")).hits():
        passage, start = hit.passages[hit.passage].text, hit.passage_start
        assert passage[start : start + hit.end - hit.start] == hit.sentence[hit.start : hit.end]


def test_an_adding_that_is_called_off_changes_nothing(shelf: ShelfIndex, volume: Volume) -> None:
    def stop(done: float) -> None:
        if done > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        shelf.add(Cover("a" * 64, "云台年鉴"), volume, "2", stop)
    assert shelf.holds()["a" * 64] == "1"
    assert shelf.search(parse("水闸")).total() == 9


def test_one_character_is_counted_in_the_volumes_that_are_there(
    shelf: ShelfIndex, volume: Volume
) -> None:
    def counted() -> int:
        total = shelf.search(parse("县")).total()
        assert total == len(hits(shelf, "县"))
        return total

    assert counted() == 12
    shelf.remove("b" * 64)
    assert counted() == 8
    shelf.add(Cover("a" * 64, "云台年鉴"), one_paragraph("县縣"), "2")
    assert counted() == 6
    only = Scope(volumes=frozenset({"a" * 64}))
    assert shelf.search(parse("县"), only).total() == 2


def test_the_full_text_tables_are_sound_after_many_changes(
    tmp_path: Path, shelf: ShelfIndex, volume: Volume
) -> None:
    for turn in range(3):
        shelf.add(Cover("a" * 64, "云台年鉴"), one_paragraph("学校" * turn), str(turn))
        shelf.remove("b" * 64)
        shelf.add(Cover("b" * 64, "云台年鉴"), volume)
    shelf.close()
    file = apsw.Connection(str(tmp_path / "cache" / "shelf.sqlite"))
    for table in FULL_TEXT_TABLES:
        file.execute(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")
    assert file.pragma("integrity_check") == "ok"
    file.close()


def test_an_index_is_there_again_when_it_is_opened_again(tmp_path: Path, volume: Volume) -> None:
    path = tmp_path / "shelf.sqlite"
    first = ShelfIndex(path)
    first.add(Cover("a" * 64, "云台年鉴"), volume, "1")
    first.close()
    second = ShelfIndex(path)
    assert second.search(parse("水闸")).total() == 3
    second.close()


def test_a_damaged_index_says_so_and_is_empty_then(
    tmp_path: Path, shelf: ShelfIndex, volume: Volume
) -> None:
    shelf.close()
    path = tmp_path / "cache" / "shelf.sqlite"
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    index = ShelfIndex(path)
    with pytest.raises(DamagedError):
        list(index.search(parse("水闸")).hits())
    assert index.holds() == {}
    index.add(Cover("a" * 64, "云台年鉴"), volume)
    assert index.search(parse("水闸")).total() == 3
    index.close()


def test_a_row_that_makes_no_sense_is_damage(shelf: ShelfIndex) -> None:
    with shelf._database.transaction() as transaction:
        transaction.execute("UPDATE document SET layout = x'01020304'")
    with pytest.raises(DamagedError):
        next(shelf.search(parse("水闸")).hits())
    assert dict(shelf.holds()) == {}


def test_a_look_through_the_file_sees_damage_in_a_full_text_table(shelf: ShelfIndex) -> None:
    with shelf._database.transaction() as transaction:
        transaction.execute("DELETE FROM text_index_data WHERE id > 10")
    with pytest.raises(DamagedError):
        shelf.verify()
    assert dict(shelf.holds()) == {}


def test_an_index_that_cannot_be_made_is_a_calm_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    with pytest.raises(StorageError):
        ShelfIndex(tmp_path / "cache" / "shelf.sqlite")
