"""Quick-open finds whatever has a title by any part of it, however it is typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.titles import forms_of, letters_of, spells, title_matches
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Section,
    Span,
    Subsection,
    Text,
    Volume,
)
from yearbook_reader.volume.walk import ItemKind

TITLES = (
    "科技创新",
    "创新科技创新",
    "“科技”创新奖",
    "重庆之行",
    "绿色出行",
    "首批“科普ｅ站”落地",
    "乾隆石刻",
    "發展規劃",
    "建设㎡计划",
    "概况",
    "概况",
    "ABC工程",
)


def volume_of(titles: tuple[str, ...]) -> Volume:
    entries = tuple(
        Entry(f"e{at}", Heading(title, Text(title, (Span(100 * at, 100 * at + len(title)),))))
        for at, title in enumerate(titles)
    )
    section = Section("s", Heading("分目"), entries=entries)
    return Volume(
        "甲年鉴", "0" * 64, chapters=(Chapter("c", Heading("类目"), sections=(section,)),)
    )


@pytest.fixture
def titled(index: ShelfIndex) -> ShelfIndex:
    index.add(Cover("a" * 64, "甲年鉴", None, 2017), volume_of(TITLES))
    return index


def found(index: ShelfIndex, text: str) -> list[str]:
    return [hit.titles[-1] for hit in index.titles(text)]


@pytest.mark.parametrize(
    "text",
    [
        "科技", "科 技", "創新", "chuangxin", "kjcx", "kejicx", "cx", "重", "chongqing",
        "lvse", "lüse", "kpez", "科普E站", "qianlong", "ganlong", "fzgh", "发展", "m2", "概", "abc",
        "zhongqing", "gcx", "k", "”", "abcgongcheng", "hzx",
    ],
)  # fmt: skip
def test_it_finds_what_a_plain_look_at_every_title_finds(titled: ShelfIndex, text: str) -> None:
    assert sorted(found(titled, text)) == sorted(
        title for title in TITLES if title_matches(title, text)
    )


def test_the_title_itself_comes_first_then_those_that_begin_so(titled: ShelfIndex) -> None:
    assert found(titled, "科技创新") == ["科技创新", "创新科技创新"]
    assert found(titled, "创新")[0] == "创新科技创新"


def test_a_title_that_begins_as_spelt_comes_before_others(titled: ShelfIndex) -> None:
    assert found(titled, "kjcx") == ["科技创新", "“科技”创新奖", "创新科技创新"]


def test_entries_of_one_title_are_all_found(titled: ShelfIndex) -> None:
    assert [hit.entry_id for hit in titled.titles("概况")] == ["e9", "e10"]


def test_a_hit_tells_where_the_entry_is(titled: ShelfIndex) -> None:
    (hit,) = titled.titles("重庆")
    assert (hit.sha256, hit.volume_title, hit.covers_year) == ("a" * 64, "甲年鉴", 2017)
    assert (hit.kind, hit.entry_id) == (ItemKind.ENTRY_TITLE, "e3")
    assert (hit.titles, hit.spans) == (("类目", "分目", "重庆之行"), (Span(300, 304),))


def printed(title: str, start: int) -> Heading:
    return Heading(title, Text(title, (Span(start, start + len(title)),)))


@pytest.fixture
def outlined(index: ShelfIndex) -> ShelfIndex:
    """Give the shelf with a volume whose first chapter is known by its running heads only."""
    entry = Entry("e", printed("水闸", 30))
    subsection = Subsection("u", printed("防汛", 20), entries=(entry,))
    section = Section("s", printed("水利建设", 10), subsections=(subsection,))
    chapters = (
        Chapter("c", Heading("水利"), sections=(section,)),
        Chapter("d", printed("附录", 40), entries=(Entry("f", printed("大事", 50)),)),
    )
    index.add(Cover("a" * 64, "甲年鉴", None, 2017), Volume("甲年鉴", "0" * 64, chapters=chapters))
    return index


@pytest.mark.parametrize(
    ("typed", "kind", "titles", "start"),
    [
        ("slj", ItemKind.SECTION_TITLE, ("水利", "水利建设"), 10),
        ("防汛", ItemKind.SUBSECTION_TITLE, ("水利", "水利建设", "防汛"), 20),
        ("附录", ItemKind.CHAPTER_TITLE, ("附录",), 40),
    ],
)
def test_chapters_sections_and_subsections_are_found_too(
    outlined: ShelfIndex, typed: str, kind: ItemKind, titles: tuple[str, ...], start: int
) -> None:
    (hit,) = outlined.titles(typed)
    assert (hit.kind, hit.titles, hit.entry_id) == (kind, titles, "")
    assert hit.spans[0].start == start


def test_a_chapter_whose_title_is_printed_nowhere_is_where_its_text_begins(
    outlined: ShelfIndex,
) -> None:
    chapter, section = outlined.titles("水利")
    assert (chapter.kind, chapter.titles) == (ItemKind.CHAPTER_TITLE, ("水利",))
    assert chapter.spans == section.spans == (Span(10, 14),)


def test_who_asks_for_entries_gets_no_other_title(outlined: ShelfIndex) -> None:
    assert outlined.titles("水利", entries_only=True) == ()
    assert [hit.entry_id for hit in outlined.titles("水", entries_only=True)] == ["e"]


def test_the_titles_down_to_entries_are_given_where_there_are_such(titled: ShelfIndex) -> None:
    asked = [("a" * 64, "e3"), ("a" * 64, ""), ("a" * 64, "gone"), ("b" * 64, "e3")]
    assert titled.paths(asked) == {("a" * 64, "e3"): ("类目", "分目", "重庆之行")}


def test_the_titles_over_places_outside_entries_are_given_by_what_stands_there(
    outlined: ShelfIndex,
) -> None:
    asked = [("a" * 64, offset) for offset in (12, 21, 31, 60)]
    paths = outlined.paths(asked)
    assert paths == {asked[0]: ("水利", "水利建设"), asked[1]: ("水利", "水利建设", "防汛")}


def test_no_more_are_given_than_asked_for(titled: ShelfIndex) -> None:
    assert len(titled.titles("创", limit=2)) == 2


@pytest.mark.parametrize("text", ["", " ", "火箭", "zzz", "\n"])
def test_what_no_title_has_finds_none(titled: ShelfIndex, text: str) -> None:
    assert titled.titles(text) == ()


def test_a_volume_that_comes_or_goes_is_noticed(titled: ShelfIndex) -> None:
    titled.add(Cover("b" * 64, "乙年鉴"), volume_of(("概况",)))
    assert len(titled.titles("概况")) == 3
    titled.remove("a" * 64)
    assert [hit.volume_title for hit in titled.titles("gk")] == ["乙年鉴"]


def rank(title: str, text: str) -> int:
    """Give how well a title answers: 0 best, 5 not at all."""
    forms, letters, form = forms_of(text), letters_of(text), fold(title)
    ways = (
        form in forms,
        form.startswith(forms),
        any(each in form for each in forms),
        bool(letters) and spells(letters, title, from_first=True),
        bool(letters) and spells(letters, title),
    )
    return ways.index(True) if True in ways else len(ways)


some_titles = st.text("重庆长乐行发發 髮㎡m2“”·-科ｅ'\"Ok1年嗯𠮷^*", min_size=1, max_size=9)
typed_texts = st.one_of(
    some_titles,
    st.text("zhongqcagleyuxfn12kme'v^* ", min_size=1, max_size=12),
    st.sampled_from(("chongqing", "zq", "changlexing", "fachangle", "fazhang", "zhongqingxingf")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(some_titles, min_size=1, max_size=8), st.lists(typed_texts, max_size=12))
def test_any_titles_are_found_as_by_a_look_at_every_one(
    tmp_path_factory: pytest.TempPathFactory, titles: list[str], typed: list[str]
) -> None:
    index = ShelfIndex(tmp_path_factory.mktemp("titles") / "shelf.sqlite")
    index.add(Cover("a" * 64, "甲年鉴"), volume_of(tuple(titles)))
    for text in (*typed, *titles):
        if not text.strip():
            continue
        ranked = sorted((rank(title, text), at) for at, title in enumerate(titles))
        expected = [f"e{at}" for how, at in ranked if how < 5]
        found = index.titles(text, entries_only=True)
        assert [hit.entry_id for hit in found] == expected
    index.close()
