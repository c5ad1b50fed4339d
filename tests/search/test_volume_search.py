"""An empty answer is true, and every hit stands where it says."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from literal_query import literal

from yearbook_reader.errors import QueryError
from yearbook_reader.search import matching
from yearbook_reader.search.fold import Folding, fold
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.query import parse
from yearbook_reader.search.sentences import SENTENCE_REACH
from yearbook_reader.search.volume_search import SearchableVolume
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Chapter, Heading, Paragraph, Span, Text, Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import ItemKind, content, units


def texts_shown(volume: Volume) -> list[str]:
    """Give every clean text a reader sees, and the chapter titles that are printed."""
    shown = [chapter.heading.title for chapter in volume.chapters]
    for unit in units(volume):
        for item in content(unit):
            shown += [item.title] if item.title else [text.text for text in item.texts]
    return shown


def volume_of(text: str) -> Volume:
    paragraph = Paragraph(Text(text, (Span(0, len(text)),)))
    return Volume("无名年鉴", "0" * 64, lead=(paragraph,))


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("水闸", 3),
        ("县", 4),
        ("1.1", 1),
        ("12", 1),
        ("”称号。", 1),
        ("𬭎和𠮷", 1),
        ("𠮷", 1),
        ('"Good Work"', 1),
        ("good work", 2),
        ("单位：座", 1),
        ("大闸", 1),
        ("王之远赵行", 1),
        ("供稿", 1),
        ("〉测站", 0),
        ("火箭", 0),
    ],
)
def test_every_occurrence_is_counted(made_up: Reconstruction, query: str, total: int) -> None:
    result = SearchableVolume(made_up.volume).search(query)
    assert (result.query, result.total, len(result.hits)) == (query, total, total)


@pytest.mark.parametrize("query", ["12座，投资", "共同检查"])
def test_a_match_over_a_line_or_page_seam_is_one_hit_with_two_spans(
    made_up: Reconstruction, made_up_source: Source, query: str
) -> None:
    (hit,) = SearchableVolume(made_up.volume).search(query).hits
    assert len(hit.spans) == 2
    assert "".join(made_up_source.text[span.start : span.end] for span in hit.spans) == query


@pytest.mark.parametrize("query", ["２０１９年，", "ＷＯＲＫ", "ｗork獎", "縣有小學"])
def test_width_case_and_variants_do_not_matter(made_up: Reconstruction, query: str) -> None:
    assert SearchableVolume(made_up.volume).search(query).total == 1


@pytest.mark.parametrize(
    ("query", "folding"),
    [
        ("２０１９", Folding(width=False)),
        ("good", Folding(case=False)),
        ("縣有", Folding(variants=False)),
    ],
)
def test_a_fold_that_is_switched_off_matters(
    made_up: Reconstruction, query: str, folding: Folding
) -> None:
    assert SearchableVolume(made_up.volume).search(query).total == 1
    assert SearchableVolume(made_up.volume).search(parse(query, folding)).total == 0


def test_a_space_that_the_text_does_have_is_found() -> None:
    assert SearchableVolume(volume_of("编号 甲")).search(literal("号 甲")).total == 1


@pytest.mark.parametrize("query", ["", " ", "　\n", "\u200b", "\ud800"])
def test_a_query_of_nothing_to_see_finds_nothing(made_up: Reconstruction, query: str) -> None:
    assert SearchableVolume(made_up.volume).search(query).hits == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_the_count_is_that_of_a_plain_scan(made_up: Reconstruction, data: st.DataObject) -> None:
    shown = texts_shown(made_up.volume)
    text = data.draw(st.sampled_from([text for text in shown if text]))
    start = data.draw(st.integers(0, len(text) - 1))
    query = text[start : start + data.draw(st.integers(1, 8))]
    assume(query.strip())
    expected = sum(fold(text).count(fold(query)) for text in shown)
    assert SearchableVolume(made_up.volume).search(literal(query)).total == expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_every_hit_is_the_query_in_its_sentence_and_in_the_source(
    made_up: Reconstruction, made_up_source: Source, data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from([text for text in texts_shown(made_up.volume) if text]))
    query = data.draw(st.sampled_from(text)).strip()
    for hit in SearchableVolume(made_up.volume).search(query).hits:
        printed = "".join(made_up_source.text[span.start : span.end] for span in hit.spans)
        assert hit.sentence[hit.start : hit.end] == printed == query


def test_a_text_is_never_searched_across_its_end(made_up: Reconstruction) -> None:
    assert SearchableVolume(made_up.volume).search("名称数量").total == 0


def test_occurrences_do_not_overlap() -> None:
    assert SearchableVolume(volume_of("哈哈哈哈哈")).search("哈哈").total == 2


def test_hits_come_in_reading_order_with_their_places(made_up: Reconstruction) -> None:
    hits = SearchableVolume(made_up.volume).search("概况").hits
    assert [hit.titles for hit in hits] == [("水利", "综述", "概况"), ("教育", "小学", "概况")]
    assert {hit.kind for hit in hits} == {ItemKind.ENTRY_TITLE}
    assert all(hit.entry_id.startswith("entry-") for hit in hits)
    assert hits[0].unit_id == units(made_up.volume)[0].id


def test_a_title_is_found_without_its_marks(
    made_up: Reconstruction, made_up_source: Source
) -> None:
    (hit,) = SearchableVolume(made_up.volume).search("雨量站建设").hits
    (span,) = hit.spans
    assert made_up_source.text[span.start : span.end] == hit.sentence == "雨量站建设"


def test_a_printed_chapter_title_is_found_once(made_up: Reconstruction) -> None:
    hits = SearchableVolume(made_up.volume).search("教育").hits
    assert [(hit.kind, hit.titles) for hit in hits] == [(ItemKind.CHAPTER_TITLE, ("教育",))]


def test_a_shown_title_that_is_printed_nowhere_is_found_without_spans() -> None:
    volume = Volume("无名年鉴", "0" * 64, chapters=(Chapter("c", Heading("科学技术")),))
    (hit,) = SearchableVolume(volume).search("科学").hits
    assert (hit.spans, hit.sentence, hit.start, hit.end) == ((), "科学技术", 0, 2)


def test_a_title_whose_print_differs_is_found_with_all_its_print() -> None:
    heading = Heading("科普e站", Text("科普Ⓔ站", (Span(3, 7),)))
    volume = Volume("无名年鉴", "0" * 64, chapters=(Chapter("c", heading),))
    (hit,) = SearchableVolume(volume).search("普e").hits
    assert hit.sentence[hit.start : hit.end] == "普e"


def test_a_limit_cuts_the_hits_and_not_the_total(made_up: Reconstruction) -> None:
    full = SearchableVolume(made_up.volume).search("水闸")
    cut = SearchableVolume(made_up.volume).search("水闸", limit=2)
    assert (cut.total, cut.hits) == (full.total, full.hits[:2])


def test_the_sentence_ends_at_sentence_marks() -> None:
    volume = volume_of("前一句。他说：“今年有水闸。”后一句！")
    (hit,) = SearchableVolume(volume).search("水闸").hits
    assert hit.sentence == "他说：“今年有水闸。”"


def test_a_match_that_ends_a_sentence_does_not_reach_into_the_next() -> None:
    (hit,) = SearchableVolume(volume_of("甲。乙水闸。丙。")).search("水闸。").hits
    assert hit.sentence == "乙水闸。"


def test_a_match_over_a_sentence_mark_shows_both_sentences() -> None:
    (hit,) = SearchableVolume(volume_of("甲。乙丙。丁戊。己")).search("丙。丁").hits
    assert hit.sentence == "乙丙。丁戊。"


def test_a_sentence_without_end_is_cut_at_its_reach() -> None:
    (hit,) = SearchableVolume(volume_of("前" * 500 + "水闸" + "后" * 500)).search("水闸").hits
    assert len(hit.sentence) == 2 * SENTENCE_REACH + 2
    assert (hit.start, hit.end) == (SENTENCE_REACH, SENTENCE_REACH + 2)
    assert hit.cut == (True, True)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("甲。今年有水闸。乙", (False, False)),
        ("今年有水闸", (False, False)),
        ("今年有水闸" + "后" * SENTENCE_REACH + "。", (False, True)),
        ("前" * SENTENCE_REACH + "，水闸。", (True, False)),
        ("甲。" + "前" * SENTENCE_REACH + "水闸", (False, False)),
    ],
)
def test_a_sentence_tells_where_more_of_it_stands(text: str, cut: tuple[bool, bool]) -> None:
    (hit,) = SearchableVolume(volume_of(text)).search("水闸").hits
    assert hit.cut == cut


def test_an_empty_volume_has_no_hits() -> None:
    assert SearchableVolume(Volume("", "0" * 64)).search("水").total == 0


def test_a_volume_is_searched_again_and_again(made_up: Reconstruction) -> None:
    searchable = SearchableVolume(made_up.volume)
    assert searchable.search("水闸") == searchable.search("水闸")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("水闸 学校", ["水闸", "学校"]),
        ("水闸 学校 火箭", []),
        ("水闸 -学校", ["水闸", "水闸"]),
        ("火箭|雨量", ["雨量", "雨量"]),
        ("水闸|水闸学校", ["水闸", "水闸", "水闸学校"]),
        ('"Good"', ["Good"]),
        ('"good"', []),
        ("投资 近/3 亿元", ["投资1.1亿元"]),
        ("亿元 近/3 投资", ["投资1.1亿元"]),
        ("投资 近/2 亿元", []),
        ("/水.学校/", ["水闸学校"]),
        ("/小学\\d+所/", ["小学21所"]),
        ("/^大.$/", ["大闸"]),
        ("标题:概况", ["概况", "概况"]),
        ("标题:水闸", []),
        ("类目:教育 水闸", ["水闸"]),
        ("-类目:教育 水闸", ["水闸", "水闸"]),
        ("分目:水文 水闸", ["水闸"]),
        ("署名:王之远 大闸", ["大闸"]),
        ("署名:李闻道 大闸", []),
        ("署名:赵", ["雨量站建设"]),
        ("年:2019 大闸", ["大闸"]),
        ("年:2020", []),
        ("卷年:2020 大闸", ["大闸"]),
        ("地:云台 大闸", ["大闸"]),
        ("注:大闸", []),
    ],
)
def test_the_query_language_holds_for_one_volume(
    made_up: Reconstruction, query: str, found: list[str]
) -> None:
    result = SearchableVolume(made_up.volume).search(query)
    assert [hit.sentence[hit.start : hit.end] for hit in result.hits] == found


def test_words_of_a_query_have_to_stand_in_one_entry(made_up: Reconstruction) -> None:
    assert SearchableVolume(made_up.volume).search("防汛 雨量").total == 0


def test_words_that_are_near_stand_in_one_paragraph(made_up: Reconstruction) -> None:
    assert SearchableVolume(made_up.volume).search("名称 近/5 数量").total == 0


def test_a_known_place_is_looked_up_in_the_place_of_the_title(made_up: Reconstruction) -> None:
    searchable, cover = SearchableVolume(made_up.volume), Cover("", "云台年鉴", place="远山县")
    found = [searchable.search(f"地:{place} 大闸", cover=cover) for place in ("远山", "云台")]
    assert [each.total for each in found] == [1, 0]


def test_a_unit_is_found_by_what_it_is_folded_to_and_shown_as_printed() -> None:
    (hit,) = SearchableVolume(volume_of("面积约5㎡。")).search("5M2").hits
    assert hit.sentence[hit.start : hit.end] == "5㎡"


def test_a_catastrophic_expression_is_stopped_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "PATTERN_SECONDS", 0.01)
    with pytest.raises(QueryError, match="太费时"):
        SearchableVolume(volume_of("啊" * 40)).search("/(啊|啊啊)+呀/")
