"""Running heads that name two things, or sections, and pages that open chapters."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.reconstruct.set_aside.heads.double_heads import double_heads
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import all_entries

OPEN = "年内，全县投入资金1.2亿元，新建水闸12座，改造渠"
REST = "道30千米，改造泵站5座、闸门28扇，治理河道70千\n米，受益群众2万人，比上年增长4.5%。"
BODIES = (
    f"水利\n水库\n【甲】{OPEN}\n{REST}\n【子】{OPEN}",
    f"{REST}\n防洪\n【乙】{OPEN}",
    f"{REST}\n灌溉\n【丙】{OPEN}",
    f"{REST}\n供水\n【丁】{OPEN}\n{REST}",
    f"交通\n公路\n【戊】{OPEN}",
    f"{REST}\n航运\n【己】{OPEN}",
    f"{REST}\n铁路\n【庚】{OPEN}",
    f"{REST}\n桥梁\n【辛】{OPEN}\n{REST}",
    f"教育\n小学\n【壬】{OPEN}",
    f"{REST}\n中学\n【癸】{OPEN}\n{REST}",
)
CHAPTERS = [
    ("水利", ["水库", "防洪", "灌溉", "供水"]),
    ("交通", ["公路", "航运", "铁路", "桥梁"]),
    ("教育", ["小学", "中学"]),
]
YEARBOOK = "青崖年鉴"


def volume_of(*heads: str) -> Volume:
    pages = zip(heads, BODIES, range(12, 22), strict=True)
    return made_of("\n\f".join(f"{head}\n{body}\n· {at} ·" for head, body, at in pages)).volume


def titles_of(volume: Volume) -> list[tuple[str, list[str]]]:
    return [(c.heading.title, [s.heading.title for s in c.sections]) for c in volume.chapters]


@pytest.mark.parametrize("mark", ["·", "　", " | "])
def test_a_head_of_chapter_and_section_tells_the_chapter(mark: str) -> None:
    named = ("水利", "防洪"), ("水利", "供水"), ("交通", "航运"), ("交通", "桥梁"), ("教育", "中学")
    heads = [head for pair in named for head in (YEARBOOK, mark.join(pair))]
    volume = volume_of(*heads)
    assert titles_of(volume) == CHAPTERS
    assert [len(each.blocks) for each in all_entries(volume)] == [1] * 11


@pytest.mark.parametrize("head", ["青崖年鉴　{}", "{} | 青崖年鉴", "2019青崖年鉴·{}"])
def test_a_head_of_yearbook_and_chapter_tells_the_chapter(head: str) -> None:
    heads = [head.format(chapter) for chapter in ("水利", "交通", "教育")]
    assert double_heads(heads).chapters == dict(zip(heads, ("水利", "交通", "教育"), strict=True))


@pytest.mark.parametrize("shape", [" ◆ ", "◆"])
def test_a_shape_parts_the_names_of_a_head(shape: str) -> None:
    heads = [shape.join(e.split()) for e in ("水利 防洪", "水利 供水", "交通 航运", "交通 桥梁")]
    assert list(double_heads(heads).chapters.values()) == ["水利", "水利", "交通", "交通"]


@pytest.mark.parametrize("title", ["财税·金融", "四　财税·金融"])
def test_a_chapters_name_and_a_sections_may_both_have_the_mark_that_parts_them(title: str) -> None:
    heads = ("财税·金融·财政", "财税·金融·保险·证券", "工业·电力", "工业·机械·电子")
    named = double_heads(heads, (title, "财税", "保险·证券", "工业", "机械·电子")).chapters
    assert list(named.values()) == ["财税·金融", "财税·金融", "工业", "工业"]


def test_in_a_short_book_both_names_of_a_head_are_titles_elsewhere() -> None:
    heads = ("水利 ◆ 防洪", "交通 ◆ 公路", "教育 ◆ 小学")
    lines = ("水利", "▌防洪", "交通", "▌公路", "教育", "▌小学")
    assert double_heads(heads).chapters == {}
    assert list(double_heads(heads, lines).chapters.values()) == ["水利", "交通", "教育"]


def test_titles_elsewhere_may_be_numbered() -> None:
    heads = ("水利 ＞ 防洪", "交通 ＞ 公路", "教育 ＞ 小学")
    lines = ("水利", "（一）防洪", "交通", "第二节 公路", "教育", "三、小学")
    assert list(double_heads(heads, lines).chapters.values()) == ["水利", "交通", "教育"]


def test_a_numbered_chapter_with_a_dot_in_its_name_is_no_two_things() -> None:
    heads = ("文化·新闻　图书", "文化·新闻　报刊", "第五篇　文化·新闻", "水利　防洪", "水利　供水")
    assert "第五篇　文化·新闻" not in double_heads(heads).chapters


def test_a_title_that_the_contents_have_with_its_dot_is_no_two_things() -> None:
    heads = ("水利·防洪", "水利·供水", "交通·公路", "交通·铁路", "财政·税务")
    assert "财政·税务" in double_heads(heads).chapters
    assert "财政·税务" not in double_heads(heads, listed=("财政·税务",)).chapters


def test_a_chapters_number_before_its_title_is_no_name() -> None:
    heads = ("第一篇 水利", "第二篇 交通", "第三篇 教育")
    lines = ("第一篇", "水利", "第二篇", "交通", "第三篇", "教育")
    assert double_heads(heads, lines).chapters == {}


def test_chapters_with_a_dot_in_their_names_are_no_two_things() -> None:
    heads = ("农业·农村", "文化·体育", "邮政·通信", "商贸·旅游")
    assert double_heads(heads).chapters == {}


def test_where_heads_name_sections_chapters_are_of_the_pages_that_open_them() -> None:
    heads = [
        YEARBOOK,
        "防洪",
        YEARBOOK,
        "供水",
        YEARBOOK,
        "航运",
        YEARBOOK,
        "桥梁",
        YEARBOOK,
        "中学",
    ]
    volume = volume_of(*heads)
    assert titles_of(volume) == CHAPTERS
    assert [len(each.blocks) for each in all_entries(volume)] == [1] * 11


def test_an_item_of_the_same_day_beside_a_page_number_is_no_head() -> None:
    heads = ("大事记·1月", "大事记·2月", "水利·防洪", "水利·供水", "△　召开会议 部署")
    assert "△　召开会议 部署" not in double_heads(heads).chapters


def test_a_title_of_a_subsection_below_such_heads_is_none() -> None:
    named = ("水利", "防洪"), ("水利", "供水"), ("交通", "航运"), ("交通", "桥梁"), ("教育", "中学")
    bodies = (f"{body}\n党建\n【党建】{OPEN}\n{REST}" for body in BODIES[:9:2])
    pages = zip(named, bodies, range(12, 17), strict=True)
    text = "\n\f".join(f"{'·'.join(two)}\n{at}\n{body}" for two, body, at in pages)
    found = made_of(text.replace("水库", "党建")).volume
    assert "党建" not in {each.text.text for each in found.forme_work}


def test_that_is_so_where_a_left_hand_page_bears_a_title_too() -> None:
    lefts = (YEARBOOK, "灌溉", YEARBOOK, YEARBOOK, YEARBOOK)
    rights = ("防洪", "供水", "航运", "桥梁", "中学")
    heads = [head for pair in zip(lefts, rights, strict=True) for head in pair]
    assert titles_of(volume_of(*heads)) == CHAPTERS


def test_heads_name_sections_whose_titles_are_spaced_out() -> None:
    heads = ["水利", "防洪", "水利", "供水", "交通", "航运", "交通", "桥梁", "教育", "中学"]
    pages = [
        f"{head}\n{body.replace(head, ' '.join(head)) if at % 2 else body}\n· {at} ·"
        for at, (head, body) in enumerate(zip(heads, BODIES, strict=True), 12)
    ]
    found = titles_of(made_of("\n\f".join(pages)).volume)
    assert [chapter for chapter, _ in found] == ["水利", "交通", "教育"]


def test_the_edition_may_stand_behind_the_yearbooks_name_with_another_gap() -> None:
    heads = [f"青崖年鉴·2021 {chapter}" for chapter in ("水利", "交通", "教育")]
    assert list(double_heads(heads).chapters.values()) == ["水利", "交通", "教育"]


def test_titles_of_chapters_may_be_counted_elsewhere() -> None:
    heads = ("卫生·体育·医疗", "教育·科技·小学", "交通·邮政·公路")
    lines = ("三　卫生·体育", "—— 医疗 ——", "四　教育·科技", "—— 小学 ——", "五　交通·邮政", "公路")
    chapters = double_heads((*heads, "三　卫生·体育"), lines).chapters
    assert chapters == dict(zip(heads, ("卫生·体育", "教育·科技", "交通·邮政"), strict=True))


def test_the_editions_year_alone_may_stand_beside_the_chapter() -> None:
    heads = [f"2016 {chapter}" for chapter in ("水利", "交通", "教育", "青崖年鉴")]
    assert list(double_heads(heads).chapters.values()) == ["水利", "交通", "教育"]


def test_who_edited_a_chapter_is_named_in_no_head() -> None:
    heads = [f"编辑　{name}" for name in ("李明", "王强", "张华", "陈红", "刘洋")]
    assert double_heads(heads).chapters == {}


def test_a_title_with_a_dot_behind_which_heads_name_sections_names_no_two_things() -> None:
    heads = ["工业·能源 · 电力", "工业·能源 · 煤炭", "农业 · 林业", "农业 · 水利", "工业·能源"]
    chapters = double_heads(heads).chapters
    assert "工业·能源" not in chapters
    assert chapters["工业·能源 · 电力"] == "工业·能源"


def test_a_section_that_a_head_names_opens_no_chapter_atop_a_page() -> None:
    pages = list(BODIES)
    pages[6:8] = [f"铁路\n车站\n【庚】{OPEN}", f"{REST}\n【辛】{OPEN}\n{REST}"]
    named = ("防洪", "供水", "航运", "铁路", "中学")
    heads = [head for section in named for head in (YEARBOOK, section)]
    each = zip(heads, pages, range(12, 22), strict=True)
    text = "\n\f".join(f"{head}\n{body}\n· {at} ·" for head, body, at in each)
    assert [title for title, _ in titles_of(made_of(text).volume)] == ["水利", "交通", "教育"]
